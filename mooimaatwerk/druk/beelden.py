"""Draws pictures anew for print: without what a camera wrote in them, and not too large."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from mooimaatwerk.databestand import OngeldigeGegevens
from mooimaatwerk.editie.model import Artikel, Editie
from mooimaatwerk.melding import Melding

GROOTSTE_ZIJDE = 2600
"""Enough for a full page of A4 at 220 pixels to the inch."""


def make_beelden(editie: Editie, map_: Path) -> dict[str, str]:
    """Put the pictures of articles into a folder; returns the file of each by its article.

    Raises OngeldigeGegevens for a file that is no picture.
    """
    namen: dict[str, str] = {}
    fouten: list[Melding] = []
    for stuk in editie.stukken:
        artikel = stuk.artikel
        if artikel is None or artikel.afbeelding is None:
            continue
        try:
            inhoud = redraw(artikel.afbeelding.read_bytes())
        except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
            fouten.append(_onleesbaar(artikel))
            continue
        namen[artikel.slug] = f"beeld-{artikel.slug}.{_eind(inhoud)}"
        (map_ / namen[artikel.slug]).write_bytes(inhoud)
    if fouten:
        raise OngeldigeGegevens(fouten)
    return namen


def missing_beelden(editie: Editie) -> list[Melding]:
    """Return a message for each picture that an article names and that is not there."""
    melding = "het beeld ontbreekt. Zet het naast het artikel, of haal afbeelding weg."
    return [
        Melding(stuk.artikel.pad, 1, "afbeelding.bestand", "druk-zonder-beeld", melding)
        for stuk in editie.stukken
        if stuk.artikel and stuk.artikel.gegevens.afbeelding and not stuk.artikel.afbeelding
    ]


def redraw(inhoud: bytes) -> bytes:
    """Return a picture with only its dots: no place, no camera, no name, upright.

    What is partly transparent becomes PNG, everything else JPEG.
    """
    with Image.open(BytesIO(inhoud)) as bron:
        beeld = ImageOps.exif_transpose(bron)
        doorzichtig = "A" in beeld.getbands() or "transparency" in beeld.info
        beeld = beeld.convert("RGBA" if doorzichtig else "RGB")
    beeld.thumbnail((GROOTSTE_ZIJDE, GROOTSTE_ZIJDE))
    schoon = Image.new(beeld.mode, beeld.size)
    schoon.paste(beeld)
    uit = BytesIO()
    if doorzichtig:
        schoon.save(uit, "PNG")
    else:
        schoon.save(uit, "JPEG", quality=88)
    return uit.getvalue()


def _eind(inhoud: bytes) -> str:
    return "png" if inhoud.startswith(b"\x89PNG") else "jpg"


def _onleesbaar(artikel: Artikel) -> Melding:
    melding = "dit beeld kan niet worden geopend. Bewaar het opnieuw als .jpg of .png."
    return Melding(artikel.pad, 1, "afbeelding.bestand", "druk-beeld", melding)
