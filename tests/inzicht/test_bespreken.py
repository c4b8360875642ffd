"""Tests of splitting a story: the first sheet of a meeting never tells the solution."""

import pytest

from mooimaatwerk.inzicht.bespreken import split_verhaal

OPLOSSING = ["Wat is er gedaan?", "Resultaat", "Wat leren we?"]
VOORAF = "## Situatie\n\nA.\n\n## Waar liep het vast?\n\nB.\n\n"


@pytest.mark.parametrize(
    "kop",
    [
        "## Wat is er gedaan?",
        "##  wat is er gedaan? ##",
        "  ## Resultaat",
        "## Wat leren we?\r",
        "Resultaat\n---",
    ],
)
def test_the_first_part_ends_before_the_solution(kop: str) -> None:
    assert split_verhaal(f"{VOORAF}{kop}\n\nC.\n", OPLOSSING) == (VOORAF[:-1], f"{kop}\n\nC.\n")


@pytest.mark.parametrize("regel", ["", "### Resultaat", "Resultaat", "## Anders"])
def test_an_open_story_has_one_part(regel: str) -> None:
    assert split_verhaal(VOORAF + regel, OPLOSSING) == (VOORAF + regel, "")
