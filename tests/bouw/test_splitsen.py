"""Tests of dividing work over processes: everything is done once, and problems come through."""

import os
import sys
import threading
from collections.abc import Iterator

import pytest

from mooimaatwerk.bouw.splitsen import WerkerGestopt, count_werkers, divide

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux splits off processes")


@pytest.fixture
def draad() -> Iterator[None]:
    """Another thread, as a server has."""
    klaar = threading.Event()
    draad = threading.Thread(target=klaar.wait)
    draad.start()
    yield
    klaar.set()
    draad.join()


@pytest.mark.parametrize("werkers", [1, 2, 5])
def test_every_piece_is_done_once(werkers: int) -> None:
    assert sorted(divide(lambda n: n * n, range(20), werkers)) == [n * n for n in range(20)]


def test_the_work_is_done_elsewhere() -> None:
    assert os.getpid() not in set(divide(lambda _: os.getpid(), range(4), 2))


def test_an_error_of_the_disk_comes_through() -> None:
    def vol(_: int) -> None:
        raise OSError(28, "geen ruimte")

    with pytest.raises(OSError, match="geen ruimte"):
        list(divide(vol, range(4), 2))


def test_a_worker_that_dies_is_noticed() -> None:
    with pytest.raises(WerkerGestopt):
        list(divide(lambda _: os._exit(3), range(4), 2))


def test_no_process_is_split_off_beside_another_thread(draad: None) -> None:
    assert count_werkers() == 1
