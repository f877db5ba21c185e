"""Implied temperature rise: what the world would warm if all overshot their budget alike."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import Floats, as_floats, as_number, as_share, as_years_of
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.temperature import overshoot_temperature
from trajectory.outlook.budget import Vintage, global_co2, vintage
from trajectory.outlook.budget.history import emitted_until

__all__ = ["ImpliedRise", "implied_by_budget", "implied_by_tcre", "refuse_spent",
           "world_budget"]  # fmt: skip

OS_CLIMATE_BUDGETS = {1.5: 396.0, 1.65: 646.0, 2.0: 1229.0}
"""The world's budget of each of its benchmarks, as its data files hold it. [GtCO2]"""

OS_CLIMATE_TCRE = 2.2 / 3664.0
"""Its own response, above the 1.65 of AR6. [°C / GtCO2]"""

WITHOUT_LAND = 0.76
"""A benchmark without land counts the budget as this share of the whole. [1]"""


@dataclass(frozen=True, slots=True)
class ImpliedRise:
    """An implied temperature rise, with the method that gave it.

    Parameters
    ----------
    temperature : float or ndarray, shape (...)
        NaN: outside what the method knows. [°C]
    method : str
        Publisher, version and what it rests on.

    Examples
    --------
    >>> print(implied_by_tcre(1.0))
    1.5 °C by OS-Climate ITR tool, TCRE 2.2 °C per 3664 GtCO2, 521 GtCO2 for 1.5 °C
    """

    temperature: Any
    method: str

    def __str__(self) -> str:
        """Return the temperature with its method."""
        value = self.temperature
        told = f"{value:.3g} °C" if np.ndim(value) == 0 else f"{np.size(value)} temperatures"
        return f"{told} by {self.method}"


def implied_by_tcre(
    overshoot: ArrayLike, *, limit: float = 1.5, with_land: bool = False
) -> ImpliedRise:
    """Return the implied temperature rise as OS-Climate's tool computes it.

    Parameters
    ----------
    overshoot : array_like, shape (...)
        Cumulative emissions over the company's budget. [1]
    limit : float
        Its benchmark: 1.5, 1.65 or 2.0. [°C]
    with_land : bool
        Whether the benchmark includes land; those that ship with the tool do not.

    Returns
    -------
    ImpliedRise
        Temperature and method.

    Raises
    ------
    ArgumentError
        If the tool has no such benchmark, or an overshoot is below 0.

    References
    ----------
    github os-climate/ITR at b0a99be, src/ITR/configs.py, temperature_score.py (owner, Apache-2.0).

    Examples
    --------
    >>> implied_by_tcre([0.0, 1.5, 5.0]).temperature.round(3)
    array([1.187, 1.656, 2.751])
    """
    over = as_floats("overshoot", overshoot, minimum=0.0)
    if not isinstance(limit, float | int) or limit not in OS_CLIMATE_BUDGETS:
        known = ", ".join(f"{name:g}" for name in OS_CLIMATE_BUDGETS)
        raise ArgumentError(f"limit must be one of {known}, got {limit!r}")
    whole = OS_CLIMATE_BUDGETS[limit]
    budget = whole if with_land else whole / WITHOUT_LAND
    rise = overshoot_temperature(over, limit=limit, budget=budget, response=OS_CLIMATE_TCRE)
    words = f"TCRE 2.2 °C per 3664 GtCO2, {budget:.0f} GtCO2 for {limit:g} °C"
    return ImpliedRise(plain(rise), f"OS-Climate ITR tool, {words}")


def implied_by_budget(
    overshoot: ArrayLike,
    *,
    budget: str,
    likelihood: float,
    limit: float = 1.5,
    base_year: ArrayLike | None = None,
) -> ImpliedRise:
    """Return the warming limit whose published budget is the overshoot times that of a limit.

    The curve of budgets holds other gases and feedbacks, so its slope is larger than TCRE alone.
    A small late budget makes it insensitive: twice 100 GtCO2 is 0.05 °C more. So give the
    company's base year: overshoot is counted from there, and so is then the world's budget.

    Parameters
    ----------
    overshoot : array_like, shape (...)
        Cumulative emissions over the company's budget of the limit, which is above 0. [1]
    budget : str
        A vintage: one of :func:`trajectory.outlook.budget.vintages`.
    likelihood : float
        Probability of staying below, as published. [1]
    limit : float
        The limit that the company's budget is of. [°C]
    base_year : int, or array_like of the shape of `overshoot`, optional
        From whose first day overshoot is counted: the vintage's budgets are counted from there by
        what the world emitted in between, not re-estimated; else from the vintage's own start. Its
        vintage may be that of :func:`trajectory.outlook.budget.vintage_of`. [year]

    Returns
    -------
    ImpliedRise
        Temperature, NaN outside the published limits, and method.

    Raises
    ------
    ArgumentError
        If the vintage has no such limit or likelihood, its budget of the limit is spent, or an
        overshoot is below 0.
    YearError
        If emissions between the base year and the vintage's start were not published.

    References
    ----------
    Inversion of the remaining carbon budgets (this library's; as recommended by GFANZ 2022 to
    rest on cumulative emissions, secondary).

    Examples
    --------
    >>> rise = implied_by_budget([1.0, 2.0], budget="AR6 WG1", likelihood=0.5)
    >>> rise.temperature.round(2)
    array([1.5 , 1.79])
    >>> print(implied_by_budget(2.0, budget="IGCC 2025", likelihood=0.5, base_year=2021))
    1.69 °C by IGCC 2025 budgets at 50 % inverted from 1.5 °C, counted from 2021 (346 GtCO2)
    """
    over = as_floats("overshoot", overshoot, minimum=0.0)
    table, likely = vintage(budget), as_share("likelihood", likelihood)
    years = as_years_of("base_year", table.start_year if base_year is None else base_year)
    if years.shape not in ((), over.shape):
        raise ArgumentError(
            f"base_year must be one year or have shape {over.shape} like overshoot, got "
            f"{years.shape}"
        )
    degrees = as_number("limit", limit)
    own = world_budget(table, limit=degrees, likelihood=likely, base_year=years)
    refuse_spent(own, years, table, degrees)
    by_limit, rise = _column(table, likely), np.empty(over.shape)
    for year in np.unique(years).tolist():  # of each its own curve
        rows = np.broadcast_to(years == year, over.shape)
        curve = by_limit - emitted_until(np.asarray(year), table.start_year)
        spent = (over * own)[rows]
        rise[rows] = np.interp(spent, curve, table.limits, left=np.nan, right=np.nan)
    words = f"{budget} budgets at {100.0 * likely:g} % inverted from {degrees:g} °C"
    if base_year is not None:
        words += f", counted from {_span(years, '.0f')} ({_span(own, '.0f')} GtCO2)"
    return ImpliedRise(plain(rise), words)


def world_budget(
    table: Vintage, *, limit: float, likelihood: float, base_year: NDArray[np.int64]
) -> Floats:
    """Return the world's budget of a vintage, counted from the first days of years.

    Parameters
    ----------
    table : Vintage
        Whose budget.
    limit, likelihood : float
        Warming limit and probability. [°C, 1]
    base_year : ndarray of int, shape (...)
        Counted from there by what the world emitted in between, not re-estimated. [year]

    Returns
    -------
    ndarray, shape (...)
        NaN: no such limit, or emissions in between were not published. [GtCO2]

    Raises
    ------
    ArgumentError
        If the vintage has no such likelihood.

    References
    ----------
    Emissions as :func:`trajectory.outlook.budget.global_co2`.

    Examples
    --------
    >>> start = np.array([2020, 2021])
    >>> world_budget(vintage("AR6 WG1"), limit=1.5, likelihood=0.5, base_year=start).round(1)
    array([498.5, 458.8])
    """
    by_limit = _column(table, likelihood)
    own = np.interp(limit, table.limits, by_limit, left=np.nan, right=np.nan)
    return np.asarray(own - emitted_until(base_year, table.start_year))


def refuse_spent(own: Floats, years: NDArray[np.int64], table: Vintage, limit: float) -> None:
    """Refuse a budget that there is not, or of which nothing is left."""
    unknown = np.isnan(emitted_until(years, table.start_year))
    if unknown.any():
        first, end = sorted((int(years[unknown].flat[0]), table.start_year))
        global_co2(first, end - 1)  # says which year was not published
    if not (own > 0.0).all():
        least = float(own.min())
        known = f"{table.limits[0]:g} to {table.limits[-1]:g} °C"
        state = f"has none ({known} have)" if np.isnan(least) else f"is spent ({least:g} GtCO2)"
        raise ArgumentError(
            f"limit must have a budget that is left, but {limit:g} °C of {table.name} {state}"
        )


def _span(values: Any, form: str) -> str:
    """Return the least and the largest number in words, once where they are one."""
    least, most = (format(end, form) for end in (values.min(), values.max()))
    return least if least == most else f"{least} to {most}"


def _column(table: Vintage, likelihood: float) -> Floats:
    known = table.likelihoods
    if not known[0] <= likelihood <= known[-1]:
        raise ArgumentError(
            f"likelihood must lie in {known[0]:g} to {known[-1]:g}, as {table.name} has it, "
            f"got {likelihood:g}"
        )
    return np.array([np.interp(likelihood, known, row) for row in table.values])
