"""What likeness looks at in a case, in a form that is compared quickly and can be kept."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from sys import intern

from mooimaatwerk.casus import Casus

# A shared knelpunt under the same law outweighs everything else together.
_PUNTEN_PAAR, _PUNTEN_KNELPUNT, PUNTEN_TEKST = 20, 6, 5.0

_OVERIG = ("soorten", "doelgroepen", "themas")
"""What counts for one point each when it is shared."""


@dataclass(frozen=True)
class Profiel:
    """All of a case that likeness looks at; terms are bits, so that comparing them is cheap.

    `afdruk` tells this version of the case from all others. `woorden` are the words that say
    most, with their weights; `rijen` the lists in which its neighbours are looked for.
    """

    afdruk: str
    telt_mee: bool
    is_open: bool
    knelpunten: int
    wetten: int
    overig: int
    themas: Sequence[str]
    woorden: Mapping[str, int]
    rijen: Sequence[str]

    def punten(self, ander: Profiel) -> int:
        """Return the points for what two cases share, words left out."""
        knelpunten = (self.knelpunten & ander.knelpunten).bit_count()
        # Every shared knelpunt under every shared law is a pair.
        paren = knelpunten * (self.wetten & ander.wetten).bit_count() if knelpunten else 0
        overig = (self.overig & ander.overig).bit_count()
        return _PUNTEN_PAAR * paren + _PUNTEN_KNELPUNT * knelpunten + overig

    def gelijkenis(self, ander: Profiel) -> float:
        """Return the points for words: the cosine of their weights, PUNTEN_TEKST at most."""
        b = ander.woorden
        samen = sum([gewicht * b[woord] for woord, gewicht in self.woorden.items() if woord in b])
        return PUNTEN_TEKST * samen / (self._lengte * ander._lengte) if samen else 0.0

    @cached_property
    def _lengte(self) -> float:
        return math.sqrt(sum(gewicht * gewicht for gewicht in self.woorden.values()))


class Bits:
    """A bit for each term, in the order in which terms are met."""

    def __init__(self, namen: Iterable[str] = ()) -> None:
        self._van = {naam: nr for nr, naam in enumerate(namen)}

    @property
    def namen(self) -> list[str]:
        """The terms that have a bit, the lowest bit first."""
        return list(self._van)

    def van(self, termen: Iterable[str]) -> int:
        """Return the bits of these terms together."""
        bits = 0
        for term in termen:
            bits |= 1 << self._van.setdefault(term, len(self._van))
        return bits


def make_profiel(
    casus: Casus, woorden: Mapping[str, int], zeldzaam: Iterable[str], bits: Bits
) -> Profiel:
    """Return what likeness looks at; the words lead to other cases only when they are rare."""
    g = casus.gegevens
    wetten = {verwijzing.wet for verwijzing in g.wetten}
    rijen = [f"paar:{knelpunt}:{wet}" for knelpunt in g.knelpunten for wet in wetten]
    # A group or a theme is shared by too many to lead anywhere.
    rijen += [f"knelpunt:{knelpunt}" for knelpunt in g.knelpunten]
    rijen += [f"soort:{soort}" for soort in g.soorten]
    return Profiel(
        casus.afdruk,
        casus.telt_mee,
        casus.is_open,
        bits.van(f"knelpunt:{knelpunt}" for knelpunt in g.knelpunten),
        bits.van(f"wet:{wet}" for wet in wetten),
        bits.van(f"{lijst}:{term}" for lijst in _OVERIG for term in getattr(g, lijst)),
        g.themas,
        # Of the same word one copy is enough for ten thousand cases.
        {intern(woord): gewicht for woord, gewicht in woorden.items()},
        tuple(map(intern, (*rijen, *zeldzaam))),
    )
