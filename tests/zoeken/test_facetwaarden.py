"""Tests of the facets: the classes of amounts, the values of cases, and the rows of the index."""

from decimal import Decimal
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.inzicht.geld import read_inzet
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from mooimaatwerk.zoeken.facetten import BEDRAGKLASSEN, FACETTEN, Facet, bedragklasse, make_waarden
from mooimaatwerk.zoeken.index import make_facetindex
from tests.maken import maak_casus


def facet(naam: str) -> Facet:
    return next(facet for facet in FACETTEN if facet.naam == naam)


# Amounts.


@pytest.mark.parametrize(
    ("bedrag", "klasse"),
    [
        ("0", "zonder-geld"),
        ("0.01", "tot-100"),
        ("33", "tot-100"),
        ("100", "tot-100"),
        ("100.01", "100-500"),
        ("500", "100-500"),
        ("501", "500-1000"),
        ("1000", "500-1000"),
        ("1000.5", "1000-5000"),
        ("5000", "1000-5000"),
        ("5000.01", "meer-dan-5000"),
        ("1234567", "meer-dan-5000"),
    ],
)
def test_an_amount_is_in_one_class(bedrag: str, klasse: str) -> None:
    gegevens = maak_casus(kosten={"ingezet": {"bedrag": Decimal(bedrag)}}).gegevens
    assert bedragklasse(gegevens) == klasse
    assert klasse in BEDRAGKLASSEN


@pytest.mark.parametrize("precisie", ["ruim", "tenminste"])
def test_a_little_more_than_a_bound_is_in_the_next_class(precisie: str) -> None:
    ingezet = {"bedrag": Decimal(500), "precisie": precisie}
    assert bedragklasse(maak_casus(kosten={"ingezet": ingezet}).gegevens) == "500-1000"
    ingezet = {"bedrag": Decimal(499), "precisie": precisie}
    assert bedragklasse(maak_casus(kosten={"ingezet": ingezet}).gegevens) == "100-500"
    ingezet = {"bedrag": Decimal(5000), "precisie": precisie}
    assert bedragklasse(maak_casus(kosten={"ingezet": ingezet}).gegevens) == "meer-dan-5000"


@pytest.mark.parametrize(
    ("velden", "bedrag", "klasse"),
    [
        ({}, None, "onbekend"),
        ({"financiering": [{"bron": "fonds"}]}, None, "onbekend"),
        ({"financiering": [{"bron": "fonds", "bedrag": 75}]}, 75, "tot-100"),
        (
            {"financiering": [{"bron": "fonds", "bedrag": 75}, {"bron": "werkgever"}]},
            75,
            "tot-100",
        ),
        # Two amounts: nobody says that together they are the whole.
        (
            {"financiering": [{"bron": b, "bedrag": 75} for b in ("fonds", "werkgever")]},
            None,
            "onbekend",
        ),
        # What was used goes before what one source gave.
        (
            {
                "kosten": {"ingezet": {"bedrag": 900}},
                "financiering": [{"bron": "fonds", "bedrag": 75}],
            },
            900,
            "500-1000",
        ),
        ({"kosten": {"vermeden": {"bedrag": 900}}}, None, "onbekend"),
        ({"financiering": [{"bron": "geen"}]}, 0, "zonder-geld"),
        ({"soorten": ("zonder-geld-opgelost",)}, 0, "zonder-geld"),
        (
            {"soorten": ("zonder-geld-opgelost",), "financiering": [{"bron": "fonds"}]},
            None,
            "onbekend",
        ),
        (
            {
                "soorten": ("zonder-geld-opgelost", "overbruggen"),
                "kosten": {"ingezet": {"bedrag": 60}},
            },
            60,
            "tot-100",
        ),
    ],
)
def test_where_an_amount_comes_from(
    velden: dict[str, Any], bedrag: int | None, klasse: str
) -> None:
    gegevens = maak_casus(**velden).gegevens
    enige = read_inzet(gegevens).enige
    assert (enige and enige.euros) == bedrag
    assert bedragklasse(gegevens) == klasse


# Values.


@pytest.fixture
def verzameling(begrippen: Begrippen) -> Verzameling:
    return make_verzameling(
        [
            maak_casus("een", datum="2026-03", themas=("wonen", "inkomen"), gemeente="hengelo"),
            maak_casus(
                "twee", datum="2026-02", themas=("wonen",), status="open", ruimte="onbekend"
            ),
            maak_casus("drie", datum="2026-01", kosten={"ingezet": {"bedrag": Decimal(75)}}),
            maak_casus(
                "verzonnen",
                themas=("schulden",),
                voorbeeld=True,
                overgangen=[{"van": "jeugdwet", "naar": "wmo-2015"}],
            ),
            maak_casus("weg", themas=("onderwijs",), publicatie="ingetrokken"),
        ],
        begrippen,
    )


def in_het_kort(naam: str, verzameling: Verzameling) -> list[tuple[str, int]]:
    return [(waarde.slug, waarde.n) for waarde in make_waarden(facet(naam), verzameling)]


def test_values_are_counted_without_invented_and_withdrawn_cases(verzameling: Verzameling) -> None:
    assert in_het_kort("thema", verzameling) == [("inkomen", 2), ("wonen", 2), ("schulden", 0)]
    assert in_het_kort("gemeente", verzameling) == [("hengelo", 1)]
    assert in_het_kort("overgang", verzameling) == [("jeugdwet-naar-wmo-2015", 0)]


def test_values_with_an_order_of_their_own_keep_it(verzameling: Verzameling) -> None:
    assert in_het_kort("status", verzameling) == [("open", 1), ("doorbraak", 2)]
    assert in_het_kort("bedrag", verzameling) == [("tot-100", 1), ("onbekend", 2)]
    assert in_het_kort("ruimte", verzameling) == [("onbekend", 3)]


def test_values_have_a_label_for_people(verzameling: Verzameling) -> None:
    labels = {f.naam: [w.label for w in make_waarden(f, verzameling)] for f in FACETTEN}
    assert labels["overgang"] == ["Jeugdwet → Wmo 2015"]
    assert labels["bedrag"] == ["Tot € 100", "Niet bekend"]
    assert labels["gemeente"] == ["Hengelo"]


# Rows.


def test_the_index_says_of_each_row_which_values_it_has(verzameling: Verzameling) -> None:
    rijen = [verzameling.per_slug[slug] for slug in ("drie", "verzonnen", "een", "twee")]
    index = dict(make_facetindex(rijen, verzameling))
    assert index["rijen"] == {"aantal": 4, "voorbeelden": [1]}
    assert index["thema"] == {
        "waarden": [["inkomen", "Inkomen"], ["wonen", "Wonen"], ["schulden", "Schulden"]],
        "rijen": "0,2,0 1,1",
    }
    assert index["gemeente"]["rijen"] == ",,0,"
    assert index["volgorde-datum"] == {"rijen": "1,0,3,2"}
    assert index["volgorde-bedrag"] == {"rijen": "0,,,"}


def test_large_numbers_are_written_short(begrippen: Begrippen) -> None:
    gemeenten = [term.slug for term in begrippen["gemeenten"]][:40]
    verzameling = make_verzameling(
        [maak_casus(slug, gemeente=slug) for slug in gemeenten], begrippen
    )
    rijen = dict(make_facetindex(verzameling.casussen, verzameling))["gemeente"]["rijen"]
    assert {int(rij, 36) for rij in rijen.split(",")} == set(range(40))
    assert "13" in rijen.split(",")  # 39


def test_every_facet_has_a_name_of_its_own_and_no_other_file_has_it(
    verzameling: Verzameling,
) -> None:
    namen = [naam for naam, _ in make_facetindex([], verzameling)]
    assert len(namen) == len(set(namen)) == len(FACETTEN) + 3
