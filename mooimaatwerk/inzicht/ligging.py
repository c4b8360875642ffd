"""How cases lie among each other: which ones meet, and what one that changes may touch.

Comparing every case with every other would be quadratic. Instead each case meets only a
bounded number of candidates: its neighbours in the lists of cases with the same knelpunt
and law, the same knelpunt, or the same rare word. So the cost grows with the number of
cases, not with its square; and a changed case touches only those that meet it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mooimaatwerk.inzicht.profiel import Bits, Profiel, make_profiel
from mooimaatwerk.inzicht.trefwoorden import Woordwaarde
from mooimaatwerk.verzameling import Verzameling

BUREN = 8
"""How far to look to either side in a list of cases that share something."""


@dataclass(frozen=True)
class Ligging:
    """The visible cases of a collection, by name and in its order, with what makes them alike.

    It holds no case itself, so it can be kept from one build to the next.
    """

    waarde: Woordwaarde
    bits: Bits
    profielen: Mapping[str, Profiel]

    @cached_property
    def kandidaten(self) -> Sequence[str]:
        """The cases that can be shown as related to another: never an invented one."""
        return [slug for slug, profiel in self.profielen.items() if profiel.telt_mee]

    @cached_property
    def rij(self) -> Sequence[Profiel]:
        """The profile of each candidate."""
        return [self.profielen[slug] for slug in self.kandidaten]

    @cached_property
    def _plek(self) -> Mapping[str, int]:
        return {slug: plek for plek, slug in enumerate(self.kandidaten)}

    @cached_property
    def _rijen(self) -> Mapping[str, Sequence[int]]:
        rijen: dict[str, list[int]] = defaultdict(list)
        for plek, profiel in enumerate(self.rij):
            for kenmerk in profiel.rijen:
                rijen[kenmerk].append(plek)
        return dict(rijen)

    @cached_property
    def _nummer(self) -> Mapping[str, int]:
        return {slug: nummer for nummer, slug in enumerate(self.profielen)}

    @cached_property
    def _per_thema(self) -> Mapping[str, Sequence[str]]:
        per_thema: dict[str, list[str]] = defaultdict(list)
        for slug, profiel in self.profielen.items():
            for thema in profiel.themas:
                per_thema[thema].append(slug)
        return dict(per_thema)

    def buren(self, slug: str) -> set[int]:
        """Return the places, among the candidates, of the cases that this one meets.

        Candidates are in the order of the collection, so a case is found by its place.
        """
        plekken: set[int] = set()
        eigen = self._plek.get(slug)
        for kenmerk in self.profielen[slug].rijen:
            rij = self._rijen.get(kenmerk, ())
            midden = len(rij) // 2 if eigen is None else bisect_left(rij, eigen)
            plekken.update(rij[max(0, midden - BUREN) : midden + BUREN + 1])
        plekken.discard(-1 if eigen is None else eigen)
        return plekken

    def naast(self, slug: str, thema: str, stap: int) -> str | None:
        """Return which case stands so many places after this one on the page of a theme."""
        rij, nummer = self._per_thema[thema], self._nummer
        # In the order of the collection, like all of them.
        plek = bisect_left(rij, nummer[slug], key=nummer.__getitem__) + stap
        return rij[plek] if 0 <= plek < len(rij) else None

    def find_geraakt(self, vorig: Ligging) -> set[str] | None:
        """Return the cases whose way on may be another than in an earlier state.

        Who meets a changed case is met by it: they are near each other in the same lists. None
        when words say something else now: then it may be all of them.
        """
        if vorig.waarde != self.waarde:
            return None
        anders = self._find_anders(vorig)
        # An invented case meets others without being met, so it is always looked at.
        geraakt = {slug for slug, profiel in self.profielen.items() if not profiel.telt_mee}
        for toestand in (self, vorig):
            geraakt.update(toestand._bereik(anders))
        return geraakt | anders

    def _find_anders(self, vorig: Ligging) -> set[str]:
        """Return the cases that came, went or changed since an earlier state."""
        nu, toen = self.profielen, vorig.profielen
        samen = nu.keys() & toen.keys()
        return {slug for slug in samen if nu[slug].afdruk != toen[slug].afdruk} | (
            nu.keys() ^ toen.keys()
        )

    def _bereik(self, slugs: Iterable[str]) -> Iterator[str]:
        """Yield which cases meet these, or stand beside one on the page of a theme."""
        for slug in (slug for slug in slugs if slug in self.profielen):
            yield from (self.kandidaten[plek] for plek in self.buren(slug))
            for thema in self.profielen[slug].themas:
                buren = (self.naast(slug, thema, stap) for stap in (-1, 1))
                yield from filter(None, buren)


def make_ligging(verzameling: Verzameling, vorig: Ligging | None = None) -> Ligging:
    """Return how the cases of a collection lie.

    `vorig` is an earlier state of the same collection: of cases that are the same it is
    believed, which saves reading their words.
    """
    tellend = verzameling.tellend
    waarde = vorig.waarde.renew(tellend) if vorig else Woordwaarde.van(tellend)
    bekend = vorig.profielen if vorig and vorig.waarde == waarde else {}
    bits = vorig.bits if vorig else Bits()
    profielen = {}
    for casus in verzameling.zichtbaar:
        profiel = bekend.get(casus.slug)
        if profiel is None or profiel.afdruk != casus.afdruk:
            profiel = make_profiel(casus, *waarde.find_trefwoorden(casus), bits)
        profielen[casus.slug] = profiel
    return Ligging(waarde, bits, profielen)
