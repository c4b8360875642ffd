"""Kenmerken: which cases something in the data is about, by the terms of their fields."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from mooimaatwerk.casus import Gegevens
from mooimaatwerk.namen import normalize


def _een(waarde: str | None) -> tuple[str, ...]:
    return (waarde,) if waarde else ()


# For each key: the terms that a case has. A key is called after its vocabulary.
_TERMEN_VAN: Mapping[str, Callable[[Gegevens], Iterable[str]]] = {
    "soorten": lambda g: g.soorten,
    "knelpunten": lambda g: g.knelpunten,
    "doelgroepen": lambda g: g.doelgroepen,
    "ruimtes": lambda g: _een(g.ruimte),
    "partijen": lambda g: (partij.soort for partij in g.partijen),
    "financieringsbronnen": lambda g: (deel.bron for deel in g.financiering),
    "besluitvormen": lambda g: _een(g.besluitvorming.vorm if g.besluitvorming else None),
    "escalatieniveaus": lambda g: _een(g.escalatie.niveau if g.escalatie else None),
}


class Kenmerken(BaseModel):
    """A choice of cases: of every key that is given, a case has at least one of the terms.

    `tafels` are names of tables to which a case was taken, compared without case and
    accents; all other keys hold slugs of the vocabulary with the same name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    soorten: tuple[str, ...] = ()
    knelpunten: tuple[str, ...] = ()
    doelgroepen: tuple[str, ...] = ()
    ruimtes: tuple[str, ...] = ()
    partijen: tuple[str, ...] = ()
    financieringsbronnen: tuple[str, ...] = ()
    besluitvormen: tuple[str, ...] = ()
    escalatieniveaus: tuple[str, ...] = ()
    tafels: tuple[str, ...] = ()

    def matches(self, gegevens: Gegevens) -> bool:
        """True when a case has one of the terms of every key that is given."""
        # Every case is asked: what is asked for is made ready once.
        for naam, gevraagd in self._keuzes:
            if gevraagd.isdisjoint(_TERMEN_VAN[naam](gegevens)):
                return False
        return self._tafel_past(gegevens)

    def onbekend(self, lijsten: Mapping[str, Container[str]]) -> Iterator[str]:
        """Yield `lijst/slug` for each term that stands in none of the vocabularies."""
        for naam, gevraagd in self._gevraagd():
            for slug in gevraagd:
                if slug not in lijsten.get(naam, ()):
                    yield f"{naam}/{slug}"

    @cached_property
    def _keuzes(self) -> Sequence[tuple[str, frozenset[str]]]:
        # Only what can be sent to another process: the checks are, with their vocabularies.
        return [(naam, frozenset(gevraagd)) for naam, gevraagd in self._gevraagd()]

    def _gevraagd(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for naam in _TERMEN_VAN:
            if gevraagd := getattr(self, naam):
                yield naam, gevraagd

    def _tafel_past(self, gegevens: Gegevens) -> bool:
        if not self.tafels:
            return True
        tafel = gegevens.escalatie.tafel if gegevens.escalatie else None
        return tafel is not None and normalize(tafel) in map(normalize, self.tafels)
