"""The few formulas that every layer shares, on arrays with years on the last axis."""

from decimal import Decimal, InvalidOperation
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_number, as_text
from trajectory.errors import ArgumentError

__all__ = [
    "TOLERANCE",
    "exceeds",
    "fraction_from_percent",
    "level_after",
    "percent_from_fraction",
    "plain",
    "reduction_to",
    "sum_over_years",
]

TOLERANCE = 1e-9
"""A level counts as above a line only if it is so by more than this share of the base level."""


def level_after(
    base: Floats | float, reduction: Floats | float, coverage: Floats | float = 1.0
) -> Floats | float:
    """Return the level left after a reduction of the covered part of a base level.

    Written ``base - base * reduction``: 100 * (1 - 0.9) would be 9.999999999999998.

    Examples
    --------
    >>> level_after(100.0, 0.9)
    10.0
    """
    return base - base * coverage * reduction


def reduction_to(base: Floats | float, level: Floats | float) -> Floats | float:
    """Return the fraction of a base level that is gone at a level.

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
    """Return where `value` is above `limit` by more than `TOLERANCE` of `base`."""
    return np.asarray(value - limit > TOLERANCE * np.asarray(base))


def fraction_from_percent(text: str) -> tuple[float, int]:
    """Return a percentage in words as a fraction and the decimals it was published with.

    Examples
    --------
    >>> fraction_from_percent("46.2%")
    (0.462, 1)
    """
    number = as_text("percentage", text).strip()
    try:
        if not number.endswith("%"):
            raise InvalidOperation
        percent = Decimal(number[:-1].strip())
        if not percent.is_finite():
            raise InvalidOperation
    except InvalidOperation:
        message = f"a percentage must read like '46.2%', got {text!r}"
        raise ArgumentError(message) from None
    exponent = percent.as_tuple().exponent
    return float(percent / 100), max(0, -int(exponent))


def percent_from_fraction(fraction: float) -> Decimal:
    """Return a fraction as an exact decimal percentage, through its shortest spelling.

    Examples
    --------
    >>> percent_from_fraction(0.462)
    Decimal('46.2')
    """
    return (Decimal(repr(as_number("fraction", fraction))) * 100).normalize() + Decimal(0)


def plain(array: ArrayLike) -> Any:
    """Return an array of no dimension as a plain Python value, any other as it is.

    Examples
    --------
    >>> plain(np.float64(0.5))
    0.5
    """
    return np.asarray(array).item() if np.ndim(array) == 0 else array
