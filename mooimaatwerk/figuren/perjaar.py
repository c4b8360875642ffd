"""Counts the cases per year in which they were shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk.figuren.schaal import lengte
from mooimaatwerk.verzameling import Verzameling


@dataclass(frozen=True)
class Jaarrij:
    """A year, or years in a row without a case ("2021 t/m 2025"), with its bar in percents."""

    naam: str
    n: int
    lengte: Decimal


@dataclass(frozen=True)
class PerJaar:
    """The years, oldest first, and over how many cases they were counted."""

    rijen: tuple[Jaarrij, ...]
    n: int


def make_perjaar(verzameling: Verzameling) -> PerJaar | None:
    """Return the count, or None when there is nothing to count."""
    telling = Counter(int(casus.gegevens.datum[:4]) for casus in verzameling.tellend)
    if not telling:
        return None
    return PerJaar(tuple(_rijen(telling)), telling.total())


def _rijen(telling: Counter[int]) -> Iterator[Jaarrij]:
    hoogste = max(telling.values())
    vorige = min(telling)
    for jaar in sorted(telling):
        # A gap is one row: nobody needs a list of empty years, but all must see the gap.
        if jaar - vorige > 1:
            yield Jaarrij(_van_tot(vorige + 1, jaar - 1), 0, Decimal(0))
        yield Jaarrij(str(jaar), telling[jaar], lengte(telling[jaar], hoogste))
        vorige = jaar


def _van_tot(eerste: int, laatste: int) -> str:
    return str(eerste) if eerste == laatste else f"{eerste} t/m {laatste}"
