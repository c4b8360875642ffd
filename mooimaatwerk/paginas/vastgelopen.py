"""The guide for a case that is stuck: each step with its places and the cases that took it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.kennis.bronnen import Bron
from mooimaatwerk.kennis.instrumenten import Instrument
from mooimaatwerk.kennis.opschaling import Opschaling, Plek, Trede
from mooimaatwerk.paginas.kaarten import Kaart, make_kaarten
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import aantal


@dataclass(frozen=True)
class Plekregel:
    """A place with its page and its source, when it has them."""

    plek: Plek
    instrument: Instrument | None
    bron: Bron | None


@dataclass(frozen=True)
class Trederegel:
    """A step as the page shows it; `n` counts the real cases that came this high."""

    nr: int
    trede: Trede
    niveau: str
    plekken: Sequence[Plekregel]
    kaarten: Sequence[Kaart]
    n: int


def make_vastgelopen(site: Site) -> Iterator[Pagina]:
    """Yield the guide, when the project has one."""
    gids = site.opschaling
    if gids is None:
        return
    treden = [_trede(nr, trede, gids, site) for nr, trede in enumerate(gids.treden, start=1)]
    yield Pagina(
        "vastgelopen/",
        gids.titel,
        gids.kern,
        "vastgelopen.html",
        {"gids": gids, "treden": treden, "n": aantal(site.verzameling.zichtbaar)},
    )


def _trede(nr: int, trede: Trede, gids: Opschaling, site: Site) -> Trederegel:
    verzameling = site.verzameling
    casussen = [
        casus
        for casus in verzameling.zichtbaar
        if casus.gegevens.escalatie and casus.gegevens.escalatie.niveau == trede.niveau
    ]
    return Trederegel(
        nr=nr,
        trede=trede,
        niveau=verzameling.begrippen.label("escalatieniveaus", trede.niveau),
        plekken=[_plek(plek, gids, site) for plek in trede.plekken],
        kaarten=make_kaarten(casussen, verzameling),
        n=aantal(casussen),
    )


def _plek(plek: Plek, gids: Opschaling, site: Site) -> Plekregel:
    return Plekregel(
        plek,
        site.instrumenten[plek.instrument] if plek.instrument else None,
        gids.bronnen[plek.bron] if plek.bron else None,
    )
