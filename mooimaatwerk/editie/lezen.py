"""Finds the folders of editions and reads their files, with line numbers and Meldingen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mooimaatwerk.lezen.casus import RuweCasus, read_casus
from mooimaatwerk.melding import Melding
from mooimaatwerk.project import Project

INDEX = "index.md"

BEELDEN = (".jpg", ".jpeg", ".png", ".webp")
"""The kinds of pictures that may stand beside an article."""

_NUMMER = re.compile(r"[1-9][0-9]{0,3}")
_SLUG = re.compile(r"[a-z0-9-]{3,60}")


@dataclass
class RuweEditie:
    """An edition as it stands in its folder, not yet checked; `index` is None when missing."""

    map: Path
    pad: str
    index: RuweCasus | None = None
    artikelen: dict[str, RuweCasus] = field(default_factory=dict)
    beelden: dict[str, Path] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)

    @property
    def aantal_bestanden(self) -> int:
        """How many text files were read."""
        return len(self.artikelen) + (self.index is not None)

    def meld(self, pad: str, code: str, melding: str) -> None:
        """Add a problem with a file or folder as a whole."""
        self.meldingen.append(Melding(pad, 1, "bestand", code, melding))


def find_mappen(project: Project) -> list[Path]:
    """Return the folders of the project's editions, by number."""
    if not project.edities.is_dir():
        return []
    mappen = [m for m in project.edities.iterdir() if m.is_dir() and m.name[0] not in "._"]
    return sorted(mappen, key=lambda m: (len(m.name), m.name))


def read_edities(project: Project, mappen: Iterable[Path]) -> Iterator[RuweEditie]:
    """Read the editions in these folders; raises nothing for what is wrong with them."""
    for map_ in mappen:
        yield _read_editie(project, map_)


def _read_editie(project: Project, map_: Path) -> RuweEditie:
    ruw = RuweEditie(map_, project.toon(map_))
    if map_.is_symlink():
        ruw.meld(ruw.pad, "bestand-koppeling", "dit is een koppeling naar iets anders.")
        return ruw
    if not _NUMMER.fullmatch(map_.name):
        melding = "de map van een editie heet naar haar nummer, zoals docs/edities/2."
        ruw.meld(ruw.pad, "editie-map", melding)
    for bestand in sorted(map_.iterdir()):
        if bestand.name[0] not in "._":
            _read_bestand(project, bestand, ruw)
    if ruw.index is None:
        melding = f"in deze map ontbreekt {INDEX}, met de samenstelling van de editie."
        ruw.meld(ruw.pad, "editie-zonder-index", melding)
    return ruw


def _read_bestand(project: Project, bestand: Path, ruw: RuweEditie) -> None:
    pad = project.toon(bestand)
    if bestand.name == INDEX:
        ruw.index = read_casus(bestand, pad)
    elif bestand.suffix == ".md" and _SLUG.fullmatch(bestand.stem):
        ruw.artikelen[bestand.stem] = read_casus(bestand, pad)
    elif bestand.suffix in BEELDEN and _SLUG.fullmatch(bestand.stem) and _is_gewoon(bestand):
        ruw.beelden[bestand.name] = bestand
    else:
        melding = (
            "dit hoort niet in de map van een editie. Hier staan artikelen (.md) en beelden "
            "(.jpg, .png of .webp), met een naam van kleine letters, cijfers en streepjes."
        )
        ruw.meld(pad, "bestand-onbekend", melding)


def _is_gewoon(bestand: Path) -> bool:
    return bestand.is_file() and not bestand.is_symlink()
