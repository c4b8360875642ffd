"""Tests where a browser is looked for, and in which order."""

import os
from pathlib import Path

import browser
import pytest

PYTHON = Path("python")


@pytest.fixture(autouse=True)
def kale_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any browser."""
    monkeypatch.delenv(browser.VARIABELE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "PLEKKEN_MACOS", ())
    monkeypatch.setattr(browser, "MAPPEN_WINDOWS", ())
    monkeypatch.setattr(browser, "van_playwright", lambda python: None)


def zet_neer(map_: Path, naam: str) -> Path:
    programma = map_ / (f"{naam}.exe" if os.name == "nt" else naam)
    programma.write_text("", encoding="utf-8")
    programma.chmod(0o755)
    return programma


def test_zonder_browser_lees_je_wat_je_kunt_doen(capsys: pytest.CaptureFixture[str]) -> None:
    assert browser.vind_browser(PYTHON) is None
    assert "--zonder-browser" in capsys.readouterr().out


def test_chromium_gaat_voor_chrome(tmp_path: Path) -> None:
    chrome = zet_neer(tmp_path, "google-chrome")
    assert browser.vind_browser(PYTHON) == chrome
    chromium = zet_neer(tmp_path, "chromium")
    assert browser.vind_browser(PYTHON) == chromium


def test_gekozen_browser_gaat_voor_alles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    zet_neer(tmp_path, "chromium")
    gekozen = zet_neer(tmp_path, "mijn-browser")
    monkeypatch.setenv(browser.VARIABELE, str(gekozen))
    assert browser.vind_browser(PYTHON) == gekozen


def test_gekozen_browser_die_er_niet_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    zet_neer(tmp_path, "chromium")
    monkeypatch.setenv(browser.VARIABELE, str(tmp_path / "weg"))
    assert browser.vind_browser(PYTHON) is None
    assert "wijst naar" in capsys.readouterr().out


def test_vaste_plek_gaat_voor_playwright(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vast = zet_neer(tmp_path, "Chrome van macOS")
    monkeypatch.setattr(browser, "PLEKKEN_MACOS", (str(vast),))
    monkeypatch.setattr(browser, "van_playwright", lambda python: Path("playwright"))
    assert browser.vind_browser(PYTHON) == vast


def test_playwright_is_de_laatste_kans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "van_playwright", lambda python: Path("playwright"))
    assert browser.vind_browser(PYTHON) == Path("playwright")


def test_playwright_haalt_hooguit_een_keer_een_browser_op(monkeypatch: pytest.MonkeyPatch) -> None:
    opdrachten: list[list[str]] = []
    antwoorden = [None, Path("playwright")]
    monkeypatch.undo()  # the fixture put a stand-in in the place of what is tested here
    monkeypatch.setattr(browser, "vraag_playwright", lambda python: antwoorden.pop(0))
    monkeypatch.setattr(browser.subprocess, "run", opdrachten.append)
    assert browser.van_playwright(PYTHON) == Path("playwright")
    assert opdrachten == [["python", "-m", "playwright", "install", "chromium"]]
