"""Tests of the pages of the instruments: numbers from the cases, nothing given away."""

from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus, Financiering
from mooimaatwerk.kenmerken import Kenmerken
from mooimaatwerk.kennis.bronnen import Bron
from mooimaatwerk.kennis.instrumenten import Gebruik, Instrument, Instrumenten, load_instrumenten
from mooimaatwerk.paginas.instrumenten import find_gebruikt, find_instrument, make_instrumentpaginas
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_casus, maak_site


def casus(slug: str, **velden: Any) -> Casus:
    return maak_casus(slug, "Verhaal", financiering=(Financiering(bron="fonds"),), **velden)


def instrument(*gemeenten: str, **velden: Any) -> Instrument:
    standaard: dict[str, Any] = {
        "slug": "noodpot",
        "label": "Noodpot",
        "soort": "geld",
        "kern": "Geld voor nood.",
        "uitleg": "Zo werkt het.",
        "financieringsbronnen": ("fonds",),
        "casussen": (Kenmerken(financieringsbronnen=("fonds",)),),
        "gebruik": tuple(Gebruik(gemeente=slug, bron="krant") for slug in gemeenten),
        "bronnen": {"krant": Bron(titel="De krant")},
    }
    return Instrument(**standaard | velden)


CASUSSEN = [
    casus("met", gemeente="utrecht"),
    casus("zonder"),
    casus("verzonnen", gemeente="utrecht", voorbeeld=True),
    casus("weg", publicatie="ingetrokken"),
]


def test_only_real_cases_count_and_invented_ones_are_shown(begrippen: Begrippen) -> None:
    gebruikt = find_gebruikt(instrument("utrecht", "leiden"), make_verzameling(CASUSSEN, begrippen))
    assert gebruikt is not None
    assert [c.slug for c in gebruikt.getoond] == ["met", "zonder", "verzonnen"]
    assert (gebruikt.n, gebruikt.verborgen) == (2, 0)


def test_a_case_that_hides_its_place_is_counted_but_not_shown(begrippen: Begrippen) -> None:
    gebruikt = find_gebruikt(instrument("utrecht"), make_verzameling(CASUSSEN, begrippen))
    assert gebruikt is not None
    assert [c.slug for c in gebruikt.getoond] == ["met", "verzonnen"]
    assert (gebruikt.n, gebruikt.verborgen) == (2, 1)


def test_what_no_field_tells_is_not_known(begrippen: Begrippen) -> None:
    verzameling = make_verzameling(CASUSSEN, begrippen)
    assert find_gebruikt(instrument(casussen=()), verzameling) is None


@pytest.mark.parametrize(
    ("slug", "gemeenten", "gevonden"),
    [
        ("met", ("utrecht",), True),
        ("zonder", ("utrecht",), False),
        ("zonder", ("utrecht", "leiden"), True),
        ("zonder", (), True),
    ],
)
def test_a_case_leads_to_its_instrument_unless_that_tells_its_place(
    slug: str, gemeenten: tuple[str, ...], gevonden: bool
) -> None:
    (gekozen,) = [c for c in CASUSSEN if c.slug == slug]
    instrumenten = {"noodpot": instrument(*gemeenten)}
    assert bool(find_instrument("fonds", gekozen, instrumenten)) is gevonden
    assert find_instrument("werkgever", gekozen, instrumenten) is None


def test_the_real_pages_hold_the_limits_of_the_vocabulary(begrippen: Begrippen) -> None:
    map_ = EIGEN_MAP / "docs" / "instrumenten"
    instrumenten: Instrumenten = load_instrumenten(map_, "i", begrippen)
    site = maak_site(make_verzameling(CASUSSEN, begrippen), instrumenten=instrumenten)
    index, *paginas = make_instrumentpaginas(site)
    assert index.adres == "instrumenten/"
    assert len(index.gegevens["rijen"]) == len(paginas) == len(instrumenten)
    (mini,) = [p for p in paginas if p.adres == "instrumenten/mini-maatwerkbudget/"]
    (grens,) = mini.gegevens["grenzen"]
    assert (grens.per_team, grens.per_huishouden) == (2000, 500)


def test_a_project_without_instruments_has_no_pages_of_them(begrippen: Begrippen) -> None:
    site = maak_site(make_verzameling(CASUSSEN, begrippen))
    assert list(make_instrumentpaginas(site)) == []
