"""Opens the built site in a real browser: reading a case, searching, and no outside requests."""

import os
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.conftest import Casustekst, Draai, MaakProject

pytestmark = pytest.mark.browser

VLAGGEN = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WACHT = 10_000


class Stil(SimpleHTTPRequestHandler):
    """Serves files without telling about each of them."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def geserveerd(map_: Path) -> Iterator[str]:
    """Serve a folder on this machine and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Stil, directory=str(map_))) as server:
        draad = threading.Thread(target=server.serve_forever)
        draad.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            draad.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    programma = os.environ.get("MOOIMAATWERK_BROWSER")
    if not programma:
        pytest.fail("zet MOOIMAATWERK_BROWSER, of laat deze tests weg met -m 'not browser'")
    with sync_playwright() as playwright:
        gestart = playwright.chromium.launch(executable_path=programma, args=[*VLAGGEN])
        yield gestart
        gestart.close()


@pytest.fixture(scope="module")
def adres(gebouwde_site: Path) -> Iterator[str]:
    with geserveerd(gebouwde_site) as wortel:
        yield wortel


Openen = Callable[..., Page]


@pytest.fixture
def openen(browser: Browser) -> Iterator[Openen]:
    """Open a page, and see to it that nothing outside is asked for and nothing goes wrong."""
    mis: list[str] = []
    paginas: list[Page] = []

    def doe(adres: str, *, javascript: bool = True, verwacht_404: bool = False) -> Page:
        context = browser.new_context(
            java_script_enabled=javascript, locale="nl-NL", base_url=adres
        )
        context.set_default_timeout(WACHT)
        pagina = context.new_page()
        paginas.append(pagina)
        pagina.on(
            "request",
            lambda vraag: None if is_hier(vraag.url) else mis.append(f"vraag naar {vraag.url}"),
        )
        pagina.on(
            "response",
            lambda antwoord: (
                None
                if antwoord.ok or antwoord.status == 304
                else mis.append(f"{antwoord.status} bij {antwoord.url}")
            ),
        )
        pagina.on("pageerror", lambda fout: mis.append(f"fout: {fout}"))
        pagina.on(
            "console",
            lambda regel: (
                mis.append(f"console: {regel.text}") if regel.type in ("error", "warning") else None
            ),
        )
        pagina.goto(adres)
        return pagina

    yield doe
    for pagina in paginas:
        pagina.context.close()
    assert mis == []


def is_hier(adres: str) -> bool:
    return urlsplit(adres).hostname == "127.0.0.1" or adres.startswith(("data:", "blob:"))


def gevonden(pagina: Page) -> list[str]:
    """Return the names of the cases that a search gave, best first."""
    adressen = pagina.locator(".zoekuitslag a").evaluate_all("as => as.map(a => a.pathname)")
    return [adres.rstrip("/").rsplit("/", 1)[-1] for adres in adressen]


def zoek(pagina: Page, vraag: str) -> list[str]:
    """Type a question, wait until it is answered, and return what was found."""
    pagina.get_by_label("Zoekwoord").fill(vraag)
    expect(pagina.get_by_role("status")).to_contain_text(f"voor “{vraag}”")
    return gevonden(pagina)


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


def test_search_finds_a_case_and_opens_it(adres: str, openen: Openen) -> None:
    pagina = openen(adres)
    pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Zoeken").click()
    namen = zoek(pagina, "kinderopvang")
    assert namen[0] == "kinderopvang-redt-de-baan"
    assert pagina.url == f"{adres}zoeken/?q=kinderopvang"
    assert pagina.locator(".zoekuitslag mark").count() > 0
    pagina.locator(".zoekuitslag a").first.click()
    pagina.wait_for_url("**/casussen/kinderopvang-redt-de-baan/")
    # Back at the question, with its answer.
    pagina.go_back()
    expect(pagina.get_by_role("status")).to_contain_text("voor “kinderopvang”")
    expect(pagina.get_by_label("Zoekwoord")).to_have_value("kinderopvang")
    assert gevonden(pagina) == namen


def test_the_address_holds_the_question(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/?q=hulphond")
    expect(pagina.get_by_role("status")).to_have_text(re.compile("^1 resultaat voor “hulphond”"))
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


def test_nothing_found_says_so_and_keeps_the_list(adres: str, openen: Openen) -> None:
    pagina = openen(f"{adres}zoeken/")
    assert zoek(pagina, "xylofoonspeler") == []
    expect(pagina.get_by_role("status")).to_contain_text("Niets gevonden")
    expect(pagina.locator(".zoeklijst")).to_be_visible()


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
    expect(pagina.get_by_role("search")).to_be_hidden()
    expect(pagina.locator("noscript .melding")).to_be_visible()


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
    pagina.locator(".zoekuitslag a").first.click()
    pagina.wait_for_url(f"{eigen_site}casussen/*/")
    pagina.go_back()

    assert zoek(pagina, "vreemde") == ["met-tekens"]
    expect(pagina.locator(".zoekuitslag p")).to_contain_text("<img src=x onerror=alert(1)>")
    assert pagina.locator(".zoekuitslag img, .zoekuitslag b").count() == 0
