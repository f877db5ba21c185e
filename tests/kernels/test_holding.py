"""Paths held against a line without being kept, beside those that are drawn whole."""

from fractions import Fraction

import numpy as np
import pytest

import trajectory as tj
from trajectory.kernels import holding
from trajectory.kernels.curves import geometric, linear, logistic, monotone, power, step
from trajectory.kernels.holding import hold_against

CURVES = [linear, geometric, monotone, logistic, power(0.5), step]
YEARS = np.arange(1, 32)


def ragged(n, seed=0):
    """Return knots of rows that end in different years, the longest first."""
    rng = np.random.default_rng(seed)
    last = np.sort(rng.integers(3, 31, n))[::-1]
    years = np.full((4, n), np.nan)
    years[0], years[1] = 1, last + 1
    more = (last >= 12) & (rng.random(n) < 0.7)
    years[1, more], years[2, more] = rng.integers(2, 8, more.sum()), last[more] + 1
    again = more & (rng.random(n) < 0.5)
    years[3, again], years[2, again] = years[2, again], rng.integers(9, 12, again.sum())
    levels = np.where(np.isnan(years), np.nan, rng.uniform(0.1, 100.0, (4, n)))
    return years.T, levels.T, last


def one_by_one(curve, knots, levels, last, fractions, marks):
    """Return what `compare` says of each row, drawn by itself."""
    rows = []
    for x, y, end, line, at in zip(knots, levels, last, fractions, marks.T, strict=True):
        known = ~np.isnan(x)
        values = curve(YEARS[: end + 1], x[known], y[known])
        path = tj.Pathway(2020 + YEARS[: end + 1], values, "index")
        drawn = tj.Pathway(path.years, path.base_level * line[: end + 1], "index")
        found = tj.compare(path, drawn)
        above = found.first_year_above
        clear = end + 1 if np.isnan(above) else int(above) - path.base_year
        rows.append((values[-1], found.gap.values[-1], found.end_point, found.every_year,
                     found.cumulative_gap, found.cumulative, clear,
                     [values[m] if m >= 0 else np.nan for m in at],
                     [found.gap.values[m] if m >= 0 else np.nan for m in at]))  # fmt: skip
    return [np.array(column).T for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.name)
@pytest.mark.parametrize("rows", [7, 64, 1000])
def test_the_answers_are_those_of_compare(monkeypatch, curve, rows):
    """Bit for bit, whatever the blocks, the ends of the rows and their lines."""
    monkeypatch.setattr(holding, "ROWS", rows)
    knots, levels, last = ragged(200)
    table = np.maximum(0.1, 1.0 - np.outer([0.025, 0.042, 0.07], YEARS - 1))
    line = np.random.default_rng(1).integers(0, 3, last.size)
    marks = np.random.default_rng(2).integers(-1, 30, (2, last.size))
    marks[marks > last] = -1
    held = hold_against(curve, YEARS, knots, levels, table, line=line, last=last, marks=marks)
    wanted = one_by_one(curve, knots, levels, last, table[line], marks)
    for name, got, told in zip(held._fields, map(np.asarray, held), wanted, strict=True):
        assert np.array_equal(got, told, equal_nan=got.dtype.kind == "f"), name


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.name)
def test_shared_knots_are_ragged_knots_that_agree(curve):
    """The two routes give the same bits."""
    levels = np.random.default_rng(0).uniform(1.0, 100.0, (300, 3))
    fractions = np.linspace(1.0, 0.1, YEARS.size)
    shared = hold_against(curve, YEARS, [1, 10, 31], levels, fractions)
    knots = np.broadcast_to([1.0, 10.0, 31.0], levels.shape)
    alone = hold_against(curve, YEARS, knots, levels, fractions)
    for name, one, other in zip(
        shared._fields, map(np.asarray, shared), map(np.asarray, alone), strict=True
    ):
        assert np.array_equal(one, other, equal_nan=one.dtype.kind == "f"), name


def test_worked_by_hand():
    """100 to 80 in four years, against 96, 90, 88 and 81: above in the second and third."""
    levels, line = [[100.0, 80.0]], [1.0, 0.96, 0.89, 0.86, 0.81]
    held = hold_against(linear, range(1, 6), [1, 5], levels, line)
    path = [Fraction(100), Fraction(95), Fraction(90), Fraction(85), Fraction(80)]
    gaps = [p - 100 * Fraction(str(f)) for p, f in zip(path, line, strict=True)]
    assert [gap > 0 for gap in gaps] == [False, False, True, False, False]
    assert held.years_below.tolist() == [2]
    assert held.every_year.tolist() == [False]
    assert held.end_point.tolist() == [True]
    assert held.end_gap.tolist() == [float(gaps[-1])]
    assert held.cumulative.tolist() == [True]
    assert held.cumulative_gap.tolist() == [float(sum(gaps))]


def test_the_boundary_passes():
    """A gap of less than 1e-9 of the base level is none, and of more is one."""
    for gap, met in ((5e-8, True), (3e-7, False)):
        held = hold_against(linear, [1, 2], [1, 2], [[100.0, 90.0 + gap]], [1.0, 0.9])
        assert held.end_point.tolist() == [met] == held.every_year.tolist()
        assert held.cumulative.tolist() == [met]  # of a total, times the number of years


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"knot_years": [1, 2], "knot_levels": [100.0, 90.0]}, r"must have shape \(n, k\)"),
        ({"fractions": [1.0]}, "fractions must have a column a year"),
        ({"last": np.array([0])}, "last fall from row to row"),
        ({"knot_years": [[1, 2], [2, 2]]}, "knot_years must increase strictly.*in row 1"),
        ({"knot_levels": [[1.7e308, 1.7e308], [1.7e308, 1.7e308]]}, "sums that a float holds"),
        ({"years": range(1, 400)}, "at most 255"),
    ],
)
def test_bad_input(change, why):
    """Nothing is held that does not fit together."""
    good = {"years": [1, 2], "knot_years": [[1, 2], [1, 2]], "fractions": [1.0, 0.9],
            "knot_levels": [[100.0, 90.0], [100.0, 80.0]]}  # fmt: skip
    given = {**good, **change}
    more = {"last": given.pop("last")} if "last" in given else {}
    with pytest.raises(tj.TrajectoryError, match=why):
        hold_against(linear, given["years"], given["knot_years"], given["knot_levels"],
                     given["fractions"], **more)  # fmt: skip


def test_no_path_is_kept():
    """What is held grows with the rows, not with rows times years."""
    import tracemalloc

    rows = 200_000
    levels = np.random.default_rng(0).uniform(1.0, 100.0, (2, rows)).T
    tracemalloc.start()
    hold_against(linear, YEARS, [1, 31], levels, np.linspace(1.0, 0.1, 31))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < rows * 8 * 10  # the paths alone would take 31 columns of 8 bytes
