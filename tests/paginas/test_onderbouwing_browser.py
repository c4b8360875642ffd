"""Tests of the note in a real browser: nothing is sent, and nothing is kept unless asked."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.webserver import geserveerd

pytestmark = pytest.mark.browser


@pytest.fixture
def blad(browser: Browser, gebouwde_site: Path) -> Iterator[Page]:
    with geserveerd(gebouwde_site) as adres, browser.new_context() as context:
        pagina = context.new_page()
        pagina.on("dialog", lambda dialoog: dialoog.accept())
        pagina.goto(f"{adres}onderbouwing/", wait_until="networkidle")
        yield pagina


def test_a_text_is_gone_after_the_page_and_is_never_sent(blad: Page) -> None:
    verzoeken: list[str] = []
    blad.on("request", lambda verzoek: verzoeken.append(verzoek.url))
    blad.get_by_label("Wat speelt er?").fill("Een geheim verhaal.")
    assert verzoeken == []
    assert "geheim" not in blad.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    blad.reload()
    assert blad.get_by_label("Wat speelt er?").input_value() == ""


def test_a_text_is_kept_when_asked_and_wiped_when_asked(blad: Page) -> None:
    blad.get_by_label("Wat speelt er?").fill("Een verhaal.")
    blad.get_by_label("Bewaar mijn tekst").check()
    blad.reload()
    assert blad.get_by_label("Wat speelt er?").input_value() == "Een verhaal."
    blad.get_by_role("button", name="Wis alles").click()
    assert blad.get_by_label("Wat speelt er?").input_value() == ""
    assert blad.evaluate("localStorage.getItem('onderbouwing')") is None


def test_money_alone_gets_a_warning(blad: Page) -> None:
    waarschuwing = blad.locator("[data-leeg-gelaten]")
    assert waarschuwing.is_hidden()
    blad.get_by_label("Rendement").fill("Het is goedkoper.")
    assert waarschuwing.is_visible()
    blad.get_by_label("Legitimiteit").fill("Het is eerlijk.")
    assert waarschuwing.is_hidden()


def test_a_long_text_is_printed_whole(blad: Page) -> None:
    blad.get_by_label("Wat speelt er?").fill("regel\n" * 30 + "allerlaatste")
    pdf = PdfReader(io.BytesIO(blad.pdf(prefer_css_page_size=True)))
    assert "allerlaatste" in "".join(vel.extract_text() for vel in pdf.pages)
