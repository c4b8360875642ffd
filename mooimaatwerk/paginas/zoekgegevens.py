"""What the search engine reads from the page of a case, beside its story."""

from __future__ import annotations

from collections.abc import Iterable

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Wetverwijzing
from mooimaatwerk.inzicht.geld import read_inzet
from mooimaatwerk.zoeken.termen import make_zoekwoorden


def make_zoekgegevens(casus: Casus, begrippen: Begrippen) -> dict[str, str]:
    """Return the facts that a search result shows, by name; what is not known is left out."""
    g, label = casus.gegevens, begrippen.label
    besluit = g.besluitvorming.vorm if g.besluitvorming else "onbekend"
    gegevens = {
        "thema": g.themas[0],
        "gemeente": label("gemeenten", g.gemeente) if g.gemeente else "",
        "status": g.status,
        "datum": woorden.datum(g.datum),
        "bedrag": _bedrag(casus),
        "label": _label(casus),
        "werkte": _opsomming(label("soorten", slug) for slug in g.soorten),
        "besloot": "" if besluit == "onbekend" else label("besluitvormen", besluit),
        "partijen": _opsomming(label("partijen", partij.soort) for partij in g.partijen),
        "artikelen": _artikelen(g.wetten, begrippen),
        "woorden": make_zoekwoorden(casus, begrippen),
    }
    return {naam: tekst for naam, tekst in gegevens.items() if tekst}


def _bedrag(casus: Casus) -> str:
    b = read_inzet(casus.gegevens).enige
    if b is None:
        return ""
    return woorden.hoofdletter(woorden.bedrag(b.euros, b.precisie)) if b.euros else "Zonder geld"


def _label(casus: Casus) -> str:
    if casus.is_voorbeeld:
        return "Verzonnen voorbeeld"
    return "Verouderd" if casus.is_verouderd else ""


def _opsomming(labels: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(labels))


def _artikelen(wetten: Iterable[Wetverwijzing], begrippen: Begrippen) -> str:
    genoemd = "; ".join(_wet(wet, begrippen) for wet in wetten if not wet.is_afgeleid)
    afgeleid = "; ".join(_wet(wet, begrippen) for wet in wetten if wet.is_afgeleid)
    delen = [genoemd, f"Afgeleid door de redactie: {afgeleid}" if afgeleid else ""]
    return ". ".join(filter(None, delen))


def _wet(wet: Wetverwijzing, begrippen: Begrippen) -> str:
    artikel = f", artikel {wet.artikel}" if wet.artikel else ""
    return begrippen.label("wetten", wet.wet) + artikel
