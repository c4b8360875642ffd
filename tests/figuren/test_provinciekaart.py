"""Tests the map of provinces: its layout, its counts, and the list that says the same."""

from collections.abc import Callable

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.figuren.provinciekaart import PLEKKEN, make_provinciekaart
from mooimaatwerk.verzameling import Verzameling

MaakVerzameling = Callable[..., Verzameling]
Teken = Callable[..., html.HtmlElement]

REEKS = (
    {"gemeente": "hengelo"},
    {"gemeente": "hengelo"},
    {"gemeente": "zwolle"},
    {"gemeente": "zaanstad", "publicatie": "verouderd"},
    {"gemeente": "goes", "voorbeeld": True},
    {"gemeente": "utrecht", "publicatie": "ingetrokken"},
    {},
    {},
)


def test_every_province_has_a_tile_of_its_own(begrippen: Begrippen) -> None:
    assert set(PLEKKEN) == {term.slug for term in begrippen["provincies"]}
    assert len(set(PLEKKEN.values())) == 12


def test_tiles_stand_in_the_order_they_are_read() -> None:
    assert list(PLEKKEN.values()) == sorted(PLEKKEN.values(), key=lambda plek: plek[::-1])


@pytest.mark.parametrize(
    ("noord", "zuid"),
    [
        ("groningen", "drenthe"),
        ("drenthe", "overijssel"),
        ("noord-holland", "utrecht"),
        ("flevoland", "gelderland"),
        ("gelderland", "limburg"),
        ("zuid-holland", "zeeland"),
    ],
)
def test_neighbours_stay_close(noord: str, zuid: str) -> None:
    (kolom, rij), onder = PLEKKEN[noord], PLEKKEN[zuid]
    assert onder == (kolom, rij + 1)


def test_counts_leave_out_invented_and_withdrawn_cases(verzameling: MaakVerzameling) -> None:
    kaart = make_provinciekaart(verzameling(*REEKS))
    assert {vak.slug: vak.n for vak in kaart.vakken if vak.n} == {
        "overijssel": 3,
        "noord-holland": 1,
    }
    assert [(vak.label, [(g.label, g.n) for g in vak.gemeenten]) for vak in kaart.op_naam] == [
        ("Noord-Holland", [("Zaanstad", 1)]),
        ("Overijssel", [("Hengelo", 2), ("Zwolle", 1)]),
        ("Zeeland", [("Goes", 0)]),
    ]
    assert len(kaart.leeg) == 9


@pytest.mark.parametrize(
    ("reeks", "zin"),
    [
        (REEKS, "2 van de 6 casussen noemen geen gemeente. Die staan niet op de kaart."),
        (({}, {"gemeente": "goes"}), "1 van de 2 casussen noemt geen gemeente."),
        (({},), "Nog geen enkele casus noemt een gemeente."),
        (({"gemeente": "goes"},), "Elke casus noemt een gemeente."),
        (({"voorbeeld": True},), "Er is nog geen casus om te tellen."),
        ((), "Er is nog geen casus om te tellen."),
    ],
)
def test_says_what_the_map_cannot_show(
    verzameling: MaakVerzameling, reeks: tuple[dict[str, object], ...], zin: str
) -> None:
    assert make_provinciekaart(verzameling(*reeks)).zonder_gemeente.startswith(zin)


def test_tiles_with_cases_lead_to_their_list(verzameling: MaakVerzameling, teken: Teken) -> None:
    kaart = make_provinciekaart(verzameling(*REEKS))
    tegels = teken("provinciekaart.html", provinciekaart=kaart)
    lijst = teken("provincielijst.html", adres="gemeenten/", provinciekaart=kaart)
    assert [" ".join(li.text_content().split()) for li in tegels.iter("li")][:3] == [
        "Friesland 0",
        "Groningen 0",
        "Noord-Holland 1",
    ]
    assert [a.get("href") for a in tegels.iter("a")] == [
        "#provincie-noord-holland",
        "#provincie-overijssel",
    ]
    assert [deel.get("id") for deel in lijst.iter("section")] == [
        "provincie-noord-holland",
        "provincie-overijssel",
        "provincie-zeeland",
    ]
    assert [a.get("href") for a in lijst.iter("a")] == [
        f"../gemeenten/{slug}/" for slug in ("zaanstad", "hengelo", "zwolle", "goes")
    ]
    assert [p.text_content() for p in lijst.find_class("meta")] == [
        "1 casus",
        "2 casussen",
        "1 casus",
        "0 casussen, wel een verzonnen voorbeeld",
    ]
    assert "Nog geen casus uit Drenthe, Flevoland" in lijst.text_content()
