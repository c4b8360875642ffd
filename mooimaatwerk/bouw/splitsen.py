"""Divides work over processes that share what was read, where the system can do that."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MAX_WERKERS = 8
"""More processes than this mostly wait for the disk."""

_BALK = "TMonitor"
"""The thread of a progress bar: it holds nothing that a worker needs."""


class WerkerGestopt(Exception):
    """A process ended before its work was done."""


def count_werkers() -> int:
    """Return how many processes can work at the same time; one where none can be split off.

    A split-off process (fork) shares the memory of this one, so that nothing need be read
    or sent again. macOS cannot do it safely, Windows not at all, and nobody can while
    another thread may hold a lock, as when serving.
    """
    anderen = {type(draad).__name__ for draad in threading.enumerate()} - {"_MainThread", _BALK}
    if sys.platform != "linux" or anderen:
        return 1
    return min(len(os.sched_getaffinity(0)), MAX_WERKERS)


def divide(werk: Callable[[T], R], stukken: Sequence[T], werkers: int) -> Iterator[R]:
    """Yield what `werk` returns for each piece, as each is done: the order is not fixed.

    One of the workers is this process itself: another one would hold all that was read once
    more. It begins at the first piece and the others at the last: what needs all that was read
    is best put first, as then the others need not hold that. Raises the OSError that a worker
    met, and WerkerGestopt when one ended untimely.
    """
    if werkers < 2 or len(stukken) < 2:
        yield from map(werk, stukken)
        return
    context = get_context("fork")
    # The first piece that nobody has yet, and the one behind the last.
    over = context.Array("i", [0, len(stukken)])
    processen, open_ = [], []
    try:
        for _ in range(min(werkers, len(stukken)) - 1):
            ontvang, verstuur = context.Pipe(duplex=False)
            proces = context.Process(target=_werk, args=(werk, stukken, over, verstuur))
            proces.start()
            verstuur.close()
            processen.append(proces)
            open_.append(ontvang)
        for stuk in _take(stukken, over, achteraan=False):
            yield werk(stuk)
            yield from _ontvang(open_, wachttijd=0)
        yield from _ontvang(open_, wachttijd=None)
    finally:
        for proces in processen:
            proces.terminate()
            proces.join()


def _ontvang(open_: list[Connection], wachttijd: float | None) -> Iterator[Any]:
    """Yield what the others gave; without `wachttijd` (seconds) until all of them are done."""
    while open_:
        klaar_staand = wait(open_, wachttijd)
        if not klaar_staand:
            return
        for ontvang in klaar_staand:
            assert isinstance(ontvang, Connection)
            try:
                klaar, antwoord = ontvang.recv()
            except EOFError:
                raise WerkerGestopt from None
            if isinstance(antwoord, OSError):
                raise antwoord
            if klaar:
                open_.remove(ontvang)
            else:
                yield antwoord


def _werk(werk: Callable[[T], R], stukken: Sequence[T], over: Any, verstuur: Connection) -> None:
    try:
        for stuk in _take(stukken, over, achteraan=True):
            verstuur.send((False, werk(stuk)))
    except OSError as fout:
        verstuur.send((False, fout))
    verstuur.send((True, None))


def _take(stukken: Sequence[T], over: Any, *, achteraan: bool) -> Iterator[T]:
    """Take piece after piece until none is left; what is left is shared between workers."""
    while True:
        with over.get_lock():
            begin, eind = over
            if begin == eind:
                return
            over[:] = [begin, eind - 1] if achteraan else [begin + 1, eind]
        yield stukken[eind - 1 if achteraan else begin]
