"""Puts the search index in its folder: what changed is written, what is no longer used goes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from mooimaatwerk.zoeken.bestanden import pack, unpack
from mooimaatwerk.zoeken.deel import Deel
from mooimaatwerk.zoeken.pagefind import INGANG
from mooimaatwerk.zoeken.samen import (
    Brok,
    join_delen,
    make_namenlijst,
    name_brokken,
    name_verhalen,
)


def write_index(
    folder: Path,
    delen: Sequence[Deel],
    facetten: Mapping[str, Mapping[str, Any]],
    motor: Mapping[str, bytes],
) -> None:
    """Make the folder hold the index of these parts and nothing else.

    `facetten` is what the facets tell of the cases, file by file; `motor` are the files that
    a browser searches with. Files of which the name says what is in them come first, and the
    old ones leave last: who is searching meanwhile finds what the old index promised.
    """
    for map_ in ("fragment", "index", "facetten"):
        (folder / map_).mkdir(parents=True, exist_ok=True)
    verhalen = [verhaal for deel in delen for verhaal in deel.verhalen]
    brokken = join_delen(delen)
    namen, brokpaden = name_verhalen(delen), name_brokken(brokken)
    blijft = {f"fragment/{naam}.pf_fragment" for naam in namen}
    for naam, verhaal in zip(namen, verhalen, strict=True):
        _schrijf(folder / "fragment" / f"{naam}.pf_fragment", verhaal.inhoud)
    blijft |= _schrijf_brokken(folder, brokken, brokpaden)
    lengtes = (verhaal.lengte for verhaal in verhalen)
    lijst = make_namenlijst(
        json.loads(motor[INGANG])["version"],
        zip(namen, lengtes, strict=True),
        zip(brokken, brokpaden, strict=True),
    )
    for naam, inhoud in _kop(lijst, len(namen), facetten, motor):
        _schrijf(folder / naam, inhoud)
        blijft.add(naam)
    for bestand in list(folder.rglob("*")):
        if bestand.is_file() and bestand.relative_to(folder).as_posix() not in blijft:
            bestand.unlink()


def _kop(
    lijst: bytes,
    aantal: int,
    facetten: Mapping[str, Mapping[str, Any]],
    motor: Mapping[str, bytes],
) -> Iterator[tuple[str, bytes]]:
    """Yield the files that a question begins with."""
    kort = f"nl_{hashlib.sha256(lijst).hexdigest()[:10]}"
    naam = f"pagefind.{kort}.pf_meta"
    talen = {"nl": {"hash": kort, "wasm": "nl", "page_count": aantal}}
    yield naam, pack(lijst)
    yield from motor.items()
    yield INGANG, _json({**json.loads(motor[INGANG]), "languages": talen})
    # Every file says to which list of names its rows belong: after a new build none is mixed up.
    for facet, gegevens in facetten.items():
        yield f"facetten/{facet}.json", _json({"namen": naam, **gegevens})


def _json(gegevens: Mapping[str, Any]) -> bytes:
    return json.dumps(gegevens, ensure_ascii=False, separators=(",", ":")).encode()


def _schrijf_brokken(folder: Path, brokken: Sequence[Brok], namen: Sequence[str]) -> set[str]:
    """Write the files with words; packing is most of the work, and threads can share it."""

    def schrijf(brok: Brok, naam: str) -> str:
        doel = f"index/{naam}.pf_index"
        if _lees(folder / doel) != brok.inhoud:
            _schrijf(folder / doel, pack(brok.inhoud))
        return doel

    with ThreadPoolExecutor() as draden:
        return set(draden.map(schrijf, brokken, namen))


def _lees(bestand: Path) -> bytes | None:
    """Return what a file says that is there already, None when that is nothing of use."""
    with suppress(OSError, EOFError):
        return unpack(bestand.read_bytes())
    return None


def _schrijf(doel: Path, inhoud: bytes) -> None:
    """Write a file in one step: who fetches it meanwhile gets the old one or the new one."""
    if not doel.is_file() or doel.read_bytes() != inhoud:
        nieuw = doel.with_name(f".{doel.name}")
        nieuw.write_bytes(inhoud)
        nieuw.replace(doel)
