"""Drawings and colours for paper: no CSS left in them, and words that can be read."""

import pytest
from lxml import etree

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.druk.tekenaar import Tekenaar
from mooimaatwerk.figuren.driehoek import Driehoek, Hoek
from mooimaatwerk.figuren.palet import AA, contrast
from mooimaatwerk.vormgeving.vormgever import Vormgever


@pytest.fixture(scope="module")
def tekenaar(vormgever: Vormgever) -> Tekenaar:
    return Tekenaar(vormgever)


def themas(begrippen: Begrippen) -> list[str | None]:
    return [None, *(thema.slug for thema in begrippen["themas"])]


# Text and the ground it is set on, as the Typst templates use them.
PAREN = [
    ("inkt", "papier"),
    ("inkt", "thema-zacht"),
    ("inkt-zacht", "thema-zacht"),
    ("inkt-zacht", "kaart"),
    ("thema", "thema-zacht"),
    ("thema", "kaart"),
    ("op-vlak", "thema-vlak"),
    ("kunst-wit", "kunst-3"),
]


@pytest.mark.parametrize(("letter", "grond"), PAREN)
def test_text_can_be_read(
    letter: str, grond: str, tekenaar: Tekenaar, begrippen: Begrippen
) -> None:
    for thema in themas(begrippen):
        kleuren = tekenaar.kleuren(thema)
        assert contrast(kleuren[letter], kleuren[grond]) >= AA, thema


def test_art_is_svg_without_css(tekenaar: Tekenaar, begrippen: Begrippen) -> None:
    for thema in themas(begrippen):
        svg = tekenaar.kunst(tekenaar.omslag("een-verhaal", thema, 8, 3), thema)
        assert "var(" not in svg
        assert etree.fromstring(svg).get("viewBox") == "0 0 64 24"


def test_the_motif_of_a_theme_and_one_for_what_has_none(tekenaar: Tekenaar) -> None:
    assert tekenaar.motief("een-verhaal", "wonen") == "deur"
    assert tekenaar.motief("een-artikel", None) == tekenaar.motief("een-artikel", None)


def test_a_corner_that_is_not_known_stays_hollow(tekenaar: Tekenaar) -> None:
    hoeken = (Hoek("a", "A", "?", "ja"), Hoek("b", "B", "?", None), Hoek("c", "C", "?", None))
    vormen = etree.fromstring(tekenaar.driehoek(Driehoek(hoeken), None))
    assert [vorm.get("fill") == "none" for vorm in vormen] == [False, True, True]
