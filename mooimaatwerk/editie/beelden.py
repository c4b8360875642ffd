"""Tells whether a picture is what its name says, by its first bytes."""

from __future__ import annotations

from pathlib import Path

MAX_BEELD = 8 * 1024 * 1024
"""A picture may have this many bytes."""

# Where the bytes stand and what they are, for each ending.
_BEGIN = {
    ".jpg": ((0, b"\xff\xd8\xff"),),
    ".jpeg": ((0, b"\xff\xd8\xff"),),
    ".png": ((0, b"\x89PNG\r\n\x1a\n"),),
    ".webp": ((0, b"RIFF"), (8, b"WEBP")),
}


def is_beeld(bestand: Path) -> bool:
    """True for a picture of the kind its name ends in, of at most 8 MB."""
    if bestand.stat().st_size > MAX_BEELD:
        return False
    with bestand.open("rb") as stroom:
        begin = stroom.read(16)
    tekens = _BEGIN.get(bestand.suffix, ())
    return bool(tekens) and all(begin[p:].startswith(teken) for p, teken in tekens)
