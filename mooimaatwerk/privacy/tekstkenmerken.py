"""What a text has in general: digits, years, initials; saves looking for what cannot be there."""

from __future__ import annotations

import re

KENMERKEN = {
    "cijfer": re.compile("[0-9]"),
    "cijfers": re.compile("(?:[0-9][^0-9]{0,4}){5}"),
    "jaartal": re.compile("(?:19|20)[0-9]{2}"),
    "letterpunt": re.compile("(?<![A-Za-z])[A-Z]\\."),
    "vreemd": re.compile("[^\\x00-\\u024f]"),
}
MET_CIJFER = ("cijfer", "cijfers", "jaartal")
"""The features that no text without a digit has; only then the first of them is known."""

_ALTIJD = {n: patroon for n, patroon in KENMERKEN.items() if n == "cijfer" or n not in MET_CIJFER}
_CIJFERS = re.compile("[0-9]+")

# No pattern with a digit begins further before it, or ends further after it.
_VOOR, _NA = 130, 70


class Tekstkenmerken:
    """The features of one text, and the windows in which its digits stand."""

    def __init__(self, tekst: str) -> None:
        self.heeft = {naam: bool(patroon.search(tekst)) for naam, patroon in _ALTIJD.items()}
        if self.heeft["cijfer"]:
            self.heeft |= {naam: bool(KENMERKEN[naam].search(tekst)) for naam in MET_CIJFER}
        self.vensters = _vensters(tekst)


def _vensters(tekst: str) -> list[tuple[int, int]]:
    vensters: list[tuple[int, int]] = []
    for cijfers in _CIJFERS.finditer(tekst):
        begin, eind = max(0, cijfers.start() - _VOOR), cijfers.end() + _NA
        if vensters and begin <= vensters[-1][1]:
            begin = vensters.pop()[0]
        vensters.append((begin, eind))
    return vensters
