"""Tests of looking up terms, and of the vocabularies that the project ships."""

import pickle
import re

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


def test_finding_a_field_by_its_path(begrippen: Begrippen) -> None:
    gevonden = begrippen.velden.find(("financiering", 0, "voorwaarden", 2, "termijn"))
    assert gevonden is not None and gevonden.soort == "duur"
    assert begrippen.velden.find(("financiering", "bestaat_niet")) is None
    assert begrippen.velden.find(("bestaat_niet", "ook_niet")) is None
    assert begrippen.velden.find((0,)) is None
    assert begrippen.velden.find(()) is None


def test_what_was_made_of_them_is_made_once_and_does_not_travel(begrippen: Begrippen) -> None:
    eerste = begrippen.eenmaal("een proef", object)
    assert begrippen.eenmaal("een proef", object) is eerste
    assert begrippen.eenmaal("iets anders", object) is not eerste
    # In another process it may not even exist: what cannot be sent, is no hindrance.
    begrippen.eenmaal("niet te versturen", lambda: lambda: None)
    elders = pickle.loads(pickle.dumps(begrippen))
    assert elders == begrippen
    assert elders.afdruk == begrippen.afdruk
    assert elders.eenmaal("een proef", object) is not eerste
