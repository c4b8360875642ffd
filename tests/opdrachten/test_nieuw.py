"""Tests of the command `nieuw`: a file that needs only filling in."""

import json
import re
from datetime import date

import pytest

from tests.conftest import Casustekst, MaakProject
from tests.opdrachten.uitvoeren import ENGELS, Uitvoer, voer_uit

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
