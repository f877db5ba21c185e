"""From promises to lines: which ones are joined, and whether they agree."""

import functools
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_instance, as_years
from trajectory.emitted.lookup import inventory_of
from trajectory.errors import ArgumentError, ScopeError, TargetError, TrajectoryError, YearError
from trajectory.kernels.arithmetic import TOLERANCE, convert, level_after
from trajectory.kernels.curves import Curve
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import Maintain, NetZero, Target
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Series

__all__ = ["Line", "Spread", "base_inventory", "cuts_of", "groups_of", "join", "pro_rata"]

Cut = Target | Maintain
Spread = Callable[[Target, Boundary], Target]


def pro_rata(target: Target, what: Scope | Boundary) -> Target:
    """Read a wider target as the same cut of each of its parts.

    Parameters
    ----------
    target : Target
        A target on more than `what`.
    what : Scope or Boundary
        The part.

    Returns
    -------
    Target
        The same target on the part.

    Raises
    ------
    ScopeError
        If `what` is no part of what the target is about.

    References
    ----------
    A convention of this library: no standard says that a wider target binds its parts.

    Examples
    --------
    >>> from trajectory import ALL, S12
    >>> print(pro_rata(Target(ALL, "90%", 2050, base_year=2019), S12))
    -90 % of scopes 1+2 by 2050 from 2019
    """
    part = as_boundary("what", what)
    if part not in as_instance("target", target, Target).boundary:
        raise ScopeError(f"what must be part of '{target}', got {part}")
    return replace(target, boundary=part & target.boundary)


def base_inventory(
    company: Company, what: Boundary, year: int, promise: Target | NetZero
) -> tuple[Inventory, float]:
    """Return the inventory that a promise is measured from, and its emissions.

    Parameters
    ----------
    company : Company
        Whose inventories are searched.
    what : Boundary
        The emissions asked for.
    year : int
        The base year. [year]
    promise : Target or NetZero
        What is measured from it; errors name it.

    Returns
    -------
    tuple of Inventory and float
        As :func:`trajectory.emitted.lookup.inventory_of` gives them.

    Raises
    ------
    MissingDataError, ScopeError, ArgumentError
        As :func:`trajectory.emitted.lookup.inventory_of` raises them.

    Examples
    --------
    >>> import trajectory as tj
    >>> cut = tj.Target(tj.S12, "52%", 2030, base_year=2021)
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e")], [cut])
    >>> base_inventory(zte, cut.boundary, 2021, cut)[1]
    597.7
    """
    try:
        return inventory_of(company, what, year)
    except TrajectoryError as error:
        raise type(error)(f"base year {year} of {promise}: {error}") from None


@dataclass(frozen=True)
class Line:
    """One line to draw: the knots that joined promises on the same scopes set."""

    base_year: int
    base_level: float
    unit: str
    knots: tuple[tuple[int, float], ...]
    last: str
    """The promise that ends it, for error messages."""
    activity: Series | None = None
    """What intensities are multiplied by, the knots then being levels at base-year activity."""

    @property
    def end(self) -> int:
        """The last year of the line."""
        return self.knots[-1][0]

    def draw(self, years: ArrayLike, curve: Curve) -> Floats:
        """Return the level in each year. [`unit`]"""
        knot_years, knot_levels = zip(*self.knots, strict=True)
        levels = curve(years, knot_years, knot_levels)
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
        """Return the line with its last level kept on until `year`."""
        if year <= self.end:
            return self
        return replace(self, knots=(*self.knots, (year, self.knots[-1][1])))


def cuts_of(
    company: Company, what: Boundary, spread: Spread | None, *, per: str | None = None
) -> list[Cut]:
    """Return the promises counted like `what`, absolute or `per` an activity; wider ones spread."""
    as_instance("company", company, Company)
    cuts: list[Cut] = []
    for promise in company.targets:
        if not isinstance(promise, Target | Maintain):
            continue
        if getattr(promise, "per", None) != per or not promise.boundary.counted_like(what):
            continue
        wider = what in promise.boundary and what.scopes != promise.boundary.scopes
        if isinstance(promise, Target) and spread is not None and wider:
            promise = _spread(promise, what, spread)
        cuts.append(promise)
    return cuts


def _spread(target: Target, what: Boundary, spread: Spread) -> Target:
    if not callable(spread):
        raise ArgumentError(f"spread must be callable, such as pro_rata, got {spread!r}")
    part = spread(target, what)
    if not isinstance(part, Target) or part.boundary.scopes != what.scopes:
        raise ArgumentError(f"spread must return a Target of {what}, got {part!r:.80}")
    return part


def groups_of(
    company: Company, cuts: list[Cut], what: Boundary, *, per: str | None = None
) -> list[list[Cut]]:
    """Return the promises to join, one list for each part of `what`."""
    by_scope: dict[Scope, list[Cut]] = {}
    for cut in cuts:
        by_scope.setdefault(cut.boundary.scopes, []).append(cut)
    if what.scopes in by_scope:
        return [by_scope[what.scopes]]
    parts = sorted((s for s in by_scope if s in what.scopes), key=lambda s: s.value)
    covers = _covers(what.scopes, parts)
    if len(covers) > 1:
        one, other = (" + ".join(str(by_scope[s][0]) for s in cover) for cover in covers[:2])
        raise TargetError(
            f"targets of {company.name} must make up {what} in one way, got {one} and {other}"
        )
    if covers:
        return [by_scope[part] for part in covers[0]]
    raise TargetError(_nothing_promised(company, cuts, what, per))


def _covers(scopes: Scope, parts: list[Scope]) -> list[list[Scope]]:
    """Return the first two ways, at most, to make up `scopes` from disjoint parts."""
    if not scopes:
        return [[]]
    lowest = next(iter(scopes))
    found: list[list[Scope]] = []
    for part in parts:
        if lowest in part and part in scopes:
            found += [[part, *rest] for rest in _covers(scopes & ~part, parts)]
            if len(found) > 1:
                break
    return found[:2]


def _nothing_promised(company: Company, cuts: list[Cut], what: Boundary, per: str | None) -> str:
    """Return why nothing can be drawn, naming what was promised instead."""
    wider = [str(c) for c in cuts if what in c.boundary]
    intensity = [str(t) for t in company.targets if isinstance(t, Target) and t.per is not None]
    others = [str(c) for c in cuts if what not in c.boundary]
    message = f"targets of {company.name} must promise a cut of {what}"
    message += f" per {per}" if per else ""
    if wider:
        return f"{message}; a wider one needs spread=pro_rata, got {'; '.join(wider)}"
    if intensity and per is None:
        needed = "in absolute terms; one per unit of activity needs intensity_path"
        return f"{message} {needed}, got {'; '.join(intensity)}"
    return f"{message}, got {'; '.join(others) or 'none'}"


def join(company: Company, group: Sequence[Cut], what: Boundary) -> Line:
    """Return the line of promises on the same scopes, after checking that they agree."""
    targets = [cut for cut in group if isinstance(cut, Target)]
    if not targets:
        return _join_maintained(company, [cut for cut in group if isinstance(cut, Maintain)])
    first, boundary = targets[0], _boundary_of(group, what)
    for other in targets[1:]:
        if other.base_year != first.base_year:
            raise TargetError(
                f"joined targets must share one base_year, got '{first}' and '{other}'"
            )
    inventory, base = base_inventory(company, boundary, first.base_year, first)
    holds = [(first.base_year, first.base_year, base, "the base year")]
    for cut in group:
        if isinstance(cut, Target):
            level = float(level_after(base, cut.reduction, cut.coverage))
            holds.append((cut.target_year, cut.last_year, level, str(cut)))
        else:
            level = _level_in(cut, inventory.unit)
            holds.append((cut.first_year, cut.last_year, level, str(cut)))
    knots = _knots(holds, base)
    return Line(first.base_year, base, inventory.unit, knots, holds[-1][3])


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


def _join_maintained(company: Company, group: Sequence[Maintain]) -> Line:
    """Return the line of promises that only maintain a level."""
    first = min(group, key=lambda cut: cut.first_year)
    zero = first.level == 0.0 and company.inventories
    unit = company.inventories[0].unit if zero else first.unit
    holds = [(c.first_year, c.last_year, _level_in(c, unit), str(c)) for c in group]
    level = _level_in(first, unit)
    return Line(first.first_year, level, unit, _knots(holds, level), str(group[-1]))


def _level_in(cut: Maintain, unit: str) -> float:
    """Return a maintained level in another unit; zero is zero in any."""
    return 0.0 if cut.level == 0.0 else float(convert(np.asarray(cut.level), cut.unit, unit))


def _knots(holds: list[tuple[int, int, float, str]], base: float) -> tuple[tuple[int, float], ...]:
    """Return sorted knots of levels held from a year through a year, if none contradict."""
    holds.sort(key=lambda hold: hold[:2])
    for i, (start, end, level, name) in enumerate(holds):
        for other_start, _, other_level, other_name in holds[i + 1 :]:
            if start <= other_start <= end and abs(level - other_level) > TOLERANCE * base:
                raise TargetError(
                    f"targets must set one level for {other_start}, got '{name}' ({level:g}) "
                    f"and '{other_name}' ({other_level:g})"
                )
    levels: dict[int, float] = {}
    for start, end, level, _ in holds:
        levels.setdefault(start, level)
        levels.setdefault(end, level)
    return tuple(sorted(levels.items()))
