"""What would be emitted without further action.

Every function takes what was reported, a series of emissions, and goes on from its last
year; cut the series with ``between`` to start from another year or to fit fewer years.
A baseline never becomes a base year: its pathway keeps the base year of the history where
that is a :class:`Pathway`, else it is measured from the last reported year. Its base level
is always a reported one.
"""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import (
    Floats,
    Years,
    as_floats,
    as_fraction,
    as_instance,
    as_year,
)
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.nouns.series import Pathway, Series
from trajectory.outlook.baseline.fit import Fit, Scale, fit_line
from trajectory.outlook.baseline.result import Band, Baseline
from trajectory.words import amount, as_emissions_unit, counted, number, percent

__all__ = [
    "activity",
    "constant",
    "growth",
    "linear_growth",
    "trend",
]

DIGITS = 3
"""Significant digits of what a fit left unexplained, in sentences."""


def constant(history: Series, until: int) -> Baseline:
    """Return the baseline that stays at the last reported level.

    Parameters
    ----------
    history : Series
        Reported emissions, shape (..., t); a :class:`Pathway` keeps its base year.
    until : int
        Last year of the baseline, after the last reported one. [year]

    Returns
    -------
    Baseline
        From the last reported year. [unit of `history`]

    Raises
    ------
    ArgumentError, UnitError, YearError
        If `history` is no series of emissions, or ends at or after `until`.

    References
    ----------
    Identity. A baseline is what would be without the promise (GHG Protocol, Mitigation Goal
    Standard, baseline scenario goals, unverified); that it stays level is the user's choice.

    Examples
    --------
    >>> constant(Series([2023], [504.4], "ktCO2e"), 2030).pathway.at(2030)
    504.4
    """
    years, last = _onward(history, until)
    levels = np.repeat(last[..., None], years.size, axis=-1)
    return Baseline(_pathway(history, years, levels, f"constant from {years[0]} on"))


def growth(history: Series, until: int, *, compound_rate: ArrayLike) -> Baseline:
    """Return the baseline that grows by a fraction of the previous year, every year.

    Parameters
    ----------
    history : Series
        Reported emissions, shape (..., t); a :class:`Pathway` keeps its base year.
    until : int
        Last year of the baseline, after the last reported one. [year]
    compound_rate : array_like, shape (...)
        Growth as a fraction of the previous year, from -1 to 1. [1 / year]

    Returns
    -------
    Baseline
        last level x (1 + rate) ** years since. [unit of `history`]

    Raises
    ------
    ArgumentError, UnitError, YearError
        If the rate is no such fraction, or as in :func:`constant`.

    References
    ----------
    Identity: compound growth.

    Examples
    --------
    >>> growth(Series([2023], [100.0], "tCO2e"), 2025, compound_rate=0.1).pathway.values
    array([100., 110., 121.])
    """
    years, last = _onward(history, until)
    rate = _as_rate("compound_rate", compound_rate, last)
    levels = last[..., None] * (1.0 + rate[..., None]) ** (years - years[0])
    return Baseline(_pathway(history, years, levels, f"compound growth{_percent(rate)} a year"))


def linear_growth(history: Series, until: int, *, linear_rate: ArrayLike) -> Baseline:
    """Return the baseline that grows by a fraction of the base year, every year.

    Parameters
    ----------
    history : Series
        Reported emissions, shape (..., t). The base year is that of a :class:`Pathway`, and
        the last reported year for a plain series.
    until : int
        Last year of the baseline, after the last reported one. [year]
    linear_rate : array_like, shape (...)
        Growth as a fraction of the base year, from -1 to 1. [1 / year]

    Returns
    -------
    Baseline
        last level + rate x base level x years since. [unit of `history`]

    Raises
    ------
    ArgumentError, UnitError, YearError
        If the rate is no such fraction or leads below zero, or as in :func:`constant`.

    References
    ----------
    Identity: an arithmetic sequence.

    Examples
    --------
    >>> linear_growth(Series([2023], [100.0], "tCO2e"), 2025, linear_rate=0.1).pathway.values
    array([100., 110., 120.])
    """
    years, last = _onward(history, until)
    rate = _as_rate("linear_rate", linear_rate, last)
    base_year, base = _base_of(history)
    step = rate * base
    levels = last[..., None] + step[..., None] * (years - years[0])
    levels = _not_below_zero(history, years, levels, "a compound rate never does")
    how = f"linear growth{_percent(rate)} of {base_year} a year"
    return Baseline(_pathway(history, years, levels, how))


def trend(history: Series, until: int, *, scale: Scale, probability: float = 0.9) -> Baseline:
    """Return the baseline that goes on along a straight line through what was reported.

    The line is fitted by least squares to emissions or to their logarithms. In the last
    reported year the pathway shows the line, not the reported value; what was reported stays
    the base level. On logarithms the pathway is the median, not the mean.

    Parameters
    ----------
    history : Series
        Reported emissions of at least 3 years, shape (..., t). Gaps are allowed: least
        squares uses the years as they are and fills nothing.
    until : int
        Last year of the baseline, after the last reported one. [year]
    scale : Scale
        ``Scale.LINEAR``, or ``Scale.LOG`` for a constant percentage of the previous year.
    probability : float
        Probability of the prediction interval, between 0 and 1. [1]

    Returns
    -------
    Baseline
        With band, fit, and a note on the number of points and the fit. [unit of `history`]

    Raises
    ------
    ArgumentError, UnitError, YearError
        If there are fewer than 3 points, logarithms do not exist, the line falls below zero,
        an interval of logarithms grows beyond all numbers, or as in :func:`constant`.

    References
    ----------
    As :func:`~trajectory.kernels.fit.line_through` and
    :func:`~trajectory.kernels.fit.prediction_half_width`.

    Examples
    --------
    >>> history = Series([2021, 2022, 2023], [10.0, 13.0, 13.0], "tCO2e")
    >>> print(trend(history, 2025, scale=Scale.LINEAR))
    baseline: trend of emissions
      3 points, 2021 to 2023: +1.5 t a year, R² 0.75, residual standard error 1.22 t
      90 % prediction interval, Student's t with 1 degree of freedom
    """
    years, _ = _onward(history, until)
    share = as_fraction("probability", probability)
    if share in (0.0, 1.0):
        raise ArgumentError(f"probability must lie between 0 and 1, got {probability!r}")
    fit = fit_line(history.years, history.values, scale)
    line, half = fit.at(years), fit.half_width(years, share)
    levels, lower, upper = line, line - half, line + half
    if scale is Scale.LOG:
        levels, lower, upper = (_powers(years, logs) for logs in (levels, lower, upper))
    else:
        levels = _not_below_zero(history, years, levels, "scale=Scale.LOG never does")
    pathway = _pathway(history, years, levels, f"trend of {scale.value}")
    label = f"{pathway.label}, {percent(share)} prediction interval"
    limits = [
        Series(years, values, history.unit, label, history.members) for values in (lower, upper)
    ]
    band = Band(limits[0], limits[1], share)
    return Baseline(pathway, band, fit, _notes(fit, history.unit, share))


def activity(intensity: Series, activity: Series) -> Baseline:
    """Return the baseline of an activity at an intensity, year by year.

    Parameters
    ----------
    intensity : Series
        Emissions per unit of activity, shape (..., t). [emissions / activity]
    activity : Series
        Activity in the same consecutive years, the first of them reported. [activity]

    Returns
    -------
    Baseline
        intensity x activity, measured from the first year. [emissions]

    Raises
    ------
    UnitError
        If the units do not cancel to emissions.
    YearError, ArgumentError
        If years differ or have gaps, or a product is negative.

    References
    ----------
    Identity: emissions are activity times intensity.

    Examples
    --------
    >>> flat = Series([2023, 2024], [2.0, 2.0], "tCO2e/TB")
    >>> activity(flat, Series([2023, 2024], [50.0, 60.0], "TB")).pathway.values
    array([100., 120.])
    """
    first = as_instance("intensity", intensity, Series)
    product = first * as_instance("activity", activity, Series)
    label = "baseline: activity x intensity"
    named = product.members
    return Baseline(Pathway(product.years, product.values, product.unit, label, named))


def _onward(history: Series, until: int) -> tuple[Years, Floats]:
    """Return the years of a baseline and the last reported level, shape (...)."""
    as_instance("history", history, Series)
    as_emissions_unit("history.unit", history.unit)
    as_floats("history", history.values, minimum=0.0)
    first, last = int(history.years[-1]), as_year("until", until)
    if last <= first:
        raise YearError(f"until must be after the last reported year {first}, got {last}")
    base_year, _ = _base_of(history)
    if base_year > first:
        raise YearError(
            f"base_year of history must not be after its last year {first}: "
            f"a baseline never becomes a base year, got {base_year}"
        )
    return np.arange(first, last + 1), history.values[..., -1]


def _base_of(history: Series) -> tuple[int, Floats]:
    """Return the year and the level that a baseline is measured from: both reported."""
    if isinstance(history, Pathway):
        return history.base_year, np.asarray(history.base_level)
    return int(history.years[-1]), history.values[..., -1]


def _pathway(history: Series, years: Years, levels: Floats, how: str) -> Pathway:
    base_year, base = _base_of(history)
    label = f"{history.label}; baseline: {how}" if history.label else f"baseline: {how}"
    level = np.broadcast_to(base, levels.shape[:-1])
    return Pathway(
        years,
        levels,
        history.unit,
        label,
        history.members,
        base_year=base_year,
        base_level=level,
    )


def _not_below_zero(history: Series, years: Years, levels: Floats, instead: str) -> Floats:
    """Return levels, those within the tolerance of zero as zero, if none is below it."""
    tolerance = TOLERANCE * _base_of(history)[1][..., None]
    below = levels < -tolerance
    if below.any():
        i = int(np.argmax(below.any(axis=tuple(range(levels.ndim - 1)))))
        raise ArgumentError(
            f"a baseline must not fall below zero ({instead}; or end it earlier), "
            f"got {amount(levels[..., i].min(), history.unit)} in {years[i]}"
        )
    return np.where(np.abs(levels) <= tolerance, 0.0, levels)


def _powers(years: Years, logs: Floats) -> Floats:
    """Return e to the power of logarithms, if floating-point numbers can hold it."""
    with np.errstate(over="ignore", under="ignore"):
        levels: Floats = np.exp(logs)
    if np.isinf(levels).any():
        i = int(np.argmax(np.isinf(levels).any(axis=tuple(range(levels.ndim - 1)))))
        raise ArgumentError(
            "a trend of logs must stay below 1e308 with its interval (the points scatter too "
            f"much, or lie too near in time, to go on that far), got more in {years[i]}"
        )
    return levels


def _as_rate(argument: str, value: ArrayLike, last: Floats) -> Floats:
    """Return rates that are fractions from -1 to 1 and fit the history's shape."""
    rate = as_floats(argument, value)
    worst = float(rate.ravel()[np.abs(rate).argmax()])
    if abs(worst) > 1.0:
        raise ArgumentError(
            f"{argument} must be a fraction from -1 to 1, got {number(worst)}; "
            f"did you mean {number(worst / 100.0)}?"
        )
    try:
        np.broadcast_shapes(rate.shape, last.shape)
    except ValueError:
        raise ArgumentError(
            f"{argument} must have a shape that fits {last.shape}, got {rate.shape}"
        ) from None
    return rate


def _percent(rate: Floats) -> str:
    return f" of {percent(float(rate))}" if rate.ndim == 0 else ""


def _notes(fit: Fit, unit: str, probability: float) -> tuple[str, ...]:
    """Return how many points, how good the fit, and what the band is."""
    n, first, last = fit.years.size, fit.years[0], fit.years[-1]
    note = f"{n} points, {first} to {last}"
    if isinstance(fit.slope, float):
        slope = amount(fit.slope, unit, sign=True)
        error = amount(fit.residual_error, unit, DIGITS)
        if fit.scale is Scale.LOG:
            slope = percent(np.expm1(fit.slope), DIGITS, sign=True)
            error = f"{number(fit.residual_error, DIGITS)} in logarithms"
        fitted = f"R² {number(fit.r_squared, DIGITS)}"
        note += f": {slope} a year, {fitted}, residual standard error {error}"
    degrees = f"{counted(fit.freedom, 'degree')} of freedom"
    return (note, f"{percent(probability)} prediction interval, Student's t with {degrees}")
