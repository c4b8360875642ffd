"""The report on how full the pages are."""

from mooimaatwerk.druk.passen import BLADZIJDE, Vulling
from mooimaatwerk.druk.verslag import verslagregels

VULLINGEN = [Vulling("voorwoord", 4, 1, 5.14), Vulling("hengelo", 5, 2, BLADZIJDE / 2)]


def test_in_words() -> None:
    assert list(verslagregels(VULLINGEN)) == [
        "2 stukken, tot en met bladzijde 6.",
        "    4  voorwoord: 1 bladzijde, laatste 99% vol",
        "    5  hengelo: 2 bladzijden, laatste 50% vol"
        "  <- veel wit: maak het stuk langer of korter",
    ]
