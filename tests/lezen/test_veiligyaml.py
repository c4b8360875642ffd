"""Tests that front matter is read safely, with line numbers, and means what it says."""

import time
from decimal import Decimal
from typing import Any

import pytest
import yaml

from mooimaatwerk.lezen import veiligyaml
from mooimaatwerk.lezen.getallen import GeheelGetal, Kommagetal
from mooimaatwerk.lezen.veiligyaml import MAX_DIEPTE, read_yaml
from mooimaatwerk.melding import Ernst
from mooimaatwerk.project import EIGEN_MAP


@pytest.fixture(params=[yaml.cyaml.CParser, yaml.SafeLoader])
def lader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers: the one in C, and the one in Python for where C is missing."""
    monkeypatch.setattr(veiligyaml, "_LADER", request.param)
    return str(request.param)


def codes(tekst: str) -> list[tuple[int, str]]:
    return [(probleem.regel, probleem.code) for probleem in read_yaml(tekst).problemen]


def waarde(geschreven: str) -> Any:
    uitkomst = read_yaml(f"a: {geschreven}")
    assert not uitkomst.problemen
    return uitkomst.data["a"]


@pytest.mark.parametrize(
    "tekst",
    [
        "no",
        "No",
        "off",
        "on",
        "yes",
        "Y",
        "12:30",
        "1_000",
        "0x1F",
        "0o17",
        ".inf",
        "-.INF",
        ".nan",
        "2026-03-24",
        "2026-03-24T10:00:00Z",
        "=",
        "1.2.3",
        "67-plus",
        "0-11",
        "tRUE",
        "nULL",
    ],
)
def test_words_times_and_dates_stay_text(lader: str, tekst: str) -> None:
    assert waarde(tekst) == tekst
    assert type(waarde(tekst)) is str


@pytest.mark.parametrize("tekst", ["true", "True", "TRUE"])
def test_true(tekst: str) -> None:
    assert waarde(tekst) is True


@pytest.mark.parametrize("tekst", ["false", "False", "FALSE"])
def test_false(tekst: str) -> None:
    assert waarde(tekst) is False


@pytest.mark.parametrize("tekst", ["", "~", "null", "Null", "NULL"])
def test_empty(tekst: str) -> None:
    assert waarde(tekst) is None


@pytest.mark.parametrize("tekst", ["35", "0123", "-5", "+5", "007"])
def test_whole_numbers_remember_how_they_were_written(tekst: str) -> None:
    getal = waarde(tekst)
    assert isinstance(getal, GeheelGetal)
    assert getal == int(tekst)
    assert getal.geschreven == tekst


@pytest.mark.parametrize("tekst", ["1.10", "2026.10", ".5", "5.", "1e3", "-1.5E-3"])
def test_decimal_numbers_are_exact_and_remember_how_they_were_written(tekst: str) -> None:
    getal = waarde(tekst)
    assert isinstance(getal, Kommagetal)
    assert getal == Decimal(tekst)
    assert getal.geschreven == tekst


@pytest.mark.parametrize("tekst", ["'35'", '"35"', "'true'", "'~'", '""'])
def test_quotes_make_text(tekst: str) -> None:
    assert waarde(tekst) == tekst[1:-1]
    assert type(waarde(tekst)) is str


def test_a_very_long_number_does_not_take_long() -> None:
    begin = time.monotonic()
    assert waarde("9" * 15_000) is not None
    assert time.monotonic() - begin < 1


def test_every_field_has_its_line(lader: str) -> None:
    tekst = (
        "a: 1\nb:\n  - c: 2\n    d: >-\n      lang\n      verhaal\n  - [3,\n     4]\n# e\nf: {g: 5}"
    )
    assert read_yaml(tekst, eerste_regel=2).regels == {
        (): 2,
        ("a",): 2,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 0, "c"): 4,
        ("b", 0, "d"): 5,
        ("b", 1): 8,
        ("b", 1, 0): 8,
        ("b", 1, 1): 9,
        ("f",): 11,
        ("f", "g"): 11,
    }


def test_block_texts_are_folded(lader: str) -> None:
    assert read_yaml("a: >-\n  een\n  twee\nb: |\n  drie\n  vier\n").data == {
        "a": "een twee",
        "b": "drie\nvier\n",
    }


@pytest.mark.parametrize("teken", ["[", "{a: ", "- ", "? "])
def test_thirty_thousand_levels_are_refused_and_do_not_crash(lader: str, teken: str) -> None:
    uitkomst = read_yaml("a:\n  " + teken * 30_000)
    assert [probleem.code for probleem in uitkomst.problemen][-1:] == ["yaml-diepte"]
    assert uitkomst.data is None


def test_the_deepest_level_that_may(lader: str) -> None:
    assert codes("a: " + "[" * (MAX_DIEPTE - 1) + "1" + "]" * (MAX_DIEPTE - 1)) == []
    assert codes("a: " + "[" * MAX_DIEPTE + "1" + "]" * MAX_DIEPTE) == [(1, "yaml-diepte")]


def test_billion_laughs(lader: str) -> None:
    regels = ["a0: &a0 [ha]"]
    regels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    uitkomst = read_yaml("\n".join(regels))
    assert {probleem.code for probleem in uitkomst.problemen} == {"yaml-verwijzing"}
    assert len(str(uitkomst.data)) < 2_000


@pytest.mark.parametrize(
    "tekst",
    [
        "a: 1\nb: !!python/object/apply:os.system ['id']",
        "a: 1\nb: !!str 5",
        "a: 1\nb: !eigen tekst",
        "a: 1\nb: ! tekst",
        "a: 1\nb: !!set {x, y}",
        "a: 1\n!!str b: tekst",
        "a: 1\nb: !<tag:yaml.org,2002:int> 5",
    ],
)
def test_tags_are_refused(lader: str, tekst: str) -> None:
    assert (2, "yaml-tag") in codes(tekst)


@pytest.mark.parametrize("tekst", ["a: 1\nb: &x 2", "a: 1\n&x b: 2", "a: 1\nb: &x [2]"])
def test_anchors_are_refused(lader: str, tekst: str) -> None:
    assert codes(tekst) == [(2, "yaml-verwijzing")]


def test_merge_key_does_nothing(lader: str) -> None:
    uitkomst = read_yaml("a: &a {b: 1}\n<<: *a")
    assert uitkomst.data == {"a": {"b": 1}, "<<": None}
    assert [probleem.regel for probleem in uitkomst.problemen] == [1, 2]


def test_duplicate_keys_are_refused(lader: str) -> None:
    assert codes("a: 1\nb: 2\na: 3") == [(3, "yaml-dubbel")]
    assert codes("a:\n  b: 1\n  b: 2") == [(3, "yaml-dubbel")]
    assert codes("a: 1\n'a': 2") == [(2, "yaml-dubbel")]
    assert codes("a: {b: 1}\nc: {b: 1}") == []


def test_a_second_document_is_refused(lader: str) -> None:
    uitkomst = read_yaml("a: 1\n--- # nog een\nb: 2")
    assert [(p.regel, p.code) for p in uitkomst.problemen] == [(2, "yaml-document")]
    assert uitkomst.data is None


def test_text_after_three_dots_is_refused(lader: str) -> None:
    # One parser says that a new document begins, the other that it cannot.
    assert codes("a: 1\n...\nb: 2")[0][1] in {"yaml-document", "yaml-opmaak"}


def test_keys_are_plain_words(lader: str) -> None:
    uitkomst = read_yaml('a: 1\n? [b, c]\n: 2\n"": 3\n? {d: 4}\n: 5\ne: 6')
    assert [(p.regel, p.code) for p in uitkomst.problemen] == [
        (2, "yaml-sleutel"),
        (4, "yaml-sleutel"),
        (5, "yaml-sleutel"),
    ]
    assert uitkomst.data == {"a": 1, "e": 6}


def test_numbers_and_booleans_as_keys_are_text(lader: str) -> None:
    assert read_yaml("1: a\ntrue: b\n~: c").data == {"1": "a", "true": "b", "~": "c"}


@pytest.mark.parametrize("teken", ["\x00", "\x07", "\ufffe"])
def test_characters_that_yaml_does_not_allow(lader: str, teken: str) -> None:
    assert [code for _, code in codes(f"a: 1{teken}")] == ["yaml-teken"]


@pytest.mark.parametrize(
    "tekst",
    [
        "titel: Casus #3",
        "titel: [a, b #3\n  ]",
        "titel: # leeg",
        "titel: één é #3",
        "titel: twee\n  regels #3",
    ],
)
def test_a_hash_that_cuts_off_text_gives_a_hint(lader: str, tekst: str) -> None:
    problemen = read_yaml(tekst).problemen
    assert [(p.code, p.ernst) for p in problemen] == [("yaml-hekje", Ernst.HINT)]
    assert problemen[0].regel == tekst[: tekst.index("#")].count("\n") + 1


@pytest.mark.parametrize(
    "tekst",
    [
        "titel: Casus#3",
        'titel: "Casus #3"',
        "titel: 'Casus #3' # goed",
        "titel: |\n  Casus #3",
        "# eerst\ntitel: a",
        "a: [b] # twee",
        "a:\n  # toelichting\n  b: 1",
    ],
)
def test_a_hash_that_cuts_off_nothing_gives_no_hint(lader: str, tekst: str) -> None:
    assert codes(tekst) == []


def test_casus_3_is_cut_off_as_yaml_says() -> None:
    assert read_yaml("titel: Casus #3").data == {"titel": "Casus"}
    assert read_yaml('titel: "Casus #3"').data == {"titel": "Casus #3"}


@pytest.mark.parametrize(
    ("tekst", "regel"),
    [
        ("a: 1\nb: c: d", 2),
        ("a: 1\nb: [c\nd: 2", 2),
        ("a: 1\nb: {c: 1\nd: 2", 2),
        ("a: 1\nb: 'c\nd: 2", 2),
        ('a: 1\nb: "c \\d"', 2),
        ("a: 1\nb: @c", 2),
        ("a:\n\t- b", 2),
        ("a: 1\nb\nc: 2", 2),
        ("a:\n  - b\n c: 1", 3),
        ("- a\nb: 1", 2),
    ],
)
def test_broken_yaml_gives_one_message_at_the_right_line(
    lader: str, tekst: str, regel: int
) -> None:
    assert codes(tekst) == [(regel, "yaml-opmaak")]
    assert read_yaml(tekst).data is None


@pytest.mark.parametrize("tekst", ["", "\n\n", "# niets"])
def test_nothing_is_not_an_error_here(lader: str, tekst: str) -> None:
    uitkomst = read_yaml(tekst)
    assert uitkomst.data is None
    assert not uitkomst.problemen


def test_the_lists_of_the_project_are_read_without_the_c_parser_too() -> None:
    # It lets through what the other one does not: a question mark without quotes in {…}.
    for map_ in ("cases/_begrippen", "docs", "mooimaatwerk"):
        for bestand in sorted((EIGEN_MAP / map_).rglob("*.yml")):
            assert list(yaml.parse(bestand.read_text("utf-8"), yaml.SafeLoader)), bestand.name
