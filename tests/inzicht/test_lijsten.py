"""Tests of the computed lists: what belongs on them, what does not, and what nobody knows."""

from decimal import Decimal

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.inzicht.lijsten import (
    GELDSOORTEN,
    GEWOON_RUIMTE,
    GEWOON_SOORTEN,
    OPGELOST,
    klein_bedrag,
    kon_gewoon,
    make_uitkomst,
    zonder_geld,
)
from tests.maken import maak_bron, maak_casus, maak_gegevens


def test_the_terms_that_decide_exist(begrippen: Begrippen) -> None:
    assert {*GEWOON_SOORTEN, *GELDSOORTEN} <= set(begrippen["soorten"].termen)
    assert GEWOON_RUIMTE in begrippen["ruimtes"].termen
    assert set(OPGELOST) <= set(begrippen["statussen"].termen)


@pytest.mark.parametrize(
    ("velden", "gewoon"),
    [
        ({"ruimte": "binnen-de-wet"}, True),
        ({"soorten": ("andere-werkwijze",), "ruimte": "onbekend"}, True),
        ({"ruimte": "onbekend"}, None),
        ({}, None),
        ({"ruimte": "hardheidsclausule"}, False),
    ],
)
def test_it_was_possible_all_along(velden: dict[str, object], gewoon: bool | None) -> None:
    assert kon_gewoon(maak_gegevens(**velden)) is gewoon


@pytest.mark.parametrize(
    ("delen", "klein"),
    [
        ((), None),
        ((maak_bron(),), None),
        ((maak_bron(33),), True),
        ((maak_bron(500, "ongeveer"),), True),
        ((maak_bron(500, "ongeveer", deelbijdrage=True),), None),
        ((maak_bron(501),), False),
        ((maak_bron(600, deelbijdrage=True),), False),
        ((maak_bron(200), maak_bron(300)), True),
        ((maak_bron(300), maak_bron(300)), None),
        ((maak_bron(bron="geen"),), False),
    ],
)
def test_a_small_amount(delen: tuple[object, ...], klein: bool | None) -> None:
    assert klein_bedrag(maak_gegevens(financiering=delen), 500) is klein


def test_the_limit_is_a_setting() -> None:
    assert klein_bedrag(maak_gegevens(financiering=(maak_bron(33),)), Decimal(30)) is False


@pytest.mark.parametrize(
    ("velden", "zonder"),
    [
        ({}, None),
        ({"financiering": (maak_bron(bron="geen"),)}, True),
        ({"soorten": ("zonder-geld-opgelost",)}, True),
        ({"soorten": ("budget-inzetten",)}, False),
        ({"financiering": (maak_bron(),)}, False),
        ({"soorten": ("zonder-geld-opgelost",), "financiering": (maak_bron(),)}, None),
    ],
)
def test_without_money(velden: dict[str, object], zonder: bool | None) -> None:
    assert zonder_geld(maak_gegevens(**velden)) is zonder


def test_only_solved_cases_that_count_are_judged() -> None:
    casussen = [
        maak_casus("ja", ruimte="binnen-de-wet"),
        maak_casus("nee", ruimte="buiten-de-regels"),
        maak_casus("weet-niet"),
        maak_casus("open", status="open", ruimte="binnen-de-wet"),
        maak_casus("niet-gelukt", status="niet-gelukt", ruimte="binnen-de-wet"),
        maak_casus("verzonnen", voorbeeld=True, ruimte="binnen-de-wet"),
        maak_casus("weg", publicatie="ingetrokken", ruimte="binnen-de-wet"),
    ]
    uitkomst = make_uitkomst(casussen, kon_gewoon)
    assert [c.slug for c in uitkomst.wel] == ["ja"]
    assert [c.slug for c in uitkomst.onbekend] == ["weet-niet"]
    assert uitkomst.n == 3
