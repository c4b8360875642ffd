"""Gate: a page asks nothing of another host, logs nothing, and obeys a strict policy."""

import re
from pathlib import Path

import pytest
from lxml import html

from tests.poorten.keuren import meeluisteren
from tests.poorten.openen import Openen
from tests.poorten.ronde import BREED, Rondes
from tests.poorten.standen import Stand, elke_stand, stand

# What a strict policy for content refuses: style and script written into the page.
INGEBED = {
    "stijl in een element": "//*[@style]",
    "handeling in een element": "//@*[starts-with(name(), 'on')]/..",
    # What describes a case to a search engine is data: no browser runs it.
    "script in de pagina": (
        "//script[not(@src)][not(@type='application/ld+json')][normalize-space()]"
    ),
    "stijl in de pagina": "//style",
    "adres met javascript": "//*[starts-with(@href, 'javascript:')]",
}


def ingebed(bron: str) -> list[str]:
    """Return what the source of a page carries that belongs in a file of its own."""
    boom = html.document_fromstring(bron)
    return [
        f"{wat}: {html.tostring(element, encoding='unicode', with_tail=False)[:100]}"
        for wat, pad in INGEBED.items()
        for element in boom.xpath(pad)
    ]


def test_no_page_carries_style_or_script(gebouwde_site: Path, eigen_site: Path) -> None:
    for bestand in (*gebouwde_site.rglob("*.html"), *eigen_site.rglob("*.html")):
        assert ingebed(bestand.read_text(encoding="utf-8")) == [], bestand


@pytest.mark.browser
@elke_stand
def test_every_page_keeps_to_its_own_house(ronde: Rondes, stand: Stand) -> None:
    ronde.eis(stand, BREED, "eigen huis")


# Defects.


@pytest.mark.parametrize(
    ("wat", "gebrek"),
    [
        ("stijl in een element", '<p style="color: red">x</p>'),
        ("handeling in een element", '<p onclick="alert(1)">x</p>'),
        ("script in de pagina", "<script>alert(1)</script>"),
        ("script in de pagina", "<script type='module'>alert(1)</script>"),
        ("stijl in de pagina", "<style>p { color: red }</style>"),
        ("adres met javascript", '<a href="javascript:alert(1)">x</a>'),
    ],
)
def test_what_is_embedded_is_reported(wat: str, gebrek: str) -> None:
    goed = '<!doctype html><html lang="nl"><title>x</title><p>y</p><script src="a.js"></script>'
    assert ingebed(goed) == []
    assert [fout.split(": ")[0] for fout in ingebed(goed + gebrek)] == [wat]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("wat", "gebrek"),
    [
        ("vraag aan een ander", '<img src="https://elders.example/a.png" alt="">'),
        ("console: ", '<p style="color: red">x</p>'),
        ("console: ", "<script>alert(1)</script>"),
        ("console: ", '<img src="/weg.png" alt="">'),
        ("fout: ", '<script src="VAST/zoeken.js" type="module"></script>'),
    ],
)
def test_a_page_that_strays_is_reported(openen: Openen, wat: str, gebrek: str) -> None:
    def bederf(tekst: str) -> str:
        vast = re.search(r'src="([^"]+)/pagina\.js"', tekst)
        assert vast is not None
        return tekst.replace("</main>", f"{gebrek.replace('VAST', vast[1])}</main>")

    with meeluisteren(openen.tab) as mis:
        openen(stand("over"), html=bederf)
    assert any(fout.startswith(wat) for fout in mis), mis
