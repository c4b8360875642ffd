"""Pictures lose what a camera wrote in them, stand upright, and keep a sound size."""

from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image

from mooimaatwerk.druk.beelden import GROOTSTE_ZIJDE, redraw
from mooimaatwerk.druk.pdf import zet_editie
from mooimaatwerk.vormgeving import Vormgever

from .conftest import Laad

_RICHTING, _CAMERA, _GPS = 0x0112, 0x0110, 0x8825
GEHEIM = "Camera van Jansen"


def foto(*, liggend: tuple[int, int] = (60, 40)) -> bytes:
    """A picture with a camera's name, a place, and the mark that it lies on its side."""
    beeld = Image.new("RGB", liggend, (200, 60, 40))
    exif = beeld.getexif()
    exif[_RICHTING] = 6
    exif[_CAMERA] = GEHEIM
    exif.get_ifd(_GPS)[2] = (52.0, 22.0, 12.0)
    uit = BytesIO()
    beeld.save(uit, "JPEG", exif=exif, comment=GEHEIM.encode())
    assert GEHEIM.encode() in uit.getvalue()
    return uit.getvalue()


def test_nothing_of_the_camera_is_left() -> None:
    schoon = redraw(foto())
    assert GEHEIM.encode() not in schoon and b"Exif" not in schoon
    with Image.open(BytesIO(schoon)) as beeld:
        assert not beeld.getexif()
        assert beeld.size == (40, 60), "it stands upright"


def test_a_very_large_picture_becomes_smaller() -> None:
    with Image.open(BytesIO(redraw(foto(liggend=(4000, 1000))))) as beeld:
        assert max(beeld.size) == GROOTSTE_ZIJDE


def test_what_is_transparent_stays_so() -> None:
    uit = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(uit, "PNG")
    with Image.open(BytesIO(redraw(uit.getvalue()))) as beeld:
        assert (beeld.format, beeld.mode) == ("PNG", "RGBA")


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert redraw(foto()) == redraw(foto())


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
    los = zet_editie(laad(drukproject), vormgever, werk).los("voorwoord")
    assert GEHEIM.encode() not in los and b"Exif" not in los
    with pikepdf.open(BytesIO(los)) as document:
        assert any(
            str(voorwerp.get("/Alt")) == "Een rode straat"
            for voorwerp in document.objects
            if isinstance(voorwerp, pikepdf.Dictionary)
        )
