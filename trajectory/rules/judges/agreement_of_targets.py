"""Whether a book of targets agrees with itself and with what was reported."""

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from trajectory.kernels.arithmetic import DIFFERENCE, level_after, reduction_to
from trajectory.nouns.promises import NetZero, Target
from trajectory.nouns.scope import S3, S12, Land, Scope
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, Status, failed, no_data, not_applicable, passed
from trajectory.rules.judges.coverage import together
from trajectory.rules.judges.each import unless_unknown
from trajectory.rules.limits import AtLeast, AtMost, Covers, Equals
from trajectory.rules.meant import Meant, ground_of, ground_of_cuts
from trajectory.rules.measures import CUT, SHARE
from trajectory.rules.needs import Ground
from trajectory.words import amount, counted, percent

__all__ = [
    "counted_twice",
    "differing_base_years",
    "interim_above_line",
    "later_weaker",
    "net_zero_without_cut",
    "never_reported",
    "part_against_whole",
    "stated_totals",
    "two_vintages",
]


def _left(share: float, digits: int = 4) -> str:
    return f"{percent(share, digits)} left"


FEW = 3
"""So many contradictions of one kind are spelled, the others are counted."""

LEFT = replace(SHARE, spell=_left)
"""A share of the base year that is left."""

Line = tuple[Scope, str | None, Land]


def _lines(case: Case) -> dict[Line, list[Target]]:
    """Return targets by scopes, metric and land, in order of their years."""
    lines: dict[Line, list[Target]] = defaultdict(list)
    for target in sorted(case.targets, key=lambda t: (t.target_year, t.base_year)):
        lines[target.boundary.scopes, target.per, target.boundary.land].append(target)
    return lines


def _in_one(contradictions: list[Outcome]) -> Iterator[Outcome]:
    """Yield several contradictions as one: the worst of them, naming the first few."""
    if len(contradictions) > 1:
        worst = min(contradictions, key=lambda one: one.margin or 0.0)
        say = "", "{count} contradictions: {first:joined}{rest}"
        more = len(contradictions) - FEW
        values = {
            "count": len(contradictions),
            "first": partial(_sentences, tuple(contradictions[:FEW])),
            "rest": f"; and {more} more" if more > 0 else "",
        }
        ground = max(one.ground for one in contradictions)
        yield worst._replace(say=say, values=tuple(values.items()), rests_on=ground)
    else:
        yield from contradictions


def _sentences(outcomes: tuple[Outcome, ...]) -> tuple[str, ...]:
    return tuple(outcome.sentence for outcome in outcomes)


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
    outcomes = [_against_earlier(case, one, other) for one, other in pairs]
    failing = [outcome for outcome in outcomes if outcome.status is Status.FAIL]
    yield from (outcome for outcome in outcomes if outcome.status is not Status.FAIL)
    yield from _in_one(failing)


def _against_earlier(case: Case, one: Target, other: Target) -> Outcome:
    before, after = case.cut(one), case.cut(other)
    if before is None or after is None:
        unknown = one if before is None else other
        return no_data(needs.COVERED_PARTS, about=other, target=unknown)
    say = f"the target of {other.target_year} cuts {{room:points}}"
    than = f"than that of {one.target_year}"
    words = f"{say} more {than}", f"{say} less {than}"
    ground = ground_of_cuts((one, other))
    return _at_least(before).judge(after, words, about=other, ground=ground)


def _at_least(least: float) -> AtLeast:
    return AtLeast(least, CUT, "at most {}" if least < 0.0 else "")


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
        yield not_applicable("no target has targets on all its parts beside it")


def _is_part(part: Target, whole: Target) -> bool:
    return (
        part.boundary.counted_like(whole.boundary)
        and part.boundary.scopes in whole.boundary.scopes
        and part.boundary.scopes != whole.boundary.scopes
        and (part.base_year, part.target_year) == (whole.base_year, whole.target_year)
    )


def _whole_against(case: Case, whole: Target, parts: list[Target]) -> Outcome:
    cut, own = case.cut(whole), [case.cut(part) for part in parts]
    ground = ground_of_cuts((whole, *parts))
    done = [one for one in own if one is not None]
    if cut is None or len(done) < len(own):
        return no_data(needs.COVERED_PARTS, target=next(
            t for t in (whole, *parts) if case.cut(t) is None))  # fmt: skip
    limit, cuts = _at_least(cut), np.array(done)
    met = limit.met(cuts)
    if met.all():
        say = "each part cuts at least as much as the whole: {parts:joined}"
        return passed(say, ground=ground, parts=tuple(parts))
    if not met.any():
        say = "no part cuts as much as the whole: {parts:joined}"
        return failed(say, ground=ground, parts=tuple(parts))
    levels = [case.tonnes(part.boundary, whole.base_year) for part in parts]
    known = [level for level in levels if level is not None]
    if len(known) < len(levels) or not sum(known):
        of = "emissions of each part in {whole.base_year}: {parts:joined}"
        boundaries = [part.boundary.words for part in parts]
        return no_data(needs.emissions(of), whole=whole, parts=boundaries)
    left = sum(float(level_after(e, cut)) for e, cut in zip(known, cuts.tolist(), strict=True))
    total = float(reduction_to(sum(known), left))
    say = "the parts together cut {found}: {parts:joined}"
    less = "the parts together cut {found}, less than the whole: {parts:joined}"
    return limit.judge(total, (say, less), ground=Ground.INVENTORIES, parts=tuple(parts))


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
        yield not_applicable("no year has two absolute targets")
        return
    clashes = [
        (a, b)
        for a, b in pairs
        if a.boundary.scopes & b.boundary.scopes
        and a.boundary.scopes not in b.boundary.scopes
        and b.boundary.scopes not in a.boundary.scopes
    ]
    say = "{shared} stands in both '{one}' and '{it}'"
    yield from _in_one([
        failed(say, about=b, one=a, shared=a.boundary.scopes & b.boundary.scopes,
               ground=ground_of((a, b)))
        for a, b in clashes
    ])  # fmt: skip
    if not clashes:
        yield passed(
            "no two targets of one year count the same emissions, unless one holds the other"
        )


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
        cuts = case.cut(interim), case.cut(last)
        if cuts[0] is None or cuts[1] is None:
            unknown = interim if cuts[0] is None else last
            yield no_data(needs.COVERED_PARTS, about=interim, target=unknown)
        else:
            yield _interim(interim, last, cuts[0], cuts[1])


def _interim(interim: Target, last: Target, by_then: float, at_last: float) -> Outcome:
    start, middle, end = last.base_year, interim.target_year, last.target_year
    level = 1.0 - by_then
    direct = 1.0 - at_last * (middle - start) / (end - start)
    # the gap opens and closes linearly, so its years add up to half its height times the span
    cost = 100.0 * (level - direct) * (end - start) / 2.0
    say = f"the target of {middle} lies {{room:points}}"
    line = f"the straight line to {end}, which {{verb}} {{years}} of the base year's emissions"
    return AtMost(direct, LEFT).judge(
        level,
        (f"{say} below {line}", f"{say} above {line}"),
        about=interim,
        numbers=({"cumulative cost, index-years": cost},),
        ground=ground_of_cuts((interim, last)),
        verb="saves" if cost <= 0.0 else "costs",
        years=partial(counted, abs(cost) / 100.0, "year"),
    )


def two_vintages(case: Case) -> Iterator[Outcome]:
    """Of one target only one vintage is alive."""
    lines = _lines(case).values()
    pairs = [pair for line in lines for pair in itertools.combinations(line, 2)]
    found = [outcome for pair in pairs for outcome in _both_alive(case, *pair)]
    yield from _in_one(found)
    if lines and not found:
        yield passed("no target stands in two versions", ground=ground_of(case.targets))
    elif not lines:
        yield not_applicable("no target was promised")


def _both_alive(case: Case, one: Target, other: Target) -> Iterator[Outcome]:
    same_year = one.target_year == other.target_year
    same_term = case.is_near(one) == case.is_near(other)
    ground = ground_of((one, other))
    if same_year and (one.reduction, one.base_year) != (other.reduction, other.base_year):
        say = "'{one}' and '{it}' both stand"
        yield failed(say, about=other, one=one, ground=ground)
    elif same_term and not same_year and one.base_year != other.base_year:
        say = "'{one}' and '{it}' both stand, though their base years differ"
        yield failed(say, about=other, one=one, ground=ground)


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
            yield _deepest(case, promise, part, limit, named)


def _deepest(
    case: Case, promise: NetZero, part: Scope, limit: AtLeast, named: list[float]
) -> Outcome:
    """Judge the deepest cut of some scopes by a net zero; growth is none."""
    asked = promise.boundary.scopes & part
    found = [
        t
        for t in case.targets
        if asked in t.boundary.scopes and t.target_year <= promise.target_year
    ]
    cuts = [(t, _cut_of_most(case, t, asked)) for t in found if t.reduction >= 0.0]
    deepest = max([*named, *(done for _, done in cuts if done is not None)], default=0.0)
    unknown = [t for t, done in cuts if done is None]
    if unknown and not limit.met(deepest):
        return no_data(needs.COVERED_PARTS, about=(promise, part), target=unknown[0])
    say = f"the deepest cut of {{it[1].words}} by {promise.target_year} is {{found}}"
    ground = ground_of_cuts(found)
    outcome = limit.judge(deepest, say, about=(promise, part), ground=ground)
    return unless_unknown(outcome, case, asked)


MOST = ((S12, 0.95), (S3, 0.90))
"""A target that covers so much counts by what it cuts there: the rest is neutralised."""


def _cut_of_most(case: Case, target: Target, part: Scope) -> float | None:
    """Return the cut of what a target covers, where it covers most of it, else of all of it."""
    least = max(share for scopes, share in MOST if scopes & part)
    if AtLeast(least, SHARE).met(case.covered(target, part).least):
        return target.reduction
    return case.cut(target, part)


def differing_base_years(case: Case) -> Iterator[Outcome]:
    """All targets share one base year."""
    said = [t for t in case.targets if not isinstance(t, Meant)]
    years = tuple(sorted({t.base_year for t in said}))
    if not years:
        yield not_applicable("no target was promised")
        return
    limit = Equals(1, "one base year")
    say = "targets are measured from {found}"
    words = f"all {say}", f"{say}, not from one year"
    yield limit.judge(len(years), words, found="{years:listed}", years=years)


def never_reported(case: Case) -> Iterator[Outcome]:
    """What was promised is reported."""
    if not case.company.inventories:
        yield no_data(needs.ANY_INVENTORY)
        return
    if not case.targets:
        yield not_applicable("no target was promised")
    for target in case.targets:
        got = case.reported(target.boundary)
        say = (
            "emissions of {it.boundary} are reported",
            "emissions of {missing} were never reported",
        )
        limit = Covers(target.boundary.scopes)
        yield limit.judge(got, say, about=target, ground=Ground.INVENTORIES)


def stated_totals(case: Case) -> Iterator[Outcome]:
    """A total that stands beside its parts is their sum."""
    limit = AtMost(DIFFERENCE, SHARE)
    say = "the total of {what} in {year} is stated as {stated}, but its parts add up to {total}"
    outcomes = [
        limit.judge(
            _apart(stated, total),
            ("", say),
            about=(what, inventory.year),
            found="{share:percent} apart",
            ground=Ground.INVENTORIES,
            share=_apart(stated, total),
            what=what,
            year=inventory.year,
            stated=partial(amount, stated, inventory.unit, 15),
            total=partial(amount, total, inventory.unit, 15),
            numbers=({"stated": stated, "sum of its parts": total},),
        )
        for inventory in case.company.inventories
        for what, stated, total in inventory.totals()
    ]
    failing = [outcome for outcome in outcomes if outcome.status is Status.FAIL]
    yield from _in_one(failing)
    if outcomes and not failing:
        agree = "stated total agrees", "stated totals agree"
        say = f"{counted(len(outcomes), *agree)} with the sum of the parts"
        yield passed(say, ground=Ground.INVENTORIES)
    elif not outcomes:
        why = "no total is stated beside its parts"
        yield not_applicable(why, ground=Ground.INVENTORIES)


def _apart(one: float, other: float) -> float:
    return abs(one - other) / max(one, other) if one != other else 0.0
