"""Explains laws and abbreviations where they stand: the first mention leads to the term."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from markdown_it.token import Token

from mooimaatwerk.begrippen import Begrip, Begrippen, Wet
from mooimaatwerk.privacy.stukken import Stukken

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
        """Finds any of the words, the longest first; capitals count.

        Those with the same first letter are together: then most places are passed at a glance.
        """
        langste_eerst = sorted(self.woorden, key=lambda woord: (woord[:1], -len(woord), woord))
        groepen = groupby(langste_eerst, key=lambda woord: woord[:1])
        delen = (
            f"{re.escape(letter)}(?:{'|'.join(re.escape(woord[1:]) for woord in woorden)})"
            for letter, woorden in groepen
        )
        return re.compile(rf"\b(?:{'|'.join(delen)})\b")

    @cached_property
    def _stukken(self) -> Stukken:
        return Stukken(self.woorden)

    def leg_uit(
        self, tokens: Iterable[Token], naar: Callable[[str], str]
    ) -> tuple[list[Token], tuple[Woord, ...]]:
        """Return a parsed text with the first mention of each word marked, and those words.

        `naar` makes a link from the page. The tokens themselves stay as they are.
        """
        gevonden: dict[str, Woord] = {}
        uitgelegd = [self._in_regel(token, naar, gevonden) for token in tokens]
        return uitgelegd, tuple(gevonden.values())

    def _in_regel(
        self, token: Token, naar: Callable[[str], str], gevonden: dict[str, Woord]
    ) -> Token:
        if token.type != "inline" or not token.children:
            return token
        kinderen = list(self._met_uitleg(token.children, naar, gevonden))
        gelijk = len(kinderen) == len(token.children)
        return token if gelijk else token.copy(children=kinderen)

    def _met_uitleg(
        self, kinderen: Iterable[Token], naar: Callable[[str], str], gevonden: dict[str, Woord]
    ) -> Iterator[Token]:
        in_link = 0
        for kind in kinderen:
            in_link += {"link_open": 1, "link_close": -1}.get(kind.type, 0)
            if kind.type == "text" and not in_link:
                yield from self._splits(kind, naar, gevonden)
            else:
                yield kind

    def _splits(
        self, kind: Token, naar: Callable[[str], str], gevonden: dict[str, Woord]
    ) -> Iterator[Token]:
        tekst, tot = kind.content, 0
        # Most texts have none of the words, and that is seen far quicker than by the pattern.
        for treffer in self.patroon.finditer(tekst) if self._stukken.in_tekst(tekst) else ():
            woord = self.woorden[treffer[0]]
            if woord.adres in gevonden:
                continue
            gevonden[woord.adres] = Woord(treffer[0], woord.definitie, woord.adres)
            yield _tekst(tekst[tot : treffer.start()])
            yield from _koppeling(treffer[0], naar(woord.adres), woord.definitie)
            tot = treffer.end()
        yield _tekst(tekst[tot:]) if tot else kind


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
