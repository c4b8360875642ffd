"""Tests of dividing work over processes: everything is done once, and problems come through."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from multiprocessing import get_context

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


@pytest.mark.parametrize("werkers", [2, 3])
def test_the_work_is_done_here_and_elsewhere(werkers: int) -> None:
    # Each waits until all of them have a piece, so nobody can take two of the first ones.
    samen = get_context("fork").Barrier(werkers)

    def wie(stuk: int) -> int:
        if stuk < werkers:
            samen.wait(timeout=60)
        return os.getpid()

    gezien = set(divide(wie, range(4), werkers))
    assert os.getpid() in gezien
    assert len(gezien) == werkers


@pytest.fixture
def elders() -> Callable[[], bool]:
    """Ask whether this is another process; here the answer waits until another one asked it."""
    hier, gevraagd = os.getpid(), get_context("fork").Event()

    def is_elders() -> bool:
        if os.getpid() == hier:
            assert gevraagd.wait(timeout=60)
            return False
        gevraagd.set()
        return True

    return is_elders


def test_more_than_fits_between_two_processes(elders: Callable[[], bool]) -> None:
    def veel(stuk: int) -> bytes:
        elders()
        return bytes([stuk]) * 100_000

    assert sorted(divide(veel, range(10), 2)) == [bytes([n]) * 100_000 for n in range(10)]


@pytest.mark.parametrize("waar", [True, False], ids=["elsewhere", "here"])
def test_an_error_of_the_disk_comes_through(elders: Callable[[], bool], *, waar: bool) -> None:
    def vol(_: int) -> None:
        if elders() == waar:
            raise OSError(28, "geen ruimte")

    with pytest.raises(OSError, match="geen ruimte"):
        list(divide(vol, range(4), 2))


def test_a_worker_that_dies_is_noticed(elders: Callable[[], bool]) -> None:
    def sterf(_: int) -> None:
        if elders():
            os._exit(3)

    with pytest.raises(WerkerGestopt):
        list(divide(sterf, range(4), 2))


def test_no_process_is_split_off_beside_another_thread(draad: None) -> None:
    assert count_werkers() == 1
