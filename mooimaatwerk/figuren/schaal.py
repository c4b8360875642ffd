"""Puts numbers on a scale: the length of a bar and the shade of a cell."""

from __future__ import annotations

from decimal import Decimal

TINTEN = 4
"""The number of shades; the style sheet has a class for each, and 0 is no shade."""

_KLEINSTE = Decimal("0.5")


def lengte(waarde: Decimal | int, hoogste: Decimal | int) -> Decimal:
    """Return the length of a bar in percents of the longest; a small one can still be seen."""
    if not waarde:
        return Decimal(0)
    deel = (100 * Decimal(waarde) / Decimal(hoogste)).quantize(Decimal("0.1"))
    return max(deel, _KLEINSTE)


def tint(n: int, hoogste: int) -> int:
    """Return the shade of a count, 0 to TINTEN: small counts one step each, else in equal parts."""
    return n if hoogste <= TINTEN else -(-TINTEN * n // hoogste)
