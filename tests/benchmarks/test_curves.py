"""How fast curves fill rows of 31 years, beside a plain copy of as many numbers.

A smoke run by default; ``TRAJECTORY_BENCHMARK_ROWS=1000000`` measures the real size, and
``python tests/benchmarks/ratios.py`` prints ratios and memory.
"""

import os

import numpy as np
import pytest

from trajectory.kernels.curves import geometric, linear, monotone

ROWS = int(os.environ.get("TRAJECTORY_BENCHMARK_ROWS", "20000"))
YEARS = np.arange(2020, 2051)
SHARED = [2020, 2027, 2040, 2050]


def ragged_knots(n):
    """Return the years and levels of four knots a row, a fifth of the rows with three."""
    rng = np.random.default_rng(1)
    years = np.empty((4, n))  # year-major: knots before rows in memory
    years[0], years[3] = 2020, 2050
    years[1], years[2] = rng.integers(2021, 2030, n), rng.integers(2031, 2049, n)
    levels = np.sort(rng.uniform(1.0, 100.0, (4, n)), axis=0)[::-1].copy()
    years[2, ::5], years[3, ::5], levels[3, ::5] = 2050, np.nan, np.nan
    return years.T, levels.T


def shared_levels(n):
    """Return the levels of four knots a row, at the years SHARED."""
    return np.random.default_rng(2).uniform(1.0, 100.0, (4, n)).T


def touched(n):
    """Return year-major memory for n rows of levels that the system has already handed out."""
    return np.ones((YEARS.size, n)).T


@pytest.mark.benchmark(group="curves")
def test_copy(benchmark):
    """The yardstick: a copy of all levels leaves the same levels."""
    out, levels = np.full((YEARS.size, ROWS), np.nan).T, touched(ROWS)
    benchmark(np.copyto, out, levels)
    assert np.array_equal(out, levels)


@pytest.mark.benchmark(group="curves")
@pytest.mark.parametrize("curve", [linear, monotone, geometric], ids=lambda c: c.name)
@pytest.mark.parametrize("knots", ["ragged", "shared"])
def test_curve(benchmark, curve, knots):
    """Every row starts at its first knot and ends at its last one."""
    years, levels = ragged_knots(ROWS) if knots == "ragged" else (SHARED, shared_levels(ROWS))
    out = touched(ROWS)
    benchmark(curve, YEARS, years, levels, out=out)
    last = np.where(np.isnan(levels[:, 3]), levels[:, 2], levels[:, 3])
    assert np.array_equal(out[:, [0, -1]], np.stack([levels[:, 0], last], axis=1))
