"""Gets the parts of the index of a site: those that were kept, and the others made anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from mooimaatwerk.bouw.splitsen import divide
from mooimaatwerk.zoeken.deel import Deel, divide_slugs, read_deel, write_deel
from mooimaatwerk.zoeken.pagefind import FEITEN, TUSSENKOPPEN, ZoekindexMislukt, make_deel
from mooimaatwerk.zoeken.tekst import read_tekst

MAP = "zoekdelen"
"""The folder of the cache with the parts. Deleting it is always safe."""

_VORM = "1"
"""The form of a part; another form is not read."""

Lezer = Callable[[str], str]
"""Gives the page of a case, known by its slug."""


def get_delen(slugs: Sequence[str], lees: Lezer, cache: Path, werkers: int = 1) -> list[Deel]:
    """Return the parts of all cases, in the order of `slugs`.

    Only parts in which something changed that is searched are indexed again, by as many
    processes as `werkers`. Raises ZoekindexMislukt.
    """
    stukken = list(divide_slugs(slugs))
    paden = [cache / MAP / f"{_sleutel(stuk, lees)}.cbor" for stuk in stukken]
    delen = [read_deel(pad) for pad in paden]
    nodig = [nr for nr, deel in enumerate(delen) if deel is None]

    def maak(nummer: int) -> tuple[int, Deel | ZoekindexMislukt]:
        stuk = stukken[nummer]
        try:
            deel = make_deel(stuk, [read_tekst(lees(slug)) for slug in stuk])
        except ZoekindexMislukt as fout:
            return nummer, fout
        write_deel(paden[nummer], deel)
        return nummer, deel

    for nummer, uitkomst in divide(maak, nodig, werkers):
        if isinstance(uitkomst, ZoekindexMislukt):
            raise uitkomst
        delen[nummer] = uitkomst
    _ruim_op(paden)
    return [deel for deel in delen if deel]


def _sleutel(slugs: Sequence[str], lees: Lezer) -> str:
    """Return a key of all that a part is made of."""
    som = hashlib.sha256(repr((_VORM, version("pagefind-bin"), FEITEN, TUSSENKOPPEN)).encode())
    for slug in slugs:
        tekst = read_tekst(lees(slug)).encode()
        som.update(f"\0{slug}\0{len(tekst)}\0".encode() + tekst)
    return som.hexdigest()


def _ruim_op(paden: Sequence[Path]) -> None:
    """Forget the parts that this site no longer has."""
    for over in set(paden[0].parent.iterdir()) - set(paden) if paden else ():
        over.unlink(missing_ok=True)
