"""The formulas of progress, on arrays: levels of one company or of many, shape (...)."""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats

__all__ = [
    "annual_change",
    "annual_percentage",
    "position",
    "share_of_target",
    "share_of_time",
    "steady_cut",
    "years_ahead",
]


def share_of_target(base: ArrayLike, level: ArrayLike, target: ArrayLike) -> Floats:
    """Return which share of a promised reduction has been achieved.

    Above 1 the target is exceeded, below 0 emissions are above the base level.

    Parameters
    ----------
    base, level, target : array_like, shape (...)
        Emissions in the base year, in the year reported and promised for the target year.
        [any unit, the same]

    Returns
    -------
    ndarray, shape (...)
        ``(base - level) / (base - target)``; NaN where the target is the base level. [1]

    References
    ----------
    CDP questionnaire 2024, 7.53.1 and 7.53.2, "% of target achieved relative to base year"
    (read in a source that quotes it).

    Examples
    --------
    >>> float(share_of_target(100.0, 80.0, 60.0))
    0.5
    """
    first, now, last = _floats(base, level, target)
    return _ratio(first - now, first - last)


def share_of_time(base_year: ArrayLike, year: ArrayLike, target_year: ArrayLike) -> Floats:
    """Return which share of the years from the base year to the target year has passed.

    CDP's "% of target achieved" is read beside it: a straight path achieves as much.

    Parameters
    ----------
    base_year, year, target_year : array_like, shape (...)
        The base year, the year reported and the target year. [year]

    Returns
    -------
    ndarray, shape (...)
        ``(year - base_year) / (target_year - base_year)``; NaN where the two years are one. [1]

    References
    ----------
    Identity: the share of a straight line that has been walked.

    Examples
    --------
    >>> share_of_time(2021, [2021, 2024, 2030], 2030).round(3)
    array([0.   , 0.333, 1.   ])
    """
    first, now, last = _floats(base_year, year, target_year)
    return _ratio(now - first, last - first)


def annual_change(first: ArrayLike, last: ArrayLike, years: ArrayLike) -> Floats:
    """Return the same amount every year that leads from one level to another.

    Parameters
    ----------
    first, last : array_like, shape (...)
        Levels. [any unit, the same]
    years : array_like, shape (...)
        Years from the first to the last, above 0. [year]

    Returns
    -------
    ndarray, shape (...)
        ``(last - first) / years``; negative where emissions fall. [unit / year]

    References
    ----------
    Identity: the mean of the annual changes.

    Examples
    --------
    >>> float(annual_change(100.0, 70.0, 3))
    -10.0
    """
    start, end, span = _floats(first, last, years)
    return (end - start) / span


def annual_percentage(first: ArrayLike, last: ArrayLike, years: ArrayLike) -> Floats:
    """Return the same cut of the previous year, every year, that leads from a level to another.

    Parameters
    ----------
    first, last : array_like, shape (...)
        Levels. [any unit, the same]
    years : array_like, shape (...)
        Years from the first to the last, above 0. [year]

    Returns
    -------
    ndarray, shape (...)
        ``1 - (last / first)**(1 / years)``; NaN where a level is zero, which no constant
        percentage reaches or leaves. [1 / year]

    References
    ----------
    Identity: the inverse of ``last = first * (1 - rate)**years``.

    Examples
    --------
    >>> round(float(annual_percentage(100.0, 81.0, 2)), 12)
    0.1
    """
    start, end, span = _floats(first, last, years)
    ratio = _ratio(end, start)
    return np.asarray(1.0 - np.where(ratio == 0.0, np.nan, ratio) ** (1.0 / span))


def years_ahead(years: ArrayLike, path: ArrayLike, level: ArrayLike, year: ArrayLike) -> Floats:
    """Return how many years ahead of a path a level is: when the path is there, less `year`.

    The path is taken as straight between its years and is inverted where it falls. A level
    that it passes more than once counts from the passage nearest to `year`; a level that is
    on the path in `year` is 0 years ahead, also where the path is flat.

    Parameters
    ----------
    years : array_like, shape (t,)
        Consecutive years of the path, at least two. [year]
    path : array_like, shape (..., t)
        Levels of the path. [any unit]
    level : array_like, shape (...)
        The level reported. [unit of `path`]
    year : array_like, shape (...)
        The year in which it was reported, one of `years`. [year]

    Returns
    -------
    ndarray, shape (...)
        Negative is behind; NaN where the path never falls through the level. [year]

    References
    ----------
    Identity: the inverse of linear interpolation. That the nearest passage counts is ours.

    Examples
    --------
    >>> float(years_ahead([2020, 2021, 2022], [100.0, 90.0, 80.0], 85.0, 2021))
    0.5
    """
    t, p, now, when = _floats(years, path, level, year)
    start, end, value = p[..., :-1], p[..., 1:], now[..., None]
    met = (start > end) & (start >= value) & (value >= end)
    lead = t[:-1] + (start - value) / np.where(met, start - end, 1.0) - when[..., None]
    away = np.where(met, np.abs(lead), np.inf)
    nearest = np.take_along_axis(lead, away.argmin(axis=-1)[..., None], axis=-1)[..., 0]
    on_path = ((t == when[..., None]) & (p == value)).any(axis=-1)
    return np.where(on_path, 0.0, np.where(met.any(axis=-1), nearest, np.nan))


def steady_cut(level: ArrayLike, allowance: ArrayLike, years: ArrayLike) -> Floats:
    r"""Return the amount to cut every year so that the years ahead add up to an allowance.

    Emissions :math:`\max(0, A - g k)` in the years :math:`k = 1 \dots n` from now are above
    zero in the first :math:`m = \min(n, \lfloor 2 S / A \rfloor + 1)` of them. These add up
    to :math:`m A - g\, m (m + 1) / 2`, which is the allowance :math:`S` at

    .. math:: g = \frac{2 (m A - S)}{m (m + 1)}.

    Parameters
    ----------
    level : array_like, shape (...)
        Emissions :math:`A` of the last year reported. [any unit]
    allowance : array_like, shape (...)
        What may be emitted in total in the years ahead, :math:`S`, at least 0. [unit x year]
    years : array_like, shape (...)
        Number of years ahead, :math:`n`, above 0. [year]

    Returns
    -------
    ndarray, shape (...)
        :math:`g`; negative where the allowance lets emissions rise; NaN where the level is
        zero. [unit / year]

    References
    ----------
    Derived: the sum of an arithmetic sequence, solved for its step as above. Making up for a
    shortfall within the budget of the promised path is our method, not one of a standard.

    Examples
    --------
    >>> float(steady_cut(100.0, 240.0, 4))  # 84, 68, 52 and 36
    16.0
    """
    now, total, span = _floats(level, allowance, years)
    m = np.minimum(span, np.floor(_ratio(2.0 * total, now)) + 1.0)
    return np.asarray(2.0 * (m * now - total) / (m * (m + 1.0)))


def position(
    level: ArrayLike, expected: ArrayLike, base: ArrayLike, tolerance: float
) -> np.ndarray:
    """Return on which side of a path a level is: 1 above, 0 on it, -1 below it.

    Parameters
    ----------
    level, expected, base : array_like, shape (...)
        Emissions reported, promised and in the base year. [any unit, the same]
    tolerance : float
        A difference up to this share of the base level counts as none. [1]

    Returns
    -------
    ndarray of int, shape (...)
        The side.

    References
    ----------
    Convention of this library: a difference within the tolerance counts as none.

    Examples
    --------
    >>> position([90.0, 80.0, 70.0], 80.0, 100.0, 0.01)
    array([ 1,  0, -1])
    """
    now, promised, start = _floats(level, expected, base)
    allowed = tolerance * start
    return (now - promised > allowed).astype(int) - (promised - now > allowed)


def _floats(*values: ArrayLike) -> tuple[Floats, ...]:
    return tuple(np.asarray(value, dtype=np.float64) for value in values)


def _ratio(upper: Floats, lower: Floats) -> Floats:
    """Return the quotient, NaN where the divisor is zero."""
    return np.asarray(upper / np.where(lower == 0.0, np.nan, lower))
