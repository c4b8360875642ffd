"""Counts with dates that are not always whole: their first and last day, and terms after them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from mooimaatwerk.casusmodel import DUUR


def first_day(datum: str) -> date:
    """Return the first day that "2020", "2020-07" or "2020-07-24" can mean."""
    jaar, maand, dag = _delen(datum)
    return date(jaar, maand or 1, dag or 1)


def last_day(datum: str) -> date:
    """Return the last day that a date can mean."""
    jaar, maand, dag = _delen(datum)
    laatste = calendar.monthrange(jaar, maand or 12)[1]
    return date(jaar, maand or 12, dag or laatste)


def shift_months(dag: date, maanden: int) -> date:
    """Return the same day so many months later; the last of the month when it has no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    laatste = calendar.monthrange(jaar, maand + 1)[1]
    return date(jaar, maand + 1, min(dag.day, laatste))


def add_duration(dag: date, duur: str) -> date | None:
    """Return the day after an ISO 8601 duration such as P6M; None when it is no duration."""
    gevonden = DUUR.fullmatch(duur)
    if gevonden is None:
        return None
    jaren, maanden, weken, dagen = (int(deel or 0) for deel in gevonden.groups())
    try:
        return shift_months(dag, jaren * 12 + maanden) + timedelta(weeks=weken, days=dagen)
    except (ValueError, OverflowError):
        # A term of thousands of years has no day that a calendar knows.
        return None


def _delen(datum: str) -> tuple[int, int, int]:
    jaar, maand, dag, *_ = (*map(int, datum.split("-")), 0, 0)
    return jaar, maand, dag
