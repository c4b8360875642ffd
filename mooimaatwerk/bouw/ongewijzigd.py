"""Knows whether a site is still what it was made from, so that the engine need not start.

The file system is asked, as git and make do it: of every file its number, its size and the
moments at which its bytes and its properties changed. In doubt a site is built.
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from pathlib import Path

from mooimaatwerk.bouw.bewaarplek import find_boek, find_toestand
from mooimaatwerk.inzicht.geschiedenis import read_geschiedenis
from mooimaatwerk.project import EIGEN_MAP, Project

EIGEN_DELEN = ("mooimaatwerk", "hooks", "docs", "cases/_begrippen", "mkdocs.yml")
"""What of this installation a site is made of, beside the project's own folder."""

INGEPAKT = ".gz"
"""A packed copy in the site: who packs looks himself whether it is right."""

_VAN_ELDERS = (b"!ENV", b"INHERIT")
"""Words in the settings that fetch something from where it cannot be followed."""


class _Onzeker(Exception):
    """What a site is made of cannot all be looked at."""


class Toestand:
    """What a site is to be made of, as it was before building; `wens` tells what was asked."""

    def __init__(self, project: Project, uit: Path, vandaag: date, wens: str) -> None:
        self._uit = uit
        self._bestand = find_toestand(find_boek(project.cache, uit))
        try:
            self._invoer: str | None = _som(_invoer(project, uit, vandaag, wens))
        except (_Onzeker, OSError):
            self._invoer = None

    def is_ongewijzigd(self) -> bool:
        """True when the site was made of just this, and nobody touched it since."""
        if self._invoer is None or os.environ.get("MOOIMAATWERK_CACHE") == "nee":
            return False
        try:
            toen = self._bestand.read_text(encoding="ascii")
            # The site has far more files than it is made of: those are looked at last.
            return toen.startswith(f"{self._invoer} ") and toen == self._tekst()
        except (OSError, ValueError, _Onzeker):
            return False

    def onthoud(self) -> None:
        """Remember that the site is made of this; what cannot be kept is no problem."""
        try:
            if self._invoer is not None:
                self._bestand.write_text(self._tekst(), encoding="ascii")
        except (OSError, _Onzeker):
            self.vergeet()

    def vergeet(self) -> None:
        """Forget what the site was made of: a build begins, or failed."""
        self._bestand.unlink(missing_ok=True)

    def _tekst(self) -> str:
        return f"{self._invoer} {_som(_loop_uitvoer(str(self._uit)))}"


def _invoer(project: Project, uit: Path, vandaag: date, wens: str) -> Iterator[str]:
    if any(woord in project.mkdocs_yml.read_bytes() for woord in _VAN_ELDERS):
        raise _Onzeker
    yield f"{vandaag} {sys.version} {sys.executable}"
    yield wens
    yield from (f"{k}={w}" for k, w in sorted(os.environ.items()) if k.startswith("MOOIMAATWERK_"))
    # What was installed, renewed or removed changes the folder of packages itself.
    yield _toon(sysconfig.get_path("purelib"))
    yield repr(read_geschiedenis(project, vandaag))
    yield _toon(str(project.controleverslag))
    yield from _loop(str(project.map), zonder=str(uit.absolute()))
    if project.map != EIGEN_MAP:
        for deel in EIGEN_DELEN:
            yield from _loop(str(EIGEN_MAP / deel))


def _loop(pad: str, *, zonder: str = "") -> Iterator[str]:
    """Yield a line for each file below a folder; for one file that line. Raises _Onzeker."""
    if Path(pad).is_dir():
        yield from (_toon(deel.path) for deel in _bestanden(pad, zonder))
    else:
        yield _toon(pad)


def _loop_uitvoer(pad: str) -> Iterator[str]:
    """Yield a line for each file of a site, without what copying may change. Raises _Onzeker."""
    for deel in _bestanden(pad):
        if not deel.name.endswith(INGEPAKT):
            nu = deel.stat(follow_symlinks=False)
            yield f"{deel.path} {nu.st_size} {nu.st_mtime_ns}"


def _bestanden(pad: str, zonder: str = "") -> Iterator[os.DirEntry[str]]:
    """Go over all that is no folder, in a fixed order; what is hidden or made is left out.

    Raises _Onzeker for a folder that is somewhere else.
    """
    mappen = [pad]
    while mappen:
        with os.scandir(mappen.pop()) as inhoud:
            delen = sorted(inhoud, key=attrgetter("name"))
        for deel in delen:
            if deel.name == "__pycache__" or deel.path == zonder:
                continue
            if not deel.is_dir():
                yield deel
            elif not deel.name.startswith("."):
                if deel.is_symlink():
                    raise _Onzeker
                mappen.append(deel.path)


def _toon(pad: str) -> str:
    try:
        nu = os.stat(pad)  # noqa: PTH116 (there are very many)
    except FileNotFoundError:
        return f"{pad} -"
    return f"{pad} {nu.st_ino} {nu.st_size} {nu.st_mtime_ns} {nu.st_ctime_ns}"


def _som(regels: Iterable[str]) -> str:
    som = hashlib.sha256()
    for regel in regels:
        som.update(regel.encode("utf-8", "surrogateescape") + b"\n")
    return som.hexdigest()
