"""Tests of the message between two workflows: what we write is read, what others write is not."""

import json
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.bijdrage.bericht import (
    MAX_BERICHT,
    MAX_NAAM,
    MAX_REGELS,
    MAX_ZIN,
    OngeldigBericht,
    make_bericht,
    read_bericht,
    write_bericht,
)
from mooimaatwerk.bijdrage.overzicht import Overzicht
from mooimaatwerk.melding import Ernst, Melding

FOUT = Melding("cases/2026/a.md", 7, "themas", "begrip-onbekend", "onbekend thema.")
HINT = Melding("cases/2026/a.md", 2, "kop", "yaml-hekje", "let op.", ernst=Ernst.HINT)
OVERZICHT = Overzicht(bestanden=("cases/2026/a.md",))

GOED: dict[str, Any] = json.loads(make_bericht([FOUT, HINT], OVERZICHT, 7).model_dump_json())
REGEL = GOED["regels"][0]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    bericht = make_bericht([HINT, FOUT], OVERZICHT, 7)
    write_bericht(bericht, tmp_path / "nieuw" / "bericht.json")
    gelezen = read_bericht(tmp_path / "nieuw" / "bericht.json")
    assert gelezen == bericht
    assert (gelezen.nummer, gelezen.fouten, gelezen.hints) == (7, 1, 1)
    assert [regel.ernst for regel in gelezen.regels] == ["fout", "hint"]


def test_a_long_list_and_long_words_are_cut() -> None:
    lang = Melding("p" * 999, 1, "v" * 999, "x", "m" * 9999)
    bericht = make_bericht([lang, *[FOUT] * 999], OVERZICHT, 7)
    assert (bericht.fouten, len(bericht.regels)) == (1000, MAX_REGELS)
    eerste = bericht.regels[0]
    assert (len(eerste.pad), len(eerste.veld), len(eerste.melding)) == (MAX_NAAM, MAX_NAAM, MAX_ZIN)
    assert len(bericht.model_dump_json().encode()) < MAX_BERICHT


@pytest.mark.parametrize(
    ("codes", "personen"),
    [
        (["privacy-verboden"], True),
        (["privacy-naam"], True),
        (["begrip-onbekend"], False),
        ([], False),
    ],
)
def test_it_says_whether_the_history_needs_cleaning(codes: list[str], personen: bool) -> None:
    meldingen = [Melding("a.md", 1, "tekst", code, "x") for code in codes]
    assert make_bericht(meldingen, OVERZICHT, 7).personen is personen


def anders(**velden: Any) -> bytes:
    return json.dumps(GOED | velden).encode()


HOSTILE = {
    "empty": b"",
    "no JSON": b"<script>",
    "not UTF-8": b"\xff\xfe{}",
    "a list": b"[]",
    "nothing": b"null",
    "deep": b"[" * 100_000,
    "deep inside": anders().replace(b'"versie": 1', b'"versie": ' + b"[" * 50_000),
    "too large": anders() + b" " * MAX_BERICHT,
    "other version": anders(versie=2),
    "unknown key": anders(opdracht="rm"),
    "number as text": anders(nummer="7"),
    "number as boolean": anders(nummer=True),
    "number as path": anders(nummer="7/../8"),
    "negative number": anders(nummer=-1),
    "huge number": anders(nummer=10**30),
    "broken number": anders(nummer=7.5),
    "not a number": anders().replace(b'"nummer": 7', b'"nummer": NaN'),
    "flag as text": anders(code="ja"),
    "too many lines": anders(regels=[REGEL] * (MAX_REGELS + 1)),
    "long sentence": anders(regels=[REGEL | {"melding": "x" * (MAX_ZIN + 1)}]),
    "long name": anders(regels=[REGEL | {"pad": "x" * (MAX_NAAM + 1)}]),
    "sentence as object": anders(regels=[REGEL | {"melding": {"a": 1}}]),
    "line as text": anders(regels=[REGEL | {"regel": "1"}]),
    "line zero": anders(regels=[REGEL | {"regel": 0}]),
    "other weight": anders(regels=[REGEL | {"ernst": "ramp"}]),
    "more in a line": anders(regels=[REGEL | {"html": "<b>"}]),
}


@pytest.mark.parametrize("inhoud", HOSTILE.values(), ids=HOSTILE)
def test_anything_odd_is_refused_without_repeating_it(inhoud: bytes, tmp_path: Path) -> None:
    (tmp_path / "bericht.json").write_bytes(inhoud)
    with pytest.raises(OngeldigBericht) as fout:
        read_bericht(tmp_path / "bericht.json")
    assert "het bericht" in str(fout.value)
    assert len(str(fout.value)) < 80


def test_the_good_one_is_read(tmp_path: Path) -> None:
    (tmp_path / "bericht.json").write_bytes(anders())
    assert read_bericht(tmp_path / "bericht.json").nummer == 7
