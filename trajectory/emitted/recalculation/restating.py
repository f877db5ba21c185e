"""Which events recalculate the base year, and what the inventories then read."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from trajectory.checks import as_date, as_instance
from trajectory.emitted.lookup import asked
from trajectory.emitted.recalculation.event import Event, EventKind
from trajectory.emitted.recalculation.fitting import (
    all_of,
    as_events,
    as_history,
    base_of,
    on_keys,
)
from trajectory.emitted.recalculation.policy import BaseYear, Cumulation, Policy
from trajectory.emitted.recalculation.result import (
    Outcome,
    Recalculation,
    Ruling,
    Significance,
)
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import TOLERANCE, exceeds
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import S1, S2, S3, Boundary, Scope, as_boundary
from trajectory.nouns.source import Evidence, Source
from trajectory.words import amount, listed, percent

__all__ = ["recalculate"]


def recalculate(
    inventories: Company | Iterable[Inventory],
    events: Iterable[Event],
    policy: Policy,
    *,
    base_year: int,
    what: Scope | Boundary | None = None,
    as_of: date | None = None,
) -> Recalculation:
    """Return the inventories restated for structural events, and why each event counted or not.

    All events are judged as one set against the base year as it was given, so their order is
    irrelevant. Their effects on the base year are added up by the policy; if the sum reaches
    the threshold (the boundary does), all of them are applied, otherwise all of them wait. An
    event without any effect in the base year is neither counted nor held back: the unit did not
    exist then, and the years since it did are restated. Organic growth or decline never counts.
    To go on from an earlier recalculation, give its restated inventories and the events since.

    Parameters
    ----------
    inventories : Company or iterable of Inventory
        As reported, one a year, all in one unit and boundary.
    events : iterable of Event
        What happened, in any order.
    policy : Policy
        When the base year is recalculated.
    base_year : int
        The base year; with a rolling one, the year that the latest is compared with. [year]
    what : Scope or Boundary, optional
        What is measured, such as the boundary of a target; None: all that the base year
        reports. Scope 2 as it says, else as the targets of the company count it. What is
        restated does not depend on it.
    as_of : datetime.date, optional
        Events dated after this day are left out; None: none is.

    Returns
    -------
    Recalculation
        Restated inventories beside those reported, the shares measured, a ruling an event.

    Raises
    ------
    MissingDataError
        If the base year has no inventory.
    YearError
        If an event lies outside the years of the inventories.
    ScopeError
        If an effect is on a scope that its year's inventory has no key for, or on scope 2 by
        one method of two, or `what` is no sum of keys of the base year: nothing is split.
    UnitError
        If units differ, or index values would have to be summed.
    ArgumentError
        If a year has two inventories, they do not compare, an event is given twice, there are
        none, or a divestment takes more than there is.

    References
    ----------
    GHG Protocol, Corporate Standard, revised edition, 2004, chapter 5: structural changes,
    methods and errors, not organic growth; none for operations that did not exist in the base
    year, whose history may be recalculated back to the year they came into existence; none for
    out- or insourcing between scopes that are reported; whole years (secondary: quoted in
    sources that read it).
    SBTi criteria V5 C27: "a cumulative change of five percent or larger" (secondary).

    Examples
    --------
    >>> from trajectory import S1
    >>> made_up = [Inventory(2019, {S1: 1000.0}), Inventory(2020, {S1: 980.0})]
    >>> beta = Event(EventKind.ACQUISITION, "Beta", date(2021, 7, 1),
    ...              {2019: {S1: 60.0}, 2020: {S1: 55.0}})
    >>> result = recalculate(made_up, [beta], Policy("5%"), base_year=2019)
    >>> result
    Recalculation(base year 2019 recalculated, 1 of 1 event triggered)
    >>> result.restated
    (Inventory(2019, {S1: 1060.0}), Inventory(2020, {S1: 1035.0}))
    """
    reported = as_history(inventories)
    known = as_events(events, reported)
    as_instance("policy", policy, Policy)
    base = base_of(reported, base_year)
    wanted = all_of(base) if what is None else as_boundary("what", what)
    if isinstance(inventories, Company):
        wanted = asked(inventories, wanted)
    day = None if as_of is None else as_date("as_of", as_of)
    first = base.year if policy.base is BaseYear.ROLLING else reported[0].year
    excluded = {event: why for event in known if (why := _why_excluded(event, first, day))}
    counted = [event for event in known if event not in excluded]
    parts = [wanted.within(s) for s in (S1, S2, S3)] if policy.per_scope else [wanted]
    measured = tuple(_measure(base, part, counted, policy) for part in parts if part)
    rulings = tuple(
        _rule(event, excluded.get(event, ""), base, measured, policy) for event in known
    )
    for inventory in reported:
        _restate(inventory, counted, first)  # what waits must fit too
    restating = (Outcome.APPLIED, Outcome.HISTORY)
    applied = [ruling.event for ruling in rulings if ruling.outcome in restating]
    restated = tuple(_restate(inventory, applied, first) for inventory in reported)
    return Recalculation(reported, restated, base.year, policy, measured, rulings)


def _why_excluded(event: Event, first: int, day: date | None) -> str | None:
    """Return why an event is not counted at all, None if it is."""
    if event.kind is EventKind.ORGANIC:
        return (
            "a change of what the company's own sites emit stays where it was reported and "
            f"never restates the past: {_by_year(event, 0)}"
        )
    if day is not None and event.on > day:
        return f"it is dated after {day}"
    if not any(event.in_year(year) for year, _ in event.effects if year >= first):
        return f"it has no effect in {first} or later"
    return None


def _by_year(event: Event, first: int) -> str:
    """Return the effects from a year on as sentences name them: 2021 (S1 +20)."""
    years = [(year, event.in_year(year)) for year, _ in event.effects if year >= first]
    named = [
        f"{year} ({listed(f'{s} {amount(n, event.unit, sign=True)}' for s, n in by.items())})"
        for year, by in years
        if by
    ]
    return listed(named) if named else "no year"


def _sum(numbers: Iterable[float]) -> float:
    """Return a sum that no order changes; what only rounding leaves of it is 0."""
    terms = list(numbers)
    total = math.fsum(terms)
    return total if abs(total) > TOLERANCE * max(map(abs, terms), default=0.0) else 0.0


def _effect(event: Event, inventory: Inventory, boundary: Boundary) -> float:
    """Return the signed effect on a sum of keys of the inventory of a year."""
    changed = on_keys(event, inventory)
    return _sum(number for key, number in changed.items() if key in boundary)


def _share(effect: float, base: float) -> float:
    """Return an effect over the base, infinite where the base is 0."""
    if effect == 0.0:
        return 0.0
    return effect / base if base > 0.0 else math.copysign(math.inf, effect)


def _measure(
    base: Inventory, boundary: Boundary, events: Sequence[Event], policy: Policy
) -> Significance:
    """Return the cumulative effect of events on the base-year emissions of some scopes."""
    level = base.total(boundary)
    effects = [_effect(event, base, boundary) for event in events]
    if policy.cumulation is Cumulation.ABSOLUTE:
        effects = [abs(effect) for effect in effects]
    effect = abs(_sum(effects))
    below = exceeds(np.asarray(policy.threshold * level), np.asarray(effect), level)
    return Significance(
        boundary, level, effect, _share(effect, level), reached=effect > 0.0 and not bool(below)
    )


def _restate(inventory: Inventory, events: Sequence[Event], first: int) -> Inventory:
    """Return the inventory with the effects of events added, if its year is to be restated."""
    effects = {event: on_keys(event, inventory) for event in events}
    touching = [event for event in events if any(effects[event].values())]
    if inventory.year < first or not touching:
        return inventory
    emissions = []
    for key, value in inventory.emissions:
        terms = [value, *(effects[event].get(key, 0.0) for event in touching)]
        left = math.fsum(terms)
        if left < -TOLERANCE * max(map(abs, terms)):
            taker = min(touching, key=lambda event: effects[event].get(key, 0.0))
            raise ArgumentError(
                f"effects of {taker} must leave at least 0 of {key} in {inventory.year}, got "
                f"{amount(left, inventory.unit)} of {amount(value, inventory.unit)} reported"
            )
        emissions.append((key, max(0.0, left)))  # below 0 by rounding at most
    return replace(inventory, emissions=tuple(emissions), source=_source(inventory, touching))


def _source(inventory: Inventory, events: Sequence[Event]) -> Source:
    """Return where restated numbers come from, as good as the weakest of what they rest on."""
    origin = inventory.source or Source(f"inventory of {inventory.year} as given")
    verified = origin.evidence is not Evidence.UNVERIFIED and all(e.verified for e in events)
    return replace(
        origin,
        title=f"{origin.title}, restated for {', '.join(event.name for event in events)}",
        evidence=Evidence.DERIVED if verified else Evidence.UNVERIFIED,
    )


def _rule(
    event: Event,
    excluded: str,
    base: Inventory,
    measured: tuple[Significance, ...],
    policy: Policy,
) -> Ruling:
    """Return what becomes of an event with the reason in one sentence."""
    own = [(m, _effect(event, base, m.boundary)) for m in measured]
    shares = tuple((m.boundary, _share(effect, m.base)) for m, effect in own)
    if excluded:
        outcome, reason = Outcome.EXCLUDED, excluded
    elif not event.in_year(base.year):
        outcome = Outcome.HISTORY
        years = _by_year(event, base.year if policy.base is BaseYear.ROLLING else 0)
        reason = f"it has no effect in {base.year} and cannot trigger; restated: {years}"
    else:
        outcome = Outcome.APPLIED if any(m.reached for m in measured) else Outcome.PENDING
        changes = " and ".join(
            f"{m.boundary.words} of {base.year} by {amount(effect, base.unit, sign=True)} "
            f"({percent(share, sign=True)})"
            for (m, effect), (_, share) in zip(own, shares, strict=True)
        )
        reason = f"it changes {changes}; {_together(measured, base.unit, policy)}"
    evidence = "" if event.verified else " (unverified)"
    return Ruling(event, outcome, shares, f"{reason}{evidence}")


def _together(measured: tuple[Significance, ...], unit: str, policy: Policy) -> str:
    """Return what all events together come to, for the scopes that decide."""
    deciding = max(measured, key=lambda m: (m.reached, m.share))
    verb = "reach" if deciding.reached else "stay below"
    return (
        f"all events together, {amount(deciding.effect, unit)} of {amount(deciding.base, unit)} "
        f"of {deciding.boundary.words} ({percent(deciding.share)}, "
        f"{policy.cumulation.name.lower()}), {verb} {percent(policy.threshold)}"
    )
