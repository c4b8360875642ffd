"""Tests of long lists: every case on exactly one page, and the way through the pages."""

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.paginas.bladeren import (
    KAARTEN,
    RIJEN,
    Bladwijzer,
    Regel,
    count_paginas,
    make_reeks,
    make_regels,
)
from mooimaatwerk.paginas.casussen import make_casuslijsten
from mooimaatwerk.paginas.ingangen import INDEXRIJEN, TEGELS, make_ingangindexen, make_termbundels
from mooimaatwerk.paginas.lijsten import make_lijstpaginas
from mooimaatwerk.paginas.overig import MAX_BIJ_PUNT, make_overige_paginas
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.site import Instellingen, Site
from mooimaatwerk.verzameling import make_verzameling
from mooimaatwerk.woorden import getal
from mooimaatwerk.zoeken.facetten import find_zoekadres
from tests.maken import maak_casus, maak_site, maak_vormgever

INSTELLINGEN = Instellingen(adres="https://voorbeeld.nl/")
PAGINA_HOOGSTENS = 200_000
LANG = "Een samenvatting zo lang als zij hoogstens mag zijn. " * 11


def casus(nummer: int, **velden: Any) -> Casus:
    gegevens = {
        "titel": f"Een casus met nummer {nummer} en een titel die bijna te lang is voor een kaart",
        "samenvatting": LANG,
        "datum": f"20{25 - nummer // 100}",
        "themas": ("wonen", "inkomen"),
        "knelpunten": ("wachtlijst",),
        "wetten": ({"wet": "participatiewet"},),
        "ruimte": "binnen-de-wet" if nummer % 2 else "buiten-de-regels",
        "soorten": ("zonder-geld-opgelost",),
        "manifest": (1,),
    }
    return maak_casus(f"casus-{nummer:04}", "Verhaal", **gegevens | velden)


@pytest.fixture(scope="module")
def site(begrippen: Begrippen) -> Site:
    """A site with more cases than three pages of a list can hold."""
    casussen = [casus(nummer) for nummer in range(KAARTEN + 2 * RIJEN + 1)]
    return maak_site(make_verzameling(casussen, begrippen), INSTELLINGEN)


def maak_termpaginas(site: Site) -> Iterator[Pagina]:
    for bundel in make_termbundels(site):
        yield from bundel.maak()


REEKSEN = {
    "casussen/": lambda site: make_casuslijsten(site),
    "themas/wonen/": lambda site: maak_termpaginas(site),
    "knelpunten/wachtlijst/": lambda site: maak_termpaginas(site),
    "wetten/participatiewet/": lambda site: maak_termpaginas(site),
    "zonder-geld/": lambda site: make_lijstpaginas(site),
    "manifest/punt/1/": lambda site: make_overige_paginas(site),
}


def reeks(site: Site, adres: str) -> list[Pagina]:
    """Return the pages of one list."""
    return [
        pagina
        for pagina in REEKSEN[adres](site)
        if pagina.adres == adres or pagina.adres.startswith(f"{adres}pagina/")
    ]


@pytest.mark.parametrize("adres", REEKSEN)
def test_every_case_is_on_exactly_one_page_of_a_list(adres: str, site: Site) -> None:
    paginas = reeks(site, adres)
    assert [p.adres for p in paginas] == [adres, *(f"{adres}pagina/{nr}/" for nr in (2, 3, 4))]
    vormgever, gevonden = maak_vormgever(site), []
    for pagina in paginas:
        tekst = vormgever.render(pagina)
        assert len(tekst.encode()) < PAGINA_HOOGSTENS
        boom = html.fromstring(tekst)
        lijst = (
            "//section//h3/a/@href | //section//h4/a/@href | //ul[@class='casusregels']/li/a/@href"
        )
        gevonden += [str(doel).split("/")[-2] for doel in boom.xpath(lijst)]
    zichtbaar = [c.slug for c in site.verzameling.zichtbaar]
    assert sorted(gevonden) == sorted(zichtbaar)
    if "wetten" not in adres:  # there, what was solved within the law comes first
        assert gevonden == zichtbaar


def test_pages_say_where_they_stand_and_what_is_before_and_after(site: Site) -> None:
    vormgever = maak_vormgever(site)
    bomen = [html.fromstring(vormgever.render(p)) for p in reeks(site, "themas/wonen/")]
    assert [boom.xpath("string(//nav[@class='paginas']/p[1])") for boom in bomen] == [
        f"Pagina {nr} van 4" for nr in (1, 2, 3, 4)
    ]
    assert len({boom.xpath("string(//title)") for boom in bomen}) == 4
    for nr, boom in enumerate(bomen, 1):
        volgt = [str(a) for a in boom.xpath("//head/link[@rel='next']/@href")]
        gaat_voor = [str(a) for a in boom.xpath("//head/link[@rel='prev']/@href")]
        assert len(volgt) == (nr < 4)
        assert len(gaat_voor) == (nr > 1)
        assert boom.xpath("//nav[@class='paginas']//a[@rel='next']/@href") == volgt
        assert boom.xpath("//nav[@class='paginas']//a[@rel='prev']/@href") == gaat_voor
        eigen = "https://voorbeeld.nl/themas/wonen/" + (f"pagina/{nr}/" if nr > 1 else "")
        assert boom.xpath("//head/link[@rel='canonical']/@href") == [eigen]
        (hier,) = boom.xpath("//nav[@class='paginas']//a[@aria-current='page']")
        assert hier.text_content() == f"Pagina {nr}"
    assert "../../zoeken/?thema=wonen" in bomen[0].xpath("//nav[@class='paginas']//a/@href")


def test_a_law_divides_its_rows_too(site: Site) -> None:
    tweede, derde = reeks(site, "wetten/participatiewet/")[1:3]
    assert [groep.kop for groep in tweede.gegevens["deel"].groepen] == ["Binnen de wet gevonden"]
    assert [groep.kop for groep in derde.gegevens["deel"].groepen] == [
        "Binnen de wet gevonden",
        "Andere casussen",
    ]


def test_a_new_case_at_the_front_changes_the_first_two_pages_only(
    begrippen: Begrippen, site: Site
) -> None:
    erbij = maak_site(
        make_verzameling([casus(9999, datum="2026"), *site.verzameling.zichtbaar], begrippen),
        INSTELLINGEN,
    )
    oud, nieuw = reeks(site, "themas/wonen/"), reeks(erbij, "themas/wonen/")
    voor, na = (
        [maak_vormgever(s).render(p) for p in paginas]
        for s, paginas in ((site, oud), (erbij, nieuw))
    )
    assert [a == b for a, b in zip(voor, na, strict=True)] == [False, False, True, True]


def test_the_key_of_a_page_follows_all_that_it_shows(begrippen: Begrippen) -> None:
    def sleutel(wie: Casus, reden: str = "", kop: str = "", zoek: str = "zoeken/") -> str:
        regels = [Regel(casus(nr)) for nr in range(KAARTEN)] + [Regel(wie, reden, kop)]
        verzameling = make_verzameling([regel.casus for regel in regels], begrippen)
        eerste = Pagina("x/", "X", "Iets.", "casussen.html")
        _, tweede = make_reeks(eerste, regels, verzameling, zoekadres=zoek)
        return tweede.sleutel

    wie = casus(99)
    sleutels = [
        sleutel(wie),
        sleutel(casus(99, titel="Een andere titel")),
        sleutel(wie, "Kostte geen geld"),
        sleutel(wie, kop="Andere casussen"),
        sleutel(wie, zoek="zoeken/?status=open"),
    ]
    assert sleutel(casus(99)) == sleutels[0]
    assert len(set(sleutels)) == len(sleutels)


def test_invented_cases_come_last(begrippen: Begrippen) -> None:
    casussen = [casus(nr, voorbeeld=nr < 5 or None) for nr in range(KAARTEN + 3)]
    verzameling = make_verzameling(casussen, begrippen)
    eerste = Pagina("x/", "X", "Iets.", "casussen.html")
    _, tweede = make_reeks(eerste, make_regels(verzameling.zichtbaar), verzameling)
    (groep,) = tweede.gegevens["deel"].groepen
    assert [rij.kaart.is_voorbeeld for rij in groep.rijen] == [True] * 3


@pytest.mark.parametrize(
    ("aantal", "paginas"),
    [(0, 1), (1, 1), (KAARTEN, 1), (KAARTEN + 1, 2), (KAARTEN + RIJEN, 2), (10_114, 102)],
)
def test_so_many_pages_hold_so_many_cases(aantal: int, paginas: int) -> None:
    assert count_paginas(aantal) == paginas


@pytest.mark.parametrize(
    ("nummer", "aantal", "keuze"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (1, 140, [1, 2, 3, None, 140]),
        (4, 140, [1, 2, 3, 4, 5, 6, None, 140]),
        (5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (70, 140, [1, None, 68, 69, 70, 71, 72, None, 140]),
        (140, 140, [1, None, 138, 139, 140]),
    ],
)
def test_the_navigation_names_the_pages_nearby(
    nummer: int, aantal: int, keuze: list[int | None]
) -> None:
    assert Bladwijzer("x/", nummer, aantal).keuze == keuze


def test_the_index_of_transitions_stays_small_and_tells_how_many_there_are(
    begrippen: Begrippen,
) -> None:
    wetten = [wet.slug for wet in begrippen["wetten"]]
    paren = [{"van": van, "naar": naar} for van in wetten for naar in wetten if van != naar]
    casussen = [casus(nr, overgangen=paren[nr * 40 : nr * 40 + 40]) for nr in range(40)]
    vol = maak_site(make_verzameling(casussen, begrippen), INSTELLINGEN)
    index = next(p for p in make_ingangindexen(vol) if p.adres == "overgangen/")
    tekst = maak_vormgever(vol).render(index)
    assert len(tekst.encode()) < PAGINA_HOOGSTENS
    aantal = min(len(paren), 1600)
    assert aantal > TEGELS + INDEXRIJEN
    assert f"met een casus: {getal(aantal)}" in tekst
    assert f"De andere {getal(aantal - TEGELS - INDEXRIJEN)} vind je" in tekst


def test_a_short_list_has_no_navigation_and_no_other_page(begrippen: Begrippen) -> None:
    klein = maak_site(make_verzameling([casus(1)], begrippen), INSTELLINGEN)
    (pagina,) = reeks(klein, "casussen/")
    tekst = maak_vormgever(klein).render(pagina)
    assert "Bladeren door de lijst" not in tekst and 'rel="next"' not in tekst


def test_the_manifesto_names_a_few_cases_and_leads_to_the_others(site: Site) -> None:
    manifest = next(p for p in make_overige_paginas(site) if p.adres == "manifest/")
    assert len(manifest.gegevens["casussen_bij"][1]) == MAX_BIJ_PUNT
    assert 'href="../manifest/punt/1/"' in maak_vormgever(site).render(manifest)


@pytest.mark.parametrize(
    ("ingang", "adres"),
    [
        ("themas", "zoeken/?thema=x"),
        ("overgangen", "zoeken/?overgang=x"),
        ("partijen", None),
        ("onzin", None),
    ],
)
def test_a_list_leads_to_the_search_that_shows_the_same(ingang: str, adres: str | None) -> None:
    assert find_zoekadres(ingang, "x") == adres
