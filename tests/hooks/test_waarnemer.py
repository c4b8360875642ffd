"""Tests of how the server hears of changes: every change once it is there, and no other thing."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from types import SimpleNamespace

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import ObservedWatch

from hooks import waarnemer
from hooks.waarnemer import Waarnemer, find_bestandssysteem, on_serve

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elders kijkt de motor zelf")

GEDULD = 10.0
"""Seconds in which a change is surely heard of."""

RUST = 1.1
"""Seconds in which nothing is heard: two looks."""

Gehoord = Queue[str]
MOUNTS = """\
22 27 0:21 / /proc rw - proc proc rw
25 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
26 25 0:40 / /mnt/c rw - 9p drvfs rw
27 25 0:41 / /mnt/c/mijn\\040map rw - xfs /dev/sdb rw
"""


@pytest.fixture
def gehoord() -> Gehoord:
    return Queue()


@pytest.fixture
def volg(gehoord: Gehoord) -> Iterator[Callable[[Path], Waarnemer]]:
    """Watch a path; the name of each file that changed is put in `gehoord`."""
    gestart: list[Waarnemer] = []

    def doe(pad: Path) -> Waarnemer:
        class Schrijver(FileSystemEventHandler):
            def on_any_event(self, event: FileSystemEvent) -> None:
                if not event.is_directory:
                    gehoord.put(Path(str(event.dest_path or event.src_path)).name)

        observer = Waarnemer()
        gestart.append(observer)
        observer.schedule(Schrijver(), pad, recursive=True)
        observer.start()
        return observer

    yield doe
    for observer in gestart:
        observer.stop()
        observer.join()


def leeg(gehoord: Gehoord) -> None:
    """Let go of what more there is to hear of one change."""
    try:
        while True:
            gehoord.get(timeout=RUST)
    except Empty:
        return


@pytest.mark.parametrize("bestandssysteem", ["ext4", "9p"])
def test_every_change_is_heard_and_a_look_is_not(
    bestandssysteem: str,
    volg: Callable[[Path], Waarnemer],
    gehoord: Gehoord,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(waarnemer, "find_bestandssysteem", lambda _: bestandssysteem)
    (tmp_path / "cases/2026").mkdir(parents=True)
    casus = tmp_path / "cases/2026/aap.md"
    casus.write_text("oud")
    volg(tmp_path / "cases")
    leeg(gehoord)
    casus.read_text()
    with pytest.raises(Empty):
        gehoord.get(timeout=RUST)
    casus.write_text("nieuw")
    assert gehoord.get(timeout=GEDULD) == "aap.md"
    leeg(gehoord)
    (tmp_path / "cases/2027").mkdir()
    (tmp_path / "cases/2027/noot.md").write_text("nieuw")
    assert gehoord.get(timeout=GEDULD) == "noot.md"
    leeg(gehoord)
    casus.unlink()
    assert gehoord.get(timeout=GEDULD) == "aap.md"


def test_a_file_that_is_replaced_is_still_followed(
    volg: Callable[[Path], Waarnemer], gehoord: Gehoord, tmp_path: Path
) -> None:
    instelling = tmp_path / "mkdocs.yml"
    instelling.write_text("oud")
    volg(instelling)
    leeg(gehoord)
    for tekst in ("anders", "nog anders"):
        (tmp_path / "los").write_text(tekst)
        (tmp_path / "los").rename(instelling)
        assert gehoord.get(timeout=GEDULD) == "mkdocs.yml"
        leeg(gehoord)


def test_where_the_system_follows_no_more_folders_it_looks_itself(
    gehoord: Gehoord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object, **__: object) -> ObservedWatch:
        raise OSError("inotify watch limit reached")

    observer = Waarnemer()
    monkeypatch.setattr(observer._snel, "schedule", vol)
    gevolgd = observer.schedule(FileSystemEventHandler(), tmp_path, recursive=True)
    assert len(observer.emitters) == 1
    observer.unschedule(gevolgd)
    assert not observer.emitters
    observer.on_thread_stop()


@pytest.mark.parametrize(
    ("map_", "bestandssysteem"),
    [("/", "ext4"), ("/home", "ext4"), ("/mnt/c/x", "9p"), ("/mnt/c/mijn map/cases", "xfs")],
)
def test_a_folder_is_on_the_nearest_mount(
    map_: str, bestandssysteem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS)
    monkeypatch.setattr(waarnemer, "MOUNTS", tmp_path / "mountinfo")
    assert find_bestandssysteem(Path(map_)) == bestandssysteem


def test_where_nothing_tells_of_file_systems_it_looks_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waarnemer, "MOUNTS", tmp_path / "er is niets")
    assert find_bestandssysteem(tmp_path) == ""


def test_the_server_gets_it_with_all_that_it_watched(tmp_path: Path) -> None:
    docs, instelling = tmp_path / "docs", tmp_path / "mkdocs.yml"
    docs.mkdir()
    instelling.touch()
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    server.watch(str(docs))
    server.watch(str(instelling))
    config = SimpleNamespace(docs_dir=str(docs), config_file_path=str(instelling))
    assert on_serve(server, config, None) is server
    observer = server.observer
    assert isinstance(observer, Waarnemer)
    server.unwatch(str(docs))
    server.unwatch(str(instelling))
    assert not observer.emitters
    observer.on_thread_stop()
    server.server_close()
