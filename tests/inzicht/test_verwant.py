"""Tests of related cases: which come first, why they are shown, and that the work is bounded."""

from collections.abc import Sequence

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Wetverwijzing
from mooimaatwerk.inzicht.ligging import BUREN
from mooimaatwerk.inzicht.verwant import Verwanten
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_casus


def maak(
    slug: str,
    knelpunten: Sequence[str],
    wetten: Sequence[str] = (),
    *,
    status: str = "doorbraak",
    tekst: str = "",
    voorbeeld: bool = False,
    publicatie: str = "gepubliceerd",
    soorten: Sequence[str] = (),
    thema: str = "wonen",
) -> Casus:
    return maak_casus(
        slug,
        tekst,
        titel=f"Titel van {slug}",
        status=status,
        themas=(thema,),
        knelpunten=tuple(knelpunten),
        soorten=tuple(soorten),
        wetten=tuple(Wetverwijzing(wet=wet) for wet in wetten),
        voorbeeld=voorbeeld,
        publicatie=publicatie,
    )


def test_the_same_knelpunt_under_the_same_law_comes_first(begrippen: Begrippen) -> None:
    eigen = maak("eigen", ["wachtlijst", "regiobinding"], ["wmo-2015"], soorten=["urgentie"])
    paar = maak("paar", ["wachtlijst"], ["wmo-2015"], thema="werk")
    knelpunt = maak("knelpunt", ["wachtlijst", "regiobinding"], ["jeugdwet"], soorten=["urgentie"])
    soort = maak("soort", ["schaamte"], ["awb"], soorten=["urgentie"])
    niets = maak("niets", ["huurachterstand"], thema="werk")
    verwanten = Verwanten(make_verzameling([niets, soort, knelpunt, paar, eigen], begrippen))
    assert [(v.casus.slug, v.reden) for v in verwanten.bij(eigen)] == [
        ("paar", "Zelfde knelpunt en wet: Wachtlijst, Wmo 2015"),
        ("knelpunt", "Zelfde knelpunt: Wachtlijst en Regiobinding"),
        ("soort", "Zelfde soort maatwerk: Urgentie voor een woning"),
    ]


def test_likeness_of_text_finds_what_no_term_does(begrippen: Begrippen) -> None:
    eigen = maak("eigen", ["schaamte"], tekst="De hulphond steunt bij het dagelijks leven.")
    zelfde = maak("zelfde", ["wachtlijst"], tekst="Een hulphond hielp ook hier.", thema="werk")
    ander = maak("ander", ["huurachterstand"], tekst="De brommer bracht uitkomst.", thema="werk")
    verwanten = Verwanten(make_verzameling([eigen, zelfde, ander], begrippen))
    assert [(v.casus.slug, v.reden) for v in verwanten.bij(eigen)] == [
        ("zelfde", "Het verhaal lijkt erop")
    ]


def test_open_cases_meet_solved_ones_and_the_other_way_round(begrippen: Begrippen) -> None:
    vraag = maak("vraag", ["wachtlijst"], status="open")
    vraag2 = maak("vraag-twee", ["wachtlijst"], status="open")
    gelukt = maak("gelukt", ["wachtlijst"])
    verwanten = Verwanten(make_verzameling([vraag, vraag2, gelukt], begrippen))
    assert [v.casus.slug for v in verwanten.opgelost_bij(vraag)] == ["gelukt"]
    assert {v.casus.slug for v in verwanten.open_bij(gelukt)} == {"vraag", "vraag-twee"}


@pytest.mark.parametrize("weg", [{"voorbeeld": True}, {"publicatie": "ingetrokken"}])
def test_invented_and_withdrawn_cases_are_never_shown(
    weg: dict[str, object], begrippen: Begrippen
) -> None:
    eigen = maak("eigen", ["wachtlijst"])
    ander = maak("ander", ["wachtlijst"], **weg)  # type: ignore[arg-type]
    assert Verwanten(make_verzameling([eigen, ander], begrippen)).bij(eigen) == []


def test_a_case_is_not_related_to_itself(begrippen: Begrippen) -> None:
    eigen = maak("eigen", ["wachtlijst"], ["wmo-2015"], tekst="Woorden over wachten.")
    assert Verwanten(make_verzameling([eigen], begrippen)).bij(eigen) == []


def test_each_case_meets_a_bounded_number_of_others(begrippen: Begrippen) -> None:
    # All cases alike: the worst there is. Counted, not timed.
    casussen = [maak(f"casus-{n:04d}", ["wachtlijst"], ["wmo-2015"]) for n in range(600)]
    verwanten = Verwanten(make_verzameling(casussen, begrippen))
    aantallen = {len(verwanten._buren(casus)) for casus in casussen}
    assert max(aantallen) <= 2 * BUREN * 3


def test_the_order_does_not_depend_on_the_order_of_reading(begrippen: Begrippen) -> None:
    casussen = [maak(f"casus-{n}", ["wachtlijst"], ["wmo-2015"]) for n in range(9)]
    heen = Verwanten(make_verzameling(casussen, begrippen))
    terug = Verwanten(make_verzameling(casussen[::-1], begrippen))
    for casus in casussen:
        assert [v.casus.slug for v in heen.bij(casus)] == [v.casus.slug for v in terug.bij(casus)]
