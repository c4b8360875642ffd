"""Pictures come into the PDF without what a camera wrote in them, and with their words."""

import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image

from mooimaatwerk.druk.epub import write_epub
from mooimaatwerk.druk.pdf import zet_editie
from mooimaatwerk.vormgeving.vormgever import Vormgever

from .conftest import Laad
from .test_epub import klachten, lees

_RICHTING, _CAMERA, _GPS = 0x0112, 0x0110, 0x8825
GEHEIM = "Camera van Jansen"


def foto() -> bytes:
    """A picture with a camera's name, a place, and the mark that it lies on its side."""
    beeld = Image.new("RGB", (60, 40), (200, 60, 40))
    exif = beeld.getexif()
    exif[_RICHTING] = 6
    exif[_CAMERA] = GEHEIM
    exif.get_ifd(_GPS)[2] = (52.0, 22.0, 12.0)
    uit = BytesIO()
    beeld.save(uit, "JPEG", exif=exif, comment=GEHEIM.encode())
    assert GEHEIM.encode() in uit.getvalue()
    return uit.getvalue()


def test_a_picture_comes_into_the_pdf_clean_and_with_its_words(
    drukproject: Path, laad: Laad, vormgever: Vormgever, tmp_path: Path
) -> None:
    map_ = drukproject / "docs" / "edities" / "1"
    (map_ / "straat.jpg").write_bytes(foto())
    artikel = map_ / "voorwoord.md"
    kop = "afbeelding: {bestand: straat.jpg, alt: Een rode straat, rechten: Eigen foto}\n---\nDit"
    artikel.write_text(artikel.read_text(encoding="utf-8").replace("---\nDit", kop), "utf-8")
    werk = tmp_path / "werk"
    werk.mkdir()
    editie = laad(drukproject)
    los = zet_editie(editie, vormgever, werk).los("voorwoord")
    assert GEHEIM.encode() not in los and b"Exif" not in los
    with pikepdf.open(BytesIO(los)) as document:
        assert any(
            str(voorwerp.get("/Alt")) == "Een rode straat"
            for voorwerp in document.objects
            if isinstance(voorwerp, pikepdf.Dictionary)
        )
    boek = write_epub(editie, vormgever, tmp_path)
    with zipfile.ZipFile(boek) as archief:
        beeld = archief.read("EPUB/kunst/beeld-voorwoord.jpg")
    assert GEHEIM.encode() not in beeld and b"Exif" not in beeld
    assert klachten(boek) == []
    assert [b.get("alt") for b in lees(boek, "voorwoord.xhtml").iter("{*}img")][1:] == [
        "Een rode straat"
    ]
