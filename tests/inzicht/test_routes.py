"""Tests of laws that age: which changes are told with a case, and how."""

from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Gegevens, Partij, Wetverwijzing
from mooimaatwerk.inzicht.routes import find_routewijzigingen, same_artikel
from tests.maken import maak_gegevens

STAATSSECRETARIS = (Partij(soort="staatssecretaris"),)


def gegevens(datum: str, *wetten: Wetverwijzing, **velden: Any) -> Gegevens:
    return maak_gegevens(datum=datum, wetten=wetten, **velden)


def momenten(begrippen: Begrippen, g: Gegevens) -> list[tuple[str, str]]:
    return [(w.wijziging.datum, w.moment.value) for w in find_routewijzigingen(g, begrippen)]


@pytest.mark.parametrize("datum", ["2018", "2019-04-30", "2019-05-01", "2020-07", "2026-11"])
def test_a_route_that_lapsed_is_told_whenever_the_case_was_shared(
    datum: str, begrippen: Begrippen
) -> None:
    # The power of the state secretary ended on 1 May 2019; the article about it is of 2020.
    g = gegevens(datum, Wetverwijzing(wet="vb-2000"), partijen=STAATSSECRETARIS)
    assert momenten(begrippen, g) == [("2019-05-01", "vervallen")]


def test_a_route_that_lapsed_is_told_only_to_who_took_it(begrippen: Begrippen) -> None:
    assert momenten(begrippen, gegevens("2018", Wetverwijzing(wet="vb-2000"))) == []


@pytest.mark.parametrize(
    ("datum", "moment"),
    [
        ("2021-12-31", "sindsdien"),
        ("2022-01-01", "vlak-ervoor"),
        ("2021-12", "sindsdien"),
        ("2022-01", "vlak-ervoor"),
        ("2021", "sindsdien"),
        ("2022", "vlak-ervoor"),
        ("2024-01", "vlak-ervoor"),
        ("2024-02", None),
        ("2026-11", None),
    ],
)
def test_a_change_is_told_by_when_it_came(
    datum: str, moment: str | None, begrippen: Begrippen
) -> None:
    # The rule on which municipality pays is of 1 January 2022.
    g = gegevens(datum, Wetverwijzing(wet="jeugdwet", artikel="1.1"))
    assert momenten(begrippen, g) == ([("2022-01-01", moment)] if moment else [])


@pytest.mark.parametrize(
    ("artikel", "geraakt"), [("22a", True), ("22a lid 1", True), ("22", False), (None, False)]
)
def test_a_change_of_one_article_touches_only_that_article(
    artikel: str | None, geraakt: bool, begrippen: Begrippen
) -> None:
    g = gegevens("2020", Wetverwijzing(wet="participatiewet", artikel=artikel))
    assert bool(momenten(begrippen, g)) is geraakt


def test_a_change_is_told_once_and_lapsed_routes_first(begrippen: Begrippen) -> None:
    wetten = (
        Wetverwijzing(wet="jeugdwet", artikel="1.1"),
        Wetverwijzing(wet="jeugdwet", artikel="1.1", herkomst="afgeleid"),
        Wetverwijzing(wet="vb-2000"),
    )
    g = gegevens("2020", *wetten, partijen=STAATSSECRETARIS)
    assert momenten(begrippen, g) == [("2019-05-01", "vervallen"), ("2022-01-01", "sindsdien")]


@pytest.mark.parametrize(
    ("een", "ander", "gelijk"),
    [
        ("13", "13", True),
        ("13", "13 lid 1 onder f", True),
        ("13 lid 1", "13", True),
        ("13 lid 1", "13 lid 2", False),
        ("1", "13", False),
        ("1.1", "1", False),
    ],
)
def test_a_part_of_an_article_is_the_article(een: str, ander: str, gelijk: bool) -> None:
    assert same_artikel(een, ander) is gelijk
