"""Draws pages: one Jinja environment with the templates, filters and links of the site."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from mooimaatwerk import woorden
from mooimaatwerk.editie.webtekst import Webtekst
from mooimaatwerk.figuren.omslag import make_embleem
from mooimaatwerk.figuren.palet import palet_gegevens
from mooimaatwerk.paginas.ingangen import INGANGEN
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site
from mooimaatwerk.vormgeving.beleid import Beleid, make_herlaadbaar
from mooimaatwerk.vormgeving.herhaling import Herhaling
from mooimaatwerk.vormgeving.sjabloonmotor import Omgeving
from mooimaatwerk.vormgeving.vast import make_vast
from mooimaatwerk.vormgeving.verhalen import Verhalen


class Vormgever:
    """Turns pages into HTML. Everything is escaped unless a template of ours made it.

    `geheugen` is a folder for templates that were made ready before; deleting it is safe.
    """

    def __init__(self, site: Site, geheugen: Path | None = None) -> None:
        self.site = site
        self._webtekst = Webtekst()
        self._omgeving = Omgeving(geheugen)
        begrippen = site.verzameling.begrippen
        verhalen = Verhalen(begrippen)
        self._omgeving.filters |= {
            "bedrag": woorden.bedrag,
            "datum": woorden.datum,
            "getal": woorden.getal,
            "hoofdletter": woorden.hoofdletter,
            "omvang": woorden.omvang,
            "opsomming": woorden.opsomming,
            "opmaak": verhalen.opmaak,
        }
        herhaling = Herhaling(self.render_sjabloon, self._motief)
        self._omgeving.globals |= {
            "instellingen": site.instellingen,
            "ingangen": INGANGEN,
            "embleem": self._embleem,
            "beleid": self._beleid,
            "label": begrippen.label,
            "nieuwste": site.nieuwste,
            "hoeveel": woorden.hoeveelheid,
            "tel": woorden.casussen,
            "omslag": herhaling.omslag,
            "motief": herhaling.motief,
            "losse_kaart": herhaling.kaart,
            "losse_regel": herhaling.regel,
            "schilkop": herhaling.kop,
            "schilvoet": herhaling.voet,
            "stuktekst": self._stuktekst,
            "verhaal": verhalen.verhaal,
            "verhaaldelen": verhalen.verhaaldelen,
            "heeft_gids": site.opschaling is not None,
            "heeft_instrumenten": bool(site.instrumenten),
        }
        self.vast = make_vast(self._stijlen)
        self._omgeving.globals["vast"] = self.vast.adres

    def render(self, pagina: Pagina) -> str:
        """Return the whole page as HTML."""
        return self.render_sjabloon(
            pagina.sjabloon,
            naar=make_naar(pagina.adres),
            pagina=pagina,
            **pagina.gegevens,
        )

    def render_niet_gevonden(self) -> str:
        """Return the page for an address that does not exist; it may be shown at any depth."""
        wortel = re.sub(r"^https?://[^/]+", "", self.site.instellingen.adres) or "/"
        pagina = Pagina("404/", "Deze pagina bestaat niet", "Er is niets op dit adres.", "404.html")
        return self.render_sjabloon(
            pagina.sjabloon, naar=lambda adres: wortel + adres, pagina=pagina
        )

    def render_blok(self, sjabloon: str, adres: str, **gegevens: Any) -> Markup:
        """Return a piece of a page, for use in a hand-written one at `adres`."""
        return Markup(
            self.render_sjabloon(f"blokken/{sjabloon}", naar=make_naar(adres), **gegevens)
        )

    def _stijlen(self, lettertypen: str) -> dict[str, str]:
        palet = palet_gegevens(self.site.verzameling.begrippen)
        site = self.render_sjabloon("stijl/site.css", palet=palet, lettertypen=lettertypen)
        return {"site.css": site, "formulier.css": self.render_sjabloon("stijl/formulier.css")}

    def render_sjabloon(self, sjabloon: str, **gegevens: Any) -> str:
        """Return what a template makes of the data; also for what is not a page."""
        return self._omgeving.get_template(sjabloon).render(gegevens)

    def _beleid(self, pagina: Pagina) -> Beleid:
        herlaadt = self.site.instellingen.herlaadt
        return make_herlaadbaar(pagina.beleid) if herlaadt else pagina.beleid

    def _stuktekst(self, tekst: str, stukken: int, voorvoegsel: str, dieper: int) -> list[Markup]:
        delen = self._webtekst.render(tekst, stukken, voorvoegsel, dieper)
        return [Markup(deel) for deel in delen]

    def _motief(self, thema: str) -> str:
        return self.site.verzameling.begrippen.thema(thema).motief

    def _embleem(self, thema: str) -> Markup:
        tekening = make_embleem(self._motief(thema))
        return Markup(self.render_sjabloon("figuren/omslag.svg", omslag=tekening))


def make_naar(adres: str) -> Callable[[str], str]:
    """Return the function that links from the page at `adres` to any other, relatively.

    Relative links work wherever a copy of the site is put: at a root, in a folder, or
    opened from disk.
    """
    basis = "../" * adres.count("/")

    def naar(doel: str) -> str:
        return basis + doel or "./"

    return naar
