"""Scores how easy a Dutch text reads, after Flesch and Douma.

Douma (1960) fitted Flesch's formula to Dutch: 206.835 - 0.93 x words per sentence
- 77 x syllables per word. From 60 up most adults read a text with ease, about level B1.
It says nothing about sense: so it is a hint, and only about a summary.
"""

from __future__ import annotations

import re

import pyphen

from mooimaatwerk.taal.zinnen import find_woorden, split_zinnen

_KLINKERS = re.compile("[aeiouyAEIOUYáéíóúàèìòùâêîôûäëïöü]+")

_RUIM_GENOEG = 15
"""So many points above the goal, counting exactly would not change the outcome."""


class Leesbaarheid:
    """The score, with the syllables of the words it met before."""

    def __init__(self, doel: int) -> None:
        self.doel = doel
        self._lettergrepen: dict[str, int] = {}
        self._woordenboek: pyphen.Pyphen | None = None

    def te_moeilijk(self, tekst: str) -> int | None:
        """Return the score when it is below the goal, else None.

        The hyphenation dictionary takes a tenth of a second to load: only a text that
        needs it pays for that.
        """
        snel = _bereken(tekst, count_klinkergroepen(tekst))
        if snel is None or snel >= self.doel + _RUIM_GENOEG:
            return None
        score = self.score(tekst)
        return score if score is not None and score < self.doel else None

    def score(self, tekst: str) -> int | None:
        """Return the score from 0 to 100; None for a text without words."""
        return _bereken(tekst, sum(map(self._tel, find_woorden(tekst))))

    def _tel(self, woord: str) -> int:
        if woord not in self._lettergrepen:
            if self._woordenboek is None:
                self._woordenboek = pyphen.Pyphen(lang="nl_NL", left=1, right=1)
            self._lettergrepen[woord] = len(self._woordenboek.positions(woord)) + 1
        return self._lettergrepen[woord]


def _bereken(tekst: str, lettergrepen: int) -> int | None:
    woorden = len(find_woorden(tekst))
    if not woorden:
        return None
    zinnen = len(split_zinnen(tekst))
    score = 206.835 - 0.93 * woorden / zinnen - 77 * lettergrepen / woorden
    return max(0, min(100, round(score)))


def count_klinkergroepen(tekst: str) -> int:
    """Return how many runs of vowels a text has: a quick guess at its syllables."""
    return len(_KLINKERS.findall(tekst))
