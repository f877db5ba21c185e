"""When: base years, horizons, the most recent inventory, the age of a review."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S1, S2, Boundary, Scope
from trajectory.nouns.source import Source
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.days import (
    MONTHS_TO_APPROVAL,
    calendar_years,
    half_years,
    months_later,
    turn_of,
)
from trajectory.rules.finding import Outcome, Status, no_data, not_applicable
from trajectory.rules.judges.each import each, since_base
from trajectory.rules.limits import AtLeast, AtMost, Equals, Within
from trajectory.rules.meant import ground_of
from trajectory.rules.measures import AGE, DAY, YEAR, YEARS
from trajectory.rules.needs import Ground
from trajectory.rules.sectors import sectors_of
from trajectory.words import counted

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
    say = "", f"base year {{found}} lies after {case.as_of}: nothing was emitted in it yet"
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
    """A near-term target year lies `least` to `most` years after submission, by half-years.

    In the first half of a year that year counts, in the second half only the next one does.
    """
    if target.target_year == waived:
        limit = Equals(waived, f"{least} to {most} years from submission, or {waived}")
        say = "target year {it.target_year} is accepted whatever the submission date"
        return limit.judge(target.target_year, say)
    submitted, ground = case.submitted_of(target.life)
    years = calendar_years(target.target_year, case.facts)
    if submitted is not None:
        limits = (_window(submitted, least, most),)
        say = f"{{required}}, the target years of a submission on {submitted}"
        found = [_inside(target, year, limits[0], say, ground) for year in years]
    elif target.life.approved is not None:
        found = [_by_approval(target, year, target.life.approved, least, most) for year in years]
    else:
        return no_data(needs.SUBMITTED)
    return _one_reading(found, case)


def _window(submitted: date, least: int, most: int) -> Within:
    first, last = turn_of(submitted) + least, turn_of(submitted) + most
    return Within(first, YEAR, f"{first} to {last}", last)


def _inside(
    target: Target, year: int, limit: Within, say: str, ground: Ground = Ground.TARGETS
) -> Outcome:
    said = f"target year {{found}} lies within {say}", f"target year {{found}} lies outside {say}"
    used = {"target year": year, "first year": limit.value, "last year": limit.most}
    label = "{it.target_year}" if year == target.target_year else f"{{it.target_year}} ({year})"
    return limit.judge(year, said, about=target, found=label, numbers=(used,), ground=ground)


def _by_approval(target: Target, year: int, approved: date, least: int, most: int) -> Outcome:
    """Judge a target year by its approval, before which the submission may lie twelve months.

    The latest half-year that fits is told. A year past the last of their windows is past that of
    any earlier submission as well; one before all of them may belong to an earlier one.
    """
    halves = half_years(approved, MONTHS_TO_APPROVAL)[::-1]
    windows = [(day, _window(day, least, most)) for day in halves]
    for day, limit in windows:
        if limit.met(year):
            half = "first" if day.month == 1 else "second"
            say = (
                f"{{required}}, the target years of a submission in the {half} half of "
                f"{day.year}; its day is not known, the approval was on {approved}"
            )
            return _inside(target, year, limit, say)
    if year < windows[0][1].value:
        return no_data(needs.SUBMITTED)
    say = f"{{required}}, the target years of a submission up to the approval on {approved}"
    return _inside(target, year, windows[0][1], say)


def _one_reading(found: Sequence[Outcome], case: Case) -> Outcome:
    """Return what either reading of a fiscal year answers, else which label is missing."""
    if len({outcome.status for outcome in found}) > 1:
        return no_data(needs.FISCAL_LABEL)
    if len(found) > 1 or (case.facts.fiscal_year_end or 12) < 12:
        return found[0]._replace(rests_on=Ground.FACTS)
    return found[0]


@each("near")
def target_in(case: Case, target: Target, *, year: int) -> Outcome:  # noqa: ARG001
    """A near-term target year is `year`."""
    return Equals(year).judge(target.target_year, "the target year is {found}")


class Submission(NamedTuple):
    """The day of a submission, the ground on which it is known, and what was assumed."""

    day: date
    ground: Ground
    note: str

    def judged(self, outcome: Outcome) -> Outcome:
        """Return an outcome, with what it assumes; a fail on an assumed day is none."""
        if not self.note:
            return outcome
        failed = outcome.status is Status.FAIL
        return no_data(needs.SUBMITTED) if failed else outcome._replace(note=self.note)


def _submission(case: Case) -> Submission | None:
    """Return when the targets were submitted: where it is unknown, on the day of approval."""
    dates = case.dates
    if dates.submitted is not None:
        return Submission(dates.submitted, dates.submitted_ground, "")
    if dates.approved is None:
        return None
    note = f"; the day of submission is not known, the approval on {dates.approved} stands for it"
    return Submission(dates.approved, Ground.TARGETS, note)


def recent_inventory(case: Case, *, years_before: int) -> Iterator[Outcome]:
    """The most recent inventory is at most `years_before` years older than the submission."""
    submission = _submission(case)
    if submission is None:
        yield no_data(needs.SUBMITTED)
        return
    day = submission.day
    by_then = case.dates.years_known(day)
    known = {y for part in (S1, S2) for y in case.years_with(Boundary(part)) if y in by_then}
    got = max(known, default=None)
    if got is None:
        yield no_data(needs.emissions(f"emissions of scopes 1 and 2 known on {day}"))
        return
    say = f"the most recent inventory at submission in {day.year} is of {{found}}"
    ground = max(Ground.INVENTORIES, submission.ground)
    limit = AtLeast(day.year - years_before, YEAR)
    found = [
        limit.judge(year, say, found=str(got), ground=ground)
        for year in calendar_years(got, case.facts)
    ]
    yield submission.judged(_one_reading(found, case))


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
        say = "the long-term target year is {found}"
        ground = Ground.FACTS if between else Ground.TARGETS
        outcome = limit.judge(target.target_year, say, about=target, ground=ground)
        yield outcome._replace(source=sector_source if own and between else None)


def review_age(
    case: Case, *, years: int, first_due: date = date.min, up_to: date = date.min
) -> Iterator[Outcome]:
    """Targets were reviewed within so many years; those approved `up_to` a day by `first_due`.

    Before an approval no review is due.
    """
    if not case.targets:
        yield not_applicable("no target was promised")
        return
    reviewed = case.facts.reviewed
    if reviewed is not None and reviewed > case.as_of:
        reviewed = None
    dated = [(t, _approved(case, t)) for t in case.targets]
    if reviewed is None and not any(approved for _, approved in dated):
        yield not_applicable("no target is known to be approved, so no review is due yet")
    for target, approved in dated:
        when = max((day for day in (reviewed, approved) if day is not None), default=None)
        if when is None:
            continue
        due = months_later(when, 12 * years)
        if approved is not None and approved <= up_to:
            due = max(due, first_due)
        ground = Ground.FACTS if when == reviewed else Ground.TARGETS
        yield AtMost(due, AGE, "a review by {}").judge(
            case.as_of,
            (
                "last reviewed or approved on {when}; the next review follows by {due}",
                "last reviewed or approved on {when}, so a review was due by {due}",
            ),
            about=target,
            found="{age:.1f} years old",
            ground=ground,
            when=when,
            due=due,
            age=partial(AGE.size, case.as_of - when),
        )


def _approved(case: Case, target: Target) -> date | None:
    """Return when a target was approved, None where it was not by the day."""
    approved = target.life.approved
    return None if approved is None or approved > case.as_of else approved


def announced_within(case: Case, *, months: int) -> Iterator[Outcome]:
    """An approved target was announced within so many months; before an approval none is due."""
    dated = [(t, _approved(case, t)) for t in case.targets]
    if not any(approved for _, approved in dated):
        yield not_applicable("no target is known to be approved, so no announcement is due yet")
    for target, approved in dated:
        if approved is None:
            continue
        due = months_later(approved, months)
        announced = target.life.announced
        if announced is None and case.as_of <= due:
            why = f"approved on {approved}: the announcement is due by {due}"
            yield not_applicable(why, about=target)
        elif announced is None:
            yield no_data(needs.ANNOUNCED, about=target)
        else:
            limit = AtMost(due, DAY, f"an announcement within {months} months")
            say = "approved on {it.life.approved} and announced on {found}"
            yield limit.judge(announced, say, about=target)


@each("near")
def five_year_cycle(case: Case, target: Target, *, years: int) -> Outcome:
    """A near-term period ends at most so many years after the most recent year at submission."""
    recent = since_base(case, target)
    if isinstance(recent, Outcome):
        return recent
    when = case.dates.when(target.life)
    got = target.target_year - recent
    apart = f"{counted(abs(got), 'year')} {'before' if got < 0 else 'after'}"
    say = f"{{it.target_year}} is {apart} {recent}, the most recent year {when}"
    used = {"target year": target.target_year, "most recent year": recent}
    limit = AtMost(years, YEARS)
    return limit.judge(got, say, numbers=(used,), ground=case.dates.ground_of(target.life))


def base_year_is_most_recent(case: Case) -> Iterator[Outcome]:
    """The base year of near-term targets is the most recent reported year at submission."""
    if not case.near:
        yield not_applicable("no near-term target")
        return
    submission = _submission(case)
    if submission is None:
        yield no_data(needs.SUBMITTED)
        return
    by_then = case.dates.years_known(submission.day)
    for target in case.near:
        known = (year for year in case.years_with(target.boundary) if year in by_then)
        last = max(known, default=None)
        if last is None:
            yield no_data(needs.REPORTED, about=target)
            continue
        say = f"the base year is {{found}}, the most recent year reported at submission {last}"
        ground = max(Ground.INVENTORIES, submission.ground)
        limit = Equals(last, measure=YEAR)
        judged = limit.judge(target.base_year, say, about=target, ground=ground)
        yield submission.judged(judged).of(target)
