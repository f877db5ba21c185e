"""A straight line through points by least squares, and the interval of a new point."""

import enum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, Years, as_floats, as_instance, as_years, instance_of
from trajectory.errors import ArgumentError
from trajectory.kernels.fit import line_at, line_through, prediction_half_width
from trajectory.nouns.arrays import ArrayNoun, as_numbers
from trajectory.nouns.fields import Field, kept, noun
from trajectory.words import number

__all__ = ["Fit", "Scale", "fit_line"]


class Scale(enum.Enum):
    """What a trend is a straight line in.

    Examples
    --------
    >>> Scale.LOG.value
    'the logarithm of emissions'
    """

    LINEAR = "emissions"
    LOG = "the logarithm of emissions"


@noun(eq=False)
class Fit(ArrayNoun):
    """A straight line through points by least squares, and how good it is.

    Parameters
    ----------
    scale : Scale
        Whether values or their natural logarithms were fitted.
    years : array_like, shape (n,)
        Years of the points. [year]
    level : array_like, shape (...)
        The line at the mean of the years. [unit of the values, or its logarithm]
    slope : array_like, shape (...)
        Its change per year. [unit of the values / year, or 1 / year for logarithms]
    r_squared : array_like, shape (...)
        Share of the variance explained, 1 where the values do not vary; for logarithms, of
        their variance. [1]
    residual_error : array_like, shape (...)
        Residual standard error with n - 2 degrees of freedom. [as `level`]

    Examples
    --------
    >>> fit = fit_line([2021, 2022, 2023], [10.0, 13.0, 13.0], Scale.LINEAR)
    >>> fit.level, fit.slope, fit.r_squared, fit.freedom
    (12.0, 1.5, 0.75, 1)
    """

    scale: Scale = kept(instance_of(Scale))
    years: Field[ArrayLike, Years] = kept(as_years)
    level: Any = kept(as_numbers)
    slope: Any = kept(as_numbers)
    r_squared: Any = kept(as_numbers)
    residual_error: Any = kept(as_numbers)

    @property
    def freedom(self) -> int:
        """Degrees of freedom: points less the two numbers that were fitted.

        Examples
        --------
        >>> fit_line([2021, 2022, 2023, 2025], [9.0, 8.0, 7.0, 5.0], Scale.LOG).freedom
        2
        """
        return self.years.size - 2

    def at(self, years: ArrayLike) -> Floats:
        """Return the line in some years, shape (..., t). [as `level`]

        Examples
        --------
        >>> fit_line([2021, 2022, 2023], [10.0, 13.0, 13.0], Scale.LINEAR).at([2024])
        array([15.])
        """
        return line_at(self.years, self.level, self.slope, as_years("years", years))

    def half_width(self, years: ArrayLike, probability: float) -> Floats:
        """Return half the prediction interval of one new value a year, shape (..., t).

        References
        ----------
        As :func:`~trajectory.kernels.fit.prediction_half_width`.

        Examples
        --------
        >>> fit = fit_line([2021, 2022, 2023], [10.0, 13.0, 13.0], Scale.LINEAR)
        >>> fit.half_width([2024], 0.5).round(6)
        array([2.236068])
        """
        when = as_years("years", years)
        return prediction_half_width(self.years, self.residual_error, when, probability)


def fit_line(years: ArrayLike, values: ArrayLike, scale: Scale) -> Fit:
    """Return the straight line through values, or their logarithms, by least squares.

    Parameters
    ----------
    years : array_like, shape (n,)
        At least 3 years, strictly increasing; gaps are allowed. [year]
    values : array_like, shape (..., n)
        Values; above 0 for logarithms. [any unit]
    scale : Scale
        Whether to fit values or their natural logarithms.

    Returns
    -------
    Fit
        The line and how good it is.

    Raises
    ------
    ArgumentError, YearError
        If there are fewer than 3 points, or a logarithm does not exist.

    References
    ----------
    As :func:`~trajectory.kernels.fit.line_through`.

    Examples
    --------
    >>> fit_line([2021, 2022, 2023], [10.0, 13.0, 13.0], Scale.LINEAR).slope
    1.5
    """
    x, y = as_years("years", years), as_floats("values", values)
    if x.size < 3:
        raise ArgumentError(f"a trend must have at least 3 points, got {x.size}")
    if y.ndim == 0 or y.shape[-1] != x.size:
        raise ArgumentError(f"values must have shape (..., {x.size}), got {y.shape}")
    if as_instance("scale", scale, Scale) is Scale.LOG:
        if y.min() <= 0.0:
            least = number(float(y.min()))
            raise ArgumentError(f"values must be above 0 for a trend of logs, got {least}")
        y = np.log(y)
    return Fit(scale, x, *line_through(x, y))
