"""Tests that the whole build is a wall of its own: text that no check saw stays text everywhere."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Browser, expect

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.bouwen import Bouw
from mooimaatwerk.bouw.sleutels import make_versie
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.site import Instellingen, Site
from mooimaatwerk.verzameling import make_verzameling
from mooimaatwerk.vormgeving.sjabloonmotor import Omgeving
from mooimaatwerk.vormgeving.vormgever import Vormgever
from mooimaatwerk.zoeken.bestanden import read_verhalen
from mooimaatwerk.zoeken.index import make_zoekindex
from tests.maken import maak_site, maak_vormgever
from tests.vijandig.gevuld import VAST, vul_casus, vul_reactie
from tests.webserver import geserveerd

GEVOLG = "document.title='ingebroken'"
AANVALLEN = {
    "script": f"<script>{GEVOLG}</script>",
    "handeling": f"<img src=x onerror={GEVOLG}>",
    "uit-kenmerk": f'"><svg onload={GEVOLG}>',
    "uit-enkel-kenmerk": f"' autofocus onfocus='{GEVOLG}",
    "uit-titel": f"</title></script></style></textarea><script>{GEVOLG}</script>",
    "uit-commentaar": f"--><script>{GEVOLG}</script><!--",
    "uit-cdata": f"]]><script>{GEVOLG}</script>",
    "json": '</script>","x":"\\u003cscript\\u003e',
    "entiteiten": f"&lt;script&gt;{GEVOLG}&lt;/script&gt;&#60;b&#62;",
    "gevonden": f"</mark><script>{GEVOLG}</script><mark>",
    "kader": "<iframe src=//elders.example></iframe><form action=//elders.example><input>",
    "sjabloon": "{{ cycler.__init__.__globals__.os.getcwd() }}{% raw %}{# x #}",
    "kenmerken": '{: onclick="x" .klas #inhoud }',
    "javascript": f"javascript:{GEVOLG}",
    "data": "data:text/html,<script>x</script>",
    "vbscript": "vbscript:x",
    "andere-site": "//elders.example/x.js",
    "omhoog": "../../../../etc/passwd",
    "formule": '=HYPERLINK("https://elders.example";"klik")',
    "richting": "\u202egnp.exe\u202c \u200b\ufeff",
    "stuurtekens": "\x1b[31mrood\x07\r::error::x",
    "gelijkende": "\uff53\uff43\uff52\uff49\uff50\uff54\uff1e \u2039script\u203a \ufe64b\ufe65",
}
ONSCHULDIG = "Een gewone zin."

ACTIEF = (
    *("script", "style", "svg", "math", "img", "iframe", "object", "embed", "base", "form"),
    *("input", "button", "meta", "link", "template", "video", "audio", "noscript", "textarea"),
)


def bouw(
    folder: Path,
    tekst: str,
    begrippen: Begrippen,
    maak: Callable[[Site], Vormgever] = maak_vormgever,
) -> Path:
    """Build all that is generated for two cases that nobody checked, one of them open."""
    casussen = [
        vul_casus("aanval", tekst, begrippen),
        vul_casus("open-aanval", tekst, begrippen, status="open"),
    ]
    reacties = [vul_reactie(casus.slug, tekst, begrippen) for casus in casussen]
    verzameling = make_verzameling(casussen, begrippen, reacties)
    site = maak_site(verzameling, Instellingen(adres="https://maatwerk.example/"))
    cache = folder.with_name(f"{folder.name}-cache")
    Bouw(maak(site), make_versie(site), (), cache).write(folder, [])
    return folder


@pytest.fixture(scope="module")
def onschuldig(tmp_path_factory: pytest.TempPathFactory, begrippen: Begrippen) -> Path:
    return bouw(tmp_path_factory.mktemp("onschuldig"), ONSCHULDIG, begrippen)


@pytest.fixture(scope="module", params=AANVALLEN)
def aangevallen(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    begrippen: Begrippen,
) -> tuple[str, Path]:
    tekst = AANVALLEN[request.param]
    return tekst, bouw(tmp_path_factory.mktemp("aanval"), tekst, begrippen)


def test_every_field_of_text_holds_the_attack(begrippen: Begrippen) -> None:
    gegevens = vul_casus("aanval", "AANVAL", begrippen).gegevens.model_dump()
    teksten = [n for n, veld in begrippen.velden.alle() if veld.soort in ("tekst", "teksten")]
    assert len(teksten) > 20
    for naam in teksten:
        if naam in VAST:
            continue
        waarde = gegevens
        for deel in naam.split("."):
            waarde = waarde[deel]
            waarde = waarde[0] if isinstance(waarde, (list, tuple)) else waarde
        assert waarde == "AANVAL", naam


def vorm(bestand: Path) -> tuple[list[tuple[str, int]], list[str]]:
    """Return how many active elements a page has, and its addresses and handlers."""
    boom = html.document_fromstring(bestand.read_bytes().decode("utf-8"))
    elementen = [(naam, sum(1 for _ in boom.iter(naam))) for naam in ACTIEF]
    kenmerken = [
        f"{element.tag} {naam}={waarde}"
        for element in boom.iter(etree.Element)
        for naam, waarde in element.attrib.items()
        if naam.startswith("on")
        or naam in ("src", "action", "srcdoc", "style", "http-equiv", "formaction", "autofocus")
        or (naam in ("href", "xlink:href") and is_vreemd(waarde))
    ]
    return elementen, kenmerken


def is_vreemd(adres: str) -> bool:
    """True for an address that is neither a page of the site nor one our templates name."""
    kaal = adres.strip().lower()
    eigen = ("https://creativecommons.org/", "https://wetten.overheid.nl/", "mailto:redactie")
    return kaal.startswith("//") or (":" in kaal.split("/")[0] and not kaal.startswith(eigen))


def test_every_page_is_made_of_the_same_elements(
    onschuldig: Path, aangevallen: tuple[str, Path]
) -> None:
    _, folder = aangevallen
    namen = {pad.relative_to(onschuldig) for pad in onschuldig.rglob("*") if pad.is_file()}
    assert {pad.relative_to(folder) for pad in folder.rglob("*") if pad.is_file()} == namen
    paginas = [naam for naam in namen if naam.suffix == ".html"]
    assert len(paginas) > 100
    for naam in paginas:
        # A page that does not show the case is the same to the byte.
        if (folder / naam).read_bytes() != (onschuldig / naam).read_bytes():
            assert vorm(folder / naam) == vorm(onschuldig / naam), naam


def test_the_title_is_shown_as_it_was_written(aangevallen: tuple[str, Path]) -> None:
    tekst, folder = aangevallen
    pagina = (folder / "casussen" / "aanval" / "index.html").read_bytes().decode("utf-8")
    gelezen = html.document_fromstring(pagina).findtext(".//h1")
    if "\x1b" not in tekst:  # the parser of this test cannot read those
        assert " ".join(gelezen.split()) == " ".join(tekst.split())


def test_a_reaction_is_shown_as_it_was_written(aangevallen: tuple[str, Path]) -> None:
    tekst, folder = aangevallen
    data = json.loads((folder / "data" / "casussen.json").read_text(encoding="utf-8"))
    for casus in data["casussen"]:
        assert [reactie["rol"] for reactie in casus["reacties"]] == [tekst]
    pagina = (folder / "casussen" / "open-aanval" / "index.html").read_bytes().decode("utf-8")
    if tekst.isprintable():
        leesbaar = " ".join(html.document_fromstring(pagina).text_content().split())
        assert " ".join(tekst.split()) in leesbaar


def test_feeds_data_and_map_hold_the_text_and_nothing_else(
    onschuldig: Path, aangevallen: tuple[str, Path]
) -> None:
    tekst, folder = aangevallen
    data = json.loads((folder / "data" / "casussen.json").read_text(encoding="utf-8"))
    assert {casus["titel"] for casus in data["casussen"]} == {tekst}
    regels = csv.reader(io.StringIO((folder / "data" / "casussen.csv").read_text("utf-8-sig")))
    for cel in (cel for regel in regels for cel in regel):
        assert not cel.startswith(("=", "+", "-", "@", "\t", "\r")), cel
    if "\x1b" in tekst:
        return  # XML cannot hold these; the check refuses them in every field
    for bestand in folder.rglob("*.xml"):
        boom = etree.fromstring(bestand.read_bytes())
        gewoon = etree.fromstring((onschuldig / bestand.relative_to(folder)).read_bytes())
        assert [e.tag for e in boom.iter()] == [e.tag for e in gewoon.iter()], bestand


@pytest.mark.parametrize("naam", ["script", "handeling", "uit-kenmerk", "uit-titel", "kader"])
def test_a_build_that_forgets_to_escape_is_noticed(
    naam: str,
    onschuldig: Path,
    tmp_path: Path,
    begrippen: Begrippen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("mooimaatwerk.vormgeving.vormgever.Omgeving", Slordig)
    bouw(tmp_path, AANVALLEN[naam], begrippen, Vormgever)
    pagina = Path("casussen") / "aanval" / "index.html"
    assert vorm(tmp_path / pagina) != vorm(onschuldig / pagina)


class Slordig(Omgeving):
    """Templates that escape nothing."""

    def __init__(self, geheugen: Path | None = None) -> None:
        super().__init__(geheugen)
        self.autoescape = False


# In a real browser, with a search index, and without the policy that would stop it all anyway.


@pytest.fixture(scope="module")
def zoeksite(tmp_path_factory: pytest.TempPathFactory, begrippen: Begrippen) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("zoeksite")
    casussen = [
        vul_casus(f"aanval-{naam}", f"Xylofoon {tekst}", begrippen)
        for naam, tekst in AANVALLEN.items()
    ]
    verzameling = make_verzameling(casussen, begrippen)
    vormgever = maak_vormgever(maak_site(verzameling))
    cache = folder.with_name(f"{folder.name}-cache")
    Bouw(vormgever, make_versie(vormgever.site), (), cache).write(folder, [])
    bron = EIGEN_MAP / "mooimaatwerk" / "theme" / "assets"
    for bestand in bron.rglob("*.js"):
        doel = folder / "assets" / bestand.relative_to(bron)
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_bytes(bestand.read_bytes())
    make_zoekindex(folder, verzameling, folder.with_name(f"{folder.name}-cache"))
    assert len(read_verhalen(folder / "pagefind")) == len(AANVALLEN)
    for pagina in folder.rglob("*.html"):
        zonder = pagina.read_text(encoding="utf-8").replace("Content-Security-Policy", "x-niets")
        pagina.write_text(zonder, encoding="utf-8")
    with geserveerd(folder, koppen=False) as adres:
        yield adres


@pytest.mark.browser
def test_what_was_found_is_shown_as_text(browser: Browser, zoeksite: str) -> None:
    with browser.new_context() as context:
        pagina = context.new_page()
        vragen: list[str] = []
        pagina.on("request", lambda verzoek: vragen.append(verzoek.url))
        pagina.goto(f"{zoeksite}zoeken/?q=xylofoon")
        pagina.wait_for_selector(".zoekresultaat[aria-busy=false]")
        uitslag = pagina.locator(".zoekuitslag")
        while pagina.is_visible(".zoekmeer button"):
            eerst = uitslag.locator("> li").count()
            pagina.click(".zoekmeer button")
            expect(uitslag.locator("> li")).not_to_have_count(eerst)
        assert uitslag.locator("> li").count() == len(AANVALLEN)
        assert uitslag.locator("script, img, iframe, form, input, style, object").count() == 0
        for adres in uitslag.locator("a").evaluate_all("alle => alle.map((a) => a.href)"):
            assert adres.startswith(f"{zoeksite}casussen/aanval-")
        for pad in ("", *(f"casussen/aanval-{naam}/" for naam in AANVALLEN)):
            pagina.goto(f"{zoeksite}{pad or 'casussen/'}")
            assert pagina.title() != "ingebroken"
        assert all(vraag.startswith(zoeksite) for vraag in vragen), vragen
