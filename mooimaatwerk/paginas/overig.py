"""The generated pages that are one of a kind: the manifesto, the search page, the form."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.paginas.bladeren import KAARTEN, make_reeks, make_regels
from mooimaatwerk.paginas.formulier import make_formulierpaginas
from mooimaatwerk.paginas.kaarten import make_kaarten
from mooimaatwerk.paginas.pagina import Pagina, Schakel
from mooimaatwerk.paginas.zoekpagina import make_zoekpagina
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import aantal

MAX_BIJ_PUNT = 10
"""How many cases the manifesto names at a point; the others have pages of their own."""


def make_overige_paginas(site: Site) -> Iterator[Pagina]:
    """Yield the manifesto in its three forms, the search page, and the form."""
    yield _manifest(site)
    yield from _bij_punten(site)
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
                punt.nr: make_kaarten(
                    verzameling.bij("manifest", str(punt.nr))[:MAX_BIJ_PUNT], verzameling
                )
                for punt in site.manifest.punten
            },
            "aantal_bij": {
                punt.nr: len(verzameling.bij("manifest", str(punt.nr)))
                for punt in site.manifest.punten
            },
        },
    )


def _bij_punten(site: Site) -> Iterator[Pagina]:
    """Yield, for each point with more cases than the manifesto names, the pages of all of them."""
    verzameling = site.verzameling
    for punt in site.manifest.punten:
        casussen = verzameling.bij("manifest", str(punt.nr))
        if len(casussen) > MAX_BIJ_PUNT:
            n, regels = aantal(casussen), make_regels(casussen)
            pagina = Pagina(
                f"manifest/punt/{punt.nr}/",
                f"Casussen bij punt {punt.nr}",
                punt.kern,
                "casussen.html",
                {
                    "kaarten": make_kaarten(casussen[:KAARTEN], verzameling),
                    "n": n,
                    "perjaar": None,
                },
            )
            kicker = Schakel("Manifest", f"manifest/#punt-{punt.nr}")
            yield from make_reeks(pagina, regels, verzameling, kicker=kicker)


def _manifest_op_papier(site: Site, vorm: str, titel: str, omschrijving: str) -> Pagina:
    return Pagina(
        f"manifest/{vorm}/",
        titel,
        omschrijving,
        f"manifest-{vorm}.html",
        {"manifest": site.manifest},
    )
