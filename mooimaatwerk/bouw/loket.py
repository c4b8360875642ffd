"""The counter of a server: who asks for a file that is still being renewed, waits for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from threading import Condition
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

HERLADEN = "/livereload/"
"""Where a page waits to hear that it changed; that is no file."""


class Loket:
    """Knows which files of the site are as they should be while a build goes on.

    So a case that was saved can be seen before all pages that count cases are renewed, and
    yet nobody gets an old one.
    """

    def __init__(self) -> None:
        self._anders = Condition()
        self._beurt = 0
        self._bouwt = False
        self._klaar: Collection[str] | None = None

    def begin(self) -> None:
        """A build begins: until it says otherwise, no file is sure to be right."""
        with self._anders:
            self._beurt += 1
            self._bouwt = True

    def eindig(self) -> None:
        """A build ended, good or bad: what it left is what there is to see."""
        with self._anders:
            self._bouwt = False
            self._anders.notify_all()

    def geef_vrij(self, klaar: Collection[str] | None) -> None:
        """These files are right; None says that all are."""
        with self._anders:
            self._klaar = klaar
            self._anders.notify_all()

    def bewaak(self, app: WSGIApplication, wortel: str = "/") -> WSGIApplication:
        """Return an application that gives what this one gives, of files that are right only.

        `wortel` is the path of the site on the server.
        """

        def bewaakt(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            pad = environ["PATH_INFO"]
            if pad.startswith(HERLADEN):
                return app(environ, start_response)
            naam = _naam(pad.removeprefix(wortel).lstrip("/"))
            while True:
                beurt = self._wacht(naam)
                begin, antwoord = _vraag(app, environ)
                # Did a build begin meanwhile? Then this may be what was there before it.
                if beurt == self._beurt:
                    start_response(*begin)
                    return antwoord
                _sluit(antwoord)

        return bewaakt

    def _wacht(self, naam: str) -> int:
        """Wait until a file is right; returns the number of the build that made it so."""
        with self._anders:
            self._anders.wait_for(lambda: self._is_goed(naam))
            return self._beurt

    def _is_goed(self, naam: str) -> bool:
        return not self._bouwt and (self._klaar is None or naam in self._klaar)


def _naam(pad: str) -> str:
    """Return which file is meant by a path, that comes as WSGI has it: bytes in Latin-1."""
    naam = pad.encode("latin-1").decode("utf-8", "ignore")
    return f"{naam}index.html" if naam.endswith("/") or not naam else naam


def _vraag(
    app: WSGIApplication, environ: WSGIEnvironment
) -> tuple[tuple[Any, ...], Iterable[bytes]]:
    """Ask an application, and return how its answer begins with the answer itself."""
    begonnen: list[tuple[Any, ...]] = []

    def onthoud(*begin: Any) -> Any:
        begonnen.append(begin)

    antwoord = app(environ, onthoud)
    return begonnen[-1], antwoord


def _sluit(antwoord: Iterable[bytes]) -> None:
    sluit = getattr(antwoord, "close", None)
    if sluit:
        sluit()
