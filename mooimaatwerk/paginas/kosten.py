"""The pages about money: what cases cost, what was avoided, and what kinds of help cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mooimaatwerk import woorden
from mooimaatwerk.casus import Casus
from mooimaatwerk.figuren.kostenbalk import Kostenbalk, make_kostenbalk
from mooimaatwerk.inzicht.geld import Bedrag, Inzet, read_inzet
from mooimaatwerk.inzicht.lijsten import OPGELOST
from mooimaatwerk.inzicht.vergelijking import MINSTENS, compare, is_vergelijkbaar
from mooimaatwerk.kennis.kostenoverzicht import Kostenregel
from mooimaatwerk.paginas.pagina import Pagina, Schakel, make_casusschakel
from mooimaatwerk.site import Site

MAX_RIJEN = 200
MAX_BALKEN = 20
"""How many cases are shown, the newest first; how many there are is always told."""


@dataclass(frozen=True)
class Kostenrij:
    """A case with an amount that is known, in words; `deel` when it is not the whole."""

    casus: Schakel
    bedrag: str
    deel: bool


@dataclass(frozen=True)
class Vergelijkingsbalk:
    """A case of which both sides are known, and its bars."""

    casus: Schakel
    kostenbalk: Kostenbalk


def make_kostenpaginas(site: Site) -> Iterator[Pagina]:
    """Yield the page of what cases cost, and the overview of what help costs."""
    yield _kosten(site)
    yield _kostenoverzicht(site)


def _kosten(site: Site) -> Pagina:
    opgelost = [c for c in site.verzameling.tellend if c.gegevens.status in OPGELOST]
    alle = ((casus, read_inzet(casus.gegevens)) for casus in opgelost)
    bekend = [(casus, inzet) for casus, inzet in alle if inzet.totaal or inzet.delen]
    vergelijkbaar = [casus for casus in opgelost if is_vergelijkbaar(casus.gegevens)]
    return Pagina(
        "kosten/",
        "Wat kost maatwerk?",
        "Alleen bedragen die in een casus staan, en van hoeveel casussen we niets weten.",
        "kosten.html",
        {
            "rijen": [_rij(casus, inzet) for casus, inzet in bekend[:MAX_RIJEN]],
            "aantal_bekend": len(bekend),
            "n": len(opgelost),
            "balken": list(_balken(vergelijkbaar[:MAX_BALKEN])),
            "aantal_balken": len(vergelijkbaar),
            "vergelijking": compare(casus.gegevens for casus in vergelijkbaar),
            "minstens": MINSTENS,
        },
    )


def _rij(casus: Casus, inzet: Inzet) -> Kostenrij:
    bedragen = [inzet.totaal] if inzet.totaal else list(inzet.delen)
    return Kostenrij(
        make_casusschakel(casus),
        woorden.hoofdletter(" en ".join(map(_in_woorden, bedragen))),
        deel=inzet.totaal is None,
    )


def _in_woorden(bedrag: Bedrag) -> str:
    return woorden.bedrag(bedrag.euros, bedrag.precisie) if bedrag.euros else "geen geld"


def _balken(casussen: Sequence[Casus]) -> Iterator[Vergelijkingsbalk]:
    for casus in casussen:
        kostenbalk = make_kostenbalk(casus.gegevens)
        if kostenbalk:
            yield Vergelijkingsbalk(make_casusschakel(casus), kostenbalk)


def _kostenoverzicht(site: Site) -> Pagina:
    regels = site.kostenoverzicht
    return Pagina(
        "kostenoverzicht/",
        "Kostenoverzicht",
        "Wat hulp ongeveer kost, met de datum en de bron van elk bedrag.",
        "kostenoverzicht.html",
        {
            "groepen": _per_groep(regels),
            "oud": {regel for regel in regels if regel.is_oud(site.vandaag)},
            "n": len(regels),
            "aantal_bekend": sum(regel.bedrag is not None for regel in regels),
        },
    )


def _per_groep(regels: Sequence[Kostenregel]) -> dict[str, list[Kostenregel]]:
    volgorde = list(dict.fromkeys(regel.groep for regel in regels))
    op_groep = sorted(regels, key=lambda regel: volgorde.index(regel.groep))
    return {groep: list(rijen) for groep, rijen in groupby(op_groep, lambda regel: regel.groep)}
