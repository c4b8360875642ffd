"""The entrances to the cases: an index and a page per term, for each kind of term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from mooimaatwerk.begrippen import Begrip, Begrippen, Wet
from mooimaatwerk.casus import Casus
from mooimaatwerk.figuren.matrix import Matrix, make_knelpunt_wet, make_overgangen
from mooimaatwerk.figuren.provinciekaart import make_provinciekaart
from mooimaatwerk.namen import slugify
from mooimaatwerk.paginas.bladeren import KAARTEN, Regel, make_reeks, make_regels
from mooimaatwerk.paginas.kaarten import Kaart, make_kaarten
from mooimaatwerk.paginas.pagina import Bundel, Pagina, Schakel
from mooimaatwerk.paginas.wetpagina import make_keten, make_wetcasussen, make_wetregels
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling, aantal, count_terms, split_overgang
from mooimaatwerk.zoeken.facetten import find_zoekadres

ALLEEN_MET_CASUS = frozenset({"gemeenten", "overgangen"})
"""Entrances of which only the terms with a case get a page: 342 municipalities and more
than a thousand possible transitions would otherwise be pages without anything on them."""

TEGELS = 120
INDEXRIJEN = 800
"""How many terms an index shows as tiles, and how many after those as rows: every vocabulary
fits in the tiles, but there can be more than two thousand transitions."""

SAMENHANG = ("knelpunten", "soorten", "wetten")
"""What a page says about its cases: which of these go with them, and how often."""


@dataclass(frozen=True)
class Ingang:
    """A kind of term that has an index of its own; `naam` is also its address."""

    naam: str
    titel: str
    uitleg: str


@dataclass(frozen=True)
class Onderwerp:
    """One term of an entrance, as its index and its page show it."""

    slug: str
    label: str
    definitie: str
    adres: str
    casussen: Sequence[Casus]

    @cached_property
    def n(self) -> int:
        """How many counting cases there are with it."""
        return aantal(self.casussen)


INGANGEN: tuple[Ingang, ...] = (
    Ingang("themas", "Thema's", "Waar gaat het over? Elk verhaal hoort bij één tot drie thema's."),
    Ingang("knelpunten", "Knelpunten", "Wat stond een gewone oplossing in de weg?"),
    Ingang("soorten", "Soorten maatwerk", "Wat is er gedaan? Soms geld, vaak iets anders."),
    Ingang(
        "wetten", "Wetten en regelingen", "Onder welke wet is het opgelost, en waar zit ruimte?"
    ),
    Ingang("gemeenten", "Gemeenten", "Waar speelde het? Veel casussen noemen geen gemeente."),
    Ingang("doelgroepen", "Doelgroepen", "Over wie gaat het, in grote lijnen?"),
    Ingang("partijen", "Partijen", "Wie deden er mee, en wie zei ja?"),
    Ingang("overgangen", "Overgangen", "Waar gaat hulp van de ene wet naar de andere?"),
)


def make_ingangindexen(site: Site) -> Iterator[Pagina]:
    """Yield the index of each entrance: all its terms."""
    for ingang in INGANGEN:
        yield _index(ingang, list(_onderwerpen(ingang, site.verzameling)), site.verzameling)


def make_termbundels(site: Site) -> Iterator[Bundel]:
    """Yield the pages of each term of each entrance, to be made when they are asked for."""
    for ingang in INGANGEN:
        for onderwerp in _onderwerpen(ingang, site.verzameling):
            omgeving = _make_omgeving(ingang, onderwerp, site)
            maak = partial(_termpaginas, ingang, onderwerp, omgeving, site)
            yield Bundel(onderwerp.adres, onderwerp.casussen, repr(omgeving), maak)


@dataclass(frozen=True)
class Omgeving:
    """What the page of a term shows that does not follow from its own cases."""

    zie_ook: list[Schakel]
    patronen: list[Schakel]


def _make_omgeving(ingang: Ingang, onderwerp: Onderwerp, site: Site) -> Omgeving:
    term = _term(ingang, onderwerp, site.verzameling.begrippen)
    return Omgeving(
        zie_ook=_zie_ook(ingang, term, site.verzameling) if term else [],
        patronen=_patronen(ingang, onderwerp, site),
    )


def _onderwerpen(ingang: Ingang, verzameling: Verzameling) -> Iterator[Onderwerp]:
    if ingang.naam == "overgangen":
        yield from _overgangen(verzameling)
        return
    for term in verzameling.termen(ingang.naam):
        casussen = verzameling.bij(ingang.naam, term.slug)
        if casussen or ingang.naam not in ALLEEN_MET_CASUS:
            adres = f"{ingang.naam}/{term.slug}/"
            yield Onderwerp(term.slug, term.label, term.definitie, adres, casussen)


def _overgangen(verzameling: Verzameling) -> Iterator[Onderwerp]:
    for slug, casussen in sorted(verzameling.indexen["overgangen"].items()):
        van, naar = (verzameling.begrippen.label("wetten", wet) for wet in split_overgang(slug))
        definitie = f"Hulp of geld gaat van de {van} naar de {naar}."
        yield Onderwerp(slug, f"{van} → {naar}", definitie, f"overgangen/{slug}/", casussen)


def _index(ingang: Ingang, onderwerpen: list[Onderwerp], verzameling: Verzameling) -> Pagina:
    met_casus = [onderwerp for onderwerp in onderwerpen if onderwerp.casussen]
    vooraan = sorted(met_casus, key=lambda o: -o.n)
    return Pagina(
        f"{ingang.naam}/",
        ingang.titel,
        ingang.uitleg,
        "ingang.html",
        {
            "ingang": ingang,
            "onderwerpen": vooraan[:TEGELS],
            "in_rijen": vooraan[TEGELS : TEGELS + INDEXRIJEN],
            "aantal_onderwerpen": len(met_casus),
            "zonder_casus": [onderwerp for onderwerp in onderwerpen if not onderwerp.casussen],
            "n": aantal(verzameling.zichtbaar),
            "matrix": _matrix(ingang, verzameling),
            "provinciekaart": make_provinciekaart(verzameling)
            if ingang.naam == "gemeenten"
            else None,
        },
    )


def _matrix(ingang: Ingang, verzameling: Verzameling) -> Matrix | None:
    """Return the table of counts of an entrance that has one."""
    makers = {"knelpunten": make_knelpunt_wet, "overgangen": make_overgangen}
    maak = makers.get(ingang.naam)
    return maak(verzameling) if maak else None


def _termpaginas(
    ingang: Ingang, onderwerp: Onderwerp, omgeving: Omgeving, site: Site
) -> Iterator[Pagina]:
    regels = _regels(ingang, onderwerp)
    vooraan = [regel.casus for regel in regels[:KAARTEN]]
    yield from make_reeks(
        _termpagina(ingang, onderwerp, omgeving, vooraan, site),
        regels,
        site.verzameling,
        kicker=Schakel(ingang.titel, f"{ingang.naam}/"),
        zoekadres=find_zoekadres(ingang.naam, onderwerp.slug),
    )


def _regels(ingang: Ingang, onderwerp: Onderwerp) -> list[Regel]:
    """Return the cases in the order of the page; at a law those within the law come first."""
    if ingang.naam == "wetten":
        return make_wetregels(onderwerp.casussen)
    return make_regels(onderwerp.casussen)


def _termpagina(
    ingang: Ingang, onderwerp: Onderwerp, omgeving: Omgeving, vooraan: Sequence[Casus], site: Site
) -> Pagina:
    verzameling = site.verzameling
    term = _term(ingang, onderwerp, verzameling.begrippen)
    inleiding = site.inleidingen.get((ingang.naam, onderwerp.slug))
    kaarten = make_kaarten(vooraan, verzameling)
    return Pagina(
        onderwerp.adres,
        onderwerp.label,
        onderwerp.definitie,
        "term.html",
        {
            "ingang": ingang,
            "onderwerp": onderwerp,
            "term": term,
            "zie_ook": omgeving.zie_ook,
            "inleiding": inleiding,
            "koppen": _koppen(inleiding, onderwerp) if inleiding else [],
            "kaarten": kaarten,
            "samenhang": _samenhang(ingang, onderwerp, verzameling),
            "patronen": omgeving.patronen,
            **_van_wet(term, onderwerp, vooraan, kaarten, verzameling.begrippen),
        },
        thema=onderwerp.slug if ingang.naam == "themas" else None,
    )


def _patronen(ingang: Ingang, onderwerp: Onderwerp, site: Site) -> list[Schakel]:
    """Return what was written down about a term that patterns are about."""
    if ingang.naam not in ("knelpunten", "wetten"):
        return []
    return [
        Schakel(patroon.gegevens.titel, patroon.adres)
        for patroon in site.patronen
        if onderwerp.slug in (*patroon.gegevens.knelpunten, *patroon.gegevens.wetten)
    ]


def _van_wet(
    term: Begrip | None,
    onderwerp: Onderwerp,
    vooraan: Sequence[Casus],
    kaarten: Sequence[Kaart],
    begrippen: Begrippen,
) -> Mapping[str, object]:
    """Return what only the page of a law needs."""
    if not isinstance(term, Wet):
        return {}
    return {
        "keten": make_keten(term, begrippen),
        "wetcasussen": make_wetcasussen(term.slug, onderwerp.casussen, vooraan, kaarten),
    }


def _koppen(inleiding: str, onderwerp: Onderwerp) -> list[Schakel]:
    """Return the parts of a page that has an introduction, to jump to."""
    eigen = re.findall(r"^## (.+)$", inleiding, re.MULTILINE)
    koppen = [Schakel(kop, f"#{slugify(kop)}") for kop in eigen]
    koppen.append(Schakel("Casussen", "#casussen"))
    if onderwerp.n:
        koppen.append(Schakel("Wat hoort hierbij?", "#samenhang"))
    return koppen


def _term(ingang: Ingang, onderwerp: Onderwerp, begrippen: Begrippen) -> Begrip | None:
    if ingang.naam == "overgangen":
        return None
    return begrippen.term(ingang.naam, onderwerp.slug)


def _zie_ook(ingang: Ingang, term: Begrip, verzameling: Verzameling) -> list[Schakel]:
    """Return the related terms that have a page of their own."""
    schakels = []
    for verwijzing in term.zie_ook:
        lijst, _, slug = verwijzing.rpartition("/")
        lijst = lijst or ingang.naam
        if has_page(lijst, slug, verzameling):
            schakels.append(Schakel(verzameling.begrippen.label(lijst, slug), f"{lijst}/{slug}/"))
    return schakels


def has_page(lijst: str, slug: str, verzameling: Verzameling) -> bool:
    """True when a term has a page on the site."""
    if lijst not in {ingang.naam for ingang in INGANGEN}:
        return False
    return lijst not in ALLEEN_MET_CASUS or bool(verzameling.bij(lijst, slug))


def _samenhang(
    ingang: Ingang, onderwerp: Onderwerp, verzameling: Verzameling
) -> Mapping[str, list[tuple[Schakel, int]]]:
    """Return, for each other entrance, which terms the cases have and how often."""
    titels = {andere.naam: andere.titel for andere in INGANGEN}
    return {
        titels[naam]: [
            (Schakel(verzameling.begrippen.label(naam, slug), f"{naam}/{slug}/"), keer)
            for slug, keer in count_terms(naam, onderwerp.casussen)
        ]
        for naam in SAMENHANG
        if naam != ingang.naam
    }
