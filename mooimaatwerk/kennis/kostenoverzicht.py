"""What kinds of help cost, as data: each amount with its date and its source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from mooimaatwerk.lezen.databestand import read_databestand, stop_at_meldingen
from mooimaatwerk.looptijd import add_maanden, last_day

OUD_NA_MAANDEN = 24
"""After this many months an amount is said to be old."""


class Kostenregel(BaseModel):
    """One line: what it is, per what, and the amount in euros when one is known."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)

    groep: str
    voorziening: str
    per: str
    bedrag: Decimal | None = Field(default=None, ge=0)
    precisie: Literal["exact", "ongeveer", "ruim", "maximaal", "tenminste"] | None = None
    peildatum: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    bron: str | None = None
    toelichting: str | None = None

    def is_oud(self, vandaag: date) -> bool:
        """True when the amount is known to be of more than two years ago."""
        if self.bedrag is None or self.peildatum is None:
            return False
        return add_maanden(last_day(self.peildatum), OUD_NA_MAANDEN) < vandaag


def load_kostenoverzicht(bestand: Path, toon_als: str) -> tuple[Kostenregel, ...]:
    """Read the overview; empty when there is no file.

    Raises OngeldigeGegevens, also for an amount without a source.
    """
    if not bestand.is_file():
        return ()
    data = read_databestand(bestand, toon_als)
    regels = data.lees_lijst(Kostenregel, "regels")
    for n, regel in regels:
        if regel.bedrag is not None and not regel.bron:
            melding = f'bij het bedrag van "{regel.voorziening}" hoort een bron.'
            data.meld(("regels", n, "bedrag"), "kosten-zonder-bron", melding)
    stop_at_meldingen(data)
    return tuple(regel for _, regel in regels)
