"""The computed lists: "Het kon gewoon", "Klein bedrag, groot verschil" and "Zonder geld"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.geld import read_inzet, tel_op
from mooimaatwerk.inzicht.lijsten import (
    GEWOON_RUIMTE,
    GEWOON_SOORTEN,
    Oordeel,
    klein_bedrag,
    kon_gewoon,
    make_uitkomst,
    zonder_geld,
)
from mooimaatwerk.paginas.bladeren import KAARTEN, Regel, make_reeks
from mooimaatwerk.paginas.kaarten import make_kaart
from mooimaatwerk.paginas.pagina import Pagina, Schakel, make_casusschakel
from mooimaatwerk.paginas.verder import Aanrader
from mooimaatwerk.site import Site

MAX_ONBEKEND = 30
"""How many cases of which nobody knows are named; their number is always told."""


def make_lijstpaginas(site: Site) -> Iterator[Pagina]:
    """Yield a page for each computed list."""
    begrippen, grens = site.verzameling.begrippen, site.instellingen.klein_bedrag
    yield from _lijst(
        site,
        "het-kon-gewoon",
        "Het kon gewoon",
        "Casussen waarin de gewone route openstond. Iemand moest hem alleen vinden.",
        kon_gewoon,
        lambda casus: _waarom_gewoon(casus, begrippen),
    )
    yield from _lijst(
        site,
        "klein-bedrag",
        "Klein bedrag, groot verschil",
        f"Casussen waarin hoogstens {woorden.bedrag(Decimal(grens))} genoeg was.",
        lambda gegevens: klein_bedrag(gegevens, grens),
        _hoeveel_geld,
        volgorde=lambda casus: _euros(casus),
    )
    yield from _lijst(
        site,
        "zonder-geld",
        "Zonder geld",
        "Casussen waarin overleg of een andere afspraak genoeg was.",
        zonder_geld,
        lambda casus: "Kostte geen geld",
    )


def _lijst(
    site: Site,
    naam: str,
    titel: str,
    omschrijving: str,
    oordeel: Oordeel,
    reden: Callable[[Casus], str],
    volgorde: Callable[[Casus], Decimal] | None = None,
) -> Iterator[Pagina]:
    verzameling = site.verzameling
    uitkomst = make_uitkomst(verzameling.tellend, oordeel)
    wel = sorted(uitkomst.wel, key=volgorde) if volgorde else uitkomst.wel
    regels = [Regel(casus, reden(casus)) for casus in wel]
    pagina = Pagina(
        f"{naam}/",
        titel,
        omschrijving,
        f"lijsten/{naam}.html",
        {
            "kaarten": [
                Aanrader(make_kaart(regel.casus, verzameling), regel.reden)
                for regel in regels[:KAARTEN]
            ],
            "aantal": len(wel),
            "onbekend": list(map(make_casusschakel, uitkomst.onbekend[:MAX_ONBEKEND])),
            "aantal_onbekend": len(uitkomst.onbekend),
            "n": uitkomst.n,
            "grens": site.instellingen.klein_bedrag,
        },
    )
    kicker = Schakel("Hulpmiddelen", "hulpmiddelen/")
    yield from make_reeks(pagina, regels, verzameling, kicker=kicker)


def _waarom_gewoon(casus: Casus, begrippen: Begrippen) -> str:
    labels = [begrippen.label("soorten", s) for s in GEWOON_SOORTEN if s in casus.gegevens.soorten]
    if casus.gegevens.ruimte == GEWOON_RUIMTE:
        labels.insert(0, begrippen.label("ruimtes", GEWOON_RUIMTE))
    return ", ".join(labels)


def _hoeveel_geld(casus: Casus) -> str:
    inzet = read_inzet(casus.gegevens)
    bedrag = inzet.totaal or tel_op(inzet.delen)
    assert bedrag  # otherwise the case would not be on the list
    return woorden.hoofdletter(woorden.bedrag(bedrag.euros, bedrag.precisie))


def _euros(casus: Casus) -> Decimal:
    return sum((deel.euros for deel in read_inzet(casus.gegevens).delen), Decimal(0))
