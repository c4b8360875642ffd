"""Tests of what was found: its order, more of it, what was chosen, on a phone too."""

import re

import pytest
from playwright.sync_api import expect

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
from tests.zoeken.vinden import tel

pytestmark = pytest.mark.browser


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
