"""The arithmetic of measuring: medians, ratios of pairs, and how fast something grows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median


@dataclass(frozen=True)
class Spreiding:
    """The middle of some numbers, the lowest and the highest."""

    mediaan: float
    laagste: float
    hoogste: float


def spread(getallen: Sequence[float]) -> Spreiding:
    """Return the middle and both ends; raises ValueError without any number."""
    if not getallen:
        raise ValueError("geen getallen")
    return Spreiding(median(getallen), min(getallen), max(getallen))


def compare_pairs(eigen: Sequence[float], ander: Sequence[float]) -> Spreiding | None:
    """Return how many times the other we took, round by round; None without a whole pair.

    Both were measured in turn, so that a moment in which the machine was busy hits both
    numbers of a pair.
    """
    paren = [a / b for a, b in zip(eigen, ander, strict=False) if b > 0]
    return spread(paren) if paren else None


def fit_exponent(punten: Sequence[tuple[float, float]]) -> float | None:
    """Return e for which y grows like x^e: the slope of a line through log-log points.

    1 is a straight line, 2 is quadratic. None with fewer than two different x, or a y of zero.
    """
    if len({x for x, _ in punten}) < 2 or any(x <= 0 or y <= 0 for x, y in punten):
        return None
    xs, ys = [math.log(x) for x, _ in punten], [math.log(y) for _, y in punten]
    mx, my = fmean(xs), fmean(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / sum(
        (x - mx) ** 2 for x in xs
    )
