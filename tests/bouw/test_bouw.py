"""Tests of building: what stops it and how, what a change leads to, and that it repeats itself."""

import shutil
from pathlib import Path

from mooimaatwerk.project import EIGEN_MAP
from tests.bouw.bouwen import bestanden, bouw, leesbaar
from tests.conftest import Casustekst, Draai, MaakProject

# Twice the same.


def test_two_builds_are_identical_to_the_byte(
    gebouwde_site: Path, draai: Draai, tmp_path: Path
) -> None:
    klaar = draai("mooimaatwerk", "bouw", "--uit", tmp_path / "weer", echt=True, cwd=str(EIGEN_MAP))
    assert klaar.returncode == 0, klaar.stderr
    een, twee = bestanden(gebouwde_site), bestanden(tmp_path / "weer")
    assert set(een) == set(twee)
    assert [naam for naam in een if een[naam] != twee[naam]] == []
    assert any(naam.startswith("pagefind/fragment/") for naam in een)


def test_the_order_and_the_age_of_files_make_no_difference(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    namen = ["aap", "noot", "mies"]
    project = maak_project({f"cases/2026/{naam}.md": casustekst() for naam in namen})
    # Processes made from nothing: each has its own order of what has no order by itself.
    een = bestanden(bouw(draai, project, echt=True))
    shutil.rmtree(project / "cases")
    maak_project({f"cases/2026/{naam}.md": casustekst() for naam in reversed(namen)})
    assert bestanden(bouw(draai, project, echt=True)) == een


def test_the_command_and_the_engine_give_the_same_site(
    gebouwde_site: Path, draai: Draai, tmp_path: Path
) -> None:
    opdracht = ["mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    klaar = draai(*opdracht, echt=True, cwd=str(EIGEN_MAP))
    assert klaar.returncode == 0, klaar.stderr
    assert "WARNING" not in klaar.stderr
    assert bestanden(tmp_path / "site") == bestanden(gebouwde_site)


def test_nothing_of_this_machine_is_in_the_site(gebouwde_site: Path) -> None:
    tekst = leesbaar(gebouwde_site)
    assert str(EIGEN_MAP) not in tekst
    assert str(Path.home()) + "/" not in tekst
    assert "localhost" not in tekst
    assert "127.0.0.1" not in tekst
