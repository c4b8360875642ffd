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
from dataclasses import dataclass

import psutil

from meten.corpus import Casusbestand
from meten.deelnemer import HOST, Deelnemer, verander
from meten.proces import LAATSTE_REGELS, Mislukt, rekentijd_van

TUSSEN = 0.02
"""Seconds between two looks at a page."""

EERSTE_GEDULD = 5.0
"""Seconds in which a server should notice a first change; every next time twice as long."""

HOOGSTENS = 300.0
"""Seconds after which a server is given up."""

BLIK, IN_RUST, GEDULD_RUST = 0.5, 0.1, 30.0
"""Over how many seconds is looked whether a server still works, up to which part of a processor
it does not, and after how many seconds one is taken as it is: some look at files all the time."""


class Traag(Exception):
    """A server did not show what it should in time; the text says what."""


@dataclass(frozen=True)
class Server:
    """A server that runs: the address of its site, and the number of its process."""

    adres: str
    nummer: int

    def wacht_op_rust(self) -> None:
        """Wait until all is done that follows from the last change, as someone does who types."""
        eind, toen = time.perf_counter() + GEDULD_RUST, rekentijd_van(self.nummer)
        while time.perf_counter() < eind:
            time.sleep(BLIK)
            nu = rekentijd_van(self.nummer)
            if nu - toen < BLIK * IN_RUST:
                return
            toen = nu


@contextmanager
def geserveerd(deelnemer: Deelnemer, casus: Casusbestand) -> Iterator[Server]:
    """Run the server of a program, and give it when a case can be seen.

    Raises Mislukt or Traag.
    """
    poort = vrije_poort()
    opdracht = deelnemer.serveer(poort)
    with tempfile.TemporaryFile() as uitvoer:
        kind = opdracht.start(uitvoer)
        try:
            adres = f"http://{HOST}:{poort}/"
            if not _wacht_op_antwoord(kind, f"{adres}casussen/{casus.slug}/"):
                uitvoer.seek(0)
                regels = uitvoer.read().decode("utf-8", "replace").splitlines()
                raise Mislukt("\n".join(regels[-LAATSTE_REGELS:]))
            yield Server(adres, kind.pid)
        finally:
            stop(kind)


def meet_opslaan(
    deelnemer: Deelnemer, server: Server, casus: Casusbestand, kenmerk: str
) -> tuple[float, float | None]:
    """Change a case; returns after how many seconds its page and its index page show it.

    The server is at rest when it begins. The second is None for a program of which the index
    pages do not follow the cases.
    """
    server.wacht_op_rust()
    adres = server.adres
    begin = time.perf_counter()
    deelnemer.schrijf(verander(casus, kenmerk))
    _wacht_op_tekst(f"{adres}casussen/{casus.slug}/", kenmerk)
    pagina = time.perf_counter() - begin
    if not deelnemer.index_volgt:
        return pagina, None
    _wacht_op_tekst(adres + deelnemer.index_van(casus), kenmerk)
    return pagina, time.perf_counter() - begin


def wek(deelnemer: Deelnemer, server: Server, casus: Casusbestand) -> None:
    """Change a case until the server notices; raises Traag when it never does.

    A server can answer before it looks at its files; what changes in between is missed.
    """
    geduld, keer = EERSTE_GEDULD, 0
    while geduld < HOOGSTENS:
        woord = f"wekproef{'abcdefghij'[keer]}"
        deelnemer.schrijf(verander(casus, woord))
        with suppress(Traag):
            _wacht_op_tekst(f"{server.adres}casussen/{casus.slug}/", woord, geduld)
            return
        geduld, keer = geduld * 2, keer + 1
    raise Traag(f"{deelnemer.naam} merkt niet dat een casus verandert")


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


def _wacht_op_antwoord(kind: subprocess.Popen[bytes], adres: str) -> bool:
    eind = time.perf_counter() + HOOGSTENS
    while kind.poll() is None:
        if haal(adres) is not None:
            return True
        if time.perf_counter() > eind:
            raise Traag(f"{adres} gaf na {HOOGSTENS:.0f} seconden nog geen antwoord")
        time.sleep(TUSSEN)
    return False


def _wacht_op_tekst(adres: str, tekst: str, geduld: float | None = None) -> None:
    geduld = HOOGSTENS if geduld is None else geduld
    eind = time.perf_counter() + geduld
    while tekst not in (haal(adres) or ""):
        if time.perf_counter() > eind:
            raise Traag(f"{adres} liet de verandering na {geduld:.0f} seconden nog niet zien")
        time.sleep(TUSSEN)


def haal(adres: str) -> str | None:
    """Return a page, None when there is no server or no such page yet."""
    try:
        with urllib.request.urlopen(adres, timeout=HOOGSTENS) as antwoord:
            inhoud: bytes = antwoord.read()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return None
    return inhoud.decode("utf-8", "replace")
