"""Takes over from the last build what is the same now: units of which no file changed."""

from __future__ import annotations

from mooimaatwerk.bouw.boek import Bouwboek
from mooimaatwerk.bouw.oogst import Oogst
from mooimaatwerk.bouw.uitvoermap import Uitvoermap


class Hergebruik:
    """The units of the last build, by its book `vorig`, as far as the folder still holds them."""

    def __init__(self, uit: Uitvoermap, vorig: Bouwboek) -> None:
        self._uit = uit
        self._vorig = vorig

    def neem(self, naam: str, eigen: str, verder: str = "") -> Oogst | None:
        """Return the files of a unit as they are, if they are what these keys ask for."""
        eenheid = self._vorig.eenheden.get(naam)
        if eenheid is None or (eenheid.eigen, eenheid.verder) != (eigen, verder):
            return None
        sporen = self._uit.staan_nog(eenheid.bestanden)
        if sporen is None:
            return None
        bekend = self._vorig.sleutels
        sleutels = {bestand: bekend[bestand] for bestand in eenheid.bestanden if bestand in bekend}
        return Oogst(sporen, list(eenheid.vindbaar), {naam: eenheid}, sleutels)
