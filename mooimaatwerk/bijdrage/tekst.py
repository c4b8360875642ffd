"""Makes words of strangers harmless in a comment on a forge, where Markdown is the least of it."""

from __future__ import annotations

import re

_LEESTEKEN = re.compile(r"[!-/:-@\[-`{-~]")

# A forge turns these into links and calls, also where Markdown has nothing to say. A space
# that cannot be seen breaks them. Order matters: the backslashes come after.
_BREEK = "\u200b"
_ROEP = re.compile(r"(?<=[@#/])(?=\w)|(?<=\bgh-)(?=\d)", re.IGNORECASE)
_ADRES = re.compile(r"(?=://)|(?<=www)(?=\.)", re.IGNORECASE)


def maak_plat(tekst: str) -> str:
    """Return the text on one line, with a mark in the place of what cannot be seen."""
    regel = " ".join(tekst.split())
    return "".join(teken if teken.isprintable() else "\ufffd" for teken in regel)


def als_zin(tekst: str) -> str:
    """Return a sentence that reads as it was and does nothing: no markup, link, call or picture."""
    gebroken = _ADRES.sub(_BREEK, _ROEP.sub(_BREEK, maak_plat(tekst)))
    return _LEESTEKEN.sub(r"\\\g<0>", gebroken)


def als_code(tekst: str) -> str:
    """Return a name in typewriter style; nothing can end it before its time."""
    plat = maak_plat(tekst).replace("`", "'").strip()
    return f"`{plat or '?'}`"
