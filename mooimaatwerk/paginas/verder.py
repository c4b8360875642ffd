"""What a case leads on to: related cases, cases to help with, the previous and the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.verwant import Verwant, Verwanten
from mooimaatwerk.paginas.kaarten import Kaart, make_kaart
from mooimaatwerk.verzameling import Verzameling


@dataclass(frozen=True)
class Aanrader:
    """A case to read next, and why."""

    kaart: Kaart
    reden: str


@dataclass(frozen=True)
class Verder:
    """Where a reader can go from a case.

    An open case leads to solved ones that resemble it; a solved one to open cases that it
    may help. `vorige` and `volgende` are within its first theme, in the order of its page.
    """

    verwant: Sequence[Aanrader]
    kop_verwant: str
    open: Sequence[Aanrader]
    vorige: Kaart | None
    volgende: Kaart | None


class Wegwijzer:
    """Finds the way on from each case; set up once for all of them.

    `vorig` did so for an earlier state of the same collection; then `geraakt` are the cases
    of which the way on may have changed since, None when that is all of them.
    """

    def __init__(self, verzameling: Verzameling, vorig: Wegwijzer | None = None) -> None:
        self._verzameling = verzameling
        self._verwanten: Verwanten = Verwanten(verzameling, vorig._verwanten if vorig else None)
        self._plek = {
            (thema, casus.slug): plek
            for thema, casussen in verzameling.indexen["themas"].items()
            for plek, casus in enumerate(casussen)
        }
        self.geraakt = self._find_geraakt(vorig) if vorig else None

    def _find_geraakt(self, vorig: Wegwijzer) -> set[str] | None:
        anders = self._verwanten.find_anders(vorig._verwanten)
        geraakt = self._verwanten.find_geraakt(vorig._verwanten, anders)
        if geraakt is None:
            return None
        # Before and after a changed case on the page of its theme, as it was and as it is.
        for wijzer in (self, vorig):
            per_slug = wijzer._verzameling.per_slug
            for casus in (per_slug[slug] for slug in anders if slug in per_slug):
                geraakt.update(wijzer._naast(casus))
        return geraakt

    def _naast(self, casus: Casus) -> Iterator[str]:
        for thema in casus.gegevens.themas:
            plek = self._plek.get((thema, casus.slug))
            if plek is not None:
                rij = self._verzameling.bij("themas", thema)
                yield from (buur.slug for buur in rij[max(0, plek - 1) : plek + 2])

    def verder(self, casus: Casus) -> Verder | None:
        """Return where to go from this case; None from a withdrawn one."""
        if casus.is_ingetrokken:
            return None
        if casus.is_open:
            kop, verwant = "Zo lukte het elders", self._verwanten.opgelost_bij(casus)
        else:
            kop, verwant = "Lees verder", self._verwanten.bij(casus)
        getoond = {v.casus.slug for v in verwant}
        open_ = [v for v in self._verwanten.open_bij(casus) if v.casus.slug not in getoond]
        return Verder(
            verwant=[self._aanrader(v) for v in verwant],
            kop_verwant=kop,
            open=[self._aanrader(v) for v in open_],
            vorige=self._buur(casus, -1),
            volgende=self._buur(casus, +1),
        )

    def _aanrader(self, verwant: Verwant) -> Aanrader:
        return Aanrader(self._kaart(verwant.casus), verwant.reden)

    def _kaart(self, casus: Casus) -> Kaart:
        return make_kaart(casus, self._verzameling)

    def _buur(self, casus: Casus, stap: int) -> Kaart | None:
        thema = casus.gegevens.themas[0]
        rij = self._verzameling.bij("themas", thema)
        plek = self._plek[(thema, casus.slug)] + stap
        return self._kaart(rij[plek]) if 0 <= plek < len(rij) else None
