"""Opens the built site in a real browser: from home to a case, colour, keyboard."""

import pytest
from playwright.sync_api import expect

from tests.zoeken.conftest import Openen

pytestmark = pytest.mark.browser


def test_from_home_to_a_case_by_clicking(adres: str, openen: Openen) -> None:
    pagina = openen(adres)
    expect(pagina).to_have_title("Mooi Maatwerk")
    pagina.get_by_role("main").get_by_role("link", name="De opvang betaald").click()
    pagina.wait_for_url("**/casussen/kinderopvang-redt-de-baan/")
    expect(pagina.get_by_role("heading", level=1)).to_have_text(
        "De opvang betaald, de baan behouden"
    )
    expect(pagina.get_by_role("complementary")).to_contain_text("€ 6.500")
    pagina.get_by_role("complementary").get_by_role("link", name="Zaanstad").click()
    pagina.wait_for_url("**/gemeenten/zaanstad/")
    pagina.go_back()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("De opvang betaald")


def test_the_colour_of_your_choice_stays(adres: str, openen: Openen) -> None:
    pagina = openen(adres)

    def achtergrond() -> str:
        return str(pagina.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    eerst = achtergrond()
    pagina.get_by_role("button", name="Donker of licht").click()
    anders = achtergrond()
    assert anders != eerst
    pagina.goto(f"{adres}casussen/")
    assert achtergrond() == anders


def test_the_keyboard_goes_straight_to_the_content(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}casussen/")
    pagina.keyboard.press("Tab")
    sprong = pagina.get_by_role("link", name="Naar de inhoud")
    expect(sprong).to_be_focused()
    expect(sprong).to_be_in_viewport()
    pagina.keyboard.press("Enter")
    expect(pagina.locator("main")).to_be_focused()
