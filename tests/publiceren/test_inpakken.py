"""Tests of packed copies: the same bytes on any day, nothing larger, none of a file that went."""

import gzip
import os
from pathlib import Path

import pytest

from mooimaatwerk.publiceren.inpakken import KLEINSTE, pack_site

LANG = "Doen wat nodig is. " * 200


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    for naam in ("index.html", "casussen/a/index.html", "data/b.json", "beeld.woff2"):
        (tmp_path / naam).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / naam).write_text(LANG, encoding="utf-8")
    (tmp_path / "klein.html").write_text("x" * (KLEINSTE - 1), encoding="utf-8")
    (tmp_path / "ruis.json").write_bytes(os.urandom(KLEINSTE * 2))
    return tmp_path


def kopieen(map_: Path) -> list[str]:
    return sorted(pad.relative_to(map_).as_posix() for pad in map_.rglob("*.gz"))


def test_what_gets_smaller_has_a_copy_that_unpacks_to_the_same(map_: Path) -> None:
    klaar = pack_site(map_)
    assert kopieen(map_) == ["casussen/a/index.html.gz", "data/b.json.gz", "index.html.gz"]
    assert gzip.decompress((map_ / "index.html.gz").read_bytes()).decode() == LANG
    assert klaar.aantal == 3
    assert klaar.voor == 3 * len(LANG) > 10 * klaar.na


def test_packing_again_gives_the_same_bytes(map_: Path) -> None:
    pack_site(map_)
    eerst = {naam: (map_ / naam).read_bytes() for naam in kopieen(map_)}
    os.utime(map_ / "index.html", (1, 1))
    pack_site(map_)
    assert {naam: (map_ / naam).read_bytes() for naam in kopieen(map_)} == eerst


def test_only_what_changed_is_packed_again(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    eerst = pack_site(map_)
    gepakt: list[bytes] = []

    def pak(inhoud: bytes, *opties: int, mtime: int) -> bytes:
        gepakt.append(inhoud)
        return inpakken(inhoud, *opties, mtime=mtime)

    inpakken = gzip.compress
    monkeypatch.setattr(gzip, "compress", pak)
    # A change that leaves the size as it was, at a moment before the copy was made.
    anders = LANG.replace("nodig", "handi")
    (map_ / "index.html").write_text(anders, encoding="utf-8")
    os.utime(map_ / "index.html", (1, 1))
    (map_ / "casussen/a/index.html.gz").write_bytes(b"")
    weer = pack_site(map_)
    assert {inhoud.decode() for inhoud in gepakt if inhoud.startswith(b"Doen")} == {LANG, anders}
    assert gzip.decompress((map_ / "index.html.gz").read_bytes()).decode() == anders
    assert (eerst.nieuw, weer.nieuw, weer.aantal, weer.voor) == (3, 2, 3, eerst.voor)
    assert pack_site(map_).nieuw == 0


def test_a_copy_of_a_file_that_went_or_shrank_goes_too(map_: Path) -> None:
    pack_site(map_)
    (map_ / "casussen/a/index.html").unlink()
    (map_ / "index.html").write_text("kort", encoding="utf-8")
    (map_ / "data/b.json").write_bytes(os.urandom(KLEINSTE * 2))
    (map_ / "los.gz").write_bytes(b"not ours")
    pack_site(map_)
    assert kopieen(map_) == ["los.gz"]
