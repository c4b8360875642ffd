"""Turns Markdown tokens into a tree of plain data, from which both PDF and EPUB are drawn.

A node is a dict with its kind under `t`. Blocks: `alinea`, `kop` (with `niveau`, 1 being
the first level inside a piece), `lijst`, `citaat`, `tabel`, `code`, `lijn`. Inside a line:
`tekst`, `heel`, `vet`, `cursief`, `code`, `link`, `noot`, `regel`. What Typst or a browser
would read as markup is only ever a value in this tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from mooimaatwerk.druk.woordbreuk import Knoop, Woordbreker

Knopen = list[Knoop]


def make_knopen(tokens: Sequence[Token], breker: Woordbreker) -> Knopen:
    """Return the blocks of a text; footnotes come at the place that refers to them."""
    wortel = SyntaxTreeNode(tokens)
    return _Lezer(_noten(wortel), breker).blokken(wortel.children)


def _noten(wortel: SyntaxTreeNode) -> Mapping[int, SyntaxTreeNode]:
    return {
        noot.meta["id"]: noot
        for blok in wortel.children
        if blok.type == "footnote_block"
        for noot in blok.children
    }


class _Lezer:
    def __init__(self, noten: Mapping[int, SyntaxTreeNode], breker: Woordbreker) -> None:
        self._noten = noten
        self._breker = breker
        self._blok: Mapping[str, Callable[[SyntaxTreeNode], Knoop]] = {
            "paragraph": lambda k: {"t": "alinea", "in": self._tekst(k)},
            "heading": self._kop,
            "bullet_list": self._lijst,
            "ordered_list": self._lijst,
            "blockquote": lambda k: {"t": "citaat", "in": self.blokken(k.children)},
            "table": self._tabel,
            "code_block": lambda k: {"t": "code", "s": k.content.rstrip("\n")},
            "fence": lambda k: {"t": "code", "s": k.content.rstrip("\n")},
            "hr": lambda k: {"t": "lijn"},
        }
        self._span: Mapping[str, Callable[[SyntaxTreeNode], Iterable[Knoop]]] = {
            "text": lambda k: self._breker.splits(k.content),
            "softbreak": lambda k: [{"t": "tekst", "s": " "}],
            "hardbreak": lambda k: [{"t": "regel"}],
            "code_inline": lambda k: [{"t": "code", "s": k.content}],
            "strong": lambda k: [{"t": "vet", "in": self._spans(k.children)}],
            "em": lambda k: [{"t": "cursief", "in": self._spans(k.children)}],
            "link": self._link,
            "footnote_ref": self._noot,
        }

    def blokken(self, knopen: Iterable[SyntaxTreeNode]) -> Knopen:
        """Return the blocks; what has no place on paper (the list of notes) is left out."""
        return [self._blok[k.type](k) for k in knopen if k.type in self._blok]

    def _tekst(self, knoop: SyntaxTreeNode) -> Knopen:
        return [s for kind in knoop.children for s in self._spans(kind.children)]

    def _spans(self, knopen: Iterable[SyntaxTreeNode]) -> Knopen:
        return [s for k in knopen if k.type in self._span for s in self._span[k.type](k)]

    def _kop(self, knoop: SyntaxTreeNode) -> Knoop:
        return {"t": "kop", "niveau": max(1, int(knoop.tag[1]) - 1), "in": self._tekst(knoop)}

    def _lijst(self, knoop: SyntaxTreeNode) -> Knoop:
        items = [self.blokken(item.children) for item in knoop.children]
        begin = int(knoop.attrs.get("start", 1))
        return {"t": "lijst", "cijfers": knoop.type == "ordered_list", "begin": begin, "in": items}

    def _tabel(self, knoop: SyntaxTreeNode) -> Knoop:
        rijen = [
            [self._tekst(cel) for cel in rij.children]
            for deel in knoop.children
            for rij in deel.children
        ]
        return {"t": "tabel", "kop": rijen[0], "in": rijen[1:]}

    def _link(self, knoop: SyntaxTreeNode) -> Knopen:
        binnen = self._spans(knoop.children)
        return [{"t": "link", "adres": str(knoop.attrs["href"]), "in": binnen}]

    def _noot(self, knoop: SyntaxTreeNode) -> Knopen:
        noot = self._noten[knoop.meta["id"]]
        return [{"t": "noot", "in": [s for p in noot.children for s in self._tekst(p)]}]


def platte_tekst(knopen: Iterable[Knoop]) -> str:
    """Return the words of nodes, without their marks and footnotes."""
    return "".join(
        knoop["s"] if "s" in knoop else platte_tekst(knoop.get("in", ()))
        for knoop in knopen
        if knoop["t"] != "noot"
    )
