"""Gate: everything works from the keyboard, shows where you are, and is large enough to hit."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.poorten.conftest import Openen
from tests.poorten.standen import Stand, elke_breedte, elke_stand, stand

pytestmark = pytest.mark.browser

HTML = Callable[[str], str]


def verkeerde_volgorde(pagina: Page) -> list[str]:
    """Press Tab until the end; return the stops that do not follow the document."""
    for _ in range(pagina.evaluate("poort.luister()")):
        pagina.keyboard.press("Tab")
    gevonden: list[str] = pagina.evaluate("poort.volgorde()")
    return gevonden


def onduidelijke_focus(pagina: Page) -> list[str]:
    """Return the stops that are off screen, covered, or without an outline that can be seen."""
    # A key before, so that the browser takes what follows for the keyboard.
    pagina.keyboard.press("Tab")
    gevonden: list[str] = pagina.evaluate("poort.focus()")
    return gevonden


def kleine_doelen(pagina: Page) -> list[str]:
    """Return what is less than 24 by 24 px; navigation, buttons and fields less than 44 high."""
    gevonden: list[str] = pagina.evaluate("poort.doelen()")
    return gevonden


def springt_niet(pagina: Page) -> list[str]:
    """Return what is wrong with the skip link: it comes first, shows, and leads to the content."""
    eerste = "document.activeElement.matches('.sprong') && !!document.activeElement.offsetParent"
    mis = []
    pagina.keyboard.press("Tab")
    if not pagina.evaluate(eerste):
        return ["de sprong is niet de eerste stop"]
    if pagina.evaluate("document.activeElement.getBoundingClientRect().top < 0"):
        mis.append("de sprong is niet te zien")
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Tab")
    if not pagina.evaluate("!!document.activeElement?.closest('main, footer')"):
        mis.append("de sprong leidt niet naar de inhoud")
    return mis


@elke_stand
def test_tab_follows_the_document(openen: Openen, stand: Stand) -> None:
    assert verkeerde_volgorde(openen(stand)) == []


@elke_stand
def test_the_first_stop_skips_to_the_content(openen: Openen, stand: Stand) -> None:
    assert springt_niet(openen(stand, breedte=360)) == []


@elke_breedte
@elke_stand
def test_focus_can_be_seen_in_light_and_dark(openen: Openen, stand: Stand, breedte: int) -> None:
    pagina = openen(stand, breedte=breedte)
    pagina.evaluate("poort.klapOpen()")
    licht = onduidelijke_focus(pagina)
    pagina.emulate_media(color_scheme="dark")
    assert (licht, onduidelijke_focus(pagina)) == ([], [])


@elke_breedte
@elke_stand
def test_targets_are_large_enough(openen: Openen, stand: Stand, breedte: int) -> None:
    pagina = openen(stand, breedte=breedte)
    pagina.evaluate("poort.klapOpen()")
    assert kleine_doelen(pagina) == []


# Defects.


def test_a_stop_out_of_order_is_reported(openen: Openen) -> None:
    def eerst(tekst: str) -> str:
        return tekst.replace("<h1", '<a href="#kop" tabindex="3">Eerst</a><h1')

    gevonden = verkeerde_volgorde(openen(stand("over"), html=eerst))
    assert any(fout.startswith("stop 1 is ") for fout in gevonden), gevonden


def test_a_trap_is_reported(openen: Openen) -> None:
    pagina = openen(stand("over"))
    # The third link takes the focus back whenever it is left.
    pagina.evaluate(
        "() => { const val = document.querySelectorAll('a')[2];"
        "val.addEventListener('blur', () => setTimeout(() => val.focus())); }"
    )
    assert verkeerde_volgorde(pagina) != []


@pytest.mark.parametrize(
    ("css", "html"),
    [
        (".sprong:focus{top:-5rem}", None),
        ("", lambda tekst: tekst.replace('href="#inhoud"', 'href="#nergens"')),
        ("", lambda tekst: tekst.replace('href="#inhoud"', 'href="#inhoud" tabindex="-1"')),
        ("", lambda tekst: tekst.replace("<body>", '<body><a href="#x">Eerder</a>')),
    ],
)
def test_a_broken_skip_link_is_reported(openen: Openen, css: str, html: HTML | None) -> None:
    assert springt_niet(openen(stand("over"), css=css, html=html)) != []


@pytest.mark.parametrize(
    ("woord", "css"),
    [
        ("geen rand", ":focus-visible{outline:none!important}"),
        ("geen rand", ":focus-visible{outline-width:1px!important}"),
        ("rand met contrast", ":focus-visible{outline-color:#bbb!important}"),
        ("rand met contrast", ".voet :focus-visible{outline-color:#000!important}"),
        ("niet in beeld", "nav a{position:relative;left:-2000px}"),
        ("bedekt", ".kop::before{content:'';position:fixed;inset:0;background:#fff;z-index:5}"),
    ],
)
def test_focus_that_cannot_be_seen_is_reported(openen: Openen, woord: str, css: str) -> None:
    gevonden = onduidelijke_focus(openen(stand("over"), css=css))
    assert any(fout.startswith(woord) for fout in gevonden), gevonden


@pytest.mark.parametrize(
    ("maat", "css"),
    [
        ("10 px", ".kleurknop{min-height:10px;height:10px;padding:0;font-size:6px}"),
        ("30 px", ".kop nav a{min-height:30px}"),
        ("× 20", ".kop .merk{padding:0;font-size:14px;line-height:20px;display:inline-block}"),
    ],
)
def test_a_small_target_is_reported(openen: Openen, maat: str, css: str) -> None:
    gevonden = kleine_doelen(openen(stand("over"), css=css))
    assert any(maat in fout for fout in gevonden), gevonden
