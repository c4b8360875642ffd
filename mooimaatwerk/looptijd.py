"""Dates and durations as a case has them: the last day of a date, a day so much later."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

DUUR = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", re.ASCII)
"""An ISO 8601 duration of years, months, weeks and days, as far as a case needs it."""


def last_day(datum: str) -> date:
    """Return the last day of "2020", "2020-07" or "2020-07-15"."""
    jaar, *rest = (int(deel) for deel in datum.split("-"))
    maand = rest[0] if rest else 12
    dag = rest[1] if len(rest) > 1 else calendar.monthrange(jaar, maand)[1]
    return date(jaar, maand, dag)


def add_duur(dag: date, duur: str) -> date | None:
    """Return the day an ISO 8601 duration later; "P1M" after 31 January is the end of February.

    None when no calendar has that day. Raises ValueError for what is not a duration.
    """
    gevonden = DUUR.fullmatch(duur)
    if gevonden is None:
        raise ValueError(duur)
    try:
        jaren, maanden, weken, dagen = (int(deel or 0) for deel in gevonden.groups())
        return add_maanden(dag, 12 * jaren + maanden) + timedelta(weeks=weken, days=dagen)
    except (ValueError, OverflowError):
        return None


def add_maanden(dag: date, maanden: int) -> date:
    """Return the same day so many months later (or earlier), or the last day of that month."""
    jaar, maand = divmod(12 * dag.year + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))
