"""How likely an answer is over draws: on track, below a line, within a budget."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import as_instance, as_whole
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.draws import shares_at_most, spread_of
from trajectory.nouns.series import Series
from trajectory.outlook.uncertainty.errors import MOST_DRAWS, Error
from trajectory.words import percent

__all__ = ["Likelihood", "likelihood", "likelihood_at_most"]


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
    if series.values.ndim != 2 or not series.members:
        raise ArgumentError(
            f"series must have a name for each row (members), got shape {series.values.shape}"
        )
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
    as_instance("cumulative", cumulative, bool)
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
