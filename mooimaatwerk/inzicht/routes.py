"""Laws that age: which changes of the law touch the route that a case took."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mooimaatwerk.begrippen import Begrippen, Wet, Wijziging
from mooimaatwerk.casus import Gegevens, Wetverwijzing

TERUGBLIK_MAANDEN = 24
"""A case tells of what happened some time before it was shared, mostly nobody says when. A
change this many months before that day may have come after the events, so it is shown."""


class Moment(StrEnum):
    """When a change came, seen from the case."""

    VERVALLEN = "vervallen"
    SINDSDIEN = "sindsdien"
    VLAK_ERVOOR = "vlak-ervoor"


@dataclass(frozen=True)
class Routewijziging:
    """A change that touches a law of a case, and when it came."""

    wet: Wet
    wijziging: Wijziging
    moment: Moment

    @property
    def is_gecontroleerd(self) -> bool:
        """True when the source of the change was checked."""
        return self.wijziging.status == "gecontroleerd"


def find_routewijzigingen(gegevens: Gegevens, begrippen: Begrippen) -> list[Routewijziging]:
    """Return the changes that touch the laws of a case, each once: lapsed routes first."""
    gevonden = {
        (wijziging.wet.slug, wijziging.wijziging): wijziging
        for verwijzing in gegevens.wetten
        for wijziging in wijzigingen_van(verwijzing, gegevens, begrippen)
    }
    volgorde = list(Moment)
    return sorted(gevonden.values(), key=lambda w: (volgorde.index(w.moment), w.wijziging.datum))


def wijzigingen_van(
    verwijzing: Wetverwijzing, gegevens: Gegevens, begrippen: Begrippen
) -> tuple[Routewijziging, ...]:
    """Return the changes of one law that touch a case, in the order of the vocabulary."""
    wet = begrippen.term("wetten", verwijzing.wet)
    assert isinstance(wet, Wet)  # every term of this list is one
    return tuple(
        Routewijziging(wet, wijziging, moment)
        for wijziging in wet.wijzigingen
        if _raakt(wijziging, verwijzing.artikel, gegevens)
        and (moment := _moment(wijziging, gegevens.datum))
    )


def same_artikel(een: str, ander: str) -> bool:
    """True when two articles are the same, or one is a part of the other ("13", "13 lid 1")."""
    return f"{een} ".startswith(f"{ander} ") or f"{ander} ".startswith(f"{een} ")


def _raakt(wijziging: Wijziging, artikel: str | None, gegevens: Gegevens) -> bool:
    if wijziging.alleen_bij and not wijziging.alleen_bij.matches(gegevens):
        return False
    if not wijziging.artikelen:
        return True
    # Which article a case used is not always known; then nobody can say that it changed.
    return artikel is not None and any(same_artikel(artikel, a) for a in wijziging.artikelen)


def _moment(wijziging: Wijziging, datum: str) -> Moment | None:
    if wijziging.soort == "vervallen":
        return Moment.VERVALLEN
    # As precise as the case itself: in a bare year nobody knows what came first.
    if wijziging.datum[: len(datum)] > datum:
        return Moment.SINDSDIEN
    return (
        Moment.VLAK_ERVOOR if _maand(wijziging.datum) >= _maand(datum) - TERUGBLIK_MAANDEN else None
    )


def _maand(datum: str) -> int:
    """Return the number of months since the year 0; a bare year counts as its January."""
    jaar, _, rest = datum.partition("-")
    return 12 * int(jaar) + int(rest[:2] or 1)
