"""Gate: a page is light on the wire, and runs hardly any script of ours."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.poorten.gewicht import Gewicht, weegschaal
from tests.poorten.openen import Adressen, openen_in
from tests.poorten.ronde import BREED, Rondes
from tests.poorten.standen import Stand, elke_stand, stand

pytestmark = pytest.mark.browser

PAGINA_HOOGSTENS = 150_000
# Asking the search page a question brings in the machine that answers, and a part of its index.
ZOEKEN_HOOGSTENS = 300_000
SCRIPT_HOOGSTENS = 5_000
STIJL_HOOGSTENS = 15_000
# The form asks, checks, previews and writes; it is one page that is opened to work on.
FORMULIER_HOOGSTENS = 220_000
FORMULIERSCRIPT_HOOGSTENS = 55_000
FORMULIERSTIJL_HOOGSTENS = 18_000
# The word list and the rules come in when someone begins to type.
PRIVACY_HOOGSTENS = 510_000


def te_zwaar(gewicht: Gewicht, stand: Stand) -> list[str]:
    """Return which limits a page goes over."""
    if stand.is_formulier:
        return formulier_te_zwaar(gewicht)
    mis = []
    if gewicht.over_de_lijn > (ZOEKEN_HOOGSTENS if gewicht.zoekmachine else PAGINA_HOOGSTENS):
        mis.append(f"de pagina weegt {gewicht.over_de_lijn} bytes")
    if gewicht.stijl > STIJL_HOOGSTENS:
        mis.append(f"de stijl weegt {gewicht.stijl} bytes")
    if not stand.is_zoeken and gewicht.eigen_script > SCRIPT_HOOGSTENS:
        mis.append(f"het eigen script is {gewicht.eigen_script} bytes")
    if not stand.is_zoeken and gewicht.zoekmachine:
        mis.append("de zoekmachine is geladen buiten de zoekpagina")
    return mis


def formulier_te_zwaar(gewicht: Gewicht) -> list[str]:
    """Return which limits the form goes over."""
    maten = (
        ("het formulier weegt", gewicht.over_de_lijn, FORMULIER_HOOGSTENS),
        ("de stijl weegt", gewicht.stijl, FORMULIERSTIJL_HOOGSTENS),
        ("het script weegt", gewicht.script_over_de_lijn, FORMULIERSCRIPT_HOOGSTENS),
        ("de privacyregels wegen", gewicht.privacydata, PRIVACY_HOOGSTENS),
    )
    return [f"{wat} {bytes_} bytes" for wat, bytes_, hoogstens in maten if bytes_ > hoogstens]


@elke_stand
def test_every_page_is_light(
    ronde: Rondes, stand: Stand, record_property: Callable[..., None]
) -> None:
    bezoek = ronde(stand, BREED)
    gewicht = bezoek["gewicht"]
    record_property("was bekend", bezoek.was_bekend)
    record_property("gewicht", [gewicht.over_de_lijn, stand.naam, gewicht.stijl])
    assert te_zwaar(gewicht, stand) == []


# Defects.


@pytest.mark.parametrize(
    ("mis", "gewicht"),
    [
        ([], Gewicht(150_000, 5_000, 15_000, 0)),
        (["de pagina weegt 150001 bytes"], Gewicht(150_001, 0, 0, 0)),
        (["de stijl weegt 15001 bytes"], Gewicht(90_000, 0, 15_001, 0)),
        (["het eigen script is 5001 bytes"], Gewicht(90_000, 5_001, 0, 0)),
        (["de zoekmachine is geladen buiten de zoekpagina"], Gewicht(90_000, 0, 0, 1)),
    ],
)
def test_every_limit_is_kept_on_an_ordinary_page(mis: list[str], gewicht: Gewicht) -> None:
    assert te_zwaar(gewicht, stand("home")) == mis


def test_an_answer_to_a_question_may_weigh_more() -> None:
    zoeken = stand("zoeken-gevonden")
    assert te_zwaar(Gewicht(300_000, 20_000, 15_000, 1), zoeken) == []
    assert te_zwaar(Gewicht(300_001, 20_000, 15_000, 1), zoeken) == ["de pagina weegt 300001 bytes"]


def test_what_comes_in_is_weighed(browser: Browser, adressen: Adressen) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        vulling = "/*" + "".join(chr(33 + (i * i) % 90) for i in range(200_000)) + "*/"
        pagina.route("**/pagina.js", lambda route: route.fulfill(body=f"let x;{vulling}"))
        with weegschaal(pagina) as gewicht:
            openen_in(pagina, stand("over"), adressen)
    assert gewicht.eigen_script > 200_000
    assert te_zwaar(gewicht, stand("over")) != []
