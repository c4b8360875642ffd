"""A part of the search index: some cases, and where each word stands in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import cbor2

from mooimaatwerk.bewaren import read_bewaard, write_bewaard

Vindplaatsen = list[list[Any]]
"""For each case with a word: its number less that of the one before, and where it stands."""

PER_DEEL = 128
"""So many cases are in a part, more or less. A part is indexed again when one of them changed."""

GETAL, RIJ = 0x00, 0x80
"""Kinds of things in CBOR: a whole number, a list."""


class Verhaal(NamedTuple):
    """What a result tells of a case: packed, its checksum, and how many words the story has."""

    inhoud: bytes
    som: str
    lengte: int


class Reeks(NamedTuple):
    """The cases of a part with one word, as the engine reads them (CBOR).

    The first number is left out of `staart`: it depends on what comes before this part.
    """

    aantal: int
    eerste: int
    laatste: int
    staart: bytes


class Woord(NamedTuple):
    """A word as the engine knows it, and how it is written where it has accents."""

    reeks: Reeks | None
    vormen: Mapping[str, Reeks]


@dataclass(frozen=True)
class Deel:
    """Cases in their order, and the words that stand in them."""

    verhalen: Sequence[Verhaal]
    woorden: Mapping[str, Woord]


def divide_slugs(slugs: Sequence[str]) -> Iterator[list[str]]:
    """Yield slugs in pieces, so that one more or less changes one piece only.

    Where a piece begins follows from the slug that stands there, and from nothing else.
    """
    stuk: list[str] = []
    for slug in slugs:
        if stuk and hashlib.sha256(slug.encode()).digest()[0] % PER_DEEL == 0:
            yield stuk
            stuk = []
        stuk.append(slug)
    if stuk:
        yield stuk


def make_reeks(
    vindplaatsen: Vindplaatsen, nummers: Mapping[int, int], feiten: Mapping[int, int]
) -> Reeks | None:
    """Return the same cases in their own order, None when there are none.

    `nummers` gives each case its number there. `feiten` does the same for the facts: in a
    list of places a number below zero says in which fact the places after it are.
    """
    nummer, rij = 0, []
    for verschil, plekken, in_feiten in vindplaatsen:
        nummer += verschil
        feit = [feiten.get(plek, plek) for plek in in_feiten] if in_feiten else in_feiten
        rij.append((nummers[nummer], plekken, feit))
    if not rij:
        return None
    rij.sort()
    eerste, vorige, verschillen = rij[0][0], 0, []
    for nummer, *plekken in rij:
        verschillen.append((nummer - vorige, *plekken))
        vorige = nummer
    rauw = cbor2.dumps(verschillen)
    kop = len(make_kop(RIJ, len(rij))) + 1 + len(make_kop(GETAL, eerste))
    return Reeks(len(rij), eerste, vorige, rauw[kop:])


def make_kop(soort: int, aantal: int) -> bytes:
    """Return the first bytes of something in CBOR: its kind, and its length or its value."""
    if aantal < 24:
        return bytes([soort + aantal])
    for plek, breedte in enumerate((1, 2, 4)):
        if aantal < 1 << 8 * breedte:
            return bytes([soort + 24 + plek]) + aantal.to_bytes(breedte)
    raise ValueError(aantal)


def read_deel(pad: Path) -> Deel | None:
    """Return a part that was kept; None when there is none, or when it is damaged."""
    inhoud = read_bewaard(pad)
    if inhoud is None:
        return None
    try:
        verhalen, woorden = cbor2.loads(inhoud)
    except (ValueError, TypeError):
        return None
    return Deel(
        [Verhaal._make(verhaal) for verhaal in verhalen],
        {woord: _woord(*delen) for woord, delen in woorden.items()},
    )


def _woord(reeks: Sequence[Any] | None, vormen: Mapping[str, Sequence[Any]]) -> Woord:
    # Most words are written in one way: it is not worth a second look.
    anders = {vorm: Reeks._make(rij) for vorm, rij in vormen.items()} if vormen else {}
    return Woord(Reeks._make(reeks) if reeks else None, anders)


def write_deel(pad: Path, deel: Deel) -> None:
    """Keep a part, with a checksum."""
    write_bewaard(pad, cbor2.dumps((deel.verhalen, deel.woorden)))
