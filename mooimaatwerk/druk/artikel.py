"""An article on paper: its words, with boxes, quotes, tips, a poll and counted figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from mooimaatwerk import woorden
from mooimaatwerk.casus import Bron
from mooimaatwerk.druk.knopen import make_knopen
from mooimaatwerk.druk.verhaal import Verhalenmaker
from mooimaatwerk.druk.woordbreuk import Knoop, Woordbreker
from mooimaatwerk.editie.gegevens import Citaat, Optie, Peiling
from mooimaatwerk.editie.model import Artikel
from mooimaatwerk.figuren.schaal import lengte
from mooimaatwerk.kennis.manifest import Manifest
from mooimaatwerk.verzameling import Verzameling, count_terms

_GRAFIEKEN = (("themas", "Over welk thema gaan ze?"), ("soorten", "Wat voor maatwerk was het?"))
"""What the page of figures counts: an entrance and the question above it."""


def make_artikel(
    artikel: Artikel, soortnaam: str, verhalen: Verhalenmaker, breker: Woordbreker
) -> Knoop:
    """Return an article as data; `soortnaam` is the label of its kind."""
    g = artikel.gegevens
    return {
        "soort": g.soort,
        "kicker": soortnaam,
        "intro": g.intro,
        "auteur": g.auteur,
        "inhoud": make_knopen(artikel.tokens, breker),
        "citaten": [_citaat(citaat) for citaat in g.citaten],
        "kaders": [verhalen.make_kader(casus) for casus in artikel.kaders],
        "tips": [{"titel": tip.titel, "tekst": tip.tekst} for tip in g.tips],
        "peiling": _peiling(g.peiling) if g.peiling else None,
        "bronnen": list(bronregels(g.bronnen)),
    }


def bronregels(bronnen: Iterable[Bron]) -> Iterator[str]:
    """Yield each source as a line: title and date."""
    for bron in bronnen:
        yield bron.titel + (f", {woorden.datum(bron.datum)}" if bron.datum else "")


def make_puntregels(nummers: Iterable[int], manifest: Manifest) -> list[Knoop]:
    """Return points of the manifesto by number."""
    return [{"nr": nr, "kern": manifest.punt(nr).kern} for nr in nummers]


def make_grafieken(verzameling: Verzameling) -> list[Knoop]:
    """Return the counts of all real cases as tables with bars; each says its n."""
    return [_grafiek(ingang, kop, verzameling) for ingang, kop in _GRAFIEKEN]


def _grafiek(ingang: str, kop: str, verzameling: Verzameling) -> Knoop:
    tellingen = count_terms(ingang, verzameling.tellend)
    hoogste = max((n for _, n in tellingen), default=0)
    rijen = [
        {
            "naam": verzameling.begrippen.label(ingang, slug),
            "waarde": woorden.getal(n),
            "lengte": float(lengte(n, hoogste)),
        }
        for slug, n in tellingen
    ]
    n = woorden.casussen(len(verzameling.tellend))
    voet = f"Geteld over {n}. Een casus kan meer dan één keer meetellen."
    return {"kop": kop, "rijen": rijen, "voet": voet}


def _citaat(citaat: Citaat) -> Knoop:
    wie = ", ".join(deel for deel in (citaat.wie, citaat.functie) if deel)
    return {"tekst": citaat.tekst, "wie": wie or None}


def _peiling(peiling: Peiling) -> Knoop:
    hoogste = max((o.aandeel for o in peiling.opties if o.aandeel), default=0)
    return {
        "vraag": peiling.vraag,
        "wanneer": woorden.datum(peiling.datum) if peiling.datum else woorden.NIET_BEKEND,
        "deelnemers": _deelnemers(peiling),
        "opties": [_optie(optie, hoogste) for optie in peiling.opties],
        "bron": peiling.bron,
    }


def _deelnemers(peiling: Peiling) -> str:
    if peiling.deelnemers is None:
        return woorden.NIET_BEKEND
    voor = woorden.PRECISIE.get(peiling.deelnemers.precisie or "", "")
    return voor + woorden.getal(peiling.deelnemers.aantal)


def _optie(optie: Optie, hoogste: int) -> Knoop:
    bekend = optie.aandeel is not None
    return {
        "label": optie.label,
        "plaats": f"{optie.plaats}" if optie.plaats else woorden.NIET_BEKEND,
        "aandeel": f"{optie.aandeel}%" if bekend else woorden.NIET_BEKEND,
        "lengte": float(lengte(Decimal(optie.aandeel or 0), hoogste)) if bekend else None,
    }
