"""Tests of follow-ups: when to ask, when it is known, and what is derived about conditions."""

from datetime import date

import pytest

from mooimaatwerk.casus import Casus, Opvolging, Voorwaarde
from mooimaatwerk.inzicht.vervolg import find_afspraken, find_moment, find_momenten
from tests.maken import maak_bron, maak_casus

VANDAAG = date(2026, 11, 21)


def met(datum: str, *opvolging: str, **velden: object) -> Casus:
    vervolgen = tuple(Opvolging(na=na, stand="Het gaat goed.") for na in opvolging)
    return maak_casus(f"c-{datum}", datum=datum, opvolging=vervolgen, **velden)


@pytest.mark.parametrize(
    ("datum", "opvolging", "na", "dag", "is_nu"),
    [
        ("2026-11", [], "P6M", date(2027, 5, 30), False),
        ("2026-05-21", [], "P6M", date(2026, 11, 21), True),
        ("2026-05-22", [], "P6M", date(2026, 11, 22), False),
        ("2026-01", [], "P6M", date(2026, 7, 31), True),
        ("2020", [], "P1Y", date(2021, 12, 31), True),
        ("2020", ["P6M"], "P1Y", date(2021, 12, 31), True),
        ("2026-01", ["P26W"], "P1Y", date(2027, 1, 31), False),
        ("2026-11", ["P6M"], "P1Y", date(2027, 11, 30), False),
    ],
)
def test_when_to_ask(datum: str, opvolging: list[str], na: str, dag: date, is_nu: bool) -> None:
    moment = find_moment(met(datum, *opvolging), VANDAAG)
    assert moment
    assert (moment.na, moment.dag, moment.is_nu) == (na, dag, is_nu)


@pytest.mark.parametrize(
    "zonder",
    [
        met("2020", "P1Y"),
        met("2020", "P2Y"),
        met("2020", status="open"),
        met("2020", status="niet-gelukt"),
        met("2020", voorbeeld=True),
        met("2020", publicatie="ingetrokken"),
    ],
)
def test_nothing_to_ask(zonder: Casus) -> None:
    assert find_moment(zonder, VANDAAG) is None


def test_the_longest_ago_comes_first() -> None:
    momenten = find_momenten([met("2026-11"), met("2019"), met("2025")], VANDAAG)
    assert [m.casus.gegevens.datum for m in momenten] == ["2019", "2025", "2026-11"]


def test_a_term_beyond_any_calendar_has_not_passed() -> None:
    voorwaarden = (Voorwaarde(tekst="Blijven", termijn="P9999Y"),)
    verhaal = met("2019", "P9999Y", financiering=(maak_bron(500, voorwaarden=voorwaarden),))
    assert [afspraak.is_voorbij for afspraak in find_afspraken(verhaal, VANDAAG)] == [False]
    assert find_moment(verhaal, VANDAAG)


@pytest.mark.parametrize(("datum", "voorbij"), [("2019-10-15", True), ("2026-11", False)])
def test_a_term_has_surely_passed_when_the_case_is_old_enough(datum: str, voorbij: bool) -> None:
    voorwaarden = (Voorwaarde(tekst="Blijven", termijn="P6M"), Voorwaarde(tekst="Praten"))
    verhaal = met(datum, financiering=(maak_bron(500, voorwaarden=voorwaarden),))
    (afspraak,) = find_afspraken(verhaal, VANDAAG)
    assert (afspraak.voorwaarde.tekst, afspraak.is_voorbij) == ("Blijven", voorbij)
