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

    `gemeenten` counts those that are named.
    """

    knelpunt: str
    wet: str | None
    doelgroep: str | None
    casussen: Sequence[Casus]
    gemeenten: int

    @property
    def n(self) -> int:
        """How many cases have all of it."""
        return len(self.casussen)

    @property
    def afgeleid(self) -> int:
        """In how many of these cases the editors added the law; 0 when there is none."""
        return sum(
            all(v.is_afgeleid for v in casus.gegevens.wetten if v.wet == self.wet)
            for casus in (self.casussen if self.wet else ())
        )


def find_combinaties(casussen: Iterable[Casus], drempel: Drempel) -> list[Combinatie]:
    """Return the combinations that reach the threshold, most cases first.

    Only counting cases are looked at. A combination is left out when a longer one holds
    exactly the same cases: that one says more.
    """
    per_sleutel: dict[Sleutel, tuple[list[Casus], set[str | None]]] = {}
    for casus in casussen:
        if casus.telt_mee:
            gemeente = casus.gegevens.gemeente
            for sleutel in _sleutels(casus):
                samen, gemeenten = per_sleutel.setdefault(sleutel, ([], {None}))
                samen.append(casus)
                gemeenten.add(gemeente)
    gehaald = {
        sleutel: Combinatie(*sleutel, samen, len(gemeenten) - 1)
        for sleutel, (samen, gemeenten) in per_sleutel.items()
        if len(gemeenten) > drempel.gemeenten or len(samen) >= drempel.casussen
    }
    langer: dict[Sleutel, set[int]] = {}
    for (knelpunt, wet, groep), lang in gehaald.items():
        if wet and groep:
            for korter in ((knelpunt, wet, None), (knelpunt, None, groep)):
                langer.setdefault(korter, set()).add(lang.n)
    # A shorter combination holds all cases of a longer one; as many means the same ones.
    over = [kort for sleutel, kort in gehaald.items() if kort.n not in langer.get(sleutel, ())]
    return sorted(
        over, key=lambda c: (-c.n, -c.gemeenten, c.knelpunt, c.wet or "", c.doelgroep or "")
    )


def _sleutels(casus: Casus) -> Iterator[Sleutel]:
    g = casus.gegevens
    wetten: Sequence[str | None] = [*dict.fromkeys(wet.wet for wet in g.wetten), None]
    groepen: Sequence[str | None] = [*g.doelgroepen, None]
    for knelpunt, wet, groep in product(g.knelpunten, wetten, groepen):
        if wet or groep:
            yield knelpunt, wet, groep


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
