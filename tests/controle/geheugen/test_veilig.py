"""Tests that a memory that is damaged, changed or brought along is never believed."""

import os
import sqlite3
from pathlib import Path

import pytest

from mooimaatwerk.project import Project
from tests.controle.geheugen.conftest import Draai, bestand_van, een_goede


@pytest.mark.parametrize("rommel", [b"", b"geen database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_memory_is_made_anew(
    draai: Draai, gecontroleerd: list[str], project: Project, rommel: bytes
) -> None:
    eerst = draai()
    bestand_van(project).write_bytes(rommel)
    assert draai() == eerst
    draai()
    gecontroleerd.clear()
    assert draai() == eerst
    assert een_goede(project).name not in gecontroleerd


def test_a_memory_that_breaks_halfway_is_made_anew(draai: Draai, project: Project) -> None:
    eerst = draai()
    bestand = bestand_van(project)
    inhoud = bytearray(bestand.read_bytes())
    for plek in range(4096, len(inhoud), 97):
        inhoud[plek] ^= 0x55
    bestand.write_bytes(inhoud)
    assert draai() == eerst
    assert draai() == eerst


def test_another_table_in_its_place_is_made_anew(draai: Draai, project: Project) -> None:
    eerst = draai()
    bestand_van(project).unlink()
    with sqlite3.connect(bestand_van(project)) as db:
        db.execute("CREATE TABLE bevinding (sleutel BLOB PRIMARY KEY, iets TEXT)")
    db.close()
    assert draai() == eerst
    assert draai() == eerst


def test_a_row_that_another_hand_changed_does_not_count(
    draai: Draai, gecontroleerd: list[str], project: Project
) -> None:
    eerst = draai()
    with sqlite3.connect(bestand_van(project)) as db:
        db.execute("UPDATE bevinding SET meldingen = '', gegevens = replace(gegevens, 'e', 'a')")
    db.close()
    gecontroleerd.clear()
    assert draai() == eerst
    assert een_goede(project).name in gecontroleerd


def test_a_memory_that_comes_with_a_contribution_is_not_believed(
    draai: Draai,
    gecontroleerd: list[str],
    project: Project,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who contributes has another secret: nothing of what they remember is ever looked up."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "van-een-ander"))
    draai()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "van-mij"))
    gecontroleerd.clear()
    draai()
    assert een_goede(project).name in gecontroleerd


@pytest.mark.parametrize("waar", ["/dev/null/x", "niet-heel"])
def test_without_a_place_for_the_secret_it_is_off(
    draai: Draai, project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, waar: str
) -> None:
    if waar == "niet-heel":
        # Another process has just made the file and writes it now.
        (tmp_path / waar / "mooimaatwerk").mkdir(parents=True)
        (tmp_path / waar / "mooimaatwerk" / "sleutel").touch()
        waar = str(tmp_path / waar)
    monkeypatch.setenv("XDG_CACHE_HOME", waar)
    assert draai().casussen
    assert not project.cache.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_only_the_user_may_read_the_secret(draai: Draai, tmp_path: Path) -> None:
    draai()
    sleutel = tmp_path / "van-mij" / "mooimaatwerk" / "sleutel"
    assert sleutel.stat().st_mode & 0o777 == 0o600
    assert len(sleutel.read_bytes()) == 32
