"""Which words say most about each case: those that few other cases use.

How rare a word is follows from the oldest cases, as many as a power of two: a new case,
which comes on top, leaves the words of all others as they were. Rarity goes in steps, so
that an old case that is edited seldom changes what a word says either.
"""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
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
class Woordwaarde:
    """How rare words are in the oldest cases: `bron` is a key of those.

    `waarden` are the steps of rarity, of all words that are not of the rarest; `gewoon` the
    words that are in too many of those cases to lead anywhere.
    """

    bron: str = field(compare=False)
    waarden: Mapping[str, int]
    gewoon: Set[str]

    @classmethod
    def van(cls, casussen: Sequence[Casus]) -> Woordwaarde:
        """Return what words say in these cases (newest first)."""
        oudste = _oudste(casussen)
        aantal = Counter(chain.from_iterable(set(split_woorden(casus)) for casus in oudste))
        # A word has one of a few dozen values: the same number of cases, the same value.
        stappen = {keer: _reken(len(oudste), keer) for keer in set(aantal.values())}
        waarden = {w: stappen[n] for w, n in aantal.items() if stappen[n] < _ZELDZAAMST}
        gewoon = frozenset(woord for woord, keer in aantal.items() if keer > ZELDZAAM)
        return cls(_bron(oudste), waarden, gewoon)

    def renew(self, casussen: Sequence[Casus]) -> Woordwaarde:
        """Return the same for other cases; without reading when the oldest are the same."""
        return self if _bron(_oudste(casussen)) == self.bron else Woordwaarde.van(casussen)

    def find_trefwoorden(self, casus: Casus) -> tuple[dict[str, int], list[str]]:
        """Return the words that say most about a case, with their weight; and the rare ones.

        Longer words come first among equals.
        """
        woorden, waarden = Counter(split_woorden(casus)), self.waarden
        top = nsmallest(
            WOORDEN_PER_CASUS,
            ((-k * waarden.get(w, _ZELDZAAMST), -len(w), w) for w, k in woorden.items()),
        )
        gewichten = {woord: -gewicht for gewicht, _, woord in top if gewicht}
        return gewichten, [woord for woord in gewichten if woord not in self.gewoon]


def _reken(casussen: int, keer: int) -> int:
    return min(_ZELDZAAMST, round(_STAPPEN * math.log2(casussen / keer)))


def _oudste(casussen: Sequence[Casus]) -> Sequence[Casus]:
    n = len(casussen)
    return casussen if n < ALLES_TOT else casussen[-(1 << n.bit_length() - 1) :]


def _bron(casussen: Iterable[Casus]) -> str:
    return hashlib.sha256("\n".join(casus.afdruk for casus in casussen).encode()).hexdigest()


def split_woorden(casus: Casus) -> list[str]:
    """Return the words of a case in their order, in small letters without accents."""
    tekst = f"{casus.gegevens.titel} {casus.gegevens.samenvatting} {casus.tekst}".casefold()
    if not tekst.isascii():
        tekst = _ACCENT.sub("", unicodedata.normalize("NFKD", tekst))
    return _WOORD.findall(tekst)
