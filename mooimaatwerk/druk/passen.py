"""Fits every piece to whole pages: its opening grows or shrinks until the last page is full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mooimaatwerk.druk.zetter import Meetpunt

BOVEN, ONDER, MIDDEN = 19.0, 276.0, 105.0
"""Where the columns begin and end on a page, and where the second begins (mm)."""

KOLOM = ONDER - BOVEN
BLADZIJDE = 2 * KOLOM
"""The length of one column and of both together (mm)."""

KLEINSTE_BAND, GROOTSTE_BAND, WIT_BOVEN_BAND = 42.0, 130.0, 7.0
LAAGSTE_KUNST = 27.0
KLEIN_TEKORT = 14.0
SPELING = 2.0
GENOEG = 22.0
"""Less room than this (mm of column, about six lines) is not worth another try."""

RONDES = 5


@dataclass(frozen=True)
class Maat:
    """The sizes of a piece (mm): the art it opens with and the band that closes it.

    The art may be anything from 27 mm to `hoogste`, or 0: then there is none.
    """

    opening: float
    hoogste: float
    band: float = 0.0

    def gegroeid(self, groei: float) -> Maat:
        """Return the sizes that take this much more (mm of both columns), or less.

        First the art grows; what it may not take goes to a band at the end.
        """
        opening = min(self.opening + groei, self.hoogste)
        over = self.opening + groei - opening
        nodig = KLEINSTE_BAND + WIT_BOVEN_BAND
        if over >= nodig:
            return replace(self, opening=opening, band=min(over - WIT_BOVEN_BAND, GROOTSTE_BAND))
        smaller = opening - (nodig - over)
        if over > KLEIN_TEKORT and smaller >= LAAGSTE_KUNST:
            return replace(self, opening=smaller, band=KLEINSTE_BAND)
        # A strip too low to show a motif is no art at all.
        return replace(self, opening=0.0 if opening < LAAGSTE_KUNST else opening)


@dataclass(frozen=True)
class Vulling:
    """How full a piece is: its first page, how many it has, and the column left empty (mm)."""

    slug: str
    bladzijde: int
    bladzijden: int
    rest: float

    @property
    def deel(self) -> float:
        """The part of the last page that is filled, from 0 to 1."""
        return 1 - self.rest / BLADZIJDE


Meet = Callable[[Mapping[str, Maat]], Iterable[Meetpunt]]


def pas_in(maten: Mapping[str, Maat], meet: Meet) -> dict[str, Maat]:
    """Return sizes with which the pages are full.

    `meet` sets pieces with certain sizes and returns the marks in them. Of all tries the
    best is kept, so that a bad step costs nothing; what is full enough is not set again.
    """
    zoekers = {slug: _Zoeker(maat) for slug, maat in maten.items()}
    for _ in range(RONDES):
        onaf = {slug: zoeker.maat for slug, zoeker in zoekers.items() if not zoeker.klaar}
        if not onaf:
            break
        for vulling in make_vullingen(meet(onaf)):
            zoekers[vulling.slug].hoor(vulling)
    return {slug: zoeker.beste for slug, zoeker in zoekers.items()}


@dataclass
class _Zoeker:
    """Looks for the growth of one piece that fills its last page."""

    basis: Maat
    groei: float = 0.0
    beste_groei: float = 0.0
    beste_score: tuple[int, float] = (10_000, 0.0)
    te_veel: float = GROOTSTE_BAND + 300.0
    klaar: bool = False

    @property
    def maat(self) -> Maat:
        """The sizes to try now."""
        return self.basis.gegroeid(self.groei)

    @property
    def beste(self) -> Maat:
        """The sizes that filled the pages best."""
        return self.basis.gegroeid(self.beste_groei)

    def hoor(self, vulling: Vulling) -> None:
        """Learn how full the pages are with these sizes, and think of the next."""
        eerste = self.beste_score[0] == 10_000
        score = (vulling.bladzijden, vulling.rest)
        if score < self.beste_score:
            self.beste_groei, self.beste_score = self.groei, score
        elif self.groei > self.beste_groei:
            self.te_veel = min(self.te_veel, self.groei)
        rest = self.beste_score[1]
        if eerste and (krimp := self._krimp(vulling)):
            self.groei = -krimp
            return
        stap = min(rest / 2 - SPELING, (self.te_veel - self.beste_groei) / 2)
        self.klaar = rest <= GENOEG or stap < SPELING
        self.groei = self.beste_groei + stap

    def _krimp(self, vulling: Vulling) -> float:
        """Return how much smaller the art must be to need a page less; 0 when it cannot be."""
        nodig = (BLADZIJDE - vulling.rest) / 2 + 2 * SPELING
        if vulling.bladzijden == 1:
            return 0.0
        if self.basis.opening - nodig >= LAAGSTE_KUNST:
            return nodig
        # Without any art at all the headline stands a little higher too.
        return self.basis.opening if nodig <= self.basis.opening + 4 * SPELING else 0.0


def make_vullingen(punten: Iterable[Meetpunt]) -> Sequence[Vulling]:
    """Return how full each piece is, from the marks that the templates left in it.

    `begin` is the top of its first page, `kolom` where its columns begin there, `onder`
    the top of what stands at the foot of a page, `einde` where its text ends.
    """
    per_stuk: dict[str, list[Meetpunt]] = {}
    for punt in punten:
        per_stuk.setdefault(punt.slug, []).append(punt)
    return [_vulling(slug, eigen) for slug, eigen in per_stuk.items()]


def _vulling(slug: str, punten: Sequence[Meetpunt]) -> Vulling:
    eerste = next(punt for punt in punten if punt.naam == "begin").bladzijde
    einde = next(punt for punt in punten if punt.naam == "einde")
    laatste = max(punt.bladzijde for punt in punten)
    if laatste > einde.bladzijde:  # what closes the piece did not fit any more
        return Vulling(slug, eerste, laatste - eerste + 1, BLADZIJDE)
    samen = [punt for punt in punten if punt.bladzijde == einde.bladzijde]
    onder = min((p.y - WIT_BOVEN_BAND for p in samen if p.naam == "onder"), default=ONDER)
    boven = next((p.y for p in samen if p.naam == "kolom"), BOVEN)
    rest = onder - einde.y if einde.x > MIDDEN else 2 * onder - einde.y - boven
    return Vulling(slug, eerste, einde.bladzijde - eerste + 1, max(0.0, rest))
