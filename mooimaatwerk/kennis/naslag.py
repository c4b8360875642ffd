"""What surrounds the cases as data: polls, wishes, the timeline and the bibliography."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.kennis.bronnen import DATUM, Bron, Gegeven, unknown_bronnen
from mooimaatwerk.lezen.databestand import Databestand, read_databestand, stop_at_meldingen

Momentsoort = Literal["programma", "moment", "publicatie"]


class MetBron(Gegeven):
    """Something that a source tells; `bron` is the short name of it in the same file."""

    bron: str


class Deelnemers(Gegeven):
    """How many people took part, and how sure that is."""

    aantal: int = Field(ge=1)
    precisie: str | None = None


class Optie(Gegeven):
    """An answer: the place it came in and its share in percent, as far as a source tells."""

    label: str = Field(min_length=2)
    plaats: int | None = Field(default=None, ge=1)
    aandeel: int | None = Field(default=None, ge=0, le=100)


class Peiling(MetBron):
    """A poll: what was asked, to whom, and what they chose."""

    vraag: str = Field(min_length=5)
    wie: str = Field(min_length=3)
    opties: tuple[Optie, ...] = Field(min_length=1)
    datum: str | None = Field(default=None, pattern=DATUM)
    deelnemers: Deelnemers | None = None


class Wens(MetBron):
    """What somebody wants to change; `wie` is a role, never a name."""

    wens: str = Field(min_length=10)
    wie: str = Field(min_length=3)
    thema: str | None = None


class Tijdlijnmoment(MetBron):
    """A programme or a moment; without `datum` no source says when."""

    titel: str = Field(min_length=5)
    soort: Momentsoort
    wat: str = Field(min_length=10)
    wie: tuple[str, ...] = Field(min_length=1)
    datum: str | None = Field(default=None, pattern=DATUM)


class Boek(Bron):
    """A source in the bibliography, and what it is about."""

    wat: str = Field(min_length=10)


T = TypeVar("T", bound=MetBron)


@dataclass(frozen=True)
class Naslag:
    """All of it, each with its source; empty where a project has no such file."""

    peilingen: tuple[tuple[Peiling, Bron], ...] = ()
    wensen: tuple[tuple[Wens, Bron], ...] = ()
    momenten: tuple[tuple[Tijdlijnmoment, Bron], ...] = ()
    boeken: tuple[Boek, ...] = ()


def load_naslag(docs: Path, toon_als: str, begrippen: Begrippen) -> Naslag:
    """Read the files in a folder; raises OngeldigeGegevens with the problems of all of them."""
    bestanden = {
        naam: read_databestand(docs / naam, f"{toon_als}/{naam}")
        for naam in ("peilingen.yml", "wensen.yml", "programmas.yml", "bronnen.yml")
        if (docs / naam).is_file()
    }
    peilingen = _met_bron(bestanden.get("peilingen.yml"), Peiling, "peilingen")
    wensen = _met_bron(bestanden.get("wensen.yml"), Wens, "wensen")
    momenten = _met_bron(bestanden.get("programmas.yml"), Tijdlijnmoment, "momenten")
    boeken = bestanden.get("bronnen.yml")
    gelezen = boeken.lees_lijst(Boek, "bronnen") if boeken else []
    for plek, wens, _ in wensen:
        if wens.thema and wens.thema not in begrippen["themas"].termen:
            melding = f'"{wens.thema}" bestaat niet.'
            bestanden["wensen.yml"].meld(("wensen", plek, "thema"), "gegevens-verwijzing", melding)
    for plek, peiling, _ in peilingen:
        precisie = peiling.deelnemers.precisie if peiling.deelnemers else None
        if precisie and precisie not in begrippen["precisies"].termen:
            pad = ("peilingen", plek, "deelnemers", "precisie")
            bestanden["peilingen.yml"].meld(
                pad, "gegevens-verwijzing", f'"{precisie}" bestaat niet.'
            )
    stop_at_meldingen(*bestanden.values())
    return Naslag(
        tuple((peiling, bron) for _, peiling, bron in peilingen),
        tuple((wens, bron) for _, wens, bron in wensen),
        tuple((moment, bron) for _, moment, bron in momenten),
        tuple(boek for _, boek in gelezen),
    )


def _met_bron(
    bestand: Databestand | None, model: type[T], sleutel: str
) -> list[tuple[int, T, Bron]]:
    """Read a list of which each item names a source, with its place and that source."""
    if bestand is None:
        return []
    vreemd = sorted(set(bestand.data) - {sleutel, "bronnen"})
    for naam in vreemd:
        bestand.meld((naam,), "gegevens-vorm", f'onbekende sleutel "{naam}".')
    bronnen = _bronnen(bestand)
    gevonden = []
    for plek, item in bestand.lees_lijst(model, sleutel):
        for naam in unknown_bronnen([item.bron], bronnen) if bronnen else ():
            pad = (sleutel, plek, "bron")
            bestand.meld(pad, "gegevens-bron", f'"{naam}" staat niet bij bronnen.')
        if item.bron in bronnen:
            gevonden.append((plek, item, bronnen[item.bron]))
    return gevonden


def _bronnen(bestand: Databestand) -> dict[str, Bron]:
    ruw = bestand.data.get("bronnen")
    if not isinstance(ruw, dict):
        if not bestand.is_onleesbaar:
            bestand.meld(("bronnen",), "gegevens-vorm", 'hier horen "bronnen".')
        return {}
    gelezen = {n: bestand.lees(Bron, bron, ("bronnen", n)) for n, bron in ruw.items()}
    return {naam: bron for naam, bron in gelezen.items() if bron is not None}
