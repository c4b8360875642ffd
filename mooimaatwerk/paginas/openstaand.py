"""The page of the cases that still need a solution, those that need it most first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mooimaatwerk.inzicht.meedenken import Openstaand, find_solved_together, sort_by_need
from mooimaatwerk.paginas.bladeren import KAARTEN, Regel, make_reeks
from mooimaatwerk.paginas.kaarten import Kaart, make_kaart, make_kaarten
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import aantal
from mooimaatwerk.woorden import datum, hoeveelheid

MAX_SAMEN = 12
"""How many cases that were solved together are shown, the newest first."""


@dataclass(frozen=True)
class Vraagkaart:
    """An open case: its card, how it stands, and what it asks."""

    kaart: Kaart
    stand: str
    vraag: str | None


def make_openpaginas(site: Site) -> Iterator[Pagina]:
    """Yield the page at /open/, and the pages after it."""
    verzameling = site.verzameling
    openstaand, samen = sort_by_need(verzameling), find_solved_together(verzameling)
    n = aantal([o.casus for o in openstaand])
    pagina = Pagina(
        "open/",
        "Open casussen",
        "Deze casussen wachten nog op een oplossing. Denk je mee?",
        "open.html",
        {
            "vragen": [
                Vraagkaart(make_kaart(o.casus, verzameling), _stand(o), o.casus.gegevens.hulpvraag)
                for o in openstaand[:KAARTEN]
            ],
            "n": n,
            "samen": make_kaarten(samen[:MAX_SAMEN], verzameling),
            "aantal_samen": len(samen),
        },
    )
    regels = [Regel(o.casus, _stand(o)) for o in openstaand]
    yield from make_reeks(pagina, regels, verzameling, zoekadres="zoeken/?status=open")


def _stand(openstaand: Openstaand) -> str:
    sinds = f"Open sinds {datum(openstaand.casus.gegevens.datum)}"
    if not openstaand.reacties:
        return f"{sinds}. Nog geen reactie."
    reacties = hoeveelheid(openstaand.reacties, "reactie", "reacties")
    if not openstaand.oplossingen:
        return f"{sinds}. {reacties}, nog geen idee voor een oplossing."
    ideeen = hoeveelheid(openstaand.oplossingen, "idee", "ideeën")
    return f"{sinds}. {reacties}, {ideeen} voor een oplossing."
