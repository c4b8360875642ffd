"""Tests the conclusion below the cost bar: right, rounded to the safe side, and modest."""

from decimal import Decimal

import pytest

from mooimaatwerk.casus import Ingezet, Vermeden
from mooimaatwerk.figuren.terugverdiend import make_slotsom


def slotsom(ingezet: int, vermeden: int, per: str | None, *precisies: str | None) -> str | None:
    van, naar = precisies or (None, None)
    return make_slotsom(
        Ingezet(bedrag=Decimal(ingezet), precisie=van),
        Vermeden(bedrag=Decimal(vermeden), precisie=naar, per=per),
    )


@pytest.mark.parametrize(
    ("ingezet", "vermeden", "per", "tijd"),
    [
        (6500, 12000, "jaar", "ongeveer 7 maanden"),
        (1000, 12000, "jaar", "ongeveer 1 maand"),
        (75, 12000, "jaar", "ongeveer 1 maand"),
        (1200, 300, "maand", "ongeveer 4 maanden"),
        (7200, 300, "maand", "ongeveer 24 maanden"),
        (7201, 300, "maand", "ongeveer 3 jaar"),
        (120_000, 12_000, "jaar", "ongeveer 10 jaar"),
    ],
)
def test_when_money_comes_back(ingezet: int, vermeden: int, per: str, tijd: str) -> None:
    verwacht = f"Volgens deze schatting is het geld na {tijd} terugverdiend."
    assert slotsom(ingezet, vermeden, per) == verwacht


@pytest.mark.parametrize(
    ("van", "naar", "tijd"),
    [
        ("exact", "exact", "ongeveer 7 maanden"),
        ("exact", "ongeveer", "ongeveer 7 maanden"),
        ("tenminste", "ongeveer", "ongeveer 7 maanden"),
        # Less spent or more avoided: sooner.
        ("maximaal", "exact", "hoogstens 7 maanden"),
        ("exact", "ruim", "hoogstens 7 maanden"),
        ("maximaal", "tenminste", "hoogstens 7 maanden"),
        # More spent or less avoided: later, so the limit is rounded down.
        ("ruim", None, "ten minste 6 maanden"),
        ("tenminste", "maximaal", "ten minste 6 maanden"),
        # The two point to different sides: no limit at all.
        ("maximaal", "maximaal", "ongeveer 7 maanden"),
        ("ruim", "tenminste", "ongeveer 7 maanden"),
    ],
)
def test_precision_is_carried(van: str, naar: str | None, tijd: str) -> None:
    verwacht = f"Volgens deze schatting is het geld na {tijd} terugverdiend."
    assert slotsom(6500, 12000, "jaar", van, naar) == verwacht


def test_no_limit_of_nothing() -> None:
    gezegd = slotsom(75, 12000, "jaar", "tenminste", "exact")
    assert gezegd == "Volgens deze schatting is het geld na ongeveer 1 maand terugverdiend."


@pytest.mark.parametrize(
    ("ingezet", "vermeden", "verwacht"),
    [
        (1000, 2500, "is er ongeveer 2,5 keer zoveel voorkomen als ingezet."),
        (1000, 3000, "is er ongeveer 3 keer zoveel voorkomen als ingezet."),
        (1000, 1049, "is er ongeveer evenveel geld ingezet als voorkomen."),
        (1000, 950, "is er ongeveer evenveel geld ingezet als voorkomen."),
        (1000, 900, "is er meer geld ingezet dan er is voorkomen."),
    ],
)
def test_once_only_costs_are_compared(ingezet: int, vermeden: int, verwacht: str) -> None:
    assert slotsom(ingezet, vermeden, "eenmalig") == f"Volgens deze schatting {verwacht}"


def test_no_conclusion_without_a_period() -> None:
    assert slotsom(10, 20, None) is None
