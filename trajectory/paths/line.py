"""One line to draw: the knots that joined promises on the same emissions set."""

import functools
import operator
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_instance, as_years
from trajectory.emitted.lookup import inventory_of, restated
from trajectory.errors import MissingDataError, ScopeError, TargetError, TrajectoryError, YearError
from trajectory.kernels.arithmetic import DIFFERENCE, TOLERANCE, convert, level_after
from trajectory.kernels.curves import Curve
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import BelowBaseline, FixedLevel, NetZero, Target
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Series
from trajectory.words import amount, percent

__all__ = ["Base", "Cut", "Hold", "Line", "base_of", "join"]

Cut = Target | FixedLevel | BelowBaseline


class Base(NamedTuple):
    """Emissions that a promise is measured from."""

    year: int
    level: float
    unit: str
    notes: tuple[str, ...] = ()


class Hold(NamedTuple):
    """A level that a promise sets from a year through a year."""

    start: int
    end: int
    level: float
    name: str


@dataclass(frozen=True)
class Line:
    """One line to draw: the knots that joined promises on the same emissions set."""

    base_year: int
    base_level: float
    unit: str
    knots: tuple[tuple[int, float], ...]
    holds: tuple[Hold, ...]
    """The levels that were promised, without that of the base year."""
    notes: tuple[str, ...] = ()
    activity: Series | None = None
    """What intensities are multiplied by, the knots then being levels at base-year activity."""
    kept: int | None = None
    """Until when the last level is kept on, though nobody promised it: never a knot."""

    @property
    def end(self) -> int:
        """The last year of the line."""
        return max(self.knots[-1][0], self.kept or 0)

    @property
    def drawn_through(self) -> tuple[tuple[int, float], ...]:
        """The knots and, where the last level is kept on, the end."""
        last, level = self.knots[-1]
        return self.knots if self.end == last else (*self.knots, (self.end, level))

    @property
    def last(self) -> str:
        """The promise that ends it, for error messages."""
        return max(self.holds, key=lambda hold: hold.end).name

    def draw(self, years: ArrayLike, curve: Curve) -> Floats:
        """Return the level in each year. [`unit`]"""
        knot_years, knot_levels = zip(*self.drawn_through, strict=True)
        return self.scaled(curve(years, knot_years, knot_levels), years)

    def scaled(self, levels: Floats, years: ArrayLike) -> Floats:
        """Return levels at base-year activity as those at the activity of each year."""
        if self.activity is None:
            return levels
        return levels * (self.activity_in(years) / self.activity_in([self.base_year]))

    def activity_in(self, years: ArrayLike) -> Floats:
        """Return the activity of each year, none of which may be missing."""
        wanted = as_years("years", years)
        known = as_instance("activity", self.activity, Series)
        missing = np.setdiff1d(wanted, known.years).tolist()
        if missing:
            raise YearError(
                f"activity must cover every year that '{self.last}' is drawn for, "
                f"got none in {', '.join(map(str, missing))}"
            )
        return known.values[..., np.searchsorted(known.years, wanted)]

    def kept_until(self, year: int) -> "Line":
        """Return the line with its last level kept on until `year`, if it ends before."""
        return replace(self, kept=year) if year > self.end else self


# -- bases ----------------------------------------------------------------------------------------


def base_of(company: Company, what: Boundary, cut: Cut) -> Base:
    """Return the emissions that a promise is measured from.

    Parameters
    ----------
    company : Company
        Whose inventories are searched.
    what : Boundary
        The emissions asked for.
    cut : Target, FixedLevel or BelowBaseline
        The promise; errors name it.

    Returns
    -------
    Base
        Year, level and unit, and what was assumed: base-year emissions that a target states
        count where no inventory reports them; a fixed level without a base year is measured
        from the last inventory before it.

    Raises
    ------
    MissingDataError, ScopeError, ArgumentError
        If there is nothing to measure it from.

    Examples
    --------
    >>> import trajectory as tj
    >>> cut = tj.Target(tj.S12, "52%", 2030, base_year=2021)
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e")], [cut])
    >>> base_of(zte, cut.boundary, cut)
    Base(year=2021, level=597.7, unit='ktCO2e', notes=())
    """
    try:
        if isinstance(cut, BelowBaseline):
            return _base_of_baseline(cut)
        if isinstance(cut, FixedLevel) and cut.base_year is None:
            return _last_before(company, what, cut)
        return _stated_or_reported(company, what, cut)
    except TrajectoryError as error:
        base_year = getattr(cut, "base_year", None)
        year = "" if base_year is None else f"base year {base_year} of "
        raise type(error)(f"{year}{cut}: {error}") from None


def base_inventory(company: Company, what: Boundary, promise: NetZero) -> tuple[Inventory, float]:
    """Return the inventory of a net zero's own base year, and its emissions."""
    assert promise.base_year is not None
    try:
        return inventory_of(company, what, promise.base_year)
    except TrajectoryError as error:
        raise type(error)(f"base year {promise.base_year} of {promise}: {error}") from None


def _base_of_baseline(cut: BelowBaseline) -> Base:
    if cut.baseline is None:
        raise MissingDataError("its baseline must be known, got none")
    usual = cut.baseline
    return Base(usual.base_year, float(usual.base_level), usual.unit)


def _last_before(company: Company, what: Boundary, cut: FixedLevel) -> Base:
    for year in sorted({i.year for i in company.inventories}, reverse=True):
        if year < cut.target_year:
            if not any(i.reports(what) for i in company.inventories if i.year == year):
                continue
            inventory, level = inventory_of(company, what, year)
            note = f"'{cut}' names no base year: it is measured from {year}, the last inventory"
            notes = (f"{note} before it", *restated(company, what, [year]))
            return Base(year, level, inventory.unit, notes)
    raise MissingDataError(
        f"an inventory of {what} before {cut.target_year} must be reported, got none"
    )


def _stated_or_reported(company: Company, what: Boundary, cut: Target | FixedLevel) -> Base:
    year = cut.base_year
    assert year is not None
    stated = cut.base_emissions if isinstance(cut, Target) else None
    if what.scopes != cut.boundary.scopes:
        stated = None
    try:
        inventory, level = inventory_of(company, what, year)
    except (MissingDataError, ScopeError):
        if stated is None:
            raise
        return Base(year, *stated)
    notes = restated(company, what, [year])
    told = level if stated is None else _in_unit(*stated, inventory.unit)
    if abs(told - level) <= DIFFERENCE * max(level, told):
        return Base(year, level, inventory.unit, notes)
    note = (
        f"the {year} inventory reports {amount(level, inventory.unit)} of {what.words} and counts; "
        f"'{cut}' states {amount(told, inventory.unit)}"
    )
    return Base(year, level, inventory.unit, (note, *notes))


# -- levels ---------------------------------------------------------------------------------------


def join(company: Company, group: Sequence[Cut], what: Boundary) -> Line:
    """Return the line of promises on the same scopes, after checking that they agree."""
    boundary = _boundary_of(group, what)
    based = [cut for cut in group if not (isinstance(cut, FixedLevel) and cut.base_year is None)]
    if not based and all(isinstance(c, FixedLevel) for c in group):
        return _from_last_inventory(company, group, boundary)  # type: ignore[arg-type]
    bases = {cut: base_of(company, boundary, cut) for cut in based}
    first = min(bases.items(), key=_earliest_reported)[1]
    _refuse_two_bases(based)
    notes = [note for base in bases.values() for note in base.notes]
    notes += [
        f"'{cut}' is measured from {_measured(base, first)}, the path from {_measured(first, base)}"
        for cut, base in bases.items()
        if base.year != first.year or _apart(base, first)
    ]
    holds = [_hold(company, cut, bases.get(cut, first), first.unit, boundary) for cut in group]
    knots = _knots([Hold(first.year, first.year, first.level, "the base year"), *holds])
    return Line(first.year, first.level, first.unit, knots, tuple(holds), tuple(notes))


def _earliest_reported(based: tuple[Cut, Base]) -> tuple[int, bool, str]:
    """Return by what the base of a path is chosen: what was reported goes before a baseline."""
    return based[1].year, isinstance(based[0], BelowBaseline), str(based[0])


def _measured(base: Base, beside: Base) -> str:
    """Return the year of a base in words, with its level where another has the same year."""
    told = base.year == beside.year
    return f"{amount(base.level, base.unit)} in {base.year}" if told else str(base.year)


def _apart(one: Base, other: Base) -> bool:
    """Return whether two bases of one year are told apart."""
    level = _in_unit(one.level, one.unit, other.unit)
    return abs(level - other.level) > DIFFERENCE * max(level, other.level)


def _boundary_of(group: Sequence[Cut], what: Boundary) -> Boundary:
    """Return what joined promises are about, if they count scope 2 in one way."""
    first = group[0]
    for other in group[1:]:
        if not other.boundary.counted_like(first.boundary):
            raise TargetError(
                f"joined targets must count scope 2 in one way, got '{first}' and '{other}'"
            )
    told = functools.reduce(operator.or_, (cut.boundary for cut in group))
    return Boundary(told.scopes, told.land, told.scope2 or what.scope2)


def _refuse_two_bases(cuts: Sequence[Cut]) -> None:
    """Refuse two targets of one term that are measured from two base years."""
    targets = [cut for cut in cuts if isinstance(cut, Target)]
    for i, one in enumerate(targets):
        for other in targets[i + 1 :]:
            if one.base_year != other.base_year and one.term is other.term is not None:
                raise TargetError(
                    f"joined targets of one term must share one base_year, got '{one}' and "
                    f"'{other}'"
                )


def _hold(company: Company, cut: Cut, base: Base, unit: str, boundary: Boundary) -> Hold:
    """Return the level that a promise sets, in the unit of the line."""
    if isinstance(cut, FixedLevel):
        level = 0.0 if cut.level == 0.0 else _in_unit(cut.level, cut.unit, unit)
    elif isinstance(cut, BelowBaseline):
        level = _in_unit(float(cut.level), base.unit, unit)
    else:
        level = _in_unit(_level_of(company, cut, base, boundary), base.unit, unit)
    return Hold(cut.target_year, cut.last_year, level, str(cut))


def _in_unit(level: float, unit: str, to: str) -> float:
    return float(convert(np.asarray(level), unit, to))


def _level_of(company: Company, target: Target, base: Base, boundary: Boundary) -> float:
    """Return the level left by a target: what it does not cover stays as it was."""
    if not isinstance(target.coverage, tuple):
        return float(level_after(base.level, target.reduction, target.coverage))
    uncovered = 0.0
    for part, share in target.coverage:
        inventory, level = inventory_of(company, boundary.within(part), base.year)
        uncovered += (1.0 - share) * _in_unit(level, inventory.unit, base.unit)
    return float(level_after(base.level - uncovered, target.reduction)) + uncovered


def _from_last_inventory(company: Company, group: Sequence[FixedLevel], boundary: Boundary) -> Line:
    """Return the line of levels that name no base year: from the last inventory before them."""
    first = min(group, key=lambda cut: cut.target_year)
    try:
        base = base_of(company, boundary, first)
    except MissingDataError:
        if first.maintain_until is None and len(group) == 1:
            raise
        base = _kept_from(company, first)
    holds = [_hold(company, cut, base, base.unit, boundary) for cut in group]
    start = Hold(base.year, base.year, base.level, "the base year")
    return Line(base.year, base.level, base.unit, _knots([start, *holds]), tuple(holds), base.notes)


def _kept_from(company: Company, cut: FixedLevel) -> Base:
    """Return the level of a promise itself as its base, where nothing was reported before it."""
    zero = cut.level == 0.0 and company.inventories
    unit = company.inventories[0].unit if zero else cut.unit
    note = f"nothing was reported before '{cut}': the path starts with it"
    return Base(cut.target_year, cut.level, unit, (note,))


def _knots(holds: list[Hold]) -> tuple[tuple[int, float], ...]:
    """Return sorted knots of levels held from a year through a year, if none contradict."""
    base = max(hold.level for hold in holds)
    ordered = sorted(holds, key=lambda hold: hold[:2])
    for i, (start, end, level, name) in enumerate(ordered):
        for other in ordered[i + 1 :]:
            if start <= other.start <= end and abs(level - other.level) > TOLERANCE * base:
                raise TargetError(
                    f"targets must set one level for {other.start}, got '{name}' ({level:g}) "
                    f"and '{other.name}' ({other.level:g})"
                )
    levels: dict[int, float] = {}
    for start, end, level, _ in ordered:
        levels.setdefault(start, level)
        levels.setdefault(end, level)
    return tuple(sorted(levels.items()))


def coverage_note(target: Target) -> str:
    """Return in words what share of its emissions a target covers."""
    if isinstance(target.coverage, tuple):
        return " and ".join(f"{percent(share)} of {part.words}" for part, share in target.coverage)
    return percent(target.coverage)


def scopes_of(cuts: Sequence[Cut]) -> Scope:
    """Return all scopes that promises are about."""
    return functools.reduce(operator.or_, (cut.boundary.scopes for cut in cuts), Scope(0))
