"""What kinds of numbers rules compare, and how they are spelled."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np

from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.words import POINTS, amount, counted, percent

__all__ = ["AGE", "CONDITIONS", "DAY", "SHARE", "TONNES", "YEAR", "YEARS", "Measure"]


@dataclass(frozen=True, slots=True)
class Measure:
    """What kind of number a limit compares, and how it is spelled.

    Parameters
    ----------
    unit : str
        Unit of a margin.
    size : callable
        From a difference of two values to a margin in `unit`.
    spell : callable
        From one value to its words.
    least, most : str
        How a lower and an upper limit are said, ``{}`` standing for the value.
    tolerance : float
        A limit is met if it is missed by no more. [`unit`]
    """

    unit: str
    size: Callable[[Any], Any]
    spell: Callable[[Any], str] = str
    least: str = "at least {}"
    most: str = "at most {}"
    tolerance: float = 0.0


def _points(difference: Any) -> Any:
    return 100.0 * difference


def _plain(difference: Any) -> Any:
    return difference * 1.0


def _days(difference: Any) -> Any:
    if isinstance(difference, timedelta):
        return difference / timedelta(days=1)
    return difference / np.timedelta64(1, "D")  # older numpy divides its days by no timedelta


def _years(difference: Any) -> Any:
    return _days(difference) / 365.25


def _length(years: int) -> str:
    return counted(years, "year")


def _mass(tonnes: float) -> str:
    return amount(tonnes, "tCO2e")


def _conditions(many: int) -> str:
    return counted(many, "condition")


SHARE = Measure(POINTS, _points, percent, tolerance=100.0 * TOLERANCE)
"""A fraction; its margin is in percentage points."""

YEAR = Measure("years", _plain, str, "{} or later", "{} or earlier")
"""The label of a year."""

YEARS = Measure("years", _plain, _length)
"""A number of years."""

DAY = Measure("days", _days, str, "{} or later", "{} or earlier")
"""A day, as a date or a numpy day."""

AGE = Measure("years", _years, str, "{} or later", "{} or earlier")
"""A day, its margin in years."""

TONNES = Measure("tCO2e", _plain, _mass)
"""Emissions in tonnes."""

CONDITIONS = Measure("conditions", _plain, _conditions)
"""How many of some conditions hold."""
