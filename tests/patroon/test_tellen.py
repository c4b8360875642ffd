"""Tests of the counted patterns: the threshold, what counts, and what says more."""

from collections.abc import Callable
from typing import Any

import pytest

from mooimaatwerk.casus import Casus, Wetverwijzing
from mooimaatwerk.patroon.tellen import Drempel, find_combinaties, find_wettenparen
from mooimaatwerk.site import OngeldigeInstelling, read_drempel
from tests.maken import maak_casus

Maak = Callable[..., Casus]


def maak(slug: str, wetten: tuple[str, ...] = ("jeugdwet",), **velden: Any) -> Casus:
    basis = {
        "titel": slug,
        "knelpunten": ("leeftijdsgrens-18",),
        "doelgroepen": ("ouder",),
        "wetten": tuple(Wetverwijzing(wet=wet) for wet in wetten),
    }
    return maak_casus(slug, **basis | velden)


def kort(casussen: list[Casus], drempel: Drempel) -> list[tuple[Any, ...]]:
    return [
        (c.knelpunt, c.wet, c.doelgroep, c.n, c.gemeenten)
        for c in find_combinaties(casussen, drempel)
    ]


def test_three_cases_make_a_pattern_and_two_do_not() -> None:
    casussen = [maak("een"), maak("twee"), maak("drie")]
    assert kort(casussen[:2], Drempel()) == []
    assert kort(casussen, Drempel()) == [("leeftijdsgrens-18", "jeugdwet", "ouder", 3, 0)]
    assert kort(casussen, Drempel(casussen=4)) == []


def test_two_municipalities_are_enough_and_one_twice_is_not() -> None:
    hier = maak("een", gemeente="hengelo")
    daar = maak("twee", gemeente="zaanstad")
    assert [rij[3:] for rij in kort([hier, daar], Drempel())] == [(2, 2)]
    assert kort([hier, maak("drie", gemeente="hengelo")], Drempel()) == []


@pytest.mark.parametrize("velden", [{"voorbeeld": True}, {"publicatie": "ingetrokken"}])
def test_what_does_not_count_makes_no_pattern(velden: dict[str, Any]) -> None:
    assert kort([maak("een"), maak("twee"), maak("drie", **velden)], Drempel()) == []


def test_a_shorter_combination_stays_only_when_it_holds_more_cases() -> None:
    casussen = [maak("een"), maak("twee"), maak("drie"), maak("vier", doelgroepen=())]
    assert kort(casussen, Drempel()) == [
        ("leeftijdsgrens-18", "jeugdwet", None, 4, 0),
        ("leeftijdsgrens-18", "jeugdwet", "ouder", 3, 0),
    ]


def test_a_knelpunt_alone_is_no_pattern() -> None:
    kaal = [maak(naam, (), doelgroepen=()) for naam in ("een", "twee", "drie")]
    assert kort(kaal, Drempel()) == []


def test_a_law_that_the_editors_added_is_told() -> None:
    afgeleid = (Wetverwijzing(wet="jeugdwet", herkomst="afgeleid"),)
    casussen = [maak("een"), maak("twee", wetten=()), maak("drie")]
    casussen[1] = maak("twee").model_copy(
        update={"gegevens": maak("twee").gegevens.model_copy(update={"wetten": afgeleid})}
    )
    (combinatie,) = find_combinaties(casussen, Drempel())
    assert combinatie.afgeleid == 1


def test_laws_that_meet_are_counted_once_per_case() -> None:
    samen = [maak(naam, ("wlz", "jeugdwet", "wlz")) for naam in ("een", "twee")]
    (paar,) = find_wettenparen([*samen, maak("drie", ("wlz", "zvw"))])
    assert (paar.een, paar.ander, len(paar.casussen)) == ("jeugdwet", "wlz", 2)


def test_the_threshold_is_a_setting() -> None:
    assert read_drempel(None) == Drempel(3, 2)
    assert read_drempel({"casussen": 5}) == Drempel(5, 2)
    for fout in ({"casussen": 1}, {"casussen": "3"}, {"casussen": True}, {"iets": 3}, [3]):
        with pytest.raises(OngeldigeInstelling, match=r"extra\.patroon"):
            read_drempel(fout)
