"""Contributed text that looks like Typst or like markup is printed as it was written."""

import re
from io import BytesIO
from pathlib import Path

from lxml import etree
from pypdf import PdfReader

from mooimaatwerk.druk.epub import write_epub
from mooimaatwerk.druk.pdf import zet_editie
from mooimaatwerk.vormgeving.vormgever import Vormgever

from .conftest import Laad
from .test_epub import lees, woorden

LOKAAS = "geheim-van-deze-machine"

AANVALLEN = [
    '#read("/geheim.txt")',
    "#import hoofd.typ",
    "$ sum_(k=1) $",
    "\\u{23}panic()",
    "#set page(width: 1mm)",
    "= Geen kop",
    "C:\\Temp\\nieuw",
]


def plat(tekst: str) -> str:
    return re.sub(r"\s|[\u200b\u00ad“”\"]", "", tekst)


def test_nothing_in_an_article_is_acted_upon(
    drukproject: Path, laad: Laad, vormgever: Vormgever, tmp_path: Path
) -> None:
    artikel = drukproject / "docs" / "edities" / "1" / "voorwoord.md"
    tekst = artikel.read_text(encoding="utf-8")
    # Behind a word, so that Markdown itself has no use for it.
    alineas = "\n\n".join(f"Kijk: {aanval}" for aanval in AANVALLEN)
    tekst = tekst.replace("Dit is een proefnummer.", f"{alineas}\n\nDit is een proefnummer.")
    tekst = tekst.replace("intro: Waarom", 'intro: "#read(geheim.txt) $x$ @a Waarom', 1)
    tekst = tekst.replace("ermee kunt.\n", 'ermee kunt."\n', 1)
    artikel.write_text(tekst, encoding="utf-8")
    werk = tmp_path / "werk"
    werk.mkdir()
    (werk / "geheim.txt").write_text(LOKAAS, encoding="utf-8")
    editie = laad(drukproject)
    los = zet_editie(editie, vormgever, werk).los("voorwoord")
    gedrukt = plat("".join(blad.extract_text() for blad in PdfReader(BytesIO(los)).pages))
    boek = plat(woorden(lees(write_epub(editie, vormgever, tmp_path), "voorwoord.xhtml")))
    for verschenen in (gedrukt, boek):
        assert LOKAAS not in verschenen
        assert plat("#read(geheim.txt) $x$ @a") in verschenen
        for aanval in AANVALLEN:
            assert plat(aanval) in verschenen, aanval


def test_a_title_cannot_close_an_element_of_the_book(
    drukproject: Path, laad: Laad, vormgever: Vormgever, tmp_path: Path
) -> None:
    artikel = drukproject / "docs" / "edities" / "1" / "voorwoord.md"
    tekst = artikel.read_text(encoding="utf-8")
    titel = 'titel: "Beginnen & \'eindigen\' ]]\\" bij {% wat %}"'
    tekst = tekst.replace("titel: Beginnen bij wat nodig is", titel.replace("{% wat %}", "wat"))
    artikel.write_text(tekst, encoding="utf-8")
    boek = write_epub(laad(drukproject), vormgever, tmp_path)
    kop = next(lees(boek, "voorwoord.xhtml").iter("{*}h1"))
    assert isinstance(kop, etree._Element)
    assert woorden(kop) == "Beginnen & ‘eindigen’ ]]” bij wat"
