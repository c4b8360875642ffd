"""Tests that a contribution comes out of git as data only, with real repositories."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import haal_bijdrage
import pytest
from haal_bijdrage import MAX_LIJST, MAX_VERHAAL, Overzicht, haal, is_inhoud, is_veilige_naam, main

WIE = dict.fromkeys(
    ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "proef"
)

Git = Callable[..., str]
Draag = Callable[..., Overzicht]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Our own project, small: a case, a vocabulary, a page, and code."""
    map_ = tmp_path / "eigen"
    for naam in ("cases/2026/oud.md", "cases/_begrippen/themas.yml", "docs/over.md", "hooks/a.py"):
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(f"ons {naam}", encoding="utf-8")
    monkeypatch.setattr(haal_bijdrage, "WORTEL", map_)
    return map_


@pytest.fixture
def git(project: Path) -> Git:
    """Git in that project, which has one commit."""

    def doe(*vraag: str, invoer: bytes | None = None) -> str:
        opdracht = ["git", "-C", str(project), "-c", "core.autocrlf=false", *vraag]
        klaar = subprocess.run(
            opdracht, input=invoer, capture_output=True, check=True, env=os.environ | WIE
        )
        return klaar.stdout.decode().strip()

    doe("init", "-q", "-b", "main")
    doe("add", "-A")
    doe("commit", "-qm", "basis")
    return doe


@pytest.fixture
def draag(git: Git, project: Path, tmp_path: Path) -> Draag:
    """Commit changes (name to content; None removes) beside the work tree, and take them."""

    def doe(bestanden: dict[str, bytes | None], modus: str = "100644") -> Overzicht:
        for naam, inhoud in bestanden.items():
            if inhoud is None:
                git("rm", "-q", "--cached", naam)
                continue
            id_ = "1" * 40
            if modus != "160000":
                id_ = git("hash-object", "-w", "--stdin", invoer=inhoud)
            git("update-index", "--add", "--cacheinfo", f"{modus},{id_},{naam}")
        kop = git("commit-tree", "-p", "HEAD", "-m", "bijdrage", git("write-tree"))
        return haal(project, "HEAD", kop, tmp_path / "data")

    return doe


def test_a_new_case_is_laid_over_our_own_content(draag: Draag, tmp_path: Path) -> None:
    overzicht = draag({"cases/2026/nieuw.md": b"nieuw\r\n"})
    assert overzicht == Overzicht(bestanden=["cases/2026/nieuw.md"])
    assert (tmp_path / "data/cases/2026/nieuw.md").read_bytes() == b"nieuw\r\n"
    assert (tmp_path / "data/cases/2026/oud.md").is_file()
    assert (tmp_path / "data/docs/over.md").is_file()
    assert not (tmp_path / "data/hooks").exists()


def test_a_change_and_a_removal_count_too(draag: Draag, tmp_path: Path) -> None:
    overzicht = draag({"cases/_begrippen/themas.yml": b"anders", "cases/2026/oud.md": None})
    assert overzicht.bestanden == ["cases/_begrippen/themas.yml"]
    assert overzicht.verwijderd == ["cases/2026/oud.md"]
    assert (tmp_path / "data/cases/_begrippen/themas.yml").read_bytes() == b"anders"
    assert not (tmp_path / "data/cases/2026/oud.md").exists()


def test_the_right_to_run_is_not_taken_over(draag: Draag, tmp_path: Path) -> None:
    assert draag({"cases/2026/x.md": b"#!/bin/sh"}, modus="100755").bestanden
    assert not (tmp_path / "data/cases/2026/x.md").stat().st_mode & 0o111


@pytest.mark.parametrize(
    "pad",
    [
        "hooks/casussen.py",
        "mooimaatwerk/__main__.py",
        "mkdocs.yml",
        "docs/index.md",
        "docs/manifest.yml",
        "docs/inleidingen/themas/wonen.md",
        "scripts/haal_bijdrage.py",
        "sitecustomize.py",
        ".github/workflows/controle.yml",
        ".gitattributes",
        "cases.py",
        "cases/_begrippen/velden.yml",
        "cases/_begrippen/reactievelden.yml",
        "cases/_begrippen/alle-velden.yml",
        "cases/_begrippen/naar/onder.yml",
        "cases/_begrippen/themas.py",
    ],
)
def test_code_is_left_alone(pad: str, draag: Draag, tmp_path: Path) -> None:
    assert draag({pad: b"kwaad"}) == Overzicht(code=[pad])
    for bestand in (tmp_path / "data").rglob("*"):
        assert bestand.is_dir() or b"kwaad" not in bestand.read_bytes()


@pytest.mark.parametrize(
    ("pad", "reden"),
    [
        ("cases/.verborgen.md", "naam"),
        ("cases/2026/.github/x.md", "naam"),
        ("cases/2026/-rf.md", "naam"),
        ("cases/2026/_x.md", "naam"),
        ("cases/a/b/c/d/e.md", "naam"),
        ("cases/2026/a\\b.md", "naam"),
        ("cases/2026/a:b.md", "naam"),
        ("cases/2026/a\nb.md", "naam"),
        ("cases/2026/a\x1b[31m.md", "naam"),
        ("cases/2026/a\u202eb.md", "naam"),
        (f"cases/2026/{'a' * 120}.md", "naam"),
        ("cases/2026/foto.jpg", "soort"),
        ("cases/2026/nieuw.html", "soort"),
        ("cases/2026/conftest.py", "soort"),
        ("docs/edities/1/omslag.svg", "soort"),
    ],
)
def test_other_files_are_refused(pad: str, reden: str, draag: Draag, tmp_path: Path) -> None:
    assert draag({pad: b"kwaad"}).geweigerd == [{"pad": pad, "reden": reden}]
    assert not (tmp_path / "data" / pad).exists()


@pytest.mark.parametrize("modus", ["120000", "160000"])
def test_links_and_other_repositories_are_refused(modus: str, draag: Draag, tmp_path: Path) -> None:
    overzicht = draag({"cases/2026/x.md": b"/etc/passwd"}, modus=modus)
    assert overzicht.geweigerd == [{"pad": "cases/2026/x.md", "reden": "koppeling"}]
    assert not (tmp_path / "data/cases/2026/x.md").exists()


@pytest.mark.parametrize(
    ("pad", "grens"), [("cases/2026/x.md", MAX_VERHAAL), ("cases/_begrippen/x.yml", MAX_LIJST)]
)
def test_a_large_file_is_refused(pad: str, grens: int, draag: Draag) -> None:
    assert draag({pad: b"x" * (grens + 1)}).geweigerd == [{"pad": pad, "reden": "te-groot"}]


def test_a_file_of_the_largest_size_is_taken(draag: Draag) -> None:
    assert draag({"cases/2026/x.md": b"x" * MAX_VERHAAL}).bestanden


def test_too_many_files_are_refused(draag: Draag, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(haal_bijdrage, "MAX_BESTANDEN", 2)
    overzicht = draag({f"cases/2026/x{nummer}.md": b"x" for nummer in range(4)})
    assert len(overzicht.bestanden) == 2
    assert {deel["reden"] for deel in overzicht.geweigerd} == {"te-veel"}


@pytest.mark.parametrize(
    "pad", ["cases/2026/Mijn Casus.md", "cases/2026/één.md", "cases/x.md", "cases/2026/x/y.md"]
)
def test_a_wrong_but_harmless_name_passes_so_that_the_check_can_explain(pad: str) -> None:
    assert is_inhoud(pad)
    assert is_veilige_naam(pad)


@pytest.mark.parametrize(
    "pad", ["cases/../x.md", "cases//x.md", "/cases/x.md", "cases/2026/..", "x"]
)
def test_no_name_leads_out(pad: str) -> None:
    assert not is_veilige_naam(pad)


def test_as_a_program(
    git: Git, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "cases/2026/nieuw.md").write_text("x", encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "bijdrage")
    opdracht = ["HEAD^1", "HEAD", "--opslag", str(project), "--naar", str(tmp_path / "data")]
    opdracht += ["--overzicht", str(tmp_path / "o.json")]
    assert main(opdracht) == 0
    assert capsys.readouterr().out.startswith("Overgenomen: 1. Verwijderd: 0.")
    assert json.loads((tmp_path / "o.json").read_bytes())["bestanden"] == ["cases/2026/nieuw.md"]
    # A folder that is there may hold something of somebody else.
    assert main(opdracht) == 2
    assert "bestaat al" in capsys.readouterr().err


@pytest.mark.parametrize("kop", ["bestaat-niet", "--output=x", "HEAD:cases"])
def test_a_commit_that_is_not_there(
    kop: str, git: Git, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opdracht = ["--opslag", str(project), "--naar", str(tmp_path / "data")]
    opdracht += ["--overzicht", str(tmp_path / "o.json"), "--", "HEAD", kop]
    assert main(opdracht) == 2
    assert "kan niet worden opgehaald" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
