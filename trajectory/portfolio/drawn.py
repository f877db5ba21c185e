"""Paths and lines of a book's companies, year by year, in blocks."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trajectory.benchmarks.comparison import compare
from trajectory.checks import Floats, Years
from trajectory.errors import TrajectoryError
from trajectory.nouns.scope import Boundary
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.portfolio.answers import Answers
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.promising import with_default
from trajectory.portfolio.question import Line, Question

__all__ = ["Drawn", "drawn", "line_of"]

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


def drawn(book: Book, asked: Question, answers: Answers, what: Boundary) -> Iterator[Drawn]:
    """Yield paths and lines of the companies of a book, block by block in their order.

    Parameters
    ----------
    book : Book
        The companies.
    asked : Question
        What was asked of them.
    answers : Answers
        What was found on the boundary.
    what : Boundary
        Which boundary.

    Yields
    ------
    Drawn
        A block that has a path at all.
    """
    columns = with_default(book)
    have = np.flatnonzero(answers.base_year > 0)
    for first in range(0, have.size, ROWS):
        at = have[first : first + ROWS]
        years = np.arange(answers.base_year[at].min(), answers.end_year[at].max() + 1)
        path, line = np.full((2, at.size, years.size), np.nan)
        for row, place in enumerate(at.tolist()):
            company = company_at(columns, place).as_of(asked.as_of)
            own = reduction_path(company, what, curve=asked.curve, until=asked.until)
            begin = int(own.years[0] - years[0])
            span = slice(begin, begin + own.years.size)
            path[row, span] = own.values
            against = line_of(own, asked.against)
            if against is not None:
                line[row, span] = against
        yield Drawn(at, answers.unit[at], years.astype(np.int64), path, line)


def line_of(path: Pathway, against: Line) -> Floats | None:
    """Return the levels of the line that a path is held against, None where there is none.

    Parameters
    ----------
    path : Pathway
        A single path.
    against : Pathway or callable
        A line, or what draws one for a path.

    Returns
    -------
    ndarray, shape (t,), or None
        Levels in the years of the path; None where :func:`compare` would refuse the two. [its unit]
    """
    try:
        line = against if isinstance(against, Pathway) else against(path)
        compare(path, line)
    except TrajectoryError:
        return None
    return line.values
