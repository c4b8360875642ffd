"""Tests of explaining words: the first mention links to the term, nothing else changes."""

import pytest
from markdown_it import MarkdownIt

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.opmaak import make_renderer
from mooimaatwerk.vormgeving.uitleg import Woordenlijst, make_woordenlijst


@pytest.fixture(scope="module")
def woordenlijst(begrippen: Begrippen) -> Woordenlijst:
    return make_woordenlijst(begrippen)


@pytest.fixture(scope="module")
def renderer(woordenlijst: Woordenlijst) -> MarkdownIt:
    parser = make_renderer()
    woordenlijst.install(parser)
    return parser


def render(renderer: MarkdownIt, tekst: str) -> tuple[str, list[str]]:
    env: dict[str, object] = {"naar": lambda adres: f"../../{adres}"}
    html = renderer.render(tekst, env)
    woorden = env["woorden"]
    assert isinstance(woorden, list)
    return html, [woord.tekst for woord in woorden]


def test_only_the_first_mention_is_a_link(renderer: MarkdownIt, begrippen: Begrippen) -> None:
    html, woorden = render(renderer, "De SVB belt.\n\nDe SVB belt nog eens. En de **Wmo** ook.")
    assert html.count('href="../../partijen/svb/"') == 1
    assert html.index("partijen/svb") < html.index("nog eens")
    assert '<strong><a href="../../wetten/wmo-2015/" class="begrip"' in html
    assert begrippen.term("partijen", "svb").definitie.split(".")[0] in html
    assert woorden == ["SVB", "Wmo"]


@pytest.mark.parametrize("tekst", ["de SVB's", "SVBX", "Dekinderbijslag", "`SVB`", "svb"])
def test_a_part_of_a_word_or_code_is_left_alone(tekst: str, renderer: MarkdownIt) -> None:
    html, woorden = render(renderer, tekst)
    verwacht = ["SVB"] if tekst == "de SVB's" else []
    assert woorden == verwacht
    assert html.count("<a ") == len(verwacht)


def test_a_link_of_the_author_stays_as_it_is(renderer: MarkdownIt) -> None:
    html, woorden = render(renderer, "[Over de SVB](https://www.svb.nl) en de SVB")
    assert html.count("<a ") == 2
    assert '<a href="https://www.svb.nl">Over de SVB</a>' in html
    assert woorden == ["SVB"]


def test_two_names_of_one_term_are_explained_once(renderer: MarkdownIt) -> None:
    html, woorden = render(renderer, "Kinderbijslag (AKW) is kinderbijslag.")
    assert woorden == ["Kinderbijslag"]
    assert html.count("<a ") == 1


def test_the_longest_name_wins(renderer: MarkdownIt) -> None:
    assert render(renderer, "De Wmo 2015 geldt.")[1] == ["Wmo 2015"]


def test_text_stays_escaped(renderer: MarkdownIt) -> None:
    html, _ = render(renderer, "De SVB <script>alert(1)</script> & DUO")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_without_a_page_nothing_is_explained(renderer: MarkdownIt) -> None:
    assert renderer.render("De SVB belt.") == "<p>De SVB belt.</p>\n"
