"""Tests that the form tells what is wrong where it is, and keeps what was typed."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from mooimaatwerk.begrippen import Begrippen
from tests.formulier.conftest import GEWOON, GEWOON_VERHAAL, Openen, vul_alles_in
from tests.formulier.handelingen import klaar

pytestmark = pytest.mark.browser


# What is wrong is told where it is.


def test_what_is_wrong_is_listed_and_leads_to_the_field(openen: Openen) -> None:
    pagina = openen()
    pagina.fill("#v-titel", "Een")
    pagina.click(".verder")
    lijst = pagina.locator(".foutlijst")
    expect(lijst).to_be_focused()
    expect(pagina).to_have_title(re.compile("^Fout: Stap 1 van 9"))
    expect(lijst.locator("a").first).to_have_text(
        "Titel: deze tekst is te kort. Schrijf 5 tot en met 90 tekens. Nu zijn het er 3."
    )
    lijst.locator("a").first.click()
    titel = pagina.locator("#v-titel")
    expect(titel).to_be_focused()
    expect(titel).to_have_attribute("aria-invalid", "true")
    titel.fill("Een betere titel")
    titel.blur()
    expect(titel).not_to_have_attribute("aria-invalid", "true")
    expect(pagina.locator("#v-titel-fout")).to_be_empty()


def test_a_field_says_what_is_wrong_only_after_it_is_left(openen: Openen) -> None:
    pagina = openen()
    pagina.locator("#v-datum").fill("gisteren")
    expect(pagina.locator("#v-datum-fout")).to_be_empty()
    pagina.locator("#v-datum").blur()
    expect(pagina.locator("#v-datum-fout")).to_contain_text('"gisteren" is geen datum')


def test_an_answer_can_make_another_question_required(openen: Openen) -> None:
    pagina = openen()
    mag = pagina.locator('[data-veld="hulpvraag"] .mag')
    expect(mag).to_be_visible()
    pagina.locator('[data-veld="status"] input[value="open"]').check()
    expect(mag).to_be_hidden()
    pagina.click(".verder")
    expect(pagina.locator(".foutlijst")).to_contain_text("bij status open is dit veld verplicht")


def test_plainer_words_are_a_hint_and_no_more(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen()
    verhaal = {**GEWOON_VERHAAL, "Resultaat": "Derhalve ging het middels een fiets beter."}
    vul_alles_in(pagina, begrippen.velden, GEWOON, verhaal)
    klaar(pagina)
    pagina.evaluate("location.hash = '#stap-tekst'")
    hint = pagina.locator('[data-kopje="Resultaat"] .hintzin').first
    expect(hint).to_contain_text("Tip: ")
    expect(hint).to_contain_text(re.compile("erhalve|iddels"))
    expect(pagina.locator('[data-kopje="Resultaat"] .foutzin')).to_have_count(0)


# Kept in the browser.


def test_answers_survive_until_they_are_wiped(openen: Openen) -> None:
    pagina = openen()
    pagina.fill("#v-titel", "Een fiets voor de baan")
    pagina.locator('[data-veld="status"] input[value="doorbraak"]').check()
    expect(pagina.locator(".bewaard")).to_contain_text("zijn bewaard")
    pagina.evaluate("location.hash = '#stap-geld'")
    pagina.locator('[data-veld="financiering"] > .erbij').click()
    pagina.locator("#v-financiering-1-waarvoor").fill("een fiets")
    pagina.reload()
    pagina.wait_for_selector("form[data-klaar]")
    expect(pagina.locator(".bewaard")).to_contain_text("staan er weer")
    expect(pagina.locator("#v-financiering-1-waarvoor")).to_have_value("een fiets")
    pagina.click(".wis")
    pagina.click(".nee-wis")
    expect(pagina.locator("#v-titel")).to_have_value("Een fiets voor de baan")
    pagina.click(".wis")
    pagina.click(".ja-wis")
    pagina.wait_for_url(re.compile(r"formulier/$"))
    pagina.wait_for_selector("form[data-klaar]")
    expect(pagina.locator("#v-titel")).to_have_value("")
    assert pagina.evaluate("Object.keys(localStorage).filter((n) => n.startsWith('mooi'))") == []


def test_nothing_is_sent(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen()
    gevraagd: list[str] = []
    pagina.on("request", lambda v: gevraagd.append(f"{v.method} {urlsplit(v.url).path}"))
    vul_alles_in(pagina, begrippen.velden, GEWOON, GEWOON_VERHAAL)
    klaar(pagina)
    namen = {
        vraag.rsplit("/", 1)[-1]
        for vraag in gevraagd
        if not vraag.endswith((".js", ".woff2", ".svg"))
    }
    assert namen == {"privacyregels.json", "woorden.bloom", "taalregels.json", "e.json"}
    assert all(vraag.startswith("GET ") for vraag in gevraagd)
