"""Which cases go with a case, and why: same knelpunt under the same law first, then likeness.

Comparing every case with every other would be quadratic. Instead each case meets only a
bounded number of candidates: its neighbours in the lists of cases with the same knelpunt
and law, the same knelpunt, or the same rare word. So the cost grows with the number of
cases, not with its square.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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
_PUNTEN_PAAR, _PUNTEN_KNELPUNT, _PUNTEN_REST, _PUNTEN_TEKST = 20.0, 6.0, 1.0, 5.0


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
        self._alle = verzameling.zichtbaar

    def bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return the cases most related to this one, the closest first."""
        return [self._verwant(casus, ander) for ander in self._beste(casus, self._buren(casus))][
            :hoeveel
        ]

    def opgelost_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return solved cases that resemble an open one."""
        opgelost = [ander for ander in self._buren(casus) if not ander.is_open]
        return [self._verwant(casus, ander) for ander in self._beste(casus, opgelost)][:hoeveel]

    def open_bij(self, casus: Casus, hoeveel: int = HOEVEEL) -> list[Verwant]:
        """Return open cases that could be helped by this one."""
        open_ = [ander for ander in self._buren(casus) if ander.is_open]
        return [self._verwant(casus, ander) for ander in self._beste(casus, open_)][:hoeveel]

    def _buren(self, casus: Casus) -> list[Casus]:
        gevonden: dict[str, Casus] = {}
        for kenmerk in (*_kenmerken(casus), *self._zeldzaam(casus)):
            rij = self._per_kenmerk.get(kenmerk, ())
            plek = self._plek.get((kenmerk, casus.slug), len(rij) // 2)
            for ander in rij[max(0, plek - BUREN) : plek + BUREN + 1]:
                gevonden.setdefault(ander.slug, ander)
        gevonden.pop(casus.slug, None)
        return list(gevonden.values())

    def _beste(self, casus: Casus, kandidaten: Iterable[Casus]) -> list[Casus]:
        met_score = [(self._score(casus, ander), ander) for ander in kandidaten]
        return [a for s, a in sorted(met_score, key=lambda p: (-p[0], p[1].slug)) if s > 0]

    def _score(self, casus: Casus, ander: Casus) -> float:
        g, h = casus.gegevens, ander.gegevens
        paren = _paren(casus) & _paren(ander)
        knelpunten = set(g.knelpunten) & set(h.knelpunten)
        rest = (set(g.soorten) & set(h.soorten)) | (set(g.doelgroepen) & set(h.doelgroepen))
        rest |= set(g.themas) & set(h.themas)
        return (
            _PUNTEN_PAAR * len(paren)
            + _PUNTEN_KNELPUNT * len(knelpunten)
            + _PUNTEN_REST * len(rest)
            + _PUNTEN_TEKST * self._gelijkenis(casus, ander)
        )

    def _gelijkenis(self, casus: Casus, ander: Casus) -> float:
        """Return the cosine of the weighted words of two cases, from 0 to 1."""
        a, b = self._woorden[casus.slug], self._woorden[ander.slug]
        return sum(gewicht * b[woord] for woord, gewicht in a.items() if woord in b)

    def _verwant(self, casus: Casus, ander: Casus) -> Verwant:
        return Verwant(ander, make_reden(casus, ander, self._begrippen))

    def _zeldzaam(self, casus: Casus) -> Iterator[str]:
        return (f"woord:{w}" for w in self._woorden[casus.slug] if self._aantal[w] <= ZELDZAAM)

    @cached_property
    def _per_kenmerk(self) -> Mapping[str, Sequence[Casus]]:
        rijen: dict[str, list[Casus]] = defaultdict(list)
        for casus in self._kandidaten:
            for kenmerk in (*_kenmerken(casus), *self._zeldzaam(casus)):
                rijen[kenmerk].append(casus)
        return rijen

    @cached_property
    def _plek(self) -> Mapping[tuple[str, str], int]:
        return {
            (kenmerk, casus.slug): plek
            for kenmerk, rij in self._per_kenmerk.items()
            for plek, casus in enumerate(rij)
        }

    @cached_property
    def _aantal(self) -> Counter[str]:
        """In how many cases each word stands."""
        telling: Counter[str] = Counter()
        for woorden in self._ruwe_woorden.values():
            telling.update(woorden.keys())
        return telling

    @cached_property
    def _ruwe_woorden(self) -> Mapping[str, Counter[str]]:
        return {casus.slug: Counter(_WOORD.findall(_tekst(casus))) for casus in self._alle}

    @cached_property
    def _woorden(self) -> Mapping[str, Mapping[str, float]]:
        """For each case its most telling words, weighted so that their squares sum to one."""
        n = len(self._alle)
        gewogen = {}
        for slug, woorden in self._ruwe_woorden.items():
            gewichten = {w: keer * math.log(n / self._aantal[w]) for w, keer in woorden.items()}
            top = sorted(gewichten.items(), key=lambda p: (-p[1], p[0]))[:WOORDEN_PER_CASUS]
            lengte = math.sqrt(sum(g * g for _, g in top)) or 1.0
            gewogen[slug] = {w: g / lengte for w, g in top}
        return gewogen


def _tekst(casus: Casus) -> str:
    return normalize(f"{casus.gegevens.titel} {casus.gegevens.samenvatting} {casus.tekst}")


def _paren(casus: Casus) -> set[tuple[str, str]]:
    wetten = {verwijzing.wet for verwijzing in casus.gegevens.wetten}
    return {(knelpunt, wet) for knelpunt in casus.gegevens.knelpunten for wet in wetten}


def _kenmerken(casus: Casus) -> Iterator[str]:
    yield from (f"paar:{knelpunt}:{wet}" for knelpunt, wet in sorted(_paren(casus)))
    yield from (f"knelpunt:{knelpunt}" for knelpunt in casus.gegevens.knelpunten)
    yield from (f"soort:{soort}" for soort in casus.gegevens.soorten)


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
