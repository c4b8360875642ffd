"""What a text has in general: digits, years, initials; saves looking for what cannot be there."""

from __future__ import annotations

import re

KENMERKEN = {
    "cijfer": re.compile("[0-9]"),
    "cijfers": re.compile("(?:[0-9][^0-9]{0,4}){5}"),
    "jaartal": re.compile("(?:19|20)[0-9]{2}"),
    "letterpunt": re.compile("[A-Z](?<![A-Za-z].)\\."),
    "losseletter": re.compile("[A-Z](?<![A-Za-z].)[. ]"),
    "vreemd": re.compile("[^\\x00-\\u024f]"),
}
MET_CIJFER = ("cijfer", "cijfers", "jaartal")
"""The features that no text without a digit has."""

# In the bare shape of a text every digit is a 0, every capital an A and every other letter an a;
# what lies beyond the letters of Western Europe is one more sign. Bytes are searched far
# quicker than a text with a pattern.
_VORM = bytes.maketrans(
    bytes(range(256)),
    bytes(
        ord("0" if teken in "0123456789" else "A" if teken.isupper() else "a")
        if (teken := chr(nummer)).isascii() and teken.isalnum()
        else nummer
        if teken in ". "
        else ord("-")
        for nummer in range(256)
    ),
)
_CIJFERS = re.compile(b"00*")
_LETTER_PUNT = (b"-A.", b".A.", b" A.", b"0A.")
_LETTER_SPATIE = (b"-A ", b".A ", b" A ", b"0A ")

# No pattern with a digit begins further before it, or ends further after it.
_VOOR, _NA = 130, 70

Venster = tuple[int, int]


class Tekstkenmerken:
    """The features of one text, and the windows in which its digits stand."""

    def __init__(self, tekst: str) -> None:
        # The sign before it makes the first place like any other.
        kaal = tekst.encode("latin-1", "replace")
        vorm = b"-" + kaal.translate(_VORM)
        groepen = [(g.start() - 1, g.end() - 1) for g in _CIJFERS.finditer(vorm)]
        letterpunt = any(stuk in vorm for stuk in _LETTER_PUNT)
        self.heeft = {
            "cijfer": bool(groepen),
            **_van_cijfers(tekst, groepen),
            "letterpunt": letterpunt,
            "losseletter": letterpunt or any(stuk in vorm for stuk in _LETTER_SPATIE),
            # A sign beyond Western Europe became a question mark.
            "vreemd": kaal.count(b"?") > tekst.count("?")
            and bool(KENMERKEN["vreemd"].search(tekst)),
        }
        self.vensters = _vensters(groepen)


def _van_cijfers(tekst: str, groepen: list[Venster]) -> dict[str, bool]:
    lengte = sum(eind - begin for begin, eind in groepen)
    return {
        "cijfers": lengte >= 5 and _zijn_dicht_bijeen(groepen),
        "jaartal": lengte >= 4
        and any(KENMERKEN["jaartal"].search(tekst, *groep) for groep in groepen),
    }


def _zijn_dicht_bijeen(groepen: list[Venster]) -> bool:
    """Do what the pattern "cijfers" does: five digits, at most four other signs after each."""
    aantal = vorig = 0
    for begin, eind in groepen:
        aantal = eind - begin + (aantal if begin - vorig <= 4 else 0)
        if aantal >= 5:
            return True
        vorig = eind
    return False


def _vensters(groepen: list[Venster]) -> list[Venster]:
    vensters: list[Venster] = []
    for eerste, laatste in groepen:
        begin, eind = max(0, eerste - _VOOR), laatste + _NA
        if vensters and begin <= vensters[-1][1]:
            begin = vensters.pop()[0]
        vensters.append((begin, eind))
    return vensters
