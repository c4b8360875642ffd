"""The page with the state of the library: its growth, its gaps, and what changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mooimaatwerk.figuren.schaal import lengte
from mooimaatwerk.inzicht.stand import (
    Dekking,
    Groeirij,
    count_coverage,
    count_growth,
    count_provinces,
    find_invitations,
    find_unused_terms,
)
from mooimaatwerk.paginas.pagina import Pagina, Schakel, make_casusschakel
from mooimaatwerk.site import Site
from mooimaatwerk.woorden import datum, hoofdletter

MAX_VERANDERD = 50
"""How many new and how many changed cases are named; how many there are is always told."""

MAX_UITNODIGING = 3
"""Of how many cases a gap names the form, the newest first."""


@dataclass(frozen=True)
class Balkrij:
    """A row with a bar: its name, its number in words, and the length in percents."""

    naam: str
    tekst: str
    lengte: Decimal


@dataclass(frozen=True)
class Uitnodiging:
    """A field that is missing in cases, and the cases that want it most."""

    dekking: Dekking
    casussen: tuple[Schakel, ...]


@dataclass(frozen=True)
class Verandering:
    """What changed since a day: cases that can be seen, and how many are gone.

    `nieuw` and `veranderd` hold at most MAX_VERANDERD of the `aantal_nieuw` and
    `aantal_veranderd` cases.
    """

    sinds: str
    nieuw: tuple[Schakel, ...]
    veranderd: tuple[Schakel, ...]
    aantal_nieuw: int
    aantal_veranderd: int
    weg: int
    nieuwe_reacties: int


def make_stand(site: Site) -> Pagina:
    """Return the page at /stand/."""
    verzameling = site.verzameling
    groei, dekking = count_growth(verzameling.tellend), count_coverage(verzameling)
    provincies = count_provinces(verzameling)
    return Pagina(
        "stand/",
        "Stand van de bibliotheek",
        "Hoeveel casussen er zijn, wat we weten en wat we nog missen.",
        "stand.html",
        {
            "n": len(verzameling.tellend),
            "peildatum": verzameling.peildatum,
            "voorbeelden": len(verzameling.zichtbaar) - len(verzameling.tellend),
            "groei": _groeirijen(groei),
            "dekking": [_dekkingrij(rij) for rij in dekking],
            "met_gemeente": next(d.n for d in dekking if d.veld.sleutel == "gemeente"),
            "uitnodigingen": [_uitnodiging(rij) for rij in find_invitations(dekking)],
            "leeg": _lege_termen(site),
            "provincies": provincies,
            "gemeenten": sum(p.aantal for p in provincies),
            "zonder_casus": sum(len(p.zonder) for p in provincies),
            "verandering": _verandering(site),
        },
    )


def _groeirijen(groei: list[Groeirij]) -> list[Balkrij]:
    hoogste = max((rij.n for rij in groei), default=1)
    return [
        Balkrij(
            hoofdletter(datum(rij.datum)) + ("" if "-" in rij.datum else ", maand niet bekend"),
            f"{rij.n} (samen {rij.totaal})",
            lengte(rij.n, hoogste),
        )
        for rij in groei
    ]


def _dekkingrij(dekking: Dekking) -> Balkrij:
    van = max(dekking.van, 1)
    tekst = f"{dekking.n} van de {dekking.van}"
    return Balkrij(dekking.veld.label, tekst, lengte(dekking.n, van))


def _uitnodiging(dekking: Dekking) -> Uitnodiging:
    return Uitnodiging(
        dekking,
        tuple(
            Schakel(casus.gegevens.titel, f"meedoen/formulier/?casus={casus.slug}")
            for casus in dekking.zonder[:MAX_UITNODIGING]
        ),
    )


def _lege_termen(site: Site) -> dict[str, list[Schakel]]:
    begrippen = site.verzameling.begrippen
    return {
        hoofdletter(begrippen[naam].kop.meervoud): [
            Schakel(term.label, f"{naam}/{term.slug}/") for term in termen
        ]
        for naam, termen in find_unused_terms(site.verzameling).items()
    }


def _verandering(site: Site) -> Verandering | None:
    toen = site.geschiedenis
    if toen is None:
        return None
    zichtbaar = {casus.slug for casus in site.verzameling.zichtbaar}
    return Verandering(
        datum(toen.sinds.isoformat()),
        tuple(_schakels(site, toen.nieuw & zichtbaar)[:MAX_VERANDERD]),
        tuple(_schakels(site, toen.veranderd & zichtbaar)[:MAX_VERANDERD]),
        len(toen.nieuw & zichtbaar),
        len(toen.veranderd & zichtbaar),
        # A withdrawn case is gone too; what it was called is not told.
        len(toen.weg | (toen.veranderd - zichtbaar)),
        toen.nieuwe_reacties,
    )


def _schakels(site: Site, slugs: Iterable[str]) -> list[Schakel]:
    per_slug = site.verzameling.per_slug
    return [make_casusschakel(per_slug[slug]) for slug in sorted(slugs)]
