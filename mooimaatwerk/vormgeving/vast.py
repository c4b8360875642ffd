"""The style, scripts and fonts of the site, in a folder whose name changes with what is in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

BRON = Path(__file__).parents[1] / "theme" / "assets"
"""Where the scripts, the fonts and the mark of the site are kept."""

LETTERTYPEN = "lettertypen"

VAST = "vast/"
"""The folder of the site of which no file ever changes: a browser may keep all of it."""

LENGTE = 12
"""How many hexadecimal digits tell two versions apart: a clash takes millions of versions."""

Stijlmaker = Callable[[str], Mapping[str, str]]
"""Makes the style sheets by name, given where their fonts are."""


@dataclass(frozen=True)
class Vast:
    """The fixed files by their address. Scripts that import each other share one folder.

    So none of them has to be rewritten. Fonts, the largest and the calmest of all, have a
    folder of their own: a reader fetches them once, whatever else is renewed.
    """

    map: str
    bestanden: Mapping[str, bytes]

    def adres(self, naam: str) -> str:
        """Return where a style sheet, script or mark is; raises KeyError when there is none."""
        adres = f"{self.map}{naam}"
        if adres not in self.bestanden:
            raise KeyError(naam)
        return adres


def make_vast(maak_stijlen: Stijlmaker) -> Vast:
    """Read the fixed files and give each its address; the same files give the same ones."""
    alle = dict(_lees(BRON))
    letters = {naam: inhoud for naam, inhoud in alle.items() if naam.startswith(LETTERTYPEN)}
    versie = _versie(letters)
    stijlen = maak_stijlen(f"../{versie}/{LETTERTYPEN}/")
    overig = {naam: inhoud for naam, inhoud in alle.items() if naam not in letters}
    overig |= {naam: shorten_css(css).encode() for naam, css in stijlen.items()}
    map_ = f"{VAST}{_versie(overig)}/"
    bestanden = {f"{VAST}{versie}/{naam}": inhoud for naam, inhoud in letters.items()}
    return Vast(map_, bestanden | {map_ + naam: inhoud for naam, inhoud in overig.items()})


def shorten_css(css: str) -> str:
    """Return a style sheet of ours without what only its makers read: comments and indents."""
    kaal = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return "".join(f"{regel}\n" for deel in kaal.splitlines() if (regel := deel.strip()))


def _lees(map_: Path) -> Iterator[tuple[str, bytes]]:
    for bestand in sorted(map_.rglob("*")):
        if bestand.is_file():
            yield bestand.relative_to(map_).as_posix(), bestand.read_bytes()


def _versie(bestanden: Mapping[str, bytes]) -> str:
    som = hashlib.sha256()
    for naam, inhoud in sorted(bestanden.items()):
        som.update(f"{naam}\0{len(inhoud)}\0".encode())
        som.update(inhoud)
    return som.hexdigest()[:LENGTE]
