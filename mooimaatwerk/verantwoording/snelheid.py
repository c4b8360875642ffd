"""What a measurement of speed found, as data: what was measured, when, and on what machine.

The maintainer's script writes this file and the page shows it: both use these models.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from mooimaatwerk.lezen.databestand import read_databestand, stop_at_meldingen

NAAM = "snelheid.yml"
"""How the file is called, in docs/."""

EIGEN = "mooimaatwerk"
"""How this project is called among the programs that were measured."""

Onderdeel = Literal[
    "controleer",
    "controleer-weer",
    "een-bestand",
    "koud",
    "warm",
    "een",
    "alles",
    "opslaan",
    "index",
]
Maat = Literal["wand", "cpu", "geheugen"]

ONDERDELEN: dict[Onderdeel, str] = {
    "controleer": "Alle casussen controleren",
    "controleer-weer": "Alles controleren als er niets is veranderd",
    "een-bestand": "Eén casus controleren",
    "koud": "De eerste keer bouwen",
    "warm": "Bouwen als er niets is veranderd",
    "een": "Bouwen na één gewijzigde casus",
    "alles": "De eerste keer bouwen, met zoekindex",
    "opslaan": "Van opslaan tot de casus te zien is",
    "index": "Van opslaan tot ook het overzicht klopt",
}
"""What is measured, in the order of the page."""

MATEN: dict[Maat, str] = {"wand": "tijd", "cpu": "rekentijd", "geheugen": "geheugen"}


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True)


class Machine(_Data):
    """On what it was measured; nothing that tells whose machine it is."""

    kernen: int
    geheugen_gb: Decimal
    systeem: str
    python: str


class Programma(_Data):
    """A program that took part."""

    slug: str
    naam: str
    versie: str = ""


class Meting(_Data):
    """The middle of some rounds: seconds on the clock, seconds of processors, MB of memory."""

    wie: str
    onderdeel: Onderdeel
    n: int = Field(gt=0)
    rondes: int = Field(gt=0)
    wand: Decimal = Field(ge=0)
    cpu: Decimal | None = None
    geheugen: Decimal | None = None


class Verhouding(_Data):
    """How many times another program this one took, in pairs that were measured in turn.

    `ander` is what the other did meanwhile: a warm build is held against a first one too.
    """

    tegen: str
    onderdeel: Onderdeel
    ander: Onderdeel
    maat: Maat
    n: int = Field(gt=0)
    rondes: int = Field(gt=0)
    mediaan: Decimal
    laagste: Decimal
    hoogste: Decimal


class Groei(_Data):
    """How something grows with the number of cases: as n to this power; 1 is a straight line."""

    onderdeel: Onderdeel
    maat: Maat
    exponent: Decimal
    van: int
    tot: int


class Omvang(_Data):
    """What a program makes: MB of site, and KB of the average page of a case."""

    wie: str
    n: int = Field(gt=0)
    site_mb: Decimal
    pagina_kb: Decimal


class Zoekvraag(_Data):
    """What a browser fetches for one question, in KB."""

    wie: str
    n: int = Field(gt=0)
    kb: Decimal


class Editiemeting(_Data):
    """What it took to set an edition of so many pages."""

    bladzijden: int = Field(gt=0)
    wand: Decimal
    geheugen: Decimal | None = None


class Overgeslagen(_Data):
    """What was not measured, and why."""

    wie: str
    waarom: str


class Snelheid(_Data):
    """One measurement with all that it found; what was left out is empty."""

    datum: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    zaad: int
    machine: Machine
    programmas: tuple[Programma, ...] = ()
    metingen: tuple[Meting, ...] = ()
    verhoudingen: tuple[Verhouding, ...] = ()
    groei: tuple[Groei, ...] = ()
    omvang: tuple[Omvang, ...] = ()
    zoekvragen: tuple[Zoekvraag, ...] = ()
    edities: tuple[Editiemeting, ...] = ()
    overgeslagen: tuple[Overgeslagen, ...] = ()

    @property
    def aantallen(self) -> list[int]:
        """The numbers of cases, in order."""
        return sorted({meting.n for meting in self.metingen})

    def naam_van(self, slug: str) -> str:
        """Return what a program is called."""
        return next((p.naam for p in self.programmas if p.slug == slug), slug)

    def find(self, wie: str, onderdeel: Onderdeel, n: int) -> Meting | None:
        """Return one measurement, None when it was not done."""
        gezocht = (wie, onderdeel, n)
        return next((m for m in self.metingen if (m.wie, m.onderdeel, m.n) == gezocht), None)


def load_snelheid(docs: Path, toon_als: str) -> Snelheid | None:
    """Read the measurement in a folder; None when there is none. Raises OngeldigeGegevens."""
    bestand = docs / NAAM
    if not bestand.is_file():
        return None
    data = read_databestand(bestand, f"{toon_als}/{NAAM}")
    snelheid = data.lees(Snelheid, data.data, ())
    stop_at_meldingen(data)
    return snelheid
