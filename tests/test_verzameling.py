"""Tests of the collection: its order, its indexes, and what counts in a number."""

from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.verzameling import (
    INGANGEN,
    Verzameling,
    aantal,
    count_terms,
    make_verzameling,
    split_overgang,
)
from tests.maken import maak_casus


def slugs(casussen: Any) -> list[str]:
    return [casus.slug for casus in casussen]


@pytest.fixture
def verzameling(begrippen: Begrippen) -> Verzameling:
    return make_verzameling(
        [
            maak_casus("gewoon", datum="2026-02", themas=("inkomen", "wonen"), gemeente="hengelo"),
            maak_casus("voorbeeld", datum="2026-03", voorbeeld=True, gemeente="hengelo"),
            maak_casus("weg", datum="2026-04", publicatie="ingetrokken", gemeente="hengelo"),
            maak_casus("oud", datum="2026-01", publicatie="verouderd"),
            maak_casus("vraag", datum="2026-05", status="open", hulpvraag="Wie helpt?"),
        ],
        begrippen,
    )


def test_newest_first_and_by_name_within_a_day(begrippen: Begrippen) -> None:
    datums = ["2025", "2026-03", "2026", "2026-03-01", "2025-12-31", "2026-11-21"]
    casussen = [maak_casus(f"z-{datum}", datum=datum) for datum in datums]
    casussen += [maak_casus("b", datum="2026-03"), maak_casus("a", datum="2026-03")]
    assert slugs(make_verzameling(casussen, begrippen).casussen) == [
        "z-2026-11-21",
        "z-2026-03-01",
        "a",
        "b",
        "z-2026-03",
        "z-2026",
        "z-2025-12-31",
        "z-2025",
    ]


def test_the_order_does_not_depend_on_the_order_of_reading(
    verzameling: Verzameling, begrippen: Begrippen
) -> None:
    omgekeerd = make_verzameling(reversed(verzameling.casussen), begrippen)
    assert slugs(omgekeerd.casussen) == slugs(verzameling.casussen)


def test_what_a_reader_sees_and_what_counts(verzameling: Verzameling) -> None:
    assert slugs(verzameling.casussen) == ["vraag", "weg", "gewoon", "oud", "voorbeeld"]
    assert slugs(verzameling.zichtbaar) == ["vraag", "gewoon", "oud", "voorbeeld"]
    assert slugs(verzameling.tellend) == ["vraag", "gewoon", "oud"]
    assert slugs(verzameling.openstaand) == ["vraag"]
    assert aantal(verzameling.casussen) == 3
    assert aantal([]) == 0


def test_a_withdrawn_case_keeps_its_address(verzameling: Verzameling) -> None:
    assert verzameling.per_slug["weg"].is_ingetrokken
    assert set(verzameling.per_slug) == set(slugs(verzameling.casussen))


def test_indexes_show_invented_cases_but_no_withdrawn_ones(verzameling: Verzameling) -> None:
    assert slugs(verzameling.bij("gemeenten", "hengelo")) == ["gewoon", "voorbeeld"]
    assert slugs(verzameling.bij("themas", "wonen")) == ["gewoon"]
    assert verzameling.bij("themas", "onderwijs") == ()
    with pytest.raises(KeyError):
        verzameling.bij("kleuren", "rood")


def test_numbers_leave_out_invented_and_withdrawn_cases(verzameling: Verzameling) -> None:
    assert count_terms("gemeenten", verzameling.casussen) == [("hengelo", 1)]
    assert count_terms("themas", verzameling.casussen) == [("inkomen", 3), ("wonen", 1)]


def test_every_entrance_finds_its_terms(begrippen: Begrippen) -> None:
    alles = maak_casus(
        "alles",
        soorten=("in-natura",),
        gemeente="hengelo",
        doelgroepen=("kind-of-jongere",),
        wetten=({"wet": "jeugdwet"}, {"wet": "jeugdwet", "artikel": "2.3"}),
        partijen=({"soort": "gemeente", "naam": "Hengelo"}, {"soort": "gemeente"}),
        overgangen=({"van": "jeugdwet", "naar": "wmo-2015"},),
        manifest=(3, 12),
    )
    indexen = make_verzameling([alles], begrippen).indexen
    assert {naam: list(termen) for naam, termen in indexen.items()} == {
        "themas": ["inkomen"],
        "knelpunten": ["te-weinig-inkomen"],
        "soorten": ["in-natura"],
        "wetten": ["jeugdwet"],
        "gemeenten": ["hengelo"],
        "doelgroepen": ["kind-of-jongere"],
        "partijen": ["gemeente"],
        "overgangen": ["jeugdwet-naar-wmo-2015"],
        "manifest": ["3", "12"],
    }
    assert set(indexen) == set(INGANGEN)
    assert all(slugs(bij) == ["alles"] for termen in indexen.values() for bij in termen.values())


def test_a_case_counts_once_for_a_term_it_names_twice() -> None:
    dubbel = maak_casus("dubbel", wetten=({"wet": "jeugdwet"}, {"wet": "jeugdwet", "artikel": "2"}))
    assert count_terms("wetten", [dubbel]) == [("jeugdwet", 1)]


def test_equal_counts_are_in_order_of_name() -> None:
    casussen = [
        maak_casus("a", themas=("wonen", "werk")),
        maak_casus("b", themas=("inkomen", "wonen")),
    ]
    assert count_terms("themas", casussen) == [("wonen", 2), ("inkomen", 1), ("werk", 1)]


def test_an_empty_collection(begrippen: Begrippen) -> None:
    leeg = make_verzameling([], begrippen)
    assert (leeg.casussen, leeg.zichtbaar, leeg.tellend, leeg.openstaand) == ((), (), (), ())
    assert leeg.bij("themas", "wonen") == ()
    assert count_terms("themas", leeg.casussen) == []


def test_a_transition_goes_to_its_address_and_back(begrippen: Begrippen) -> None:
    for van in begrippen["wetten"].termen:
        for naar in ("wmo-2015", "jeugdwet"):
            met = maak_casus("x", overgangen=({"van": van, "naar": naar},))
            (adres,) = INGANGEN["overgangen"](met)
            assert split_overgang(adres) == (van, naar)


def test_the_terms_of_a_list_in_its_own_order(
    verzameling: Verzameling, begrippen: Begrippen
) -> None:
    assert [term.slug for term in verzameling.termen("statussen")] == [
        term.slug for term in begrippen["statussen"]
    ]
