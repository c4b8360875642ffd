"""Tests that the field list is that of the contract: keys, lengths, numbers, headings."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.velden import Veld

# The field list: the keys of the contract, written out once more.

CONTRACT: dict[str, dict[str, object]] = {
    "titel": {},
    "samenvatting": {},
    "datum": {},
    "status": {},
    "themas": {},
    "knelpunten": {},
    "levensgebieden": {},
    "soorten": {},
    "gemeente": {},
    "doelgroepen": {},
    "leeftijdsgroep": {},
    "ruimte": {},
    "wetten": {"wet": {}, "artikel": {}, "herkomst": {}},
    "overgangen": {"van": {}, "naar": {}},
    "partijen": {"soort": {}, "naam": {}},
    "financiering": {
        "bron": {},
        "bedrag": {},
        "precisie": {},
        "vorm": {},
        "waarvoor": {},
        "deelbijdrage": {},
        "voorwaarden": {"tekst": {}, "termijn": {}, "gevolg": {}},
    },
    "kosten": {
        "ingezet": {"bedrag": {}, "precisie": {}},
        "vermeden": {"bedrag": {}, "precisie": {}, "per": {}, "toelichting": {}},
        "neveneffect": {},
    },
    "waardendriehoek": {"legitimiteit": {}, "betrokkenheid": {}, "rendement": {}},
    "wens_inwoner": {},
    "stem_kind": {},
    "besluitvorming": {"vorm": {}, "akkoorden": {}},
    "doorlooptijd": {"waarde": {}, "eenheid": {}, "precisie": {}},
    "escalatie": {"niveau": {}, "tafel": {}, "resultaat": {}},
    "opvolging": {"na": {}, "stand": {}, "bron": {}},
    "bewijs": {},
    "hulpvraag": {},
    "manifest": {},
    "bron": {"titel": {}, "datum": {}, "soort": {}},
    "toestemming": {},
    "privacy": {
        "status": {},
        "door": {},
        "pseudoniemen": {},
        "akkoord": {"tekst": {}, "soort": {}, "reden": {}},
    },
    "voorbeeld": {},
    "publicatie": {},
}

VERPLICHT = {
    "titel",
    "samenvatting",
    "datum",
    "status",
    "themas",
    "knelpunten",
    "levensgebieden",
    "wetten.wet",
    "overgangen.van",
    "overgangen.naar",
    "partijen.soort",
    "financiering.bron",
    "financiering.voorwaarden.tekst",
    "kosten.ingezet.bedrag",
    "waardendriehoek.legitimiteit",
    "besluitvorming.vorm",
    "doorlooptijd.waarde",
    "doorlooptijd.eenheid",
    "escalatie.niveau",
    "opvolging.na",
    "opvolging.stand",
    "bron.titel",
    "privacy.status",
    "privacy.door",
    "privacy.akkoord.tekst",
    "privacy.akkoord.soort",
    "privacy.akkoord.reden",
}


def ontbrekend(
    gevraagd: Mapping[str, Any], aanwezig: Mapping[str, Any], ouder: str = ""
) -> Iterator[str]:
    """Yield the keys that the contract asks for and that are not there; more is fine."""
    for sleutel, onder in gevraagd.items():
        if sleutel in aanwezig:
            yield from ontbrekend(onder, aanwezig[sleutel], f"{ouder}{sleutel}.")
        else:
            yield f"{ouder}{sleutel}"


def boom(velden: tuple[Veld, ...]) -> dict[str, object]:
    return {veld.sleutel: boom(veld.velden) for veld in velden}


def test_the_field_list_has_the_keys_of_the_contract(begrippen: Begrippen) -> None:
    assert list(ontbrekend(CONTRACT, boom(begrippen.velden.velden))) == []
    assert list(ontbrekend({"bron": {"soort": {}, "weg": {}}}, CONTRACT)) == ["bron.weg"]


def test_the_required_keys_are_those_of_the_contract(begrippen: Begrippen) -> None:
    assert {naam for naam, veld in begrippen.velden.alle() if veld.verplicht} == VERPLICHT


@pytest.mark.parametrize(
    ("veld", "kleinste", "grootste"),
    [
        ("themas", 1, 3),
        ("knelpunten", 1, 5),
        ("levensgebieden", 1, 6),
        ("soorten", 1, 4),
        ("doelgroepen", 0, 3),
        ("manifest", 0, 3),
    ],
)
def test_the_numbers_of_terms_are_those_of_the_contract(
    begrippen: Begrippen, veld: str, kleinste: int, grootste: int
) -> None:
    aantal = begrippen.velden.per_sleutel[veld].aantal
    assert aantal is not None
    assert (aantal.min, aantal.max) == (kleinste, grootste)


def test_the_lengths_are_those_of_the_contract(begrippen: Begrippen) -> None:
    velden = begrippen.velden.per_sleutel
    titel, samenvatting = velden["titel"].lengte, velden["samenvatting"].lengte
    woorden = velden["samenvatting"].woorden
    assert titel and samenvatting and woorden
    assert (titel.min, titel.max) == (5, 90)
    assert (samenvatting.min, samenvatting.max, woorden.max) == (60, 600, 120)


def test_the_headings_are_those_of_the_contract(begrippen: Begrippen) -> None:
    assert [(kopje.label, kopje.bij_open) for kopje in begrippen.velden.kopjes] == [
        ("Situatie", True),
        ("Waar liep het vast?", True),
        ("Wat is er gedaan?", False),
        ("Resultaat", False),
        ("Wat leren we?", False),
    ]
