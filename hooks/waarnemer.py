"""Lets the server hear of a changed file from the system, where that surely tells everything."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

VERANDERD: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""What counts as a change. A file that is only opened does not: a build does that itself."""

EIGEN_SCHIJF = frozenset(
    ("bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "overlay", "tmpfs", "xfs", "zfs")
)
"""File systems of Linux itself. One of a network, or of another system below, tells nothing of
what is changed from there."""

MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux tells which file system is where."""


NA_EEN_TEKEN = 0.05
"""Seconds without another change before the server builds. A program that saves needs a few
thousandths; a file that is written for longer is built once more."""


class Waarnemer(PollingObserver):
    """Looks twice a second, as the engine does, but only at what the system does not tell of.

    Looking at 10,000 cases takes a quarter of a processor, all day long. A single file is
    always looked at: many editors put another one in its place.
    """

    def __init__(self) -> None:
        super().__init__(timeout=0.5)
        self._gehoord: set[ObservedWatch] = set()
        self._snel = Observer()
        # So that a folder with more than the system can follow is told at once.
        self._snel.start()

    def schedule(
        self, event_handler: FileSystemEventHandler, path: str | Path, **opties: Any
    ) -> ObservedWatch:
        """Watch a file or folder in the quickest way that misses nothing."""
        if Path(path).is_dir() and find_bestandssysteem(Path(path)) in EIGEN_SCHIJF:
            # There may be more folders than the system follows.
            with suppress(OSError):
                gehoord = self._snel.schedule(event_handler, path, event_filter=VERANDERD, **opties)
                self._gehoord.add(gehoord)
                return gehoord
        return super().schedule(event_handler, path, **opties)

    def unschedule(self, watch: ObservedWatch) -> None:
        """Watch this no longer."""
        if watch in self._gehoord:
            self._gehoord.remove(watch)
            self._snel.unschedule(watch)
        else:
            super().unschedule(watch)

    def on_thread_stop(self) -> None:
        """Stop hearing and looking."""
        self._snel.stop()
        super().on_thread_stop()


def find_bestandssysteem(pad: Path) -> str:
    """Return the kind of file system that a folder is on; "" where that is not known."""
    if sys.platform != "linux" or not MOUNTS.exists():
        return ""
    pad, gevonden = pad.resolve(), ("", "")
    for regel in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        waar, _, wat = regel.partition(" - ")
        # A space in a name is written as \040.
        punt = waar.split()[4].encode("latin-1", "replace").decode("unicode_escape")
        if len(punt) >= len(gevonden[0]) and pad.is_relative_to(punt):
            gevonden = (punt, wat.split()[0])
    return gevonden[1]


@event_priority(100)
def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Give the server this observer, before others ask it to watch more."""
    al_gevolgd = [pad for pad in (config.docs_dir, config.config_file_path) if pad]
    for pad in al_gevolgd:
        server.unwatch(pad)
    server.observer = Waarnemer()
    server.build_delay = NA_EEN_TEKEN
    for pad in al_gevolgd:
        server.watch(pad)
    return server
