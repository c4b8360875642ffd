"""Gate: nothing moves while a page comes in, not even when the fonts are late."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.poorten.keuren import verschoven
from tests.poorten.openen import Adressen, kom_binnen, verander
from tests.poorten.ronde import BREED, HOOG, Rondes, nieuwe_tab
from tests.poorten.standen import Stand, Welke, elke_breedte, elke_stand, stand
from tests.webserver import geserveerd

pytestmark = pytest.mark.browser

STUKKEN = 24


@elke_breedte
@elke_stand
def test_nothing_moves(ronde: Rondes, stand: Stand, breedte: int) -> None:
    ronde.eis(stand, breedte, "verschuiving")


# Defects.


@pytest.mark.parametrize(
    "gebrek",
    [
        # A picture that takes its place late.
        "() => { const laat = new Image(600, 400); laat.style.display = 'block';"
        "document.querySelector('main').prepend(laat); }",
        # Letters that take far more room than those they stand in for.
        "document.documentElement.style.setProperty('--l', '40px')",
    ],
)
def test_what_moves_is_reported(ronde: Rondes, gebrek: str) -> None:
    casus = stand("casus")
    with ronde.adressen(casus, BREED) as adressen:
        pagina = ronde.lege_tab(BREED)
        kom_binnen(pagina, casus, adressen)
        pagina.evaluate(gebrek)
        assert verschoven(pagina) != []


# A page that comes in by pieces, as it does from afar or when a browser has much to do.


@pytest.fixture(scope="module")
def in_stukken(gebouwde_site: Path, eigen_site: Path) -> Iterator[Adressen]:
    with (
        geserveerd(gebouwde_site, stukken=STUKKEN) as echt,
        geserveerd(eigen_site, stukken=STUKKEN) as eigen,
    ):
        yield {Welke.ECHT: echt, Welke.EIGEN: eigen}


def schuift_in_stukken(
    browser: Browser, adressen: Adressen, stand: Stand, css: str = ""
) -> list[str]:
    with browser.new_context(viewport={"width": BREED, "height": HOOG}) as context:
        pagina = nieuwe_tab(context)
        verander(pagina, css=css)
        kom_binnen(pagina, stand, adressen)
        return verschoven(pagina)


@pytest.mark.parametrize(
    "naam", ["home", "casus", "casus-ingetrokken", "editie-artikel", "niet-gevonden", "contact"]
)
def test_nothing_moves_when_a_page_comes_in_by_pieces(
    browser: Browser, in_stukken: Adressen, naam: str
) -> None:
    assert schuift_in_stukken(browser, in_stukken, stand(naam)) == []


def test_a_footer_that_climbs_is_reported(browser: Browser, in_stukken: Adressen) -> None:
    klimt = "main{flex:1;min-height:0}.voet{flex:none}"
    korte = stand("casus-ingetrokken")
    assert schuift_in_stukken(browser, in_stukken, korte, css=klimt) != []
