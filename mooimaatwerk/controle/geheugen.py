"""Remembers, from one run to the next, what the checks found in files that are good."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.zegel import Zegel, make_zegel
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.project import Project

_NAAM = "bevindingen.sqlite"

_WACHT = 2.0
"""Seconds to wait for another process that is writing; then this run goes without."""

_TABEL = (
    "CREATE TABLE IF NOT EXISTS bevinding (sleutel BLOB PRIMARY KEY, dag INTEGER, "
    "met_taal INTEGER, gegevens TEXT, verhaal INTEGER, vingerafdruk TEXT, meldingen TEXT, "
    "merk BLOB)"
)


@dataclass(frozen=True, slots=True)
class Rij:
    """What is remembered of a good file.

    `dag` is the day of the check (a number, as `date.toordinal`), `gegevens` the fields as
    JSON, `verhaal` the length of the story: it stands at the end of the file. `meldingen` are
    the hints as JSON, those about language only if `met_taal`.
    """

    dag: int
    met_taal: bool
    gegevens: str
    verhaal: int
    vingerafdruk: str
    meldingen: str

    def delen(self) -> tuple[str | int, ...]:
        """Return all of it, as the table holds it."""
        return (
            self.dag,
            int(self.met_taal),
            self.gegevens,
            self.verhaal,
            self.vingerafdruk,
            self.meldingen,
        )


class Geheugen:
    """A file in the cache of a project. What is wrong with it is no problem: it is made anew.

    Only good files are remembered, and a file that changed or went away is forgotten at the
    next run over all files: what may not be seen any more does not stay behind here.
    """

    def __init__(self, folder: Path, zegel: Zegel) -> None:
        self.zegel = zegel
        self._bestand = folder / _NAAM
        self._db: sqlite3.Connection | None = None
        self._open()

    def find(self, sleutel: bytes, vandaag: date, *, met_taal: bool) -> Rij | None:
        """Return what is known of the file with this key, or None."""
        if self._db is None:
            return None
        vraag = (
            "SELECT dag, met_taal, gegevens, verhaal, vingerafdruk, meldingen, merk "
            "FROM bevinding WHERE sleutel = ?"
        )
        try:
            gevonden = self._db.execute(vraag, (sleutel,)).fetchone()
        except sqlite3.Error as fout:
            self._geef_op(fout)
            return None
        if gevonden is None or gevonden[-1] != self._merk(sleutel, gevonden[:-1]):
            return None
        rij = Rij(*gevonden[:-1])
        # What was good on a day is good on later ones; of earlier days nothing is known.
        is_bruikbaar = rij.dag <= vandaag.toordinal() and (rij.met_taal or not met_taal)
        return rij if is_bruikbaar else None

    def is_leeg(self) -> bool:
        """True when nothing can be found here, so that there is no need to look."""
        if self._db is None:
            return True
        try:
            return self._db.execute("SELECT 1 FROM bevinding LIMIT 1").fetchone() is None
        except sqlite3.Error as fout:
            self._geef_op(fout)
            return True

    def onthoud(self, rijen: Iterable[tuple[bytes, Rij]]) -> None:
        """Keep what was found in these files, by their keys."""
        self._schrijf(
            "INSERT OR REPLACE INTO bevinding VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (sleutel, *(delen := rij.delen()), self._merk(sleutel, delen))
                for sleutel, rij in rijen
            ),
        )

    def vergeet_andere(self, sleutels: Iterable[bytes]) -> None:
        """Forget every file but those with these keys."""
        if self._db is None:
            return
        try:
            bekend = {sleutel for (sleutel,) in self._db.execute("SELECT sleutel FROM bevinding")}
        except sqlite3.Error as fout:
            self._geef_op(fout)
            return
        over = [(sleutel,) for sleutel in bekend.difference(sleutels)]
        if over:
            self._schrijf("DELETE FROM bevinding WHERE sleutel = ?", over)

    def sluit(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def _open(self) -> None:
        try:
            self._bestand.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self._bestand, timeout=_WACHT)
            # Losing what is kept here costs nothing but time; so nothing waits for the disk.
            self._db.execute("PRAGMA synchronous = OFF")
            # What is forgotten must be gone.
            self._db.execute("PRAGMA secure_delete = ON")
            self._db.execute(_TABEL)
        except (sqlite3.Error, OSError) as fout:
            self._geef_op(fout)

    def _schrijf(self, opdracht: str, rijen: Iterable[Sequence[object]]) -> None:
        if self._db is None:
            self._open()
        if self._db is not None:
            try:
                with self._db:
                    self._db.executemany(opdracht, rijen)
            except sqlite3.Error as fout:
                self._geef_op(fout)

    def _geef_op(self, fout: sqlite3.Error | OSError) -> None:
        """Go on without; what is damaged goes away, what only cannot be used now stays."""
        with suppress(sqlite3.Error):
            self.sluit()
        self._db = None
        if isinstance(fout, sqlite3.Error) and _is_stuk(fout):
            with suppress(OSError):
                self._bestand.unlink()

    def _merk(self, sleutel: bytes, delen: Sequence[object]) -> bytes:
        # A row that was damaged, or that another hand wrote, does not fit its mark.
        return self.zegel.van(sleutel, *(str(deel).encode() for deel in delen))[:16]


def _is_stuk(fout: sqlite3.Error) -> bool:
    niet_nu = (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_FULL,
    )
    # The lowest byte is the kind of error; the rest says more about it.
    return getattr(fout, "sqlite_errorcode", 0) & 0xFF not in niet_nu


@contextmanager
def open_geheugen(
    project: Project, begrippen: Begrippen, *, gebruik: bool = True
) -> Iterator[Geheugen | None]:
    """Open the memory of a project; None when it has no place, or should not be used.

    MOOIMAATWERK_CACHE=nee in the environment switches it off too.
    """
    zegel = None
    if gebruik and os.environ.get("MOOIMAATWERK_CACHE") != "nee":
        zegel = make_zegel(begrippen)
    if zegel is None:
        yield None
        return
    geheugen = Geheugen(project.cache / "controle", zegel)
    try:
        yield geheugen
    finally:
        geheugen.sluit()


def write_meldingen(meldingen: Iterable[Melding]) -> str:
    """Return messages as JSON, without the name of their file; "" when there are none."""
    rijen = [
        (
            melding.regel,
            melding.veld,
            melding.code,
            melding.melding,
            melding.suggestie,
            melding.ernst,
        )
        for melding in meldingen
    ]
    return json.dumps(rijen) if rijen else ""


def read_meldingen(rijen: str, pad: str) -> list[Melding]:
    """Return messages that `write_meldingen` wrote, about the file at `pad`."""
    return [
        Melding(pad, regel, veld, code, melding, suggestie, Ernst(ernst))
        for regel, veld, code, melding, suggestie, ernst in (json.loads(rijen) if rijen else ())
    ]
