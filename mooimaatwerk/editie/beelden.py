"""Opens the picture beside an article, and draws it anew: only its dots are left."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

MAX_BEELD = 8 * 1024 * 1024
"""A picture may have this many bytes."""

MAX_ZIJDE = 1600
"""Sharp enough for a page of twice 40rem; in pixels."""

_SOORTEN = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def is_beeld(bestand: Path) -> bool:
    """True for a picture that opens, of the kind its name ends in and of at most 8 MB."""
    if bestand.stat().st_size > MAX_BEELD:
        return False
    try:
        with Image.open(bestand, formats=[_SOORTEN[bestand.suffix]]) as beeld:
            beeld.load()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        return False
    return True


def web_name(bestand: Path) -> str:
    """Return what a picture is called on the site, where its kind is always the same."""
    return f"{bestand.name.replace('.', '-')}.webp"


def measure_webbeeld(bestand: Path) -> tuple[int, int]:
    """Return how wide and high the picture is on the site, in pixels."""
    return redraw_beeld(bestand).size


def make_webbeeld(bestand: Path) -> bytes:
    """Return the picture for the site: upright, not too large, without what a camera wrote in it.

    A camera notes the place and the moment; those could betray who is in the picture.
    """
    uit = BytesIO()
    redraw_beeld(bestand).save(uit, "WEBP", quality=80, method=4)
    return uit.getvalue()


def redraw_beeld(bestand: Path, zijde: int = MAX_ZIJDE) -> Image.Image:
    """Return only the dots of a picture, upright, its longest side at most this many pixels."""
    with Image.open(bestand) as bron:
        beeld = ImageOps.exif_transpose(bron)
        doorzichtig = "A" in beeld.getbands() or "transparency" in beeld.info
        beeld = beeld.convert("RGBA" if doorzichtig else "RGB")
    beeld.thumbnail((zijde, zijde))
    # A new picture: nothing of the old one comes along but its dots.
    schoon = Image.new(beeld.mode, beeld.size)
    schoon.paste(beeld)
    return schoon
