"""The pages for editors: the shortlist, and the balance of each edition; not to be found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mooimaatwerk.editie.balans import make_balans
from mooimaatwerk.editie.shortlist import Oordeel, make_shortlist
from mooimaatwerk.paginas.kaarten import Kaart, make_kaart
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site

MAX_GETOOND = 60
"""How many candidates of a kind the page shows; the command shortlist shows them all."""

_KOPPEN = {
    Oordeel.GESCHIKT: "Geschikt om te drukken",
    Oordeel.BIJNA: "Bijna: dit kun je nog uitzoeken",
    Oordeel.NIET: "Niet voor dit nummer",
}


@dataclass(frozen=True)
class Lijstdeel:
    """Candidates of one kind, each with what stands in the way."""

    titel: str
    aantal: int
    kandidaten: tuple[tuple[Kaart, tuple[str, ...]], ...]

    @property
    def verborgen(self) -> int:
        """How many are not shown: the page must not grow with the collection."""
        return self.aantal - len(self.kandidaten)


def make_redactiepaginas(site: Site) -> Iterator[Pagina]:
    """Yield the shortlist, and a balance report for each edition."""
    yield Pagina(
        "edities/shortlist/",
        "Shortlist voor de redactie",
        "Welke casussen zijn klaar om te drukken, en wat ontbreekt er bij de andere?",
        "shortlist.html",
        {"delen": list(_delen(site)), "n": len(site.verzameling.tellend)},
        vindbaar=False,
    )
    for editie in site.edities:
        yield Pagina(
            f"{editie.adres}balans/",
            f"Balans van nummer {editie.nummer}",
            "Hoe zijn de casussen in dit nummer verdeeld?",
            "balans.html",
            {"editie": editie, "balans": make_balans(editie, site.verzameling.begrippen)},
            vindbaar=False,
        )


def _delen(site: Site) -> Iterator[Lijstdeel]:
    kandidaten = make_shortlist(site.verzameling, site.edities)
    for oordeel, titel in _KOPPEN.items():
        deel = [k for k in kandidaten if k.oordeel is oordeel]
        getoond = tuple(
            (make_kaart(k.casus, site.verzameling), tuple(b.tekst for b in k.bezwaren))
            for k in deel[:MAX_GETOOND]
        )
        yield Lijstdeel(titel, len(deel), getoond)
