"""The few formulas that every layer shares, on arrays with years on the last axis."""

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_text
from trajectory.errors import ArgumentError, UnitError
from trajectory.words import TONNES

__all__ = [
    "DIFFERENCE",
    "TOLERANCE",
    "convert",
    "exceeds",
    "level_after",
    "plain",
    "reduction_to",
    "sum_over_years",
]

TOLERANCE = 1e-9
"""A level counts as above a line only if it is so by more than this share of the base level."""

DIFFERENCE = 0.005
"""Two statements of one amount that differ by more than this share of it are told apart."""


def level_after(
    base: Floats | float, reduction: Floats | float, coverage: Floats | float = 1.0
) -> Floats | float:
    """Return the level left after a reduction of the covered part of a base level.

    Written ``base - base * reduction``: 100 * (1 - 0.9) would be 9.999999999999998.

    References
    ----------
    GHG Protocol, Mitigation Goal Standard, 2014, chapter 8: allowable emissions of a base-year
    goal; what is not covered stays.

    Examples
    --------
    >>> level_after(100.0, 0.9)
    10.0
    """
    return base - base * coverage * reduction


def reduction_to(base: Floats | float, level: Floats | float) -> Floats | float:
    """Return the fraction of a base level that is gone at a level.

    References
    ----------
    The inverse of :func:`level_after` at full coverage.

    Examples
    --------
    >>> reduction_to(200.0, 50.0)
    0.75
    """
    return (base - level) / base


def sum_over_years(values: Floats) -> Floats:
    """Return the sum of annual values over the last axis, shape (...).

    The years are added one after another, so the bits do not depend on the memory layout.

    Examples
    --------
    >>> float(sum_over_years(np.array([1.0, 2.0, 3.0])))
    6.0
    """
    total = np.zeros(values.shape[:-1])
    try:
        with np.errstate(over="raise"):
            for i in range(values.shape[-1]):
                total = total + values[..., i]
    except FloatingPointError:
        message = f"values must have a sum that a float holds, got up to {values.max():g}"
        raise ArgumentError(message) from None
    return total


def exceeds(value: Floats, limit: Floats, base: Floats | float) -> np.ndarray:
    """Return where `value` is above `limit` by more than `TOLERANCE` of `base`.

    References
    ----------
    A convention of this library, since the same level computed in two ways may differ in its
    last bits; 1e-9 is far above them and far below what anybody publishes.

    Examples
    --------
    >>> exceeds(np.array([100.0, 100.1]), np.array([100.0, 100.0]), 100.0)
    array([False,  True])
    """
    return np.asarray(value - limit > TOLERANCE * np.asarray(base))


def plain(array: ArrayLike) -> Any:
    """Return an array of no dimension as a plain Python value, any other as it is.

    Examples
    --------
    >>> plain(np.float64(0.5))
    0.5
    """
    return np.asarray(array).item() if np.ndim(array) == 0 else array


def convert(values: Floats, unit: str, to: str) -> Floats:
    """Return masses in `unit` as masses in `to`, by one exact factor and one rounding.

    Parameters
    ----------
    values : ndarray, shape (...)
        Masses. [`unit`]
    unit, to : str
        Masses of CO2e; two equal units of any kind change nothing.

    Returns
    -------
    ndarray, shape (...)
        The same masses. [`to`]

    Raises
    ------
    UnitError
        If one of two different units is no mass.

    References
    ----------
    Metric prefixes (SI Brochure, 9th edition, table 7).

    Examples
    --------
    >>> convert(np.array([1.5]), "ktCO2e", "tCO2e")
    array([1500.])
    """
    if as_text("unit", unit) == as_text("to", to):
        return values
    if unit not in TONNES or to not in TONNES:
        raise UnitError(
            f"to must be a mass ({', '.join(TONNES)}) like unit, got {unit!r} to {to!r}"
        )
    upper, lower = TONNES[unit], TONNES[to]
    shared = math.gcd(upper, lower)
    # One of the two factors is 1, so a value is rounded once, never twice.
    with np.errstate(over="ignore"):  # what is too large becomes an error where it is stored
        return values * float(upper // shared) / float(lower // shared)
