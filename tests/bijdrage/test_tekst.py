"""Tests that the words of a stranger do nothing in a comment, and still read as they were."""

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mooimaatwerk.bijdrage.tekst import als_code, als_zin

LEZER = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])

VIJANDIG = [
    "*vet* _schuin_ **x** ~~weg~~",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)> &lt;b&gt;",
    "![plaatje](https://kwaad.nl/x.png) [klik](javascript:alert(1)) [a]: http://b",
    "<https://kwaad.nl> https://kwaad.nl www.kwaad.nl",
    "`code` ``x`` ``` blok",
    "\\[nog\\](x) \\*",
    "@iemand @organisatie/team naam@kwaad.nl",
    "#12 GH-12 gh-3 eigenaar/naam#4",
    "$x$ $$y$$ $`z`$",
    "# kop\n\n- lijst\n> citaat\n\n---\n| a | b |\n|---|---|",
    "- [x] gedaan\n[^1] [[wiki]] <!-- weg --> </details>",
    "eind\\",
]


def stukken(markdown: str) -> list[Token]:
    alles = LEZER.parse(markdown)
    assert [token.type for token in alles] == ["paragraph_open", "inline", "paragraph_close"]
    return alles[1].children or []


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_a_sentence_stays_a_sentence(tekst: str) -> None:
    delen = stukken(f"Regel 1: {als_zin(tekst)}")
    assert {deel.type for deel in delen} <= {"text", "text_special"}
    getoond = "".join(deel.content for deel in delen).replace("\u200b", "")
    assert getoond == f"Regel 1: {' '.join(tekst.split())}"


@pytest.mark.parametrize(
    "tekst", ["@iemand", "#12", "x/y#4", "GH-12", "a@b.nl", "https://x", "www.x"]
)
def test_nobody_is_called_and_nothing_is_linked(tekst: str) -> None:
    # What a forge looks for itself, behind the back of Markdown, does not stand there any more.
    assert tekst not in als_zin(f"zie {tekst} daar")


def test_what_cannot_be_seen_is_shown() -> None:
    assert als_zin("a\u202eb\x1b[31mc\u200bd") == "a\ufffdb\ufffd\\[31mc\ufffdd"


@pytest.mark.parametrize("tekst", [*VIJANDIG, "", "   ", "`", "``", "a`b`c"])
def test_a_name_stays_one_piece_of_code(tekst: str) -> None:
    delen = stukken(f"x {als_code(tekst)} y")
    assert [deel.type for deel in delen] == ["text", "code_inline", "text"]
    assert (delen[0].content, delen[2].content) == ("x ", " y")
