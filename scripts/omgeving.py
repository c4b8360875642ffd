"""Prepares the virtual environment `.venv` that the other scripts work with.

Uses the standard library only, and must at least start on an old Python: this runs before
anything is installed, and has to tell in plain words that Python is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

WORTEL = Path(__file__).resolve().parent.parent
OMGEVING = WORTEL / ".venv"
SLOT = WORTEL / "requirements.lock"
SLOT_TESTS = WORTEL / "requirements-test.lock"

# So that a script finds the package before it is installed, as far as that needs no libraries.
sys.path.insert(0, str(WORTEL))

LAAGSTE_PYTHON = (3, 11)
STEMPELBESTAND = "mooimaatwerk-stempel.json"
PADBESTAND = "mooimaatwerk.pth"
REGELS_BIJ_FOUT = 40

VRAAG = (
    "import json, sys, sysconfig; "
    "print(json.dumps([list(sys.version_info[:2]), sysconfig.get_path('purelib')]))"
)


class Aanwezig(NamedTuple):
    """What an environment that works says about itself."""

    versie: tuple[int, ...]
    pakketmap: Path


def maak_omgeving(met_tests: bool) -> Path:
    """Return the Python of an environment that holds exactly what the lock file asks for."""
    controleer_python(sys.version_info[:2])
    python = python_van(OMGEVING)
    slot = SLOT_TESTS if met_tests else SLOT
    aanwezig, stempel = bekijk(python), lees_stempel(OMGEVING)
    if aanwezig and is_klaar(stempel, aanwezig, slot):
        return python
    uv = shutil.which("uv")
    if aanwezig is None or moet_nieuw(stempel, aanwezig, uv):
        aanwezig = maak_nieuw(uv)
    installeer(uv, aanwezig, slot)
    return python


def controleer_python(versie: tuple[int, ...]) -> None:
    """Stop with a friendly message when this Python is too old."""
    if versie < LAAGSTE_PYTHON:
        stop(
            f"Je Python is versie {tekst_van(versie)}. "
            f"Voor Mooi Maatwerk heb je versie {tekst_van(LAAGSTE_PYTHON)} of nieuwer nodig.\n"
            "Je vindt een nieuwe versie op https://www.python.org/downloads/."
        )


def bekijk(python: Path) -> Aanwezig | None:
    """Ask an environment for its version; None when it is missing or broken."""
    try:
        klaar = subprocess.run(
            [str(python), "-I", "-c", VRAAG], capture_output=True, text=True, check=True
        )
        versie, pakketmap = json.loads(klaar.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return None
    # An upgrade of the system's Python leaves the old folder of packages behind.
    return Aanwezig(tuple(versie), Path(pakketmap)) if Path(pakketmap).is_dir() else None


def is_klaar(stempel: dict[str, str], aanwezig: Aanwezig, slot: Path) -> bool:
    """Tell whether nothing has to be done. The test lock holds everything of the other one."""
    geldig = [maak_stempel(bestand, aanwezig.versie) for bestand in {slot, SLOT_TESTS}]
    return stempel in geldig and (aanwezig.pakketmap / PADBESTAND).is_file()


def moet_nieuw(stempel: dict[str, str], aanwezig: Aanwezig, uv: str | None) -> bool:
    """Tell whether an environment that works must still be thrown away."""
    zonder_installeerder = not uv and not (aanwezig.pakketmap / "pip").is_dir()
    te_oud = aanwezig.versie < LAAGSTE_PYTHON
    verhuisd = stempel.get("plek", str(OMGEVING)) != str(OMGEVING)
    return zonder_installeerder or te_oud or verhuisd


def maak_nieuw(uv: str | None) -> Aanwezig:
    """Make the environment, in the place of one that is broken."""
    if not uv and importlib.util.find_spec("ensurepip") is None:
        stop(
            "Er mist een deel van Python: 'venv'. Op Debian en Ubuntu installeer je dat met:\n"
            "    sudo apt install python3-venv\n"
            "Doe dat en probeer het daarna opnieuw."
        )
    verwijder(OMGEVING)
    meld("Ik maak een eigen omgeving voor Python in .venv ...")
    voer_uit(
        opdracht_omgeving(uv, OMGEVING), "De map .venv maken lukte niet. Mag je hier schrijven?"
    )
    aanwezig = bekijk(python_van(OMGEVING))
    if aanwezig is None:
        stop("De Python in .venv start niet. Installeer Python opnieuw en probeer het nog eens.")
    return aanwezig


def installeer(uv: str | None, aanwezig: Aanwezig, slot: Path) -> None:
    """Install what the lock file names and put the stamp on it."""
    stempelbestand = OMGEVING / STEMPELBESTAND
    # Gone until all is well: an installation that was broken off starts again next time.
    stempelbestand.unlink(missing_ok=True)
    meld(f"Ik installeer de pakketten uit {slot.name}. Dat duurt hooguit een paar minuten ...")
    voer_uit(
        opdracht_pakketten(uv, python_van(OMGEVING), slot),
        "Het installeren lukte niet. Kijk of je internet hebt en probeer het opnieuw.\n"
        "Blijft het misgaan? Gooi de map .venv weg en begin nog een keer.",
    )
    schrijf_pad(aanwezig)
    stempelbestand.write_text(json.dumps(maak_stempel(slot, aanwezig.versie)), encoding="utf-8")
    meld("De omgeving is klaar.")


def schrijf_pad(aanwezig: Aanwezig) -> None:
    """Make the package importable from every folder."""
    # Until 3.13 Python read these files in the encoding of the system.
    codering = "utf-8" if aanwezig.versie >= (3, 13) else "locale"
    (aanwezig.pakketmap / PADBESTAND).write_text(f"{WORTEL}\n", encoding=codering)


def opdracht_omgeving(uv: str | None, omgeving: Path) -> list[str]:
    """Return the command that makes an empty environment."""
    if uv:
        return [uv, "venv", "--quiet", "--python", basis_python(), str(omgeving)]
    return [basis_python(), "-m", "venv", str(omgeving)]


def opdracht_pakketten(uv: str | None, python: Path, slot: Path) -> list[str]:
    """Return the command that installs a lock file."""
    if uv:
        begin = [uv, "pip", "install", "--python", str(python)]
    else:
        begin = [str(python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    return [*begin, "--require-hashes", "-r", str(slot)]


def basis_python() -> str:
    """Return the Python below the running one: an environment cannot be made from itself."""
    return getattr(sys, "_base_executable", None) or sys.executable


def python_van(omgeving: Path) -> Path:
    """Return where an environment keeps its Python."""
    return omgeving / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def maak_stempel(slot: Path, versie: tuple[int, ...]) -> dict[str, str]:
    """Describe a finished environment: what is in it, for which Python, and where it stands."""
    return {
        "slot": hashlib.sha256(slot.read_bytes()).hexdigest(),
        "python": tekst_van(versie),
        "plek": str(OMGEVING),
    }


def lees_stempel(omgeving: Path) -> dict[str, str]:
    """Return the stamp of an environment; empty when there is none that can be read."""
    try:
        gelezen = json.loads((omgeving / STEMPELBESTAND).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return gelezen if isinstance(gelezen, dict) else {}


def verwijder(map_: Path) -> None:
    """Remove a folder, if it is there."""
    try:
        if map_.is_symlink() or map_.is_file():
            map_.unlink()
        elif map_.exists():
            shutil.rmtree(map_)
    except OSError as fout:
        stop(
            f"Ik kan de oude map {map_.name} niet weggooien ({fout.strerror}).\n"
            "Sluit andere programma's, typ 'deactivate', en gooi de map zelf weg."
        )


def voer_uit(opdracht: list[str], uitleg: str) -> None:
    """Run a command in silence; when it fails, show its last lines and what to do."""
    try:
        klaar = subprocess.run(
            opdracht,
            cwd=WORTEL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as fout:
        stop(f"{opdracht[0]} start niet: {fout.strerror}.\n{uitleg}")
    if klaar.returncode != 0:
        meld("\n".join(klaar.stdout.splitlines()[-REGELS_BIJ_FOUT:]))
        stop(f"\n{uitleg}")


def tekst_van(versie: tuple[int, ...]) -> str:
    """Write a version the way people do."""
    return ".".join(map(str, versie))


def meld(tekst: str) -> None:
    """Tell what happens, at once: a child process may print right after this."""
    print(tekst, flush=True)


def stop(uitleg: str) -> NoReturn:
    """End with exit code 1 and a message instead of a traceback."""
    raise SystemExit(uitleg)


if __name__ == "__main__":
    # For a machine that only runs the commands of the package, such as the one of a forge.
    maak_omgeving(met_tests="--met-tests" in sys.argv[1:])
