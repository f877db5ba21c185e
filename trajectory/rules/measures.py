"""What kinds of numbers rules compare, and how they are spelled."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np

from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.words import POINTS, amount, counted, percent, told_apart

__all__ = [
    *("AGE", "CONDITIONS", "CUT", "DAY", "SHARE", "TONNES", "YEAR", "YEARS", "Measure", "told"),
]


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
        From one value to its words; and the digits, where it is spelled with some.
    least, most : str
        How a lower and an upper limit are said, ``{}`` standing for the value.
    tolerance : float
        A limit is met if it is missed by no more. [`unit`]
    digits : bool
        Whether it is spelled with so many significant digits.
    """

    unit: str
    size: Callable[[Any], Any]
    spell: Callable[..., str] = str
    least: str = "at least {}"
    most: str = "at most {}"
    tolerance: float = 0.0
    digits: bool = False

    def apart(self, one: Any, other: Any) -> tuple[str, str]:
        """Return two values in words, with the digits that decide between them."""
        if self.digits:
            return told_apart(one, other, self.spell)
        return self.spell(one), self.spell(other)


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


def _cut(fraction: float, digits: int = 4) -> str:
    spelled = percent(abs(fraction), digits)
    return f"growth of {spelled}" if fraction < 0.0 else spelled


def told(place: int, one: float, other: float) -> str:
    """Return one of two shares, 0 or 1, with the digits that decide between them."""
    return told_apart(one, other)[place]


def _mass(tonnes: float) -> str:
    return amount(tonnes, "tCO2e")


def _conditions(many: int) -> str:
    return counted(many, "condition")


SHARE = Measure(POINTS, _points, percent, tolerance=100.0 * TOLERANCE, digits=True)
"""A fraction; its margin is in percentage points."""

CUT = Measure(POINTS, _points, _cut, tolerance=100.0 * TOLERANCE, digits=True)
"""A fraction that was cut, or is to be; one below zero is spelled as the growth that it is."""

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
