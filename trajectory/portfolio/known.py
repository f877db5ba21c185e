"""What was known on a day, of rows of columns: as ``Company.as_of`` decides for nouns."""

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.columns import Columns, NetZeroColumns, TargetColumns

__all__ = ["alive", "reported"]

Mask = NDArray[np.bool_]


def alive(promises: TargetColumns | NetZeroColumns, on: date) -> Mask:
    """Return which promises were known and not withdrawn on a day.

    Parameters
    ----------
    promises : TargetColumns or NetZeroColumns
        One a row.
    on : datetime.date
        The day.

    Returns
    -------
    ndarray of bool, shape (n,)
        As :meth:`trajectory.nouns.promises.lifecycle.Lifecycle.alive` answers.
    """
    day = np.datetime64(on, "D")
    since = np.where(np.isnat(promises.announced), promises.approved, promises.announced)
    return ~(since > day) & ~(promises.withdrawn <= day)  # NaT is in no order


def reported(columns: Columns, on: date) -> tuple[Mask, Mask]:
    """Return which emission figures were known on a day, and of which that is not told here.

    Parameters
    ----------
    columns : Columns
        Companies.
    on : datetime.date
        The day.

    Returns
    -------
    tuple of ndarray of bool, shape (n,)
        A figure was published by the day or, where that is not known, its year had ended
        before it. In which month it ended may be a fact about the company: the second says so.
    """
    held, day = columns.inventories, np.datetime64(on, "D")
    published = ~np.isnat(held.published)
    years = (held.year - 1970).astype("datetime64[Y]")
    last_day = (years + np.timedelta64(1, "Y")).astype("datetime64[D]") - np.timedelta64(1, "D")
    end = np.where(np.isnat(held.period_end), last_day, held.period_end)
    known = np.where(published, held.published <= day, end < day)
    months: NDArray[Any] | None = columns.facts.get("fiscal_year_end")
    if months is None:
        return known, np.zeros(known.size, dtype=bool)
    fiscal = np.array([month is not None for month in months], dtype=bool)
    return known, fiscal[held.company] & ~published & np.isnat(held.period_end)
