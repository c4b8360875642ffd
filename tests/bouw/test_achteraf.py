"""Tests of what comes after a page is served: the newest only, and the same in the end."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.bouw.achteraf import Achteraf, Onvoltooid
from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.controle import gelezen
from mooimaatwerk.project import Project
from mooimaatwerk.site import Instellingen
from mooimaatwerk.zoeken.pagefind import ZoekindexMislukt
from tests.bouw.ophouden import houd_op
from tests.conftest import Casustekst, MaakProject

DAG = date(2026, 11, 21)


def _schrijf(gedaan: list[str], naam: str) -> Callable[[], None]:
    return lambda: gedaan.append(naam)


def test_only_the_newest_of_what_waits_is_done() -> None:
    gedaan: list[str] = []
    achteraf = Achteraf()
    verder = houd_op(achteraf, "werk", _schrijf(gedaan, "eerste"))
    for naam in ("tweede", "derde"):
        achteraf.vraag("werk", _schrijf(gedaan, naam))
    verder.set()
    achteraf.wacht()
    assert gedaan == ["eerste", "derde"]
    # What is asked after all is done is done too.
    achteraf.vraag("werk", _schrijf(gedaan, "vierde"))
    achteraf.wacht()
    assert gedaan[-1] == "vierde"


def test_work_with_another_name_takes_its_turn() -> None:
    gedaan: list[str] = []
    achteraf = Achteraf()
    verder = houd_op(achteraf, "index", _schrijf(gedaan, "eerste"))
    for naam, wat in (("pdf", "oude pdf"), ("index", "index"), ("pdf", "nieuwe pdf")):
        achteraf.vraag(naam, _schrijf(gedaan, wat))
    verder.set()
    achteraf.wacht()
    assert gedaan == ["eerste", "nieuwe pdf", "index"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_after_a_mistake_in_the_program_other_work_is_still_done() -> None:
    gedaan: list[str] = []
    achteraf = Achteraf()
    achteraf.vraag("stuk", lambda: [][0])
    achteraf.wacht()
    achteraf.vraag("heel", _schrijf(gedaan, "heel"))
    achteraf.wacht()
    assert gedaan == ["heel"]


def test_what_went_wrong_is_told_unless_newer_work_follows() -> None:
    verteld: list[str] = []

    def mislukt() -> None:
        raise Onvoltooid("Dat ging mis.")

    achteraf = Achteraf(verteld.append)
    verder = houd_op(achteraf, "werk", mislukt)
    achteraf.vraag("werk", mislukt)
    verder.set()
    achteraf.wacht()
    assert verteld == ["Dat ging mis."]


def index_van(site: Path) -> dict[str, bytes]:
    return {
        pad.relative_to(site).as_posix(): pad.read_bytes()
        for pad in (site / "pagefind").rglob("*")
        if pad.is_file()
    }


def test_the_index_of_a_server_follows_and_is_the_same(
    maak_project: MaakProject,
    casustekst: Casustekst,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gelezen, "NET_GESCHREVEN", 0)
    project = maak_project(
        {f"cases/2026/{naam}.md": casustekst() for naam in ("aap", "noot", "mies")}
    )
    site, werkplaats = tmp_path / "site", Werkplaats()

    def bouw(plek: Path, plaats: Werkplaats | None) -> None:
        gemaakt = prepare_bouw(Project(project), Instellingen(), DAG, werkplaats=plaats)
        gemaakt.write(plek, [], edities=False, zoekindex=True, werkers=1)

    bouw(site, werkplaats)
    werkplaats.wacht()
    eerst = index_van(site)
    # A build in which nothing changed asks for nothing.
    monkeypatch.setattr(werkplaats.achteraf, "vraag", lambda naam, werk: pytest.fail(naam))
    bouw(site, werkplaats)
    monkeypatch.undo()
    (project / "cases/2026/aap.md").write_text(casustekst(titel="Zebravink in de kamer"))
    bouw(site, werkplaats)
    werkplaats.wacht()
    bouw(tmp_path / "vers", None)
    assert index_van(site) == index_van(tmp_path / "vers") != eerst


def test_an_index_that_fails_is_told_and_the_old_one_stays(
    maak_project: MaakProject,
    casustekst: Casustekst,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    verteld: list[str] = []

    def mislukt(*_: object) -> None:
        raise ZoekindexMislukt("geen schijf")

    monkeypatch.setattr("mooimaatwerk.bouw.navolgen.make_zoekindex", mislukt)
    project = maak_project({"cases/2026/aap.md": casustekst()})
    werkplaats = Werkplaats(achteraf=Achteraf(verteld.append))
    bouw = prepare_bouw(Project(project), Instellingen(), DAG, werkplaats=werkplaats)
    bouw.write(tmp_path / "site", [], edities=False, zoekindex=True, werkers=1)
    werkplaats.wacht()
    assert verteld == ["De zoekindex is niet bijgewerkt: geen schijf"]
