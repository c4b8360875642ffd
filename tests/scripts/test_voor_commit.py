"""Tests of what is looked at before a commit: with tools of the project, and nothing fetched."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import in_omgeving
import pytest
import yaml
from omgeving import WORTEL

HAKEN: list[dict[str, Any]] = yaml.safe_load(
    (WORTEL / ".pre-commit-config.yaml").read_text(encoding="utf-8")
)["repos"][0]["hooks"]
elke_haak = pytest.mark.parametrize("haak", HAKEN, ids=lambda haak: haak["id"])


def test_nothing_is_fetched() -> None:
    tekst = (WORTEL / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"repo: (\S+)", tekst) == ["local"]
    assert {haak["language"] for haak in HAKEN} == {"system"}
    assert "additional_dependencies" not in tekst
    assert "://" not in tekst


@elke_haak
def test_each_hook_runs_a_module_that_is_there(haak: dict[str, Any]) -> None:
    opdracht = haak["entry"].split()
    assert opdracht[:3] == ["python3", "scripts/in_omgeving.py", "-m"]
    klaar = subprocess.run(
        [sys.executable, "-m", opdracht[3], "--help"], capture_output=True, cwd=WORTEL, timeout=60
    )
    assert klaar.returncode == 0
    for pad in opdracht[4:]:
        assert pad.startswith("-") or pad in ("format", "check", "controleer") or Path(pad).exists()


@elke_haak
def test_each_hook_looks_at_files_that_exist(haak: dict[str, Any]) -> None:
    if "files" in haak:
        namen = (pad.relative_to(WORTEL).as_posix() for pad in WORTEL.glob("[!.]*/**/*.*"))
        assert any(re.search(haak["files"], naam) for naam in namen)
    else:
        assert haak["types"] == ["python"]


def test_python_of_the_environment_gets_what_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_omgeving, "maak_omgeving", lambda met_tests: Path(sys.executable))
    assert in_omgeving.main(["-c", "import sys; sys.exit(sys.argv[1:] != ['a b'])", "a b"]) == 0
    assert in_omgeving.main(["-c", "raise SystemExit(3)"]) == 3
