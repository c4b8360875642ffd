"""Serves a copy of the real project the way scripts/serve.py does, through changes and mistakes."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows kent deze signalen niet")

SECONDEN = 60.0
# A case that is in no edition: the files of an edition take far longer than the site.
CASUS = "cases/2026/samen-wonen-minder-bijstand.md"
PAGINA = "casussen/samen-wonen-minder-bijstand/"
# The real script of the copy, in the environment that is already here.
PROGRAMMA = """
import sys
sys.path.insert(0, "scripts")
import serve
serve.maak_omgeving = lambda met_tests: sys.executable
serve.SECONDEN_TUSSEN_KIJKEN = 0.2
sys.exit(serve.main(["--poort", sys.argv[1]]))
"""


class Dienst:
    """A running serve.py, what it says, and what it serves."""

    def __init__(self, map_: Path, log: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.poort = int(server.getsockname()[1])
        self.map = map_
        self.log = log
        with log.open("wb") as uitvoer:
            self.kind = subprocess.Popen(
                [sys.executable, "-u", "-c", PROGRAMMA, str(self.poort)],
                cwd=map_,
                env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
                stdout=uitvoer,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def zegt(self, tekst: str, *, keer: int = 1) -> bool:
        return self.log.read_text(encoding="utf-8").count(tekst) >= keer

    def toont(self, tekst: str) -> bool:
        return tekst in self.lees()

    def lees(self, adres: str = PAGINA) -> str:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.poort}/{adres}", timeout=SECONDEN
            ) as antwoord:
                return str(antwoord.read().decode())
        except (URLError, OSError):
            return ""

    def verander(self, oud: str, nieuw: str) -> None:
        """Change the case, once it is sure that the new time of the file is another one."""
        bestand = self.map / CASUS
        tekst = bestand.read_text(encoding="utf-8")
        assert tekst.count(oud) == 1
        bestand.write_text(tekst.replace(oud, nieuw), encoding="utf-8")

    def stop(self) -> None:
        """End the script as Ctrl+C would; everything it started ends with it."""
        if self.kind.poll() is None:
            self.kind.send_signal(signal.SIGINT)
            try:
                self.kind.wait(SECONDEN)
            except subprocess.TimeoutExpired:
                os.killpg(self.kind.pid, signal.SIGKILL)
                self.kind.wait()


def wacht(voorwaarde: Callable[[], bool], dienst: Dienst, wat: str) -> None:
    """Wait until something holds; fail with what the server said when it takes too long."""
    eind = time.monotonic() + SECONDEN
    while time.monotonic() < eind:
        if voorwaarde():
            return
        assert dienst.kind.poll() is None, dienst.log.read_text(encoding="utf-8")
        time.sleep(0.1)
    pytest.fail(f"{wat}: na {SECONDEN:.0f} s nog niet\n{dienst.log.read_text(encoding='utf-8')}")


@pytest.fixture
def dien_op(kopie: Path, tmp_path: Path) -> Iterator[Callable[[], Dienst]]:
    diensten: list[Dienst] = []

    def doe() -> Dienst:
        diensten.append(Dienst(kopie, tmp_path / "serve.log"))
        return diensten[-1]

    yield doe
    for dienst in diensten:
        dienst.stop()


GOED, MIS = "knelpunten: [kostendelersnorm,", "knelpunten: [kostendelersnurm,"
FOUT = re.compile(re.escape(CASUS) + r':\d+: knelpunten: onbekend knelpunt "kostendelersnurm"')


def test_serving_through_a_change_a_mistake_and_its_repair(dien_op: Callable[[], Dienst]) -> None:
    dienst = dien_op()
    wacht(lambda: dienst.zegt("De site staat op"), dienst, "de site staat klaar")
    wacht(lambda: dienst.toont("<h1"), dienst, "de pagina is er")
    # MkDocs watches from the first answer on; a change before that would be missed.
    wacht(lambda: dienst.zegt("Serving on"), dienst, "de server luistert")
    # The engine's script reloads a page that changed, and the policy of the page lets it.
    assert dienst.toont("<script>") and dienst.toont("&#39;unsafe-inline&#39;")

    dienst.verander("Samen in één huis", "Samen in één flat")
    wacht(lambda: dienst.toont("Samen in één flat"), dienst, "de pagina is veranderd")
    # A page that is made later is not shown before.
    assert "Samen in één flat" in dienst.lees("casussen/")

    dienst.verander(GOED, MIS)
    wacht(lambda: bool(FOUT.search(dienst.log.read_text())), dienst, "de fout is gemeld")
    wacht(lambda: dienst.zegt("De site is niet gebouwd: 1 fout."), dienst, "de bouw is gestopt")
    wacht(lambda: dienst.zegt("Je ziet nog de vorige versie"), dienst, "hij zegt wat je ziet")
    assert dienst.toont("Samen in één flat")
    assert not dienst.zegt("Traceback")

    dienst.verander(MIS, GOED)
    dienst.verander("Samen in één flat", "Samen in één boot")
    wacht(lambda: dienst.toont("Samen in één boot"), dienst, "de site is hersteld")

    dienst.stop()
    assert dienst.kind.returncode == 0
    assert dienst.zegt("Gestopt.")
    assert dienst.lees() == ""


def test_starting_with_a_mistake_waits_and_recovers(
    kopie: Path, dien_op: Callable[[], Dienst]
) -> None:
    # The test above serves editions. Their files name the address of the site, and that is another
    # one every time: they would be made anew, and take far longer than the site.
    shutil.rmtree(kopie / "docs" / "edities")
    bestand = kopie / CASUS
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst.replace(GOED, MIS), encoding="utf-8")
    dienst = dien_op()
    wacht(lambda: dienst.zegt("Ik wacht tot je iets verandert"), dienst, "hij wacht")
    assert FOUT.search(dienst.log.read_text(encoding="utf-8"))
    assert not dienst.zegt("Traceback")
    assert dienst.lees() == ""

    dienst.verander(MIS, GOED)
    wacht(lambda: dienst.toont("<h1"), dienst, "de site staat er alsnog")
    assert dienst.zegt("Er is iets veranderd. Ik probeer het opnieuw.")
