"""Draws the pictures of an edition anew, large enough for print, for the PDF and the EPUB."""

from __future__ import annotations

from pathlib import Path

from mooimaatwerk.editie.beelden import redraw_beeld
from mooimaatwerk.editie.model import Editie
from mooimaatwerk.melding import Melding

GROOTSTE_ZIJDE = 2600
"""Enough for a full page of A4 at 220 pixels to the inch."""


def make_beelden(editie: Editie, map_: Path) -> dict[str, str]:
    """Put the pictures of articles into a folder; returns the file of each by its article.

    What is partly transparent becomes PNG, everything else JPEG.
    """
    namen: dict[str, str] = {}
    for stuk in editie.stukken:
        artikel = stuk.artikel
        if artikel and artikel.afbeelding:
            beeld = redraw_beeld(artikel.afbeelding, GROOTSTE_ZIJDE)
            soort = "png" if beeld.mode == "RGBA" else "jpg"
            namen[artikel.slug] = f"beeld-{artikel.slug}.{soort}"
            beeld.save(map_ / namen[artikel.slug], quality=88)
    return namen


def missing_beelden(editie: Editie) -> list[Melding]:
    """Return a message for each picture that an article names and that is not there."""
    melding = "het beeld ontbreekt. Zet het naast het artikel, of haal afbeelding weg."
    return [
        Melding(stuk.artikel.pad, 1, "afbeelding.bestand", "druk-zonder-beeld", melding)
        for stuk in editie.stukken
        if stuk.artikel and stuk.artikel.gegevens.afbeelding and not stuk.artikel.afbeelding
    ]
