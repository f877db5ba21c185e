"""Paths and lines of a book's companies, year by year, in blocks."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trajectory.benchmarks.comparison import compare
from trajectory.checks import Floats, Years
from trajectory.errors import TrajectoryError
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.columns import UNITS
from trajectory.portfolio.promising import with_default

__all__ = ["Drawn", "drawn"]

ROWS = 16_384
"""Companies in a block."""


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


def drawn(assessment: Assessment, what: Scope | Boundary) -> Iterator[Drawn]:
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
    have = np.flatnonzero(answers.base_year > 0)
    for first in range(0, have.size, ROWS):
        at = have[first : first + ROWS]
        years = np.arange(answers.base_year[at].min(), answers.end_year[at].max() + 1)
        path, line = np.full((2, at.size, years.size), np.nan)
        for row, place in enumerate(at.tolist()):
            company = company_at(columns, place).as_of(asked.as_of)
            own = reduction_path(company, boundary, curve=asked.curve, until=asked.until)
            begin = int(own.years[0] - years[0])
            span = slice(begin, begin + own.years.size)
            path[row, span] = own.values
            try:
                against = asked.against
                held = against if isinstance(against, Pathway) else against(own)
                compare(own, held)  # raises where they have no years or unit in common
                line[row, span] = held.values
            except TrajectoryError:  # the reason stands in its row
                continue
        yield Drawn(at, answers.unit[at], years.astype(np.int64), path, line)
