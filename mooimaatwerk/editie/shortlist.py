"""The shortlist: which cases are fit to print, and what the others still lack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.inzicht.geld import read_inzet
from mooimaatwerk.verzameling import Verzameling
from mooimaatwerk.zoeken.facetten import FACETTEN

MAX_WOORDEN_KADER = 120
"""A summary fits in a box up to this number of words."""


class Oordeel(StrEnum):
    """How fit a case is; `BIJNA` means that an editor can still find out what lacks."""

    GESCHIKT = "geschikt"
    BIJNA = "bijna"
    NIET = "niet"


@dataclass(frozen=True)
class Bezwaar:
    """Why a case is not (yet) fit to print; `hard` when nothing can be done about it now."""

    tekst: str
    hard: bool


@dataclass(frozen=True)
class Kandidaat:
    """A case with what stands in the way of printing it."""

    casus: Casus
    bezwaren: tuple[Bezwaar, ...]

    @property
    def oordeel(self) -> Oordeel:
        """Return whether the case can be printed."""
        if not self.bezwaren:
            return Oordeel.GESCHIKT
        hard = any(bezwaar.hard for bezwaar in self.bezwaren)
        return Oordeel.NIET if hard else Oordeel.BIJNA


@dataclass(frozen=True)
class Zeef:
    """What an editor looks for: for each facet a value, and with or without money."""

    waarden: Mapping[str, str]
    met_geld: bool | None = None

    def laat_door(self, casus: Casus) -> bool:
        """True when a case has every value that was asked for."""
        facetten = {facet.naam: facet for facet in FACETTEN}
        for naam, waarde in self.waarden.items():
            if waarde not in set(facetten[naam].waarden(casus)):
                return False
        return self.met_geld is None or has_geld(casus) is self.met_geld


def has_geld(casus: Casus) -> bool | None:
    """Return whether it took money; None when nobody knows."""
    g = casus.gegevens
    if any(deel.bedrag for deel in g.financiering):
        return True
    bedrag = read_inzet(g).enige
    if bedrag is not None:
        return bedrag.euros > 0
    bronnen = {deel.bron for deel in g.financiering} - {"geen", "onbekend"}
    return True if bronnen else None


def make_shortlist(
    verzameling: Verzameling, edities: Iterable[Editie], zeef: Zeef | None = None
) -> list[Kandidaat]:
    """Return every visible case that the editor looks for, the fittest first."""
    gebruikt = _gebruikt(edities)
    kandidaten = [
        Kandidaat(casus, tuple(_bezwaren(casus, gebruikt)))
        for casus in verzameling.zichtbaar
        if zeef is None or zeef.laat_door(casus)
    ]
    volgorde = list(Oordeel)
    return sorted(kandidaten, key=lambda k: (volgorde.index(k.oordeel), len(k.bezwaren)))


def _gebruikt(edities: Iterable[Editie]) -> dict[str, int]:
    """Return in which published edition each case was shown first."""
    gebruikt: dict[str, int] = {}
    for editie in edities:
        if not editie.is_concept:
            for casus in editie.casussen:
                gebruikt.setdefault(casus.slug, editie.nummer)
    return gebruikt


Bezwaarmaker = Callable[[Casus, Mapping[str, int]], Bezwaar | None]


def _voorbeeld(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    return Bezwaar("het is een verzonnen voorbeeld", True) if casus.is_voorbeeld else None


def _eerder(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    nummer = gebruikt.get(casus.slug)
    return Bezwaar(f"stond al in nummer {nummer}", True) if nummer else None


def _verouderd(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    return Bezwaar("de route bestaat niet meer", True) if casus.is_verouderd else None


def _open(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    return Bezwaar("de casus is nog open", True) if casus.is_open else None


def _privacy(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    privacy = casus.gegevens.privacy
    if privacy is not None and privacy.status == "gecontroleerd":
        return None
    return Bezwaar("de privacycontrole is niet afgevinkt", False)


def _toestemming(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    if casus.gegevens.toestemming == "nee":
        return Bezwaar("er is geen toestemming", True)
    return None


def _lengte(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    woorden = len(casus.gegevens.samenvatting.split())
    if woorden <= MAX_WOORDEN_KADER:
        return None
    return Bezwaar(f"de samenvatting heeft {woorden} woorden", False)


def _opvolging(casus: Casus, gebruikt: Mapping[str, int]) -> Bezwaar | None:
    if casus.gegevens.opvolging:
        return None
    return Bezwaar("niet bekend hoe het later ging", False)


_BEZWAREN: Sequence[Bezwaarmaker] = (
    _voorbeeld,
    _eerder,
    _verouderd,
    _open,
    _toestemming,
    _privacy,
    _lengte,
    _opvolging,
)


def _bezwaren(casus: Casus, gebruikt: Mapping[str, int]) -> Iterator[Bezwaar]:
    for maak in _BEZWAREN:
        bezwaar = maak(casus, gebruikt)
        if bezwaar is not None:
            yield bezwaar
