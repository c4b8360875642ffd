"""Which cases go with a case, and why: same knelpunt under the same law first, then likeness.

Comparing every case with every other would be quadratic. Instead each case meets only a
bounded number of candidates: its neighbours in the lists of cases with the same knelpunt
and law, the same knelpunt, or the same rare word. So the cost grows with the number of
cases, not with its square.
"""

from __future__ import annotations

import math
import re
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest, nsmallest
from itertools import chain

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.namen import normalize
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.woorden import opsomming

HOEVEEL = 3
"""How many related cases a page shows."""

BUREN = 8
"""How far to look to either side in a list of cases that share something."""

WOORDEN_PER_CASUS = 15
"""The words that say most about a case; the others do not count for likeness."""

ZELDZAAM = 40
"""A word in more cases than this leads to no candidates."""

_WOORD = re.compile(r"[a-z]{4,}")

# A shared knelpunt under the same law outweighs everything else together.
_PUNTEN, _PUNTEN_REST, _PUNTEN_TEKST = {"p": 20, "k": 6}, 1, 5.0

# What leads to candidates, beside rare words; a group or a theme is shared by too many.
_LEIDT_TOT_BUREN = ("paar:", "knelpunt:", "soort:")


@dataclass(frozen=True)
class Verwant:
    """A related case, and the line that says why it is shown."""

    casus: Casus
    reden: str


class Verwanten:
    """Finds related cases within a collection; set up once, asked for each case."""

    def __init__(self, verzameling: Verzameling) -> None:
        self._begrippen = verzameling.begrippen
        # Invented cases are never shown as related to anything.
        self._kandidaten = verzameling.tellend
        self._woorden = _weeg_woorden(verzameling.zichtbaar)
        self._kenmerken = {c.slug: frozenset(_kenmerken(c)) for c in verzameling.zichtbaar}
        self._rijen = self._maak_rijen()
        self._laatste: tuple[str, Sequence[tuple[int, Casus]]] = ("", ())

    def bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return the cases most related to this one, the closest first."""
        return self._beste(casus, self._buren(casus), hoeveel)

    def opgelost_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return solved cases that resemble an open one."""
        opgelost = [(punten, c) for punten, c in self._buren(casus) if not c.is_open]
        return self._beste(casus, opgelost, hoeveel)

    def open_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return open cases that could be helped by this one."""
        open_ = [(punten, c) for punten, c in self._buren(casus) if c.is_open]
        return self._beste(casus, open_, hoeveel)

    def _maak_rijen(self) -> Mapping[str, Sequence[int]]:
        """Return for each thing that cases share the places of the candidates that have it."""
        rijen: dict[str, list[int]] = defaultdict(list)
        for plek, casus in enumerate(self._kandidaten):
            for kenmerk in self._zoekkenmerken(casus):
                rijen[kenmerk].append(plek)
        return rijen

    def _zoekkenmerken(self, casus: Casus) -> Iterator[str]:
        yield from (k for k in self._kenmerken[casus.slug] if k.startswith(_LEIDT_TOT_BUREN))
        yield from self._woorden[casus.slug].zeldzaam

    def _buren(self, casus: Casus) -> Sequence[tuple[int, Casus]]:
        """Return the candidates with the points for what they share, words left out."""
        if self._laatste[0] != casus.slug:
            self._laatste = (casus.slug, self._zoek_buren(casus))
        return self._laatste[1]

    def _zoek_buren(self, casus: Casus) -> list[tuple[int, Casus]]:
        plekken: set[int] = set()
        # Candidates are in the order of the collection, so a case is found by its place.
        eigen = self._plek.get(casus.slug)
        for kenmerk in self._zoekkenmerken(casus):
            rij = self._rijen.get(kenmerk, ())
            midden = len(rij) // 2 if eigen is None else bisect_left(rij, eigen)
            plekken.update(rij[max(0, midden - BUREN) : midden + BUREN + 1])
        plekken.discard(-1 if eigen is None else eigen)
        kenmerken, kandidaten = self._kenmerken[casus.slug], self._kandidaten
        return [
            (sum(map(_punten, kenmerken & self._kenmerken[ander.slug])), ander)
            for ander in (kandidaten[plek] for plek in plekken)
        ]

    @cached_property
    def _plek(self) -> Mapping[str, int]:
        return {casus.slug: plek for plek, casus in enumerate(self._kandidaten)}

    def _beste(
        self, casus: Casus, buren: Sequence[tuple[int, Casus]], hoeveel: int
    ) -> list[Verwant]:
        """Return the best of the candidates; words are compared only where they can matter."""
        hoogste = nlargest(hoeveel, (punten for punten, _ in buren))
        drempel = hoogste[-1] - _PUNTEN_TEKST if len(hoogste) == hoeveel else 0
        eigen = self._woorden[casus.slug]
        scores = [
            (-punten - _PUNTEN_TEKST * eigen.gelijkenis(self._woorden[ander.slug]), ander.slug, n)
            for n, (punten, ander) in enumerate(buren)
            if punten >= drempel
        ]
        beste = nsmallest(hoeveel, (score for score in scores if score[0] < 0))
        return [self._verwant(casus, buren[n][1]) for _, _, n in beste]

    def _verwant(self, casus: Casus, ander: Casus) -> Verwant:
        return Verwant(ander, make_reden(casus, ander, self._begrippen))


@dataclass(frozen=True)
class _Woorden:
    """The words that say most about a case, their squares summing to one; and the rare ones."""

    gewichten: Mapping[str, float]
    zeldzaam: Sequence[str]

    def gelijkenis(self, ander: _Woorden) -> float:
        """Return the cosine of the weighted words of two cases, from 0 to 1."""
        b = ander.gewichten
        return sum([gewicht * b[woord] for woord, gewicht in self.gewichten.items() if woord in b])


def _weeg_woorden(casussen: Sequence[Casus]) -> dict[str, _Woorden]:
    """Return for each case its most telling words, weighted."""
    # The same word is one text in memory, however many cases use it.
    ruw = [Counter(map(sys.intern, _WOORD.findall(_tekst(casus)))) for casus in casussen]
    aantal = Counter(chain.from_iterable(ruw))
    idf = {woord: math.log(len(casussen) / keer) for woord, keer in aantal.items()}
    gewogen = {}
    for casus, woorden in zip(casussen, ruw, strict=True):
        top = sorted((-keer * idf[w], w) for w, keer in woorden.items())[:WOORDEN_PER_CASUS]
        lengte = math.sqrt(sum(g * g for g, _ in top)) or 1.0
        zeldzaam = tuple(w for _, w in top if aantal[w] <= ZELDZAAM)
        gewogen[casus.slug] = _Woorden({w: -g / lengte for g, w in top}, zeldzaam)
        woorden.clear()
    return gewogen


def _tekst(casus: Casus) -> str:
    return normalize(f"{casus.gegevens.titel} {casus.gegevens.samenvatting} {casus.tekst}")


def _paren(casus: Casus) -> set[tuple[str, str]]:
    wetten = {verwijzing.wet for verwijzing in casus.gegevens.wetten}
    return {(knelpunt, wet) for knelpunt in casus.gegevens.knelpunten for wet in wetten}


def _kenmerken(casus: Casus) -> Iterator[str]:
    g = casus.gegevens
    yield from (f"paar:{knelpunt}:{wet}" for knelpunt, wet in _paren(casus))
    yield from (f"knelpunt:{knelpunt}" for knelpunt in g.knelpunten)
    yield from (f"soort:{soort}" for soort in g.soorten)
    yield from (f"doelgroep:{doelgroep}" for doelgroep in g.doelgroepen)
    yield from (f"thema:{thema}" for thema in g.themas)


def _punten(kenmerk: str) -> int:
    """Return what a shared thing is worth; `paar` and `knelpunt` begin with a p and a k."""
    return _PUNTEN.get(kenmerk[0], _PUNTEN_REST)


def make_reden(casus: Casus, ander: Casus, begrippen: Begrippen) -> str:
    """Return the strongest thing that two cases share, in words."""
    paren = sorted(_paren(casus) & _paren(ander))
    if paren:
        knelpunt, wet = paren[0]
        over = f"{begrippen.label('knelpunten', knelpunt)}, {begrippen.label('wetten', wet)}"
        return f"Zelfde knelpunt en wet: {over}"
    for lijst, wat in (
        ("knelpunten", "knelpunt"),
        ("soorten", "soort maatwerk"),
        ("themas", "thema"),
    ):
        eigen, anders = getattr(casus.gegevens, lijst), getattr(ander.gegevens, lijst)
        gedeeld = [begrippen.label(lijst, slug) for slug in eigen if slug in anders]
        if gedeeld:
            return f"Zelfde {wat}: {opsomming(gedeeld)}"
    return "Het verhaal lijkt erop"
