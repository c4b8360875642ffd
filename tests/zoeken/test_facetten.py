"""Filters in a real browser: what they leave and count, and that the address holds them."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.poorten.keuren import RUST
from tests.zoeken.conftest import Openen, Velden
from tests.zoeken.pagina import (
    aantallen,
    chips,
    facet,
    gevonden,
    kies,
    tellingen,
    vraag_in_adres,
    wacht,
    zoek,
)

pytestmark = pytest.mark.browser

Past = Callable[[dict[str, Any]], bool]


def slugs(veertig: Velden, past: Past, *, verzonnen: bool | None = None) -> set[str]:
    """Return the names of the cases that fit, worked out apart from the package."""
    return {
        slug
        for slug, velden in veertig.items()
        if past(velden) and verzonnen in (None, bool(velden["voorbeeld"]))
    }


def tel(veertig: Velden, past: Past) -> int:
    return len(slugs(veertig, past, verzonnen=False))


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


# The address.


def test_a_choice_is_a_step_back_and_forward_go_over_the_steps(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/")
    kies(pagina, "thema", "wonen")
    kies(pagina, "thema", "schulden")
    kies(pagina, "status", "doorbraak")
    assert pagina.url == f"{adres}zoeken/?thema=wonen&thema=schulden&status=doorbraak"
    namen = gevonden(pagina)
    pagina.go_back()
    expect(pagina.locator("input[value=doorbraak]")).not_to_be_checked()
    pagina.go_back()
    expect(pagina.locator("input[name=thema][value=schulden]")).not_to_be_checked()
    pagina.go_back()
    expect(pagina.locator(".zoeklijst")).to_be_visible()
    assert chips(pagina) == []
    for _ in range(3):
        pagina.go_forward()
    expect(pagina.locator("input[value=doorbraak]")).to_be_checked()
    assert gevonden(pagina) == namen
    # Who gets the address sees the same.
    ander = openen(pagina.url)
    assert gevonden(ander) == namen
    assert chips(ander) == ["Thema: Wonen", "Thema: Schulden", "Status: Doorbraak"]


def test_typing_is_no_step(adres: str, openen: Openen) -> None:
    pagina = openen(adres)
    pagina.goto(f"{adres}zoeken/")
    for woord in ("bijstand", "huur", "hulphond"):
        zoek(pagina, woord)
    assert pagina.url == f"{adres}zoeken/?q=hulphond"
    pagina.go_back()
    pagina.wait_for_url(adres)


def test_signs_in_a_question_survive_the_address(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/")
    zoek(pagina, "schuld & huur + 100%?")
    assert vraag_in_adres(pagina) == [("q", "schuld & huur + 100%?")]
    pagina.reload()
    wacht(pagina)
    expect(pagina.get_by_label("Zoekwoord")).to_have_value("schuld & huur + 100%?")


@pytest.mark.parametrize(
    "vraag",
    [
        "thema=bestaat-niet",
        "gemeente=amsterdam",
        "pagina=0&thema=wonen",
        "pagina=-3&q=huur",
        "sorteer=zomaar&q=huur",
        "thema=%22%5D%3Cb%3E&q=huur",
        "thema=wonen&thema=wonen",
        "q=" + "a" * 3000,
        "q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "q=*&status=&wet=",
        "__proto__=x&constructor=y&q=huur",
    ],
)
def test_any_address_gives_a_page_that_works(vraag: str, adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?{vraag}")
    wacht(pagina)
    assert pagina.locator(".zoekresultaat img, .zoekresultaat b").count() == 0
    if pagina.get_by_role("button", name="Wis alle filters").or_(pagina.locator(".chip")).count():
        pagina.locator(".chip").last.click()
    assert zoek(pagina, "hulphond")


def test_empty_values_of_a_plain_form_are_no_choice(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?knelpunt=&wet=wmo-2015&q=")
    wacht(pagina)
    assert chips(pagina) == ["Wet of regeling: Wmo 2015"]


# Order.


def test_newest_first_unless_words_are_asked(
    adres_van_veertig: str, openen: Openen, veertig: Velden
) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/?thema=wonen")
    namen = gevonden(pagina)
    datums = [veertig[naam]["datum"] for naam in namen if not veertig[naam]["voorbeeld"]]
    assert datums == sorted(datums, reverse=True)
    assert [bool(veertig[n]["voorbeeld"]) for n in namen] == sorted(
        bool(veertig[n]["voorbeeld"]) for n in namen
    )
    expect(pagina.get_by_label("Sorteer op")).to_have_value("nieuwste")
    zoek(pagina, "boot")
    expect(pagina.get_by_label("Sorteer op")).to_have_value("relevantie")
    assert "sorteer" not in pagina.url
    pagina.get_by_label("Sorteer op").select_option("nieuwste")
    pagina.wait_for_url("**sorteer=nieuwste")
    datums = [veertig[n]["datum"] for n in gevonden(pagina) if not veertig[n]["voorbeeld"]]
    assert datums == sorted(datums, reverse=True)


@pytest.mark.parametrize(("volgorde", "keer"), [("hoogste-bedrag", -1), ("laagste-bedrag", 1)])
def test_an_amount_that_is_not_known_comes_last(
    volgorde: str, keer: int, adres_van_veertig: str, openen: Openen, veertig: Velden
) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/?thema=werk")
    pagina.get_by_label("Sorteer op").select_option(volgorde)
    pagina.wait_for_url(f"**sorteer={volgorde}")
    echt = [veertig[n] for n in gevonden(pagina) if not veertig[n]["voorbeeld"]]
    bedragen = [v["kosten"]["ingezet"]["bedrag"] if v["kosten"] else None for v in echt]
    bekend = [bedrag for bedrag in bedragen if bedrag is not None]
    assert len(bekend) > 2
    assert None in bedragen
    assert bedragen == sorted(bekend, key=lambda b: keer * b) + [None] * bedragen.count(None)
    expect(pagina.locator(".treffer").first).to_contain_text("Ingezet: €")
    pagina.reload()
    expect(pagina.get_by_label("Sorteer op")).to_have_value(volgorde)


# More.


def test_more_results_come_twenty_at_a_time(adres_van_veertig: str, openen: Openen) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/?knelpunt=wachtlijst")
    eerste = gevonden(pagina)
    assert len(eerste) == 20
    meer = pagina.get_by_role("button", name="Toon meer")
    meer.click()
    expect(pagina.locator(".treffer")).to_have_count(40)
    expect(pagina.locator(".treffer h2 a").nth(20)).to_be_focused()
    expect(meer).to_be_hidden()
    assert gevonden(pagina)[:20] == eerste
    pagina.wait_for_url("**pagina=2")
    pagina.reload()
    wacht(pagina)
    expect(pagina.locator(".treffer")).to_have_count(40)
    # Another question begins at the beginning.
    kies(pagina, "thema", "wonen")
    assert "pagina" not in pagina.url


def test_a_long_facet_shows_ten_and_then_all(
    adres_van_veertig: str, openen: Openen, veertig: Velden
) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/?thema=wonen")
    wacht(pagina)
    groep = facet(pagina, "gemeente")
    expect(groep.locator("input")).to_have_count(10)
    groep.get_by_role("button", name="Toon alle 14").click()
    expect(groep.locator("input")).to_have_count(14)
    expect(groep.locator("input").nth(10)).to_be_focused()
    expect(groep.get_by_role("button")).to_have_count(0)
    assert sum(tellingen(pagina, "gemeente").values()) == tel(
        veertig, lambda v: "wonen" in v["themas"] and v["gemeente"] is not None
    )


def test_a_chosen_value_outside_the_ten_stands_in_the_form(
    adres_van_veertig: str, openen: Openen
) -> None:
    pagina = openen(f"{adres_van_veertig}zoeken/")
    voor = set(pagina.locator("input[name=gemeente]").evaluate_all("vs => vs.map(v => v.value)"))
    buiten = next(g for g in ("zwolle", "leiden", "hengelo", "haarlem", "gouda") if g not in voor)
    pagina.goto(f"{adres_van_veertig}zoeken/?gemeente={buiten}")
    wacht(pagina)
    expect(pagina.locator(f"input[name=gemeente][value={buiten}]")).to_be_checked()
    assert chips(pagina) == [f"Gemeente: {buiten.capitalize()}"]
    kies(pagina, "status", "doorbraak")
    assert ("gemeente", buiten) in vraag_in_adres(pagina)


# Chips.


def test_chosen_filters_can_be_taken_away_one_by_one_or_all(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=geld&thema=wonen&thema=schulden&status=doorbraak")
    wacht(pagina)
    expect(pagina.locator(".facet[data-facet=thema] summary")).to_have_text("Thema (2 gekozen)")
    pagina.get_by_role("button", name="Thema: Wonen (filter weghalen)").click()
    expect(pagina.get_by_role("status")).to_contain_text("met 2 filters")
    expect(pagina.get_by_role("status")).to_be_focused()
    assert chips(pagina) == ["Thema: Schulden", "Status: Doorbraak"]
    expect(pagina.locator("input[name=thema][value=wonen]")).not_to_be_checked()
    pagina.get_by_role("button", name="Wis alle filters").click()
    expect(pagina.locator(".chips")).to_be_hidden()
    assert vraag_in_adres(pagina) == [("q", "geld")]
    expect(pagina.get_by_role("button", name="Wis alle filters")).to_have_count(0)


# On a phone.


def test_on_a_phone_the_filters_are_folded_with_their_number(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?thema=wonen&status=doorbraak", breedte=360)
    wacht(pagina)
    expect(pagina.locator(".facet").first).to_be_hidden()
    pagina.get_by_text("Filters (2 gekozen)").click()
    pagina.locator(".facet[data-facet=thema] .keuze", has_text="Schulden").click()
    expect(pagina.get_by_text("Filters (3 gekozen)")).to_be_visible()
    pagina.set_viewport_size({"width": 1280, "height": 900})
    expect(pagina.locator(".filters > summary")).to_be_hidden()
    expect(pagina.locator(".facet").first).to_be_visible()


# What worked elsewhere.


def test_by_knelpunt_a_result_tells_what_worked(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?knelpunt=toeslag-verrekend-met-schuld")
    wacht(pagina)
    aanpak = pagina.locator(".treffer", has_text="De opvang betaald").locator(".aanpak")
    tekst = re.sub(r"\s+", " ", aanpak.inner_text())
    assert "Wat werkte Maatwerkbudget gebruiken, Overbruggen" in tekst
    assert "Wie zei ja Niet bekend" in tekst
    assert "Dienst Toeslagen" in tekst
    assert "Afgeleid door de redactie: Algemene regels toeslagen (Awir), artikel 30" in tekst
    # With words the story itself says more.
    zoek(pagina, "toeslag")
    expect(pagina.locator(".aanpak")).to_have_count(0)
    expect(pagina.locator(".treffer-stuk").first).to_be_visible()


def test_home_leads_to_what_worked(adres: str, openen: Openen) -> None:
    pagina = openen(adres)
    pagina.get_by_label("Knelpunt").select_option(label="Domino van regelingen (2)")
    pagina.get_by_role("button", name="Zoek wat elders werkte").click()
    wacht(pagina)
    assert chips(pagina) == ["Knelpunt: Domino van regelingen"]
    assert aantallen(pagina) == (2, 0)
    expect(pagina.locator(".aanpak")).to_have_count(2)
    pagina.goto(adres)
    pagina.get_by_role("main").get_by_role("link", name="Zo deel je een casus").click()
    pagina.wait_for_url(f"{adres}meedoen/")


# The page stays where it is.


@pytest.mark.parametrize("breedte", [1280, 360])
@pytest.mark.parametrize("vraag", ["", "?q=bijstand", "?thema=wonen", "?q=xylofoonspeler"])
def test_nothing_moves_while_it_loads(vraag: str, breedte: int, adres: str, openen: Openen) -> None:
    pagina = openen(adres, breedte=breedte, eigen=True)
    pagina.add_init_script(
        "window.schuif = 0; new PerformanceObserver((lijst) => lijst.getEntries().forEach("
        "(s) => { schuif += s.hadRecentInput ? 0 : s.value; }))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    pagina.goto(f"{adres}zoeken/{vraag}")
    wacht(pagina)
    pagina.evaluate("document.fonts.ready")
    pagina.evaluate(RUST)
    assert pagina.evaluate("schuif") <= 0.05
