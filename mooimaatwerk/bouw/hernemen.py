"""Gives a collection what was found in the one before it: only what differs is looked at again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus
from mooimaatwerk.verzameling import INGANGEN, Verzameling

Index = Mapping[str, Sequence[Casus]]
Termen = Callable[[Casus], Iterable[str]]

HOOGSTENS = 0.1
"""Part of the cases that may differ; with more of them, beginning anew is as quick."""


def reuse_indexen(toen: Verzameling, nu: Verzameling) -> None:
    """Let `nu` have the indexes of `toen`, brought up to date.

    They are what `nu` would find itself, the order of terms included. Nothing is done when
    too much differs, or when nobody asked `toen` for its indexes.
    """
    verschil = _Verschil.tussen(toen, nu)
    if "indexen" not in vars(toen) or verschil.omvang > HOOGSTENS * len(nu.zichtbaar):
        return
    oud = toen.indexen
    # Where a property that is found once keeps what it found.
    vars(nu)["indexen"] = {naam: verschil.renew(oud[naam], t) for naam, t in INGANGEN.items()}


def reuse_kladblok(toen: Verzameling, nu: Verzameling) -> None:
    """Let `nu` have what was made of single cases that are still the same object.

    It gets a copy: who still works with `toen` may go on adding to it.
    """
    nog = nu.per_slug
    weg = [slug for slug, casus in toen.per_slug.items() if nog.get(slug) is not casus]
    for soort, klad in toen.kladblok.items():
        over = dict(klad)
        for slug in weg:
            over.pop(slug, None)
        nu.kladblok[soort] = over


@dataclass(frozen=True)
class _Verschil:
    """Which visible cases are gone or new, and the place of each that there is now."""

    weg: Sequence[Casus]
    nieuw: Sequence[Casus]
    plek: Mapping[str, int]

    @classmethod
    def tussen(cls, toen: Verzameling, nu: Verzameling) -> _Verschil:
        blijft = {id(casus) for casus in toen.zichtbaar} & {id(casus) for casus in nu.zichtbaar}
        return cls(
            [casus for casus in toen.zichtbaar if id(casus) not in blijft],
            [casus for casus in nu.zichtbaar if id(casus) not in blijft],
            {casus.slug: plek for plek, casus in enumerate(nu.zichtbaar)},
        )

    @property
    def omvang(self) -> int:
        return len(self.weg) + len(self.nieuw)

    def renew(self, index: Index, termen_van: Termen) -> Index:
        """Return an index in which only the terms of what differs were gone through again."""
        nieuw = _per_term(self.nieuw, termen_van)
        geraakt = nieuw.keys() | _per_term(self.weg, termen_van).keys()
        if not geraakt:
            return index
        weg = {id(casus) for casus in self.weg}
        lijsten = dict(index)
        for term in geraakt:
            blijft = [casus for casus in index.get(term, ()) if id(casus) not in weg]
            lijsten[term] = sorted([*blijft, *nieuw.get(term, ())], key=self._plek)
        return self._sort({term: lijst for term, lijst in lijsten.items() if lijst}, termen_van)

    def _sort(self, index: Index, termen_van: Termen) -> Index:
        """Return an index with its terms in the order in which the cases name them."""

        def eerst(paar: tuple[str, Sequence[Casus]]) -> tuple[int, int]:
            term, casussen = paar
            return self._plek(casussen[0]), list(termen_van(casussen[0])).index(term)

        return dict(sorted(index.items(), key=eerst))

    def _plek(self, casus: Casus) -> int:
        return self.plek[casus.slug]


def _per_term(casussen: Iterable[Casus], termen_van: Termen) -> dict[str, list[Casus]]:
    per_term: dict[str, list[Casus]] = {}
    for casus in casussen:
        for term in dict.fromkeys(termen_van(casus)):
            per_term.setdefault(term, []).append(casus)
    return per_term
