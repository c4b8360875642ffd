"""Tests of counting details: three invented stories that must come out high, and coarse ones."""

from typing import Any

import pytest

from mooimaatwerk.privacy.combinatie import Combinatie, Combinatieteller
from mooimaatwerk.privacy.vinden import Speurder


def tel(
    teller: Combinatieteller, speurder: Speurder, tekst: str, velden: dict[str, Any] | None = None
) -> Combinatie:
    return teller.tel(velden or {}, [speurder.maak_vlak(tekst).tekst], speurder.vind(tekst))


@pytest.mark.parametrize(
    "tekst",
    [
        "Een studente uit Utrecht zorgt na de dood van haar moeder voor haar broer met autisme.",
        "Een moeder met drie kinderen is ernstig ziek. Haar asielaanvraag is afgewezen.",
        "Een meisje met anorexia uit Leeuwarden kreeg een hulphond.",
        "Een man van 34 jaar uit Hijum verloor zijn werk.",
        "Op 3 mei 2021 werd een vrouw van 43 jaar uit Vlieland ontslagen.",
    ],
)
def test_comes_out_high(teller: Combinatieteller, speurder: Speurder, tekst: str) -> None:
    assert tel(teller, speurder, tekst).niveau == "fout"


@pytest.mark.parametrize(
    "tekst",
    [
        "Een man van eind dertig in Rotterdam kreeg een fiets.",
        "Een moeder met kinderen is ziek.",
        "Best lastig. Houten kozijnen. Een gezin kreeg een bed.",
    ],
)
def test_coarse_stories_may_pass(teller: Combinatieteller, speurder: Speurder, tekst: str) -> None:
    assert tel(teller, speurder, tekst).niveau == ""


@pytest.mark.parametrize(
    ("gemeente", "punten"),
    [("Schiermonnikoog", 3), ("Borne", 2), ("Hengelo", 1), ("Den Haag", 1), ("Aalburg", 3)],
)
def test_a_small_municipality_counts_more(
    teller: Combinatieteller, speurder: Speurder, gemeente: str, punten: int
) -> None:
    assert tel(teller, speurder, "Iets.", {"gemeente": gemeente}).punten == punten


def test_a_child_and_health_and_a_municipality_never_pass(
    teller: Combinatieteller, speurder: Speurder
) -> None:
    velden = {"gemeente": "Rotterdam", "doelgroepen": ["kind-of-jongere"], "themas": ["gezondheid"]}
    combinatie = tel(teller, speurder, "Iets.", velden)
    assert (combinatie.niveau, combinatie.punten, combinatie.kind_en_ziekte) == ("fout", 1, True)
    assert tel(teller, speurder, "Iets.", velden | {"gemeente": None}).niveau == ""


def test_says_what_counts_and_what_to_coarsen(teller: Combinatieteller, speurder: Speurder) -> None:
    combinatie = tel(teller, speurder, "Een vrouw (34) in Assen verloor haar man: hij overleed.")
    assert combinatie.tekst == "Assen, 34, overlijden in het gezin"
    assert [kenmerk.punten for kenmerk in combinatie.kenmerken] == [1, 2, 2]
    assert all(kenmerk.advies for kenmerk in combinatie.kenmerken)


def test_each_detail_counts_once(teller: Combinatieteller, speurder: Speurder) -> None:
    tekst = "Hij heeft kanker, MS en ALS. Zijn vrouw heeft kanker. Assen en Emmen helpen."
    assert tel(teller, speurder, tekst).punten == 3
