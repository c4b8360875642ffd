"""Tests of the language hints: what is found, what is left alone, and how many at most."""

import pytest

from mooimaatwerk.taal.vinden import Taalspeurder
from mooimaatwerk.taal.zinnen import begin_van, split_zinnen, without_koppen


def soorten(speurder: Taalspeurder, *teksten: str) -> list[str]:
    return [vondst.soort for vondst in speurder.vind(teksten)]


LANG = "Een man " + "die ook " * 12 + "fietst"
"""A sentence of 27 words."""


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("De man kreeg een beschikking.", ["vaktaal"]),
        ("Beschikkingen zijn er te veel.", ["vaktaal"]),
        ("In het kader van de wet.", ["vaktaal"]),
        ("in het kader\nvan de wet", []),
        ("Een her-beschikking, beschikkingsmacht en doelgroepenvervoer.", []),
        ("Een kwetsbare doelgroep.", ["vaktaal"]),
        ("Het multiprobleemgezin.", ["bejegening"]),
        ("(verslaafde)", ["bejegening"]),
        ("verslaafde/dakloze", ["bejegening"]),
        ("De cliënt en het gezin.", []),
        ("De KPZ weet ervan.", ["afkorting"]),
        ("De KPZ'er en een ex-KPZ.", ["afkorting"]),
        ("Een KPZ-budget.", ["afkorting"]),
        ("De kleine post zorg (KPZ) weet ervan. De KPZ helpt.", []),
        ("De KPZ (kleine post zorg) helpt.", []),
        ("De Wmo, de WW en hoofdstuk XI. Dat kan NIET.", []),
        (LANG + ".", ["zin"]),
        (LANG.replace("die ook ", "", 1) + ".", []),
        (LANG[:80] + ". Hij " + LANG[80:] + ".", []),
        (LANG[:80] + "\n\n" + LANG[80:], []),
        (LANG[:80] + "\n- " + LANG[80:], []),
        ("# " + LANG, []),
        ("", []),
    ],
)
def test_one_text(tekst: str, verwacht: list[str], taalspeurder: Taalspeurder) -> None:
    assert soorten(taalspeurder, tekst) == verwacht


LIJDEND = "De jas werd gekocht. De huur wordt betaald. Dat kan worden geregeld. Er werd gebeld. "


def test_passive_voice_is_told_only_when_it_is_a_habit(taalspeurder: Taalspeurder) -> None:
    assert soorten(taalspeurder, LIJDEND) == ["lijdend"]
    assert soorten(taalspeurder, LIJDEND.replace("Er werd gebeld. ", "")) == []
    assert soorten(taalspeurder, LIJDEND + "Zij belde hem. " * 12) == ["lijdend"]
    assert soorten(taalspeurder, LIJDEND + "Zij belde hem. " * 20) == []


def test_becoming_something_is_not_passive(taalspeurder: Taalspeurder) -> None:
    assert soorten(taalspeurder, "Hij wordt ziek. " * 8) == []
    assert soorten(taalspeurder, "De gemeente wordt kleiner. " * 8) == []
    assert soorten(taalspeurder, "De jas is gekocht. " * 8) == []
    assert soorten(taalspeurder, "De jas is door ons gekocht. " * 8) == ["lijdend"]


def test_a_word_is_told_once_with_how_often_it_stands_there(taalspeurder: Taalspeurder) -> None:
    vondsten = taalspeurder.vind(["Een pilot.", "De pilot liep.\n\nPilot klaar."])
    assert [(v.plek, v.regel) for v in vondsten] == [(0, 0)]
    assert vondsten[0].liever == "proef"
    assert vondsten[0].zin.endswith(" Dit staat nog 2 keer in de casus.")


def test_of_one_kind_there_are_never_too_many(taalspeurder: Taalspeurder) -> None:
    tekst = "Thans indien conform middels derhalve nihil inzake pilot impact expertise."
    assert soorten(taalspeurder, tekst) == ["vaktaal"] * taalspeurder.hoogstens
    assert soorten(taalspeurder, f"{LANG}. " * 9) == ["zin"] * taalspeurder.hoogstens


def test_the_line_is_that_of_the_sentence_or_the_word(taalspeurder: Taalspeurder) -> None:
    tekst = f"\n## Situatie\n\nKort.\n\n{LANG}.\nEn dan\neen pilot."
    assert [(v.soort, v.regel) for v in taalspeurder.vind([tekst])] == [("zin", 5), ("vaktaal", 7)]


def test_sentences_end_where_a_reader_thinks_so() -> None:
    tekst = (
        'Hij zei: "Nee." Toen ging hij. Het kost ca. zes euro… 24 uur later\nniet!\n- een\n- twee'
    )
    assert [zin for zin, _ in split_zinnen(tekst)] == [
        'Hij zei: "Nee."',
        "Toen ging hij.",
        "Het kost ca. zes euro…",
        "24 uur later\nniet!",
        "- een",
        "- twee",
    ]


def test_headings_go_and_lines_stay() -> None:
    assert without_koppen("a\n## Kop\n\nb #1\n") == "a\n\n\nb #1\n"


def test_a_long_sentence_is_named_by_its_first_words() -> None:
    assert begin_van("**De** man\nfietst elke dag naar huis.") == "De man fietst elke dag naar…"
    assert begin_van("- Een fiets.") == "- Een fiets"
