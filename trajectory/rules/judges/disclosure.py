"""What a disclosure must show: gross values, scopes, base-year values, target years."""

from collections.abc import Iterator

from trajectory.nouns.scope import S1, S2, S3, Scope
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, judged, no_data, not_applicable, passed

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
    for name, part in (("scope 1", S1), ("scope 2", S2), ("scope 3", S3)):
        has = bool(promised & part)
        yield judged(
            has,
            f"{name} has {'a' if has else 'no'} target",
            subject=name,
            required="a target",
            found="yes" if has else "none",
        )


def baseline_value(case: Case) -> Iterator[Outcome]:
    """The base-year value of every target is disclosed."""
    if not case.targets:
        yield not_applicable("no target was promised")
    for target in case.targets:
        value = case.emissions(target.boundary.scopes, target.base_year, target.boundary.land)
        has = value is not None
        yield judged(
            has,
            f"emissions of {target.boundary.scopes} in {target.base_year} are "
            f"{'' if has else 'not '}reported",
            subject=target,
            required="a base-year value",
            found="none" if value is None else f"{value:g}",
        )


def recent_base_year(case: Case, *, years: int) -> Iterator[Outcome]:
    """A new target's base year is at most so many years before its period."""
    if not case.targets:
        yield not_applicable("no target was promised")
    for target in case.targets:
        start = target.life.announced or target.life.approved
        if start is None:
            yield no_data("a date of announcement", subject=target)
            continue
        margin = target.base_year + years - start.year
        yield judged(
            margin >= 0,
            f"base year {target.base_year}, {start.year - target.base_year} years before the "
            f"target of {start.year}",
            subject=target,
            required=f"{start.year - years} or later",
            found=str(target.base_year),
            margin=float(margin),
            unit="years",
        )


def values_in(
    case: Case, *, required: tuple[int, ...], available: tuple[int, ...]
) -> Iterator[Outcome]:
    """Target values are given for some years, and for others if they are available."""
    for year in required:
        has = any(t.target_year <= year <= t.last_year for t in case.targets)
        yield judged(
            has,
            f"a target value for {year}",
            subject=str(year),
            required="a value",
            found="yes" if has else "none",
        )
    for year in available:
        has = any(t.target_year <= year <= t.last_year for t in case.targets)
        if has:
            yield passed(f"a target value for {year}", subject=str(year))
        else:
            yield not_applicable(
                f"a value for {year} is asked only if available", subject=str(year)
            )
