"""Which cases go with a case, and why: same knelpunt under the same law first, then likeness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest, nsmallest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.ligging import Ligging, make_ligging
from mooimaatwerk.inzicht.profiel import PUNTEN_TEKST
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.woorden import opsomming

HOEVEEL = 3
"""How many related cases a page shows."""


@dataclass(frozen=True)
class Verwant:
    """A related case, and the line that says why it is shown."""

    casus: Casus
    reden: str


class Verwanten:
    """Finds related cases within a collection; set up once, asked for each case."""

    def __init__(self, verzameling: Verzameling, ligging: Ligging | None = None) -> None:
        self._verzameling = verzameling
        self._ligging = ligging or make_ligging(verzameling)
        self._laatste: tuple[str, set[int]] = ("", set())

    def bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return the cases most related to this one, the closest first."""
        return self._beste(casus, self._buren(casus), hoeveel)

    def opgelost_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return solved cases that resemble an open one."""
        rij = self._ligging.rij
        opgelost = [plek for plek in self._buren(casus) if not rij[plek].is_open]
        return self._beste(casus, opgelost, hoeveel)

    def open_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return open cases that could be helped by this one."""
        rij = self._ligging.rij
        open_ = [plek for plek in self._buren(casus) if rij[plek].is_open]
        return self._beste(casus, open_, hoeveel)

    def _buren(self, casus: Casus) -> set[int]:
        """Return the places of the cases that this one meets.

        They are asked for twice in a row: for related cases, and for open ones.
        """
        if self._laatste[0] != casus.slug:
            self._laatste = (casus.slug, self._ligging.buren(casus.slug))
        return self._laatste[1]

    def _beste(self, casus: Casus, plekken: Iterable[int], hoeveel: int) -> list[Verwant]:
        """Return the best of the candidates; words are compared only where they can matter."""
        eigen, rij = self._ligging.profielen[casus.slug], self._ligging.rij
        buren = [(eigen.punten(rij[plek]), plek) for plek in plekken]
        hoogste = nlargest(hoeveel, (punten for punten, _ in buren))
        drempel = hoogste[-1] - PUNTEN_TEKST if len(hoogste) == hoeveel else 0
        namen = self._ligging.kandidaten
        scores = [
            (-punten - eigen.gelijkenis(rij[plek]), namen[plek])
            for punten, plek in buren
            if punten >= drempel
        ]
        beste = nsmallest(hoeveel, (score for score in scores if score[0]))
        return [self._verwant(casus, slug) for _, slug in beste]

    def _verwant(self, casus: Casus, slug: str) -> Verwant:
        ander = self._verzameling.per_slug[slug]
        return Verwant(ander, make_reden(casus, ander, self._verzameling.begrippen))


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
