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

_CIJFERS = re.compile("[0-9]+")

# No pattern with a digit begins further before it, or ends further after it.
_VOOR, _NA = 130, 70

Venster = tuple[int, int]


class Tekstkenmerken:
    """The features of one text, and the windows in which its digits stand."""

    def __init__(self, tekst: str) -> None:
        groepen = list(_CIJFERS.finditer(tekst))
        los = bool(KENMERKEN["losseletter"].search(tekst))
        self.heeft = {
            "cijfer": bool(groepen),
            **_van_cijfers(tekst, groepen),
            "letterpunt": los and bool(KENMERKEN["letterpunt"].search(tekst)),
            "losseletter": los,
            "vreemd": not tekst.isascii() and bool(KENMERKEN["vreemd"].search(tekst)),
        }
        self.vensters = _vensters(groepen)


def _van_cijfers(tekst: str, groepen: list[re.Match[str]]) -> dict[str, bool]:
    lengte = sum(groep.end() - groep.start() for groep in groepen)
    if lengte < 4:
        return {"cijfers": False, "jaartal": False}
    begin = groepen[0].start()
    return {
        "cijfers": lengte >= 5 and bool(KENMERKEN["cijfers"].search(tekst, begin)),
        "jaartal": any(KENMERKEN["jaartal"].search(groep.group()) for groep in groepen),
    }


def _vensters(groepen: list[re.Match[str]]) -> list[Venster]:
    vensters: list[Venster] = []
    for cijfers in groepen:
        begin, eind = max(0, cijfers.start() - _VOOR), cijfers.end() + _NA
        if vensters and begin <= vensters[-1][1]:
            begin = vensters.pop()[0]
        vensters.append((begin, eind))
    return vensters
