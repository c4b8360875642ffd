"""Tests of thinking along: who needs help most comes first, and who helped is thanked."""

from typing import Any

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.meedenken import find_helpers, find_solved_together, sort_by_need
from mooimaatwerk.paginas import make_paginas
from mooimaatwerk.reactie import Reactie, Reactiegegevens
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from tests.conftest import Casustekst, Check
from tests.maken import maak_site, maak_vormgever

VRAAG = {"hulpvraag": "Wie weet hier een weg?"}


def reactie(slug: str, nummer: int = 1, **velden: object) -> Reactie:
    """Return a reaction, made past all checks."""
    vast = {"soort": "oplossing", "datum": "2026-03-24", "rol": "wijkteammedewerker"}
    return Reactie(
        naam=f"reactie-2026-03-24-{nummer}",
        casus=slug,
        gegevens=Reactiegegevens.model_validate(vast | velden),
        tekst="Bel eerst.",
        pad="r.md",
    )


@pytest.fixture
def maak(check: Check, casustekst: Casustekst) -> Any:
    """Make a case with a name of its own."""

    def doe(slug: str, **velden: object) -> Casus:
        casus, meldingen = check(casustekst(**(VRAAG | {"status": "open"} | velden)))
        assert casus is not None, meldingen
        return casus.model_copy(update={"slug": slug})

    return doe


def test_who_needs_it_most_comes_first(maak: Any, begrippen: Begrippen) -> None:
    casussen = [
        maak("verzonnen", voorbeeld=True, datum="2020"),
        maak("met-idee", datum="2020"),
        maak("met-vraag", datum="2020"),
        maak("jong", datum="2026-03"),
        maak("oud", datum="2024"),
        maak("opgelost", status="doorbraak"),
    ]
    reacties = [
        reactie("met-idee"),
        reactie("met-vraag", soort="vraag"),
        reactie("oud", voorbeeld=True),
    ]
    volgorde = sort_by_need(make_verzameling(casussen, begrippen, reacties))
    slugs = [o.casus.slug for o in volgorde]
    assert slugs == ["oud", "jong", "met-vraag", "met-idee", "verzonnen"]
    # What is invented helps nobody.
    assert (volgorde[0].reacties, volgorde[0].oplossingen) == (0, 0)


@pytest.mark.parametrize("status", ["doorbraak", "deels-opgelost"])
def test_an_open_case_that_was_solved_thanks_who_had_the_idea(maak: Any, status: str) -> None:
    casus = maak("een", status=status)
    reacties = [
        reactie("een", 1),
        reactie("een", 2, soort="mening"),
        reactie("een", 3, voorbeeld=True),
        reactie("een", 4, rol="woonconsulent"),
    ]
    assert [r.gegevens.rol for r in find_helpers(casus, reacties)] == [
        "wijkteammedewerker",
        "woonconsulent",
    ]


@pytest.mark.parametrize(
    "velden",
    [{"status": "open"}, {"status": "niet-gelukt"}, {"status": "doorbraak", "hulpvraag": None}],
    ids=str,
)
def test_no_thanks_without_a_question_and_a_solution(maak: Any, velden: dict[str, Any]) -> None:
    assert find_helpers(maak("een", **velden), [reactie("een")]) == []


def teken(verzameling: Verzameling, adres: str) -> html.HtmlElement:
    site = maak_site(verzameling)
    (pagina,) = (p for p in make_paginas(site) if p.adres == adres)
    return html.document_fromstring(maak_vormgever(site).render(pagina)).find(".//main")


def tekst(deel: html.HtmlElement) -> str:
    return " ".join(deel.text_content().split())


def test_the_page_of_a_solved_case_names_roles_and_leads_to_what_they_said(
    maak: Any, begrippen: Begrippen
) -> None:
    casus = maak("een", status="doorbraak")
    reacties = [
        reactie("een", 1, rol="POH-GGZ", gemeente="enschede"),
        reactie("een", 2, rol="woonconsulent"),
    ]
    verzameling = make_verzameling([casus], begrippen, reacties)
    pagina = teken(verzameling, "casussen/een/")
    (dank,) = pagina.xpath(".//section[@aria-labelledby='dank']")
    assert "De vraag was: Wie weet hier een weg?" in tekst(dank)
    assert "Met dank aan een POH-GGZ in Enschede en een woonconsulent." in tekst(dank)
    for doel in dank.xpath(".//a/@href"):
        assert pagina.get_element_by_id(doel.removeprefix("#")) is not None
    assert [c.slug for c in find_solved_together(verzameling)] == ["een"]
    assert "../casussen/een/" in teken(verzameling, "open/").xpath(".//a/@href")


def test_the_page_of_open_cases_tells_how_each_stands(maak: Any, begrippen: Begrippen) -> None:
    casussen = [maak("een"), maak("twee"), maak("drie")]
    reacties = [reactie("een"), reactie("twee", soort="vraag")]
    pagina = teken(make_verzameling(casussen, begrippen, reacties), "open/")
    standen = [tekst(deel) for deel in pagina.find_class("reden")]
    assert standen == [
        "Open sinds maart 2026. Nog geen reactie.",
        "Open sinds maart 2026. 1 reactie, nog geen idee voor een oplossing.",
        "Open sinds maart 2026. 1 reactie, 1 idee voor een oplossing.",
    ]
    assert pagina.text_content().count("Wie weet hier een weg?") == 3
    assert "?casus=drie" in "".join(pagina.xpath(".//a/@href"))
