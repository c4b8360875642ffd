"""The PDF of an edition: accessible, complete, the same every time, fit for a printer."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
import pytest
from pypdf import PdfReader

from mooimaatwerk.druk.passen import KOLOM
from mooimaatwerk.druk.pdf import Gezet, write_pdf, zet_editie
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.vormgeving.vormgever import Vormgever

MM = 72 / 25.4


@pytest.fixture(scope="module")
def document(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(pdf)) as geopend:
        yield geopend


@pytest.fixture(scope="module")
def woorden(pdf: bytes) -> str:
    return plat("".join(blad.extract_text() for blad in PdfReader(BytesIO(pdf)).pages))


def plat(tekst: str) -> str:
    """Only letters and digits: lines, hyphens and kinds of quotes do not matter."""
    return re.sub(r"[\W_]", "", tekst).casefold()


def structuur(knoop: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree, in the order of reading."""
    if isinstance(knoop, pikepdf.Array):
        for deel in knoop:
            yield from structuur(deel)
    elif isinstance(knoop, pikepdf.Dictionary):
        if "/S" in knoop:
            yield knoop
        if "/K" in knoop:
            yield from structuur(knoop.K)


def elementen(document: pikepdf.Pdf, soort: str) -> list[pikepdf.Dictionary]:
    return [el for el in structuur(document.Root.StructTreeRoot.K) if str(el.S) == soort]


@pytest.mark.parametrize("profiel", ["ua1", "2a"])
@pytest.mark.parametrize("welke", ["scherm", "drukker", "los"])
def test_every_file_meets_the_standards(gezet: Gezet, profiel: str, welke: str) -> None:
    bestand = {
        "scherm": gezet.pdf,
        "drukker": lambda: gezet.pdf(voor_drukker=True),
        "los": lambda: gezet.los("hulphond-bij-eetstoornis"),
    }[welke]()
    rapport = page.validate_pdf_bytes(bestand, profile=profiel)
    assert [(f.rule_id, f.message) for f in rapport.failures] == []
    assert rapport.rules.total > 100


@pytest.mark.parametrize("gebrek", ["taal", "titel", "label", "alt"])
def test_the_standards_catch_a_defect(pdf: bytes, gebrek: str) -> None:
    with pikepdf.open(BytesIO(pdf)) as kapot:
        if gebrek == "taal":
            del kapot.Root.Lang
        elif gebrek == "titel":
            del kapot.Root.ViewerPreferences
        elif gebrek == "label":
            del kapot.Root.MarkInfo
        else:
            del elementen(kapot, "/Figure")[0].Alt
        uit = BytesIO()
        kapot.save(uit)
    assert page.validate_pdf_bytes(uit.getvalue(), profile="ua1").failures


def test_title_language_and_date_are_those_of_the_edition(document: pikepdf.Pdf) -> None:
    assert str(document.Root.Lang).startswith("nl")
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert document.docinfo["/Title"] == "Proefmagazine 1"
    assert str(document.docinfo["/CreationDate"]).startswith("D:20261201")


def test_headings_skip_no_level(document: pikepdf.Pdf) -> None:
    niveaus = [
        int(str(el.S)[2:])
        for el in structuur(document.Root.StructTreeRoot.K)
        if re.fullmatch(r"/H\d", str(el.S))
    ]
    assert niveaus[0] == 1 and set(niveaus) == {1, 2, 3}
    assert all(b - a <= 1 for a, b in pairwise(niveaus))


def test_drawings_that_tell_something_have_words(document: pikepdf.Pdf) -> None:
    teksten = [str(figuur.Alt) for figuur in elementen(document, "/Figure")]
    assert "Een quilt van gekleurde tegels." in teksten
    assert all(teksten)


def test_parts_and_pieces_are_bookmarks(document: pikepdf.Pdf, proefeditie: Editie) -> None:
    with document.open_outline() as lijst:
        gevonden = {deel.title: [kind.title for kind in deel.children] for deel in lijst.root}
    assert list(gevonden) == ["Inhoud", "Vooraf", "Wonen en geld", "Samen", "Colofon"]
    for deel in proefeditie.delen[:2]:
        assert gevonden[deel.titel] == [stuk.titel for stuk in deel.stukken]


def test_the_contents_lead_to_every_piece(document: pikepdf.Pdf, proefeditie: Editie) -> None:
    inhoud = document.pages[1]
    schakels = [a for a in inhoud.Annots if "/Dest" in a or "/A" in a]
    assert len(schakels) >= len(proefeditie.stukken) + len(proefeditie.delen)


def test_the_contents_name_the_real_pages(gezet: Gezet, pdf: bytes) -> None:
    inhoud = PdfReader(BytesIO(pdf)).pages[1].extract_text()
    for vulling in gezet.vullingen:
        titel = plat(gezet.boom["stukken"][vulling.slug]["titel"])
        assert f"{vulling.bladzijde}{titel}" in plat(inhoud)


def test_all_text_of_every_case_is_there(woorden: str, proefeditie: Editie) -> None:
    for casus in proefeditie.casussen:
        assert plat(casus.gegevens.samenvatting) in woorden, casus.slug
        assert plat(casus.gegevens.titel) in woorden
    for stuk in proefeditie.stukken:
        if stuk.casus:
            for alinea in stuk.casus.tekst.split("\n\n"):
                assert plat(alinea.split(". ")[0]) in woorden, alinea


def test_what_is_not_known_is_said(woorden: str) -> None:
    assert "nietbekend" in woorden
    assert plat("Deelnemers: ongeveer 180.") in woorden


def test_the_manifesto_is_complete(woorden: str, vormgever: Vormgever) -> None:
    for punt in vormgever.site.manifest.punten:
        assert plat(punt.kern) in woorden
        assert plat(punt.toelichting.split(". ")[-1]) in woorden


def test_footnotes_tips_and_quotes_are_there(woorden: str) -> None:
    for tekst in ("Verslag van de bijeenkomst.", "Bel eerst", "Begin bij de vraag"):
        assert plat(tekst) in woorden


def test_two_builds_are_the_same_to_the_byte(
    proefeditie: Editie, vormgever: Vormgever, pdf: bytes, tmp_path: Path
) -> None:
    assert zet_editie(proefeditie, vormgever, tmp_path).pdf() == pdf


def test_the_file_for_the_printer_runs_over_the_edge(gezet: Gezet) -> None:
    with pikepdf.open(BytesIO(gezet.pdf(voor_drukker=True))) as drukwerk:
        for blad in drukwerk.pages:
            media, snij = ([float(x) for x in blad[naam]] for naam in ("/MediaBox", "/TrimBox"))
            assert media[2] == pytest.approx(216 * MM, abs=0.1)
            assert snij[2] - snij[0] == pytest.approx(210 * MM, abs=0.1)
            assert snij[0] == pytest.approx(3 * MM, abs=0.1)


def test_the_file_for_the_screen_is_plain_a4(document: pikepdf.Pdf) -> None:
    for blad in document.pages:
        assert [round(float(x) / MM) for x in blad.MediaBox[2:]] == [210, 297]


def test_a_piece_on_its_own_has_its_own_title(gezet: Gezet) -> None:
    with pikepdf.open(BytesIO(gezet.los("de-peiling"))) as los:
        assert los.docinfo["/Title"] == "Wonen staat bovenaan (Proefmagazine 1)"
        assert str(next(structuur(los.Root.StructTreeRoot.K)).S) == "/Document"
        assert elementen(los, "/H1") and not elementen(los, "/H4")


def test_pages_are_full_or_the_report_says_so(gezet: Gezet, proefeditie: Editie) -> None:
    assert [v.slug for v in gezet.vullingen] == [stuk.slug for stuk in proefeditie.stukken]
    ruim = [v for v in gezet.vullingen if v.rest > KOLOM]
    assert ruim == []


def test_stories_of_two_pages_lie_open(gezet: Gezet) -> None:
    for deel in gezet.boom["delen"]:
        eerste = next(v for v in gezet.vullingen if v.slug == deel["stukken"][0])
        assert eerste.bladzijde % 2 == 0


def test_one_command_writes_every_file(
    proefeditie: Editie, vormgever: Vormgever, pdf: bytes, tmp_path: Path
) -> None:
    write_pdf(proefeditie, vormgever, tmp_path / "uit")
    namen = {bestand.name for bestand in (tmp_path / "uit").iterdir()}
    heel = {"maatwerk-magazine-1.pdf", "maatwerk-magazine-1-drukwerk.pdf"}
    assert namen == heel | {f"{stuk.slug}.pdf" for stuk in proefeditie.stukken}
    assert (tmp_path / "uit" / "maatwerk-magazine-1.pdf").read_bytes() == pdf
