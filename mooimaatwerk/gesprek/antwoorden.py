"""Turns what someone typed into the value that a case file would hold."""

from __future__ import annotations

import re
from typing import Any

from mooimaatwerk.lezen.getallen import GeheelGetal, Kommagetal
from mooimaatwerk.velden import Veld

_GEHEEL = re.compile(r"-?[0-9]{1,18}")
_KOMMA = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,18}")


def read_antwoord(veld: Veld, getypt: str) -> Any:
    """Return the value; what cannot be read stays text, and the check says what is wrong."""
    if veld.soort in ("bedrag", "hoeveelheid", "getal"):
        return _getal(getypt)
    if veld.soort == "nummers":
        return [_getal(deel) for deel in _delen(getypt)]
    if veld.soort == "teksten":
        return _delen(getypt)
    if veld.soort == "ja-nee":
        return {"ja": True, "j": True, "nee": False, "n": False}.get(getypt.casefold(), getypt)
    return getypt


def _getal(getypt: str) -> Any:
    if _GEHEEL.fullmatch(getypt):
        return GeheelGetal(getypt)
    return Kommagetal(getypt) if _KOMMA.fullmatch(getypt) else getypt


def _delen(getypt: str) -> list[str]:
    return [deel.strip() for deel in getypt.split(",") if deel.strip()]


HOE = {
    "datum": "Schrijf 2026, 2026-03 of 2026-03-24.",
    "bedrag": "Alleen cijfers, in euro's.",
    "hoeveelheid": "Alleen cijfers.",
    "getal": "Alleen cijfers.",
    "nummers": "Meer dan één? Zet er een komma tussen.",
    "teksten": "Meer dan één? Zet er een komma tussen.",
    "ja-nee": "Typ ja of nee.",
    "begrippen": "Kies er één of meer, met een komma ertussen.",
}
"""How to answer a question of each kind, in one sentence."""
