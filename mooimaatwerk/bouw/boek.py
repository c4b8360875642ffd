"""What the last build of a site made from what: the book that lets the next one skip work."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mooimaatwerk.bewaren import read_bewaard, write_bewaard
from mooimaatwerk.bouw.bewaarplek import find_ligging, forget_oude
from mooimaatwerk.bouw.ligging import read_ligging, write_ligging
from mooimaatwerk.bouw.uitvoermap import Spoor
from mooimaatwerk.inzicht.ligging import Ligging
from mooimaatwerk.opruimen import pause_opruimen

_VORM = 2
"""The form of the file; another form is not read."""

_PAGINA = "index.html"
"""What the file of a page is called, behind its address."""


@dataclass(frozen=True)
class Eenheid:
    """The files of one case: keys of all they are made of, and which addresses can be found.

    `eigen` is the key of the case itself, `verder` that of what it shows of other cases.
    """

    eigen: str
    verder: str
    bestanden: tuple[str, ...]
    vindbaar: tuple[str, ...]


@dataclass
class Bouwboek:
    """What a build left in a folder: files by name, cases by slug, and the search index.

    `versie` is a key of what every page is made of, `samen` of all cases together, `zoek` of
    all that the search index is made of; `sleutels` those of single pages that have one, by
    file. `ligging` is how the cases lay, None when unknown.
    """

    sporen: dict[str, Spoor] = field(default_factory=dict)
    eenheden: dict[str, Eenheid] = field(default_factory=dict)
    sleutels: dict[str, str] = field(default_factory=dict)
    versie: str = ""
    samen: str = ""
    ligging: Ligging | None = None
    zoek: str = ""
    zoekbestanden: dict[str, Spoor] = field(default_factory=dict)


@pause_opruimen()
def read_boek(pad: Path, versie: str) -> Bouwboek:
    """Return the book; an empty one when there is none, or when it is damaged.

    It only says what need not be done: with an empty one everything is made anew. How the
    cases lay is read only when it was found by what is now the `versie`.
    """
    bewaard = read_bewaard(pad)
    rauw: dict[str, Any] = json.loads(bewaard) if bewaard else {"vorm": None}
    if rauw["vorm"] != _VORM:
        return Bouwboek()
    namen = rauw["namen"]
    return Bouwboek(
        sporen=_sporen(namen, rauw["sporen"]),
        eenheden={slug: _eenheid(deel, namen) for slug, *deel in rauw["eenheden"]},
        sleutels={namen[nr]: sleutel for nr, sleutel in rauw["sleutels"]},
        versie=rauw["versie"],
        samen=rauw["samen"],
        ligging=read_ligging(find_ligging(pad), rauw["samen"])
        if rauw["versie"] == versie
        else None,
        zoek=rauw["zoek"],
        zoekbestanden=_sporen(*rauw["zoekbestanden"]),
    )


def _sporen(namen: Sequence[str], kolommen: Sequence[Sequence[Any]]) -> dict[str, Spoor]:
    return dict(zip(namen, map(Spoor, *kolommen), strict=True))


def _eenheid(deel: Sequence[Any], namen: Sequence[str]) -> Eenheid:
    eigen, verder, bestanden, vindbaar = deel
    adressen = (namen[nr].removesuffix(_PAGINA) for nr in vindbaar)
    return Eenheid(eigen, verder, tuple(namen[nr] for nr in bestanden), tuple(adressen))


@pause_opruimen()
def write_boek(pad: Path, boek: Bouwboek) -> None:
    """Keep the book, and forget those of sites that were built long ago.

    The name of a file stands in it once, and is a number from there on.
    """
    nummers = {naam: nr for nr, naam in enumerate(boek.sporen)}
    if boek.ligging is not None:
        write_ligging(find_ligging(pad), boek.ligging, boek.samen)
    inhoud = {
        "vorm": _VORM,
        "namen": list(nummers),
        "sporen": _kolommen(boek.sporen),
        "eenheden": [(slug, *_rij(deel, nummers)) for slug, deel in boek.eenheden.items()],
        "sleutels": [(nummers[naam], sleutel) for naam, sleutel in boek.sleutels.items()],
        "versie": boek.versie,
        "samen": boek.samen,
        "zoek": boek.zoek,
        "zoekbestanden": (list(boek.zoekbestanden), _kolommen(boek.zoekbestanden)),
    }
    write_bewaard(pad, json.dumps(inhoud, separators=(",", ":")).encode())
    forget_oude(pad.parent)


def _kolommen(sporen: Mapping[str, Spoor]) -> list[list[Any]]:
    return [[getattr(spoor, deel) for spoor in sporen.values()] for deel in Spoor._fields]


def _rij(deel: Eenheid, nummers: Mapping[str, int]) -> tuple[Any, ...]:
    bestanden = [nummers[naam] for naam in deel.bestanden]
    return deel.eigen, deel.verder, bestanden, [nummers[a + _PAGINA] for a in deel.vindbaar]
