"""What a disclosure must show: gross values, scopes, base-year values, target years."""

from collections.abc import Iterator

from trajectory.nouns.promises import FixedLevel, Target
from trajectory.nouns.scope import S1, S2, S3
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, no_data, not_applicable, passed
from trajectory.rules.judges.coverage import together
from trajectory.rules.judges.each import each, unless_unknown
from trajectory.rules.judges.timing import yet_to_come
from trajectory.rules.limits import AtLeast, Present
from trajectory.rules.meant import ground_of
from trajectory.rules.measures import YEAR
from trajectory.rules.needs import Ground

__all__ = ["baseline_value", "gross", "recent_base_year", "scopes", "values_in"]


def gross(case: Case) -> Iterator[Outcome]:
    """Cuts are of gross emissions; a net zero alone is no target."""
    if case.targets or case.unmeasured or case.kept_at_zero:
        yield passed("cuts are of gross emissions: removals and credits are never netted in them")
    elif case.net_zeros:
        yield failed("a net zero was promised, but no cut of gross emissions")
    else:
        yield not_applicable("no target was promised")


def scopes(case: Case) -> Iterator[Outcome]:
    """Scopes 1, 2 and 3 each have a target, alone or combined."""
    cuts = [*(t for t in case.targets if t.reduction >= 0.0), *case.kept_at_zero]
    promised, ground = together(cuts), ground_of(cuts)
    for part in (S1, S2, S3):
        say = "{it.words} has a target", "{it.words} has no target"
        has = bool(promised & part)
        outcome = Present("a target").judge(has, say, about=part, ground=ground)
        yield unless_unknown(outcome, case, (part,))


@each("targets")
def baseline_value(case: Case, target: Target) -> Outcome:
    """The base-year value of every target is disclosed."""
    value = case.base(target)[0]
    stated = case.emissions(target.boundary, target.base_year) is None and value is not None
    of = "emissions of {it.boundary} in {it.base_year} are"
    return Present("a base-year value").judge(
        value is not None,
        (f"{of} reported", f"{of} not reported"),
        found="none" if value is None else "{value:number}",
        ground=Ground.TARGETS if stated else Ground.INVENTORIES,
        value=value,
    )


@each("targets")
def recent_base_year(case: Case, target: Target, *, years: int) -> Outcome:
    """A new target's base year is at most so many years before its period."""
    if target.base_year > case.as_of.year:
        return yet_to_come(case, target)
    start = target.life.announced or target.life.approved
    if start is None:
        return no_data(needs.ANNOUNCED)
    before = start.year - target.base_year
    return AtLeast(start.year - years, YEAR).judge(
        target.base_year,
        f"base year {{found}}, {before} years before the target of {start.year}",
    )


def values_in(
    case: Case, *, required: tuple[int, ...], available: tuple[int, ...]
) -> Iterator[Outcome]:
    """Target values are given for some years, and for others if they are available."""
    levels = [p for p, _ in case.unmeasured]
    known = (*case.targets, *case.kept_at_zero, *(p for p in levels if isinstance(p, FixedLevel)))
    unknown = [(p, need) for p, need in case.unmeasured if not isinstance(p, FixedLevel)]
    for year in (*required, *available):
        has = any(t.target_year <= year <= t.last_year for t in known)
        maybe = [(p, need) for p, need in unknown if p.target_year == year]
        if maybe and not has:
            yield no_data(maybe[0][1], about=str(year), promise=maybe[0][0])
        elif year in required:
            yield Present("a value").judge(has, f"a target value for {year}", about=str(year))
        elif has:
            yield passed(f"a target value for {year}", about=str(year))
        else:
            why = f"a value for {year} is asked only if available"
            yield not_applicable(why, about=str(year))
