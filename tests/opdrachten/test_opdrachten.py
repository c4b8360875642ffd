"""Tests of the command line: exit codes, help in Dutch, formats, and what each command makes."""

import json
import re
from pathlib import Path

import pytest

from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import Casustekst, Draai, MaakProject
from tests.opdrachten.uitvoeren import ENGELS, Uitvoer, voer_uit

OPDRACHTEN = (
    *("controleer", "bouw", "nieuw", "intrekken", "verouderd", "nakijken", "reactietekst"),
    *("editie", "bevries", "nieuwsbrief", "shortlist", "balans", "publiceer"),
)


# Help and wrong use.


@pytest.mark.parametrize("opdracht", ["", *OPDRACHTEN])
@pytest.mark.parametrize("vlag", ["--help", "-h"])
def test_help_is_dutch(opdracht: str, vlag: str, capsys: Uitvoer) -> None:
    assert voer_uit(*filter(None, [opdracht, vlag])) == 0
    uit = capsys.readouterr()
    assert uit.err == ""
    assert uit.out.startswith("gebruik: python -m mooimaatwerk")
    assert ENGELS.findall(uit.out.replace("--help", "")) == []
    if opdracht:
        assert "--map DIR" in uit.out


def test_help_names_every_command_and_option(capsys: Uitvoer) -> None:
    voer_uit("--help")
    assert set(re.findall(r"^    (\w+)", capsys.readouterr().out, re.MULTILINE)) >= {*OPDRACHTEN}
    voer_uit("controleer", "--help")
    assert "{tekst,github,json,gitlab}" in capsys.readouterr().out
    voer_uit("bouw", "--help")
    uit = capsys.readouterr().out
    assert "--uit DIR" in uit
    assert "--zonder-zoekindex" in uit


@pytest.mark.parametrize(
    "argumenten",
    [
        (),
        ("onzin",),
        ("--onzin",),
        ("controleer", "--onzin"),
        ("controleer", "--formaat", "xml"),
        ("controleer", "--formaat"),
        ("controleer", "bestaat-niet.md"),
        ("controleer", "--map", "bestaat-niet"),
        ("bouw", "--map", "bestaat-niet"),
        ("bouw", "teveel"),
        ("bouw", "--zonder-zoekindex=ja"),
        ("bouw", "--uit"),
        ("nieuw",),
        ("nieuw", "een", "twee"),
        ("nieuw", "Titel", "--map", "bestaat-niet"),
    ],
    ids=" ".join,
)
def test_wrong_use_gives_2_and_a_dutch_sentence(
    argumenten: tuple[str, ...], capsys: Uitvoer
) -> None:
    assert voer_uit(*argumenten) == 2
    uit = capsys.readouterr()
    assert uit.out == ""
    laatste = uit.err.splitlines()[-1]
    assert laatste.startswith("Dat kan niet: ")
    assert laatste.endswith(".")
    assert ENGELS.findall(uit.err) == []


def test_as_a_program_of_its_own(draai: Draai, tmp_path: Path) -> None:
    assert draai("mooimaatwerk", "--help", cwd=str(tmp_path)).returncode == 0
    assert draai("mooimaatwerk", cwd=str(tmp_path)).returncode == 2
    klaar = draai("mooimaatwerk", "controleer", cwd=str(tmp_path))
    assert klaar.returncode == 2
    assert "Traceback" not in klaar.stderr


# controleer


def test_the_project_itself_is_right(capsys: Uitvoer) -> None:
    assert voer_uit("controleer", "--map", EIGEN_MAP) == 0
    uit = capsys.readouterr()
    patronen = ("cases/[0-9]*/**/*.md", "docs/edities/[0-9]*/*.md", "docs/patronen/[a-z]*.md")
    aantal = sum(len(list(EIGEN_MAP.glob(patroon))) for patroon in patronen)
    assert uit.err.startswith(f"{aantal} bestanden gecontroleerd: 0 fouten, ")


def test_controleer_without_a_path_takes_the_cases_of_the_folder_you_are_in(
    maak_project: MaakProject,
    casustekst: Casustekst,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Uitvoer,
) -> None:
    monkeypatch.chdir(maak_project({"cases/2026/fout.md": casustekst(titel="Hoi")}))
    assert voer_uit("controleer") == 1
    assert capsys.readouterr().out.startswith("cases/2026/fout.md:2: titel: ")
    assert voer_uit("controleer", "cases/2026/fout.md") == 1
    assert capsys.readouterr().out.startswith("cases/2026/fout.md:2: titel: ")


def test_controleer_takes_files_and_folders(
    maak_project: MaakProject, casustekst: Casustekst, capsys: Uitvoer
) -> None:
    project = maak_project(
        {
            "cases/2025/goed.md": casustekst(datum="2025"),
            "cases/2026/fout.md": casustekst(titel="Hoi"),
            "cases/_kladblok/klad.md": "nog niets",
        }
    )
    for paden, uitkomst, aantal in (
        ([], 1, "2 bestanden"),
        ([project / "cases/2025"], 0, "1 bestand"),
        ([project / "cases/2025/goed.md"], 0, "1 bestand"),
        ([project / "cases/2025", project / "cases/2026/fout.md"], 1, "2 bestanden"),
        ([project / "cases/2025", project / "cases/2025/goed.md"], 0, "1 bestand"),
    ):
        assert voer_uit("controleer", "--map", project, *paden) == uitkomst
        assert capsys.readouterr().err.startswith(f"{aantal} gecontroleerd: ")


def test_hints_alone_give_0(
    maak_project: MaakProject, casustekst: Casustekst, capsys: Uitvoer
) -> None:
    project = maak_project({"cases/2026/kort.md": casustekst(levensgebieden=["geld"])})
    assert voer_uit("controleer", "--map", project) == 0
    uit = capsys.readouterr()
    assert uit.out.startswith("cases/2026/kort.md:8: levensgebieden: Hint: ")
    assert uit.err == "1 bestand gecontroleerd: 0 fouten, 1 hint.\n"


@pytest.fixture
def gemengd(maak_project: MaakProject, casustekst: Casustekst) -> Path:
    """A project with one error (with a suggestion) and one hint."""
    tekst = casustekst(knelpunten=["inkomensgaten"], levensgebieden=["geld"])
    return maak_project({"cases/2026/gemengd.md": tekst})


def test_format_json_has_the_fields_of_the_contract(gemengd: Path, capsys: Uitvoer) -> None:
    assert voer_uit("controleer", "--map", gemengd, "--formaat", "json") == 1
    fout, hint = json.loads(capsys.readouterr().out)
    sleutels = {"pad", "regel", "veld", "code", "ernst", "melding", "suggestie"}
    assert set(fout) == set(hint) == sleutels
    assert {k: fout[k] for k in ("pad", "regel", "veld", "ernst", "suggestie")} == {
        "pad": "cases/2026/gemengd.md",
        "regel": 7,
        "veld": "knelpunten",
        "ernst": "fout",
        "suggestie": "inkomensgat",
    }
    assert (hint["regel"], hint["ernst"], hint["suggestie"]) == (8, "hint", None)


def test_format_github_is_a_workflow_command_a_problem(gemengd: Path, capsys: Uitvoer) -> None:
    assert voer_uit("controleer", "--map", gemengd, "--formaat", "github") == 1
    fout, hint = capsys.readouterr().out.splitlines()
    begin = "::error file=cases/2026/gemengd.md,line=7,title=knelpunten::"
    assert fout.startswith(begin + 'onbekend knelpunt "inkomensgaten". Bedoel je "inkomensgat"?')
    assert hint.startswith("::notice file=cases/2026/gemengd.md,line=8,title=levensgebieden::Hint")


def test_format_gitlab_is_a_code_quality_report(gemengd: Path, capsys: Uitvoer) -> None:
    assert voer_uit("controleer", "--map", gemengd, "--formaat", "gitlab") == 1
    fout, hint = json.loads(capsys.readouterr().out)
    assert fout["location"] == {"path": "cases/2026/gemengd.md", "lines": {"begin": 7}}
    assert (fout["severity"], hint["severity"]) == ("major", "info")
    assert fout["fingerprint"] != hint["fingerprint"]
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(fout)


@pytest.mark.parametrize(("formaat", "niets"), [("json", []), ("gitlab", [])])
def test_nothing_wrong_is_still_good_json(
    formaat: str, niets: object, maak_project: MaakProject, capsys: Uitvoer
) -> None:
    assert voer_uit("controleer", "--map", maak_project({}), "--formaat", formaat) == 0
    assert json.loads(capsys.readouterr().out) == niets


# bouw: more in test_bouw.py


def test_bouw_puts_the_site_where_you_ask(
    draai: Draai, maak_project: MaakProject, casustekst: Casustekst
) -> None:
    project = maak_project({"cases/2026/enige.md": casustekst()})
    opdracht = ["mooimaatwerk", "bouw", "--map", ".", "--uit", "a/b", "--zonder-zoekindex"]
    klaar = draai(*opdracht, cwd=str(project))
    assert (klaar.returncode, klaar.stdout, klaar.stderr) == (0, "", "")
    assert (project / "a/b/casussen/enige/index.html").is_file()
    assert not (project / "site").exists()
