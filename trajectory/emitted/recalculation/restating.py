"""Which events recalculate the base year, and what the inventories then read."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from trajectory.checks import as_date, as_instance, as_tuple, as_year
from trajectory.emitted.recalculation.event import Event, EventKind
from trajectory.emitted.recalculation.policy import BaseYear, Cumulation, Policy
from trajectory.emitted.recalculation.result import (
    Outcome,
    Recalculation,
    Ruling,
    Significance,
    amount,
    percent,
)
from trajectory.errors import ArgumentError, MissingDataError, ScopeError, UnitError, YearError
from trajectory.kernels.arithmetic import TOLERANCE, exceeds
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import S1, S2, S3, Boundary, Land, Scope, Scope2, as_boundary
from trajectory.nouns.source import Evidence, Source

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
        What is measured, such as the scopes of a target; None: all that the base year reports.
        What is restated does not depend on it.
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
        If an effect is on a scope that its year's inventory has no key for, or `what` is no
        sum of keys of the base year: nothing is split.
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
    (Inventory(2019, {S1: 1_060}, 'tCO2e'), Inventory(2020, {S1: 1_035}, 'tCO2e'))
    """
    reported = _as_history(inventories)
    known = _as_events(events, reported)
    as_instance("policy", policy, Policy)
    base = _base_of(reported, base_year)
    wanted = as_boundary("what", base.scopes if what is None else what)
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


def _as_history(inventories: Company | Iterable[Inventory]) -> tuple[Inventory, ...]:
    """Return inventories by year: one a year, and all alike in what they count."""
    given = inventories.inventories if isinstance(inventories, Company) else inventories
    history = sorted(as_tuple("inventories", given, Inventory), key=lambda i: i.year)
    if not history:
        raise MissingDataError("inventories must hold at least one year, got none")
    first = history[0]
    for earlier, later in itertools.pairwise(history):
        if earlier.year == later.year:
            raise ArgumentError(
                f"inventories must hold each year once, got {later.year} twice: {earlier!r} "
                f"and {later!r}"
            )
        if later.unit != first.unit:
            raise UnitError(
                f"inventories must share one unit, got {first.unit!r} in {first.year} and "
                f"{later.unit!r} in {later.year}"
            )
        if _counting(later) != _counting(first):
            raise ArgumentError(
                f"inventories must count land and scope 2 alike, got {first!r} and {later!r}"
            )
    return tuple(history)


def _counting(inventory: Inventory) -> set[tuple[Land, Scope2 | None]]:
    """Return how an inventory counts land, and scope 2 where it reports it."""
    keys = [key for key, _ in inventory.emissions]
    return {(key.land, None) for key in keys} | {(k.land, k.scope2) for k in keys if k.scopes & S2}


def _as_events(events: Iterable[Event], history: tuple[Inventory, ...]) -> tuple[Event, ...]:
    """Return events by date and name, each once, each within what was reported."""
    given = as_tuple("events", events, Event)
    if not given:
        raise ArgumentError("events must hold at least one event, got none")
    by_key: dict[tuple[date, str, str], Event] = {}
    for event in given:
        key = (event.on, event.name, event.kind.name)
        if key in by_key:
            raise ArgumentError(f"events must differ in name, kind or date, got {event} twice")
        by_key[key] = event
        _check_event(event, history)
    return tuple(by_key[key] for key in sorted(by_key))


def _check_event(event: Event, history: tuple[Inventory, ...]) -> None:
    """Raise if the event does not fit the inventories."""
    first, unit = history[0].year, history[0].unit
    if event.unit != unit:
        raise UnitError(f"unit of {event} must be {unit!r} like inventories, got {event.unit!r}")
    if event.on.year < first:
        raise YearError(
            f"on of {event} must not be before the first inventory, {first}, got {event.on}"
        )
    by_year = {inventory.year: dict(inventory.emissions) for inventory in history}
    for year, by_scope in event.effects:
        if year not in by_year:
            raise YearError(
                f"effects of {event} must be in years with an inventory "
                f"({', '.join(map(str, by_year))}), got {year}"
            )
        for scope, _ in by_scope:
            if scope not in by_year[year]:
                keys = ", ".join(str(key) for key in by_year[year])
                raise ScopeError(
                    f"effects of {event} must be on scopes that the {year} inventory has as a "
                    f"key ({keys}), got {scope}: nothing is split, and what moves to a scope "
                    f"that is not reported is only taken from the other"
                )


def _base_of(history: tuple[Inventory, ...], base_year: int) -> Inventory:
    """Return the inventory of the base year."""
    year = as_year("base_year", base_year)
    for inventory in history:
        if inventory.year == year:
            return inventory
    known = ", ".join(str(inventory.year) for inventory in history)
    raise MissingDataError(f"base_year must have an inventory (years {known}), got {year}")


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
        f"{year} ({', '.join(f'{s} {amount(n, sign=True)}' for s, n in by_scope.items())})"
        for year, by_scope in years
        if by_scope
    ]
    return ", ".join(named) or "no year"


def _sum(numbers: Iterable[float]) -> float:
    """Return a sum that no order changes; what only rounding leaves of it is 0."""
    terms = list(numbers)
    total = math.fsum(terms)
    return total if abs(total) > TOLERANCE * max(map(abs, terms), default=0.0) else 0.0


def _effect(event: Event, year: int, boundary: Boundary) -> float:
    """Return the signed effect on a sum of scopes in a year."""
    return _sum(number for key, number in event.in_year(year).items() if key in boundary)


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
    effects = [_effect(event, base.year, boundary) for event in events]
    if policy.cumulation is Cumulation.ABSOLUTE:
        effects = [abs(effect) for effect in effects]
    effect = abs(_sum(effects))
    below = exceeds(np.asarray(policy.threshold * level), np.asarray(effect), level)
    return Significance(
        boundary, level, effect, _share(effect, level), reached=effect > 0.0 and not bool(below)
    )


def _restate(inventory: Inventory, events: Sequence[Event], first: int) -> Inventory:
    """Return the inventory with the effects of events added, if its year is to be restated."""
    effects = {event: event.in_year(inventory.year) for event in events}
    touching = [event for event in events if effects[event]]
    if inventory.year < first or not touching:
        return inventory
    emissions = []
    for scope, value in inventory.emissions:
        terms = [value, *(effects[event].get(scope, 0.0) for event in touching)]
        left = math.fsum(terms)
        if left < -TOLERANCE * max(map(abs, terms)):
            taker = min(touching, key=lambda event: effects[event].get(scope, 0.0))
            raise ArgumentError(
                f"effects of {taker} must leave at least 0 of {scope} in {inventory.year}, got "
                f"{amount(left)} of {amount(value)} {inventory.unit} reported"
            )
        emissions.append((scope, max(0.0, left)))  # below 0 by rounding at most
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
    own = [(m, _effect(event, base.year, m.boundary)) for m in measured]
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
            f"{m.boundary.words} of {base.year} by {amount(effect, sign=True)} {base.unit} "
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
        f"all events together, {amount(deciding.effect)} of {amount(deciding.base)} {unit} of "
        f"{deciding.boundary.words} ({percent(deciding.share)}, {policy.cumulation.name.lower()}), "
        f"{verb} {percent(policy.threshold)}"
    )
