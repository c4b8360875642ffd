"""Tests of what follows a saved case: nothing is shown before it is right, all comes in the end."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest

from mooimaatwerk.bouw import sitemaken
from mooimaatwerk.bouw.achteraf import Achteraf
from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.bouw.loket import Loket
from mooimaatwerk.bouw.werkplaats import Werkplaats
from mooimaatwerk.paginas.stand import make_stand
from mooimaatwerk.project import Project
from mooimaatwerk.site import Instellingen
from tests.bouw.ophouden import houd_op
from tests.conftest import Casustekst, MaakProject

DAG = date(2026, 11, 21)
CASUS, TERM, STAND = "casussen/aap/index.html", "themas/wonen/index.html", "stand/index.html"


class Teller(Loket):
    """Remembers which files were said to be right."""

    def __init__(self) -> None:
        super().__init__()
        self.klaar: list[Collection[str] | None] = []

    def geef_vrij(self, klaar: Collection[str] | None) -> None:
        self.klaar.append(klaar)
        super().geef_vrij(klaar)


@pytest.fixture
def project(
    maak_project: MaakProject, casustekst: Casustekst, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A project of one case; of the pages that are of no case or term only one is made."""
    monkeypatch.setattr(sitemaken, "BOUWERS", (lambda site: (make_stand(site),),))
    return maak_project({"cases/2026/aap.md": casustekst()})


def test_a_case_is_right_before_its_terms_and_those_before_the_pages_that_count_it(
    project: Path, tmp_path: Path
) -> None:
    site, loket = tmp_path / "site", Teller()
    plaats = Werkplaats(loket=loket)
    bouw = prepare_bouw(Project(project), Instellingen(), DAG, werkplaats=plaats)
    verder = houd_op(plaats.rest, "iets anders", lambda: None)
    bouw.write(site, [], edities=False)
    (klaar,) = loket.klaar
    assert klaar is not None
    assert CASUS in klaar
    assert not {TERM, STAND} & set(klaar)
    # All of it stands there: with its style, too.
    assert all((site / naam).is_file() for naam in klaar)
    assert any(naam.endswith(".css") for naam in klaar)
    assert not (site / STAND).exists()
    verder.set()
    plaats.wacht()
    *stappen, _ = (klaar or () for klaar in loket.klaar)
    assert {CASUS, TERM} <= set(stappen[-1])
    # One term after the other, and what is right stays right.
    per_stap = [len([n for n in klaar if n.startswith("themas/")]) for klaar in stappen]
    assert 1 in per_stap
    assert per_stap == sorted(per_stap)
    assert not any(STAND in klaar for klaar in stappen)
    assert loket.klaar[-1] is None
    assert (site / STAND).is_file()


def test_what_goes_wrong_behind_a_case_is_told_and_nobody_waits_on(
    project: Path, tmp_path: Path
) -> None:
    verteld: list[str] = []
    loket = Teller()
    plaats = Werkplaats(loket=loket, rest=Achteraf(verteld.append))
    bouw = prepare_bouw(Project(project), Instellingen(), DAG, werkplaats=plaats)
    bouw.write(tmp_path / "site", ["stand/"], edities=False)
    plaats.wacht()
    assert verteld == ["docs/: de site maakt zelf al een pagina op stand/."]
    assert loket.klaar[-1] is None
    assert (tmp_path / "site" / CASUS).is_file()


def test_a_disk_that_is_full_is_told(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OSError("geen ruimte meer")

    verteld: list[str] = []
    plaats = Werkplaats(rest=Achteraf(verteld.append))
    monkeypatch.setattr(sitemaken.Sitemaker, "make_rest", vol)
    bouw = prepare_bouw(Project(project), Instellingen(), DAG, werkplaats=plaats)
    bouw.write(tmp_path / "site", [], edities=False)
    plaats.wacht()
    assert verteld == ["Niet alle pagina's zijn bijgewerkt: geen ruimte meer"]
