"""Tests of looking up terms, and of the vocabularies that the project ships."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from mooimaatwerk.begrippen import (
    MAX_OPSOMMING,
    Begrip,
    Begrippen,
    Begrippenlijst,
    Gemeente,
    Lijstkop,
    Wet,
)
from mooimaatwerk.velden import Veld
from mooimaatwerk.verzameling import OVERGANG_TUSSEN


def term(slug: str, **anders: object) -> Begrip:
    gegevens = {"label": slug.title(), "definitie": "Een uitleg.", "herkomst": "voorstel"}
    return Begrip.model_validate({"slug": slug, **gegevens, **anders})


@pytest.fixture
def lijst() -> Begrippenlijst:
    termen = [
        term("wonen", synoniemen=["huis", "dak boven het hoofd"]),
        term("schulden", label="Schulden en krediet"),
        term("oud", synoniemen=["vroeger", "huis"], vervangen_door="wonen"),
    ]
    kop = Lijstkop(lijst="proef", enkelvoud="a", meervoud="b", lidwoord="de", uitleg="c")
    return Begrippenlijst(kop, {een.slug: een for een in termen})


def test_a_list_goes_over_the_terms_in_use(lijst: Begrippenlijst) -> None:
    assert [een.slug for een in lijst] == ["wonen", "schulden"]


def test_find_by_slug(lijst: Begrippenlijst) -> None:
    assert lijst.find("wonen") is lijst.termen["wonen"]
    assert lijst.find("oud") is lijst.termen["wonen"]
    assert lijst.find("Wonen") is None
    assert lijst.find("huis") is None


def test_find_by_name(lijst: Begrippenlijst) -> None:
    assert lijst.find_by_name(" HUIS ") is lijst.termen["wonen"]
    assert lijst.find_by_name("schulden en krediet") is lijst.termen["schulden"]
    assert lijst.find_by_name("vroeger") is lijst.termen["oud"]
    assert lijst.find_by_name("iets") is None


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Wonen", "wonen"),
        ("woonen", "wonen"),
        ("Dak boven het hoofd", "wonen"),
        ("schuld", "schulden"),
        ("vroeger", "wonen"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_suggest(lijst: Begrippenlijst, tekst: str, verwacht: str | None) -> None:
    assert lijst.suggest(tekst) == verwacht


def test_a_short_list_is_written_out_and_a_long_one_is_not(lijst: Begrippenlijst) -> None:
    assert lijst.opsomming == "Kies uit: wonen, schulden."
    veel = {f"term-{n}": term(f"term-{n}") for n in range(MAX_OPSOMMING + 1)}
    lang = Begrippenlijst(lijst.kop, veel)
    assert lang.opsomming == "Alle 21 staan in cases/_begrippen/proef.yml."


def test_looking_up_in_all_lists(begrippen: Begrippen) -> None:
    assert begrippen.term("themas", "wonen").label == "Wonen"
    assert begrippen.label("themas", "wonen") == "Wonen"
    assert begrippen.label("themas", None) == "niet bekend"
    with pytest.raises(KeyError):
        begrippen["bestaat-niet"]
    with pytest.raises(KeyError):
        begrippen.term("themas", "bestaat-niet")


# The vocabularies of the project itself.

LIJSTEN = """
    themas knelpunten soorten levensgebieden doelgroepen leeftijdsgroepen wetten partijen
    financieringsbronnen vormen waarvoor precisies statussen ruimtes besluitvormen bewijzen
    eenheden perioden escalatieniveaus stem-kind toestemmingen publicaties wetherkomsten
    waarden privacyniveaus privacystatussen provincies gemeenten reactiesoorten
    artikelsoorten stukvormen editiestanden patroonstatussen patroonherkomsten afspraaksoorten
"""

VASTE_TERMEN = {
    "statussen": "open deels-opgelost doorbraak niet-gelukt",
    "ruimtes": "binnen-de-wet hardheidsclausule uitzondering-op-beleid buiten-de-regels onbekend",
    "leeftijdsgroepen": "0-11 12-15 16-18 19-22 23-26 27-39 40-54 55-66 67-plus",
    "wetherkomsten": "genoemd afgeleid",
    "precisies": "exact ongeveer ruim maximaal tenminste",
    "perioden": "maand jaar eenmalig",
    "stem-kind": "ja nee niet-van-toepassing onbekend",
    "besluitvormen": "app-groep bestuur leidinggevende multidisciplinair-team onbekend "
    "professional",
    "eenheden": "uur dag week maand",
    "escalatieniveaus": "lokaal regionaal landelijk",
    "bewijzen": "ervaring opgevolgd onderzocht",
    "toestemmingen": "ja nee niet-nodig onbekend",
    "privacystatussen": "gecontroleerd",
    "publicaties": "gepubliceerd ingetrokken verouderd",
    "reactiesoorten": "oplossing mening vraag aanvulling",
    "waarden": "legitimiteit betrokkenheid rendement",
}


def test_all_lists_are_there(begrippen: Begrippen) -> None:
    assert set(begrippen.lijsten) == set(LIJSTEN.split())


@pytest.mark.parametrize("naam", VASTE_TERMEN)
def test_terms_that_the_contract_fixes(begrippen: Begrippen, naam: str) -> None:
    assert sorted(begrippen[naam].termen) == sorted(VASTE_TERMEN[naam].split())


def test_there_are_342_municipalities_with_all_facts(begrippen: Begrippen) -> None:
    gemeenten = list(begrippen["gemeenten"])
    assert len(gemeenten) == 342
    for gemeente in gemeenten:
        assert isinstance(gemeente, Gemeente)
        assert gemeente.cbs_code and gemeente.naam and gemeente.inwoners and gemeente.grootteklasse
        assert gemeente.provincie in begrippen["provincies"].termen
    assert (
        len({gemeente.cbs_code for gemeente in gemeenten if isinstance(gemeente, Gemeente)}) == 342
    )
    assert len(list(begrippen["provincies"])) == 12


@pytest.mark.parametrize(
    ("naam", "slug"),
    [
        ("Den Haag", "den-haag"),
        ("'s-Gravenhage", "den-haag"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("SUDWEST FRYSLAN", None),
        ("Den Bosch", "den-bosch"),
        ("\u2019s-Hertogenbosch", "den-bosch"),
        ("Bergen", None),
    ],
)
def test_municipalities_by_what_people_call_them(
    begrippen: Begrippen, naam: str, slug: str | None
) -> None:
    gevonden = begrippen["gemeenten"].find_by_name(naam)
    assert (gevonden and gevonden.slug) == slug


def test_every_law_id_is_well_formed_and_unique(begrippen: Begrippen) -> None:
    wetten = [wet for wet in begrippen["wetten"] if isinstance(wet, Wet)]
    ids = [wet.bwb for wet in wetten if wet.bwb]
    assert len(wetten) == len(list(begrippen["wetten"]))
    assert all(re.fullmatch(r"BWBR[0-9]{7}", bwb) for bwb in ids)
    assert len(ids) == len(set(ids)) > 10
    for wet in wetten:
        assert wet.adres == (f"https://wetten.overheid.nl/{wet.bwb}" if wet.bwb else None)


def test_no_slug_of_a_law_can_be_taken_for_a_transition(begrippen: Begrippen) -> None:
    assert not [slug for slug in begrippen["wetten"].termen if OVERGANG_TUSSEN in slug]


def test_a_name_in_use_never_leads_to_a_retired_term(begrippen: Begrippen) -> None:
    for lijst in begrippen.lijsten.values():
        for een in lijst:
            for naam in een.namen:
                assert lijst.find_by_name(naam) is een


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


def test_finding_a_field_by_its_path(begrippen: Begrippen) -> None:
    gevonden = begrippen.velden.find(("financiering", 0, "voorwaarden", 2, "termijn"))
    assert gevonden is not None and gevonden.soort == "duur"
    assert begrippen.velden.find(("financiering", "bestaat_niet")) is None
    assert begrippen.velden.find(("bestaat_niet", "ook_niet")) is None
    assert begrippen.velden.find((0,)) is None
    assert begrippen.velden.find(()) is None
