"""Tests of sums over cases: only where both sides are known, and only when there are enough."""

from decimal import Decimal

import pytest

from mooimaatwerk.casus import Gegevens, Ingezet, Kosten, Vermeden
from mooimaatwerk.inzicht.geld import Bedrag
from mooimaatwerk.inzicht.vergelijking import MINSTENS, Vergelijking, compare, is_vergelijkbaar
from tests.maken import maak_gegevens


def met(
    per: str | None = "jaar", precisie: str | None = "exact", vermeden: int | None = 20
) -> Gegevens:
    bedrag = None if vermeden is None else Decimal(vermeden)
    return maak_gegevens(
        kosten=Kosten(
            ingezet=Ingezet(bedrag=Decimal(10), precisie="exact"),
            vermeden=Vermeden(bedrag=bedrag, precisie=precisie, per=per),
        )
    )


@pytest.mark.parametrize(
    ("casus", "ja"),
    [
        (met(), True),
        (met("eenmalig"), True),
        (met(None), False),
        (met(vermeden=None), False),
        (maak_gegevens(), False),
    ],
)
def test_both_sides_and_the_period_must_be_known(casus: Gegevens, ja: bool) -> None:
    assert is_vergelijkbaar(casus) is ja


def test_too_few_cases_have_no_sum() -> None:
    assert compare([met()] * (MINSTENS - 1)) is None


def test_a_sum_keeps_its_doubt_and_keeps_periods_apart() -> None:
    casussen = [met()] * (MINSTENS - 2) + [met("maand", "ongeveer"), met("eenmalig", "ruim")]
    assert compare([*casussen, met(None)]) == Vergelijking(
        n=MINSTENS,
        ingezet=Bedrag(Decimal(100), "exact"),
        per_jaar=Bedrag(Decimal(8 * 20 + 240), "ongeveer"),
        eenmalig=Bedrag(Decimal(20), "ruim"),
    )
