"""Does beside the server what a page need not wait for: one thing at a time, the newest of each."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable


class Onvoltooid(Exception):
    """Work that could not be finished; the text is why, in words for who is at the keyboard."""


def _meld(tekst: str) -> None:
    print(tekst, file=sys.stderr)


class Achteraf:
    """A thread that is there while there is work.

    A process of its own would have to read all cases again first, and splitting one off is
    not safe beside a server. What takes long is done by programs that the work starts.
    `meld` is told why work was not finished, unless newer work of that name comes anyway.
    """

    def __init__(self, meld: Callable[[str], None] = _meld) -> None:
        self._meld = meld
        self._slot = threading.Lock()
        self._wachtend: dict[str, Callable[[], None]] = {}
        self._draad: threading.Thread | None = None

    def vraag(self, naam: str, werk: Callable[[], None]) -> None:
        """Do this next, in the place of what was asked by that name and has not begun."""
        with self._slot:
            self._wachtend[naam] = werk
            # A thread that met a mistake in the program is gone.
            if self._draad is None or not self._draad.is_alive():
                # Who stops the server does not wait for it.
                self._draad = threading.Thread(target=self._loop, name="achteraf", daemon=True)
                self._draad.start()

    def wacht(self) -> None:
        """Wait until all is done."""
        draad = self._draad
        if draad is not None:
            draad.join()

    def _loop(self) -> None:
        while beurt := self._neem():
            naam, werk = beurt
            try:
                werk()
            except Onvoltooid as fout:
                if naam not in self._wachtend:
                    self._meld(str(fout))

    def _neem(self) -> tuple[str, Callable[[], None]] | None:
        with self._slot:
            for naam in self._wachtend:
                return naam, self._wachtend.pop(naam)
            self._draad = None
            return None
