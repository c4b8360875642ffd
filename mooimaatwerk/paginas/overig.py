"""The generated pages that are one of a kind: the manifesto, the search page, the form."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.paginas.formulier import make_formulierpaginas
from mooimaatwerk.paginas.kaarten import make_kaarten
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.paginas.zoekpagina import make_zoekpagina
from mooimaatwerk.site import Site


def make_overige_paginas(site: Site) -> Iterator[Pagina]:
    """Yield the manifesto in its three forms, the search page, and the form."""
    yield _manifest(site)
    yield _manifest_op_papier(site, "poster", "Het manifest als poster", "Op papier van A3.")
    yield _manifest_op_papier(
        site, "kaarten", "Het manifest op kaarten", "Vijftien kaarten om over te praten."
    )
    yield make_zoekpagina(site)
    yield from make_formulierpaginas(site)


def _manifest(site: Site) -> Pagina:
    verzameling = site.verzameling
    return Pagina(
        "manifest/",
        site.manifest.kop.titel,
        site.manifest.kop.ondertitel,
        "manifest.html",
        {
            "manifest": site.manifest,
            "casussen_bij": {
                punt.nr: make_kaarten(verzameling.bij("manifest", str(punt.nr)), verzameling)
                for punt in site.manifest.punten
            },
        },
    )


def _manifest_op_papier(site: Site, vorm: str, titel: str, omschrijving: str) -> Pagina:
    return Pagina(
        f"manifest/{vorm}/",
        titel,
        omschrijving,
        f"manifest-{vorm}.html",
        {"manifest": site.manifest},
    )
