"""What the last build of a site made from what: the book that lets the next one skip work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mooimaatwerk.bouw.uitvoermap import Spoor

BEWAARD = 6
"""How many sites (folders) are remembered: the newest."""

_VORM = 1
"""The form of the file; another form is not read."""


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

    `samen` is a key of all cases together, `zoek` of all that the search index is made of.
    """

    sporen: dict[str, Spoor] = field(default_factory=dict)
    eenheden: dict[str, Eenheid] = field(default_factory=dict)
    samen: str = ""
    zoek: str = ""
    zoekbestanden: dict[str, Spoor] = field(default_factory=dict)


def find_boek(cache: Path, folder: Path) -> Path:
    """Return where the book of the site in a folder is kept."""
    naam = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    return cache / "sites" / f"{naam}.json"


def find_toestand(boek: Path) -> Path:
    """Return where is kept, beside the book of a site, what it was made of."""
    return boek.with_suffix(".toestand")


def read_boek(pad: Path) -> Bouwboek:
    """Return the book; an empty one when there is none, or when it is damaged.

    It only says what need not be done: with an empty one everything is made anew.
    """
    try:
        rauw = json.loads(pad.read_bytes())
        if rauw["vorm"] != _VORM:
            return Bouwboek()
        return Bouwboek(
            sporen=_sporen(rauw["sporen"]),
            eenheden={slug: _eenheid(deel) for slug, deel in rauw["eenheden"].items()},
            samen=str(rauw["samen"]),
            zoek=str(rauw["zoek"]),
            zoekbestanden=_sporen(rauw["zoekbestanden"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Bouwboek()


def _sporen(rauw: Mapping[str, Any]) -> dict[str, Spoor]:
    return {naam: Spoor(str(som), int(n), int(ns)) for naam, (som, n, ns) in rauw.items()}


def _eenheid(rauw: Any) -> Eenheid:
    eigen, verder, bestanden, vindbaar = rauw
    return Eenheid(str(eigen), str(verder), tuple(bestanden), tuple(vindbaar))


def write_boek(pad: Path, boek: Bouwboek) -> None:
    """Keep the book, and forget those of sites that were built long ago."""
    rauw = {
        "vorm": _VORM,
        "samen": boek.samen,
        "zoek": boek.zoek,
        "sporen": boek.sporen,
        "zoekbestanden": boek.zoekbestanden,
        "eenheden": {
            slug: (deel.eigen, deel.verder, deel.bestanden, deel.vindbaar)
            for slug, deel in boek.eenheden.items()
        },
    }
    pad.parent.mkdir(parents=True, exist_ok=True)
    # First whole, then in its place: a build that is stopped leaves the old book.
    nieuw = pad.with_suffix(".nieuw")
    nieuw.write_text(json.dumps(rauw, separators=(",", ":")), encoding="utf-8")
    nieuw.replace(pad)
    boeken = sorted(pad.parent.glob("*.json"), key=lambda boek: boek.stat().st_mtime_ns)
    for oud in boeken[:-BEWAARD]:
        oud.unlink(missing_ok=True)
        find_toestand(oud).unlink(missing_ok=True)
