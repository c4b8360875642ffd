"""Tests of pictures: what opens is taken, and nothing of the camera reaches the site."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mooimaatwerk.editie.beelden import (
    MAX_ZIJDE,
    is_beeld,
    make_webbeeld,
    measure_webbeeld,
    web_name,
)

MERK, PLAATS = 0x010F, 0x8825
DRAAI = 0x0112


@pytest.fixture
def foto(tmp_path: Path) -> Path:
    """A photo that lies on its side, and that names its camera and a place."""
    exif = Image.Exif()
    exif[MERK] = "GEHEIMECAMERA"
    exif[DRAAI] = 6
    exif.get_ifd(PLAATS)[1] = "N"
    bestand = tmp_path / "straat.jpg"
    Image.new("RGB", (4000, 2000), "red").save(bestand, exif=exif, comment=b"GEHEIM")
    assert b"GEHEIMECAMERA" in bestand.read_bytes()
    return bestand


def test_nothing_of_the_camera_is_left(foto: Path) -> None:
    inhoud = make_webbeeld(foto)
    assert b"GEHEIM" not in inhoud
    with Image.open(BytesIO(inhoud)) as beeld:
        assert not beeld.getexif()
        assert beeld.format == "WEBP"
        # Upright, and not larger than needed.
        assert beeld.size == measure_webbeeld(foto) == (MAX_ZIJDE // 2, MAX_ZIJDE)


def test_the_same_picture_gives_the_same_bytes(foto: Path) -> None:
    assert make_webbeeld(foto) == make_webbeeld(foto)
    assert web_name(foto) == "straat-jpg.webp"


def test_a_see_through_picture_stays_so(tmp_path: Path) -> None:
    bestand = tmp_path / "logo.png"
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(bestand)
    with Image.open(BytesIO(make_webbeeld(bestand))) as beeld:
        assert beeld.mode == "RGBA"


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(20)),
        ("a.jpg", b"GIF89a"),
        ("a.webp", b"RIFF0000WEBP"),
        ("a.png", b""),
    ],
)
def test_what_does_not_open_is_no_picture(tmp_path: Path, naam: str, inhoud: bytes) -> None:
    (tmp_path / naam).write_bytes(inhoud)
    assert not is_beeld(tmp_path / naam)


def test_a_picture_of_another_kind_is_refused(tmp_path: Path) -> None:
    Image.new("RGB", (3, 3)).save(tmp_path / "a.jpg", format="PNG")
    assert not is_beeld(tmp_path / "a.jpg")
    Image.new("RGB", (3, 3)).save(tmp_path / "b.jpg")
    assert is_beeld(tmp_path / "b.jpg")


def test_a_very_large_file_is_refused(tmp_path: Path) -> None:
    bestand = tmp_path / "a.png"
    Image.new("RGB", (3, 3)).save(bestand)
    with bestand.open("ab") as stroom:
        stroom.truncate(9 * 1024 * 1024)
    assert not is_beeld(bestand)
