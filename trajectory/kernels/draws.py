"""Random draws that depend on nothing but a seed and what they are of: draws come first."""

import hashlib
import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats
from trajectory.kernels.arithmetic import TOLERANCE

__all__ = ["TWO_SIDED", "normals", "scattered", "shares_at_most", "spread_of"]

TWO_SIDED = 1.959963984540054
"""Standard normal quantile of 97.5 %: 95 % lie within it."""


OWN, SHARED = "own error of a year", "error shared by all years"
"""What is drawn of a reported series; the names key the streams."""


def normals(
    seed: int, name: str, quantity: str, shape: tuple[int, ...], *, out: Floats | None = None
) -> Floats:
    """Return standard normal draws of a quantity of a company, the draws on the first axis.

    Each seed, name and quantity has a Philox stream of its own, so the numbers are the same
    whatever the order or subset of companies; more draws keep those that were there.

    Parameters
    ----------
    seed : int
        At least 0.
    name, quantity : str
        Of whom, and of what.
    shape : tuple of int
        Draws first.
    out : ndarray, shape `shape`, optional
        Where the result goes, so that many companies share one block of memory.

    Returns
    -------
    ndarray, shape `shape`
        Standard normal.

    References
    ----------
    Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3 (Philox); keyed by SHA-256.

    Examples
    --------
    >>> few, many = (normals(1, "ZTE", "own", (n, 3)) for n in (10, 20))
    >>> bool((few == many[:10]).all())
    True
    """
    text = json.dumps([seed, name, quantity])  # no two lists have the same text
    key = np.frombuffer(hashlib.sha256(text.encode()).digest()[:16], dtype="<u8")
    return np.random.Generator(np.random.Philox(key=key)).standard_normal(shape, out=out)


def spread_of(share: ArrayLike) -> Floats:
    """Return the log spread of a relative error at 95 %.

    Parameters
    ----------
    share : array_like, shape (...)
        An error of so much up, and the same factor down, holds 95 %. [1]

    Returns
    -------
    ndarray, shape (...)
        Standard deviation of the logarithm. [1]

    References
    ----------
    IPCC 2006 Guidelines, volume 1, chapter 3: lognormal for positive quantities (unverified).

    Examples
    --------
    >>> spread_of(0.0)
    array(0.)
    """
    return np.asarray(np.log1p(share) / TWO_SIDED)


def scattered(
    values: Floats, spread: ArrayLike, draws: Floats, *, out: Floats | None = None
) -> Floats:
    """Return values times lognormal errors whose median is 1.

    Parameters
    ----------
    values : ndarray, shape (..., t)
        What was reported. [any unit]
    spread : array_like, shape (...)
        Standard deviation of the logarithm; 0 leaves the values as they are, to the bit. [1]
    draws : ndarray, shape (n, ..., t)
        Standard normal.
    out : ndarray, shape (n, ..., t), optional
        Where the result goes: `draws` itself, where nobody needs them any more.

    Returns
    -------
    ndarray, shape (n, ..., t)
        [as `values`]

    References
    ----------
    The lognormal distribution.

    Examples
    --------
    >>> scattered(np.array([100.0]), 0.0, np.array([[0.5], [-0.5]]))
    array([[100.],
           [100.]])
    """
    factor = np.multiply(draws, spread, out=out)
    return np.multiply(np.exp(factor, out=factor), values, out=factor)


def shares_at_most(
    values: Floats,
    limits: Floats,
    *,
    names: Sequence[str],
    own: float,
    shared: float,
    draws: int,
    seed: int,
    cumulative: bool = False,
) -> Floats:
    """Return for each company in which share of draws its values stay at or below limits.

    Parameters
    ----------
    values, limits : ndarray, shape (c, t)
        What was reported or is expected, and what it must not exceed by more than the tolerance of
        all comparisons. [any unit, the same]
    names : sequence of str, length c
        Whose they are: the streams of random numbers follow from them.
    own, shared : float
        Log spread of each year, and of all years alike. [1]
    draws, seed : int
        How many, and which.
    cumulative : bool
        Whether the sums up to each year are compared with `limits` instead of the years.

    Returns
    -------
    ndarray, shape (c,)
        Share of draws. [1]

    References
    ----------
    As :func:`normals` and :func:`scattered`; one company is in memory at a time.

    Examples
    --------
    >>> low = shares_at_most(np.array([[90.0]]), np.array([[100.0]]), names=["A"], own=0.1,
    ...                      shared=0.0, draws=1000, seed=1)
    >>> bool(0.8 < low[0] < 0.9)
    True
    """
    block = np.empty((draws, values.shape[-1]))
    found = np.empty(len(names))
    most = limits + TOLERANCE * np.abs(limits)
    for place, name in enumerate(names):
        sample = scattered(
            values[place], own, normals(seed, name, OWN, block.shape, out=block), out=block
        )
        if shared:
            sample *= scattered(np.ones(1), shared, normals(seed, name, SHARED, (draws, 1)))
        if cumulative:
            np.add.accumulate(sample, axis=-1, out=sample)
        found[place] = (sample <= most[place]).all(axis=-1).mean()
    return found
