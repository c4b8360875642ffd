"""Tests of checking cases and editions together."""

import shutil
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.project import EIGEN_MAP

EDITIES = Path(__file__).parents[1] / "gegevens" / "edities"

CASUSSEN = len([*(EIGEN_MAP / "cases").glob("20*/**/*.md")])

Uitvoer = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The real cases with the small edition, of which one article has a mistake."""
    shutil.copytree(EIGEN_MAP / "cases", tmp_path / "cases")
    shutil.copytree(EDITIES, tmp_path / "docs" / "edities")
    return tmp_path


def controleer(project: Path, *paden: str) -> int:
    return main(["controleer", *(str(project / pad) for pad in paden), "--map", str(project)])


def maak_fout(project: Path, naam: str = "voorwoord.md") -> None:
    bestand = project / "docs" / "edities" / "1" / naam
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst.replace("soort: ", "soort: onbekend-", 1), encoding="utf-8")


def test_without_a_path_editions_are_checked_too(project: Path, capsys: Uitvoer) -> None:
    assert controleer(project) == 0
    assert f"{CASUSSEN + 3} bestanden gecontroleerd" in capsys.readouterr().err
    maak_fout(project)
    assert controleer(project) == 1
    uit = capsys.readouterr().out
    assert "docs/edities/1/voorwoord.md:3: soort: onbekende artikelsoort" in uit


def test_a_folder_of_cases_leaves_editions_alone(project: Path, capsys: Uitvoer) -> None:
    maak_fout(project)
    assert controleer(project, "cases") == 0
    assert f"{CASUSSEN} bestanden gecontroleerd" in capsys.readouterr().err


@pytest.mark.parametrize("pad", ["docs/edities", "docs/edities/1"])
def test_a_folder_of_editions_leaves_cases_alone(project: Path, capsys: Uitvoer, pad: str) -> None:
    assert controleer(project, pad) == 0
    assert "3 bestanden gecontroleerd" in capsys.readouterr().err
    maak_fout(project)
    assert controleer(project, pad) == 1


def test_of_one_file_only_its_own_problems_are_told(project: Path, capsys: Uitvoer) -> None:
    maak_fout(project)
    assert controleer(project, "docs/edities/1/de-peiling.md") == 0
    assert "voorwoord" not in capsys.readouterr().out
    assert controleer(project, "docs/edities/1/voorwoord.md") == 1


def test_a_file_beside_the_editions_is_left_alone(project: Path, capsys: Uitvoer) -> None:
    (project / "docs" / "edities" / "LEESMIJ.md").write_text("# Uitleg", encoding="utf-8")
    assert controleer(project, "docs/edities/LEESMIJ.md") == 0
    assert controleer(project) == 0
    assert "0 fouten" in capsys.readouterr().err


def test_a_path_that_does_not_exist_is_wrong_use(project: Path) -> None:
    assert controleer(project, "docs/edities/2") == 2


def test_an_article_gets_hints_about_language_too(project: Path, capsys: Uitvoer) -> None:
    bestand = project / "docs/edities/1/voorwoord.md"
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst.replace("Het staat vol", "Het is opgeschaald"), encoding="utf-8")
    assert controleer(project, "docs/edities") == 0
    assert '"opgeschaald" is vaktaal.' in capsys.readouterr().out


def test_an_edition_of_other_cases_is_left_out(project: Path, capsys: Uitvoer) -> None:
    for jaar in (project / "cases").glob("20*"):
        shutil.rmtree(jaar)
    assert controleer(project) == 0
    assert "geen enkele casus van deze editie staat hier" in capsys.readouterr().out
