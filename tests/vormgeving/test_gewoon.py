"""Tests that what is read without the parser looks as if the parser had read it."""

from hypothesis import given
from hypothesis import strategies as st

from mooimaatwerk.opmaak import make_renderer
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.vormgeving.gewoon import Gewoonlezer

PARSER = make_renderer()
STUKKEN = (
    *("a", "Een zin.", "é", " ", "  ", "\n", "\n\n", "## ", "## Kop", "#", "# Een", "### Drie"),
    *("- punt", "1. een", "* ster", "> citaat", "===", "---", "```", "    ", "\t", "\r", "\u00a0"),
    *("*", "_", "`", "[a](https://a.example)", "[a]: /b", "<b>", "<https://a.example>", "&amp;"),
    *("\\", "!", "~~", "|", ":", "http://a.example", "“", "²", "٣", "\x0b", "\x0c", "\x85", "\0"),
)


def _is_gelijk(tekst: str) -> bool:
    gewoon = Gewoonlezer().parse(tekst)
    if gewoon is None:
        return False
    parser = PARSER.parse(tekst)
    assert PARSER.renderer.render(gewoon, PARSER.options, {}) == PARSER.render(tekst)
    koppen = [[token.map for token in deel if token.tag == "h2"] for deel in (gewoon, parser)]
    assert [kop for kop in koppen[0] if kop] == [kop for kop in koppen[1] if kop]
    return True


@given(st.lists(st.sampled_from(STUKKEN), max_size=12).map("".join))
def test_a_text_of_pieces_is_what_the_parser_makes_of_it(tekst: str) -> None:
    _is_gelijk(tekst)


@given(
    st.text(alphabet=st.one_of(st.sampled_from("\n #a"), st.characters(exclude_categories=["Cs"])))
)
def test_any_text_is_what_the_parser_makes_of_it(tekst: str) -> None:
    _is_gelijk(tekst)
    _is_gelijk(f"## A\n\nb{tekst}\n\n## C\n\nd\n")


def test_most_stories_of_this_library_need_no_parser() -> None:
    verhalen = [
        bestand.read_text(encoding="utf-8").split("---\n", 2)[2]
        for bestand in (EIGEN_MAP / "cases").glob("20*/*.md")
    ]
    assert sum(map(_is_gelijk, verhalen)) > len(verhalen) / 2


def test_a_second_story_is_read_like_the_first() -> None:
    lezer = Gewoonlezer()
    for tekst in ("## A\n\nb\n", "b\nc\n## A\nd", "\n\n## A"):
        tokens = lezer.parse(tekst)
        assert tokens is not None
        assert PARSER.renderer.render(tokens, PARSER.options, {}) == PARSER.render(tekst)
