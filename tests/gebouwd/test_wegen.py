"""Holds the pages of laws, instruments and the guide against the files: every number follows."""

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from mooimaatwerk.project import EIGEN_MAP
from tests.gebouwd.bronnen import BRONNEN, INSTRUMENTEN, Bron, lees_yaml, tekst_van

DOCS = EIGEN_MAP / "docs"
ECHT = [bron for bron in BRONNEN if not bron.is_voorbeeld]


def lees(gebouwde_site: Path, adres: str) -> html.HtmlElement:
    bron = (gebouwde_site / adres / "index.html").read_text(encoding="utf-8")
    (main,) = html.document_fromstring(bron).iter("main")
    return main


def geldbronnen(bron: Bron) -> set[str]:
    return {deel["bron"] for deel in bron.lijst("financiering")}


def escalatie(bron: Bron) -> dict[str, str]:
    gevonden: dict[str, str] = bron.velden.get("escalatie") or {}
    return gevonden


def gebruikt(instrument: dict[str, Any], bron: Bron) -> bool:
    """True when a case used an instrument, told from the files alone."""
    for keuze in instrument["casussen"]:
        (naam, termen), *rest = keuze.items()
        assert not rest, "teach this test to combine keys"
        eigen = {
            "financieringsbronnen": geldbronnen(bron),
            "besluitvormen": {(bron.velden.get("besluitvorming") or {}).get("vorm")},
            "tafels": {escalatie(bron).get("tafel")},
        }[naam]
        if eigen & {*termen}:
            return True
    return False


@pytest.mark.parametrize("slug", INSTRUMENTEN)
def test_the_cases_of_an_instrument_follow_from_the_files(slug: str, gebouwde_site: Path) -> None:
    instrument = lees_yaml((DOCS / "instrumenten" / f"{slug}.yml").read_text(encoding="utf-8"))
    (rij,) = lees(gebouwde_site, "instrumenten").xpath(
        f"//tr[th/a[contains(@href, 'instrumenten/{slug}/')]]"
    )
    (kop,) = lees(gebouwde_site, f"instrumenten/{slug}").xpath("//h2[@id='casussen']")
    if "casussen" not in instrument:
        assert "niet bekend" in tekst_van(rij[4])
        assert tekst_van(kop) == "Casussen"
        return
    n = sum(gebruikt(instrument, bron) for bron in ECHT)
    assert tekst_van(rij[4]) == str(n)
    assert tekst_van(kop) == ("1 casus" if n == 1 else f"{n} casussen")


def test_no_page_of_an_instrument_gives_away_the_place_of_a_case(gebouwde_site: Path) -> None:
    for slug in INSTRUMENTEN:
        instrument = lees_yaml((DOCS / "instrumenten" / f"{slug}.yml").read_text(encoding="utf-8"))
        plaatsen = {
            deel["gemeente"] for deel in instrument.get("gebruik", []) if "gemeente" in deel
        }
        if len(plaatsen) != 1:
            continue
        zonder = {bron.slug for bron in BRONNEN if not bron.velden.get("gemeente")}
        doelen = lees(gebouwde_site, f"instrumenten/{slug}").xpath("//a/@href")
        genoemd = {doel.rstrip("/").rpartition("/")[2] for doel in doelen if "casussen/" in doel}
        assert genoemd & zonder == set()
        for casus in zonder:
            doelen = lees(gebouwde_site, f"casussen/{casus}").xpath("//a/@href")
            assert not [doel for doel in doelen if f"instrumenten/{slug}/" in doel]


@pytest.mark.parametrize("niveau", ["lokaal", "regionaal", "landelijk"])
def test_the_guide_counts_the_cases_that_came_so_high(niveau: str, gebouwde_site: Path) -> None:
    n = sum(escalatie(bron).get("niveau") == niveau for bron in ECHT)
    (trede,) = lees(gebouwde_site, "vastgelopen").xpath(f"//a[@href='#{niveau}']")
    assert tekst_van(trede).endswith(f": {n} {'casus' if n == 1 else 'casussen'}")


def wetten(bron: Bron, wet: str) -> list[dict[str, str]]:
    alle = ({"wet": w} if isinstance(w, str) else w for w in bron.lijst("wetten"))
    return [verwijzing for verwijzing in alle if verwijzing["wet"] == wet]


@pytest.mark.parametrize("wet", ["wsf-2000", "participatiewet", "jeugdwet", "vb-2000", "ww"])
def test_the_numbers_of_a_law_follow_from_the_files(wet: str, gebouwde_site: Path) -> None:
    casussen = [bron for bron in ECHT if wetten(bron, wet)]
    binnen = sum(bron.velden.get("ruimte") == "binnen-de-wet" for bron in casussen)
    onbekend = sum(bron.velden.get("ruimte", "onbekend") == "onbekend" for bron in casussen)
    afgeleid = sum(
        all(w.get("herkomst") == "afgeleid" for w in wetten(bron, wet)) for bron in casussen
    )
    zin = next(
        tekst
        for p in lees(gebouwde_site, f"wetten/{wet}").iter("p")
        if (tekst := tekst_van(p)).startswith("Geteld over")
    )
    assert list(map(int, re.findall(r"\d+", zin))) == [len(casussen), binnen, onbekend, afgeleid]


@pytest.mark.parametrize(
    ("slug", "zinnen"),
    [
        ("verblijf-voor-ziek-gezin", ["Deze route bestaat niet meer sinds 1 mei 2019."]),
        ("hulp-in-een-andere-gemeente", ["Deze route is veranderd op 1 januari 2022"]),
        (
            "pleegzorg-na-18-via-bijzondere-bijstand",
            ["Deze route is veranderd op 1 januari 2022", "De regels veranderden op 1 juli 2018"],
        ),
        ("langer-de-tijd-voor-het-diploma", []),
        ("studentenkamer-voor-wie-nog-geen-18-is", []),
    ],
)
def test_a_case_says_above_its_story_which_route_changed(
    slug: str, zinnen: list[str], gebouwde_site: Path
) -> None:
    main = lees(gebouwde_site, f"casussen/{slug}")
    vet = main.xpath("//article/div[@class='melding']/p/strong")
    assert [tekst_van(strong) for strong in vet] == zinnen
    assert len(main.xpath("//*[@class='sindsdien']")) == len(zinnen)
