"""Tests the scales: lengths of bars and shades of cells."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from mooimaatwerk.figuren.schaal import TINTEN, lengte, tint

STIJL = Path(__file__).parents[2] / "mooimaatwerk" / "sjablonen" / "stijl" / "figuren.css"


@pytest.mark.parametrize(
    ("waarde", "hoogste", "verwacht"),
    [
        (7, 7, "100.0"),
        (6500, 12000, "54.2"),
        (1, 3, "33.3"),
        (33, 100_000, "0.5"),
        (Decimal("250.50"), 1000, "25.0"),
        (0, 5, "0"),
    ],
)
def test_length_of_a_bar(waarde: Decimal | int, hoogste: int, verwacht: str) -> None:
    assert str(lengte(waarde, hoogste)) == verwacht


@pytest.mark.parametrize(
    ("hoogste", "verwacht"),
    [
        (0, [0]),
        (1, [0, 1]),
        (4, [0, 1, 2, 3, 4]),
        (8, [0, 1, 1, 2, 2, 3, 3, 4, 4]),
        (5, [0, 1, 2, 3, 4, 4]),
    ],
)
def test_shade_of_a_count(hoogste: int, verwacht: list[int]) -> None:
    assert [tint(n, hoogste) for n in range(hoogste + 1)] == verwacht


def test_every_shade_has_a_class_and_every_colour_is_a_token() -> None:
    css = STIJL.read_text(encoding="utf-8")
    assert re.findall(r"\.tint-(\d+) \{", css) == [str(n) for n in range(1, TINTEN + 1)]
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl|oklch\(", css)
