"""What the knots of a curve must be, and how a fault in them is named."""

import re

import numpy as np
import pytest

from trajectory import curves
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.curves import geometric, linear, monotone, power, s_curve, step

NAN, INF = np.nan, np.inf


Y, L = [2020, 2030], [2.0, 1.0]
REFUSED_YEARS = [
    ([2019, 2025], Y, "years 2019..2025 must lie within the knots"),
    ([2025, 2031], Y, "years 2025..2031 must lie within the knots"),
    ([2025, 2030], [2020, 2028, NAN], "years 2025..2030 must lie within the knots"),
    ([2025], [NAN, NAN], "knot_years must hold at least one knot"),
    ([2025], [2020, NAN, 2030], "knot_years must be padded right"),
    ([2025], [NAN, 2020, 2030], "knot_years must be padded right"),
    ([2025], [2020, 2024.5, 2030], "knot_years must be whole years"),
    ([2025], [2020, 2030.25], "knot_years must be whole years"),
    ([2025], [2020, 2020, 2030], "knot_years must increase strictly"),
    ([2025], [2030, 2020], "knot_years must increase strictly"),
    ([2025], [2020, 2030, 2025, NAN], "knot_years must increase strictly"),
    ([2025], [2020, INF], "knot_years must lie in 1..9999"),
    ([2025], [-INF, 2030], "knot_years must lie in 1..9999"),
    ([2025], [2020, 40_000], "knot_years must lie in 1..9999"),
    ([2025], [0, 2030], "knot_years must lie in 1..9999"),
]
REFUSED_LEVELS = [
    (linear, Y, [2.0, INF], "knot_levels must be finite"),
    (linear, Y, [-INF, 2.0], "knot_levels must be finite"),
    (step, [2020, 2025, 2030], [2.0, NAN, 1.0], "knot_levels must be finite"),
    (linear, [2020, 2030, NAN], [2.0, INF, 1.0], "knot_levels must be finite"),
    (geometric, Y, [2.0, 0.0], "knot_levels must be above 0 for geometric"),
    (geometric, Y, [0.0, 2.0], "knot_levels must be above 0 for geometric"),
    (geometric, Y, [-2.0, -1.0], "knot_levels must be above 0 for geometric"),
    (geometric, [2020, 2030, 2040], [2.0, 1.0, 0.0], "knot_levels must be above 0 for geometric"),
]
REFUSED_ARGUMENTS = [
    ([], Y, L, YearError, "years must hold at least one year"),
    ([2021, 2021], Y, L, YearError, "years must increase strictly"),
    ([2021.5], Y, L, YearError, "years must be a whole year"),
    ([2025], Y, [1.0, 2.0, 3.0], ArgumentError, r"at least one knot, got shapes \(2,\) and \(3,\)"),
    ([2025], [], [], ArgumentError, "share a last axis of at least one knot"),
    ([2025], 2020, 1.0, ArgumentError, "share a last axis of at least one knot"),
    ([2025], Y, 1.0, ArgumentError, "share a last axis of at least one knot"),
    ([2025], [Y] * 2, [L] * 3, ArgumentError, r"must broadcast, got shapes \(2, 2\) and \(3, 2\)"),
    ([2025], [Y, [2020]], [L, L], ArgumentError, r"knot_years must hold numbers, got \[\[2020"),
    ([2025], ["2020", "2030"], L, ArgumentError, "knot_years must hold numbers, got .'2020'"),
    ([2025], [False, True], L, ArgumentError, "knot_years must hold numbers, got .False"),
    ([2025], Y, [True, False], ArgumentError, "knot_levels must hold numbers, got .True"),
    ([2025], Y, [None, 1.0], ArgumentError, "knot_levels must hold numbers, got None"),
]


@pytest.mark.parametrize("own", [False, True], ids=["shared", "own"])
@pytest.mark.parametrize(("years", "knots", "rule"), REFUSED_YEARS)
def test_knot_years_refused(years, knots, rule, own):
    """Knot years that break a rule are named with the rule, for shared and for own years."""
    levels = np.ones(len(knots))
    got = f"{rule}, got knots {np.array(knots, float).tolist()}"
    with pytest.raises(YearError) as caught:
        linear(years, [knots] if own else knots, [levels] if own else levels)
    assert str(caught.value).startswith(got)
    assert str(caught.value).endswith("in row 0") == own


@pytest.mark.parametrize("own", [False, True], ids=["shared", "own"])
@pytest.mark.parametrize(("curve", "knots", "levels", "rule"), REFUSED_LEVELS)
def test_knot_levels_refused(curve, knots, levels, rule, own):
    """Levels that a curve cannot pass through are named with the rule."""
    with pytest.raises(ArgumentError, match=rule):
        curve([2025], [knots] if own else knots, [levels] if own else levels)


@pytest.mark.parametrize(("years", "knots", "levels", "error", "message"), REFUSED_ARGUMENTS)
def test_arguments_refused(years, knots, levels, error, message):
    """Years, shapes and types that are no knots are refused with what was got."""
    with pytest.raises(error, match=message):
        linear(years, knots, levels)


@pytest.mark.parametrize(
    ("out", "message"),
    [
        (np.zeros((31, 30)), r"float64 array of shape \(30, 31\)"),
        (np.zeros((30, 31), np.float32), r"float64 array of shape \(30, 31\)"),
        ([[0.0] * 31] * 30, r"float64 array of shape \(30, 31\)"),
        (np.broadcast_to(0.0, (30, 31)), "out must be writable"),
    ],
)
def test_out_refused(out, message, table):
    """An `out` of another shape or type, or one that cannot be written, is refused."""
    with pytest.raises(ArgumentError, match=message):
        linear(range(2020, 2051), *table, out=out)


LEADS = pytest.mark.parametrize(
    ("lead", "name"), [((30,), "row 14"), ((2, 15), "row (0, 14)"), ((15, 2), "row (7, 0)")]
)


@LEADS
@pytest.mark.parametrize("own", [False, True], ids=["shared", "own"])
@pytest.mark.parametrize(("curve", "level"), [(linear, INF), (monotone, NAN), (geometric, 0.0)])
def test_the_message_names_the_row_of_levels(curve, level, own, lead, name, table, monkeypatch):
    """Of all rows in all blocks, the first with a level that is refused is named."""
    monkeypatch.setattr(curves, "BLOCK", 4)
    years, levels = table
    levels[np.isnan(years) & own] = NAN  # padding before the row is no fault
    levels[[14, 15, 29], 1] = level
    knots = years.reshape(*lead, 5) if own else [2020, 2026, 2030, 2037, 2050]
    with pytest.raises(ArgumentError, match=re.escape(f", in {name}") + "$"):
        curve([2035], knots, levels.reshape(*lead, 5))


@LEADS
@pytest.mark.parametrize(
    ("j", "year"), [(0, NAN), (0, INF), (0, 2019.5), (0, 2036), (0, 0), (1, NAN), (1, 2020)]
)
def test_the_message_names_the_row_of_years(j, year, lead, name, table, monkeypatch):
    """Of all rows in all blocks, the first whose years are refused is named."""
    monkeypatch.setattr(curves, "BLOCK", 4)
    years, levels = table
    years[[14, 15, 29], j] = year
    with pytest.raises(YearError, match=re.escape(f", in {name}") + "$"):
        linear([2035], years.reshape(*lead, 5), levels.reshape(*lead, 5))


def test_a_single_row_has_no_number():
    """The message about one row's knots ends with what was got."""
    with pytest.raises(ArgumentError, match=r"got levels \[2.0, 0.0\]$"):
        geometric([2025], Y, [2.0, 0.0])


@pytest.mark.parametrize("p", [0, -1, NAN, INF, "2", True, None])
def test_powers_refused(p):
    """An exponent is a finite number above zero."""
    with pytest.raises(ArgumentError, match=rf"p must be .* got {p!r}"):
        power(p)


@pytest.mark.parametrize("k", [0, 0.009, 501, -10, NAN, "10", True])
def test_steepnesses_refused(k):
    """A steepness lies in 0.01..500."""
    with pytest.raises(ArgumentError, match=r"steepness must be (a finite number|at (least|most))"):
        s_curve(k)
