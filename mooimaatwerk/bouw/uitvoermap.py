"""The folder of a built site: writes what changed, and removes what is no longer made."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mooimaatwerk.opruimen import pause_opruimen

Stand = tuple[int, int]
"""Of a file in the folder: its size in bytes, and the moment it was written."""


KOPIE = ".gz"
"""What the name of a packed copy of a file ends with, which stands beside it."""


class Spoor(NamedTuple):
    """What a file was when it was written: the SHA-256 of its bytes, their number, the moment."""

    som: str
    omvang: int
    moment: int


class Uitvoermap:
    """The folder of a site as an earlier build left it.

    `sporen` are the files as that build wrote them, by name. They are believed only as far
    as the folder itself confirms them. A file whose bytes are the same is not written again.
    `bestaand` is what stands in the folder, where that is known: then it is not searched.
    """

    @pause_opruimen()
    def __init__(
        self, folder: Path, sporen: Mapping[str, Spoor], bestaand: Mapping[str, Stand] | None = None
    ) -> None:
        self._folder = str(folder)
        self._sporen = sporen
        self._bestaand = dict(self._zoek_bestaand() if bestaand is None else bestaand)
        self._mappen: set[str] = set()

    def _zoek_bestaand(self) -> Iterator[tuple[str, Stand]]:
        # Of very many files the name is kept in memory once.
        bekend = {naam: naam for naam in self._sporen}
        for naam, stand in _loop(self._folder, ""):
            yield bekend.get(naam, naam), stand

    def staat_nog(self, naam: str) -> Spoor | None:
        """Return the trace of a file that is still as it was written, else None."""
        spoor, nu = self._sporen.get(naam), self._bestaand.get(naam)
        if spoor is None or nu is None or nu[0] != spoor.omvang:
            return None
        if nu[1] == spoor.moment:
            return spoor
        # Copied or restored: the moment is another, the bytes may be the same.
        gelijk = hashlib.sha256(self._lees(naam)).hexdigest() == spoor.som
        return spoor._replace(moment=nu[1]) if gelijk else None

    def staan_nog(self, namen: Iterable[str]) -> dict[str, Spoor] | None:
        """Return the traces of files that are all still as they were written, else None."""
        sporen = {}
        for naam in namen:
            spoor = self._sporen.get(naam)
            if spoor is None or spoor[1:] != self._bestaand.get(naam):
                spoor = self.staat_nog(naam)
                if spoor is None:
                    return None
            sporen[naam] = spoor
        return sporen

    def write(self, naam: str, inhoud: str | bytes) -> Spoor:
        """Make sure that a file has this content, and return its trace."""
        rauw = inhoud.encode() if isinstance(inhoud, str) else inhoud
        som = hashlib.sha256(rauw).hexdigest()
        spoor, nu = self.staat_nog(naam), self._bestaand.get(naam)
        if spoor is not None and spoor.som == som:
            return spoor
        if nu is None or nu[0] != len(rauw) or self._lees(naam) != rauw:
            self._schrijf(naam, rauw)
            return Spoor(som, len(rauw), self.look(naam).moment)
        return Spoor(som, *nu)

    def look(self, naam: str) -> Spoor:
        """Return the trace, without a checksum, of a file that something else wrote."""
        stand = os.stat(f"{self._folder}/{naam}")  # noqa: PTH116 (see _schrijf)
        return Spoor("", stand.st_size, stand.st_mtime_ns)

    def is_unchanged(self, naam: str, spoor: Spoor) -> bool:
        """True when a file of something else is still as it was looked at."""
        return self._bestaand.get(naam) == (spoor.omvang, spoor.moment)

    @pause_opruimen()
    def clean(self, blijft: Collection[str]) -> None:
        """Remove every file but these, and the folders that are left empty.

        What begins with a dot at the top stays, as the engine of the site does it too. So
        does the packed copy of a file that this build left alone.
        """
        for naam in self._bestaand.keys() - set(blijft):
            if not self._is_kopie(naam, blijft):
                Path(self._folder, naam).unlink(missing_ok=True)
        behouden = {ouder for naam in blijft for ouder in _ouders(naam)}
        for map_ in sorted(set(self._mappen_van(self._bestaand)) - behouden, reverse=True):
            shutil.rmtree(f"{self._folder}/{map_}", ignore_errors=True)

    def _is_kopie(self, naam: str, blijft: Collection[str]) -> bool:
        bron = naam.removesuffix(KOPIE)
        return bron != naam and bron in blijft and self.is_unchanged(bron, self.look(bron))

    def _mappen_van(self, namen: Iterable[str]) -> Iterator[str]:
        for map_ in {_ouder(naam) for naam in namen} - {""}:
            yield map_
            yield from _ouders(map_)

    def _lees(self, naam: str) -> bytes:
        return Path(self._folder, naam).read_bytes()

    def _schrijf(self, naam: str, rauw: bytes) -> None:
        # There are very many: names stay plain text, and what is rare is found by its error.
        pad, map_ = f"{self._folder}/{naam}", _ouder(naam)
        if map_ not in self._mappen:
            self._maak_ruimte(map_)
            _make_map(f"{self._folder}/{map_}")
            self._mappen.add(map_)
        try:
            _write(pad, rauw)
        except OSError:
            if not Path(pad).is_dir():
                raise
            shutil.rmtree(pad)
            _write(pad, rauw)

    def _maak_ruimte(self, map_: str) -> None:
        """Remove a file that stands where a folder has to come."""
        for ouder in (*_ouders(map_), map_):
            if ouder in self._bestaand:
                Path(self._folder, ouder).unlink(missing_ok=True)


def copy_tree(bron: Path, uit: Uitvoermap) -> dict[str, Spoor]:
    """Put every file of a folder into the site, and return their traces."""
    return {
        naam: uit.write(naam, bestand.read_bytes())
        for bestand in sorted(bron.rglob("*"))
        if bestand.is_file() and (naam := bestand.relative_to(bron).as_posix())
    }


def _make_map(pad: str) -> None:
    try:
        os.mkdir(pad)  # noqa: PTH102
    except OSError:
        Path(pad).mkdir(parents=True, exist_ok=True)


def _write(pad: str, rauw: bytes) -> None:
    with open(pad, "wb") as stroom:  # noqa: PTH123
        stroom.write(rauw)


def _ouders(naam: str) -> Iterator[str]:
    while naam := _ouder(naam):
        yield naam


def _ouder(naam: str) -> str:
    return naam.rpartition("/")[0]


def _loop(wortel: str, map_: str) -> Iterator[tuple[str, Stand]]:
    """Yield each file below a folder with its size and moment; links are removed."""
    try:
        with os.scandir(f"{wortel}/{map_}") as inhoud:
            for deel in inhoud:
                naam = f"{map_}/{deel.name}" if map_ else deel.name
                if not map_ and deel.name.startswith("."):
                    continue
                if deel.is_symlink():
                    # It may lead out of the site: nothing is written through it.
                    Path(deel.path).unlink()
                elif deel.is_dir():
                    yield from _loop(wortel, naam)
                else:
                    stand = deel.stat()
                    yield naam, (stand.st_size, stand.st_mtime_ns)
    except FileNotFoundError:
        return
