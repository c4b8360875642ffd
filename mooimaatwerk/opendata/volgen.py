"""What a reader can follow: every feed with its address and its title, in a fixed order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mooimaatwerk.verzameling import Verzameling

MAX_ITEMS = 50
"""How many entries a feed holds, the newest; who wants them all takes the open data."""

Wat = Literal["alles", "open", "patronen", "reacties", "thema"]


@dataclass(frozen=True)
class Volgbaar:
    """A feed: what is in it, the folder of the page it goes with, and its title.

    `thema` is the theme of a feed that has one.
    """

    wat: Wat
    map: str
    titel: str
    pagina: str
    thema: str = ""

    @property
    def adres(self) -> str:
        """Where the feed itself is."""
        return f"{self.map}feed.xml"


def make_volglijst(verzameling: Verzameling) -> list[Volgbaar]:
    """Return all feeds of the site: the general ones, then one for each theme."""
    algemeen = [
        Volgbaar("alles", "", "Nieuwe casussen", ""),
        Volgbaar("open", "open/", "Open casussen", "open/"),
        Volgbaar("reacties", "reacties/", "Nieuwe reacties", "open/"),
        Volgbaar("patronen", "patronen/", "Signalen voor beleid", "patronen/"),
    ]
    themas = verzameling.termen("themas")
    return algemeen + [
        Volgbaar("thema", map_, thema.label, map_, thema.slug)
        for thema in themas
        for map_ in [f"themas/{thema.slug}/"]
    ]
