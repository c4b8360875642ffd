"""Tests of loading an edition: what becomes of its composition."""

from datetime import date
from pathlib import Path

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.casus import Casus
from mooimaatwerk.editie.laden import check_edities
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.project import Project


def test_the_small_edition_has_no_problems(
    editieproject: Project, casussen: list[Casus], begrippen: Begrippen, vandaag: date
) -> None:
    uitslag = check_edities(editieproject, begrippen, casussen, vandaag)
    assert {m.code for m in uitslag.meldingen} == {"artikel-lengte"}
    assert uitslag.aantal_bestanden == 3


def test_the_pieces_come_in_the_order_of_the_composition(editie: Editie) -> None:
    assert [(stuk.nummer, stuk.soort, stuk.slug) for stuk in editie.stukken] == [
        (1, "artikel", "voorwoord"),
        (2, "verhaal", "hulphond-bij-eetstoornis"),
        (3, "artikel", "de-peiling"),
        (4, "verhaal", "tweede-hypotheek-voorkomt-dakloosheid"),
        (5, "kort", "kort"),
        (6, "manifest", "manifest"),
    ]
    assert {stuk.deel for stuk in editie.stukken} == {"Vooraf", "Wonen en geld", "Samen"}


def test_boxes_and_rows_that_follow_each_other_share_a_page(editie: Editie) -> None:
    kort = editie.per_slug["kort"]
    assert [(k.casus.slug, k.als) for k in kort.korte] == [
        ("studentenkamer-voor-wie-nog-geen-18-is", "kader"),
        ("leefgeld-binnen-24-uur", "rij"),
        ("auto-om-op-het-werk-te-komen", "rij"),
    ]


def test_a_cover_line_leads_to_the_page_that_shows_its_case(editie: Editie) -> None:
    assert [regel.stuk.slug for regel in editie.omslagregels] == [
        "hulphond-bij-eetstoornis",
        "de-peiling",
        "kort",
    ]


def test_an_article_knows_tables_and_footnotes(editie: Editie) -> None:
    artikel = editie.per_slug["voorwoord"].artikel
    assert artikel is not None
    soorten = {token.type for token in artikel.tokens}
    assert {"table_open", "footnote_block_open", "heading_open"} <= soorten


def test_every_case_is_listed_once(editie: Editie) -> None:
    slugs = [casus.slug for casus in editie.casussen]
    assert len(slugs) == len(set(slugs)) == 6
    assert "zus-zorgt-voor-broer-kinderbijslag" in slugs


def test_a_wrong_edition_is_not_loaded(
    editieproject: Project, casussen: list[Casus], begrippen: Begrippen, vandaag: date
) -> None:
    assert len(check_edities(editieproject, begrippen, casussen, vandaag).edities) == 1
    (editieproject.edities / "1" / "index.md").write_text("geen kop", encoding="utf-8")
    uitslag = check_edities(editieproject, begrippen, casussen, vandaag)
    assert not uitslag.edities
    assert "kop-ontbreekt" in {melding.code for melding in uitslag.meldingen}


def test_a_project_without_editions_has_none(
    tmp_path: Path, begrippen: Begrippen, vandaag: date
) -> None:
    assert check_edities(Project(tmp_path), begrippen, [], vandaag).edities == ()
