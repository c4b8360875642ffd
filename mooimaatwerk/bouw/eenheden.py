"""Makes the units of a site that are of no single case: pages of a term, and fixed files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mooimaatwerk.bouw.hergebruik import Hergebruik
from mooimaatwerk.bouw.oogst import Oogst, Stuk
from mooimaatwerk.bouw.schrijver import Bestanden, Schrijver
from mooimaatwerk.bouw.sleutels import make_bundelsleutel
from mooimaatwerk.gegevensmodel.sjabloontekst import SJABLOON, make_sjabloontekst
from mooimaatwerk.opendata.bestanden import make_begrippenbestanden
from mooimaatwerk.paginas import BUNDELAARS
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.publiceren.hosting import make_hostbestanden
from mooimaatwerk.vormgeving.vormgever import Vormgever

BEGRIPPEN, VAST = "data/begrippen", "assets/"
"""In the book, the unit of open data that follows from the vocabularies alone, and that of all
files of which no case is a part."""


class Eenheidmaker:
    """Takes over into `oogst` each unit that is the same, and yields what makes the others.

    `versie` is a key of what every page is made of, see `make_versie`.
    """

    def __init__(
        self, vormgever: Vormgever, versie: str, schrijver: Schrijver, hergebruik: Hergebruik
    ) -> None:
        self._vormgever = vormgever
        self._versie = versie
        self._schrijver = schrijver
        self._hergebruik = hergebruik

    def per_bundel(self, oogst: Oogst) -> Iterator[Stuk]:
        """Go over the pages of each term."""
        for bundelaar in BUNDELAARS:
            for bundel in bundelaar(self._vormgever.site):
                sleutel = make_bundelsleutel(bundel, self._versie)
                yield from self._een(oogst, bundel.naam, sleutel, bundel.maak)

    def vast(self, oogst: Oogst) -> Iterator[Stuk]:
        """Go over the files that follow from no case at all."""
        begrippen = make_begrippenbestanden(self._vormgever.site)
        yield from self._een(oogst, BEGRIPPEN, self._versie, tuple, begrippen)
        yield from self._een(oogst, VAST, self._versie, tuple, _make_vast(self._vormgever))

    def _een(
        self,
        oogst: Oogst,
        naam: str,
        sleutel: str,
        maak: Callable[[], Iterable[Pagina]],
        bestanden: Bestanden = (),
    ) -> Iterator[Stuk]:
        if deel := self._hergebruik.neem(naam, sleutel):
            oogst.neem(deel)
        else:
            yield partial(self._schrijver.maak_eenheid, naam, sleutel, "", maak, bestanden)


def _make_vast(vormgever: Vormgever) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files that are the same whatever the cases are: style, scripts, settings."""
    yield from vormgever.vast.bestanden.items()
    yield from make_hostbestanden()
    yield SJABLOON, make_sjabloontekst(vormgever.site.verzameling.begrippen)
