"""Beside a pathway: how target values compare with those of a benchmark."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from trajectory.benchmarks.benchmark import Benchmark
from trajectory.kernels.ambition import UNKNOWN_DECIMALS
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import Scope
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data, not_applicable
from trajectory.rules.judges.compared import apart
from trajectory.rules.needs import Need
from trajectory.rules.published import Published

__all__ = ["reference_values"]

EXPLAIN = "; the difference is to be explained"
CUT = "a cut of {found} by {year} is {apart} the 1.5 °C reference of {asked}"
GROWTH = "{found} by {year} is no cut, and the 1.5 °C reference is one of {asked}"


@lru_cache(maxsize=1024)
def _fraction(benchmark: Benchmark, year: int, base_year: int) -> float:
    return float(benchmark.fractions([year], base_year)[0])


def reference_values(
    case: Case, *, scopes: Scope, years: tuple[int, ...], benchmark: Benchmark
) -> Iterator[Outcome]:
    """Target values in some years are at or below those of a 1.5 °C pathway."""
    first, last = benchmark.base_years
    outside = [t for t in case.targets if not first <= t.base_year <= last]
    touched = [t for t in outside if t.boundary.scopes & scopes and _speaks_of(t, years)]
    if touched:
        unknown = tuple(sorted({t.base_year for t in touched}))
        words = "a reference value for base year {years:listed}"
        known = f"the 1.5 °C reference has those of {first} to {last}"
        yield no_data(Need(f"{words}: {known}"), about=scopes, years=unknown)
    for year in years:
        found = [t for t in case.targets if t.boundary.scopes & scopes and _speaks_of(t, (year,))]
        unmeasured = [
            (p, need)
            for p, need in case.unmeasured
            if p.boundary.scopes & scopes and p.target_year <= year <= p.last_year
        ]
        for promise, need in unmeasured:
            yield no_data(need, about=(promise, year), promise=promise)
        if not found and not unmeasured:
            yield not_applicable(f"no target value for {year}", about=(scopes, year))
        for target in found:
            if target not in outside:
                yield _reference_value(target, year, benchmark)


def _speaks_of(target: Target, years: Iterable[int]) -> bool:
    return any(target.target_year <= year <= target.last_year for year in years)


def _reference_value(target: Target, year: int, benchmark: Benchmark) -> Outcome:
    if target.per is not None:
        return no_data(needs.ABSOLUTE_VALUE, about=target)
    fraction = _fraction(benchmark, year, target.base_year)
    limit = Published(1.0 - fraction, UNKNOWN_DECIMALS)
    grows = target.reduction < 0.0
    return limit.judge(
        target.reduction,
        (CUT, (GROWTH if grows else CUT) + EXPLAIN),
        about=target,
        found="growth of {it.percent} %" if grows else "{it.percent} %",
        numbers=({"reduction": target.reduction, "minimum": 1.0 - fraction, "fraction": fraction},),
        apart=partial(apart, limit, target.reduction),
        asked=partial(limit.asked_of, target.reduction),
        year=year,
    )
