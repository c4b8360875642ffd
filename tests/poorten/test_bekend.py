"""Tests of what is remembered of visits: only what found nothing, while all is the same."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.poorten.bekend import Bekend, find_bekend
from tests.poorten.gewicht import Gewicht
from tests.poorten.ronde import BREED, Rondes
from tests.poorten.standen import Stand, Welke, stand

OVER = Stand("over", "over/")
GOED: dict[str, Any] = {
    "gewicht": Gewicht(10, 2),
    "kleur light": [],
    "doelen": [],
    "te zien": ["a+"],
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for naam in ("over/index.html", "assets/site.css", "boek.pdf"):
        bestand = tmp_path / "site" / naam
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_text(naam, encoding="utf-8")
    return tmp_path / "site"


def maak(tmp_path: Path, browser: str = "150", *bestanden: str) -> Bekend:
    return Bekend(tmp_path / "bezoeken", browser, set(bestanden))


def test_a_visit_that_found_nothing_is_remembered(site: Path, tmp_path: Path) -> None:
    assert maak(tmp_path).find(site, OVER, 360) is None
    maak(tmp_path).onthoud(site, OVER, 360, GOED)
    (site / "boek.pdf").write_text("een ander boek", encoding="utf-8")
    assert maak(tmp_path).find(site, OVER, 360) == GOED


@pytest.mark.parametrize("anders", ["over/index.html", "assets/site.css", "data/nieuw.json"])
def test_anything_else_in_the_site_asks_for_a_visit(
    site: Path, tmp_path: Path, anders: str
) -> None:
    maak(tmp_path).onthoud(site, OVER, 360, GOED)
    (site / anders).parent.mkdir(exist_ok=True)
    (site / anders).write_text("anders", encoding="utf-8")
    assert maak(tmp_path).find(site, OVER, 360) is None


def test_other_gates_another_browser_or_state_ask_for_a_visit(site: Path, tmp_path: Path) -> None:
    maak(tmp_path, "150", "kleur").onthoud(site, OVER, 360, GOED)
    assert maak(tmp_path, "150", "kleur").find(site, OVER, 360) == GOED
    assert maak(tmp_path, "151", "kleur").find(site, OVER, 360) is None
    assert maak(tmp_path, "150", "kleur", "taal").find(site, OVER, 360) is None
    assert maak(tmp_path, "150", "kleur").find(site, OVER, 1280) is None
    gedaan = Stand("over", "over/", doe="klik()")
    assert maak(tmp_path, "150", "kleur").find(site, gedaan, 360) is None


def test_a_finding_is_never_remembered(site: Path, tmp_path: Path) -> None:
    maak(tmp_path).onthoud(site, OVER, 360, GOED)
    maak(tmp_path).onthoud(site, OVER, 360, GOED | {"doelen": ["doel van 9 × 9 px"]})
    assert maak(tmp_path).find(site, OVER, 360) is None


@pytest.mark.parametrize("kapot", ["", "{}", '{"sleutel": 1}', "[]"])
def test_what_is_damaged_asks_for_a_visit(site: Path, tmp_path: Path, kapot: str) -> None:
    maak(tmp_path).onthoud(site, OVER, 360, GOED)
    (tmp_path / "bezoeken" / "over-360.json").write_text(kapot, encoding="utf-8")
    assert maak(tmp_path).find(site, OVER, 360) is None


@pytest.mark.parametrize("naam", ["MOOIMAATWERK_CACHE", "MOOIMAATWERK_VERSLAG"])
def test_it_can_be_switched_off(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variabele in ("MOOIMAATWERK_CACHE", "MOOIMAATWERK_VERSLAG"):
        monkeypatch.delenv(variabele, raising=False)
    assert find_bekend("150", set()) is not None
    monkeypatch.setenv(naam, "nee")
    assert find_bekend("150", set()) is None


@pytest.mark.browser
def test_a_known_page_is_not_visited_and_a_changed_one_is(
    browser: Browser, gebouwde_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rondes() -> Rondes:
        return Rondes(browser, {Welke.ECHT: gebouwde_site}, set(), maak(tmp_path))

    bezocht = rondes()
    eerst = bezocht(stand("over"), BREED)
    bezocht.sluit()
    assert not eerst.was_bekend
    weer = rondes()
    monkeypatch.setattr(weer, "maak", lambda *_, **__: pytest.fail("bezocht"))
    tweede = weer(stand("over"), BREED)
    assert tweede.was_bekend
    assert tweede["gewicht"] == eerst["gewicht"]
    with pytest.raises(AssertionError, match="geen uitslag van kleur light"):
        weer.eis(stand("over"), BREED, "kleur light")
