"""Tests of the words a case and a term are found by."""

import gzip
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from mooimaatwerk.zoeken.termen import _find_woorden, make_zoektermen, make_zoekwoorden
from tests.maken import maak_casus


@pytest.fixture
def casus() -> Casus:
    return maak_casus(
        themas=("wonen",),
        knelpunten=("geen-urgentie",),
        wetten=[{"wet": "awir", "artikel": "30"}],
        ruimte="onbekend",
        gemeente="sudwest-fryslan",
    )


@pytest.fixture
def verzameling(casus: Casus, begrippen: Begrippen) -> Verzameling:
    return make_verzameling([casus], begrippen)


def test_a_case_is_found_by_labels_and_synonyms_of_its_terms(
    casus: Casus, begrippen: Begrippen
) -> None:
    woorden = make_zoekwoorden(casus, begrippen).split()
    assert {"wonen", "urgentieverklaring", "voorrang", "awir", "fryslân"} <= set(woorden)
    assert len(woorden) == len(set(woorden))
    # Words of every story say nothing of a term, and not knowing is no word at all.
    assert {"de", "van", "weet", "onduidelijk"} & set(woorden) == set()


def test_terms_with_a_page_are_listed_with_their_other_names(
    verzameling: Verzameling, begrippen: Begrippen
) -> None:
    letters = {naam: json.loads(inhoud) for naam, inhoud in make_zoektermen(verzameling)}
    u = letters["assets/zoektermen/u.json"]
    knelpunt = ["het knelpunt", "knelpunten/geen-urgentie/", "Geen urgentieverklaring", 1]
    # A knelpunt goes before a kind of maatwerk of the same name.
    assert u["namen"]["urgentie"][0] == knelpunt
    assert len(u["namen"]["urgentie"]) > 1
    # By a word in the middle of a name one finds knelpunten only.
    assert u["woorden"]["urgentieverklaring"] == [knelpunt]
    assert "geen urgentieverklaring" in letters["assets/zoektermen/g.json"]["namen"]
    assert "sudwest fryslan" in letters["assets/zoektermen/s.json"]["namen"]
    # A municipality without a case has no page.
    assert "almere" not in letters["assets/zoektermen/a.json"]["namen"]


def test_names_are_compared_as_the_search_page_does(verzameling: Verzameling) -> None:
    for bestand, inhoud in make_zoektermen(verzameling):
        for soort in json.loads(inhoud).values():
            for naam in soort:
                assert re.fullmatch("[a-z0-9]+( [a-z0-9]+)*", naam)
                assert bestand == f"assets/zoektermen/{naam[0]}.json"


def test_a_letter_of_the_list_of_terms_is_small(begrippen: Begrippen) -> None:
    for _, inhoud in make_zoektermen(make_verzameling([], begrippen)):
        assert len(gzip.compress(inhoud.encode())) < 5_000


@given(st.text(alphabet="aBé_9 .,-“”\n\x1c\u00b2'"))
def test_the_words_of_a_text_are_those_that_a_pattern_finds(tekst: str) -> None:
    assert _find_woorden(tekst) == set(re.findall(r"\w+", tekst))
