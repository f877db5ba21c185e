"""How much: what a book of targets must cover, and what it may leave out."""

from collections.abc import Iterator

from trajectory.nouns.promises import Engagement
from trajectory.nouns.scope import ALL, S1, S2, S3, S12, Land, Scope, Scope2
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, judged, no_data, not_applicable, passed

__all__ = [
    "category_scopes",
    "complete",
    "covered_categories",
    "exclusions",
    "flag_coverage",
    "flag_required",
    "fossil_fuels",
    "net_zero_complete",
    "recalculation_due",
    "scope2_method",
    "scope3_coverage",
    "scope3_required",
    "scopes_reported",
    "separate_scopes",
    "target_coverage",
]

TOLERANCE = 1e-9


def complete(case: Case) -> Iterator[Outcome]:
    """Scopes 1 and 2 both have a near-term promise."""
    promised = Scope(0)
    for target in case.near:
        promised |= target.boundary.scopes & S12
    for promise in case.kept_at_zero:
        promised |= promise.boundary.scopes & S12
    if case.renewables and S1 in promised:
        promised |= S2
    missing = S12 & ~promised
    yield judged(
        not missing,
        "near-term promises on scopes 1 and 2"
        + ("" if not missing else f" are missing for {missing.words}"),
        required="scopes 1+2",
        found=promised.words if promised else "none",
    )


def exclusions(case: Case, *, most: float) -> Iterator[Outcome]:
    """At most a share of scopes 1+2, and of scope 3, is left out of the inventory."""
    for name, what in (("excluded_s12", "scopes 1+2"), ("excluded_s3", "scope 3")):
        share = getattr(case.facts, name)
        if share is None:
            yield no_data(f"Facts.{name}", subject=what)
            continue
        yield judged(
            share <= most + TOLERANCE,
            f"{100 * share:.3g} % of {what} is excluded",
            subject=what,
            required=f"at most {100 * most:g} %",
            found=f"{100 * share:.3g} %",
            margin=100 * (most - share),
            unit="percentage points",
        )


def target_coverage(case: Case, *, scopes: Scope, least: float, near: bool) -> Iterator[Outcome]:
    """Every target that lies within some scopes covers at least a share of them."""
    term = "near-term" if near else "long-term"
    found = [t for t in (case.near if near else case.long) if t.boundary.scopes in scopes]
    if not found:
        yield not_applicable(f"no {term} target within {scopes.words}")
    for target in found:
        yield _share(target.coverage, least, f"{term} target covers", target)


def _share(share: float, least: float, what: str, subject: object) -> Outcome:
    return judged(
        share >= least - TOLERANCE,
        f"{what} {100 * share:.4g} %, at least {100 * least:g} %",
        subject=subject,
        required=f"at least {100 * least:g} %",
        found=f"{100 * share:.4g} %",
        margin=100 * (share - least),
        unit="percentage points",
        numbers={"share": share},
    )


def scope3_required(case: Case, *, share: float | None) -> Iterator[Outcome]:
    """Scope 3 needs a near-term promise where its share of all emissions reaches `share`."""
    has = any(t.boundary.scopes & S3 for t in case.near) or bool(case.of_kind(Engagement))
    if case.facts.sells_fossil_fuels:
        yield judged(has, "a company that sells fossil fuels needs a scope-3 target")
        return
    known = case.scope3_share
    if known is None:
        yield (
            passed("scope 3 has a near-term promise")
            if has
            else no_data("the share of scope 3 in all emissions")
        )
        return
    year, found = known
    needed = share is None or found >= share - TOLERANCE
    limit = "in any case" if share is None else f"from {100 * share:g} %"
    if not needed:
        yield not_applicable(f"scope 3 is {100 * found:.3g} % of {year}'s emissions, due {limit}")
        return
    yield judged(
        has,
        f"scope 3 is {100 * found:.3g} % of all emissions in {year}; a target is due {limit}",
        required="a near-term promise on scope 3",
        found="one or more" if has else "none",
        numbers={"share of scope 3": found},
    )


def scope3_coverage(case: Case, *, least: float, near: bool) -> Iterator[Outcome]:
    """Targets on scope 3, and engagements, together cover a share of its emissions."""
    found = [t for t in (case.near if near else case.long) if t.boundary.scopes & S3]
    promises = [t for t in found if t.boundary.land is not Land.ONLY]
    engaged = case.of_kind(Engagement) if near else []
    if not promises and not engaged:
        land = " but land" if found else ""
        yield not_applicable(f"no {'near' if near else 'long'}-term promise on scope 3{land}")
        return
    whole = [t.coverage for t in promises if S3 in t.boundary.scopes]
    if whole:
        yield _share(max(whole), least, "targets cover", "scope 3")
        return
    year = case.most_recent_year(S3)
    total = None if year is None else case.tonnes(S3, year)
    if year is None or not total:
        yield no_data("emissions by scope-3 category", subject="scope 3")
        return
    covered, counted = 0.0, Scope(0)
    pairs = [(t.boundary.scopes & S3, t.coverage) for t in promises] + [
        (e.boundary.scopes, e.share) for e in engaged
    ]
    for scopes, share in sorted(pairs, key=lambda pair: (-pair[1], pair[0].value)):
        part = scopes & ~counted
        emitted = case.tonnes(part, year) if part else 0.0
        if emitted is None:
            yield no_data(f"emissions of {part.words} in {year}", subject="scope 3")
            return
        covered, counted = covered + share * emitted, counted | part
    yield _share(covered / total, least, "promises cover", "scope 3")


def fossil_fuels(case: Case) -> Iterator[Outcome]:
    """A seller of fossil fuels has a target on the use of sold products."""
    sells = case.facts.sells_fossil_fuels
    if sells is None:
        yield no_data("Facts.sells_fossil_fuels")
    elif not sells:
        yield not_applicable("the company sells no fossil fuels")
    else:
        has = any(Scope.C11 in t.boundary.scopes for t in case.near)
        found = "a" if has else "no"
        yield judged(has, f"use of sold products has {found} near-term target", found=found)


def flag_coverage(case: Case, *, scopes12: float, scope3: float) -> Iterator[Outcome]:
    """A target on land covers enough of scopes 1+2, or of scope 3 where it is on that alone."""
    found = [t for t in case.near if t.boundary.land is Land.ONLY]
    if not found:
        yield not_applicable("no near-term target on land")
    for target in found:
        least = scopes12 if target.boundary.scopes & S12 else scope3
        yield _share(target.coverage, least, "near-term target covers", target)


def flag_required(case: Case, *, share: float, sectors: tuple[str, ...]) -> Iterator[Outcome]:
    """Land emissions have targets of their own where they matter."""
    facts = case.facts
    in_sector = facts.sector is not None and any(s in facts.sector.lower() for s in sectors)
    if facts.flag_share is None and not in_sector:
        yield no_data("Facts.flag_share")
        return
    due = in_sector or (facts.flag_share or 0.0) >= share - TOLERANCE
    why = f"sector {facts.sector}" if in_sector else f"share {100 * (facts.flag_share or 0):.3g} %"
    if not due:
        yield not_applicable(f"land emissions are below {100 * share:g} % ({why})")
        return
    has = any(t.boundary.land is Land.ONLY for t in case.near)
    yield judged(
        has,
        f"land emissions need a target of their own ({why})",
        required="a FLAG target",
        found="one or more" if has else "none",
    )


def scope2_method(case: Case, *, only: Scope2 | None = None) -> Iterator[Outcome]:
    """Scope 2 is counted in one way, for setting and for tracking."""
    used = {t.boundary.scope2 for t in case.targets if t.boundary.scopes & S2} - {None}
    used = used or {key.scope2 for i in case.inventories() for key, _ in i.emissions} - {None}
    named = sorted((m for m in used if m is not None), key=lambda m: m.name)
    words = " and ".join(m.value for m in named)
    told = any(t.boundary.scope2 for t in case.targets)
    if not named:
        yield no_data("how scope 2 is counted (scope2 of targets or inventories)")
    elif only is not None:
        yield judged(named == [only], f"scope 2 is {words}", required=only.value, found=words)
    elif len(named) > 1 and not told:
        yield no_data("which scope 2 the targets use (scope2): inventories hold both")
    else:
        yield judged(len(named) == 1, f"scope 2 is {words}", required="one way", found=words)


def recalculation_due(case: Case, *, threshold: float, what: str) -> Iterator[Outcome]:
    """Base-year emissions have not changed by the threshold without a recalculation."""
    change = case.facts.base_year_change
    if change is None:
        yield no_data("Facts.base_year_change")
        return
    yield judged(
        abs(change) < threshold - TOLERANCE,
        f"base-year emissions changed by {100 * change:.3g} % since the targets were set; "
        f"{what} is due from {100 * threshold:g} %",
        required=f"less than {100 * threshold:g} %",
        found=f"{100 * change:.3g} %",
        margin=100 * (threshold - abs(change)),
        unit="percentage points",
    )


def net_zero_complete(case: Case, *, near_too: bool = False) -> Iterator[Outcome]:
    """A net zero comes with long-term cuts of all its scopes, and not before the last of them.

    With `near_too` each of scopes 1, 2 and 3 in it has a near-term promise as well.
    """
    if not case.net_zeros:
        yield not_applicable("no net zero was promised")
    for promise in case.net_zeros:
        lacking = [
            p.words for p in (S1, S2, S3) if p & promise.boundary.scopes and not p & _near(case)
        ]
        if near_too and lacking:
            yield failed(
                f"no near-term promise on {', '.join(lacking)}",
                subject=promise,
                required=f"near-term promises on {promise.boundary.scopes.words}",
                found=_near(case).words if _near(case) else "none",
            )
            continue
        covered, last = Scope(0), 0
        for target in case.long:
            covered |= target.boundary.scopes
            last = max(last, target.target_year)
        missing = promise.boundary.scopes & ~covered
        if missing:
            yield failed(
                f"no long-term target on {missing.words}",
                subject=promise,
                required=f"long-term targets on {promise.boundary.scopes.words}",
                found=covered.words if covered else "none",
            )
            continue
        yield judged(
            promise.target_year >= last,
            f"net zero in {promise.target_year}, last long-term target in {last}",
            subject=promise,
            required=f"{last} or later",
            found=str(promise.target_year),
            margin=float(promise.target_year - last),
            unit="years",
        )


def _near(case: Case) -> Scope:
    """Return the scopes touched by any near-term promise."""
    promised = S2 if case.renewables else Scope(0)
    for promise in (*case.near, *case.kept_at_zero, *case.of_kind(Engagement)):
        promised |= promise.boundary.scopes
    return promised


def scopes_reported(case: Case) -> Iterator[Outcome]:
    """Category A reports scopes 1 to 3, category B at least 1 and 2."""
    category = case.category
    if category is None:
        yield no_data("Facts.category, or the size figures that decide it")
        return
    needed = ALL if category == "A" else S12
    reported = Scope(0)
    for inventory in case.company.inventories:
        reported |= inventory.scopes
    missing = needed & ~reported
    yield judged(
        not missing,
        f"category {category} reports {needed.words}",
        required=needed.words,
        found=reported.words if reported else "none",
    )


def separate_scopes(case: Case) -> Iterator[Outcome]:
    """Near-term targets do not combine scopes 1, 2 and 3."""
    if not case.near:
        yield not_applicable("no near-term target")
    for target in case.near:
        touched = sum(bool(target.boundary.scopes & part) for part in (S1, S2, S3))
        yield judged(
            touched == 1,
            f"the target is on {target.boundary.scopes.words}",
            subject=target,
            required="scope 1, scope 2 or scope 3 alone",
            found=target.boundary.scopes.words,
        )


def category_scopes(case: Case) -> Iterator[Outcome]:
    """Category A has near-term targets on each scope, category B on scopes 1 and 2."""
    category = case.category
    if category is None:
        yield no_data("Facts.category, or the size figures that decide it")
        return
    promised = _near(case)
    for name, part in (("scope 1", S1), ("scope 2", S2), ("scope 3", S3)):
        if part is S3 and category != "A":
            yield not_applicable("scope 3 is optional for category B", subject=name)
            continue
        has = bool(promised & part)
        yield judged(
            has,
            f"{name} has {'a' if has else 'no'} near-term target",
            subject=name,
            required="a near-term target",
            found="yes" if has else "no",
        )


def covered_categories(case: Case, *, share: float) -> Iterator[Outcome]:
    """Every scope-3 category of at least a share of scope 3 has a near-term target."""
    promised = Scope(0)
    for target in (*case.near, *case.of_kind(Engagement)):
        promised |= target.boundary.scopes & S3
    if not promised and case.category != "A":
        yield (
            no_data("Facts.category, or the size figures that decide it")
            if case.category is None
            else not_applicable("scope 3 is optional for category B")
        )
        return
    year = case.most_recent_year(S3)
    parts = None if year is None else {c: case.tonnes(c, year) for c in S3 & ~Scope.C15}
    if year is None or parts is None or any(v is None for v in parts.values()):
        yield no_data("emissions of each scope-3 category from 1 to 14", subject="scope 3")
        return
    total = sum(v or 0.0 for v in parts.values())
    if not total:
        yield not_applicable(f"scope 3 is zero in {year}", subject="scope 3")
    for category, value in parts.items():
        part = (value or 0.0) / total if total else 0.0
        if part >= share - TOLERANCE:
            has = category in promised
            yield judged(
                has,
                f"{category.words} is {100 * part:.3g} % of scope 3 in {year}",
                subject=category.words,
                required="a near-term target",
                found="yes" if has else "no",
                numbers={"share": part},
            )
