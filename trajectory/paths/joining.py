"""From promises to a plan: which of them speak about some emissions, and how they are joined."""

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from trajectory.checks import as_floats, as_instance
from trajectory.errors import ArgumentError, ScopeError, TargetError, TrajectoryError, UnitError
from trajectory.nouns.company import Company
from trajectory.nouns.promises import BelowBaseline, Target
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Series
from trajectory.paths.line import Cut, Line, join, scopes_of
from trajectory.words import INDEX, listed

__all__ = ["Asked", "Plan", "Spread", "as_activity", "plan_of", "pro_rata", "why_not"]

Spread = Callable[[Target, Boundary], Target]
Activity = Mapping[str, Series]

MOST_STEPS = 2_000
"""After so many steps a search for parts that make up a whole gives up, and says so."""


MOST_NAMED = 4
"""So many promises an error names in full."""


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
        The same target on the part, with its coverage there.

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
    coverage = target.coverage
    if isinstance(coverage, tuple):
        inside = {scope & part.scopes: s for scope, s in coverage if scope & part.scopes}
        coverage = tuple(inside.items()) or 1.0
    return replace(target, boundary=part & target.boundary, coverage=coverage, base_emissions=None)


def as_activity(activity: object) -> dict[str, Series]:
    """Return activities by their units, if that is what they are; None: there are none."""
    if activity is not None and not isinstance(activity, Mapping):
        raise ArgumentError(f"activity must map units to Series, got {activity!r:.80}")
    known = dict(activity or {})
    for unit, series in known.items():
        as_floats("activity", as_instance("activity", series, Series).values, minimum=0.0)
        if series.unit != unit:
            raise UnitError(f"activity of {unit!r} must be in that unit, got {series.unit!r}")
    return known


@dataclass(frozen=True)
class Asked:
    """What is drawn, and how what does not fit at once is read."""

    company: Company
    what: Boundary
    spread: Spread | None = None
    activity: Activity | None = None
    absolute: bool = True
    """Whether promises that divide by no activity are drawn."""

    def __post_init__(self) -> None:
        as_activity(self.activity)
        if self.spread is not None and not callable(self.spread):
            raise ArgumentError(f"spread must be callable, such as pro_rata, got {self.spread!r}")


@dataclass(frozen=True)
class Plan:
    """How some emissions are drawn: by a line of their own, by those of their parts, or both."""

    what: Boundary
    lines: tuple[Line, ...] = ()
    """Of the promises on exactly these emissions; the first is drawn, the others hold too."""
    parts: tuple["Plan", ...] = ()
    notes: tuple[str, ...] = ()


def plan_of(asked: Asked) -> Plan:
    """Return how the emissions asked for are drawn, naming every promise that is not.

    Parameters
    ----------
    asked : Asked
        Company, emissions, and how wider targets and intensities are read.

    Returns
    -------
    Plan
        Lines of the promises on exactly these emissions, and plans of the parts that make
        them up.

    Raises
    ------
    TargetError
        If nothing can be drawn; the error names what was promised instead.
    """
    reasons: dict[Cut, str] = {}
    cuts: list[Cut] = []
    for promise in asked.company.targets:
        if isinstance(promise, Cut) and promise.boundary.scopes & asked.what.scopes:
            why = why_not(promise, asked)
            if why:
                reasons[promise] = why
            else:
                cuts.append(_spread(promise, asked))
    made = _plan(asked, asked.what, cuts, reasons)
    if made is None:
        raise TargetError(_nothing_promised(asked, reasons))
    notes = tuple(f"not drawn: '{cut}': {why}" for cut, why in reasons.items())
    return replace(made, notes=(*made.notes, *notes))


def why_not(promise: Cut, asked: Asked) -> str:
    """Return why a promise about these emissions cannot be drawn here, "" where it can."""
    what, per = asked.what, getattr(promise, "per", None)
    if not promise.boundary.counted_like(what):
        return f"it is counted otherwise than {what}"
    if isinstance(promise, BelowBaseline) and promise.baseline is None:
        return "its baseline is not known"
    if per is not None and per not in (asked.activity or {}):
        return f"it needs activity={{{per!r}: a Series in {per}}}"
    if per is None and not asked.absolute:
        return "it is no promise per unit of activity"
    if promise.boundary.scopes in what.scopes:
        return ""
    if what not in promise.boundary:
        return f"it is partly about other emissions than {what}"
    if asked.spread is None or not isinstance(promise, Target):
        return "a wider one needs spread=pro_rata, which reads it as the same cut of each part"
    return ""


def _spread(promise: Cut, asked: Asked) -> Cut:
    """Return a wider target as one on the part asked for; any other as it is."""
    if promise.boundary.scopes in asked.what.scopes or not isinstance(promise, Target):
        return promise
    part = (asked.spread or pro_rata)(promise, asked.what)
    if not isinstance(part, Target) or part.boundary.scopes != asked.what.scopes:
        raise ArgumentError(f"spread must return a Target of {asked.what}, got {part!r:.80}")
    return part


def _plan(asked: Asked, what: Boundary, cuts: list[Cut], reasons: dict[Cut, str]) -> Plan | None:
    """Return the plan of some emissions from the promises within them, None without any."""
    exact = [cut for cut in cuts if cut.boundary.scopes == what.scopes]
    inside = [cut for cut in cuts if cut.boundary.scopes != what.scopes]
    lines = tuple(_lines(asked, exact, what))
    try:
        parts = _parts(asked, what, inside, reasons)
    except TrajectoryError as error:
        if not lines:
            raise
        reasons.update(dict.fromkeys(inside, f"its level is not known: {error}"))
        parts = ()
    if not lines and not parts:
        return None
    if parts and INDEX in {line.unit for part in parts for line in _all_lines(part)}:
        if not lines:
            raise UnitError(
                f"index values are never summed across scopes, got {len(parts)} parts of "
                f"{asked.company.name}"
            )
        reasons.update(dict.fromkeys(inside, "index values are never summed across scopes"))
        parts = ()
    return Plan(what, lines, parts)


def _all_lines(plan: Plan) -> Iterable[Line]:
    yield from plan.lines
    for part in plan.parts:
        yield from _all_lines(part)


def _lines(asked: Asked, cuts: list[Cut], what: Boundary) -> Iterable[Line]:
    """Yield the line of the absolute promises, then one for each activity divided by."""
    for per, group in itertools.groupby(
        sorted(cuts, key=lambda cut: getattr(cut, "per", None) or ""),
        key=lambda cut: getattr(cut, "per", None),
    ):
        line = join(asked.company, list(group), what)
        if per is None:
            yield line
            continue
        line = replace(line, activity=(asked.activity or {})[per])
        if (line.activity_in([line.base_year]) == 0.0).any():
            raise ArgumentError(
                f"activity must be above 0 in base year {line.base_year} of '{line.last}', got 0"
            )
        yield line


def _parts(
    asked: Asked, what: Boundary, inside: list[Cut], reasons: dict[Cut, str]
) -> tuple[Plan, ...]:
    """Return plans of the parts that make up some emissions; none if they do not."""
    if not inside:
        return ()
    missing = what.scopes & ~scopes_of(inside)
    if missing:
        reasons.update(
            dict.fromkeys(inside, f"it is only a part: nothing is promised on {missing.words}")
        )
        return ()
    cover = _cover(asked, what, inside)
    plans: list[Plan] = []
    for part in cover:
        within = [cut for cut in inside if cut.boundary.scopes in part]
        plan = _plan(asked, what.within(part), within, reasons)
        if plan is None:
            return ()
        plans.append(plan)
    used = {cut for part in cover for cut in inside if cut.boundary.scopes in part}
    reasons.update(
        (cut, f"it overlaps the parts that make up {what}") for cut in inside if cut not in used
    )
    return tuple(plans)


def _cover(asked: Asked, what: Boundary, inside: list[Cut]) -> list[Scope]:
    """Return the disjoint scopes that make up a whole: the widest, if these are disjoint."""
    scopes = sorted({cut.boundary.scopes for cut in inside}, key=lambda s: s.value)
    widest = [s for s in scopes if not any(s in other and s != other for other in scopes)]
    if not any(a & b for a, b in itertools.combinations(widest, 2)):
        return widest
    covers = _covers(what.scopes, scopes, itertools.count())
    if len(covers) == 1:
        return covers[0]
    by_scope = {cut.boundary.scopes: str(cut) for cut in reversed(inside)}
    ways = [" + ".join(by_scope[s] for s in cover) for cover in covers[:2]]
    raise TargetError(
        f"targets of {asked.company.name} must make up {what} in one way, got "
        + (" and ".join(ways) or f"{len(scopes)} parts that overlap and make it up in none")
    )


def _covers(scopes: Scope, parts: list[Scope], steps: "itertools.count[int]") -> list[list[Scope]]:
    """Return the first two ways, at most, to make up `scopes` from disjoint parts."""
    if not scopes:
        return [[]]
    if next(steps) > MOST_STEPS:
        return []
    lowest = next(iter(scopes))
    found: list[list[Scope]] = []
    for part in parts:
        if lowest in part and part in scopes:
            found += [[part, *rest] for rest in _covers(scopes & ~part, parts, steps)]
            if len(found) > 1:
                break
    return found[:2]


def _nothing_promised(asked: Asked, reasons: dict[Cut, str]) -> str:
    """Return why nothing can be drawn, naming what was promised instead."""
    company, what = asked.company, asked.what
    per = "" if asked.absolute else f" per {listed(asked.activity or {}, 'or')}"
    message = f"targets of {company.name} must promise a cut of {what}{per}"
    if reasons:
        return f"{message}, got {_some(f'{cut}: {why}' for cut, why in reasons.items())}"
    others = (str(promise) for promise in company.targets if isinstance(promise, Cut))
    return f"{message}, got {_some(others)}"


def _some(texts: Iterable[str]) -> str:
    """Return the first few of many texts, and how many more there are."""
    found = list(texts)
    more = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return ("; ".join(found[:MOST_NAMED]) or "none") + more
