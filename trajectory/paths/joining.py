"""From promises to lines: which ones are joined, and whether they agree."""

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
from trajectory.nouns.inventory import Boundary, Inventory
from trajectory.nouns.promises import Maintain, NetZero, Target
from trajectory.nouns.scope import Scope, as_scope
from trajectory.nouns.series import Series

__all__ = ["Line", "Spread", "base_inventory", "cuts_of", "groups_of", "join", "pro_rata"]

Cut = Target | Maintain
Spread = Callable[[Target, Scope], Target]


def pro_rata(target: Target, scopes: Scope) -> Target:
    """Read a wider target as the same cut of each of its parts.

    Parameters
    ----------
    target : Target
        A target on more than `scopes`.
    scopes : Scope
        The part.

    Returns
    -------
    Target
        The same target on the part.

    Examples
    --------
    >>> from trajectory import ALL, S12
    >>> print(pro_rata(Target(ALL, "90%", 2050, base_year=2019), S12))
    -90 % of scopes 1+2 by 2050 from 2019
    """
    if as_scope("scopes", scopes) not in as_instance("target", target, Target).scopes:
        raise ScopeError(f"scopes must be part of those of '{target}', got {scopes}")
    return replace(target, scopes=scopes)


def base_inventory(
    company: Company, scopes: Scope, year: int, promise: Target | NetZero
) -> tuple[Inventory, float]:
    """Return the inventory that a promise is measured from, and its emissions of `scopes`.

    Parameters
    ----------
    company : Company
        Whose inventories are searched.
    scopes : Scope
        The scopes asked for.
    year : int
        The base year. [year]
    promise : Target or NetZero
        Says the boundary and, for a target, how scope 2 must be counted; errors name it.

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
    >>> base_inventory(zte, tj.S12, 2021, cut)[1]
    597.7
    """
    scope2 = promise.scope2 if isinstance(promise, Target) else None
    try:
        return inventory_of(company, scopes, year, boundary=promise.boundary, scope2=scope2)
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
    company: Company,
    scopes: Scope,
    boundary: Boundary,
    spread: Spread | None,
    *,
    per: str | None = None,
) -> list[Cut]:
    """Return the promises on this boundary, absolute or `per` an activity; wider ones spread."""
    as_instance("company", company, Company)
    as_instance("boundary", boundary, Boundary)
    cuts: list[Cut] = []
    for promise in company.targets:
        if not isinstance(promise, Target | Maintain) or promise.boundary is not boundary:
            continue
        if getattr(promise, "per", None) != per:
            continue
        wider = scopes in promise.scopes and scopes != promise.scopes
        if isinstance(promise, Target) and spread is not None and wider:
            promise = _spread(promise, scopes, spread)
        cuts.append(promise)
    return cuts


def _spread(target: Target, scopes: Scope, spread: Spread) -> Target:
    if not callable(spread):
        raise ArgumentError(f"spread must be callable, such as pro_rata, got {spread!r}")
    part = spread(target, scopes)
    if not isinstance(part, Target) or part.scopes != scopes:
        raise ArgumentError(f"spread must return a Target of {scopes}, got {part!r:.80}")
    return part


def groups_of(
    company: Company,
    cuts: list[Cut],
    scopes: Scope,
    boundary: Boundary,
    *,
    per: str | None = None,
) -> list[list[Cut]]:
    """Return the promises to join, one list for each part of `scopes`."""
    by_scope: dict[Scope, list[Cut]] = {}
    for cut in cuts:
        by_scope.setdefault(cut.scopes, []).append(cut)
    if scopes in by_scope:
        return [by_scope[scopes]]
    parts = sorted((s for s in by_scope if s in scopes), key=lambda s: s.value)
    covers = _covers(scopes, parts)
    if len(covers) > 1:
        one, other = (" + ".join(str(by_scope[s][0]) for s in cover) for cover in covers[:2])
        raise TargetError(
            f"targets of {company.name} must make up {scopes} in one way, got {one} and {other}"
        )
    if covers:
        return [by_scope[part] for part in covers[0]]
    raise TargetError(_nothing_promised(company, cuts, scopes, boundary, per))


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


def _nothing_promised(
    company: Company, cuts: list[Cut], scopes: Scope, boundary: Boundary, per: str | None
) -> str:
    """Return why nothing can be drawn, naming what was promised instead."""
    wider = [str(c) for c in cuts if scopes in c.scopes]
    intensity = [str(t) for t in company.targets if isinstance(t, Target) and t.per is not None]
    others = [str(c) for c in cuts if scopes not in c.scopes]
    message = f"targets of {company.name} must promise a cut of {scopes} ({boundary.name})"
    message += f" per {per}" if per else ""
    if wider:
        return f"{message}; a wider one needs spread=pro_rata, got {'; '.join(wider)}"
    if intensity and per is None:
        needed = "in absolute terms; one per unit of activity needs intensity_path"
        return f"{message} {needed}, got {'; '.join(intensity)}"
    return f"{message}, got {'; '.join(others) or 'none'}"


def join(company: Company, group: Sequence[Cut]) -> Line:
    """Return the line of promises on the same scopes, after checking that they agree."""
    targets = [cut for cut in group if isinstance(cut, Target)]
    if not targets:
        return _join_maintained(company, [cut for cut in group if isinstance(cut, Maintain)])
    first = targets[0]
    for other in targets[1:]:
        for what in ("base_year", "scope2"):
            if getattr(other, what) != getattr(first, what):
                raise TargetError(
                    f"joined targets must share one {what}, got '{first}' and '{other}'"
                )
    inventory, base = base_inventory(company, first.scopes, first.base_year, first)
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
