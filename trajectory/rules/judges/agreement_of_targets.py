"""Whether a book of targets agrees with itself and with what was reported."""

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from trajectory.kernels.arithmetic import level_after, reduction_to
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S3, S12, Land, Scope
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, no_data, not_applicable, passed
from trajectory.rules.judges.coverage import together
from trajectory.rules.judges.each import each
from trajectory.rules.limits import AtLeast, AtMost, Below, Covers, Equals
from trajectory.rules.measures import SHARE
from trajectory.words import percent

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


def _left(share: float) -> str:
    return f"{percent(share)} left"


LEFT = replace(SHARE, spell=_left)
"""A share of the base year that is left."""

Line = tuple[Scope, str | None, Land]


def _lines(case: Case) -> dict[Line, list[Target]]:
    """Return targets by scopes, metric and land, in order of their years."""
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
        say, than = f"{other.target_year} cuts {{room:points}}", f"than {one.target_year}"
        limit = AtLeast(_cut_of(one), SHARE)
        yield limit.judge(_cut_of(other), (f"{say} more {than}", f"{say} less {than}"), about=other)


def part_against_whole(case: Case) -> Iterator[Outcome]:
    """Targets on parts add up to at least the target on the whole."""
    found = False
    for whole in (t for t in case.targets if t.per is None):
        parts = [t for t in case.targets if t.per is None and _is_part(t, whole)]
        overlap = any(
            a.boundary.scopes & b.boundary.scopes for a, b in itertools.combinations(parts, 2)
        )
        if len(parts) > 1 and not overlap and together(parts) == whole.boundary.scopes:
            found = True
            yield _whole_against(case, whole, parts).of(whole)
    if not found:
        yield not_applicable("no targets on the parts of another target's scopes")


def _is_part(part: Target, whole: Target) -> bool:
    return (
        part.boundary.counted_like(whole.boundary)
        and part.boundary.scopes in whole.boundary.scopes
        and part.boundary.scopes != whole.boundary.scopes
        and (part.base_year, part.target_year) == (whole.base_year, whole.target_year)
    )


def _whole_against(case: Case, whole: Target, parts: list[Target]) -> Outcome:
    limit = AtLeast(_cut_of(whole), SHARE)
    cuts = np.array([_cut_of(part) for part in parts])
    met = limit.met(cuts)
    if met.all():
        say = "each part cuts at least as much as the whole: {parts:joined}"
        return passed(say, parts=tuple(parts))
    if not met.any():
        return failed("no part cuts as much as the whole: {parts:joined}", parts=tuple(parts))
    levels = [case.tonnes(part.boundary, whole.base_year) for part in parts]
    known = [level for level in levels if level is not None]
    if len(known) < len(levels) or not sum(known):
        return no_data(f"emissions of each part in {whole.base_year}")
    left = sum(float(level_after(e, cut)) for e, cut in zip(known, cuts.tolist(), strict=True))
    total = float(reduction_to(sum(known), left))
    return limit.judge(total, "the parts together cut {found}: {parts:joined}", parts=tuple(parts))


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
        shared = one.boundary.scopes & other.boundary.scopes
        say = "{shared.words} stands in both '{one}' and '{it}'"
        yield failed(say, about=other, one=one, shared=shared)
    if not clashes:
        yield passed("targets of one year are disjoint, equal or nested")


def interim_above_line(case: Case) -> Iterator[Outcome]:
    """An interim target is at or below the straight line to the last one."""
    pairs = [
        (interim, line[-1])
        for line in _lines(case).values()
        for interim in line[:-1]
        if interim.base_year == line[-1].base_year and interim.target_year < line[-1].target_year
    ]
    if not pairs:
        yield not_applicable("no interim target before another on the same base year")
    for interim, last in pairs:
        yield _interim(interim, last)


def _interim(interim: Target, last: Target) -> Outcome:
    start, middle, end = last.base_year, interim.target_year, last.target_year
    level = 1.0 - _cut_of(interim)
    direct = 1.0 - _cut_of(last) * (middle - start) / (end - start)
    # the gap opens and closes linearly, so its years add up to half its height times the span
    cost = 100.0 * (level - direct) * (end - start) / 2.0
    more = "less" if cost <= 0.0 else "more"
    line = f"the straight line to {end}; cumulatively {{cost:number}} index-years {more}"
    say = f"{middle} is {{room:points}}"
    return AtMost(direct, LEFT).judge(
        level,
        (f"{say} below {line}", f"{say} above {line}"),
        about=interim,
        numbers=({"cumulative cost, index-years": cost},),
        cost=abs(cost),
    )


def two_vintages(case: Case) -> Iterator[Outcome]:
    """Of one target only one vintage is alive."""
    lines = _lines(case).values()
    for line in lines:
        for one, other in itertools.combinations(line, 2):
            same_year = one.target_year == other.target_year
            same_term = case.is_near(one) == case.is_near(other)
            if same_year and (one.reduction, one.base_year) != (other.reduction, other.base_year):
                yield failed("'{one}' and '{it}' are both alive", about=other, one=one)
            elif same_term and not same_year and one.base_year != other.base_year:
                say = "'{one}' and '{it}' have different base years and are both alive"
                yield failed(say, about=other, one=one)
    if lines:
        yield passed("every other target has one live vintage")
    else:
        yield not_applicable("no target was promised")


def net_zero_without_cut(case: Case, *, least: float, flag: float) -> Iterator[Outcome]:
    """A net zero comes with a deep cut of the same scopes by the same year."""
    if not case.net_zeros:
        yield not_applicable("no net zero was promised")
    for promise in case.net_zeros:
        limit = AtLeast(flag if promise.boundary.land is Land.ONLY else least, SHARE)
        named = [] if promise.residual is None else [1.0 - promise.residual]
        for part in (S12, S3):
            asked = promise.boundary.scopes & part
            if not asked:
                continue
            cuts = [
                _cut_of(t)
                for t in case.targets
                if asked in t.boundary.scopes and t.target_year <= promise.target_year
            ]
            yield limit.judge(
                max(cuts + named, default=0.0),
                f"the deepest cut of {{it[1].words}} by {promise.target_year} is {{found}}",
                about=(promise, part),
            )


def differing_base_years(case: Case) -> Iterator[Outcome]:
    """All targets share one base year."""
    years = tuple(sorted({t.base_year for t in case.targets}))
    if not years:
        yield not_applicable("no target was promised")
        return
    limit = Equals(1, "one base year")
    yield limit.judge(len(years), "base years: {found}", found="{years:listed}", years=years)


def never_reported(case: Case) -> Iterator[Outcome]:
    """What was promised is reported."""
    if not case.company.inventories:
        yield no_data("an inventory")
        return
    if not case.targets:
        yield not_applicable("no target was promised")
    for target in case.targets:
        got = case.reported(target.boundary)
        say = "its scopes are reported", "{missing:words} was never reported"
        limit = Covers(target.boundary.scopes)
        yield limit.judge(got, say, about=target)


@each("targets")
def already_met(case: Case, target: Target) -> Outcome:
    """A target was not already met when it was announced."""
    announced = target.life.announced or target.life.submitted or target.life.approved
    if announced is None:
        return no_data("a date of announcement")
    if target.per is not None:
        return no_data("the intensity by year")
    ratios = ((y, case.ratio(target, y)) for y in case.years if y < announced.year)
    known = next(((year, ratio) for year, ratio in ratios if ratio is not None), None)
    if known is None:
        return no_data(
            f"emissions of {{it.boundary}} in {{it.base_year}} and before {announced.year}"
        )
    year, ratio = known
    return Below(_cut_of(target), SHARE).judge(
        1.0 - ratio,
        f"{{found}} was already cut in {year}, the year last reported before {announced}",
    )
