"""Tests of what git remembers: right about new, changed and gone, and honest when it cannot say."""

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.inzicht.geschiedenis import month_before, read_geschiedenis
from mooimaatwerk.project import Project

VANDAAG = date(2026, 11, 21)
Leg_vast = Callable[[str], None]


@pytest.fixture
def leg_vast(tmp_path: Path) -> Leg_vast:
    """Commit the folder on a day."""
    wie = {
        f"GIT_{rol}_{deel}": "x" for rol in ("AUTHOR", "COMMITTER") for deel in ("NAME", "EMAIL")
    }

    def git(*argumenten: str, **omgeving: str) -> None:
        kaal = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        opdracht = ["git", "-C", str(tmp_path), *argumenten]
        subprocess.run(opdracht, check=True, env=os.environ | kaal | wie | omgeving, timeout=60)

    git("init", "-q")

    def doe(dag: str) -> None:
        moment = f"{dag}T12:00:00Z"
        git("add", "-A")
        dagen = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        git("commit", "-q", "--allow-empty", "-m", "x", **dagen)

    return doe


def schrijf(folder: Path, **bestanden: str) -> None:
    for naam, tekst in bestanden.items():
        bestand = folder / "cases/2026" / f"{naam.replace('__', '/').replace('_', '-')}.md"
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_text(tekst, encoding="utf-8")


def test_new_changed_and_gone_since_a_month(tmp_path: Path, leg_vast: Leg_vast) -> None:
    schrijf(tmp_path, oud="een", anders="een", weg="een", verhuisd="een")
    leg_vast("2026-09-01")
    schrijf(tmp_path, anders="twee", vers="een", oud__reactie_2026_11_01_1="hoi")
    (tmp_path / "cases/2026/weg.md").unlink()
    (tmp_path / "cases/2025").mkdir()
    (tmp_path / "cases/2026/verhuisd.md").rename(tmp_path / "cases/2025/verhuisd.md")
    (tmp_path / "cases/_begrippen").mkdir()
    (tmp_path / "cases/_begrippen/x.yml").write_text("a: b")
    leg_vast("2026-11-02")
    gevonden = read_geschiedenis(Project(tmp_path), VANDAAG)
    assert gevonden is not None
    assert gevonden.sinds == date(2026, 10, 21)
    assert (gevonden.nieuw, gevonden.veranderd) == ({"vers"}, {"anders", "verhuisd"})
    assert (gevonden.weg, gevonden.nieuwe_reacties) == ({"weg"}, 1)


def test_a_history_that_began_this_month_is_unknown(tmp_path: Path, leg_vast: Leg_vast) -> None:
    schrijf(tmp_path, vers="een")
    leg_vast("2026-11-02")
    assert read_geschiedenis(Project(tmp_path), VANDAAG) is None


def test_without_git_it_is_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_geschiedenis(Project(tmp_path), VANDAAG) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_geschiedenis(Project(tmp_path), VANDAAG) is None


@pytest.mark.parametrize(
    ("dag", "ervoor"),
    [
        (date(2026, 11, 21), date(2026, 10, 21)),
        (date(2026, 1, 5), date(2025, 12, 5)),
        (date(2026, 3, 31), date(2026, 2, 28)),
    ],
    ids=str,
)
def test_a_month_before(dag: date, ervoor: date) -> None:
    assert month_before(dag) == ervoor
