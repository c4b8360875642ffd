"""The laws of a case: the article that gives room, and what has changed since."""

from __future__ import annotations

from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen, Haakje, Wet
from mooimaatwerk.casus import Gegevens, Wetverwijzing
from mooimaatwerk.inzicht.routes import Routewijziging, same_artikel, wijzigingen_van
from mooimaatwerk.paginas.pagina import Schakel


@dataclass(frozen=True)
class Wetregel:
    """A law of the case.

    `haakje` is what its article makes possible, when we know; `wijzigingen` are the
    changes of the law that touch the case; `tekst` the address of the law itself;
    `afgeleid` says that we read the law into the source.
    """

    naam: Schakel
    artikel: str | None
    haakje: Haakje | None
    wijzigingen: tuple[Routewijziging, ...]
    tekst: str | None
    afgeleid: bool


def make_wetregels(gegevens: Gegevens, begrippen: Begrippen) -> list[Wetregel]:
    """Return the laws of a case; those that the source itself names come first."""
    regels = [_regel(wet, gegevens, begrippen) for wet in gegevens.wetten]
    return sorted(regels, key=lambda regel: regel.afgeleid)


def _regel(verwijzing: Wetverwijzing, gegevens: Gegevens, begrippen: Begrippen) -> Wetregel:
    wet = begrippen.term("wetten", verwijzing.wet)
    assert isinstance(wet, Wet)  # every term of this list is one
    return Wetregel(
        naam=Schakel(wet.label, f"wetten/{wet.slug}/"),
        artikel=verwijzing.artikel,
        haakje=_haakje(wet, verwijzing.artikel),
        wijzigingen=wijzigingen_van(verwijzing, gegevens, begrippen),
        tekst=wet.adres,
        afgeleid=verwijzing.is_afgeleid,
    )


def _haakje(wet: Wet, artikel: str | None) -> Haakje | None:
    if artikel is None:
        return None
    gevonden = (haakje for haakje in wet.haakjes if same_artikel(haakje.artikel, artikel))
    return next(gevonden, None)
