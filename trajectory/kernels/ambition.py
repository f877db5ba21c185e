"""The least cut that a rule accepts: array functions, years and emissions broadcast.

Two generations of the SBTi's absolute contraction stand here, each formula once. A report, the
inverse :func:`trajectory.rules.minimum_reduction` and a table of companies call the same ones,
through the values of :mod:`trajectory.rules.ambition`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats
from trajectory.kernels.arithmetic import TOLERANCE

__all__ = [
    "FLAG",
    "SCOPE_1",
    "SCOPE_2",
    "SCOPE_3_1_5C",
    "SCOPE_3_WB2C",
    "DynamicPathway",
    "anchored_minimum",
    "at_published_precision",
    "compound_minimum",
    "dynamic_minimum",
    "forward_looking_minimum",
    "initial_ambition",
    "margin_points",
    "straight_minimum",
]

UNKNOWN_DECIMALS = -1
"""In arrays of decimals: the precision was not published, so nothing is rounded."""


def anchored_minimum(
    base_year: ArrayLike, target_year: ArrayLike, rate: ArrayLike, anchor: ArrayLike | None
) -> Floats:
    """Return ``rate * (target_year - min(base_year, anchor))``, the minimum until April 2026.

    No more than everything is asked.

    Parameters
    ----------
    base_year, target_year : array_like, shape (...)
        Years. [year]
    rate : array_like, shape (...)
        Linear annual reduction. [1 / year]
    anchor : array_like, shape (...), or None
        Base years after it are measured from it; None: all from themselves. [year]

    Returns
    -------
    ndarray, shape (...)
        Least reduction, of the base year. [1]

    References
    ----------
    SBTi Criteria Assessment Indicators C16.1 and C18.1 (Corporate Net-Zero Standard V1.1 to
    V1.3); read in sources that cite them.

    Examples
    --------
    >>> anchored_minimum([2019, 2024], 2030, 0.042, 2020).round(3)
    array([0.462, 0.42 ])
    """
    years = np.asarray(target_year, dtype=float) - _since(base_year, anchor)
    return np.asarray(np.minimum(np.asarray(rate) * years, 1.0))


def compound_minimum(
    base_year: ArrayLike, target_year: ArrayLike, rate: ArrayLike, anchor: ArrayLike | None = None
) -> Floats:
    """Return ``1 - (1 - rate) ** (target_year - min(base_year, anchor))``, of an intensity target.

    Parameters
    ----------
    base_year, target_year : array_like, shape (...)
        Years. [year]
    rate : array_like, shape (...)
        Compound annual reduction. [1 / year]
    anchor : array_like, shape (...), optional
        Base years after it are measured from it; None: all from themselves. [year]

    Returns
    -------
    ndarray, shape (...)
        Least reduction, of the base year. [1]

    References
    ----------
    SBTi Corporate Near-Term Criteria V5.3, C18: 7 % a year compound for scope-3 intensity; from
    2020 for later base years: SBTi Target Validation Protocol, p. 25-27.

    Examples
    --------
    >>> float(compound_minimum(2019, 2030, 0.07).round(4))
    0.5499
    >>> float(compound_minimum(2022, 2030, 0.07, 2020).round(4))
    0.516
    """
    since = _since(base_year, anchor)
    years = np.asarray(target_year, dtype=float) - since
    return np.asarray(1.0 - (1.0 - np.asarray(rate)) ** years)


def _since(base_year: ArrayLike, anchor: ArrayLike | None) -> Floats:
    """Return the year that a cut is measured from: the anchor for base years after it."""
    since = np.asarray(base_year, dtype=float)
    return since if anchor is None else np.asarray(np.minimum(since, anchor))


def forward_looking_minimum(
    most_recent_year: ArrayLike, target_year: ArrayLike, end_year: ArrayLike
) -> Floats:
    """Return the cut from the most recent year that a straight line to zero asks for.

    Parameters
    ----------
    most_recent_year, target_year, end_year : array_like, shape (...)
        Years; the line reaches zero in `end_year`. [year]

    Returns
    -------
    ndarray, shape (...)
        Least reduction, of the most recent year. [1]

    References
    ----------
    SBTi criteria V5, C14; the formula is from memory: unverified.

    Examples
    --------
    >>> float(forward_looking_minimum(2022, 2030, 2050).round(4))
    0.2857
    """
    start = np.asarray(most_recent_year, dtype=float)
    return np.asarray((np.asarray(target_year) - start) / (np.asarray(end_year) - start))


def straight_minimum(
    base_year: ArrayLike, target_year: ArrayLike, residual: ArrayLike, end_year: ArrayLike
) -> Floats:
    """Return the cut that a straight line from the base year to a residual asks for.

    Parameters
    ----------
    base_year, target_year, end_year : array_like, shape (...)
        Years; the line reaches the residual in `end_year` and stays. From a base year that is
        not before it, all of that is due at once. [year]
    residual : array_like, shape (...)
        Share of the base year that remains. [1]

    Returns
    -------
    ndarray, shape (...)
        Least reduction, of the base year. [1]

    References
    ----------
    SBTi Corporate Net-Zero Standard V2.0, C10.2: linear trajectory to residual levels.

    Examples
    --------
    >>> float(straight_minimum(2025, 2030, 0.10, 2050).round(4))
    0.18
    """
    start = np.asarray(base_year, dtype=float)
    left = np.asarray(end_year) - start
    share = (np.asarray(target_year) - start) / np.where(left > 0.0, left, 1.0)
    whole = np.where(left > 0.0, np.minimum(share, 1.0), 1.0)
    return np.asarray((1.0 - np.asarray(residual)) * whole)


@dataclass(frozen=True, slots=True)
class DynamicPathway:
    """A row of table 2 of the SBTi Method Appendix v1.0 (April 2026).

    Parameters
    ----------
    ambition : float
        Reduction at net zero (NZA). [1]
    year : int
        Net-zero year of the pathway (NZY). [year]
    floor : float
        Least linear annual reduction between base and target year. [1 / year]

    References
    ----------
    SBTi Corporate Net-Zero Standard V1.3.1, Method Appendix v1.0, April 2026, table 2 (read in
    two implementations that quote it).

    Examples
    --------
    >>> SCOPE_2.ambition, SCOPE_2.year
    (1.0, 2040)
    """

    ambition: float
    year: int
    floor: float


SCOPE_1 = DynamicPathway(0.90, 2050, 0.042)
SCOPE_2 = DynamicPathway(1.00, 2040, 0.042)
SCOPE_3_1_5C = DynamicPathway(0.90, 2050, 0.042)
SCOPE_3_WB2C = DynamicPathway(0.75, 2050, 0.025)
FLAG = DynamicPathway(0.72, 2050, 0.0303)


def initial_ambition(
    pathway: DynamicPathway,
    most_recent_year: ArrayLike,
    target_year: ArrayLike,
    net_zero_year: ArrayLike | None = None,
) -> Floats:
    """Return the cut from the most recent year that the dynamic linear rate asks for.

    Equations 1 and 2: ``NZA / (NZY - MRY) * (TY - MRY)``, never more than NZA. Where the
    net-zero year is not after the most recent year, all of NZA is due.

    Parameters
    ----------
    pathway : DynamicPathway
        Net-zero ambition and year.
    most_recent_year, target_year : array_like, shape (...)
        Years. [year]
    net_zero_year : array_like, shape (...), optional
        The company's own; the earlier of the two counts, NaN counts as none. [year]

    Returns
    -------
    ndarray, shape (...)
        Initial target ambition, of the most recent year. [1]

    References
    ----------
    SBTi Corporate Net-Zero Standard V1.3.1, Method Appendix v1.0, April 2026, eq. 1-2, table 2
    (read in two implementations that quote it).

    Examples
    --------
    >>> float(initial_ambition(SCOPE_1, 2025, 2030).round(4))
    0.18
    """
    start = np.asarray(most_recent_year, dtype=float)
    end = np.fmin(pathway.year, np.nan if net_zero_year is None else net_zero_year)
    left = end - start
    share = (np.asarray(target_year) - start) / np.where(left > 0.0, left, 1.0)
    return np.asarray(pathway.ambition * np.where(left > 0.0, np.minimum(share, 1.0), 1.0))


def dynamic_minimum(
    ambition: ArrayLike,
    emissions_ratio: ArrayLike,
    base_year: ArrayLike,
    target_year: ArrayLike,
    floor: ArrayLike,
) -> Floats:
    """Return the least published reduction under the dynamic linear rate.

    Equations 3 to 6: the target-year level that `ambition` leaves of the most recent year's
    emissions, as a reduction of the base year, but at least `floor` a year since then, and no
    more than everything. The pathway between (eq. 8) is the straight line from the base year to it.

    Parameters
    ----------
    ambition : array_like, shape (...)
        Initial ambition; for scopes 1+2 the mean weighted by the most recent year. [1]
    emissions_ratio : array_like, shape (...)
        Emissions of the most recent year over those of the base year. [1]
    base_year, target_year : array_like, shape (...)
        Years. [year]
    floor : array_like, shape (...)
        Least linear annual reduction. [1 / year]

    Returns
    -------
    ndarray, shape (...)
        Least reduction, of the base year. [1]

    References
    ----------
    SBTi Corporate Net-Zero Standard V1.3.1, Method Appendix v1.0, April 2026, eq. 3-6, 8
    (read in two implementations that quote it). Equation 7 was not seen.

    Examples
    --------
    >>> float(dynamic_minimum(0.302, 1.0, 2025, 2030, 0.042).round(3))
    0.302
    """
    years = np.asarray(target_year, dtype=float) - np.asarray(base_year, dtype=float)
    target_level = np.asarray(emissions_ratio) * (1.0 - np.asarray(ambition))
    least = np.maximum(np.asarray(floor) * years, 1.0 - target_level)
    return np.asarray(np.minimum(least, 1.0))


def at_published_precision(minimum: ArrayLike, decimals: ArrayLike) -> Floats:
    """Return a minimum as a percentage, rounded half-up to the decimals of the target.

    Parameters
    ----------
    minimum : array_like, shape (...)
        Least reduction. [1]
    decimals : array_like of int, shape (...)
        Decimals of the published percentage; -1: unknown, so it stays unrounded.

    Returns
    -------
    ndarray, shape (...)
        Least reduction. [%]

    References
    ----------
    SBTi target dashboard, copy of 7 May 2026: of the published targets that miss the unrounded
    minimum most are rounded. The rule's own words are from memory: unverified.

    Examples
    --------
    >>> at_published_precision([0.4242, 0.504, 0.125], [1, 0, 0])
    array([42.4, 50. , 13. ])
    """
    percent = np.asarray(minimum, dtype=float) * 100.0
    places = np.asarray(decimals, dtype=float)
    scale = 10.0**places
    # a hair more than a half, since 12.5 may be stored a hair below itself
    rounded = np.floor(percent * scale + (0.5 + 100.0 * TOLERANCE)) / scale
    return np.where(places == UNKNOWN_DECIMALS, percent, rounded)


def margin_points(reduction: ArrayLike, minimum: ArrayLike, decimals: ArrayLike) -> Floats:
    """Return by how many percentage points a published reduction exceeds a minimum.

    Parameters
    ----------
    reduction, minimum : array_like, shape (...)
        Published and least reduction. [1]
    decimals : array_like of int, shape (...)
        Decimals of the published percentage; -1: unknown.

    Returns
    -------
    ndarray, shape (...)
        At least 0 where the minimum is met, to 1e-7 of a point. [percentage points]

    References
    ----------
    As :func:`at_published_precision`.

    Examples
    --------
    >>> float(margin_points(0.424, 0.4242, 1))
    0.0
    """
    published = np.asarray(reduction, dtype=float) * 100.0
    margin = published - at_published_precision(minimum, decimals)
    return np.asarray(np.rint(margin * 1e7) / 1e7 + 0.0)  # as np.round does, four times as fast
