"""The page of the cases that still need a solution, those that need it most first."""

from __future__ import annotations

from dataclasses import dataclass

from mooimaatwerk.meedenken import Openstaand, find_solved_together, sort_by_need
from mooimaatwerk.paginas.kaarten import Kaart, make_kaart, make_kaarten
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import aantal
from mooimaatwerk.woorden import datum, hoeveelheid


@dataclass(frozen=True)
class Vraagkaart:
    """An open case: its card, how it stands, and what it asks."""

    kaart: Kaart
    stand: str
    vraag: str | None


def make_openpagina(site: Site) -> Pagina:
    """Return the page at /open/."""
    verzameling = site.verzameling
    openstaand = sort_by_need(verzameling)
    return Pagina(
        "open/",
        "Open casussen",
        "Deze casussen wachten nog op een oplossing. Denk je mee?",
        "open.html",
        {
            "vragen": [
                Vraagkaart(make_kaart(o.casus, verzameling), _stand(o), o.casus.gegevens.hulpvraag)
                for o in openstaand
            ],
            "n": aantal([o.casus for o in openstaand]),
            "samen": make_kaarten(find_solved_together(verzameling), verzameling),
        },
    )


def _stand(openstaand: Openstaand) -> str:
    sinds = f"Open sinds {datum(openstaand.casus.gegevens.datum)}"
    if not openstaand.reacties:
        return f"{sinds}. Nog geen reactie."
    reacties = hoeveelheid(openstaand.reacties, "reactie", "reacties")
    if not openstaand.oplossingen:
        return f"{sinds}. {reacties}, nog geen idee voor een oplossing."
    ideeen = hoeveelheid(openstaand.oplossingen, "idee", "ideeën")
    return f"{sinds}. {reacties}, {ideeen} voor een oplossing."
