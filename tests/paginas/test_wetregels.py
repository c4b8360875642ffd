"""Tests of the laws of a case: the room an article gives, and what changed since."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Gegevens, Wetverwijzing
from mooimaatwerk.paginas.wetregels import make_wetregels
from tests.maken import maak_gegevens
from tests.webserver import geserveerd


def gegevens(datum: str, *wetten: Wetverwijzing) -> Gegevens:
    return maak_gegevens(datum=datum, wetten=wetten)


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


def test_what_touches_the_case_stands_with_its_law(begrippen: Begrippen) -> None:
    wetten = (Wetverwijzing(wet="participatiewet", artikel="22a"), Wetverwijzing(wet="ww"))
    met, zonder = make_wetregels(gegevens("2020", *wetten), begrippen)
    assert [w.wijziging.datum for w in met.wijzigingen] == ["2023-01-01"]
    assert zonder.wijzigingen == ()


def test_the_law_itself_is_linked_by_its_id(begrippen: Begrippen) -> None:
    wetten = (Wetverwijzing(wet="ww"), Wetverwijzing(wet="huisvestingsverordening"))
    regels = make_wetregels(gegevens("2020", *wetten), begrippen)
    assert [regel.tekst for regel in regels] == ["https://wetten.overheid.nl/BWBR0004045", None]


# Whether the comma after the link stands below all of it.
LOSSE_KOMMA = """() => [...document.querySelectorAll(".wet-naam a")].some((link) => {
  const komma = document.createRange();
  komma.setStart(link.nextSibling, 0);
  komma.setEnd(link.nextSibling, 1);
  return komma.getBoundingClientRect().top >= [...link.getClientRects()].at(-1).bottom - 4;
})"""


@pytest.mark.browser
def test_no_line_begins_with_the_comma_after_a_law(browser: Browser, gebouwde_site: Path) -> None:
    with geserveerd(gebouwde_site) as adres, browser.new_context() as context:
        pagina = context.new_page()
        pagina.goto(f"{adres}casussen/al-jaren-op-de-wachtlijst/")
        for breedte in range(320, 480, 4):
            pagina.set_viewport_size({"width": breedte, "height": 900})
            assert not pagina.evaluate(LOSSE_KOMMA), breedte
