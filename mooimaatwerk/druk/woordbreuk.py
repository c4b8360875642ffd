"""Splits text into running text and words that must not be broken just anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

AFBREKEN = Path(__file__).parent / "afbreken.yml"

ZACHT = "\u00ad"
"""A soft hyphen: shown only where a line ends."""

_NUL = "\u200b"

# A vowel with a trema must lose it when the line breaks before it; so it does not break there.
_TREMA = re.compile(r"\w+[ëïöüä]\w*")
_LANGE_CODE = re.compile(r"\S{25,}")
_NAAD = re.compile(r"(?<=[/._=&?])(?=\w)")
# Straight quotes as a keyboard has them, and what a printer makes of them. An apostrophe
# before a single letter ('s avonds) is no opening quote.
_AANHALING = (
    (re.compile(r"(?<![^\s(\[“‘-])\""), "“"),
    (re.compile(r"\""), "”"),
    (re.compile(r"(?<![\w.,?!’”)])'(?![stnkm]\b)(?=\w)"), "‘"),
    (re.compile(r"'"), "’"),
)
_VERVANG = str.maketrans({"\u202f": "\u00a0", "\u2011": "-", "\t": " "})

Knoop = dict[str, Any]


class Woordbreker:
    """Knows the words with a place of their own to break."""

    def __init__(self, uitzonderingen: Mapping[str, str]) -> None:
        self._uitzonderingen = uitzonderingen
        langste_eerst = sorted(uitzonderingen, key=len, reverse=True)
        lijst = "|".join(map(re.escape, langste_eerst))
        # A hyphen that does not break (U+2011) keeps its word in one piece.
        self._patroon = re.compile(
            rf"\b(?:{lijst})\b|\w+\u2011[\w\u2011]+|{_TREMA.pattern}", re.IGNORECASE
        )

    def splits(self, tekst: str) -> Iterator[Knoop]:
        """Yield nodes `tekst` (break as usual) and `heel` (break only at a soft hyphen)."""
        tot, tekst = 0, krul(tekst)
        for treffer in self._patroon.finditer(tekst):
            yield from _lopend(tekst[tot : treffer.start()])
            yield {"t": "heel", "s": self._met_naden(treffer[0])}
            tot = treffer.end()
        yield from _lopend(tekst[tot:])

    def _met_naden(self, woord: str) -> str:
        naden = self._uitzonderingen.get(woord.lower())
        schoon = woord.translate(_VERVANG)
        if naden is None:
            return schoon
        letters = iter(schoon)
        return "".join(ZACHT if teken == "|" else next(letters) for teken in naden)


def _lopend(tekst: str) -> Iterator[Knoop]:
    if tekst:
        yield {"t": "tekst", "s": zetbaar(tekst)}


def zetbaar(tekst: str) -> str:
    """Return text with the spaces and hyphens that the fonts have, and room in long codes."""
    schoon = krul(tekst).translate(_VERVANG)
    return _LANGE_CODE.sub(lambda code: _NAAD.sub(_NUL, code[0]), schoon)


def krul(tekst: str) -> str:
    """Return text with curly quotes for straight ones."""
    for recht, rond in _AANHALING:
        tekst = recht.sub(rond, tekst)
    return tekst


# What is no text: addresses, drawings, colours, and the kind of a node.
_GEEN_TEKST = {"adres", "svg", "kunst", "prent", "kleuren", "slug", "t", "bestand", "in", "inhoud"}


def zet_teksten(knoop: Any) -> Any:
    """Return a tree of data in which every text of a field is `zetbaar`."""
    if isinstance(knoop, str):
        return zetbaar(knoop)
    if isinstance(knoop, list):
        return [zet_teksten(deel) for deel in knoop]
    if isinstance(knoop, dict):
        return {s: w if s in _GEEN_TEKST else zet_teksten(w) for s, w in knoop.items()}
    return knoop


def load_woordbreker() -> Woordbreker:
    """Read the exceptions that come with the package."""
    woorden = yaml.safe_load(AFBREKEN.read_text(encoding="utf-8"))["woorden"]
    return Woordbreker({woord.replace("|", ""): woord for woord in woorden})
