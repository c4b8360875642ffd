"""The fixed files: their folder changes with their content, and nothing in them points astray."""

import re
from pathlib import Path

import pytest

from mooimaatwerk.vormgeving.vast import BRON, Vast, make_vast, shorten_css


def stijlen(extra: str = "") -> Vast:
    return make_vast(lambda letters: {"site.css": f"a{{src:url({letters}a.woff2)}}{extra}"})


def test_the_same_files_have_the_same_address() -> None:
    assert stijlen().bestanden == stijlen().bestanden
    assert re.fullmatch(r"vast/[0-9a-f]{12}/site\.css", stijlen().adres("site.css"))


def test_a_changed_style_sheet_moves_the_scripts_and_leaves_the_fonts() -> None:
    oud, nieuw = stijlen(), stijlen("b{color:red}")
    assert oud.map != nieuw.map
    blijvend = set(oud.bestanden) & set(nieuw.bestanden)
    assert {Path(adres).parent.name for adres in blijvend} == {"lettertypen"}
    assert not any("lettertypen" in adres for adres in set(oud.bestanden) - blijvend)


def test_the_style_sheet_is_told_where_its_fonts_are() -> None:
    vast = stijlen()
    (letters,) = re.findall(rb"url\((.*?)a\.woff2\)", vast.bestanden[vast.adres("site.css")])
    plek = f"{vast.map}{letters.decode()}source-serif-4.woff2"
    versie = plek.split("/../")[1]
    assert f"vast/{versie}" in vast.bestanden


def test_every_file_of_the_theme_is_there_as_it_was() -> None:
    inhoud = {adres.split("/", 2)[2]: bytes_ for adres, bytes_ in stijlen().bestanden.items()}
    bron = {b.relative_to(BRON).as_posix(): b.read_bytes() for b in BRON.rglob("*") if b.is_file()}
    assert inhoud == bron | {"site.css": inhoud["site.css"]}


def test_a_style_sheet_loses_what_only_its_makers_read() -> None:
    css = '/* Why. */\na { color: red; }\n\n@media print {\n  b::before { content: "  x"; }\n}\n'
    kort = 'a { color: red; }\n@media print {\nb::before { content: "  x"; }\n}\n'
    assert shorten_css(css) == kort


def test_a_file_that_does_not_exist_has_no_address() -> None:
    with pytest.raises(KeyError):
        stijlen().adres("weg.js")


def test_every_page_of_a_site_asks_for_files_that_are_there(gebouwde_site: Path) -> None:
    html = (gebouwde_site / "zoeken/index.html").read_text(encoding="utf-8")
    gevraagd = re.findall(r'(?:href|src)="\.\./(vast/[^"]+)"', html)
    assert len(gevraagd) > 8
    assert all((gebouwde_site / adres).is_file() for adres in gevraagd)
    assert not (gebouwde_site / "assets/pagina.js").exists()
