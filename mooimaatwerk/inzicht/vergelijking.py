"""Adds up what cases cost and what they avoided, where both are known and there are enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk.casus import Gegevens, Vermeden
from mooimaatwerk.inzicht.geld import Bedrag, read_inzet, tel_op

MINSTENS = 10
"""Below this number of cases a sum would say more about chance than about maatwerk."""

_PER_JAAR = {"jaar": 1, "maand": 12}


@dataclass(frozen=True)
class Vergelijking:
    """Sums over `n` cases of which both sides are known, each as exact as its parts.

    What is avoided year after year is never added to what is avoided once.
    """

    n: int
    ingezet: Bedrag | None
    per_jaar: Bedrag | None
    eenmalig: Bedrag | None


def is_vergelijkbaar(gegevens: Gegevens) -> bool:
    """True when it is known what the whole cost, what was avoided, and over what time."""
    return bool(_vermeden(gegevens) and read_inzet(gegevens).totaal)


def _vermeden(gegevens: Gegevens) -> Vermeden | None:
    vermeden = gegevens.kosten.vermeden if gegevens.kosten else None
    if vermeden is None or vermeden.bedrag is None:
        return None
    return vermeden if vermeden.per in (*_PER_JAAR, "eenmalig") else None


def compare(casussen: Iterable[Gegevens]) -> Vergelijking | None:
    """Return the sums over comparable cases, or None when there are fewer than MINSTENS."""
    paren = [
        (inzet, vermeden)
        for gegevens in casussen
        if (inzet := read_inzet(gegevens).totaal) and (vermeden := _vermeden(gegevens))
    ]
    if len(paren) < MINSTENS:
        return None
    return Vergelijking(
        n=len(paren),
        ingezet=tel_op(inzet for inzet, _ in paren),
        per_jaar=tel_op(_bedrag(v, _PER_JAAR[v.per]) for _, v in paren if v.per in _PER_JAAR),
        eenmalig=tel_op(_bedrag(v, 1) for _, v in paren if v.per == "eenmalig"),
    )


def _bedrag(vermeden: Vermeden, keer: int) -> Bedrag:
    return Bedrag((vermeden.bedrag or Decimal(0)) * keer, vermeden.precisie)
