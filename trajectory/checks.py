"""Checks of arguments, each written once; every failure names argument, rule and value."""

import enum
import math
import numbers
import operator
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.errors import ArgumentError, YearError
from trajectory.words import fraction_from_percent, widened, year_from_text

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
    "as_whole",
    "as_year",
    "as_years",
    "at_least",
    "frozen",
    "instance_of",
    "numeric",
    "tuple_of",
]

Floats = NDArray[np.float64]
Years = NDArray[np.int64]
T = TypeVar("T")

FIRST_YEAR, LAST_YEAR = 1, 9999


def _is_number(value: object) -> bool:
    if type(value) is float or type(value) is int:  # the abstract class below is slow to ask
        return True
    return isinstance(value, numbers.Real | Decimal) and not isinstance(
        value, bool | np.bool_ | np.timedelta64
    )


def _is_finite(value: object) -> bool:
    try:
        return _is_number(value) and math.isfinite(value)  # type: ignore[arg-type]
    except (OverflowError, ValueError):  # an integer that no float can hold, a signaling NaN
        return False


def as_year(argument: str, value: object) -> int:
    """Return `value` as a calendar-year label, an integer from 1 to 9999.

    Text is read where it labels one year: ``"2030"``, ``"FY2030"``, ``"2029/30"``.
    """
    if isinstance(value, str):
        value = year_from_text(argument, value)
    if not _is_finite(value) or value != int(value):  # type: ignore[call-overload]
        raise YearError(f"{argument} must be a whole year, got {_short(value)}")
    year: int = int(value)  # type: ignore[call-overload]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise YearError(f"{argument} must lie in {FIRST_YEAR}..{LAST_YEAR}, got {year}")
    return year


def as_whole(argument: str, value: object, least: int, most: int, *, noun: str = "") -> int:
    """Return `value` as an int from `least` to `most`; a float is none, nor is a boolean."""
    whole = isinstance(value, numbers.Integral) and not isinstance(value, bool)
    if not whole or not least <= value <= most:  # type: ignore[operator]
        noun = noun or "whole number"
        raise ArgumentError(
            f"{argument} must be a {noun} from {least} to {most}, got {value!r:.80}"
        )
    return operator.index(value)  # type: ignore[arg-type]


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
        if values.dtype.kind in "iu" and values.size and not _kinds(values) & REFUSED:
            as_year(argument, values.min())
            as_year(argument, values.max())
            years = np.array(values, dtype=np.int64)
        else:  # a list has None for a masked gap; times would become plain numbers in one
            items = values if values.dtype.kind in "mM" else values.tolist()
            years = np.array([as_year(argument, v) for v in items], dtype=np.int64)
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


def as_years_of(argument: str, values: ArrayLike) -> Years:
    """Return a year, or one of each of many things, in any order and shape."""
    if not is_many(values):
        return np.asarray(as_year(argument, values))
    try:
        given = np.asarray(values)
    except ValueError:  # rows of different length
        raise YearError(f"{argument} must hold whole years, got {_short(values)}") from None
    if not given.size:
        raise YearError(f"{argument} must hold at least one year, got none")
    if given.dtype.kind in "iu" and not _kinds(values) & REFUSED:
        as_year(argument, given.min())
        as_year(argument, given.max())
        return np.array(given, dtype=np.int64)
    years = [as_year(argument, value) for value in given.ravel().tolist()]
    return np.array(years, dtype=np.int64).reshape(given.shape)


def as_number(
    argument: str, value: object, *, minimum: float | None = None, maximum: float | None = None
) -> float:
    """Return `value` as a finite float within the bounds given, both inclusive.

    A float of lower precision is read by its shortest spelling: ``np.float32(0.42)`` is 0.42.
    """
    if not _is_finite(value):
        raise ArgumentError(f"{argument} must be a finite number, got {_short(value)}")
    number: float = value if type(value) is float else _as_float(value)
    if minimum is not None and number < minimum:
        raise ArgumentError(f"{argument} must be at least {minimum:g}, got {number!r}")
    if maximum is not None and number > maximum:
        raise ArgumentError(f"{argument} must be at most {maximum:g}, got {number!r}")
    return number + 0.0  # -0.0 becomes 0.0


def _as_float(value: Any) -> float:
    return float(str(value)) if isinstance(value, np.float32 | np.float16) else float(value)


def as_fraction(argument: str, value: object) -> float:
    """Return `value` as a fraction in [0, 1]; "52%" is one, 52 is an error that asks "0.52?"."""
    if isinstance(value, str):
        try:
            number = fraction_from_percent(value)[0]
        except ArgumentError as error:
            raise ArgumentError(f"{argument} must be a fraction or a percentage; {error}") from None
    else:
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


def as_floats(
    argument: str,
    values: ArrayLike,
    *,
    minimum: float | None = None,
    years: Years | None = None,
) -> Floats:
    """Return `values` as a read-only float64 array; all finite, none below `minimum`.

    What is writeable is copied; what is not, an array that was checked before, stays as it is.
    Where the last axis has `years`, an error names that of the value which is none.
    """
    if _is_frozen(values):
        array: Floats = np.asarray(values)
    else:
        array = np.array(numeric(argument, values, years), order="K")  # keeps year-major memory
    if not array.size:
        raise ArgumentError(f"{argument} must not be empty, got shape {array.shape}")
    least = array.min()
    if not (np.isfinite(least) and np.isfinite(array.max())):
        first = int(np.argmin(np.isfinite(array)))
        bad = array.flat[first]
        raise ArgumentError(f"{argument} must be finite, got {bad}{_where(array, first, years)}")
    if minimum is not None and least < minimum:
        raise ArgumentError(f"{argument} must be at least {minimum:g}, got {float(least)!r}")
    if least <= 0.0 and np.signbit(array[array == 0.0]).any():
        array = array + 0.0  # -0.0 becomes 0.0, so that equal values have equal bytes
    return frozen(array)


def numeric(argument: str, values: ArrayLike, years: Years | None = None) -> Floats:
    """Return numbers as a float64 array: `values` itself where they are one, finite or not.

    Numbers of lower precision are read by their shortest spelling, exact ones are rounded once;
    gaps, booleans and text are refused, wherever they stand.
    """
    if type(values) is np.ndarray and values.dtype == np.float64:
        return values
    try:
        raw = np.asarray(values)
    except (TypeError, OverflowError, ValueError) as error:
        raise ArgumentError(f"{argument} must hold numbers, got {_short(values)}") from error
    if raw.dtype.kind == "O" and raw.size:
        return _from_objects(argument, raw, years)
    kinds = _kinds(values)
    if raw.dtype.kind not in "iuf" or kinds & REFUSED or any(map(_is_labelled, kinds)):
        raise ArgumentError(f"{argument} must hold numbers, got {_short(values)}")
    if kinds & SHORT and len(kinds) > 1 and isinstance(values, Sequence):
        return np.array([numeric(argument, value) for value in values])  # not as numpy widens
    if raw.dtype.kind == "f" and raw.itemsize < 8:
        return widened(raw)
    with np.errstate(over="ignore"):  # what is too large becomes infinite
        return np.asarray(raw, dtype=np.float64)


def is_many(values: object) -> bool:
    """Return whether `values` are several things rather than one; text is one."""
    many = isinstance(values, Iterable) and not isinstance(values, str | bytes)
    return many and getattr(values, "ndim", 1) > 0


def _is_labelled(kind: type) -> bool:
    """Return whether a type is that of a series, whose years and unit bare numbers would lose."""
    return getattr(kind, "__array_ufunc__", kind) is None


def _from_objects(argument: str, raw: NDArray[Any], years: Years | None) -> Floats:
    """Return an array of Python objects, such as decimals, as floats."""
    array = np.empty(raw.shape)
    for i, value in enumerate(raw.flat):
        if not _is_number(value):
            raise ArgumentError(
                f"{argument} must hold numbers, got {_short(value)}{_where(raw, i, years)}"
            )
        array.flat[i] = as_number(argument, value)
    return array


def _where(array: NDArray[Any], place: int, years: Years | None) -> str:
    """Return in which year the value at a flat place stands, if the last axis has years."""
    if years is None or not array.ndim or array.shape[-1] != years.size:
        return ""
    return f" in {years[place % years.size]}"


def _is_frozen(values: ArrayLike) -> bool:
    """Return whether `values` is an array of floats that nobody can write to."""
    return (
        type(values) is np.ndarray
        and values.dtype == np.float64
        and not values.flags.writeable
        and values.base is None
    )


SHORT: set[type] = {np.float16, np.float32}
REFUSED: set[type] = {bool, np.bool_, np.ma.core.MaskedConstant}
PLAIN: set[type] = {int, float, np.float64, np.int64}


def _kinds(values: object) -> set[type]:
    """Return the types of the numbers in arrays and sequences at any depth.

    Numpy reads booleans and what is masked as numbers; a masked gap has the type of the mask.
    """
    if isinstance(values, np.ndarray):
        gaps = {np.ma.core.MaskedConstant} if np.any(getattr(values, "mask", False)) else set()
        return {values.dtype.type} | gaps
    if isinstance(values, Sequence) and not isinstance(values, str | bytes):
        kinds = set(map(type, values))
        return kinds if kinds <= PLAIN else set().union(*map(_kinds, values))
    return {type(values)}


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
    """Return `value` as a date: one of Python, numpy or pandas, or ISO text.

    A datetime is a date at midnight without a time zone only: elsewhere the day depends on it.
    """
    if type(value) is date:
        return value
    given, hint = value, ""
    if isinstance(value, np.datetime64):
        day = value.astype("datetime64[D]")
        given = day.item() if day == value and np.datetime_data(value.dtype)[0] in DAYS else value
    elif isinstance(value, str):
        given, hint = _moment(value.strip()), "; text must read like '2024-05-06'"
    if isinstance(given, datetime) and given == given:  # it differs from itself where it is no time
        day = datetime(given.year, given.month, given.day)
        hint = "; a time of day or a time zone leaves the day open: give the date alone"
        given = day.date() if given.tzinfo is None and given == day else given
    if isinstance(given, date) and not isinstance(given, datetime):
        return date(given.year, given.month, given.day)
    raise ArgumentError(f"{argument} must be a datetime.date, got {_short(value)}{hint}")


DAYS = ("D", "h", "m", "s", "ms", "us", "ns")
"""Units of numpy that tell a day: a year, a month and a week are no day."""

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.+Z-]{2,30})?")


def _moment(text: str) -> datetime | None:
    """Return the time that ISO text names, None where there is none."""
    try:
        return datetime.fromisoformat(text) if _ISO.fullmatch(text) else None
    except ValueError:
        return None


def frozen(array: NDArray[Any]) -> NDArray[Any]:
    """Return `array` after making it read-only."""
    array.setflags(write=False)
    return array


def _short(value: object, length: int = 80) -> str:
    text = repr(value)
    return text if len(text) <= length else text[: length - 1] + "…"
