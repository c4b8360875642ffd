"""The pages of the instruments: the index, and one page each with its users and its cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen, Budgetgrens, Financieringsbron
from mooimaatwerk.casus import Casus
from mooimaatwerk.kennis.bronnen import Bron
from mooimaatwerk.kennis.instrumenten import Gebruik, Instrument, Instrumenten
from mooimaatwerk.paginas.bladeren import KAARTEN, make_reeks, make_regels
from mooimaatwerk.paginas.ingangen import has_page
from mooimaatwerk.paginas.kaarten import make_kaarten
from mooimaatwerk.paginas.pagina import Pagina, Schakel
from mooimaatwerk.site import Site
from mooimaatwerk.verzameling import Verzameling, aantal

OMSCHRIJVING = "Budgetten, teams en tafels waarmee gemeenten maatwerk mogelijk maken."


@dataclass(frozen=True)
class Rij:
    """An instrument in the index; `sinds` and `n` are None when they are not known."""

    instrument: Instrument
    wie: tuple[str, ...]
    sinds: str | None
    n: int | None


@dataclass(frozen=True)
class Gebruiksregel:
    """Who uses an instrument, as the table of its page shows it."""

    wie: Schakel
    gebruik: Gebruik
    bron: Bron


@dataclass(frozen=True)
class Gebruikt:
    """The cases that used an instrument; `verborgen` would be given away by showing them here."""

    getoond: Sequence[Casus]
    n: int
    verborgen: int


def make_instrumentpaginas(site: Site) -> Iterator[Pagina]:
    """Yield the index of the instruments and a page for each of them."""
    if not site.instrumenten:
        return
    verzameling = site.verzameling
    instrumenten = [(i, find_gebruikt(i, verzameling)) for i in site.instrumenten.values()]
    rijen = [_rij(*instrument, verzameling.begrippen) for instrument in instrumenten]
    gegevens = {"rijen": rijen, "n": aantal(verzameling.zichtbaar)}
    yield Pagina("instrumenten/", "Instrumenten", OMSCHRIJVING, "instrumenten.html", gegevens)
    for instrument in instrumenten:
        yield from _instrumentpaginas(*instrument, site)


def find_instrument(bron: str, casus: Casus, instrumenten: Instrumenten) -> Instrument | None:
    """Return the instrument behind a source of money, when the case may lead to its page."""
    for instrument in instrumenten.values():
        if bron in instrument.financieringsbronnen and instrument.may_show(casus):
            return instrument
    return None


def find_gebruikt(instrument: Instrument, verzameling: Verzameling) -> Gebruikt | None:
    """Return the cases that used an instrument; None when the fields of a case do not tell."""
    if not instrument.casussen:
        return None
    casussen = instrument.uses(verzameling.zichtbaar)
    getoond = [casus for casus in casussen if instrument.may_show(casus)]
    return Gebruikt(getoond, aantal(casussen), aantal(casussen) - aantal(getoond))


def _rij(instrument: Instrument, gebruikt: Gebruikt | None, begrippen: Begrippen) -> Rij:
    wie = (_wie(gebruik, begrippen) for gebruik in instrument.gebruik)
    return Rij(
        instrument,
        tuple(dict.fromkeys(wie)),
        min((gebruik.sinds for gebruik in instrument.gebruik if gebruik.sinds), default=None),
        gebruikt.n if gebruikt else None,
    )


def _instrumentpaginas(
    instrument: Instrument, gebruikt: Gebruikt | None, site: Site
) -> Iterator[Pagina]:
    regels = make_regels(gebruikt.getoond) if gebruikt else []
    yield from make_reeks(
        _instrumentpagina(instrument, gebruikt, site),
        regels,
        site.verzameling,
        kicker=Schakel("Instrumenten", "instrumenten/"),
    )


def _instrumentpagina(instrument: Instrument, gebruikt: Gebruikt | None, site: Site) -> Pagina:
    verzameling = site.verzameling
    opvolger = site.instrumenten[instrument.opvolger] if instrument.opvolger else None
    return Pagina(
        instrument.adres,
        instrument.label,
        instrument.kern,
        "instrument.html",
        {
            "instrument": instrument,
            "grenzen": list(_grenzen(instrument, verzameling.begrippen)),
            "gebruiksregels": [
                _gebruiksregel(g, instrument, verzameling) for g in instrument.gebruik
            ],
            "wetten": [
                Schakel(_wettekst(wet.wet, wet.artikel, verzameling), f"wetten/{wet.wet}/")
                for wet in instrument.wetten
            ],
            "gebruikt": gebruikt,
            "kaarten": (make_kaarten(gebruikt.getoond[:KAARTEN], verzameling) if gebruikt else []),
            "opvolger": opvolger,
            "zie_ook": [site.instrumenten[slug] for slug in instrument.zie_ook],
        },
    )


def _grenzen(instrument: Instrument, begrippen: Begrippen) -> Iterator[Budgetgrens]:
    for slug in instrument.financieringsbronnen:
        term = begrippen.term("financieringsbronnen", slug)
        if isinstance(term, Financieringsbron) and term.grens:
            yield term.grens


def _gebruiksregel(
    gebruik: Gebruik, instrument: Instrument, verzameling: Verzameling
) -> Gebruiksregel:
    slug, naam = gebruik.gemeente, _wie(gebruik, verzameling.begrippen)
    adres = f"gemeenten/{slug}/" if slug and has_page("gemeenten", slug, verzameling) else None
    return Gebruiksregel(Schakel(naam, adres), gebruik, instrument.bronnen[gebruik.bron])


def _wie(gebruik: Gebruik, begrippen: Begrippen) -> str:
    return begrippen.label("gemeenten", gebruik.gemeente) if gebruik.gemeente else str(gebruik.wie)


def _wettekst(wet: str, artikel: str | None, verzameling: Verzameling) -> str:
    label = verzameling.begrippen.label("wetten", wet)
    return label + (f", artikel {artikel}" if artikel else "")
