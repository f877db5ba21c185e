"""The segmented model of remaining carbon budgets: a quantile by numerical integration."""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats

__all__ = ["GTCO2_PER_PGC", "TCRE", "TCRE_SD", "sampled_budget", "segmented_budget"]

GTCO2_PER_PGC = 3.664
"""Mass of CO2 per mass of carbon. [GtCO2 / PgC]"""

TCRE = 1.65 / 1000.0 / GTCO2_PER_PGC
"""Transient climate response to cumulative emissions, mean. [°C / GtCO2]"""

TCRE_SD = 0.65 / 1000.0 / GTCO2_PER_PGC
"""Its standard deviation: 68.27 % lie in 1.0 to 2.3 °C per 1000 PgC. [°C / GtCO2]"""

FEEDBACK = 7.1 * GTCO2_PER_PGC
"""CO2 and CH4 that the warming itself sets free, mean. [GtCO2 / °C]"""

FEEDBACK_SD = 26.7 * GTCO2_PER_PGC
"""Its standard deviation. [GtCO2 / °C]"""

NODES = 64
HALVINGS = 80
FAR = 1e5
"""No budget is further from zero. [GtCO2]"""


def _normal(z: Floats) -> Floats:
    """Return the standard normal distribution."""
    from scipy.special import ndtr

    return np.asarray(ndtr(z))


def _share_below(room: Floats, budget: Floats) -> Floats:
    """Return the probability that `room` / TCRE is at most `budget`, TCRE being normal.

    TCRE is negative with a probability of 0.56 %; these cases stay as they are, since the
    published tables hold them: a budget below zero where there is room.
    """
    negative = _normal(np.asarray(-TCRE / TCRE_SD))
    with np.errstate(divide="ignore"):
        at = _normal((np.abs(room) / np.abs(budget) - TCRE) / TCRE_SD)
        mirrored = _normal((-np.abs(room) / np.abs(budget) - TCRE) / TCRE_SD)
    # room > 0: the ratio is at most b > 0 where TCRE < 0 or TCRE >= room / b, and at most b < 0
    # where room / b <= TCRE < 0. room < 0 is the mirror image of that.
    positive = np.where(budget > 0.0, negative + 1.0 - at, negative - mirrored)
    reflected = np.where(budget < 0.0, at - negative, 1.0 - negative + mirrored)
    return np.where(room > 0.0, positive, reflected)


def _room(
    limit: ArrayLike, warming: ArrayLike, non_co2: ArrayLike, slope: ArrayLike
) -> tuple[Floats, Floats]:
    """Return how far the limit is away, and what of that is left for CO2. [°C]"""
    target = np.asarray(limit, dtype=np.float64)
    further = target - np.asarray(warming)
    return further, further - (np.asarray(non_co2) + np.asarray(slope) * (target - 1.5))


def segmented_budget(
    limit: ArrayLike,
    likelihood: ArrayLike,
    *,
    warming: ArrayLike,
    recent: ArrayLike,
    non_co2: ArrayLike,
    non_co2_slope: ArrayLike,
) -> Floats:
    """Return the remaining carbon budget of the segmented model.

    Integrated over the feedback by Gauss-Hermite quadrature, and inverted by bisection: draws
    would need far more than 100 000 to hold the tails within 4 GtCO2.

    Parameters
    ----------
    limit : array_like, shape (...)
        Warming limit above 1850-1900. [°C]
    likelihood : array_like, shape (...)
        Probability of staying below it, above 0 and below 1. [1]
    warming : array_like, shape (...)
        Human-induced warming so far. [°C]
    recent : array_like, shape (...)
        CO2 emitted since the middle of the decade that `warming` is of. [GtCO2]
    non_co2, non_co2_slope : array_like, shape (...)
        Warming by other gases at 1.5 °C, and by how much it grows with the limit. [°C, 1]

    Returns
    -------
    ndarray, shape (...)
        CO2 that may still be emitted; negative: spent. [GtCO2]

    References
    ----------
    Rogelj et al. 2019, Nature 571, 335, eq. 1; Lamboll et al. 2023, doi:10.1038/s41558-023-01848-5.
    Distributions as in its code (github Rlamboll/AR6CarbonBudgetCalc, owner): TCRE normal, feedback
    normal, zero-emissions commitment left out.

    Examples
    --------
    >>> vintage = {"warming": 1.07, "recent": 209.0, "non_co2": 0.1055, "non_co2_slope": 0.2185}
    >>> segmented_budget(1.5, [0.17, 0.5, 0.83], **vintage).round(-1)
    array([920., 500., 300.])
    """
    share = np.asarray(likelihood, dtype=np.float64)
    further, room = _room(limit, warming, non_co2, non_co2_slope)
    nodes, weights = np.polynomial.hermite.hermgauss(NODES)
    feedback = (FEEDBACK + FEEDBACK_SD * np.sqrt(2.0) * nodes) * further[..., np.newaxis]
    spent = np.asarray(recent)[..., np.newaxis] + feedback
    high = np.full(np.broadcast_shapes(room.shape, share.shape, spent.shape[:-1]), FAR)
    low = -high
    for _ in range(HALVINGS):
        middle = (low + high) / 2.0
        below = _share_below(room[..., np.newaxis], middle[..., np.newaxis] + spent)
        reached = (below * weights).sum(axis=-1) / np.sqrt(np.pi) >= 1.0 - share
        low, high = np.where(reached, low, middle), np.where(reached, middle, high)
    return np.asarray(high)


def sampled_budget(
    limit: ArrayLike,
    *,
    tcre: Floats,
    feedback: Floats,
    warming: ArrayLike,
    recent: ArrayLike,
    non_co2: ArrayLike,
    non_co2_slope: ArrayLike,
) -> Floats:
    """Return the remaining carbon budget of the segmented model for draws of what it rests on.

    Parameters
    ----------
    limit : array_like, shape (...)
        Warming limit above 1850-1900. [°C]
    tcre : ndarray, shape (n,)
        Draws of the response; negative ones stay as they are. [°C / GtCO2]
    feedback : ndarray, shape (n,)
        Standard normal draws, of what the warming sets free. [1]
    warming, recent, non_co2, non_co2_slope : array_like, shape (...)
        As in :func:`segmented_budget`.

    Returns
    -------
    ndarray, shape (..., n)
        CO2 that may still be emitted; negative: spent. [GtCO2]

    References
    ----------
    As :func:`segmented_budget`, of which this is the sample.

    Examples
    --------
    >>> vintage = {"warming": 1.07, "recent": 209.0, "non_co2": 0.1055, "non_co2_slope": 0.2185}
    >>> sampled_budget(1.5, tcre=np.array([TCRE]), feedback=np.array([0.0]), **vintage).round()
    array([500.])
    """
    further, room = (
        part[..., np.newaxis] for part in _room(limit, warming, non_co2, non_co2_slope)
    )
    freed = (FEEDBACK + FEEDBACK_SD * feedback) * further
    return np.asarray(room / tcre - freed - np.asarray(recent)[..., np.newaxis])
