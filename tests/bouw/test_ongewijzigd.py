"""Tests of leaving a build out: only when nothing that a site is made of has changed."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from mooimaatwerk.bouw import motor
from mooimaatwerk.bouw.bewaarplek import find_boek
from mooimaatwerk.bouw.ongewijzigd import Toestand
from mooimaatwerk.project import Project

DAG = date(2026, 11, 22)
WENS = "everything"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with a case, a page and settings, and a site that was built from them."""
    wortel = tmp_path / "project"
    for naam, tekst in (
        ("cases/2026/aap.md", "aap"),
        ("docs/index.md", "welkom"),
        ("mkdocs.yml", "site_name: x\n"),
        ("site/index.html", "<p>welkom"),
        (".git/HEAD", "ref: refs/heads/main"),
    ):
        (wortel / naam).parent.mkdir(parents=True, exist_ok=True)
        (wortel / naam).write_text(tekst)
    project = Project(wortel)
    find_boek(project.cache, wortel / "site").parent.mkdir(parents=True)
    toestand(project).onthoud()
    return project


def toestand(project: Project, dag: date = DAG, wens: str = WENS) -> Toestand:
    return Toestand(project, project.map / "site", dag, wens)


def same_size_and_moment(wortel: Path) -> None:
    casus = wortel / "cases/2026/aap.md"
    toen = casus.stat()
    casus.write_text("noo")
    os.utime(casus, ns=(toen.st_atime_ns, toen.st_mtime_ns))


VERANDERINGEN: dict[str, Callable[[Path], object]] = {
    "a case, its size and moment restored": same_size_and_moment,
    "a case more": lambda w: (w / "cases/2026/noot.md").write_text("noot"),
    "a case less": lambda w: (w / "cases/2026/aap.md").unlink(),
    "a page": lambda w: (w / "docs/index.md").write_text("hoi"),
    "a file beside all that": lambda w: (w / "macro.py").write_text("x = 1"),
    "settings": lambda w: (w / "mkdocs.yml").write_text("site_name: y\n"),
    "settings from the environment": lambda w: (w / "mkdocs.yml").write_text("a: !ENV B\n"),
    "a folder from elsewhere": lambda w: (w / "docs/ver").symlink_to(w.parent),
    "a page of the site": lambda w: (w / "site/index.html").write_text("<p>anders"),
    "a page of the site less": lambda w: (w / "site/index.html").unlink(),
    "a page of the site more": lambda w: (w / "site/los.html").write_text("<p>los"),
    "the report on accessibility": lambda w: (
        w / ".cache/mooimaatwerk/toegankelijkheid.json"
    ).write_text("{}"),
}


def test_nothing_changed(project: Project) -> None:
    assert toestand(project).is_ongewijzigd()
    (project.map / ".git/HEAD").write_text("ref: refs/heads/anders")
    (project.map / "docs/__pycache__").mkdir()
    (project.map / "site/index.html.gz").write_bytes(b"packed")
    assert toestand(project).is_ongewijzigd()


@pytest.mark.parametrize("wat", VERANDERINGEN)
def test_every_change_is_seen(wat: str, project: Project) -> None:
    VERANDERINGEN[wat](project.map)
    assert not toestand(project).is_ongewijzigd()


def test_the_day_and_what_is_asked_count_too(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not toestand(project, date(2026, 11, 23)).is_ongewijzigd()
    assert not toestand(project, wens="no index").is_ongewijzigd()
    monkeypatch.setenv("MOOIMAATWERK_EDITIES", "nee")
    assert not toestand(project).is_ongewijzigd()


def test_without_cache_a_site_is_always_built(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOOIMAATWERK_CACHE", "nee")
    nu = toestand(project)
    nu.onthoud()
    assert not nu.is_ongewijzigd()


@pytest.mark.parametrize("kapot", [b"", b"x", b"\xff\xfe"])
def test_what_is_damaged_is_not_believed(kapot: bytes, project: Project) -> None:
    find_boek(project.cache, project.map / "site").with_suffix(".toestand").write_bytes(kapot)
    assert not toestand(project).is_ongewijzigd()


def test_the_engine_is_started_only_when_something_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    gestart: list[list[str]] = []

    class Klaar:
        returncode = 0

    def start(opdracht: list[str], **_: object) -> Klaar:
        gestart.append(opdracht)
        Klaar.returncode = 1 if len(gestart) == 2 else 0
        return Klaar()

    monkeypatch.setattr(motor, "subprocess", SimpleNamespace(run=start))
    uit = project.map / "site"

    def bouw() -> int:
        return motor.run_bouw(project, uit, motor.Bouwwens(project.map))

    assert (bouw(), bouw(), len(gestart)) == (0, 0, 1)
    (project.map / "cases/2026/aap.md").write_text("fout")
    # A build that fails is not remembered as done.
    assert (bouw(), bouw(), len(gestart)) == (1, 0, 3)
