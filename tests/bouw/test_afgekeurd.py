"""Tests that a build stops with every problem told, and leaves the site that was there."""

import re
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from tests.bouw.bouwen import bestanden, bouw
from tests.conftest import Casustekst, Draai, MaakProject

# A wrong case.

FOUTE_REGEL = "cases/2026/x-fout.md:7: knelpunten: "


@pytest.fixture
def fout_project(kopie: Path, casustekst: Casustekst) -> Path:
    """A copy of the project with one wrong case: an unknown term, on line 7."""
    tekst = casustekst(knelpunten=["inkomensgaten"])
    (kopie / "cases/2026/x-fout.md").write_text(tekst, encoding="utf-8")
    return kopie


def test_a_wrong_case_stops_everything_with_the_same_line(
    fout_project: Path, draai: Draai, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["controleer", "--map", str(fout_project)]) == 1
    uit = capsys.readouterr()
    (regel,) = uit.out.splitlines()
    assert regel.startswith(
        FOUTE_REGEL + 'onbekend knelpunt "inkomensgaten". Bedoel je "inkomensgat"?'
    )
    assert " gecontroleerd: 1 fout, " in uit.err

    for opdracht in (
        ["mooimaatwerk", "bouw", "--map", str(fout_project)],
        ["mkdocs", "build", "--config-file", str(fout_project / "mkdocs.yml")],
        ["mkdocs", "build", "--strict", "-f", str(fout_project / "mkdocs.yml")],
        ["mkdocs", "build", "--quiet", "-f", str(fout_project / "mkdocs.yml")],
    ):
        klaar = draai(*opdracht)
        assert klaar.returncode == 1
        assert f"ERROR   -  {regel}" in klaar.stderr.splitlines()
        assert "De site is niet gebouwd: 1 fout." in klaar.stderr
        assert "Traceback" not in klaar.stderr
        assert not (fout_project / "site").exists()


def test_an_earlier_site_stays_when_a_build_is_stopped(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/goed.md": casustekst()})
    eerst = bestanden(bouw(draai, project, "--zonder-zoekindex"))
    maak_project({"cases/2026/goed.md": casustekst(status="klaar")})
    assert draai("mooimaatwerk", "bouw", "--map", project).returncode == 1
    assert bestanden(project / "site") == eerst


def test_every_problem_is_told_at_once(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project(
        {
            "cases/2026/een.md": casustekst(titel="Hoi", status="klaar"),
            "cases/2026/twee.md": casustekst(datum="2999"),
            "cases/2026/drie.md": casustekst(levensgebieden=["geld"]),
        }
    )
    klaar = draai("mooimaatwerk", "bouw", "--map", project)
    regels = re.findall(r"cases/2026/(\w+)\.md:\d+: (\w+): (Hint)?", klaar.stderr)
    assert regels == [("een", "titel", ""), ("een", "status", ""), ("twee", "datum", "")]
    assert "De site is niet gebouwd: 3 fouten." in klaar.stderr


def test_a_wrong_vocabulary_stops_the_build_with_its_line(kopie: Path, draai: Draai) -> None:
    lijst = kopie / "cases/_begrippen/statussen.yml"
    regels = lijst.read_text(encoding="utf-8").split("\n")
    nummer = next(n for n, regel in enumerate(regels, start=1) if "herkomst:" in regel)
    regels[nummer - 1] = "    herkomst: verzonnen"
    lijst.write_text("\n".join(regels), encoding="utf-8")
    for opdracht in (
        ["mooimaatwerk", "controleer", "--map", str(kopie)],
        ["mooimaatwerk", "bouw", "--map", str(kopie)],
        ["mkdocs", "build", "-f", str(kopie / "mkdocs.yml")],
    ):
        klaar = draai(*opdracht)
        assert klaar.returncode == 1
        regel = f"cases/_begrippen/statussen.yml:{nummer}: termen.herkomst: "
        assert regel in klaar.stdout + klaar.stderr
        assert "Traceback" not in klaar.stderr
    assert not (kopie / "site").exists()


def test_a_wrong_manifest_stops_the_build_with_its_line(kopie: Path, draai: Draai) -> None:
    manifest = kopie / "docs/manifest.yml"
    tekst = manifest.read_text(encoding="utf-8")
    manifest.write_text(tekst.replace("nr: 15", "nr: 16"), encoding="utf-8")
    nummer = tekst[: tekst.index("nr: 15")].count("\n") + 1
    klaar = draai("mooimaatwerk", "bouw", "--map", kopie)
    assert klaar.returncode == 1
    assert f"docs/manifest.yml:{nummer}: " in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_missing_parts_stop_the_build_with_a_message(kopie: Path, draai: Draai) -> None:
    (kopie / "docs/manifest.yml").unlink()
    klaar = draai("mooimaatwerk", "bouw", "--map", kopie)
    assert klaar.returncode == 1
    assert "docs/manifest.yml:1: bestand: dit" in klaar.stderr
    assert "Traceback" not in klaar.stderr
