"""Tests of the word filter: it never forgets a word, and seldom knows one too many."""

import random
import string

from mooimaatwerk.privacy.regels import load_woorden
from mooimaatwerk.privacy.woordfilter import Woordfilter, make_woordfilter


def test_holds_every_word_it_was_made_of() -> None:
    woorden = [f"woord{nummer}" for nummer in range(1000)]
    filter_ = Woordfilter(make_woordfilter(woorden))
    assert all(woord in filter_ for woord in woorden)


def test_seldom_knows_a_word_that_is_none() -> None:
    woorden = load_woorden()
    gok = random.Random(1)
    onzin = ["".join(gok.choices(string.ascii_lowercase, k=12)) for _ in range(5000)]
    assert sum(woord in woorden for woord in onzin) / len(onzin) < 0.015


def test_knows_dutch() -> None:
    woorden = load_woorden()
    for woord in ("schuldhulpverlening", "huurachterstand", "bijstand", "voogd", "coöperatie"):
        assert woord in woorden
    for naam in ("thijs", "ymkje", "hilhorst", "annefleur"):
        assert naam not in woorden
