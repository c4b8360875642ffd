"""Tests of the pages for duties: what is set is shown, and what is not set is said to be open."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.paginas.plichten import make_plichtpaginas
from mooimaatwerk.site import Forge, Instellingen, Site
from mooimaatwerk.verantwoording.toegankelijkheid import Controleverslag, Verklaring
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_site, maak_vormgever

VERKLARING = Verklaring("https://verklaring.example/1", "C", date(2025, 6, 1), "https://o.example/")
VOL = Instellingen(
    contact="redactie@voorbeeld.nl",
    contact_privacy="fg@voorbeeld.nl",
    organisatie="Gemeente Voorbeeldstad",
    verklaring=VERKLARING,
    forge=Forge("github", "https://github.com/voorbeeldstad/maatwerk"),
)


@pytest.fixture(scope="module")
def kale_site(begrippen: Begrippen, vandaag: date) -> Site:
    return maak_site(make_verzameling([], begrippen), vandaag=vandaag)


def teken(site: Site) -> dict[str, html.HtmlElement]:
    vormgever = maak_vormgever(site)
    paginas = make_plichtpaginas(site)
    return {p.adres: html.document_fromstring(vormgever.render(p)).find(".//main") for p in paginas}


def tekst(deel: html.HtmlElement) -> str:
    return " ".join(deel.text_content().split())


def test_without_settings_the_pages_say_what_is_open(kale_site: Site) -> None:
    paginas = teken(kale_site)
    assert "nog niet ingevuld" in tekst(paginas["privacy/"])
    assert "nog geen toegankelijkheidsverklaring" in tekst(paginas["toegankelijkheid/"])
    assert "geen controleverslag bekend" in tekst(paginas["toegankelijkheid/"])
    assert "nog geen mailadres ingesteld" in tekst(paginas["contact/"])
    for pagina in paginas.values():
        assert not pagina.xpath("//main//a[starts-with(@href, 'mailto:')]")


def test_every_setting_is_shown_where_it_belongs(kale_site: Site) -> None:
    verslag = Controleverslag(datum=date(2026, 11, 20), onderzocht=200, gezakt=0)
    paginas = teken(replace(kale_site, instellingen=VOL, controleverslag=verslag))
    assert "Gemeente Voorbeeldstad geeft deze site uit" in tekst(paginas["privacy/"])
    toegankelijk = paginas["toegankelijkheid/"]
    links = toegankelijk.xpath(".//a/@href")
    assert {VERKLARING.adres, VERKLARING.onderzoek} <= set(links)
    assert "status C: eerste maatregelen genomen" in tekst(toegankelijk)
    assert "ouder dan twaalf maanden" in tekst(toegankelijk)
    assert "Op 20 november 2026 zijn 200 controles" in tekst(toegankelijk)
    assert "Er is niets gevonden" in tekst(toegankelijk)
    post = {adres.partition("?")[0] for adres in paginas["contact/"].xpath(".//a/@href")}
    assert {"mailto:redactie@voorbeeld.nl", "mailto:fg@voorbeeld.nl"} <= post


def test_a_fresh_statement_gets_no_warning_and_a_failure_is_told(kale_site: Site) -> None:
    vers = replace(VOL, verklaring=replace(VERKLARING, datum=date(2026, 6, 1)))
    verslag = Controleverslag(datum=date(2026, 11, 20), onderzocht=200, gezakt=3)
    site = replace(kale_site, instellingen=vers, controleverslag=verslag)
    pagina = teken(site)["toegankelijkheid/"]
    assert "twaalf maanden" not in tekst(pagina)
    assert "Bij 3 daarvan ging iets mis" in tekst(pagina)


def test_every_page_leads_to_these_from_its_foot(kale_site: Site) -> None:
    vormgever = maak_vormgever(kale_site)
    pagina = next(make_plichtpaginas(kale_site))
    voet = html.document_fromstring(vormgever.render(pagina)).find(".//footer")
    links = {link.removeprefix("../") for link in voet.xpath(".//a/@href")}
    assert {p.adres for p in make_plichtpaginas(kale_site)} | {"data/", "stand/"} <= links
