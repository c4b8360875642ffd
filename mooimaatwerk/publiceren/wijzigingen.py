"""What a publication changes: new files in a safe order, old ones away, the rest left alone."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from mooimaatwerk.publiceren.hosting import BEWAREN
from mooimaatwerk.vormgeving.vast import VAST

MANIFEST = ".publicatie.json"
"""The file at the target that says what was published there: a name and a sum for each file."""

BEWAARDAGEN = 30
"""How long an old style sheet or script stays: a page that someone has open still asks for it.
Everything else goes at once, for it may be a story that was withdrawn."""

VERSIE = 1

STAPPEN = ("vast", "zoekindex", "casussen", "paginas", "overig")
"""The order in which files are placed: nothing is shown before what it leads to is there."""

_PAD = re.compile(r"[^\\:\x00-\x1f]+")


class OngeldigManifest(Exception):
    """The manifest at the target cannot be trusted; the text says why."""


@dataclass(frozen=True)
class Staat:
    """What was published: the sum of each file, and until which day an old file stays."""

    bestanden: Mapping[str, str] = field(default_factory=dict)
    vervallen: Mapping[str, str] = field(default_factory=dict)

    def als_json(self) -> str:
        """Return the text of the manifest; the same state gives the same text."""
        gegevens = {
            "versie": VERSIE,
            "bestanden": dict(sorted(self.bestanden.items())),
            "vervallen": dict(sorted(self.vervallen.items())),
        }
        return json.dumps(gegevens, ensure_ascii=False, indent=0) + "\n"


@dataclass(frozen=True)
class Plan:
    """What has to be done: files to place by step, files to remove, and what then stands there.

    `bezig` is the manifest to write before the first file: it owns all files, old and new,
    so that a publication that broke off can be done again.
    """

    plaatsen: Mapping[str, tuple[str, ...]]
    weg: tuple[str, ...]
    gelijk: int
    straks: Staat
    bezig: Staat

    @property
    def alle(self) -> list[str]:
        """Every file to place, in order."""
        return [pad for stap in STAPPEN for pad in self.plaatsen[stap]]


def read_staat(tekst: str) -> Staat:
    """Read a manifest; raises OngeldigManifest when a name in it leads out of the target."""
    try:
        gegevens = json.loads(tekst)
        versie, bestanden = gegevens["versie"], gegevens["bestanden"]
        vervallen = gegevens["vervallen"]
    except (ValueError, KeyError, TypeError):
        raise OngeldigManifest("het is geen lijst van een publicatie") from None
    if versie != VERSIE:
        raise OngeldigManifest(f"het heeft versie {versie}, en ik ken alleen {VERSIE}")
    for deel in (bestanden, vervallen):
        if not _is_lijst(deel):
            raise OngeldigManifest("het is geen lijst van een publicatie")
    for pad in (*bestanden, *vervallen):
        if not is_safe(pad):
            raise OngeldigManifest(f"er staat een vreemde naam in: {pad!r}")
    return Staat(bestanden, vervallen)


def _is_lijst(deel: Any) -> bool:
    return isinstance(deel, dict) and all(isinstance(waarde, str) for waarde in deel.values())


def is_safe(pad: str) -> bool:
    """True for a name that stays inside the folder it belongs to."""
    return bool(_PAD.fullmatch(pad)) and not {"", ".", ".."} & set(pad.split("/"))


def hash_site(folder: Path) -> dict[str, str]:
    """Return the sum (SHA-256) of every file of a built site, by its address."""
    return {
        bestand.relative_to(folder).as_posix(): hashlib.sha256(bestand.read_bytes()).hexdigest()
        for bestand in sorted(folder.rglob("*"))
        if bestand.is_file() and not bestand.is_symlink() and bestand.name != MANIFEST
    }


def make_plan(nieuw: Mapping[str, str], oud: Staat, vandaag: date) -> Plan:
    """Compare a site with what was published before. Only what was published can be removed."""
    anders = sorted(pad for pad, som in nieuw.items() if oud.bestanden.get(pad) != som)
    verdwenen = sorted(pad for pad in oud.bestanden if pad not in nieuw)
    tot = (vandaag + timedelta(days=BEWAARDAGEN)).isoformat()
    vervallen = {pad: dag for pad, dag in oud.vervallen.items() if pad not in nieuw}
    vervallen |= {pad: tot for pad in verdwenen if pad.startswith(VAST)}
    voorbij = {pad for pad, dag in vervallen.items() if dag <= vandaag.isoformat()}
    blijft = {pad: dag for pad, dag in vervallen.items() if pad not in voorbij}
    weg = voorbij | {pad for pad in verdwenen if pad not in vervallen}
    # A sum that no file has: what is being placed now has to be placed again after a break.
    bezig = {**oud.bestanden, **dict.fromkeys(anders, "")}
    return Plan(
        {stap: tuple(pad for pad in anders if find_stap(pad) == stap) for stap in STAPPEN},
        tuple(sorted(weg)),
        len(nieuw) - len(anders),
        Staat(dict(nieuw), blijft),
        Staat(bezig, vervallen),
    )


def find_stap(pad: str) -> str:
    """Return with which step a file is placed."""
    if pad.startswith(VAST):
        return "vast"
    if any(pad.startswith(regel.map) for regel in BEWAREN):
        return "zoekindex"
    is_pagina = pad.removesuffix(".gz").endswith(".html")
    if (
        pad.startswith("casussen/")
        and pad.count("/") > 1
        and not pad.startswith("casussen/pagina/")
    ):
        return "casussen"
    return "paginas" if is_pagina else "overig"
