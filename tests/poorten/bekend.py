"""Remembers which visits found nothing: while all they looked at is the same, so is the outcome.

Only on the computer where it was found. Whoever wants every page visited sets
MOOIMAATWERK_CACHE=nee; for the report on accessibility they are all visited too.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.poorten.gewicht import Gewicht
from tests.poorten.standen import Stand
from tests.uitgaven import BEWAARD

TESTS = Path(__file__).parents[1]
GEREEDSCHAP = ("playwright", "axe-playwright-python", "lxml")
# Outcomes that are no findings.
GEWICHT, TE_ZIEN = "gewicht", "te zien"
# What a browser only hands on to a reader.
NIET_BEKEKEN = {".pdf", ".epub"}


class Bekend:
    """Visits by page and width; `bestanden` are the gates that took their turn."""

    def __init__(self, folder: Path, browser: str, bestanden: Set[str]) -> None:
        poorten = sorted((TESTS / "poorten").glob("*.*"))
        self._poorten = _som(
            [browser, *map(version, GEREEDSCHAP), *sorted(bestanden)],
            [*poorten, TESTS / "webserver.py", TESTS / "conftest.py"],
        )
        self._folder = folder
        self._sites: dict[Path, str] = {}

    def find(self, site: Path, stand: Stand, breedte: int) -> dict[str, Any] | None:
        """Return what a visit would give, if it is sure that it finds nothing."""
        try:
            bewaard = json.loads(self._pad(stand, breedte).read_bytes())
            if bewaard["sleutel"] != self._sleutel(site, stand):
                return None
            gewicht = Gewicht(**bewaard[GEWICHT])
            gaf = {poort: [] for poort in bewaard["poorten"]} | {TE_ZIEN: bewaard[TE_ZIEN]}
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return gaf | {GEWICHT: gewicht}

    def onthoud(self, site: Path, stand: Stand, breedte: int, gaf: Mapping[str, Any]) -> None:
        """Keep what a visit gave, if nothing was wrong."""
        vondsten = {poort: mis for poort, mis in gaf.items() if poort not in (GEWICHT, TE_ZIEN)}
        pad = self._pad(stand, breedte)
        pad.unlink(missing_ok=True)
        if any(vondsten.values()):
            return
        bewaard = {
            "sleutel": self._sleutel(site, stand),
            "poorten": list(vondsten),
            GEWICHT: asdict(gaf[GEWICHT]),
            TE_ZIEN: gaf.get(TE_ZIEN, []),
        }
        with suppress(OSError):
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_text(json.dumps(bewaard), encoding="utf-8")

    def _pad(self, stand: Stand, breedte: int) -> Path:
        return self._folder / f"{stand.naam}-{breedte}.json"

    def _sleutel(self, site: Path, stand: Stand) -> str:
        if site not in self._sites:
            bekeken = (pad for pad in sorted(site.rglob("*")) if pad.suffix not in NIET_BEKEKEN)
            self._sites[site] = _som([], (pad for pad in bekeken if pad.is_file()), site)
        return _som([self._poorten, self._sites[site], repr(stand)])


def find_bekend(browser: str, bestanden: Set[str]) -> Bekend | None:
    """Return the memory of this project; None where all has to be looked at."""
    if os.environ.get("MOOIMAATWERK_CACHE") == "nee" or os.environ.get("MOOIMAATWERK_VERSLAG"):
        return None
    return Bekend(BEWAARD / "bezoeken", browser, bestanden)


def _som(teksten: Iterable[str], bestanden: Iterable[Path] = (), onder: Path = TESTS) -> str:
    som = hashlib.sha256()
    for tekst in teksten:
        som.update(f"{len(tekst)}:{tekst}".encode())
    for bestand in bestanden:
        rauw = bestand.read_bytes()
        som.update(f"{bestand.relative_to(onder).as_posix()}:{len(rauw)}:".encode() + rauw)
    return som.hexdigest()
