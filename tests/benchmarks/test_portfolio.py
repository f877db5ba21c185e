"""The queries beside which the portfolio room is measured give the same answers.

A smoke run of a few thousand rows; ``python tests/benchmarks/portfolio.py`` measures.
"""

from datetime import date

import numpy as np
import polars as pl
import pytest
from made_up import write_targets  # type: ignore[import-not-found]  # beside this file
from polars_queries import (  # type: ignore[import-not-found]
    kernel_query,
    linear_fractions,
    table_query,
)
from test_curves import SHARED, YEARS, ragged_knots  # type: ignore[import-not-found]

import trajectory as tj
from trajectory.kernels.curves import linear
from trajectory.kernels.holding import hold_against
from trajectory.portfolio import assess, percent, read

ROWS = 4_000
FRACTIONS = linear_fractions(YEARS - YEARS[0])
EXACT = ("base_year", "end_year", "end_point", "every_year", "cumulative", "first_year_above")
CLOSE = ("level_2030", "gap_2030", "level_2040", "gap_2040", "level_2050", "gap_2050",
         "end_level", "end_gap", "cumulative_gap")  # fmt: skip


@pytest.mark.parametrize("shared", [False, True], ids=["ragged", "shared"])
@pytest.mark.benchmark(group="held paths")
def test_kernel_and_query_agree(benchmark, shared):
    """Beside a line of 4.2 points a year: the end, every year, the total, the first above."""
    years, levels = ragged_knots(ROWS)
    years, levels = years[levels[:, 3] > 0.0], levels[levels[:, 3] > 0.0]  # those of four knots
    knots = SHARED if shared else years
    held = benchmark(hold_against, linear, YEARS, knots, levels, FRACTIONS)
    frame = pl.DataFrame({f"l{i}": levels[:, i] for i in range(4)})
    if not shared:
        frame = frame.with_columns(pl.Series(f"y{i}", years[:, i]) for i in range(4))
    found = kernel_query(frame, YEARS, FRACTIONS, SHARED if shared else None).collect()
    assert np.array_equal(found["end_point"], held.end_point)
    assert np.array_equal(found["every_year"], held.every_year)
    assert np.allclose(found["cumulative_gap"], held.cumulative_gap, rtol=0.0, atol=1e-8)
    first = np.where(held.every_year, np.nan, YEARS[0] + held.years_below.astype(float))
    assert np.array_equal(found["first_year_above"].fill_null(np.nan), first, equal_nan=True)


@pytest.mark.benchmark(group="table to table")
def test_table_and_query_agree(benchmark, tmp_path):
    """From a Parquet file of targets to a row a company, with ambition and gaps."""
    path = tmp_path / "targets.parquet"
    write_targets(path, ROWS)
    table = benchmark(assessed, path)
    found = table_query(path).collect()
    assert found["company"].to_list() == table["company"].to_list()
    for name in EXACT:
        assert found[name].to_list() == table[name].to_list(), name
    for name in CLOSE:
        one, other = (t[name].fill_null(np.nan).to_numpy() for t in (found, table))
        assert np.allclose(one, other, rtol=1e-12, atol=1e-6, equal_nan=True), name
    assert np.allclose(found["margin"], table["sbti_v5_margin"], rtol=0.0, atol=1e-9)


def assessed(path):
    """Return the table of answers of a Parquet file of targets."""
    book = read(path, columns={"reduction": percent})
    found = assess(book, what=tj.S12, against=tj.benchmarks.linear_1_5c, rules=tj.rules.SBTI_V5,
                   verdicts=False, as_of=date(2026, 1, 1))  # fmt: skip
    return found.table
