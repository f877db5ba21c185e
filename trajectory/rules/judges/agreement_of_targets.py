"""Whether a book of targets agrees with itself and with what was reported."""

import itertools
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from trajectory.kernels.arithmetic import level_after, reduction_to, sum_over_years
from trajectory.kernels.curves import linear
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S3, S12, Land, Scope
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, judged, no_data, not_applicable, passed

__all__ = [
    "already_met",
    "counted_twice",
    "differing_base_years",
    "interim_above_line",
    "later_weaker",
    "net_zero_without_cut",
    "never_reported",
    "part_against_whole",
    "two_vintages",
]

POINTS = "percentage points"
Line = tuple[Scope, str | None, Land]


def _lines(case: Case) -> dict[Line, list[Target]]:
    """Return targets by scopes, metric and boundary, in order of their years."""
    lines: dict[Line, list[Target]] = defaultdict(list)
    for target in sorted(case.targets, key=lambda t: (t.target_year, t.base_year)):
        lines[target.boundary.scopes, target.per, target.boundary.land].append(target)
    return lines


def _cut_of(target: Target) -> float:
    return target.coverage * target.reduction


def later_weaker(case: Case) -> Iterator[Outcome]:
    """A later target on the same scopes and base year cuts at least as much as an earlier one."""
    pairs = [
        (one, other)
        for line in _lines(case).values()
        for one, other in itertools.combinations(line, 2)
        if one.base_year == other.base_year and one.target_year < other.target_year
    ]
    if not pairs:
        yield not_applicable("no two targets on the same scopes, metric and base year")
    for one, other in pairs:
        margin = 100.0 * (_cut_of(other) - _cut_of(one))
        yield judged(
            margin >= -1e-9,
            f"{other.target_year} cuts {abs(margin):.4g} points "
            f"{'more' if margin >= 0 else 'less'} than {one.target_year}",
            subject=other,
            required=f"at least {100 * _cut_of(one):.4g} %",
            found=f"{100 * _cut_of(other):.4g} %",
            margin=margin,
            unit=POINTS,
        )


def part_against_whole(case: Case) -> Iterator[Outcome]:
    """Targets on parts add up to at least the target on the whole."""
    found = False
    for whole in (t for t in case.targets if t.per is None):
        parts = [
            t
            for t in case.targets
            if t.per is None
            and t.boundary.land is whole.boundary.land
            and t.boundary.scopes in whole.boundary.scopes
            and t.boundary.scopes != whole.boundary.scopes
            and (t.base_year, t.target_year) == (whole.base_year, whole.target_year)
        ]
        joined = Scope(0)
        for part in parts:
            joined |= part.boundary.scopes
        if len(parts) < 2 or joined != whole.boundary.scopes or _overlap(parts):
            continue
        found = True
        yield _whole_against(case, whole, parts)
    if not found:
        yield not_applicable("no targets on the parts of another target's scopes")


def _overlap(parts: list[Target]) -> bool:
    return any(a.boundary.scopes & b.boundary.scopes for a, b in itertools.combinations(parts, 2))


def _whole_against(case: Case, whole: Target, parts: list[Target]) -> Outcome:
    wanted = _cut_of(whole)
    cuts = [_cut_of(part) for part in parts]
    names = "; ".join(str(part) for part in parts)
    levels = [
        case.tonnes(part.boundary.scopes, whole.base_year, part.boundary.land) for part in parts
    ]
    known = [level for level in levels if level is not None]
    if min(cuts) >= wanted - 1e-9:
        return passed(f"each part cuts at least as much as the whole: {names}", subject=whole)
    if max(cuts) < wanted - 1e-9:
        return failed(f"no part cuts as much as the whole: {names}", subject=whole)
    if len(known) < len(levels) or not sum(known):
        return no_data(f"emissions of each part in {whole.base_year}", subject=whole)
    left = sum(float(level_after(e, cut)) for e, cut in zip(known, cuts, strict=True))
    total = float(reduction_to(sum(known), left))
    return judged(
        total >= wanted - 1e-9,
        f"the parts together cut {100 * total:.4g} %: {names}",
        subject=whole,
        required=f"at least {100 * wanted:.4g} %",
        found=f"{100 * total:.4g} %",
        margin=100 * (total - wanted),
        unit=POINTS,
    )


def counted_twice(case: Case) -> Iterator[Outcome]:
    """No two targets of one year share some scopes while each also has others."""
    pairs = [
        (one, other)
        for one, other in itertools.combinations(case.targets, 2)
        if one.target_year == other.target_year
        and one.per is None
        and other.per is None
        and one.boundary.land is other.boundary.land
    ]
    if not pairs:
        yield not_applicable("no two absolute targets of one year")
        return
    clashes = [
        (a, b)
        for a, b in pairs
        if a.boundary.scopes & b.boundary.scopes
        and a.boundary.scopes not in b.boundary.scopes
        and b.boundary.scopes not in a.boundary.scopes
    ]
    for one, other in clashes:
        shared = (one.boundary.scopes & other.boundary.scopes).words
        yield failed(f"{shared} stands in both '{one}' and '{other}'", subject=other)
    if not clashes:
        yield passed("targets of one year are disjoint, equal or nested")


def interim_above_line(case: Case) -> Iterator[Outcome]:
    """An interim target is at or below the straight line to the last one."""
    found = False
    for line in _lines(case).values():
        last = line[-1]
        for interim in line[:-1]:
            if interim.base_year != last.base_year or interim.target_year >= last.target_year:
                continue
            found = True
            start, middle, end = last.base_year, interim.target_year, last.target_year
            years = np.arange(start, end + 1)
            levels = [100.0, 100.0 * (1 - _cut_of(interim)), 100.0 * (1 - _cut_of(last))]
            bent = linear(years, [start, middle, end], levels)
            direct = linear(years, [start, end], [levels[0], levels[2]])
            margin = float(direct[middle - start]) - levels[1]
            cost = float(sum_over_years(bent - direct))
            side = "below" if margin >= 0 else "above"
            yield judged(
                margin >= -1e-7,
                f"{middle} is {abs(margin):.4g} points {side} the straight line to {end}; "
                f"cumulatively {abs(cost):.5g} index-years {'less' if cost <= 0 else 'more'}",
                subject=interim,
                required=f"at most {float(direct[middle - start]):.4g} % left",
                found=f"{levels[1]:.4g} % left",
                margin=margin,
                unit=POINTS,
                numbers={"cumulative cost, index-years": cost},
            )
    if not found:
        yield not_applicable("no interim target before another on the same base year")


def two_vintages(case: Case) -> Iterator[Outcome]:
    """Of one target only one vintage is alive."""
    seen = False
    for line in _lines(case).values():
        seen = True
        for one, other in itertools.combinations(line, 2):
            same_year = one.target_year == other.target_year
            same_term = case.is_near(one) == case.is_near(other)
            if same_year and (one.reduction, one.base_year) != (other.reduction, other.base_year):
                yield failed(f"'{one}' and '{other}' are both alive", subject=other)
            elif same_term and not same_year and one.base_year != other.base_year:
                yield failed(
                    f"'{one}' and '{other}' have different base years and are both alive",
                    subject=other,
                )
    if seen:
        yield passed("every other target has one live vintage")
    else:
        yield not_applicable("no target was promised")


def net_zero_without_cut(case: Case, *, least: float, flag: float) -> Iterator[Outcome]:
    """A net zero comes with a deep cut of the same scopes by the same year."""
    if not case.net_zeros:
        yield not_applicable("no net zero was promised")
    for promise in case.net_zeros:
        deep = flag if promise.boundary.land is Land.ONLY else least
        for part in (S12, S3):
            if not promise.boundary.scopes & part:
                continue
            cuts = [
                _cut_of(t)
                for t in case.targets
                if promise.boundary.scopes & part in t.boundary.scopes
                and t.target_year <= promise.target_year
            ]
            named = [] if promise.residual is None else [1.0 - promise.residual]
            best = max(cuts + named, default=0.0)
            yield judged(
                best >= deep - 1e-9,
                f"the deepest cut of {part.words} by {promise.target_year} is {100 * best:.4g} %",
                subject=f"{promise}: {part.words}",
                required=f"at least {100 * deep:g} %",
                found=f"{100 * best:.4g} %",
                margin=100 * (best - deep),
                unit=POINTS,
            )


def differing_base_years(case: Case) -> Iterator[Outcome]:
    """All targets share one base year."""
    years = sorted({t.base_year for t in case.targets})
    if not years:
        yield not_applicable("no target was promised")
        return
    found = ", ".join(map(str, years))
    yield judged(len(years) == 1, f"base years: {found}", required="one base year", found=found)


def never_reported(case: Case) -> Iterator[Outcome]:
    """What was promised is reported."""
    if not case.company.inventories:
        yield no_data("an inventory")
        return
    if not case.targets:
        yield not_applicable("no target was promised")
    for target in case.targets:
        reported = Scope(0)
        for inventory in case.inventories(target.boundary.land):
            reported |= inventory.scopes
        missing = target.boundary.scopes & ~reported
        yield judged(
            not missing,
            f"{missing.words} was never reported" if missing else "its scopes are reported",
            subject=target,
            required=target.boundary.scopes.words,
            found=reported.words if reported else "none",
        )


def already_met(case: Case) -> Iterator[Outcome]:
    """A target was not already met when it was announced."""
    if not case.targets:
        yield not_applicable("no target was promised")
    for target in case.targets:
        life = target.life
        announced = life.announced or life.submitted or life.approved
        if target.per is not None or announced is None:
            missing = "a date of announcement" if announced is None else "the intensity by year"
            yield no_data(missing, subject=target)
            continue
        years = sorted(
            {i.year for i in case.inventories(target.boundary.land) if i.year < announced.year},
            reverse=True,
        )
        ratios = ((y, case.ratio(target, y)) for y in years)
        year, ratio = next(((y, r) for y, r in ratios if r is not None), (None, None))
        if year is None or ratio is None:
            yield no_data(
                f"emissions of {target.boundary.scopes} in {target.base_year} and before {announced.year}",
                subject=target,
            )
            continue
        margin = 100.0 * (_cut_of(target) - (1.0 - ratio))
        yield judged(
            margin > 1e-7,
            f"{100 * (1 - ratio):.4g} % was already cut in {year}, the year last reported "
            f"before {announced}",
            subject=target,
            required=f"less than {100 * _cut_of(target):.4g} %",
            found=f"{100 * (1 - ratio):.4g} %",
            margin=margin,
            unit=POINTS,
        )
