"""Measures how long it takes from saving a case until the served site shows it."""

from __future__ import annotations

import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO

import psutil

from meten.corpus import Casusbestand
from meten.deelnemer import HOST, Deelnemer, verander
from meten.proces import LAATSTE_REGELS, Mislukt, Opdracht

TUSSEN = 0.02
"""Seconds between two looks at a page."""

HOOGSTENS = 900.0
"""Seconds after which a server is given up."""


class Traag(Exception):
    """A server did not show what it should in time; the text names the page."""


@contextmanager
def geserveerd(deelnemer: Deelnemer) -> Iterator[str]:
    """Run the server of a program; gives the address of the site. Raises Mislukt or Traag."""
    poort = vrije_poort()
    opdracht = deelnemer.serveer(poort)
    with tempfile.TemporaryFile() as uitvoer:
        kind = _start(opdracht, uitvoer)
        try:
            adres = f"http://{HOST}:{poort}/"
            if not _wacht_op_antwoord(kind, adres):
                uitvoer.seek(0)
                regels = uitvoer.read().decode("utf-8", "replace").splitlines()
                raise Mislukt("\n".join(regels[-LAATSTE_REGELS:]))
            yield adres
        finally:
            stop(kind)


def meet_opslaan(
    deelnemer: Deelnemer, adres: str, casus: Casusbestand, kenmerk: str
) -> tuple[float, float | None]:
    """Change a case; returns after how many seconds its page and its index page show it.

    The second is None for a program of which the index pages do not follow the cases.
    """
    begin = time.perf_counter()
    deelnemer.schrijf(verander(casus, kenmerk))
    pagina = _wacht_op_tekst(f"{adres}casussen/{casus.slug}/", kenmerk, begin)
    if not deelnemer.index_volgt:
        return pagina, None
    return pagina, _wacht_op_tekst(adres + deelnemer.index_van(casus), kenmerk, begin)


def vrije_poort() -> int:
    """Return a port that nobody uses now."""
    with socket.create_server((HOST, 0)) as server:
        return int(server.getsockname()[1])


def stop(kind: subprocess.Popen[bytes]) -> None:
    """End a server with all that it started, and nothing else."""
    try:
        familie = [psutil.Process(kind.pid), *psutil.Process(kind.pid).children(recursive=True)]
    except psutil.Error:
        familie = []
    for proces in familie:
        _stuur(proces.terminate)
    _, over = psutil.wait_procs(familie, timeout=5)
    for proces in over:
        _stuur(proces.kill)
    kind.wait()


def _stuur(signaal: Callable[[], None]) -> None:
    """Send a signal to a process that may be gone by now."""
    with suppress(psutil.NoSuchProcess):
        signaal()


def _start(opdracht: Opdracht, uitvoer: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        opdracht.woorden,
        cwd=opdracht.map,
        env=opdracht.alles(),
        stdin=subprocess.DEVNULL,
        stdout=uitvoer,
        stderr=subprocess.STDOUT,
    )


def _wacht_op_antwoord(kind: subprocess.Popen[bytes], adres: str) -> bool:
    eind = time.perf_counter() + HOOGSTENS
    while kind.poll() is None:
        if haal(adres) is not None:
            return True
        if time.perf_counter() > eind:
            raise Traag(adres)
        time.sleep(TUSSEN)
    return False


def _wacht_op_tekst(adres: str, tekst: str, begin: float) -> float:
    while tekst not in (haal(adres) or ""):
        if time.perf_counter() - begin > HOOGSTENS:
            raise Traag(adres)
        time.sleep(TUSSEN)
    return time.perf_counter() - begin


def haal(adres: str) -> str | None:
    """Return a page, None when there is no server or no such page yet."""
    try:
        with urllib.request.urlopen(adres, timeout=HOOGSTENS) as antwoord:
            inhoud: bytes = antwoord.read()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return None
    return inhoud.decode("utf-8", "replace")
