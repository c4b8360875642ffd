"""Keeps the thread behind a server busy, so that a test can look at what is there meanwhile."""

from collections.abc import Callable
from threading import Event

from mooimaatwerk.bouw.achteraf import Achteraf


def houd_op(achteraf: Achteraf, naam: str, daarna: Callable[[], object]) -> Event:
    """Let work begin that waits; it goes on when the event that this returns is set."""
    begonnen, verder = Event(), Event()

    def werk() -> None:
        begonnen.set()
        verder.wait(5)
        daarna()

    achteraf.vraag(naam, werk)
    assert begonnen.wait(5)
    return verder
