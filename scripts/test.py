"""Runs every check of the project: layout, lint, types and tests."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from browser import VARIABELE, vind_browser
from omgeving import WORTEL, maak_omgeving, meld

from mooimaatwerk.opdrachtregel import Opdrachtregel

# One worker more than there are cores: a test in a browser often waits. How the tests are spread
# over them, tests/verdeling.py tells.
WERKERS_HOOGSTENS = 5
VERDELING = ["-n", str(min(WERKERS_HOOGSTENS, (os.cpu_count() or 1) + 1)), "--dist", "loadscope"]
# When one cause makes hundreds of tests fail, the first of them tell what it is.
MISLUKT_HOOGSTENS = 25
# Where Python may keep the code as it read it.
VERTAALD = WORTEL / ".cache" / "python"
# A few tests start sooner without workers.
ZONDER_WERKERS = ["-n", "0"]

UITLEG = "Andere opties gaan naar pytest, bijvoorbeeld: -k begrippen"
HULP = {
    "opmaak": "Zet de opmaak goed met: {python} -m ruff format .",
    "regels": "Hierboven staat bij elke regel het bestand en het regelnummer. Een deel gaat"
    " vanzelf goed met: {python} -m ruff check --fix .",
    "typen": "Hierboven staat bij elke fout het bestand en het regelnummer.",
    "tests": "Hierboven staat bij elke test wat er misging: wat de test verwachtte, en wat hij"
    f" kreeg. Bij {MISLUKT_HOOGSTENS} mislukte tests stopt het: zo veel hebben er meestal één"
    " oorzaak. Draai alleen de mislukte tests opnieuw met: python3 scripts/test.py --opnieuw",
}


class Stap(NamedTuple):
    """One check: its name, what it does in a few words, and how to do it."""

    naam: str
    titel: str
    doe: Callable[[], bool]


def main(argumenten: list[str] | None = None) -> int:
    """Run all steps, also after one that failed, and sum up which ones went wrong."""
    keuzes, extra = lees_keuzes(argumenten)
    python = maak_omgeving(met_tests=True)
    te_doen = stappen(python, keuzes, extra)
    begin = time.monotonic()
    mislukt = [stap.naam for nr, stap in enumerate(te_doen, 1) if not zet(stap, nr, len(te_doen))]
    meld(samenvatting(mislukt, keuzes.zonder_browser, python))
    meld(f"Alles samen duurde {duur(time.monotonic() - begin)}.")
    return 1 if mislukt else 0


def lees_keuzes(argumenten: list[str] | None) -> tuple[argparse.Namespace, list[str]]:
    """Split our own options from the ones for pytest."""
    lezer = Opdrachtregel(
        prog="scripts/test.py",
        description="Controleert de code en draait alle tests.",
        epilog=UITLEG,
        allow_abbrev=False,
    )
    lezer.add_argument(
        "--zonder-browser", action="store_true", help="laat de tests in een browser weg"
    )
    lezer.add_argument(
        "--opnieuw", action="store_true", help="draai alleen de tests die de vorige keer mislukten"
    )
    lezer.add_argument(
        "--alleen", metavar="TEST", help="draai één test, met de naam die bij de fout staat"
    )
    keuzes, extra = lezer.parse_known_args(argumenten)
    return keuzes, extra


def stappen(python: Path, keuzes: argparse.Namespace, extra: list[str]) -> list[Stap]:
    """Return the steps in the order in which they run."""
    module = [str(python), "-m"]
    tests = Stap("tests", "tests", lambda: draai_tests(python, keuzes, extra))
    if keuzes.opnieuw or keuzes.alleen:
        return [tests]
    return [
        Stap("opmaak", "opmaak van de code", lambda: draai([*module, "ruff", "format", "--check"])),
        Stap("regels", "regels voor de code", lambda: draai([*module, "ruff", "check"])),
        Stap("typen", "typen in de code", lambda: draai([*module, "mypy"])),
        tests,
    ]


def zet(stap: Stap, nummer: int, aantal: int) -> bool:
    """Take one step: say what it is, do it, and tell how it went and how long it took."""
    meld(f"\n== Stap {nummer} van {aantal}: {stap.titel} ==")
    begin = time.monotonic()
    goed = stap.doe()
    meld(f"-- {'Goed' if goed else 'NIET GOED'}, na {duur(time.monotonic() - begin)}.")
    return goed


def duur(seconden: float) -> str:
    """Return a time in words, in minutes and seconds."""
    minuten, rest = divmod(round(seconden), 60)
    in_minuten = f"{minuten} {'minuut' if minuten == 1 else 'minuten'} en " if minuten else ""
    return f"{in_minuten}{rest} {'seconde' if rest == 1 else 'seconden'}"


def draai(opdracht: list[str], omgeving: dict[str, str] | None = None) -> bool:
    """Run one command and tell whether it went well."""
    return subprocess.run(opdracht, cwd=WORTEL, env=omgeving).returncode == 0


def draai_tests(python: Path, keuzes: argparse.Namespace, extra: list[str]) -> bool:
    """Run pytest, with a browser unless that was asked otherwise."""
    omgeving = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    if omgeving.pop("PYTHONDONTWRITEBYTECODE", None):
        # Some want no files beside the code. They get none, but many processes read all code.
        omgeving["PYTHONPYCACHEPREFIX"] = str(VERTAALD)
    if not keuzes.zonder_browser:
        browser = vind_browser(python)
        if browser is None:
            return False
        omgeving[VARIABELE] = str(browser)
    try:
        return draai(opdracht_tests(python, keuzes, extra), omgeving)
    finally:
        # What was in the folder of a test is gone, and so may this be.
        tijdelijk = Path(tempfile.gettempdir()).resolve()
        shutil.rmtree(VERTAALD / tijdelijk.relative_to(tijdelijk.anchor), ignore_errors=True)


def opdracht_tests(python: Path, keuzes: argparse.Namespace, extra: list[str]) -> list[str]:
    """Return the command that runs pytest; the last options win, so a person can overrule ours."""
    keuze = ["-m", "not browser"] if keuzes.zonder_browser else []
    verdeling = VERDELING
    if keuzes.alleen:
        verdeling, keuze = ZONDER_WERKERS, [*keuze, keuzes.alleen]
    elif keuzes.opnieuw:
        verdeling, keuze = (
            ZONDER_WERKERS,
            [*keuze, "--last-failed", "--last-failed-no-failures=none"],
        )
    hoogstens = ["--maxfail", str(MISLUKT_HOOGSTENS)]
    return [str(python), "-m", "pytest", *hoogstens, *verdeling, *keuze, *extra]


def samenvatting(mislukt: list[str], zonder_browser: bool, python: Path) -> str:
    """Return the closing words; for what went wrong also what to do."""
    regels = ["", f"NIET GOED: {', '.join(mislukt)}." if mislukt else "Alles is goed."]
    regels += [
        f"- {naam}: {HULP[naam].format(python=shlex.quote(str(python)))}" for naam in mislukt
    ]
    if zonder_browser:
        regels.append("LET OP: de tests in een browser zijn overgeslagen.")
    return "\n".join(regels)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nGestopt.")
