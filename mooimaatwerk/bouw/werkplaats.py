"""What one process keeps when it builds the same site again and again, as when serving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from mooimaatwerk.bouw.achteraf import Achteraf
from mooimaatwerk.bouw.boek import Bouwboek
from mooimaatwerk.bouw.hernemen import reuse_indexen, reuse_kladblok
from mooimaatwerk.bouw.loket import Loket
from mooimaatwerk.bouw.uitvoermap import Stand
from mooimaatwerk.controle.gelezen import Gelezen
from mooimaatwerk.lezen.begrippenplank import Begrippenplank
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.vormgeving.vormgever import Vormgever


@dataclass(frozen=True)
class Vorige:
    """What the last build into a folder left: its book, and the files that are there."""

    boek: Bouwboek
    bestaand: dict[str, Stand]


@dataclass
class Werkplaats:
    """Kept from build to build. All of it is a shorter way to what a fresh start would give.

    Nobody else writes into the folders that are built here: they are not searched again. What
    a saved case need not wait for comes after it: first `rest` makes all other pages, and
    `loket` lets who asks for one of those wait; then `achteraf` the search index and editions,
    for which nobody waits. `bouw_opnieuw` asks for another build, when there is something for
    it that this one could not wait for.
    """

    begrippen: Begrippenplank = field(default_factory=Begrippenplank)
    gelezen: Gelezen = field(default_factory=Gelezen)
    loket: Loket = field(default_factory=Loket)
    rest: Achteraf = field(default_factory=Achteraf)
    achteraf: Achteraf = field(default_factory=Achteraf)
    bouw_opnieuw: Callable[[], None] = lambda: None
    zoek: str = ""
    """Key of the search index that was made last, see `make_zoeksleutel`."""
    _mappen: dict[Path, Vorige] = field(default_factory=dict)
    _verzameling: Verzameling | None = None
    _vormgever: Vormgever | None = None
    _versie: str = ""

    def wacht(self) -> None:
        """Wait until nothing follows any more."""
        self.rest.wacht()
        self.achteraf.wacht()

    def neem_over(self, verzameling: Verzameling) -> None:
        """Give a collection what was found before of cases that are still the same object."""
        vorig, self._verzameling = self._verzameling, verzameling
        if vorig is None:
            return
        reuse_kladblok(vorig, verzameling)
        reuse_indexen(vorig, verzameling)

    def find_vormgever(self, site: Site, versie: str, geheugen: Path | None) -> Vormgever:
        """Return what draws the pages of a site, with all parts that it drew before.

        A part shows only a case of its own and what every page is made of: `versie` is its key.
        """
        if self._vormgever is None or self._versie != versie:
            self._vormgever, self._versie = Vormgever(site, geheugen), versie
        self._vormgever.site = site
        return self._vormgever

    def take_vorige(self, folder: Path) -> Vorige | None:
        """Return what the last build left in a folder, and forget it: this build may fail.

        None when nothing was built there, or not to the end.
        """
        return self._mappen.pop(folder, None)

    def onthoud(self, folder: Path, boek: Bouwboek) -> None:
        """Keep what a build that was finished leaves."""
        sporen = boek.sporen | boek.zoekbestanden
        bestaand = {naam: (spoor.omvang, spoor.moment) for naam, spoor in sporen.items()}
        self._mappen[folder] = Vorige(boek, bestaand)
