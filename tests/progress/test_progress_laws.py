"""Laws of progress."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory.errors import ArgumentError
from trajectory.nouns.series import Pathway, Series
from trajectory.progress import catch_up, track
from trajectory.testing.laws import (
    catch_up_repays,
    later_actuals_change_nothing,
    lower_actuals_never_worsen_the_verdict,
    past_path_never_moves,
)

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
def test_law_catching_up_repays(case):
    """Unless it is impossible, which needs more emitted than the whole path promises."""
    actuals, path, through = case
    aim = int(path.knot_years[-1])
    short = actuals.cumulative() - path.between(2021, aim).cumulative()
    if short > 1e-6:
        with pytest.raises(ArgumentError, match="impossible to catch up"):
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
