"""Tells in one look which of many pieces of text stand in a text, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, Implementation


class Stukken:
    """Hundreds of pieces; looking for all of them takes as long as looking for a few."""

    def __init__(self, stukken: Iterable[str]) -> None:
        self._lijst = sorted(set(stukken) - {""})
        self._zoeker = AhoCorasick(self._lijst, implementation=Implementation.DFA)

    def in_tekst(self, tekst: str) -> set[str]:
        """Return the pieces that stand anywhere in a text, also inside words."""
        gevonden = self._zoeker.find_matches_as_indexes(tekst, overlapping=True)
        return {self._lijst[nummer] for nummer, _, _ in gevonden} if gevonden else set()

    def plekken(self, tekst: str) -> Iterator[tuple[int, int]]:
        """Go over where a piece begins and ends."""
        for _, begin, eind in self._zoeker.find_matches_as_indexes(tekst, overlapping=True):
            yield begin, eind
