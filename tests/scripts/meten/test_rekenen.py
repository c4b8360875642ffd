"""Tests of the arithmetic: medians, ratios of pairs, and growth."""

import pytest
from meten.rekenen import Spreiding, compare_pairs, fit_exponent, spread


def test_the_middle_and_both_ends() -> None:
    assert spread([3.0, 1.0, 10.0]) == Spreiding(3.0, 1.0, 10.0)
    assert spread([1.0, 2.0]).mediaan == 1.5


def test_nothing_has_no_middle() -> None:
    with pytest.raises(ValueError, match="geen getallen"):
        spread([])


def test_pairs_are_compared_round_by_round() -> None:
    # A busy moment in the second round hits both, and so changes nothing.
    assert compare_pairs([2.0, 20.0, 3.0], [1.0, 10.0, 1.0]) == Spreiding(2.0, 2.0, 3.0)


def test_a_round_without_its_other_half_does_not_count() -> None:
    assert compare_pairs([2.0, 4.0], [1.0]) == Spreiding(2.0, 2.0, 2.0)
    assert compare_pairs([2.0], []) is None
    assert compare_pairs([2.0], [0.0]) is None


@pytest.mark.parametrize("macht", [0.5, 1.0, 2.0])
def test_the_power_of_growth(macht: float) -> None:
    punten = [(float(n), 3.0 * n**macht) for n in (1000, 3000, 10_000)]
    assert fit_exponent(punten) == pytest.approx(macht)


def test_no_growth_from_one_point_or_from_zero() -> None:
    assert fit_exponent([(1000.0, 2.0)]) is None
    assert fit_exponent([(1000.0, 2.0), (1000.0, 3.0)]) is None
    assert fit_exponent([(1000.0, 2.0), (3000.0, 0.0)]) is None
