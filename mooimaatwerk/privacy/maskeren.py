"""Makes a finding fit for a public log: nobody can read a number or an address from it."""

from __future__ import annotations

import re

_ZICHTBAAR = 2
_TEKEN = "•"
_CIJFER = re.compile("[0-9]")


def masker(tekst: str, soort: str) -> str:
    """Hide all digits but the last two ("cijfers"), or all but the begin ("tekst")."""
    if soort == "cijfers":
        verborgen = max(len(_CIJFER.findall(tekst)) - _ZICHTBAAR, 0)
        return _CIJFER.sub(_TEKEN, tekst, count=verborgen) if verborgen else _TEKEN * len(tekst)
    if soort == "tekst":
        return f"{tekst[:_ZICHTBAAR]}…"
    return tekst
