"""Gate: nothing sticks out of a narrow window, and text stays whole when a reader spaces it."""

import pytest
from playwright.sync_api import Page

from tests.poorten.conftest import Openen
from tests.poorten.standen import Stand, elke_stand, stand

pytestmark = pytest.mark.browser


def past_niet(pagina: Page) -> list[str]:
    """Return what sticks out of the window, or is cut off inside it."""
    gevonden: list[str] = pagina.evaluate("[...poort.overloop(), ...poort.afgesneden()]")
    return gevonden


def past_niet_met_ruimte(pagina: Page) -> list[str]:
    """Return the same after spacing letters, words, lines and paragraphs (WCAG 1.4.12)."""
    pagina.evaluate("poort.ruim()")
    return past_niet(pagina)


@pytest.mark.parametrize("breedte", [320, 1280])
@elke_stand
def test_every_page_fits(openen: Openen, stand: Stand, breedte: int) -> None:
    pagina = openen(stand, breedte=breedte)
    pagina.evaluate("poort.klapOpen()")
    assert (past_niet(pagina), past_niet_met_ruimte(pagina)) == ([], [])


# Defects.


@pytest.mark.parametrize(
    ("woord", "css"),
    [
        ("steekt uit tot 2", "main>*{width:2000px!important}"),
        ("de pagina is 2", "html,body{overflow-x:visible!important}main{width:2000px}"),
        ("tekst steekt uit", "h1{white-space:nowrap;text-wrap:nowrap}"),
        ("schuift zonder", "h1{white-space:nowrap;text-wrap:nowrap;overflow-x:auto}"),
        ("afgesneden", ".intro{height:1em;overflow:hidden}"),
        ("afgesneden", ".intro{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}"),
    ],
)
def test_what_does_not_fit_is_reported(openen: Openen, woord: str, css: str) -> None:
    gevonden = past_niet(openen(stand("casus"), breedte=320, css=css))
    assert any(fout.startswith(woord) for fout in gevonden), gevonden


def test_what_fits_only_without_space_is_reported(openen: Openen) -> None:
    pagina = openen(stand("casus"), css=".intro{overflow:hidden}")
    # Just high enough for the text as it is.
    pagina.evaluate(
        "for (const el of document.querySelectorAll('.intro'))"
        " el.style.height = `${el.clientHeight}px`"
    )
    assert past_niet(pagina) == []
    assert past_niet_met_ruimte(pagina) != []
