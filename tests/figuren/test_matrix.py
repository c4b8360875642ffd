"""Tests the tables of counts: what meets what, how often, and what is left out."""

import re
from collections.abc import Callable
from itertools import product
from typing import Any

from lxml import html

from mooimaatwerk.figuren.matrix import (
    MAX_KOLOMMEN,
    MAX_RIJEN,
    Matrix,
    make_knelpunt_wet,
    make_overgangen,
)
from mooimaatwerk.verzameling import Verzameling

MaakVerzameling = Callable[..., Verzameling]
Teken = Callable[..., html.HtmlElement]


def met(knelpunten: str, wetten: str, **velden: Any) -> dict[str, Any]:
    return {
        "knelpunten": tuple(knelpunten.split()),
        "wetten": tuple({"wet": wet} for wet in wetten.split()),
        **velden,
    }


REEKS = (
    met("wachtlijst regiobinding", "jeugdwet wmo-2015"),
    met("wachtlijst", "jeugdwet jeugdwet"),
    met("geen-inkomen", ""),
    met("huurachterstand", "jeugdwet", voorbeeld=True),
    met("uit-beeld", "jeugdwet", publicatie="ingetrokken"),
)


def tellingen(matrix: Matrix) -> dict[str, list[int]]:
    return {rij.kop.label: [cel.n if cel else 0 for cel in rij.cellen] for rij in matrix.rijen}


def test_counts_cases_in_which_both_occur(verzameling: MaakVerzameling) -> None:
    matrix = make_knelpunt_wet(verzameling(*REEKS))
    assert matrix is not None
    assert [kop.adres for kop in matrix.kolommen] == ["wetten/jeugdwet/", "wetten/wmo-2015/"]
    assert tellingen(matrix) == {"Wachtlijst": [2, 1], "Regiobinding": [1, 1]}
    assert matrix.onderschrift.endswith(
        "Geteld over 2 casussen met een wet of regeling. 1 casus noemt er geen."
    )
    (rij, _) = matrix.rijen
    assert rij.cellen[0] is not None
    assert rij.cellen[0].adres == "knelpunten/wachtlijst/"
    assert rij.cellen[0].omschrijving == "2 casussen: Wachtlijst en Jeugdwet"
    assert not matrix.heeft_leeg


def test_transitions_go_from_row_to_column(verzameling: MaakVerzameling) -> None:
    over = {"van": "jeugdwet", "naar": "wmo-2015"}
    terug = {"van": "wmo-2015", "naar": "jeugdwet"}
    matrix = make_overgangen(
        verzameling(
            {"overgangen": (over, over)},
            {"overgangen": (over, terug)},
            {"overgangen": (terug,), "voorbeeld": True},
            {},
        )
    )
    assert matrix is not None
    assert [kop.label for kop in matrix.kolommen] == ["Wmo 2015", "Jeugdwet"]
    assert tellingen(matrix) == {"Jeugdwet": [2, 0], "Wmo 2015": [0, 1]}
    cel = matrix.rijen[0].cellen[0]
    assert cel is not None
    assert cel.adres == "overgangen/jeugdwet-naar-wmo-2015/"
    assert cel.omschrijving == "2 casussen: van Jeugdwet naar Wmo 2015"
    assert matrix.onderschrift.endswith("Geteld over 2 casussen met een overgang.")
    assert matrix.heeft_leeg


def test_no_table_when_nothing_meets(verzameling: MaakVerzameling) -> None:
    leeg = verzameling({}, met("wachtlijst", "jeugdwet", voorbeeld=True))
    assert make_knelpunt_wet(leeg) is None
    assert make_overgangen(leeg) is None


def test_a_small_table_leaves_nothing_out(verzameling: MaakVerzameling) -> None:
    matrix = make_knelpunt_wet(verzameling(*REEKS))
    assert matrix is not None
    assert matrix.noten == ("Ook een wet die de redactie zelf heeft afgeleid telt mee.",)


def groot(verzameling: MaakVerzameling) -> Matrix:
    begrippen = verzameling().begrippen
    knelpunten = [term.slug for term in begrippen["knelpunten"]][: MAX_RIJEN + 5]
    wetten = [term.slug for term in begrippen["wetten"]][: MAX_KOLOMMEN + 3]
    reeks = [met(k, w) for k, w in product(knelpunten, wetten)]
    # The last of each list is the most frequent.
    reeks += [met(knelpunten[-1], wetten[-1])] * 7
    matrix = make_knelpunt_wet(verzameling(*reeks))
    assert matrix is not None
    return matrix


def test_a_large_table_keeps_the_most_frequent_and_says_so(verzameling: MaakVerzameling) -> None:
    matrix = groot(verzameling)
    assert (len(matrix.rijen), len(matrix.kolommen)) == (MAX_RIJEN, MAX_KOLOMMEN)
    eerste = matrix.rijen[0].cellen[0]
    assert eerste is not None and (eerste.n, eerste.tint) == (8, 4)
    assert matrix.noten[-1] == (
        f"Je ziet {MAX_RIJEN} van de {MAX_RIJEN + 5} knelpunten en {MAX_KOLOMMEN} van de "
        f"{MAX_KOLOMMEN + 3} wetten en regelingen: die komen het vaakst voor."
    )


def test_no_row_or_column_is_empty(verzameling: MaakVerzameling) -> None:
    wetten = [term.slug for term in verzameling().begrippen["wetten"]][: MAX_KOLOMMEN + 1]
    # A knelpunt that is frequent, but only with the one law that falls off.
    reeks = [met("uit-beeld", wetten[-1])] + [met("wachtlijst", wet) for wet in wetten[:-1]] * 2
    matrix = make_knelpunt_wet(verzameling(*reeks))
    assert matrix is not None
    assert tellingen(matrix) == {"Wachtlijst": [2] * MAX_KOLOMMEN}


def test_order_does_not_depend_on_reading(verzameling: MaakVerzameling) -> None:
    reeks = [met("wachtlijst uit-beeld", "wmo-2015"), met("regiobinding", "jeugdwet")]
    assert make_knelpunt_wet(verzameling(*reeks)) == make_knelpunt_wet(
        verzameling(*reversed(reeks))
    )


def test_table_can_be_scrolled_and_heard(verzameling: MaakVerzameling, teken: Teken) -> None:
    matrix = make_knelpunt_wet(verzameling(*REEKS))
    boom = teken("matrix.html", adres="knelpunten/", matrix=matrix)
    (gebied,) = boom.find_class("schuif")
    assert {naam: gebied.get(naam) for naam in ("role", "tabindex", "aria-label")} == {
        "role": "region",
        "tabindex": "0",
        "aria-label": "Tabel: Welk knelpunt speelt bij welke wet?",
    }
    assert [th.get("scope") for th in boom.iter("th")] == ["col"] * 3 + ["row"] * 2
    cel = boom.find(".//tbody/tr/td")
    assert (cel.get("class"), cel.find("a").text) == ("tint-2", "2")
    assert cel.find("a").get("href") == "../knelpunten/wachtlijst/"
    assert cel.find("a").get("aria-label") == "2 casussen: Wachtlijst en Jeugdwet"
    assert "Een leeg vak" not in boom.text_content()


def test_empty_cells_are_empty(verzameling: MaakVerzameling, teken: Teken) -> None:
    reeks = [met("wachtlijst", "wmo-2015"), met("regiobinding", "jeugdwet")]
    boom = teken("matrix.html", matrix=make_knelpunt_wet(verzameling(*reeks)))
    cellen = [re.sub(r"\s", "", td.text_content()) for td in boom.iter("td")]
    assert sorted(cellen) == ["", "", "1", "1"]
    assert "Een leeg vak betekent: nog geen casus." in boom.text_content()
