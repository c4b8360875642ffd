"""Tests that the address of a search holds the question, and that any address works."""

import pytest
from playwright.sync_api import expect

from tests.zoeken.conftest import Openen
from tests.zoeken.pagina import chips, gevonden, kies, vraag_in_adres, wacht, zoek

pytestmark = pytest.mark.browser


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
