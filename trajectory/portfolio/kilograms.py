"""Sums over companies in whole kilograms: no order, block or scheduler changes a bit."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import Floats, as_floats
from trajectory.errors import ArgumentError, UnitError
from trajectory.words import TONNES

__all__ = ["as_kilograms", "sum_of_kilograms", "tonnes"]

Kilograms = NDArray[np.int64]

PER_TONNE = 1000
LOW_BITS = 32


def as_kilograms(values: ArrayLike, unit: str) -> Kilograms:
    """Return masses as whole kilograms, each rounded to the nearest.

    Parameters
    ----------
    values : array_like, shape (...)
        Masses, or differences of masses. [`unit`]
    unit : str
        A mass of CO2e.

    Returns
    -------
    ndarray of int64, shape (...)
        The same masses. [kgCO2e]

    Raises
    ------
    UnitError
        If the unit is no mass: an index of one company and that of another have no sum.
    ArgumentError
        If a value is not finite, or too large for 64 bits.

    Examples
    --------
    >>> as_kilograms([1.5, -0.0004], "tCO2e")
    array([1500,    0])
    """
    if unit not in TONNES:
        raise UnitError(f"unit must be a mass ({', '.join(TONNES)}) to be summed, got {unit!r}")
    masses = as_floats("values", values)
    with np.errstate(over="ignore"):
        whole = np.rint(masses * float(TONNES[unit] * PER_TONNE))
    if (np.abs(whole) >= 2.0**63).any():
        worst = float(masses.flat[int(np.abs(masses).argmax())])
        raise ArgumentError(f"values must be below 2**63 kg, got {worst:g} {unit}")
    return whole.astype(np.int64)


def sum_of_kilograms(kilograms: ArrayLike, axis: int = 0) -> Kilograms:
    """Return the exact sum of whole kilograms over one axis.

    Sums of blocks can be summed again: the result is the same for any blocks and any order.

    Parameters
    ----------
    kilograms : array_like of int64, shape (n, ...)
        Masses. [kgCO2e]
    axis : int
        The axis of the companies.

    Returns
    -------
    ndarray of int64, shape (...)
        Their sum. [kgCO2e]

    Raises
    ------
    ArgumentError
        If they are no whole numbers of 64 bits, or the sum is none.

    Examples
    --------
    >>> sum_of_kilograms([[1, 2], [3, 4]])
    array([4, 6])
    """
    whole = np.asarray(kilograms)
    if whole.dtype != np.int64:
        raise ArgumentError(f"kilograms must be 64-bit integers, got {whole.dtype}")
    # Each half of the bits is summed by itself: neither sum can overflow below 2**31 companies.
    high = (whole >> LOW_BITS).sum(axis=axis, dtype=np.int64)
    low = (whole & (2**LOW_BITS - 1)).sum(axis=axis, dtype=np.int64)
    carried = high + (low >> LOW_BITS)
    if ((carried < -(2**31)) | (carried >= 2**31)).any():
        raise ArgumentError(
            f"kilograms must have a sum below 2**63, got {float(np.abs(carried).max()) * 2**32:g}"
        )
    return np.asarray((carried << LOW_BITS) | (low & (2**LOW_BITS - 1)))


def tonnes(kilograms: ArrayLike) -> Floats:
    """Return whole kilograms in tonnes.

    Examples
    --------
    >>> tonnes([1500])
    array([1.5])
    """
    return np.asarray(kilograms) / float(PER_TONNE)
