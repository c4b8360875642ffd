"""The files of Pagefind's index, packed as its engine reads them, and short names for them.

Pagefind has no setting for any of this. Its version is pinned, and tests in a browser hold
the result against the cases; whoever takes a newer version runs those.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HANDTEKENING = b"pagefind_dcd"
"""What an unpacked file begins with."""


def unpack(inhoud: bytes) -> bytes:
    """Return what a file of the index says."""
    return gzip.decompress(inhoud).removeprefix(HANDTEKENING)


def pack(inhoud: bytes) -> bytes:
    """Return a file of the index; the same on any day, since nothing of the clock is in it."""
    return gzip.compress(HANDTEKENING + inhoud, 6, mtime=0)


def read_verhalen(index: Path) -> dict[str, dict[str, Any]]:
    """Return what an index tells of each case, by the name it has there."""
    bestanden = sorted((index / "fragment").glob("*.pf_fragment"), key=lambda pad: pad.stem)
    return {bestand.stem: json.loads(unpack(bestand.read_bytes())) for bestand in bestanden}


def shorten(sommen: Iterable[str], minstens: int) -> dict[str, str]:
    """Return for each checksum the shortest beginning that is still its own.

    Every first question fetches all these names, and hardly anything packs worse. Of
    `minstens` digits each, so that what changes gets another name.
    """
    namen = set(sommen)
    telling = Counter(naam[:n] for naam in namen for n in range(minstens, len(naam) + 1))
    return {
        naam: next(naam[:n] for n in range(minstens, len(naam) + 1) if telling[naam[:n]] == 1)
        for naam in namen
    }
