"""How sure a number is: draws of what was reported, bands, and how likely an answer is."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import as_floats, as_instance, as_number, as_text, as_whole, frozen
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.draws import (
    OWN,
    SHARED,
    TWO_SIDED,
    normals,
    scattered,
    shares_at_most,
    spread_of,
)
from trajectory.nouns.series import Series
from trajectory.words import listed, percent

__all__ = [
    "GRADES",
    "Error",
    "Likelihood",
    "Significance",
    "drawn",
    "is_larger_than_error",
    "likelihood",
    "likelihood_at_most",
]

GRADES = {"high": 0.05, "good": 0.15, "fair": 0.30}
"""Relative error at 95 % by grade of data quality; "poor" has no upper end (GHG Protocol guidance
on uncertainty assessment, unverified)."""

MOST_DRAWS = 10_000_000


@dataclass(frozen=True, slots=True)
class Error:
    """A relative error of reported emissions, at 95 %.

    Parameters
    ----------
    own : float
        Of each year on its own: 0.1 is 10 % up, or the same factor down. [1]
    shared : float
        Of all years alike, such as an emission factor's: it cancels in percentages. [1]

    Raises
    ------
    ArgumentError
        If one is below 0.

    Examples
    --------
    >>> Error.of_grade("good")
    Error(own=0.15, shared=0.0)
    """

    own: float = 0.0
    shared: float = 0.0

    def __post_init__(self) -> None:
        for name in ("own", "shared"):
            object.__setattr__(self, name, as_number(name, getattr(self, name), minimum=0.0))

    @classmethod
    def of_grade(cls, grade: str) -> "Error":
        """Return the own error of a grade of data quality: high, good or fair (unverified)."""
        if grade not in GRADES:
            raise ArgumentError(
                f"grade must be one of {listed(GRADES)}, since a poor one has no upper end, "
                f"got {grade!r:.40}"
            )
        return cls(own=GRADES[grade])


def drawn(series: Series, error: Error, *, name: str, draws: int, seed: int) -> Series:
    """Return draws of a reported series: what may really have been emitted.

    The draw axis comes first and flows through every function that takes a series or pathway.

    Parameters
    ----------
    series : Series
        Reported values, shape (..., t); the median of the draws.
    error : Error
        How far it may be off.
    name : str
        Of whom, such as the company: each has a stream of random numbers of its own.
    draws : int
        How many; more keep those that were there.
    seed : int
        At least 0.

    Returns
    -------
    Series
        Of the kind that was given, shape (draws, ..., t).

    Raises
    ------
    ArgumentError
        If an argument breaks its rule.

    References
    ----------
    As :func:`trajectory.kernels.draws.normals` and :func:`trajectory.kernels.draws.scattered`.

    Examples
    --------
    >>> reported = Series([2022, 2023], [520.0, 504.4], "ktCO2e")
    >>> sample = drawn(reported, Error(own=0.1), name="ZTE", draws=1000, seed=1)
    >>> sample.values.shape, round(sample.quantile(0.5).at(2023), 1)
    ((1000, 2), 502.9)
    """
    as_instance("series", series, Series)
    as_instance("error", error, Error)
    who, count = as_text("name", name), as_whole("draws", draws, 1, MOST_DRAWS)
    start = as_whole("seed", seed, 0, 2**63)
    values: np.ndarray = np.broadcast_to(series.values, (count, *series.values.shape))
    if error.own:
        own = normals(start, who, OWN, values.shape)
        values = scattered(values, spread_of(error.own), own, out=own)
    if error.shared:
        shape = (count, *(1,) * series.values.ndim)
        shared = normals(start, who, SHARED, shape)
        values = values * scattered(np.ones(1), spread_of(error.shared), shared)
    return replace(series, values=frozen(values), members=())


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How often an answer is yes over draws.

    Parameters
    ----------
    value : float or ndarray, shape (...)
        Share of draws. [1]
    error : float or ndarray, shape (...)
        Its standard error, since draws are few. [1]
    draws : int
        How many.

    Examples
    --------
    >>> print(likelihood([True, True, True, False]))
    75 % (standard error 21.65 points, 4 draws)
    """

    value: Any
    error: Any
    draws: int

    def __str__(self) -> str:
        """Return the share with its standard error, of one answer."""
        if np.ndim(self.value):
            return f"{np.size(self.value)} likelihoods of {self.draws} draws"
        error = f"{100.0 * self.error:.2f} points"
        return f"{percent(self.value)} (standard error {error}, {self.draws} draws)"


def likelihood(answers: ArrayLike) -> Likelihood:
    """Return how likely an answer is: on track, below the line, within the budget.

    Parameters
    ----------
    answers : array_like of bool, shape (n, ...)
        One answer a draw, such as ``compare(path, line).every_year``.

    Returns
    -------
    Likelihood
        Share of draws and its standard error.

    Raises
    ------
    ArgumentError
        If there is no draw or the answers are no bools.

    References
    ----------
    The binomial distribution.

    Examples
    --------
    >>> import trajectory as tj
    >>> path = tj.Pathway([2021, 2022], [[100.0, 90.0], [100.0, 96.0]], "tCO2e")
    >>> line = tj.Pathway([2021, 2022], [100.0, 95.0], "tCO2e")
    >>> likelihood(tj.compare(path, line).every_year).value
    0.5
    """
    given = np.asarray(answers)
    if given.dtype != bool or given.ndim == 0 or not given.shape[0]:
        raise ArgumentError(
            f"answers must hold one bool a draw, got {given.dtype} of shape {given.shape}"
        )
    share = np.asarray(given.mean(axis=0))
    error = np.sqrt(share * (1.0 - share) / given.shape[0])
    return Likelihood(plain(share), plain(error), given.shape[0])


def likelihood_at_most(
    series: Series, limits: Series, error: Error, *, draws: int, seed: int, cumulative: bool = False
) -> Likelihood:
    """Return how likely each of many companies stays at or below its limits in every year.

    With a promised path as the limit this is P(on track), with a benchmark P(below the line); with
    `cumulative`, and what a budget leaves by year as the limit, P(within the budget).

    Parameters
    ----------
    series : Series
        Reported or expected values with a name for each row, shape (c, t).
    limits : Series
        What must not be exceeded, shape (t,) or (c, t), of the same years and unit.
    error : Error
        How far the values may be off.
    draws, seed : int
        How many, and which; the answer of a company depends on no other company.
    cumulative : bool
        Whether sums up to each year are compared with the limits.

    Returns
    -------
    Likelihood
        Shape (c,).

    Raises
    ------
    ArgumentError
        If rows have no names, or years, units or shapes do not fit.

    References
    ----------
    As :func:`trajectory.kernels.draws.shares_at_most`.

    Examples
    --------
    >>> two = Series([2023], [[90.0], [110.0]], "tCO2e", members=["A", "B"])
    >>> line = Series([2023], [100.0], "tCO2e")
    >>> likelihood_at_most(two, line, Error(own=0.1), draws=2000, seed=1).value.round(1)
    array([1., 0.])
    """
    as_instance("series", series, Series)
    as_instance("limits", limits, Series)
    if not series.members:
        raise ArgumentError("series must have a name for each row (members), got none")
    if limits.unit != series.unit or not np.array_equal(limits.years, series.years):
        raise ArgumentError(
            f"limits must have the years and the unit of series ({series.unit!r}), got "
            f"{limits.unit!r} and {limits.years[0]} to {limits.years[-1]}"
        )
    if limits.values.ndim > 1 and limits.values.shape != series.values.shape:
        raise ArgumentError(
            f"limits must have one row, or as many as series, got {limits.values.shape}"
        )
    as_instance("error", error, Error)
    count = as_whole("draws", draws, 1, MOST_DRAWS)
    share = shares_at_most(
        series.values,
        np.broadcast_to(limits.values, series.values.shape),
        names=series.members,
        own=float(spread_of(error.own)),
        shared=float(spread_of(error.shared)),
        draws=count,
        seed=as_whole("seed", seed, 0, 2**63),
        cumulative=cumulative,
    )
    return Likelihood(share, np.sqrt(share * (1.0 - share) / count), count)


@dataclass(frozen=True, slots=True)
class Significance:
    """Whether a reported reduction is larger than its own uncertainty.

    Parameters
    ----------
    larger : bool or ndarray, shape (...)
        Whether less than 2.5 % of the distribution lies at no reduction.
    reduction : float or ndarray, shape (...)
        As reported. [1]
    low, high : float or ndarray, shape (...)
        Between which 95 % of the reduction lie. [1]
    """

    larger: Any
    reduction: Any
    low: Any
    high: Any

    def __str__(self) -> str:
        """Return the answer of one reduction in a sentence."""
        if np.ndim(self.reduction):
            return f"{int(np.sum(self.larger))} of {np.size(self.larger)} reductions are larger"
        said = "is" if self.larger else "is not"
        return (
            f"the reduction of {percent(round(self.reduction, 4))} {said} larger than its "
            f"uncertainty: {percent(round(self.low, 4))} to {percent(round(self.high, 4))}"
        )


def is_larger_than_error(base: ArrayLike, now: ArrayLike, error: Error) -> Significance:
    """Return whether a reported reduction is larger than its uncertainty.

    In closed form: the ratio of two lognormal values is lognormal. An error shared by both years
    cancels.

    Parameters
    ----------
    base, now : array_like, shape (...)
        Emissions reported for the base year and for now, above 0. [any unit, the same]
    error : Error
        Of both years.

    Returns
    -------
    Significance
        The answer, the reduction and its band at 95 %.

    Raises
    ------
    ArgumentError
        If a level is not above 0.

    References
    ----------
    The lognormal distribution; rule of 1.96 standard deviations of a difference.

    Examples
    --------
    >>> print(is_larger_than_error(100.0, 80.0, Error(own=0.05, shared=0.3)))
    the reduction of 20 % is larger than its uncertainty: 14.29 % to 25.33 %
    """
    first, last = as_floats("base", base, minimum=0.0), as_floats("now", now, minimum=0.0)
    if not ((first > 0.0).all() and (last > 0.0).all()):
        raise ArgumentError(f"base and now must be above 0, got {base!r:.40} and {now!r:.40}")
    ratio = last / first
    factor = np.exp(TWO_SIDED * np.sqrt(2.0) * spread_of(as_instance("error", error, Error).own))
    low, high = 1.0 - ratio * factor, 1.0 - ratio / factor
    return Significance(plain(low > 0.0), plain(1.0 - ratio), plain(low), plain(high))
