"""Chains held against a benchmark by the kernel that needs no path in memory."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.benchmarks.benchmark import Benchmark
from trajectory.errors import TrajectoryError
from trajectory.kernels.holding import Held, hold_against
from trajectory.portfolio.answers import Answers
from trajectory.portfolio.chains import Chains
from trajectory.portfolio.question import Question

__all__ = ["answer_chains"]

MOST_YEARS = 250
"""A longer path is drawn by itself."""

Ints = NDArray[np.int64]


class _Lines(NamedTuple):
    """Fractions by base year and years since, and how many years of each are usable."""

    base_years: Ints
    fractions: NDArray[np.float64]
    usable: Ints


def answer_chains(chains: Chains, asked: Question, answers: Answers) -> Ints:
    """Write the answers of chains into their places, and return the places that got some."""
    line = asked.benchmark
    if line is None or not chains.at.size:
        return np.empty(0, dtype=np.int64)
    span = chains.last - chains.base_year
    lines = _lines(line, chains.base_year, np.minimum(span, MOST_YEARS))
    which = np.searchsorted(lines.base_years, chains.base_year)
    order = np.argsort(-span.astype(np.int16), kind="stable")
    order = order[span[order] < lines.usable[which[order]]]
    if not order.size:
        return np.empty(0, dtype=np.int64)
    try:
        held = _held(chains, order, span[order], which[order], lines, asked)
    except TrajectoryError:  # some company is odd: the nouns say which, and why
        return np.empty(0, dtype=np.int64)
    _write(chains, order, held, answers)
    return chains.at[order]


def _lines(line: Benchmark, base_years: Ints, span: Ints) -> _Lines:
    """Return what the line leaves of each base year, as far as it knows and is not below 0."""
    distinct, which = np.unique(base_years, return_inverse=True)
    longest = np.zeros(distinct.size, dtype=np.int64)
    np.maximum.at(longest, which, span)
    table = np.zeros((distinct.size, int(longest.max()) + 1))
    usable = np.zeros(distinct.size, dtype=np.int64)
    for row, (base, years) in enumerate(zip(distinct.tolist(), longest.tolist(), strict=True)):
        last = min(base + years, line.last_year)
        try:
            fractions = line.fractions(np.arange(base, last + 1), base)
        except TrajectoryError:
            continue
        table[row, : fractions.size] = fractions
        below = np.flatnonzero(fractions < 0.0)
        usable[row] = below[0] if below.size else fractions.size
    return _Lines(distinct, table, usable)


def _held(
    chains: Chains, order: Ints, span: Ints, which: Ints, lines: _Lines, asked: Question
) -> Held:
    years = np.arange(1, int(span[0]) + 2)  # years are counted from 1, the base year
    base = chains.base_year[order]
    knots = chains.years[:, order] - (base - 1.0)
    marks = np.array(asked.milestones, dtype=np.int64)[:, None] - base
    return hold_against(
        asked.curve,
        years,
        knots.T,
        chains.levels[:, order].T,
        lines.fractions[:, : years.size],
        line=which,
        last=span,
        marks=np.where((marks >= 0) & (marks <= span), marks, -1),
    )


def _write(chains: Chains, order: Ints, held: Held, answers: Answers) -> None:
    at, base = chains.at[order], chains.base_year[order]
    answers.base_year[at], answers.end_year[at] = base, chains.last[order]
    answers.unit[at] = chains.unit[order]
    answers.base_level[at] = chains.levels[0, order]
    answers.levels[:, at], answers.gaps[:, at] = held.levels, held.gaps
    for name in ("end_level", "end_gap", "end_point", "every_year", "cumulative"):
        getattr(answers, name)[at] = getattr(held, name)
    answers.cumulative_gap[at] = held.cumulative_gap
    first = (base + held.years_below).astype(np.float64)
    answers.first_year_above[at] = np.where(held.every_year, np.nan, first)
