"""Looks for long sentences, passive voice, jargon, short forms and labels in texts.

`theme/assets/taal.js` does the same in the browser; a test holds the two together. So the
patterns stay in the common subset of both: no \\b, no \\w, no ignoring of case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.taal.regels import Taalregels, is_afkorting
from mooimaatwerk.taal.zinnen import (
    LETTER,
    bare_woord,
    begin_van,
    find_woorden,
    split_zinnen,
    unique_stukken,
    without_koppen,
)

_DEELWOORD = re.compile(
    "(?:ge[a-zë]{2,}|(?:be|ver|ont|her|er)[a-z]{3,}|[a-z]{2,5}ge[a-z]{3,})(?:d|t|en)"
)

# The same words come back in text after text.
_ONTHOUD_HOOGSTENS = 200_000

_IN_WOORD = re.compile(f"[{LETTER}0-9\\-]")


@dataclass(frozen=True, slots=True)
class Taalvondst:
    """Something worth a hint: in which text, at which of its lines (from 0), and what to do.

    `liever` is the plainer word on its own, or empty.
    """

    plek: int
    regel: int
    soort: str
    zin: str
    liever: str = ""


@dataclass(frozen=True, slots=True)
class _Treffer:
    plek: int
    begin: int
    soort: str
    tekst: str
    liever: str = ""
    aantal: int = 0
    zinnen: int = 0


_Zin = tuple[int, str, int]
"""In which text a sentence stands, the sentence itself, and at which character it begins."""


class Taalspeurder:
    """The rules, ready to be used on the texts of one case after another."""

    def __init__(self, regels: Taalregels) -> None:
        self.soorten = regels["soorten"]
        self.hoogstens: int = regels["hoogstens"]
        self._nog: str = regels["nog"]
        self._max_woorden: int = regels["zin"]["max"]
        lijdend = regels["lijdend"]
        self._vanaf: int = lijdend["vanaf"]
        self._deel: float = lijdend["deel"]
        self._worden = frozenset(lijdend["worden"])
        self._zijn = frozenset(lijdend["zijn"])
        self._geen_deelwoord = frozenset(lijdend["geen_deelwoord"])
        self._bekend = frozenset(regels["bekende_afkortingen"])
        self._op_woord: dict[str, list[tuple[str, str, str]]] = {}
        for regel in regels["woorden"]:
            self._neem_op(regel["soort"], regel["woord"], regel["liever"])

        self._saai: set[str] = set()

    def _neem_op(self, soort: str, woord: str, liever: str) -> None:
        # A rule is looked up by its longest word: the rarest, so most texts end there.
        for vorm in (woord, woord[:1].upper() + woord[1:]):
            sleutel = max(find_woorden(vorm), key=len)
            self._op_woord.setdefault(sleutel, []).append((soort, vorm, liever))

    def vind(self, teksten: Sequence[str]) -> list[Taalvondst]:
        """Return the hints on the texts of one case, in order; of each kind not too many."""
        kaal = [without_koppen(tekst) for tekst in teksten]
        treffers: list[_Treffer] = []
        zinnen: list[_Zin] = []
        for plek, tekst in enumerate(kaal):
            woorden = self._opvallende(tekst)
            zinnen += [(plek, zin, begin) for zin, begin in split_zinnen(tekst)]
            treffers += self._woorden(plek, tekst, self._op_woord.keys() & woorden)
            treffers += self._afkortingen(plek, woorden, kaal)
        treffers += self._lange_zinnen(zinnen)
        treffers += self._lijdend(zinnen)
        return self._kies(kaal, treffers)

    def _opvallende(self, tekst: str) -> set[str]:
        """Return the words of a text that a rule could be about; most words are not."""
        woorden = set()
        for stuk in unique_stukken(tekst) - self._saai:
            woord = bare_woord(stuk)
            if woord in self._op_woord or _afkortingen_in(woord):
                woorden.add(woord)
            elif len(self._saai) < _ONTHOUD_HOOGSTENS:
                self._saai.add(stuk)
        return woorden

    def zin(self, soort: str, **vul: object) -> str:
        """Return the sentence of a kind of hint with its blanks filled in."""
        melding: str = self.soorten[soort]["melding"]
        for naam, waarde in vul.items():
            melding = melding.replace(f"{{{naam}}}", str(waarde))
        return melding

    def _woorden(self, plek: int, tekst: str, sleutels: set[str]) -> Iterator[_Treffer]:
        gevonden = [
            (begin, -len(vorm), soort, vorm, liever)
            for woord in sleutels
            for soort, vorm, liever in self._op_woord[woord]
            for begin in _plekken(vorm, tekst)
        ]
        tot = 0
        # Of "kwetsbare doelgroep" and "doelgroep" at one place only the longer one counts.
        for begin, min_lengte, soort, vorm, liever in sorted(gevonden):
            if begin >= tot:
                yield _Treffer(plek, begin, soort, vorm, liever)
                tot = begin - min_lengte

    def _lange_zinnen(self, zinnen: Sequence[_Zin]) -> Iterator[_Treffer]:
        # That many words, with a sign after each, take at least so many signs.
        kort = 2 * self._max_woorden
        for plek, zin, begin in zinnen:
            # Counting spaces is quick; only what may be too long is cut into words.
            if len(zin) > kort and zin.count(" ") + zin.count("\n") >= self._max_woorden:
                aantal = len(find_woorden(zin))
                if aantal > self._max_woorden:
                    yield _Treffer(plek, begin, "zin", begin_van(zin), aantal=aantal)

    def _lijdend(self, zinnen: Sequence[_Zin]) -> Iterator[_Treffer]:
        gevonden = [
            (plek, zin, begin)
            for plek, zin, begin in zinnen
            # Most sentences end here, before they are cut into words.
            if ("word" in zin or "werd" in zin or " door " in zin) and self._is_lijdend(zin)
        ]
        aantal = len(gevonden)
        if aantal >= self._vanaf and aantal >= self._deel * len(zinnen):
            plek, zin, begin = gevonden[0]
            tekst = begin_van(zin)
            yield _Treffer(plek, begin, "lijdend", tekst, aantal=aantal, zinnen=len(zinnen))

    def _is_lijdend(self, zin: str) -> bool:
        woorden = find_woorden(zin)
        is_worden = any(woord in self._worden for woord in woorden)
        is_zijn = "door" in woorden and any(woord in self._zijn for woord in woorden)
        if not is_worden and not is_zijn:
            return False
        return any(
            woord not in self._geen_deelwoord and _DEELWOORD.fullmatch(woord) for woord in woorden
        )

    def _afkortingen(
        self, plek: int, woorden: set[str], teksten: Sequence[str]
    ) -> Iterator[_Treffer]:
        for woord in woorden:
            for deel in _afkortingen_in(woord):
                if not self._is_bekend(deel, teksten):
                    yield _Treffer(plek, teksten[plek].index(deel), "afkorting", deel)

    def _is_bekend(self, deel: str, teksten: Sequence[str]) -> bool:
        kaal = deel.removesuffix("s")
        if deel in self._bekend or kaal in self._bekend:
            return True
        return any(f"({deel})" in tekst or f"{deel} (" in tekst for tekst in teksten)

    def _kies(self, teksten: Sequence[str], treffers: Sequence[_Treffer]) -> list[Taalvondst]:
        if not treffers:
            return []
        op_volgorde = sorted(treffers, key=lambda t: (t.plek, t.begin, t.soort, t.tekst))
        eerste: dict[tuple[str, str, int], _Treffer] = {}
        vaker: dict[tuple[str, str], int] = {}
        for treffer in op_volgorde:
            # The same word is told once; every long sentence is one of its own.
            eigen = treffer.begin + 1 if treffer.soort == "zin" else 0
            eerste.setdefault((treffer.soort, treffer.tekst.lower(), eigen), treffer)
            sleutel = (treffer.soort, treffer.tekst.lower())
            vaker[sleutel] = vaker.get(sleutel, 0) + 1
        per_soort: dict[str, int] = {}
        vondsten = []
        for treffer in eerste.values():
            per_soort[treffer.soort] = per_soort.get(treffer.soort, 0) + 1
            if per_soort[treffer.soort] <= self.hoogstens:
                keer = vaker[treffer.soort, treffer.tekst.lower()]
                vondsten.append(self._vondst(teksten, treffer, keer))
        return vondsten

    def _vondst(self, teksten: Sequence[str], treffer: _Treffer, keer: int) -> Taalvondst:
        zin = self.zin(
            treffer.soort,
            aantal=treffer.aantal,
            zinnen=treffer.zinnen,
            max=self._max_woorden,
            liever=treffer.liever,
            tekst=treffer.tekst,
        )
        if keer > 1 and treffer.soort in ("vaktaal", "bejegening"):
            zin += self._nog.replace("{aantal}", str(keer - 1))
        tekst = teksten[treffer.plek]
        # A sentence may begin with the empty lines before it.
        begin = treffer.begin
        while begin < len(tekst) and tekst[begin] in " \n":
            begin += 1
        return Taalvondst(
            treffer.plek, tekst.count("\n", 0, begin), treffer.soort, zin, treffer.liever
        )


def _afkortingen_in(woord: str) -> list[str]:
    """Return the shortened words that a word is made of: GGZ and Wlz in "GGZ-Wlz"."""
    # Nearly every word is small, or small but for its first letter.
    if woord.islower() or (len(woord) > 6 and woord.isalpha() and woord[1:].islower()):
        return []
    delen = woord.replace("’", "-").replace("'", "-").split("-")
    return [deel for deel in delen if is_afkorting(deel)]


def _plekken(vorm: str, tekst: str) -> Iterator[int]:
    """Go over the places where a word stands on its own, not inside another word."""
    begin = tekst.find(vorm)
    while begin >= 0:
        eind = begin + len(vorm)
        # Two looks at one character are quicker than a pattern that tries every place.
        if not _IN_WOORD.match(tekst[max(0, begin - 1) : begin]) and not _IN_WOORD.match(
            tekst, eind
        ):
            yield begin
        begin = tekst.find(vorm, eind)
