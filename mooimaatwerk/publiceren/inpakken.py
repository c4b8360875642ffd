"""Compressed copies of a built site, beside each file, for hosts that send those as they are."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

SOORTEN = frozenset(
    {".bloom", ".css", ".csv", ".html", ".js", ".json", ".jsonld", ".md", ".svg", ".txt", ".xml"}
)
"""What gets smaller. Fonts, PDF, EPUB and the search index are packed already."""

KLEINSTE = 1_000
"""Below so many bytes a packed file saves nothing: it goes in one packet of the network anyway."""

ACHTERVOEGSEL = ".gz"


@dataclass(frozen=True)
class Ingepakt:
    """What was packed: how many files, and their sizes before and after in bytes."""

    aantal: int
    voor: int
    na: int


def pack_site(folder: Path) -> Ingepakt:
    """Write a packed copy of every file that gets smaller by it, and remove copies of no file.

    The same file gives the same bytes on any day: nothing of the clock is in it.
    """
    for kopie in _verweesd(folder):
        kopie.unlink()
    bestanden = list(find_packable(folder))
    voor = na = aantal = 0
    for bestand in tqdm(bestanden, "Inpakken", delay=1, disable=None, leave=False):
        inhoud = bestand.read_bytes()
        ingepakt = gzip.compress(inhoud, 9, mtime=0)
        kopie = _kopie(bestand)
        if len(ingepakt) >= len(inhoud):
            kopie.unlink(missing_ok=True)
            continue
        kopie.write_bytes(ingepakt)
        voor, na, aantal = voor + len(inhoud), na + len(ingepakt), aantal + 1
    return Ingepakt(aantal, voor, na)


def find_packable(folder: Path) -> Iterator[Path]:
    """Yield the files of a site that are worth packing, in order."""
    for bestand in sorted(folder.rglob("*")):
        if bestand.suffix in SOORTEN and bestand.is_file() and bestand.stat().st_size >= KLEINSTE:
            yield bestand


def _kopie(bestand: Path) -> Path:
    return bestand.with_name(bestand.name + ACHTERVOEGSEL)


def _verweesd(folder: Path) -> Iterator[Path]:
    for kopie in sorted(folder.rglob(f"*{ACHTERVOEGSEL}")):
        bron = kopie.with_name(kopie.name.removesuffix(ACHTERVOEGSEL))
        klein = bron.is_file() and bron.stat().st_size < KLEINSTE
        if bron.suffix in SOORTEN and (klein or not bron.is_file()):
            yield kopie
