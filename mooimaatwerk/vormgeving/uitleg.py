"""Explains laws and abbreviations where they stand: the first mention leads to the term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from mooimaatwerk.begrippen import Begrip, Begrippen, Wet

_AFKORTING = re.compile(r"[A-Z]{2,5}|[A-Z][a-z]{2}")
_HAAKJES = re.compile(r"\s*\(.*\)")


@dataclass(frozen=True)
class Woord:
    """A word that a story uses, with the term it stands for."""

    tekst: str
    definitie: str
    adres: str


@dataclass(frozen=True)
class Woordenlijst:
    """The words that are worth explaining, by how they are written."""

    woorden: Mapping[str, Woord]

    @cached_property
    def patroon(self) -> re.Pattern[str]:
        """Finds any of the words, the longest first; capitals count."""
        langste_eerst = sorted(self.woorden, key=lambda woord: (-len(woord), woord))
        return re.compile(r"\b(?:" + "|".join(map(re.escape, langste_eerst)) + r")\b")

    def install(self, parser: MarkdownIt) -> None:
        """Let a renderer mark the first mention of each word.

        The renderer's `env` gives `naar`, the function that makes a link from the page, and
        gets `woorden`, the words that were found.
        """
        parser.core.ruler.push("uitleg", self._leg_uit)

    def _leg_uit(self, staat: StateCore) -> None:
        if "naar" not in staat.env:
            return
        gevonden: dict[str, Woord] = {}
        for token in staat.tokens:
            if token.type == "inline" and token.children:
                token.children = list(self._met_uitleg(token.children, staat.env, gevonden))
        staat.env["woorden"] = list(gevonden.values())

    def _met_uitleg(
        self, kinderen: Iterable[Token], env: Any, gevonden: dict[str, Woord]
    ) -> Iterator[Token]:
        in_link = 0
        for kind in kinderen:
            in_link += {"link_open": 1, "link_close": -1}.get(kind.type, 0)
            if kind.type == "text" and not in_link:
                yield from self._splits(kind.content, env, gevonden)
            else:
                yield kind

    def _splits(self, tekst: str, env: Any, gevonden: dict[str, Woord]) -> Iterator[Token]:
        tot = 0
        for treffer in self.patroon.finditer(tekst):
            woord = self.woorden[treffer[0]]
            if woord.adres in gevonden:
                continue
            gevonden[woord.adres] = Woord(treffer[0], woord.definitie, woord.adres)
            yield _tekst(tekst[tot : treffer.start()])
            yield from _koppeling(treffer[0], env["naar"](woord.adres), woord.definitie)
            tot = treffer.end()
        yield _tekst(tekst[tot:])


def _tekst(inhoud: str) -> Token:
    return Token("text", "", 0, content=inhoud)


def _koppeling(tekst: str, adres: str, definitie: str) -> Iterator[Token]:
    yield Token("link_open", "a", 1, attrs={"href": adres, "class": "begrip", "title": definitie})
    yield _tekst(tekst)
    yield Token("link_close", "a", -1)


def make_woordenlijst(begrippen: Begrippen) -> Woordenlijst:
    """Return the names of laws, and the abbreviations of laws and parties."""
    woorden: dict[str, Woord] = {}
    for lijst in ("wetten", "partijen"):
        for term in begrippen[lijst]:
            woord = Woord(term.label, term.definitie, f"{lijst}/{term.slug}/")
            for naam in _namen(term):
                woorden.setdefault(naam, woord)
    return Woordenlijst(woorden)


def _namen(term: Begrip) -> Iterator[str]:
    label = _HAAKJES.sub("", term.label)
    if isinstance(term, Wet):
        yield label
        # "kinderbijslag" in a sentence is the same as "Kinderbijslag" at its start.
        yield label[:1].lower() + label[1:]
        if term.afkorting:
            yield term.afkorting
        yield from filter(_AFKORTING.fullmatch, term.synoniemen)
    elif _AFKORTING.fullmatch(label):
        yield label
