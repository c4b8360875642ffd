"""Tests that a contributed file never leads out of its folder."""

from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from tests.conftest import Casustekst, Check, Draai, MaakProject

# Files.


def test_a_link_as_case_is_refused_and_not_read(
    maak_project: MaakProject,
    casustekst: Casustekst,
    tmp_path: Path,
    draai: Draai,
    capsys: pytest.CaptureFixture[str],
) -> None:
    geheim = tmp_path / "geheim.md"
    geheim.write_text(casustekst(titel="Een groot geheim"), encoding="utf-8")
    project = maak_project({"cases/2026/goed.md": casustekst()})
    (project / "cases/2026/koppeling.md").symlink_to(geheim)
    (project / "cases/2025").symlink_to(project / "cases/2026")
    assert main(["controleer", "--map", str(project)]) == 1
    uit = capsys.readouterr().out
    assert "cases/2026/koppeling.md:1: bestand: dit is een koppeling" in uit
    assert "cases/2025:1: bestand: dit is een koppeling" in uit
    klaar = draai("mooimaatwerk", "bouw", "--map", project)
    assert klaar.returncode == 1
    assert "koppeling" in klaar.stderr
    assert "groot geheim" not in uit + klaar.stdout + klaar.stderr


@pytest.mark.parametrize(
    "naam",
    [
        "..verstopt.md",
        "a..b.md",
        "met spatie.md",
        "Hoofd.md",
        "é-accent.md",
        "x.md.md",
        "a$(id).md",
    ],
)
def test_a_strange_name_is_refused(
    naam: str,
    maak_project: MaakProject,
    casustekst: Casustekst,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = maak_project({f"cases/2026/{naam}": casustekst()})
    uitkomst = main(["controleer", "--map", str(project)])
    uit = capsys.readouterr()
    # A name that begins with a dot is not a case at all, as every system has it.
    if naam.startswith("."):
        assert (uitkomst, uit.err) == (0, "0 bestanden gecontroleerd: 0 fouten, 0 hints.\n")
    else:
        assert uitkomst == 1
        assert f"cases/2026/{naam}:1: bestand: de naam " in uit.out


@pytest.mark.parametrize("term", ["../../etc/passwd", "..", "/etc", "a/b", "wmo-2015/../..", "%2e"])
@pytest.mark.parametrize("veld", ["themas", "knelpunten", "wetten", "partijen", "doelgroepen"])
def test_a_term_is_never_a_path(veld: str, term: str, check: Check, casustekst: Casustekst) -> None:
    casus, meldingen = check(casustekst(**{veld: [term]}))
    assert casus is None
    assert ("begrip-onbekend", veld) in [(m.code, m.veld.split(".")[0]) for m in meldingen]


def test_new_case_never_leaves_the_folder_of_cases(maak_project: MaakProject) -> None:
    project = maak_project({})
    for titel in ("../../../etc/passwd", "..", "/absoluut", "C:\\windows", "a\0b"):
        assert main(["nieuw", titel, "--map", str(project)]) in (0, 2)
    alle = [pad.relative_to(project) for pad in project.rglob("*") if pad.is_file()]
    jaar = str(date.today().year)
    assert alle
    assert all(pad.parts[:2] == ("cases", jaar) and len(pad.parts) == 3 for pad in alle)
