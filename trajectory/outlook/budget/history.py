"""What the world emitted, year by year, and since when a budget is spent."""

import functools

import numpy as np

from trajectory.checks import Floats, Years, as_year
from trajectory.errors import YearError
from trajectory.nouns.series import Series
from trajectory.shipped import rows_of

__all__ = ["PROJECTED", "emitted_until", "global_co2", "global_emissions", "spent_since"]

FILE = "global_emissions.csv"
PROJECTED = 2025
"""The year that is a projection, net of the cement carbonation sink: another accounting."""


@functools.cache
def _column(name: str) -> dict[int, float]:
    return {int(row["year"]): float(row[name]) for row in rows_of(FILE) if row[name]}


def global_emissions() -> Series:
    """Return the greenhouse gas emissions of the world, all gases, 1990 to 2024.

    Returns
    -------
    Series
        GWP-100 of AR6. [GtCO2e]

    References
    ----------
    Indicators of Global Climate Change 2025, release v2026.06.02, CC BY 4.0 (owner).

    Examples
    --------
    >>> global_emissions().at(2024)
    56.8123
    """
    known = _column("all_gases")
    return Series(list(known), list(known.values()), "GtCO2e", "world, all gases (IGCC 2025)")


def global_co2(first: int, last: int) -> float:
    """Return the CO2 that the world emitted from one year to another, both included. [GtCO2]

    Parameters
    ----------
    first, last : int
        1990 to 2025; 2025 is a projection. [year]

    Returns
    -------
    float
        Fossil and land use. [GtCO2]

    Raises
    ------
    YearError
        If a year lies outside the table, or the last comes before the first.

    References
    ----------
    Global Carbon Budget 2025 as in IGCC 2025, without the cement carbonation sink; 2025 projected.

    Examples
    --------
    >>> round(global_co2(2020, 2024), 4)
    209.5357
    """
    known = _column("co2")
    start, end = as_year("first", first), as_year("last", last)
    if end < start:
        raise YearError(f"last must not come before first {start}, got {end}")
    years = range(start, end + 1)
    outside = [year for year in years if year not in known]
    if outside:
        raise YearError(
            f"years must lie in {min(known)} to {max(known)}, of which emissions were published, "
            f"got {outside[0]}"
        )
    return sum(known[year] for year in years)


def emitted_until(years: Years, start_year: int) -> Floats:
    """Return the CO2 that the world emitted from a year to each of others; negative backwards.

    Parameters
    ----------
    years : ndarray of int, shape (...)
        To the first day of these. [year]
    start_year : int
        From the first day of this. [year]

    Returns
    -------
    ndarray, shape (...)
        NaN where emissions in between were not published. [GtCO2]

    References
    ----------
    As :func:`global_co2`.

    Examples
    --------
    >>> emitted_until(np.array([2020, 2021, 2019, 2040]), 2020).round(2)
    array([  0.  ,  39.67, -41.97,    nan])
    """
    distinct, which = np.unique(years, return_inverse=True)
    emitted = np.array([_emitted_until(year, start_year) for year in distinct.tolist()])
    return np.asarray(emitted[which].reshape(np.shape(years)))


def _emitted_until(year: int, start_year: int) -> float:
    if year == start_year:
        return 0.0
    first, last = sorted((year, start_year))
    try:
        emitted = global_co2(first, last - 1)
    except YearError:
        return float("nan")
    return emitted if year > start_year else -emitted


def spent_since(amount: float, start_year: int) -> str:
    """Return since when a negative budget is spent, in words.

    Parameters
    ----------
    amount : float
        A budget below zero. [GtCO2]
    start_year : int
        The year from whose first day it counts.

    Returns
    -------
    str
        Such as ``"spent since 2023"``.

    Examples
    --------
    >>> spent_since(-50.0, 2025)
    'spent since 2023'
    """
    left, known = amount, _column("co2")
    for year in range(start_year - 1, min(known) - 1, -1):
        if year not in known:
            return f"spent before {start_year}"
        left += known[year]
        if left >= 0.0:
            return f"spent since {year}"
    return f"spent since before {min(known)}"
