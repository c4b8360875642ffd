"""Runs Pagefind over a few pages, and reads the index that it makes of them."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cbor2

from mooimaatwerk.zoeken.bestanden import pack, read_verhalen, unpack
from mooimaatwerk.zoeken.deel import Deel, Reeks, Verhaal, Vindplaatsen, Woord, make_reeks

TUSSENKOPPEN = "h2"
"""Left out of the text: every story has the same headings."""

ZOEKWOORDEN = "woorden"
"""The fact of a page that is searched and never shown."""

FEITEN = (
    *("artikelen", "bedrag", "besloot", "datum", "gemeente", "label"),
    *("partijen", "status", "thema", "title", "werkte", ZOEKWOORDEN),
)
"""The facts of a case that are searched beside its story, in the order of their names."""

INGANG = "pagefind-entry.json"
"""Tells a browser which list of names is the newest."""

MOTOR = (INGANG, "pagefind.js", "wasm.nl.pagefind")
"""What a browser searches with. The rest that Pagefind writes are interfaces in English."""


class ZoekindexMislukt(Exception):
    """Pagefind could not index the pages; the text is what it said."""


def make_deel(slugs: Sequence[str], teksten: Sequence[str]) -> Deel:
    """Index some cases, known by their slug, of which the marked text is given.

    Raises ZoekindexMislukt.
    """
    with TemporaryDirectory(prefix="mooimaatwerk-") as tijdelijk:
        index = _draai(Path(tijdelijk), teksten)
        verhalen = read_verhalen(index)
        _, paginas, _, _, _, feiten = cbor2.loads(unpack(_lijst(index).read_bytes()))
        # The name of each page is its number here; Pagefind has an order of its own.
        gevonden = [verhalen[naam] for naam, _ in paginas]
        nummers = [int(verhaal["url"].strip("/").removesuffix(".html")) for verhaal in gevonden]
        woorden = dict(_woorden(index, dict(enumerate(nummers)), _vertaling(feiten)))
    per_nummer = dict(zip(nummers, gevonden, strict=True))
    if sorted(per_nummer) != list(range(len(slugs))):
        raise ZoekindexMislukt("de zoekindex heeft andere casussen dan de site.")
    verteld = [make_verhaal(slug, per_nummer[nr]) for nr, slug in enumerate(slugs)]
    return Deel(verteld, woorden)


def make_motor(tekst: str) -> dict[str, bytes]:
    """Return the files that a browser searches with, by name; INGANG tells of another index.

    They come with an index of any page, and `tekst` is one.
    """
    with TemporaryDirectory(prefix="mooimaatwerk-") as tijdelijk:
        index = _draai(Path(tijdelijk), [tekst])
        return {naam: (index / naam).read_bytes() for naam in MOTOR}


def make_verhaal(slug: str, gegevens: Mapping[str, Any]) -> Verhaal:
    """Keep of what Pagefind tells of a case what a result shows. That is a third less."""
    meta = {naam: tekst for naam, tekst in gegevens["meta"].items() if naam != ZOEKWOORDEN}
    over = {**gegevens, "url": f"/casussen/{slug}/", "meta": meta, "anchors": []}
    inhoud = json.dumps(over, ensure_ascii=False, separators=(",", ":")).encode()
    som = hashlib.sha256(inhoud).hexdigest()
    return Verhaal(pack(inhoud), som, gegevens["word_count"])


def _draai(folder: Path, teksten: Sequence[str]) -> Path:
    bron, index = folder / "bron", folder / "index"
    bron.mkdir()
    for nummer, tekst in enumerate(teksten):
        (bron / f"{nummer}.html").write_text(tekst, encoding="utf-8", newline="\n")
    opdracht = [sys.executable, "-m", "pagefind_bin", "--site", str(bron)]
    opdracht += ["--output-path", str(index), "--exclude-selectors", TUSSENKOPPEN]
    opdracht += ["--force-language", "nl", "--quiet"]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    if klaar.returncode:
        raise ZoekindexMislukt(klaar.stderr.strip() or klaar.stdout.strip())
    return index


def _lijst(index: Path) -> Path:
    return next(index.glob("*.pf_meta"))


def _vertaling(feiten: Sequence[str]) -> dict[int, int]:
    """Return for the number of each fact in this index the one that it has in every index."""
    if over := sorted(set(feiten) - set(FEITEN)):
        raise ZoekindexMislukt(f"FEITEN kent dit niet: {', '.join(over)}.")
    return {-1 - nr: -1 - FEITEN.index(feit) for nr, feit in enumerate(feiten)}


def _woorden(
    index: Path, nummers: Mapping[int, int], feiten: Mapping[int, int]
) -> Iterator[tuple[str, Woord]]:
    reeks = partial(make_reeks, nummers=nummers, feiten=feiten)
    for bestand in index.glob("index/*.pf_index"):
        for woord, vindplaatsen, vormen in cbor2.loads(unpack(bestand.read_bytes()))[0]:
            yield woord, Woord(reeks(vindplaatsen), dict(_vormen(vormen, reeks)))


def _vormen(vormen: Sequence[tuple[str, Vindplaatsen]], reeks: Any) -> Iterator[tuple[str, Reeks]]:
    for vorm, vindplaatsen in vormen:
        if gevonden := reeks(vindplaatsen):
            yield vorm, gevonden
