"""The search field in the header of every page, the key that leads to it, and the own scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from mooimaatwerk.project import EIGEN_MAP
from tests.zoeken.conftest import Openen
from tests.zoeken.pagina import gevonden

ASSETS = EIGEN_MAP / "mooimaatwerk" / "theme" / "assets"
WOORDEN = EIGEN_MAP / "mooimaatwerk" / "sjablonen" / "zoeken" / "woorden.html"
SCRIPTS = [ASSETS / "pagina.js", ASSETS / "zoeken.js", *sorted((ASSETS / "zoeken").glob("*.js"))]


@pytest.mark.browser
def test_every_page_searches_from_its_header(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}casussen/hulphond-bij-eetstoornis/")
    veld = pagina.get_by_role("banner").get_by_label("Zoek in de casussen")
    veld.fill("bijstand")
    veld.press("Enter")
    pagina.wait_for_url(f"{adres}zoeken/?q=bijstand")
    assert "kinderopvang-redt-de-baan" in gevonden(pagina)
    # The search page itself has one field, not two.
    expect(pagina.get_by_role("searchbox")).to_have_count(1)
    expect(pagina.get_by_role("search")).to_have_count(1)


@pytest.mark.browser
def test_the_header_works_without_javascript(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}over/", javascript=False)
    pagina.get_by_role("searchbox").fill("bijstand")
    pagina.get_by_role("button", name="Zoek", exact=True).click()
    pagina.wait_for_url(f"{adres}zoeken/?q=bijstand")
    expect(pagina.locator(".zoeklijst")).to_be_visible()


@pytest.mark.browser
def test_a_key_leads_to_the_field_but_not_while_typing(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}over/")
    pagina.keyboard.press("/")
    veld = pagina.get_by_role("searchbox")
    expect(veld).to_be_focused()
    expect(veld).to_have_value("")
    pagina.keyboard.type("1/2")
    expect(veld).to_have_value("1/2")
    pagina.goto(f"{adres}zoeken/")
    pagina.keyboard.press("/")
    expect(pagina.get_by_label("Zoekwoord")).to_be_focused()


@pytest.mark.browser
def test_on_a_phone_the_key_and_the_menu_lead_to_the_search_page(
    adres: str, openen: Openen
) -> None:
    pagina = openen(f"{adres}over/", breedte=360)
    expect(pagina.get_by_role("searchbox")).to_be_hidden()
    pagina.keyboard.press("/")
    pagina.wait_for_url(f"{adres}zoeken/")
    pagina.goto(f"{adres}over/")
    pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Zoeken").click()
    pagina.wait_for_url(f"{adres}zoeken/")


@pytest.mark.browser
def test_the_key_can_be_switched_off(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}over/")
    knop = pagina.get_by_role("button", name="Sneltoets")
    expect(knop).to_have_attribute("aria-pressed", "true")
    knop.click()
    expect(knop).to_have_attribute("aria-pressed", "false")
    pagina.goto(f"{adres}meedoen/")
    pagina.keyboard.press("/")
    expect(pagina.get_by_role("searchbox")).not_to_be_focused()
    expect(pagina.get_by_role("button", name="Sneltoets")).to_have_attribute(
        "aria-pressed", "false"
    )


def test_an_ordinary_page_has_little_javascript(gebouwde_site: Path) -> None:
    for pagina in ("index.html", "casussen/hulphond-bij-eetstoornis/index.html"):
        html = (gebouwde_site / pagina).read_text(encoding="utf-8")
        (script,) = re.findall(r'<script[^>]*src="[./]*([^"]+)"', html)
        assert script.startswith("vast/") and script.endswith("/pagina.js")
        assert (gebouwde_site / script).stat().st_size <= 5_000


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda pad: pad.name)
def test_scripts_are_short_and_make_no_markup_of_text(script: Path) -> None:
    tekst = script.read_text(encoding="utf-8")
    assert tekst.startswith("/* ")
    assert len(tekst.splitlines()) <= 300
    for gevaar in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert gevaar not in tekst
    assert not re.search(r"\.style\b(?!\.colorScheme)|https?://", tekst)


def test_what_the_scripts_say_stands_in_the_page() -> None:
    sjabloon = WOORDEN.read_text(encoding="utf-8").split("</template>")[0]
    namen = re.findall(r" data-([a-z-]+)=", sjabloon)
    zinnen = {re.sub(r"-(.)", lambda m: m[1].upper(), naam) for naam in namen}
    code = "".join(script.read_text(encoding="utf-8") for script in SCRIPTS)
    gevraagd = set(re.findall(r"\bzin\(\"(\w+)\"", code))
    gevraagd |= set(re.findall(r"\btel\([^()]+, \"(\w+)\"\)", code))
    assert gevraagd == zinnen


ZIN = re.compile(r"""["`][^"`\n]*[A-Z][a-z]+ [a-z][^"`\n]*["`]""")


def test_no_script_holds_a_sentence() -> None:
    # What goes wrong inside is told in the console, to who makes the site.
    stil = re.compile(r"/\*.*?\*/|^\s*//.*?$|new Error\(.*?\)", re.DOTALL | re.MULTILINE)
    gevonden = {
        script.name: ZIN.findall(stil.sub("", script.read_text(encoding="utf-8")))
        for script in sorted(ASSETS.rglob("*.js"))
    }
    assert {naam: zinnen for naam, zinnen in gevonden.items() if zinnen} == {}
