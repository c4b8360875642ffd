"""Remembers, within one process, which files were read and found good, as long as they stay."""

from __future__ import annotations

import os
import stat
import time
from dataclasses import dataclass, field

from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.oordeel import Oordeel
from mooimaatwerk.controle.plaats import Vindplaats

Stand = tuple[int, int, int, int]
"""Of a file: its number, its size, and the moments its bytes and its properties changed."""

NET_GESCHREVEN = 0.1
"""Seconds in which a file may be written twice and seem the same: it is not remembered yet."""


@dataclass(frozen=True, slots=True)
class Gelezene:
    """A good case as it was read, and what there is to say about it."""

    stand: Stand
    oordeel: Oordeel
    casus: Casus


@dataclass
class Gelezen:
    """Cases by the path of their file. The file system tells whether one has changed.

    Reactions are read again every time: whether one is good depends on its case too.
    """

    _voor: bytes = b""
    _casussen: dict[str, Gelezene] = field(default_factory=dict)

    def begin(self, voor: bytes) -> None:
        """Say what the findings depend on beside the files; when that changed, forget all."""
        if voor != self._voor:
            self._voor, self._casussen = voor, {}

    def find(self, plek: Vindplaats) -> Gelezene | None:
        """Return what is known of a file that is still as it was read."""
        gelezene = self._casussen.get(plek.pad)
        if gelezene is None or gelezene.stand != look(plek.adres):
            return None
        return gelezene

    def onthoud(
        self, plek: Vindplaats, stand: Stand | None, oordeel: Oordeel, goed: object
    ) -> None:
        """Remember a case; `stand` is what `look` told before it was read."""
        if stand is not None and isinstance(goed, Casus):
            self._casussen[plek.pad] = Gelezene(stand, oordeel, goed)


def look(adres: str) -> Stand | None:
    """Return what a file is now; None for what is no file, or was written a moment ago."""
    try:
        nu = os.lstat(adres)
    except OSError:
        return None
    if not stat.S_ISREG(nu.st_mode) or time.time() - nu.st_ctime < NET_GESCHREVEN:
        return None
    return nu.st_ino, nu.st_size, nu.st_mtime_ns, nu.st_ctime_ns
