"""How deep: cuts against the least that a rule accepts."""

import functools
import operator
from collections.abc import Iterable, Iterator
from functools import partial

from trajectory.kernels.ambition import forward_looking_minimum
from trajectory.nouns.promises import NetZero, Target
from trajectory.nouns.scope import S3, S12, Boundary, Land, Scope, as_boundary
from trajectory.nouns.source import Source
from trajectory.rules import needs
from trajectory.rules.ambition import Ambition
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, Status, no_data, not_applicable, passed
from trajectory.rules.judges.compared import cut
from trajectory.rules.judges.depth import (
    deep_enough,
    intensity_cut,
    least_of,
    long_intensity,
    over,
    without_ratio,
)
from trajectory.rules.judges.each import since_base
from trajectory.rules.limits import AtLeast, AtMost
from trajectory.rules.meant import ground_of
from trajectory.rules.measures import SHARE, told
from trajectory.rules.needs import Ground, Need
from trajectory.words import percent

__all__ = [
    "combined",
    "forward_looking",
    "fossil_ambition",
    "long_term_cut",
    "near_term_cuts",
    "residual",
]


def near_term_cuts(
    case: Case,
    *,
    what: Scope | Boundary,
    absolute: Ambition,
    intensity: Ambition | None = None,
    intensity_source: Source | None = None,
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
        if target.per is None:
            yield deep_enough(case, target, absolute)
        else:
            yield intensity_cut(case, target, intensity, intensity_source)
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


def combined(
    case: Case,
    *,
    strict: Ambition,
    loose: Ambition,
    intensity: Ambition | None = None,
    intensity_source: Source | None = None,
) -> Iterator[Outcome]:
    """A target that joins scope 3 to scopes 1 and 2 is deep enough in each part, land apart."""
    joint = [t for t in case.near if t.boundary.scopes & S12 and t.boundary.scopes & S3]
    found = [t for t in joint if t.boundary.land is not Land.ONLY]
    if not found:
        yield not_applicable("no near-term target joins scope 3 to scopes 1 and 2")
    for target in found:
        if target.per is None:
            outcome = _joint(case, target, strict, loose)
            apart = outcome.status is not Status.PASS and _held_apart(case, target, strict)
            yield outcome.of((target, target.boundary.scopes & S3)) if apart else outcome
        else:
            for part, minimum in ((S12, None), (S3, intensity)):
                outcome = intensity_cut(case, target, minimum, intensity_source)
                yield outcome._replace(about=(target, target.boundary.scopes & part))


def _held_apart(case: Case, joint: Target, strict: Ambition) -> bool:
    """Return whether a target of their own is deep enough for the scopes 1 and 2 of a joint one.

    By targets alone, so that what the answer is about does not depend on what was reported.
    """
    own = (
        t
        for t in case.near
        if t.boundary == joint.boundary.within(S12)
        and t.per is None
        and t.target_year <= joint.target_year
    )
    judged = (deep_enough(case, t, strict) for t in own)
    return any(o.status is Status.PASS and o.ground is Ground.TARGETS for o in judged)


def _joint(case: Case, target: Target, strict: Ambition, loose: Ambition) -> Outcome:
    """Judge one percentage of several parts, each of which has a least of its own.

    Read pro rata it is as deep in each part. Where that is too shallow for scopes 1 and 2, the
    parts together may still be, as far as the emissions of the parts do not rule it out.
    """
    deep = deep_enough(case, target, strict)
    if deep.status is not Status.FAIL:
        return deep
    shallow = deep_enough(case, target, loose)
    if shallow.status is not Status.PASS:
        return shallow
    one, other = least_of(case, target, strict), least_of(case, target, loose)
    share = _share_of_s12(case, target)
    if share is None or isinstance(one, Outcome) or isinstance(other, Outcome):
        return no_data(needs.SPLIT, about=target)
    least = share * one[0] + (1.0 - share) * other[0]
    how = partial(_of_parts, target.base_year, share, one[0], other[0])
    outcome = cut(target, least, how, {"share of scopes 1+2": share}, ground=Ground.INVENTORIES)
    return outcome if outcome.status is Status.FAIL else no_data(needs.SPLIT, about=target)


def _of_parts(base_year: int, share: float, one: float, other: float) -> str:
    s12 = f"{percent(one)} of the {percent(share)} that scopes 1 and 2 were in {base_year}"
    return f"{s12}, {percent(other)} of the rest"


def _share_of_s12(case: Case, target: Target) -> float | None:
    part = case.tonnes(target.boundary.within(S12), target.base_year)
    whole = case.tonnes(target.boundary, target.base_year)
    return None if part is None or not whole else part / whole


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
        return over(target, year)
    if year >= end_year:
        return no_data(Need(f"a line to zero that ends after {year}, since it ends in {end_year}"))
    ratio = case.ratio(target, year)
    if ratio is None:
        return no_data(without_ratio(case, target, year))
    whole = case.cut(target)
    if whole is None:
        return no_data(needs.COVERED_PARTS, target=target)
    if ratio == 0.0:
        return no_data(needs.emissions(f"emissions of {{it.boundary}} in {year} above zero"))
    least = float(forward_looking_minimum(year, target.target_year, end_year))
    judged = _against_line(target, 1.0 - (1.0 - whole) / ratio, least, ratio, (year, end_year))
    return judged._replace(rests_on=case.dates.ground_of(target.life))


def _against_line(
    target: Target, promised: float, least: float, ratio: float, years: tuple[int, int]
) -> Outcome:
    """Judge the cut that a target promises of its most recent year, which may be none."""
    if target.reduction < 0.0:
        found, what = "growth of {it.percent} %", "{found} is no cut"
    elif promised < 0.0:
        found = f"{{more:percent}} more than {years[0]}"
        what = "{found} is allowed by {it.target_year}"
    else:
        found, what = "", f"{{found}} of the {years[0]} emissions go by {{it.target_year}}"
    line = f"a straight line to zero in {years[1]} asks for {{least}}"
    limit = AtLeast(least, SHARE, f"at least {{}} of {years[0]}")
    return limit.judge(
        promised,
        (f"{what}; {line}", f"{what}; {line}, which is more"),
        found=found,
        numbers=({"emissions ratio": ratio, "minimum": least, "promised": promised},),
        more=-promised,
        least=partial(told, 1, promised, least),
    )


def long_term_cut(
    case: Case,
    *,
    what: Scope | Boundary,
    least: float,
    intensity: float | None = None,
    intensity_source: Source | None = None,
) -> Iterator[Outcome]:
    """Long-term targets that touch some emissions are deep enough in them."""
    it = as_boundary("what", what)
    found = [t for t in case.long if t.boundary.scopes & it.scopes and _same(t.boundary, it)]
    how = partial("long-term cut of {0.words}".format, it.scopes)
    for target in found:
        if target.per is None:
            outcome = cut(target, least, how)
        else:
            outcome = long_intensity(case, target, intensity, how)._replace(source=intensity_source)
        inside = target.boundary.scopes in it.scopes
        yield outcome.of(target if inside else (target, target.boundary.scopes & it.scopes))
    unknown = list(_unmeasured(case, it, near=False))
    yield from unknown
    if not found and not unknown:
        yield not_applicable("no long-term target on {what.words}", what=what)


def residual(case: Case, *, most: float, flag: float) -> Iterator[Outcome]:
    """What is left at net zero of what was promised is at most a share of the base year."""
    if not case.net_zeros:
        yield not_applicable("no net zero was promised")
    for promise in case.net_zeros:
        limit = AtMost(flag if promise.boundary.land is Land.ONLY else most, SHARE)
        for part in (S12, S3):
            if not promise.boundary.scopes & part:
                continue
            yield _judge_left(case, promise, part, limit)


LEFT = "{found} of the base year is left"


def _judge_left(case: Case, promise: NetZero, part: Scope, limit: AtMost) -> Outcome:
    """Judge what a net zero leaves of some scopes: as it says, or as long-term cuts leave of them.

    Cuts are judged on what targets cover: how much that has to be is a clause of its own, and the
    rest is neutralised with the residual.
    """
    about = promise, part
    if promise.residual is not None:
        return limit.judge(promise.residual, LEFT, about=about)
    found = [
        t
        for t in case.long
        if t.boundary.scopes & part
        and _same(t.boundary, promise.boundary)
        and t.target_year <= promise.target_year
    ]
    cuts = _deepest([t for t in found if t.per is None], part)
    if not cuts or any(t.per and t.boundary.scopes & part & ~_all(cuts) for t in found):
        return no_data(needs.RESIDUAL, about=about)
    left = sorted({1.0 - target.reduction for target in cuts.values()})
    ground = ground_of(cuts.values())
    if len({bool(limit.met(one)) for one in left}) > 1:
        mean = _mean_left(case, cuts)
        if mean is None:
            return no_data(needs.emissions("the base-year emissions of each part"), about=about)
        left, ground = [mean], Ground.INVENTORIES
    outcome = limit.judge(left[-1], LEFT, about=about, ground=ground)
    if part in _all(cuts) and all(case.covered(t, part).least == 1.0 for t in cuts.values()):
        return outcome
    return outcome.noted("; {rest}", rest=partial(_to_neutralise, case, cuts, part))


def _deepest(targets: list[Target], part: Scope) -> dict[Scope, Target]:
    """Return the deepest cut of each part of some scopes that targets are about."""
    cuts: dict[Scope, Target] = {}
    for target in sorted(targets, key=lambda target: target.reduction, reverse=True):
        own = part & target.boundary.scopes
        if own:
            cuts[own] = target
            part = part & ~own
    return cuts


def _all(scopes: Iterable[Scope]) -> Scope:
    return functools.reduce(operator.or_, scopes, Scope(0))


def _mean_left(case: Case, cuts: dict[Scope, Target]) -> float | None:
    """Return what cuts of several depths leave together, by base-year emissions of each part."""
    parts: dict[Target, Scope] = {}
    for scope, target in cuts.items():
        parts[target] = parts.get(target, Scope(0)) | scope
    levels = [case.tonnes(t.boundary.within(scope), t.base_year) for t, scope in parts.items()]
    known = [level for level in levels if level is not None]
    if len(known) < len(levels) or not sum(known):
        return None
    left = (e * (1.0 - t.reduction) for e, t in zip(known, parts, strict=True))
    return sum(left) / sum(known)


def _to_neutralise(case: Case, cuts: dict[Scope, Target], part: Scope) -> str:
    """Return what is to be neutralised besides: what targets do not cover."""
    missing = part & ~_all(cuts)
    rest = [f"{missing.words}, which no long-term target covers"] if missing else []
    for target in dict.fromkeys(cuts.values()):
        covered = case.covered(target, part)
        if covered.least < 1.0:
            share = "" if covered.share is None else f"the {percent(1.0 - covered.share)} of "
            whose = (target.boundary.scopes & part).words
            rest.append(f"{share or 'the part of '}{whose} that the target does not cover")
    return f"to be neutralised, too: {'; '.join(rest)}"


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
            if target.per is None:
                outcome = deep_enough(case, target, minimum)
            else:
                outcome = intensity_cut(case, target, None)
            yield outcome._replace(rests_on=Ground.FACTS)
