"""The way to net zero: its year, its scopes, its steps, and a halving of emissions each decade."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Any

from trajectory.nouns.promises import NetZero
from trajectory.nouns.scope import ALL, S3, Scope
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, failed, no_data, not_applicable
from trajectory.rules.judges.compared import cut
from trajectory.rules.judges.each import each, unless_unread
from trajectory.rules.limits import AtMost, Covers
from trajectory.rules.measures import YEAR, YEARS
from trajectory.rules.needs import Ground

__all__ = ["all_categories", "all_scopes", "halved", "net_zero_by", "steps"]


def net_zero_by(case: Case, *, last: int) -> Iterator[Outcome]:
    """Net zero is promised, and for no later than a year."""
    if not case.net_zeros:
        none = failed(f"no net zero was promised; it is asked by {last}")
        yield unless_unread(none, case)
    for promise in case.net_zeros:
        say = f"net zero in {{found}} is not after {last}", f"net zero in {{found}} is after {last}"
        yield AtMost(last, YEAR).judge(promise.target_year, say, about=promise)


@each("net_zeros")
def all_scopes(case: Case, promise: NetZero) -> Outcome:  # noqa: ARG001
    """A net zero is one of scopes 1, 2 and 3."""
    say = "it covers scopes 1, 2 and 3", "it does not cover {missing:words}"
    return Covers(ALL).judge(promise.boundary.scopes, say)


@each("net_zeros")
def steps(case: Case, promise: NetZero, *, most: int) -> Outcome:
    """Interim targets lead to net zero in steps of at most so many years, from the day on."""
    scopes, end = promise.boundary.scopes, promise.target_year
    promised = (*case.targets, *(p for p, _ in case.unmeasured), *case.kept_at_zero)
    years = {t.target_year for t in promised if t.boundary.scopes & scopes}
    between = sorted(year for year in years if case.as_of.year < year < end)
    if end <= case.as_of.year:
        return not_applicable("its year has come, so there is nothing between")
    ends = [case.as_of.year, *between, end]
    longest = max(pairwise(ends), key=lambda pair: pair[1] - pair[0])
    say = "interim targets lead to it in steps of {found} or less"
    gap = f"no interim target stands between {longest[0]} and {longest[1]}"
    got = longest[1] - longest[0]
    limit = AtMost(most, YEARS, "a step of at most {}")
    outcome = limit.judge(got, (say, f"{gap}, which are {{found}} apart"))
    return unless_unread(outcome, case, scopes)


def halved(case: Case, *, absolute: Any) -> Iterator[Outcome]:
    """Each absolute target halves emissions in a decade, each alone and nothing rounded."""
    for target in case.targets:
        if target.per is not None:
            yield no_data(needs.ABSOLUTE_VALUE, about=target)
            continue
        years = target.base_year, target.target_year
        least = float(absolute.least(*years))
        how, numbers = partial(absolute.words, *years), partial(absolute.numbers, *years)
        yield cut(target, least, how, numbers, rounded=False)
    for promise, need in case.unmeasured:
        yield no_data(need, about=promise, promise=promise)
    if not case.targets and not case.unmeasured:
        yield not_applicable("no target was promised")


def all_categories(case: Case) -> Iterator[Outcome]:
    """Scope 3 of its most recent year is reported by its fifteen categories."""
    year = case.recent(S3)
    if year is None:
        yield no_data(
            needs.emissions("emissions of each scope-3 category, a zero where it is none")
        )
        return
    reported = Scope(0)
    for category in S3:
        if case.emissions(category, year) is not None:
            reported |= category
    say = (
        f"scope 3 of {year} is reported by its fifteen categories",
        f"scope 3 of {year} is reported without {{missing:words}} apart",
    )
    yield Covers(S3).judge(reported, say, ground=Ground.INVENTORIES)
