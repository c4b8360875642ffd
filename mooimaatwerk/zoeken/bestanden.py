"""The files of Pagefind's index: which case is in which, and how they take less to fetch.

Pagefind has no setting for either. Its version is pinned, and tests in a browser hold the
result against the cases; whoever takes a newer version runs those.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

_HANDTEKENING = b"pagefind_dcd"
"""What an unpacked file begins with."""

_NAAM = re.compile(rb"\x82[\x60-\x77]nl_([0-9a-f]+)")
"""A case in the list of all cases (CBOR): a pair that begins with its name, a short text."""

_KORTSTE = 5
"""How many of the digits of a name are kept at least, so that a changed case gets another."""


def read_verhalen(index: Path) -> dict[str, dict[str, Any]]:
    """Return what the index tells of each case, by the name it has there."""
    return {bestand.stem: json.loads(_pak_uit(bestand)) for bestand in _fragmenten(index)}


def slim_down(index: Path, weg: Iterable[str]) -> None:
    """Leave out of each story what a result never shows; `weg` are facts by name.

    The facts `weg` were needed for searching only. That is a third of each result.
    """
    for naam, gegevens in read_verhalen(index).items():
        for feit in weg:
            gegevens["meta"].pop(feit, None)
        gegevens["anchors"] = []
        inhoud = json.dumps(gegevens, ensure_ascii=False, separators=(",", ":")).encode()
        _pak_in(index / "fragment" / f"{naam}.pf_fragment", inhoud)


def shorten_names(index: Path) -> None:
    """Give every case the shortest name that is still its own.

    Every first question fetches the list of all names, and hardly anything packs worse.
    """
    lijst = find_namenlijst(index)
    inhoud = _pak_uit(lijst)
    kort = _kortste({naam.decode() for naam in _NAAM.findall(inhoud)})

    def vervang(gevonden: re.Match[bytes]) -> bytes:
        naam = f"nl_{kort[gevonden[1].decode()]}".encode()
        return b"\x82" + bytes([0x60 + len(naam)]) + naam

    _pak_in(lijst, _NAAM.sub(vervang, inhoud))
    for bestand in _fragmenten(index):
        bestand.rename(bestand.with_stem(f"nl_{kort[bestand.stem.removeprefix('nl_')]}"))


def find_namenlijst(index: Path) -> Path:
    """Return the file with the names of all cases."""
    return next(index.glob("*.pf_meta"))


def _kortste(namen: set[str]) -> dict[str, str]:
    kort = {}
    telling = Counter(naam[:n] for naam in namen for n in range(_KORTSTE, len(naam) + 1))
    for naam in namen:
        lengtes = range(_KORTSTE, len(naam))
        kort[naam] = next((naam[:n] for n in lengtes if telling[naam[:n]] == 1), naam)
    return kort


def _fragmenten(index: Path) -> list[Path]:
    return sorted((index / "fragment").glob("*.pf_fragment"), key=lambda pad: pad.stem)


def _pak_uit(bestand: Path) -> bytes:
    return gzip.decompress(bestand.read_bytes()).removeprefix(_HANDTEKENING)


def _pak_in(bestand: Path, inhoud: bytes) -> None:
    # Without a time, so that two builds are the same to the byte.
    bestand.write_bytes(gzip.compress(_HANDTEKENING + inhoud, mtime=0))
