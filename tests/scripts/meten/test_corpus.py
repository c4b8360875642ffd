"""Tests that the made-up cases are valid, the same every time, and spread like real ones."""

import re
from pathlib import Path

import pytest
from meten.corpus import Casusbestand, Verteller
from meten.deelnemer import Eigen, verander
from meten.ronde import kenmerk

from tests.conftest import Draai

AANTAL = 120


@pytest.fixture(scope="module")
def casussen() -> list[Casusbestand]:
    verteller = Verteller(7)
    return [verteller.vertel(nummer) for nummer in range(AANTAL)]


def test_every_case_is_valid_also_after_a_change(
    casussen: list[Casusbestand], draai: Draai, tmp_path: Path
) -> None:
    gewijzigd = [verander(casussen[nr], kenmerk(nr, "bouw")) for nr in range(3)]
    Eigen(tmp_path / "p").zet_klaar([*gewijzigd, *casussen[3:]])
    klaar = draai("mooimaatwerk", "controleer", "--map", tmp_path / "p")
    assert klaar.returncode == 0, klaar.stdout
    assert f"{AANTAL} bestanden gecontroleerd: 0 fouten" in klaar.stderr


def test_the_same_seed_gives_the_same_cases(casussen: list[Casusbestand]) -> None:
    assert Verteller(7).vertel(5).tekst() == casussen[5].tekst()
    assert Verteller(8).vertel(5).tekst() != casussen[5].tekst()


def test_a_case_does_not_depend_on_those_before_it(casussen: list[Casusbestand]) -> None:
    assert Verteller(7).vertel(AANTAL - 1) == casussen[-1]


def test_a_story_has_about_350_words(casussen: list[Casusbestand]) -> None:
    lengtes = [len(casus.verhaal.split()) for casus in casussen]
    assert 300 < sum(lengtes) / AANTAL < 400


def test_the_cases_are_spread_over_terms_and_years(casussen: list[Casusbestand]) -> None:
    def verschillend(veld: str) -> int:
        return len({str(casus.velden.get(veld)) for casus in casussen})

    assert verschillend("themas") > 10
    assert verschillend("knelpunten") > 30
    assert verschillend("wetten") > 30
    assert verschillend("gemeente") > 5
    assert verschillend("status") > 2
    assert len({casus.jaar for casus in casussen}) > 6
    assert any(casus.velden.get("voorbeeld") for casus in casussen)


def test_a_change_is_found_in_the_title_and_in_the_story(casussen: list[Casusbestand]) -> None:
    nieuw = verander(casussen[0], "bouwproefa")
    assert "bouwproefa" in nieuw.velden["titel"]
    assert "bouwproefa" in nieuw.verhaal
    assert "bouwproefa" not in casussen[0].tekst()
    assert nieuw.pad == casussen[0].pad


def test_the_word_of_a_change_has_no_digits() -> None:
    assert re.fullmatch("[a-z]+", kenmerk(12, "opslaan"))
