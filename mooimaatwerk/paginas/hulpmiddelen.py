"""The page that leads to all that helps in a conversation: lists, costs, reasons, learning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site


@dataclass(frozen=True)
class Hulpmiddel:
    """Something to use: where it is, and what for."""

    adres: str
    titel: str
    uitleg: str


HULPMIDDELEN: dict[str, Sequence[Hulpmiddel]] = {
    "Rekenen en uitleggen": (
        Hulpmiddel(
            "onderbouwing/",
            "Schrijf een onderbouwing",
            "Leg op twee vellen uit waarom maatwerk hier klopt. Er wordt niets verstuurd.",
        ),
        Hulpmiddel(
            "waardendriehoek/",
            "De waardendriehoek",
            "Drie vragen bij elk besluit: mag het, wil de inwoner het, en levert het iets op?",
        ),
        Hulpmiddel("kosten/", "Wat kost maatwerk?", "De bedragen die in de casussen staan."),
        Hulpmiddel(
            "kostenoverzicht/", "Kostenoverzicht", "Wat hulp kost, met de bron van elk bedrag."
        ),
    ),
    "Samen leren": (
        Hulpmiddel(
            "leesroutes/", "Leesroutes", "Waar begin je? Een route voor elke rol, met de reden."
        ),
        Hulpmiddel("kaarten/", "Casuskaarten", "Om te printen en te trekken in een overleg."),
        Hulpmiddel(
            "vervolg/", "Tijd voor een vervolg", "Van welke casussen willen we weten hoe het ging?"
        ),
        Hulpmiddel("manifest/zelfcheck/", "Zelfcheck", "Vijftien vragen: kan maatwerk bij jullie?"),
    ),
    "Van casus naar beleid": (
        Hulpmiddel(
            "patronen/", "Patronen", "Wat steeds opnieuw misgaat, en wie er iets aan kan doen."
        ),
        Hulpmiddel("peilingen/", "Peilingen", "Wat mensen kozen, met de bron erbij."),
        Hulpmiddel("wensen/", "Wensen", "Wat mensen in de uitvoering willen veranderen."),
        Hulpmiddel("tijdlijn/", "Tijdlijn", "Van welke programma's dit alles kwam."),
        Hulpmiddel("bronnen/", "Bronnen", "Waar de feiten van elke casus vandaan komen."),
    ),
    "Zo kan het ook": (
        Hulpmiddel(
            "het-kon-gewoon/",
            "Het kon gewoon",
            "De wet liet het al toe, of een andere aanpak opende de gewone route.",
        ),
        Hulpmiddel(
            "klein-bedrag/", "Klein bedrag, groot verschil", "Weinig geld dat veel losmaakte."
        ),
        Hulpmiddel("zonder-geld/", "Zonder geld", "Overleg of een nieuwe afspraak was genoeg."),
    ),
}
"""By the heading under which they stand."""


VASTGELOPEN = Hulpmiddel(
    "vastgelopen/", "Vastgelopen? Zo schaal je op", "Van lokaal naar regionaal naar landelijk."
)
INSTRUMENTEN = Hulpmiddel(
    "instrumenten/", "Instrumenten", "Potjes en tafels: wie gebruikt wat, en sinds wanneer?"
)


def make_hulpmiddelen(site: Site) -> Pagina:
    """Return the page that leads to every aid that this site has."""
    vast = [
        hulpmiddel
        for hulpmiddel, is_er in (
            (VASTGELOPEN, site.opschaling is not None),
            (INSTRUMENTEN, bool(site.instrumenten)),
        )
        if is_er
    ]
    return Pagina(
        "hulpmiddelen/",
        "Hulpmiddelen",
        "Om te kiezen, te rekenen, uit te leggen en samen te leren.",
        "hulpmiddelen.html",
        {"groepen": ({"Als je vastzit": vast} if vast else {}) | HULPMIDDELEN},
    )
