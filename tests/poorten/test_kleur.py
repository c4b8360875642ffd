"""Gate: all text stands out against what is behind it, also under the mouse and the keyboard."""

import pytest
from playwright.sync_api import Page

from tests.poorten.keuren import zwakke_tekst
from tests.poorten.openen import Openen
from tests.poorten.ronde import BREED, Rondes
from tests.poorten.standen import Stand, elk_schema, elke_stand, stand

pytestmark = pytest.mark.browser

RAAKBAAR = "a, button, input, select, summary, .kaart, .onderwerpen li, .omslagverhaal"


def zwak_onder_de_muis(pagina: Page) -> list[str]:
    """Return the same, with everything hovered and focused at once."""
    sessie = pagina.context.new_cdp_session(pagina)
    sessie.send("DOM.enable")
    sessie.send("CSS.enable")
    wortel = sessie.send("DOM.getDocument")["root"]["nodeId"]
    vraag = {"nodeId": wortel, "selector": RAAKBAAR}
    for knoop in sessie.send("DOM.querySelectorAll", vraag)["nodeIds"]:
        stand = {"nodeId": knoop, "forcedPseudoClasses": ["hover", "focus", "focus-visible"]}
        sessie.send("CSS.forcePseudoState", stand)
    gevonden = zwakke_tekst(pagina)
    sessie.detach()
    return gevonden


@elk_schema
@elke_stand
def test_text_can_be_read(ronde: Rondes, stand: Stand, schema: str) -> None:
    ronde.eis(stand, BREED, f"kleur {schema}")


@elk_schema
@pytest.mark.parametrize("naam", ["home", "casus", "manifest", "zoeken-gevonden", "gemeenten"])
def test_text_can_be_read_under_the_mouse(openen: Openen, naam: str, schema: str) -> None:
    assert zwak_onder_de_muis(openen(stand(naam), schema=schema)) == []


# Defects.


@elk_schema
@pytest.mark.parametrize(
    "css",
    [
        ".voet .klein{color:#7a7a7a}",
        ".citaat{background:#bbb}",
        ".label{color:color-mix(in srgb, currentcolor 40%, transparent)}",
    ],
)
def test_weak_text_is_reported(openen: Openen, css: str, schema: str) -> None:
    assert zwakke_tekst(openen(stand("home"), schema=schema, css=css)) != []


def test_weak_text_under_the_mouse_is_reported(openen: Openen) -> None:
    pagina = openen(stand("home"), css=".kop nav a:hover{color:#aaa}")
    assert zwakke_tekst(pagina) == []
    assert any("Casussen" in fout for fout in zwak_onder_de_muis(pagina))
