"""Tests of correcting a case, telling how it went on, and reacting to it."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import Draai
from tests.formulier.conftest import GEWOON, GEWOON_VERHAAL, Openen, vul_alles_in
from tests.formulier.handelingen import bewaar, controleer, is_dicht, klaar, lees

pytestmark = pytest.mark.browser


# Correcting, and telling how it went on.


def test_a_case_is_corrected_in_its_own_file(openen: Openen, draai: Draai, tmp_path: Path) -> None:
    pagina = openen("meedoen/formulier/?casus=kinderopvang-redt-de-baan")
    expect(pagina.locator("h1")).to_have_text("Verbeter een casus")
    pagina.fill("#v-titel", "Kinderopvang redde de baan")
    pagina.evaluate("location.hash = '#stap-nakijken'")
    klaar(pagina)
    assert (pagina.locator(".forge-open").get_attribute("href") or "").endswith(
        "/edit/main/cases/2026/kinderopvang-redt-de-baan.md"
    )
    expect(pagina.locator(".forge-kopieer")).to_be_visible()
    bestand = bewaar(pagina, tmp_path)
    assert bestand.name == "kinderopvang-redt-de-baan.md"
    controleer(draai, tmp_path)
    kop, tekst = lees(bestand)
    oud, oude_tekst = lees(EIGEN_MAP / "cases" / "2026" / bestand.name)
    assert kop.pop("titel") == "Kinderopvang redde de baan" and oud.pop("titel")
    kop["datum"], oud["datum"] = str(kop["datum"]), str(oud["datum"])
    # Leaving it out says the same.
    oud["wetten"] = [
        wet["wet"] if wet == {"wet": wet["wet"], "herkomst": "genoemd"} else wet
        for wet in oud["wetten"]
    ]
    assert kop == oud
    assert tekst.strip() == oude_tekst.strip()


def test_follow_up_opens_where_it_is_asked(openen: Openen) -> None:
    pagina = openen("meedoen/formulier/?casus=kinderopvang-redt-de-baan&vervolg=1")
    expect(pagina.locator("h1")).to_have_text("Vertel hoe het verder ging")
    expect(pagina.locator("#stap-afloop")).to_be_visible()
    expect(pagina.locator('[data-veld="opvolging"] [data-item]').last).to_be_visible()


def test_a_case_page_leads_to_the_form(wortel: str, browser: Any) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.goto(f"{wortel}casussen/kinderopvang-redt-de-baan/")
        pagina.get_by_role("link", name="Verbeter deze casus").click()
        pagina.wait_for_selector("form[data-klaar]")
        expect(pagina.locator("#v-titel")).not_to_have_value("")


REACTIE = {
    "soort": "oplossing",
    "rol": "wijkteammedewerker",
    "gemeente": "Zwolle",
    "toestemming": "niet-nodig",
    "voorbeeld": False,
}
REACTIETEKST = "Bij ons hielp een *afspraak* met de corporatie.\n\n- Vraag het na."


def schrijf_reactie(pagina: Page, begrippen: Begrippen, tekst: str) -> None:
    lijst = begrippen.andere_velden["reactievelden"]
    vul_alles_in(pagina, lijst, REACTIE, {"": tekst})


def test_a_reaction_gets_its_place_with_the_case(
    openen: Openen, begrippen: Begrippen, draai: Draai, tmp_path: Path
) -> None:
    slug = "al-jaren-op-de-wachtlijst"
    pagina = openen(f"meedoen/reactie/?casus={slug}")
    expect(pagina.locator(".over-casus")).to_contain_text("wachtlijst")
    schrijf_reactie(pagina, begrippen, REACTIETEKST)
    klaar(pagina)
    bron = EIGEN_MAP / "cases" / "2026"
    adres = pagina.locator(".forge-open").get_attribute("href") or ""
    (naam,) = parse_qs(urlsplit(adres).query)["filename"]
    assert re.fullmatch(rf"cases/2026/{slug}/reactie-\d{{4}}-\d\d-\d\d-\d+\.md", naam)
    assert not (EIGEN_MAP / naam).exists()
    with pagina.expect_download() as gehaald:
        pagina.click(".download")
    doel = tmp_path / naam
    doel.parent.mkdir(parents=True)
    gehaald.value.save_as(doel)
    (tmp_path / f"cases/2026/{slug}.md").write_bytes((bron / f"{slug}.md").read_bytes())
    controleer(draai, tmp_path)
    kop, tekst = lees(doel)
    assert {sleutel: kop[sleutel] for sleutel in REACTIE} == REACTIE
    assert tekst == f"\n{REACTIETEKST}\n"


def test_a_reaction_with_a_heading_or_a_name_stays_in(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen("meedoen/reactie/?casus=al-jaren-op-de-wachtlijst")
    lijst = begrippen.andere_velden["reactievelden"]
    tekst = "## Kop\n\nBel 06-12345678."
    vul_alles_in(pagina, lijst, REACTIE, {"": tekst}, langs_adres=True)
    expect(pagina.locator(".foutlijst li")).to_have_count(2)
    assert is_dicht(pagina)


def test_a_reaction_needs_a_case(browser: Any, wortel: str) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.goto(f"{wortel}meedoen/reactie/")
        expect(pagina.locator("#formulier")).to_contain_text("Kies eerst een casus")


def test_a_name_in_the_title_is_found_in_the_name_of_the_file(
    openen: Openen, begrippen: Begrippen
) -> None:
    pagina = openen()
    vul_alles_in(pagina, begrippen.velden, GEWOON | {"titel": "Hulp voor marieke"}, GEWOON_VERHAAL)
    expect(pagina.locator(".tikken")).to_contain_text("in de naam van het bestand")
    assert is_dicht(pagina)


def test_a_taken_name_gets_a_number(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen()
    titel = "Kinderopvang redt de baan"
    vul_alles_in(pagina, begrippen.velden, GEWOON | {"titel": titel}, GEWOON_VERHAAL)
    klaar(pagina)
    expect(pagina.locator(".bestandsnaam")).to_have_text("kinderopvang-redt-de-baan-2.md")
    expect(pagina.locator(".naam-bezet")).to_be_visible()
