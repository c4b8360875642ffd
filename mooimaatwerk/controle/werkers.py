"""Judges many files, on all cores when that is quicker."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tqdm import tqdm

from mooimaatwerk.controle.controleur import Controleur
from mooimaatwerk.controle.maatstaf import Maatstaf
from mooimaatwerk.controle.oordeel import Oordeel, make_oordeel
from mooimaatwerk.controle.plaats import Vindplaats
from mooimaatwerk.controle.zegel import Zegel

BALK_NA = 2.0
"""Seconds after which a progress bar appears."""

PARALLEL_VANAF = 1500
"""From this number of files on, starting workers costs less than it saves."""

MAX_WERKERS = 8
"""Reading files does not get faster with more."""

_HAP = 100
"""Files that a worker takes at a time."""


def beoordeel_alle(
    vindplaatsen: Sequence[Vindplaats], maatstaf: Maatstaf, zegel: Zegel | None
) -> Iterable[Oordeel]:
    """Judge file after file, in the order given, with a bar when it takes long."""
    # disable=None: no bar where nobody looks (a pipe, a log).
    return tqdm(
        _verdeel(vindplaatsen, maatstaf, zegel),
        "Controleren",
        total=len(vindplaatsen),
        delay=BALK_NA,
        disable=None,
        unit=" casus",
        leave=False,
    )


def _verdeel(
    vindplaatsen: Sequence[Vindplaats], maatstaf: Maatstaf, zegel: Zegel | None
) -> Iterator[Oordeel]:
    werkers = min(os.cpu_count() or 1, MAX_WERKERS)
    if not vindplaatsen:
        return
    if werkers == 1 or len(vindplaatsen) < PARALLEL_VANAF:
        controleur = maatstaf.find_controleur()
        yield from (make_oordeel(plek, controleur, zegel) for plek in vindplaatsen)
        return
    # "spawn" is what every system has, and safe where the caller runs threads (serving).
    with ProcessPoolExecutor(
        werkers, get_context("spawn"), _begin_werker, (maatstaf, zegel)
    ) as pool:
        yield from pool.map(_beoordeel_in_werker, vindplaatsen, chunksize=_HAP)


def _begin_werker(maatstaf: Maatstaf, zegel: Zegel | None) -> None:
    # A worker lives as long as one run; this is the one place where it keeps something, and
    # all that it keeps.
    gc.disable()
    _beoordeel_in_werker.nodig = maatstaf.find_controleur(), zegel  # type: ignore[attr-defined]


def _beoordeel_in_werker(plek: Vindplaats) -> Oordeel:
    nodig: tuple[Controleur, Zegel | None] = _beoordeel_in_werker.nodig  # type: ignore[attr-defined]
    return make_oordeel(plek, *nodig)
