"""Tests of the editors' commands: what they print and make, and their exit codes."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.__main__ import main
from mooimaatwerk.bouw import edities as uitgeven
from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.opdrachten import editie as editieopdrachten
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen
from mooimaatwerk.vormgeving.vormgever import Vormgever
from tests.conftest import GEGEVENS, Draai

Uitvoer = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real cases and pages, with the small edition and a draft of a second one."""
    wortel = tmp_path_factory.mktemp("edities") / "project"
    shutil.copytree(EIGEN_MAP / "cases", wortel / "cases")
    weg = shutil.ignore_patterns("edities")
    shutil.copytree(EIGEN_MAP / "docs", wortel / "docs", ignore=weg)
    shutil.copytree(GEGEVENS / "edities", wortel / "docs" / "edities")
    assert main(["editie", "nieuw", "Het tweede magazine", "--map", str(wortel)]) == 0
    return wortel


@pytest.fixture
def project(voorbeeld: Path, tmp_path: Path) -> Path:
    """A copy of it to change, with what was remembered of its cases."""
    return shutil.copytree(voorbeeld, tmp_path / "project")


@pytest.fixture
def editie_vormgever(project: Path) -> Vormgever:
    return prepare_bouw(Project(project), Instellingen(), date(2026, 11, 21)).vormgever


def voer_uit(project: Path, *argumenten: str) -> int:
    return main([*argumenten, "--map", str(project)])


def test_a_new_edition_takes_the_next_number(project: Path, capsys: Uitvoer) -> None:
    assert (project / "docs/edities/2/voorwoord.md").is_file()
    capsys.readouterr()
    assert voer_uit(project, "editie", "nieuw") == 0
    assert capsys.readouterr().out.startswith("Gemaakt: docs/edities/3. ")
    assert voer_uit(project, "controleer") == 0


@pytest.mark.parametrize(
    ("argumenten", "verwacht"),
    [
        (["editie", "9"], 'er is geen nummer "9". Er is: 1, 2.'),
        (["editie", "1", "Titel"], "een titel hoort alleen bij: editie nieuw."),
        (["balans", "x"], 'er is geen nummer "x". Er is: 1, 2.'),
        (["bevries", "2"], "dit nummer is nog een concept. Zet publicatie op gepubliceerd."),
        (["shortlist", "--thema", "inkomn"], 'thema "inkomn" bestaat niet. Bedoel je "inkomen"?'),
        (["editie", "1", "--uit", "docs"], "in docs staan bronnen. Kies een andere map."),
    ],
)
def test_wrong_use_is_told(
    project: Path,
    capsys: Uitvoer,
    monkeypatch: pytest.MonkeyPatch,
    argumenten: list[str],
    verwacht: str,
) -> None:
    monkeypatch.chdir(project)
    capsys.readouterr()
    assert main(argumenten) == 2
    assert capsys.readouterr().err == f"Dat kan niet: {verwacht}\n"


def test_without_cases_there_is_no_edition(tmp_path: Path, capsys: Uitvoer) -> None:
    assert main(["editie", "1", "--map", str(tmp_path)]) == 2
    assert "geen map cases" in capsys.readouterr().err
    (tmp_path / "cases").mkdir()
    assert main(["editie", "1", "--map", str(tmp_path)]) == 2
    assert "Er is nog geen enkel nummer." in capsys.readouterr().err
    assert main(["editie", "nieuw", "--map", str(tmp_path)]) == 2
    assert "er is nog geen casus voor de omslag." in capsys.readouterr().err


@pytest.mark.parametrize("opdracht", ["balans", "bevries", "nieuwsbrief", "editie"])
def test_mistakes_are_told_before_anything_is_made(
    project: Path, capsys: Uitvoer, opdracht: str
) -> None:
    index = project / "docs/edities/1/index.md"
    tekst = index.read_text(encoding="utf-8").replace("artikel: voorwoord}", "artikel: weg-hier}")
    index.write_text(tekst, encoding="utf-8")
    capsys.readouterr()
    assert voer_uit(project, opdracht, "1") == 1
    assert "docs/edities/1/index.md:17: delen.stukken.artikel: " in capsys.readouterr().out
    assert not (project / "site").exists()


def test_the_shortlist_can_be_narrowed(project: Path, capsys: Uitvoer) -> None:
    capsys.readouterr()
    assert voer_uit(project, "shortlist", "--gemeente", "Zaanstad", "--met-geld") == 0
    assert capsys.readouterr().out == (
        "1 casus bekeken, 1 geschikt.\ngeschikt  kinderopvang-redt-de-baan\n"
    )


def test_the_balance_names_its_n(project: Path, capsys: Uitvoer) -> None:
    capsys.readouterr()
    assert voer_uit(project, "balans", "1") == 0
    uit = capsys.readouterr().out
    assert uit.startswith("Geteld over 6 casussen, zonder voorbeelden.\n")
    assert uit.count("(n = 6)") == 7
    assert "Nog zonder casus: " in uit


def test_the_letter_is_printed(project: Path, capsys: Uitvoer) -> None:
    capsys.readouterr()
    assert voer_uit(project, "nieuwsbrief", "1") == 0
    assert "Een hulphond als steun bij een eetstoornis" in capsys.readouterr().out


def test_freezing_twice_must_be_asked_for(project: Path, capsys: Uitvoer) -> None:
    capsys.readouterr()
    assert voer_uit(project, "bevries", "1") == 0
    assert capsys.readouterr().out == "Vastgelegd: 8 stukken in docs/edities/1/index.md.\n"
    assert voer_uit(project, "bevries", "1") == 2
    assert re.search("al vastgelegd op .* Vervangen kan met --opnieuw", capsys.readouterr().err)
    assert voer_uit(project, "bevries", "1", "--opnieuw") == 0


def write_nep(editie: Editie, vormgever: Vormgever, uit: Path) -> None:
    """Stand in for what makes a PDF."""
    (uit / f"maatwerk-magazine-{editie.nummer}.pdf").write_bytes(b"%PDF" + bytes(1_500_000))
    (uit / "voorwoord.pdf").write_bytes(b"%PDF")


def test_a_file_is_made_where_it_was_asked(
    project: Path, capsys: Uitvoer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editieopdrachten, "MAKERS", {"pdf": write_nep})
    capsys.readouterr()
    uit = project / "uit"
    assert voer_uit(project, "editie", "2", "--formaat", "pdf", "--uit", str(uit)) == 0
    assert capsys.readouterr().out == f"Gemaakt: {uit / 'maatwerk-magazine-2.pdf'}\n"
    assert (uit / "maatwerk-magazine-2.pdf").is_file()
    assert voer_uit(project, "editie", "1", "--formaat", "pdf") == 0
    assert (project / "site/edities/1/maatwerk-magazine-1.pdf").is_file()


def test_files_are_kept_until_something_changes(
    editie_vormgever: Vormgever, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt: list[int] = []

    def tel(editie: Editie, vormgever: Vormgever, uit: Path) -> None:
        gemaakt.append(editie.nummer)
        write_nep(editie, vormgever, uit)

    monkeypatch.setattr(uitgeven, "MAKERS", {"pdf": tel})
    uit, cache = tmp_path / "uit", tmp_path / "cache"
    klaar = uitgeven.find_klaar(editie_vormgever.site, cache)
    uitgaven, nog_niet = uitgeven.copy_uitgaven(klaar, uit)
    assert (uitgaven, [editie.nummer for editie in nog_niet]) == ([], [1])
    assert not list(uit.rglob("*.*"))
    for _ in range(2):
        klaar = uitgeven.find_klaar(editie_vormgever.site, cache)
        uitgeven.make_uitgaven(klaar, editie_vormgever)
        uitgaven, nog_niet = uitgeven.copy_uitgaven(klaar, uit)
    assert (gemaakt, nog_niet) == ([1], [])
    assert [(u.soort, u.stuk, u.omvang_in_woorden) for u in uitgaven] == [
        ("PDF", None, "1,5 MB"),
        ("PDF van dit stuk", "voorwoord", "1 kB"),
    ]
    assert (tmp_path / "uit" / uitgaven[0].adres).is_file()


# The site.


def bouw(draai: Draai, project: Path, *argumenten: str) -> Path:
    klaar = draai("mooimaatwerk", *argumenten, "--map", project)
    assert (klaar.returncode, klaar.stderr) == (0, "")
    return project / "site"


def test_a_draft_is_not_on_the_site_unless_it_is_asked_for(project: Path, draai: Draai) -> None:
    site = bouw(draai, project, "bouw", "--zonder-zoekindex")
    assert (site / "edities/1/index.html").is_file()
    assert not (site / "edities/2").exists()
    for naam in ("edities/index.html", "index.html"):
        assert "Het tweede magazine" not in (site / naam).read_text(encoding="utf-8")
    site = bouw(draai, project, "editie", "2")
    concept = (site / "edities/2/index.html").read_text(encoding="utf-8")
    assert 'content="noindex"' in concept
    assert "Dit nummer is nog niet verschenen" in concept


def test_a_withdrawn_case_leaves_no_word_in_an_edition(project: Path, draai: Draai) -> None:
    casus = project / "cases/2020/hulphond-bij-eetstoornis.md"
    tekst = casus.read_text(encoding="utf-8")
    casus.write_text(tekst.replace("---\n", "---\npublicatie: ingetrokken\n", 1), encoding="utf-8")
    site = bouw(draai, project, "bouw", "--zonder-zoekindex")
    for pagina in (site / "edities").rglob("*.html"):
        assert "eetstoornis als" not in pagina.read_text(encoding="utf-8").lower()
        assert "op vier poten" not in pagina.read_text(encoding="utf-8")
    weg = (site / "edities/1/hulphond-bij-eetstoornis/index.html").read_text(encoding="utf-8")
    assert "Deze casus is ingetrokken" in weg
    assert 'content="noindex"' in weg


def test_a_correction_shows_on_the_page_and_in_the_contents(project: Path, draai: Draai) -> None:
    assert voer_uit(project, "bevries", "1") == 0
    artikel = project / "docs/edities/1/voorwoord.md"
    tekst = artikel.read_text(encoding="utf-8")
    artikel.write_text(tekst.replace("Het staat vol", "Het staat bol"), encoding="utf-8")
    site = bouw(draai, project, "bouw", "--zonder-zoekindex")
    pagina = (site / "edities/1/voorwoord/index.html").read_text(encoding="utf-8")
    assert "Gecorrigeerd na verschijnen." in pagina
    inhoud = (site / "edities/1/index.html").read_text(encoding="utf-8")
    assert inhoud.count("Gecorrigeerd<") == 1
