"""The facts of a case in brief: a label with its values, or "niet bekend"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Financiering, Gegevens
from mooimaatwerk.kennis.instrumenten import Instrumenten
from mooimaatwerk.paginas.instrumenten import find_instrument
from mooimaatwerk.paginas.pagina import Schakel


@dataclass(frozen=True)
class Feit:
    """One row: what it is, its values (none means "niet bekend"), and a remark."""

    label: str
    waarden: tuple[Schakel, ...] = ()
    opmerking: str | None = None
    groot: bool = False


def make_feiten(casus: Casus, begrippen: Begrippen) -> list[Feit]:
    """Return the rows of "In het kort", in the order in which a colleague asks them."""
    g = casus.gegevens
    return [
        _ingezet(g),
        _vermeden(g),
        _doorlooptijd(g),
        Feit("Gemeente", tuple(_termen("gemeenten", [g.gemeente], begrippen))),
        Feit("Knelpunten", tuple(_termen("knelpunten", g.knelpunten, begrippen))),
        Feit("Wetten", tuple(_termen("wetten", [w.wet for w in g.wetten], begrippen))),
        Feit("Soort maatwerk", tuple(_termen("soorten", g.soorten, begrippen))),
        Feit("Ruimte in de regels", _label("ruimtes", g.ruimte, begrippen)),
        Feit("Wie besloot", _besluit(g, begrippen)),
        Feit("Opvolging", _opvolging(g)),
        Feit("Hoe weten we dit", _label("bewijzen", g.bewijs, begrippen)),
        *(feit for feit in _om_wie(g, begrippen) if feit.waarden),
    ]


def _om_wie(g: Gegevens, begrippen: Begrippen) -> Iterator[Feit]:
    """Yield who a case is about; nobody is asked to fill in what the writer left out."""
    groepen = _termen("doelgroepen", g.doelgroepen, begrippen)
    leeftijd = _label("leeftijdsgroepen", g.leeftijdsgroep, begrippen)
    yield Feit("Om wie het gaat", (*groepen, *leeftijd))
    gebieden = (_label("levensgebieden", slug, begrippen) for slug in g.levensgebieden)
    yield Feit("Levensgebieden", tuple(chain.from_iterable(gebieden)))
    if g.stem_kind != "niet-van-toepassing":
        yield Feit("Stem van het kind", _label("stem-kind", g.stem_kind, begrippen))


def _termen(lijst: str, slugs: Iterable[str | None], begrippen: Begrippen) -> Iterator[Schakel]:
    for slug in dict.fromkeys(slugs):
        if slug:
            yield Schakel(begrippen.label(lijst, slug), f"{lijst}/{slug}/")


def _label(lijst: str, slug: str | None, begrippen: Begrippen) -> tuple[Schakel, ...]:
    if slug is None or slug == "onbekend":
        return ()
    return (Schakel(begrippen.label(lijst, slug)),)


def _ingezet(g: Gegevens) -> Feit:
    if g.kosten and g.kosten.ingezet:
        ingezet = g.kosten.ingezet
        tekst = woorden.bedrag(ingezet.bedrag, ingezet.precisie)
        return Feit("Ingezet", (Schakel(tekst),), groot=True)
    bedragen = [deel for deel in g.financiering if deel.bedrag is not None]
    waarden = tuple(Schakel(woorden.bedrag(deel.bedrag, deel.precisie)) for deel in bedragen)
    opmerking = "Een deel van de kosten." if any(d.deelbijdrage for d in bedragen) else None
    return Feit("Ingezet", waarden, opmerking, groot=True)


def _vermeden(g: Gegevens) -> Feit:
    vermeden = g.kosten.vermeden if g.kosten else None
    if vermeden is None:
        return Feit("Voorkomen kosten")
    if vermeden.bedrag is None:
        return Feit("Voorkomen kosten", opmerking=vermeden.toelichting)
    per = {"maand": " per maand", "jaar": " per jaar"}.get(vermeden.per or "", "")
    tekst = woorden.bedrag(vermeden.bedrag, vermeden.precisie) + per
    opmerking = vermeden.toelichting or "Volgens de inbrenger."
    return Feit("Voorkomen kosten", (Schakel(tekst),), opmerking, groot=True)


def _doorlooptijd(g: Gegevens) -> Feit:
    if g.doorlooptijd is None:
        return Feit("Doorlooptijd")
    tijd = g.doorlooptijd
    return Feit("Doorlooptijd", (Schakel(woorden.tijd(tijd.waarde, tijd.eenheid, tijd.precisie)),))


def _besluit(g: Gegevens, begrippen: Begrippen) -> tuple[Schakel, ...]:
    if g.besluitvorming is None:
        return ()
    vorm = _label("besluitvormen", g.besluitvorming.vorm, begrippen)
    if g.besluitvorming.akkoorden is None:
        return vorm
    keer = woorden.hoeveelheid(g.besluitvorming.akkoorden, "keer ja", "keer ja")
    return (*vorm, Schakel(keer))


def _opvolging(g: Gegevens) -> tuple[Schakel, ...]:
    return tuple(Schakel(f"Na {woorden.duur(o.na)}: {o.stand}") for o in g.opvolging)


@dataclass(frozen=True)
class Geldregel:
    """One source of money in words."""

    bron: Schakel
    bedrag: str
    toelichting: tuple[str, ...]


def make_geldregels(
    casus: Casus, begrippen: Begrippen, instrumenten: Instrumenten
) -> list[Geldregel]:
    """Return the money of a case, a row for each source, conditions in words."""
    return [
        Geldregel(
            _bron(deel.bron, casus, begrippen, instrumenten),
            woorden.bedrag(deel.bedrag, deel.precisie),
            tuple(_toelichting(deel, begrippen)),
        )
        for deel in casus.gegevens.financiering
    ]


def _bron(slug: str, casus: Casus, begrippen: Begrippen, instrumenten: Instrumenten) -> Schakel:
    instrument = find_instrument(slug, casus, instrumenten)
    label = begrippen.label("financieringsbronnen", slug)
    return Schakel(label, instrument.adres if instrument else None)


def _toelichting(deel: Financiering, begrippen: Begrippen) -> Iterator[str]:
    if deel.waarvoor:
        yield f"Voor: {deel.waarvoor}."
    if deel.deelbijdrage:
        yield "Dit was een deel van de kosten."
    if deel.vorm and deel.vorm != "onbekend":
        yield f"Vorm: {begrippen.label('vormen', deel.vorm).lower()}."
    for voorwaarde in deel.voorwaarden:
        termijn = f" ({woorden.duur(voorwaarde.termijn)})" if voorwaarde.termijn else ""
        gevolg = f" Lukt dat niet: {voorwaarde.gevolg}." if voorwaarde.gevolg else ""
        yield f"Voorwaarde: {voorwaarde.tekst.rstrip('.')}{termijn}.{gevolg}"
