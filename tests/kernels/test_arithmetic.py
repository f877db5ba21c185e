"""The formulas that every layer shares."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import ArgumentError
from trajectory.kernels.arithmetic import (
    TOLERANCE,
    exceeds,
    level_after,
    reduction_to,
    sum_over_years,
)
from trajectory.words import fraction_from_percent, percent_from_fraction

BASES = st.floats(1e-6, 1e10)
SHARES = st.floats(0.0, 1.0)


def test_ninety_percent_off_a_hundred_leaves_ten():
    """Exactly 10.0, where 100 * (1 - 0.9) would be 9.999999999999998."""
    assert level_after(100.0, 0.9) == 10.0
    assert 100.0 * (1 - 0.9) != 10.0


@pytest.mark.parametrize("percent", range(0, 101, 10))
@pytest.mark.parametrize("base", [100.0, 200.0, 1e10])
def test_tens_of_percent_of_round_bases_leave_round_levels(base, percent):
    """The level is the nearest float to the exact one."""
    exact = Fraction(base) * (100 - percent) / 100
    assert level_after(base, percent / 100) == float(exact)


@given(BASES, SHARES)
def test_a_level_is_exact_to_the_last_bit_of_its_base(base, reduction):
    """Two roundings, each at most half of the base's last bit."""
    exact = Fraction(base) * (1 - Fraction(reduction))
    assert abs(Fraction(level_after(base, reduction)) - exact) <= Fraction(np.spacing(base))


@given(BASES)
def test_a_full_cut_leaves_exactly_nothing_and_none_leaves_everything(base):
    """The ends are exact for every base."""
    assert level_after(base, 1.0) == 0.0
    assert level_after(base, 0.0) == base


@given(BASES, SHARES, SHARES)
def test_what_is_not_covered_stays(base, reduction, coverage):
    """Level = covered part after its cut + the rest at its base level, in exact fractions."""
    b, r, c = Fraction(base), Fraction(reduction), Fraction(coverage)
    exact = b * c * (1 - r) + b * (1 - c)
    assert level_after(base, reduction, coverage) == pytest.approx(float(exact), abs=1e-15 * base)


def test_partial_coverage_by_hand():
    """Half of a 95 % covered 200: 200 - 0.95 * 100 = 105."""
    assert level_after(200.0, 0.5, 0.95) == 105.0


@given(BASES, SHARES)
def test_reduction_to_undoes_level_after(base, reduction):
    """The fraction gone at the level left by a reduction is that reduction."""
    assert reduction_to(base, level_after(base, reduction)) == pytest.approx(reduction, abs=1e-15)


@given(st.lists(st.lists(st.floats(0, 1e9), min_size=4, max_size=4), min_size=1, max_size=5))
def test_the_sum_over_years_has_the_same_bits_in_any_memory_layout(rows):
    """Year-major and row-major memory give one answer, near the exact one."""
    values = np.array(rows)
    totals = sum_over_years(values)
    assert sum_over_years(np.asfortranarray(values)).tobytes() == totals.tobytes()
    exact = [float(sum(map(Fraction, row))) for row in rows]
    np.testing.assert_allclose(totals, exact, rtol=1e-15)


def test_sums_run_along_the_last_axis():
    """1 + 2 + 4 and 8 + 16 + 32; the leading axis stays."""
    assert sum_over_years(np.array([[1.0, 2.0, 4.0], [8.0, 16.0, 32.0]])).tolist() == [7.0, 56.0]


def test_a_sum_too_large_for_a_float_is_refused():
    """Infinity is no total."""
    with pytest.raises(ArgumentError, match=r"values must have a sum .* 1e\+308"):
        sum_over_years(np.array([1e308, 1e308]))


@pytest.mark.parametrize("base", [1e-6, 1.0, 597.7, 1e10])
def test_the_tolerance_is_a_billionth_of_the_base(base):
    """Half a tolerance above passes, twice a tolerance above does not; below always passes."""
    assert TOLERANCE == 1e-9
    limit = np.array([base / 2] * 4)
    value = limit + base * np.array([-1.0, 0.0, 0.5e-9, 2e-9])
    assert exceeds(value, limit, base).tolist() == [False, False, False, True]


def test_the_edge_of_the_tolerance_itself_passes():
    """A gap of exactly 1e-9 of the base is on the line; the next float is above."""
    edge = TOLERANCE * 1.0
    assert not exceeds(np.array(edge), np.array(0.0), 1.0)
    assert exceeds(np.array(np.nextafter(edge, 1.0)), np.array(0.0), 1.0)


@pytest.mark.parametrize(
    ("text", "fraction", "decimals"),
    [
        ("52%", 0.52, 0),
        ("46.2%", 0.462, 1),
        ("46.20 %", 0.462, 2),
        (" 100% ", 1.0, 0),
        ("0%", 0.0, 0),
        ("33.333%", 0.33333, 3),
    ],
)
def test_percentages_keep_the_decimals_they_were_published_with(text, fraction, decimals):
    """The fraction is the nearest float, the decimals are those written."""
    assert fraction_from_percent(text) == (fraction, decimals)


@given(st.integers(0, 10_000), st.integers(0, 2))
def test_percent_and_fraction_undo_each_other(hundredths, decimals):
    """Every percentage with up to two decimals comes back exactly."""
    percent = Decimal(hundredths).scaleb(-decimals)
    fraction, _ = fraction_from_percent(f"{percent}%")
    assert percent_from_fraction(fraction) == percent


@pytest.mark.parametrize("text", ["52", "fifty %", "%", "nan%", "inf%", "46,", "5 2%"])
def test_what_is_no_percentage_is_refused(text):
    """A percent sign, a point and digits; nothing else."""
    with pytest.raises(ArgumentError, match=r"a percentage must read like '46\.2%', got"):
        fraction_from_percent(text)
