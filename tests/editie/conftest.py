"""What the tests of editions need: a project with the real cases and a small edition."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.editie.laden import Editieuitslag, check_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.project import EIGEN_MAP, Project

EDITIES = Path(__file__).parent.parent / "gegevens" / "edities"

Wijzig = Callable[..., Editieuitslag]


@pytest.fixture(scope="session")
def casussen(begrippen: Begrippen, vandaag: date) -> list[Casus]:
    project = Project(EIGEN_MAP)
    return list(check_casussen(project, begrippen, [project.cases], vandaag).casussen)


@pytest.fixture
def editieproject(tmp_path: Path) -> Project:
    """A project folder with the real cases and the edition of tests/gegevens/edities."""
    shutil.copytree(EIGEN_MAP / "cases", tmp_path / "cases")
    shutil.copytree(EDITIES, tmp_path / "docs" / "edities")
    return Project(tmp_path)


@pytest.fixture
def editie(
    editieproject: Project, casussen: list[Casus], begrippen: Begrippen, vandaag: date
) -> Editie:
    return check_edities(editieproject, begrippen, casussen, vandaag).edities[0]


@pytest.fixture
def wijzig(
    editieproject: Project, casussen: list[Casus], begrippen: Begrippen, vandaag: date
) -> Wijzig:
    """Replace a piece of text in a file of edition 1, and check all of it again."""

    def doe(naam: str, oud: str, nieuw: str, geldig: list[Casus] | None = None) -> Editieuitslag:
        bestand = editieproject.edities / "1" / naam
        tekst = bestand.read_text(encoding="utf-8")
        assert oud in tekst
        bestand.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
        return check_edities(editieproject, begrippen, geldig or casussen, vandaag)

    return doe
