"""Tests the cases per year: what counts, gaps between years, and the table."""

from collections.abc import Callable

from lxml import html

from mooimaatwerk.figuren.perjaar import make_perjaar
from mooimaatwerk.verzameling import Verzameling

MaakVerzameling = Callable[..., Verzameling]
Teken = Callable[..., html.HtmlElement]

REEKS = (
    {"datum": "2019-10-15"},
    {"datum": "2020-07"},
    {"datum": "2020"},
    {"datum": "2022"},
    {"datum": "2026-11"},
    {"datum": "2026-11", "voorbeeld": True},
    {"datum": "2024", "publicatie": "ingetrokken"},
)


def test_counts_per_year_with_gaps_in_sight(verzameling: MaakVerzameling) -> None:
    figuur = make_perjaar(verzameling(*REEKS))
    assert figuur is not None
    assert [(rij.naam, rij.n, str(rij.lengte)) for rij in figuur.rijen] == [
        ("2019", 1, "50.0"),
        ("2020", 2, "100.0"),
        ("2021", 0, "0"),
        ("2022", 1, "50.0"),
        ("2023 t/m 2025", 0, "0"),
        ("2026", 1, "50.0"),
    ]
    assert figuur.n == 5


def test_nothing_to_count(verzameling: MaakVerzameling) -> None:
    assert make_perjaar(verzameling({"voorbeeld": True})) is None


def test_table_gives_each_number_and_its_n(verzameling: MaakVerzameling, teken: Teken) -> None:
    figuur = make_perjaar(verzameling(*REEKS))
    boom = teken("perjaar.html", perjaar=figuur)
    rijen = [
        (tr.findtext("th"), tr.xpath("string(td)"), tr.xpath("string(.//rect/@width)"))
        for tr in boom.iterfind(".//tbody/tr")
    ]
    assert rijen[1:3] == [("2020", "2", "100.0%"), ("2021", "0", "")]
    assert [th.get("scope") for th in boom.iter("th")] == ["col", "col", *["row"] * 6]
    assert {svg.get("aria-hidden") for svg in boom.iter("svg")} == {"true"}
    assert "Geteld over 5 casussen." in boom.text_content()
