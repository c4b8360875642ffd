"""Tests that no text of the front matter can act, wherever it stands."""

import json
from typing import Any

import pytest

from mooimaatwerk.controle.veiligheid import check_veiligheid
from mooimaatwerk.lezen.casus import RuweCasus, parse_casus

EXPLOIT = "{{ cycler.__init__.__globals__.os.popen('id').read() }}"


def codes(gegevens: dict[str, Any]) -> list[tuple[str, str]]:
    ruw = RuweCasus("x.md", "x", "2026", gegevens, leesbaar=True)
    return [(melding.veld, melding.code) for melding in check_veiligheid(ruw)]


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        (EXPLOIT, "sjabloonteken"),
        ("{% include 'x' %}", "sjabloonteken"),
        ("{# x", "sjabloonteken"),
        ("x }}", "sjabloonteken"),
        ("jas{: onclick=alert(1)", "sjabloonteken"),
        ("<script>alert(1)</script>", "teken-verboden"),
        ("a < b", "teken-verboden"),
        ("--> weg", "teken-verboden"),
        ("a\x00b", "teken-onzichtbaar"),
        ("a\x1b[2Jb", "teken-onzichtbaar"),
        ("a\u202eb", "teken-onzichtbaar"),
        ("a\U000e0101b", "teken-onzichtbaar"),
        ("a\u2028b", "teken-onzichtbaar"),
        ("a\rb", "teken-onzichtbaar"),
    ],
)
@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        ('{"titel": %s}', "titel"),
        ('{"bestaat_niet": %s}', "bestaat_niet"),
        ('{"themas": ["wonen", %s]}', "themas"),
        ('{"financiering": [{"voorwaarden": [{"tekst": %s}]}]}', "financiering.voorwaarden.tekst"),
    ],
)
def test_signs_that_could_act_are_refused(gegevens: str, veld: str, tekst: str, code: str) -> None:
    assert codes(json.loads(gegevens % json.dumps(tekst))) == [(veld, code)]


@pytest.mark.parametrize(
    "tekst",
    ["", "Een jas & een trui", "één\u00a0jas", "regel een\nregel twee\n", "a\tb", "{a}", "50 %"],
)
def test_ordinary_text_is_left_alone(tekst: str) -> None:
    assert codes({"titel": tekst}) == []


def test_numbers_and_empty_values_have_no_text() -> None:
    assert codes({"a": 1, "b": None, "c": True, "d": [], "e": {}}) == []


@pytest.mark.parametrize("teken", [r"\0", r"\e", r"\x9b", r"\u202e", r"\u2066", r"\L", r"\N"])
def test_yaml_escapes_make_no_invisible_characters(teken: str) -> None:
    # The bytes of the file are harmless; only the value is not.
    inhoud = f'---\nbron:\n  titel: "Een jas{teken}"\n---\n'.encode()
    ruw = parse_casus(inhoud, RuweCasus("x.md", "x", "2026"))
    assert ruw.meldingen == []
    (melding,) = check_veiligheid(ruw)
    assert (melding.regel, melding.veld, melding.code) == (3, "bron.titel", "teken-onzichtbaar")
