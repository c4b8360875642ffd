"""Gate: every page carries a strict policy for content, keeps to it, and is guarded by it."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from mooimaatwerk.vormgeving.beleid import FORMULIER, GEWOON, HOST, KOPREGELS, ZOEKEN, Beleid
from tests.poorten.keuren import LUISTER, schendingen
from tests.poorten.openen import Meetpagina, Openen
from tests.poorten.ronde import BREED, SMAL, Rondes
from tests.poorten.standen import Stand, Welke, elke_stand, stand
from tests.webserver import geserveerd

# Every page with another policy than the ordinary one.
ANDERS: dict[str, Beleid] = {
    "zoeken/": ZOEKEN,
    "meedoen/formulier/": FORMULIER,
    "meedoen/reactie/": FORMULIER,
}


def beleid_van(bestand: Path) -> list[str]:
    """Return the policies that a page carries before anything that a browser loads."""
    gevonden = []
    for element in html.document_fromstring(bestand.read_bytes()).find("head"):
        if element.tag != "meta":
            break
        if element.get("http-equiv") == "Content-Security-Policy":
            gevonden.append(element.get("content"))
    return gevonden


def test_every_page_carries_its_policy_first(gebouwde_site: Path, eigen_site: Path) -> None:
    for site in (gebouwde_site, eigen_site):
        paginas = list(site.rglob("*.html"))
        assert len(paginas) > 50
        for bestand in paginas:
            adres = bestand.relative_to(site).as_posix().removesuffix("index.html")
            assert beleid_van(bestand) == [str(ANDERS.get(adres, GEWOON))], bestand


def test_no_page_tells_another_site_where_a_reader_came_from(gebouwde_site: Path) -> None:
    for bestand in gebouwde_site.rglob("*.html"):
        verwijzer = html.document_fromstring(bestand.read_bytes()).xpath(
            "//meta[@name='referrer']/@content"
        )
        assert verwijzer == ["no-referrer"], bestand


@pytest.mark.parametrize("beleid", [GEWOON, *ANDERS.values()])
def test_a_page_allows_itself_no_more_than_its_host_does(beleid: Beleid) -> None:
    anders = {"connect-src", "img-src", "font-src", "style-src", "worker-src"}
    for naam, waarde in beleid.regels.items():
        ruim = HOST.regels.get(naam) or (HOST.regels["default-src"] if naam in anders else None)
        assert ruim is None or waarde == "'none'" or set(waarde.split()) <= set(ruim.split())
    assert "unsafe" not in str(beleid)


def test_the_headers_of_a_host_are_in_the_site(gebouwde_site: Path) -> None:
    overal, *_ = (gebouwde_site / "_headers").read_text(encoding="utf-8").split("\n/")
    eerste, *regels = overal.splitlines()
    assert eerste == "/*"
    assert dict(regel.strip().split(": ", 1) for regel in regels) == KOPREGELS
    assert "frame-ancestors 'none'" in KOPREGELS["Content-Security-Policy"]


# In a browser, from a host that sends no headers of its own: the policy of the page alone.


@pytest.fixture(scope="module")
def kaal(browser: Browser, gebouwde_site: Path, eigen_site: Path) -> Iterator[Openen]:
    with (
        geserveerd(gebouwde_site, koppen=False) as echt,
        geserveerd(eigen_site, koppen=False) as eigen,
        browser.new_context(locale="nl-NL") as context,
    ):
        context.add_init_script(path=LUISTER)
        yield Meetpagina(context, {Welke.ECHT: echt, Welke.EIGEN: eigen})


def wacht_op(pagina: Page) -> list[str]:
    """Wait until the policy stopped something, and return what."""
    eind = time.monotonic() + 5
    while not schendingen(pagina) and time.monotonic() < eind:
        pagina.wait_for_timeout(20)
    return schendingen(pagina)


@pytest.mark.browser
@elke_stand
def test_no_page_needs_what_a_careful_host_refuses(ronde: Rondes, stand: Stand) -> None:
    # Of the two visits the wide one comes first: the narrow one need not look at all again.
    ronde.eis(stand, BREED, "beleid")


@pytest.mark.browser
@elke_stand
def test_no_page_needs_what_its_policy_refuses(ronde: Rondes, stand: Stand) -> None:
    # The host of the narrow pages sends no headers.
    ronde.eis(stand, SMAL, "beleid")


@pytest.mark.browser
def test_a_page_opened_from_disk_has_its_style_and_its_fonts(
    browser: Browser, gebouwde_site: Path
) -> None:
    with browser.new_context() as context:
        context.add_init_script(path=LUISTER)
        pagina = context.new_page()
        pagina.goto((gebouwde_site / "over" / "index.html").as_uri())
        assert pagina.evaluate("document.styleSheets.length") == 1
        assert pagina.evaluate("document.documentElement.dataset.js") == ""
        assert schendingen(pagina) == []


# Defects: each is put into a page, and the policy of the page itself stops it.

GEVOLG = "document.body.dataset.ingebroken='ja'"
GEBREKEN = {
    "script": (f"<script>{GEVOLG}</script>", "script-src-elem: inline"),
    "handeling": (f'<img src="/x" alt="" onerror="{GEVOLG}">', "script-src-attr: inline"),
    "script-van-elders": ('<script src="https://elders.example/a.js"></script>', "script-src-elem"),
    "stijl": ('<p style="color:red">x</p>', "style-src-attr: inline"),
    "stijlblok": ("<style>p{color:red}</style>", "style-src-elem: inline"),
    "beeld-van-elders": ('<img src="https://elders.example/a.png" alt="">', "img-src"),
    "beeld-in-de-tekst": ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "img-src"),
    "kader": ('<iframe src="https://elders.example/"></iframe>', "frame-src"),
    "kader-met-tekst": (f'<iframe srcdoc="<script>{GEVOLG}</script>"></iframe>', "script-src-elem"),
    "voorwerp": ('<object data="/feed.xml" type="text/html"></object>', "object-src"),
    "ander-vertrekpunt": ('<base href="https://elders.example/">', "base-uri"),
    "film": ('<video src="/feed.xml"></video>', "media-src"),
}


@pytest.mark.browser
@pytest.mark.parametrize("naam", GEBREKEN)
@pytest.mark.parametrize("waar", ["over", "zoeken"])
def test_what_got_in_is_stopped(kaal: Openen, waar: str, naam: str) -> None:
    gebrek, verwacht = GEBREKEN[naam]
    pagina = kaal(stand(waar), html=lambda tekst: tekst.replace("</main>", f"{gebrek}</main>"))
    assert any(regel.startswith(verwacht) for regel in wacht_op(pagina)), schendingen(pagina)
    for kader in pagina.frames:
        assert kader.evaluate("document.body?.dataset.ingebroken ?? 'nee'") == "nee"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("doe", "verwacht"),
    [
        ("fetch('/feed.xml')", "connect-src"),
        ("eval('1')", "script-src"),
    ],
)
def test_a_script_of_an_ordinary_page_can_do_little(kaal: Openen, doe: str, verwacht: str) -> None:
    def voeg_toe(tekst: str) -> str:
        return tekst.replace("</main>", '<script src="/assets/proef.js"></script></main>')

    kaal.tab.unroute_all()  # type: ignore[attr-defined]
    pagina = kaal(stand("over"), html=voeg_toe)
    pagina.route(
        "**/proef.js", lambda route: route.fulfill(body=doe, content_type="text/javascript")
    )
    pagina.reload()
    assert any(regel.startswith(verwacht) for regel in wacht_op(pagina)), schendingen(pagina)


@pytest.mark.browser
@pytest.mark.parametrize("waar", ["over", "zoeken"])
def test_a_form_that_leads_elsewhere_goes_nowhere(kaal: Openen, waar: str) -> None:
    formulier = '<form action="https://elders.example/" id="weg"><button>Stuur</button></form>'
    pagina = kaal(stand(waar), html=lambda tekst: tekst.replace("</main>", f"{formulier}</main>"))
    adres = pagina.url
    pagina.evaluate("document.querySelector('#weg').requestSubmit()")
    assert any(regel.startswith("form-action") for regel in wacht_op(pagina))
    assert pagina.url == adres
