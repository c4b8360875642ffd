"""Tests of the language rules themselves: enough of them, no doubles, known fields."""

import json
from collections import Counter

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.taal.regels import Taalregels, is_afkorting


def test_there_is_enough_jargon_and_each_word_has_another(taalregels: Taalregels) -> None:
    per_soort = Counter(regel["soort"] for regel in taalregels["woorden"])
    assert per_soort["vaktaal"] >= 150
    assert per_soort["bejegening"] >= 60
    assert [regel for regel in taalregels["woorden"] if not regel["liever"].strip()] == []


def test_no_word_has_two_rules(taalregels: Taalregels) -> None:
    telling = Counter(regel["woord"] for regel in taalregels["woorden"])
    assert [woord for woord, keer in telling.items() if keer > 1] == []


def test_no_advice_is_itself_advised_against(taalregels: Taalregels) -> None:
    woorden = {regel["woord"] for regel in taalregels["woorden"]}
    adviezen = [
        deel.strip() for regel in taalregels["woorden"] for deel in regel["liever"].split(",")
    ]
    assert [advies for advies in adviezen if advies in woorden] == []


def test_every_field_of_the_rules_exists(taalregels: Taalregels, begrippen: Begrippen) -> None:
    velden = dict(begrippen.velden.alle())
    assert {velden[naam].soort for naam in taalregels["velden"]} == {"tekst"}
    assert taalregels["leesbaarheid"]["veld"] in taalregels["velden"]


def test_every_sentence_uses_only_blanks_that_are_filled_in(taalregels: Taalregels) -> None:
    for soort in taalregels["soorten"].values():
        vul = dict.fromkeys(("aantal", "zinnen", "max", "liever", "tekst"), "x")
        assert "{" not in soort["melding"].format(**vul)


def test_the_rules_are_plain_data_for_the_browser(taalregels: Taalregels) -> None:
    assert json.loads(json.dumps(taalregels)) == taalregels


@pytest.mark.parametrize("woord", ["GGZ", "CRvB", "Wlz", "CJIB", "SVB", "PvdA", "Wgs", "RSJ"])
def test_short_forms(woord: str) -> None:
    assert is_afkorting(woord)


@pytest.mark.parametrize("woord", ["Als", "Elk", "De", "Een", "III", "XI", "fiets", "Hengelo", ""])
def test_words_that_are_not_short_forms(woord: str) -> None:
    assert not is_afkorting(woord)


def test_short_names_of_the_vocabularies_are_known(taalregels: Taalregels) -> None:
    assert {"Wlz", "SVB", "WW", "AOW", "AWBZ"} <= set(taalregels["bekende_afkortingen"])
