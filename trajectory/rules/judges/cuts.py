"""How deep: cuts against the least that a rule accepts."""

from collections.abc import Callable, Iterator

from trajectory.kernels.ambition import (
    UNKNOWN_DECIMALS,
    DynamicPathway,
    anchored_minimum,
    at_published_precision,
    compound_minimum,
    dynamic_minimum,
    forward_looking_minimum,
    initial_ambition,
    margin_points,
    straight_minimum,
)
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S2, S3, S12, Land, Scope
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, Status, judged, no_data, not_applicable, passed

__all__ = [
    "Minimum",
    "anchored",
    "combined",
    "compound",
    "cut",
    "dynamic",
    "forward_looking",
    "fossil_ambition",
    "long_term_cut",
    "near_term_cuts",
    "reference_values",
    "residual",
    "straight",
]

POINTS = "percentage points"
Minimum = Callable[[Case, Target], "tuple[float, str, dict[str, float]] | str"]
"""From a case and a target to the least cut, how it comes about and the numbers used; or, as a
single string, the fact that is missing."""


def cut(
    target: Target, minimum: float, how: str, numbers: dict[str, float], *, rounded: bool = True
) -> Outcome:
    """Compare a target with a minimum, at the precision in which it was published if `rounded`."""
    decimals = UNKNOWN_DECIMALS
    if rounded and target.decimals is not None:
        decimals = target.decimals
    margin = float(margin_points(target.reduction, minimum, decimals))
    least = float(at_published_precision(minimum, decimals))
    side = "more than" if margin > 0 else "less than" if margin < 0 else "exactly"
    points = f"{abs(margin):.4g} points {side}" if margin else side
    return judged(
        margin >= 0.0,
        f"{target.percent} % is {points} the {least:.4g} % asked for: {how}",
        subject=target,
        required=f"at least {least:.4g} %",
        found=f"{target.percent} %",
        margin=margin,
        unit=POINTS,
        numbers={"reduction": target.reduction, "minimum": minimum, **numbers},
    )


def anchored(rate: float, anchor: int | None, anchored_from: int | None = None) -> Minimum:
    """Return the minimum of a linear rate; base years after `anchor` are measured from it.

    `anchored_from` is the ordinal of the first day on which the anchor was in use.
    """

    def minimum(case: Case, target: Target) -> tuple[float, str, dict[str, float]]:
        used = anchor if anchored_from is None or case.as_of.toordinal() >= anchored_from else None
        value = float(anchored_minimum(target.base_year, target.target_year, rate, used))
        since = target.base_year if used is None else min(target.base_year, used)
        how = f"{100 * rate:g} points a year from {since} to {target.target_year}"
        return value, how, {"rate": rate, "from": since, "to": target.target_year}

    return minimum


def compound(rate: float) -> Minimum:
    """Return the minimum of a compound rate, for intensity targets."""

    def minimum(case: Case, target: Target) -> tuple[float, str, dict[str, float]]:  # noqa: ARG001
        value = float(compound_minimum(target.base_year, target.target_year, rate))
        how = f"{100 * rate:g} % a year compound from {target.base_year} to {target.target_year}"
        return value, how, {"rate": rate, "years": target.target_year - target.base_year}

    return minimum


def straight(residual: float, end_year: int) -> Minimum:
    """Return the minimum of a straight line to a residual."""

    def minimum(case: Case, target: Target) -> tuple[float, str, dict[str, float]]:  # noqa: ARG001
        value = float(straight_minimum(target.base_year, target.target_year, residual, end_year))
        how = f"straight from {target.base_year} to {100 * residual:g} % in {end_year}"
        return value, how, {"residual": residual, "end year": end_year}

    return minimum


def dynamic(pathway: DynamicPathway, scope2: DynamicPathway | None = None) -> Minimum:
    """Return the minimum of the dynamic linear rate.

    With a pathway of its own for scope 2, a target on scopes 1+2 is judged by their mean,
    weighted by the most recent year.
    """

    def minimum(case: Case, target: Target) -> tuple[float, str, dict[str, float]] | str:
        year = case.recent(target)
        if year is None or year < target.base_year:
            return (
                f"an inventory of {target.boundary.scopes} since the base year {target.base_year}"
            )
        if year > target.target_year:
            return f"a day before {year}, since the target year {target.target_year} is over"
        ratio = case.ratio(target, year)
        if ratio is None:
            return f"emissions of {target.boundary.scopes} in {target.base_year}, in the unit of {year}'s"
        share = 0.0 if scope2 is None else _scope2_share(case, target, year)
        if share is None:
            return f"the split of scopes 1 and 2 in {year}"
        years = (year, target.target_year, case.net_zero_year)
        ambition = (1.0 - share) * float(initial_ambition(pathway, *years))
        if scope2 is not None:
            ambition += share * float(initial_ambition(scope2, *years))
        span = target.base_year, target.target_year
        value = float(dynamic_minimum(ambition, ratio, *span, pathway.floor))
        how = (
            f"{100 * ambition:.4g} % off {year} by {target.target_year}, when {year} is "
            f"{100 * ratio:.4g} % of {target.base_year}, and at least {100 * pathway.floor:g} "
            "points a year"
        )
        numbers = {
            "most recent year": year,
            "emissions ratio": ratio,
            "scope-2 share": share,
            "initial ambition": ambition,
            "floor": pathway.floor,
        }
        return value, how, numbers

    return minimum


def _scope2_share(case: Case, target: Target, year: int) -> float | None:
    """Return the share of scope 2 in a target on scope 1, scope 2 or both."""
    if target.boundary.scopes == S12:
        return case.share(S2, S12, year, target.boundary.scope2)
    return 1.0 if target.boundary.scopes == S2 else 0.0


def near_term_cuts(
    case: Case,
    *,
    scopes: Scope,
    boundary: Land,
    absolute: Minimum | None,
    intensity: Minimum | None,
) -> Iterator[Outcome]:
    """Near-term targets within some scopes are deep enough, each alone."""
    found = [
        t for t in case.near if t.boundary.scopes in scopes and _same(t.boundary.land, boundary)
    ]
    kept = [
        m
        for m in case.kept_at_zero
        if m.boundary.scopes in scopes and _same(m.boundary.land, boundary)
    ]
    for promise in kept:
        yield passed("emissions are kept at zero", subject=promise)
    for target in found:
        minimum = absolute if target.per is None else intensity
        if minimum is None:
            yield no_data(f"the sector's pathway for a target per {target.per}", subject=target)
            continue
        answer = minimum(case, target)
        yield no_data(answer, subject=target) if isinstance(answer, str) else cut(target, *answer)
    if not found and not kept:
        land = "" if boundary is Land.WITH else f" ({boundary.value})"
        yield not_applicable(f"no near-term target within {scopes.words}{land}")


def _same(one: Land, wanted: Land) -> bool:
    """Energy-and-industry targets are judged like those on all emissions, land apart."""
    return (one is Land.ONLY) == (wanted is Land.ONLY)


def combined(case: Case, *, strict: Minimum, loose: Minimum) -> Iterator[Outcome]:
    """A target that joins scope 3 to scopes 1 and 2 is deep enough in each part."""
    found = [
        t for t in case.near if t.boundary.scopes & S12 and t.boundary.scopes & S3 and t.per is None
    ]
    if not found:
        yield not_applicable("no near-term target joins scope 3 to scopes 1 and 2")
    for target in found:
        upper, lower = strict(case, target), loose(case, target)
        if isinstance(upper, str) or isinstance(lower, str):
            yield no_data(str(upper if isinstance(upper, str) else lower), subject=target)
        elif (deep := cut(target, *upper)).status is Status.PASS:
            yield deep
        elif (shallow := cut(target, *lower)).status is Status.FAIL:
            yield shallow
        else:
            yield no_data("how the cut is split between scopes 1+2 and scope 3", subject=target)


def forward_looking(case: Case, *, scopes: Scope, end_year: int) -> Iterator[Outcome]:
    """From the most recent year on, near-term targets are as steep as a line to zero."""
    found = [t for t in case.near if t.boundary.scopes in scopes]
    if not found:
        yield not_applicable(f"no near-term target within {scopes.words}")
    for target in found:
        year = case.recent(target)
        if target.per is not None:
            yield no_data(f"the intensity per {target.per} of the most recent year", subject=target)
            continue
        if year is None or not target.base_year <= year < target.target_year:
            yield no_data(
                f"an inventory of {target.boundary.scopes} before the target year", subject=target
            )
            continue
        ratio = case.ratio(target, year)
        if not ratio:
            yield no_data(
                f"emissions of {target.boundary.scopes} in {target.base_year} and {year}",
                subject=target,
            )
            continue
        least = float(forward_looking_minimum(year, target.target_year, end_year))
        left = 1.0 - target.coverage * target.reduction
        promised = 1.0 - left / ratio
        yield judged(
            promised >= least - 1e-9,
            f"{100 * promised:.4g} % of the {year} emissions by {target.target_year}; a straight "
            f"line to zero in {end_year} asks {100 * least:.4g} %",
            subject=target,
            required=f"at least {100 * least:.4g} % of {year}",
            found=f"{100 * promised:.4g} %",
            margin=100 * (promised - least),
            unit=POINTS,
            numbers={"emissions ratio": ratio, "minimum": least, "promised": promised},
        )


def long_term_cut(
    case: Case, *, scopes: Scope, boundary: Land, least: float, intensity: float | None
) -> Iterator[Outcome]:
    """Long-term targets that touch some scopes are deep enough."""
    found = [
        t for t in case.long if t.boundary.scopes & scopes and _same(t.boundary.land, boundary)
    ]
    for target in found:
        minimum = least if target.per is None else intensity
        if minimum is None:
            yield no_data(f"the sector's pathway for a target per {target.per}", subject=target)
        else:
            yield cut(target, minimum, f"long-term cut of {scopes.words}", {})
    if not found:
        land = "" if boundary is Land.WITH else f" ({boundary.value})"
        yield not_applicable(f"no long-term target on {scopes.words}{land}")


def residual(case: Case, *, most: float, flag: float) -> Iterator[Outcome]:
    """What is left at net zero is at most a share of the base year, by boundary."""
    if not case.net_zeros:
        yield not_applicable("no net zero was promised")
    for promise in case.net_zeros:
        limit = flag if promise.boundary.land is Land.ONLY else most
        for part in (S12, S3):
            if not promise.boundary.scopes & part:
                continue
            left = promise.residual
            if left is None:
                cuts = [
                    t
                    for t in case.long
                    if part in t.boundary.scopes
                    and _same(t.boundary.land, promise.boundary.land)
                    and t.per is None
                    and t.target_year <= promise.target_year
                ]
                left = min((1.0 - t.coverage * t.reduction for t in cuts), default=None)
            if left is None:
                yield no_data(
                    f"the residual of {part.words}, or a long-term cut of it",
                    subject=f"{promise}: {part.words}",
                )
                continue
            yield judged(
                left <= limit + 1e-9,
                f"{100 * left:.4g} % of the base year is left, at most {100 * limit:g} %",
                subject=f"{promise}: {part.words}",
                required=f"at most {100 * limit:g} %",
                found=f"{100 * left:.4g} %",
                margin=100 * (limit - left),
                unit=POINTS,
            )


def fossil_ambition(case: Case, *, minimum: Minimum) -> Iterator[Outcome]:
    """A seller of fossil fuels cuts the use of sold products in line with 1.5 °C."""
    sells = case.facts.sells_fossil_fuels
    found = [t for t in case.near if Scope.C11 in t.boundary.scopes]
    if sells is None:
        yield no_data("Facts.sells_fossil_fuels")
    elif not sells or not found:
        yield not_applicable("no fossil fuels are sold, or no target on the use of sold products")
    else:
        for target in found:
            answer = "the sector's pathway" if target.per is not None else minimum(case, target)
            yield (
                no_data(answer, subject=target) if isinstance(answer, str) else cut(target, *answer)
            )


def reference_values(
    case: Case, *, scopes: Scope, years: tuple[int, ...], fractions: Callable[..., object]
) -> Iterator[Outcome]:
    """Target values in some years are at or below those of a 1.5 °C pathway."""
    for year in years:
        found = [
            t
            for t in case.targets
            if t.target_year <= year <= t.last_year and t.boundary.scopes & scopes
        ]
        if not found:
            yield not_applicable(f"no target value for {year}", subject=f"{scopes.words}, {year}")
        for target in found:
            if target.per is not None:
                yield no_data(f"the absolute value of the target per {target.per}", subject=target)
                continue
            limit = float(fractions([year], target.base_year)[0])  # type: ignore[index]
            how = f"reference value of {year}"
            yield cut(target, 1.0 - limit, how, {"fraction": limit}, rounded=False)
