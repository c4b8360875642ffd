"""Tests of the laws of a case: the room an article gives, and what changed since."""

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Gegevens, Wetverwijzing
from mooimaatwerk.paginas.wetregels import make_wetregels


def gegevens(datum: str, *wetten: Wetverwijzing) -> Gegevens:
    return Gegevens(
        titel="Titel",
        samenvatting="Samenvatting",
        datum=datum,
        status="doorbraak",
        themas=("wonen",),
        knelpunten=("wachtlijst",),
        levensgebieden=("wonen",),
        wetten=wetten,
    )


def test_named_laws_come_before_derived_ones(begrippen: Begrippen) -> None:
    afgeleid = Wetverwijzing(wet="awb", herkomst="afgeleid")
    genoemd = Wetverwijzing(wet="ww", herkomst="genoemd")
    regels = make_wetregels(gegevens("2020", afgeleid, genoemd), begrippen)
    assert [(regel.naam.adres, regel.afgeleid) for regel in regels] == [
        ("wetten/ww/", False),
        ("wetten/awb/", True),
    ]


@pytest.mark.parametrize(
    ("artikel", "gevonden"), [("35", "35"), ("18", "18 lid 1"), ("3", None), (None, None)]
)
def test_the_article_that_gives_room(
    artikel: str | None, gevonden: str | None, begrippen: Begrippen
) -> None:
    wet = Wetverwijzing(wet="participatiewet", artikel=artikel)
    (regel,) = make_wetregels(gegevens("2020", wet), begrippen)
    assert (regel.haakje.artikel if regel.haakje else None) == gevonden


@pytest.mark.parametrize(
    ("datum", "gewijzigd"),
    [
        ("2019-04-30", True),
        ("2019-05-01", False),
        ("2019-04", True),
        ("2019-05", False),
        ("2018", True),
        ("2019", False),
        ("2026-11", False),
    ],
)
def test_what_changed_after_the_case(datum: str, gewijzigd: bool, begrippen: Begrippen) -> None:
    # The power of the state secretary ended on 1 May 2019.
    (regel,) = make_wetregels(gegevens(datum, Wetverwijzing(wet="vb-2000")), begrippen)
    assert ("2019-05-01" in [w.datum for w in regel.sindsdien]) is gewijzigd
