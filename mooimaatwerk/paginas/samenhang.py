"""What hangs together over cases, in words: combinations, laws that meet, chains, changed laws."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen, Wet, Wijziging
from mooimaatwerk.inzicht.routes import find_routewijzigingen
from mooimaatwerk.paginas.pagina import Schakel, make_casusschakel
from mooimaatwerk.patroon.model import Patroon
from mooimaatwerk.patroon.tellen import Combinatie, Wettenpaar
from mooimaatwerk.verzameling import Verzameling

GENOEMD = 10
"""How many cases are named where something is counted; how many there are is always told."""

DOMINO = "domino-van-regelingen"
"""The knelpunt of a scheme that falls because another one did."""


@dataclass(frozen=True)
class Combinatieregel:
    """A combination that the counts show, with the first of its cases.

    `patroon` is what somebody wrote about it.
    """

    combinatie: Combinatie
    knelpunt: Schakel
    wet: Schakel | None
    doelgroep: Schakel | None
    casussen: tuple[Schakel, ...]
    patroon: Patroon | None


@dataclass(frozen=True)
class Paarregel:
    """Two laws that meet in so many cases."""

    een: Schakel
    ander: Schakel
    n: int


@dataclass(frozen=True)
class Domino:
    """A chain of schemes: when the first stops, those after it often stop too.

    It happened in `n` cases; `casussen` are the first of them.
    """

    keten: tuple[Schakel, ...]
    casussen: tuple[Schakel, ...]
    n: int


@dataclass(frozen=True)
class Wetsverandering:
    """A change of a law, and how many counting cases it touches."""

    wet: Schakel
    wijziging: Wijziging
    n: int


def make_schakel(lijst: str, slug: str, verzameling: Verzameling) -> Schakel:
    """Return a term with the address of its page."""
    return Schakel(verzameling.begrippen.label(lijst, slug), f"{lijst}/{slug}/")


def make_combinatieregels(
    combinaties: Iterable[Combinatie], patronen: Sequence[Patroon], verzameling: Verzameling
) -> list[Combinatieregel]:
    """Return the combinations as the table shows them, in the order given."""
    return [
        Combinatieregel(
            c,
            make_schakel("knelpunten", c.knelpunt, verzameling),
            make_schakel("wetten", c.wet, verzameling) if c.wet else None,
            make_schakel("doelgroepen", c.doelgroep, verzameling) if c.doelgroep else None,
            tuple(map(make_casusschakel, c.casussen[:GENOEMD])),
            _patroon_bij(c, patronen),
        )
        for c in combinaties
    ]


def _patroon_bij(combinatie: Combinatie, patronen: Iterable[Patroon]) -> Patroon | None:
    """Return what was written about the same knelpunt and at least one of the same cases."""
    slugs = {casus.slug for casus in combinatie.casussen}
    for patroon in patronen:
        if combinatie.knelpunt in patroon.gegevens.knelpunten and any(
            casus.slug in slugs for casus in patroon.casussen
        ):
            return patroon
    return None


def make_paarregels(paren: Iterable[Wettenpaar], verzameling: Verzameling) -> list[Paarregel]:
    """Return the laws that meet as the page shows them, in the order given."""
    return [
        Paarregel(
            make_schakel("wetten", paar.een, verzameling),
            make_schakel("wetten", paar.ander, verzameling),
            len(paar.casussen),
        )
        for paar in paren
    ]


def make_dominos(verzameling: Verzameling) -> list[Domino]:
    """Return the chains of schemes that the vocabulary knows, with the cases where they fell.

    A case goes with a chain when it names a law of it and has the knelpunt of dominoes.
    """
    gevallen = [c for c in verzameling.bij("knelpunten", DOMINO) if c.telt_mee]
    dominos = []
    for keten in _ketens(verzameling.begrippen):
        casussen = [c for c in gevallen if {v.wet for v in c.gegevens.wetten} & set(keten)]
        schakels = tuple(make_schakel("wetten", slug, verzameling) for slug in keten)
        genoemd = tuple(map(make_casusschakel, casussen[:GENOEMD]))
        dominos.append(Domino(schakels, genoemd, len(casussen)))
    return dominos


def _ketens(begrippen: Begrippen) -> list[list[str]]:
    """Return each chain from a law that no other one pulls along, in the order of the list."""
    wetten = {wet.slug: wet for wet in begrippen["wetten"] if isinstance(wet, Wet)}
    meegetrokken = {slug for wet in wetten.values() for slug in wet.trekt_mee}
    ketens = []
    for slug, wet in wetten.items():
        if wet.trekt_mee and slug not in meegetrokken:
            keten = [slug]
            for stap in keten:  # it grows while we walk; a ring ends, as each comes once
                keten += [s for s in wetten[stap].trekt_mee if s in wetten and s not in keten]
            ketens.append(keten)
    return ketens


def make_wetsveranderingen(verzameling: Verzameling) -> list[Wetsverandering]:
    """Return the changes of laws that touch counting cases, the newest first."""
    geteld: dict[tuple[str, Wijziging], int] = {}
    for casus in verzameling.tellend:
        for gevonden in find_routewijzigingen(casus.gegevens, verzameling.begrippen):
            sleutel = (gevonden.wet.slug, gevonden.wijziging)
            geteld[sleutel] = geteld.get(sleutel, 0) + 1
    regels = [
        Wetsverandering(make_schakel("wetten", slug, verzameling), wijziging, n)
        for (slug, wijziging), n in geteld.items()
    ]
    return sorted(regels, key=lambda regel: regel.wijziging.datum, reverse=True)
