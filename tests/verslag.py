"""Tells at the end of a run what is worth knowing: how to go on after a failure, what weighs most.

Writes down what axe found too, when MOOIMAATWERK_VERSLAG says where.
"""

import os
import shlex
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.verantwoording.toegankelijkheid import Controleverslag

HOEVEEL_MISLUKT = 5
HOEVEEL_ZWAAR = 3


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the last lines."""
    _schrijf_controleverslag(terminalreporter)
    for regel in (
        *_bekende(terminalreporter),
        *_zwaarste(terminalreporter),
        *_wat_nu(terminalreporter),
    ):
        terminalreporter.write_line(regel)


def _rapporten(terminalreporter: pytest.TerminalReporter, soort: str) -> list[pytest.TestReport]:
    gevonden: list[pytest.TestReport] = terminalreporter.stats.get(soort, [])
    return gevonden


def _eigenschappen(terminalreporter: pytest.TerminalReporter, welke: str) -> list[Any]:
    """Return what the tests that passed noted under a name."""
    return [
        waarde
        for rapport in _rapporten(terminalreporter, "passed")
        for naam, waarde in rapport.user_properties
        if naam == welke
    ]


def _bekende(terminalreporter: pytest.TerminalReporter) -> list[str]:
    bekend = _eigenschappen(terminalreporter, "was bekend")
    if not any(bekend):
        return []
    return [
        f"Van {sum(bekend)} van de {len(bekend)} pagina's was de uitslag van de poorten bekend: "
        "sinds het vorige bezoek is er niets veranderd. Alles bezoeken? Zet MOOIMAATWERK_CACHE=nee."
    ]


def _zwaarste(terminalreporter: pytest.TerminalReporter) -> list[str]:
    return [
        f"{welke}: {bytes_ / 1000:.0f} kB, waarvan {stijl / 1000:.1f} kB stijl"
        for bytes_, welke, stijl in sorted(_eigenschappen(terminalreporter, "gewicht"))[
            -HOEVEEL_ZWAAR:
        ]
    ]


def _wat_nu(terminalreporter: pytest.TerminalReporter) -> list[str]:
    """Return the commands that run one failed test again."""
    mislukt = [
        *_rapporten(terminalreporter, "failed"),
        *_rapporten(terminalreporter, "error"),
    ]
    namen = list(dict.fromkeys(rapport.nodeid for rapport in mislukt))
    if not namen:
        return []
    opdrachten = [
        f"  python3 scripts/test.py --alleen {shlex.quote(naam)}"
        for naam in namen[:HOEVEEL_MISLUKT]
    ]
    rest = [f"  en nog {len(namen) - HOEVEEL_MISLUKT}"] if len(namen) > HOEVEEL_MISLUKT else []
    return ["", "Zo draai je een mislukte test opnieuw:", *opdrachten, *rest]


def _schrijf_controleverslag(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the report that the page about accessibility shows, if MOOIMAATWERK_VERSLAG is set."""
    plek = os.environ.get("MOOIMAATWERK_VERSLAG")
    aantal = {
        uitslag: sum(
            "test_toegankelijk.py::test_axe_finds_nothing" in getattr(rapport, "nodeid", "")
            for rapport in terminalreporter.stats.get(uitslag, [])
        )
        for uitslag in ("passed", "failed")
    }
    if plek and sum(aantal.values()):
        verslag = Controleverslag(
            datum=date.today(), onderzocht=sum(aantal.values()), gezakt=aantal["failed"]
        )
        Path(plek).parent.mkdir(parents=True, exist_ok=True)
        Path(plek).write_text(verslag.model_dump_json() + "\n", encoding="utf-8")
