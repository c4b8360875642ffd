"""Tests of making the files of the search index smaller without losing what they say."""

import gzip
import json
from pathlib import Path

import pytest

from mooimaatwerk.zoeken.bestanden import find_namenlijst, read_verhalen, shorten_names, slim_down

NAMEN = ("0123456", "0123457", "abcdef0", "abcde11", "fffff00")
KORT = ("0123456", "0123457", "abcdef", "abcde1", "fffff")


def pak_in(bestand: Path, inhoud: bytes) -> None:
    bestand.parent.mkdir(parents=True, exist_ok=True)
    bestand.write_bytes(gzip.compress(b"pagefind_dcd" + inhoud))


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """An index of five cases, as Pagefind writes it: CBOR with each case's name and length."""
    paren = b"".join(b"\x82\x6anl_" + naam.encode() + b"\x19\x01\x02" for naam in NAMEN)
    # The same name elsewhere in the list is not the name of a case.
    pak_in(tmp_path / "pagefind.nl_1.pf_meta", b"\x85" + paren + b"\x83\x61a\x61b\x6anl_0123456")
    for naam in NAMEN:
        verhaal = {
            "url": f"/casussen/{naam}/",
            "content": "Tekst & <b>.",
            "meta": {"title": "Één titel", "woorden": "veel woorden"},
            "anchors": [{"id": "situatie"}],
        }
        pak_in(tmp_path / f"fragment/nl_{naam}.pf_fragment", json.dumps(verhaal).encode())
    return tmp_path


def test_what_only_searching_needed_is_left_out(index: Path) -> None:
    slim_down(index, ["woorden", "bestaat-niet"])
    verhalen = read_verhalen(index)
    assert verhalen["nl_abcdef0"] == {
        "url": "/casussen/abcdef0/",
        "content": "Tekst & <b>.",
        "meta": {"title": "Één titel"},
        "anchors": [],
    }
    assert len(verhalen) == 5


def test_names_are_as_short_as_can_be_and_still_differ(index: Path) -> None:
    shorten_names(index)
    verhalen = read_verhalen(index)
    assert {naam: v["url"] for naam, v in verhalen.items()} == {
        f"nl_{kort}": f"/casussen/{naam}/" for naam, kort in zip(NAMEN, KORT, strict=True)
    }
    lijst = gzip.decompress(find_namenlijst(index).read_bytes())
    paren = b"".join(
        b"\x82" + bytes([0x63 + len(kort)]) + b"nl_" + kort.encode() + b"\x19\x01\x02"
        for kort in KORT
    )
    assert lijst == b"pagefind_dcd\x85" + paren + b"\x83\x61a\x61b\x6anl_0123456"


def test_the_same_files_again_are_the_same_to_the_byte(index: Path) -> None:
    slim_down(index, ["woorden"])
    een = [pad.read_bytes() for pad in sorted(index.rglob("*.pf_*"))]
    slim_down(index, ["woorden"])
    assert [pad.read_bytes() for pad in sorted(index.rglob("*.pf_*"))] == een
