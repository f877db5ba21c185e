"""Rows that say one thing twice, one thing anew, or two things at once."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.ordering import packed
from trajectory.portfolio.rows import Rows

__all__ = ["agreed", "grouped", "repeated"]

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]

REPEATED = ("equal to another row: the two count once", "nothing")
REPLACED = ("a row of the same promise was approved later", "nothing: the newest counts")
OPPOSED = (
    "another row says otherwise of the same emissions and year",
    "leave out one of them, or give the days of approval: the newest counts",
)


def grouped(columns: Sequence[NDArray[Any]]) -> Codes:
    """Return the number of each row's group: rows that are equal in all columns.

    Examples
    --------
    >>> grouped([np.array([5, 7, 5]), np.array([1.0, 1.0, 1.0])])
    array([0, 1, 0])
    """
    code = np.zeros(columns[0].size, np.int64)
    for column in columns:
        _, part = np.unique(column, return_inverse=True)
        code = code * (int(part.max(initial=0)) + 1) + part
        if int(code.max(initial=0)) > 2**31:  # else one more column could overflow
            _, code = np.unique(code, return_inverse=True)
    return np.unique(code, return_inverse=True)[1]


def suspects(key: Sequence[NDArray[Any]], where: Mask) -> Codes:
    """Return rows whose key stands more than once among some rows; mostly there are none."""
    rows = np.flatnonzero(where)
    key = [column[rows] for column in key] if rows.size < where.size else key
    mixed = packed(key)
    if mixed is None:  # rows of one key have one hash; rows of one hash are looked at again
        hashed = np.zeros(rows.size, np.uint64)
        for column in key:
            hashed = (hashed ^ column.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
            hashed ^= hashed >> np.uint64(29)
        mixed = hashed.view(np.int64)
    ordered = mixed if (mixed[1:] >= mixed[:-1]).all() else np.sort(mixed)
    twice = ordered[1:][ordered[1:] == ordered[:-1]]
    return rows[np.isin(mixed, twice)] if twice.size else rows[:0]


def repeated(said: Sequence[NDArray[Any]], rows: Codes) -> Codes:
    """Return rows that are equal to an earlier one in all that they say."""
    group = grouped([column[rows] for column in said])
    first = np.full(int(group.max(initial=-1)) + 1, rows.size)
    np.minimum.at(first, group, np.arange(rows.size))
    return np.asarray(rows[np.arange(rows.size) != first[group]])


def agreed(
    rows: Rows,
    where: Mask,
    key: Sequence[NDArray[Any]],
    fields: Mapping[str, NDArray[Any]],
    said: Sequence[str],
    opposed: Sequence[str],
) -> Mask:
    """Return which rows count, after repeated, replaced and contradicting ones are left out.

    Parameters
    ----------
    rows : Rows
        The table, in which the others are refused or noted.
    where : ndarray of bool, shape (n,)
        Rows to look at.
    key : sequence of ndarray, shape (n,)
        What makes rows speak about one thing.
    fields : mapping of str to ndarray, shape (n,)
        What they say.
    said : sequence of str
        All that counts where rows are compared.
    opposed : sequence of str
        What two rows of one key and base year cannot say otherwise.

    Returns
    -------
    ndarray of bool, shape (n,)
        The rows that count.
    """
    counts = where & ~rows.refused
    some = suspects(key, counts)
    if not some.size:
        return counts
    some = some[np.argsort(-fields["decimals"][some], kind="stable")]  # keeps what says most
    twice = repeated([*key, *(fields[name] for name in said)], some)
    counts[twice] = False
    rows.note(_mask(rows.size, twice), "", REPEATED)
    some = some[counts[some] & np.isnat(fields["withdrawn"][some])]
    group = grouped([column[some] for column in key])
    older = _older(fields["approved"][some], group)
    rows.refuse(_mask(rows.size, some[older]), "approved", REPLACED)
    some, group = some[~older], group[~older]
    if opposed and some.size:
        group = grouped([group, fields["base_year"][some]])
        against = np.zeros(some.size, bool)
        for name in opposed:
            against |= _differs(fields[name][some], group)
        rows.refuse(_mask(rows.size, some[against]), "", OPPOSED)
    return counts & ~rows.refused


def _mask(size: int, rows: Codes) -> Mask:
    mask = np.zeros(size, bool)
    mask[rows] = True
    return mask


def _older(approved: NDArray[np.datetime64], group: Codes) -> Mask:
    """Return which of some rows were approved before another of their group."""
    day = np.where(np.isnat(approved), np.int64(-(2**62)), approved.astype(np.int64))
    last = np.full(int(group.max(initial=-1)) + 1, -(2**62))
    np.maximum.at(last, group, day)
    return ~np.isnat(approved) & (day < last[group])


def _differs(values: NDArray[Any], group: Codes) -> Mask:
    """Return which of some rows are in a group whose values are not all the same."""
    size = int(group.max(initial=-1)) + 1
    least, most = np.full(size, np.inf), np.full(size, -np.inf)
    np.minimum.at(least, group, values)
    np.maximum.at(most, group, values)
    return np.asarray((least != most)[group])
