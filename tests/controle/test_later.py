"""Cases are made only when somebody asks for them, and then once."""

from __future__ import annotations

from mooimaatwerk.casus import Casus
from mooimaatwerk.controle.later import Later
from tests.maken import maak_casus


def test_nothing_is_made_before_somebody_asks() -> None:
    casus = maak_casus()
    gemaakt: list[Casus] = []

    def maak() -> Casus:
        gemaakt.append(casus)
        return casus

    casussen = Later([maak, maak])
    assert gemaakt == []
    assert (len(casussen), casussen[0], list(casussen)) == (2, casus, [casus, casus])
    assert len(gemaakt) == 2


def test_what_holds_no_case_is_left_out() -> None:
    assert Later([lambda: None]) == []
