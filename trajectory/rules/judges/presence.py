"""What is said of each promise: its metric, base, milestones, kind, scopes, and what is gross."""

from collections.abc import Iterator
from typing import Any

from trajectory.nouns.promises import (
    BelowBaseline,
    Engagement,
    FixedLevel,
    NetZero,
    RenewableElectricity,
    Target,
)
from trajectory.nouns.scope import S1, S2, S3
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data, not_applicable, passed
from trajectory.rules.judges.coverage import together
from trajectory.rules.judges.each import each, unless_unread
from trajectory.rules.limits import Present
from trajectory.rules.needs import Ground
from trajectory.rules.order import in_order

__all__ = [
    "absolute_or_intensity",
    "base_period",
    "gross_beside_net",
    "metric",
    "milestones",
    "performance",
    "scopes_named",
]

NONE = "no target was set, so nothing about one is to be disclosed"
MEASURES = {
    FixedLevel: "emissions in {it.unit}",
    BelowBaseline: "emissions below a baseline",
    NetZero: "net emissions",
    RenewableElectricity: "the share of renewable electricity",
}


KINDS = (Target, FixedLevel, BelowBaseline, NetZero, Engagement, RenewableElectricity)


def every(case: Case) -> list[Any]:
    """Return all promises as they were made, each kind in an order of its own."""
    made = case.company.targets
    return [p for kind in KINDS for p in in_order([p for p in made if isinstance(p, kind)])]


def _metric(promise: Any) -> str:
    if isinstance(promise, Target):
        return "emissions" if promise.per is None else "emissions per {it.per}"
    return MEASURES[type(promise)]


def metric(case: Case) -> Iterator[Outcome]:
    """Each target has a metric; an engagement says whether its share is of emissions or spend."""
    promises = every(case)
    for promise in promises:
        if isinstance(promise, Engagement):
            say = (
                "its metric is the share of {it.basis.value} of engaged partners",
                "it does not say whether the share is one of emissions or of spend",
            )
            limit = Present("a metric: emissions or spend")
            yield limit.judge(promise.basis is not None, say, about=promise)
        else:
            yield passed(f"its metric is {_metric(promise)}", about=promise)
    if not promises:
        yield unless_unread(not_applicable(NONE), case)


def base_period(case: Case) -> Iterator[Outcome]:
    """Each target about emissions has the base period from which its progress is measured."""
    asked = [p for p in every(case) if isinstance(p, Target | FixedLevel | BelowBaseline)]
    asked = [p for p in asked if p not in case.kept_at_zero]
    for promise in asked:
        has, word = _base(promise)
        say = f"its progress is measured from {word}", "no base period is stated"
        yield Present("a base period").judge(has, say, about=promise)
    if not asked:
        yield not_applicable("no target about emissions has progress to measure from a base")


def _base(promise: Target | FixedLevel | BelowBaseline) -> tuple[bool, str]:
    if isinstance(promise, BelowBaseline):
        return promise.baseline is not None, "its baseline"
    return promise.base_year is not None, "{it.base_year}"


def milestones(case: Case) -> Iterator[Outcome]:
    """A target of the long term, or a net zero, has one on its scopes that comes before it."""
    far: tuple[NetZero | Target, ...] = (*case.net_zeros, *case.long)
    steps = (*case.targets, *(p for p, _ in case.unmeasured), *case.kept_at_zero)
    for promise in far:
        scopes, year = promise.boundary.scopes, promise.target_year
        before = [t.target_year for t in steps if t.boundary.scopes & scopes]
        first = min((y for y in before if y < year), default=None)
        say = f"an interim target is set for {first}", "no interim target comes before it"
        outcome = Present("an interim target").judge(first is not None, say, about=promise)
        yield unless_unread(outcome, case, scopes)
    if not far:
        yield not_applicable("no target of the long term")


def absolute_or_intensity(case: Case) -> Iterator[Outcome]:
    """Each quantitative target about emissions is absolute, or one of intensity."""
    asked = [p for p in every(case) if isinstance(p, Target | FixedLevel | BelowBaseline)]
    for promise in asked:
        per = getattr(promise, "per", None)
        say = "an absolute target" if per is None else "an intensity target, per {it.per}"
        yield passed(say, about=promise)
    if not asked:
        yield not_applicable("no quantitative target about emissions")


def scopes_named(case: Case) -> Iterator[Outcome]:
    """Each target about emissions says which scopes it covers."""
    asked = [p for p in every(case) if not isinstance(p, RenewableElectricity)]
    for promise in asked:
        yield passed("it covers {it.boundary.scopes.words}", about=promise)
    if not asked:
        yield not_applicable("no target about emissions")


@each("net_zeros")
def gross_beside_net(case: Case, promise: NetZero) -> Outcome:
    """A net zero, a net target, stands beside gross targets on each of scopes 1, 2 and 3 in it."""
    steps = (*case.targets, *(p for p, _ in case.unmeasured), *case.kept_at_zero)
    gross = together(t for t in steps if t.target_year <= promise.target_year)
    asked = [part for part in (S1, S2, S3) if part & promise.boundary.scopes]
    lacking = tuple(part.words for part in asked if not part & gross)
    say = (
        "a net target, with gross targets on its scopes",
        "a net target without a gross target on {lacking:listed}",
    )
    limit = Present("gross targets on its scopes", "all", "some lack")
    outcome = limit.judge(not lacking, say, lacking=lacking)
    return unless_unread(outcome, case, promise.boundary.scopes)


@each("targets")
def performance(case: Case, target: Target) -> Outcome:
    """Emissions of each target were reported after its base year."""
    if target.per is not None:
        return no_data(needs.emissions("the intensity per {it.per} since {it.base_year}"))
    later = [year for year in case.years if year > target.base_year]
    if not later:
        return no_data(needs.emissions("emissions of {it.boundary} since {it.base_year}"))
    year = case.recent(target.boundary)
    known = year is not None and year > target.base_year
    say = (
        f"emissions are reported up to {year}",
        f"inventories up to {later[0]} do not report emissions of {{it.boundary}} since "
        "{it.base_year}",
    )
    ground = Ground.INVENTORIES
    return Present("emissions since the base year").judge(known, say, ground=ground)
