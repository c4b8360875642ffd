"""Tests of what is kept in a file of the cache: it comes back as it was, or not at all."""

from pathlib import Path

import pytest

from mooimaatwerk.bewaren import read_bewaard, write_bewaard


def test_data_comes_back(tmp_path: Path) -> None:
    write_bewaard(tmp_path / "map" / "iets", b"iets")
    assert read_bewaard(tmp_path / "map" / "iets") == b"iets"
    assert [pad.name for pad in (tmp_path / "map").iterdir()] == ["iets"]


@pytest.mark.parametrize("plek", [0, 31, 32, 40, -1])
def test_one_other_byte_and_nothing_comes_back(tmp_path: Path, plek: int) -> None:
    write_bewaard(tmp_path / "iets", b"wat er te bewaren is")
    rauw = bytearray((tmp_path / "iets").read_bytes())
    rauw[plek] ^= 1
    (tmp_path / "iets").write_bytes(rauw)
    assert read_bewaard(tmp_path / "iets") is None


@pytest.mark.parametrize("lengte", [0, 5, 32, 35])
def test_half_a_file_is_nothing(tmp_path: Path, lengte: int) -> None:
    write_bewaard(tmp_path / "iets", b"iets")
    (tmp_path / "iets").write_bytes((tmp_path / "iets").read_bytes()[:lengte])
    assert read_bewaard(tmp_path / "iets") is None
