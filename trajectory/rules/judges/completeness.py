"""Which scopes: what net zero and the company categories of V2.0 ask promises and reports for."""

import functools
import operator
from collections.abc import Callable, Iterable, Iterator

from trajectory.nouns.promises import NetZero, Target
from trajectory.nouns.scope import ALL, S1, S2, S3, S12, Scope
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, Status, no_data, not_applicable
from trajectory.rules.judges.coverage import left_out, scope3_coverage, together
from trajectory.rules.judges.each import each, unless_unknown
from trajectory.rules.limits import AtLeast, Covers, Equals, Present
from trajectory.rules.meant import ground_of
from trajectory.rules.measures import SHARE, YEAR
from trajectory.rules.needs import Ground

__all__ = [
    "category_scopes",
    "covered_categories",
    "net_zero_complete",
    "scopes_reported",
    "separate_scopes",
]

Category = Callable[[Case], str | None]
"""From a case to its company category, None if it cannot be told."""

CATEGORIES = tuple(S3 & ~Scope.C15)
"""The categories whose shares the standard asks about: 1 to 14."""


@each("net_zeros")
def net_zero_complete(
    case: Case,
    promise: NetZero,
    *,
    near_too: bool = False,
    scope3: float = 0.90,
    most: float = 0.05,
) -> Outcome:
    """A net zero comes with long-term cuts of all its scopes, and not before the last of them.

    They touch scopes 1 and 2, of which a share of `most` may be left out, and cover a share
    `scope3` of scope 3. With `near_too` each of scopes 1, 2 and 3 in it has a near-term promise
    as well.
    """
    scopes = promise.boundary.scopes
    if near_too:
        outcome = _near_parts(case, scopes)
        if outcome is not None:
            return outcome
    cuts = _cuts_to(case, promise)
    missing = scopes & ~_covered(case, promise, cuts)
    for part in (S12, S3):
        lacks = missing & part
        if lacks:
            least = most if part is S12 else scope3
            outcome = _lacking(case, promise, lacks, scopes & part, least)
            if outcome.status is not Status.PASS:
                return unless_unknown(outcome, case, lacks, near=False)
    years = [t.target_year for t in cuts if t.boundary.scopes & scopes]
    last = max(years, default=promise.target_year)
    say = "net zero is promised for {found}"
    if years:
        say = f"{say}, its last long-term target for {last}"
    ground = ground_of(case.targets)
    return AtLeast(last, YEAR).judge(promise.target_year, say, ground=ground)


def _near_parts(case: Case, scopes: Scope) -> Outcome | None:
    """Return what is wrong where a scope of a net zero has no near-term promise."""
    near = _near(case)
    parts = [p for p in (S1, S2, S3) if p & scopes and not p & near]
    if not parts:
        return None
    limit = Present(f"near-term promises on {scopes.words}", no=near.words if near else "none")
    say = "", "there is no near-term promise on {missing:listed}"
    words = tuple(part.words for part in parts)
    outcome = limit.judge(False, say, ground=ground_of(case.targets), missing=words)
    return unless_unknown(outcome, case, parts, near=True)


def _cuts_to(case: Case, promise: NetZero) -> list[Target]:
    """Return the cuts that lead to a net zero: long-term ones, and those that last until it."""
    near = (t for t in case.near_cuts if t.last_year >= promise.target_year)
    return [*case.long_cuts, *near]


def _covered(case: Case, promise: NetZero, cuts: Iterable[Target]) -> Scope:
    """Return the scopes of a net zero that are cut: by it, if it says what is left, or before it.

    Emissions kept at zero until it, and renewable electricity, count as cut.
    """
    if promise.residual is not None:
        return promise.boundary.scopes
    kept = (p for p in case.kept_at_zero if p.last_year >= promise.target_year)
    covered = together((*cuts, *kept))
    return covered | S2 if case.renewables else covered


def _lacking(case: Case, promise: NetZero, lacks: Scope, asked: Scope, share: float) -> Outcome:
    """Judge a net zero whose long-term targets lack some of the scopes that are asked."""
    if promise.base_year is not None and not case.long_cuts:
        return no_data(needs.RESIDUAL_OF_ALL, promise=promise)
    if lacks != asked and asked & S12:
        return left_out(case, lacks, most=share, term="long-term")
    if lacks != asked:
        return next(iter(scope3_coverage(case, least=share, near=False)))
    limit = Present(f"long-term targets on {promise.boundary.scopes.words}", no="none")
    say = "", "there is no long-term target on {missing}"
    return limit.judge(False, say, ground=ground_of(case.targets), missing=lacks)


def _all(parts: Iterable[Scope]) -> Scope:
    return functools.reduce(operator.or_, parts, Scope(0))


def _near(case: Case) -> Scope:
    """Return the scopes touched by any near-term promise that is a cut."""
    promised = together((*case.near_cuts, *case.kept_at_zero, *case.engagements))
    return promised | S2 if case.renewables else promised


def scopes_reported(case: Case, *, category: Category) -> Iterator[Outcome]:
    """Category A reports scopes 1 to 3, category B at least 1 and 2."""
    known = category(case)
    if known is None:
        yield no_data(needs.CATEGORY)
        return
    limit = Covers(ALL if known == "A" else S12)
    reported = _all(i.scopes for i in case.company.inventories)
    say = f"{{required}} are reported, as category {known} asks"
    lacking = (
        f"emissions of {{missing}} are not reported, and category {known} asks for {{required}}"
    )
    yield limit.judge(reported, (say, lacking), ground=Ground.FACTS)


@each("near")
def separate_scopes(case: Case, target: Target) -> Outcome:  # noqa: ARG001
    """Near-term targets do not combine scopes 1, 2 and 3."""
    touched = sum(bool(target.boundary.scopes & part) for part in (S1, S2, S3))
    limit = Equals(1, "scope 1, scope 2 or scope 3 alone")
    return limit.judge(touched, "the target is on {found}", found="{it.boundary.scopes.words}")


def category_scopes(case: Case, *, category: Category) -> Iterator[Outcome]:
    """Category A has near-term targets on each scope, category B on scopes 1 and 2."""
    known = category(case)
    if known is None:
        yield no_data(needs.CATEGORY)
        return
    promised = _near(case)
    limit = Present("a near-term target", no="no")
    say = "{it.words} has a near-term target", "{it.words} has no near-term target"
    for part in (S1, S2, S3):
        if part is S3 and known != "A":
            why = "scope 3 is optional for category B"
            yield not_applicable(why, about=part, ground=Ground.FACTS)
        else:
            has = bool(promised & part)
            outcome = limit.judge(has, say, about=part, ground=Ground.FACTS)
            yield unless_unknown(outcome, case, (part,), near=True)


def covered_categories(case: Case, *, share: float, category: Category) -> Iterator[Outcome]:
    """Every scope-3 category of at least a share of scope 3 has a near-term target."""
    promised = together((*case.near_cuts, *case.engagements)) & S3
    known = category(case)
    if not promised and known is None:
        yield no_data(needs.CATEGORY)
        return
    if not promised and known != "A":
        yield not_applicable("scope 3 is optional for category B", ground=Ground.FACTS)
        return
    year = case.recent(S3)
    parts = {} if year is None else {c: case.tonnes(c, year) for c in CATEGORIES}
    values = [value for value in parts.values() if value is not None]
    if year is None or len(values) < len(CATEGORIES):
        lacking = _all(c for c in CATEGORIES if parts.get(c) is None)
        of = f"emissions of {{lacking}}{f' in {year}' if year else ''}, a zero where there are none"
        yield no_data(needs.emissions(of), about=S3, lacking=lacking)
        return
    total, due = sum(values), AtLeast(share, SHARE)
    if not total:
        yield not_applicable(f"scope 3 is zero in {year}", about=S3, ground=Ground.INVENTORIES)
        return
    limit = Present("a near-term target", no="no")
    ground = Ground.INVENTORIES if promised else Ground.FACTS
    for scope, value in zip(CATEGORIES, values, strict=True):
        part = value / total
        if due.met(part):
            say = f"{{it.words}} is {{part:percent}} of scope 3 in {year}"
            outcome = limit.judge(
                scope in promised,
                (f"{say} and has a near-term target", f"{say} and has no near-term target"),
                about=scope,
                numbers=({"share": part},),
                ground=ground,
                part=part,
            )
            yield unless_unknown(outcome, case, scope, near=True)
