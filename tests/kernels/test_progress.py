"""The formulas of progress, each beside an exact version in fractions."""

import itertools
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory.kernels import progress as m

TENTHS = st.integers(1, 10_000).map(lambda n: Fraction(n, 8))  # exact as floats
SPANS = st.integers(1, 30)


@given(TENTHS, TENTHS, TENTHS)
def test_share_of_target_is_exact(base, level, target):
    """CDP 7.53.1: (E_base - E_reporting) / (E_base - E_target)."""
    got = m.share_of_target(float(base), float(level), float(target))
    if base == target:
        assert np.isnan(got)
    else:
        assert got == pytest.approx(float((base - level) / (base - target)), rel=1e-14)


@given(TENTHS, TENTHS, SPANS)
def test_rates_lead_where_they_say(first, last, years):
    """The annual amount, taken `years` times, and the annual percentage, compounded."""
    amount = m.annual_change(float(first), float(last), years)
    assert amount == pytest.approx(float((last - first) / years), rel=1e-15)
    rate = float(m.annual_percentage(float(first), float(last), years))
    assert float(first) * (1.0 - rate) ** years == pytest.approx(float(last), rel=1e-12)


@given(TENTHS, st.integers(0, 40_000).map(lambda n: Fraction(n, 8)), SPANS)
@example(Fraction(100), Fraction(0), 3)
@example(Fraction(100), Fraction(50), 3)
@example(Fraction(100), Fraction(300), 3)
def test_steady_cut_emits_the_allowance(level, allowance, years):
    """Search the number of years above zero in fractions, then add up what is emitted."""
    cut = m.steady_cut(float(level), float(allowance), years)
    for positive in range(1, years + 1):
        exact = 2 * (positive * level - allowance) / (positive * (positive + 1))
        if positive == years or level - exact * (positive + 1) <= 0 <= level - exact * positive:
            break
    assert cut == pytest.approx(float(exact), rel=1e-12, abs=1e-12)
    emitted = sum(max(Fraction(0), level - exact * k) for k in range(1, years + 1))
    assert emitted == allowance


@given(st.lists(TENTHS, min_size=2, max_size=8), TENTHS, st.data())
def test_years_ahead_is_the_nearest_passage(levels, level, data):
    """Go through the falling segments one by one, in fractions."""
    year = data.draw(st.integers(0, len(levels) - 1))
    leads = [
        i + (a - level) / (a - b) - year
        for i, (a, b) in enumerate(itertools.pairwise(levels))
        if a > b and a >= level >= b
    ]
    years = np.arange(2020.0, 2020.0 + len(levels))
    got = m.years_ahead(years, [float(x) for x in levels], float(level), 2020.0 + year)
    if levels[year] == level:
        assert got == 0.0
    elif leads:
        assert abs(got) == pytest.approx(float(min(map(abs, leads))), abs=1e-9)
        assert min(abs(float(lead) - got) for lead in leads) < 1e-9
    else:
        assert np.isnan(got)


def test_measures_take_many_companies():
    """Rows are what one company at a time gives."""
    rng = np.random.default_rng(1)
    base = rng.uniform(50.0, 100.0, 6)
    level, target = base * rng.uniform(0.2, 1.2, 6), base * 0.3
    path = base[:, None] - (base - target)[:, None] * np.linspace(0.0, 1.0, 10)
    years = np.arange(2021, 2031)
    many = {
        "share": m.share_of_target(base, level, target),
        "rate": m.annual_percentage(level, target, 6),
        "cut": m.steady_cut(level, base * 3, 6),
        "ahead": m.years_ahead(years, path, level, 2024),
        "side": m.position(level, path[:, 3], base, 0.01),
    }
    for i in range(6):
        one = {
            "share": m.share_of_target(base[i], level[i], target[i]),
            "rate": m.annual_percentage(level[i], target[i], 6),
            "cut": m.steady_cut(level[i], base[i] * 3, 6),
            "ahead": m.years_ahead(years, path[i], level[i], 2024),
            "side": m.position(level[i], path[i, 3], base[i], 0.01),
        }
        for name, values in many.items():
            np.testing.assert_array_equal(values[i], one[name], err_msg=name)


def test_share_of_time_takes_many_years():
    """3 of 9 years is a third; a promise without years has no share."""
    assert m.share_of_time(2021, [2021, 2024, 2030], [2030, 2030, 2030]).tolist() == [0, 1 / 3, 1]
    assert np.isnan(m.share_of_time(2021, 2021, 2021))
