"""Target coverage: which share of a portfolio has targets, and the line that it must stay on."""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_fraction, as_year, as_years
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.curves import linear
from trajectory.portfolio.weights import weighted_mean

__all__ = ["FULL_COVERAGE", "coverage", "coverage_line"]

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
