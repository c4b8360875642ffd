"""The report on how full the pages are."""

import json

from mooimaatwerk.druk.passen import BLADZIJDE, Vulling
from mooimaatwerk.druk.verslag import make_json, verslagregels

VULLINGEN = [Vulling("voorwoord", 4, 1, 5.14), Vulling("hengelo", 5, 2, BLADZIJDE / 2)]


def test_in_words() -> None:
    assert list(verslagregels(VULLINGEN)) == [
        "2 stukken, tot en met bladzijde 6.",
        "    4  voorwoord: 1 bladzijde, laatste 99% vol",
        "    5  hengelo: 2 bladzijden, laatste 50% vol"
        "  <- veel wit: maak het stuk langer of korter",
    ]


def test_as_data() -> None:
    assert json.loads(make_json(VULLINGEN))[0] == {
        "slug": "voorwoord",
        "bladzijde": 4,
        "bladzijden": 1,
        "rest": 5.1,
        "vol": 0.99,
    }
