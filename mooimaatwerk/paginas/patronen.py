"""The pages of patterns: all of them with what the counts show, each by itself, its signal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus
from mooimaatwerk.figuren.matrix import make_overgangen
from mooimaatwerk.paginas.kaarten import make_kaarten
from mooimaatwerk.paginas.pagina import Pagina, Schakel
from mooimaatwerk.paginas.samenhang import (
    make_combinatieregels,
    make_dominos,
    make_paarregels,
    make_schakel,
    make_wetsveranderingen,
)
from mooimaatwerk.patroon.model import Patroon, Regeling
from mooimaatwerk.patroon.tellen import find_combinaties, find_wettenparen
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling, aantal

ACHTTIEN = "leeftijdsgrens-18"
"""The knelpunt of turning eighteen."""

MAX_ACHTTIEN = 6
"""How many cases of it the page of all patterns shows; it leads to the others."""

MEESTE = 30
"""How many combinations a reader gets to see; the page says how many there are."""

OMSCHRIJVING = (
    "Maatwerk herstelt wat een systeem stuk laat. Loopt het steeds op hetzelfde vast, dan moet "
    "het systeem veranderen."
)


@dataclass(frozen=True)
class Geregeld:
    """Something that was arranged, and the pattern that it belongs to."""

    patroon: Patroon
    regeling: Regeling


def make_patroonpaginas(site: Site) -> Iterator[Pagina]:
    """Yield the page of all patterns, and for each written one its page and its signal."""
    yield _overzicht(site)
    for patroon in site.patronen:
        gegevens = _van_patroon(patroon, site)
        g = patroon.gegevens
        yield Pagina(patroon.adres, g.titel, g.kern, "patroon.html", gegevens, bron=patroon.pad)
        yield Pagina(
            f"{patroon.adres}signaal/",
            f"Signaal voor beleid: {g.titel}",
            "Dit patroon op één vel, om te geven aan wie er iets aan kan doen.",
            "signaal.html",
            gegevens,
            bron=patroon.pad,
            # The same words as on the page of the pattern: that is the one to find.
            vindbaar=False,
        )


def _overzicht(site: Site) -> Pagina:
    verzameling = site.verzameling
    combinaties = find_combinaties(verzameling.tellend, site.instellingen.drempel)
    achttien = verzameling.bij("knelpunten", ACHTTIEN)
    return Pagina(
        "patronen/",
        "Patronen",
        OMSCHRIJVING,
        "patronen.html",
        {
            "patronen": site.patronen,
            "geregeld": _geregeld(site.patronen),
            "veranderingen": make_wetsveranderingen(verzameling),
            "drempel": site.instellingen.drempel,
            "combinaties": make_combinatieregels(combinaties[:MEESTE], site.patronen, verzameling),
            "aantal_combinaties": len(combinaties),
            "botsingen": [(p, botsing) for p in site.patronen for botsing in p.gegevens.botsen],
            "paren": make_paarregels(find_wettenparen(verzameling.tellend)[:MEESTE], verzameling),
            "dominos": make_dominos(verzameling),
            "matrix": make_overgangen(verzameling),
            "achttien": make_kaarten(achttien[:MAX_ACHTTIEN], verzameling),
            "aantal_achttien": aantal(achttien),
            "n": aantal(verzameling.zichtbaar),
            "peildatum": verzameling.peildatum,
        },
    )


def _geregeld(patronen: Sequence[Patroon]) -> list[Geregeld]:
    """Return all that was arranged, the newest first; what has no date comes last."""
    alle = [Geregeld(p, regeling) for p in patronen for regeling in p.gegevens.geregeld]
    return sorted(alle, key=lambda g: g.regeling.datum or "", reverse=True)


def _van_patroon(patroon: Patroon, site: Site) -> dict[str, object]:
    g, verzameling = patroon.gegevens, site.verzameling
    return {
        "patroon": patroon,
        "g": g,
        "knelpunten": _schakels("knelpunten", g.knelpunten, verzameling),
        "wetten": _schakels("wetten", g.wetten, verzameling),
        "doelgroepen": _schakels("doelgroepen", g.doelgroepen, verzameling),
        "kaarten": make_kaarten(patroon.casussen, verzameling),
        "gemeenten": len({c.gegevens.gemeente for c in patroon.casussen if _noemt_gemeente(c)}),
        "zonder_gemeente": sum(c.telt_mee and not c.gegevens.gemeente for c in patroon.casussen),
        "voorbeelden": sum(c.is_voorbeeld for c in patroon.casussen),
    }


def _noemt_gemeente(casus: Casus) -> bool:
    return casus.telt_mee and casus.gegevens.gemeente is not None


def _schakels(lijst: str, slugs: Sequence[str], verzameling: Verzameling) -> list[Schakel]:
    return [make_schakel(lijst, slug, verzameling) for slug in slugs]
