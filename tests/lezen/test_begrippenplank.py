"""Tests that vocabularies are read anew when their files changed, and only then."""

import shutil
from pathlib import Path

import pytest

from mooimaatwerk.lezen.begrippenplank import Begrippenplank
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.project import EIGEN_MAP

PAD = "cases/_begrippen"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EIGEN_MAP / "cases" / "_begrippen", tmp_path / "_begrippen"))


def test_the_same_files_give_the_same_object(folder: Path) -> None:
    plank = Begrippenplank()
    assert plank.lees(folder, PAD) is plank.lees(folder, PAD)


def test_a_changed_file_is_read(folder: Path) -> None:
    plank = Begrippenplank()
    plank.lees(folder, PAD)
    bestand = folder / "themas.yml"
    was = bestand.stat()
    tekst = bestand.read_text(encoding="utf-8")
    # Just as long: the bytes decide, not what the file system tells of them.
    bestand.write_text(tekst.replace("label: Wonen", "label: Huren"), encoding="utf-8")
    assert bestand.stat().st_size == was.st_size
    assert plank.lees(folder, PAD).label("themas", "wonen") == "Huren"


def test_a_new_file_and_one_that_is_gone(folder: Path) -> None:
    plank = Begrippenplank()
    plank.lees(folder, PAD)
    nieuw = folder / "kleuren.yml"
    inhoud = (folder / "soorten.yml").read_text(encoding="utf-8")
    inhoud = inhoud.replace("lijst: soorten", "lijst: kleuren")
    nieuw.write_text(inhoud, encoding="utf-8")
    assert "kleuren" in plank.lees(folder, PAD).lijsten
    nieuw.unlink()
    assert "kleuren" not in plank.lees(folder, PAD).lijsten


def test_a_mistake_is_told_every_time_until_it_is_mended(folder: Path) -> None:
    plank, bestand = Begrippenplank(), folder / "themas.yml"
    goed = bestand.read_text(encoding="utf-8")
    eerst = plank.lees(folder, PAD)
    bestand.write_text(goed.replace("lijst: themas", "lijst: anders"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(OngeldigeGegevens):
            plank.lees(folder, PAD)
    bestand.write_text(goed, encoding="utf-8")
    assert plank.lees(folder, PAD) is eerst
