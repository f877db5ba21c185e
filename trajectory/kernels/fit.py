"""A straight line through points by least squares, and the interval of a new point."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats

__all__ = ["Line", "line_at", "line_through", "prediction_half_width"]


class Line(NamedTuple):
    """What :func:`line_through` finds; each field has the shape of the rows.

    Examples
    --------
    >>> line_through([2021, 2022, 2023], [[1.0, 2.0, 3.0], [4.0, 4.0, 4.0]]).slope
    array([1., 0.])
    """

    level: Floats
    """The line at the mean of the years. [unit of the values]"""
    slope: Floats
    """Its change per year. [unit / year]"""
    r_squared: Floats
    """Share of the variance explained; 1 where the values do not vary. [1]"""
    residual_error: Floats
    """Residual standard error with n - 2 degrees of freedom. [unit of the values]"""


def line_through(years: ArrayLike, values: ArrayLike) -> Line:
    r"""Return the straight line through points by least squares.

    .. math:: \beta = \frac{\sum (x - \bar x)(y - \bar y)}{\sum (x - \bar x)^2}, \quad
        R^2 = 1 - \frac{\sum e^2}{\sum (y - \bar y)^2}, \quad
        s = \sqrt{\frac{\sum e^2}{n - 2}}

    with :math:`e` what the line leaves of each value.

    Parameters
    ----------
    years : array_like, shape (n,)
        Years of the points, at least 3. [year]
    values : array_like, shape (..., n)
        Their values. [any unit]

    Returns
    -------
    Line
        Level at the mean of the years, slope, R² and residual standard error, shape (...).

    References
    ----------
    Ordinary least squares (identity: the formulas follow from setting the derivatives of the
    sum of squares to zero; the tests hold them against exact fractions and scipy's linregress).

    Examples
    --------
    >>> line = line_through([2021, 2022, 2023], [10.0, 13.0, 13.0])
    >>> float(line.level), float(line.slope), float(line.r_squared)
    (12.0, 1.5, 0.75)
    """
    x, y = np.asarray(years, dtype=np.float64), np.asarray(values, dtype=np.float64)
    off = x - x.mean()
    start = y[..., :1]
    rise = y - start  # exactly zero where the values do not vary
    mean = rise.mean(axis=-1, keepdims=True)
    slope = (off * rise).sum(axis=-1, keepdims=True) / np.sum(off**2)
    unexplained = ((rise - mean - slope * off) ** 2).sum(axis=-1)
    total = ((rise - mean) ** 2).sum(axis=-1)
    flat = total == 0.0
    r_squared = np.where(flat, 1.0, 1.0 - unexplained / np.where(flat, 1.0, total))
    error = np.sqrt(unexplained / (x.size - 2))
    return Line((start + mean)[..., 0], slope[..., 0], r_squared, error)


def line_at(points: ArrayLike, level: ArrayLike, slope: ArrayLike, years: ArrayLike) -> Floats:
    """Return a line in some years.

    Parameters
    ----------
    points : array_like, shape (n,)
        Years of the points that it was fitted to. [year]
    level, slope : array_like, shape (...)
        The line at the mean of these years, and its change per year. [any unit; unit / year]
    years : array_like, shape (t,)
        The years asked for. [year]

    Returns
    -------
    ndarray, shape (..., t)
        ``level + slope * (year - mean of points)``. [unit of `level`]

    References
    ----------
    Identity: the equation of a straight line.

    Examples
    --------
    >>> line_at([2021, 2022, 2023], 12.0, 1.5, [2023, 2024])
    array([13.5, 15. ])
    """
    off = np.asarray(years, dtype=np.float64) - np.asarray(points, dtype=np.float64).mean()
    height, step = np.asarray(level, dtype=np.float64), np.asarray(slope, dtype=np.float64)
    return np.asarray(height[..., None] + step[..., None] * off)


def prediction_half_width(
    points: ArrayLike, residual_error: ArrayLike, years: ArrayLike, probability: float
) -> Floats:
    r"""Return half the prediction interval of one new value a year.

    .. math:: t_{n-2,\,(1+p)/2} \; s \sqrt{1 + \frac 1 n + \frac{(x - \bar x)^2}
        {\sum (x_i - \bar x)^2}}

    Parameters
    ----------
    points : array_like, shape (n,)
        Years of the points that the line was fitted to, at least 3. [year]
    residual_error : array_like, shape (...)
        Residual standard error :math:`s` of the fit. [any unit]
    years : array_like, shape (t,)
        The years asked for. [year]
    probability : float
        How often the interval of a year holds its new value, :math:`p`, below 1. [1]

    Returns
    -------
    ndarray, shape (..., t)
        Half the width. [unit of `residual_error`]

    References
    ----------
    The textbook interval of simple linear regression (unverified: from memory; the tests
    simulate its coverage), for residuals that are independent and normal with one variance.

    Examples
    --------
    >>> prediction_half_width([2021, 2022, 2023], 1.0, [2022, 2024], 0.5).round(6)
    array([1.154701, 1.825742])
    """
    from scipy.special import stdtrit  # only here, to keep `import trajectory` light

    x = np.asarray(points, dtype=np.float64)
    off = np.asarray(years, dtype=np.float64) - x.mean()
    spread = np.sqrt(1.0 + 1.0 / x.size + off**2 / np.sum((x - x.mean()) ** 2))
    quantile = float(stdtrit(x.size - 2, (1.0 + probability) / 2.0))
    return np.asarray(quantile * np.asarray(residual_error)[..., None] * spread)
