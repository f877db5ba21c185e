"""How often a path uses up its part of the world's carbon budget of its base year."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from trajectory.checks import as_instance, as_number, as_share, as_year
from trajectory.errors import ArgumentError, MissingDataError, UnitError, YearError
from trajectory.kernels.arithmetic import convert, plain
from trajectory.kernels.temperature import budget_overshoot
from trajectory.nouns.series import Series
from trajectory.outlook.budget import BudgetShare, vintage
from trajectory.outlook.budget.spending import share_words
from trajectory.outlook.temperature.implied import refuse_spent, world_budget
from trajectory.words import INDEX, number, percent

__all__ = ["Overshoot", "overshoot"]


@dataclass(frozen=True, slots=True)
class Overshoot:
    """How many times a path uses up its budget, and on what that rests.

    Parameters
    ----------
    value : float or ndarray, shape (...)
        1: all of it; 2: twice as much. [1]
    base_year : int
        From whose first day path and budget are counted. [year]
    assumptions : tuple of str
        Vintage, limit, likelihood, part, CO2 share and years, in words.
    """

    value: Any
    base_year: int
    assumptions: tuple[str, ...]

    def __str__(self) -> str:
        """Return the overshoot, then what it rests on."""
        value = f"{self.value:.3g}" if np.ndim(self.value) == 0 else f"{np.size(self.value)} paths"
        return "; ".join((f"{value} x its budget", *self.assumptions))


def overshoot(
    path: Series,
    *,
    share: BudgetShare,
    until: int,
    budget: str,
    likelihood: float,
    limit: float = 1.5,
    co2_share: float | None = None,
    source: str | None = None,
) -> Overshoot:
    """Return how many times a path uses up its part of the world's budget of its base year.

    For :func:`implied_by_tcre` and, with the same budget, limit, likelihood and base year,
    :func:`implied_by_budget`. Emissions after `until` do not count: let a path run to net zero.

    Parameters
    ----------
    path : Series
        One path or many, shape (..., t), every year from its first, the base year. [mass of CO2e]
    share : BudgetShare
        The part of the world's budget that is its own, or one of each path.
    until : int
        The last year that counts; the path holds it. [year]
    budget : str
        A vintage: one of :func:`trajectory.outlook.budget.vintages`, counted from the base year by
        what the world emitted in between, not re-estimated.
    likelihood, limit : float
        Probability and warming limit of that budget. [1, °C]
    co2_share : float
        CO2 in the path's emissions. [1]
    source : str, optional
        Where that share was read; without it the result says that it was assumed.

    Returns
    -------
    Overshoot
        The ratio, and what it rests on.

    Raises
    ------
    ArgumentError
        If an argument breaks its rule, nothing of the budget is left, or the part is 0.
    MissingDataError
        If `co2_share` is not given.
    UnitError
        If the path is an index: nothing is known of its tonnes.
    YearError
        If the path does not hold every year, or the world's emissions since were not published.

    References
    ----------
    As :func:`trajectory.kernels.temperature.budget_overshoot`.

    Examples
    --------
    >>> from trajectory.outlook.budget import grandfathering
    >>> path = Series(range(2021, 2051), [500.0 - 16.0 * i for i in range(30)], "ktCO2e")
    >>> own = grandfathering(500.0, "ktCO2e", year=2021)
    >>> found = overshoot(path, share=own, until=2050, budget="IGCC 2025", likelihood=0.5,
    ...                   co2_share=1.0, source="CO2 alone")
    >>> round(found.value, 3), found.base_year
    (1.928, 2021)
    """
    values, unit = as_instance("path", path, Series).values, path.unit
    part = np.asarray(as_instance("share", share, BudgetShare).value)
    if co2_share is None:
        raise MissingDataError(
            "co2_share must be given, since a budget is of CO2 only and a path of all gases; got "
            "None: give the path's share of CO2, and its source"
        )
    of_co2, last = as_share("co2_share", co2_share), as_year("until", until)
    base = np.asarray(path.years[0])
    if unit == INDEX:
        raise UnitError("path must be in tonnes to be set against a budget, got an index")
    if last not in path.years:
        raise YearError(f"path must hold {last}, until when it counts, got {base} to "
                        f"{path.years[-1]}")  # fmt: skip
    if part.shape not in ((), values.shape[:-1]) or not (part > 0.0).all():
        raise ArgumentError(
            f"share must be above 0, and one number or one of each path {values.shape[:-1]}, "
            f"got {share}"
        )
    total = convert(np.asarray(path.between(int(base), last).cumulative()), unit, "GtCO2e")
    table, degrees = vintage(budget), as_number("limit", limit)
    likely = as_share("likelihood", likelihood)
    world = world_budget(table, limit=degrees, likelihood=likely, base_year=base)
    refuse_spent(world, base, table, degrees)
    return Overshoot(
        plain(budget_overshoot(total, of_co2, part, world)),
        int(base),
        (
            f"{number(round(float(world), 4))} GtCO2 from {base} for {number(degrees)} °C with "
            f"{percent(likely)} ({table.name}, counted from there, not re-estimated)",
            f"{share}",
            share_words(of_co2, source),
            f"emissions of {base} to {last}",
        ),
    )
