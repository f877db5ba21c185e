"""Gross emissions and removals up to a promised net zero, kept apart."""

import functools
import operator
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import numpy as np

from trajectory.checks import Floats, as_instance, instance_of
from trajectory.emitted.lookup import asked as boundary_asked
from trajectory.emitted.lookup import restated
from trajectory.errors import TargetError
from trajectory.kernels.arithmetic import convert, exceeds
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.codec import Noun
from trajectory.nouns.company import Company
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.promises import NetZero
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway, Series
from trajectory.paths.drawing import draw
from trajectory.paths.joining import Asked, Plan, Spread, plan_of
from trajectory.paths.line import Cut, Hold, Line, base_inventory

__all__ = ["NetPath", "net_path"]


@noun
class NetPath(Noun):
    """Gross emissions and removals, kept apart.

    Parameters
    ----------
    gross : Pathway
        Gross emissions.
    removals : Series
        Removals of the same years and unit.

    Raises
    ------
    ArgumentError, YearError, UnitError
        If the two have the wrong type, or differ in years or unit.

    Examples
    --------
    >>> gross = Pathway([2049, 2050], [11.0, 10.0], "tCO2e")
    >>> NetPath(gross, Series([2049, 2050], [0.0, 10.0], "tCO2e")).net.at(2050)
    0.0
    """

    gross: Pathway = kept(instance_of(Pathway))
    removals: Series = kept(instance_of(Series))

    def __post_init__(self) -> None:
        super().__post_init__()
        _ = self.net  # which refuses other years or another unit

    @property
    def net(self) -> Series:
        """Gross emissions less removals."""
        return self.gross - self.removals

    def __repr__(self) -> str:
        """Return one line: years, unit and label."""
        g = self.gross
        return f"NetPath({g.years[0]}..{g.years[-1]}, {g.unit}, {g.label!r})"


def net_path(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    ramp: Curve | None = None,
    until: int | None = None,
    spread: Spread | None = None,
    activity: Mapping[str, Series] | None = None,
) -> NetPath:
    """Return gross emissions and removals up to a promised net zero, kept apart.

    Gross emissions follow :func:`reduction_path`. Where the net zero names a residual and
    emissions are still above it in the net-zero year, they get a knot there; where it names
    none, the last level of the targets stays. Removals stay as reported (zero where none are)
    before the net-zero year unless a `ramp` is passed, and are at least gross emissions from
    then on. A net zero of wider scopes counts for a part: where all is removed, so is the
    part; net zeros of all parts are one of the whole, in the last of their years.

    Parameters
    ----------
    company : Company
        Promises, and the inventory of each base year.
    what : Scope or Boundary
        What to draw; where it does not say how scope 2 is counted, as the targets count it.
    curve : Curve
        How gross emissions move between the knots.
    ramp : Curve, optional
        How removals grow from zero in the first year to the net-zero year.
    until : int, optional
        Keep the last levels on until this year. [year]
    spread : callable, optional
        How to read wider targets, such as :func:`pro_rata`.
    activity : mapping of str to Series, optional
        For targets per unit of activity, as for :func:`reduction_path`.

    Returns
    -------
    NetPath
        Gross emissions and removals. [the inventory's unit]

    Raises
    ------
    TargetError
        If no net zero was promised, or promises contradict each other.
    MissingDataError, ScopeError
        If the base year or the scopes were never reported.

    Examples
    --------
    >>> import trajectory as tj
    >>> base = tj.Inventory(2021, {tj.S12: 100.0}, unit="index")
    >>> cut = tj.Target(tj.S12, "90%", 2040, base_year=2021)
    >>> net = tj.net_path(tj.Company("ZTE", [base], [cut, tj.NetZero(tj.ALL, 2050)]), tj.S12)
    >>> net.gross.at(2050), net.removals.at(2050), net.net.at(2050)
    (10.0, 10.0, 0.0)
    """
    wanted = boundary_asked(as_instance("company", company, Company), what)
    promise, notes = _net_zero(company, wanted)
    plan = _gross_plan(Asked(company, wanted, spread, activity), promise)
    plan = replace(_with_residual(plan, promise, curve), notes=(*plan.notes, *notes))
    label = f"{company.name}, {wanted.words}: promised"
    gross = draw(company, plan, curve, until, label)
    held = _held_at_residual(plan, promise, gross)
    gross = gross if held is plan else draw(company, held, curve, until, label)
    reported, more = _reported_removals(company, wanted, gross)
    removed = _removals(gross, promise.target_year, reported, ramp)
    label = f"{company.name}, {wanted.words}: removals promised"
    gross = replace(gross, notes=(*gross.notes, *more))
    return NetPath(gross, Series(gross.years, removed, gross.unit, label, gross.members))


def _removals(gross: Pathway, year: int, reported: float, ramp: Curve | None) -> Floats:
    """Return removals by year: as reported up to the net-zero year, then at least all of gross."""
    after = gross.years >= year
    removed = np.where(after, np.maximum(gross.values, reported), reported)
    if ramp is not None:
        last = removed[..., gross.years == year]
        levels = np.concatenate([np.full_like(last, reported), last], axis=-1)
        removed[..., ~after] = as_instance("ramp", ramp, Curve)(
            gross.years[~after], [gross.years[0], year], levels
        )
    return removed


def _reported_removals(
    company: Company, what: Boundary, gross: Pathway
) -> tuple[float, tuple[str, ...]]:
    """Return removals reported up to the first year drawn; they are of the whole inventory."""
    known = [i for i in company.inventories if i.removals and i.year <= gross.years[0]]
    if not known:
        return 0.0, ()
    last = max(known, key=lambda inventory: (inventory.year, inventory.published or date.min))
    if last.scopes != what.scopes:
        return 0.0, (
            f"removals reported for {last.year} are of {last.scopes.words} and are not counted "
            f"for {what.words}",
        )
    return float(convert(np.asarray(last.removals), last.unit, gross.unit)), ()


def _net_zero(company: Company, what: Boundary) -> tuple[NetZero, tuple[str, ...]]:
    """Return the net zero that speaks of `what`: on exactly these, on wider ones, or on parts."""
    promises = [
        t for t in company.targets if isinstance(t, NetZero) and t.boundary.counted_like(what)
    ]
    found = [t for t in promises if what in t.boundary]
    found = [t for t in found if t.boundary.scopes == what.scopes] or found
    if not found:
        return _of_parts(company, what, [t for t in promises if t.boundary in what])
    if any(other != found[0] for other in found[1:]):
        names = "' and '".join(str(t) for t in found[:2])
        raise TargetError(f"targets of {company.name} must hold one net zero, got '{names}'")
    return found[0], ()


def _of_parts(
    company: Company, what: Boundary, parts: list[NetZero]
) -> tuple[NetZero, tuple[str, ...]]:
    """Return the net zero that those of all parts together are: in the last of their years."""
    scopes = functools.reduce(operator.or_, (t.boundary.scopes for t in parts), Scope(0))
    if scopes != what.scopes:
        named = "; ".join(map(str, parts)) or "none"
        raise TargetError(f"targets of {company.name} must hold a net zero of {what}, got {named}")
    year = max(t.target_year for t in parts)
    note = f"{what.words} are net zero in {year}, when the last of their parts is"
    return NetZero(what, year), (note,)


def _gross_plan(asked: Asked, promise: NetZero) -> Plan:
    """Return how gross emissions are drawn; without a cut, from the net zero's own base year."""
    try:
        return plan_of(asked)
    except TargetError:
        if promise.base_year is None or promise.residual is None or _speaks(asked):
            raise
    inventory, base = base_inventory(asked.company, asked.what, promise)
    start = ((promise.base_year, base),)
    hold = Hold(promise.base_year, promise.base_year, base, str(promise))
    notes = restated(asked.company, asked.what, [promise.base_year])
    line = Line(promise.base_year, base, inventory.unit, start, (hold,), notes)
    return Plan(asked.what, (line,))


def _speaks(asked: Asked) -> bool:
    """Return whether any promise of a level or a cut is about these emissions."""
    return any(
        isinstance(promise, Cut)
        and promise.boundary.counted_like(asked.what)
        and promise.boundary.scopes & asked.what.scopes
        for promise in asked.company.targets
    )


def _with_residual(plan: Plan, promise: NetZero, curve: Curve) -> Plan:
    """Return the plan with a knot in the net-zero year, where it is still above the residual."""
    if plan.lines:
        first = _line_with_residual(plan.lines[0], promise, curve)
        return replace(plan, lines=(first, *plan.lines[1:]))
    return replace(plan, parts=tuple(_with_residual(part, promise, curve) for part in plan.parts))


def _held_at_residual(plan: Plan, promise: NetZero, gross: Pathway) -> Plan:
    """Return the plan, held at the residual where its parts together rise above it."""
    if promise.residual is None or not (plan.lines and plan.parts):
        return plan
    first, year = plan.lines[0], promise.target_year
    residual = first.base_level * promise.residual
    base = max(first.base_level, float(np.max(gross.values)))
    if not exceeds(np.asarray(gross.at(year)), np.asarray(residual), base):
        return plan
    held = replace(
        first,
        knots=tuple(sorted({**dict(first.knots), year: residual}.items())),
        holds=(*first.holds, Hold(year, year, residual, str(promise))),
    )
    return replace(plan, lines=(held, *plan.lines[1:]))


def _line_with_residual(line: Line, promise: NetZero, curve: Curve) -> Line:
    """Return the line with its knot in the net-zero year, if it is still above the residual."""
    year = promise.target_year
    if promise.base_year not in (None, line.base_year):
        raise TargetError(
            f"a net zero must share the base year of the targets, got {promise.base_year} for "
            f"'{promise}' and {line.base_year} for '{line.last}'"
        )
    if year <= line.base_year:
        raise TargetError(
            f"a net zero must come after the base year, got '{promise}' and '{line.last}'"
        )
    if promise.residual is None:
        return line.kept_until(year)
    residual = line.base_level * promise.residual
    now = float(line.kept_until(year).draw([year], curve)[0])
    if now <= residual:
        return line.kept_until(year)
    later = [knot for knot in line.knots if knot[0] > year and knot[1] > residual]
    if later:
        raise TargetError(
            f"emissions must stay at the residual of '{promise}' ({residual:g}), "
            f"got {later[0][1]:g} in {later[0][0]} by '{line.last}'"
        )
    knots = {**dict(line.knots), year: residual}
    hold = Hold(year, year, residual, str(promise))
    return replace(line, knots=tuple(sorted(knots.items())), holds=(*line.holds, hold))
