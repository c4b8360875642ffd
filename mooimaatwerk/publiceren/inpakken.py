"""Compressed copies of a built site, beside each file, for hosts that send those as they are."""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from os import SEEK_END
from pathlib import Path

from tqdm import tqdm

from mooimaatwerk.bouw.uitvoermap import KOPIE

SOORTEN = frozenset(
    {".bloom", ".css", ".csv", ".html", ".js", ".json", ".jsonld", ".md", ".svg", ".txt", ".xml"}
)
"""What gets smaller. Fonts, PDF, EPUB and the search index are packed already."""

KLEINSTE = 1_000
"""Below so many bytes a packed file saves nothing: it goes in one packet of the network anyway."""

_STAART = struct.Struct("<II")
"""How a packed file ends: the checksum (CRC-32) and the size of what was packed."""


@dataclass(frozen=True)
class Ingepakt:
    """The copies that are there: how many, and all sizes before and after in bytes.

    `nieuw` is how many of them were not there yet.
    """

    aantal: int
    voor: int
    na: int
    nieuw: int


def pack_site(folder: Path) -> Ingepakt:
    """Write a packed copy of every file that gets smaller by it, and remove copies of no file.

    A copy that is right stays. The same file gives the same bytes on any day: nothing of the
    clock is in it.
    """
    for kopie in _verweesd(folder):
        kopie.unlink()
    bestanden = list(find_packable(folder))
    # Packing happens outside Python, so that threads do share the work.
    with ThreadPoolExecutor() as draden:
        balk = tqdm(bestanden, "Inpakken", delay=1, disable=None, leave=False)
        klaar = [maten for maten in draden.map(_pak_in, balk) if maten]
    return Ingepakt(
        len(klaar),
        sum(voor for voor, _, _ in klaar),
        sum(na for _, na, _ in klaar),
        sum(nieuw for _, _, nieuw in klaar),
    )


def _pak_in(bestand: Path) -> tuple[int, int, bool] | None:
    """Make sure of a copy; returns both sizes and whether it is new, None when none is worth it."""
    inhoud, kopie = bestand.read_bytes(), _kopie(bestand)
    if na := _is_kopie(kopie, inhoud):
        return len(inhoud), na, False
    ingepakt = gzip.compress(inhoud, 9, mtime=0)
    if len(ingepakt) >= len(inhoud):
        kopie.unlink(missing_ok=True)
        return None
    kopie.write_bytes(ingepakt)
    return len(inhoud), len(ingepakt), True


def _is_kopie(kopie: Path, inhoud: bytes) -> int:
    """Return the size of a copy that holds this, by what it says at its end; else 0."""
    try:
        with kopie.open("rb") as bestand:
            na = bestand.seek(0, SEEK_END)
            bestand.seek(-min(na, _STAART.size), SEEK_END)
            staart = bestand.read()
    except FileNotFoundError:
        return 0
    return na if staart == _STAART.pack(zlib.crc32(inhoud), len(inhoud)) else 0


def find_packable(folder: Path) -> Iterator[Path]:
    """Yield the files of a site that are worth packing, in order."""
    for bestand in sorted(folder.rglob("*")):
        if bestand.suffix in SOORTEN and bestand.is_file() and bestand.stat().st_size >= KLEINSTE:
            yield bestand


def _kopie(bestand: Path) -> Path:
    return bestand.with_name(bestand.name + KOPIE)


def _verweesd(folder: Path) -> Iterator[Path]:
    for kopie in sorted(folder.rglob(f"*{KOPIE}")):
        bron = kopie.with_name(kopie.name.removesuffix(KOPIE))
        klein = bron.is_file() and bron.stat().st_size < KLEINSTE
        if bron.suffix in SOORTEN and (klein or not bron.is_file()):
            yield kopie
