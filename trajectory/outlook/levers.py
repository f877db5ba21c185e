"""Levers: measures with a start, a ramp and a size, as wedges between a baseline and a plan."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
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
    as_tuple,
    as_year,
)
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.kernels.arithmetic import convert
from trajectory.kernels.curves import Curve, linear
from trajectory.kernels.wedges import combined_share, wedges_of
from trajectory.nouns.fields import hold
from trajectory.nouns.series import Pathway, Series
from trajectory.words import INDEX, amount, as_emissions_unit, counted

__all__ = ["Lever", "Wedges", "apart", "overlapping", "wedges"]
__dir__ = __all__.copy  # what completion offers

SHARE = "share"
"""The unit of a lever whose size is a share of the baseline."""


@dataclass(frozen=True, slots=True)
class Lever:
    """A measure that takes something off a baseline.

    Parameters
    ----------
    name : str
        What it is.
    start, full : int
        The last year without effect, and the first with all of it. [year]
    size : float
        What it removes a year once it is full: a mass, or a share of the baseline. For a share of
        one scope, let the baseline be that scope's: plans of scopes add up. [`unit`]
    unit : str
        A mass of CO2e, ``"index"``, or ``"share"``.
    implemented : float
        Which part of the potential is carried out. [1]
    curve : Curve
        How it ramps up from start to full.
    cost : float, optional
        As the user gives it, per unit removed; nothing is assumed. [money / `unit`]

    Raises
    ------
    ArgumentError, YearError, UnitError
        If a field breaks its rule.

    Examples
    --------
    >>> Lever("heat pumps", 2024, 2030, 0.4, "share", implemented=0.5)
    Lever('heat pumps', 20 % of the baseline from 2030)
    """

    name: str
    start: int
    full: int
    size: float
    unit: str = SHARE
    implemented: float = 1.0
    curve: Curve = field(default=linear)
    cost: float | None = None

    def __post_init__(self) -> None:
        hold(self, name=as_text("name", self.name), start=as_year("start", self.start))
        hold(self, full=as_year("full", self.full))
        if self.full <= self.start:
            raise YearError(f"full must be after start {self.start}, got {self.full}")
        if self.unit == SHARE:
            hold(self, size=as_fraction("size", self.size))
        else:
            hold(self, unit=as_emissions_unit("unit", self.unit))
            hold(self, size=as_number("size", self.size, minimum=0.0))
        hold(self, implemented=as_fraction("implemented", self.implemented))
        as_instance("curve", self.curve, Curve)
        try:
            self.removes(np.array([float(self.full)]))
        except ArgumentError as error:
            raise ArgumentError(
                f"curve must lead from all that is there to nothing, got {self.curve.name}: {error}"
            ) from None
        if self.cost is not None:
            hold(self, cost=as_number("cost", self.cost))

    @property
    def effect(self) -> float:
        """What it removes a year once it is full: potential times implementation. [`unit`]"""
        return self.size * self.implemented

    def __repr__(self) -> str:
        """Return one line: name and full effect."""
        if self.unit == SHARE:
            size = f"{100.0 * self.effect:g} % of the baseline"
        else:
            size = f"{amount(self.effect, self.unit)} a year"
        return f"Lever({self.name!r}, {size} from {self.full})"

    def removes(self, years: Floats) -> Floats:
        """Return what it removes in each year, shape (t,). [`unit`]"""
        left = self.curve(np.arange(self.start, self.full + 1), [self.start, self.full], [1.0, 0.0])
        place = np.clip(years, self.start, self.full).astype(np.int64) - self.start
        return np.asarray((1.0 - left[place]) * self.effect)


def overlapping(shares: Floats) -> Floats:
    """Return the share removed together where each measure works on what the others leave.

    The rule does not depend on the order, and never removes more than there is.

    Parameters
    ----------
    shares : ndarray, shape (m, ..., t)
        Share that each would remove alone. [1]

    Returns
    -------
    ndarray, shape (..., t)
        Share removed. [1]

    References
    ----------
    As :func:`trajectory.kernels.wedges.combined_share`.
    """
    return combined_share(_as_shares(shares))


def apart(shares: Floats) -> Floats:
    """Return the share removed together where measures work on different emissions: their sum.

    Parameters
    ----------
    shares : ndarray, shape (m, ..., t)
        Share that each removes. [1]

    Returns
    -------
    ndarray, shape (..., t)
        Share removed; more than 1 is refused by :func:`wedges`. [1]

    References
    ----------
    A sum, taken in order of size so that the order given does not matter.
    """
    return np.asarray(np.sort(_as_shares(shares), axis=0).sum(axis=0))


def _as_shares(shares: ArrayLike) -> Floats:
    given = as_floats("shares", shares, minimum=0.0)
    if given.ndim == 0 or given.max() > 1.0:
        raise ArgumentError(f"shares must be from 0 to 1, one a measure, got {shares!r:.60}")
    return given


@dataclass(frozen=True, eq=False)
class Wedges:
    """What levers do to a baseline.

    Parameters
    ----------
    baseline : Pathway
        Without any of them.
    plan : Series
        With all of them.
    parts : tuple of (Lever, Series)
        The wedge of each; wedges and plan add up to the baseline.
    rule : str
        How overlaps were counted.
    gap : Series, optional
        Plan less target path by year; above 0 something is still missing.
    avoided : Series, optional
        Emissions avoided elsewhere: kept apart, counted nowhere.
    cost : Series, optional
        Cost by year of the levers that have one. [money]
    notes : tuple of str
        Which levers have no cost, and what else to know.
    target : Series, optional
        What was promised, in the years of the baseline.
    """

    baseline: Pathway
    plan: Series
    parts: tuple[tuple[Lever, Series], ...] = field(repr=False)
    rule: str
    gap: Series | None = None
    avoided: Series | None = None
    cost: Series | None = None
    notes: tuple[str, ...] = ()
    target: Series | None = None

    def __str__(self) -> str:
        """Return the last year: baseline, each wedge, plan and gap."""
        last, unit = int(self.plan.years[-1]), self.plan.unit
        rows = [
            (f"baseline in {last}", self.baseline),
            *((lever.name, s) for lever, s in self.parts),
        ]
        rows += [("plan", self.plan)] + ([("still missing", self.gap)] if self.gap else [])
        lines = [f"{name}: {amount(float(series.at(last)), unit)}" for name, series in rows]
        return "\n".join([*lines, f"overlaps: {self.rule}", *self.notes])


def wedges(
    baseline: Pathway,
    levers: Iterable[Lever],
    *,
    rule: Callable[[Any], Any] = overlapping,
    target: Series | None = None,
    avoided: Series | None = None,
) -> Wedges:
    """Return the wedges of levers between a baseline and a plan.

    Parameters
    ----------
    baseline : Pathway
        One path without any lever.
    levers : iterable of Lever
        In any order: it changes no number.
    rule : callable
        How overlaps count: :func:`overlapping` or :func:`apart`, or a function of your own from
        shares (m, t) to the share removed (t,).
    target : Series, optional
        What was promised, in the baseline's unit and in all of its years.
    avoided : Series, optional
        Emissions avoided elsewhere. They are kept apart and never counted.

    Returns
    -------
    Wedges
        Plan, wedges, and the gap to the target by year.

    Raises
    ------
    ArgumentError
        If levers together remove more than there is; the error says by how much and when.
    UnitError, YearError
        If units or years do not fit.

    References
    ----------
    Pacala and Socolow 2004, Science 305, 968 (wedges); overlaps as `rule` says.

    Examples
    --------
    >>> baseline = Pathway([2024, 2025, 2026], [100.0, 100.0, 100.0], "ktCO2e")
    >>> levers = [Lever("A", 2024, 2026, 0.5), Lever("B", 2024, 2025, 20, "ktCO2e")]
    >>> print(wedges(baseline, levers))
    baseline in 2026: 100,000 t
    A: 42,857 t
    B: 17,143 t
    plan: 40,000 t
    overlaps: each works on what the others leave
    """
    as_instance("baseline", baseline, Pathway)
    known = as_tuple("levers", levers, Lever)
    if not known:
        raise ArgumentError("levers must hold at least one lever, got none")
    if baseline.values.ndim != 1:
        raise ArgumentError(f"baseline must be one path, got shape {baseline.values.shape}")
    years = baseline.years.astype(np.float64)
    shares = np.stack([_share(lever, baseline, years) for lever in known])
    removed = _removed(rule, shares, baseline)
    parts = wedges_of(baseline.values, shares, removed)
    plan = baseline.values - np.sort(parts, axis=0).sum(axis=0)
    made = tuple(
        (lever, Series(baseline.years, part, baseline.unit, lever.name))
        for lever, part in zip(known, parts, strict=True)
    )
    total = Series(baseline.years, np.maximum(plan, 0.0), baseline.unit, "plan")
    cost, notes = _cost(made, baseline.unit)
    promised = None if target is None else _fitting("target", target, baseline)
    return Wedges(
        baseline,
        total,
        made,
        _words(rule),
        None if promised is None else total - promised,
        None if avoided is None else as_instance("avoided", avoided, Series),
        cost,
        notes,
        promised,
    )


def _share(lever: Lever, baseline: Pathway, years: Floats) -> Floats:
    """Return which share of the baseline a lever removes alone, shape (t,)."""
    removes = lever.removes(years)
    if lever.unit == SHARE:
        return removes
    if (lever.unit == INDEX) != (baseline.unit == INDEX):
        raise UnitError(
            f"levers must be in the baseline's unit {baseline.unit!r}, got {lever.unit!r} of "
            f"{lever.name!r}"
        )
    mass = convert(removes, lever.unit, baseline.unit)
    over = mass > baseline.values
    if over.any():
        place = int(np.argmax(over))
        raise ArgumentError(
            f"levers must not remove more than there is: {lever.name!r} removes "
            f"{amount(float(mass[place]), baseline.unit)} of "
            f"{amount(float(baseline.values[place]), baseline.unit)} in {baseline.years[place]}"
        )
    return np.divide(mass, baseline.values, out=np.zeros(mass.shape), where=baseline.values > 0.0)


def _removed(rule: Callable[[Any], Any], shares: Floats, baseline: Pathway) -> Floats:
    """Return which share is removed together by a rule, shape (t,)."""
    if not callable(rule):
        raise ArgumentError(f"rule must be a function of shares, got {rule!r:.60}")
    removed = as_floats("the rule's result", rule(shares), minimum=0.0)
    if removed.shape != shares.shape[1:]:
        raise ArgumentError(
            f"the rule's result must have shape {shares.shape[1:]}, got {removed.shape}"
        )
    if (removed > 1.0 + 1e-12).any():
        place = int(np.argmax(removed))
        over = float((removed[place] - 1.0) * baseline.values[place])
        raise ArgumentError(
            "levers must not remove more than there is: together they remove "
            f"{amount(over, baseline.unit)} too much in {baseline.years[place]}"
        )
    return removed


def _fitting(name: str, series: Series, baseline: Pathway) -> Series:
    if as_instance(name, series, Series).values.ndim != 1:
        raise ArgumentError(f"{name} must be one path, got shape {series.values.shape}")
    if series.unit != baseline.unit:
        raise UnitError(
            f"{name} must be in the baseline's unit {baseline.unit!r}, got {series.unit!r}"
        )
    missing = [int(year) for year in baseline.years if year not in series.years]
    if missing:
        raise YearError(f"{name} must hold every year of the baseline, got none for {missing[0]}")
    return Series(baseline.years, series.at(baseline.years), series.unit, series.label)


def _cost(
    parts: tuple[tuple[Lever, Series], ...], unit: str
) -> tuple[Series | None, tuple[str, ...]]:
    """Return cost by year of the levers that have one, and which have none."""
    priced = [(lever, wedge) for lever, wedge in parts if lever.cost is not None]
    if not priced:
        return None, ()
    values = sum(
        (lever.cost or 0.0)
        * (wedge.values if lever.unit == SHARE else wedge.convert(lever.unit).values)
        for lever, wedge in priced
    )
    bare = len(parts) - len(priced)
    notes = (f"{counted(bare, 'lever')} without a cost: not in the sum",) if bare else ()
    years = priced[0][1].years
    return Series(
        years, np.asarray(values), "money", f"cost, per {unit} or the lever's unit"
    ), notes


def _words(rule: Callable[[Any], Any]) -> str:
    if rule is overlapping:
        return "each works on what the others leave"
    return "none, effects add up" if rule is apart else str(getattr(rule, "__name__", rule))
