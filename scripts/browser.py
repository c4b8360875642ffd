"""Finds a browser for the tests: the one you name, one of the system, or Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from omgeving import meld

VARIABELE = "MOOIMAATWERK_BROWSER"
# The first of them has no windows to draw, and does the same work in less than half the time.
NAMEN = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
PLEKKEN_MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PLEKKEN_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
)
MAPPEN_WINDOWS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

VRAAG = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as p: print(p.chromium.executable_path)"
)

GEEN_BROWSER = f"""\
Ik vind geen browser. Een deel van de tests heeft er een nodig. Kies één van deze wegen:
- installeer Chromium of Google Chrome, bijvoorbeeld met:
  sudo apt install chromium   (op Debian sneller: chromium-headless-shell)
- zet in {VARIABELE} het pad van een browser die je al hebt
- laat de browsertests weg: python3 scripts/test.py --zonder-browser"""


def vind_browser(python: Path) -> Path | None:
    """Return the browser to test with, or None after telling what can be done about it."""
    if gekozen := os.environ.get(VARIABELE):
        return gekozen_browser(gekozen)
    browser = op_het_pad() or op_vaste_plek() or van_playwright(python)
    if browser is None:
        meld(GEEN_BROWSER)
    return browser


def gekozen_browser(gekozen: str) -> Path | None:
    """Return the browser that someone asked for; never quietly take another one."""
    gevonden = shutil.which(gekozen)
    if gevonden is None:
        meld(f"{VARIABELE} wijst naar {gekozen}. Daar staat geen programma dat kan starten.")
        return None
    return Path(gevonden)


def op_het_pad() -> Path | None:
    """Return the first known browser on the search path."""
    gevonden = (shutil.which(naam) for naam in NAMEN)
    return next((Path(plek) for plek in gevonden if plek), None)


def op_vaste_plek() -> Path | None:
    """Return the first browser on one of the usual places of macOS and Windows."""
    mappen = [Path(os.environ[naam]) for naam in MAPPEN_WINDOWS if naam in os.environ]
    plekken = [Path(plek) for plek in PLEKKEN_MACOS]
    plekken += [map_ / plek for map_ in mappen for plek in PLEKKEN_WINDOWS]
    return next((plek for plek in plekken if plek.is_file()), None)


def van_playwright(python: Path) -> Path | None:
    """Return Playwright's own browser; download it once when it is not there yet."""
    browser = vraag_playwright(python)
    if browser is None:
        meld("Ik vind geen browser en haal er een op met Playwright ...")
        subprocess.run([str(python), "-m", "playwright", "install", "chromium"])
        browser = vraag_playwright(python)
    return browser


def vraag_playwright(python: Path) -> Path | None:
    """Ask Playwright where its browser stands; None when it is not there."""
    antwoord = subprocess.run([str(python), "-c", VRAAG], capture_output=True, text=True)
    browser = Path(antwoord.stdout.strip())
    return browser if antwoord.returncode == 0 and browser.is_file() else None
