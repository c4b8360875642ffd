"""Tests of the round: every gate reports its defect from the visit that it shares with others."""

import pytest
from playwright.sync_api import Error

from tests.poorten.gewicht import Gewicht
from tests.poorten.ronde import BREED, RONDGANG, SMAL, Ronde, Rondes
from tests.poorten.standen import Stand, stand

pytestmark = pytest.mark.browser

POORTEN = {
    BREED: {
        *("verschuiving", "eigen huis", "gewicht", "beleid", "doelen", "ruimte"),
        *("ruimte met meer wit", "kleur light", "kleur dark", "toegankelijk", "volgorde"),
        *("focus light", "focus dark", "taal", "te zien"),
    },
    SMAL: {
        *("verschuiving", "eigen huis", "gewicht", "beleid", "begin", "doelen", "toegankelijk"),
        *("ruimte", "ruimte met meer wit", "focus light", "focus dark", "sprong"),
    },
}
# Style that is wrong for many gates at once, and what is wrong in the page itself.
STIJL = """
main > * { width: 3000px !important; max-width: none !important; }
.intro { color: light-dark(#aaa, #444) !important; }
.voet nav a { min-height: 9px !important; height: 9px; padding: 0 !important; }
:focus-visible { outline: none !important; }
.sprong:focus { top: -5rem !important; }
h1 { animation: daal 0.2s steps(1, end) 0.1s both; }
@keyframes daal { from { margin-top: 300px; } to { margin-top: 0; } }
"""
INHOUD = (
    '<p style="color: red">Read more</p><img src="https://elders.example/a.png">'
    '<p><a href="#kop" tabindex="3">Eerst</a></p></main>'
)


def gebrekkig(rondes: Rondes, breedte: int) -> Ronde:
    return rondes.maak(
        stand("over"),
        breedte,
        css=STIJL,
        html=lambda tekst: tekst.replace("</main>", INHOUD),
    )


@pytest.mark.parametrize("breedte", RONDGANG)
def test_every_gate_has_its_turn_and_leaves_a_good_page_good(ronde: Rondes, breedte: int) -> None:
    goed = ronde.maak(stand("over"), breedte)
    assert set(goed) == POORTEN[breedte]
    assert isinstance(goed.pop("gewicht"), Gewicht)
    goed.pop("te zien", None)
    assert {poort: mis for poort, mis in goed.items() if mis} == {}


@pytest.mark.parametrize("breedte", RONDGANG)
def test_every_gate_reports_its_defect(ronde: Rondes, breedte: int) -> None:
    gevonden = gebrekkig(ronde, breedte)
    assert set(gevonden) == POORTEN[breedte]
    assert {poort for poort, mis in gevonden.items() if not mis} == set()


def test_a_failure_names_the_page_and_what_is_wrong(ronde: Rondes) -> None:
    mis = Stand("mis", "over/")
    ronde.gemaakt[mis, SMAL] = Ronde({"doelen": ["doel van 9 × 9 px"], "sprong": []})
    with pytest.raises(pytest.fail.Exception) as fout:
        ronde.eis(mis, SMAL, "sprong", "doelen")
    assert str(fout.value).splitlines() == [
        "Op de pagina “mis” (de echte site, /over/), 360 pixels breed, is iets mis:",
        "- doelen: doel van 9 × 9 px",
    ]


def test_a_visit_that_breaks_off_fails_every_gate_that_had_no_turn(ronde: Rondes) -> None:
    stuk = Stand("stuk", "over/", doe="() => { throw new Error('stuk'); }")
    gemaakt = ronde.maak(stuk, BREED)
    assert isinstance(gemaakt.afgebroken, Error)
    assert gemaakt["verschuiving"] == []
    with pytest.raises(AssertionError, match=r"geen uitslag van kleur light: .*stuk"):
        gemaakt["kleur light"]
