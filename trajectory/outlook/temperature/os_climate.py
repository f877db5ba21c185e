"""The rest of OS-Climate's implied rise: its path to a target, and its score of two overshoots."""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_fraction, as_number, as_year, numeric
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.temperature import os_climate_levels
from trajectory.nouns.series import Series
from trajectory.outlook.temperature.implied import ImpliedRise, implied_by_tcre
from trajectory.words import as_unit

__all__ = ["os_climate_path", "os_climate_score"]

MOST_OVERSHOOT = 10.0
"""Above it the tool leaves the trajectory out. [1]"""

DEFAULT = 3.2
"""Its score where there is neither a target nor a trajectory. [°C]"""


def os_climate_path(
    base_year: int, level: float, target_year: int, target: float, unit: str
) -> Series:
    """Return the path from a level to a target as OS-Climate's tool draws it.

    The same percentage every year; to less than 9 % of the level a blend that reaches zero; flat
    where the target is no cut.

    Parameters
    ----------
    base_year, target_year : int
        Of the last actual, and of the target. [year]
    level, target : float
        Emissions, or emissions per product, at least 0. [`unit`]
    unit : str
        Unit of both.

    Returns
    -------
    Series
        Base year to target year. [`unit`]

    Raises
    ------
    ArgumentError, YearError
        If a level is below 0, or the target year is not after the base year.

    References
    ----------
    As :func:`trajectory.kernels.temperature.os_climate_levels`.

    Examples
    --------
    >>> os_climate_path(2019, 100.0, 2021, 25.0, "tCO2e").values.round(9)
    array([100.,  50.,  25.])
    """
    first, last = as_year("base_year", base_year), as_year("target_year", target_year)
    if last <= first:
        raise YearError(f"target_year must be after base_year {first}, got {last}")
    start = as_number("level", level, minimum=0.0)
    end = as_number("target", target, minimum=0.0)
    levels = os_climate_levels(start, end, last - first)
    return Series(range(first, last + 1), levels, as_unit("unit", unit), "path as by OS-Climate")


def os_climate_score(
    target: ArrayLike,
    trajectory: ArrayLike,
    *,
    probability: float = 0.5,
    limit: float = 1.5,
    with_land: bool = False,
) -> ImpliedRise:
    """Return OS-Climate's score from the overshoot of a target and that of a trend.

    Parameters
    ----------
    target, trajectory : array_like, shape (...)
        Cumulative emissions over the company's budget, along its target and along its trend; NaN:
        none. A trend above 10 is left out, as in the tool. [1]
    probability : float
        That the target is kept: the weight of its temperature. [1]
    limit, with_land : float and bool
        As in :func:`implied_by_tcre`.

    Returns
    -------
    ImpliedRise
        The mean of both, the one there is, or 3.2 °C.

    Raises
    ------
    ArgumentError
        If an overshoot is below 0 or not finite, or shapes do not broadcast.

    References
    ----------
    github os-climate/ITR at b0a99be, src/ITR/temperature_score.py (owner, Apache-2.0).

    Examples
    --------
    >>> os_climate_score([1.0, 1.0, np.nan], [2.0, 11.0, np.nan]).temperature.round(3)
    array([1.656, 1.5  , 3.2  ])
    """
    share = as_fraction("probability", probability)
    one, method = _rise("target", target, limit, with_land)
    other, _ = _rise("trajectory", trajectory, limit, with_land)
    other = np.where(numeric("trajectory", trajectory) > MOST_OVERSHOOT, np.nan, other)
    try:
        both = share * one + (1.0 - share) * other
    except ValueError:
        raise ArgumentError(
            f"target and trajectory must have shapes that broadcast, got {one.shape} and "
            f"{other.shape}"
        ) from None
    alone = np.where(np.isnan(one), other, one)
    score = np.where(np.isnan(both), np.where(np.isnan(alone), DEFAULT, alone), both)
    return ImpliedRise(plain(score), f"{method}, target kept with {100.0 * share:g} %")


def _rise(argument: str, overshoot: ArrayLike, limit: float, land: bool) -> tuple[Floats, str]:
    """Return the temperature of an overshoot, NaN where there is none, and the method."""
    given = numeric(argument, overshoot)
    none = np.isnan(given)
    if (given < 0.0).any() or np.isinf(given).any():
        raise ArgumentError(f"{argument} must be finite and at least 0, got {overshoot!r:.60}")
    rise = implied_by_tcre(np.where(none, 0.0, given), limit=limit, with_land=land)
    return np.where(none, np.nan, rise.temperature), rise.method
