"""The pages to learn with: sheets for a case meeting, cards, the self-check, reading routes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.bespreken import split_verhaal
from mooimaatwerk.inzicht.lijsten import OPGELOST
from mooimaatwerk.kennis.leesroutes import Leesroute, Stap
from mooimaatwerk.paginas.pagina import Pagina, Schakel, make_casusschakel
from mooimaatwerk.site import Site

PER_VEL = 4
MAX_KAARTEN = 24
"""Cards to a sheet, and in the set: the newest; how many cases there are is told."""


@dataclass(frozen=True)
class Leesstap:
    """One thing to read, and why; `soort` says whether it is a case or a page."""

    schakel: Schakel
    soort: str
    waarom: str


def make_leerpaginas(site: Site) -> Iterator[Pagina]:
    """Yield the self-check, the cards and the reading routes."""
    yield Pagina(
        "manifest/zelfcheck/",
        "Zelfcheck: kan maatwerk bij ons?",
        "Vijftien vragen bij het manifest, om alleen of samen te beantwoorden.",
        "zelfcheck.html",
        {"manifest": site.manifest},
    )
    yield _kaarten(site)
    yield _leesroutes(site)


def make_bespreekblad(casus: Casus, site: Site) -> Pagina:
    """Return the sheet with which a team discusses a case."""
    kopjes = site.verzameling.begrippen.velden.kopjes
    oplossing = [kopje.label for kopje in kopjes if not kopje.bij_open]
    vooraf, daarna = split_verhaal(casus.tekst, oplossing)
    return Pagina(
        f"casussen/{casus.slug}/bespreken/",
        f"Casusbespreking: {casus.gegevens.titel}",
        "Een blad om samen te bespreken: eerst het probleem, dan hoe het ging.",
        "bespreken.html",
        {
            "casus": casus,
            "vooraf": vooraf,
            "daarna": daarna,
            "punten": [site.manifest.punt(nr) for nr in casus.gegevens.manifest],
        },
        bron=casus.pad,
        thema=casus.gegevens.themas[0],
        vindbaar=False,
    )


def _kaarten(site: Site) -> Pagina:
    opgelost = [c for c in site.verzameling.tellend if c.gegevens.status in OPGELOST]
    gekozen = opgelost[:MAX_KAARTEN]
    return Pagina(
        "kaarten/",
        "Casuskaarten",
        "Kaarten voor een overleg: voorop het probleem, achterop hoe het ging.",
        "kaarten.html",
        {
            "vellen": _vellen(gekozen),
            "aantal": len(gekozen),
            "n": len(opgelost),
        },
    )


def _vellen(casussen: Sequence[Casus]) -> list[Sequence[Casus]]:
    return [casussen[plek : plek + PER_VEL] for plek in range(0, len(casussen), PER_VEL)]


def _leesroutes(site: Site) -> Pagina:
    return Pagina(
        "leesroutes/",
        "Leesroutes",
        "Wat lees je als eerste, en waarom? Vier routes, voor vier rollen.",
        "leesroutes.html",
        {"routes": [(route, list(_stappen(route, site))) for route in site.leesroutes]},
    )


def _stappen(route: Leesroute, site: Site) -> Iterator[Leesstap]:
    for stap in route.stappen:
        schakel = _schakel(stap, site)
        if schakel:
            yield Leesstap(schakel, "Casus" if stap.casus else "Pagina", stap.waarom)


def _schakel(stap: Stap, site: Site) -> Schakel | None:
    """Return where a step leads; nothing for a case that was withdrawn or is not here."""
    if stap.casus is None:
        return Schakel(stap.titel or "", stap.pagina)
    casus = site.verzameling.per_slug.get(stap.casus)
    if casus is None or casus.is_ingetrokken:
        return None
    return make_casusschakel(casus)
