"""Gate: without JavaScript every case can be read, every case can be found, no button is dead."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from mooimaatwerk.project import EIGEN_MAP
from tests.poorten.conftest import Adressen, Meetpagina, Openen
from tests.poorten.standen import Stand, elke_stand, stand

pytestmark = pytest.mark.browser

CASUSSEN = sorted((EIGEN_MAP / "cases").glob("[0-9]*/*.md"))
VELDEN = ("titel", "samenvatting", "hulpvraag", "wens_inwoner")


@pytest.fixture(scope="session")
def openen_zonder(browser: Browser, adressen: Adressen) -> Iterator[Openen]:
    """Open a page in a browser that runs no script."""
    with browser.new_context(java_script_enabled=False) as context:
        yield Meetpagina(context, adressen)


def woorden(tekst: str) -> str:
    """Return a text with single spaces, as a reader takes it in."""
    return re.sub(r"\s+", " ", tekst).strip()


def teksten(bestand: Path) -> list[str]:
    """Return every text of a case: its fields and each paragraph of its story."""
    _, kop, verhaal = bestand.read_text(encoding="utf-8").split("---\n", 2)
    velden = yaml.safe_load(kop)
    stukken = [
        "".join(deel.content for deel in blok.children or [] if deel.type in ("text", "softbreak"))
        for blok in MarkdownIt().parse(verhaal)
        if blok.type == "inline"
    ]
    return [woorden(velden[veld]) for veld in VELDEN if veld in velden] + [*map(woorden, stukken)]


def ontbreekt(pagina: Page, verwacht: list[str]) -> list[str]:
    """Return the texts that a reader does not see on the page."""
    zichtbaar = woorden(pagina.locator("main").inner_text())
    return [tekst for tekst in verwacht if tekst not in zichtbaar]


NIET_VANZELF = """alle => alle
  .filter(el => !el.form?.hasAttribute("action") && !el.closest("[data-voor-jezelf]"))
  .map(el => el.outerHTML)"""


def dode_knoppen(pagina: Page) -> list[str]:
    """Return the buttons and fields that can be seen but need a script."""
    # A form that sends its fields to a page works by itself, and so does what a reader only
    # ticks, to look at or to print.
    zichtbaar = pagina.locator("button:visible, input:visible, select:visible")
    dood: list[str] = zichtbaar.evaluate_all(NIET_VANZELF)
    return dood


@pytest.mark.parametrize("bestand", CASUSSEN, ids=lambda pad: pad.stem)
def test_every_case_can_be_read(openen_zonder: Openen, bestand: Path) -> None:
    pagina = openen_zonder(Stand(bestand.stem, f"casussen/{bestand.stem}/"))
    assert ontbreekt(pagina, teksten(bestand)) == []


def test_every_case_can_be_found(openen_zonder: Openen) -> None:
    pagina = openen_zonder(stand("zoeken"))
    titels = [teksten(bestand)[0] for bestand in CASUSSEN]
    assert ontbreekt(pagina, titels) == []


@elke_stand
def test_no_button_is_dead(openen_zonder: Openen, stand: Stand) -> None:
    pagina = openen_zonder(Stand(stand.naam, stand.adres, stand.welke))
    assert dode_knoppen(pagina) == []


# Defects.


def test_a_missing_text_is_reported(openen_zonder: Openen) -> None:
    bestand = next(pad for pad in CASUSSEN if pad.stem == "kinderopvang-redt-de-baan")
    pagina = openen_zonder(stand("casus"), css=".verhaal p:nth-of-type(2){display:none}")
    assert ontbreekt(pagina, teksten(bestand)) != []


def test_a_dead_button_is_reported(openen_zonder: Openen) -> None:
    pagina = openen_zonder(
        stand("casus"), html=lambda tekst: tekst.replace(" data-print hidden", " data-print")
    )
    assert dode_knoppen(pagina) != []
