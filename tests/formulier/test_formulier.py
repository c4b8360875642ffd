"""Tests of the form from end to end: what goes in, what stays in, and the file that comes out."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml
from playwright.sync_api import Page, expect

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.project import EIGEN_MAP
from tests.conftest import CONTACT, FORGE, Draai
from tests.formulier.conftest import (
    ALLES,
    GEWOON,
    GEWOON_VERHAAL,
    VERHAAL,
    Openen,
    namen_van,
    vul_alles_in,
)

pytestmark = pytest.mark.browser


def klaar(pagina: Page) -> None:
    """Wait until the exits are open."""
    expect(pagina.locator(".mag-het")).to_have_text(re.compile("^Alles is nagekeken"))


def bewaar(pagina: Page, map_: Path) -> Path:
    """Take the file out and put it where a case belongs."""
    with pagina.expect_download() as gehaald:
        pagina.click(".download")
    doel = map_ / "cases" / "2026" / gehaald.value.suggested_filename
    doel.parent.mkdir(parents=True, exist_ok=True)
    gehaald.value.save_as(doel)
    return doel


def controleer(draai: Draai, project: Path) -> None:
    """The real command finds nothing to say about the case, not even a hint."""
    gedaan = draai("mooimaatwerk", "controleer", "--map", project)
    assert (gedaan.returncode, gedaan.stdout) == (0, ""), gedaan.stdout


def lees(bestand: Path) -> tuple[dict[str, Any], str]:
    _, kop, tekst = bestand.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(kop), tekst


def test_the_answers_of_these_tests_use_every_field(begrippen: Begrippen) -> None:
    assert set(namen_van(ALLES)) == {naam for naam, _ in begrippen.velden.alle()}


def test_every_field_ends_up_in_a_file_that_passes(
    openen: Openen, begrippen: Begrippen, draai: Draai, tmp_path: Path
) -> None:
    pagina = openen()
    vul_alles_in(pagina, begrippen.velden, ALLES | {"hulpvraag": "no: nooit 12:30"}, VERHAAL)
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


def is_dicht(pagina: Page) -> bool:
    """True when nothing can be taken out, by button, by link, or from the page."""
    knoppen = pagina.locator(".uitgangen button")
    assert knoppen.count() >= 2
    return (
        all(knop.is_disabled() for knop in knoppen.all())
        and pagina.locator(".uitgangen a[href]").count() == 0
        and pagina.locator("pre.bestand").text_content() == ""
    )


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


# Correcting, and telling how it went on.


def test_a_case_is_corrected_in_its_own_file(openen: Openen, draai: Draai, tmp_path: Path) -> None:
    pagina = openen("meedoen/formulier/?casus=kinderopvang-redt-de-baan")
    expect(pagina.locator("h1")).to_have_text("Verbeter een casus")
    pagina.fill("#v-titel", "Kinderopvang redde de baan")
    pagina.evaluate("location.hash = '#stap-nakijken'")
    klaar(pagina)
    assert (pagina.locator(".forge-open").get_attribute("href") or "").endswith(
        "/edit/main/cases/2026/kinderopvang-redt-de-baan.md"
    )
    expect(pagina.locator(".forge-kopieer")).to_be_visible()
    bestand = bewaar(pagina, tmp_path)
    assert bestand.name == "kinderopvang-redt-de-baan.md"
    controleer(draai, tmp_path)
    kop, tekst = lees(bestand)
    oud, oude_tekst = lees(EIGEN_MAP / "cases" / "2026" / bestand.name)
    assert kop.pop("titel") == "Kinderopvang redde de baan" and oud.pop("titel")
    kop["datum"], oud["datum"] = str(kop["datum"]), str(oud["datum"])
    # Leaving it out says the same.
    oud["wetten"] = [
        wet["wet"] if wet == {"wet": wet["wet"], "herkomst": "genoemd"} else wet
        for wet in oud["wetten"]
    ]
    assert kop == oud
    assert tekst.strip() == oude_tekst.strip()


def test_follow_up_opens_where_it_is_asked(openen: Openen) -> None:
    pagina = openen("meedoen/formulier/?casus=kinderopvang-redt-de-baan&vervolg=1")
    expect(pagina.locator("h1")).to_have_text("Vertel hoe het verder ging")
    expect(pagina.locator("#stap-afloop")).to_be_visible()
    expect(pagina.locator('[data-veld="opvolging"] [data-item]').last).to_be_visible()


def test_a_case_page_leads_to_the_form(openen: Openen, wortel: str, browser: Any) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.goto(f"{wortel}casussen/kinderopvang-redt-de-baan/")
        pagina.get_by_role("link", name="Verbeter deze casus").click()
        pagina.wait_for_selector("form[data-klaar]")
        expect(pagina.locator("#v-titel")).not_to_have_value("")


REACTIE = {
    "soort": "oplossing",
    "rol": "wijkteammedewerker",
    "gemeente": "Zwolle",
    "toestemming": "niet-nodig",
    "voorbeeld": False,
}
REACTIETEKST = "Bij ons hielp een *afspraak* met de corporatie.\n\n- Vraag het na."


def schrijf_reactie(pagina: Page, begrippen: Begrippen, tekst: str) -> None:
    lijst = begrippen.andere_velden["reactievelden"]
    vul_alles_in(pagina, lijst, REACTIE, {"": tekst})


def test_a_reaction_gets_its_place_with_the_case(
    openen: Openen, begrippen: Begrippen, draai: Draai, tmp_path: Path
) -> None:
    slug = "al-jaren-op-de-wachtlijst"
    pagina = openen(f"meedoen/reactie/?casus={slug}")
    expect(pagina.locator(".over-casus")).to_contain_text("wachtlijst")
    schrijf_reactie(pagina, begrippen, REACTIETEKST)
    klaar(pagina)
    bron = EIGEN_MAP / "cases" / "2026"
    adres = pagina.locator(".forge-open").get_attribute("href") or ""
    (naam,) = parse_qs(urlsplit(adres).query)["filename"]
    assert re.fullmatch(rf"cases/2026/{slug}/reactie-\d{{4}}-\d\d-\d\d-\d+\.md", naam)
    assert not (EIGEN_MAP / naam).exists()
    with pagina.expect_download() as gehaald:
        pagina.click(".download")
    doel = tmp_path / naam
    doel.parent.mkdir(parents=True)
    gehaald.value.save_as(doel)
    (tmp_path / f"cases/2026/{slug}.md").write_bytes((bron / f"{slug}.md").read_bytes())
    controleer(draai, tmp_path)
    kop, tekst = lees(doel)
    assert {sleutel: kop[sleutel] for sleutel in REACTIE} == REACTIE
    assert tekst == f"\n{REACTIETEKST}\n"


def test_a_reaction_with_a_heading_or_a_name_stays_in(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen("meedoen/reactie/?casus=al-jaren-op-de-wachtlijst")
    lijst = begrippen.andere_velden["reactievelden"]
    tekst = "## Kop\n\nBel 06-12345678."
    vul_alles_in(pagina, lijst, REACTIE, {"": tekst}, langs_adres=True)
    expect(pagina.locator(".foutlijst li")).to_have_count(2)
    assert is_dicht(pagina)


def test_a_reaction_needs_a_case(browser: Any, wortel: str) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.goto(f"{wortel}meedoen/reactie/")
        expect(pagina.locator("#formulier")).to_contain_text("Kies eerst een casus")


def test_a_name_in_the_title_is_found_in_the_name_of_the_file(
    openen: Openen, begrippen: Begrippen
) -> None:
    pagina = openen()
    vul_alles_in(pagina, begrippen.velden, GEWOON | {"titel": "Hulp voor marieke"}, GEWOON_VERHAAL)
    expect(pagina.locator(".tikken")).to_contain_text("in de naam van het bestand")
    assert is_dicht(pagina)


def test_a_taken_name_gets_a_number(openen: Openen, begrippen: Begrippen) -> None:
    pagina = openen()
    titel = "Kinderopvang redt de baan"
    vul_alles_in(pagina, begrippen.velden, GEWOON | {"titel": titel}, GEWOON_VERHAAL)
    klaar(pagina)
    expect(pagina.locator(".bestandsnaam")).to_have_text("kinderopvang-redt-de-baan-2.md")
    expect(pagina.locator(".naam-bezet")).to_be_visible()


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
