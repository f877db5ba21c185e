"""What part of the world's budget is a company's or a country's: by a rule that is stated."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import (
    Floats,
    as_floats,
    as_fraction,
    as_instance,
    as_number,
    as_text,
    as_years_of,
    frozen,
    is_many,
    numeric,
)
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import convert, plain
from trajectory.outlook.budget.history import global_co2
from trajectory.outlook.budget.remaining import WORLD, Budget
from trajectory.words import as_emissions_unit, counted, number, percent

__all__ = ["BudgetShare", "equal_per_head", "grandfathering", "one_share", "share_of_output",
           "shared"]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class BudgetShare:
    """A part of the world's budget, or one of each of many, and the rule that gives it.

    Parameters
    ----------
    value : float or ndarray, shape (...)
        The part; of many, NaN where it is not known. [1]
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

    value: Any
    rule: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", _fractions("value", self.value))
        as_text("rule", self.rule)

    def __eq__(self, other: object) -> bool:
        """Return whether part and rule are the same."""
        if not isinstance(other, BudgetShare):
            return NotImplemented
        same = np.array_equal(self.value, other.value, equal_nan=True)
        return same and self.rule == other.rule

    def __hash__(self) -> int:
        return hash((np.asarray(self.value).tobytes(), self.rule))

    def __str__(self) -> str:
        """Return the part and the rule."""
        many = np.ndim(self.value) > 0
        part = counted(np.size(self.value), "part") if many else percent(self.value)
        return f"{part} of the world: {self.rule}"


def _fractions(argument: str, values: Any) -> Any:
    """Return one fraction, or an array of them in which NaN is not known."""
    if not is_many(values):
        return as_fraction(argument, values)
    given = numeric(argument, values)
    outside = given[~np.isnan(given) & ~((given >= 0.0) & (given <= 1.0))]
    if outside.size:
        raise ArgumentError(f"{argument} must be fractions in [0, 1], got {outside[0]:g}")
    return frozen(np.array(given))


def _numbers(argument: str, values: ArrayLike) -> Floats:
    """Return one number, or an array of them in which NaN is not known."""
    return numeric(argument, values) if is_many(values) else np.asarray(as_number(argument, values))


def _part(argument: str, own: ArrayLike, world: ArrayLike, rule: str) -> BudgetShare:
    """Return parts of a whole, one for each; NaN among many is not known."""
    part = _numbers(argument, own)
    whole = (
        as_floats(f"world_{argument}", world)
        if is_many(world)
        else np.asarray(as_number(f"world_{argument}", world))
    )
    if whole.shape not in ((), part.shape):
        raise ArgumentError(
            f"{argument} must have shape {whole.shape} like what it is a part of, got {part.shape}"
        )
    wrong = ~np.isnan(part) & ~((part >= 0.0) & (part <= whole) & (whole > 0.0))
    if wrong.any():
        at = int(np.flatnonzero(wrong)[0])
        raise ArgumentError(
            f"{argument} must lie between 0 and the world's "
            f"{np.broadcast_to(whole, part.shape).flat[at]:g}, got {part.flat[at]:g}"
        )
    return BudgetShare(plain(part / whole), rule)


def grandfathering(emissions: ArrayLike, unit: str, *, year: ArrayLike) -> BudgetShare:
    """Return the part that someone had in the world's CO2 of a year.

    Parameters
    ----------
    emissions : array_like, shape (...)
        CO2 emitted in the year; of many, NaN where it is not known. [`unit`]
    unit : str
        A mass, such as ``tCO2e``.
    year : int, or array_like of the shape of `emissions`
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
    own = convert(_numbers("emissions", emissions), as_emissions_unit("unit", unit), "GtCO2e")
    years = as_years_of("year", year)
    distinct, which = np.unique(years, return_inverse=True)
    world = np.array([global_co2(when, when) for when in distinct.tolist()])[which]
    span = (
        f"{distinct[0]}"
        if distinct.size == 1
        else f"{distinct[0]} to {distinct[-1]}, each in its own"
    )
    rule = f"its share of the CO2 of {span} (grandfathering)"
    return _part("emissions", plain(own), plain(world.reshape(years.shape)), rule)


def equal_per_head(people: ArrayLike, world_people: ArrayLike) -> BudgetShare:
    """Return the part that someone has in the world's population.

    Parameters
    ----------
    people : array_like, shape (...)
        Heads; of many, NaN where they are not known. [1]
    world_people : float, or array_like of the same shape
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


def share_of_output(output: ArrayLike, world_output: ArrayLike) -> BudgetShare:
    """Return the part that someone has in the world's output.

    Parameters
    ----------
    output : array_like, shape (...)
        Value added, or tonnes of a product for a sector's budget; of many, NaN where it is not
        known. [any unit]
    world_output : float, or array_like of the same shape
        That of the world. [the same unit]

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


def one_share(share: BudgetShare | Callable[[Budget], BudgetShare], budget: Budget) -> BudgetShare:
    """Return a single part of a budget, or the one that a rule gives.

    Parameters
    ----------
    share : BudgetShare or callable
        The part; or a function from the budget to it.
    budget : Budget
        What it is of.

    Returns
    -------
    BudgetShare
        Of one number.

    Raises
    ------
    ArgumentError
        If it is no share, or one of many.

    Examples
    --------
    >>> from trajectory.outlook.budget import remaining_budget
    >>> world = remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5)
    >>> print(one_share(lambda _: BudgetShare(0.01, "as we agreed"), world))
    1 % of the world: as we agreed
    """
    given = share(budget) if callable(share) else share
    part = as_instance("share", given, BudgetShare)
    if np.ndim(part.value):
        raise ArgumentError(f"share must be a single part, got {part}")
    return part


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
    part = one_share(share, as_instance("budget", budget, Budget))
    to = as_emissions_unit("unit", unit)
    unit_now = "GtCO2e" if budget.unit == WORLD else budget.unit
    own = float(convert(np.asarray(budget.amount * part.value), unit_now, to))
    note = f"{percent(part.value)} of {number(round(budget.amount, 4))} {budget.unit}: {part.rule}"
    return replace(budget, amount=own, unit=to, notes=(*budget.notes, note))
