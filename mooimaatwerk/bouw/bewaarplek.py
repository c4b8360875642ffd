"""Knows where is kept what builds of a site remember, and how many sites are remembered."""

from __future__ import annotations

import hashlib
from pathlib import Path

BEWAARD = 6
"""How many sites (folders) are remembered: the newest."""


def find_boek(cache: Path, folder: Path) -> Path:
    """Return where the book of the site in a folder is kept."""
    naam = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
    return cache / "sites" / f"{naam}.json"


def find_toestand(boek: Path) -> Path:
    """Return where is kept, beside the book of a site, what it was made of."""
    return boek.with_suffix(".toestand")


def find_ligging(boek: Path) -> Path:
    """Return where is kept, beside the book of a site, how its cases lay."""
    return boek.with_suffix(".ligging")


def forget_oude(folder: Path) -> None:
    """Forget sites that were built long ago."""
    boeken = sorted(folder.glob("*.json"), key=lambda boek: boek.stat().st_mtime_ns)
    for oud in boeken[:-BEWAARD]:
        for weg in (oud, find_toestand(oud), find_ligging(oud)):
            weg.unlink(missing_ok=True)
