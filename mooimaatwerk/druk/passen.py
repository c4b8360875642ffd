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
SPELING = 2.0
GENOEG = 14.0
"""Less room than this (mm of column) is not worth another try."""

RONDES = 5


@dataclass(frozen=True)
class Maat:
    """The sizes of a piece (mm): the art it opens with and the band that closes it.

    The art may be anything from `kleinste` to `hoogste`; 0 is none.
    """

    opening: float
    kleinste: float
    hoogste: float
    band: float = 0.0

    def met_opening(self, opening: float) -> Maat:
        """Return the same with other art; a strip too low to show a motif is no art at all."""
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


def pas_in(maten: Mapping[str, Maat], meet: Meet) -> tuple[dict[str, Maat], list[Vulling]]:
    """Return sizes with which the pages are full, and how full they are.

    `meet` sets the pages with certain sizes and returns the marks in them. Of all tries
    the best is kept, so that a bad step costs nothing.
    """
    nu = dict(maten)
    beste: dict[str, tuple[Maat, Vulling]] = {}
    for ronde in range(RONDES):
        for vulling in make_vullingen(meet(nu)):
            eerder = beste.get(vulling.slug)
            if eerder is None or _score(vulling) < _score(eerder[1]):
                beste[vulling.slug] = (nu[vulling.slug], vulling)
        onaf = [slug for slug, (_, v) in beste.items() if v.rest > GENOEG]
        if not onaf:
            break
        nu |= {slug: _volgende(*beste[slug], poging=ronde) for slug in onaf}
    gekozen = {slug: maat for slug, (maat, _) in beste.items()}
    return gekozen, list(make_vullingen(meet(gekozen)))


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


def _score(vulling: Vulling) -> tuple[int, float]:
    return vulling.bladzijden, vulling.rest


def _volgende(maat: Maat, vulling: Vulling, poging: int) -> Maat:
    """Return the sizes to try next: a page less when that can be, else a fuller last page."""
    gebruikt = BLADZIJDE - vulling.rest
    if vulling.bladzijden > 1 and not poging:
        krimp = gebruikt / 2 + 2 * SPELING
        if maat.opening - krimp >= maat.kleinste:
            return maat.met_opening(maat.opening - krimp)
        if not maat.kleinste and krimp < maat.opening + 8 * SPELING:
            return maat.met_opening(0.0)
    # Each try is a little more careful than the one before: a box that just does not fit
    # any more would start a new page.
    return _groei(maat, (vulling.rest / 2 - SPELING) * (1 - 0.18 * max(0, poging - 1)))


def _groei(maat: Maat, groei: float) -> Maat:
    erbij = min(groei, maat.hoogste - maat.opening)
    over = groei - erbij
    groter = maat.met_opening(maat.opening + erbij)
    if maat.band:
        return replace(groter, band=min(maat.band + over, GROOTSTE_BAND))
    nodig = KLEINSTE_BAND + WIT_BOVEN_BAND
    if over >= nodig:
        return replace(groter, band=min(over - WIT_BOVEN_BAND, GROOTSTE_BAND))
    smaller = groter.opening - (nodig - over)
    if over > GENOEG and smaller >= max(maat.kleinste, LAAGSTE_KUNST):
        return replace(groter.met_opening(smaller), band=KLEINSTE_BAND)
    return groter
