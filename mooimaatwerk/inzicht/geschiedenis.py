"""What changed in the cases during the last month, as git remembers it."""

from __future__ import annotations

import calendar
import os
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from mooimaatwerk.project import Project

MAX_SECONDEN = 30


@dataclass(frozen=True)
class Geschiedenis:
    """What is new, changed and gone since the morning of a day; cases by their slug."""

    sinds: date
    nieuw: frozenset[str]
    veranderd: frozenset[str]
    weg: frozenset[str]
    nieuwe_reacties: int


def read_geschiedenis(project: Project, vandaag: date) -> Geschiedenis | None:
    """Return the changes since a month before `vandaag`.

    None means unknown: there is no git, or its history does not reach back that far (a
    young repository, or a shallow copy of it).
    """
    sinds = month_before(vandaag)
    toen = _git(project.map, "rev-list", "-1", f"--before={sinds}T00:00:00Z", "HEAD")
    if not toen:
        return None
    # What is built is what lies in the folder, so that is what the past is compared with.
    keuzes = ("--name-status", "-z", "--no-renames", "--relative", "--no-ext-diff")
    uitvoer = _git(project.map, "diff", *keuzes, toen.strip(), "--", "cases")
    return None if uitvoer is None else parse_verschil(uitvoer, sinds)


def month_before(dag: date) -> date:
    """Return the same day of the month before, or the last day when it had none."""
    jaar, maand = (dag.year, dag.month - 1) if dag.month > 1 else (dag.year - 1, 12)
    return date(jaar, maand, min(dag.day, calendar.monthrange(jaar, maand)[1]))


def parse_verschil(uitvoer: str, sinds: date) -> Geschiedenis:
    """Read what `git diff --name-status -z` says of `cases/`."""
    delen = uitvoer.split("\0")
    per_soort: dict[str, set[str]] = {"A": set(), "D": set(), "M": set()}
    reacties = 0
    for soort, naam in zip(delen[::2], delen[1::2], strict=False):
        match PurePosixPath(naam).parts:
            case ("cases", jaar, bestand) if jaar.isdecimal() and bestand.endswith(".md"):
                per_soort.setdefault(soort, set()).add(bestand.removesuffix(".md"))
            case ("cases", _, _, bestand) if bestand.startswith("reactie-") and soort == "A":
                reacties += 1
    # A file that moved to another year went and came.
    erbij, weg = per_soort["A"], per_soort["D"]
    veranderd = per_soort["M"] | (erbij & weg)
    return Geschiedenis(
        sinds, frozenset(erbij - weg), frozenset(veranderd), frozenset(weg - erbij), reacties
    )


def _git(folder: Path, *argumenten: str) -> str | None:
    """Return what git prints, or None when it is not there or cannot say."""
    # Nothing that the repository itself configures is run.
    opdracht = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", *argumenten]
    try:
        klaar = subprocess.run(
            opdracht,
            env=os.environ | {"GIT_OPTIONAL_LOCKS": "0"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=MAX_SECONDEN,
            check=False,
        )
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return None
    return klaar.stdout if klaar.returncode == 0 else None
