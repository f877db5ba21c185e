"""Target coverage: which share of a portfolio has targets, and the line that it must stay on."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import Floats, as_date, as_fraction, as_instance, as_year, as_years
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.curves import linear
from trajectory.nouns.promises import Target
from trajectory.portfolio.book import Book
from trajectory.portfolio.frames import frame_of
from trajectory.portfolio.holdings import Weights
from trajectory.portfolio.weighting import weighted_mean
from trajectory.words import number

__all__ = ["FULL_COVERAGE", "Coverage", "coverage", "coverage_line", "target_coverage"]

FULL_COVERAGE = 2040
"""The year in which all of a portfolio has targets."""


def coverage(covered: ArrayLike, weights: ArrayLike) -> float:
    """Return the share of a portfolio, by weight, that has targets.

    Parameters
    ----------
    covered : array_like of bool, shape (n,)
        Whether a company's targets count; for the SBTi: approved, and in force on the day.
    weights : array_like, shape (n,)
        Weights by any weighting, the same one every year. [any one unit]

    Returns
    -------
    float
        The share. [1]

    Raises
    ------
    ArgumentError
        If `covered` holds anything but answers, or weights do not fit.

    References
    ----------
    SBTi, criteria for financial institutions, portfolio coverage targets; computed as in the
    SBTi finance tool, ``portfolio_coverage_tvp.py``.

    Examples
    --------
    >>> coverage([True, False], [1.0, 3.0])
    0.25
    """
    answers = np.asarray(covered)
    if answers.dtype != np.bool_:
        raise ArgumentError(f"covered must hold answers, True or False, got {answers.dtype}")
    return float(weighted_mean(answers.astype(np.float64), weights))


def coverage_line(share: float, base_year: int, years: ArrayLike) -> Floats:
    """Return the least coverage by year: straight from the base year's to everything in 2040.

    Parameters
    ----------
    share : float
        Coverage in the base year. [1]
    base_year : int
        Base year, before 2040. [year]
    years : array_like, shape (t,)
        Increasing years, none before the base year. [year]

    Returns
    -------
    ndarray, shape (t,)
        Least coverage. [1]

    Raises
    ------
    YearError
        If a year lies before the base year, or that is not before 2040.

    References
    ----------
    SBTi, criteria for financial institutions, portfolio coverage targets: "on a linear path to
    100% portfolio coverage by 2040"; with the example of 10 % in 2020, 4.5 points a year and
    32.5 % in 2025, as read in answers of the SBTi's forum.

    Examples
    --------
    >>> coverage_line(0.10, 2020, [2025, 2040, 2045])
    array([0.325, 1.   , 1.   ])
    """
    level, start = as_fraction("share", share), as_year("base_year", base_year)
    asked = as_years("years", years)
    if start >= FULL_COVERAGE:
        raise YearError(f"base_year must be before {FULL_COVERAGE}, got {start}")
    if asked[0] < start:
        raise YearError(f"years must not lie before base_year {start}, got {asked[0]}")
    capped = np.unique(np.minimum(asked, FULL_COVERAGE))
    line = linear(capped, [start, FULL_COVERAGE], [level, 1.0])
    return line[np.searchsorted(capped, np.minimum(asked, FULL_COVERAGE))]


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Coverage:
    """The share of a portfolio whose companies have targets, on a day.

    Parameters
    ----------
    share : float
        By weight. [1]
    as_of : datetime.date
        The day.
    covered : ndarray of bool, shape (n,)
        Whether a company's targets count.
    weights : Weights
        How much each company counts.
    """

    share: float
    as_of: date
    covered: NDArray[np.bool_]
    weights: Weights

    def line(self, years: ArrayLike) -> Floats:
        """Return the least coverage by year if this is the base year's: everything by 2040.

        Parameters
        ----------
        years : array_like, shape (t,)
            Increasing years, none before that of :attr:`as_of`. [year]

        Returns
        -------
        ndarray, shape (t,)
            As :func:`coverage_line`. [1]
        """
        return coverage_line(self.share, self.as_of.year, years)

    def to_frame(self, kind: str = "pandas") -> Any:
        """Return a table, one row a company: weight, and whether its targets count.

        Parameters
        ----------
        kind : str
            pandas, polars or pyarrow.

        Returns
        -------
        DataFrame or Table
            Of that library.
        """
        columns = {
            "company": list(self.weights.names),
            "weight": self.weights.values,
            "covered": self.covered,
        }
        return frame_of(columns, kind)

    def __repr__(self) -> str:
        """Return one line: the share, the weighting and the day."""
        share, name = number(100.0 * self.share, 4), self.weights.weighting.name
        return f"<Coverage by {name}: {share} % on {self.as_of}>"


def target_coverage(book: Book, weights: Weights, *, as_of: date) -> Coverage:
    """Return the share of a book, by weight, whose targets were approved and in force on a day.

    Parameters
    ----------
    book : Book
        The companies.
    weights : Weights
        How much each counts.
    as_of : datetime.date
        The day. A company counts if one of its targets was approved by then, was not withdrawn,
        and has its target year, or the end of its maintenance, not before that year.

    Returns
    -------
    Coverage
        The share, and who is covered.

    Raises
    ------
    ArgumentError
        If weights do not fit the book.

    References
    ----------
    SBTi, criteria for financial institutions, portfolio coverage targets: "approved" targets.

    Examples
    --------
    >>> from trajectory import S12, Company, Lifecycle
    >>> from trajectory.portfolio.holdings import weights_of
    >>> from trajectory.portfolio.weighting import Weighting
    >>> life = Lifecycle(approved=date(2024, 5, 16))
    >>> cut = Target(S12, "52%", 2030, base_year=2021, life=life)
    >>> book = Book.of([Company("A", targets=[cut]), Company("B")])
    >>> held = Book(book.columns, {"investment": np.array([1.0, 3.0])})
    >>> found = target_coverage(held, weights_of(held, Weighting.WATS), as_of=date(2025, 1, 1))
    >>> found, found.line([2025, 2030, 2040])
    (<Coverage by WATS: 25 % on 2025-01-01>, array([0.25, 0.5 , 1.  ]))
    """
    columns = as_instance("book", book, Book).columns
    weight = as_instance("weights", weights, Weights).values
    on = as_date("as_of", as_of)
    if weight.size != len(columns):
        raise ArgumentError(f"weights must be those of the book, got {weights!r} for {book!r}")
    held, day = columns.targets, np.datetime64(on, "D")
    until = np.maximum(held.target_year, held.maintain_until)
    counts = (held.approved <= day) & ~(held.withdrawn <= day) & (until >= on.year)
    covered = np.zeros(len(columns), dtype=np.bool_)
    covered[held.company[counts]] = True
    for at, company in columns.others.items():
        covered[at] = any(
            isinstance(promise, Target) and _counts(promise, on) for promise in company.targets
        )
    return Coverage(coverage(covered, weight), on, covered, weights)


def _counts(target: Target, on: date) -> bool:
    """Return whether a target was approved and in force; the same for a noun as for columns."""
    life, until = target.life, max(target.target_year, target.maintain_until or 0)
    approved = life.approved is not None and life.approved <= on
    return approved and not (life.withdrawn and life.withdrawn <= on) and until >= on.year
