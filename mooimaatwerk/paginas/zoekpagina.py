"""The search page: a form with facets for who has JavaScript, a list by theme for everyone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrip
from mooimaatwerk.paginas.kaarten import Kaart, make_kaarten
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling, aantal
from mooimaatwerk.vormgeving.beleid import ZOEKEN
from mooimaatwerk.zoeken.facetten import FACETTEN, Facet, Waarde, make_waarden

WAARDEN_VOORAF = 10
"""How many values of a facet stand in the page; the others come when a reader asks for them."""

ALLES_TOT = 300
"""Up to this many cases the page lists all of them; the size of a page must have an end."""

PER_THEMA = 10
"""How many cases of a theme the page lists when there are more."""


@dataclass(frozen=True)
class Facetgroep:
    """A facet in the form: the values that are shown first, and how many there are in all."""

    facet: Facet
    waarden: Sequence[Waarde]
    totaal: int


@dataclass(frozen=True)
class Themalijst:
    """The cases of a theme; `meer` is how many there are when not all of them are listed."""

    thema: Begrip
    kaarten: Sequence[Kaart]
    meer: int | None


def make_zoekpagina(site: Site) -> Pagina:
    """Return the page; it works without JavaScript too, since it lists the cases by theme."""
    verzameling = site.verzameling
    return Pagina(
        "zoeken/",
        "Zoeken",
        "Zoek in alle verhalen over maatwerk.",
        "zoeken.html",
        {
            "facetgroepen": list(_facetgroepen(verzameling)),
            "per_thema": list(_per_thema(verzameling)),
            "statussen": list(verzameling.termen("statussen")),
            "n": aantal(verzameling.zichtbaar),
            "verzonnen": sum(casus.is_voorbeeld for casus in verzameling.zichtbaar),
        },
        beleid=ZOEKEN,
    )


def _facetgroepen(verzameling: Verzameling) -> Iterator[Facetgroep]:
    for facet in FACETTEN:
        waarden = make_waarden(facet, verzameling)
        if waarden:
            yield Facetgroep(facet, waarden[:WAARDEN_VOORAF], len(waarden))


def _per_thema(verzameling: Verzameling) -> Iterator[Themalijst]:
    hoogstens = None if len(verzameling.zichtbaar) <= ALLES_TOT else PER_THEMA
    for thema in verzameling.termen("themas"):
        casussen = verzameling.bij("themas", thema.slug)
        if casussen:
            kaarten = make_kaarten(casussen[:hoogstens], verzameling)
            meer = len(casussen) if len(casussen) > len(kaarten) else None
            yield Themalijst(thema, kaarten, meer)
