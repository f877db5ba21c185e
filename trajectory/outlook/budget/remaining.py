"""How much CO2 may still be emitted: a published budget, moved to another year, and shared."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import (
    Floats,
    as_floats,
    as_instance,
    as_number,
    as_share,
    as_text,
    as_year,
    instance_of,
    tuple_of,
)
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.carbon_budget import segmented_budget
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.source import Source
from trajectory.outlook.budget.history import PROJECTED, global_co2, spent_since
from trajectory.outlook.budget.vintages import Vintage, vintage, vintages
from trajectory.words import listed, number, percent

__all__ = ["Budget", "modelled_budget", "moved", "remaining_budget"]

WORLD = "GtCO2"
"""The unit of a budget of the world; a share of it has a unit of CO2e like a company's path."""

LIKELY = (0.01, 0.99)
"""Likelihoods between which the model is asked. [1]"""


@noun
class Budget(Noun):
    """CO2 that may still be emitted from the first day of a year on.

    Parameters
    ----------
    amount : float
        CO2 only, of all gases nothing else; negative: spent. [`unit`]
    unit : str
        ``GtCO2``, or another mass of CO2 for a share of it.
    start_year : int
        It counts from 1 January of this year. [year]
    limit : float
        Warming limit above 1850-1900. [°C]
    likelihood : float
        Probability of staying below it. [1]
    vintage : str
        Whose budget it is, and of which year.
    notes : tuple of str
        What was interpolated, moved, shared or assumed.
    source : Source
        Where the numbers were read.

    Raises
    ------
    ArgumentError, YearError
        If a field breaks its rule.

    Examples
    --------
    >>> print(remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5))
    134.2 GtCO2 from 2026 for 1.5 °C with 50 % (IGCC 2025)
    """

    amount: float = kept(as_number)
    unit: str = kept(as_text, default="GtCO2")
    start_year: int = kept(as_year, kw_only=True)
    limit: float = kept(as_number, kw_only=True)
    likelihood: float = kept(as_share, kw_only=True)
    vintage: str = kept(as_text, kw_only=True)
    notes: tuple[str, ...] = kept(tuple_of(str), default=(), kw_only=True)
    source: Source = kept(instance_of(Source), kw_only=True, compare=False)

    @property
    def is_spent(self) -> bool:
        """Whether nothing is left."""
        return self.amount <= 0.0

    def __str__(self) -> str:
        """Return the amount with its year, limit, likelihood and vintage, then the notes."""
        amount = f"{number(round(self.amount, 4))} {self.unit} from {self.start_year}"
        which = f"for {number(self.limit)} °C with {percent(self.likelihood)} ({self.vintage})"
        return "; ".join((f"{amount} {which}", *self.notes))


def _said(amount: float, start_year: int) -> tuple[str, ...]:
    return (spent_since(amount, start_year),) if amount < 0.0 else ()


def _place(argument: str, value: float, known: np.ndarray, unit: str, name: str) -> float:
    """Return a value within the published ones."""
    tolerance = 1e-9
    if not known[0] - tolerance <= value <= known[-1] + tolerance:
        raise ArgumentError(
            f"{argument} must lie in {known[0]:g} to {known[-1]:g}{unit and f' {unit}'}, as {name} "
            f"has it, got {value:g}"
        )
    return value


def remaining_budget(name: str, *, limit: float, likelihood: float) -> Budget:
    """Return a published remaining carbon budget.

    Between published limits and likelihoods it is interpolated linearly, and says so; beyond
    them there is none.

    Parameters
    ----------
    name : str
        A vintage: one of :func:`vintages`.
    limit : float
        Warming limit above 1850-1900. [°C]
    likelihood : float
        Probability of staying below it. [1]

    Returns
    -------
    Budget
        From the vintage's own start year.

    Raises
    ------
    ArgumentError
        If the vintage is unknown, or has no such limit or likelihood; the error lists what is.

    References
    ----------
    As :func:`trajectory.outlook.budget.vintage`.

    Examples
    --------
    >>> remaining_budget("AR6 WG1", limit=1.5, likelihood=0.67).amount
    397.2
    >>> print(remaining_budget("IGCC 2024", limit=1.55, likelihood=0.5))
    218.9 GtCO2 from 2025 for 1.55 °C with 50 % (IGCC 2024); linear between 1.5 and 1.6 °C
    """
    table = vintage(name)
    warm = _place("limit", as_number("limit", limit), table.limits, "°C", name)
    likely = _place("likelihood", as_share("likelihood", likelihood), table.likelihoods, "", name)
    by_limit = [np.interp(likely, table.likelihoods, row) for row in table.values]
    amount = float(np.interp(warm, table.limits, by_limit))
    between = (*_between(warm, table.limits, "°C"), *_between(likely, table.likelihoods, ""))
    return Budget(
        amount,
        start_year=table.start_year,
        limit=warm,
        likelihood=likely,
        vintage=table.name,
        notes=(*between, *_said(amount, table.start_year)),
        source=table.source,
    )


def _between(value: float, known: np.ndarray, unit: str) -> tuple[str, ...]:
    if np.isclose(known, value, rtol=0.0, atol=1e-9).any():
        return ()
    place = int(np.searchsorted(known, value))
    ends = known[place - 1 : place + 1]
    words = [f"{end:g} {unit}".strip() if unit else percent(float(end)) for end in ends]
    first = words[0].removesuffix(f" {unit}") if unit else words[0].removesuffix(" %")
    return (f"linear between {first} and {words[1]}",)


def modelled_budget(name: str, *, limit: ArrayLike, likelihood: ArrayLike) -> Any:
    """Return the remaining carbon budget of the segmented model of a vintage, by integration.

    It equals the published quantiles within 4 GtCO2 from 1.5 to 2.0 °C, and has any likelihood
    in between. Draws of TCRE below zero (0.56 %) stay as they are, as in the published tables. At
    17 % and 1.5 °C the budget would be larger by about 1 GtCO2 for IGCC 2025, and 3 for AR6, if
    they were dropped; by 8 and 16 if they counted as endless budgets.

    Parameters
    ----------
    name : str
        A vintage that has its parameters: AR6 or an IGCC headline.
    limit : array_like, shape (...)
        Warming limit above 1850-1900. [°C]
    likelihood : array_like, shape (...)
        Probability of staying below it, 0.01 to 0.99: beyond, responses near zero decide. [1]

    Returns
    -------
    float or ndarray, shape (...)
        From the vintage's start year. [GtCO2]

    Raises
    ------
    ArgumentError
        If the vintage has no parameters, a limit is none that it was published for, a likelihood is
        outside its bounds, or shapes do not fit.

    References
    ----------
    As :func:`trajectory.kernels.carbon_budget.segmented_budget`; the warming by other gases is
    fitted to the medians of each vintage (derived).

    Examples
    --------
    >>> float(round(modelled_budget("IGCC 2025", limit=1.5, likelihood=0.5)))
    134.0
    """
    table = vintage(name)
    if np.isnan(table.non_co2[0]):
        known = [v for v in vintages() if not np.isnan(vintage(v).non_co2[0])]
        raise ArgumentError(
            f"name must be a vintage with a model ({listed(map(repr, known))}), got {name!r}"
        )
    warm = _within("limit", limit, table.limits[0], table.limits[-1])
    likely = _within("likelihood", likelihood, *LIKELY)
    try:
        np.broadcast_shapes(warm.shape, likely.shape)
    except ValueError:
        raise ArgumentError(
            f"likelihood must fit the shape of limit {warm.shape}, got {likely.shape}"
        ) from None
    return plain(
        segmented_budget(
            warm,
            likely,
            warming=table.warming,
            recent=table.recent,
            non_co2=table.non_co2[0],
            non_co2_slope=table.non_co2[1],
        )
    )


def _within(argument: str, values: ArrayLike, least: float, most: float) -> Floats:
    """Return numbers that all lie between two bounds."""
    given = as_floats(argument, values)
    if not ((given >= least) & (given <= most)).all():
        raise ArgumentError(f"{argument} must lie in {least:g} to {most:g}, got {values!r:.60}")
    return given


def moved(budget: Budget, start_year: int) -> Budget:
    """Return a budget counted from a later year, less what the world emitted until then.

    It is moved, not estimated anew: a vintage of that year, which is named where there is one,
    knows more about the climate and may say something else.

    Parameters
    ----------
    budget : Budget
        A budget of the world.
    start_year : int
        Its new first year, at most 2026. [year]

    Returns
    -------
    Budget
        What is left; negative: spent.

    Raises
    ------
    ArgumentError
        If the budget is a share: move first, then share.
    YearError
        If the year comes before the budget's own, or emissions until then were not published.

    References
    ----------
    Emissions as :func:`trajectory.outlook.budget.global_co2`.

    Examples
    --------
    >>> print(moved(remaining_budget("AR6 WG1", limit=1.5, likelihood=0.5), 2025))
    289 GtCO2 from 2025 for 1.5 °C with 50 % (AR6 WG1); moved from 2020 to 2025 by published \
emissions, not re-estimated: IGCC 2024 says 127 for 2025
    """
    if as_instance("budget", budget, Budget).unit != WORLD:
        raise ArgumentError(
            "budget must be of the world, since it is moved by the world's emissions (move first, "
            f"then share it), got {budget!r:.80}"
        )
    year = as_year("start_year", start_year)
    if year < budget.start_year:
        raise YearError(
            f"start_year must not come before the budget's own {budget.start_year}, got {year}: "
            f"choose an earlier vintage ({listed(map(repr, vintages()))})"
        )
    if year == budget.start_year:
        return budget
    amount = budget.amount - global_co2(budget.start_year, year - 1)
    note = f"moved from {budget.start_year} to {year} by published emissions, not re-estimated"
    projected = f"; {PROJECTED} is a projection, net of the carbonation sink"
    note += projected if budget.start_year <= PROJECTED < year else ""
    known = [v for v in map(vintage, vintages()) if v.start_year == year and "," not in v.name]
    said = [words for v in known if (words := _beside(v, budget))]
    note += f": {' and '.join(said)} for {year}" if said else ""
    kept_notes = tuple(n for n in budget.notes if not n.startswith("spent"))
    return replace(
        budget, amount=amount, start_year=year, notes=(*kept_notes, note, *_said(amount, year))
    )


def _beside(known: Vintage, budget: Budget) -> str:
    try:
        beside = remaining_budget(known.name, limit=budget.limit, likelihood=budget.likelihood)
    except ArgumentError:
        return ""
    return f"{known.name} says {number(round(beside.amount, 1))}"
