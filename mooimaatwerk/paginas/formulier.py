"""The page with the form for a case: every question of the field list, screen by screen."""

from __future__ import annotations

from mooimaatwerk.begrippen import Thema
from mooimaatwerk.beleid import FORMULIER
from mooimaatwerk.formulier.vragen import Keuze, make_formulier
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site

ADRES = "meedoen/formulier/"


def make_formulierpagina(site: Site) -> Pagina:
    """Return the page; without JavaScript it says so, and what one can do instead."""
    begrippen = site.verzameling.begrippen
    punten = [Keuze(str(punt.nr), f"{punt.nr}. {punt.kern}") for punt in site.manifest.punten]
    return Pagina(
        ADRES,
        "Deel je casus",
        "Vul in wat je weet. Er wordt niets verstuurd: aan het eind kies je zelf wat je doet.",
        "formulier.html",
        {
            "formulier": make_formulier(begrippen.velden, begrippen, {"manifest": punten}),
            "themas": [thema for thema in begrippen["themas"] if isinstance(thema, Thema)],
            "statussen": list(begrippen["statussen"]),
        },
        beleid=FORMULIER,
    )
