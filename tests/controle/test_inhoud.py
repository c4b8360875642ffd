"""Tests of the rules between fields: when they speak, and when they keep quiet."""

from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.inhoud import check_inhoud
from mooimaatwerk.lezen.casus import RuweCasus
from mooimaatwerk.lezen.getallen import GeheelGetal


def codes(begrippen: Begrippen, jaar: str | None = "2026", **velden: Any) -> list[str]:
    gegevens = {"status": "doorbraak", "soorten": ["in-natura"], **velden}
    ruw = RuweCasus("x.md", "x", jaar, gegevens, leesbaar=True)
    return [melding.code for melding in check_inhoud(ruw, begrippen)]


@pytest.mark.parametrize(
    "velden",
    [
        {},
        {"status": "open", "hulpvraag": "Wie helpt?", "soorten": []},
        {"status": "open", "hulpvraag": "Wie helpt?"},
        {"status": None, "soorten": None},
        {"levensgebieden": ["geld", "wonen"]},
        {"overgangen": [{"van": "jeugdwet", "naar": "wmo-2015"}]},
        {"overgangen": [{}, {"van": None, "naar": None}]},
        {"kosten": {"vermeden": {"bedrag": 5, "per": "maand"}}},
        {"kosten": {"vermeden": {"toelichting": "Veel."}}},
        {"bewijs": "opgevolgd", "opvolging": [{"na": "P6M", "stand": "Goed."}]},
        {"bewijs": "ervaring"},
        {"datum": "2026-03"},
        {"datum": GeheelGetal("2026")},
        {"datum": "3 maart"},
        {"datum": GeheelGetal("20")},
        {"datum": True},
        {"gemeente": "Hengelo"},
        {"gemeente": "Bestaat niet"},
        {"themas": ["wonen", "bestaat-niet"]},
    ],
)
def test_nothing_to_say(begrippen: Begrippen, velden: dict[str, Any]) -> None:
    assert codes(begrippen, **velden) == []


@pytest.mark.parametrize(
    ("velden", "code"),
    [
        ({"status": "open"}, "veld-ontbreekt-nu"),
        ({"status": "open", "hulpvraag": ""}, "veld-ontbreekt-nu"),
        ({"soorten": None}, "veld-ontbreekt-nu"),
        ({"soorten": []}, "veld-ontbreekt-nu"),
        ({"status": "niet-gelukt", "soorten": []}, "veld-ontbreekt-nu"),
        ({"levensgebieden": ["geld"]}, "een-levensgebied"),
        ({"overgangen": [{"van": "jeugdwet", "naar": "jeugdwet"}]}, "overgang-zelfde"),
        ({"kosten": {"vermeden": {"bedrag": 0}}}, "vermeden-zonder-per"),
        ({"bewijs": "opgevolgd"}, "opgevolgd-zonder-opvolging"),
        ({"bewijs": "opgevolgd", "opvolging": []}, "opgevolgd-zonder-opvolging"),
        ({"datum": "2025-12-31"}, "datum-andere-map"),
        ({"datum": GeheelGetal("2025")}, "datum-andere-map"),
        ({"gemeente": "Appingedam"}, "gemeente-vroeger"),
    ],
)
def test_one_thing_to_say(begrippen: Begrippen, velden: dict[str, Any], code: str) -> None:
    assert codes(begrippen, **velden) == [code]


@pytest.mark.parametrize("jaar", [None, "project", "26", "casussen-2025"])
def test_only_the_folder_of_a_year_is_held_against_the_date(
    begrippen: Begrippen, jaar: str | None
) -> None:
    assert codes(begrippen, jaar=jaar, datum="2024") == []


def test_a_hint_on_the_year_says_where_the_file_belongs(begrippen: Begrippen) -> None:
    ruw = RuweCasus(
        "x.md", "een-jas", "2026", {"status": "open", "hulpvraag": "a", "datum": "2025"}
    )
    (melding,) = check_inhoud(ruw, begrippen)
    assert melding.suggestie == "cases/2025/een-jas.md"


def test_a_former_municipality_names_its_successor(begrippen: Begrippen) -> None:
    gegevens = {"status": "open", "hulpvraag": "Wie?", "gemeente": "Appingedam"}
    (melding,) = check_inhoud(RuweCasus("x.md", "x", "2026", gegevens), begrippen)
    assert (melding.suggestie, melding.houdt_tegen) == ("Eemsdelta", False)


@pytest.mark.parametrize(
    "waarde", [None, True, "tekst", "", ["a"], [["a"]], [None], {"a": "b"}, {}]
)
def test_no_value_of_a_wrong_kind_makes_a_check_fall_over(
    begrippen: Begrippen, waarde: object
) -> None:
    for veld in begrippen.velden:
        velden: dict[str, Any] = {veld.sleutel: waarde}
        codes(begrippen, **velden)
    codes(begrippen, kosten={"vermeden": waarde})
    codes(begrippen, overgangen=[{"van": waarde, "naar": waarde}])
