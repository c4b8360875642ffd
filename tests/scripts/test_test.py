"""Tests that scripts/test.py runs every step and says honestly how it went."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import omgeving
import pytest

PYTHON = Path("python")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, loaded under another name: Python itself has a module called test."""
    spec = importlib.util.spec_from_file_location(
        "script_test", omgeving.WORTEL / "scripts" / "test.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "maak_omgeving", lambda met_tests: PYTHON)
    return module


def test_alle_stappen_lopen_ook_na_een_fout(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gedraaid: list[str] = []

    def draai(titel: str, opdracht: list[str], omgeving: object = None) -> bool:
        gedraaid.append(titel)
        return titel not in ("Opmaak", "Typen")

    monkeypatch.setattr(script, "draai", draai)
    assert script.main(["--zonder-browser"]) == 1
    assert gedraaid == ["Opmaak", "Regels voor code", "Typen", "Tests"]
    uitvoer = capsys.readouterr().out
    assert "NIET GOED: opmaak, typen." in uitvoer
    assert "de tests in een browser zijn overgeslagen" in uitvoer


def test_zonder_browser_op_de_machine_zijn_de_tests_niet_goed(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "draai", lambda *a: True)
    monkeypatch.setattr(script, "vind_browser", lambda python: None)
    assert script.main([]) == 1
    assert "NIET GOED: tests." in capsys.readouterr().out


def test_pytest_krijgt_de_gevonden_browser(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    gekregen: dict[str, str] = {}

    def draai(titel: str, opdracht: list[str], omgeving: dict[str, str]) -> bool:
        gekregen.update(omgeving)
        return True

    monkeypatch.setattr(script, "draai", draai)
    monkeypatch.setattr(script, "vind_browser", lambda python: Path("chromium"))
    assert script.draai_tests(PYTHON, zonder_browser=False, extra=[])
    assert gekregen["MOOIMAATWERK_BROWSER"] == "chromium"


def test_andere_opties_gaan_naar_pytest(script: ModuleType) -> None:
    keuzes, extra = script.lees_keuzes(["--zonder-browser", "-k", "begrippen", "-x"])
    opdracht = script.opdracht_tests(PYTHON, keuzes.zonder_browser, extra)
    assert opdracht[:3] == ["python", "-m", "pytest"]
    assert opdracht[-5:] == ["-m", "not browser", "-k", "begrippen", "-x"]


def test_een_stap_is_goed_als_het_programma_dat_zegt(script: ModuleType) -> None:
    assert script.draai("Goed", [sys.executable, "-c", ""])
    assert not script.draai("Fout", [sys.executable, "-c", "exit(1)"])
