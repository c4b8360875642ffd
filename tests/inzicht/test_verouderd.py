"""Tests of the report of what is out of date: each kind of finding, with file and line."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.controle.uitvoeren import check_casussen
from mooimaatwerk.inzicht.verouderd import find_verouderd, in_het_kort
from mooimaatwerk.kennis.instrumenten import load_instrumenten
from mooimaatwerk.melding import Melding
from mooimaatwerk.project import EIGEN_MAP, Project
from tests.conftest import Casustekst, MaakProject

PAD = "cases/2019/een-casus.md"
VAN_CASUS = ("route-", "voorwaarde-", "begrip-", "gemeente-")


def vind(map_: Path, begrippen: Begrippen, vandaag: date) -> list[Melding]:
    project = Project(map_)
    instrumenten = load_instrumenten(project.instrumenten, "i", begrippen)
    uitslag = check_casussen(project, begrippen, [project.cases], vandaag, met_taal=False)
    assert uitslag.goed, uitslag.meldingen
    return find_verouderd(project, begrippen, instrumenten, uitslag, vandaag)


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, []),
        (
            {"wetten": ["ww", {"wet": "jeugdwet", "artikel": "1.1"}]},
            [("route-veranderd", "wetten", "deze route is veranderd op 1 januari 2022")],
        ),
        (
            {
                "wetten": ["vb-2000", {"wet": "vb-2000", "artikel": "3"}],
                "partijen": ["staatssecretaris"],
            },
            [("route-vervallen", "wetten", "deze route bestaat niet meer sinds 1 mei 2019")],
        ),
        ({"wetten": ["vb-2000"], "publicatie": "ingetrokken"}, []),
        (
            {"gemeente": "Haren", "levensgebieden": ["geld"], "voorbeeld": True},
            [("gemeente-vroeger", "gemeente", "Haren hoort nu bij de gemeente Groningen")],
        ),
    ],
)
def test_what_a_case_has_that_is_out_of_date(
    velden: dict[str, Any],
    verwacht: list[tuple[str, str, str]],
    maak_project: MaakProject,
    casustekst: Casustekst,
    begrippen: Begrippen,
    vandaag: date,
) -> None:
    project = maak_project({PAD: casustekst(datum="2019-10", **velden)})
    gevonden = [m for m in vind(project, begrippen, vandaag) if m.code.startswith(VAN_CASUS)]
    assert [(m.code, m.veld) for m in gevonden] == [(c, v) for c, v, _ in verwacht]
    for melding, (_, _, begin) in zip(gevonden, verwacht, strict=True):
        assert melding.melding.startswith(begin)
        assert melding.pad == PAD
        assert not melding.houdt_tegen


@pytest.mark.parametrize(("vandaag", "voorbij"), [("2020-04-30", False), ("2020-05-01", True)])
def test_a_condition_is_past_only_when_that_is_certain(
    vandaag: str,
    voorbij: bool,
    maak_project: MaakProject,
    casustekst: Casustekst,
    begrippen: Begrippen,
) -> None:
    # Shared somewhere in October 2019, so the money was given before the end of that month.
    deel = {"bron": "fonds", "voorwaarden": [{"tekst": "Blijven werken.", "termijn": "P6M"}]}
    project = maak_project({PAD: casustekst(datum="2019-10", financiering=[deel])})
    meldingen = vind(project, begrippen, date.fromisoformat(vandaag))
    gevonden = [m for m in meldingen if m.code == "voorwaarde-voorbij"]
    assert bool(gevonden) is voorbij
    if voorbij:
        assert "uiterlijk op 30 april 2020 voorbij (afgeleid" in gevonden[0].melding
        regels = (project / PAD).read_text(encoding="utf-8").splitlines()
        assert "P6M" in regels[gevonden[0].regel - 1]


@pytest.mark.parametrize(
    ("dag", "oud"),
    [(date(2026, 11, 21), True), (date(2026, 1, 1), False), (date(2026, 1, 2), True)],
)
def test_figures_older_than_two_years_want_another_look(
    dag: date, oud: bool, maak_project: MaakProject, begrippen: Begrippen
) -> None:
    meldingen = vind(maak_project({}), begrippen, dag)
    assert ("Gemeenten en inwoners" in " ".join(m.melding for m in meldingen)) is oud


def test_every_article_without_a_source_is_listed_with_its_line(
    maak_project: MaakProject, begrippen: Begrippen, vandaag: date
) -> None:
    meldingen = vind(maak_project({}), begrippen, vandaag)
    (melding,) = [m for m in meldingen if "Participatiewet, artikel 48" in m.melding]
    assert melding.code == "nog-te-controleren"
    bestand = EIGEN_MAP / "cases" / "_begrippen" / "wetten.yml"
    regel = bestand.read_text(encoding="utf-8").splitlines()[melding.regel - 1]
    assert regel.strip() == '- artikel: "48"'
    assert not [m for m in meldingen if "Participatiewet, artikel 35" in m.melding]


def test_the_command_gives_text_or_json_and_always_ends_well(
    maak_project: MaakProject, casustekst: Casustekst, capsys: pytest.CaptureFixture[str]
) -> None:
    wetten = [{"wet": "jeugdwet", "artikel": "1.1"}]
    project = maak_project({PAD: casustekst(datum="2019-10", wetten=wetten)})
    assert main(["verouderd", "--map", str(project)]) == 0
    uit = capsys.readouterr()
    assert re.search(rf"^{PAD}:\d+: wetten: Hint: deze route is veranderd", uit.out, re.MULTILINE)
    assert "Om na te kijken: 1 route, " in uit.err
    assert main(["verouderd", "--map", str(project), "--formaat", "json"]) == 0
    codes = {melding["code"] for melding in json.loads(capsys.readouterr().out)}
    assert "route-veranderd" in codes


def test_nothing_to_tell_is_told_too() -> None:
    assert in_het_kort([]) == "Niets is verouderd."
