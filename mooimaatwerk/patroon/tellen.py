"""Counts which knelpunt, law and group keep meeting: the patterns that nobody wrote down yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from mooimaatwerk.casus import Casus

Sleutel = tuple[str, str | None, str | None]
"""A knelpunt, a law or None, a group or None; at least one of the last two is there."""


@dataclass(frozen=True)
class Drempel:
    """From when on cases that are alike are called a pattern: one of the two is enough."""

    casussen: int = 3
    gemeenten: int = 2


@dataclass(frozen=True)
class Combinatie:
    """What the same cases have in common; `wet` or `doelgroep` is None when they differ there.

    `gemeenten` counts those that are named; `afgeleid` in how many cases the editors added
    the law.
    """

    knelpunt: str
    wet: str | None
    doelgroep: str | None
    casussen: tuple[Casus, ...]
    gemeenten: int
    afgeleid: int

    @property
    def n(self) -> int:
        """How many cases have all of it."""
        return len(self.casussen)


def find_combinaties(casussen: Iterable[Casus], drempel: Drempel) -> list[Combinatie]:
    """Return the combinations that reach the threshold, most cases first.

    Only counting cases are looked at. A combination is left out when a longer one holds
    exactly the same cases: that one says more.
    """
    per_sleutel: dict[Sleutel, list[Casus]] = {}
    for casus in casussen:
        if casus.telt_mee:
            for sleutel in _sleutels(casus):
                per_sleutel.setdefault(sleutel, []).append(casus)
    gehaald = {s: c for s, c in per_sleutel.items() if _haalt(c, drempel)}
    langer: dict[Sleutel, set[int]] = {}
    for (knelpunt, wet, groep), cs in gehaald.items():
        if wet and groep:
            for korter in ((knelpunt, wet, None), (knelpunt, None, groep)):
                langer.setdefault(korter, set()).add(len(cs))
    # A shorter combination holds all cases of a longer one; as many means the same ones.
    over = (s for s, c in gehaald.items() if len(c) not in langer.get(s, ()))
    gemaakt = [_maak(sleutel, gehaald[sleutel]) for sleutel in over]
    return sorted(
        gemaakt, key=lambda c: (-c.n, -c.gemeenten, c.knelpunt, c.wet or "", c.doelgroep or "")
    )


def _sleutels(casus: Casus) -> Iterator[Sleutel]:
    g = casus.gegevens
    wetten: Sequence[str | None] = [*dict.fromkeys(wet.wet for wet in g.wetten), None]
    groepen: Sequence[str | None] = [*g.doelgroepen, None]
    for knelpunt, wet, groep in product(g.knelpunten, wetten, groepen):
        if wet or groep:
            yield knelpunt, wet, groep


def _haalt(casussen: Sequence[Casus], drempel: Drempel) -> bool:
    return len(casussen) >= drempel.casussen or _gemeenten(casussen) >= drempel.gemeenten


def _gemeenten(casussen: Iterable[Casus]) -> int:
    return len({casus.gegevens.gemeente for casus in casussen} - {None})


def _maak(sleutel: Sleutel, casussen: Sequence[Casus]) -> Combinatie:
    knelpunt, wet, groep = sleutel
    afgeleid = sum(
        all(v.is_afgeleid for v in casus.gegevens.wetten if v.wet == wet) for casus in casussen
    )
    return Combinatie(
        knelpunt, wet, groep, tuple(casussen), _gemeenten(casussen), afgeleid if wet else 0
    )


@dataclass(frozen=True)
class Wettenpaar:
    """Two laws that meet in the same cases."""

    een: str
    ander: str
    casussen: tuple[Casus, ...]


def find_wettenparen(casussen: Iterable[Casus], minstens: int = 2) -> list[Wettenpaar]:
    """Return which laws meet in at least so many counting cases, most cases first.

    That they meet is counted; whether they clash is for who reads the cases to say.
    """
    paren: dict[tuple[str, str], list[Casus]] = {}
    for casus in casussen:
        if casus.telt_mee:
            wetten = sorted({verwijzing.wet for verwijzing in casus.gegevens.wetten})
            for een, ander in combinations(wetten, 2):
                paren.setdefault((een, ander), []).append(casus)
    gevonden = [Wettenpaar(*paar, tuple(c)) for paar, c in paren.items() if len(c) >= minstens]
    return sorted(gevonden, key=lambda paar: (-len(paar.casussen), paar.een, paar.ander))
