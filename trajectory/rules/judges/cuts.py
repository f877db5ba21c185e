"""How deep: cuts against the least that a rule accepts."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from typing import Any

from trajectory.benchmarks.benchmark import Benchmark
from trajectory.kernels.ambition import UNKNOWN_DECIMALS, forward_looking_minimum
from trajectory.nouns.promises import NetZero, Target
from trajectory.nouns.scope import S3, S12, Boundary, Land, Scope, as_boundary
from trajectory.rules import needs
from trajectory.rules.ambition import Ambition
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, Status, Used, no_data, not_applicable, passed
from trajectory.rules.judges.each import since_base
from trajectory.rules.judges.newest import beside_newest
from trajectory.rules.limits import AtLeast, AtMost
from trajectory.rules.meant import ground_of_cuts
from trajectory.rules.measures import SHARE
from trajectory.rules.needs import Ground, Need
from trajectory.rules.published import Published
from trajectory.words import points

__all__ = [
    "combined",
    "cut",
    "deep_enough",
    "forward_looking",
    "fossil_ambition",
    "long_term_cut",
    "near_term_cuts",
    "reference_values",
    "residual",
]

CUT = "{found} is {apart} the {limit.asked} asked for: {how}"
GROWTH = "{found} is no cut, and {limit.asked} is asked for: {how}"


def _apart(limit: Published, reduction: float) -> str:
    margin = float(limit.margin(reduction))
    if not margin:
        return "exactly"
    return f"{points(abs(margin))} {'more' if margin > 0 else 'less'} than"


def cut(
    target: Target,
    minimum: float,
    how: Any,
    *used: Used,
    rounded: bool = True,
    ground: Ground = Ground.TARGETS,
) -> Outcome:
    """Compare a target with a minimum, at the precision in which it was published if `rounded`.

    Growth never is a cut, however little is asked for.
    """
    decimals = target.decimals if rounded and target.decimals is not None else UNKNOWN_DECIMALS
    limit = Published(minimum, decimals)
    grows = target.reduction < 0.0
    return limit.judge(
        target.reduction,
        GROWTH if grows else CUT,
        about=target,
        found="growth of {it.percent} %" if grows else "{it.percent} %",
        numbers=({"reduction": target.reduction, "minimum": minimum}, *used),
        ground=ground,
        apart=partial(_apart, limit, target.reduction),
        how=how,
    )


# -- what an ambition needs to know ---------------------------------------------------------------


def _as_of(case: Case, target: Target, facts: dict[str, Any]) -> date:  # noqa: ARG001
    return case.as_of


def _recent_year(case: Case, target: Target, facts: dict[str, Any]) -> int | Outcome:  # noqa: ARG001
    year = since_base(case, target)
    if isinstance(year, int) and year > target.target_year:
        return _over(target, year)
    return year


def _over(target: Target, year: int) -> Outcome:
    """Return that a target cannot be judged from a year after it: nobody can supply that."""
    words = f"a day before {year}, since the target year {target.target_year} is over"
    return no_data(Need(words, ground=Ground.INVENTORIES))


def _emissions_ratio(case: Case, target: Target, facts: dict[str, Any]) -> float | Outcome:
    ratio = case.ratio(target, facts["recent_year"])
    return no_data(_no_ratio(case, target, facts["recent_year"])) if ratio is None else ratio


def _no_ratio(case: Case, target: Target, year: int) -> Need:
    """Return why a year's emissions cannot be set against the base year's."""
    base = case.base(target)[0]
    of = "emissions of {it.boundary} in {it.base_year}"
    if base == 0.0:
        return needs.emissions(f"{of} above zero: they are reported as 0")
    return needs.emissions(of if base is None else f"{of}, in the unit of {year}'s")


def _scope2_share(case: Case, target: Target, facts: dict[str, Any]) -> float | Outcome:
    share = case.scope2_share(target.boundary, facts["recent_year"])
    if share is not None:
        return share
    return no_data(needs.emissions(f"the split of scopes 1 and 2 in {facts['recent_year']}"))


def _net_zero_year(case: Case, target: Target, facts: dict[str, Any]) -> int | None:  # noqa: ARG001
    return case.net_zero_year


FACTS: dict[str, Callable[[Case, Target, dict[str, Any]], Any]] = {
    "as_of": _as_of,
    "recent_year": _recent_year,
    "emissions_ratio": _emissions_ratio,
    "scope2_share": _scope2_share,
    "net_zero_year": _net_zero_year,
}
"""How a case answers what an ambition needs: with a value, or with what is missing."""


def deep_enough(case: Case, target: Target, ambition: Ambition | None) -> Outcome:
    """Return whether a target is as deep as an ambition asks; None asks for a sector's pathway."""
    if ambition is None:
        return no_data(needs.PATHWAY, about=target)
    facts: dict[str, Any] = {}
    for name in ambition.needs:
        fact = FACTS[name](case, target, facts)
        if isinstance(fact, Outcome):
            return fact.of(target)
        facts[name] = fact
    years = target.base_year, target.target_year
    least = float(ambition.least(*years, **facts))
    how = partial(ambition.words, *years, **facts)
    numbers = partial(ambition.numbers, *years, **facts)
    if "recent_year" not in facts:
        return cut(target, least, how, numbers)
    judged = cut(target, least, how, numbers, ground=case.dates.ground_of(target.life))
    return beside_newest(case, target, ambition, facts, judged)


# -- judgements -----------------------------------------------------------------------------------


def near_term_cuts(
    case: Case, *, what: Scope | Boundary, absolute: Ambition, intensity: Ambition | None = None
) -> Iterator[Outcome]:
    """Near-term targets within some emissions are deep enough, each alone."""
    it = as_boundary("what", what)
    found = [t for t in case.near if t.boundary.scopes in it.scopes and _same(t.boundary, it)]
    kept = [
        m for m in case.kept_at_zero if m.boundary.scopes in it.scopes and _same(m.boundary, it)
    ]
    for promise in kept:
        yield passed("emissions are kept at zero", about=promise)
    for target in found:
        yield deep_enough(case, target, absolute if target.per is None else intensity)
    unknown = list(_unmeasured(case, it, near=True))
    yield from unknown
    if not found and not kept and not unknown:
        yield not_applicable("no near-term target within {what.words}", what=what)


def _unmeasured(case: Case, what: Boundary, *, near: bool) -> Iterator[Outcome]:
    """Yield what is missing to tell the cut of each promise within some emissions."""
    for promise, need in case.unmeasured:
        scopes = promise.boundary.scopes
        meant = scopes in what.scopes if near else scopes & what.scopes
        if meant and _same(promise.boundary, what) and case.is_near(promise) is near:
            yield no_data(need, about=promise, promise=promise)


def _same(one: Boundary, wanted: Boundary) -> bool:
    """Energy-and-industry targets are judged like those on all emissions, land apart."""
    return (one.land is Land.ONLY) == (wanted.land is Land.ONLY)


def combined(case: Case, *, strict: Ambition, loose: Ambition) -> Iterator[Outcome]:
    """A target that joins scope 3 to scopes 1 and 2 is deep enough in each part."""
    found = [
        t for t in case.near if t.boundary.scopes & S12 and t.boundary.scopes & S3 and t.per is None
    ]
    if not found:
        yield not_applicable("no near-term target joins scope 3 to scopes 1 and 2")
    for target in found:
        deep = deep_enough(case, target, strict)
        shallow = deep if deep.status is not Status.FAIL else deep_enough(case, target, loose)
        if shallow.status is Status.PASS and deep.status is Status.FAIL:
            yield no_data(needs.SPLIT, about=target)
        else:
            yield shallow


def forward_looking(case: Case, *, scopes: Scope, end_year: int) -> Iterator[Outcome]:
    """From the most recent year on, near-term targets are as steep as a line to zero."""
    found = [t for t in case.near if t.boundary.scopes in scopes]
    if not found:
        yield not_applicable("no near-term target within {scopes.words}", scopes=scopes)
    for target in found:
        yield _steep_enough(case, target, end_year).of(target)


def _steep_enough(case: Case, target: Target, end_year: int) -> Outcome:
    if target.per is not None:
        return no_data(needs.emissions("the intensity per {it.per} of the most recent year"))
    year = since_base(case, target)
    if isinstance(year, Outcome):
        return year
    if year >= target.target_year:
        return _over(target, year)
    if year >= end_year:
        return no_data(Need(f"a line to zero that ends after {year}, since it ends in {end_year}"))
    ratio = case.ratio(target, year)
    if ratio is None:
        return no_data(_no_ratio(case, target, year))
    whole = case.cut(target)
    if whole is None:
        return no_data(needs.COVERED_PARTS, target=target)
    if ratio == 0.0:
        return no_data(needs.emissions(f"emissions of {{it.boundary}} in {year} above zero"))
    least = float(forward_looking_minimum(year, target.target_year, end_year))
    promised = 1.0 - (1.0 - whole) / ratio
    grows = target.reduction < 0.0
    what = "{found} is no cut" if grows else "{found} of the {year} emissions by {it.target_year}"
    return AtLeast(least, SHARE, f"at least {{}} of {year}").judge(
        promised,
        f"{what}; a straight line to zero in {{end_year}} asks {{least:percent}}",
        found="growth of {it.percent} %" if grows else "",
        numbers=({"emissions ratio": ratio, "minimum": least, "promised": promised},),
        ground=case.dates.ground_of(target.life),
        year=year,
        end_year=end_year,
        least=least,
    )


def long_term_cut(
    case: Case, *, what: Scope | Boundary, least: float, intensity: float | None = None
) -> Iterator[Outcome]:
    """Long-term targets that touch some emissions are deep enough."""
    it = as_boundary("what", what)
    found = [t for t in case.long if t.boundary.scopes & it.scopes and _same(t.boundary, it)]
    how = partial("long-term cut of {0.words}".format, it.scopes)
    for target in found:
        minimum = least if target.per is None else intensity
        if minimum is None:
            yield no_data(needs.PATHWAY, about=target)
        else:
            yield cut(target, minimum, how)
    unknown = list(_unmeasured(case, it, near=False))
    yield from unknown
    if not found and not unknown:
        yield not_applicable("no long-term target on {what.words}", what=what)


def residual(case: Case, *, most: float, flag: float) -> Iterator[Outcome]:
    """What is left at net zero is at most a share of the base year, by boundary."""
    if not case.net_zeros:
        yield not_applicable("no net zero was promised")
    for promise in case.net_zeros:
        limit = AtMost(flag if promise.boundary.land is Land.ONLY else most, SHARE)
        for part in (S12, S3):
            if not promise.boundary.scopes & part:
                continue
            yield _judge_left(case, promise, part, limit)


def _judge_left(case: Case, promise: NetZero, part: Scope, limit: AtMost) -> Outcome:
    """Judge what a net zero leaves of some scopes: as it says, or as the deepest long-term cut."""
    about = promise, part
    say = "{found} of the base year is left, {required}"
    if promise.residual is not None:
        return limit.judge(promise.residual, say, about=about)
    found = [
        t
        for t in case.long
        if part in t.boundary.scopes
        and _same(t.boundary, promise.boundary)
        and t.per is None
        and t.target_year <= promise.target_year
    ]
    cuts = [(t, case.cut(t, part)) for t in found]
    left = min((1.0 - done for _, done in cuts if done is not None), default=None)
    unknown = [t for t, done in cuts if done is None]
    if unknown and (left is None or not limit.met(left)):
        return no_data(needs.COVERED_PARTS, about=about, target=unknown[0])
    if left is None:
        return no_data(needs.RESIDUAL, about=about)
    return limit.judge(left, say, about=about, ground=ground_of_cuts(found))


def fossil_ambition(case: Case, *, minimum: Ambition) -> Iterator[Outcome]:
    """A seller of fossil fuels cuts the use of sold products in line with 1.5 °C."""
    sells = case.facts.sells_fossil_fuels
    found = [t for t in case.near if Scope.C11 in t.boundary.scopes]
    if sells is None:
        yield no_data(needs.SELLS_FOSSIL_FUELS)
    elif not sells or not found:
        why = "no fossil fuels are sold, or no target on the use of sold products"
        yield not_applicable(why, ground=Ground.FACTS)
    else:
        for target in found:
            outcome = deep_enough(case, target, minimum if target.per is None else None)
            yield outcome._replace(rests_on=Ground.FACTS)


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
        known = f"{benchmark.name} has those of {first} to {last}"
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
    limit = _fraction(benchmark, year, target.base_year)
    how = f"reference value of {year}"
    return cut(target, 1.0 - limit, how, {"fraction": limit}, rounded=False)
