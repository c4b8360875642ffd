"""Tests that case files are found, and that each has a right name in a right place."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mooimaatwerk.controle.plaats import SLUG, find_bestanden, make_slug
from mooimaatwerk.project import Project, find_project

Vul = Callable[..., Project]


@pytest.fixture
def vul(tmp_path: Path) -> Vul:
    """A project that holds these empty files."""

    def doe(*namen: str) -> Project:
        for naam in namen:
            (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / naam).touch()
        return Project(tmp_path)

    return doe


def zoek(project: Project, *paden: str) -> tuple[list[str], list[tuple[str, str]]]:
    plekken, meldingen = find_bestanden(project, [project.map / pad for pad in paden or ["cases"]])
    return [plek.pad for plek in plekken], [(m.pad, m.code) for m in meldingen]


def test_cases_are_found_in_a_fixed_order(vul: Vul) -> None:
    project = vul("cases/2026/bbb.md", "cases/2025/ccc.md", "cases/2026/aaa.md")
    assert zoek(project) == (["cases/2025/ccc.md", "cases/2026/aaa.md", "cases/2026/bbb.md"], [])


def test_names_with_an_underscore_or_a_dot_are_not_cases(vul: Vul) -> None:
    project = vul(
        "cases/_begrippen/themas.yml",
        "cases/2026/_concept.md",
        "cases/2026/.verborgen.md",
        "cases/2026/aaa.md",
        "cases/.git/x.md",
    )
    assert zoek(project) == (["cases/2026/aaa.md"], [])


def test_reactions_lie_beside_their_case_and_are_not_cases(vul: Vul) -> None:
    reactie = "cases/2026/aaa/reactie-2026-03-24-1.md"
    project = vul("cases/2026/aaa.md", reactie)
    assert zoek(project) == (["cases/2026/aaa.md", reactie], [])
    plekken, _ = find_bestanden(project, [project.cases])
    assert [plek.is_reactie for plek in plekken] == [False, True]


def test_a_reaction_has_a_real_day_and_a_number_in_its_name(vul: Vul) -> None:
    namen = ("reactie-2026-02-30-1.md", "reactie-2026-03-24-0.md", "reactie-2026-03-24-1000.md")
    project = vul("cases/2026/aaa.md", *(f"cases/2026/aaa/{naam}" for naam in namen))
    assert zoek(project)[1] == [
        (f"cases/2026/aaa/{namen[0]}", "reactie-naam"),
        (f"cases/2026/aaa/{namen[1]}", "bestand-onbekend"),
        (f"cases/2026/aaa/{namen[2]}", "bestand-onbekend"),
    ]


def test_a_reaction_lies_in_the_folder_of_its_case(vul: Vul) -> None:
    reactie = "cases/2026/reactie-2026-03-24-1.md"
    assert zoek(vul("cases/2026/aaa.md", reactie))[1] == [(reactie, "reactie-map")]


@pytest.mark.parametrize(
    ("map_", "bedoel"),
    [("2026/warme-jasje", "cases/2025/warme-jas"), ("2026/warme-jas", "cases/2025/warme-jas")],
)
def test_a_reaction_without_a_case(vul: Vul, map_: str, bedoel: str) -> None:
    project = vul("cases/2025/warme-jas.md", f"cases/{map_}/reactie-2026-03-24-1.md")
    _, (melding,) = find_bestanden(project, [project.cases])
    assert (melding.code, melding.suggestie) == ("reactie-zonder-casus", bedoel)
    assert melding.melding == (
        f"bij deze reactie is geen casus: cases/{map_}.md bestaat niet. "
        f"Hoort de reactie in de map {bedoel}?"
    )


def test_a_reaction_without_a_case_and_nothing_like_it(vul: Vul) -> None:
    project = vul("cases/2025/warme-jas.md", "cases/2026/zzz/reactie-2026-03-24-1.md")
    _, (melding,) = find_bestanden(project, [project.cases])
    assert (melding.code, melding.suggestie) == ("reactie-zonder-casus", None)


def test_a_loose_reaction_may_lie_anywhere(tmp_path: Path, vul: Vul) -> None:
    vul("elders/reactie-2026-03-24-1.md")
    plekken, meldingen = find_bestanden(Project(tmp_path / "project"), [tmp_path / "elders"])
    assert [plek.is_reactie for plek in plekken] == [True]
    assert meldingen == []


@pytest.mark.parametrize(
    "naam", ["foto.png", "tekening.svg", "reactie.md", "reactie-2026-03-24.md", "notitie.txt"]
)
def test_nothing_else_lies_beside_a_case(vul: Vul, naam: str) -> None:
    project = vul("cases/2026/aaa.md", f"cases/2026/aaa/{naam}")
    assert zoek(project) == (
        ["cases/2026/aaa.md"],
        [(f"cases/2026/aaa/{naam}", "bestand-onbekend")],
    )


@pytest.mark.parametrize(
    "naam",
    [
        *("aa", "a" * 61, "Aaa", "a_b", "a b", "één", "a.b", "a--\u202eb", "a%20b", "-\n-"),
        # Look like plain letters and are not: Cyrillic, full width, a dotless i, a long s.
        *("c\u0430sus", "\uff43\uff41\uff53\uff55\uff53", "l\u0131ng", "ca\u017fus", "ca\u200bsus"),
        # Another hyphen, a digit of another alphabet, what a shell or a page could read.
        *(
            "a\u2011b",
            "a\u0661b",
            "a;b",
            "a&b",
            "<b>",
            "a'b",
            'a"b',
            "$(id)",
            "`id`",
            "a\\b",
            "~ab",
        ),
    ],
)
def test_names_that_cannot_be_an_address(vul: Vul, naam: str) -> None:
    project = vul(f"cases/2026/{naam}.md")
    assert zoek(project)[1] == [(f"cases/2026/{naam}.md", "bestand-naam")]


@pytest.mark.parametrize("naam", ["aaa", "a" * 60, "a-1", "2026", "---"])
def test_names_that_can_be_an_address(vul: Vul, naam: str) -> None:
    assert zoek(vul(f"cases/2026/{naam}.md")) == ([f"cases/2026/{naam}.md"], [])
    assert SLUG.fullmatch(naam)


@pytest.mark.parametrize("naam", ["aaa.MD", "aaa.markdown", "aaa.txt", "aaa", "aaa.md.bak"])
def test_files_that_are_not_markdown(vul: Vul, naam: str) -> None:
    assert zoek(vul(f"cases/2026/{naam}")) == (
        [],
        [(f"cases/2026/{naam}", "bestand-onbekend")],
    )


@pytest.mark.parametrize("map_", ["cases", "cases/vroeger", "cases/26", "cases/2026/aaa/dieper"])
def test_a_case_lies_in_the_folder_of_a_year(vul: Vul, map_: str) -> None:
    assert zoek(vul(f"{map_}/bbb.md"))[1] == [(f"{map_}/bbb.md", "bestand-map")]


def test_a_year_is_written_in_ordinary_digits(vul: Vul) -> None:
    assert zoek(vul("cases/٢٠٢٦/bbb.md"))[1] == [("cases/٢٠٢٦/bbb.md", "bestand-map")]


def test_a_file_name_that_is_not_utf_8_can_be_shown(tmp_path: Path, vul: Vul) -> None:
    project = vul("cases/2026/aaa.md")
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/cases/2026/caf\xe9.md")).touch()
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    plekken, meldingen = find_bestanden(project, [project.cases])
    assert [plek.pad for plek in plekken] == ["cases/2026/aaa.md", "cases/2026/caf?.md"]
    (melding,) = meldingen
    assert (melding.pad, melding.code) == ("cases/2026/caf?.md", "bestand-naam")
    melding.melding.encode()


def test_links_are_refused_and_not_followed(tmp_path: Path, vul: Vul) -> None:
    project = vul("cases/2026/aaa.md", "elders/bbb.md")
    (tmp_path / "cases" / "2025").symlink_to(tmp_path / "elders")
    (tmp_path / "cases" / "2026" / "foto.png").symlink_to("/etc/passwd")
    (tmp_path / "cases" / "2026" / "ccc.md").symlink_to(tmp_path / "elders" / "bbb.md")
    (tmp_path / "cases" / "2026" / "weg.md").symlink_to(tmp_path / "bestaat-niet.md")
    plekken, meldingen = zoek(project)
    # A link that is called .md is refused when it is read.
    assert plekken == ["cases/2026/aaa.md", "cases/2026/ccc.md", "cases/2026/weg.md"]
    assert meldingen == [
        ("cases/2025", "bestand-koppeling"),
        ("cases/2026/foto.png", "bestand-koppeling"),
    ]


def test_a_ring_of_links_ends(tmp_path: Path, vul: Vul) -> None:
    project = vul("cases/2026/aaa.md")
    (tmp_path / "cases" / "2026" / "kring").symlink_to(tmp_path / "cases")
    assert zoek(project)[1] == [("cases/2026/kring", "bestand-koppeling")]


def test_a_name_is_used_once_over_all_years(vul: Vul) -> None:
    project = vul("cases/2025/aaa.md", "cases/2026/aaa.md", "cases/2026/bbb.md")
    assert zoek(project)[1] == [
        ("cases/2025/aaa.md", "slug-dubbel"),
        ("cases/2026/aaa.md", "slug-dubbel"),
    ]


def test_one_file_is_held_against_the_names_of_all_others(vul: Vul) -> None:
    project = vul("cases/2025/aaa.md", "cases/2026/aaa.md", "nieuw/aaa.md", "nieuw/bbb.md")
    _, meldingen = find_bestanden(project, [project.cases / "2026" / "aaa.md"])
    assert [melding.melding for melding in meldingen] == [
        'de naam "aaa" is al van cases/2025/aaa.md. Kies een naam die nog niemand heeft.'
    ]
    assert zoek(project, "nieuw") == (
        ["nieuw/aaa.md", "nieuw/bbb.md"],
        [("nieuw/aaa.md", "slug-dubbel")],
    )


def test_a_file_given_twice_is_checked_once(
    vul: Vul, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = vul("cases/2026/aaa.md")
    assert zoek(project, "cases", "cases/2026", "cases/2026/aaa.md") == (["cases/2026/aaa.md"], [])
    monkeypatch.chdir(tmp_path / "cases")
    plekken, meldingen = find_bestanden(project, [Path("2026/aaa.md"), project.cases])
    assert [plek.pad for plek in plekken] == ["cases/2026/aaa.md"]
    assert meldingen == []


def test_a_file_is_not_its_own_double(
    vul: Vul, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = vul("cases/2026/aaa.md")
    monkeypatch.chdir(tmp_path / "cases" / "2026")
    omweg = Path("..") / ".." / "cases" / "2026" / "aaa.md"
    assert find_bestanden(project, [omweg])[1] == []
    (tmp_path / "ingang").symlink_to(tmp_path / "cases")
    assert find_bestanden(project, [tmp_path / "ingang" / "2026" / "aaa.md"])[1] == []


def test_a_loose_file_may_lie_anywhere(tmp_path: Path, vul: Vul) -> None:
    vul("elders/mijn-casus.md", "elders/Mijn Casus.md")
    project = Project(tmp_path / "project")
    plekken, meldingen = find_bestanden(project, [tmp_path / "elders" / "mijn-casus.md"])
    assert [plek.bestand.name for plek in plekken] == ["mijn-casus.md"]
    assert meldingen == []
    _, meldingen = find_bestanden(project, [tmp_path / "elders" / "Mijn Casus.md"])
    assert [melding.code for melding in meldingen] == ["bestand-naam"]


def test_a_path_that_does_not_exist(vul: Vul) -> None:
    with pytest.raises(FileNotFoundError):
        zoek(vul("cases/2026/aaa.md"), "cases/2027")


@pytest.mark.parametrize(
    ("titel", "slug"),
    [
        ("Een warme jas", "een-warme-jas"),
        ("Één jas & 2 truien!", "een-jas-2-truien"),
        ("  --Jas--  ", "jas"),
        ("?", "mijn-casus"),
        ("Ja", "mijn-casus"),
        ("a" * 59 + " bcd", "a" * 59),
        ("a" * 80, "a" * 60),
        ("../../x/y", "x-y"),
    ],
)
def test_a_file_name_for_a_title(titel: str, slug: str) -> None:
    assert make_slug(titel) == slug
    assert SLUG.fullmatch(slug)


def test_the_project_shows_a_file_by_its_place_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = find_project(Path())
    assert project.map == tmp_path
    assert project.toon(Path("cases/2026/aaa.md")) == "cases/2026/aaa.md"
    assert project.toon(tmp_path / "cases" / "2026" / "aaa.md") == "cases/2026/aaa.md"
    assert project.toon(Path("/elders/aaa.md")) == "/elders/aaa.md"
