"""When: base years, horizons, the most recent inventory, the age of a review."""

import calendar
from collections.abc import Iterator
from datetime import date

from trajectory.nouns.scope import S12, Scope
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, judged, no_data, not_applicable

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


def base_year_not_before(case: Case, *, first: int) -> Iterator[Outcome]:
    """No near-term base year before `first`."""
    for target in case.near:
        margin = target.base_year - first
        yield judged(
            margin >= 0,
            f"base year {target.base_year} is {'not ' if margin >= 0 else ''}before {first}",
            subject=target,
            required=f"{first} or later",
            found=str(target.base_year),
            margin=float(margin),
            unit="years",
        )
    if not case.near:
        yield not_applicable("no near-term target")


def same_base_year(case: Case, *, scopes: Scope) -> Iterator[Outcome]:
    """Near-term targets that touch some scopes share one base year."""
    years = sorted({t.base_year for t in case.near if t.boundary.scopes & scopes})
    if not years:
        yield not_applicable(f"no near-term target on {scopes.words}")
        return
    yield judged(
        len(years) == 1,
        f"near-term targets on {scopes.words} have base year{'s' if len(years) > 1 else ''} "
        + " and ".join(map(str, years)),
        subject=scopes.words,
        required="one base year",
        found=", ".join(map(str, years)),
    )


def horizon(case: Case, *, least: int, most: int, waived: int | None) -> Iterator[Outcome]:
    """A near-term target year lies `least` to `most` years after submission."""
    for target in case.near:
        if target.target_year == waived:
            yield judged(
                True,
                f"target year {waived} is accepted whatever the submission date",
                subject=target,
                required=f"{least} to {most} years from submission, or {waived}",
                found=str(waived),
            )
            continue
        submitted = target.life.submitted or case.submitted
        if submitted is None:
            yield no_data("Facts.submitted", subject=target)
            continue
        years = target.target_year - submitted.year
        margin = min(years - least, most - years)
        yield judged(
            margin >= 0,
            f"{target.target_year} is {years} years after the submission of {submitted.year}",
            subject=target,
            required=f"{least} to {most} years from submission",
            found=f"{years} years",
            margin=float(margin),
            unit="years",
            numbers={"target year": target.target_year, "submission year": submitted.year},
        )
    if not case.near:
        yield not_applicable("no near-term target")


def target_in(case: Case, *, year: int) -> Iterator[Outcome]:
    """A near-term target year is `year`."""
    for target in case.near:
        yield judged(
            target.target_year == year,
            f"target year {target.target_year}",
            subject=target,
            required=str(year),
            found=str(target.target_year),
        )
    if not case.near:
        yield not_applicable("no near-term target")


def recent_inventory(case: Case, *, years_before: int) -> Iterator[Outcome]:
    """The most recent inventory is at most `years_before` years older than the submission."""
    if case.submitted is None:
        yield no_data("Facts.submitted")
        return
    known = [i.year for i in case.inventories() if i.scopes & S12]
    known = [year for year in known if year <= case.submitted.year]
    if not known:
        yield no_data("an inventory of scopes 1 and 2 up to the submission")
        return
    first, got = case.submitted.year - years_before, max(known)
    yield judged(
        got >= first,
        f"the most recent inventory at submission in {case.submitted.year} is of {got}",
        required=f"{first} or later",
        found=str(got),
        margin=float(got - first),
        unit="years",
    )


def long_term_year(case: Case, *, last: int, sectors: dict[str, int]) -> Iterator[Outcome]:
    """A long-term target year is not after `last`, or after the sector's own."""
    if not case.long:
        yield not_applicable("no long-term target")
        return
    sector = case.facts.sector
    own = [year for name, year in sectors.items() if sector and name in sector.lower()]
    limit = min(own, default=last)
    for target in case.long:
        if sector is None and min(sectors.values(), default=last) < target.target_year <= last:
            yield no_data("Facts.sector", subject=target)
            continue
        margin = limit - target.target_year
        yield judged(
            margin >= 0,
            f"long-term target year {target.target_year}, at the latest {limit}",
            subject=target,
            required=f"{limit} or earlier",
            found=str(target.target_year),
            margin=float(margin),
            unit="years",
        )


def review_age(case: Case, *, years: int) -> Iterator[Outcome]:
    """Targets were reviewed within so many years."""
    dated = [(t, t.life.approved) for t in case.targets if t.life.approved is not None]
    if case.facts.reviewed is not None:
        dated = [(t, case.facts.reviewed) for t in case.targets]
    if not case.targets:
        yield not_applicable("no target was promised")
        return
    if not dated:
        yield no_data("Facts.reviewed, or a date of approval")
        return
    for target, when in dated:
        due = _years_later(when, years)
        yield judged(
            case.as_of <= due,
            f"last reviewed or approved on {when}, so a review is due by {due}",
            subject=target,
            required=f"a review every {years} years",
            found=f"{(case.as_of - when).days / 365.25:.1f} years old",
            margin=(due - case.as_of).days / 365.25,
            unit="years",
        )


def announced_within(case: Case, *, months: int) -> Iterator[Outcome]:
    """An approved target was announced within so many months."""
    dated = [t for t in case.targets if t.life.approved is not None]
    if not dated:
        yield no_data("a date of approval")
        return
    for target in dated:
        approved, announced = target.life.approved, target.life.announced
        if announced is None or approved is None:
            yield no_data("a date of announcement", subject=target)
            continue
        due = _months_later(approved, months)
        yield judged(
            announced <= due,
            f"approved on {approved}, announced on {announced}, at the latest {due}",
            subject=target,
            required=f"within {months} months of approval",
            found=str(announced),
            margin=float((due - announced).days),
            unit="days",
        )


def five_year_cycle(case: Case, *, years: int) -> Iterator[Outcome]:
    """A near-term period ends at most so many years after the most recent reported year."""
    if not case.near:
        yield not_applicable("no near-term target")
        return
    for target in case.near:
        recent = case.recent(target)
        if recent is None:
            yield no_data(f"an inventory of {target.boundary.scopes}", subject=target)
            continue
        margin = recent + years - target.target_year
        yield judged(
            margin >= 0,
            f"{target.target_year} is {target.target_year - recent} years after the most recent "
            f"reported year {recent}",
            subject=target,
            required=f"at most {years} years",
            found=f"{target.target_year - recent} years",
            margin=float(margin),
            unit="years",
        )


def base_year_is_most_recent(case: Case) -> Iterator[Outcome]:
    """The base year of near-term targets is the most recent reported year at submission."""
    if not case.near:
        yield not_applicable("no near-term target")
        return
    if case.submitted is None:
        yield no_data("Facts.submitted")
        return
    for target in case.near:
        known = [
            i.year
            for i in case.inventories(target.boundary.land)
            if target.boundary.scopes in i.scopes and i.year <= case.submitted.year
        ]
        if not known:
            yield no_data(f"an inventory of {target.boundary.scopes}", subject=target)
            continue
        yield judged(
            target.base_year == max(known),
            f"base year {target.base_year}, most recent reported year at submission {max(known)}",
            subject=target,
            required=str(max(known)),
            found=str(target.base_year),
            margin=float(target.base_year - max(known)),
            unit="years",
        )


def _years_later(day: date, years: int) -> date:
    return _months_later(day, 12 * years)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
