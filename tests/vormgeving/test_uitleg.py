"""Tests of explaining words: the first mention links to the term, nothing else changes."""

from collections.abc import Callable

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.opmaak import make_renderer
from mooimaatwerk.vormgeving.uitleg import Woordenlijst, make_woordenlijst


@pytest.fixture(scope="module")
def woordenlijst(begrippen: Begrippen) -> Woordenlijst:
    return make_woordenlijst(begrippen)


Renderer = Callable[[str], tuple[str, list[str]]]


@pytest.fixture(scope="module")
def render(woordenlijst: Woordenlijst) -> Renderer:
    """What a text looks like, and the words in it that were explained."""
    parser = make_renderer()

    def render(tekst: str) -> tuple[str, list[str]]:
        tokens, woorden = woordenlijst.leg_uit(parser.parse(tekst), lambda adres: f"../../{adres}")
        html = parser.renderer.render(tokens, parser.options, {})
        return html, [woord.tekst for woord in woorden]

    return render


def test_only_the_first_mention_is_a_link(render: Renderer, begrippen: Begrippen) -> None:
    html, woorden = render("De SVB belt.\n\nDe SVB belt nog eens. En de **Wmo** ook.")
    assert html.count('href="../../partijen/svb/"') == 1
    assert html.index("partijen/svb") < html.index("nog eens")
    assert '<strong><a href="../../wetten/wmo-2015/" class="begrip"' in html
    assert begrippen.term("partijen", "svb").definitie.split(".")[0] in html
    assert woorden == ["SVB", "Wmo"]


@pytest.mark.parametrize("tekst", ["de SVB's", "SVBX", "Dekinderbijslag", "`SVB`", "svb"])
def test_a_part_of_a_word_or_code_is_left_alone(tekst: str, render: Renderer) -> None:
    html, woorden = render(tekst)
    verwacht = ["SVB"] if tekst == "de SVB's" else []
    assert woorden == verwacht
    assert html.count("<a ") == len(verwacht)


def test_a_link_of_the_author_stays_as_it_is(render: Renderer) -> None:
    html, woorden = render("[Over de SVB](https://www.svb.nl) en de SVB")
    assert html.count("<a ") == 2
    assert '<a href="https://www.svb.nl">Over de SVB</a>' in html
    assert woorden == ["SVB"]


def test_two_names_of_one_term_are_explained_once(render: Renderer) -> None:
    html, woorden = render("Kinderbijslag (AKW) is kinderbijslag.")
    assert woorden == ["Kinderbijslag"]
    assert html.count("<a ") == 1


def test_the_longest_name_wins(render: Renderer) -> None:
    assert render("De Wmo 2015 geldt.")[1] == ["Wmo 2015"]


def test_text_stays_escaped(render: Renderer) -> None:
    html, _ = render("De SVB <script>alert(1)</script> & DUO")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_parsed_text_itself_stays_as_it_was(woordenlijst: Woordenlijst) -> None:
    tokens = make_renderer().parse("De SVB belt.")
    voor = [token.as_dict() for token in tokens]
    assert woordenlijst.leg_uit(tokens, str)[0] != tokens
    assert [token.as_dict() for token in tokens] == voor


def test_any_word_of_the_list_is_found(woordenlijst: Woordenlijst) -> None:
    for woord in woordenlijst.woorden:
        assert [treffer[0] for treffer in woordenlijst.patroon.finditer(f"De {woord}.")] == [woord]
