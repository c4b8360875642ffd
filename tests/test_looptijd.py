"""Tests of dates and durations: the last day of a date, and a day so much later."""

from datetime import date

import pytest

from mooimaatwerk.looptijd import add_duur, add_maanden, last_day


@pytest.mark.parametrize(
    ("datum", "dag"),
    [
        ("2020", date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 29)),
        ("2021-02", date(2021, 2, 28)),
        ("2020-12", date(2020, 12, 31)),
        ("2020-07-15", date(2020, 7, 15)),
    ],
)
def test_the_last_day_of_a_date_as_precise_as_it_is(datum: str, dag: date) -> None:
    assert last_day(datum) == dag


@pytest.mark.parametrize(
    ("dag", "duur", "later"),
    [
        (date(2019, 10, 15), "P6M", date(2020, 4, 15)),
        (date(2020, 1, 31), "P1M", date(2020, 2, 29)),
        (date(2020, 2, 29), "P1Y", date(2021, 2, 28)),
        (date(2020, 12, 31), "P2W1D", date(2021, 1, 15)),
        (date(2020, 12, 1), "P1Y1M", date(2022, 1, 1)),
    ],
)
def test_a_day_so_much_later(dag: date, duur: str, later: date) -> None:
    assert add_duur(dag, duur) == later


@pytest.mark.parametrize("duur", ["P9999Y", "P999999999W", f"P{'9' * 5000}D"])
def test_a_day_that_no_calendar_has(duur: str) -> None:
    assert add_duur(date(2026, 11, 21), duur) is None


def test_months_go_back_too() -> None:
    assert add_maanden(date(2026, 11, 21), -24) == date(2024, 11, 21)
    assert add_maanden(date(2026, 1, 31), -2) == date(2025, 11, 30)


@pytest.mark.parametrize("duur", ["", "P", "6 maanden", "P6"])
def test_what_is_no_duration_is_refused(duur: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        add_duur(date(2020, 1, 1), duur)
