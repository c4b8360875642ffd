"""Keeps on disk how the cases of a built site lie, so that the next build looks near changes only.

All strings stand once in a table, since the same terms and words come back thousands of times.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from mooimaatwerk.bewaren import read_bewaard, write_bewaard
from mooimaatwerk.inzicht.ligging import Ligging
from mooimaatwerk.inzicht.profiel import Bits, Profiel
from mooimaatwerk.inzicht.trefwoorden import Woordwaarde

Nummers = Callable[[Iterable[str]], list[int]]


class _Tabel:
    """Gives every string a number."""

    def __init__(self) -> None:
        self.nummers: dict[str, int] = {}

    def van(self, teksten: Iterable[str]) -> list[int]:
        return [self.nummers.setdefault(tekst, len(self.nummers)) for tekst in teksten]


def write_ligging(pad: Path, ligging: Ligging, samen: str) -> None:
    """Keep how the cases lie; `samen` is a key of all of them, see `make_samen`."""
    tabel, waarde = _Tabel(), ligging.waarde
    inhoud = {
        "samen": samen,
        "bits": ligging.bits.namen,
        "bron": waarde.bron,
        "waarden": [tabel.van(waarde.waarden), list(waarde.waarden.values())],
        "gewoon": tabel.van(sorted(waarde.gewoon)),
        "casussen": [
            (slug, *_rij(profiel, tabel.van)) for slug, profiel in ligging.profielen.items()
        ],
        "tabel": list(tabel.nummers),
    }
    write_bewaard(pad, json.dumps(inhoud, separators=(",", ":")).encode())


def _rij(p: Profiel, van: Nummers) -> tuple[Any, ...]:
    eigen = (p.afdruk, p.telt_mee, p.is_open, p.knelpunten, p.wetten, p.overig)
    return *eigen, van(p.themas), van(p.woorden), list(p.woorden.values()), van(p.rijen)


def read_ligging(pad: Path, samen: str) -> Ligging | None:
    """Return how the cases of this key lay; None when that is not known."""
    rauw = read_bewaard(pad)
    gelezen: dict[str, Any] = json.loads(rauw) if rauw else {"samen": None}
    return _make_ligging(gelezen) if gelezen["samen"] == samen else None


def _make_ligging(gelezen: dict[str, Any]) -> Ligging:
    tekst = gelezen["tabel"].__getitem__
    woorden, stappen = gelezen["waarden"]
    waarde = Woordwaarde(
        gelezen["bron"],
        dict(zip(map(tekst, woorden), stappen, strict=True)),
        frozenset(map(tekst, gelezen["gewoon"])),
    )
    profielen = {slug: _profiel(rij, tekst) for slug, *rij in gelezen["casussen"]}
    return Ligging(waarde, Bits(gelezen["bits"]), profielen)


def _profiel(rij: Sequence[Any], tekst: Callable[[int], str]) -> Profiel:
    afdruk, telt_mee, is_open, knelpunten, wetten, overig, *lijsten = rij
    themas, woorden, gewichten, kenmerken = lijsten
    return Profiel(
        afdruk,
        telt_mee,
        is_open,
        knelpunten,
        wetten,
        overig,
        tuple(map(tekst, themas)),
        dict(zip(map(tekst, woorden), gewichten, strict=True)),
        tuple(map(tekst, kenmerken)),
    )
