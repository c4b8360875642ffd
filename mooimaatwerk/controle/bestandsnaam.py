"""Reads the name of a file as a sentence, so that the privacy rules can look at it too."""

from __future__ import annotations

from mooimaatwerk.privacy.vinden import Speurder


def spell_naam(slug: str, speurder: Speurder) -> str:
    """Return "hulp-voor-marieke" as "hulp voor Marieke".

    A file name has no capitals. So a word gets one when it is on a list of names and is no
    ordinary word besides: "roos" stays a flower.
    """
    return " ".join(_met_hoofdletter(woord, speurder) for woord in slug.split("-"))


def _met_hoofdletter(woord: str, speurder: Speurder) -> str:
    naam = woord.capitalize()
    is_naam = naam != woord and speurder.is_naam(naam) and not speurder.kennis.is_bekend(woord)
    return naam if is_naam else woord
