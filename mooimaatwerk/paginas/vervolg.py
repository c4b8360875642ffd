"""The page of follow-ups: of which cases to ask how they went on, and what evidence there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk import woorden
from mooimaatwerk.begrippen import Begrip
from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.vervolg import Moment, find_afspraken, find_moment, find_momenten
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Site

MAX_RIJEN = 100
"""How many cases a table shows; how many there are is always told."""


@dataclass(frozen=True)
class Vervolgregel:
    """A moment to ask, in words."""

    casus: Casus
    na: str
    dag: str


@dataclass(frozen=True)
class Afspraakregel:
    """A condition with a term, in words; `is_voorbij` is derived from the date of the case."""

    casus: Casus
    tekst: str
    termijn: str
    gevolg: str | None
    is_voorbij: bool


@dataclass(frozen=True)
class Casusvervolg:
    """What the page of a case says about how it went on.

    `vraag` is the moment that has come, if there is one; `is_onbekend` that nobody asked yet.
    """

    vraag: Vervolgregel | None
    is_onbekend: bool
    afspraken: Sequence[Afspraakregel]


def make_casusvervolg(casus: Casus, site: Site) -> Casusvervolg | None:
    """Return what a case page says about the follow-up; None when there is nothing to say."""
    moment = find_moment(casus, site.vandaag)
    afspraken = list(_afspraken(casus, site))
    if moment is None and not afspraken:
        return None
    vraag = _regel(moment) if moment and moment.is_nu else None
    return Casusvervolg(vraag, not casus.gegevens.opvolging, afspraken)


def make_vervolgpagina(site: Site) -> Pagina:
    """Return the page that lists which follow-ups are due, which are coming, and conditions."""
    tellend = site.verzameling.tellend
    momenten = find_momenten(tellend, site.vandaag)
    nu = [moment for moment in momenten if moment.is_nu]
    straks = [moment for moment in momenten if not moment.is_nu]
    afspraken = [regel for casus in tellend for regel in _afspraken(casus, site)]
    return Pagina(
        "vervolg/",
        "Tijd voor een vervolg",
        "Hoe ging het verder? Van deze casussen is het tijd om dat te vragen.",
        "vervolg.html",
        {
            "nu": [_regel(moment) for moment in nu[:MAX_RIJEN]],
            "aantal_nu": len(nu),
            "straks": [_regel(moment) for moment in straks[:MAX_RIJEN]],
            "aantal_straks": len(straks),
            "afspraken": afspraken[:MAX_RIJEN],
            "aantal_afspraken": len(afspraken),
            "bewijzen": _bewijzen(site),
            "zonder_bewijs": sum(not casus.gegevens.bewijs for casus in tellend),
            "met_vervolg": sum(bool(casus.gegevens.opvolging) for casus in tellend),
            "n": len(tellend),
        },
    )


def _regel(moment: Moment) -> Vervolgregel:
    return Vervolgregel(
        moment.casus, woorden.duur(moment.na), woorden.datum(moment.dag.isoformat())
    )


def _afspraken(casus: Casus, site: Site) -> Iterator[Afspraakregel]:
    for afspraak in find_afspraken(casus, site.vandaag):
        voorwaarde = afspraak.voorwaarde
        yield Afspraakregel(
            casus,
            voorwaarde.tekst.rstrip("."),
            woorden.duur(voorwaarde.termijn or ""),
            voorwaarde.gevolg,
            afspraak.is_voorbij,
        )


def _bewijzen(site: Site) -> list[tuple[Begrip, int]]:
    telling = Counter(casus.gegevens.bewijs for casus in site.verzameling.tellend)
    return [(term, telling[term.slug]) for term in site.verzameling.begrippen["bewijzen"]]
