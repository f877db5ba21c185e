"""Paths held against a line, year by year: what is asked of them is kept, the paths are not.

Each year of a block of rows is drawn, held against the line, and overwritten by the next, so
that millions of paths need no more memory than their knots and their answers.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import Floats, as_years
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import TOLERANCE, exceeds
from trajectory.kernels.curves import Curve
from trajectory.kernels.knots import RaggedYears, RowError, SharedYears, as_knots

__all__ = ["Held", "hold_against"]

ROWS = 16_384
"""Rows held at a time: what is carried from year to year stays in the cache."""


class Held(NamedTuple):
    """What was asked of n paths, each array of shape (n,).

    `end_level` and `end_gap` are those of each row's last year, a gap above 0 being above the
    line; `cumulative_gap` is the total of the path less that of the line; `years_below` counts
    the years before the first one above. `levels` and `gaps` are those of the marked years, NaN
    where a row does not reach them, (j, n).
    """

    end_level: Floats
    end_gap: Floats
    end_point: NDArray[np.bool_]
    every_year: NDArray[np.bool_]
    cumulative_gap: Floats
    cumulative: NDArray[np.bool_]
    years_below: NDArray[np.uint8]
    levels: Floats
    gaps: Floats


def hold_against(
    curve: Curve,
    years: ArrayLike,
    knot_years: ArrayLike,
    knot_levels: ArrayLike,
    fractions: ArrayLike,
    *,
    line: NDArray[np.int64] | None = None,
    last: NDArray[np.int64] | None = None,
    marks: NDArray[np.int64] | None = None,
) -> Held:
    """Return how paths through knots stand against lines that are fractions of their first level.

    Parameters
    ----------
    curve : Curve
        How levels move between the knots.
    years : array_like, shape (t,)
        Consecutive years, at most 255, from the first knot of every row. [year]
    knot_years : array_like, shape (k,) or (n, k)
        As for :class:`trajectory.kernels.curves.Curve`. [year]
    knot_levels : array_like, shape (n, k)
        Levels at the knots; the first is the base level. [any unit]
    fractions : array_like, shape (t,) or (b, t)
        What each line leaves of the base level. [1]
    line : ndarray of int, shape (n,), optional
        Which row of `fractions` each path is held against.
    last : ndarray of int, shape (n,), optional
        The place in `years` of each row's last year, falling from row to row; without it, the
        last of `years`.
    marks : ndarray of int, shape (j, n), optional
        Places in `years` whose levels and gaps are kept; negative: none.

    Returns
    -------
    Held
        The answers.

    Raises
    ------
    YearError
        If the years lie outside a row's knots.
    ArgumentError
        If shapes do not fit, a sum overflows, or the curve cannot pass through the levels.

    References
    ----------
    The questions and their tolerance are those of
    :func:`trajectory.benchmarks.comparison.compare`, bit for bit.

    Examples
    --------
    >>> from trajectory.kernels.curves import linear
    >>> held = hold_against(linear, [2021, 2022, 2023], [2021, 2023], [[100.0, 90.0]],
    ...                     [1.0, 0.96, 0.92])
    >>> held.end_point, held.every_year, held.cumulative_gap
    (array([ True]), array([ True]), array([-3.]))
    """
    t = as_years("years", years)
    x, y = as_knots(knot_years, knot_levels)
    if y.ndim != 2 or t.size > np.iinfo(np.uint8).max:
        raise ArgumentError(
            "knot_levels must have shape (n, k) and years be at most 255, "
            f"got shape {y.shape} and {t.size} years"
        )
    table = np.atleast_2d(np.asarray(fractions, dtype=np.float64))
    rows = len(y)
    asked = np.empty((0, rows), dtype=np.int64) if marks is None else marks
    ends = np.full(rows, t.size - 1) if last is None else last
    if table.shape[1] != t.size or ends.shape != (rows,) or (ends[1:] > ends[:-1]).any():
        raise ArgumentError("fractions must have a column a year, and last fall from row to row")
    route: SharedYears | RaggedYears
    ragged = x.ndim > 1
    route = RaggedYears(t, x, y, open_end=last is not None) if ragged else SharedYears(t, x, y)
    held = _empty(rows, len(asked))
    which = np.zeros(rows, dtype=np.int64) if line is None else line
    with np.errstate(over="raise"):
        try:
            for first in range(0, rows, ROWS):
                block = slice(first, min(first + ROWS, rows))
                part = _rows(held, block)
                by_year = _drawn(curve, route, block)
                _hold(by_year, y[block, 0], table, which[block], ends[block], asked[:, block], part)
        except RowError as error:
            raise error.public(first, (rows,)) from None
        except FloatingPointError:
            raise ArgumentError("knot_levels must have sums that a float holds") from None
    return held


def _rows(held: Held, block: slice) -> Held:
    fields: Iterator[Any] = (field[..., block] for field in held)
    return Held(*fields)


def _empty(rows: int, marks: int) -> Held:
    answers = (np.empty(rows, dtype=bool) for _ in range(3))
    level, end_gap, total = (np.empty(rows) for _ in range(3))
    end_point, every_year, cumulative = answers
    clear = np.zeros(rows, dtype=np.uint8)
    kept = (np.full((marks, rows), np.nan) for _ in range(2))
    return Held(level, end_gap, end_point, every_year, total, cumulative, clear, *kept)


def _drawn(curve: Curve, route: SharedYears | RaggedYears, block: slice) -> Iterator[Floats]:
    """Yield the levels of each year, all in the same memory."""
    knots = route.knots(block)
    row = np.empty(knots.levels.shape[1])
    for step in route.by_year(knots, curve.prepare(knots), row):
        curve.evaluate(step, curve.parameter)
        yield row


def _hold(
    by_year: Iterator[Floats],
    base: Floats,
    table: Floats,
    which: NDArray[np.int64],
    ends: NDArray[np.int64],
    marks: NDArray[np.int64],
    held: Held,
) -> None:
    """Hold the years of one block against its lines, and write the answers."""
    base = np.ascontiguousarray(base)
    tolerance = TOLERANCE * base
    path_total, line_total = np.zeros((2, base.size))
    line, gap, fraction = np.empty((3, base.size))
    below, clear = np.empty(base.size, dtype=bool), np.ones(base.size, dtype=bool)
    alike = len(table) == 1
    rows = base.size
    reached = np.searchsorted(-ends, -np.arange(ends[0] + 2), side="right")
    kept = _by_year(marks)
    for year, level in zip(range(ends[0] + 1), by_year, strict=False):
        if reached[year] < rows:
            rows = int(reached[year])
            line, gap, fraction, below = (a[:rows] for a in (line, gap, fraction, below))
        now = level[:rows]
        if alike:
            np.multiply(base[:rows], table[0, year], out=line)
        else:
            np.take(table[:, year], which[:rows], out=fraction, mode="clip")
            np.multiply(base[:rows], fraction, out=line)
        np.add(path_total[:rows], now, out=path_total[:rows])
        np.add(line_total[:rows], line, out=line_total[:rows])
        np.subtract(now, line, out=gap)
        np.less_equal(gap, tolerance[:rows], out=below)
        np.logical_and(clear[:rows], below, out=clear[:rows])
        np.add(held.years_below[:rows], clear[:rows].view(np.uint8), out=held.years_below[:rows])
        for j, at in kept.get(year, ()):
            held.levels[j, at], held.gaps[j, at] = now[at], gap[at]
        done = slice(int(reached[year + 1]), rows)
        if done.start < rows:
            held.end_level[done], held.end_gap[done] = now[done], gap[done]
            held.end_point[done] = below[done]
    np.subtract(path_total, line_total, out=held.cumulative_gap)
    too_much = exceeds(held.cumulative_gap, np.zeros(()), base * (ends + 1))
    held.cumulative[:], held.every_year[:] = ~too_much, clear


def _by_year(marks: NDArray[np.int64]) -> dict[int, list[tuple[int, NDArray[np.intp]]]]:
    """Return by year which rows of which mark are kept."""
    kept: dict[int, list[tuple[int, NDArray[np.intp]]]] = {}
    for j, years in enumerate(marks):
        for year in np.unique(years[years >= 0]).tolist():
            kept.setdefault(year, []).append((j, np.flatnonzero(years == year)))
    return kept
