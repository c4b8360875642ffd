"""Tests that everyone can use the form: by keyboard, with a long list, without scripts."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.conftest import CONTACT
from tests.formulier.conftest import GEWOON, Openen

pytestmark = pytest.mark.browser


# Everyone can use it.


def test_the_keyboard_is_enough(openen: Openen) -> None:
    pagina = openen(breedte=360)
    toets = pagina.keyboard
    pagina.locator("#v-titel").focus()
    toets.type("Een fiets voor de nieuwe baan")
    toets.press("Tab")
    toets.type(GEWOON["samenvatting"])
    toets.press("Tab")
    toets.press("Tab")
    toets.press("ArrowDown")
    toets.press("ArrowDown")
    toets.press("Tab")
    toets.press("Tab")
    toets.press("Enter")
    expect(pagina.locator("#kop-tekst")).to_be_focused()
    expect(pagina).to_have_title(re.compile("^Stap 2 van 9: Je verhaal"))
    pagina.go_back()
    expect(pagina.locator("#stap-verhaal")).to_be_visible()
    assert pagina.locator('[data-veld="status"] input:checked').get_attribute("value")


def test_items_can_be_added_and_taken_away_by_keyboard(openen: Openen) -> None:
    pagina = openen("meedoen/formulier/#stap-aanpak", breedte=360)
    erbij = pagina.locator('[data-veld="wetten"] > .erbij')
    erbij.focus()
    pagina.keyboard.press("Enter")
    item = pagina.locator('[data-veld="wetten"] [data-item]')
    expect(item.locator("legend").first).to_be_focused()
    expect(item.locator("legend").first).to_have_text("Wetten 1")
    item.locator(":scope > .weg").focus()
    pagina.keyboard.press("Enter")
    expect(item).to_have_count(0)
    expect(erbij).to_be_focused()


def test_a_long_list_can_be_searched(openen: Openen) -> None:
    pagina = openen("meedoen/formulier/#stap-indeling")
    vraag = pagina.locator('[data-veld="knelpunten"]')
    vraag.locator('input[value="wachtlijst"]').check()
    vraag.locator(".filter").fill("urgentie")
    expect(vraag.locator('input[value="geen-urgentie"]')).to_be_visible()
    expect(vraag.locator('input[value="te-weinig-inkomen"]')).to_be_hidden()
    expect(vraag.locator('input[value="wachtlijst"]')).to_be_visible()  # what is chosen stays
    expect(vraag.locator(".gekozen")).to_contain_text("Gekozen: ")


def test_the_skip_link_does_not_change_the_screen(openen: Openen) -> None:
    pagina = openen("meedoen/formulier/#stap-geld")
    pagina.locator(".sprong").focus()
    pagina.keyboard.press("Enter")
    expect(pagina.locator("#stap-geld")).to_be_visible()
    expect(pagina.locator("#stap-verhaal")).to_be_hidden()


def test_without_javascript_the_page_says_what_to_do(browser: Any, wortel: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        pagina = context.new_page()
        pagina.goto(f"{wortel}meedoen/formulier/")
        expect(pagina.locator(".formuliervak .melding").first).to_contain_text(
            "alleen met JavaScript"
        )
        expect(pagina.get_by_role("link", name=CONTACT)).to_be_visible()
        expect(pagina.locator("#formulier")).to_be_hidden()
