"""The facets of searching: what a reader can narrow a search with, and the values of a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus, Gegevens
from mooimaatwerk.inzicht.geld import HOGER, read_inzet
from mooimaatwerk.verzameling import INGANGEN, Verzameling, aantal, split_overgang

ONBEKEND = "onbekend"
ZONDER_GELD = "zonder-geld"

BEDRAGKLASSEN = {
    ZONDER_GELD: "Zonder geld",
    "tot-100": "Tot € 100",
    "100-500": "€ 100 tot € 500",
    "500-1000": "€ 500 tot € 1.000",
    "1000-5000": "€ 1.000 tot € 5.000",
    "meer-dan-5000": "Meer dan € 5.000",
    ONBEKEND: "Niet bekend",
}
"""The classes of the amount that was used, small to large; a bound belongs to the lower class."""

_GRENZEN = ((100, "tot-100"), (500, "100-500"), (1000, "500-1000"), (5000, "1000-5000"))


@dataclass(frozen=True)
class Facet:
    """A way to narrow a search; `naam` is also its name in an address.

    `lijst` is the vocabulary that names the values; `waarden` gives those of a case. A
    facet with `vast` keeps the order of its vocabulary: small to large, first to last.
    """

    naam: str
    titel: str
    lijst: str | None
    waarden: Callable[[Casus], Iterable[str]]
    vast: bool = False


@dataclass(frozen=True)
class Waarde:
    """A value that occurs: `n` counting cases have it, not counting invented ones."""

    slug: str
    label: str
    n: int


def bedragklasse(gegevens: Gegevens) -> str:
    """Return the class of the amount that was used."""
    bedrag = read_inzet(gegevens).enige
    if bedrag is None:
        return ONBEKEND
    if bedrag.euros == 0:
        return ZONDER_GELD
    for grens, klasse in _GRENZEN:
        if bedrag.euros < grens or (bedrag.euros == grens and bedrag.precisie not in HOGER):
            return klasse
    return "meer-dan-5000"


FACETTEN = (
    Facet("thema", "Thema", "themas", INGANGEN["themas"]),
    Facet("knelpunt", "Knelpunt", "knelpunten", INGANGEN["knelpunten"]),
    Facet("wet", "Wet of regeling", "wetten", INGANGEN["wetten"]),
    Facet("soort", "Soort maatwerk", "soorten", INGANGEN["soorten"]),
    Facet("gemeente", "Gemeente", "gemeenten", INGANGEN["gemeenten"]),
    Facet("doelgroep", "Doelgroep", "doelgroepen", INGANGEN["doelgroepen"]),
    Facet("status", "Status", "statussen", lambda c: (c.gegevens.status,), vast=True),
    Facet(
        "ruimte",
        "Ruimte in de regels",
        "ruimtes",
        lambda c: (c.gegevens.ruimte or ONBEKEND,),
        vast=True,
    ),
    Facet("bedrag", "Ingezet bedrag", None, lambda c: (bedragklasse(c.gegevens),), vast=True),
    Facet("overgang", "Overgang van wet naar wet", None, INGANGEN["overgangen"]),
)
"""All facets in the order in which the search page shows them."""


def find_zoekadres(ingang: str, slug: str) -> str | None:
    """Return where the cases with a term can be searched; None when no facet has it."""
    for facet in FACETTEN:
        if _find_ingang(facet) == ingang:
            return f"zoeken/?{facet.naam}={slug}"
    return None


def _find_ingang(facet: Facet) -> str | None:
    """Return the entrance with the same values as a facet; None when there is none."""
    return next((naam for naam, termen in INGANGEN.items() if termen is facet.waarden), None)


def make_waarden(facet: Facet, verzameling: Verzameling) -> Sequence[Waarde]:
    """Return the values that visible cases have: most frequent first, or in their own order."""
    waarden = [
        Waarde(slug, _label(facet, slug, verzameling), n)
        for slug, n in _tel(facet, verzameling).items()
    ]
    if facet.vast:
        volgorde = _vaste_volgorde(facet, verzameling)
        return sorted(waarden, key=lambda waarde: volgorde.index(waarde.slug))
    return sorted(waarden, key=lambda waarde: (-waarde.n, waarde.label, waarde.slug))


def _tel(facet: Facet, verzameling: Verzameling) -> dict[str, int]:
    """Return every value of visible cases, with in how many counting ones it is."""
    if ingang := _find_ingang(facet):
        return {slug: aantal(c) for slug, c in verzameling.indexen[ingang].items()}
    alle: Counter[str] = Counter()
    for casus in verzameling.zichtbaar:
        for waarde in facet.waarden(casus):
            alle[waarde] += casus.telt_mee
    return alle


def _vaste_volgorde(facet: Facet, verzameling: Verzameling) -> list[str]:
    if facet.lijst is None:
        return list(BEDRAGKLASSEN)
    return list(verzameling.begrippen[facet.lijst].termen)


def _label(facet: Facet, slug: str, verzameling: Verzameling) -> str:
    label = verzameling.begrippen.label
    if facet.lijst:
        return label(facet.lijst, slug)
    if facet.naam == "bedrag":
        return BEDRAGKLASSEN[slug]
    return " → ".join(label("wetten", wet) for wet in split_overgang(slug))
