"""Tests of the page of a law: cases within the law first, honest counts, chains of schemes."""

from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen, Wet
from mooimaatwerk.casus import Casus, Wetverwijzing
from mooimaatwerk.paginas.kaarten import make_kaarten
from mooimaatwerk.paginas.wetpagina import make_keten, make_wetcasussen, make_wetregels
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_casus

NOEMT = Wetverwijzing(wet="ww")
AFGELEID = Wetverwijzing(wet="ww", herkomst="afgeleid")


def casus(slug: str, *wetten: Wetverwijzing, **velden: Any) -> Casus:
    return maak_casus(slug, "Verhaal", wetten=wetten, **velden)


def test_cases_within_the_law_stand_apart_and_every_number_follows(begrippen: Begrippen) -> None:
    casussen = [
        casus("a", AFGELEID, ruimte="binnen-de-wet"),
        casus("b", NOEMT, AFGELEID, ruimte="onbekend"),
        casus("c", NOEMT),
        casus("d", AFGELEID, ruimte="buiten-de-regels"),
        casus("e", AFGELEID, ruimte="binnen-de-wet", voorbeeld=True),
    ]
    vooraan = [regel.casus for regel in make_wetregels(casussen)]
    assert [c.slug for c in vooraan] == ["a", "e", "b", "c", "d"]
    kaarten = make_kaarten(vooraan, make_verzameling(casussen, begrippen))
    w = make_wetcasussen("ww", casussen, vooraan, kaarten)
    assert [kaart.slug for kaart in w.binnen] == ["a", "e"]
    assert [kaart.slug for kaart in w.overige] == ["b", "c", "d"]
    # The invented case is shown and counts nowhere.
    assert (w.n, w.n_binnen, w.n_onbekend, w.n_afgeleid) == (4, 1, 2, 2)


@pytest.mark.parametrize(
    ("slug", "trekt_mee", "hangt_af_van"),
    [("akw", ["wetten/kgb/"], []), ("kgb", [], ["wetten/akw/"]), ("ww", [], [])],
)
def test_schemes_that_stop_together(
    slug: str, trekt_mee: list[str], hangt_af_van: list[str], begrippen: Begrippen
) -> None:
    wet = begrippen.term("wetten", slug)
    assert isinstance(wet, Wet)
    keten = make_keten(wet, begrippen)
    assert [schakel.adres for schakel in keten.trekt_mee] == trekt_mee
    assert [schakel.adres for schakel in keten.hangt_af_van] == hangt_af_van
