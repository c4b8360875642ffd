"""Runs a command and tells what it cost: time on the clock, time of processors, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psutil

TUSSEN = 0.03
"""Seconds between two looks at the memory; more when one look takes long."""

AANDEEL = 10
"""A look may take at most one in so many parts of the time, so that it does not measure itself."""

LAATSTE_REGELS = 15


class Mislukt(Exception):
    """A command that was measured ended badly; the text is the last it said."""


@dataclass(frozen=True)
class Opdracht:
    """A command, where it runs, and what it finds in its environment."""

    woorden: Sequence[str]
    map: Path
    omgeving: Mapping[str, str] = field(default_factory=dict)

    def alles(self) -> dict[str, str]:
        """The whole environment."""
        return {**os.environ, **self.omgeving}

    def start(self, uitvoer: IO[bytes]) -> subprocess.Popen[bytes]:
        """Start it, with all that it says going to one file."""
        return subprocess.Popen(
            self.woorden,
            cwd=self.map,
            env=self.alles(),
            stdin=subprocess.DEVNULL,
            stdout=uitvoer,
            stderr=subprocess.STDOUT,
        )


@dataclass(frozen=True)
class Verbruik:
    """What a command cost with all that it started: seconds, seconds of processors, MB.

    None for what was not measured.
    """

    wand: float
    cpu: float | None = None
    geheugen: float | None = None


def meet(opdracht: Opdracht, *, mag_falen: bool = False) -> Verbruik:
    """Run a command to its end; raises Mislukt when it fails.

    The memory is the highest sum over the process and its children. Memory that they share
    counts once (PSS, on Linux), elsewhere once for each (RSS).
    """
    with tempfile.TemporaryFile() as uitvoer:
        begin = time.perf_counter()
        kind = opdracht.start(uitvoer)
        with peil_geheugen(kind.pid) as piek:
            cpu = _wacht(kind)
            wand = time.perf_counter() - begin
        if kind.returncode and not mag_falen:
            uitvoer.seek(0)
            regels = uitvoer.read().decode("utf-8", "replace").splitlines()
            raise Mislukt("\n".join(regels[-LAATSTE_REGELS:]))
    return Verbruik(wand, cpu, piek[0] / 1e6)


def _wacht(kind: subprocess.Popen[bytes]) -> float:
    """Wait for a process; returns the seconds of processors, its children included."""
    if sys.platform == "win32":
        kind.wait()
        return 0.0
    _, status, gebruik = os.wait4(kind.pid, 0)
    kind.returncode = os.waitstatus_to_exitcode(status)
    return gebruik.ru_utime + gebruik.ru_stime


@contextmanager
def peil_geheugen(nummer: int) -> Iterator[list[float]]:
    """Look at the memory of a process and its children meanwhile; gives a list of one, the peak."""
    piek, klaar = [0.0], threading.Event()

    def kijk() -> None:
        while not klaar.is_set():
            begin = time.perf_counter()
            piek[0] = max(piek[0], geheugen_van(nummer))
            klaar.wait(max(TUSSEN, AANDEEL * (time.perf_counter() - begin)))

    draad = threading.Thread(target=kijk)
    draad.start()
    try:
        yield piek
    finally:
        klaar.set()
        draad.join()


def geheugen_van(nummer: int) -> float:
    """Return how many bytes a process and its children use now; 0 when it is gone."""
    try:
        hoofd = psutil.Process(nummer)
        return sum(_bytes(proces) for proces in (hoofd, *hoofd.children(recursive=True)))
    except psutil.Error:
        return 0.0


def _bytes(proces: psutil.Process) -> float:
    try:
        vol = proces.memory_full_info()
        return float(getattr(vol, "pss", 0) or vol.rss)
    except psutil.Error:
        return 0.0


def rekentijd_van(nummer: int) -> float:
    """Return the processor time, in seconds, of a process and its children; 0 when it is gone."""
    try:
        hoofd = psutil.Process(nummer)
        return sum(_rekentijd(proces) for proces in (hoofd, *hoofd.children(recursive=True)))
    except psutil.Error:
        return 0.0


def _rekentijd(proces: psutil.Process) -> float:
    try:
        tijden = proces.cpu_times()
        return float(tijden.user + tijden.system)
    except psutil.Error:
        return 0.0
