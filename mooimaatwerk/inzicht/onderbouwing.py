"""The justification note: what it asks, and what a case already answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen, Waarde
from mooimaatwerk.casus import Casus, Financiering, Gegevens


@dataclass(frozen=True)
class Vraag:
    """One question; `regels` is how many lines of paper an answer takes."""

    naam: str
    vraag: str
    hulp: str = ""
    regels: int = 2
    verplicht: bool = False


@dataclass(frozen=True)
class Antwoord:
    """A question with what a case tells; no text means that there is something to fill in."""

    vraag: Vraag
    tekst: tuple[str, ...] = ()


KOPPEN: Mapping[str, tuple[Vraag, ...]] = {
    "De situatie": (
        Vraag("situatie", "Wat speelt er?", "Schrijf geen naam, adres of leeftijd op.", 4),
        Vraag("wens", "Wat wil de inwoner zelf?"),
        Vraag("knelpunt", "Waar loopt het vast?", "Noem de regel, het artikel of de afspraak.", 3),
    ),
    "Het besluit": (
        Vraag("oplossing", "Wat doen we in plaats daarvan?", regels=3),
        Vraag("ruimte", "Welke ruimte geven wet en beleid?"),
        Vraag("besluit", "Wie besluit, en wie is het ermee eens?", "Schrijf functies op.", 1),
    ),
}
"""The questions before those of the waardendriehoek, by heading."""

GELD: Mapping[str, tuple[Vraag, ...]] = {
    "Het geld": (
        Vraag("geld", "Wat kost het, en uit welk potje?"),
        Vraag("niets-doen", "Wat kost het als we niets doen?", "Weet je het niet? Schrijf dat op."),
        Vraag("afspraken", "Welke afspraken horen erbij?"),
    ),
    "Daarna": (Vraag("vervolg", "Wanneer vragen we hoe het gaat, en wie doet dat?", regels=1),),
}
"""The questions after it."""

DRIEHOEK = "Waarom het klopt: de waardendriehoek"


def make_vragen(begrippen: Begrippen) -> dict[str, tuple[Vraag, ...]]:
    """Return every question by its heading; only legitimiteit has to be answered."""
    hoeken = tuple(
        Vraag(w.slug, w.label, w.hulpvraag, 3, verplicht=w.slug == "legitimiteit")
        for w in begrippen["waarden"]
        if isinstance(w, Waarde)
    )
    return {**KOPPEN, DRIEHOEK: hoeken, **GELD}


def make_antwoorden(casus: Casus, begrippen: Begrippen) -> dict[str, list[Antwoord]]:
    """Return the questions with what a case tells; what it does not tell stays empty."""
    return {
        kop: [Antwoord(vraag, tuple(_antwoord(vraag.naam, casus, begrippen))) for vraag in vragen]
        for kop, vragen in make_vragen(begrippen).items()
    }


def _antwoord(naam: str, casus: Casus, begrippen: Begrippen) -> Iterator[str]:
    g = casus.gegevens
    if naam in _ANTWOORDEN:
        yield from _ANTWOORDEN[naam](g, begrippen)
    elif g.waardendriehoek:
        hoek = g.waardendriehoek.model_dump().get(naam)
        if hoek:
            yield hoek


def _situatie(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    yield g.samenvatting


def _wens(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    if g.wens_inwoner:
        yield g.wens_inwoner


def _knelpunt(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    yield _zin([begrippen.label("knelpunten", slug) for slug in g.knelpunten])
    for wet in g.wetten:
        artikel = f", artikel {wet.artikel}" if wet.artikel else ""
        afgeleid = " (afgeleid door de redactie)" if wet.is_afgeleid else ""
        yield f"{begrippen.label('wetten', wet.wet)}{artikel}{afgeleid}."


def _oplossing(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    if g.soorten:
        yield _zin([begrippen.label("soorten", slug) for slug in g.soorten])


def _ruimte(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    if g.ruimte and g.ruimte != "onbekend":
        term = begrippen["ruimtes"].termen[g.ruimte]
        yield f"{term.label}. {term.definitie}"


def _besluit(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    besluit = g.besluitvorming
    if besluit and besluit.vorm != "onbekend":
        keer = f", {besluit.akkoorden} keer akkoord" if besluit.akkoorden else ""
        yield f"{begrippen.label('besluitvormen', besluit.vorm)}{keer}."


def _geld(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    if g.kosten and g.kosten.ingezet:
        ingezet = g.kosten.ingezet
        yield f"Samen {woorden.bedrag(ingezet.bedrag, ingezet.precisie)}."
    for deel in g.financiering:
        yield _potje(deel, begrippen)


def _potje(deel: Financiering, begrippen: Begrippen) -> str:
    label = begrippen.label("financieringsbronnen", deel.bron)
    if deel.bron == "onbekend":
        label = "Uit welk potje, is niet bekend"
    if deel.bron == "geen":
        return f"{label}."
    waarvoor = f", voor {deel.waarvoor}" if deel.waarvoor else ""
    heel = " (een deel van de kosten)" if deel.deelbijdrage else ""
    bedrag = woorden.bedrag(deel.bedrag, deel.precisie)
    if deel.bedrag is None:
        bedrag = "bedrag niet bekend"
    return f"{label}: {bedrag}{heel}{waarvoor}."


def _niets_doen(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    vermeden = g.kosten.vermeden if g.kosten else None
    if vermeden and vermeden.bedrag is not None:
        per = {"maand": " per maand", "jaar": " per jaar", "eenmalig": ", eenmalig"}
        som = woorden.hoofdletter(woorden.bedrag(vermeden.bedrag, vermeden.precisie))
        yield f"{som}{per.get(vermeden.per or '', '')}, volgens de inbrenger."
    if vermeden and vermeden.toelichting:
        yield vermeden.toelichting


def _afspraken(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    for deel in g.financiering:
        for afspraak in deel.voorwaarden:
            gevolg = f" Lukt dat niet: {afspraak.gevolg}." if afspraak.gevolg else ""
            yield f"{afspraak.tekst.rstrip('.')}.{gevolg}"


def _vervolg(g: Gegevens, begrippen: Begrippen) -> Iterator[str]:
    for moment in g.opvolging:
        yield f"Na {woorden.duur(moment.na)}: {moment.stand}"


def _zin(labels: Sequence[str]) -> str:
    return f"{'; '.join(labels)}."


_ANTWOORDEN: Mapping[str, Callable[[Gegevens, Begrippen], Iterator[str]]] = {
    "situatie": _situatie,
    "wens": _wens,
    "knelpunt": _knelpunt,
    "oplossing": _oplossing,
    "ruimte": _ruimte,
    "besluit": _besluit,
    "geld": _geld,
    "niets-doen": _niets_doen,
    "afspraken": _afspraken,
    "vervolg": _vervolg,
}
"""What a case tells about each question; the corners of the triangle have their own name."""
