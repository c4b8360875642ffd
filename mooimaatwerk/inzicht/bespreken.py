"""Splits a story for a case meeting: what to discuss first, and how it went."""

from __future__ import annotations

import re
from collections.abc import Collection

_KOP = re.compile(r" {0,3}##[ \t]+(.*?)[ \t]*#*[ \t]*")
_STREEP = re.compile(r" {0,3}-+\s*")


def split_verhaal(tekst: str, oplossing: Collection[str]) -> tuple[str, str]:
    """Return the part before the first heading that tells of the solution, and the rest.

    `oplossing` are those headings. A story without any of them has only a first part.
    """
    koppen = {kop.casefold() for kop in oplossing}
    regels = tekst.split("\n")
    for nr, regel in enumerate(regels):
        if _kop(regel, regels[nr + 1 :][:1]).casefold() in koppen:
            return "\n".join(regels[:nr]), "\n".join(regels[nr:])
    return tekst, ""


def _kop(regel: str, volgende: list[str]) -> str:
    """Return the heading on a line: after two hashes, or above a row of dashes."""
    if kop := _KOP.fullmatch(regel.rstrip("\r")):
        return kop[1]
    onderstreept = volgende and _STREEP.fullmatch(volgende[0])
    return regel.strip() if onderstreept else ""
