"""Turns the text of a piece into HTML: headings at their level, notes, room for quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from mooimaatwerk.opmaak import make_artikelrenderer


class Webtekst:
    """The renderer of pieces, made once for all of them."""

    def __init__(self) -> None:
        self._markdown = make_artikelrenderer()
        self._markdown.core.ruler.push("noten", _maak_noten)
        self._markdown.core.ruler.push("dieper", _zet_dieper)

    def render(
        self, tekst: str, stukken: int = 1, voorvoegsel: str = "", dieper: int = 0
    ) -> list[str]:
        """Return the text as this many pieces of HTML, to put something large between them.

        `voorvoegsel` makes ids unique on a page with more texts; `dieper` is how many
        levels its headings go down.
        """
        env: dict[str, Any] = {"voorvoegsel": voorvoegsel, "dieper": dieper}
        tokens = self._markdown.parse(tekst, env)
        grenzen = [0, *_knippen(tokens, stukken - 1), len(tokens)]
        return [self._html(tokens[van:tot], env) for van, tot in pairwise(grenzen)]

    def _html(self, tokens: Sequence[Token], env: dict[str, Any]) -> str:
        markdown: MarkdownIt = self._markdown
        html: str = markdown.renderer.render(tokens, markdown.options, env)
        return html


def _knippen(tokens: Sequence[Token], aantal: int) -> Iterator[int]:
    """Yield where to cut, evenly: before a block, never right under a heading."""
    blokken = [n for n, token in enumerate(tokens) if token.level == 0 and token.nesting >= 0]
    noten = next((n for n, token in enumerate(tokens) if token.tag == "section"), len(tokens))
    goed = [n for n in blokken[1:] if n < noten and tokens[n - 1].type != "heading_close"]
    gekozen: set[int] = set()
    for deel in range(1, aantal + 1):
        doel = noten * deel / (aantal + 1)
        vrij = [n for n in goed if n not in gekozen]
        gekozen.add(min(vrij, key=lambda n: abs(n - doel), default=noten))
    yield from sorted(gekozen)
    # A short text has fewer places than there are quotes: these come after it.
    yield from [noten] * (aantal - len(gekozen))


def _zet_dieper(staat: StateCore) -> None:
    """Put headings under the title of their piece, at whatever level that is."""
    for token in staat.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + staat.env.get('dieper', 0))}"


def _maak_noten(staat: StateCore) -> None:
    """Turn the tokens of footnotes into those of plain elements, with Dutch names."""
    voor = staat.env.get("voorvoegsel", "")
    tokens: list[Token] = []
    for token in staat.tokens:
        if token.type == "inline":
            token.children = list(_zonder_verwijzing(token.children or [], voor))
        tokens += _notentoken(token, voor)
    staat.tokens = tokens


def _zonder_verwijzing(kinderen: Sequence[Token], voor: str) -> Iterator[Token]:
    for kind in kinderen:
        if kind.type != "footnote_ref":
            yield kind
            continue
        nr = kind.meta["id"] + 1
        keer = f"-{kind.meta['subId'] + 1}" if kind.meta["subId"] else ""
        yield Token("sup_open", "sup", 1)
        attrs = {"href": f"#{voor}noot-{nr}", "id": f"{voor}nootverwijzing-{nr}{keer}"}
        yield from _link(attrs | {"class": "noot", "aria-label": f"Noot {nr}"}, str(nr))
        yield Token("sup_close", "sup", -1)


def _notentoken(token: Token, voor: str) -> Iterator[Token]:
    match token.type:
        case "footnote_block_open":
            attrs: dict[str, str | int | float] = {"class": "noten", "aria-label": "Noten"}
            yield Token("section_open", "section", 1, attrs=attrs, block=True)
            yield Token("ordered_list_open", "ol", 1, block=True)
        case "footnote_block_close":
            yield Token("ordered_list_close", "ol", -1, block=True)
            yield Token("section_close", "section", -1, block=True)
        case "footnote_open":
            nr = token.meta["id"] + 1
            yield Token("list_item_open", "li", 1, attrs={"id": f"{voor}noot-{nr}"}, block=True)
        case "footnote_close":
            yield Token("list_item_close", "li", -1, block=True)
        case "footnote_anchor":
            nr = token.meta["id"] + 1
            keer = f"-{token.meta['subId'] + 1}" if token.meta.get("subId") else ""
            terug = f"Terug naar de tekst bij noot {nr}"
            doel = f"#{voor}nootverwijzing-{nr}{keer}"
            yield from _link({"href": doel, "class": "noot", "aria-label": terug}, "↑")
        case _:
            yield token


def _link(attrs: Mapping[str, str], tekst: str) -> Iterator[Token]:
    yield Token("link_open", "a", 1, attrs=dict(attrs))
    yield Token("text", "", 0, content=tekst)
    yield Token("link_close", "a", -1)
