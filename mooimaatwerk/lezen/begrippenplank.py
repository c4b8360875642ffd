"""Remembers, within one process, the vocabularies of a folder as long as its files stay."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen.begrippen import find_begrippenbestanden, load_begrippen

Inhoud = tuple[str, dict[Path, bytes]]
"""How messages name the folder, and what its files hold."""


@dataclass
class Begrippenplank:
    """The vocabularies that were read last.

    Whoever gets the same object again, finds all that was made of it before too. The files are
    opened every time: that takes a thirtieth of the time of understanding them.
    """

    _toen: tuple[Inhoud, Begrippen] | None = None

    def lees(self, folder: Path, toon_als: str) -> Begrippen:
        """Return the vocabularies of a folder. Raises OngeldigeGegevens, as `load_begrippen`."""
        inhoud = toon_als, {pad: pad.read_bytes() for pad in find_begrippenbestanden(folder)}
        if self._toen is None or self._toen[0] != inhoud:
            # Whatever is written meanwhile differs from what was just looked at.
            self._toen = inhoud, load_begrippen(folder, toon_als)
        return self._toen[1]
