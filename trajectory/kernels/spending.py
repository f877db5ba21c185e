"""What is left of an amount year by year, and when it is used up."""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats

__all__ = ["exhausted_at", "left_by_year"]


def left_by_year(emissions: Floats, amount: ArrayLike) -> Floats:
    """Return what is left of an amount at the end of each year.

    Parameters
    ----------
    emissions : ndarray, shape (..., t)
        Annual emissions. [mass]
    amount : array_like, shape (...)
        What there is at the start of the first year. [mass]

    Returns
    -------
    ndarray, shape (..., t)
        Negative once more was emitted. [mass]

    References
    ----------
    The definition of a remaining amount.

    Examples
    --------
    >>> left_by_year(np.array([40.0, 30.0, 20.0]), 80.0)
    array([ 40.,  10., -10.])
    """
    return np.asarray(np.asarray(amount)[..., np.newaxis] - np.add.accumulate(emissions, axis=-1))


def exhausted_at(emissions: Floats, amount: ArrayLike, first_year: float) -> Floats:
    """Return when an amount is used up, emissions being even within a year.

    Parameters
    ----------
    emissions : ndarray, shape (..., t)
        Annual emissions of consecutive years. [mass]
    amount : array_like, shape (...)
        What there is at the start of the first year. [mass]
    first_year : float
        The first year. [year]

    Returns
    -------
    ndarray, shape (...)
        2031.25 is a quarter into 2031; the first day of the first year where nothing was there;
        NaN: never within the years. [year]

    References
    ----------
    Linear interpolation within the year in which the sum passes the amount.

    Examples
    --------
    >>> exhausted_at(np.array([[40.0, 40.0], [10.0, 10.0]]), 60.0, 2026.0)
    array([2027.5,    nan])
    """
    left = left_by_year(emissions, amount)
    over = left < 0.0
    place = np.argmax(over, axis=-1)[..., np.newaxis]
    beyond = np.take_along_axis(left, place, axis=-1)[..., 0]
    spent = np.take_along_axis(emissions, place, axis=-1)[..., 0]
    ever = over.any(axis=-1)
    part = np.divide(beyond, spent, out=np.zeros(ever.shape), where=ever)
    found = np.where(ever, first_year + place[..., 0] + 1.0 + part, np.nan)
    return np.where(np.asarray(amount) <= 0.0, first_year, found)
