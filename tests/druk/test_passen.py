"""The copy-fitting pass, on pages that are only sums."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from mooimaatwerk.druk.passen import (
    BOVEN,
    KOLOM,
    MIDDEN,
    ONDER,
    Maat,
    Vulling,
    make_vullingen,
    pas_in,
)
from mooimaatwerk.druk.zetter import Meetpunt

KOP = 60.0
"""What the headline takes under the art in this model."""

BEGIN = Maat(opening=54, hoogste=140)


class Model:
    """Sets one piece whose text takes `lengte` millimetres of column, as a printer would."""

    def __init__(self, lengte: float) -> None:
        self.lengte = lengte
        self.keren = 0

    def __call__(self, maten: Mapping[str, Maat]) -> list[Meetpunt]:
        self.keren += 1
        maat = maten["stuk"]
        boven = BOVEN + maat.opening + KOP
        eerste = 2 * (ONDER - boven)
        over, bladzijde = self.lengte, 1
        if over > eerste:
            over -= eerste
            boven, bladzijde = BOVEN, 2
            while over > 2 * KOLOM:
                over -= 2 * KOLOM
                bladzijde += 1
        onder = ONDER - (maat.band + 7 if maat.band else 0)
        x, y = (20.0, boven + over)
        if y > onder:
            x, y = MIDDEN + 5, boven + over - (onder - boven)
        punten = [
            Meetpunt("stuk", "begin", 1, 0, 0),
            Meetpunt("stuk", "kolom", 1, 20, BOVEN + maat.opening + KOP),
            Meetpunt("stuk", "einde", bladzijde, x, y),
        ]
        if maat.band:
            past = y <= onder
            band = Meetpunt("stuk", "onder", bladzijde + (not past), 16, ONDER - maat.band)
            punten.append(band)
        return punten


def test_what_is_full_is_not_set_again() -> None:
    gemeten: list[list[str]] = []
    vol, leeg = Model(2 * (KOLOM - 54 - KOP) - 10), Model(60)

    def meet(maten: Mapping[str, Maat]) -> list[Meetpunt]:
        gemeten.append([*maten])
        return [
            replace(punt, slug=slug)
            for slug, model in (("vol", vol), ("leeg", leeg))
            if slug in maten
            for punt in model({"stuk": maten[slug]})
        ]

    pas_in({"vol": BEGIN, "leeg": BEGIN}, meet)
    assert gemeten[0] == ["vol", "leeg"]
    assert gemeten[1:] and all(namen == ["leeg"] for namen in gemeten[1:])


@pytest.mark.parametrize("lengte", [60, 120, 250, 330, 420, 560, 700, 830, 1100, 1400])
def test_every_length_of_text_fills_its_last_page(lengte: float) -> None:
    model = Model(lengte)
    (vulling,) = make_vullingen(model(pas_in({"stuk": BEGIN}, model)))
    assert vulling.rest <= KOLOM / 3, vulling
    assert model.keren <= 6


def test_a_last_page_with_a_few_lines_is_brought_back() -> None:
    model = Model(2 * (KOLOM - 54 - KOP) + 40)
    maten = pas_in({"stuk": BEGIN}, model)
    (vulling,) = make_vullingen(model(maten))
    assert vulling.bladzijden == 1
    assert maten["stuk"].opening < 54


def test_art_never_leaves_its_bounds_and_a_sliver_of_it_is_left_out() -> None:
    for lengte in range(40, 1500, 35):
        (maat,) = pas_in({"stuk": BEGIN}, Model(lengte)).values()
        assert maat.opening == 0 or 27 <= maat.opening <= 140


def test_a_band_that_fell_off_the_page_is_no_success() -> None:
    punten = [
        Meetpunt("stuk", "begin", 1, 0, 0),
        Meetpunt("stuk", "einde", 1, MIDDEN + 5, ONDER - 10),
        Meetpunt("stuk", "onder", 2, 16, 200),
    ]
    (vulling,) = make_vullingen(punten)
    assert (vulling.bladzijden, vulling.rest) == (2, 2 * KOLOM)


def test_how_full_a_page_is() -> None:
    assert Vulling("stuk", 4, 2, 0).deel == 1
    assert Vulling("stuk", 4, 2, KOLOM).deel == 0.5
