"""The page about the open data: its files, its fields, and ten lines that ask it something."""

from __future__ import annotations

from mooimaatwerk.opendata.overzicht import DATABESTANDEN, VERSIE
from mooimaatwerk.opendata.tabel import KOLOMMEN
from mooimaatwerk.opendata.volgen import MAX_ITEMS, make_volglijst
from mooimaatwerk.opendata.woordenboek import make_kolommen, make_velden
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.woorden import omvang


def make_datapagina(site: Site) -> Pagina:
    """Return the page at /data/."""
    begrippen = site.verzameling.begrippen
    return Pagina(
        "data/",
        "Open data",
        "Alle casussen om mee te rekenen, met uitleg bij elk veld.",
        "data.html",
        {
            "bestanden": DATABESTANDEN,
            "omvang": {adres: omvang(bytes_) for adres, bytes_ in site.omvang.items()},
            "per_feed": MAX_ITEMS,
            "n": len(site.verzameling.tellend),
            "versie": VERSIE,
            "feeds": [(feed.adres, feed.titel) for feed in make_volglijst(site.verzameling)],
            "kolommen": make_kolommen(begrippen, KOLOMMEN),
            "velden": make_velden(begrippen),
        },
    )
