"""Tests the cost bar: what it compares, what it refuses to compare, and how it is drawn."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from mooimaatwerk.figuren.kostenbalk import Kostenbalk, make_kostenbalk
from tests.maken import maak_casus

Teken = Callable[..., html.HtmlElement]

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def balk() -> Any:
    def maak(**velden: Any) -> Kostenbalk | None:
        return make_kostenbalk(maak_casus(**velden).gegevens)

    return maak


BEIDE = {
    "ingezet": {"bedrag": "6500", "precisie": "exact"},
    "vermeden": {
        "bedrag": "12000",
        "precisie": "ongeveer",
        "per": "jaar",
        "toelichting": "Een jaar uitkering.",
    },
}


@pytest.mark.parametrize(
    "velden",
    [
        {},
        {"kosten": {"neveneffect": "Rust."}},
        {"kosten": {"vermeden": {"toelichting": "Veel meer."}}},
        {"kosten": {"ingezet": {"bedrag": 0}}},
        {"kosten": {"ingezet": {"bedrag": 0}, "vermeden": {"bedrag": 0, "per": "jaar"}}},
        {"financiering": [{"bron": "maatwerkbudget"}]},
        # Two amounts and no total: nothing that one bar could show.
        {"financiering": [{"bron": "fonds", "bedrag": 5}, {"bron": "fonds", "bedrag": 6}]},
    ],
)
def test_nothing_is_drawn_without_an_amount(balk: Any, velden: dict[str, Any]) -> None:
    assert balk(**velden) is None


def test_both_amounts_on_one_scale(balk: Any) -> None:
    figuur = balk(kosten=BEIDE)
    assert (figuur.ingezet.naam, figuur.vermeden.naam) == ("Ingezet", "Voorkomen")
    assert figuur.ingezet.bedrag == f"€{NBSP}6.500"
    assert figuur.vermeden.bedrag == f"Ongeveer €{NBSP}12.000 per jaar"
    assert [str(figuur.ingezet.lengte), str(figuur.vermeden.lengte)] == ["54.2", "100.0"]
    assert figuur.vermeden.noten == ("Volgens de inbrenger.", "Een jaar uitkering.")
    assert figuur.slotsom == (
        "Volgens deze schatting is het geld na ongeveer 7 maanden terugverdiend."
    )


def test_one_side_known_leaves_the_other_unknown(balk: Any) -> None:
    kosten = {"ingezet": BEIDE["ingezet"], "vermeden": {"toelichting": "Veel meer."}}
    figuur = balk(kosten=kosten)
    assert (figuur.vermeden.bedrag, figuur.vermeden.lengte) == ("Niet bekend", None)
    # Without an amount nobody claimed one.
    assert figuur.vermeden.noten == ("Veel meer.",)
    assert figuur.slotsom is None
    figuur = balk(kosten={"vermeden": BEIDE["vermeden"]})
    assert (figuur.ingezet.bedrag, figuur.ingezet.lengte) == ("Niet bekend", None)
    assert figuur.slotsom is None


def test_the_only_amount_of_the_sources_counts_as_what_was_spent(balk: Any) -> None:
    deel = {"bron": "maatwerkbudget", "bedrag": "800", "precisie": "ruim"}
    figuur = balk(financiering=[deel], kosten={"vermeden": BEIDE["vermeden"]})
    assert (figuur.ingezet.naam, figuur.ingezet.bedrag) == ("Ingezet", f"Ruim €{NBSP}800")
    assert figuur.slotsom is not None


@pytest.mark.parametrize("extra", [{"deelbijdrage": True}, None])
def test_a_part_of_the_costs_is_called_so_and_proves_nothing(balk: Any, extra: Any) -> None:
    deel = {"bron": "maatwerkbudget", "bedrag": "500"}
    bronnen = [{**deel, **extra}] if extra else [deel, {"bron": "fonds"}]
    figuur = balk(financiering=bronnen, kosten={"vermeden": BEIDE["vermeden"]})
    assert figuur.ingezet.naam == "Ingezet (bekend deel)"
    assert figuur.slotsom is None


def test_amounts_of_several_sources_are_not_added_up(balk: Any) -> None:
    bronnen = [{"bron": "fonds", "bedrag": 500}, {"bron": "maatwerkbudget", "bedrag": 900}]
    figuur = balk(financiering=bronnen, kosten={"vermeden": BEIDE["vermeden"]})
    assert (figuur.ingezet.bedrag, figuur.ingezet.lengte) == ("Geen totaal bekend", None)
    assert figuur.ingezet.noten == ("De bedragen staan hierboven, per geldbron.",)
    assert figuur.slotsom is None


def test_a_known_total_goes_before_the_sources(balk: Any) -> None:
    figuur = balk(kosten=BEIDE, financiering=[{"bron": "fonds", "bedrag": 1}])
    assert figuur.ingezet.bedrag == f"€{NBSP}6.500"


def test_an_amount_of_nothing_is_said_in_words(balk: Any) -> None:
    kosten = {"ingezet": {"bedrag": 0, "precisie": "exact"}, "vermeden": BEIDE["vermeden"]}
    figuur = balk(kosten=kosten)
    assert (figuur.ingezet.bedrag, figuur.ingezet.lengte) == ("Geen geld", None)
    assert figuur.slotsom is None
    kosten = {"ingezet": BEIDE["ingezet"], "vermeden": {"bedrag": 0, "per": "jaar"}}
    assert balk(kosten=kosten).vermeden.bedrag == "Geen geld"


def test_an_amount_without_a_period_is_not_compared(balk: Any) -> None:
    figuur = balk(kosten={"ingezet": {"bedrag": 10}, "vermeden": {"bedrag": 20}})
    assert figuur.vermeden.bedrag == f"€{NBSP}20"
    assert figuur.vermeden.noten[-1] == "Niet bekend is of dit per maand, per jaar of eenmalig is."
    assert figuur.slotsom is None


def test_table_has_headers_and_bars_that_nobody_hears(balk: Any, teken: Teken) -> None:
    boom = teken("kostenbalk.html", kostenbalk=balk(kosten=BEIDE))
    (tabel,) = boom.iter("table")
    assert tabel.findtext("caption") == "Ingezet en voorkomen kosten"
    assert [th.get("scope") for th in tabel.iter("th")] == ["row", "row"]
    balken = [(svg.get("class"), svg.find("rect").get("width")) for svg in tabel.iter("svg")]
    assert balken == [("balk vol", "54.2%"), ("balk hol", "100.0%")]
    assert {svg.get("aria-hidden") for svg in tabel.iter("svg")} == {"true"}
    assert boom.xpath("string(.//p)") == (
        "Volgens deze schatting is het geld na ongeveer 7 maanden terugverdiend."
    )


def test_only_the_known_side_gets_a_bar(balk: Any, teken: Teken) -> None:
    boom = teken("kostenbalk.html", kostenbalk=balk(kosten={"ingezet": BEIDE["ingezet"]}))
    assert [svg.get("class") for svg in boom.iter("svg")] == ["balk vol"]
    assert boom.xpath("string(.//tr[2]/td/strong)") == "Niet bekend"
    assert not list(boom.iter("p", "small"))
