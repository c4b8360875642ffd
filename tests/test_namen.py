"""Tests that names are found however people type them, and become clean addresses."""

import pytest

from mooimaatwerk.namen import normalize, slugify


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("  's  Gravenhage ", "'s gravenhage"),
        ("\u2019s-Hertogenbosch", "'s-hertogenbosch"),
        ("\u2018s-Hertogenbosch", "'s-hertogenbosch"),
        ("E\u0301E\u0301N", "een"),
        ("STRASSE ß", "strasse ss"),
        ("\u00a0a\tb\n", "a b"),
        ("", ""),
    ],
)
def test_normalize(naam: str, verwacht: str) -> None:
    assert normalize(naam) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Waar liep het vast?", "waar-liep-het-vast"),
        ("  Één  brug -- te ver!", "een-brug-te-ver"),
        ("../../etc/passwd", "etc-passwd"),
        ("<b>", "b"),
        ("?!", ""),
    ],
)
def test_slugify(tekst: str, verwacht: str) -> None:
    assert slugify(tekst) == verwacht
