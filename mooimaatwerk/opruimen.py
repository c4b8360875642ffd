"""Lets Python's search for rings of objects rest while very many objects are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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

    What the search does not visit also stays in memory that processes share.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
