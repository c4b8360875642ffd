"""Which words say most about each case: those that few other cases use.

How rare a word is follows from the oldest cases, as many as a power of two: a new case,
which comes on top, leaves the words of all others as they were. Rarity goes in steps, so
that an old case that is edited seldom changes what a word says either.
"""

from __future__ import annotations

import math
import operator
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain

from mooimaatwerk.casus import Casus

WOORDEN_PER_CASUS = 15
"""The words that say most about a case; the others do not count for likeness."""

ALLES_TOT = 256
"""Up to so many cases, all of them tell how rare a word is."""

_STAPPEN, _ZELDZAAMST = 2, 12
"""Steps of rarity per halving, and the highest: a word in less than one of 64 cases."""

ZELDZAAM = 40
"""A word in more of those cases than this leads to no others."""

_WOORD = re.compile(r"[a-z]{4,}")
_ACCENT = re.compile("[\u0300-\u036f]+")


@dataclass(frozen=True)
class Trefwoorden:
    """The words that say most about a case, their squares summing to one; and the rare ones."""

    gewichten: Mapping[str, float]
    zeldzaam: Sequence[str]

    def gelijkenis(self, ander: Trefwoorden) -> float:
        """Return the cosine of the weighted words of two cases, from 0 to 1."""
        b = ander.gewichten
        return sum([gewicht * b[woord] for woord, gewicht in self.gewichten.items() if woord in b])


class Woordwaarde:
    """How rare words are, after the oldest of these cases (newest first)."""

    def __init__(self, casussen: Sequence[Casus]) -> None:
        self.bron = _oudste(casussen)
        aantal = Counter(chain.from_iterable(set(split_woorden(casus)) for casus in self.bron))
        # A word has one of a few dozen values: the same number of cases, the same value.
        waarden = {keer: self._reken(keer) for keer in set(aantal.values())}
        self._waarden = {woord: waarden[keer] for woord, keer in aantal.items()}
        self._gewoon = {woord for woord, keer in aantal.items() if keer > ZELDZAAM}

    def renew(self, casussen: Sequence[Casus]) -> Woordwaarde:
        """Return the same for other cases: this one, when every word says as much to them."""
        bron = _oudste(casussen)
        if len(bron) == len(self.bron) and all(map(operator.is_, bron, self.bron)):
            return self
        nieuw = Woordwaarde(casussen)
        woorden = self._waarden.keys() | nieuw._waarden.keys()
        gelijk = all(self._waarde(woord) == nieuw._waarde(woord) for woord in woorden)
        return self if gelijk and self._gewoon == nieuw._gewoon else nieuw

    def _reken(self, keer: int) -> int:
        return min(_ZELDZAAMST, round(_STAPPEN * math.log2(len(self.bron) / keer)))

    def _waarde(self, woord: str) -> int:
        return self._waarden.get(woord, _ZELDZAAMST)

    def trefwoorden(self, casus: Casus) -> Trefwoorden:
        """Return the words that say most about a case; longer ones first among equals."""
        woorden, waarden = Counter(split_woorden(casus)), self._waarden
        top = nsmallest(
            WOORDEN_PER_CASUS,
            ((-k * waarden.get(w, _ZELDZAAMST), -len(w), w) for w, k in woorden.items()),
        )
        lengte = math.sqrt(sum(g * g for g, _, _ in top)) or 1.0
        zeldzaam = tuple(w for g, _, w in top if g and w not in self._gewoon)
        return Trefwoorden({w: -g / lengte for g, _, w in top if g}, zeldzaam)


def _oudste(casussen: Sequence[Casus]) -> Sequence[Casus]:
    n = len(casussen)
    return casussen if n < ALLES_TOT else casussen[-(1 << n.bit_length() - 1) :]


def split_woorden(casus: Casus) -> list[str]:
    """Return the words of a case in their order, in small letters without accents."""
    tekst = f"{casus.gegevens.titel} {casus.gegevens.samenvatting} {casus.tekst}".casefold()
    if not tekst.isascii():
        tekst = _ACCENT.sub("", unicodedata.normalize("NFKD", tekst))
    return _WOORD.findall(tekst)
