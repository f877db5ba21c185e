"""Which companies of two books hold different data, told from columns without making nouns."""

import dataclasses
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.columns import Columns, starts

__all__ = ["may_differ"]

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
TABLES = ("targets", "net_zeros", "inventories")


def may_differ(before: Columns, after: Columns, old: Ints, new: Ints) -> Mask:
    """Return which companies do not stand in the same rows in both columns.

    Parameters
    ----------
    before, after : Columns
        Companies as columns.
    old, new : ndarray of int64, shape (n,)
        The places of the same companies in the one and the other.

    Returns
    -------
    ndarray of bool, shape (n,)
        False only where both would make equal nouns; of the others the nouns must tell.

    Examples
    --------
    >>> from trajectory import Company, Inventory, S1
    >>> from trajectory.portfolio.carrying import columns_of
    >>> a, b, c = (Company(name, [Inventory(2021, {S1: emitted})])
    ...            for name, emitted in (("A", 1.0), ("B", 2.0), ("B", 3.0)))
    >>> may_differ(columns_of([a, b]), columns_of([c, a]), np.array([0, 1]), np.array([1, 0]))
    array([False,  True])
    """
    differ = np.asarray(before.names[old] != after.names[new], dtype=np.bool_)
    for name in {*before.facts, *after.facts}:
        values = [
            held.facts[name][at] if name in held.facts else np.full(at.size, None)
            for held, at in ((before, old), (after, new))
        ]
        differ |= np.asarray(values[0] != values[1], dtype=np.bool_)
    for name in TABLES:
        differ |= _rows_differ(before, after, old, new, name)
    alone = [
        np.isin(at, np.fromiter(held.others, np.int64, len(held.others)))
        for held, at in ((before, old), (after, new))
    ]
    return differ | alone[0] | alone[1]


def _rows_differ(before: Columns, after: Columns, old: Ints, new: Ints, table: str) -> Mask:
    """Return which companies have other rows, or another number of them, in one table."""
    tables = [getattr(held, table) for held in (before, after)]
    bounds = [
        starts(one.company, len(held)) for one, held in zip(tables, (before, after), strict=True)
    ]
    first = [bound[at] for bound, at in zip(bounds, (old, new), strict=True)]
    count = [bound[at + 1] - bound[at] for bound, at in zip(bounds, (old, new), strict=True)]
    differ = count[0] != count[1]
    size = np.where(differ, 0, count[0])
    owner = np.repeat(np.arange(size.size), size)
    within = np.arange(owner.size) - np.repeat(np.cumsum(size) - size, size)
    rows = [begin[owner] + within for begin in first]
    for field in dataclasses.fields(tables[0]):
        if field.name == "company":
            continue
        values = [getattr(one, field.name)[at] for one, at in zip(tables, rows, strict=True)]
        if field.name == "per":
            values = [
                np.array(("", *held.metrics), dtype=object)[codes]
                for held, codes in zip((before, after), values, strict=True)
            ]
        differ[owner[_unequal(*values)]] = True
    return np.asarray(differ)


def _unequal(one: NDArray[Any], other: NDArray[Any]) -> Mask:
    """Return where values differ; NaN and NaT are the same as themselves."""
    unequal = np.asarray(one != other, dtype=np.bool_)
    if one.dtype.kind in "fM":
        unequal &= ~((one != one) & (other != other))
    return unequal
