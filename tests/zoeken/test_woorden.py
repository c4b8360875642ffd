"""Searches by words in a real browser: what is found, how it reads, and what helps on."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.conftest import Casustekst, Draai, MaakProject
from tests.webserver import geserveerd
from tests.zoeken.conftest import Openen
from tests.zoeken.pagina import gevonden, wacht, zoek

pytestmark = pytest.mark.browser


def test_search_finds_a_case_and_opens_it(adres: str, openen: Openen) -> None:
    pagina = openen(adres)
    pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Zoeken").click()
    namen = zoek(pagina, "kinderopvang")
    assert namen[0] == "kinderopvang-redt-de-baan"
    assert pagina.url == f"{adres}zoeken/?q=kinderopvang"
    assert pagina.locator(".zoekuitslag mark").count() > 0
    pagina.locator(".treffer a").first.click()
    pagina.wait_for_url("**/casussen/kinderopvang-redt-de-baan/")
    # Back at the question, with its answer.
    pagina.go_back()
    expect(pagina.get_by_role("status")).to_contain_text("voor “kinderopvang”")
    expect(pagina.get_by_label("Zoekwoord")).to_have_value("kinderopvang")
    assert gevonden(pagina) == namen


def test_the_address_holds_the_question(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=hulphond")
    expect(pagina.get_by_role("status")).to_have_text("1 casus voor “hulphond”")
    assert gevonden(pagina) == ["hulphond-bij-eetstoornis"]
    pagina.get_by_label("Zoekwoord").fill("rijbewijs")
    pagina.get_by_role("button", name="Zoek", exact=True).click()
    expect(pagina.get_by_role("status")).to_contain_text("voor “rijbewijs”")
    assert pagina.url == f"{adres}zoeken/?q=rijbewijs"
    pagina.get_by_label("Zoekwoord").fill("")
    expect(pagina.locator(".zoeklijst")).to_be_visible()
    assert pagina.url == f"{adres}zoeken/"


def test_plural_finds_singular_and_the_other_way_round(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/")
    meervoud, enkelvoud = zoek(pagina, "gemeenten"), zoek(pagina, "gemeente")
    assert meervoud == enkelvoud
    # This one has the singular only.
    assert "studentenkamer-voor-wie-nog-geen-18-is" in meervoud


def test_examples_keep_their_label_in_the_results(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/")
    assert "al-jaren-op-de-wachtlijst" in zoek(pagina, "wachtlijst")
    voorbeeld = pagina.locator(".zoekuitslag li", has_text="Al jaren op de wachtlijst")
    expect(voorbeeld.get_by_role("heading")).to_contain_text("Verzonnen voorbeeld")
    zoek(pagina, "hulphond")
    expect(pagina.locator(".zoekuitslag")).not_to_contain_text("erzonnen voorbeeld")


def test_all_cases_without_javascript(adres: str, openen: Openen, gebouwde_site: Path) -> None:
    pagina = openen(f"{adres}zoeken/", javascript=False)
    alle = {pad.parent.name for pad in gebouwde_site.glob("casussen/*/index.html")}
    zichtbaar = pagina.locator(".zoeklijst a:visible").evaluate_all("as => as.length")
    adressen = pagina.locator(".zoeklijst a").evaluate_all("as => as.map(a => a.pathname)")
    assert {adres.split("/")[2] for adres in adressen} == alle
    assert zichtbaar == len(adressen)
    expect(pagina.locator("form")).to_have_count(1)
    expect(pagina.get_by_role("search")).to_be_hidden()
    expect(pagina.locator("noscript .melding")).to_be_visible()


@pytest.fixture
def eigen_site(maak_project: MaakProject, casustekst: Casustekst, draai: Draai) -> Iterator[str]:
    """A site below a folder of an address, with words that put a search to the test."""
    verhalen = {
        "met-trema": "De cliënt wachtte. Daarna nam een coördinator contact op.",
        "zonder-trema": "De client wachtte. Daarna nam een coordinator contact op.",
        "met-tekens": "Vreemde &lt;img src=x onerror=alert(1)&gt; tekens en `<b>vet</b>` hier.",
    }
    project = maak_project(
        {
            f"cases/2026/{slug}.md": casustekst(
                titel=f"Verhaal {slug}",
                tekst=casustekst()
                .split("---\n\n")[1]
                .replace("Een ouder leeft van weinig geld.", verhaal),
            )
            for slug, verhaal in verhalen.items()
        }
    )
    klaar = draai("mooimaatwerk", "bouw", "--map", project, "--uit", project / "www/maatwerk")
    assert klaar.returncode == 0, klaar.stderr
    with geserveerd(project / "www") as wortel:
        yield f"{wortel}maatwerk/"


def test_accents_make_no_difference_and_signs_stay_signs(eigen_site: str, openen: Openen) -> None:
    pagina = openen(f"{eigen_site}zoeken/")
    beide = {"met-trema", "zonder-trema"}
    for vraag in ("client", "cliënt", "coördinator", "coordinator"):
        assert set(zoek(pagina, vraag)) == beide, vraag
    pagina.locator(".treffer a").first.click()
    pagina.wait_for_url(f"{eigen_site}casussen/*/")
    pagina.go_back()

    assert zoek(pagina, "vreemde") == ["met-tekens"]
    expect(pagina.locator(".treffer-stuk")).to_contain_text("<img src=x onerror=alert(1)>")
    assert pagina.locator(".zoekuitslag img, .zoekuitslag b").count() == 0


# What a person types leads to the case, though its story has other words.
WOORDEN = (
    ("urgentieverklaring", "verblijf-voor-ziek-gezin"),
    ("kindertoeslag", "kinderopvang-redt-de-baan"),
    ("woning", "verblijf-voor-ziek-gezin"),
    ("woningen", "verblijf-voor-ziek-gezin"),
    ("bijstand", "kinderopvang-redt-de-baan"),
    ("rijbewijs", "rijlessen-als-stap-naar-beter-werk"),
    ("DUO", "langer-de-tijd-voor-het-diploma"),
    ("zaanstad", "kinderopvang-redt-de-baan"),
)


@pytest.mark.parametrize(("vraag", "slug"), WOORDEN, ids=[vraag for vraag, _ in WOORDEN])
def test_labels_and_synonyms_find_the_case(
    vraag: str, slug: str, adres: str, openen: Openen
) -> None:
    pagina = openen(f"{adres}zoeken/?q={vraag}")
    assert slug in gevonden(pagina)


def test_a_title_goes_before_a_text_and_a_text_before_a_synonym(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=diploma")
    assert gevonden(pagina)[0] == "langer-de-tijd-voor-het-diploma"
    # Only this story tells of a hypotheek; others have it as a synonym of what was done.
    assert zoek(pagina, "hypotheek")[0] == "tweede-hypotheek-voorkomt-dakloosheid"


def test_excerpts_read_as_sentences(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=urgentieverklaring")
    wacht(pagina)
    for vraag in ("bijstand", "maatwerkbudget", "kindertoeslag"):
        zoek(pagina, vraag)
        for stuk in pagina.locator(".treffer-stuk").all_inner_texts():
            # Nothing of the facts, the headings or the words of the vocabularies.
            for vreemd in ("vandaan?", "Wat leren we?", "Situatie", "kinderopvangtoeslag", "bso"):
                assert vreemd not in stuk
            assert re.match(r"… |\W?[A-ZÀ-Ý0-9]", stuk), stuk
            assert re.search(r"([.?!]|\u00a0…)$", stuk), stuk
            assert not re.search(r"[a-z]€|[a-z][A-Z]", stuk), stuk


def test_a_term_that_is_meant_leads_to_its_page(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=Urgentie")
    wacht(pagina)
    regel = pagina.locator(".bedoeling")
    expect(regel).to_contain_text("Bedoel je het knelpunt Geen urgentieverklaring")
    regel.get_by_role("link", name="Geen urgentieverklaring").click()
    pagina.wait_for_url(f"{adres}knelpunten/geen-urgentie/")
    pagina.goto(f"{adres}zoeken/?q=sleutel")
    wacht(pagina)
    expect(pagina.locator(".bedoeling")).to_have_count(0)


def test_nothing_found_helps_on(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/")
    assert zoek(pagina, "xylofoonspeler") == []
    expect(pagina.get_by_role("status")).to_have_text("Niets gevonden voor “xylofoonspeler”.")
    hulp = pagina.locator(".zoekhulp")
    expect(hulp.get_by_role("link", name="stel je vraag als open casus")).to_be_visible()
    hulp.get_by_role("link", name="Kijk bij de open casussen").click()
    pagina.wait_for_url(f"{adres}open/")


def test_a_word_that_looks_like_a_knelpunt_suggests_it(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=wachtlijstxyz&thema=werk")
    assert gevonden(pagina) == []
    hulp = pagina.locator(".zoekhulp")
    hulp.get_by_role("link", name="Wachtlijst", exact=True).click()
    pagina.wait_for_url(f"{adres}knelpunten/wachtlijst/")


def test_a_filter_in_the_way_can_be_taken_away(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=hulphond&thema=werk&status=open")
    assert gevonden(pagina) == []
    pagina.get_by_role("button", name="Zonder filters: 1 casus").click()
    expect(pagina.get_by_role("status")).to_have_text("1 casus voor “hulphond”")
    expect(pagina.get_by_role("status")).to_be_focused()
    assert gevonden(pagina) == ["hulphond-bij-eetstoornis"]
    assert pagina.url == f"{adres}zoeken/?q=hulphond"


def test_one_filter_of_two_can_be_the_one_in_the_way(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=hulphond&thema=werk&status=doorbraak")
    assert gevonden(pagina) == []
    expect(pagina.get_by_role("button", name="Zonder filter “Status")).to_have_count(0)
    pagina.get_by_role("button", name="Zonder filter “Thema: Werk en opleiding”: 1 casus").click()
    expect(pagina.get_by_role("status")).to_have_text("1 casus voor “hulphond” met 1 filter")


@pytest.mark.parametrize("bestand", ["pagefind.js", "rijen.json", "*.pf_meta"])
def test_when_the_index_cannot_be_fetched_the_list_stays(
    bestand: str, adres: str, browser: Browser
) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.route(f"**/{bestand}*", lambda route: route.abort())
        pagina.goto(f"{adres}zoeken/?q=hulphond")
        expect(pagina.get_by_role("status")).to_contain_text("Zoeken lukt nu niet.")
        expect(pagina.locator(".zoeklijst")).to_be_visible()
        # The next question tries again.
        pagina.unroute_all()
        assert zoek(pagina, "hulphonden") == ["hulphond-bij-eetstoornis"]


def test_what_was_typed_before_the_script_came_is_asked(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/")
    tegengehouden: list[Route] = []
    pagina.route("**/zoeken.js", lambda route: tegengehouden.append(route))
    with pagina.expect_request("**/zoeken.js"):
        pagina.goto(f"{adres}zoeken/?thema=gezondheid", wait_until="commit")
    pagina.get_by_label("Zoekwoord").fill("hulphond")
    for route in tegengehouden:
        route.continue_()
    assert "hulphond-bij-eetstoornis" in gevonden(pagina)
    expect(pagina.get_by_role("status")).to_have_text("1 casus voor “hulphond” met 1 filter")
    assert pagina.url == f"{adres}zoeken/?q=hulphond&thema=gezondheid"


def test_rows_of_a_renewed_site_are_never_mixed_with_older_ones(
    adres: str, browser: Browser
) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        pagina.goto(f"{adres}zoeken/?q=hulphond")
        wacht(pagina)
        anders = {"namen": "pagefind.nl_anders.pf_meta", "waarden": [], "rijen": ""}
        pagina.route("**/status.json", lambda route: route.fulfill(json=anders))
        pagina.goto(f"{adres}zoeken/?q=hulphond&status=doorbraak")
        expect(pagina.get_by_role("status")).to_contain_text("Zoeken lukt nu niet.")
        # The next question begins anew.
        pagina.unroute_all()
        pagina.get_by_role("button", name="Zoek", exact=True).click()
        expect(pagina.get_by_role("status")).to_have_text("1 casus voor “hulphond” met 1 filter")
