"""Where words may break, and how quotes and long codes are written on paper."""

import pytest

from mooimaatwerk.druk.woordbreuk import (
    ZACHT,
    Woordbreker,
    krul,
    load_woordbreker,
    zet_teksten,
    zetbaar,
)


@pytest.fixture(scope="module")
def breker() -> Woordbreker:
    return load_woordbreker()


def knopen(breker: Woordbreker, tekst: str) -> list[tuple[str, str]]:
    return [(knoop["t"], knoop["s"]) for knoop in breker.splits(tekst)]


def test_a_listed_word_breaks_only_where_the_list_says(breker: Woordbreker) -> None:
    assert knopen(breker, "De Mantelzorgondersteuner belt.") == [
        ("tekst", "De "),
        ("heel", f"Mantelzorg{ZACHT}onder{ZACHT}steu{ZACHT}ner"),
        ("tekst", " belt."),
    ]


def test_a_listed_word_inside_another_word_is_left_alone(breker: Woordbreker) -> None:
    assert knopen(breker, "email e-mails") == [("tekst", "email "), ("heel", "e-mails")]


@pytest.mark.parametrize("woord", ["cliënt", "beëindiging", "financiële", "coördinatie"])
def test_a_word_with_a_trema_stays_whole(breker: Woordbreker, woord: str) -> None:
    assert knopen(breker, f"een {woord} ja") == [
        ("tekst", "een "),
        ("heel", woord),
        ("tekst", " ja"),
    ]


def test_a_hyphen_that_may_not_break_keeps_its_word_together(breker: Woordbreker) -> None:
    assert knopen(breker, "A\u2011Z is goed") == [("heel", "A-Z"), ("tekst", " is goed")]


def test_every_letter_of_every_listed_word_survives(breker: Woordbreker) -> None:
    for woord, met_naden in breker._uitzonderingen.items():
        (knoop,) = breker.splits(woord)
        assert knoop["s"].replace(ZACHT, "") == woord
        assert met_naden.count("|") == knoop["s"].count(ZACHT)


@pytest.mark.parametrize(
    ("recht", "rond"),
    [
        ("foto's van 's avonds", "foto’s van ’s avonds"),
        ('Zij zei: "kom maar".', "Zij zei: “kom maar”."),
        ("('t mag)", "(’t mag)"),
        ("het woord 'nood' zelf", "het woord ‘nood’ zelf"),
        ("“al rond”", "“al rond”"),
    ],
)
def test_straight_quotes_become_curly(recht: str, rond: str) -> None:
    assert krul(recht) == rond
    assert krul(rond) == rond


def test_a_long_code_gets_places_to_break() -> None:
    met_naden = "https://|maatwerk.|example/|edities/|1/".replace("|", "\u200b")
    assert zetbaar("https://maatwerk.example/edities/1/") == met_naden
    assert zetbaar("https://kort.example/") == "https://kort.example/"


def test_addresses_drawings_and_nodes_are_not_touched() -> None:
    boom = {"adres": "https://a.example/'", "svg": "<svg a='b'/>", "titel": "foto's", "in": ["'"]}
    assert zet_teksten(boom) == boom | {"titel": "foto’s"}
