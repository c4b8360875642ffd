"""The state of the library in numbers: growth, what is filled in, and what nobody told yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from mooimaatwerk.begrippen import Begrip, Gemeente
from mooimaatwerk.casus import Besluitvorming, Casus
from mooimaatwerk.velden import Veld
from mooimaatwerk.verzameling import Verzameling, count_terms

ONBEKEND = "onbekend"

UITGENODIGD = ("opvolging", "wens_inwoner", "kosten", "waardendriehoek", "doorlooptijd", "wetten")
"""The fields that a colleague is asked to fill in.

Not those that can make someone recognisable (such as the municipality), and not those that
are rightly empty in many cases (such as the table that it was taken to).
"""

ZONDER_CASUS = ("themas", "knelpunten", "soorten", "doelgroepen")
"""The lists of which every term is worth a case."""


@dataclass(frozen=True)
class Groeirij:
    """A month ("2026-11"), or a year of which the month is not known ("2020")."""

    datum: str
    n: int
    totaal: int


@dataclass(frozen=True)
class Dekking:
    """In how many of the `van` cases a field is filled in; `zonder` are those without it."""

    veld: Veld
    n: int
    van: int
    zonder: tuple[Casus, ...]


@dataclass(frozen=True)
class Provinciestand:
    """A province: how many municipalities it has, and which have no case yet."""

    label: str
    aantal: int
    zonder: tuple[str, ...]


def count_growth(casussen: Sequence[Casus]) -> list[Groeirij]:
    """Return how many cases were shared in each month that had one, oldest first."""
    telling = Counter(casus.gegevens.datum[:7] for casus in casussen)
    totaal, rijen = 0, []
    for datum in sorted(telling):
        totaal += telling[datum]
        rijen.append(Groeirij(datum, telling[datum], totaal))
    return rijen


def count_coverage(verzameling: Verzameling) -> list[Dekking]:
    """Return for each field that may be left empty how often it is filled in, fullest first."""
    casussen = verzameling.tellend
    dekking = [_dekking(veld, casussen) for veld in verzameling.begrippen.velden if _mag_leeg(veld)]
    return sorted(dekking, key=lambda d: -d.n)


def find_invitations(dekking: Sequence[Dekking]) -> list[Dekking]:
    """Return the fields to ask for, those that are missing most often first."""
    gevraagd = [d for d in dekking if d.veld.sleutel in UITGENODIGD and d.zonder]
    return sorted(gevraagd, key=lambda d: d.n)


def find_unused_terms(verzameling: Verzameling) -> dict[str, list[Begrip]]:
    """Return by list the terms that no counting case has; lists without one are left out."""
    leeg = {naam: list(_ongebruikt(naam, verzameling)) for naam in ZONDER_CASUS}
    return {naam: termen for naam, termen in leeg.items() if termen}


def count_provinces(verzameling: Verzameling) -> list[Provinciestand]:
    """Return each province with the municipalities that have no case, both by name."""
    met_casus = dict(count_terms("gemeenten", verzameling.tellend))
    begrippen = verzameling.begrippen
    per_provincie: dict[str, list[Begrip]] = {term.slug: [] for term in begrippen["provincies"]}
    for term in begrippen["gemeenten"]:
        if isinstance(term, Gemeente) and term.provincie in per_provincie:
            per_provincie[term.provincie].append(term)
    return [
        Provinciestand(
            begrippen.label("provincies", slug),
            len(gemeenten),
            tuple(sorted(term.label for term in gemeenten if term.slug not in met_casus)),
        )
        for slug, gemeenten in per_provincie.items()
    ]


def _mag_leeg(veld: Veld) -> bool:
    return not (veld.verplicht or veld.verplicht_als or veld.redactie or veld.soort == "ja-nee")


def _dekking(veld: Veld, casussen: Sequence[Casus]) -> Dekking:
    waarden = map(attrgetter(f"gegevens.{veld.sleutel}"), casussen)
    paren = zip(casussen, waarden, strict=True)
    zonder = tuple(casus for casus, waarde in paren if not (waarde and _is_bekend(waarde)))
    return Dekking(veld, len(casussen) - len(zonder), len(casussen), zonder)


def _is_bekend(waarde: Any) -> bool:
    """False for "onbekend": that says that somebody looked, not what it is."""
    if isinstance(waarde, Besluitvorming):
        return waarde.vorm != ONBEKEND
    return not isinstance(waarde, str) or waarde != ONBEKEND


def _ongebruikt(naam: str, verzameling: Verzameling) -> Iterator[Begrip]:
    met_casus: set[str] = set()
    for casus in verzameling.tellend:
        met_casus.update(getattr(casus.gegevens, naam))
    yield from (term for term in verzameling.begrippen[naam] if term.slug not in met_casus)
