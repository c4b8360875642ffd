"""What a case leads on to: related cases, cases to help with, the previous and the next."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from mooimaatwerk.casus import Casus
from mooimaatwerk.inzicht.ligging import Ligging, make_ligging
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

    `vorig` is how an earlier state of the same collection lay.
    """

    def __init__(self, verzameling: Verzameling, vorig: Ligging | None = None) -> None:
        self._verzameling = verzameling
        self._vorig = vorig
        self.ligging = make_ligging(verzameling, vorig)
        self._verwanten = Verwanten(verzameling, self.ligging)

    @cached_property
    def geraakt(self) -> Set[str] | None:
        """The cases of which the way on may have changed since; None when that is all of them."""
        return self.ligging.find_geraakt(self._vorig) if self._vorig else None

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
        slug = self.ligging.naast(casus.slug, casus.gegevens.themas[0], stap)
        return self._kaart(self._verzameling.per_slug[slug]) if slug else None
