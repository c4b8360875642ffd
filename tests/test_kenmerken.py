"""Tests of the choice of cases by their fields: what fits, and which terms are unknown."""

import pickle
from typing import Any

import pytest

from mooimaatwerk.casus import Besluitvorming, Escalatie, Financiering, Partij
from mooimaatwerk.kenmerken import _TERMEN_VAN, Kenmerken
from tests.maken import maak_gegevens

CASUS = maak_gegevens(
    themas=("wonen",),
    knelpunten=("wachtlijst",),
    levensgebieden=("wonen",),
    soorten=("opschalen", "urgentie"),
    ruimte="binnen-de-wet",
    partijen=(Partij(soort="gemeente"),),
    financiering=(Financiering(bron="fonds"),),
    besluitvorming=Besluitvorming(vorm="app-groep"),
    escalatie=Escalatie(niveau="landelijk", tafel="Landelijke Escalatietafel"),
)
LEEG = CASUS.model_copy(
    update={"ruimte": None, "besluitvorming": None, "escalatie": None, "partijen": ()}
)


@pytest.mark.parametrize(
    "keuze",
    [
        {},
        {"soorten": ["urgentie"]},
        {"soorten": ["in-natura", "urgentie"]},
        {"soorten": ["urgentie"], "knelpunten": ["wachtlijst"], "ruimtes": ["binnen-de-wet"]},
        {"partijen": ["gemeente"], "financieringsbronnen": ["fonds"]},
        {"besluitvormen": ["app-groep"], "escalatieniveaus": ["landelijk"]},
        {"tafels": ["landelijke escalatietafel"]},
    ],
)
def test_a_case_fits_when_it_has_a_term_of_every_key(keuze: dict[str, Any]) -> None:
    assert Kenmerken(**keuze).matches(CASUS)


@pytest.mark.parametrize(
    "keuze",
    [
        {"soorten": ["in-natura"]},
        {"soorten": ["urgentie"], "knelpunten": ["schaamte"]},
        {"doelgroepen": ["ouder"]},
        {"tafels": ["Regionale tafel"]},
        {"soorten": ["urgentie"], "tafels": ["Regionale tafel"]},
    ],
)
def test_a_case_does_not_fit_when_one_key_fails(keuze: dict[str, Any]) -> None:
    assert not Kenmerken(**keuze).matches(CASUS)


@pytest.mark.parametrize("naam", ["ruimtes", "besluitvormen", "escalatieniveaus", "tafels"])
def test_what_is_not_known_fits_nothing(naam: str) -> None:
    assert not Kenmerken(**{naam: ["onbekend"]}).matches(LEEG)


def test_every_key_of_terms_can_be_looked_up() -> None:
    assert {*_TERMEN_VAN, "tafels"} == {*Kenmerken.model_fields}


def test_unknown_terms_are_named_with_their_list() -> None:
    keuze = Kenmerken(soorten=("urgentie", "toveren"), partijen=("koning",))
    lijsten = {"soorten": {"urgentie"}}
    assert list(keuze.onbekend(lijsten)) == ["soorten/toveren", "partijen/koning"]


def test_a_choice_that_was_asked_can_be_sent_to_another_process() -> None:
    keuze = Kenmerken(soorten=("anders",))
    assert not keuze.matches(CASUS)
    assert pickle.loads(pickle.dumps(keuze)) == Kenmerken(soorten=("anders",))
