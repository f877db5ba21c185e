"""What measures take off a baseline together, and which part each of them has."""

import numpy as np

from trajectory.checks import Floats

__all__ = ["combined_share", "wedges_of"]


def combined_share(shares: Floats) -> Floats:
    """Return which share measures remove together, each from what the others leave.

    Parameters
    ----------
    shares : ndarray, shape (m, ..., t)
        Share that each would remove alone. [1]

    Returns
    -------
    ndarray, shape (..., t)
        ``1 - product of (1 - share)``: no order of the measures, and never more than all. [1]

    References
    ----------
    The probability that at least one of independent events happens.

    Examples
    --------
    >>> combined_share(np.array([[0.5], [0.2]]))
    array([0.6])
    """
    left = np.prod(1.0 - np.sort(shares, axis=0), axis=0)
    return np.asarray(1.0 - left)


def wedges_of(baseline: Floats, shares: Floats, removed: Floats) -> Floats:
    """Return the part of what is removed that each measure has, in proportion to what it could.

    Parameters
    ----------
    baseline : ndarray, shape (..., t)
        Emissions without any measure. [mass]
    shares : ndarray, shape (m, ..., t)
        Share that each would remove alone. [1]
    removed : ndarray, shape (..., t)
        Share that they remove together. [1]

    Returns
    -------
    ndarray, shape (m, ..., t)
        Wedges. [mass]

    References
    ----------
    A convention of this library: the overlap of measures is split in proportion.

    Examples
    --------
    >>> wedges_of(np.array([100.0]), np.array([[0.5], [0.2]]), np.array([0.6])).round(3)
    array([[42.857],
           [17.143]])
    """
    total = np.sort(shares, axis=0).sum(axis=0)
    part = np.divide(shares, total, out=np.zeros(shares.shape), where=total > 0.0)
    return np.asarray(part * (baseline * removed))
