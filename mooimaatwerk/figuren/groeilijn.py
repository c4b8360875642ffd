"""Draws how the time of each stage grows with the number of cases: lines on log-log paper."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk.woorden import getal

LINKS, RECHTS, BOVEN, ONDER = 44.0, 236.0, 12.0, 222.0
"""Between which coordinates the lines run; the names stand to the right of them."""

AFSTAND = 15.0
"""How far names stand apart at least."""

SOORTEN = 5
"""How many lines can be told apart; the style sheet has a dash for each."""

Punten = Sequence[tuple[int, Decimal]]


@dataclass(frozen=True)
class Lijn:
    """A line: its name and where that stands, its path, its dots, and its kind (1 to SOORTEN)."""

    naam: str
    pad: str
    punten: Sequence[tuple[float, float]]
    naam_y: float
    soort: int


@dataclass(frozen=True)
class Merk:
    """A mark on an axis: where, and what stands there."""

    plek: float
    tekst: str


@dataclass(frozen=True)
class Groeilijnen:
    """The whole figure; the table beside it holds the same numbers in words."""

    lijnen: Sequence[Lijn]
    aantallen: Sequence[Merk]
    seconden: Sequence[Merk]


def make_groeilijnen(reeksen: Mapping[str, Punten]) -> Groeilijnen | None:
    """Return the figure of times (seconds, above zero) by number of cases.

    None when there are fewer than two different numbers: then nothing grows.
    """
    bruikbaar = {
        naam: [(n, s) for n, s in punten if s > 0]
        for naam, punten in list(reeksen.items())[:SOORTEN]
    }
    bruikbaar = {naam: punten for naam, punten in bruikbaar.items() if len(punten) > 1}
    aantallen = sorted({n for punten in bruikbaar.values() for n, _ in punten})
    if len(aantallen) < 2:
        return None
    seconden = [float(s) for punten in bruikbaar.values() for _, s in punten]
    machten = range(math.floor(math.log10(min(seconden))), math.ceil(math.log10(max(seconden))) + 1)
    if len(machten) < 2:
        machten = range(machten[0], machten[0] + 2)
    schaal = _Schaal(aantallen[0], aantallen[-1], machten[0], machten[-1])
    return Groeilijnen(
        list(_lijnen(bruikbaar, schaal)),
        [Merk(schaal.x(n), getal(n)) for n in aantallen],
        [Merk(schaal.y(Decimal(10) ** m), f"{getal(Decimal(10) ** m)} s") for m in machten],
    )


@dataclass(frozen=True)
class _Schaal:
    """Where a number of cases and a number of seconds come on the paper."""

    eerste: int
    laatste: int
    laagste: int
    hoogste: int

    def x(self, n: int) -> float:
        deel = math.log(n / self.eerste) / math.log(self.laatste / self.eerste)
        return round(LINKS + deel * (RECHTS - LINKS), 1)

    def y(self, seconden: Decimal) -> float:
        deel = (math.log10(seconden) - self.laagste) / (self.hoogste - self.laagste)
        return round(ONDER - deel * (ONDER - BOVEN), 1)


def _lijnen(reeksen: Mapping[str, Punten], schaal: _Schaal) -> Iterator[Lijn]:
    plekken = {
        naam: [(schaal.x(n), schaal.y(s)) for n, s in sorted(punten)]
        for naam, punten in reeksen.items()
    }
    naamplekken = _uit_elkaar({naam: punten[-1][1] for naam, punten in plekken.items()})
    for soort, (naam, punten) in enumerate(plekken.items(), start=1):
        pad = "M" + "L".join(f"{x} {y}" for x, y in punten)
        yield Lijn(naam, pad, punten, naamplekken[naam], soort)


def _uit_elkaar(plekken: Mapping[str, float]) -> dict[str, float]:
    """Return the heights of the names, moved apart where they would touch."""
    uit: dict[str, float] = {}
    vorige = ONDER + 2 * AFSTAND
    for naam, y in sorted(plekken.items(), key=lambda item: -item[1]):
        vorige = uit[naam] = round(min(y + 4, vorige - AFSTAND), 1)
    return uit
