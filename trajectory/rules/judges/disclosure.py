"""What a disclosure must show: gross values, scopes, base-year values, target years."""

from collections.abc import Iterator

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S1, S2, S3, Scope
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, no_data, not_applicable, passed
from trajectory.rules.judges.each import each
from trajectory.rules.limits import AtLeast, Present
from trajectory.rules.measures import YEAR

__all__ = ["baseline_value", "gross", "recent_base_year", "scopes", "values_in"]


def gross(case: Case) -> Iterator[Outcome]:
    """Cuts are of gross emissions; a net zero alone is no target."""
    if case.targets:
        yield passed("cuts are of gross emissions: removals and credits are never netted in them")
    elif case.net_zeros:
        yield failed("a net zero was promised, but no cut of gross emissions")
    else:
        yield not_applicable("no target was promised")


def scopes(case: Case) -> Iterator[Outcome]:
    """Scopes 1, 2 and 3 each have a target, alone or combined."""
    promised = Scope(0)
    for target in case.targets:
        promised |= target.boundary.scopes
    for part in (S1, S2, S3):
        say = "{it.words} has a target", "{it.words} has no target"
        yield Present("a target").judge(bool(promised & part), say, about=part)


@each("targets")
def baseline_value(case: Case, target: Target) -> Outcome:
    """The base-year value of every target is disclosed."""
    value = case.emissions(target.boundary, target.base_year)
    of = "emissions of {it.boundary} in {it.base_year} are"
    return Present("a base-year value").judge(
        value is not None,
        (f"{of} reported", f"{of} not reported"),
        found="none" if value is None else "{value:number}",
        value=value,
    )


@each("targets")
def recent_base_year(case: Case, target: Target, *, years: int) -> Outcome:  # noqa: ARG001
    """A new target's base year is at most so many years before its period."""
    start = target.life.announced or target.life.approved
    if start is None:
        return no_data("a date of announcement")
    before = start.year - target.base_year
    return AtLeast(start.year - years, YEAR).judge(
        target.base_year,
        f"base year {{found}}, {before} years before the target of {start.year}",
    )


def values_in(
    case: Case, *, required: tuple[int, ...], available: tuple[int, ...]
) -> Iterator[Outcome]:
    """Target values are given for some years, and for others if they are available."""
    for year in (*required, *available):
        has = any(t.target_year <= year <= t.last_year for t in case.targets)
        if year in required:
            yield Present("a value").judge(has, f"a target value for {year}", about=str(year))
        elif has:
            yield passed(f"a target value for {year}", about=str(year))
        else:
            why = f"a value for {year} is asked only if available"
            yield not_applicable(why, about=str(year))
