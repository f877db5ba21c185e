"""When: base years, horizons, the most recent inventory, the age of a review."""

import calendar
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S1, S2, Boundary, Scope
from trajectory.nouns.source import Source
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data, not_applicable
from trajectory.rules.judges.each import each, since_base
from trajectory.rules.limits import AtLeast, AtMost, Equals, Within
from trajectory.rules.meant import ground_of
from trajectory.rules.measures import AGE, DAY, YEAR, YEARS
from trajectory.rules.needs import Ground
from trajectory.rules.sectors import sectors_of

__all__ = [
    "announced_within",
    "base_year_is_most_recent",
    "base_year_not_before",
    "five_year_cycle",
    "horizon",
    "long_term_year",
    "recent_inventory",
    "review_age",
    "same_base_year",
    "target_in",
]


@each("near")
def base_year_not_before(case: Case, target: Target, *, first: int) -> Outcome:
    """No near-term base year before `first`, or still to come."""
    if target.base_year > case.as_of.year:
        return yet_to_come(case, target)
    say = f"base year {{found}} is not before {first}", f"base year {{found}} is before {first}"
    return AtLeast(first, YEAR).judge(target.base_year, say)


def yet_to_come(case: Case, target: Target) -> Outcome:
    """Return that a base year lies after the day, so that nothing was emitted in it yet."""
    say = f"base year {{found}} lies after {case.as_of}: nothing was emitted in it yet"
    return AtMost(case.as_of.year, YEAR).judge(target.base_year, say)


def same_base_year(case: Case, *, scopes: Scope) -> Iterator[Outcome]:
    """Near-term targets that touch some scopes share one base year."""
    found = [t for t in case.near if t.boundary.scopes & scopes]
    years = sorted({t.base_year for t in found})
    if not years:
        yield not_applicable("no near-term target on {scopes.words}", scopes=scopes)
        return
    say = "near-term targets on {it.words} have base year"
    yield Equals(1, "one base year").judge(
        len(years),
        (f"{say} {{found}}", f"{say}s {{found}}"),
        about=scopes,
        found="{years:listed}",
        ground=ground_of(found),
        years=tuple(years),
    )


@each("near")
def horizon(case: Case, target: Target, *, least: int, most: int, waived: int | None) -> Outcome:
    """A near-term target year lies `least` to `most` years after submission."""
    words = f"{least} to {most} years from submission"
    if target.target_year == waived:
        limit = Equals(waived, f"{words}, or {waived}")
        say = "target year {it.target_year} is accepted whatever the submission date"
        return limit.judge(target.target_year, say)
    submitted, ground = case.submitted_of(target.life)
    if submitted is None:
        return no_data(needs.SUBMITTED)
    return Within(least, YEARS, words, most).judge(
        target.target_year - submitted.year,
        f"{{it.target_year}} is {{found}} after the submission of {submitted.year}",
        numbers=({"target year": target.target_year, "submission year": submitted.year},),
        ground=ground,
    )


@each("near")
def target_in(case: Case, target: Target, *, year: int) -> Outcome:  # noqa: ARG001
    """A near-term target year is `year`."""
    return Equals(year).judge(target.target_year, "target year {found}")


def recent_inventory(case: Case, *, years_before: int) -> Iterator[Outcome]:
    """The most recent inventory is at most `years_before` years older than the submission."""
    if case.submitted is None:
        yield no_data(needs.SUBMITTED)
        return
    submitted = case.submitted.year
    known = {y for part in (S1, S2) for y in case.years_with(Boundary(part)) if y <= submitted}
    got = max(known, default=None)
    if got is None:
        yield no_data(needs.emissions(f"emissions of scopes 1 and 2 up to {submitted}"))
        return
    say = f"the most recent inventory at submission in {submitted} is of {{found}}"
    ground = max(Ground.INVENTORIES, case.submitted_ground)
    yield AtLeast(submitted - years_before, YEAR).judge(got, say, ground=ground)


def long_term_year(
    case: Case,
    *,
    last: int,
    sectors: tuple[tuple[str, int], ...],
    unsure: tuple[str, ...] = (),
    sector_source: Source | None = None,
) -> Iterator[Outcome]:
    """A long-term target year is not after `last`, or after the sector's own.

    A sector that is `unsure` holds companies of whom the earlier year is asked, and others.
    """
    if not case.long:
        yield not_applicable("no long-term target")
        return
    sector = case.facts.sector
    known = sectors_of(sector)
    own = [year for name, year in sectors if name in known]
    earliest = min((year for _, year in sectors), default=last)
    limit = AtMost(min(own, default=last), YEAR)
    for target in case.long:
        between = earliest < target.target_year <= last
        if between and (sector is None or known & set(unsure)):
            need = needs.SECTOR if sector is None else needs.WITHIN_SECTOR
            yield no_data(need, about=target)
            continue
        say = f"long-term target year {{found}}, at the latest {limit.value}"
        ground = Ground.FACTS if between else Ground.TARGETS
        outcome = limit.judge(target.target_year, say, about=target, ground=ground)
        yield outcome._replace(source=sector_source if own and between else None)


def review_age(case: Case, *, years: int) -> Iterator[Outcome]:
    """Targets were reviewed within so many years."""
    dated = [(t, t.life.approved) for t in case.targets if t.life.approved is not None]
    if case.facts.reviewed is not None:
        dated = [(t, case.facts.reviewed) for t in case.targets]
    if not case.targets:
        yield not_applicable("no target was promised")
    elif not dated:
        yield no_data(needs.REVIEWED)
    ground = Ground.TARGETS if case.facts.reviewed is None else Ground.FACTS
    for target, when in dated:
        due = _months_later(when, 12 * years)
        yield AtMost(due, AGE, f"a review every {years} years").judge(
            case.as_of,
            "last reviewed or approved on {when}, so a review is due by {due}",
            about=target,
            found="{age:.1f} years old",
            ground=ground,
            when=when,
            due=due,
            age=AGE.size(case.as_of - when),
        )


def announced_within(case: Case, *, months: int) -> Iterator[Outcome]:
    """An approved target was announced within so many months."""
    dated = [t for t in case.targets if t.life.approved is not None]
    if not dated:
        yield no_data(needs.APPROVED)
    for target in dated:
        approved, announced = target.life.approved, target.life.announced
        if announced is None or approved is None:
            yield no_data(needs.ANNOUNCED, about=target)
            continue
        limit = AtMost(_months_later(approved, months), DAY, f"within {months} months of approval")
        say = "approved on {it.life.approved}, announced on {found}, at the latest {due}"
        yield limit.judge(announced, say, about=target, due=limit.value)


@each("near")
def five_year_cycle(case: Case, target: Target, *, years: int) -> Outcome:
    """A near-term period ends at most so many years after the most recent reported year."""
    recent = since_base(case, target)
    if isinstance(recent, Outcome):
        return recent
    say = f"{{it.target_year}} is {{found}} after the most recent reported year {recent}"
    got = target.target_year - recent
    return AtMost(years, YEARS).judge(got, say, ground=Ground.INVENTORIES)


def base_year_is_most_recent(case: Case) -> Iterator[Outcome]:
    """The base year of near-term targets is the most recent reported year at submission."""
    if not case.near:
        yield not_applicable("no near-term target")
        return
    if case.submitted is None:
        yield no_data(needs.SUBMITTED)
        return
    for target in case.near:
        known = (year for year in case.years_with(target.boundary) if year <= case.submitted.year)
        last = max(known, default=None)
        if last is None:
            yield no_data(needs.REPORTED, about=target)
            continue
        say = f"base year {{found}}, most recent reported year at submission {last}"
        ground = max(Ground.INVENTORIES, case.submitted_ground)
        limit = Equals(last, measure=YEAR)
        yield limit.judge(target.base_year, say, about=target, ground=ground)


@lru_cache(maxsize=256)
def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
