"""Tests that amounts, dates and durations read as Dutch readers expect."""

from decimal import Decimal

import pytest

from mooimaatwerk import woorden


@pytest.mark.parametrize(
    ("euros", "precisie", "verwacht"),
    [
        ("0", None, "€\u00a00"),
        ("75", "exact", "€\u00a075"),
        ("6500", None, "€\u00a06.500"),
        ("500", "ongeveer", "ongeveer €\u00a0500"),
        ("500", "ruim", "ruim €\u00a0500"),
        ("500", "maximaal", "hoogstens €\u00a0500"),
        ("500", "tenminste", "ten minste €\u00a0500"),
        ("12.5", None, "€\u00a012,50"),
        ("12.50", None, "€\u00a012,50"),
        ("12.00", None, "€\u00a012"),
        ("1234567.89", None, "€\u00a01.234.567,89"),
    ],
)
def test_bedrag(euros: str, precisie: str | None, verwacht: str) -> None:
    assert woorden.bedrag(Decimal(euros), precisie) == verwacht


def test_an_unknown_amount_is_not_nothing() -> None:
    assert woorden.bedrag(None) == "niet bekend"
    assert woorden.bedrag(None, "ongeveer") == "niet bekend"
    assert woorden.bedrag(Decimal(0)) != "niet bekend"


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        (Decimal("0"), "0"),
        (Decimal("999"), "999"),
        (1000, "1.000"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("1234567.5"), "1.234.567,5"),
        (Decimal("0.125"), "0,125"),
        (Decimal("2.50"), "2,5"),
    ],
)
def test_getal(waarde: Decimal | int, verwacht: str) -> None:
    assert woorden.getal(waarde) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("2020", "2020"),
        ("2020-07", "juli 2020"),
        ("2020-06-24", "24 juni 2020"),
        ("2026-01-01", "1 januari 2026"),
        ("2026-12-31", "31 december 2026"),
    ],
)
def test_datum(tekst: str, verwacht: str) -> None:
    assert woorden.datum(tekst) == verwacht


@pytest.mark.parametrize(
    ("iso", "verwacht"),
    [
        ("P6M", "een half jaar"),
        ("P1Y", "1 jaar"),
        ("P2Y", "2 jaar"),
        ("P1M", "1 maand"),
        ("P18M", "18 maanden"),
        ("P1W", "1 week"),
        ("P2W", "2 weken"),
        ("P1D", "1 dag"),
        ("P1Y6M", "1 jaar en 6 maanden"),
        ("P1Y2M3W4D", "1 jaar, 2 maanden, 3 weken en 4 dagen"),
        ("half jaar", "half jaar"),
    ],
)
def test_duur(iso: str, verwacht: str) -> None:
    assert woorden.duur(iso) == verwacht


@pytest.mark.parametrize(
    ("waarde", "eenheid", "precisie", "verwacht"),
    [
        ("24", "uur", "maximaal", "hoogstens 24 uur"),
        ("1", "uur", None, "1 uur"),
        ("1", "dag", None, "1 dag"),
        ("2", "week", "ongeveer", "ongeveer 2 weken"),
        ("1.5", "maand", "exact", "1,5 maanden"),
    ],
)
def test_tijd(waarde: str, eenheid: str, precisie: str | None, verwacht: str) -> None:
    assert woorden.tijd(Decimal(waarde), eenheid, precisie) == verwacht


def test_hoeveelheid() -> None:
    assert [woorden.hoeveelheid(n, "casus", "casussen") for n in (0, 1, 2, 1200)] == [
        "0 casussen",
        "1 casus",
        "2 casussen",
        "1.200 casussen",
    ]


def test_opsomming() -> None:
    assert woorden.opsomming([]) == ""
    assert woorden.opsomming(["a"]) == "a"
    assert woorden.opsomming(["a", "b"]) == "a en b"
    assert woorden.opsomming(["a", "b", "c"]) == "a, b en c"


def test_hoofdletter_only_changes_the_first_letter() -> None:
    assert woorden.hoofdletter("een BSN") == "Een BSN"
    assert woorden.hoofdletter("één") == "Één"
    assert woorden.hoofdletter("") == ""
