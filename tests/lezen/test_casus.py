"""Tests that a file is read once and safely: encoding, size, fences, line numbers."""

import os
from pathlib import Path

import pytest

from mooimaatwerk.lezen.casus import (
    MAX_BESTAND,
    MAX_KOP,
    RuweCasus,
    is_onzichtbaar,
    parse_casus,
    read_casus,
)

GEWOON = "---\ntitel: Een warme jas\n---\n\n## Situatie\n\nKoud.\n"


def lees(inhoud: bytes | str) -> RuweCasus:
    ruw = RuweCasus("cases/2026/een-casus.md", "een-casus", "2026")
    return parse_casus(inhoud.encode() if isinstance(inhoud, str) else inhoud, ruw)


def gevonden(inhoud: bytes | str) -> list[tuple[int, str]]:
    return [(melding.regel, melding.code) for melding in lees(inhoud).meldingen]


def test_fields_text_and_lines() -> None:
    ruw = lees(GEWOON)
    assert ruw.leesbaar
    assert ruw.gegevens == {"titel": "Een warme jas"}
    assert ruw.regels == {(): 2, ("titel",): 2}
    assert (ruw.tekst, ruw.tekst_regel) == ("\n## Situatie\n\nKoud.\n", 4)
    assert ruw.meldingen == []


def test_a_bom_and_windows_line_ends_make_no_difference() -> None:
    vanaf_windows = b"\xef\xbb\xbf" + GEWOON.replace("\n", "\r\n").encode()
    assert lees(vanaf_windows) == lees(GEWOON)
    assert lees(GEWOON.replace("\n", "\r")) == lees(GEWOON)


def test_fences_may_end_in_spaces() -> None:
    assert lees(GEWOON.replace("---\n", "--- \t\n")).gegevens == {"titel": "Een warme jas"}


def test_the_last_fence_needs_no_line_end() -> None:
    ruw = lees("---\ntitel: Een warme jas\n---")
    assert (ruw.leesbaar, ruw.tekst) == (True, "")
    assert ruw.tekst_regel == 3  # the last line there is


def test_a_rule_in_the_story_is_not_a_fence() -> None:
    ruw = lees(GEWOON + "\n---\n\nEinde.\n")
    assert ruw.gegevens == {"titel": "Een warme jas"}
    assert ruw.tekst.endswith("\n---\n\nEinde.\n")


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        ("", [(1, "kop-ontbreekt")]),
        ("Hallo\n", [(1, "kop-ontbreekt")]),
        ("\n" + GEWOON, [(1, "kop-ontbreekt")]),
        (" ---\ntitel: a\n---\n", [(1, "kop-ontbreekt")]),
        ("----\ntitel: a\n----\n", [(1, "kop-ontbreekt")]),
        ("---titel: a\n---\n", [(1, "kop-ontbreekt")]),
        ("\ufeff\ufeff" + GEWOON, [(1, "kop-ontbreekt")]),
        ("---", [(1, "kop-niet-gesloten")]),
        ("---\ntitel: a\n", [(1, "kop-niet-gesloten")]),
        ("---\ntitel: a\n...\n", [(1, "kop-niet-gesloten")]),
        ("---\ntitel: a\n ---\n", [(1, "kop-niet-gesloten")]),
        ("---\n---\n", [(1, "kop-leeg")]),
        ("---\n- titel: a\n---\n", [(1, "kop-leeg")]),
        ("---\ntitel\n---\n", [(1, "kop-leeg")]),
        ("---\n~\n---\n", [(1, "kop-leeg")]),
        ("---\na: 1\na: 2\n---\n", [(3, "yaml-dubbel")]),
    ],
)
def test_fences_and_fields(inhoud: str, verwacht: list[tuple[int, str]]) -> None:
    assert gevonden(inhoud) == verwacht


def test_never_an_empty_front_matter_without_a_message() -> None:
    for inhoud in ("---\n---\n", "---\n- a\n---\n", "---\na: [\n---\n", "---\na: 1\n...\n"):
        ruw = lees(inhoud)
        assert not ruw.leesbaar
        assert ruw.meldingen


def test_latin_1_is_reported_at_its_line() -> None:
    assert gevonden(GEWOON.replace("Koud", "Één").encode("latin-1")) == [(7, "bestand-codering")]


@pytest.mark.parametrize("codering", ["utf-16", "utf-32", "utf-7"])
def test_other_encodings_are_refused(codering: str) -> None:
    assert gevonden(GEWOON.encode(codering) + b"\xff")[0][1] == "bestand-codering"


@pytest.mark.parametrize(
    "teken",
    list("\x00\x07\x0b\x0c\x1b\x7f\x85\x9b\u2028\u2029")
    + list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200e\u200f")
    + list("\U000e0001\U000e0041\U000e007f\U000e0100\U000e01ef\U000e0fff"),
)
def test_control_and_direction_characters_are_refused_everywhere(teken: str) -> None:
    assert gevonden(GEWOON.replace("jas", f"j{teken}as")) == [(2, "bestand-teken")]
    assert gevonden(GEWOON.replace("Koud", f"K{teken}oud")) == [(7, "bestand-teken")]


def test_every_line_with_such_a_character_is_reported() -> None:
    inhoud = GEWOON.replace("jas", "j\x00as").replace("Koud", "K\u202eoud\x07")
    assert gevonden(inhoud) == [(2, "bestand-teken"), (7, "bestand-teken")]


@pytest.mark.parametrize(
    "teken", ["é", "€", "\u00a0", "\u00ad", "\t", "👩\u200d👧", "ﷺ", "e\u0301"]
)
def test_all_other_characters_are_welcome(teken: str) -> None:
    assert gevonden(GEWOON.replace("Koud", teken)) == []


def test_a_line_end_is_not_judged_inside_a_line() -> None:
    assert not is_onzichtbaar("\t")
    assert is_onzichtbaar("\x00")


def test_the_largest_file_that_may() -> None:
    vulling = "a" * (MAX_BESTAND - len(GEWOON))
    assert gevonden(GEWOON + vulling) == []
    assert gevonden(GEWOON + vulling + "a") == [(1, "bestand-te-groot")]


def test_the_largest_front_matter_that_may() -> None:
    vulling = "#" * (MAX_KOP - len("titel: Een warme jas\n"))
    assert gevonden(GEWOON.replace("jas\n", f"jas\n{vulling}\n")) == []
    assert gevonden(GEWOON.replace("jas\n", f"jas\n{vulling}#\n")) == [(1, "kop-te-groot")]
    meer_bytes = vulling[:-1] + "é"
    assert gevonden(GEWOON.replace("jas\n", f"jas\n{meer_bytes}\n")) == [(1, "kop-te-groot")]


def test_a_front_matter_that_is_too_large_leaves_the_story_readable() -> None:
    ruw = lees(GEWOON.replace("jas\n", f"jas\n{'#' * MAX_KOP}\n"))
    assert not ruw.leesbaar
    assert ruw.tekst_regel == 5


def test_thirty_thousand_brackets_in_a_file() -> None:
    assert gevonden("---\na: " + "[" * 16_000 + "\n---\n") == [(2, "yaml-diepte")]
    assert gevonden("---\na: " + "[" * 30_000 + "\n---\n") == [(1, "kop-te-groot")]


def test_the_line_of_a_field_or_of_what_is_around_it() -> None:
    ruw = lees("---\na: 1\nb:\n  - c: 2\n---\n")
    assert ruw.regel_van(("b", 0, "c")) == 4
    assert ruw.regel_van(("b", 0, "d", "e")) == 4
    assert ruw.regel_van(("b", 7)) == 3
    assert ruw.regel_van(("z",)) == 1
    assert ruw.regel_van(()) == 1


def test_reading_a_file(tmp_path: Path) -> None:
    bestand = tmp_path / "2026" / "een-casus.md"
    bestand.parent.mkdir()
    bestand.write_text(GEWOON, encoding="utf-8")
    ruw = read_casus(bestand, "cases/2026/een-casus.md")
    assert (ruw.pad, ruw.naam, ruw.map_) == ("cases/2026/een-casus.md", "een-casus", "2026")
    assert ruw.leesbaar


def test_only_the_beginning_of_a_huge_file_is_read(tmp_path: Path) -> None:
    bestand = tmp_path / "enorm.md"
    with bestand.open("wb") as stroom:
        stroom.truncate(5_000_000_000)
    assert [melding.code for melding in read_casus(bestand, "enorm.md").meldingen] == [
        "bestand-te-groot"
    ]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    echt = tmp_path / "echt.md"
    echt.write_text(GEWOON, encoding="utf-8")
    for doel in (echt, tmp_path / "bestaat-niet.md", Path("/dev/zero")):
        link = tmp_path / "link.md"
        link.symlink_to(doel)
        ruw = read_casus(link, "link.md")
        assert [melding.code for melding in ruw.meldingen] == ["bestand-koppeling"]
        assert not ruw.leesbaar
        link.unlink()


def test_a_folder_or_a_missing_file_gives_a_message(tmp_path: Path) -> None:
    for bestand in (tmp_path, tmp_path / "weg.md"):
        assert [melding.code for melding in read_casus(bestand, "x.md").meldingen] == [
            "bestand-onleesbaar"
        ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_rights_gives_a_message(tmp_path: Path) -> None:
    bestand = tmp_path / "dicht.md"
    bestand.write_text(GEWOON, encoding="utf-8")
    bestand.chmod(0)
    assert [melding.code for melding in read_casus(bestand, "x.md").meldingen] == [
        "bestand-onleesbaar"
    ]
