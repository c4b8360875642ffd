"""The fonts on paper: those of the site, unpacked for Typst, and one with more characters."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from fontTools.ttLib import TTFont

VAN_DE_SITE = Path(__file__).parent.parent / "theme" / "assets" / "lettertypen"
"""The fonts of the site, with their licences."""

# A wheel with Source Serif Pro as its makers published it: characters that the site's own
# fonts, cut down for the web, do not have.
_AANVULLING = ("font_source_serif_pro", "files")
_SNEDEN = ("Regular", "It", "Bold", "BoldIt")


def unpack_lettertypen(doel: Path) -> frozenset[str]:
    """Write every font as TTF into a folder; returns the characters that can be shown.

    Unpacking changes only how the font is stored, and nothing unpacked is given to others:
    a document may embed the fonts under their own licence (OFL).
    """
    doel.mkdir(parents=True, exist_ok=True)
    tekens: set[str] = set()
    for bestand in sorted(VAN_DE_SITE.glob("*.woff2")):
        with TTFont(bestand, recalcTimestamp=False) as letter:
            letter.flavor = None
            tekens.update(map(chr, letter.getBestCmap()))
            letter.save(doel / f"{bestand.stem}.ttf", reorderTables=False)
    for naam, inhoud in _aanvulling():
        (doel / naam).write_bytes(inhoud)
        if "Regular" in naam:
            with TTFont(doel / naam) as letter:
                tekens.update(map(chr, letter.getBestCmap()))
    return frozenset(tekens)


def _aanvulling() -> Iterator[tuple[str, bytes]]:
    pakket, map_ = _AANVULLING
    with as_file(files(pakket) / map_) as folder:
        for snede in _SNEDEN:
            naam = f"SourceSerifPro-{snede}.ttf"
            yield naam, (folder / naam).read_bytes()
