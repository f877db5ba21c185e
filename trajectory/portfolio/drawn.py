"""Paths and lines of a book's companies, year by year, in blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from trajectory.benchmarks.comparison import compare
from trajectory.checks import Floats, Years
from trajectory.errors import TrajectoryError
from trajectory.nouns.company import Company
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.portfolio.answers import Answers
from trajectory.portfolio.blocks import BLOCK_ROWS
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.chains import Chains, chains_on
from trajectory.portfolio.promising import with_default
from trajectory.portfolio.question import Question

__all__ = ["Assessed", "Drawn", "drawn"]


class Assessed(Protocol):
    """What an assessment has: its companies, what was asked, and the answers."""

    @property
    def book(self) -> Book:
        """The companies."""

    @property
    def asked(self) -> Question:
        """What was asked."""

    def of(self, what: Scope | Boundary) -> Answers:
        """Return the answers on one boundary."""


@dataclass(frozen=True, eq=False, slots=True)
class Drawn:
    """Paths and lines of some companies, for the years that any of them has.

    Parameters
    ----------
    at : ndarray of int64, shape (n,)
        Their places in the book, of those that have a path.
    unit : ndarray of int8, shape (n,)
        Places in :data:`trajectory.portfolio.columns.UNITS`.
    years : ndarray of int64, shape (t,)
        Consecutive years. [year]
    path, line : ndarray, shape (n, t)
        NaN outside a company's years; `line` too where there is none. [`unit`]
    """

    at: NDArray[np.int64]
    unit: NDArray[np.int8]
    years: Years
    path: Floats
    line: Floats


def drawn(assessment: Assessed, what: Scope | Boundary) -> Iterator[Drawn]:
    """Yield paths and lines of the companies of an assessment, block by block in their order.

    Parameters
    ----------
    assessment : Assessment
        What was asked, and of which companies.
    what : Scope or Boundary
        One of the boundaries asked.

    Yields
    ------
    Drawn
        A block that has a path at all.
    """
    asked, answers = assessment.asked, assessment.of(what)
    columns, boundary = with_default(assessment.book), as_boundary("what", what)
    for first in range(0, len(columns), BLOCK_ROWS):
        block = columns.block(first, min(first + BLOCK_ROWS, len(columns)))
        at = first + np.flatnonzero(answers.base_year[first : first + len(block)] > 0)
        if not at.size:
            continue
        years = np.arange(answers.base_year[at].min(), answers.end_year[at].max() + 1)
        path, line = np.full((2, years.size, at.size), np.nan)
        made = Drawn(at, answers.unit[at], years.astype(np.int64), path.T, line.T)
        left = _draw_chains(chains_on(block, boundary, asked), asked, made, first)
        for row in np.flatnonzero(left).tolist():
            company = company_at(block, int(at[row]) - first).as_of(asked.as_of)
            _draw_alone(company, boundary, asked, made, row)
        yield made


def _draw_chains(chains: Chains, asked: Question, made: Drawn, first: int) -> NDArray[np.bool_]:
    """Draw what columns draw, those of the same years together, and return what is left."""
    left = np.ones(made.at.size, dtype=bool)
    ends = chains.base_year * 10_000 + chains.last
    for end in np.unique(ends).tolist():
        chosen = np.flatnonzero(ends == end)
        own = np.arange(end // 10_000, end % 10_000 + 1)
        rows = np.searchsorted(made.at, chains.at[chosen] + first)
        knots, levels = chains.years[:, chosen].T, chains.levels[:, chosen].T
        try:
            path = Pathway(own, asked.curve(own, knots, levels), "tCO2e")
            line = path if asked.benchmark is None else asked.benchmark(path)
        except TrajectoryError:  # one is odd: the nouns say which
            continue
        if asked.benchmark is not None:
            begin = int(own[0] - made.years[0])
            made.path[rows, begin : begin + own.size] = path.values
            made.line[rows, begin : begin + own.size] = line.values
            left[rows] = False
    return left


def _draw_alone(company: Company, what: Boundary, asked: Question, made: Drawn, row: int) -> None:
    """Draw one company by nouns."""
    path = reduction_path(company, what, curve=asked.curve, until=asked.until)
    begin = int(path.years[0] - made.years[0])
    span = slice(begin, begin + path.years.size)
    made.path[row, span] = path.values
    try:
        line = asked.against if isinstance(asked.against, Pathway) else asked.against(path)
        compare(path, line)  # raises where they have no years or unit in common
    except TrajectoryError:  # the reason stands in its row
        return
    made.line[row, span] = line.values
