"""Finds everything in a text that could give a person away, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from typing import Any

from mooimaatwerk.privacy.naamwoorden import Woordkennis
from mooimaatwerk.privacy.namen import Naamzoeker, Treffer
from mooimaatwerk.privacy.normaliseren import Normaliseerder, Vlak
from mooimaatwerk.privacy.regels import Privacydata
from mooimaatwerk.privacy.stukken import Stukken
from mooimaatwerk.privacy.tekstkenmerken import KENMERKEN, MET_CIJFER, Tekstkenmerken

# How much of the text around a match its context patterns see.
ROND = 60

# Values such as "2026-03" and "genoemd" come back in case after case.
_KORT = 60
_ONTHOUD_HOOGSTENS = 20_000

_ADRES = re.compile(
    '(?:https?://|www\\.)[^ \\n)>\\]"]{1,300}|[^ \\n(<\\[]{1,64}@[^ \\n)>\\]]{1,80}'
)


@dataclass(frozen=True, slots=True)
class Vondst:
    """A finding: its kind, its level, the words in plain form, and where they stand."""

    soort: str
    niveau: str
    tekst: str
    begin: int
    eind: int


class Speurder:
    """The rules, ready to be used on one text after another."""

    def __init__(self, data: Privacydata, woorden: Container[str]) -> None:
        self.soorten: dict[str, Any] = data["soorten"]
        self._normaliseerder = Normaliseerder(data["tekens"])
        self.kennis = Woordkennis(data, woorden)
        self._namen = Naamzoeker(data, self.kennis)
        self._hoofdletterwoord = re.compile(
            f"[{data['hoofdletters']}][{data['letters']}0-9]*(?:['\\-][{data['letters']}0-9]+)*"
        )
        self._regels = [
            _Regel(regel, self.soorten[regel["soort"]]["niveau"]) for regel in data["regels"]
        ]
        self._stukken = Stukken(stuk for regel in self._regels for stuk in regel.stukken)
        self._per_kenmerken: dict[tuple[bool, ...], list[tuple[_Regel, frozenset[str]]]] = {}
        self._onthouden: dict[str, tuple[Vondst, ...]] = {}

    def maak_vlak(self, tekst: str) -> Vlak:
        """Return the plain form of a text."""
        return self._normaliseerder.maak_vlak(tekst)

    def is_naam(self, woord: str) -> bool:
        """True for a word that a list of first or last names holds."""
        return self._namen.is_genoemd(woord)

    def vind(self, tekst: str) -> list[Vondst]:
        """Return all findings; of two at one place the first rule's."""
        return self.vind_in(self.maak_vlak(tekst))

    def vind_in(self, vlak: Vlak) -> list[Vondst]:
        """Return all findings in a text that was made plain already."""
        if len(vlak.tekst) > _KORT or vlak.van is not None:
            return self._zoek(vlak)
        vondsten = self._onthouden.get(vlak.tekst)
        if vondsten is None:
            vondsten = tuple(self._zoek(vlak))
            if len(self._onthouden) < _ONTHOUD_HOOGSTENS:
                self._onthouden[vlak.tekst] = vondsten
        return list(vondsten)

    def _zoek(self, vlak: Vlak) -> list[Vondst]:
        # A line end is a space for the rules, so that a number may run over it.
        plat = vlak.tekst.replace("\n", " ")
        bezet: set[int] = set()
        treffers = list(self._zoek_regels(plat, bezet))
        if "@" in plat or "/" in plat or "www." in plat:
            for adres in _ADRES.finditer(plat):
                bezet.update(range(*adres.span()))
        treffers.extend(self._namen.zoek(vlak.tekst, bezet))
        treffers.sort(key=lambda treffer: treffer.begin)
        return [self._maak(vlak, treffer) for treffer in treffers]

    def _zoek_regels(self, plat: str, bezet: set[int]) -> Iterator[Treffer]:
        """Yield what the patterns find, and note where in `bezet`."""
        kenmerken = Tekstkenmerken(plat)
        aanwezig = self._stukken.in_tekst(plat)
        for regel, nodig in self._regels_bij(kenmerken):
            if nodig and nodig.isdisjoint(aanwezig):
                continue
            if not regel.kan_voorkomen(plat):
                continue
            for begin, eind in regel.vind(plat, kenmerken):
                if not bezet.isdisjoint(range(begin, eind)):
                    continue
                if regel.onbekend and not self._is_onbekend(plat[begin:eind]):
                    continue
                bezet.update(range(begin, eind))
                yield Treffer(regel.soort, regel.niveau, begin, eind)

    def _regels_bij(self, kenmerken: Tekstkenmerken) -> list[tuple[_Regel, frozenset[str]]]:
        """Return the rules that a text with these features can match, in their order.

        With each of them the pieces of which it must hold one; none when that is no matter.
        """
        sleutel = tuple(kenmerken.heeft.values())
        regels = self._per_kenmerken.get(sleutel)
        if regels is None:
            keuzes = ((regel, regel.nodig_bij(kenmerken)) for regel in self._regels)
            regels = [(regel, nodig) for regel, nodig in keuzes if nodig is not None]
            self._per_kenmerken[sleutel] = regels
        return regels

    def _is_onbekend(self, tekst: str) -> bool:
        woorden = self._hoofdletterwoord.findall(tekst)
        return not all(self.kennis.is_bekend(woord) for woord in woorden)

    def _maak(self, vlak: Vlak, treffer: Treffer) -> Vondst:
        begin, eind = vlak.stuk(treffer.begin, treffer.eind)
        tekst = " ".join(vlak.tekst[treffer.begin : treffer.eind].split())
        return Vondst(treffer.soort, treffer.niveau, tekst, begin, eind)


class _Regel:
    """One pattern with its context, compiled."""

    def __init__(self, regel: dict[str, Any], niveau: str) -> None:
        self.soort: str = regel["soort"]
        self.niveau: str = regel.get("niveau", niveau)
        self.onbekend: bool = regel.get("onbekend", False)
        self._nodig = [_nodig(keuze) for keuze in regel.get("nodig", "").split("|")]
        # Every way to need a digit: then there is nothing to find far from one.
        self.om_cijfer = all(kenmerk in MET_CIJFER for kenmerk, _ in self._nodig)
        self._patroon = re.compile(regel["patroon"])
        self._voor, self._na = _compile(regel, "voor"), _compile(regel, "na")
        # What must come just before a match must then be somewhere.
        # Close to a digit there is so little text that it is quicker to look for the match itself.
        self._ergens_voor = None if self.om_cijfer else _zonder_eind(regel.get("voor", ""))
        self._niet_voor, self._niet_na = _compile(regel, "niet_voor"), _compile(regel, "niet_na")
        self._behalve = _compile(regel, "behalve")
        self._toets = _TOETSEN.get(regel.get("toets", ""))

    @property
    def stukken(self) -> list[str]:
        """The pieces of text that the rule needs, whatever the features."""
        return [stuk for _, stuk in self._nodig]

    def nodig_bij(self, kenmerken: Tekstkenmerken) -> frozenset[str] | None:
        """Return of which pieces a text with these features must hold one.

        Empty when it need not hold any; None when this rule cannot match whatever it holds.
        """
        heeft = kenmerken.heeft
        stukken = [stuk for kenmerk, stuk in self._nodig if not kenmerk or heeft[kenmerk]]
        if not stukken:
            return None
        return frozenset() if "" in stukken else frozenset(stukken)

    def kan_voorkomen(self, tekst: str) -> bool:
        """Return False when what must come before a match stands nowhere in the text."""
        return self._ergens_voor is None or bool(self._ergens_voor.search(tekst))

    def vind(self, tekst: str, kenmerken: Tekstkenmerken) -> list[tuple[int, int]]:
        """Return where the rule matches, with its context and its validator."""
        vensters = kenmerken.vensters if self.om_cijfer else [(0, len(tekst))]
        return [
            gevonden.span()
            for begin, eind in vensters
            for gevonden in self._patroon.finditer(tekst, begin, eind)
            if self._geldt(tekst, gevonden)
        ]

    def _geldt(self, tekst: str, gevonden: re.Match[str]) -> bool:
        begin, eind = gevonden.span()
        voor, na = tekst[max(0, begin - ROND) : begin], tekst[eind : eind + ROND]
        zelf = gevonden.group()
        return (
            (self._voor is None or bool(self._voor.search(voor)))
            and (self._na is None or bool(self._na.search(na)))
            and not (self._niet_voor and self._niet_voor.search(voor))
            and not (self._niet_na and self._niet_na.search(na))
            and not (self._behalve and self._behalve.search(zelf))
            and (self._toets is None or self._toets(zelf))
        )


def _nodig(keuze: str) -> tuple[str, str]:
    """Split "cijfer&jarig" in a feature and a piece of text; either may be empty."""
    kenmerk, _, stuk = keuze.partition("&")
    return (kenmerk, stuk) if kenmerk in KENMERKEN else ("", keuze)


def _compile(regel: dict[str, Any], sleutel: str) -> re.Pattern[str] | None:
    return re.compile(regel[sleutel]) if sleutel in regel else None


def _zonder_eind(voor: str) -> re.Pattern[str] | None:
    """Return what comes before a match as a pattern to find anywhere, if it is as simple as that.

    A look around, or a second end, could tell another place by what lies beyond.
    """
    kaal = voor.removesuffix("$")
    return (
        re.compile(kaal)
        if kaal != voor and not re.search(r"[$^]|\(\?[<=!]", _LOS.sub("", kaal))
        else None
    )


def is_bsn(tekst: str) -> bool:
    """True when nine digits pass the elfproef."""
    cijfers = [int(teken) for teken in tekst if "0" <= teken <= "9"]
    if len(cijfers) != 9 or not any(cijfers):
        return False
    som = sum(cijfer * (9 - plek) for plek, cijfer in enumerate(cijfers[:8])) - cijfers[8]
    return som % 11 == 0


def is_iban(tekst: str) -> bool:
    """True when the check digits of an account number are right."""
    kaal = tekst.replace(" ", "")
    rest = 0
    for teken in kaal[4:] + kaal[:4]:
        waarde = int(teken, 36)
        rest = (rest * (100 if waarde > 9 else 10) + waarde) % 97
    return rest == 1


_LOS = re.compile(r"\\.|\[\^?[^\]]*\]")
"""A character or a set of them: what is in there means only itself."""

_TOETSEN: dict[str, Callable[[str], bool]] = {"elfproef": is_bsn, "iban": is_iban}
