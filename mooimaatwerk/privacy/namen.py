"""Finds names of persons in a plain text: after a title, from a list, or as an odd capital."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from mooimaatwerk.privacy.naamwoorden import Woordkennis, is_afkorting
from mooimaatwerk.privacy.regels import Privacydata

# How far back a word before a name may begin, and how far on the next one.
_TERUG = 40
_VERDER = 60

_LEESTEKENS = ".,;:!?)\"'"


@dataclass(frozen=True, slots=True)
class Treffer:
    """A finding in the plain text: its kind, its level, and from where to where.

    Without a level it is a name that may stay, such as that of a minister.
    """

    soort: str
    niveau: str
    begin: int
    eind: int


@dataclass(frozen=True, slots=True)
class _Token:
    """A word with a capital: where it stands, bare, and the word just before it.

    `tekst` has spaces where `met_regels` has line ends.
    """

    tekst: str
    met_regels: str
    begin: int
    eind: int
    kaal: str
    vorig: str

    @property
    def is_begin(self) -> bool:
        return begint_zin(self.met_regels, self.begin)


class Naamzoeker:
    """The name rules with their word lists."""

    def __init__(self, data: Privacydata, kennis: Woordkennis) -> None:
        letters = data["letters"]
        woorden = {naam: set(lijst) for naam, lijst in data["woorden"].items()}
        self._kennis = kennis
        hoofd = f"[{data['hoofdletters']}]"
        # Looks back only from a capital (that is much quicker): no letter may stand before it.
        self._token = re.compile(
            f"(?:{hoofd}(?<![{letters}0-9].)|'[A-Za-z]-{hoofd}(?<![{letters}0-9].{{4}}))"
            f"[{letters}0-9]*(?:['\\-][{letters}0-9]+)*",
            re.DOTALL,
        )
        self._na = re.compile(f" ([{letters}]+)")
        tussen = "|".join(data["woorden"]["tussenvoegsels"])
        self._naar_volgend = re.compile(f" (?:(?:{tussen}) ){{0,3}}\\Z")
        self._letter = re.compile(f" [A-Z]\\.(?![{letters}])")
        self._w = woorden
        self._tussen = woorden["tussenvoegsels"] | woorden["tussenvoegsels_ruim"]
        # Before a known word, only after one of these there can be something to find.
        self._let_op = woorden["titels"] | woorden["verwanten"] | self._tussen
        self._voornamen = set(data["namen"]["voornamen"]) - woorden["geen_naam"]
        self._achternamen = set(data["namen"]["achternamen"])
        self._gewoon: dict[str, bool] = {}
        self._saai: dict[str, tuple[str, ...] | None] = {}

    def is_genoemd(self, woord: str) -> bool:
        """True for a word that a list of first or last names holds."""
        return woord in self._voornamen or woord in self._achternamen

    def zoek(self, met_regels: str, bezet: Container[int]) -> Iterator[Treffer]:
        """Yield every name; where a position is in `bezet` another rule has been."""
        tekst = met_regels.replace("\n", " ")
        gedaan = 0
        for gevonden in self._niet_saaie(tekst):
            begin = gevonden.start()
            if begin < gedaan or begin in bezet:
                continue
            token = _maak_token(tekst, met_regels, gevonden)
            frase = self._kennis.eind_van_frase(tekst, begin)
            if frase and not self._is_titel(token.vorig):
                gedaan = frase
                continue
            treffer = self._dorp(token)
            if treffer is None and not self._is_gewoon(token):
                treffer = self._beoordeel(token)
            if treffer is not None:
                gedaan = treffer.eind
                if treffer.niveau:
                    yield treffer

    def _niet_saaie(self, tekst: str) -> Iterator[re.Match[str]]:
        """Yield the words that need a closer look.

        The others are known, are the begin of no listed name, and come after nothing that
        announces one. Nearly all words are: so for them nothing is called that can be spared.
        """
        saai, let_op = self._saai, self._let_op
        for gevonden in self._token.finditer(tekst):
            woord, begin = gevonden.group(), gevonden.start()
            namen = saai[woord] if woord in saai else self._leer(woord)
            if namen is None or tekst.startswith(namen, begin):
                yield gevonden
            elif begin and tekst[begin - 1] == " ":
                vorig = _woord_voor(tekst, begin)
                if vorig.lower().rstrip(".") in let_op:
                    yield gevonden

    def _leer(self, woord: str) -> tuple[str, ...] | None:
        """Return the listed names that begin with a known word; None for another word."""
        los = self._is_bekend_los(woord.removesuffix("'s"))
        namen = self._saai[woord] = self._kennis.namen_vanaf(woord) if los else None
        return namen

    def _let_op_na(self, woord: str) -> bool:
        return woord.lower().rstrip(".") in self._let_op

    def _is_titel(self, woord: str) -> bool:
        return woord.lower().rstrip(".") in self._w["titels"]

    def _is_gewoon(self, token: _Token) -> bool:
        """True for a known word that no list of names holds, where no title comes before."""
        return self._is_bekend_los(token.kaal) and not self._let_op_na(token.vorig)

    def _is_bekend_los(self, kaal: str) -> bool:
        gewoon = self._gewoon.get(kaal)
        if gewoon is None:
            naam = _als_naam(kaal)
            in_lijst = naam in self._achternamen or not self._voornamen.isdisjoint(
                {naam, naam.split("-")[0]}
            )
            gewoon = self._gewoon[kaal] = not in_lijst and self._kennis.is_bekend(kaal)
        return gewoon

    def _dorp(self, token: _Token) -> Treffer | None:
        if token.vorig not in self._w["voorzetsels"] or self._kennis.is_eigennaam(token.kaal):
            return None
        eind = self._kennis.eind_van_dorp(token.tekst, token.begin)
        return Treffer("dorp", "controleer", token.begin, eind) if eind else None

    def _beoordeel(self, token: _Token) -> Treffer | None:
        begin, aanleiding = self._aanloop(token)
        niveau = self._na_aanleiding(token, aanleiding)
        if niveau is None:
            begin, niveau = token.begin, self._uit_lijst(token)
        if niveau is None:
            niveau = self._los_woord(token)
        if niveau is None:
            return None
        return Treffer("naam", niveau, begin, self._verleng(token.tekst, token.eind))

    def _aanloop(self, token: _Token) -> tuple[int, str]:
        """Go back over "van der" to the word before it: ("van der Berg", "mevrouw")."""
        begin, vorig = token.begin, token.vorig
        while vorig in self._tussen:
            begin = token.tekst.rfind(vorig, 0, begin)
            vorig = _woord_voor(token.tekst, begin)
        return (begin, vorig) if self._is_titel(vorig) else (token.begin, token.vorig)

    def _na_aanleiding(self, token: _Token, aanleiding: str) -> str | None:
        woord = aanleiding.lower().rstrip(".")
        if not woord or is_afkorting(token.kaal):
            return None
        if woord in self._w["ambten"]:
            return "" if self._is_naam(token) or token.kaal in self._achternamen else None
        if aanleiding.endswith(".") and woord not in self._w["titels"]:
            return None
        if self._kennis.is_eigennaam(token.kaal):
            return None
        if woord in self._w["titels"] or woord in self._w["verwanten"]:
            return "reden"
        return "reden" if woord in self._w["heten"] and self._is_naam(token) else None

    def _is_naam(self, token: _Token) -> bool:
        return token.kaal in self._voornamen or not self._kennis.is_bekend(token.kaal)

    def _uit_lijst(self, token: _Token) -> str | None:
        naam = _als_naam(token.kaal)
        eerste = naam.split("-")[0]
        if naam not in self._voornamen and eerste not in self._voornamen:
            return None
        if self._kennis.is_eigennaam(naam) or token.vorig.lower() in self._w["organisaties"]:
            return None
        if eerste != naam and self._kennis.is_woord(eerste):
            return None
        if not (token.is_begin and self._kennis.is_woord(naam)):
            return "reden"
        na = self._na.match(token.tekst, token.eind)
        doet_iets = na is not None and na.group(1) in self._w["werkwoorden"]
        return "reden" if doet_iets or self._heeft_vervolg(token) else None

    def _los_woord(self, token: _Token) -> str | None:
        """Judge a capital on its own: a word that nobody knows, or a last name in a sentence."""
        vorig = token.vorig.lower()
        bekend = self._kennis.is_bekend(token.kaal)
        if vorig in self._w["organisaties"]:
            return None if bekend else ""
        na_hoofdletter = vorig != token.vorig and vorig[-1] not in _LEESTEKENS
        is_titel = token.is_begin or vorig in self._w["lidwoorden"] or na_hoofdletter
        if bekend:
            los = not is_titel and not self._heeft_vervolg(token)
            return "controleer" if los and token.kaal in self._achternamen else None
        return None if is_titel and self._kennis.is_samenstelling(token.kaal) else "controleer"

    def _heeft_vervolg(self, token: _Token) -> bool:
        return self._verleng(token.tekst, token.eind) > token.eind

    def _verleng(self, tekst: str, eind: int) -> int:
        """Return where the name ends: take in "van der Meulen" and a last initial."""
        while True:
            volgend = self._token.search(tekst, eind, eind + _VERDER)
            if volgend is None or not self._naar_volgend.match(tekst, eind, volgend.start()):
                break
            # The window may have cut the word off.
            volgend = self._token.match(tekst, volgend.start()) or volgend
            woord = volgend.group().removesuffix("'s")
            los = tekst[eind : volgend.start()] == " "
            is_plek = self._kennis.is_eigennaam(woord) or self._kennis.eind_van_frase(
                tekst, volgend.start()
            )
            if (los and is_plek) or len(woord) == 1 or (is_afkorting(woord) and len(woord) < 4):
                break
            eind = volgend.start() + len(woord)
        letter = self._letter.match(tekst, eind)
        return letter.end() if letter else eind


def _maak_token(tekst: str, met_regels: str, gevonden: re.Match[str]) -> _Token:
    begin, eind = gevonden.span()
    woord = gevonden.group()
    if woord.endswith("'s"):
        woord, eind = woord[:-2], eind - 2
    return _Token(tekst, met_regels, begin, eind, woord, _woord_voor(tekst, begin))


def _woord_voor(tekst: str, begin: int) -> str:
    """Return the word before a place, when only one space lies between."""
    if begin == 0 or tekst[begin - 1] != " ":
        return ""
    vroegst = begin - _TERUG if begin > _TERUG else 0
    spatie = tekst.rfind(" ", vroegst, begin - 1)
    return tekst[vroegst if spatie < 0 else spatie + 1 : begin - 1].lstrip("(\"'[")


def _als_naam(woord: str) -> str:
    """Write a name in capitals as usual; short ones stay, they may be an abbreviation."""
    return woord[0] + woord[1:].lower() if len(woord) >= 4 and woord.isupper() else woord


def begint_zin(tekst: str, begin: int) -> bool:
    """True when nothing of the same sentence stands before this place."""
    plek = begin - 1
    while plek >= 0 and tekst[plek] in " \n\"'([{_~":
        if tekst[plek] == "\n" and (plek == 0 or tekst[plek - 1] == "\n" or tekst[plek + 1] == " "):
            return True
        plek -= 1
    if plek < 0 or tekst[plek] in ".!?:#>|":
        return True
    return tekst[plek] == "-" and (plek == 0 or tekst[plek - 1] in " \n")
