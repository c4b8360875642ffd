"""The pages with a form: for a case and for a reaction, screen by screen."""

from __future__ import annotations

from collections.abc import Iterator

from mooimaatwerk.begrippen import Thema
from mooimaatwerk.formulier.vragen import Formulier, Keuze, make_formulier
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.vormgeving.beleid import FORMULIER

ADRES, REACTIE_ADRES = "meedoen/formulier/", "meedoen/reactie/"
BELOFTE = "Er wordt niets verstuurd: aan het eind kies je zelf wat je doet."


def make_formulierpaginas(site: Site) -> Iterator[Pagina]:
    """Yield the pages; without JavaScript they say so, and what one can do instead."""
    begrippen = site.verzameling.begrippen
    punten = [Keuze(str(punt.nr), f"{punt.nr}. {punt.kern}") for punt in site.manifest.punten]
    formulier = make_formulier(begrippen.velden, begrippen, {"manifest": punten})
    yield _pagina(site, ADRES, "Deel je casus", f"Vul in wat je weet. {BELOFTE}", formulier)
    reactie = make_formulier(begrippen.andere_velden["reactievelden"], begrippen, {})
    yield _pagina(site, REACTIE_ADRES, "Reageer op een casus", f"Denk mee. {BELOFTE}", reactie)


def _pagina(site: Site, adres: str, titel: str, omschrijving: str, formulier: Formulier) -> Pagina:
    begrippen = site.verzameling.begrippen
    return Pagina(
        adres,
        titel,
        omschrijving,
        "formulier.html",
        {
            "formulier": formulier,
            "themas": [thema for thema in begrippen["themas"] if isinstance(thema, Thema)],
            "statussen": list(begrippen["statussen"]),
        },
        beleid=FORMULIER,
    )
