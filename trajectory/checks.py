"""Checks of arguments, each written once; every failure names argument, rule and value."""

import enum
import math
import numbers
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.errors import ArgumentError, YearError

__all__ = [
    "as_any_text",
    "as_date",
    "as_floats",
    "as_fraction",
    "as_instance",
    "as_number",
    "as_share",
    "as_span",
    "as_text",
    "as_tuple",
    "as_year",
    "as_years",
    "at_least",
    "frozen",
    "instance_of",
    "is_labelled",
    "tuple_of",
]

Floats = NDArray[np.float64]
Years = NDArray[np.int64]
T = TypeVar("T")

FIRST_YEAR, LAST_YEAR = 1, 9999


def _is_number(value: object) -> bool:
    if type(value) is float or type(value) is int:  # the abstract class below is slow to ask
        return True
    return isinstance(value, numbers.Real) and not isinstance(value, bool | np.bool_)


def _is_finite(value: object) -> bool:
    try:
        return _is_number(value) and math.isfinite(value)  # type: ignore[arg-type]
    except OverflowError:  # an integer that no float can hold
        return False


def as_year(argument: str, value: object) -> int:
    """Return `value` as a calendar-year label, an integer from 1 to 9999."""
    if not _is_finite(value) or value != int(value):  # type: ignore[call-overload]
        raise YearError(f"{argument} must be a whole year, got {_short(value)}")
    year: int = int(value)  # type: ignore[call-overload]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearError(f"{argument} must lie in {FIRST_YEAR}..{LAST_YEAR}, got {year}")
    return year


def as_span(base_year: int | None, target_year: int, maintain_until: int | None = None) -> None:
    """Refuse years of a promise that are not in the order base, target, end of maintenance."""
    if base_year is not None and target_year <= base_year:
        raise YearError(f"target_year must be after base_year {base_year}, got {target_year}")
    if maintain_until is not None and maintain_until <= target_year:
        raise YearError(
            f"maintain_until must be after target_year {target_year}, got {maintain_until}"
        )


def as_years(argument: str, values: ArrayLike) -> Years:
    """Return strictly increasing years as a read-only int64 array of shape (t,)."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise YearError(f"{argument} must be a sequence of years, got {values!r}")
    if isinstance(values, np.ndarray):
        if values.ndim != 1:
            raise YearError(f"{argument} must have one dimension, got shape {values.shape}")
        if values.dtype.kind in "iu" and values.size:
            as_year(argument, values.min())
            as_year(argument, values.max())
            years = values.astype(np.int64)
        else:
            years = np.array([as_year(argument, v) for v in values.tolist()], dtype=np.int64)
    else:
        years = np.array([as_year(argument, v) for v in values], dtype=np.int64)
    if not years.size:
        raise YearError(f"{argument} must hold at least one year, got none")
    backward = np.flatnonzero(np.diff(years) <= 0)
    if backward.size:
        i = int(backward[0])
        raise YearError(
            f"{argument} must increase strictly, got {years[i]} followed by {years[i + 1]}"
        )
    return frozen(years)


def as_number(
    argument: str, value: object, *, minimum: float | None = None, maximum: float | None = None
) -> float:
    """Return `value` as a finite float within the bounds given, both inclusive."""
    if not _is_finite(value):
        raise ArgumentError(f"{argument} must be a finite number, got {_short(value)}")
    number = float(value)  # type: ignore[arg-type]
    if minimum is not None and number < minimum:
        raise ArgumentError(f"{argument} must be at least {minimum:g}, got {number!r}")
    if maximum is not None and number > maximum:
        raise ArgumentError(f"{argument} must be at most {maximum:g}, got {number!r}")
    return number + 0.0  # -0.0 becomes 0.0


def as_fraction(argument: str, value: object) -> float:
    """Return `value` as a fraction in [0, 1]; 52 is an error that asks "0.52?"."""
    number = as_number(argument, value)
    if 0.0 <= number <= 1.0:
        return number
    hint = f"; did you mean {number / 100:g}, or '{number:g}%'?" if 1.0 < number <= 100.0 else ""
    raise ArgumentError(f"{argument} must be a fraction in [0, 1], got {value!r}{hint}")


def as_share(argument: str, value: object) -> float:
    """Return `value` as a fraction in (0, 1]: a share of nothing says nothing."""
    fraction = as_fraction(argument, value)
    if fraction == 0.0:
        raise ArgumentError(f"{argument} must be above 0, got {value!r}")
    return fraction


def as_floats(argument: str, values: ArrayLike, *, minimum: float | None = None) -> Floats:
    """Return `values` as a read-only float64 array; all finite, none below `minimum`.

    What is writeable is copied; what is not, an array that was checked before, stays as it is.
    """
    array: Floats = np.asarray(values) if _is_frozen(values) else _copied(argument, values)
    if not array.size:
        raise ArgumentError(f"{argument} must not be empty, got shape {array.shape}")
    least = array.min()
    if not (np.isfinite(least) and np.isfinite(array.max())):
        bad = array[~np.isfinite(array)][0]
        raise ArgumentError(f"{argument} must be finite, got {bad}")
    if minimum is not None and least < minimum:
        raise ArgumentError(f"{argument} must be at least {minimum:g}, got {float(least)!r}")
    if least <= 0.0 and np.signbit(array[array == 0.0]).any():
        array = array + 0.0  # -0.0 becomes 0.0, so that equal values have equal bytes
    return frozen(array)


def _is_frozen(values: ArrayLike) -> bool:
    """Return whether `values` is an array of floats that nobody can write to."""
    return (
        type(values) is np.ndarray
        and values.dtype == np.float64
        and not values.flags.writeable
        and values.base is None
    )


def _copied(argument: str, values: ArrayLike) -> Floats:
    try:
        raw = np.asarray(values)
        if raw.dtype.kind not in "iuf" or _holds_gaps_or_booleans(values):
            raise ArgumentError(f"{argument} must hold numbers, got {_short(values)}")
        return np.array(raw, dtype=np.float64, order="K")  # "K" keeps year-major memory
    except (TypeError, OverflowError, ValueError) as error:
        if isinstance(error, ArgumentError):
            raise
        raise ArgumentError(f"{argument} must hold numbers, got {_short(values)}") from error


def _holds_gaps_or_booleans(values: ArrayLike) -> bool:
    """Return whether numpy would read a masked gap, a boolean or a series as a number."""
    if isinstance(values, list | tuple):
        return any(isinstance(value, bool | np.bool_) or is_labelled(value) for value in values)
    if is_labelled(values):
        return True
    mask = getattr(values, "mask", None) if isinstance(values, np.ndarray) else None
    return mask is not None and bool(np.any(mask))


def is_labelled(values: object) -> bool:
    """Return whether `values` is a series, whose years and unit bare numbers would lose."""
    return getattr(values, "__array_ufunc__", values) is None


def as_instance(argument: str, value: object, kind: type[T]) -> T:
    """Return `value` if it is of `kind`; for an enum, the error lists the members."""
    if isinstance(value, kind):
        return value
    what = f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"
    if issubclass(kind, enum.Enum):
        what += " (" + ", ".join(kind.__members__) + ")"
    raise ArgumentError(f"{argument} must be {what}, got {_short(value)}")


def instance_of(kind: type[T]) -> Callable[[str, object], T]:
    """Return the check that a value is of `kind`."""
    return lambda argument, value: as_instance(argument, value, kind)


def at_least(minimum: float) -> Callable[[str, object], float]:
    """Return the check that a value is a finite number of at least `minimum`."""
    return lambda argument, value: as_number(argument, value, minimum=minimum)


def as_tuple(argument: str, values: Iterable[Any], *kinds: type) -> tuple[Any, ...]:
    """Return `values` as a tuple whose items are all of one of the `kinds`."""
    names = " or ".join(kind.__name__ for kind in kinds)
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ArgumentError(f"{argument} must be a sequence of {names}, got {_short(values)}")
    items = tuple(values)
    for item in items:
        if not isinstance(item, kinds):
            raise ArgumentError(f"{argument} must hold {names}, got {_short(item)}")
    return items


def tuple_of(*kinds: type) -> Callable[[str, Any], tuple[Any, ...]]:
    """Return the check that a value is an iterable of things of one of the `kinds`."""
    return lambda argument, values: as_tuple(argument, values, *kinds)


def as_text(argument: str, value: object, *, empty: bool = False) -> str:
    """Return `value` if it is a string, not empty unless `empty`."""
    if not isinstance(value, str) or not (empty or value.strip()):
        raise ArgumentError(f"{argument} must be a non-empty string, got {_short(value)}")
    return value


def as_any_text(argument: str, value: object) -> str:
    """Return `value` if it is a string, which may be empty."""
    return as_text(argument, value, empty=True)


def as_date(argument: str, value: object) -> date:
    """Return `value` if it is a date (a datetime is not one: it would need a time zone)."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ArgumentError(f"{argument} must be a datetime.date, got {_short(value)}")
    return value


def frozen(array: NDArray[Any]) -> NDArray[Any]:
    """Return `array` after making it read-only."""
    array.setflags(write=False)
    return array


def _short(value: object, length: int = 80) -> str:
    text = repr(value)
    return text if len(text) <= length else text[: length - 1] + "…"
