"""What the numbers of a column of percentages are: decided once, by the whole column."""

from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import as_number
from trajectory.errors import ArgumentError
from trajectory.portfolio.cells import told_apart
from trajectory.portfolio.distinct import Column, is_blank
from trajectory.portfolio.measures import unit_said
from trajectory.portfolio.problems import Reason
from trajectory.portfolio.shares import FRACTION, PERCENT, Share
from trajectory.words import number, percentage

__all__ = ["Decided", "decided"]

Floats = NDArray[np.float64]
MOST_DECIMALS = 12
GROWS = ("growth is no cut", "leave growth out of the table and add it as Target.growth(...)")

NO_SHARE = "write the cut as a percentage of the base year's emissions"


class Decided(NamedTuple):
    """The shares of a column.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        Fractions; NaN where nothing stands or nothing can be read. [1]
    decimals : ndarray of int8, shape (n,)
        Of the percentage as it was written; -1 unknown.
    reasons : tuple of Reason
        Why cells cannot be read.
    which : ndarray of int64, shape (n,)
        Which of the reasons holds in each row, -1 none.
    note : str
        What was decided.
    """

    values: Floats
    decimals: NDArray[np.int8]
    reasons: tuple[Reason, ...]
    which: NDArray[np.int64]
    note: str


class _Cells(NamedTuple):
    """Cells as numbers: as they stand, and as the fractions that they may be."""

    raw: Floats
    signed: NDArray[np.bool_]
    as_fraction: Floats
    as_percent: Floats
    decimals: NDArray[np.int8]
    reasons: list[Reason]
    which: NDArray[np.int64]


def decided(
    column: Column,
    told: Share | None = None,
    declared: NDArray[np.int8] | None = None,
    *,
    flags: bool = False,
) -> Decided:
    """Return the shares of a column, deciding by all of its bare numbers what they are.

    Parameters
    ----------
    column : Column
        The column.
    told : Share, optional
        What bare numbers are, where the caller says so.
    declared : ndarray of int8, shape (n,), optional
        What a unit column says of each row: 0 nothing, 1 percent, 2 fraction, 3 another unit.
    flags : bool
        Whether a column of only 0 and 1 holds fractions, as one of coverage does.

    Returns
    -------
    Decided
        Fractions, and why some cells hold none.
    """
    cells = _of_numbers(column.numbers) if column.numbers is not None else _of_cells(column)
    if column.numbers is None:
        cells = _by_row(cells, column)
    unit = np.zeros(len(column), np.int8) if declared is None else declared
    bare = ~cells.signed & ~np.isnan(cells.raw)
    formatted = np.zeros_like(bare) if column.percent is None else column.percent & bare
    free = bare & ~formatted & (unit == 0)
    share, why = _decide(cells.raw[free], told, flags)
    mass = None if told or "%" in column.header else unit_said(column.header)
    if mass is not None and free.any():
        share, why = None, "bare numbers are refused"
    percents = bare & ~formatted & ((unit == 1) | (free & (share is PERCENT)))
    fractions = bare & (formatted | (unit == 2) | (free & (share is FRACTION)))
    values = np.where(percents | cells.signed, cells.as_percent, np.nan)
    values[fractions] = cells.as_fraction[fractions]
    reasons, which = list(cells.reasons), cells.which.copy()
    if mass is not None and free.any():
        _say(reasons, which, free, [(f"the header says {mass!r}, which is no share", NO_SHARE)])
    elif share is None and free.any():
        _say(reasons, which, free, [_undecided(cells.raw[free], column.header)])
    if share is PERCENT and told is None:
        small = free & (np.abs(cells.raw) > 0.0) & (np.abs(cells.raw) <= 1.0)
        _say_each(reasons, which, small, cells.raw, _two_readings)
    values[which >= 0] = np.nan
    with np.errstate(invalid="ignore"):
        _say_each(reasons, which, np.abs(values) > 1.0, values, _too_much)
        values[np.abs(values) > 1.0] = np.nan
    places = np.where(percents | cells.signed, cells.decimals, np.int8(-1))
    return Decided(np.abs(values), places, tuple(reasons), which, f"{column.header!r}: {why}")


def _decide(raw: Floats, told: Share | None, flags: bool) -> tuple[Share | None, str]:
    """Return what bare numbers are, None where it cannot be told, and why."""
    if told is not None:
        name = "percentages" if told.name == "percent" else "fractions"
        return (PERCENT if told.name == "percent" else FRACTION), f"numbers are {name}, as told"
    if not raw.size:
        return FRACTION, ""
    most, least = raw.max(), raw.min()
    if most > 0.0 > least:
        return None, "numbers above and below 0 are refused"
    cuts = "; those below 0 are cuts, since none is above 0" if least < 0.0 else ""
    size = np.abs(raw)
    if size.max() > 1.0:
        return PERCENT, f"numbers are percentages, since some exceed 1{cuts}"
    if size.max() == 1.0 and np.isin(size, (0.0, 1.0)).all() and not flags:
        return None, "0 and 1 alone are refused"
    return FRACTION, f"numbers are fractions, since none exceeds 1{cuts}"


def _undecided(raw: Floats, header: str) -> Reason:
    if raw.max() > 0.0 > raw.min():
        return (
            "the column has numbers above and below 0, so that cuts cannot be told from growth",
            "write every cut as a number above 0 and leave growth out of the table",
        )
    return (
        "a column of only 0 and 1 may hold fractions, percentages or flags",
        f"write '100%' or '1%', or say columns={{'reduction': fraction({header!r})}} or percent",
    )


def _two_readings(value: float) -> Reason:
    small, large = number(abs(value), 12), number(100.0 * abs(value), 12)
    return (
        f"it may be {large} % or {small} %, in a column that also has numbers above 1",
        f"write '{large}%' or '{small}%'",
    )


def _too_much(value: float) -> Reason:
    return (
        f"a share lies in 0 % to 100 %, and this is {number(100.0 * abs(value), 12)} %",
        "correct it, or say by columns={...: percent} or fraction what its numbers are",
    )


def _say(
    reasons: list[Reason], which: NDArray[np.int64], rows: NDArray[np.bool_], told: list[Reason]
) -> None:
    which[rows] = len(reasons)
    reasons += told


def _say_each(
    reasons: list[Reason],
    which: NDArray[np.int64],
    rows: NDArray[np.bool_],
    values: Floats,
    tell: Any,
) -> None:
    """Add a reason for each distinct number among some rows."""
    if rows.any():
        some, place = np.unique(values[rows], return_inverse=True)
        which[rows] = len(reasons) + place
        reasons += [tell(float(value)) for value in some]


def _of_numbers(numbers: Floats) -> _Cells:
    """Return numbers and the fractions that they may be; percentages by their shortest spelling."""
    with np.errstate(over="ignore", invalid="ignore"):
        scaled = np.rint(numbers * 1e6)  # of at most six decimals: one division rounds it right
        percent = scaled / 1e8
        odd = ((scaled / 1e6 != numbers) | (np.abs(scaled) > 2.0**53)) & ~np.isnan(numbers)
    reasons: list[Reason] = []
    which = np.full(numbers.size, -1)
    infinite = np.isinf(numbers)
    if infinite.any():
        _say(reasons, which, infinite, [("infinity is no share", "write a number")])
    odd &= ~infinite
    if odd.any():
        some, place = np.unique(numbers[odd], return_inverse=True)
        exact = [float(f"{Decimal(repr(value)):f}e-2") for value in some.tolist()]
        percent[odd] = np.array(exact)[place]
    plain = np.where(infinite, np.nan, numbers)
    none = np.zeros(numbers.size, bool)
    return _Cells(plain, none, plain, percent, np.full(numbers.size, -1, np.int8), reasons, which)


def _of_cells(column: Column) -> _Cells:
    """Return each distinct cell as a number, or why it is none."""
    size = len(column.cells) + 1  # the last stands for the empty cell
    raw, as_fraction, as_percent = (np.full(size, np.nan) for _ in range(3))
    signed, places = np.zeros(size, bool), np.full(size, -1, np.int8)
    reasons: list[Reason] = []
    which = np.full(size, -1)
    for at, cell in enumerate(column.cells):
        if is_blank(cell):
            continue
        try:
            exact, is_signed, written = _read(cell)
        except ArgumentError as error:
            which[at] = len(reasons)
            reasons.append(told_apart(str(error), cell, "write a percentage such as '46.2%'"))
            continue
        raw[at], signed[at] = float(exact), is_signed
        as_fraction[at], as_percent[at] = float(exact), float(f"{exact:f}e-2")
        places[at] = written if written <= MOST_DECIMALS else -1
    return _Cells(raw, signed, as_fraction, as_percent, places, reasons, which)


def _read(cell: Any) -> tuple[Decimal, bool, int]:
    """Return the number of a cell, whether it has a percent sign, and its decimals as written."""
    if isinstance(cell, bool | np.bool_):
        raise ArgumentError(f"a percentage must be a number, got {cell!r}")
    if isinstance(cell, int | float | Decimal):
        return Decimal(repr(as_number("a percentage", cell))), False, -1
    text = cell.strip() if isinstance(cell, str) else ""
    if text.startswith("+"):
        raise ArgumentError("; ".join((f"{text!r} is growth, which is no cut", GROWS[1])))
    try:
        exact = percentage(text)
    except ArgumentError as error:
        try:
            exact = percentage(f"{text}%")
        except ArgumentError as other:
            raise (other if "one reading" in str(other) else error) from None
        return exact, False, -int(exact.as_tuple().exponent)
    return exact, True, -int(exact.as_tuple().exponent)


def _by_row(cells: _Cells, column: Column) -> _Cells:
    return _Cells._make(p if isinstance(p, list) else p[column.codes] for p in cells)
