"""Renders stories, which are parsed once for all pages of a case that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markdown_it.token import Token
from markupsafe import Markup

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.opmaak import make_renderer
from mooimaatwerk.vormgeving.gewoon import Gewoonlezer
from mooimaatwerk.vormgeving.uitleg import Woord, make_woordenlijst


@dataclass(frozen=True)
class Verhaal:
    """A story as HTML, and the words in it that need explaining."""

    html: Markup
    woorden: tuple[Woord, ...]


@dataclass(frozen=True)
class _Ontleed:
    """A story as its parser sees it; `op_zich` when no part needs another to be understood."""

    tekst: str
    tokens: Sequence[Token]
    op_zich: bool


class Verhalen:
    """Turns stories into HTML. It keeps the last one: the pages of a case are drawn in a row."""

    def __init__(self, begrippen: Begrippen) -> None:
        self._gewoon = Gewoonlezer()
        self._markdown = make_renderer()
        self._woordenlijst = make_woordenlijst(begrippen)
        self._laatste = _Ontleed("", (), op_zich=True)

    def opmaak(self, tekst: str) -> Markup:
        """Render contributed or own Markdown; its second-level headings get an anchor."""
        return Markup(self._markdown.render(tekst))

    def verhaal(self, tekst: str, naar: Callable[[str], str]) -> Verhaal:
        """Render a story of which the first mention of a law or abbreviation is explained."""
        tokens, woorden = self._woordenlijst.leg_uit(self._ontleed(tekst).tokens, naar)
        return Verhaal(self._teken(tokens), woorden)

    def verhaaldelen(self, tekst: str, vooraf: str, daarna: str) -> tuple[Markup, Markup]:
        """Render the two parts of a story, each as if it stood alone."""
        heel = self._ontleed(tekst)
        plek = _find_kop(heel.tokens, tekst.count("\n") - daarna.count("\n"))
        if daarna and (plek is None or not heel.op_zich):
            return self.opmaak(vooraf), self.opmaak(daarna)
        plek = plek if daarna else len(heel.tokens)
        return self._teken(heel.tokens[:plek]), self._teken(heel.tokens[plek:])

    def _ontleed(self, tekst: str) -> _Ontleed:
        if tekst != self._laatste.tekst:
            env: dict[str, object] = {}
            tokens = self._gewoon.parse(tekst) or self._markdown.parse(tekst, env)
            # A link may be explained elsewhere; a lone \r is a new line for the parser only.
            op_zich = not env.get("references") and "\r" not in tekst
            self._laatste = _Ontleed(tekst, tokens, op_zich)
        return self._laatste

    def _teken(self, tokens: Sequence[Token]) -> Markup:
        return Markup(self._markdown.renderer.render(tokens, self._markdown.options, {}))


def _find_kop(tokens: Sequence[Token], regel: int) -> int | None:
    """Return where the heading on a line begins, if it is one that ends all before it."""
    for plek, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map == [regel, regel + 1]:
            return plek
    return None
