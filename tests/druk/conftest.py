"""What the tests of print need: a small edition with the real cases, checked and set once."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.druk.pdf import Gezet, zet_editie
from mooimaatwerk.editie.laden import check_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.melding import houdt_iets_tegen
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen
from mooimaatwerk.vormgeving.vormgever import Vormgever

EDITIES = Path(__file__).parent.parent / "gegevens" / "edities"
ADRES = "https://maatwerk.example/"

Laad = Callable[[Path], Editie]


@pytest.fixture(scope="session")
def vormgever(vandaag: date) -> Vormgever:
    """The real cases and vocabularies, with an address to link to."""
    return prepare_bouw(Project(EIGEN_MAP), Instellingen(adres=ADRES), vandaag).vormgever


@pytest.fixture(scope="session")
def laad(begrippen: Begrippen, vandaag: date) -> Laad:
    """Read edition 1 of a project folder that has cases/ and docs/edities/."""

    def doe(map_: Path) -> Editie:
        project = Project(map_)
        casussen = check_casussen(project, begrippen, [project.cases], vandaag).casussen
        uitslag = check_edities(project, begrippen, casussen, vandaag)
        assert not houdt_iets_tegen(uitslag.meldingen), uitslag.meldingen
        return uitslag.edities[0]

    return doe


@pytest.fixture
def drukproject(tmp_path: Path) -> Path:
    """A project folder with the real cases and the edition of tests/gegevens/edities."""
    shutil.copytree(EIGEN_MAP / "cases", tmp_path / "cases")
    shutil.copytree(EIGEN_MAP / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("edities"))
    shutil.copytree(EDITIES, tmp_path / "docs" / "edities")
    return tmp_path


@pytest.fixture(scope="session")
def proefeditie(tmp_path_factory: pytest.TempPathFactory, laad: Laad) -> Editie:
    """The edition of tests/gegevens/edities, untouched."""
    map_ = tmp_path_factory.mktemp("proef")
    shutil.copytree(EIGEN_MAP / "cases", map_ / "cases")
    shutil.copytree(EDITIES, map_ / "docs" / "edities")
    return laad(map_)


@pytest.fixture(scope="session")
def gezet(
    proefeditie: Editie, vormgever: Vormgever, tmp_path_factory: pytest.TempPathFactory
) -> Gezet:
    """That edition, fitted to its pages."""
    return zet_editie(proefeditie, vormgever, tmp_path_factory.mktemp("zet"))


@pytest.fixture(scope="session")
def pdf(gezet: Gezet) -> bytes:
    return gezet.pdf()
