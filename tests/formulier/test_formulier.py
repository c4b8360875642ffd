"""Tests of the form from end to end: what goes in, what stays in, and the file that comes out."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from mooimaatwerk.begrippen import Begrippen
from tests.conftest import CONTACT, FORGE, Draai
from tests.formulier.conftest import (
    ALLES,
    GEWOON,
    GEWOON_VERHAAL,
    VERHAAL,
    Antwoorden,
    Openen,
    namen_van,
    vul_alles_in,
)
from tests.formulier.handelingen import bewaar, controleer, is_dicht, klaar, lees
from tests.maken import voorbeelden_van

pytestmark = pytest.mark.browser


@pytest.fixture
def alles(begrippen: Begrippen) -> Antwoorden:
    return ALLES | voorbeelden_van(begrippen.velden, ALLES)


def test_the_answers_of_these_tests_use_every_field(
    begrippen: Begrippen, alles: Antwoorden
) -> None:
    assert set(namen_van(alles)) == {naam for naam, _ in begrippen.velden.alle()}


def test_every_field_ends_up_in_a_file_that_passes(
    openen: Openen, begrippen: Begrippen, alles: Antwoorden, draai: Draai, tmp_path: Path
) -> None:
    pagina = openen()
    vul_alles_in(pagina, begrippen.velden, alles | {"hulpvraag": "no: nooit 12:30"}, VERHAAL)
    klaar(pagina)
    bestand = bewaar(pagina, tmp_path)
    controleer(draai, tmp_path)
    assert bestand.name == "een-fiets-gewoon-doen-wat-nodig-is.md"
    kop, tekst = lees(bestand)
    assert set(namen_van(kop)) == {naam for naam, _ in begrippen.velden.alle()}
    assert kop["titel"] == ALLES["titel"]
    assert kop["themas"] == ["werk", "inkomen"]  # in the order of choosing
    assert kop["samenvatting"] == ALLES["samenvatting"]
    assert kop["financiering"][0]["bedrag"] == 180.5
    assert kop["financiering"][0]["waarvoor"] == "2021"
    assert kop["financiering"][0]["voorwaarden"][0]["termijn"] == "P6M"
    assert kop["financiering"][0]["voorwaarden"][1] == {"tekst": "De fiets wordt niet verkocht."}
    assert kop["kosten"]["vermeden"]["toelichting"] == "true"
    assert kop["opvolging"][0]["bron"] == "null"
    assert kop["partijen"] == [{"soort": "ministerie", "naam": "SZW"}, "wijkteam"]
    assert kop["voorbeeld"] is False
    for kopje, stuk in VERHAAL.items():
        assert f"## {kopje}\n\n{stuk}\n" in tekst


def test_the_forge_gets_the_same_file(openen: Openen, begrippen: Begrippen, tmp_path: Path) -> None:
    pagina = openen()
    vul_alles_in(pagina, begrippen.velden, GEWOON, GEWOON_VERHAAL)
    klaar(pagina)
    adres = pagina.locator(".forge-open").get_attribute("href") or ""
    assert adres.startswith(f"{FORGE}/new/main?filename=") and len(adres.encode()) < 5000
    vraag = parse_qs(urlsplit(adres).query, strict_parsing=True)
    bestand = bewaar(pagina, tmp_path)
    assert vraag["filename"] == ["cases/2026/een-fiets-voor-de-nieuwe-baan.md"]
    assert vraag["value"] == [bestand.read_text(encoding="utf-8")]
    assert not pagina.locator(".forge-kopieer").is_visible()


def test_a_long_file_goes_to_the_forge_by_the_clipboard(
    openen: Openen, begrippen: Begrippen, tmp_path: Path
) -> None:
    pagina = openen()
    pagina.context.grant_permissions(["clipboard-read", "clipboard-write"])
    lang = {**GEWOON_VERHAAL, "Situatie": "Een ouder zorgt alleen voor de kinderen. " * 100}
    vul_alles_in(pagina, begrippen.velden, GEWOON, lang)
    klaar(pagina)
    adres = pagina.locator(".forge-open").get_attribute("href") or ""
    assert "value=" not in adres and len(adres) < 300
    pagina.click(".forge-kopieer")
    expect(pagina.locator(".gelukt")).to_have_text("De tekst is gekopieerd.")
    gekopieerd = pagina.evaluate("navigator.clipboard.readText()")
    assert gekopieerd == bewaar(pagina, tmp_path).read_text(encoding="utf-8")


def test_a_mail_needs_no_account(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen()
    vul_alles_in(pagina, begrippen.velden, GEWOON, GEWOON_VERHAAL)
    klaar(pagina)
    adres = unquote(pagina.locator(".mail").get_attribute("href") or "")
    assert adres.startswith(f"mailto:{CONTACT}?subject=Een casus: {GEWOON['titel']}&body=Hallo")
    assert "een-fiets-voor-de-nieuwe-baan.md" in adres
    assert GEWOON_VERHAAL["Situatie"] not in adres


TELEFOON = "Bel 06-12345678."


@pytest.mark.parametrize(
    ("geheim", "plek"),
    [
        (TELEFOON, "verhaal"),
        ("Zijn BSN is 111222333.", "verhaal"),
        ("Mail jan@voorbeeld.example.", "veld"),
        ("Zij woont op 1234 AB.", "bron"),
        (TELEFOON, "akkoord"),
    ],
)
def test_nothing_leaves_with_a_forbidden_finding(
    openen: Openen, begrippen: Begrippen, geheim: str, plek: str
) -> None:
    pagina = openen()
    antwoorden, verhaal = dict(GEWOON), dict(GEWOON_VERHAAL)
    if plek == "verhaal":
        verhaal["Resultaat"] = geheim
    elif plek == "veld":
        antwoorden["kosten"] = {"neveneffect": geheim}
    elif plek == "bron":
        antwoorden["bron"] = {"titel": geheim}
    else:
        verhaal["Resultaat"] = f"Het gaat beter. {geheim}"
        tik = {"tekst": "06-12345678", "soort": "telefoon", "reden": "Mag toch."}
        antwoorden["privacy"] = {"status": "gecontroleerd", "door": "ik", "akkoord": [tik]}
    vul_alles_in(pagina, begrippen.velden, antwoorden, verhaal, langs_adres=True)
    expect(pagina.locator(".mag-het")).to_have_text(re.compile("^Nog niet klaar: los eerst"))
    expect(pagina.locator(".foutlijst")).to_be_visible()
    assert is_dicht(pagina)


def test_a_question_is_answered_and_noted_in_the_file(
    openen: Openen, begrippen: Begrippen, draai: Draai, tmp_path: Path
) -> None:
    pagina = openen()
    verhaal = {**GEWOON_VERHAAL, "Resultaat": "Bij het team van Fladderhof hielp Zandera mee."}
    vul_alles_in(pagina, begrippen.velden, GEWOON, verhaal)
    expect(pagina.locator(".mag-het")).to_have_text(re.compile("^Nog niet klaar: geef eerst"))
    assert is_dicht(pagina)
    vragen = pagina.locator(".tikken > div")
    expect(vragen).to_have_count(2)
    eerste = vragen.filter(has_text="Fladderhof")
    eerste.locator(".tikknop").click()
    expect(eerste.locator(".veldfout")).to_have_text("Schrijf in een paar woorden waarom.")
    eerste.locator("input").fill("Dat is een speeltuin.")
    eerste.locator(".tikknop").click()
    expect(vragen).to_have_count(1)
    assert is_dicht(pagina)
    vragen.locator(".pseudoknop").click()
    klaar(pagina)
    kop, _ = lees(bewaar(pagina, tmp_path))
    controleer(draai, tmp_path)
    assert kop["privacy"] == {
        "status": "gecontroleerd",
        "door": "inbrenger",
        "pseudoniemen": ["Zandera"],
        "akkoord": [{"tekst": "Fladderhof", "soort": "naam", "reden": "Dat is een speeltuin."}],
    }


def test_a_tick_that_is_about_nothing_any_more_goes(
    openen: Openen, begrippen: Begrippen, draai: Draai, tmp_path: Path
) -> None:
    pagina = openen()
    verhaal = {**GEWOON_VERHAAL, "Resultaat": "Bij het team van Fladderhof ging het goed."}
    vul_alles_in(pagina, begrippen.velden, GEWOON, verhaal)
    pagina.locator(".tikken input").fill("Een speeltuin.")
    pagina.locator(".tikken .tikknop").click()
    klaar(pagina)
    pagina.evaluate("location.hash = '#stap-tekst'")
    pagina.locator('[data-kopje="Resultaat"] textarea').fill("Het ging goed.")
    pagina.evaluate("location.hash = '#stap-nakijken'")
    klaar(pagina)
    kop, _ = lees(bewaar(pagina, tmp_path))
    assert "privacy" not in kop
    controleer(draai, tmp_path)


def test_details_together_can_be_too_much(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen()
    antwoorden = {**GEWOON, "gemeente": "Schiermonnikoog"}
    verhaal = {**GEWOON_VERHAAL, "Situatie": "Een vrouw van 34 jaar is weduwe en heeft kanker."}
    vul_alles_in(pagina, begrippen.velden, antwoorden, verhaal)
    expect(pagina.locator(".meterstand")).to_have_text(re.compile("^Te herkenbaar"))
    expect(pagina.locator(".meterdelen")).to_contain_text("Schiermonnikoog (3)")
    expect(pagina.locator(".foutlijst")).to_contain_text(
        "deze details samen maken iemand herkenbaar"
    )
    assert is_dicht(pagina)


def test_without_the_privacy_rules_nothing_leaves(
    browser: Any, wortel: str, begrippen: Begrippen
) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.route("**/woorden.bloom", lambda route: route.abort())
        pagina.goto(f"{wortel}meedoen/formulier/")
        vul_alles_in(pagina, begrippen.velden, GEWOON, GEWOON_VERHAAL)
        expect(pagina.locator(".mag-het")).to_have_text(re.compile("konden niet worden opgehaald"))
        assert is_dicht(pagina)
