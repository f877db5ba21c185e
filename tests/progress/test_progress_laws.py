"""Tests of progress: exact versions of every formula in fractions, and laws."""

import itertools
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory.errors import ArgumentError
from trajectory.kernels import progress as m
from trajectory.nouns.series import Pathway, Series
from trajectory.progress import catch_up, track
from trajectory.testing.laws import (
    catch_up_repays,
    later_actuals_change_nothing,
    lower_actuals_never_worsen_the_verdict,
    past_path_never_moves,
)

# -- exact versions in fractions ---------------------------------------------------------------

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


LEVELS = st.integers(0, 1500).map(lambda n: n / 10)


@st.composite
def tracked(draw, complete=False):
    """Return actuals, a falling path of base 100 in 2020 with one or two targets, and a year."""
    middle, last = draw(st.integers(2, 8)), draw(st.integers(9, 20))
    levels = [100.0, *sorted(draw(st.tuples(LEVELS, LEVELS)), reverse=True)]
    levels = [min(level, 100.0) for level in levels]
    years = np.arange(2020, 2021 + last)
    knots = [2020, 2020 + middle, 2020 + last]
    values = np.interp(years, knots, levels)
    path = Pathway(years, values, "index", knot_years=knots, knot_levels=levels)
    through = draw(st.integers(2021, 2019 + last))
    if complete:
        known = list(range(2021, through + 1))
    else:
        span = st.integers(2020, 2020 + last)
        known = sorted(draw(st.sets(span, min_size=1, max_size=8)) | {through})
    reported = draw(st.lists(LEVELS, min_size=len(known), max_size=len(known)))
    return Series(known, reported, "index"), path, through


@given(tracked(), LEVELS)
def test_law_past_path_never_moves(case, value):
    """Another actual for the year judged."""
    actuals, path, through = case
    past_path_never_moves(actuals, path, through, value)


@given(tracked())
def test_law_later_actuals_change_nothing(case):
    """Whatever comes after `through`."""
    later_actuals_change_nothing(*case)


@given(tracked(), st.integers(0, 100).map(lambda percent: percent / 100))
def test_law_lower_actuals_never_worsen_the_verdict(case, factor):
    """All actuals, times a factor."""
    actuals, path, through = case
    lower_actuals_never_worsen_the_verdict(actuals, path, through, factor)


@given(tracked(complete=True))
def test_law_payback_repays(case):
    """Unless it is impossible, which needs more emitted than the whole path promises."""
    actuals, path, through = case
    aim = int(path.knot_years[-1])
    short = actuals.cumulative() - path.between(2021, aim).cumulative()
    if short > 1e-6:
        with pytest.raises(ArgumentError, match="impossible to pay back"):
            catch_up(path, actuals, through=through, target_year=aim)
    else:
        catch_up_repays(actuals, path, through, aim)


@given(tracked())
def test_the_signs_of_the_lead_agree(case):
    """In the unit, in points and, where the path falls all the way, in years."""
    actuals, path, through = case
    progress = track(actuals, path, through=through)
    lead = progress.lead.at(through)
    assert progress.lead_points.at(through) == pytest.approx(lead)
    years = progress.lead_years[list(progress.lead.years).index(through)]
    falling = (np.diff(path.values) < 0).all()
    if falling and years is not None and abs(lead) > 1e-6:
        assert np.sign(years) == np.sign(lead)


@given(tracked(), st.integers(-8, 8))
def test_scaling_all_emissions_changes_no_share(case, power):
    """A power of two moves no bit: verdict, shares and years stay, amounts scale."""
    actuals, path, through = case
    factor = 2.0**power
    scaled = Pathway(
        path.years,
        path.values * factor,
        path.unit,
        knot_years=path.knot_years,
        knot_levels=path.knot_levels * factor,
    )
    one, other = (
        track(actuals, path, through=through),
        track(actuals * factor, scaled, through=through),
    )
    for name in ("verdict", "lead_years", "required_linear", "target_achieved", "time_elapsed"):
        assert getattr(one, name) == getattr(other, name)
    assert (other.lead.values == one.lead.values * factor).all()
    if one.surplus is not None:
        assert other.surplus == one.surplus * factor
