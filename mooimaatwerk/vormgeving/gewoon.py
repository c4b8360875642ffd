"""Reads a story of only paragraphs and headings, as nearly all are, without the parser."""

from __future__ import annotations

import re

from markdown_it.common.utils import mdTrim
from markdown_it.token import Token

from mooimaatwerk.namen import slugify

# Not a sign in it means more than itself, and no line begins or ends with one that could.
_TEKENS = r"[^\\`*_\[\]<&\t\r\0\n]*(?<! )"
_LETTER = r"[^\W\d_]"
_REGEL = f"{_LETTER}{_TEKENS}"
_STUK = re.compile(
    rf"## (?P<kop>{_REGEL})(?:\n+|\Z)|{_REGEL}(?:\n{_REGEL})*(?:\n(?=## )|\n\n+|\n?\Z)"
)


class Gewoonlezer:
    """Makes of a text what the parser of `make_renderer` makes of it, as long as it is plain.

    That parser tries every kind of Markdown at every line: most of the time of drawing a
    story went there. Headings come back in every story: they are made once.
    """

    def __init__(self) -> None:
        self._koppen: dict[str, tuple[str, Token, Token]] = {}

    def parse(self, tekst: str) -> list[Token] | None:
        """Return the tokens of a text, None of one that could be more than plain."""
        tokens: list[Token] = []
        begin = len(tekst) - len(tekst.lstrip("\n"))
        regel = begin
        while begin < len(tekst):
            stuk = _STUK.match(tekst, begin)
            if stuk is None or "#" in (kop := stuk["kop"] or ""):
                return None
            tokens += self._kop(mdTrim(kop), regel) if kop else _alinea(mdTrim(stuk[0]), regel)
            begin = stuk.end()
            regel += stuk[0].count("\n")
        return tokens

    def _kop(self, label: str, regel: int) -> tuple[Token, Token, Token]:
        if label not in self._koppen:
            dicht = Token("heading_close", "h2", -1, markup="##", block=True)
            self._koppen[label] = slugify(label), _regels(label), dicht
        anker, inhoud, dicht = self._koppen[label]
        open_ = Token("heading_open", "h2", 1, {"id": anker}, [regel, regel + 1], block=True)
        return open_, inhoud, dicht


def _alinea(tekst: str, regel: int) -> tuple[Token, Token, Token]:
    return (
        Token("paragraph_open", "p", 1, map=[regel, regel + tekst.count("\n") + 1], block=True),
        _regels(tekst),
        Token("paragraph_close", "p", -1, block=True),
    )


def _regels(tekst: str) -> Token:
    """Return what stands between an opening and a closing token, line by line."""
    kinderen: list[Token] = []
    for regel in tekst.split("\n"):
        if kinderen:
            kinderen.append(Token("softbreak", "br", 0))
        kinderen.append(Token("text", "", 0, content=regel))
    return Token("inline", "", 0, children=kinderen, content=tekst, block=True)
