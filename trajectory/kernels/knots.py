"""The engine below the curves: check the knots, then locate each year's segment.

Rows are worked on in blocks, knots before rows and years before rows in memory, so that
every inner loop runs along contiguous memory that fits the cache.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import FIRST_YEAR, LAST_YEAR, Floats, Years, numeric
from trajectory.errors import ArgumentError, TrajectoryError, YearError

__all__ = ["BLOCK", "Knots", "RaggedYears", "RowError", "SharedYears", "Step", "as_knots"]

BLOCK = 32_768
"""Rows worked on at a time, so that what is carried from year to year stays in the cache."""


@dataclass(frozen=True, slots=True)
class Knots:
    """The knots of one block of m rows, padding replaced by flat one-year segments.

    `years` is (k, m), or (k, 1) where all rows share them; `levels` is (k, m); `padded`
    says which knots were padding, (k, m), or is None where none was.
    """

    years: Floats
    levels: Floats
    padded: NDArray[np.bool_] | None = None

    @property
    def count(self) -> NDArray[np.intp]:
        """How many knots of each row are real, (m,), or () where all of them are."""
        k = np.asarray(len(self.levels))
        return k if self.padded is None else k - self.padded.sum(axis=0)

    @property
    def spans(self) -> Floats:
        """Years from each knot to the next, shape of `years`; 1 after the last knot."""
        return _differences(self.years, 1.0)

    @property
    def changes(self) -> Floats:
        """Change from each knot to the next, (k, m); 0 after the last knot."""
        return _differences(self.levels, 0.0)

    @property
    def ends(self) -> Floats:
        """Level at the next knot, (k, m); the level itself after the last knot."""
        return np.concatenate([self.levels[1:], self.levels[-1:]])


class Step(NamedTuple):
    """One or more years of a block in which every row stays in one segment.

    `elapsed` are the years since the knot at or before; `start` is the level there and
    `carried` are the curve's coefficients there; `out` is where the levels go.
    """

    out: Floats
    elapsed: Floats
    start: Floats
    carried: tuple[Floats, ...]


def _differences(table: Floats, last: float) -> Floats:
    """Return each row of `table` subtracted from the next, and `last` for the last row."""
    result = np.empty_like(table)
    np.subtract(table[1:], table[:-1], out=result[:-1])
    result[-1] = last
    return result


class RowError(TrajectoryError):
    """A fault in one row of a block; becomes the public error once the row is known."""

    def __init__(self, kind: type[TrajectoryError], row: int, message: str) -> None:
        super().__init__(message)
        self.kind, self.row, self.message = kind, row, message

    def public(self, first: int, lead: tuple[int, ...]) -> TrajectoryError:
        """Return the public error of the block that starts at row `first`."""
        if not lead:
            return self.kind(self.message)
        where = tuple(int(i) for i in np.unravel_index(first + self.row, lead))
        return self.kind(f"{self.message}, in row {where[0] if len(where) == 1 else where}")


def as_knots(knot_years: ArrayLike, knot_levels: ArrayLike) -> tuple[Floats, Floats]:
    """Return years (k,) or (..., k) and levels (..., k) as float64 arrays that fit together."""
    x, y = numeric("knot_years", knot_years), numeric("knot_levels", knot_levels)
    if not x.ndim or not y.ndim or x.shape[-1] != y.shape[-1] or not x.shape[-1]:
        raise ArgumentError(
            "knot_years and knot_levels must share a last axis of at least one knot, "
            f"got shapes {x.shape} and {y.shape}"
        )
    if x.ndim > 1 and x.shape != y.shape:
        try:
            x, y = np.broadcast_arrays(x, y)
        except ValueError:
            raise ArgumentError(
                f"knot_years and knot_levels must broadcast, got shapes {x.shape} and {y.shape}"
            ) from None
    return x, y


class SharedYears:
    """Knot years (k,) that all n rows share: checked once, and each year located once."""

    def __init__(self, years: Years, x: Floats, y: Floats) -> None:
        fault = _fault_of_years(years, x)
        if fault:
            raise YearError(f"{fault}, got knots {x.tolist()}")
        known = x[~np.isnan(x)]
        reached = np.searchsorted(years, known).tolist()
        self._knots, self._levels = known[:, None], y[:, : known.size]
        self._segments = [
            (j, slice(first, end), (years[first:end] - known[j])[:, None])
            for j, (first, end) in enumerate(pairwise([*reached, years.size]))
            if first < end
        ]

    def knots(self, rows: slice) -> Knots:
        """Return the knots of a block of rows after checking their levels."""
        levels = _rows_contiguous(self._levels[rows].T)
        finite = np.isfinite(levels)
        if not finite.all():
            row = int(np.argmin(finite.all(axis=0)))
            raise _fault_of_levels(row, self._knots[:, 0], levels[:, row])
        return Knots(self._knots, levels)

    def walk(self, knots: Knots, coefficients: tuple[Floats, ...], out: Floats) -> Iterator[Step]:
        """Yield all years of a segment in one step, since all rows share it; out is (t, m)."""
        for j, years, elapsed in self._segments:
            yield Step(out[years], elapsed, knots.levels[j], tuple(c[j] for c in coefficients))

    def by_year(
        self, knots: Knots, coefficients: tuple[Floats, ...], row: Floats
    ) -> Iterator[Step]:
        """Yield one step a year, each to be written to the same row; row is (m,)."""
        for j, _, elapsed in self._segments:
            carried = tuple(c[j] for c in coefficients)
            for since in elapsed[:, 0]:
                yield Step(row, since, knots.levels[j], carried)


class RaggedYears:
    """Knot years (n, k) that differ from row to row."""

    def __init__(self, years: Years, x: Floats, y: Floats, *, open_end: bool = False) -> None:
        """Hold the knots; with an open end, what lies after a row's last knot is not meant."""
        self._years, self._knots, self._levels = years, x, y
        self._last = years[:1] if open_end else years[-1:]

    def knots(self, rows: slice) -> Knots:
        """Return the knots of a block of rows after checking them.

        The checks look at the block as a whole; only a block that fails is searched for the row.
        """
        x = _rows_contiguous(self._knots[rows].T)
        y = _rows_contiguous(self._levels[rows].T)
        unknown, last = np.isnan(x), np.fmax.reduce(x, axis=0)
        ordered = not (unknown[0].any() or (unknown[:-1] > unknown[1:]).any())
        rising = not (x[1:] <= x[:-1]).any()
        padded = None
        if unknown[-1].any():
            padded, x, y = unknown, x.copy(), y.copy()
            for j in np.flatnonzero(padded.any(axis=1)):
                np.fmax(x[j], x[j - 1] + 1.0, out=x[j])  # fmax prefers a number to NaN
                y[j] = np.where(padded[j], y[j - 1], y[j])
        if not (
            ordered
            and rising
            and x[0].min() >= FIRST_YEAR
            and x[0].max() <= self._years[0]
            and last.min() >= self._last[-1]
            and last.max() <= LAST_YEAR
            and (np.rint(x) == x).all()
            and np.isfinite(y).all()
        ):
            raise self._fault(rows)
        return Knots(x, y, padded)

    def _fault(self, rows: slice) -> RowError:
        """Return the error of the first row of a block whose knots break a rule."""
        for row, (x, y) in enumerate(zip(self._knots[rows], self._levels[rows], strict=True)):
            fault = _fault_of_years(np.append(self._years[:1], self._last), x)
            if fault:
                return RowError(YearError, row, f"{fault}, {_got(x, y)}")
            if not np.isfinite(y[~np.isnan(x)]).all():
                return _fault_of_levels(row, x, y)
        raise AssertionError("a block was refused though every row keeps the rules")

    def walk(self, knots: Knots, coefficients: tuple[Floats, ...], out: Floats) -> Iterator[Step]:
        """Yield one step a year; only rows that have come to a knot change what they carry."""
        return self._steps(knots, coefficients, iter(out))

    def by_year(
        self, knots: Knots, coefficients: tuple[Floats, ...], row: Floats
    ) -> Iterator[Step]:
        """Yield one step a year, each to be written to the same row; row is (m,)."""
        return self._steps(knots, coefficients, itertools.repeat(row, self._years.size))

    def _steps(
        self, knots: Knots, coefficients: tuple[Floats, ...], out: Iterator[Floats]
    ) -> Iterator[Step]:
        since = self._years - self._years[0]
        # a stable sort of small integers is a radix sort, several times faster than any other
        ahead = np.minimum(knots.years[1:] - self._years[0], since[-1] + 1.0)
        small = np.iinfo(np.int8)
        fits = since[-1] < small.max and ahead.min(initial=0.0) >= -small.max
        kind = np.int8 if fits else np.int16
        wait = ahead.astype(kind).ravel()
        order = np.argsort(wait, kind="stable")
        due = np.searchsorted(wait, since.astype(kind), side="right", sorter=order)
        order = order[: due[-1]]
        rows = np.tile(np.arange(knots.levels.shape[1]), len(knots.levels) - 1).take(order)
        # what each row carries from knot to knot: the level there and the coefficients
        tables = (knots.levels, *coefficients)
        carried = tuple(table[0].copy() for table in tables)
        reached = tuple(table[1:].take(order) for table in tables)
        elapsed = self._years[0] - knots.years[0]
        done, before = 0, 0
        for row, year, end in zip(out, since.tolist(), due.tolist(), strict=True):
            at = rows[done:end]
            for value, new in zip(carried, reached, strict=True):
                value[at] = new[done:end]  # in knot order: the last one reached stays
            elapsed += year - before
            elapsed[at] = 0.0 if year == before + 1 else year - wait[order[done:end]]
            yield Step(row, elapsed, carried[0], carried[1:])
            done, before = end, year


def _rows_contiguous(table: Floats) -> Floats:
    """Return `table` with contiguous rows: itself if the caller's memory is year-major."""
    return table if table.strides[-1] == table.itemsize else np.array(table, order="C")


def _fault_of_years(years: Years, knots: Floats) -> str:
    """Return the rule that the knot years (k,) of a row break, or nothing."""
    known = knots[~np.isnan(knots)]
    rules = (
        (known.size, "knot_years must hold at least one knot"),
        (not np.isnan(knots[: known.size]).any(), "knot_years must be padded right"),
        ((np.rint(known) == known).all(), "knot_years must be whole years"),
        ((known[1:] > known[:-1]).all(), "knot_years must increase strictly"),
        (
            ((known >= FIRST_YEAR) & (known <= LAST_YEAR)).all(),
            f"knot_years must lie in {FIRST_YEAR}..{LAST_YEAR}",
        ),
        (
            known.size and known[0] <= years[0] and years[-1] <= known[-1],
            f"years {years[0]}..{years[-1]} must lie within the knots",
        ),
    )
    return next((rule for kept, rule in rules if not kept), "")


def _fault_of_levels(row: int, x: Floats, y: Floats) -> RowError:
    return RowError(ArgumentError, row, f"knot_levels must be finite, {_got(x, y)}")


def _got(x: Floats, y: Floats) -> str:
    return f"got knots {x.tolist()} with levels {y.tolist()}"
