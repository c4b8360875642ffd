"""The screen of a conversation: it says things and asks things, one line at a time."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

BREED = 78
"""Columns of a line on the screen."""


class Gestopt(Exception):
    """The person has had enough (Ctrl-C) or there is nothing more to read (Ctrl-D)."""


class Scherm:
    """Writes to and reads from the terminal, or whatever a test puts in its place."""

    def __init__(
        self, lees: Callable[[str], str] = input, schrijf: Callable[[str], object] = print
    ) -> None:
        self._lees = lees
        self._schrijf = schrijf

    def zeg(self, tekst: str = "", inspringing: str = "") -> None:
        """Write a text, wrapped to the screen, without characters that steer a terminal."""
        regels = textwrap.wrap(
            _veilig(tekst),
            BREED,
            initial_indent=inspringing,
            subsequent_indent=" " * len(inspringing),
            break_on_hyphens=False,
        )
        for regel in regels or [""]:
            self._schrijf(regel)

    def opdracht(self, tekst: str) -> None:
        """Write something to copy: on one line, however long."""
        self._schrijf("   " + _veilig(tekst))

    def kop(self, tekst: str) -> None:
        """Write a heading with a line under it."""
        self._schrijf("")
        self.zeg(tekst)
        self._schrijf("-" * min(len(tekst), BREED))

    def vraag(self, prompt: str = "> ") -> str:
        """Return one line, without spaces around it. Raises Gestopt."""
        try:
            return self._lees(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            raise Gestopt from None

    def ja(self, vraag: str) -> bool:
        """Ask for yes or no; Enter means no."""
        self.zeg(vraag)
        while True:
            antwoord = self.vraag("ja of nee (Enter = nee): ").casefold()
            if antwoord in ("", "n", "nee"):
                return False
            if antwoord in ("j", "ja"):
                return True
            self.zeg("Typ ja of nee.")


def _veilig(tekst: str) -> str:
    return "".join(teken if teken.isprintable() else "\ufffd" for teken in tekst)
