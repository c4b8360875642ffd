"""What is wrong with a setting of the site, and the settings that are a name with an address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


class OngeldigeInstelling(Exception):
    """A setting of the site that cannot be used; the text says why, in Dutch."""


@dataclass(frozen=True)
class Overlegplek:
    """Where professionals talk with each other about cases: its name and its address."""

    naam: str
    adres: str


def read_overleg(instelling: Any) -> Overlegplek | None:
    """Return the setting `extra: overleg:`, None when it is empty; raises OngeldigeInstelling."""
    if not instelling:
        return None
    if not isinstance(instelling, dict) or set(instelling) != {"naam", "adres"}:
        raise OngeldigeInstelling("extra.overleg: hier horen naam en adres, en niets anders.")
    naam, adres = (str(instelling[sleutel] or "") for sleutel in ("naam", "adres"))
    if not naam and not adres:
        return None
    if not naam:
        raise OngeldigeInstelling("extra.overleg.naam: hoe heet de plek waar je overlegt?")
    if not adres.startswith("https://") or any(teken in adres for teken in ' "<>'):
        raise OngeldigeInstelling("extra.overleg.adres: begin met https://.")
    return Overlegplek(naam, adres)
