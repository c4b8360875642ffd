"""The collection of valid cases, and its indexes: which cases go with which term."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from mooimaatwerk.begrippen import Begrip, Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.reactie import Reactie

T = TypeVar("T")

OVERGANG_TUSSEN = "-naar-"
"""Between the two laws in the address of a transition: `jeugdwet-naar-wmo-2015`."""


def _een(waarde: str | None) -> tuple[str, ...]:
    return (waarde,) if waarde else ()


# For each index: which terms of it a case has. Every index page, count and facet
# follows from these functions.
INGANGEN: Mapping[str, Callable[[Casus], Iterable[str]]] = {
    "themas": lambda c: c.gegevens.themas,
    "knelpunten": lambda c: c.gegevens.knelpunten,
    "soorten": lambda c: c.gegevens.soorten,
    "wetten": lambda c: (verwijzing.wet for verwijzing in c.gegevens.wetten),
    "gemeenten": lambda c: _een(c.gegevens.gemeente),
    "doelgroepen": lambda c: c.gegevens.doelgroepen,
    "partijen": lambda c: (partij.soort for partij in c.gegevens.partijen),
    "overgangen": lambda c: (
        f"{overgang.van}{OVERGANG_TUSSEN}{overgang.naar}" for overgang in c.gegevens.overgangen
    ),
    "manifest": lambda c: (str(nr) for nr in c.gegevens.manifest),
}


@dataclass(frozen=True)
class Verzameling:
    """All valid cases, real before invented and newest first, with their vocabularies.

    `reacties` are those that may be shown, by the case they belong to, oldest first.
    """

    casussen: Sequence[Casus]
    begrippen: Begrippen
    reacties: Mapping[str, Sequence[Reactie]] = field(default_factory=dict)

    @cached_property
    def kladblok(self) -> defaultdict[str, dict[str, Any]]:
        """What was made of single cases before: of each kind by name, see `eenmaal`."""
        return defaultdict(dict)

    def eenmaal(self, soort: str, casus: Casus, maak: Callable[[], T]) -> T:
        """Return what `maak` gives for a case; it is made only once of each kind."""
        klad = self.kladblok[soort]
        if casus.slug not in klad:
            klad[casus.slug] = maak()
        gemaakt: T = klad[casus.slug]
        return gemaakt

    @cached_property
    def zichtbaar(self) -> Sequence[Casus]:
        """The cases a reader may see: all but the withdrawn ones."""
        return tuple(casus for casus in self.casussen if not casus.is_ingetrokken)

    @cached_property
    def tellend(self) -> Sequence[Casus]:
        """The cases that count in numbers: no invented ones, no withdrawn ones."""
        return tuple(casus for casus in self.casussen if casus.telt_mee)

    @cached_property
    def peildatum(self) -> str | None:
        """The date of the newest case that counts: until when the numbers go."""
        return max((casus.gegevens.datum for casus in self.tellend), default=None)

    @cached_property
    def openstaand(self) -> Sequence[Casus]:
        """The visible cases that still need a solution."""
        return tuple(casus for casus in self.zichtbaar if casus.is_open)

    @cached_property
    def per_slug(self) -> Mapping[str, Casus]:
        """Every case by its name, the withdrawn ones too."""
        return {casus.slug: casus for casus in self.casussen}

    @cached_property
    def indexen(self) -> Mapping[str, Mapping[str, Sequence[Casus]]]:
        """For each entrance and each term the visible cases, newest first."""
        return {naam: _index(termen_van, self.zichtbaar) for naam, termen_van in INGANGEN.items()}

    def bij(self, ingang: str, term: str) -> Sequence[Casus]:
        """Return the visible cases with a term, newest first."""
        return self.indexen[ingang].get(term, ())

    def reacties_op(self, casus: Casus) -> Sequence[Reactie]:
        """Return the reactions to a case, oldest first."""
        return self.reacties.get(casus.slug, ())

    def termen(self, lijst: str) -> Sequence[Begrip]:
        """Return the terms of a list that are in use, in the order of the list."""
        return tuple(self.begrippen[lijst])


def make_verzameling(
    casussen: Iterable[Casus], begrippen: Begrippen, reacties: Iterable[Reactie] = ()
) -> Verzameling:
    """Put the cases in order: real before invented, newest first, by name within a day.

    A reaction is left out when it is withdrawn, or when its case is or does not exist.
    """
    op_naam = sorted(casussen, key=lambda casus: casus.slug)
    # A sort is stable; a bare year sorts after the days in it, being the least precise.
    op_datum = sorted(op_naam, key=lambda casus: casus.gegevens.datum, reverse=True)
    op_echtheid = sorted(op_datum, key=lambda casus: casus.is_voorbeeld)
    zichtbaar = {casus.slug for casus in op_echtheid if not casus.is_ingetrokken}
    return Verzameling(tuple(op_echtheid), begrippen, _per_casus(reacties, zichtbaar))


def _index(
    termen_van: Callable[[Casus], Iterable[str]], casussen: Iterable[Casus]
) -> Mapping[str, Sequence[Casus]]:
    index: dict[str, list[Casus]] = {}
    for casus in casussen:
        for term in termen_van(casus):
            bij = index.setdefault(term, [])
            # Twice with the same law is once: a case comes right behind itself, if ever.
            if not bij or bij[-1] is not casus:
                bij.append(casus)
    return index


def _per_casus(
    reacties: Iterable[Reactie], zichtbaar: Container[str]
) -> Mapping[str, Sequence[Reactie]]:
    per_casus: dict[str, list[Reactie]] = {}
    for reactie in sorted(reacties, key=lambda reactie: reactie.volgorde):
        if reactie.casus in zichtbaar and not reactie.is_ingetrokken:
            per_casus.setdefault(reactie.casus, []).append(reactie)
    return per_casus


def aantal(casussen: Iterable[Casus]) -> int:
    """Return how many of the cases count: the n of every figure."""
    return sum(casus.telt_mee for casus in casussen)


def count_terms(ingang: str, casussen: Iterable[Casus]) -> list[tuple[str, int]]:
    """Return each term of an entrance with its number of counting cases, most first."""
    termen_van = INGANGEN[ingang]
    per_casus = (dict.fromkeys(termen_van(casus)) for casus in casussen if casus.telt_mee)
    telling = Counter(chain.from_iterable(per_casus))
    return sorted(telling.items(), key=lambda paar: (-paar[1], paar[0]))


def split_overgang(slug: str) -> tuple[str, str]:
    """Return the two laws of a transition's address."""
    van, _, naar = slug.partition(OVERGANG_TUSSEN)
    return van, naar
