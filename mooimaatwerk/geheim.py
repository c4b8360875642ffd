"""A secret of this user of this computer, which nothing that is contributed can know."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

LENGTE = 32
"""The bytes of the secret."""


def read_geheim() -> bytes | None:
    """Return the secret, made when there is none yet; None when it has no place to be kept."""
    bestand = _map_van_gebruiker() / "mooimaatwerk" / "sleutel"
    with suppress(OSError):
        bestand.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            wie = os.open(bestand, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(wie, "wb") as stroom:
                stroom.write(secrets.token_bytes(LENGTE))
        geheim = bestand.read_bytes()
        # Another process may be about to write it; the next run will find it whole.
        return geheim if len(geheim) == LENGTE else None
    return None


def name_kamer() -> str:
    """Return a name for a folder that only this user can think of, the same every time.

    Without a place for the secret it is another name every time: nothing is found again.
    """
    geheim = read_geheim() or secrets.token_bytes(LENGTE)
    return blake2b(b"kamer", key=geheim, digest_size=8).hexdigest()


def _map_van_gebruiker() -> Path:
    gekozen = os.environ.get("XDG_CACHE_HOME", "")
    if Path(gekozen).is_absolute():
        return Path(gekozen)
    with suppress(RuntimeError):
        return Path.home() / ".cache"
    return Path(os.devnull)
