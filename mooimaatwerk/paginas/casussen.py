"""The page of a case, and the lists of all cases and of those still open."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.casus import Casus
from mooimaatwerk.figuren.driehoek import make_driehoek
from mooimaatwerk.figuren.kostenbalk import make_kostenbalk
from mooimaatwerk.figuren.perjaar import make_perjaar
from mooimaatwerk.inzicht.meedenken import find_helpers
from mooimaatwerk.inzicht.routes import find_routewijzigingen
from mooimaatwerk.opendata.schemaorg import make_schemaorg
from mooimaatwerk.paginas.bewijs import bewijsadres, heeft_bewijs
from mooimaatwerk.paginas.bladeren import KAARTEN, make_reeks, make_regels
from mooimaatwerk.paginas.feiten import make_feiten, make_geldregels
from mooimaatwerk.paginas.kaarten import make_kaart, make_kaarten
from mooimaatwerk.paginas.onderbouwing import has_onderbouwing
from mooimaatwerk.paginas.openstaand import make_openpaginas
from mooimaatwerk.paginas.pagina import Pagina, Schakel
from mooimaatwerk.paginas.reacties import make_reactieblokken
from mooimaatwerk.paginas.verder import Verder
from mooimaatwerk.paginas.vervolg import make_casusvervolg
from mooimaatwerk.paginas.wetregels import make_wetregels
from mooimaatwerk.paginas.zoekgegevens import make_zoekgegevens
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling, aantal


def make_casuslijsten(site: Site) -> Iterator[Pagina]:
    """Yield the overview of all cases, and the page of open ones."""
    verzameling = site.verzameling
    yield from _alle(verzameling)
    yield from make_openpaginas(site)


def _alle(verzameling: Verzameling) -> Iterator[Pagina]:
    casussen, n = verzameling.zichtbaar, aantal(verzameling.zichtbaar)
    kaarten = make_kaarten(casussen[:KAARTEN], verzameling)
    pagina = Pagina(
        "casussen/",
        "Alle casussen",
        "Alle verhalen over maatwerk, de nieuwste eerst.",
        "casussen.html",
        {"kaarten": kaarten, "n": n, "perjaar": make_perjaar(verzameling)},
    )
    yield from make_reeks(pagina, make_regels(casussen), verzameling, zoekadres="zoeken/")


def make_ingetrokkenpagina(casus: Casus) -> Pagina:
    """Return the page that stands where a withdrawn case was."""
    # Nothing of the case may be left, not even its title.
    return Pagina(
        f"casussen/{casus.slug}/",
        "Deze casus is ingetrokken",
        "Deze casus is van de site gehaald.",
        "ingetrokken.html",
        vindbaar=False,
    )


def make_casuspagina(casus: Casus, site: Site, verder: Verder) -> Pagina:
    """Return the page of a case; `verder` is where a reader can go from there."""
    verzameling, g = site.verzameling, casus.gegevens
    begrippen, reacties = verzameling.begrippen, verzameling.reacties_op(casus)
    return Pagina(
        f"casussen/{casus.slug}/",
        g.titel,
        g.samenvatting,
        "casus.html",
        {
            "casus": casus,
            "kaart": make_kaart(casus, verzameling),
            "feiten": make_feiten(casus, begrippen),
            "geldregels": make_geldregels(casus, begrippen, site.instrumenten),
            "kostenbalk": make_kostenbalk(g),
            "driehoek": make_driehoek(casus, begrippen),
            "wetregels": make_wetregels(g, begrippen),
            "routewijzigingen": find_routewijzigingen(g, begrippen),
            "overgangen": _overgangen(casus, verzameling),
            "verder": verder,
            "reacties": make_reactieblokken(reacties, begrippen),
            "helpers": make_reactieblokken(find_helpers(casus, reacties), begrippen),
            "bewijs": bewijsadres(casus) if heeft_bewijs(casus) else None,
            "in_edities": site.edities_per_casus.get(casus.slug, ()),
            "punten": [site.manifest.punt(nr) for nr in g.manifest],
            "vervolg": make_casusvervolg(casus, site),
            "heeft_onderbouwing": has_onderbouwing(casus),
            "patronen": site.patronen_per_casus.get(casus.slug, ()),
            "zoekgegevens": make_zoekgegevens(casus, begrippen),
            "schemaorg": make_schemaorg(casus, begrippen, site.instellingen),
        },
        bron=casus.pad,
        thema=g.themas[0],
    )


def _overgangen(casus: Casus, verzameling: Verzameling) -> list[Schakel]:
    label = verzameling.begrippen.label
    return [
        Schakel(
            f"{label('wetten', o.van)} → {label('wetten', o.naar)}",
            f"overgangen/{o.van}-naar-{o.naar}/",
        )
        for o in casus.gegevens.overgangen
    ]
