"""Which cases go with a case, and why: same knelpunt under the same law first, then likeness.

Comparing every case with every other would be quadratic. Instead each case meets only a
bounded number of candidates: its neighbours in the lists of cases with the same knelpunt
and law, the same knelpunt, or the same rare word. So the cost grows with the number of
cases, not with its square; and a changed case touches only those that meet it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.trefwoorden import Trefwoorden, Woordwaarde
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.woorden import opsomming

HOEVEEL = 3
"""How many related cases a page shows."""

BUREN = 8
"""How far to look to either side in a list of cases that share something."""

# A shared knelpunt under the same law outweighs everything else together.
_PUNTEN_PAAR, _PUNTEN_KNELPUNT, _PUNTEN_TEKST = 20, 6, 5.0

_OVERIG = ("soorten", "doelgroepen", "themas")
"""What counts for one point each when it is shared."""


@dataclass(frozen=True)
class Verwant:
    """A related case, and the line that says why it is shown."""

    casus: Casus
    reden: str


@dataclass(frozen=True)
class Profiel:
    """All of a case that likeness looks at; terms are bits, so that comparing them is cheap.

    `rijen` are the lists in which its neighbours are looked for.
    """

    knelpunten: int
    wetten: int
    overig: int
    woorden: Trefwoorden
    rijen: Sequence[str]
    is_open: bool

    def punten(self, ander: Profiel) -> int:
        """Return the points for what two cases share, words left out."""
        knelpunten = (self.knelpunten & ander.knelpunten).bit_count()
        # Every shared knelpunt under every shared law is a pair.
        paren = knelpunten * (self.wetten & ander.wetten).bit_count() if knelpunten else 0
        overig = (self.overig & ander.overig).bit_count()
        return _PUNTEN_PAAR * paren + _PUNTEN_KNELPUNT * knelpunten + overig


class Verwanten:
    """Finds related cases within a collection; set up once, asked for each case.

    `vorig` knew an earlier state of the same collection, under the same vocabularies: of
    cases that are still the same object it is believed.
    """

    def __init__(self, verzameling: Verzameling, vorig: Verwanten | None = None) -> None:
        self._begrippen = verzameling.begrippen
        # Invented cases are never shown as related to anything.
        self._kandidaten = verzameling.tellend
        self._casussen = {casus.slug: casus for casus in verzameling.zichtbaar}
        self._plek = {casus.slug: plek for plek, casus in enumerate(self._kandidaten)}
        self._waarde: Woordwaarde = (
            vorig._waarde.renew(self._kandidaten) if vorig else Woordwaarde(self._kandidaten)
        )
        self._bits: _Bits = vorig._bits if vorig else _Bits()
        bekend = vorig if vorig and vorig._waarde is self._waarde else None
        self._profielen = {
            casus.slug: self._make_profiel(casus, bekend) for casus in verzameling.zichtbaar
        }
        self._rij = [self._profielen[casus.slug] for casus in self._kandidaten]
        self._laatste: tuple[str, set[int]] = ("", set())
        self._rijen: dict[str, list[int]] = defaultdict(list)
        for plek, profiel in enumerate(self._rij):
            for kenmerk in profiel.rijen:
                self._rijen[kenmerk].append(plek)

    def _make_profiel(self, casus: Casus, bekend: Verwanten | None) -> Profiel:
        if bekend and bekend._casussen.get(casus.slug) is casus:
            return bekend._profielen[casus.slug]
        return make_profiel(casus, self._waarde.trefwoorden(casus), self._bits)

    def find_anders(self, vorig: Verwanten) -> set[str]:
        """Return the cases that came, went or changed since an earlier state."""
        samen = self._casussen.keys() | vorig._casussen.keys()
        return {s for s in samen if self._casussen.get(s) is not vorig._casussen.get(s)}

    def find_geraakt(self, vorig: Verwanten, anders: Iterable[str]) -> set[str] | None:
        """Return the cases whose relations may differ now that some are `anders`.

        Who meets a changed case is met by it: they are near each other in the same lists. None
        when words say something else now: then it may be all of them.
        """
        if vorig._waarde is not self._waarde:
            return None
        # An invented case meets others without being met, so it is always looked at.
        geraakt = {s for s, casus in self._casussen.items() if not casus.telt_mee}
        for toestand in (self, vorig):
            for casus in (toestand._casussen[s] for s in anders if s in toestand._casussen):
                geraakt |= {toestand._kandidaten[plek].slug for plek in toestand._buren(casus)}
        return geraakt.union(anders)

    def bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return the cases most related to this one, the closest first."""
        return self._beste(casus, self._buren(casus), hoeveel)

    def opgelost_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return solved cases that resemble an open one."""
        opgelost = [plek for plek in self._buren(casus) if not self._rij[plek].is_open]
        return self._beste(casus, opgelost, hoeveel)

    def open_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return open cases that could be helped by this one."""
        open_ = [plek for plek in self._buren(casus) if self._rij[plek].is_open]
        return self._beste(casus, open_, hoeveel)

    def _buren(self, casus: Casus) -> set[int]:
        """Return the places of the cases that this one meets.

        Candidates are in the order of the collection, so a case is found by its place. They
        are asked for twice in a row: for related cases, and for open ones.
        """
        if self._laatste[0] != casus.slug:
            self._laatste = (casus.slug, self._zoek_buren(casus))
        return self._laatste[1]

    def _zoek_buren(self, casus: Casus) -> set[int]:
        plekken: set[int] = set()
        eigen = self._plek.get(casus.slug)
        for kenmerk in self._profielen[casus.slug].rijen:
            rij = self._rijen.get(kenmerk, ())
            midden = len(rij) // 2 if eigen is None else bisect_left(rij, eigen)
            plekken.update(rij[max(0, midden - BUREN) : midden + BUREN + 1])
        plekken.discard(-1 if eigen is None else eigen)
        return plekken

    def _beste(self, casus: Casus, plekken: Iterable[int], hoeveel: int) -> list[Verwant]:
        """Return the best of the candidates; words are compared only where they can matter."""
        eigen, rij = self._profielen[casus.slug], self._rij
        buren = [(eigen.punten(rij[plek]), plek) for plek in plekken]
        hoogste = nlargest(hoeveel, (punten for punten, _ in buren))
        drempel = hoogste[-1] - _PUNTEN_TEKST if len(hoogste) == hoeveel else 0
        scores = [
            (-punten - _PUNTEN_TEKST * eigen.woorden.gelijkenis(rij[plek].woorden), plek)
            for punten, plek in buren
            if punten >= drempel
        ]
        op_naam = ((score, self._kandidaten[plek].slug, plek) for score, plek in scores if score)
        return [self._verwant(casus, plek) for _, _, plek in nsmallest(hoeveel, op_naam)]

    def _verwant(self, casus: Casus, plek: int) -> Verwant:
        ander = self._kandidaten[plek]
        return Verwant(ander, make_reden(casus, ander, self._begrippen))


class _Bits:
    """A bit for each term, in the order in which terms are met."""

    def __init__(self) -> None:
        self._van: dict[str, int] = {}

    def van(self, termen: Iterable[str]) -> int:
        """Return the bits of these terms together."""
        bits = 0
        for term in termen:
            bits |= 1 << self._van.setdefault(term, len(self._van))
        return bits


def make_profiel(casus: Casus, woorden: Trefwoorden, bits: _Bits) -> Profiel:
    """Return what likeness looks at; `woorden` are those that say most about the case."""
    g = casus.gegevens
    wetten = {verwijzing.wet for verwijzing in g.wetten}
    overig = [f"{lijst}:{term}" for lijst in _OVERIG for term in getattr(g, lijst)]
    rijen = [f"paar:{knelpunt}:{wet}" for knelpunt in g.knelpunten for wet in wetten]
    # A group or a theme is shared by too many to lead anywhere.
    rijen += [f"knelpunt:{knelpunt}" for knelpunt in g.knelpunten]
    rijen += [f"soort:{soort}" for soort in g.soorten]
    return Profiel(
        bits.van(f"knelpunt:{knelpunt}" for knelpunt in g.knelpunten),
        bits.van(f"wet:{wet}" for wet in wetten),
        bits.van(overig),
        woorden,
        (*rijen, *woorden.zeldzaam),
        casus.is_open,
    )


def _paren(casus: Casus) -> set[tuple[str, str]]:
    wetten = {verwijzing.wet for verwijzing in casus.gegevens.wetten}
    return {(knelpunt, wet) for knelpunt in casus.gegevens.knelpunten for wet in wetten}


def make_reden(casus: Casus, ander: Casus, begrippen: Begrippen) -> str:
    """Return the strongest thing that two cases share, in words."""
    paren = sorted(_paren(casus) & _paren(ander))
    if paren:
        knelpunt, wet = paren[0]
        over = f"{begrippen.label('knelpunten', knelpunt)}, {begrippen.label('wetten', wet)}"
        return f"Zelfde knelpunt en wet: {over}"
    for lijst, wat in (
        ("knelpunten", "knelpunt"),
        ("soorten", "soort maatwerk"),
        ("themas", "thema"),
    ):
        eigen, anders = getattr(casus.gegevens, lijst), getattr(ander.gegevens, lijst)
        gedeeld = [begrippen.label(lijst, slug) for slug in eigen if slug in anders]
        if gedeeld:
            return f"Zelfde {wat}: {opsomming(gedeeld)}"
    return "Het verhaal lijkt erop"
