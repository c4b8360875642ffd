"""Tests of dates that are not whole, and of terms after them."""

from datetime import date

import pytest

from mooimaatwerk.termijn import add_duration, first_day, last_day, shift_months


@pytest.mark.parametrize(
    ("datum", "eerste", "laatste"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-06-24", date(2020, 6, 24), date(2020, 6, 24)),
    ],
)
def test_a_date_covers_days(datum: str, eerste: date, laatste: date) -> None:
    assert (first_day(datum), last_day(datum)) == (eerste, laatste)


def test_a_month_later_stays_within_the_month() -> None:
    assert shift_months(date(2021, 8, 31), 6) == date(2022, 2, 28)
    assert shift_months(date(2021, 12, 1), 1) == date(2022, 1, 1)


@pytest.mark.parametrize(
    ("duur", "dag"),
    [
        ("P6M", date(2020, 12, 24)),
        ("P1Y2W", date(2021, 7, 8)),
        ("een half jaar", None),
        ("P9999Y", None),
    ],
)
def test_a_term_after_a_day(duur: str, dag: date | None) -> None:
    assert add_duration(date(2020, 6, 24), duur) == dag
