"""Tests of looking at a contribution: all is checked, nothing about a person is repeated."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.bijdrage.nakijken import check_bijdrage, zonder_woorden
from mooimaatwerk.bijdrage.overzicht import Overzicht, read_overzicht
from mooimaatwerk.melding import Ernst, Melding
from mooimaatwerk.project import EIGEN_MAP, Project
from tests.conftest import Casustekst, MaakProject

Uitvoer = pytest.CaptureFixture[str]

NIEUW, OUD = "cases/2026/nieuw.md", "cases/2026/oud.md"
PERSOON = (
    "## Situatie\n\nFatima Yilmaz belt met 06-12345678.\n\n## Waar liep het vast?\n\nOveral.\n"
)


def overzicht(tmp_path: Path, **velden: object) -> Path:
    bestand = tmp_path / "overzicht.json"
    bestand.write_text(json.dumps({"bestanden": [NIEUW]} | velden), encoding="utf-8")
    return bestand


def hint(casustekst: Casustekst) -> str:
    """A case with a hint and no mistake."""
    return casustekst(levensgebieden=["geld"])


def test_a_hint_about_a_file_that_nobody_touched_is_left_out(
    maak_project: MaakProject, casustekst: Casustekst, vandaag: date
) -> None:
    project = Project(maak_project({NIEUW: hint(casustekst), OUD: hint(casustekst)}))
    meldingen = check_bijdrage(project, Overzicht(bestanden=(NIEUW,)), vandaag)
    assert {melding.pad for melding in meldingen} == {NIEUW}
    assert all(melding.ernst is Ernst.HINT for melding in meldingen)


def test_a_mistake_in_a_file_that_nobody_touched_is_told(
    maak_project: MaakProject, casustekst: Casustekst, vandaag: date
) -> None:
    # A vocabulary may have changed, or a name may be taken twice.
    project = Project(maak_project({NIEUW: casustekst(), OUD: casustekst(titel="Hoi")}))
    meldingen = check_bijdrage(project, Overzicht(bestanden=(NIEUW,)), vandaag)
    assert {melding.pad for melding in meldingen if melding.houdt_tegen} == {OUD}


def test_a_vocabulary_that_cannot_be_read_is_told(
    maak_project: MaakProject, casustekst: Casustekst, vandaag: date
) -> None:
    project = Project(maak_project({NIEUW: casustekst(), "cases/_begrippen/themas.yml": "a: ["}))
    meldingen = check_bijdrage(project, Overzicht(bestanden=(NIEUW,)), vandaag)
    assert "cases/_begrippen/themas.yml" in {melding.pad for melding in meldingen}


def test_what_was_refused_is_a_mistake(
    maak_project: MaakProject, casustekst: Casustekst, vandaag: date
) -> None:
    project = Project(maak_project({NIEUW: casustekst()}))
    lijst = Overzicht.model_validate(
        {"geweigerd": [{"pad": "cases/2026/foto.jpg", "reden": "soort"}]}
    )
    (melding,) = check_bijdrage(project, lijst, vandaag)
    assert melding.houdt_tegen
    assert melding.melding == (
        "dit bestand is niet bekeken: hier mogen alleen teksten staan, en die eindigen op .md."
    )


def test_words_about_a_person_are_in_no_output(
    maak_project: MaakProject, casustekst: Casustekst, tmp_path: Path, capsys: Uitvoer
) -> None:
    map_ = maak_project(
        {NIEUW: casustekst(tekst=PERSOON, status="open", hulpvraag="Wie helpt er?")}
    )
    for formaat in ("tekst", "github", "json", "gitlab"):
        opdracht = ["nakijken", overzicht(tmp_path), "--map", map_, "--formaat", formaat]
        opdracht += ["--samenvatting", tmp_path / "s.md", "--bericht", tmp_path / "b" / "b.json"]
        assert main([str(deel) for deel in opdracht]) == 1
    uit = capsys.readouterr()
    alles = uit.out + uit.err + (tmp_path / "s.md").read_text(encoding="utf-8")
    alles += (tmp_path / "b" / "b.json").read_text(encoding="utf-8")
    assert "de naam van een persoon" in alles
    assert "nooit in een casus mag" in alles
    for woord in ("Fatima", "Yilmaz", "12345678", "78"):
        assert woord not in re.sub(r"[0-9a-f]{64}", "", alles)


TERM = """
  - slug: proef
    label: Fatima
    definitie: Een woord dat een naam is.
    herkomst: voorstel
    synoniemen: [Fatima Yilmaz, Yilmaz]
"""


def test_a_vocabulary_that_hides_a_name_is_pointed_out(
    maak_project: MaakProject, casustekst: Casustekst, vandaag: date
) -> None:
    map_ = maak_project({NIEUW: casustekst(wens_inwoner="Fatima Yilmaz wil een eigen huis.")})
    shutil.copytree(EIGEN_MAP / "cases" / "_begrippen", map_ / "cases" / "_begrippen")
    lijst = map_ / "cases" / "_begrippen" / "vormen.yml"
    lijst.write_text(lijst.read_text(encoding="utf-8").rstrip() + TERM, encoding="utf-8")

    def codes(*bestanden: str) -> list[str]:
        meldingen = check_bijdrage(Project(map_), Overzicht(bestanden=bestanden), vandaag)
        return [melding.code for melding in meldingen if "taal" not in melding.code]

    assert "privacy-naam" not in codes(NIEUW)
    assert "begrip-verbergt" in codes(NIEUW, "cases/_begrippen/vormen.yml")


def codes_van_privacy() -> set[str]:
    bron = EIGEN_MAP / "mooimaatwerk" / "controle" / "privacy.py"
    tekst = bron.read_text(encoding="utf-8")
    return set(re.findall(r'"((?:privacy|akkoord|pseudoniem)-[a-z-]+)"', tekst))


@pytest.mark.parametrize("code", sorted(codes_van_privacy() | {"privacy-van-later"}))
def test_no_kind_of_privacy_problem_keeps_its_words(code: str) -> None:
    melding = Melding("a.md", 3, "tekst", code, 'hier staat "Fatima".', "Fatima")
    stil = zonder_woorden(melding)
    assert "Fatima" not in stil.melding
    assert stil.suggestie is None
    assert (stil.pad, stil.regel, stil.veld, stil.code) == ("a.md", 3, "tekst", code)


def test_other_problems_keep_theirs() -> None:
    melding = Melding("a.md", 3, "themas", "begrip-onbekend", 'onbekend thema "x".', "wonen")
    assert zonder_woorden(melding) is melding


@pytest.mark.parametrize(
    "inhoud", [b"", b"[]", b'{"bestanden": 1}', b'{"iets": 1}', b"\xff", b"[" * 100_000]
)
def test_a_list_of_another_shape_is_wrong_use(
    inhoud: bytes, tmp_path: Path, capsys: Uitvoer
) -> None:
    (tmp_path / "x.json").write_bytes(inhoud)
    with pytest.raises(ValueError, match=r"x\.json"):
        read_overzicht(tmp_path / "x.json")
    assert main(["nakijken", str(tmp_path / "x.json")]) == 2
    assert "geen lijst van een bijdrage" in capsys.readouterr().err


@pytest.mark.parametrize("nummer", ["x", "-1", "1.5", "9999999999"])
def test_a_number_that_cannot_be_is_wrong_use(nummer: str, capsys: Uitvoer) -> None:
    with pytest.raises(SystemExit) as einde:
        main(["nakijken", "x.json", f"--nummer={nummer}"])
    assert einde.value.code == 2
    assert f"--nummer: '{nummer}' kan hier niet" in capsys.readouterr().err


def test_the_summary_is_added_to_what_other_steps_wrote(
    maak_project: MaakProject, casustekst: Casustekst, tmp_path: Path
) -> None:
    map_ = maak_project({NIEUW: casustekst()})
    (tmp_path / "s.md").write_text("Eerder.\n", encoding="utf-8")
    opdracht = ["nakijken", overzicht(tmp_path), "--map", map_, "--samenvatting", tmp_path / "s.md"]
    assert main([str(deel) for deel in opdracht]) == 0
    tekst = (tmp_path / "s.md").read_text(encoding="utf-8")
    assert tekst.startswith("Eerder.\n### Controle van je bijdrage\n\n**Goed gedaan.**")


def test_the_reply_is_made_of_the_message(
    maak_project: MaakProject, casustekst: Casustekst, tmp_path: Path, capsys: Uitvoer
) -> None:
    bericht = str(tmp_path / "b.json")
    opdracht = ["nakijken", overzicht(tmp_path), "--map", maak_project({NIEUW: casustekst()})]
    assert main([*map(str, opdracht), "--bericht", bericht, "--nummer", "7"]) == 0
    assert main(["reactietekst", bericht, "--verslag", "https://forge.nl/1"]) == 0
    assert "(https://forge.nl/1)" in capsys.readouterr().out


def test_no_reply_without_a_good_message(tmp_path: Path, capsys: Uitvoer) -> None:
    (tmp_path / "b.json").write_bytes(b"{}")
    assert main(["reactietekst", str(tmp_path / "b.json")]) == 2
    assert main(["reactietekst", str(tmp_path / "weg.json")]) == 2
    assert "Traceback" not in capsys.readouterr().err
