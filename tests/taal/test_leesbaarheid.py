"""Tests of the readability score: plain scores high, officialese low, and it stays cheap."""

import pytest

from mooimaatwerk.taal.leesbaarheid import Leesbaarheid, count_klinkergroepen

GEWOON = "Een man had geen geld voor de bus. Het team kocht een fiets. Nu werkt hij weer."
MOEILIJK = (
    "Beschikbaarstelling van gemeentelijke inkomensondersteuning ondervond onverwachte "
    "uitvoeringsproblemen wegens onduidelijke verantwoordelijkheden."
)


@pytest.fixture
def leesbaarheid() -> Leesbaarheid:
    return Leesbaarheid(60)


def test_plain_text_is_fine_and_does_not_load_the_dictionary(leesbaarheid: Leesbaarheid) -> None:
    assert leesbaarheid.te_moeilijk(GEWOON) is None
    assert leesbaarheid._woordenboek is None


def test_officialese_gets_its_score(leesbaarheid: Leesbaarheid) -> None:
    score = leesbaarheid.te_moeilijk(MOEILIJK)
    assert score is not None
    assert score < 20


def test_the_score_follows_the_formula(leesbaarheid: Leesbaarheid) -> None:
    # Four words, one sentence, seven syllables: 206.835 - 0.93 x 4 - 77 x 7 / 4 = 68.4.
    assert leesbaarheid.score("De gemeente koopt fietsen.") == 68


def test_the_score_stays_between_0_and_100(leesbaarheid: Leesbaarheid) -> None:
    assert leesbaarheid.score("Ja.") == 100
    assert leesbaarheid.score("Verantwoordelijkheidsverdeling.") == 0
    assert leesbaarheid.score("…") is None
    assert leesbaarheid.te_moeilijk("") is None


def test_a_text_in_between_is_counted_with_the_dictionary(leesbaarheid: Leesbaarheid) -> None:
    tekst = "De aanvraag voor een uitkering duurde lang. De gemeente regelde een voorschot."
    leesbaarheid.te_moeilijk(tekst)
    assert leesbaarheid._woordenboek is not None
    assert leesbaarheid.score(tekst) is not None


def test_vowels_are_counted_in_runs() -> None:
    assert count_klinkergroepen("Een rode fiets") == 4
