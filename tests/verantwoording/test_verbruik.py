"""Tests of the sum on paper: it follows from what was measured and what is said out loud."""

from decimal import Decimal

from mooimaatwerk.paginas.beheer import make_hostingpagina
from mooimaatwerk.verantwoording.verbruik import (
    METING,
    Aanname,
    Meting,
    Publicatie,
    Stuk,
    make_verbruik,
    per_bezoek,
)

PROEF = Meting(
    "2026-01-01",
    1,
    Stuk(6, 100),
    Stuk(1, 10),
    Stuk(40, 1000),
    1,
    1,
    1,
    1,
    1,
    Publicatie(1, 1, 1, 1, 1),
)


def test_a_visit_is_its_first_page_its_other_pages_and_its_questions() -> None:
    assert per_bezoek(PROEF, Aanname(Decimal(1), Decimal(1), Decimal(0))) == (6, 100)
    assert per_bezoek(PROEF, Aanname(Decimal(3), Decimal(0), Decimal(0))) == (3, 30)
    assert per_bezoek(PROEF, Aanname(Decimal(4), Decimal("0.5"), Decimal("0.5"))) == (
        Decimal("26.5"),
        Decimal("585"),
    )


def test_twice_the_visits_take_twice_as_much() -> None:
    een, twee = make_verbruik(PROEF, bezoeken=(100, 200))
    assert (twee.verzoeken, twee.bytes_) == (2 * een.verzoeken, 2 * een.bytes_) == (5300, 117_000)


def test_a_page_and_a_question_stay_within_the_goals() -> None:
    assert METING.eerste_pagina.bytes_ <= 150_000
    assert METING.zoekvraag.bytes_ <= 250_000


def test_the_page_names_no_price() -> None:
    gegevens = make_hostingpagina().gegevens
    assert not any("€" in str(waarde) for waarde in gegevens.values())
