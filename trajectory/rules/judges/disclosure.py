"""What a disclosure must show: gross values, scopes, base-year values, target years."""

from collections.abc import Iterator
from datetime import date

from trajectory.nouns.company import Facts
from trajectory.nouns.promises import FixedLevel, Target
from trajectory.nouns.scope import S1, S2, S3
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, no_data, not_applicable, passed
from trajectory.rules.judges.coverage import together
from trajectory.rules.judges.each import each, unless_unknown, unless_unread
from trajectory.rules.judges.timing import yet_to_come
from trajectory.rules.limits import AtLeast, Present
from trajectory.rules.meant import ground_of
from trajectory.rules.measures import YEAR
from trajectory.rules.needs import Ground

__all__ = [
    "baseline_value",
    "gross",
    "in_scope",
    "recent_base_year",
    "scopes",
    "too_small",
    "undertakings",
    "values_in",
]

FIRST_APPLIED = 2024
"""The first financial year of any undertaking under the standards of 2023 (AR 25 (c))."""
PERIODS_FROM, PERIOD = 2025, 5
"""Target periods begin every five years from 2025 on, as AR 25 (b) and (c) have them."""
NO_TARGET = "no target was set, so nothing about one is to be disclosed"


def too_small(facts: Facts, *, employees: float, net_turnover: float) -> bool:
    """Return whether it is known that one of two sizes, which both count, is not exceeded."""
    sizes = (facts.employees, employees), (facts.net_turnover, net_turnover)
    return any(value is not None and value <= limit for value, limit in sizes)


def undertakings(*, employees: float, net_turnover: float) -> str:
    """Return in words which undertakings a standard binds."""
    return (
        f"undertakings with over {employees:,.0f} employees and over EUR "
        f"{net_turnover / 1e6:,.0f} million net turnover"
    )


def in_scope(case: Case, *, employees: float, net_turnover: float) -> Iterator[Outcome]:
    """The undertaking exceeds both sizes from which on the standard binds."""
    facts = case.facts
    say = f"the standard binds {undertakings(employees=employees, net_turnover=net_turnover)}"
    if too_small(facts, employees=employees, net_turnover=net_turnover):
        yield not_applicable(say, ground=Ground.FACTS)
        return
    for need, value in (
        (needs.EMPLOYEES, facts.employees),
        (needs.NET_TURNOVER, facts.net_turnover),
    ):
        if value is None:
            yield no_data(need)
    if facts.employees is not None and facts.net_turnover is not None:
        yield passed(f"{say}; this is one of them", ground=Ground.FACTS)


def _has_targets(case: Case) -> bool:
    return bool(case.targets or case.unmeasured or case.kept_at_zero)


def gross(case: Case) -> Iterator[Outcome]:
    """Cuts are of gross emissions; a net zero alone is no target."""
    if _has_targets(case):
        yield passed("cuts are of gross emissions: removals and credits are never netted in them")
    elif case.net_zeros:
        none = failed("a net zero was promised, but no cut of gross emissions")
        yield unless_unread(none, case)
    else:
        yield unless_unread(not_applicable("no target was promised"), case)


def scopes(case: Case) -> Iterator[Outcome]:
    """Scopes 1, 2 and 3 each have a target, alone or combined, where any was set."""
    if not _has_targets(case):
        yield unless_unread(not_applicable(NO_TARGET), case)
        return
    cuts = (t for t in case.targets if t.reduction >= 0.0)
    promised, ground = together(cuts) | together(case.kept_at_zero), ground_of(case.targets)
    for part in (S1, S2, S3):
        say = "{it.words} has a target", "{it.words} has no target"
        has = bool(promised & part)
        outcome = Present("a target").judge(has, say, about=part, ground=ground)
        yield unless_unknown(outcome, case, (part,))


@each("targets")
def baseline_value(case: Case, target: Target) -> Outcome:
    """The base-year value of every target is disclosed; without any inventory it is unknown."""
    value = case.base(target)[0]
    stated = case.emissions(target.boundary, target.base_year) is None and value is not None
    if value is None and not case.company.inventories:
        return no_data(needs.emissions("emissions of {it.boundary} in {it.base_year}"))
    of = "emissions of {it.boundary} in {it.base_year} are"
    return Present("a base-year value").judge(
        value is not None,
        (f"{of} reported", f"{of} not reported"),
        found="none" if value is None else "{value:number}",
        ground=Ground.TARGETS if stated else Ground.INVENTORIES,
        value=value,
    )


@each("targets")
def recent_base_year(case: Case, target: Target, *, years: int | None) -> Outcome:
    """A new target's base year is recent; one set before the standard applied keeps its own.

    Recent is at most `years` before the target period, or without `years` the first financial
    year under the standard or later. A new target may take the base year of a kept one.
    """
    if target.base_year > case.as_of.year:
        return yet_to_come(case, target)
    day = _set_on(target)
    if day is None:
        return no_data(needs.ANNOUNCED)
    first = case.facts.first_esrs_year
    start = _period_of(day.year) if years is not None else first
    limit = None if start is None else AtLeast(start - (years or 0), YEAR)
    if limit is not None and limit.met(target.base_year):
        return _recent(limit, target, start, years)
    kept = _kept(case, target, first)
    if kept is not None:
        return kept
    if first is None or limit is None:
        return no_data(needs.FIRST_ESRS_YEAR)
    return _recent(limit, target, start, years)._replace(rests_on=Ground.FACTS)


def _set_on(target: Target) -> date | None:
    return target.life.announced or target.life.approved


def _period_of(year: int) -> int:
    """Return the first year of the target period in which a target was set."""
    return year if year < PERIODS_FROM else year - (year - PERIODS_FROM) % PERIOD


def _recent(limit: AtLeast, target: Target, start: int | None, years: int | None) -> Outcome:
    since = "the target period begins" if years is not None else "the standard first applied"
    say = "base year {found} is recent", "base year {found} is too old for a new target"
    return limit.judge(
        target.base_year,
        (f"{say[0]}: {since} in {start}", f"{say[1]}: {since} in {start}, {{required}} is asked"),
        ground=Ground.TARGETS if years is not None else Ground.FACTS,
    )


def _kept(case: Case, target: Target, first: int | None) -> Outcome | None:
    """Return that a base year is that of a target from before the standard, if it is."""
    dated = [
        (t, day.year)
        for t in case.targets
        if t.base_year == target.base_year and (day := _set_on(t)) is not None
    ]
    for before, ground in ((FIRST_APPLIED, Ground.TARGETS), (first, Ground.FACTS)):
        found = [t for t, year in dated if before is not None and year < before]
        if found:
            say = "base year {it.base_year} is that of a target set before {before}, and is kept"
            rests_on = max(ground, min(ground_of([t]) for t in found))
            return passed(say, ground=rests_on, before=before)
    return None


def values_in(
    case: Case, *, required: tuple[int, ...], available: tuple[int, ...]
) -> Iterator[Outcome]:
    """Target values are given for some years, and for others if they are available."""
    if not _has_targets(case):
        yield unless_unread(not_applicable(NO_TARGET), case)
        return
    levels = [p for p, _ in case.unmeasured if isinstance(p, FixedLevel)]
    known: tuple[Target | FixedLevel, ...] = (*case.targets, *case.kept_at_zero, *levels)
    unknown = [(p, need) for p, need in case.unmeasured if not isinstance(p, FixedLevel)]
    for year in (*required, *available):
        has = any(t.target_year <= year <= t.last_year for t in known)
        maybe = [(p, need) for p, need in unknown if p.target_year == year]
        if maybe and not has:
            yield no_data(maybe[0][1], about=str(year), promise=maybe[0][0])
        elif year in required:
            say = f"a target value for {year} is given", f"no target value for {year} is given"
            yield unless_unread(Present("a value").judge(has, say, about=str(year)), case)
        elif has:
            yield passed(f"a target value for {year} is given", about=str(year))
        else:
            why = f"a value for {year} is asked only if available"
            yield not_applicable(why, about=str(year))
