"""Says when to ask how a case went on: half a year and a year after it was shared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mooimaatwerk.casus import Casus, Voorwaarde
from mooimaatwerk.inzicht.lijsten import OPGELOST
from mooimaatwerk.looptijd import add_duur, add_maanden, last_day

MOMENTEN = {"P6M": 6, "P1Y": 12}
"""When to ask, after the date of the case: ISO 8601 durations, and how many months they are."""

_IJKDAG = date(2000, 1, 1)
"""A day to measure how long a duration is; any day would do."""


@dataclass(frozen=True)
class Moment:
    """When to ask about a case; `na` is how long after the case, `is_nu` that the day came.

    The date of a case may be a month or a year: `dag` counts from its last day.
    """

    casus: Casus
    na: str
    dag: date
    is_nu: bool


@dataclass(frozen=True)
class Afspraak:
    """A condition with a term. Nobody wrote down when it began, so its end is not known.

    `is_voorbij` is derived: the case is so old that the term has surely passed.
    """

    casus: Casus
    voorwaarde: Voorwaarde
    is_voorbij: bool


def find_moment(casus: Casus, vandaag: date) -> Moment | None:
    """Return the last moment that passed without a follow-up, else the first that is coming.

    None when there is nothing to ask: it counts nowhere, nothing was solved, or it is known.
    """
    if not casus.telt_mee or casus.gegevens.status not in OPGELOST:
        return None
    gevraagd = max((_lengte(o.na) for o in casus.gegevens.opvolging), default=0)
    # Of most cases nobody asked yet.
    gemist = [na for na in MOMENTEN if not gevraagd or _lengte(na) > gevraagd]
    begin = last_day(casus.gegevens.datum)
    dagen = [(na, add_maanden(begin, MOMENTEN[na])) for na in gemist]
    voorbij = [paar for paar in dagen if paar[1] <= vandaag]
    if not dagen:
        return None
    na, dag = voorbij[-1] if voorbij else dagen[0]
    return Moment(casus, na, dag, is_nu=bool(voorbij))


def _lengte(duur: str) -> int:
    """Return how many days a duration is, about; 0 when it is none."""
    eind = add_duur(_IJKDAG, duur)
    return (eind - _IJKDAG).days if eind else 0


def find_momenten(casussen: Iterable[Casus], vandaag: date) -> list[Moment]:
    """Return the moments of all cases, the longest ago first."""
    gevonden = [moment for casus in casussen if (moment := find_moment(casus, vandaag))]
    return sorted(gevonden, key=lambda moment: moment.dag)


def find_afspraken(casus: Casus, vandaag: date) -> list[Afspraak]:
    """Return the conditions of a case that end after a term."""
    return [
        Afspraak(casus, voorwaarde, _is_voorbij(casus, voorwaarde.termijn, vandaag))
        for deel in casus.gegevens.financiering
        for voorwaarde in deel.voorwaarden
        if voorwaarde.termijn
    ]


def _is_voorbij(casus: Casus, termijn: str, vandaag: date) -> bool:
    # A condition was agreed before the case was told, so it ends no later than this.
    eind = add_duur(last_day(casus.gegevens.datum), termijn)
    return eind is not None and eind < vandaag
