"""Gate: everything works from the keyboard, shows where you are, and is large enough to hit."""

from collections.abc import Callable

import pytest

from tests.poorten.keuren import kleine_doelen, onduidelijke_focus, springt_niet, verkeerde_volgorde
from tests.poorten.openen import Openen, vooraan
from tests.poorten.ronde import BREED, SMAL, Rondes
from tests.poorten.standen import Stand, elke_breedte, elke_stand, stand

pytestmark = pytest.mark.browser

HTML = Callable[[str], str]


@elke_stand
def test_tab_follows_the_document(ronde: Rondes, stand: Stand) -> None:
    ronde.eis(stand, BREED, "volgorde")


@elke_stand
def test_the_first_stop_skips_to_the_content(ronde: Rondes, stand: Stand) -> None:
    ronde.eis(stand, SMAL, "begin", "sprong")


@elke_breedte
@elke_stand
def test_focus_can_be_seen_in_light_and_dark(ronde: Rondes, stand: Stand, breedte: int) -> None:
    ronde.eis(stand, breedte, "focus light", "focus dark")


@elke_breedte
@elke_stand
def test_targets_are_large_enough(ronde: Rondes, stand: Stand, breedte: int) -> None:
    ronde.eis(stand, breedte, "doelen")


# Defects.


def test_a_stop_out_of_order_is_reported(openen: Openen) -> None:
    def eerst(tekst: str) -> str:
        return tekst.replace("<h1", '<a href="#kop" tabindex="3">Eerst</a><h1')

    gevonden = verkeerde_volgorde(openen(stand("over"), html=eerst))
    assert any(fout.startswith("stop 1 is ") for fout in gevonden), gevonden


def test_a_trap_is_reported(openen: Openen) -> None:
    pagina = openen(stand("over"))
    # Once it is there, the third link takes the focus back from whatever gets it.
    pagina.evaluate(
        "() => { const val = document.querySelectorAll('a')[2]; let gevangen = false;"
        "document.addEventListener('focusin', ({target}) => {"
        "  if (gevangen && target !== val) val.focus();"
        "  gevangen ||= target === val; }); }"
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
    ("woord", "css"),
    [
        ("rand met contrast", ":focus-visible{outline-color:light-dark(#bbb,#fff)}"),
        (
            "bedekt",
            "@media (prefers-color-scheme:light){"
            ".kop::before{content:'';position:fixed;inset:0;z-index:5}}",
        ),
    ],
)
def test_what_is_wrong_in_the_second_scheme_only_is_reported(
    openen: Openen, woord: str, css: str
) -> None:
    pagina = openen(stand("over"), css=css, schema="dark")
    assert onduidelijke_focus(pagina) == []
    pagina.emulate_media(color_scheme="light")
    vooraan(pagina)
    gevonden = onduidelijke_focus(pagina)
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
