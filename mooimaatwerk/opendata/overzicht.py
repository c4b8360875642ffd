"""Which files of open data there are: their names, kinds and what each is for."""

from __future__ import annotations

from dataclasses import dataclass

LICENTIE = "https://creativecommons.org/licenses/by/4.0/"

VERSIE = "1.1.0"
"""Of the shape of the data: the first number changes when a program that reads it may break,
the second when something is added, the third when something is mended."""


@dataclass(frozen=True)
class Databestand:
    """A file in /data/: its name, its title and use in Dutch, and its media type."""

    naam: str
    titel: str
    uitleg: str
    soort: str
    norm: str | None = None

    @property
    def adres(self) -> str:
        """Where it is on the site."""
        return f"data/{self.naam}"


DATABESTANDEN: tuple[Databestand, ...] = (
    Databestand(
        "casussen.csv",
        "Casussen als tabel",
        "Eén rij per casus. Opent in een spreadsheet. Een lege cel betekent: niet bekend.",
        "text/csv",
    ),
    Databestand(
        "casussen.json",
        "Casussen met alles erin",
        "Alle velden van elke casus, met de reacties. Wat niet bekend is, staat er niet in.",
        "application/json",
    ),
    Databestand(
        "begrippen.json",
        "Begrippen",
        "De lijsten met woorden waaruit een casus kiest, met uitleg en synoniemen.",
        "application/json",
    ),
    Databestand(
        "begrippen.jsonld",
        "Begrippen als gekoppelde data",
        "Dezelfde lijsten volgens SKOS. Elk begrip heeft een eigen vast adres.",
        "application/ld+json",
        "http://www.w3.org/2004/02/skos/core",
    ),
    Databestand(
        "schema.json",
        "Schema van een casus",
        "Waar de velden bovenaan een casus aan moeten voldoen (JSON Schema).",
        "application/schema+json",
        "https://json-schema.org/draft/2020-12/schema",
    ),
    Databestand(
        "reactieschema.json",
        "Schema van een reactie",
        "Hetzelfde voor een reactie op een casus.",
        "application/schema+json",
        "https://json-schema.org/draft/2020-12/schema",
    ),
)
"""Everything in /data/ but the description of it (see dcat.py)."""
