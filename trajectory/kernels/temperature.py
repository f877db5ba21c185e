"""Temperatures that published methods assign to a cut or to an overshoot, on arrays."""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats

__all__ = [
    "annual_reduction",
    "budget_overshoot",
    "os_climate_levels",
    "overshoot_temperature",
    "regressed",
    "scopes_combined",
]

STEEPEST = 11.11
"""A deeper cut than to one in so many is no constant percentage for OS-Climate's tool. [1]"""


def annual_reduction(reduction: ArrayLike, years: ArrayLike, *, compound: bool) -> Floats:
    """Return the annual reduction that leads to a reduction over some years.

    Parameters
    ----------
    reduction : array_like, shape (...)
        Of the base year; NaN where there is none. [1]
    years : array_like, shape (...)
        From the base year to the target year, above 0. [years]
    compound : bool
        Of the year before, else of the base year. A compound reduction of everything is 1.

    Returns
    -------
    ndarray, shape (...)
        Annual reduction. [1 / year]

    References
    ----------
    CDP-WWF Temperature Rating Methodology V1.0, 2020: LARR; V1.5, 2024: CAR (as coded by owners).

    Examples
    --------
    >>> annual_reduction([0.42, 0.5], 10, compound=False)
    array([0.042, 0.05 ])
    >>> annual_reduction(0.75, 2, compound=True)
    array(0.5)
    """
    cut, span = np.asarray(reduction, dtype=np.float64), np.asarray(years, dtype=np.float64)
    if not compound:
        return np.asarray(cut / span)
    return np.asarray(1.0 - np.maximum(1.0 - cut, 0.0) ** (1.0 / span))


def regressed(
    annual: ArrayLike, slope: ArrayLike, intercept: ArrayLike, *, floor: float, default: float
) -> Floats:
    """Return the temperature of a regression, a default where there is no annual reduction.

    Parameters
    ----------
    annual : array_like, shape (...)
        Annual reduction; NaN: no target. [1 / year]
    slope, intercept : array_like, shape (...)
        Of the regression; NaN: none for this target. [°C per percent a year, °C]
    floor, default : float
        The lowest temperature the method gives, and that of no target. [°C]

    Returns
    -------
    ndarray, shape (...)
        Temperature. [°C]

    References
    ----------
    github ScienceBasedTargets/SBTi-finance-tool, temperature_score.py, lines 319-347 (owner).

    Examples
    --------
    >>> regressed([0.042, np.nan], -0.312328765, 2.697261013, floor=0.0, default=3.2).round(4)
    array([1.3855, 3.2   ])
    """
    fitted = np.asarray(slope) * np.asarray(annual) * 100.0 + np.asarray(intercept)
    return np.where(np.isnan(fitted), default, np.maximum(fitted, floor))


def scopes_combined(
    s12: ArrayLike, s3: ArrayLike, emissions12: ArrayLike, emissions3: ArrayLike, least: float
) -> Floats:
    """Return the temperature of all scopes from that of scopes 1+2 and of scope 3.

    Parameters
    ----------
    s12, s3 : array_like, shape (...)
        Temperatures. [°C]
    emissions12, emissions3 : array_like, shape (...)
        Emissions in one unit, together above 0. [mass]
    least : float
        Scope 3 counts from this share of all emissions on. [1]

    Returns
    -------
    ndarray, shape (...)
        Mean weighted by emissions, or that of scopes 1+2. [°C]

    References
    ----------
    CDP-WWF Temperature Rating Methodology V1.0, 2020: 40 % rule (as coded by its owner).

    Examples
    --------
    >>> scopes_combined(1.5, 3.0, [100.0, 50.0], [50.0, 50.0], 0.4)
    array([1.5 , 2.25])
    """
    low, high = np.asarray(emissions12, dtype=np.float64), np.asarray(emissions3, dtype=np.float64)
    total = low + high
    mean = (np.asarray(s12) * low + np.asarray(s3) * high) / total
    return np.where(high / total < least, np.asarray(s12, dtype=np.float64), mean)


def overshoot_temperature(
    overshoot: ArrayLike, *, limit: float, budget: float, response: float
) -> Floats:
    """Return the warming limit plus that of the world's overshoot, if all overshot alike.

    Parameters
    ----------
    overshoot : array_like, shape (...)
        Cumulative emissions over the budget for them. [1]
    limit, budget : float
        Warming of the benchmark, and the world's budget for it. [°C, GtCO2]
    response : float
        Warming per CO2. [°C / GtCO2]

    Returns
    -------
    ndarray, shape (...)
        Temperature. [°C]

    References
    ----------
    github os-climate/ITR at b0a99be, src/ITR/temperature_score.py (owner, Apache-2.0).

    Examples
    --------
    >>> world = {"limit": 1.5, "budget": 396.0, "response": 2.2 / 3664.0}
    >>> overshoot_temperature([0.0, 1.0, 2.0], **world).round(3)
    array([1.262, 1.5  , 1.738])
    """
    return np.asarray(limit + budget * (np.asarray(overshoot, dtype=np.float64) - 1.0) * response)


def budget_overshoot(
    emissions: ArrayLike, co2_share: ArrayLike, part: ArrayLike, world: ArrayLike
) -> Floats:
    """Return how many times emissions use up a part of the world's carbon budget.

    Parameters
    ----------
    emissions : array_like, shape (...)
        The sum of all gases over the years that count. [GtCO2e]
    co2_share : array_like, shape (...)
        CO2 in it. [1]
    part : array_like, shape (...)
        Part of the budget. [1]
    world : array_like, shape (...)
        The world's budget, from the first of those years on. [GtCO2]

    Returns
    -------
    ndarray, shape (...)
        1: all of it; NaN where the part or the budget is none. [1]

    References
    ----------
    The definition of an overshoot ratio; a budget is of CO2 only (IPCC AR6 WG1, SPM D.1).

    Examples
    --------
    >>> budget_overshoot([0.2, 0.2], 0.5, [0.001, 0.0], 50.0)
    array([ 2., nan])
    """
    own = np.asarray(part, dtype=np.float64) * np.asarray(world, dtype=np.float64)
    spent = np.asarray(emissions, dtype=np.float64) * np.asarray(co2_share, dtype=np.float64)
    left = np.asarray(own > 0.0)
    return np.asarray(np.where(left, spent / np.where(left, own, 1.0), np.nan))


def os_climate_levels(level: ArrayLike, target: ArrayLike, years: int) -> Floats:
    """Return the levels from the last actual to a target, as OS-Climate's tool has them.

    Parameters
    ----------
    level, target : array_like, shape (...)
        At the start and at the end, at least 0. [any unit, the same]
    years : int
        In between. [years]

    Returns
    -------
    ndarray, shape (..., years + 1)
        The same percentage a year; below 1 / 11.11 of the level that of 1 / 11.11, less a straight
        line that leads to the target; flat where the target is no cut. [unit of `level`]

    References
    ----------
    github os-climate/ITR at b0a99be, src/ITR/data/base_providers.py (owner, Apache-2.0).

    Examples
    --------
    >>> os_climate_levels(100.0, [25.0, 120.0], 2)
    array([[100.,  50.,  25.],
           [100., 100., 100.]])
    """
    first, last = np.broadcast_arrays(
        np.asarray(level, dtype=np.float64), np.asarray(target, dtype=np.float64)
    )
    past = np.arange(years + 1) / years
    least = first / STEEPEST
    end = np.where(first > 0.0, np.maximum(last, least), 1.0)[..., np.newaxis]
    start = np.where(first > 0.0, first, 1.0)[..., np.newaxis]
    falling = first[..., np.newaxis] * (end / start) ** past
    falling = falling - np.maximum(least - last, 0.0)[..., np.newaxis] * past
    flat = (last >= first)[..., np.newaxis]
    return np.where(flat, first[..., np.newaxis], falling)
