"""What the tests of the memory of findings share: a project that is checked again and again."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.controleur import Controleur
from mooimaatwerk.controle.geheugen import open_geheugen
from mooimaatwerk.controle.uitvoeren import Uitslag, check_casussen
from mooimaatwerk.project import EIGEN_MAP, Project

GEGEVENS = Path(__file__).parents[2] / "gegevens"

Draai = Callable[..., Uitslag]


@pytest.fixture(autouse=True)
def eigen_geheim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "van-mij"))
    monkeypatch.delenv("MOOIMAATWERK_CACHE", raising=False)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The good files there are, some bad ones, and the real cases with their reactions."""
    cases = tmp_path / "project" / "cases"
    for bestand in sorted((EIGEN_MAP / "cases").glob("[0-9]*/**/*.md")):
        doel = cases / bestand.relative_to(EIGEN_MAP / "cases")
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(bestand.read_bytes())
    (cases / "2026").mkdir(exist_ok=True)
    for bestand in [*sorted(GEGEVENS.glob("goed/*.md")), *sorted(GEGEVENS.glob("fout/*.md"))[::15]]:
        (cases / "2026" / f"{bestand.parent.name}-{bestand.name}").write_bytes(bestand.read_bytes())
    return Project(tmp_path / "project")


@pytest.fixture
def draai(project: Project, begrippen: Begrippen, vandaag: date) -> Draai:
    def doe(
        *, met_taal: bool = True, gebruik: bool = True, dag: date = vandaag, paden: object = None
    ) -> Uitslag:
        with open_geheugen(project, begrippen, gebruik=gebruik) as geheugen:
            return check_casussen(
                project,
                begrippen,
                [project.cases] if paden is None else [Path(str(paden))],
                dag,
                met_taal=met_taal,
                geheugen=geheugen,
            )

    return doe


@pytest.fixture
def gecontroleerd(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The files that were really looked at, by name."""
    namen: list[str] = []
    echt = Controleur.check_bestand

    def tel(self, plek, inhoud):  # type: ignore[no-untyped-def]
        namen.append(plek.bestand.name)
        return echt(self, plek, inhoud)

    monkeypatch.setattr(Controleur, "check_bestand", tel)
    yield namen


def bestand_van(project: Project) -> Path:
    return project.cache / "controle" / "bevindingen.sqlite"


def een_goede(project: Project) -> Path:
    return project.cases / "2026" / "goed-minimaal.md"
