"""A reaction as the page of its case shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.reactie import Reactie
from mooimaatwerk.woorden import hoofdletter


@dataclass(frozen=True)
class Reactieblok:
    """One reaction in words; `anker` is the place on the page to point at."""

    anker: str
    soort: str
    wie: str
    wie_in_zin: str
    datum: str
    tekst: str
    is_voorbeeld: bool
    is_verouderd: bool


def make_reactieblokken(reacties: Iterable[Reactie], begrippen: Begrippen) -> list[Reactieblok]:
    """Return what is shown of each reaction, in the order given."""
    return [
        Reactieblok(
            anker=reactie.naam,
            soort=begrippen.label("reactiesoorten", reactie.gegevens.soort),
            wie=hoofdletter(_wie(reactie, begrippen)),
            wie_in_zin=_wie(reactie, begrippen),
            datum=reactie.gegevens.datum,
            tekst=reactie.tekst,
            is_voorbeeld=reactie.is_voorbeeld,
            is_verouderd=reactie.is_verouderd,
        )
        for reactie in reacties
    ]


def _wie(reactie: Reactie, begrippen: Begrippen) -> str:
    rol, gemeente = reactie.gegevens.rol, reactie.gegevens.gemeente
    return f"{rol} in {begrippen.label('gemeenten', gemeente)}" if gemeente else rol
