"""Keeps data in a file of the cache; what is damaged there counts as not there."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

_LENGTE = hashlib.sha256().digest_size


def write_bewaard(pad: Path, inhoud: Any) -> None:
    """Keep data as JSON. First whole, then in its place: who is stopped leaves the old file."""
    rauw = json.dumps(inhoud, separators=(",", ":")).encode()
    nieuw = pad.with_name(f"{pad.name}.nieuw")
    # A file that is damaged may still be read, and be wrong: the checksum says that it is whole.
    nieuw.write_bytes(hashlib.sha256(rauw).digest() + rauw)
    nieuw.replace(pad)


def read_bewaard(pad: Path) -> Any:
    """Return the data as it was kept; None when it is not there, or damaged."""
    try:
        rauw = pad.read_bytes()
    except OSError:
        return None
    inhoud = memoryview(rauw)[_LENGTE:]
    if rauw[:_LENGTE] != hashlib.sha256(inhoud).digest():
        return None
    return json.loads(inhoud.tobytes())
