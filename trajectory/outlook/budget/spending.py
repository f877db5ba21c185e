"""When a path has used up a budget, and what it may still emit each year."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from trajectory.checks import (
    Floats,
    as_any_text,
    as_instance,
    as_share,
    as_text,
    as_tuple,
    as_year,
    frozen,
    instance_of,
    tuple_of,
)
from trajectory.errors import ArgumentError, MissingDataError, UnitError, YearError
from trajectory.kernels.arithmetic import convert, plain
from trajectory.kernels.spending import exhausted_at, left_by_year
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.series import Series
from trajectory.outlook.budget.remaining import Budget, moved, remaining_budget
from trajectory.outlook.budget.shares import BudgetShare, shared
from trajectory.words import INDEX, percent

__all__ = ["Spending", "share_words", "spending", "spending_by_vintage"]


def _or_nan(argument: str, values: Any) -> Any:
    """Return numbers, NaN where JSON holds none: that is how a NaN is written."""
    try:
        return plain(frozen(np.array(values, dtype=np.float64)))
    except (TypeError, ValueError):
        raise ArgumentError(f"{argument} must hold numbers, got {values!r:.60}") from None


@noun(eq=False)
class Spending(Noun):
    """What a path does to a budget.

    Parameters
    ----------
    left : Series
        Budget left at the end of each year, negative once it is spent. [`left.unit`]
    exhausted : float or ndarray, shape (...)
        When nothing is left: 2031.25 is the end of March 2031; NaN: never within the path. [year]
    used : float or ndarray, shape (...)
        Part of the budget that the path uses; NaN where it was spent before. [1]
    budget : Budget
        The budget.
    notes : tuple of str
        What was assumed.
    label : str
        Whose path it is, as that says.

    Examples
    --------
    >>> from trajectory.outlook.budget import remaining_budget
    >>> world = remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5)
    >>> flat = Series(range(2026, 2051), [42.2] * 25, "GtCO2e")
    >>> found = spending(flat, world, co2_share=1.0, source="CO2 alone")
    >>> round(found.exhausted, 2)
    2029.18
    """

    left: Series = kept(instance_of(Series))
    exhausted: Any = kept(_or_nan)
    used: Any = kept(_or_nan)
    budget: Budget = kept(instance_of(Budget))
    notes: tuple[str, ...] = kept(tuple_of(str), default=())
    label: str = kept(as_any_text, default="")

    @property
    def emitted(self) -> Series:
        """CO2 from the budget's start to the end of each year. [`left.unit`]"""
        left = self.left
        values = self.budget.amount - left.values
        return Series(left.years, values, left.unit, self.label, left.members)

    @property
    def headline(self) -> str:
        """When the budget is used up, or how much of it is used."""
        last = int(self.left.years[-1])
        if self.budget.is_spent:
            return "nothing is left"
        if np.ndim(self.exhausted):
            ever = int(np.sum(~np.isnan(self.exhausted)))
            return f"used up on {ever} of {np.size(self.exhausted)} paths by {last}"
        if np.isnan(self.exhausted):
            return f"not used up by {last} ({percent(round(self.used, 3))} of it used)"
        return f"used up at {self.exhausted:.1f}"

    def __str__(self) -> str:
        """Return when the budget is used up, whose it is and what was assumed."""
        return "; ".join((f"{self.headline}: {self.budget}", *self.notes))

    def allowance(self, until: int) -> Series:
        """Return what may be emitted a year so that the budget lasts to the end of a year.

        What was left before each year, spread evenly over it and the years to come; negative once
        the budget is spent.

        Parameters
        ----------
        until : int
            The last year that the budget has to last for. [year]

        Returns
        -------
        Series
            From the budget's start to `until` or the path's end. [CO2, `left.unit`]

        Raises
        ------
        YearError
            If `until` comes before the budget's start.

        References
        ----------
        The definition of an even allowance.

        Examples
        --------
        >>> from trajectory.outlook.budget import remaining_budget
        >>> world = remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5)
        >>> flat = Series(range(2026, 2031), [42.2] * 5, "GtCO2e")
        >>> spending(flat, world, co2_share=1.0).allowance(2030).at([2026, 2027]).round(2)
        array([26.84, 23.  ])
        """
        years = self.left.years
        if as_year("until", until) < years[0]:
            raise YearError(f"until must not come before {years[0]}, got {until}")
        kept_years = years <= until
        first = np.full((*self.left.values.shape[:-1], 1), self.budget.amount)
        before = np.concatenate([first, self.left.values[..., :-1]], axis=-1)[..., kept_years]
        label = f"a year to {until}, {self.budget.vintage}"
        even = before / (until - years[kept_years] + 1)
        return Series(years[kept_years], even, self.left.unit, label, self.left.members)


def spending(
    path: Series, budget: Budget, *, co2_share: float | None = None, source: str | None = None
) -> Spending:
    """Return when a path has used up a budget, and what is left by year.

    A budget is of CO2 only and a company's path of all gases, so the path's share of CO2 has to
    be said, with its source; without a source the result says that it was assumed.

    Parameters
    ----------
    path : Series
        Emissions by year, shape (..., t), consecutive from the budget's start year or earlier;
        earlier years do not count. [mass of CO2e]
    budget : Budget
        Whose unit is a mass: of the world, or a share of it.
    co2_share : float
        CO2 in the path's emissions. [1]
    source : str, optional
        Where that share was read.

    Returns
    -------
    Spending
        The year in which it is used up, the part used and what is left by year.

    Raises
    ------
    MissingDataError
        If `co2_share` is not given.
    UnitError
        If the path is an index: nothing is known of its tonnes.
    YearError
        If the path begins after the budget, or years are missing in between.

    References
    ----------
    The remaining carbon budget is the sum of net CO2 from its start year on (IPCC AR6 WG1, SPM
    D.1, footnote 43; unverified). Within a year emissions count as even.

    Examples
    --------
    >>> from trajectory.outlook.budget import remaining_budget
    >>> world = remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5)
    >>> falling = Series(range(2026, 2031), [40.0, 30.0, 20.0, 10.0, 0.0], "GtCO2e")
    >>> found = spending(falling, world, co2_share=1.0)
    >>> round(found.left.at(2030), 1), found.exhausted, found.notes
    (34.2, nan, ('the CO2 share of 100 % is assumed: no source was given',))
    """
    as_instance("path", path, Series)
    as_instance("budget", budget, Budget)
    if co2_share is None:
        raise MissingDataError(
            "co2_share must be given, since a budget is of CO2 only and a path of all gases; got "
            "None: give the path's share of CO2, and its source"
        )
    share = as_share("co2_share", co2_share)
    years, values = _from(path, budget.start_year)
    co2 = _in_unit(values, path.unit, budget.unit) * share
    left = left_by_year(co2, budget.amount)
    return Spending(
        Series(years, left, budget.unit, f"left of {budget.vintage}", path.members),
        plain(exhausted_at(co2, budget.amount, float(years[0]))),
        plain(_used(co2, budget.amount)),
        budget,
        (share_words(share, source),),
        path.label,
    )


def spending_by_vintage(
    path: Series,
    vintages: Iterable[str],
    *,
    limit: float,
    likelihood: float,
    share: BudgetShare | Callable[[Budget], BudgetShare] | None = None,
    co2_share: float | None = None,
    source: str | None = None,
) -> tuple[Spending, ...]:
    """Return when a path has used up the budget of each of several vintages, side by side.

    The date moves with the vintage, so one alone says little. A budget that begins before the path
    is moved to the path's first year, and says so; one that begins later counts from its own.

    Parameters
    ----------
    path : Series
        As in :func:`spending`. [mass of CO2e]
    vintages : iterable of str
        Names of :func:`trajectory.outlook.budget.vintages`.
    limit, likelihood : float
        Warming limit and the probability of staying below it. [°C, 1]
    share : BudgetShare or callable, optional
        The part that is the path's own, as in :func:`trajectory.outlook.budget.shared`; without
        it the path is held against the world's whole.
    co2_share, source : float and str
        As in :func:`spending`.

    Returns
    -------
    tuple of Spending
        In the order of `vintages`.

    Raises
    ------
    ArgumentError, MissingDataError, UnitError, YearError
        As :func:`spending`, or if no vintage is named.

    References
    ----------
    As :func:`spending` and :func:`trajectory.outlook.budget.moved`.

    Examples
    --------
    >>> flat = Series(range(2025, 2051), [42.2] * 26, "GtCO2e")
    >>> found = spending_by_vintage(
    ...     flat, ["AR6 WG1", "IGCC 2024"], limit=1.5, likelihood=0.5, co2_share=1.0)
    >>> [round(one.exhausted, 1) for one in found]
    [2031.8, 2028.0]
    """
    as_instance("path", path, Series)
    names = as_tuple("vintages", vintages, str)
    if not names:
        raise ArgumentError("vintages must name at least one, got none")
    found = []
    for name in names:
        budget = remaining_budget(name, limit=limit, likelihood=likelihood)
        first = max(int(path.years[0]), budget.start_year)
        budget = moved(budget, first)
        if share is not None:
            unit = path.unit if path.unit != INDEX else "tCO2e"
            budget = shared(budget, share, unit=unit)
        found.append(spending(path, budget, co2_share=co2_share, source=source))
    return tuple(found)


def share_words(share: float, source: str | None) -> str:
    """Return the CO2 share of a path and where it was read, or that it was assumed."""
    if source is None:
        return f"the CO2 share of {percent(share)} is assumed: no source was given"
    return f"CO2 share of {percent(share)}: {as_text('source', source)}"


def _from(path: Series, start_year: int) -> tuple[Any, Floats]:
    """Return years and values of a path from a year on."""
    if start_year not in path.years:
        raise YearError(
            f"path must hold {start_year}, when the budget begins, got {path.years[0]} to "
            f"{path.years[-1]}"
        )
    kept_years = path.years >= start_year
    years = path.years[kept_years]
    if np.any(np.diff(years) != 1):
        raise YearError(f"path must have every year from {start_year} on, got {years.tolist()}")
    return years, path.values[..., kept_years]


def _in_unit(values: Floats, unit: str, to: str) -> Floats:
    if unit == INDEX:
        raise UnitError(
            "path must be in tonnes to be set against a budget, got an index: give the base "
            "year's emissions in tonnes"
        )
    return convert(values, unit, "GtCO2e" if to == "GtCO2" else to)


def _used(co2: Floats, amount: float) -> Floats:
    total = -left_by_year(co2, 0.0)[..., -1]
    return total / amount if amount > 0.0 else np.full(total.shape, np.nan)
