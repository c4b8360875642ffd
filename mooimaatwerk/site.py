"""What a site is made of: the collection, the manifesto, introductions and settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mooimaatwerk.kostenoverzicht import Kostenregel
from mooimaatwerk.leesroutes import Leesroute
from mooimaatwerk.manifest import Manifest
from mooimaatwerk.verzameling import Verzameling

INLEIDINGEN = "inleidingen"
"""The folder in docs/ with hand-written introductions: `inleidingen/<ingang>/<slug>.md`."""

KLEIN_BEDRAG = 500
"""What a household could get at most from the Mini-Maatwerk Budget in Hengelo, in euros."""


@dataclass(frozen=True)
class Instellingen:
    """What a municipality that runs its own copy sets.

    `adres` is the address of the site, ending in a slash; `contact` the mail address of
    the editors (a role, never a person). Both may be empty. `herlaadt` is true while the site
    is served to whoever works on it, and a page renews itself. `klein_bedrag` is up to how many
    euros an amount is called small.
    """

    naam: str = "Mooi Maatwerk"
    omschrijving: str = ""
    adres: str = ""
    contact: str = ""
    herlaadt: bool = False
    klein_bedrag: int = KLEIN_BEDRAG


@dataclass(frozen=True)
class Site:
    """Everything the pages are made from; `vandaag` is the day of the build."""

    verzameling: Verzameling
    manifest: Manifest
    inleidingen: Mapping[tuple[str, str], str]
    instellingen: Instellingen
    vandaag: date = field(default_factory=date.today)
    kostenoverzicht: tuple[Kostenregel, ...] = ()
    leesroutes: tuple[Leesroute, ...] = ()


def read_inleidingen(docs: Path) -> dict[tuple[str, str], str]:
    """Return the hand-written introductions as Markdown, by entrance and term."""
    return {
        (bestand.parent.name, bestand.stem): bestand.read_text(encoding="utf-8")
        for bestand in sorted((docs / INLEIDINGEN).glob("*/*.md"))
    }
