"""Tests that every code of a message has a bad file, or else a test of its own."""

import re
from pathlib import Path

from tests.controle.meldingen import FOUT, GEGEVENS, ontleed

REACTIEFOUT = sorted((GEGEVENS / "reactie-fout").glob("*.md"))
"""Bad reactions; test_reacties.py holds them against their messages."""


# Codes that no text file in `fout/` can show: they need a link, a folder, odd bytes, a
# large file or another vocabulary. Each has a test of its own in test_vreemd.py.
ZONDER_BESTAND = {
    "bestand-codering": "test_latin_1",
    "bestand-koppeling": "test_links",
    "bestand-map": "test_wrong_places",
    "bestand-naam": "test_wrong_places",
    "bestand-onbekend": "test_wrong_places",
    "bestand-onleesbaar": "test_a_file_that_cannot_be_opened",
    "bestand-te-groot": "test_too_large",
    "bestand-teken": "test_characters_that_are_not_seen",
    "begrip-vervangen": "test_a_retired_term",
    "kop-te-groot": "test_too_large",
    "reactie-bij-ingetrokken": "test_reactions_that_lie_wrong",
    "reactie-map": "test_reactions_that_lie_wrong",
    "reactie-naam": "test_reactions_that_lie_wrong",
    "reactie-zonder-casus": "test_reactions_that_lie_wrong",
    "slug-dubbel": "test_a_name_that_is_taken",
    "yaml-teken": "test_a_character_that_yaml_refuses",
}


def test_codes_are_short_dutch_words(alle_codes: set[str]) -> None:
    assert [code for code in alle_codes if not re.fullmatch(r"[a-z]+(-[a-z]+)*", code)] == []


def test_every_code_has_a_bad_file(alle_codes: set[str]) -> None:
    met_bestand = {ontleed(bestand.stem, alle_codes) for bestand in [*FOUT, *REACTIEFOUT]}
    ontbreekt = alle_codes - met_bestand - set(ZONDER_BESTAND)
    assert not ontbreekt, f"write tests/gegevens/fout/<code>.md and .txt for: {sorted(ontbreekt)}"
    overbodig = set(ZONDER_BESTAND) & met_bestand | set(ZONDER_BESTAND) - alle_codes
    assert not overbodig, f"take out of ZONDER_BESTAND: {sorted(overbodig)}"


def test_codes_without_a_file_have_a_test() -> None:
    tests = Path(__file__).with_name("test_vreemd.py").read_text(encoding="utf-8")
    assert {naam for naam in ZONDER_BESTAND.values() if f"def {naam}(" not in tests} == set()


def test_every_bad_file_has_its_messages_beside_it() -> None:
    teksten = sorted((GEGEVENS / "fout").glob("*.txt"))
    assert [bestand.stem for bestand in teksten] == [bestand.stem for bestand in FOUT]
