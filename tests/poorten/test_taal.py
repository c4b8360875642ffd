"""Gate: no English, in what a reader sees, hears, or gets from a style sheet or a script."""

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page

from tests.poorten.conftest import Openen
from tests.poorten.standen import STANDEN, Stand, stand

# Common words of English interfaces, without those that are Dutch too (been, home, link, menu,
# never, site, sort) and without Who, the short name of a Dutch law.
WOORDEN = """
    about above accept add again already also always and any apply available back because before
    below between browse button cancel case cases check choose clear click close closed collapse
    content contents continue copied copy could create dark day default delete description dismiss
    does done down download during each edit empty error every example expand failed false few file
    files find follow footer for from go header hide how image issue issues its jump language last
    latest learn less light like loading login make many matches missing month more most must name
    new newest next none not nothing oldest optional other our out page pages permanent please
    previous published read ready recent related remove required reset result results
    return save search see select send settings share should show sign skip some source submit
    success suggestions than thank thanks that the their them then there these they this those
    through title toggle true try unknown until untitled update updated upload use used user using
    value very view visit warning were what when where which why will with without would year yes
    you your
"""
ENGELS = re.compile(
    rf"(?<![\w@./-])({'|'.join(re.findall(r'[a-z]+', WOORDEN))})(?![\w/-]|\.\w)",
    re.IGNORECASE,
)
KENMERKEN = (
    *("@title", "@alt", "@placeholder", "@value", "@label", "@summary", "@aria-label"),
    *("@aria-description", "@aria-roledescription", "@aria-valuetext", "@data-label"),
    "//meta[@name='description']/@content",
)


def engels(teksten: list[str]) -> list[str]:
    """Return the English words in these texts, each with what stands around it."""
    return [
        f"{gevonden[0]}: …{tekst[max(0, gevonden.start() - 30) : gevonden.end() + 30]}…"
        for tekst in teksten
        for gevonden in ENGELS.finditer(re.sub(r"\s+", " ", tekst))
    ]


def uit_pagina(bron: str) -> list[str]:
    """Return all that a page says: texts, what a screen reader reads out, its description."""
    boom = html.document_fromstring(bron)
    # A part that says it is in another language is not held to Dutch.
    eigen = "[not(ancestor-or-self::*[@lang][not(starts-with(@lang, 'nl'))])]"
    # A command that is typed as it stands has words of its own.
    tekst = f"//text(){eigen}[not(ancestor::script or ancestor::style or ancestor::code)]"
    kenmerken = [f"{'' if pad.startswith('//') else '//'}{pad}{eigen}" for pad in KENMERKEN]
    return [str(deel) for pad in (tekst, *kenmerken) for deel in boom.xpath(pad)]


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


def na_scripts(pagina: Page) -> list[str]:
    """Return all that a page says after its scripts changed it."""
    return uit_pagina(pagina.content())


@pytest.mark.browser
@pytest.mark.parametrize(
    "stand",
    [
        stand
        for stand in STANDEN
        if stand.is_zoeken or stand.is_formulier or stand.naam in ("home", "casus")
    ],
    ids=lambda stand: stand.naam,
)
def test_no_script_speaks_english(openen: Openen, stand: Stand) -> None:
    pagina = openen(stand)
    for knop in pagina.locator("[data-kopieer]:visible").all():
        knop.click()
    assert engels(na_scripts(pagina)) == []


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
    assert engels(na_scripts(pagina)) != []
