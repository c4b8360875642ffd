"""Runs the site engine as a program of its own, so that the package need not know it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mooimaatwerk.bouw.ongewijzigd import Toestand
from mooimaatwerk.project import EIGEN_MAP, Project


@dataclass(frozen=True)
class Bouwwens:
    """What is asked of a build; it reaches the engine's hook through the environment.

    `map` is the folder of the project, None for that of the engine's settings. Without
    `edities` no PDF and EPUB is made; `concept` is the number of an edition that is shown
    although it is a draft.
    """

    map: Path | None = None
    zoekindex: bool = True
    edities: bool = True
    concept: int = 0

    def als_omgeving(self) -> dict[str, str]:
        """Return the variables that `read_wens` reads."""
        return {
            "MOOIMAATWERK_MAP": str(self.map or ""),
            "MOOIMAATWERK_ZOEKINDEX": "ja" if self.zoekindex else "nee",
            "MOOIMAATWERK_EDITIES": "ja" if self.edities else "nee",
            "MOOIMAATWERK_CONCEPT": str(self.concept),
            "NO_MKDOCS_2_WARNING": "1",
        }


def read_wens() -> Bouwwens:
    """Return what is asked of this build; everything, when nobody says."""
    folder = os.environ.get("MOOIMAATWERK_MAP")
    return Bouwwens(
        Path(folder) if folder else None,
        os.environ.get("MOOIMAATWERK_ZOEKINDEX") != "nee",
        os.environ.get("MOOIMAATWERK_EDITIES") != "nee",
        int(os.environ.get("MOOIMAATWERK_CONCEPT") or 0),
    )


def run_bouw(project: Project, uit: Path, wens: Bouwwens) -> int:
    """Build the whole site of a project into the folder `uit`; returns the exit code.

    The engine's hook does the checking, so that a wrong case stops this command and the
    engine's own build alike, with the same messages. The engine is not even started when the
    folder surely holds just this already.
    """
    toestand = Toestand(project, uit, date.today(), repr(wens))
    if toestand.is_ongewijzigd():
        return 0
    toestand.vergeet()
    opdracht = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    opdracht += ["--config-file", str(project.mkdocs_yml), "--site-dir", str(uit.absolute())]
    omgeving = os.environ | wens.als_omgeving()
    code = subprocess.run(opdracht, env=omgeving, check=False).returncode
    if code == 0:
        toestand.onthoud()
    return code


def would_lose_sources(project: Project, uit: Path) -> bool:
    """True when building into `uit` would clear out a folder with sources, or write into one.

    Whatever is not of the site is removed from its folder.
    """
    doel = uit.resolve()
    bronnen = [bron.resolve() for bron in (project.cases, project.docs, EIGEN_MAP / "mooimaatwerk")]
    return any(bron.is_relative_to(doel) or doel.is_relative_to(bron) for bron in bronnen)
