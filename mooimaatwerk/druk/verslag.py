"""Tells an editor how full the pages of an edition are, in words and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mooimaatwerk import woorden
from mooimaatwerk.druk.passen import KOLOM, Vulling

RUIM = KOLOM / 3
"""From this much empty column on (mm) a reader sees a gap."""


def verslagregels(vullingen: Sequence[Vulling]) -> Iterator[str]:
    """Yield the report, a line for each piece, what needs attention marked."""
    bladzijden = max((v.bladzijde + v.bladzijden - 1 for v in vullingen), default=0)
    stukken = woorden.hoeveelheid(len(vullingen), "stuk", "stukken")
    yield f"{stukken}, tot en met bladzijde {bladzijden}."
    for vulling in vullingen:
        lengte = woorden.hoeveelheid(vulling.bladzijden, "bladzijde", "bladzijden")
        letop = "  <- veel wit: maak het stuk langer of korter" if vulling.rest > RUIM else ""
        yield (
            f"  {vulling.bladzijde:3}  {vulling.slug}: {lengte}, "
            f"laatste {round(100 * vulling.deel)}% vol{letop}"
        )
