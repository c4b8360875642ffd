"""Gate: every edition of the project can be printed, meets the standards and has no gaps."""

from io import BytesIO
from pathlib import Path

import page
import pytest
from pypdf import PdfReader

from mooimaatwerk.druk.epub import write_epub
from mooimaatwerk.druk.passen import KOLOM
from mooimaatwerk.druk.pdf import Gezet, zet_editie
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.project import EIGEN_MAP
from mooimaatwerk.vormgeving.vormgever import Vormgever

from .test_epub import klachten

MAPPEN = sorted((EIGEN_MAP / "docs" / "edities").glob("[0-9]*"))


@pytest.fixture(scope="module", params=MAPPEN, ids=lambda map_: map_.name)
def editie(request: pytest.FixtureRequest, vormgever: Vormgever) -> Editie:
    nummer = int(request.param.name)
    return next(e for e in vormgever.site.edities if e.nummer == nummer)


@pytest.fixture(scope="module")
def gezet(editie: Editie, vormgever: Vormgever, tmp_path_factory: pytest.TempPathFactory) -> Gezet:
    return zet_editie(editie, vormgever, tmp_path_factory.mktemp("echt"))


@pytest.fixture(scope="module")
def pdf(gezet: Gezet) -> bytes:
    return gezet.pdf()


def test_it_meets_the_standards(pdf: bytes) -> None:
    for profiel in ("ua1", "2a"):
        rapport = page.validate_pdf_bytes(pdf, profile=profiel)
        assert [(f.rule_id, f.message) for f in rapport.failures] == []


def test_it_is_a_magazine_and_not_a_leaflet(pdf: bytes) -> None:
    assert len(PdfReader(BytesIO(pdf)).pages) >= 20


def test_no_page_is_left_half_empty(gezet: Gezet) -> None:
    ruim = {v.slug: round(v.rest) for v in gezet.vullingen if v.rest > KOLOM / 2}
    assert ruim == {}


def test_epubcheck_finds_nothing(editie: Editie, vormgever: Vormgever, tmp_path: Path) -> None:
    assert klachten(write_epub(editie, vormgever, tmp_path)) == []
