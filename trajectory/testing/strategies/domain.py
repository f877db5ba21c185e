"""What all strategies share: pins, sizes, years, and amounts that are physical."""

import enum
import functools
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.checks import FIRST_YEAR, LAST_YEAR, as_fraction, as_number
from trajectory.errors import ArgumentError, TrajectoryError
from trajectory.words import INDEX, TONNES, fraction_from_percent, percent_from_fraction

__all__ = [
    "FREE",
    "SHARES",
    "UNITS",
    "YEARS",
    "Free",
    "Pin",
    "amounts",
    "check_sizes",
    "drawn",
    "fractions",
    "is_value",
    "later",
    "refuse_impossible",
    "spans",
    "spans_before",
    "trial_years",
    "value",
]

T = TypeVar("T")


class Free(enum.Enum):
    """Marks a part that nobody pinned, since None is a value of its own."""

    FREE = "free"

    def __repr__(self) -> str:
        """Return the name, as signatures show it."""
        return self.name


FREE = Free.FREE
Pin: TypeAlias = T | SearchStrategy[T] | Free
"""A value, a strategy for it, or nothing."""

GRAM = 1e-6
"""The least mass above zero. [tCO2e]"""

MOST = 1e10
"""About a fifth of the world's emissions of a year. [tCO2e]"""

MOST_INDEX = 1e4
"""A hundred times the base year. [index]"""

MOST_DECIMALS = 4
LONGEST = 40
LONGER = 20

UNITS = st.sampled_from([*TONNES, INDEX])
YEARS = st.integers(1990, 2035)
SHARES = st.floats(0.01, 1.0)


def is_value(pin: object) -> bool:
    """Return whether a part was pinned to one value."""
    return pin is not FREE and not isinstance(pin, SearchStrategy)


def value(pin: Any, otherwise: Any) -> Any:
    """Return what a part was pinned to, or something that could be drawn."""
    return pin if is_value(pin) else otherwise


def drawn(pin: Any, default: SearchStrategy[T]) -> SearchStrategy[T]:
    """Return the strategy for a part: what was pinned, or the default."""
    if pin is FREE:
        return default
    return pin if isinstance(pin, SearchStrategy) else st.just(pin)


def refuse_impossible(what: str, noun: Callable[..., object], **fields: object) -> None:
    """Make one noun of the pinned values, so that what cannot be is refused at once."""
    try:
        noun(**fields)
    except TrajectoryError as error:
        raise ArgumentError(f"{what} cannot be drawn: {error}") from error


def check_sizes(minimum: int, maximum: int, *, least: int, most: int | None = None) -> None:
    """Refuse sizes that are no whole numbers, out of order, or out of bounds."""
    for name, size in (("min_size", minimum), ("max_size", maximum)):
        if isinstance(size, bool) or not isinstance(size, int):
            raise ArgumentError(f"{name} must be a whole number, got {size!r}")
    if minimum < least or (most is not None and max(minimum, maximum) > most):
        bound = f"at least {least}" + ("" if most is None else f" and at most {most}")
        raise ArgumentError(f"min_size and max_size must be {bound}, got {minimum}, {maximum}")
    if maximum < minimum:
        raise ArgumentError(f"max_size must be at least min_size {minimum}, got {maximum}")


def amounts(unit: str, minimum: float, maximum: float | None) -> SearchStrategy[float]:
    """Return a strategy for emissions in a unit: 0, or from a gram to a bound."""
    tonnes = TONNES.get(unit, 1)
    gram = GRAM / tonnes
    low = as_number("min_value", minimum, minimum=0.0)
    most = (MOST_INDEX if unit == INDEX else MOST) / tonnes
    high = max(low, most) if maximum is None else as_number("max_value", maximum, minimum=0.0)
    if high < low:
        raise ArgumentError(f"max_value must be at least min_value {low!r}, got {high!r}")
    for name, bound in (("min_value", low), ("max_value", high)):
        if 0.0 < bound < gram:
            raise ArgumentError(f"{name} must be 0 or at least a gram ({gram!r}), got {bound!r}")
    return _amounts(low, gram, high)


@functools.cache
def _amounts(low: float, gram: float, high: float) -> SearchStrategy[float]:
    if high == 0.0:
        return st.just(0.0)
    positive = st.floats(max(low, gram), high)
    return positive if low > 0.0 else st.just(0.0) | positive


def _percents(decimals: int, low: float, high: float) -> tuple[int, int]:
    """Return the first and last percentage in the bounds, in units of its last decimal."""
    scale = Decimal(10) ** decimals
    first = (percent_from_fraction(low) * scale).to_integral_value(ROUND_CEILING)
    last = (percent_from_fraction(high) * scale).to_integral_value(ROUND_FLOOR)
    return int(first), int(last)


def fractions(
    decimals: Pin[int | None], minimum: float, maximum: float
) -> SearchStrategy[tuple[float, int | None]]:
    """Return a strategy for fractions with the decimals their percentage was published in."""
    low, high = as_fraction("min_value", minimum), as_fraction("max_value", maximum)
    if high < low:
        raise ArgumentError(f"max_value must be at least min_value {low!r}, got {high!r}")
    usable = [d for d in range(MOST_DECIMALS + 1) if _is_possible(d, low, high)]
    if isinstance(decimals, int) and not _is_possible(decimals, low, high):
        raise ArgumentError(
            f"decimals must allow a percentage from {low!r} to {high!r}, got {decimals}"
        )
    return _fractions(drawn(decimals, st.sampled_from([None, *usable])), low, high)


def _is_possible(decimals: int, low: float, high: float) -> bool:
    first, last = _percents(decimals, low, high)
    return first <= last


@st.composite
def _fractions(
    draw: DrawFn, decimals: SearchStrategy[int | None], low: float, high: float
) -> tuple[float, int | None]:
    places = draw(decimals)
    if places is None:
        return draw(st.floats(low, high, allow_subnormal=False)), None
    first, last = _percents(places, low, high)
    percent = Decimal(draw(st.integers(first, last))).scaleb(-places)
    return fraction_from_percent(f"{percent:f}%")[0], places


@st.composite
def spans(draw: DrawFn, first: Pin[int], last: Pin[int]) -> tuple[int, int]:
    """Draw two years, the first before the last, either of them pinned."""
    if first is FREE and last is not FREE:
        end = draw(drawn(last, YEARS))
        return draw(st.integers(max(FIRST_YEAR, end - LONGEST), end - 1)), end
    start = draw(drawn(first, YEARS))
    return start, draw(drawn(last, st.integers(start + 1, min(LAST_YEAR, start + LONGEST))))


def spans_before(
    first: Pin[int], last: Pin[int], until: Pin[int | None]
) -> SearchStrategy[tuple[int, int]]:
    """Return a strategy for two years of which the last comes before a pinned end."""
    if not isinstance(until, int) or last is not FREE:
        return spans(first, last)
    if isinstance(first, int):
        return st.tuples(st.just(first), st.integers(first + 1, until - 1))
    return spans(first, st.just(until - 1))


def later(year: int) -> SearchStrategy[int | None]:
    """Return a strategy for a year after `year`, or None."""
    if year >= LAST_YEAR:
        return st.none()
    return st.none() | st.integers(year + 1, min(LAST_YEAR, year + LONGER))


def trial_years(first: Any, last: Any, until: Any) -> tuple[Any, Any]:
    """Return two years for a trial noun: what was pinned, and what can stand beside it."""
    if is_value(first):
        return first, value(last, first + 1 if isinstance(first, int) else 2021)
    end = value(last, until - 1 if isinstance(until, int) else 2021)
    return (end - 1 if isinstance(end, int) else 2020), end
