"""Tests of the page about speed: its figures, and what it says when they are missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.paginas.snelheid import make_snelheidpagina
from mooimaatwerk.site import Site
from mooimaatwerk.verantwoording.snelheid import Snelheid, load_snelheid
from mooimaatwerk.verzameling import make_verzameling
from tests.maken import maak_site, maak_vormgever

GEGEVENS = Path(__file__).parent.parent / "gegevens"


@pytest.fixture(scope="module")
def gemeten() -> Snelheid:
    snelheid = load_snelheid(GEGEVENS, "docs")
    assert snelheid is not None
    return snelheid


@pytest.fixture(scope="module")
def kale_site(begrippen: Begrippen, vandaag: date) -> Site:
    return maak_site(make_verzameling([], begrippen), vandaag=vandaag)


def teken(site: Site, snelheid: Snelheid | None) -> html.HtmlElement:
    site = replace(site, snelheid=snelheid)
    pagina = maak_vormgever(site).render(make_snelheidpagina(site))
    return html.document_fromstring(pagina).find(".//main")


def woorden(main: html.HtmlElement) -> str:
    return " ".join(main.text_content().split())


def test_without_a_measurement_it_says_so(kale_site: Site) -> None:
    tekst = woorden(teken(kale_site, None))
    assert "Dit is nog niet gemeten." in tekst


def test_it_tells_when_on_what_and_beside_what(kale_site: Site, gemeten: Snelheid) -> None:
    tekst = woorden(teken(kale_site, gemeten))
    assert "Op 20 november 2026" in tekst
    assert "2 kernen en 25,3 GB geheugen (Linux x86_64, Python 3.11.7)" in tekst
    assert "Hugo 0.168.0" in tekst


def test_ratios_have_their_spread_and_both_times(kale_site: Site, gemeten: Snelheid) -> None:
    tekst = woorden(teken(kale_site, gemeten))
    assert "0,93 keer de tijd Wij 13 s, Hugo 14 s." in tekst
    assert "Tussen 0,9 en 1,02 keer, in 3 rondes." in tekst
    assert "Bouwen na één gewijzigde casus, naast de eerste keer van Hugo" in tekst


def test_one_round_has_no_spread_and_an_unknown_ratio_is_unknown(
    kale_site: Site, gemeten: Snelheid
) -> None:
    tekst = woorden(teken(kale_site, gemeten))
    assert "in 1 rondes" not in tekst
    assert "Tijd: niet gemeten" in tekst


def test_the_figure_is_in_the_table_too(kale_site: Site, gemeten: Snelheid) -> None:
    main = teken(kale_site, gemeten)
    (svg,) = main.findall(".//svg")
    assert svg.get("aria-hidden") == "true"
    tabel = woorden(main.findall(".//table")[0])
    for meting in gemeten.metingen:
        if meting.wie == "mooimaatwerk":
            assert f"{meting.wand}".replace(".", ",") + " s bij" in tabel


def test_growth_is_said_in_times_and_marked_as_derived(kale_site: Site, gemeten: Snelheid) -> None:
    tekst = woorden(teken(kale_site, gemeten))
    assert (
        "Tien keer zoveel casussen: 9,5 keer zoveel tijd en 2,6 keer zoveel geheugen. "
        "Dat is berekend." in tekst
    )


def test_what_was_left_out_is_said_to_be_not_measured(kale_site: Site, gemeten: Snelheid) -> None:
    leeg: dict[str, object] = dict.fromkeys(
        ("metingen", "verhoudingen", "groei", "omvang", "zoekvragen", "edities"), ()
    )
    main = teken(kale_site, gemeten.model_copy(update=leeg))
    assert main.findall(".//svg") == []
    assert woorden(main).lower().count("niet gemeten") >= 5


def test_it_tells_what_was_skipped_and_why(kale_site: Site, gemeten: Snelheid) -> None:
    tekst = woorden(teken(kale_site, gemeten))
    assert "Eleventy: 10.000 casussen: hoogstens 1.000, want meer kost te veel tijd." in tekst
