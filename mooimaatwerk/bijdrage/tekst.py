"""Makes words of strangers harmless in a comment on a forge, where Markdown is the least of it."""

from __future__ import annotations

import re

# The signs of Markdown, mathematics included, that work in the middle of a line.
_TEKEN = re.compile(r"[\\`*_\[\]<>~&$|]")

# A forge turns these into links and calls, also where Markdown has nothing to say. A space
# that cannot be seen breaks them: @name, #12, GH-12, https://, www.
_BREEK = "\u200b"
_ROEP = re.compile(r"(?<=[@#])(?=\w)|(?<=\bgh-)(?=\d)|(?=://)|(?<=www)(?=\.)", re.IGNORECASE)


def maak_plat(tekst: str) -> str:
    """Return the text on one line, with a mark in the place of what cannot be seen."""
    regel = " ".join(tekst.split())
    return "".join(teken if teken.isprintable() else "\ufffd" for teken in regel)


def als_zin(tekst: str) -> str:
    """Return a sentence that reads as it was and does nothing: no markup, link, call or picture."""
    return _TEKEN.sub(r"\\\g<0>", _ROEP.sub(_BREEK, maak_plat(tekst)))


def als_code(tekst: str) -> str:
    """Return a name in typewriter style; nothing can end it before its time."""
    plat = maak_plat(tekst).replace("`", "'").strip()
    return f"`{plat or '?'}`"
