"""Gate: no English, in what a reader sees, hears, or gets from a style sheet or a script."""

import re
from pathlib import Path

import pytest

from tests.poorten.keuren import engels, engels_na_scripts, uit_pagina
from tests.poorten.openen import Openen
from tests.poorten.ronde import BREED, Rondes
from tests.poorten.standen import Stand, elke_stand, stand


def uit_stijl(bron: str) -> list[str]:
    """Return the texts that a style sheet puts on a page."""
    regels: list[str] = re.findall(r"\bcontent\s*:\s*([^;}]+)", bron)
    return [tekst for regel in regels for tekst in re.findall(r'"([^"]*)"', regel)]


def test_no_page_speaks_english(gebouwde_site: Path, eigen_site: Path) -> None:
    for bestand in (*gebouwde_site.rglob("*.html"), *eigen_site.rglob("*.html")):
        assert engels(uit_pagina(bestand.read_text(encoding="utf-8"))) == [], bestand


def test_no_style_sheet_speaks_english(gebouwde_site: Path) -> None:
    for stijl in (gebouwde_site / "vast").rglob("*.css"):
        assert engels(uit_stijl(stijl.read_text(encoding="utf-8"))) == []


@pytest.mark.browser
@elke_stand
def test_no_script_speaks_english(ronde: Rondes, stand: Stand) -> None:
    ronde.eis(stand, BREED, "taal")


# Defects.


@pytest.mark.parametrize(
    "gebrek",
    [
        "<p>Nothing found</p>",
        '<p title="Read more">Ja</p>',
        '<button aria-label="Close">x</button>',
        '<input placeholder="Search">',
        '<img alt="A photo of the house">',
        '<p lang="nl-NL">Skip to content</p>',
    ],
)
def test_english_is_reported(gebrek: str) -> None:
    goed = '<html lang="nl"><title>Goed</title><p>Wat leren we?</p><p lang="en">The rest</p>'
    assert engels(uit_pagina(goed)) == []
    assert engels(uit_pagina(goed + gebrek)) != []


def test_english_in_a_style_sheet_is_reported() -> None:
    assert engels(uit_stijl('a::after{content:" (" attr(href) ")"}')) == []
    assert engels(uit_stijl('a::after{content:"opens in a new window, see"}')) != []


@pytest.mark.browser
def test_english_from_a_script_is_reported(openen: Openen) -> None:
    pagina = openen(stand("over"))
    pagina.evaluate("document.querySelector('main').append('Loading results')")
    assert engels_na_scripts(pagina) != []
