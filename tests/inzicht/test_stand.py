"""Tests of the state of the library: every number follows from the files, and only from those."""

from datetime import date

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.geschiedenis import Geschiedenis
from mooimaatwerk.inzicht.stand import (
    UITGENODIGD,
    count_coverage,
    count_growth,
    count_provinces,
    find_invitations,
    find_unused_terms,
)
from mooimaatwerk.paginas.stand import make_stand
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from tests.conftest import Casustekst, Check
from tests.maken import maak_site, maak_vormgever


@pytest.fixture
def verzameling(check: Check, casustekst: Casustekst, begrippen: Begrippen) -> Verzameling:
    """Three cases that count, an invented one and a withdrawn one."""
    velden = [
        {"datum": "2025", "gemeente": "Hengelo", "ruimte": "onbekend"},
        {"datum": "2026-03", "besluitvorming": {"vorm": "onbekend"}},
        {"datum": "2026-03-24", "wens_inwoner": "Rust.", "besluitvorming": {"vorm": "bestuur"}},
        {"voorbeeld": True, "gemeente": "Enschede"},
        {"publicatie": "ingetrokken"},
    ]
    casussen: list[Casus] = []
    for nummer, deel in enumerate(velden):
        casus, meldingen = check(casustekst(**deel))
        assert casus is not None, meldingen
        casussen.append(casus.model_copy(update={"slug": f"casus-{nummer}"}))
    return make_verzameling(casussen, begrippen)


def test_growth_counts_months_and_says_where_only_the_year_is_known(
    verzameling: Verzameling,
) -> None:
    rijen = [(rij.datum, rij.n, rij.totaal) for rij in count_growth(verzameling.tellend)]
    assert rijen == [("2025", 1, 1), ("2026-03", 2, 3)]


def test_unknown_is_not_filled_in(verzameling: Verzameling) -> None:
    dekking = {d.veld.sleutel: (d.n, d.van) for d in count_coverage(verzameling)}
    assert dekking["gemeente"] == dekking["wens_inwoner"] == dekking["besluitvorming"] == (1, 3)
    assert dekking["ruimte"] == (0, 3)
    assert not {"titel", "hulpvraag", "privacy", "voorbeeld", "publicatie"} & set(dekking)


def test_nobody_is_asked_for_what_could_betray_a_person(verzameling: Verzameling) -> None:
    assert not {"gemeente", "leeftijdsgroep", "doelgroepen", "partijen"} & set(UITGENODIGD)
    gevraagd = find_invitations(count_coverage(verzameling))
    assert {d.veld.sleutel for d in gevraagd} == set(UITGENODIGD)
    assert [d.n for d in gevraagd] == sorted(d.n for d in gevraagd)


def test_terms_and_municipalities_of_examples_have_no_case_yet(verzameling: Verzameling) -> None:
    leeg = find_unused_terms(verzameling)
    assert "inkomen" not in {term.slug for term in leeg["themas"]}
    assert "wonen" in {term.slug for term in leeg["themas"]}
    per_provincie = {p.label: p for p in count_provinces(verzameling)}
    assert len(per_provincie) == 12
    assert sum(p.aantal for p in per_provincie.values()) == 342
    assert "Hengelo" not in per_provincie["Overijssel"].zonder
    assert "Enschede" in per_provincie["Overijssel"].zonder


def teken(verzameling: Verzameling, geschiedenis: Geschiedenis | None) -> html.HtmlElement:
    site = maak_site(verzameling, geschiedenis=geschiedenis)
    return html.document_fromstring(maak_vormgever(site).render(make_stand(site)))


def test_the_page_does_not_name_what_was_withdrawn(verzameling: Verzameling) -> None:
    toen = Geschiedenis(
        date(2026, 10, 21),
        frozenset({"casus-1"}),
        frozenset({"casus-2", "casus-4"}),
        frozenset({"voorgoed-weg"}),
        1,
    )
    boom = teken(verzameling, toen)
    tekst = " ".join(boom.find(".//main").text_content().split())
    assert "Sinds 21 oktober 2026: 1 nieuwe casus, 1 aangepast, 2 weggehaald, 1 nieuwe" in tekst
    assert "1 van de 3 noemt een gemeente" in tekst
    links = boom.xpath("//main//a/@href")
    assert "../casussen/casus-1/" in links and "../casussen/casus-2/" in links
    assert "casus-4" not in "".join(links) and "voorgoed" not in tekst


def test_an_unknown_history_and_an_empty_library_say_so(begrippen: Begrippen) -> None:
    boom = teken(make_verzameling([], begrippen), None)
    tekst = boom.find(".//main").text_content()
    assert "Dat is niet bekend." in tekst
    assert "342 van de 342 gemeenten zonder casus" in tekst
