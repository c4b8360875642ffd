"""Cuts a text into sentences and words, in a way that the browser can repeat exactly."""

from __future__ import annotations

import re

LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"

_WOORD = re.compile(f"[{LETTER}0-9]+(?:['’\\-][{LETTER}0-9]+)*")
_KOP = re.compile("^ {0,3}#[^\\n]*$", re.MULTILINE)

# Where a sentence ends: after its mark, or before an empty line or an item of a list. Python
# is quick to find a sign out of one set; so both ways begin with that, and look back at it.
_GRENS = re.compile(
    "[.!?…\\n](?:(?<!\\n)[\"'”’)*_]*[ \\n]+(?=[\"'“‘„(*A-ZÀ-ÖØ-Þ0-9€])"
    "|(?<=\\n)(?=[ ]*(?:\\n|>|[-*+] |[0-9]{1,3}[.)] )))"
)
_LEESTEKENS = ".,:;!?…()[]\"'“”‘’„*_>"
_OPMAAK = re.compile("[*_`#>\\n ]+")


Zin = tuple[str, int]
"""A sentence, and at which character of the text it begins."""


def without_koppen(tekst: str) -> str:
    """Return a text with its headings blanked; every line keeps its number."""
    return _KOP.sub("", tekst) if "#" in tekst else tekst


def split_zinnen(tekst: str) -> list[Zin]:
    """Return the sentences of a text without headings."""
    einden = [grens.end() for grens in _GRENS.finditer(tekst)]
    einden.append(len(tekst))
    begins = [0, *einden]
    return [
        (stuk, begin)
        for begin, eind in zip(begins, einden, strict=False)
        if (stuk := tekst[begin:eind].strip(" \n"))
    ]


def find_woorden(tekst: str) -> list[str]:
    """Return the words: letters and digits, with - and ' inside."""
    return _WOORD.findall(tekst)


def unique_stukken(tekst: str) -> set[str]:
    """Return each piece between spaces and slashes once."""
    return set(tekst.replace("/", " ").split())


def bare_woord(stuk: str) -> str:
    """Return a piece of `unique_stukken` without the marks around it."""
    return stuk if stuk.isalpha() else stuk.strip(_LEESTEKENS)


def begin_van(zin: str, woorden: int = 6) -> str:
    """Return the first words of a sentence, on one line and without layout, to recognise it by."""
    delen = _OPMAAK.sub(" ", zin).strip(" .").split(" ")
    return " ".join(delen[:woorden]) + ("…" if len(delen) > woorden else "")
