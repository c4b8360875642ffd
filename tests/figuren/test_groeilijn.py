"""Tests of the lines on log-log paper."""

from decimal import Decimal
from itertools import pairwise

from mooimaatwerk.figuren.groeilijn import AFSTAND, BOVEN, LINKS, ONDER, RECHTS, make_groeilijnen

RECHT = [(1000, Decimal(1)), (10_000, Decimal(10)), (100_000, Decimal(100))]


def test_growth_in_proportion_is_a_straight_line_from_corner_to_corner() -> None:
    figuur = make_groeilijnen({"bouw": RECHT})
    assert figuur is not None
    (lijn,) = figuur.lijnen
    midden = ((LINKS + RECHTS) / 2, (BOVEN + ONDER) / 2)
    assert lijn.punten == [(LINKS, ONDER), midden, (RECHTS, BOVEN)]
    assert lijn.pad == f"M{LINKS} {ONDER}L{midden[0]} {midden[1]}L{RECHTS} {BOVEN}"


def test_the_axes_say_what_they_are() -> None:
    figuur = make_groeilijnen({"bouw": [(1000, Decimal("0.4")), (3000, Decimal("1.2"))]})
    assert figuur is not None
    assert [merk.tekst for merk in figuur.aantallen] == ["1.000", "3.000"]
    assert [merk.tekst for merk in figuur.seconden] == ["0,1 s", "1 s", "10 s"]


def test_names_never_touch() -> None:
    figuur = make_groeilijnen(dict.fromkeys("abcde", RECHT))
    assert figuur is not None
    plekken = sorted(lijn.naam_y for lijn in figuur.lijnen)
    assert all(b - a >= AFSTAND for a, b in pairwise(plekken))


def test_one_number_of_cases_is_no_growth() -> None:
    assert make_groeilijnen({"bouw": RECHT[:1]}) is None
    assert make_groeilijnen({}) is None


def test_what_is_not_known_is_left_out() -> None:
    figuur = make_groeilijnen({"bouw": RECHT, "niet gemeten": [], "nul": [(1000, Decimal(0))]})
    assert figuur is not None
    assert [lijn.naam for lijn in figuur.lijnen] == ["bouw"]


def test_equal_times_still_fit_on_the_paper() -> None:
    figuur = make_groeilijnen({"vlak": [(1000, Decimal(1)), (10_000, Decimal(1))]})
    assert figuur is not None
    assert figuur.lijnen[0].punten == [(LINKS, ONDER), (RECHTS, ONDER)]
