"""What many tests need: the real vocabularies, a fixed day, project folders, the built site."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.begrippenlezen import load_begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import Controleur, Uitslag, check_casussen
from mooimaatwerk.lezen import RuweCasus, parse_casus
from mooimaatwerk.melding import Melding
from mooimaatwerk.project import EIGEN_MAP, Project

GEGEVENS = Path(__file__).parent / "gegevens"

Check = Callable[[bytes | str], tuple[Casus | None, list[Melding]]]
CheckBestanden = Callable[[Mapping[str, bytes | str]], Uitslag]


@pytest.fixture(scope="session")
def vandaag() -> date:
    return date(2026, 11, 21)


@pytest.fixture(scope="session")
def begrippen() -> Begrippen:
    return load_begrippen(EIGEN_MAP / "cases" / "_begrippen")


@pytest.fixture(scope="session")
def controleur(begrippen: Begrippen, vandaag: date) -> Controleur:
    return Controleur(begrippen, vandaag)


@pytest.fixture(scope="session")
def minimaal() -> str:
    """A valid case with only what is required; it begins with `---` and `titel`."""
    return (GEGEVENS / "goed" / "minimaal.md").read_text(encoding="utf-8")


@pytest.fixture
def check(controleur: Controleur) -> Check:
    """Check the content of one file, as if it stood in cases/2026/."""

    def doe(inhoud: bytes | str) -> tuple[Casus | None, list[Melding]]:
        ruw = RuweCasus("cases/2026/een-casus.md", "een-casus", "2026")
        rauw = inhoud.encode() if isinstance(inhoud, str) else inhoud
        return controleur.check(parse_casus(rauw, ruw))

    return doe


@pytest.fixture
def check_bestanden(tmp_path: Path, begrippen: Begrippen, vandaag: date) -> CheckBestanden:
    """Check a whole project folder that holds these files (name to content)."""

    def doe(bestanden: Mapping[str, bytes | str]) -> Uitslag:
        for naam, inhoud in bestanden.items():
            pad = tmp_path / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return check_casussen(Project(tmp_path), begrippen, [tmp_path / "cases"], vandaag)

    return doe


# What the tests of the built site and of the commands need.

Draai = Callable[..., subprocess.CompletedProcess[str]]
MaakProject = Callable[[dict[str, bytes | str]], Path]
Casustekst = Callable[..., str]

KOPJES = (
    ("Situatie", "Een ouder leeft van weinig geld."),
    ("Waar liep het vast?", "Voor kleren is er geen regeling."),
    ("Wat is er gedaan?", "Het wijkteam kocht winterkleren."),
    ("Resultaat", "Het gezin komt warm de winter door."),
    ("Wat leren we?", "Met een klein bedrag kan het al lukken."),
)


@pytest.fixture(scope="session")
def draai() -> Draai:
    """Run a module of this Python in a process of its own, as a person would."""

    def doe(*argumenten: str | Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *map(str, argumenten)],
            cwd=omgeving.pop("cwd", None),
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | omgeving,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )

    return doe


@pytest.fixture
def maak_project(tmp_path: Path) -> MaakProject:
    """Make a project folder of these files (name to content); what lacks comes from here."""

    def doe(bestanden: Mapping[str, bytes | str]) -> Path:
        wortel = tmp_path / "project"
        (wortel / "cases").mkdir(parents=True, exist_ok=True)
        for naam, inhoud in bestanden.items():
            bestand = wortel / naam
            bestand.parent.mkdir(parents=True, exist_ok=True)
            bestand.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return wortel

    return doe


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the whole project, to change and to build with the site engine itself."""
    weg = shutil.ignore_patterns(".*", "__pycache__", "tests", "site", "requirements*")
    return shutil.copytree(EIGEN_MAP, tmp_path / "kopie", ignore=weg)


@pytest.fixture(scope="session")
def casustekst() -> Casustekst:
    """Write a valid case; keywords replace fields (None leaves one out), `tekst` the body."""

    def doe(*, tekst: str | None = None, **velden: Any) -> str:
        kop = {
            "titel": "Een warme jas voor de winter",
            "samenvatting": "Een ouder heeft geen geld voor winterkleren. Het wijkteam koopt ze "
            "samen met de ouder.",
            "datum": "2026-03",
            "status": "doorbraak",
            "themas": ["inkomen"],
            "knelpunten": ["te-weinig-inkomen"],
            "levensgebieden": ["geld", "gezin-en-opvoeding"],
            "soorten": ["budget-inzetten"],
        }
        kop = {sleutel: w for sleutel, w in (kop | velden).items() if w is not None}
        if tekst is None:
            tekst = "\n".join(f"## {kopje}\n\n{zin}\n" for kopje, zin in KOPJES)
        # One line for each field, in the order of the contract.
        yml = yaml.safe_dump(
            kop, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
        )
        return f"---\n{yml}---\n\n{tekst}"

    return doe


@pytest.fixture(scope="session")
def gebouwde_site(tmp_path_factory: pytest.TempPathFactory, draai: Draai) -> Path:
    """The real site, built once with the real command, however many workers ask for it."""
    basis = tmp_path_factory.getbasetemp()
    gedeeld = basis.parent if os.environ.get("PYTEST_XDIST_WORKER") else basis
    klaar, mislukt = gedeeld / "site", gedeeld / "site-mislukt"
    try:
        (gedeeld / "site-bezig").mkdir()
    except FileExistsError:
        return _wacht_op(klaar, mislukt)
    bouw = draai("mooimaatwerk", "bouw", "--map", EIGEN_MAP, "--uit", gedeeld / "site-in-aanbouw")
    if bouw.returncode or bouw.stdout or bouw.stderr:
        mislukt.write_text(bouw.stdout + bouw.stderr, encoding="utf-8")
        return _wacht_op(klaar, mislukt)
    return (gedeeld / "site-in-aanbouw").rename(klaar)


def _wacht_op(klaar: Path, mislukt: Path) -> Path:
    eind = time.monotonic() + 120
    while time.monotonic() < eind:
        if mislukt.exists():
            pytest.fail(f"de site is niet gebouwd:\n{mislukt.read_text(encoding='utf-8')}")
        if klaar.exists():
            return klaar
        time.sleep(0.1)
    pytest.fail("de site is na twee minuten nog niet gebouwd")
