"""Tests that no file can keep the check or the build busy, or fill the memory."""

import os
import subprocess
import sys
import time

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.lezen.casus import MAX_BESTAND
from mooimaatwerk.vormgeving.verhalen import Verhalen
from tests.conftest import Check, MaakProject
from tests.vijandig.zwaar import HERHAALD, KOP, RUIMTE, zware_bestanden

ZWAAR = dict(zware_bestanden())

# On a busy machine; most take a hundredth of it.
SECONDEN = 4.0
MEGABYTES = 200


def test_every_file_is_one_that_is_read() -> None:
    for naam, inhoud in ZWAAR.items():
        assert len(inhoud.encode()) <= MAX_BESTAND, naam


@pytest.mark.parametrize("naam", ZWAAR)
def test_checking_ends_soon(naam: str, check: Check) -> None:
    begin = time.process_time()
    casus, meldingen = check(ZWAAR[naam])
    assert time.process_time() - begin < SECONDEN
    assert casus is not None or meldingen


@pytest.mark.parametrize("stuk", HERHAALD)
def test_rendering_ends_soon(stuk: str, begrippen: Begrippen) -> None:
    verhalen = Verhalen(begrippen)
    begin = time.process_time()
    verhalen.verhaal(stuk * (RUIMTE // len(stuk.encode())), str)
    assert time.process_time() - begin < SECONDEN


PROGRAMMA = """
import resource
import sys
from datetime import date
from pathlib import Path
from mooimaatwerk.lezen.begrippen import load_begrippen
from mooimaatwerk.controle.uitvoeren import Controleur
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus
from mooimaatwerk.opmaak import make_renderer
from mooimaatwerk.project import EIGEN_MAP
from tests.vijandig.zwaar import ZWAARSTE, zware_bestanden

controleur = Controleur(load_begrippen(EIGEN_MAP / "cases" / "_begrippen"), date(2026, 11, 21))
parser = make_renderer()
bestanden = dict(zware_bestanden())
for naam in ZWAARSTE:
    inhoud = bestanden[naam]
    ruw = parse_casus(inhoud.encode(), RuweCasus("cases/2026/x.md", "x", "2026"))
    controleur.check(ruw)
    parser.render(ruw.tekst)
meest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
status = Path("/proc/self/status")
if status.exists():
    # On Linux the figure above starts at what the process that started this one had.
    meest = int(status.read_text().split("VmHWM:")[1].split()[0])
print(meest // (1024 if sys.platform != "darwin" else 1024 * 1024))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows telt dit anders")
def test_the_heaviest_need_little_memory() -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", PROGRAMMA], capture_output=True, text=True, timeout=120
    )
    assert klaar.returncode == 0, klaar.stderr
    assert int(klaar.stdout) < MEGABYTES


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows kent geen pijpen")
def test_a_pipe_in_the_place_of_a_case_does_not_keep_us_waiting(
    maak_project: MaakProject, capsys: pytest.CaptureFixture[str]
) -> None:
    project = maak_project({"cases/2026/goed.md": KOP})
    os.mkfifo(project / "cases/2026/pijp.md")
    assert main(["controleer", "--map", str(project)]) == 1
    assert "cases/2026/pijp.md:1: bestand: dit is geen gewoon bestand" in capsys.readouterr().out
