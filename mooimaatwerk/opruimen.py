"""Lets Python's search for rings of objects rest while very many objects are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_DREMPEL = 20_000
"""After so many new objects it looks for rings: a few megabytes, the pages of a dozen cases."""


@contextmanager
def pause_opruimen() -> Iterator[None]:
    """Look for no rings until the end; what belongs to no ring is cleaned up as always.

    Ten thousand cases are millions of objects that all stay. Going over them again and again
    in search of rings took four tenths of the time of reading them.
    """
    liep = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if liep:
            gc.enable()


@contextmanager
def leave_bestaande() -> Iterator[None]:
    """Look for rings only among what is made from now on: the cases are there to stay.

    What the search does not visit also stays in memory that processes share. And it looks less
    often: a page makes many small things, of which hardly any is a ring.
    """
    drempels = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_DREMPEL, *drempels[1:])
    try:
        yield
    finally:
        gc.set_threshold(*drempels)
        gc.unfreeze()


def leave_voorgoed() -> None:
    """Do as `leave_bestaande` until this process ends: a server keeps what it has read.

    A ring that was already there is never cleaned up any more.
    """
    gc.freeze()
    gc.set_threshold(_DREMPEL, *gc.get_threshold()[1:])
