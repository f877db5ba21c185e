"""Whether a reported reduction is larger than its own uncertainty."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import as_floats, as_instance
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.draws import TWO_SIDED, spread_of
from trajectory.outlook.uncertainty.errors import Error
from trajectory.words import percent

__all__ = ["Significance", "is_larger_than_error"]


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
        if self.reduction < 0.0:
            ends = (percent(-round(end, 4)) for end in (self.reduction, self.high, self.low))
            return "no reduction: emissions grew by {} ({} to {})".format(*ends)
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
    try:
        ratio = last / first
    except ValueError:
        raise ArgumentError(
            f"base and now must have shapes that broadcast, got {first.shape} and {last.shape}"
        ) from None
    factor = np.exp(TWO_SIDED * np.sqrt(2.0) * spread_of(as_instance("error", error, Error).own))
    low, high = 1.0 - ratio * factor, 1.0 - ratio / factor
    return Significance(plain(low > 0.0), plain(1.0 - ratio), plain(low), plain(high))
