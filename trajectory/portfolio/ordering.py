"""Orders of rows by several columns of whole numbers, packed into one where they fit."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["first_of_run", "order_of", "packed"]

Codes = NDArray[np.int64]
BITS = 63


def packed(keys: Sequence[NDArray[Any]]) -> Codes | None:
    """Return one number for each row that sorts as several do, the first before the others.

    Parameters
    ----------
    keys : sequence of ndarray, shape (n,)
        Whole numbers.

    Returns
    -------
    ndarray of int64, shape (n,), or None
        None where they do not fit.

    Examples
    --------
    >>> packed([np.array([1, 0, 1]), np.array([2030, 2040, 2020])])
    array([42, 20, 32])
    """
    code = np.zeros(keys[0].size if keys else 0, np.int64)
    used = 0
    for key in keys:
        if not key.size:
            continue
        least, most = int(key.min()), int(key.max())
        if least == most:
            continue
        bits = (most - least).bit_length()
        used += bits
        if used > BITS:
            return None
        code = (code << bits) | (key.astype(np.int64) - least)
    return code


def order_of(keys: Sequence[NDArray[Any]]) -> Codes | None:
    """Return the order of rows by some columns of whole numbers, the first before the others.

    Rows that are equal in all of them stay in their order; None where all stand in order.

    Examples
    --------
    >>> order_of([np.array([1, 0, 1]), np.array([2030, 2040, 2020])])
    array([1, 2, 0])
    """
    code = packed(keys)
    if code is None:
        return np.lexsort([key.astype(np.int64) for key in reversed(keys)])
    if (code[1:] >= code[:-1]).all():
        return None
    return np.argsort(code, kind="stable")


def first_of_run(values: NDArray[Any]) -> Codes:
    """Return for each row of a sorted column the first row that is equal to it.

    Examples
    --------
    >>> first_of_run(np.array([3, 3, 5]))
    array([0, 0, 2])
    """
    first = np.zeros(values.size, np.int64)
    new = np.flatnonzero(values[1:] != values[:-1]) + 1
    first[new] = new
    return np.maximum.accumulate(first) if first.size else first
