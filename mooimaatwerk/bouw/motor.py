"""Runs the site engine as a program of its own, so that the package need not know it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from mooimaatwerk.bouw.ongewijzigd import Toestand
from mooimaatwerk.project import EIGEN_MAP, Project


def run_bouw(
    project: Project, uit: Path, *, zoekindex: bool, edities: bool = True, concept: int = 0
) -> int:
    """Build the whole site of a project into the folder `uit`; returns the exit code.

    The engine's hook does the checking, so that a wrong case stops this command and the
    engine's own build alike, with the same messages. Without `edities` no PDF and EPUB
    of an edition is made; `concept` is the number of an
    edition that is shown although it is a draft. The engine is not even started when the
    folder surely holds just this already.
    """
    keuzes = (f"zoekindex {zoekindex}", f"edities {edities}", f"concept {concept}")
    toestand = Toestand(project, uit, date.today(), keuzes)
    if toestand.is_ongewijzigd():
        return 0
    toestand.vergeet()
    opdracht = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    opdracht += ["--config-file", str(project.mkdocs_yml), "--site-dir", str(uit.absolute())]
    omgeving = os.environ | {
        "MOOIMAATWERK_MAP": str(project.map),
        "MOOIMAATWERK_ZOEKINDEX": "ja" if zoekindex else "nee",
        "MOOIMAATWERK_EDITIES": "ja" if edities else "nee",
        "MOOIMAATWERK_CONCEPT": str(concept),
        "NO_MKDOCS_2_WARNING": "1",
    }
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
