"""A curve that writes into memory which it also reads: the same numbers, or an error."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.lib.stride_tricks import as_strided, sliding_window_view

from trajectory import ArgumentError
from trajectory.kernels import curves
from trajectory.kernels.curves import geometric, linear, logistic, monotone, power, step

CURVES = pytest.mark.parametrize(
    "curve", [linear, geometric, monotone, logistic, step, power(2)], ids=lambda c: c.name
)
YEARS, LEVELS = [2020, 2025, 2030], np.array([[9.0, 4.0, 1.0], [8.0, 8.0, 2.0], [5.0, 3.0, 3.0]])


@CURVES
@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("own", [False, True], ids=["shared", "own"])
def test_levels_may_be_overwritten_in_place(curve, order, own):
    """Where as many years are asked for as there are knots, out may be the levels themselves."""
    knots = np.tile(np.array(YEARS, float), (3, 1)) if own else YEARS
    wanted = curve([2021, 2026, 2029], knots, LEVELS)
    levels = LEVELS.copy(order=order)
    assert curve([2021, 2026, 2029], knots, levels, out=levels) is levels
    np.testing.assert_array_equal(levels, wanted)


@CURVES
@pytest.mark.parametrize("shift", [-4, -3, -1, 0, 1, 2, 5])
@pytest.mark.parametrize("axis", [0, 1])
def test_any_overlap_gives_the_same_numbers(curve, shift, axis):
    """Out begins before, at or behind the levels, in rows or in years."""
    memory = np.zeros((13, 13))
    rows, columns = [slice(5, 8), slice(5, 8)], [slice(5, 8), slice(5, 8)]
    columns[axis] = slice(5 + shift, 8 + shift)
    levels, out = memory[tuple(rows)], memory[tuple(columns)]
    levels[...] = LEVELS
    curve([2021, 2026, 2029], YEARS, levels, out=out)
    np.testing.assert_array_equal(out, curve([2021, 2026, 2029], YEARS, LEVELS))


@CURVES
def test_out_may_share_memory_with_the_knot_years(curve):
    """And be written in their place."""
    knots = np.tile(np.array(YEARS, float), (3, 1))
    wanted = curve([2021, 2026, 2029], knots.copy(), LEVELS)
    np.testing.assert_array_equal(curve([2021, 2026, 2029], knots, LEVELS, out=knots), wanted)


def test_levels_that_are_one_row_of_the_result():
    """All rows have the same levels, which lie in the first of what is written."""
    out = np.zeros((4, 3))
    out[0] = LEVELS[0]
    levels = np.broadcast_to(out[0], (4, 3))
    linear([2021, 2026, 2029], YEARS, levels, out=out)
    np.testing.assert_array_equal(
        out, np.tile(linear([2021, 2026, 2029], YEARS, LEVELS[0]), (4, 1))
    )


def test_blocks_do_not_disturb_each_other(monkeypatch):
    """A later block of rows reads what it would have read alone."""
    monkeypatch.setattr(curves, "BLOCK", 1)
    memory = np.zeros((6, 3))
    memory[:3] = LEVELS
    linear([2021, 2026, 2029], YEARS, memory[:3], out=memory[1:4])
    np.testing.assert_array_equal(memory[1:4], linear([2021, 2026, 2029], YEARS, LEVELS))


@pytest.mark.parametrize(
    "out",
    [
        as_strided(np.zeros(3), (3, 3), (0, 8)),
        as_strided(np.zeros(9), (3, 3), (8, 8)),
        sliding_window_view(np.zeros(5), 3, writeable=True),
        as_strided(np.zeros(9), (3, 3), (8, 16)),
    ],
    ids=["one row", "diagonals", "windows", "interleaved"],
)
def test_out_that_overlaps_with_itself_is_refused(out):
    """A number would be written over another."""
    with pytest.raises(ArgumentError, match="out must not overlap with itself, got strides"):
        linear([2021, 2026, 2029], YEARS, LEVELS, out=out)


@given(st.permutations([0, 1, 2]), st.tuples(*[st.sampled_from([1, 2, 3, -1, -2])] * 3))
def test_no_view_of_plain_memory_overlaps_with_itself(axes, steps):
    """Transposed, with gaps, backwards: all of them can be written to."""
    memory = np.zeros((6, 9, 12))
    view = memory[tuple(slice(None, None, step) for step in steps)].transpose(axes)
    levels = np.broadcast_to([9.0, 1.0], (*view.shape[:-1], 2))
    years = np.arange(2020, 2020 + view.shape[-1])
    linear(years, [2020, 2040], levels, out=view)
    np.testing.assert_array_equal(view, linear(years, [2020, 2040], levels))


def test_knots_as_tables_have_them():
    """Decimals, single precision, lists; the smallest is 0.1, not 0.10000000149."""
    small = linear([2020, 2021], [2020, 2021], np.array([[0.42, 0.1]], np.float32))
    assert small.tolist() == [[0.42, 0.1]]
    assert linear([2020], np.array([2020, 2030], np.float32), [np.float32(0.1), 1.0]) == [0.1]
