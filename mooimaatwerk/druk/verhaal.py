"""A case as a story on paper: its words, facts and figures as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from mooimaatwerk import woorden
from mooimaatwerk.casus import Casus, Gegevens
from mooimaatwerk.druk.knopen import make_knopen, platte_tekst
from mooimaatwerk.druk.tekenaar import Tekenaar
from mooimaatwerk.druk.woordbreuk import Knoop, Woordbreker
from mooimaatwerk.figuren.driehoek import make_driehoek
from mooimaatwerk.figuren.kostenbalk import Balk, make_kostenbalk
from mooimaatwerk.inzicht.routes import Moment, Routewijziging
from mooimaatwerk.opmaak import make_renderer
from mooimaatwerk.paginas.feiten import Feit, make_feiten, make_geldregels
from mooimaatwerk.paginas.kaarten import make_kaart
from mooimaatwerk.paginas.wetregels import Wetregel, make_wetregels
from mooimaatwerk.site import Site

_LES = "Wat leren we?"


class Verhalenmaker:
    """Writes cases as stories and boxes, with the words of the site's own pages."""

    def __init__(self, site: Site, tekenaar: Tekenaar, breker: Woordbreker) -> None:
        self._site = site
        self._begrippen = site.verzameling.begrippen
        self._tekenaar = tekenaar
        self._breker = breker
        self._markdown = make_renderer()

    def make_verhaal(self, casus: Casus) -> Knoop:
        """Return the whole story; what is not known is None or an empty list."""
        g = casus.gegevens
        inhoud = make_knopen(self._markdown.parse(casus.tekst), self._breker)
        return self.make_kader(casus) | {
            "meta": list(self._meta(casus)),
            "inhoud": inhoud,
            "uitgelicht": _les(inhoud),
            "feiten": [_feit(feit) for feit in make_feiten(casus, self._begrippen)],
            "wens": g.wens_inwoner,
            "hulpvraag": g.hulpvraag if casus.is_open else None,
            "geld": list(self._geld(casus)),
            "kosten": _kosten(g),
            "neveneffect": g.kosten.neveneffect if g.kosten else None,
            "driehoek": self._driehoek(casus),
            "wetten": [_wet(regel) for regel in make_wetregels(g, self._begrippen)],
            "punten": [self._punt(nr) for nr in g.manifest],
            "bron": _bron(g),
        }

    def _geld(self, casus: Casus) -> Iterator[Knoop]:
        for regel in make_geldregels(casus, self._begrippen, self._site.instrumenten):
            yield vars(regel) | {"bron": regel.bron.tekst}

    def make_kader(self, casus: Casus) -> Knoop:
        """Return a case in brief: what a box or a row shows of it."""
        kaart = make_kaart(casus, self._site.verzameling)
        adres = self._site.instellingen.adres
        return {
            "slug": casus.slug,
            "titel": kaart.titel,
            "intro": kaart.samenvatting,
            "thema": kaart.thema.tekst,
            "gemeente": kaart.gemeente,
            "status": kaart.statuslabel,
            "kleuren": self._tekenaar.kleuren(kaart.kleur),
            "verouderd": kaart.is_verouderd,
            "voorbeeld": kaart.is_voorbeeld,
            "adres": f"{adres}{kaart.adres}" if adres else None,
        }

    def _meta(self, casus: Casus) -> Iterator[str]:
        kaart = make_kaart(casus, self._site.verzameling)
        yield kaart.statuslabel
        yield f"Gedeeld: {woorden.datum(kaart.datum)}"
        yield f"{kaart.leestijd} min lezen"

    def _driehoek(self, casus: Casus) -> Knoop | None:
        driehoek = make_driehoek(casus, self._begrippen)
        if driehoek is None:
            return None
        return {
            "svg": self._tekenaar.driehoek(driehoek, casus.gegevens.themas[0]),
            "alt": driehoek.omschrijving,
            "hoeken": [vars(hoek) for hoek in driehoek.hoeken],
        }

    def _punt(self, nr: int) -> Knoop:
        return {"nr": nr, "kern": self._site.manifest.punt(nr).kern}


def _feit(feit: Feit) -> Knoop:
    waarden = [woorden.hoofdletter(waarde.tekst) for waarde in feit.waarden]
    return {
        "label": feit.label,
        "waarden": waarden,
        "opmerking": feit.opmerking,
        "groot": feit.groot and bool(waarden),
    }


def _kosten(gegevens: Gegevens) -> Knoop | None:
    balk = make_kostenbalk(gegevens)
    if balk is None:
        return None
    rijen = [_balk(balk.ingezet) | {"hol": False}, _balk(balk.vermeden) | {"hol": True}]
    return {"rijen": rijen, "slotsom": balk.slotsom}


def _balk(balk: Balk) -> dict[str, Any]:
    lengte = None if balk.lengte is None else float(balk.lengte)
    noot = " ".join(balk.noten)
    return {"naam": balk.naam, "bedrag": balk.bedrag, "noot": noot, "lengte": lengte}


def _wet(regel: Wetregel) -> Knoop:
    return {
        "naam": regel.naam.tekst,
        "artikel": regel.artikel,
        "afgeleid": regel.afgeleid,
        "haakje": regel.haakje.tekst if regel.haakje else None,
        "wijzigingen": [_wijziging(wijziging) for wijziging in regel.wijzigingen],
    }


_SINDS = {
    Moment.VERVALLEN: "Deze route bestaat niet meer sinds {}",
    Moment.SINDSDIEN: "Veranderd sinds deze casus, op {}",
    Moment.VLAK_ERVOOR: "Veranderd op {}, kort voordat deze casus is gedeeld",
}


def _wijziging(route: Routewijziging) -> str:
    sinds = _SINDS[route.moment].format(woorden.datum(route.wijziging.datum))
    noot = "" if route.is_gecontroleerd else " (nog te controleren)"
    return f"{sinds}: {route.wijziging.wat}{noot}"


def _bron(gegevens: Gegevens) -> str | None:
    if gegevens.bron is None:
        return None
    datum = f", {woorden.datum(gegevens.bron.datum)}" if gegevens.bron.datum else ""
    return gegevens.bron.titel + datum


def _les(inhoud: list[Knoop]) -> str | None:
    """Return the first sentence of what we learn: the line that is set large."""
    for kop, alinea in pairwise(inhoud):
        if kop["t"] == "kop" and platte_tekst(kop["in"]) == _LES and alinea["t"] == "alinea":
            return platte_tekst(alinea["in"]).split(". ")[0].rstrip(".") + "."
    return None
