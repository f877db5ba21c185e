"""Sums in whole kilograms: exact, the same in any order and blocks, and never too large."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory import ArgumentError, UnitError
from trajectory.portfolio.kilograms import as_kilograms, sum_of_kilograms, tonnes

MASSES = st.lists(st.integers(-(2**63), 2**63 - 1), min_size=1, max_size=30)


def test_units_are_whole_kilograms():
    """By hand: half a gram is none, 1.5 kt are 1 500 000 kg."""
    assert as_kilograms([0.0005, 0.0006], "tCO2e").tolist() == [0, 1]  # 0.5 rounds to even
    assert as_kilograms(1.5, "ktCO2e").item() == 1_500_000
    assert as_kilograms([2.0], "GtCO2e").tolist() == [2 * 10**12]
    assert tonnes(sum_of_kilograms(as_kilograms([0.1] * 10, "tCO2e"))) == 1.0


@given(MASSES)
@example([2**62, 2**62, -(2**62)])  # a sum in between is none of 64 bits
@example([2**63 - 1, 1])
@example([-(2**63), -1])
@example([-1, -1])
def test_a_sum_is_that_of_python_s_integers_or_an_error(masses):
    """Never a sum that wrapped around."""
    held = np.array(masses, dtype=np.int64)
    if -(2**63) <= sum(masses) < 2**63:
        assert sum_of_kilograms(held).item() == sum(masses)
    else:
        with pytest.raises(ArgumentError, match=r"kilograms must have a sum below 2\*\*63"):
            sum_of_kilograms(held)


@given(st.lists(st.floats(0.0, 1e10), min_size=2, max_size=20), st.randoms(use_true_random=False))
def test_no_order_and_no_blocks_change_a_bit(masses, random):
    """Where plain floats would: 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1."""
    cut = random.randrange(1, len(masses))
    whole = as_kilograms(masses, "tCO2e")
    blocks = [sum_of_kilograms(whole[:cut]), sum_of_kilograms(whole[cut:])]
    random.shuffle(masses)
    assert sum_of_kilograms(as_kilograms(masses, "tCO2e")) == sum_of_kilograms(whole)
    assert sum_of_kilograms(np.array(blocks)) == sum_of_kilograms(whole)


def test_every_year_has_its_sum():
    """Companies on the first axis, years on the last."""
    assert sum_of_kilograms(np.array([[1, -2], [3, 4]])).tolist() == [4, 2]
    assert sum_of_kilograms(np.array([[1, -2], [3, 4]]), axis=1).tolist() == [-1, 7]


def test_what_cannot_be_summed_is_refused():
    """An index, a mass that 64 bits do not hold, and floats."""
    with pytest.raises(UnitError, match=r"unit must be a mass .* to be summed, got 'index'"):
        as_kilograms([1.0], "index")
    with pytest.raises(ArgumentError, match=r"values must be below 2\*\*63 kg, got 1e\+10 GtCO2e"):
        as_kilograms([1.0, 1e10], "GtCO2e")
    with pytest.raises(ArgumentError, match=r"below 2\*\*63 kg, got 1e\+308 tCO2e"):
        as_kilograms([1e308], "tCO2e")
    with pytest.raises(ArgumentError, match="kilograms must be 64-bit integers, got float64"):
        sum_of_kilograms([1.0])
