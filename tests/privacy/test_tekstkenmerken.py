"""The quick way to the features of a text finds what their patterns find."""

from __future__ import annotations

import random

from mooimaatwerk.privacy.tekstkenmerken import KENMERKEN, Tekstkenmerken

_TEKENS = "AZ. az059é€ÉĂŁж²½-/\t'?😀 . AB"


def test_the_features_of_a_text_are_what_their_patterns_say() -> None:
    kans = random.Random(1)
    for _ in range(20_000):
        tekst = "".join(kans.choices(_TEKENS, k=kans.randrange(15)))
        verwacht = {naam: bool(patroon.search(tekst)) for naam, patroon in KENMERKEN.items()}
        assert Tekstkenmerken(tekst).heeft == verwacht, tekst


def test_digits_are_found_close_together_only_with_at_most_four_signs_between() -> None:
    assert Tekstkenmerken("1 keer 2345").heeft["cijfers"] is False
    assert Tekstkenmerken("1....2....3....4....5").heeft["cijfers"] is True
    assert Tekstkenmerken("1....2....3....4.....5").heeft["cijfers"] is False
