"""A Bloom filter of Dutch words: small enough for a browser, and almost never wrong."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

# Of 10 bits and 7 places for each word, 8 in 1,000 other words pass for a known one.
BITS_PER_WOORD = 10
PLAATSEN = 7

_VOL = 0xFFFFFFFF


class Woordfilter:
    """Tells whether a word is (most likely) in the list it was made of."""

    def __init__(self, bits: bytes) -> None:
        self._bits = bits
        self._aantal = len(bits) * 8

    def __contains__(self, woord: object) -> bool:
        """Return False only for a word that is surely not in the list."""
        bits = self._bits
        return all(
            bits[plek >> 3] >> (plek & 7) & 1 for plek in _plaatsen(str(woord), self._aantal)
        )


def load_woordfilter(bestand: Path) -> Woordfilter:
    """Read the filter that `make_woordfilter` made."""
    return Woordfilter(bestand.read_bytes())


def make_woordfilter(woorden: Iterable[str]) -> bytes:
    """Return the bytes of a filter that holds these words."""
    uniek = sorted(set(woorden))
    bits = bytearray((len(uniek) * BITS_PER_WOORD + 7) // 8)
    for woord in uniek:
        for plek in _plaatsen(woord, len(bits) * 8):
            bits[plek >> 3] |= 1 << (plek & 7)
    return bytes(bits)


def _plaatsen(woord: str, aantal: int) -> list[int]:
    # FNV-1a, and a second hash made of the first by the end of MurmurHash3: both need
    # nothing but 32-bit sums, so that JavaScript gets the same places.
    een = 0x811C9DC5
    for teken in woord:
        een = ((een ^ ord(teken)) * 0x01000193) & _VOL
    twee = een ^ een >> 16
    twee = (twee * 0x85EBCA6B) & _VOL
    twee ^= twee >> 13
    twee = (twee * 0xC2B2AE35) & _VOL
    twee = (twee ^ twee >> 16) | 1
    return [(een + stap * twee) % aantal for stap in range(PLAATSEN)]
