"""Compressed copies of a built site, beside each file, for hosts that send those as they are."""

from __future__ import annotations

import gzip
import os
import struct
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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
    bestanden, verweesd = _zoek(str(folder))
    for kopie in verweesd:
        Path(kopie).unlink()
    # Packing happens outside Python, so that threads do share the work.
    with ThreadPoolExecutor() as draden:
        maten = draden.map(_pak_in, bestanden)
        balk = tqdm(maten, "Inpakken", len(bestanden), delay=1, disable=None, leave=False)
        klaar = [maat for maat in balk if maat]
    return Ingepakt(
        len(klaar),
        sum(voor for voor, _, _ in klaar),
        sum(na for _, na, _ in klaar),
        sum(nieuw for _, _, nieuw in klaar),
    )


def _pak_in(bestand: str) -> tuple[int, int, bool] | None:
    """Make sure of a copy; returns both sizes and whether it is new, None when none is worth it."""
    inhoud = Path(bestand).read_bytes()
    if na := _is_kopie(bestand + KOPIE, inhoud):
        return len(inhoud), na, False
    ingepakt, kopie = gzip.compress(inhoud, 9, mtime=0), Path(bestand + KOPIE)
    if len(ingepakt) >= len(inhoud):
        kopie.unlink(missing_ok=True)
        return None
    kopie.write_bytes(ingepakt)
    return len(inhoud), len(ingepakt), True


def _is_kopie(kopie: str, inhoud: bytes) -> int:
    """Return the size of a copy that holds this, by what it says at its end; else 0."""
    try:
        rauw = Path(kopie).read_bytes()
    except FileNotFoundError:
        return 0
    klopt = rauw.endswith(_STAART.pack(zlib.crc32(inhoud), len(inhoud)))
    return len(rauw) if klopt else 0


def _zoek(folder: str) -> tuple[list[str], list[str]]:
    """Return the files of a site that are worth packing, and copies of others than those."""
    inpakbaar, kopieen = [], []
    for deel in _loop(folder):
        if deel.name.endswith(KOPIE):
            if _soort(deel.name.removesuffix(KOPIE)) in SOORTEN:
                kopieen.append(deel.path)
        elif _soort(deel.name) in SOORTEN and deel.stat().st_size >= KLEINSTE:
            inpakbaar.append(deel.path)
    blijft = {pad + KOPIE for pad in inpakbaar}
    return inpakbaar, [pad for pad in kopieen if pad not in blijft]


def _loop(map_: str) -> Iterator[os.DirEntry[str]]:
    """Yield each file; with ten thousand pages, paths of a kind that knows more take seconds."""
    with os.scandir(map_) as delen:
        for deel in delen:
            if deel.is_dir():
                yield from _loop(deel.path)
            else:
                yield deel


def _soort(naam: str) -> str:
    return naam[naam.rfind(".") :]
