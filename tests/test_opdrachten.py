"""Tests of the command line: exit codes, help in Dutch, formats, and what each command makes."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import Casustekst, Draai, MaakProject

OPDRACHTEN = (
    *("controleer", "bouw", "nieuw", "intrekken", "verouderd", "nakijken", "reactietekst"),
    *("editie", "bevries", "nieuwsbrief", "shortlist", "balans", "publiceer"),
)
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


# nieuw


def test_nieuw_makes_a_file_of_which_only_the_empty_fields_are_wrong(
    maak_project: MaakProject, capsys: Uitvoer
) -> None:
    project = maak_project({})
    assert voer_uit("nieuw", 'Café\'s "eerste" fiets: rood & snel #1', "--map", project) == 0
    naam = f"cases/{date.today().year}/cafe-s-eerste-fiets-rood-snel-1.md"
    assert f"Gemaakt: {naam}." in capsys.readouterr().out
    assert (project / naam).is_file()

    assert voer_uit("controleer", "--map", project, "--formaat", "json") == 1
    meldingen = json.loads(capsys.readouterr().out)
    assert {m["code"] for m in meldingen} == {"veld-leeg"}
    leeg = ["samenvatting", "status", "themas", "knelpunten", "levensgebieden"]
    assert [m["veld"] for m in meldingen] == leeg
    regels = (project / naam).read_text(encoding="utf-8").split("\n")
    assert [regels[m["regel"] - 1] for m in meldingen] == [f"{veld}:" for veld in leeg]


def test_nieuw_filled_in_is_a_valid_case(maak_project: MaakProject, capsys: Uitvoer) -> None:
    project = maak_project({})
    voer_uit("nieuw", "Een rode fiets", "--map", project)
    bestand = project / f"cases/{date.today().year}/een-rode-fiets.md"
    tekst = bestand.read_text(encoding="utf-8")
    for veld, waarde in {
        "samenvatting": "Een man kon niet naar zijn werk. Het wijkteam kocht een fiets voor hem.",
        "status": "doorbraak",
        "themas": "[werk]",
        "knelpunten": "[afstand-tot-werk]",
        "levensgebieden": "[geld, werk-en-opleiding]\nsoorten: [in-natura]",
    }.items():
        assert f"\n{veld}:\n" in tekst
        tekst = tekst.replace(f"\n{veld}:\n", f"\n{veld}: {waarde}\n")
    bestand.write_text(tekst, encoding="utf-8")
    capsys.readouterr()
    assert voer_uit("controleer", "--map", project) == 0
    assert capsys.readouterr().err == "1 bestand gecontroleerd: 0 fouten, 0 hints.\n"


def test_nieuw_keeps_the_title_on_one_line(maak_project: MaakProject, capsys: Uitvoer) -> None:
    project = maak_project({})
    assert voer_uit("nieuw", "Fiets\n---\n  rood", "--map", project) == 0
    (bestand,) = project.glob("cases/*/*.md")
    assert '\ntitel: "Fiets --- rood"\n' in bestand.read_text(encoding="utf-8")
    capsys.readouterr()
    voer_uit("controleer", "--map", project, "--formaat", "json")
    assert {m["code"] for m in json.loads(capsys.readouterr().out)} == {"veld-leeg"}


def test_nieuw_refuses_a_name_that_any_year_has(
    maak_project: MaakProject, casustekst: Casustekst, capsys: Uitvoer
) -> None:
    project = maak_project({"cases/2019/een-fiets.md": casustekst(datum="2019")})
    assert voer_uit("nieuw", "Een Fiets!", "--map", project) == 2
    uit = capsys.readouterr()
    assert uit.err == ("Dat kan niet: cases/2019/een-fiets.md bestaat al. Kies een andere titel.\n")
    assert [pad.name for pad in project.glob("cases/*/*")] == ["een-fiets.md"]


@pytest.mark.parametrize("titel", ["!!", "Ja", "x" * 200])
def test_nieuw_gives_any_title_a_name_that_may_be(
    titel: str, maak_project: MaakProject, capsys: Uitvoer
) -> None:
    project = maak_project({})
    assert voer_uit("nieuw", titel, "--map", project) == 0
    (bestand,) = project.glob("cases/*/*.md")
    assert re.fullmatch(r"[a-z0-9-]{3,60}", bestand.stem)
    capsys.readouterr()


def test_nieuw_without_a_title_needs_a_terminal(maak_project: MaakProject, capsys: Uitvoer) -> None:
    project = maak_project({})
    assert voer_uit("nieuw", "--map", project) == 2
    uit = capsys.readouterr()
    assert uit.out == ""
    assert "daarvoor is een terminal nodig" in uit.err
    assert 'python -m mooimaatwerk nieuw "Titel' in uit.err
    assert list(project.glob("cases/*")) == []


@pytest.mark.parametrize(
    ("vlag", "erin", "eruit"),
    [("--kaal", "titel: ", "# Titel"), ("--met-uitleg", "\n# gemeente: Hengelo\n", "onzin")],
)
def test_nieuw_explains_as_much_as_you_ask(
    vlag: str, erin: str, eruit: str, maak_project: MaakProject, capsys: Uitvoer
) -> None:
    project = maak_project({})
    assert voer_uit("nieuw", "Een rode fiets", vlag, "--map", project) == 0
    (bestand,) = project.glob("cases/*/*.md")
    tekst = bestand.read_text(encoding="utf-8")
    assert erin in tekst
    assert eruit not in tekst
    capsys.readouterr()
    voer_uit("controleer", "--map", project, "--formaat", "json")
    meldingen = json.loads(capsys.readouterr().out)
    assert {m["code"] for m in meldingen if m["ernst"] == "fout"} == {"veld-leeg"}


def test_nieuw_takes_one_of_the_two(maak_project: MaakProject, capsys: Uitvoer) -> None:
    assert voer_uit("nieuw", "Titel", "--kaal", "--met-uitleg", "--map", maak_project({})) == 2
    laatste = capsys.readouterr().err.splitlines()[-1]
    assert laatste.startswith("Dat kan niet: ")
    assert ENGELS.findall(laatste) == []


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
