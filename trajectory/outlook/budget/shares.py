"""What part of the world's budget is a company's or a country's: by a rule that is stated."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from trajectory.checks import as_fraction, as_instance, as_number, as_text, as_year
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import convert
from trajectory.outlook.budget.history import global_co2
from trajectory.outlook.budget.remaining import WORLD, Budget
from trajectory.words import as_emissions_unit, number, percent

__all__ = ["BudgetShare", "equal_per_head", "grandfathering", "share_of_output", "shared"]


@dataclass(frozen=True, slots=True)
class BudgetShare:
    """A part of the world's budget, and the rule that gives it.

    Parameters
    ----------
    value : float
        The part. [1]
    rule : str
        How it comes about, in words.

    Raises
    ------
    ArgumentError
        If a field breaks its rule.

    Examples
    --------
    >>> print(BudgetShare(0.01, "as we agreed"))
    1 % of the world: as we agreed
    """

    value: float
    rule: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", as_fraction("value", self.value))
        as_text("rule", self.rule)

    def __str__(self) -> str:
        """Return the part and the rule."""
        return f"{percent(self.value)} of the world: {self.rule}"


def _part(argument: str, own: float, world: float, rule: str) -> BudgetShare:
    part, whole = as_number(argument, own), as_number(f"world_{argument}", world)
    if not 0.0 <= part <= whole or whole == 0.0:
        raise ArgumentError(
            f"{argument} must lie between 0 and the world's {whole:g}, got {part:g}"
        )
    return BudgetShare(part / whole, rule)


def grandfathering(emissions: float, unit: str, *, year: int) -> BudgetShare:
    """Return the part that someone had in the world's CO2 of a year.

    Parameters
    ----------
    emissions : float
        CO2 emitted in the year. [`unit`]
    unit : str
        A mass, such as ``tCO2e``.
    year : int
        1990 to 2025. [year]

    Returns
    -------
    BudgetShare
        Who emitted more keeps more.

    Raises
    ------
    ArgumentError, UnitError, YearError
        If an argument breaks its rule.

    References
    ----------
    Raupach et al. 2014, Nature Climate Change 4, 873: inertia (unverified).

    Examples
    --------
    >>> print(grandfathering(431.841, "MtCO2e", year=2024))
    1 % of the world: its share of the CO2 of 2024 (grandfathering)
    """
    own = float(
        convert(
            np.asarray(as_number("emissions", emissions)), as_emissions_unit("unit", unit), "GtCO2e"
        )
    )
    when = as_year("year", year)
    return _part(
        "emissions", own, global_co2(when, when), f"its share of the CO2 of {when} (grandfathering)"
    )


def equal_per_head(people: float, world_people: float) -> BudgetShare:
    """Return the part that someone has in the world's population.

    Parameters
    ----------
    people, world_people : float
        Heads in the same year. [1]

    Returns
    -------
    BudgetShare
        Everyone has the same.

    Raises
    ------
    ArgumentError
        If there are more people than the world has.

    References
    ----------
    Raupach et al. 2014, Nature Climate Change 4, 873: equity (unverified).

    Examples
    --------
    >>> print(equal_per_head(83e6, 8.3e9))
    1 % of the world: equal per head
    """
    return _part("people", people, world_people, "equal per head")


def share_of_output(output: float, world_output: float) -> BudgetShare:
    """Return the part that someone has in the world's output.

    Parameters
    ----------
    output, world_output : float
        Value added, or tonnes of a product for a sector's budget, in one unit.

    Returns
    -------
    BudgetShare
        Who produces more may emit more.

    Raises
    ------
    ArgumentError
        If the output is more than the world's.

    References
    ----------
    The definition of a market share.

    Examples
    --------
    >>> print(share_of_output(2.0, 100.0))
    2 % of the world: its share of output
    """
    return _part("output", output, world_output, "its share of output")


def shared(
    budget: Budget, share: BudgetShare | Callable[[Budget], BudgetShare], *, unit: str = "tCO2e"
) -> Budget:
    """Return the part of a budget that a rule gives.

    Parameters
    ----------
    budget : Budget
        A budget of the world, or a share of it, such as a sector's.
    share : BudgetShare or callable
        The part; or a function from the budget to it.
    unit : str
        Unit of the result, such as that of a company's path.

    Returns
    -------
    Budget
        The part, with the rule in its notes.

    Raises
    ------
    ArgumentError, UnitError
        If an argument breaks its rule.

    References
    ----------
    The definition of a share.

    Examples
    --------
    >>> from trajectory.outlook.budget import remaining_budget
    >>> world = remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5)
    >>> shared(world, grandfathering(43.1841, "MtCO2e", year=2024), unit="MtCO2e").amount
    134.2
    """
    as_instance("budget", budget, Budget)
    part = as_instance("share", share(budget) if callable(share) else share, BudgetShare)
    to = as_emissions_unit("unit", unit)
    unit_now = "GtCO2e" if budget.unit == WORLD else budget.unit
    own = float(convert(np.asarray(budget.amount * part.value), unit_now, to))
    note = f"{percent(part.value)} of {number(round(budget.amount, 4))} {budget.unit}: {part.rule}"
    return replace(budget, amount=own, unit=to, notes=(*budget.notes, note))
