"""How much: what a book of targets must cover, and what it may leave out."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S1, S2, S3, S12, Boundary, Land, Scope, Scope2
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data, not_applicable, passed
from trajectory.rules.limits import AtLeast, AtMost, Below, Covers, Equals, Present
from trajectory.rules.measures import SHARE

__all__ = [
    "complete",
    "exclusions",
    "flag_coverage",
    "flag_required",
    "fossil_fuels",
    "recalculation_due",
    "scope2_method",
    "scope3_coverage",
    "scope3_required",
    "target_coverage",
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


def complete(case: Case) -> Iterator[Outcome]:
    """Scopes 1 and 2 both have a near-term promise."""
    promised = together((*case.near, *case.kept_at_zero)) & S12
    if case.renewables and S1 in promised:
        promised |= S2
    say = "near-term promises on scopes 1 and 2"
    lacking = f"{say} are missing for {{missing:words}}"
    yield Covers(S12).judge(promised, (say, lacking))


def exclusions(case: Case, *, most: float) -> Iterator[Outcome]:
    """At most a share of scopes 1+2, and of scope 3, is left out of the inventory."""
    facts = case.facts
    for name, share, part in (
        ("excluded_s12", facts.excluded_s12, S12),
        ("excluded_s3", facts.excluded_s3, S3),
    ):
        if share is None:
            yield no_data(f"Facts.{name}", about=part)
        else:
            yield AtMost(most, SHARE).judge(share, "{found} of {it.words} is excluded", about=part)


def target_coverage(case: Case, *, scopes: Scope, least: float, near: bool) -> Iterator[Outcome]:
    """Every target that lies within some scopes covers at least a share of them."""
    term = "near-term" if near else "long-term"
    found = [t for t in (case.near if near else case.long) if t.boundary.scopes in scopes]
    if not found:
        yield not_applicable(f"no {term} target within {{scopes.words}}", scopes=scopes)
    for target in found:
        yield _share(target.coverage, least, f"{term} target covers", target)


def _share(share: float, least: float, what: str, about: object) -> Outcome:
    limit = AtLeast(least, SHARE)
    return limit.judge(
        share, f"{what} {{found}}, {{required}}", about=about, numbers=({"share": share},)
    )


def scope3_required(case: Case, *, share: float) -> Iterator[Outcome]:
    """Scope 3 needs a near-term promise where its share of all emissions reaches `share`."""
    has = any(t.boundary.scopes & S3 for t in case.near) or bool(case.engagements)
    limit = Present("a near-term promise on scope 3", "one or more")
    if case.facts.sells_fossil_fuels:
        yield limit.judge(has, "a company that sells fossil fuels needs a scope-3 target")
        return
    known = case.scope3_share
    if known is None and has:
        yield passed("scope 3 has a near-term promise")
    elif known is None:
        yield no_data("the share of scope 3 in all emissions")
    elif AtLeast(share, SHARE).met(known[1]):
        yield limit.judge(
            has,
            "scope 3 is {share:percent} of all emissions in {year}; a target is due from "
            "{due:percent}",
            numbers=({"share of scope 3": known[1]},),
            year=known[0],
            share=known[1],
            due=share,
        )
    else:
        yield not_applicable(
            "scope 3 is {share:percent} of {year}'s emissions, due from {due:percent}",
            year=known[0],
            share=known[1],
            due=share,
        )


def scope3_coverage(case: Case, *, least: float, near: bool) -> Iterator[Outcome]:
    """Targets on scope 3, and engagements, together cover a share of its emissions."""
    found = [t for t in (case.near if near else case.long) if t.boundary.scopes & S3]
    promises = [t for t in found if t.boundary.land is not Land.ONLY]
    engaged = case.engagements if near else ()
    if not promises and not engaged:
        land = " but land" if found else ""
        yield not_applicable(f"no {'near' if near else 'long'}-term promise on scope 3{land}")
        return
    whole = [t.coverage for t in promises if S3 in t.boundary.scopes]
    if whole:
        yield _share(max(whole), least, "targets cover", S3)
        return
    pairs = [(t.boundary.scopes & S3, t.coverage) for t in promises] + [
        (e.boundary.scopes, e.share) for e in engaged
    ]
    yield _covered(case, pairs, least)


def _covered(case: Case, pairs: list[tuple[Scope, float]], least: float) -> Outcome:
    """Judge the share of scope 3 that promises on its categories cover, each category once."""
    year = case.recent(S3)
    total = None if year is None else case.tonnes(S3, year)
    if year is None or not total:
        return no_data("emissions by scope-3 category", about=S3)
    covered, counted = 0.0, Scope(0)
    for scopes, share in sorted(pairs, key=lambda pair: (-pair[1], pair[0].value)):
        part = scopes & ~counted
        emitted = case.tonnes(part, year) if part else 0.0
        if emitted is None:
            return no_data(f"emissions of {{part.words}} in {year}", about=S3, part=part)
        covered, counted = covered + share * emitted, counted | part
    return _share(covered / total, least, "promises cover", S3)


def fossil_fuels(case: Case) -> Iterator[Outcome]:
    """A seller of fossil fuels has a target on the use of sold products."""
    sells = case.facts.sells_fossil_fuels
    if sells is None:
        yield no_data("Facts.sells_fossil_fuels")
    elif not sells:
        yield not_applicable("the company sells no fossil fuels")
    else:
        limit = Present("a near-term target on the use of sold products", "a", "no")
        has = any(Scope.C11 in t.boundary.scopes for t in case.near)
        yield limit.judge(has, "use of sold products has {found} near-term target")


def flag_coverage(case: Case, *, scopes12: float, scope3: float) -> Iterator[Outcome]:
    """A target on land covers enough of scopes 1+2, or of scope 3 where it is on that alone."""
    found = _land(case)
    if not found:
        yield not_applicable("no near-term target on land")
    for target in found:
        least = scopes12 if target.boundary.scopes & S12 else scope3
        yield _share(target.coverage, least, "near-term target covers", target)


def _land(case: Case) -> list[Target]:
    return [t for t in case.near if t.boundary.land is Land.ONLY]


def flag_required(case: Case, *, share: float, sectors: tuple[str, ...]) -> Iterator[Outcome]:
    """Land emissions have targets of their own where they matter."""
    facts = case.facts
    in_sector = facts.sector is not None and any(s in facts.sector.lower() for s in sectors)
    if facts.flag_share is None and not in_sector:
        yield no_data("Facts.flag_share")
        return
    why = "sector {sector}" if in_sector else "share {share:percent}"
    sector, found = facts.sector, facts.flag_share
    if in_sector or AtLeast(share, SHARE).met(found):
        limit = Present("a target on land", "one or more")
        say = f"land emissions need a target of their own ({why})"
        yield limit.judge(len(_land(case)), say, sector=sector, share=found)
    else:
        below = f"land emissions are below {{due:percent}} ({why})"
        yield not_applicable(below, due=share, sector=sector, share=found)


def scope2_method(case: Case, *, only: Scope2 | None = None) -> Iterator[Outcome]:
    """Scope 2 is counted in one way, for setting and for tracking."""
    ways = (t.boundary.scope2 for t in case.targets)
    told = frozenset(way for way in ways if way is not None)
    used = told or {way for land, way in case.ways_reported if land is Land.WITH}
    words = tuple(sorted(method.value for method in used))
    say = "scope 2 is {methods:listed}"
    if not used:
        yield no_data("how scope 2 is counted (scope2 of targets or inventories)")
    elif only is not None:
        limit = Equals({only}, only.value)
        yield limit.judge(used, say, found="{methods:listed}", methods=words)
    elif len(used) > 1 and not told:
        yield no_data("which scope 2 the targets use (scope2): inventories hold both")
    else:
        limit = Equals(1, "one way")
        yield limit.judge(len(used), say, found="{methods:listed}", methods=words)


def recalculation_due(case: Case, *, threshold: float, what: str) -> Iterator[Outcome]:
    """Base-year emissions have not changed by the threshold without a recalculation."""
    change = case.facts.base_year_change
    if change is None:
        yield no_data("Facts.base_year_change")
        return
    yield Below(threshold, SHARE).judge(
        abs(change),
        f"base-year emissions changed by {{change:percent}} since the targets were set; {what} "
        "is due from {due:percent}",
        found="{change:percent}",
        change=change,
        due=threshold,
    )
