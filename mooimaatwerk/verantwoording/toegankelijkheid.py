"""Accessibility as a duty: the statement of this copy, and what the last check found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mooimaatwerk.instelling import OngeldigeInstelling

STATUSSEN = {
    "A": "voldoet volledig",
    "B": "voldoet gedeeltelijk",
    "C": "eerste maatregelen genomen",
    "D": "voldoet niet",
    "E": "geen toegankelijkheidsverklaring",
}
"""The statuses of the national register of statements."""

_SLEUTELS = ("verklaring", "status", "datum", "onderzoek")
_VOORAF = "extra.toegankelijkheid"


@dataclass(frozen=True)
class Verklaring:
    """The statement: its address, its status, its day, and the address of the audit if any."""

    adres: str
    status: str
    datum: date
    onderzoek: str = ""

    @property
    def in_woorden(self) -> str:
        """What the status means."""
        return STATUSSEN[self.status]

    def is_oud(self, vandaag: date) -> bool:
        """True after twelve months: a statement has to be looked at every year."""
        # As numbers, since the year after 29 February has no such day.
        jaar_later = (self.datum.year + 1, self.datum.month, self.datum.day)
        return (vandaag.year, vandaag.month, vandaag.day) > jaar_later


def read_verklaring(instelling: Any) -> Verklaring | None:
    """Return the setting `extra: toegankelijkheid:`, None when it is empty.

    Raises OngeldigeInstelling.
    """
    if not instelling:
        return None
    if not isinstance(instelling, dict) or not set(instelling) <= set(_SLEUTELS):
        raise OngeldigeInstelling(f"{_VOORAF}: hier horen {', '.join(_SLEUTELS)}.")
    adres, status, dag, onderzoek = (str(instelling.get(s) or "") for s in _SLEUTELS)
    if not (adres or status or dag or onderzoek):
        return None
    for naam, waarde in (("verklaring", adres), ("onderzoek", onderzoek or "https://")):
        if not re.fullmatch(r"https://[^\s\"<>]*", waarde):
            raise OngeldigeInstelling(f"{_VOORAF}.{naam}: begin met https://.")
    if status not in STATUSSEN:
        raise OngeldigeInstelling(f"{_VOORAF}.status: kies uit {', '.join(STATUSSEN)}.")
    return Verklaring(adres, status, _dag(dag), onderzoek)


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise OngeldigeInstelling(f"{_VOORAF}.datum: schrijf JJJJ-MM-DD.") from None


class Controleverslag(BaseModel):
    """What the tests of accessibility found: how many pages were looked at, and what failed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    datum: date
    onderzocht: int = Field(ge=1)
    gezakt: int = Field(ge=0)


def read_controleverslag(bestand: Path) -> Controleverslag | None:
    """Return the report of the last check; None when there is none that can be read.

    Nobody writes it by hand: a file that is damaged says as little as none.
    """
    try:
        return Controleverslag.model_validate_json(bestand.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
