"""Draws pages and writes files, and tells what came of it; a page that is the same is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from mooimaatwerk.bouw.boek import Eenheid
from mooimaatwerk.bouw.oogst import Oogst
from mooimaatwerk.bouw.sleutels import make_paginasleutel
from mooimaatwerk.bouw.uitvoermap import Spoor, Uitvoermap
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.vormgeving.vormgever import Vormgever

Bestanden = Iterable[tuple[str, str | bytes]]
"""Files by name, each with its content."""


class Schrijver:
    """Writes into the folder of a site; `sleutels` are those of the pages that stand there.

    `versie` is a key of what every page is made of, see `make_versie`.
    """

    def __init__(
        self, vormgever: Vormgever, uit: Uitvoermap, sleutels: Mapping[str, str], versie: str
    ) -> None:
        self._vormgever = vormgever
        self._uit = uit
        self._sleutels = sleutels
        self._versie = versie

    def schrijf(self, paginas: Iterable[Pagina], bestanden: Bestanden = ()) -> Oogst:
        """Make pages and files."""
        oogst = Oogst()
        for pagina in paginas:
            oogst.sporen[pagina.bestand] = self._teken(pagina, oogst.sleutels)
            if pagina.vindbaar:
                oogst.vindbaar.append(pagina.adres)
        for naam, inhoud in bestanden:
            oogst.sporen[naam] = self._uit.write(naam, inhoud)
        return oogst

    def maak_eenheid(
        self,
        naam: str,
        eigen: str,
        verder: str,
        maak: Callable[[], Iterable[Pagina]],
        bestanden: Bestanden = (),
    ) -> Oogst:
        """Make pages and files that go together: the book knows them by these keys."""
        oogst = self.schrijf(maak(), bestanden)
        sporen, vindbaar = tuple(oogst.sporen), tuple(oogst.vindbaar)
        oogst.eenheden[naam] = Eenheid(eigen, verder, sporen, vindbaar)
        return oogst

    def _teken(self, pagina: Pagina, sleutels: dict[str, str]) -> Spoor:
        """Draw a page, unless its key says that it would be the same as the one that is there."""
        naam, sleutel = pagina.bestand, make_paginasleutel(pagina, self._versie)
        if sleutel:
            sleutels[naam] = sleutel
            is_gelijk = self._sleutels.get(naam) == sleutel
            if is_gelijk and (spoor := self._uit.staat_nog(naam)):
                return spoor
        return self._uit.write(naam, self._vormgever.render(pagina))
