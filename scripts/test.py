"""Runs every check of the project: layout, lint, types and tests."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from browser import VARIABELE, vind_browser
from omgeving import WORTEL, maak_omgeving, meld

# Tests of one file stay together, so that a site that is built for a file is built once.
VERDELING = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadscope"]

Stap = tuple[str, Callable[[], bool]]


def main(argumenten: list[str] | None = None) -> int:
    """Run all steps, also after one that failed, and sum up which ones went wrong."""
    keuzes, extra = lees_keuzes(argumenten)
    python = maak_omgeving(met_tests=True)
    mislukt = [naam for naam, stap in stappen(python, keuzes.zonder_browser, extra) if not stap()]
    meld(samenvatting(mislukt, keuzes.zonder_browser))
    return 1 if mislukt else 0


def lees_keuzes(argumenten: list[str] | None) -> tuple[argparse.Namespace, list[str]]:
    """Split our own options from the ones for pytest."""
    lezer = argparse.ArgumentParser(
        prog="scripts/test.py",
        description="Controleert de code en draait alle tests.",
        epilog="Andere opties gaan naar pytest, bijvoorbeeld: -k begrippen",
        allow_abbrev=False,
    )
    lezer.add_argument(
        "--zonder-browser", action="store_true", help="laat de tests in een browser weg"
    )
    return lezer.parse_known_args(argumenten)


def stappen(python: Path, zonder_browser: bool, extra: list[str]) -> list[Stap]:
    """Return the steps in the order in which they run."""
    module = [str(python), "-m"]
    return [
        ("opmaak", lambda: draai("Opmaak", [*module, "ruff", "format", "--check", "."])),
        ("regels", lambda: draai("Regels voor code", [*module, "ruff", "check", "."])),
        ("typen", lambda: draai("Typen", [*module, "mypy"])),
        ("tests", lambda: draai_tests(python, zonder_browser, extra)),
    ]


def draai(titel: str, opdracht: list[str], omgeving: dict[str, str] | None = None) -> bool:
    """Run one command below a heading and tell whether it went well."""
    meld(f"\n== {titel} ==")
    return subprocess.run(opdracht, cwd=WORTEL, env=omgeving).returncode == 0


def draai_tests(python: Path, zonder_browser: bool, extra: list[str]) -> bool:
    """Run pytest, with a browser unless that was asked otherwise."""
    omgeving = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    if not zonder_browser:
        browser = vind_browser(python)
        if browser is None:
            return False
        omgeving[VARIABELE] = str(browser)
    return draai("Tests", opdracht_tests(python, zonder_browser, extra), omgeving)


def opdracht_tests(python: Path, zonder_browser: bool, extra: list[str]) -> list[str]:
    """Return the command that runs pytest; the last options win, so a person can overrule ours."""
    keuze = ["-m", "not browser"] if zonder_browser else []
    return [str(python), "-m", "pytest", *VERDELING, *keuze, *extra]


def samenvatting(mislukt: list[str], zonder_browser: bool) -> str:
    """Return the closing words."""
    regels = ["", f"NIET GOED: {', '.join(mislukt)}." if mislukt else "Alles is goed."]
    if zonder_browser:
        regels.append("LET OP: de tests in een browser zijn overgeslagen.")
    return "\n".join(regels)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nGestopt.")
