"""Numbers of lower precision, read by the shortest decimal that spells them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["widened"]

_TENS = np.array([float(10**n) for n in range(23)])
"""The powers of ten that a float holds exactly."""


def widened(values: NDArray[Any]) -> NDArray[np.float64]:
    """Return floats of 16 or 32 bits as the floats of their shortest spelling.

    Each is rounded to ever fewer decimal digits while it stays the same number in its own
    precision, which takes a fifth of the time of spelling it out.

    Parameters
    ----------
    values : ndarray of float16 or float32, shape (...)
        Any numbers.

    Returns
    -------
    ndarray of float64, shape (...)
        What Python reads where numpy prints them.

    Examples
    --------
    >>> np.float64(np.float32(0.42)), widened(np.array([0.42], np.float32))
    (np.float64(0.41999998688697815), array([0.42]))
    """
    with np.errstate(invalid="ignore"):  # not-a-numbers may be of the signaling kind
        exact = values.astype(np.float64)
    size, kind = np.abs(exact), np.finfo(values.dtype)
    usual = (size >= max(float(kind.tiny), 1e-10)) & (size < 1e15)  # where powers are exact
    place = np.floor(np.log10(np.where(usual, size, 1.0))).astype(np.int64)
    some, result, most = np.where(usual, exact, 0.0), exact, int(kind.precision) + 3
    for digits in range(most, most - 4, -1):  # all numbers have the last of these
        shift = digits - 1 - place
        upper, lower = _TENS[np.maximum(shift, 0)], _TENS[np.maximum(-shift, 0)]
        short = np.rint(some * upper / lower) * lower / upper
        result = np.where(short.astype(values.dtype) == values, short, result)
    # below a power of two numbers lie closer, so that the nearest decimal may be another's
    power = (np.frexp(size)[0] == 0.5) & (short != result)
    rest = (power | ~usual & (size != 0.0)) & np.isfinite(exact)
    if rest.any():
        result[rest] = [float(str(value)) for value in values[rest]]
    return np.asarray(result)
