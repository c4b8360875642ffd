"""The files of the forge, read for the tests."""

import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from mooimaatwerk.project import EIGEN_MAP

WORKFLOWS = sorted((EIGEN_MAP / ".github" / "workflows").glob("*.yml"))
GITLAB = EIGEN_MAP / ".gitlab" / "ci.yml"

_GEEN_JOB = ("stages", "default", "workflow")


def lees(bestand: Path) -> dict[Any, Any]:
    """The content of a workflow; YAML reads the key `on` as True."""
    inhoud: dict[Any, Any] = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    return inhoud


def workflow(naam: str) -> dict[Any, Any]:
    return lees(EIGEN_MAP / ".github" / "workflows" / f"{naam}.yml")


def stappen(bestand: Path) -> Iterator[dict[str, Any]]:
    for job in lees(bestand)["jobs"].values():
        yield from job["steps"]


def scripts_van_gitlab() -> dict[str, list[str]]:
    return {naam: job["script"] for naam, job in lees(GITLAB).items() if naam not in _GEEN_JOB}


def alle_opdrachten() -> Iterator[str]:
    """Every line of shell in all these files."""
    for bestand in WORKFLOWS:
        yield from (stap["run"] for stap in stappen(bestand) if "run" in stap)
    for regels in scripts_van_gitlab().values():
        yield from regels


def eigen_aanroepen(begin: str) -> Iterator[list[str]]:
    """The words behind a begin such as "-m mooimaatwerk", of every call in all these files."""
    for opdracht in alle_opdrachten():
        for gevonden in re.finditer(rf"{re.escape(begin)} (.*)", opdracht):
            woorden = shlex.split(re.split(r" [>|&]", gevonden[1])[0])
            # What a variable holds is known only there; a number fits everywhere.
            yield [re.sub(r"\$\w+", "1", woord) for woord in woorden]


def programma(naam: str) -> str:
    """Where a program of the environment stands."""
    gevonden = shutil.which(naam, path=str(Path(sys.executable).parent))
    assert gevonden, f"{naam} is missing: run python3 scripts/test.py"
    return gevonden
