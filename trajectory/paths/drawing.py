"""What promises draw: gross emissions year by year."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from trajectory.checks import Floats, Years, as_instance, as_year
from trajectory.emitted.lookup import asked as boundary_asked
from trajectory.errors import ArgumentError, TargetError, UnitError, YearError
from trajectory.kernels.arithmetic import TOLERANCE, convert
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway, Series
from trajectory.paths.joining import Asked, Plan, Spread, plan_of, pro_rata
from trajectory.paths.line import Line
from trajectory.words import INDEX, amount

__all__ = ["draw", "pro_rata", "reduction_path"]


def reduction_path(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    until: int | None = None,
    spread: Spread | None = None,
    activity: Mapping[str, Series] | None = None,
) -> Pathway:
    """Return the gross emissions that a company's promises draw for some scopes.

    Every promise that speaks about these emissions is drawn or named in the path's `notes`.
    Promises on exactly these scopes are joined into one line from their base year. Parts that
    make up the scopes are drawn each by the curve, then summed, from the latest base year to
    the end of the first of them; promises on the whole then hold in their own target years and
    while they are maintained, where they are lower, and go on from the sum. Targets with
    different base years join by their levels. A wider target promises nothing about a part
    unless `spread` says how to read it. Where a target covers only a share, the rest stays at
    its base level. A :class:`NetZero` promises no cut of its own and is never a knot here.

    Parameters
    ----------
    company : Company
        Promises, and the inventory of each base year.
    what : Scope or Boundary
        What to draw; where it does not say how scope 2 is counted, as the targets count it.
    curve : Curve
        How emissions move between the knots.
    until : int, optional
        Keep the last level on until this year. [year]
    spread : callable, optional
        How to read wider targets, such as :func:`pro_rata`.
    activity : mapping of str to Series, optional
        For targets per unit of activity: the activity by its unit, for every year drawn.

    Returns
    -------
    Pathway
        From the base year to the last target year or `maintain_until`, with notes on what was
        joined, assumed or left out. [the inventory's unit]

    Raises
    ------
    TargetError
        If nothing was promised on these scopes, or two promises contradict each other.
    MissingDataError, ScopeError
        If the base year or the scopes were never reported.

    References
    ----------
    Levels: GHG Protocol, Mitigation Goal Standard, 2014, chapters 4 and 8 (allowable emissions
    in the target year). How promises join is this library's own reading.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> tj.reduction_path(zte, tj.S12).at(2030)
    48.0
    """
    wanted = boundary_asked(as_instance("company", company, Company), what)
    plan = plan_of(Asked(company, wanted, spread, activity))
    return draw(company, plan, curve, until, f"{company.name}, {wanted.words}: promised")


def draw(company: Company, plan: Plan, curve: Curve, until: int | None, label: str) -> Pathway:
    """Return the pathway of a plan, its last level kept on until a year if one is given."""
    as_instance("curve", curve, Curve)
    last = None if until is None else as_year("until", until)
    _same_unit(company, plan)
    drawn = _drawn(plan, curve, last)
    if last is not None and last < drawn.end:
        raise YearError(f"until must not be before the path ends in {drawn.end}, got {last}")
    knots = sorted(year for year in drawn.knots if drawn.start <= year <= drawn.end)
    return Pathway(
        drawn.years,
        drawn.values,
        drawn.unit,
        label,
        _members(plan),
        knot_years=knots,
        knot_levels=drawn.values[..., np.array(knots, dtype=int) - drawn.start],
        notes=dict.fromkeys((*drawn.notes, *plan.notes)),
    )


def _members(plan: Plan) -> tuple[str, ...]:
    """Return the names of the rows: those of the activities, which must be the same."""
    activities = (line.activity for line in plan.lines)
    named = {a.members for a in activities if a is not None} | set(map(_members, plan.parts))
    named.discard(())
    if len(named) > 1:
        raise ArgumentError(f"activities must name the same members, got {sorted(named)!r:.200}")
    return named.pop() if named else ()


@dataclass(frozen=True)
class _Drawn:
    """Levels by year, the years in which something was promised, and what to know."""

    start: int
    values: Floats
    unit: str
    knots: frozenset[int]
    last: str
    notes: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """The last year drawn."""
        return self.start + int(self.values.shape[-1]) - 1

    @property
    def years(self) -> Years:
        """All years drawn."""
        return np.arange(self.start, self.end + 1)

    def kept_until(self, year: int | None) -> "_Drawn":
        """Return the levels with the last kept on until a year."""
        if year is None or year <= self.end:
            return self
        more = np.repeat(self.values[..., -1:], year - self.end, axis=-1)
        return replace(self, values=np.concatenate([self.values, more], axis=-1))


def _drawn(plan: Plan, curve: Curve, until: int | None) -> _Drawn:
    """Return what a plan draws: its line, or the sum of its parts and what holds beside it."""
    if not plan.parts:
        main = _of_line(plan.lines[0], curve, until)
        return _capped(main, plan.lines[1:])
    if not plan.lines:
        return _summed(plan, curve, until)
    try:
        parts = _summed(plan, curve, None)
    except TargetError as error:
        alone = _drawn(replace(plan, parts=()), curve, until)
        return replace(alone, notes=(*alone.notes, f"the parts are not drawn: {error}"))
    whole = plan.lines[0]
    return _going_on(_capped(parts, plan.lines), whole, curve).kept_until(until)


def _of_line(line: Line, curve: Curve, until: int | None) -> _Drawn:
    kept = line if until is None else line.kept_until(until)
    values = kept.draw(np.arange(kept.base_year, kept.end + 1), curve)
    knots = frozenset(year for year, _ in kept.knots)
    return _Drawn(line.base_year, values, line.unit, knots, line.last, line.notes)


def _summed(plan: Plan, curve: Curve, until: int | None) -> _Drawn:
    """Return the sum of parts, from the latest start to the earliest end."""
    parts = [_drawn(part, curve, None) for part in plan.parts]
    first = max(parts, key=lambda part: part.start)
    shortest = min(parts, key=lambda part: part.end)
    last = shortest.end if until is None else until
    if until is not None and until < shortest.end:
        raise YearError(f"until must not be before the path ends in {shortest.end}, got {until}")
    if first.start >= last:
        raise TargetError(
            f"the parts of {plan.what} must overlap in time, got '{first.last}', which starts in "
            f"{first.start}, and '{shortest.last}', which ends in {shortest.end}"
        )
    if until is not None:
        parts = [_drawn(part, curve, max(until, drawn.end))
                 for part, drawn in zip(plan.parts, parts, strict=True)]  # fmt: skip
    size = last - first.start + 1
    values = sum(
        (part.values[..., first.start - part.start :][..., :size] for part in parts), np.zeros(size)
    )
    promised = min(max(part.knots) for part in parts)  # then one is only kept on: no target
    knots = frozenset(year for part in parts for year in part.knots if year <= promised)
    notes = tuple(note for part in parts for note in part.notes)
    return _Drawn(first.start, values, parts[0].unit, knots, shortest.last, notes)


def _capped(drawn: _Drawn, lines: tuple[Line, ...]) -> _Drawn:
    """Return levels that are no higher than what other promises set in the years they name."""
    values, notes = drawn.values.copy(), [*drawn.notes]
    knots = set(drawn.knots)
    base = float(np.max(values[..., 0]))
    for line in lines:
        notes += [note for note in line.notes if note not in notes]
        for hold in line.holds:
            years = [y for y in drawn.years.tolist() if hold.start <= y <= hold.end]
            if not years:
                if hold.end < drawn.start:
                    start = f"before the path starts in {drawn.start}"
                    notes.append(f"'{hold.name}' is for a year {start}")
                continue
            knots |= {years[0], years[-1]}
            levels = convert(line.scaled(np.full(len(years), hold.level), years),
                             line.unit, drawn.unit)  # fmt: skip
            place = slice(years[0] - drawn.start, years[-1] - drawn.start + 1)
            apart = np.abs(values[..., place] - levels) > TOLERANCE * base
            if apart.any():
                notes.append(_lower_holds(years, values[..., place], levels, hold.name, drawn.unit))
            values[..., place] = np.minimum(values[..., place], levels)
    return replace(drawn, values=values, knots=frozenset(knots), notes=tuple(notes))


def _lower_holds(years: list[int], parts: Floats, whole: Floats, name: str, unit: str) -> str:
    """Return in words which of two levels holds in a year, or in several."""
    when = f"in {years[0]}" if len(years) == 1 else f"from {years[0]} to {years[-1]}"
    if parts.ndim > 1 or whole.ndim > 1:
        return f"{when} the lower level holds, of '{name}' or of the promises beside it"
    return (
        f"{when} the lower level holds: '{name}' allows {amount(float(whole[0]), unit, 6)}, the "
        f"promises beside it {amount(float(parts[0]), unit, 6)}"
    )


def _going_on(drawn: _Drawn, whole: Line, curve: Curve) -> _Drawn:
    """Return the sum of parts, and from its end on the line of the whole."""
    last = whole.knots[-1][0]
    if last <= drawn.end:
        return drawn.kept_until(whole.end)
    ahead = {year: level for year, level in whole.drawn_through if year > drawn.end}
    promised = {year for hold in whole.holds for year in (hold.start, hold.end)}
    for hold in whole.holds:
        if hold.start <= drawn.end < hold.end:
            ahead[drawn.end + 1] = hold.level
            promised.add(drawn.end + 1)
    years = np.arange(drawn.end, max(ahead) + 1)
    places = [drawn.end, *sorted(ahead)]
    levels = convert(
        whole.scaled(np.array([ahead[y] for y in places[1:]]), places[1:]), whole.unit, drawn.unit
    )
    more = curve(years, places, _joined(drawn.values[..., -1:], levels))[..., 1:]
    return replace(
        drawn,
        values=_joined(drawn.values, more),
        knots=drawn.knots | {year for year in promised if year > drawn.end},
        last=whole.last,
    )


def _joined(first: Floats, then: Floats) -> Floats:
    """Return years after years, of one company or of many scenarios."""
    lead = np.broadcast_shapes(first.shape[:-1], then.shape[:-1])
    parts = [np.broadcast_to(part, (*lead, part.shape[-1])) for part in (first, then)]
    return np.concatenate(parts, axis=-1)


def _same_unit(company: Company, plan: Plan) -> None:
    """Refuse parts whose inventories have different units."""
    for part in plan.parts:
        _same_unit(company, part)
    kinds = {line.unit for part in plan.parts for line in part.lines[:1]}
    if len(kinds) > 1:
        raise UnitError(f"inventories of {company.name} must share one unit, got {sorted(kinds)}")
    if len(plan.parts) > 1 and kinds == {INDEX}:
        raise UnitError(
            f"index values are never summed across scopes, got {len(plan.parts)} parts of "
            f"{company.name}"
        )
