"""Knows where is kept what builds of a site remember, and how many sites are remembered."""

from __future__ import annotations

import hashlib
from pathlib import Path

from mooimaatwerk.project import EIGEN_MAP, Project

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


def open_sjabloonmap() -> Path | None:
    """Return where templates are kept that were made ready, None where nothing can be kept.

    It is a folder of this program and never one of the project: what is in it is run.
    """
    folder = Project(EIGEN_MAP).cache / "sjablonen"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder


def forget_oude(folder: Path) -> None:
    """Forget sites that were built long ago."""
    boeken = sorted(folder.glob("*.json"), key=lambda boek: boek.stat().st_mtime_ns)
    for oud in boeken[:-BEWAARD]:
        for weg in (oud, find_toestand(oud), find_ligging(oud)):
            weg.unlink(missing_ok=True)
