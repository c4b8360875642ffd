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

    def draai(opdracht: list[str], omgeving: object = None) -> bool:
        gedraaid.append(opdracht[2])
        return opdracht[2] == "pytest"

    monkeypatch.setattr(script, "draai", draai)
    assert script.main(["--zonder-browser"]) == 1
    assert gedraaid == ["ruff", "ruff", "mypy", "pytest"]
    uitvoer = capsys.readouterr().out
    assert "== Stap 1 van 4: opmaak van de code ==" in uitvoer
    assert uitvoer.count("-- NIET GOED, na 0 seconden.") == 3
    assert "NIET GOED: opmaak, regels, typen." in uitvoer
    assert "- opmaak: Zet de opmaak goed met: python -m ruff format ." in uitvoer
    assert "de tests in een browser zijn overgeslagen" in uitvoer
    assert "Alles samen duurde 0 seconden." in uitvoer


@pytest.mark.parametrize(
    ("seconden", "tekst"),
    [
        (0.4, "0 seconden"),
        (1.2, "1 seconde"),
        (59.6, "1 minuut en 0 seconden"),
        (301, "5 minuten en 1 seconde"),
    ],
)
def test_een_duur_staat_er_in_woorden(script: ModuleType, seconden: float, tekst: str) -> None:
    assert script.duur(seconden) == tekst


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

    def draai(opdracht: list[str], omgeving: dict[str, str]) -> bool:
        gekregen.update(omgeving)
        return True

    monkeypatch.setattr(script, "draai", draai)
    monkeypatch.setattr(script, "vind_browser", lambda python: Path("chromium"))
    assert script.draai_tests(PYTHON, script.lees_keuzes([])[0], [])
    assert gekregen["MOOIMAATWERK_BROWSER"] == "chromium"


def test_wat_python_vertaalde_komt_niet_bij_de_code(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    gekregen: dict[str, str] = {}
    monkeypatch.setattr(script, "draai", lambda _, omgeving: bool(gekregen.update(omgeving)))
    monkeypatch.setattr(script, "vind_browser", lambda python: Path("chromium"))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    script.draai_tests(PYTHON, script.lees_keuzes([])[0], [])
    assert "PYTHONDONTWRITEBYTECODE" not in gekregen
    assert gekregen["PYTHONPYCACHEPREFIX"] == str(omgeving.WORTEL / ".cache" / "python")


def test_andere_opties_gaan_naar_pytest(script: ModuleType) -> None:
    keuzes, extra = script.lees_keuzes(["--zonder-browser", "-k", "begrippen", "-x"])
    opdracht = script.opdracht_tests(PYTHON, keuzes, extra)
    assert opdracht[:3] == ["python", "-m", "pytest"]
    assert opdracht[-5:] == ["-m", "not browser", "-k", "begrippen", "-x"]


@pytest.mark.parametrize(
    ("argumenten", "einde"),
    [
        (
            ["--alleen", "tests/test_geld.py::test_x[1]"],
            ["-n", "0", "tests/test_geld.py::test_x[1]"],
        ),
        (["--opnieuw"], ["-n", "0", "--last-failed", "--last-failed-no-failures=none"]),
    ],
)
def test_wat_mislukte_kan_alleen_opnieuw(
    script: ModuleType, argumenten: list[str], einde: list[str]
) -> None:
    keuzes, extra = script.lees_keuzes(argumenten)
    (stap,) = script.stappen(PYTHON, keuzes, extra)
    assert stap.naam == "tests"
    opdracht = script.opdracht_tests(PYTHON, keuzes, extra)
    assert opdracht == ["python", "-m", "pytest", "--maxfail", "25", *einde]


def test_een_stap_is_goed_als_het_programma_dat_zegt(script: ModuleType) -> None:
    assert script.draai([sys.executable, "-c", ""])
    assert not script.draai([sys.executable, "-c", "exit(1)"])
