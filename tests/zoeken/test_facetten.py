"""Filters in a real browser: what they leave and count, and that the address holds them."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.zoeken.conftest import Openen, Velden
from tests.zoeken.pagina import aantallen, gevonden, kies, tellingen, wacht, zoek
from tests.zoeken.vinden import Past, slugs, tel

pytestmark = pytest.mark.browser


def is_bedrag(van: int, tot: int) -> Past:
    def past(velden: dict[str, Any]) -> bool:
        return velden["kosten"] is not None and van < velden["kosten"]["ingezet"]["bedrag"] <= tot

    return past


def alle_gevonden(pagina: Page) -> set[str]:
    """Return all names, also those behind "Toon meer"."""
    meer = pagina.get_by_role("button", name="Toon meer")
    namen = gevonden(pagina)
    while meer.is_visible():
        meer.click()
        expect(pagina.locator(".treffer")).not_to_have_count(len(namen))
        namen = gevonden(pagina)
    assert len(namen) == len(set(namen))
    return set(namen)


# What filters leave.


@pytest.mark.parametrize(
    ("vraag", "past"),
    [
        ("thema=wonen", lambda v: "wonen" in v["themas"]),
        ("thema=wonen&thema=werk", lambda v: {"wonen", "werk"} & set(v["themas"])),
        (
            "thema=wonen&status=open",
            lambda v: "wonen" in v["themas"] and v["status"] == "open",
        ),
        (
            "thema=wonen&thema=werk&status=open&status=doorbraak",
            lambda v: {"wonen", "werk"} & set(v["themas"]) and v["status"] in ("open", "doorbraak"),
        ),
        ("knelpunt=regiobinding", lambda v: "regiobinding" in v["knelpunten"]),
        ("wet=wmo-2015", lambda v: v["wetten"]),
        ("gemeente=zwolle", lambda v: v["gemeente"] == "Zwolle"),
        ("ruimte=onbekend", lambda v: True),
        ("bedrag=onbekend", lambda v: v["kosten"] is None),
        ("bedrag=tot-100&bedrag=100-500", is_bedrag(0, 500)),
        ("bedrag=1000-5000", is_bedrag(1000, 5000)),
        ("q=boot&thema=wonen", lambda v: "boot" in v["tekst"] and "wonen" in v["themas"]),
    ],
)
def test_values_of_a_facet_widen_and_facets_narrow(
    vraag: str, past: Past, adres_van_veertig: str, openen: Openen, veertig: Velden
) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/?{vraag}")
    verwacht = slugs(veertig, past)
    echt, verzonnen = aantallen(pagina)
    assert echt == tel(veertig, past)
    assert echt + verzonnen == len(verwacht)
    assert alle_gevonden(pagina) == verwacht


# What they count.


def verwacht_bij(
    veertig: Velden, waarden_van: Callable[[dict[str, Any]], Iterable[str]], past: Past
) -> dict[str, int]:
    alle = sorted({w for velden in veertig.values() for w in waarden_van(velden)})

    def telling(waarde: str) -> int:
        return tel(veertig, lambda velden: past(velden) and waarde in waarden_van(velden))

    return {waarde: telling(waarde) for waarde in alle}


def test_the_numbers_at_first_are_those_of_all_real_cases(
    adres_van_veertig: str, openen: Openen, veertig: Velden
) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/")
    assert tellingen(pagina, "thema") == verwacht_bij(
        veertig, lambda v: v["themas"], lambda v: True
    )
    expect(pagina.get_by_role("status")).to_have_text(
        "36 casussen en 4 verzonnen voorbeelden, per thema"
    )


def test_numbers_follow_the_question_and_the_other_facets_but_not_their_own(
    adres_van_veertig: str, openen: Openen, veertig: Velden
) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/?thema=wonen")

    def wonen(velden: dict[str, Any]) -> bool:
        return "wonen" in velden["themas"]

    def themas(velden: dict[str, Any]) -> list[str]:
        return list(velden["themas"])

    def status(velden: dict[str, Any]) -> list[str]:
        return [velden["status"]]

    wacht(pagina)
    # Its own facet does not shrink to what was chosen.
    assert tellingen(pagina, "thema") == verwacht_bij(veertig, themas, lambda v: True)
    assert tellingen(pagina, "status") == verwacht_bij(veertig, status, wonen)
    kies(pagina, "status", "open")
    assert tellingen(pagina, "thema") == verwacht_bij(
        veertig, themas, lambda v: v["status"] == "open"
    )
    assert tellingen(pagina, "status") == verwacht_bij(veertig, status, wonen)
    zoek(pagina, "boot")
    assert tellingen(pagina, "thema") == verwacht_bij(
        veertig, themas, lambda v: v["status"] == "open" and "boot" in v["tekst"]
    )
    assert tellingen(pagina, "status") == verwacht_bij(
        veertig, status, lambda v: wonen(v) and "boot" in v["tekst"]
    )
    # A facet that is opened late counts the same question.
    assert tellingen(pagina, "knelpunt") == verwacht_bij(
        veertig,
        lambda v: v["knelpunten"],
        lambda v: wonen(v) and "boot" in v["tekst"] and v["status"] == "open",
    )


def test_each_number_is_what_choosing_it_gives(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?thema=wonen")
    wacht(pagina)
    for naam in ("soort", "doelgroep", "ruimte", "bedrag"):
        for waarde, n in tellingen(pagina, naam).items():
            kies(pagina, naam, waarde)
            assert aantallen(pagina)[0] == n, (naam, waarde)
            kies(pagina, naam, waarde)


def test_after_clearing_the_numbers_are_those_of_all_cases_again(
    adres: str, openen: Openen
) -> None:
    pagina = openen(f"{adres}zoeken/")
    eerst = tellingen(pagina, "thema")
    kies(pagina, "status", "open")
    expect(pagina.locator(".facet[data-facet=thema] .niets")).not_to_have_count(0)
    assert tellingen(pagina, "thema") != eerst
    kies(pagina, "status", "open")
    expect(pagina.locator(".zoeklijst")).to_be_visible()
    assert tellingen(pagina, "thema") == eerst
