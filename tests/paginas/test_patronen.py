"""Tests of the pages of patterns and sources: what hangs together, and what is left out."""

from dataclasses import replace
from datetime import date

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.bouwen import prepare_bouw
from mooimaatwerk.paginas.naslag import make_naslagpaginas
from mooimaatwerk.paginas.pagina import Pagina
from mooimaatwerk.paginas.patronen import make_patroonpaginas
from mooimaatwerk.paginas.samenhang import make_dominos, make_wetsveranderingen
from mooimaatwerk.patroon.model import Patroon, Patroongegevens
from mooimaatwerk.project import EIGEN_MAP, Project
from mooimaatwerk.site import Instellingen, Site
from tests.maken import maak_vormgever
from tests.vijandig.gevuld import vul_veld


@pytest.fixture(scope="module")
def site(vandaag: date) -> Site:
    return prepare_bouw(Project(EIGEN_MAP), Instellingen(), vandaag).site


@pytest.fixture(scope="module")
def paginas(site: Site) -> dict[str, Pagina]:
    return {p.adres: p for p in (*make_patroonpaginas(site), *make_naslagpaginas(site))}


def test_each_pattern_has_a_page_and_a_signal_that_is_not_indexed(
    paginas: dict[str, Pagina],
) -> None:
    assert paginas["patronen/regiobinding/"].vindbaar
    assert not paginas["patronen/regiobinding/signaal/"].vindbaar


def test_the_counted_pattern_leads_to_what_was_written_about_it(
    paginas: dict[str, Pagina],
) -> None:
    (regel,) = paginas["patronen/"].gegevens["combinaties"]
    assert (regel.combinatie.n, regel.combinatie.afgeleid) == (3, 3)
    assert regel.patroon is not None
    assert regel.patroon.slug == "achttien-worden"


def test_what_was_arranged_is_told_newest_first(paginas: dict[str, Pagina]) -> None:
    datums = [g.regeling.datum for g in paginas["patronen/"].gegevens["geregeld"]]
    assert datums == sorted(datums, reverse=True)
    assert len(datums) == 4


def test_child_benefit_pulls_the_budget_along_and_names_its_case(site: Site) -> None:
    (domino,) = make_dominos(site.verzameling)
    assert [schakel.adres for schakel in domino.keten] == ["wetten/akw/", "wetten/kgb/"]
    adressen = [schakel.adres for schakel in domino.casussen]
    assert adressen == ["casussen/zus-zorgt-voor-broer-kinderbijslag/"]


def test_a_changed_law_says_how_many_cases_it_touches(site: Site) -> None:
    veranderingen = make_wetsveranderingen(site.verzameling)
    assert ("wetten/vb-2000/", "2019-05-01", 1) in [
        (regel.wet.adres, regel.wijziging.datum, regel.n) for regel in veranderingen
    ]


def test_every_counting_case_stands_under_its_source_once(
    paginas: dict[str, Pagina], site: Site
) -> None:
    regels = paginas["bronnen/"].gegevens["van_casussen"]
    gevonden = sorted(casus.slug for regel in regels for casus in regel.casussen)
    assert gevonden == sorted(casus.slug for casus in site.verzameling.tellend)
    assert all(regel.boek for regel in regels)


def test_what_no_source_dates_is_not_put_in_order(paginas: dict[str, Pagina]) -> None:
    gegevens = paginas["tijdlijn/"].gegevens
    datums = [moment.datum for moment, _ in gegevens["gedateerd"]]
    assert datums == sorted(datums)
    assert all(moment.datum is None for moment, _ in gegevens["zonder_datum"])


def test_a_site_without_patterns_says_so_and_still_draws(begrippen: Begrippen, site: Site) -> None:
    leeg = Site(type(site.verzameling)((), begrippen), site.manifest, {}, site.instellingen)
    vormgever = maak_vormgever(leeg)
    teksten = {
        p.adres: vormgever.render(p)
        for p in (*make_patroonpaginas(leeg), *make_naslagpaginas(leeg))
    }
    assert "Er is nog geen patroon opgeschreven." in teksten["patronen/"]
    assert "Nog geen combinatie komt zo vaak voor." in teksten["patronen/"]
    assert "Er is nog geen wens opgeschreven." in teksten["wensen/"]


def test_a_pattern_with_an_example_only_counts_nothing(
    paginas: dict[str, Pagina], site: Site
) -> None:
    tekst = maak_vormgever(site).render(paginas["patronen/kostendelersnorm/"])
    assert "Er staat nog geen echte casus bij dit patroon." in tekst
    assert "Verzonnen voorbeeld" in tekst
    signaal = maak_vormgever(site).render(paginas["patronen/kostendelersnorm/signaal/"])
    assert "Waar zie je het?" not in signaal


def test_no_text_of_a_pattern_can_act_as_html(begrippen: Begrippen, site: Site) -> None:
    kwaad = '"><script>alert(1)</script>{{ 8647*9283 }}'
    velden = begrippen.andere_velden["patroonvelden"]
    gegevens = Patroongegevens.model_validate(
        {veld.sleutel: vul_veld(veld, kwaad, begrippen) for veld in velden}
        | {"status": "gesignaleerd"}
    )
    patroon = Patroon("kwaad", gegevens, kwaad, (), "docs/patronen/kwaad.md")
    vol = replace(site, patronen=(patroon,))
    vormgever = maak_vormgever(vol)
    for pagina in (*make_patroonpaginas(vol), *make_naslagpaginas(vol)):
        tekst = vormgever.render(pagina)
        assert "<script>alert" not in tekst
        assert str(8647 * 9283) not in tekst
    assert "{{ 8647*9283 }}" in vormgever.render(next(p for p in make_patroonpaginas(vol)))
