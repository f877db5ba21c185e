"""How much: what a book of targets must cover, and what it may leave out."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Protocol

from trajectory.nouns.promises import Engagement, EngagementBasis, Target
from trajectory.nouns.scope import S2, S3, S12, Boundary, Land, Scope, Scope2
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, Status, no_data, not_applicable
from trajectory.rules.judges.each import unless_unknown
from trajectory.rules.limits import AtLeast, AtMost, Below, Covers, Equals, Present
from trajectory.rules.meant import ground_of
from trajectory.rules.measures import SHARE, told
from trajectory.rules.needs import Ground

__all__ = [
    "complete",
    "covers",
    "exclusions",
    "fossil_fuels",
    "left_out",
    "recalculation_due",
    "scope2_method",
    "scope3_coverage",
    "scope3_required",
    "spelled_apart",
    "target_coverage",
    "together",
]


class Bounded(Protocol):
    """A promise about some emissions."""

    @property
    def boundary(self) -> Boundary: ...


def together(promises: Iterable[Bounded]) -> Scope:
    """Return all scopes that some promises touch."""
    touched = Scope(0)
    for promise in promises:
        touched |= promise.boundary.scopes
    return touched


def complete(case: Case, *, most: float = 0.05) -> Iterator[Outcome]:
    """Scopes 1 and 2 both have a near-term promise, but for a small part that is left out."""
    promised = (together(case.near_cuts) | together(case.kept_at_zero)) & S12
    if case.renewables:
        promised |= S2
    missing = S12 & ~promised
    if promised and missing:
        outcome = left_out(case, missing, most=most, term="near-term")
    else:
        say = "scopes 1 and 2 have near-term promises"
        lacking = "scopes 1 and 2 have no near-term promises"
        ground = ground_of(case.near)  # also of growth, which only its measure tells from a cut
        outcome = Covers(S12).judge(promised, (say, lacking), ground=ground)
    yield unless_unknown(outcome, case, missing, near=True)


def left_out(case: Case, missing: Scope, *, most: float, term: str) -> Outcome:
    """Scope 1 or scope 2 has no promise: it may be left out as a small share of both."""
    what = f"{{missing.words}} has no {term} promise"
    for year in case.years:
        whole, part = case.tonnes(S12, year), case.tonnes(missing, year)
        if whole and part is not None:
            say = f"{what} and is {{found}} of scopes 1+2 in {year}"
            return AtMost(most, SHARE).judge(
                part / whole,
                (f"{say}, which may be left out", f"{say}; {{required}} may be left out"),
                numbers=({"share": part / whole},),
                ground=Ground.INVENTORIES,
                missing=missing,
            )
    words = "emissions of scope 1 and of scope 2"
    why = f"{what}, and only {{most:percent}} of both may be left out"
    return no_data(needs.emissions(f"{words}: {why}"), missing=missing, most=most)


def exclusions(case: Case, *, most: float) -> Iterator[Outcome]:
    """At most a share of scopes 1+2, and of scope 3, is left out of the inventory."""
    facts = case.facts
    for need, share, part in (
        (needs.EXCLUDED_S12, facts.excluded_s12, S12),
        (needs.EXCLUDED_S3, facts.excluded_s3, S3),
    ):
        if share is None:
            yield no_data(need, about=part)
        else:
            say = "{found} of {it.words} is excluded"
            yield AtMost(most, SHARE).judge(share, say, about=part, ground=Ground.FACTS)


def target_coverage(
    case: Case, *, scopes: Scope, least: float, near: bool, with_excluded: bool = False
) -> Iterator[Outcome]:
    """Every target that touches some scopes covers at least a share of its emissions of them.

    Of what is reported; `with_excluded` of what is left out of the inventory as well.
    """
    term = "near-term" if near else "long-term"
    found = [t for t in (case.near if near else case.long) if t.boundary.scopes & scopes]
    if not found:
        yield not_applicable(f"no {term} target on {{scopes.words}}", scopes=scopes)
    for target in found:
        arguments = case, target, scopes, least, term
        excluded = case.facts.excluded_s12 if with_excluded else 0.0
        yield _of_all(covers, scopes, excluded, *arguments)


def covers(
    case: Case, target: Target, part: Scope, least: float, term: str, reported: float = 1.0
) -> Outcome:
    """Judge the share that a target covers of its emissions within some scopes."""
    inside = target.boundary.scopes in part
    about = target if inside else (target, target.boundary.scopes & part)
    covered = case.covered(target, part).times(reported)
    limit = AtLeast(least, SHARE)
    what, ground = f"the {term} target covers", Ground.TARGETS
    if covered.least != covered.most and limit.met(covered.least) != limit.met(covered.most):
        ground = Ground.INVENTORIES  # the weights decide
        if covered.share is None:
            return no_data(needs.COVERED_PARTS, about=about, target=target)
    elif covered.share is None:
        met = limit.met(covered.least)
        share, bound = (covered.least, "at least") if met else (covered.most, "at most")
        return _share(share, least, f"{what} {bound}", about)
    return _share(covered.share, least, what, about, ground)


def _share(
    share: float | None,
    least: float,
    what: str,
    about: object,
    ground: Ground = Ground.TARGETS,
) -> Outcome:
    used = ({"share": share or 0.0},)
    say = f"{what} {{found}}"
    enough = "" if least == 1.0 else "; {required} is enough"
    words = f"{say}{enough}", f"{say}, but the rule asks for {{required}}"
    limit = AtLeast(least, SHARE, "{}" if least == 1.0 else "")
    return limit.judge(share, words, about=about, numbers=used, ground=ground)


def _of_all(
    judge: Callable[..., Outcome], part: Scope, excluded: float | None, *arguments: Any
) -> Outcome:
    """Return the answer about a share of all emissions, those left out of the inventory too.

    `judge` takes the arguments, and which share of all emissions is reported. A share that is too
    small of what is reported is so of all; where it is not known how much is left out, a pass
    says that it is of what is reported.
    """
    note = "; {excluded:percent} of {part.words} is left out of the inventory"
    outcome = judge(*arguments, 1.0 - (excluded or 0.0))
    if excluded and outcome.status is Status.PASS and outcome.rests_on is Ground.TARGETS:
        return outcome.noted(note, part=part, excluded=excluded)  # so it is of what is reported
    reported = judge(*arguments, 1.0) if excluded else outcome
    if reported.status is not Status.PASS or excluded == 0.0:
        return reported
    if excluded is None:
        return reported.noted("; this is of what is reported of {part.words}", part=part)
    ground = reported.rests_on if outcome.status is Status.PASS else Ground.FACTS
    return outcome.noted(note, part=part, excluded=excluded)._replace(rests_on=ground)


def scope3_required(case: Case, *, share: float) -> Iterator[Outcome]:
    """Scope 3 needs a near-term promise where its share of all emissions reaches `share`."""
    cuts = [t for t in case.near_cuts if t.boundary.scopes & S3]
    limit = Present("a near-term promise on scope 3", "one or more")
    if cuts or case.engagements:
        say = "scope 3 has a near-term promise"
        yield limit.judge(True, say, ground=ground_of(cuts))
        return
    known = case.scope3_share
    if case.facts.sells_fossil_fuels:
        lacking = "", "scope 3 has no near-term promise, though the company sells fossil fuels"
        yield _if_none(limit.judge(False, lacking, ground=Ground.FACTS), case)
    elif known is None:
        yield no_data(needs.emissions("the share of scope 3 in all emissions"))
    elif AtLeast(share, SHARE).met(known[1]):
        outcome = limit.judge(
            False,
            (
                "",
                "scope 3 has no near-term promise, though it is {share} of all emissions in {year} "
                "and one is due from {due} on",
            ),
            numbers=({"share of scope 3": known[1]},),
            ground=Ground.INVENTORIES,
            year=known[0],
            **spelled_apart(known[1], share),
        )
        yield _if_none(outcome, case)
    else:
        yield not_applicable(
            "scope 3 needs no target: it is {share} of {year}'s emissions, due from {due}",
            ground=Ground.INVENTORIES,
            year=known[0],
            **spelled_apart(known[1], share),
        )


def _if_none(outcome: Outcome, case: Case, *, near: bool = True) -> Outcome:
    """Return what is answered where scope 3 has no promise, unless an unmeasured one is there."""
    for promise, need in case.may_cut((S3,), near=near):
        return no_data(need, about=outcome.about, promise=promise)
    return outcome


def scope3_coverage(
    case: Case, *, least: float, near: bool, with_excluded: bool = False
) -> Iterator[Outcome]:
    """Targets on scope 3, and engagements, together cover a share of its emissions.

    Of what is reported; `with_excluded` of what is left out of the inventory as well.
    """
    cuts = case.near_cuts if near else case.long_cuts
    found = [t for t in cuts if t.boundary.scopes & S3]
    promises = [t for t in found if t.boundary.land is not Land.ONLY]
    engaged = case.engagements if near else ()
    if not promises and not engaged:
        land = " but land" if found else ""
        why = f"no {'near' if near else 'long'}-term promise on scope 3{land}"
        yield _if_none(not_applicable(why), case, near=near)
        return
    excluded = case.facts.excluded_s3 if with_excluded else 0.0
    yield _of_all(_scope3_covered, S3, excluded, case, promises, engaged, least)


def _scope3_covered(
    case: Case,
    promises: list[Target],
    engaged: tuple[Engagement, ...],
    least: float,
    reported: float,
) -> Outcome:
    """Judge what promises cover; engaged partners count by emissions, those by spend are named."""
    whole = [t for t in promises if S3 in t.boundary.scopes]
    sure = max((case.covered(t, S3).least for t in whole), default=0.0)
    alike = whole and all(t.covers(S3) is not None for t in whole)
    by_spend = [e for e in engaged if e.basis is not EngagementBasis.EMISSIONS]
    note = "; not counted, since not by emissions: {engaged:listed}" if by_spend else ""
    if AtLeast(least, SHARE).met(sure * reported) or (alike and not by_spend):
        outcome = _share(sure * reported, least, "targets cover", S3, ground_of(whole))
        return outcome.noted(note, engaged=tuple(by_spend))
    pairs = [pair for t in promises for pair in _shares(t)]
    pairs += [(e.boundary.scopes, e.share) for e in engaged if e not in by_spend]
    outcome = _covered(case, pairs, least, reported)
    if not by_spend or outcome.status is not Status.FAIL:
        return outcome.noted(note if outcome.limit else "", engaged=tuple(by_spend))
    pairs += [(e.boundary.scopes, 1.0) for e in by_spend]
    most = _covered(case, pairs, least, reported)
    if most.status is Status.FAIL:
        return outcome.noted(note, engaged=tuple(by_spend))
    return no_data(needs.BY_SPEND, about=S3, engaged=tuple(by_spend))


def _shares(target: Target) -> list[tuple[Scope, float]]:
    """Return the scope-3 emissions of a target in parts of one coverage each."""
    parts = target.boundary.scopes & S3
    one = target.covers(parts)
    if one is not None:
        return [(parts, one)]
    return [(scope, target.covers(scope) or 0.0) for scope in parts]


def _covered(
    case: Case, pairs: list[tuple[Scope, float]], least: float, reported: float
) -> Outcome:
    """Judge the share of scope 3 that promises on its categories cover, each category once."""
    year = case.recent(S3)
    total = None if year is None else case.tonnes(S3, year)
    if year is None or not total:
        return no_data(needs.emissions("emissions of scope 3 by category"), about=S3)
    covered, counted = 0.0, Scope(0)
    for scopes, share in sorted(pairs, key=lambda pair: (-pair[1], pair[0].value)):
        part = scopes & ~counted
        emitted = case.tonnes(part, year) if part else 0.0
        if emitted is None:
            missing = needs.emissions(f"emissions of {{part.words}} in {year}")
            return no_data(missing, about=S3, part=part)
        covered, counted = covered + share * emitted, counted | part
    return _share(reported * covered / total, least, "promises cover", S3, Ground.INVENTORIES)


def fossil_fuels(case: Case, *, least: float = 1.0) -> Iterator[Outcome]:
    """A seller of fossil fuels has a target that covers all use of sold products."""
    sells = case.facts.sells_fossil_fuels
    if sells is None:
        yield no_data(needs.SELLS_FOSSIL_FUELS)
        return
    if not sells:
        yield not_applicable("the company sells no fossil fuels", ground=Ground.FACTS)
        return
    found = [t for t in case.near_cuts if Scope.C11 in t.boundary.scopes]
    if not found:
        limit = Present("a near-term target on the use of sold products", "a", "no")
        say = "", "the use of sold products has no near-term target"
        outcome = limit.judge(False, say, ground=Ground.FACTS)
        yield unless_unknown(outcome, case, Scope.C11, near=True)
        return
    known = [share for t in found if (share := _of_use(t)) is not None]
    covered = max(known, default=0.0)
    if len(known) < len(found) and not AtLeast(least, SHARE).met(covered):
        yield no_data(needs.COVERS_USE)
    else:
        what = "of the use of sold products, a near-term target covers"
        yield _share(covered, least, what, "", Ground.FACTS)


def _of_use(target: Target) -> float | None:
    """Return the share of the use of sold products that a target covers.

    Unknown where it covers a share of several categories: which of them is left out is not said.
    """
    whole = target.coverage == 1.0 or target.boundary.scopes == Scope.C11
    return target.covers(Scope.C11) if whole or isinstance(target.coverage, tuple) else None


def spelled_apart(found: float, due: float) -> dict[str, Any]:
    """Return how a share, and the one from which something is due, are spelled when read."""
    return {"share": partial(told, 0, found, due), "due": partial(told, 1, found, due)}


def scope2_method(case: Case, *, only: Scope2 | None = None) -> Iterator[Outcome]:
    """Scope 2 is counted in one way, for setting and for tracking; with `only` in that way.

    Reports by both ways are no fault: what counts is the way that the targets use, and where
    these name none it is unknown. With `only` a target by the other way beside one by this
    is none either.
    """
    ways = (t.boundary.scope2 for t in case.targets)
    told = frozenset(way for way in ways if way is not None)
    used = told or {way for land, way in case.ways_reported if land is Land.WITH}
    words = tuple(sorted(method.value for method in used))
    say = "scope 2 is {methods:listed}"
    spoken: dict[str, Any] = {"found": "{methods:listed}", "methods": words}
    ground = Ground.TARGETS if told else Ground.INVENTORIES
    if not used:
        yield no_data(needs.METHOD)
    elif len(used) > 1 and not told:
        yield no_data(needs.METHOD_OF_TARGETS)
    elif only is not None:
        yield Present(only.value).judge(only in used, say, ground=ground, **spoken)
    else:
        yield Equals(1, "one way").judge(len(used), say, ground=ground, **spoken)


def recalculation_due(case: Case, *, threshold: float, what: str) -> Iterator[Outcome]:
    """Base-year emissions have not changed by the threshold without a recalculation."""
    change = case.facts.base_year_change
    if change is None:
        yield no_data(needs.BASE_YEAR_CHANGE)
        return
    way = "grew" if change > 0.0 else "shrank"
    moved = f"{way} by {{share}}" if change else "did not change"
    say = f"base-year emissions {moved} since the targets were set"
    yield Below(threshold, SHARE).judge(
        abs(change),
        (
            f"{say}, short of the {{due}} that call for {what}",
            f"{say}, and from {{due}} on {what} is due",
        ),
        found=moved,
        ground=Ground.FACTS,
        **spelled_apart(abs(change), threshold),
    )
