"""The guide for a case that is stuck, as dated data: its steps, its names, what to prepare."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.kennis.bronnen import DATUM, Bron, Gegeven, unknown_bronnen
from mooimaatwerk.kennis.instrumenten import Instrumenten
from mooimaatwerk.lezen.databestand import Databestand, read_databestand, stop_at_meldingen
from mooimaatwerk.lezen.veiligyaml import Pad


class Plek(Gegeven):
    """A place to go to; without `bron` its present name is still to be checked."""

    naam: str
    wat: str
    sinds: str | None = Field(default=None, pattern=DATUM)
    instrument: str | None = None
    bron: str | None = None


class Trede(Gegeven):
    """One step of the stairs; `niveau` is a term of escalatieniveaus."""

    niveau: str
    kop: str
    stappen: tuple[str, ...] = Field(min_length=1)
    plekken: tuple[Plek, ...] = ()


class Voorbereiding(Gegeven):
    """Something to write down before going a step higher."""

    kop: str
    tekst: str


class Opschaling(Gegeven):
    """The whole guide; `inleiding` is Markdown, the steps go from near to far."""

    titel: str
    kern: str
    inleiding: str
    treden: tuple[Trede, ...] = Field(min_length=1)
    voorbereiden: tuple[Voorbereiding, ...] = Field(min_length=1)
    bronnen: dict[str, Bron] = Field(min_length=1)


def load_opschaling(
    bestand: Path, toon_als: str, begrippen: Begrippen, instrumenten: Instrumenten
) -> Opschaling:
    """Read the guide; raises OngeldigeGegevens with all problems at once."""
    data = read_databestand(bestand, toon_als)
    opschaling = data.lees(Opschaling, data.data, ())
    if opschaling is not None:
        _controleer(data, opschaling, begrippen, instrumenten)
    stop_at_meldingen(data)
    assert opschaling is not None  # otherwise stop_at_meldingen has raised
    return opschaling


def _controleer(
    data: Databestand, opschaling: Opschaling, begrippen: Begrippen, instrumenten: Instrumenten
) -> None:
    niveaus = begrippen["escalatieniveaus"].termen
    for n, trede in enumerate(opschaling.treden):
        if trede.niveau not in niveaus:
            melding = f'"{trede.niveau}" bestaat niet. {begrippen["escalatieniveaus"].opsomming}'
            data.meld(("treden", n, "niveau"), "gegevens-verwijzing", melding)
    for pad, plek in _plekken(opschaling):
        if plek.instrument and plek.instrument not in instrumenten:
            melding = f'het instrument "{plek.instrument}" bestaat niet.'
            data.meld((*pad, "instrument"), "gegevens-verwijzing", melding)
        for naam in unknown_bronnen([plek.bron], opschaling.bronnen):
            data.meld((*pad, "bron"), "gegevens-bron", f'"{naam}" staat niet bij bronnen.')


def _plekken(opschaling: Opschaling) -> Iterator[tuple[Pad, Plek]]:
    for n, trede in enumerate(opschaling.treden):
        for m, plek in enumerate(trede.plekken):
            yield ("treden", n, "plekken", m), plek
