"""Runs a command in this process."""

import re
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main

ENGELS = re.compile(
    r"\b(usage|options|optional|positional|arguments|show this|help message|exit|error|invalid|"
    r"required|the|default|choose)\b",
    re.IGNORECASE,
)

Uitvoer = pytest.CaptureFixture[str]


def voer_uit(*argumenten: str | Path) -> int:
    """Run a command here; argparse ends with SystemExit, the others return."""
    try:
        return main([str(argument) for argument in argumenten])
    except SystemExit as einde:
        assert isinstance(einde.code, int)
        return einde.code
