"""The laws of a case: the article that gives room, and what has changed since."""

from __future__ import annotations

from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen, Haakje, Wet, Wijziging
from mooimaatwerk.casus import Gegevens, Wetverwijzing
from mooimaatwerk.paginas.pagina import Schakel


@dataclass(frozen=True)
class Wetregel:
    """A law of the case.

    `haakje` is what its article makes possible, when we know; `sindsdien` are the changes
    of the law after the case was shared; `afgeleid` says that we read the law into the
    source.
    """

    naam: Schakel
    artikel: str | None
    haakje: Haakje | None
    sindsdien: tuple[Wijziging, ...]
    afgeleid: bool


def make_wetregels(gegevens: Gegevens, begrippen: Begrippen) -> list[Wetregel]:
    """Return the laws of a case; those that the source itself names come first."""
    regels = [_regel(wet, gegevens.datum, begrippen) for wet in gegevens.wetten]
    return sorted(regels, key=lambda regel: regel.afgeleid)


def _regel(verwijzing: Wetverwijzing, datum: str, begrippen: Begrippen) -> Wetregel:
    wet = begrippen.term("wetten", verwijzing.wet)
    assert isinstance(wet, Wet)  # every term of this list is one
    return Wetregel(
        naam=Schakel(wet.label, f"wetten/{wet.slug}/"),
        artikel=verwijzing.artikel,
        haakje=_haakje(wet, verwijzing.artikel),
        # As precise as the case itself: in a bare year nobody knows what came first.
        sindsdien=tuple(w for w in wet.wijzigingen if w.datum[: len(datum)] > datum),
        afgeleid=verwijzing.is_afgeleid,
    )


def _haakje(wet: Wet, artikel: str | None) -> Haakje | None:
    if artikel is None:
        return None
    for haakje in wet.haakjes:
        if haakje.artikel == artikel or haakje.artikel.startswith(f"{artikel} "):
            return haakje
    return None
