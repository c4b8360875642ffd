"""Keeps bytes in a file of the cache; what is damaged there counts as not there."""

from __future__ import annotations

import hashlib
from pathlib import Path

_LENGTE = hashlib.sha256().digest_size


def write_bewaard(pad: Path, inhoud: bytes) -> None:
    """Keep bytes. First whole, then in their place: who is stopped leaves the old file."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    nieuw = pad.with_name(f"{pad.name}.nieuw")
    # A file that is damaged may still be read, and be wrong: the checksum says that it is whole.
    nieuw.write_bytes(hashlib.sha256(inhoud).digest() + inhoud)
    nieuw.replace(pad)


def read_bewaard(pad: Path) -> bytes | None:
    """Return the bytes as they were kept; None when they are not there, or damaged."""
    try:
        rauw = pad.read_bytes()
    except OSError:
        return None
    inhoud = rauw[_LENGTE:]
    return inhoud if rauw[:_LENGTE] == hashlib.sha256(inhoud).digest() else None
