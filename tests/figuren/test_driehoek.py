"""Tests the waardendriehoek: what is told and what is not, in the drawing and in words."""

from collections.abc import Callable

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.figuren.driehoek import Driehoek, make_driehoek
from tests.maken import maak_casus

Teken = Callable[..., html.HtmlElement]

TEKSTEN = {
    "legitimiteit": "Het past bij de wet.",
    "betrokkenheid": "Zij koos zelf.",
    "rendement": "Het scheelt geld.",
}


def driehoek(begrippen: Begrippen, *hoeken: str) -> Driehoek:
    gevonden = make_driehoek(maak_casus(waardendriehoek={h: TEKSTEN[h] for h in hoeken}), begrippen)
    assert gevonden is not None
    return gevonden


def test_no_triangle_for_a_case_that_does_not_use_it(begrippen: Begrippen) -> None:
    assert make_driehoek(maak_casus(), begrippen) is None


@pytest.mark.parametrize(
    ("hoeken", "omschrijving"),
    [
        (
            ["legitimiteit"],
            "Waardendriehoek. Gevuld: legitimiteit. "
            "Leeg, want niet bekend: betrokkenheid en rendement.",
        ),
        (
            ["legitimiteit", "rendement"],
            "Waardendriehoek. Gevuld: legitimiteit en rendement. "
            "Leeg, want niet bekend: betrokkenheid.",
        ),
        (list(TEKSTEN), "Waardendriehoek. Alle drie de hoeken zijn gevuld."),
    ],
)
def test_label_says_what_the_drawing_shows(
    hoeken: list[str], omschrijving: str, begrippen: Begrippen, teken: Teken
) -> None:
    figuur = driehoek(begrippen, *hoeken)
    (svg,) = teken("driehoek.html", driehoek=figuur).iter("svg")
    assert (svg.get("role"), svg.get("aria-label")) == ("img", omschrijving)
    gevuld = [pad.get("class") == "vol" for pad in svg.iter("path")]
    namen = [tekst.text for tekst in svg.iter("text")]
    assert dict(zip(namen, gevuld, strict=True)) == {
        "Legitimiteit": "legitimiteit" in hoeken,
        "Betrokkenheid": "betrokkenheid" in hoeken,
        "Rendement": "rendement" in hoeken,
    }


def test_list_gives_question_and_words_of_each_corner(begrippen: Begrippen, teken: Teken) -> None:
    boom = teken("driehoek.html", driehoek=driehoek(begrippen, "legitimiteit"))
    regels = [[deel.text for deel in rij] for rij in boom.iterfind(".//dl/div")]
    assert regels == [
        [
            "Legitimiteit",
            "Mag het, en kun je het uitleggen aan de buurman?",
            "Het past bij de wet.",
        ],
        ["Betrokkenheid", "Wat wil de inwoner zelf, en wie doet mee?", "Niet bekend"],
        ["Rendement", "Wat kost het, en wat gebeurt er als we niets doen?", "Niet bekend"],
    ]


def test_text_of_a_case_is_escaped(begrippen: Begrippen, teken: Teken) -> None:
    figuur = make_driehoek(maak_casus(waardendriehoek={"legitimiteit": "a <b>&"}), begrippen)
    boom = teken("driehoek.html", driehoek=figuur)
    assert not list(boom.iter("b"))
    assert "a <b>&" in boom.text_content()
