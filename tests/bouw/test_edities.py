"""Tests of the files of editions: kept until something changes, and beside a server made later."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.bouw import edities as uitgeven
from mooimaatwerk.bouw import eenheden, sitemaken
from mooimaatwerk.bouw.achteraf import Achteraf
from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.bouw.laden import Afgekeurd
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.lezen.databestand import OngeldigeGegevens
from mooimaatwerk.melding import Melding
from mooimaatwerk.paginas.edities import make_editiepaginas
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen
from mooimaatwerk.vormgeving.vormgever import Vormgever
from tests.conftest import GEGEVENS

DAG = date(2026, 11, 21)
PDF = "edities/1/maatwerk-magazine-1.pdf"


def maak_pdf(editie: Editie, _vormgever: Vormgever, uit: Path) -> None:
    titel = editie.gegevens.titel.encode()
    (uit / f"maatwerk-magazine-{editie.nummer}.pdf").write_bytes(titel + b"0" * 1_500_000)


def mislukt(_editie: Editie, _vormgever: Vormgever, _uit: Path) -> None:
    raise OngeldigeGegevens([Melding("docs/edities/1/index.md", 3, "titel", "x", "dit past niet.")])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The real cases with a small edition; of the site only the pages of the edition are made."""
    monkeypatch.setattr(sitemaken, "BOUWERS", (make_editiepaginas,))
    monkeypatch.setattr(eenheden, "BUNDELAARS", ())
    monkeypatch.setattr(sitemaken, "make_paginas_van", lambda *_: iter(()))
    monkeypatch.setattr(uitgeven, "MAKERS", {"pdf": maak_pdf})
    wortel = tmp_path / "project"
    shutil.copytree(EIGEN_MAP / "cases", wortel / "cases")
    weg = shutil.ignore_patterns("edities")
    shutil.copytree(EIGEN_MAP / "docs", wortel / "docs", ignore=weg)
    shutil.copytree(GEGEVENS / "edities", wortel / "docs" / "edities")
    return Project(wortel)


def bouw(project: Project, site: Path, werkplaats: Werkplaats | None = None) -> None:
    instellingen = Instellingen(herlaadt=True)
    prepare_bouw(project, instellingen, DAG, werkplaats=werkplaats).write(site, [], werkers=1)
    if werkplaats:
        werkplaats.rest.wacht()


def inhoud(site: Path) -> dict[str, bytes]:
    return {
        pad.relative_to(site).as_posix(): pad.read_bytes()
        for pad in site.rglob("*")
        if pad.is_file()
    }


def hernoem(project: Project, titel: str) -> None:
    index = project.edities / "1" / "index.md"
    regels = index.read_text(encoding="utf-8").splitlines()
    anders = [f"titel: {titel}" if regel.startswith("titel: ") else regel for regel in regels]
    index.write_text("\n".join(anders), encoding="utf-8")


def test_beside_a_server_the_files_follow_the_page(project: Project, tmp_path: Path) -> None:
    gevraagd: list[str] = []
    site = tmp_path / "site"
    werkplaats = Werkplaats(bouw_opnieuw=lambda: gevraagd.append("bouw"))
    bouw(project, site, werkplaats)
    assert (site / "edities/1/index.html").is_file()
    assert not (site / PDF).exists()
    pagina = (site / "edities/1/index.html").read_text(encoding="utf-8")
    assert PDF.rpartition("/")[2] not in pagina
    assert "ze worden nu gemaakt" in pagina
    werkplaats.wacht()
    assert gevraagd == ["bouw"]
    bouw(project, site, werkplaats)
    pagina = (site / "edities/1/index.html").read_text(encoding="utf-8")
    assert "1,5 MB" in pagina
    assert "ze worden nu gemaakt" not in pagina
    # A build that lacks nothing asks for nothing.
    bouw(project, site, werkplaats)
    werkplaats.wacht()
    assert gevraagd == ["bouw"]
    bouw(project, tmp_path / "vers")
    assert inhoud(site) == inhoud(tmp_path / "vers")


def test_of_an_edition_that_changed_no_old_file_is_shown(project: Project, tmp_path: Path) -> None:
    site, werkplaats = tmp_path / "site", Werkplaats()
    for titel in ("De eerste titel", "De tweede titel"):
        hernoem(project, titel)
        bouw(project, site, werkplaats)
        assert not (site / PDF).exists()
        werkplaats.wacht()
        bouw(project, site, werkplaats)
        assert (site / PDF).read_bytes().startswith(titel.encode())
    assert [pad.name[:2] for pad in project.cache.glob("1-*")] == ["1-"]


def test_what_cannot_be_printed_is_told_and_the_site_stays(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uitgeven, "MAKERS", {"pdf": mislukt})
    verteld: list[str] = []
    werkplaats = Werkplaats(
        achteraf=Achteraf(verteld.append), bouw_opnieuw=lambda: pytest.fail("gevraagd")
    )
    bouw(project, tmp_path / "site", werkplaats)
    werkplaats.wacht()
    assert verteld == [
        "De PDF en EPUB van een editie zijn niet gemaakt:\n"
        "docs/edities/1/index.md:3: titel: dit past niet."
    ]
    assert (tmp_path / "site/edities/1/index.html").is_file()
    # Without a server it stops the build.
    with pytest.raises(Afgekeurd):
        bouw(project, tmp_path / "site")
