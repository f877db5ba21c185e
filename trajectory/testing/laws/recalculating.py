"""Laws of base-year recalculation."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from trajectory.emitted.recalculation import (
    BaseYear,
    Event,
    EventKind,
    Outcome,
    Policy,
    recalculate,
)
from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import Scope
from trajectory.testing.laws.failing import fail, same

__all__ = [
    "acquire_then_divest_is_identity",
    "order_of_events_is_irrelevant",
    "organic_change_never_triggers",
    "restated_less_reported_is_what_was_applied",
    "scaling_changes_no_trigger",
]

Effects = Mapping[int, Mapping[Scope, float]]


def acquire_then_divest_is_identity(
    inventories: Sequence[Inventory], unit: Effects, policy: Policy, *, base_year: int
) -> None:
    """Assert that buying a unit and selling it again leaves every year as reported.

    Parameters
    ----------
    inventories : sequence of Inventory
        What was reported.
    unit : mapping of year to scope to float
        The unit's emissions, those of the base year among them. [the inventories' unit]
    policy : Policy
        When to recalculate.
    base_year : int
        The base year. [year]

    Raises
    ------
    AssertionError
        If a restated inventory differs.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> history = [Inventory(year, {S1: 1000.0}) for year in (2019, 2020)]
    >>> unit = {2019: {S1: 60.0}, 2020: {S1: 60.0}}
    >>> acquire_then_divest_is_identity(history, unit, Policy(), base_year=2019)
    """
    reported = tuple(sorted(inventories, key=lambda inventory: inventory.year))
    first, mass = reported[0].year, reported[0].unit
    sold = {year: {s: -n for s, n in by_scope.items()} for year, by_scope in unit.items()}
    events = [
        Event(EventKind.ACQUISITION, "unit", date(first + 1, 7, 1), unit, unit=mass),
        Event(EventKind.DIVESTMENT, "unit", date(first + 2, 7, 1), sold, unit=mass),
    ]
    restated = recalculate(inventories, events, policy, base_year=base_year).restated
    if restated != reported:
        fail("acquire_then_divest_is_identity", f"{reported} became {restated}")


def order_of_events_is_irrelevant(
    inventories: Sequence[Inventory], events: Sequence[Event], policy: Policy, *, base_year: int
) -> None:
    """Assert that any order of events, and of inventories, gives the same result to the bit.

    Parameters
    ----------
    inventories : sequence of Inventory
        What was reported.
    events : sequence of Event
        What happened.
    policy : Policy
        When to recalculate.
    base_year : int
        The base year. [year]

    Raises
    ------
    AssertionError
        If an order changes the result.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> history = [Inventory(2019, {S1: 1000.0})]
    >>> found = Event(EventKind.ERROR, "found", date(2020, 1, 1), {2019: {S1: 60.0}})
    >>> order_of_events_is_irrelevant(history, [found], Policy(), base_year=2019)
    """
    first = recalculate(inventories, events, policy, base_year=base_year)
    for i in range(len(events)):
        order = [*events[i:], *events[:i]][::-1]
        other = recalculate(inventories[::-1], order, policy, base_year=base_year)
        if other != first:
            fail("order_of_events_is_irrelevant", f"{first!r} became {other!r} for {order}")


def organic_change_never_triggers(
    inventories: Sequence[Inventory], effects: Effects, policy: Policy, *, base_year: int
) -> None:
    """Assert that organic growth or decline, however large, leaves every year as reported.

    Parameters
    ----------
    inventories : sequence of Inventory
        What was reported.
    effects : mapping of year to scope to float
        What grew or shrank. [the inventories' unit]
    policy : Policy
        When to recalculate.
    base_year : int
        The base year. [year]

    Raises
    ------
    AssertionError
        If anything was restated.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> history = [Inventory(2019, {S1: 1000.0})]
    >>> organic_change_never_triggers(history, {2019: {S1: 900.0}}, Policy(), base_year=2019)
    """
    year, mass = max(inventory.year for inventory in inventories), inventories[0].unit
    event = Event(EventKind.ORGANIC, "organic", date(year, 1, 1), effects, unit=mass)
    result = recalculate(inventories, [event], policy, base_year=base_year)
    excluded = result.with_outcome(Outcome.EXCLUDED)
    if result.recalculated or result.restated != result.reported or excluded != (event,):
        fail("organic_change_never_triggers", f"{event} led to {result!r}")


def restated_less_reported_is_what_was_applied(
    inventories: Sequence[Inventory], events: Sequence[Event], policy: Policy, *, base_year: int
) -> None:
    """Assert that restated less reported emissions are the effects applied, scope by scope.

    Parameters
    ----------
    inventories : sequence of Inventory
        What was reported.
    events : sequence of Event
        What happened; each gets exactly one ruling.
    policy : Policy
        When to recalculate.
    base_year : int
        The base year. [year]

    Raises
    ------
    AssertionError
        If a scope of a year differs, or an event has no ruling.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> history = [Inventory(2019, {S1: 1000.0})]
    >>> found = Event(EventKind.ERROR, "found", date(2020, 1, 1), {2019: {S1: 60.0}})
    >>> restated_less_reported_is_what_was_applied(history, [found], Policy(), base_year=2019)
    """
    law = "restated_less_reported_is_what_was_applied"
    result = recalculate(inventories, events, policy, base_year=base_year)
    if len(result.rulings) != len(events):
        fail(law, f"{len(events)} events got {len(result.rulings)} rulings")
    applied = result.with_outcome(Outcome.APPLIED, Outcome.HISTORY)
    rolling = policy.base is BaseYear.ROLLING
    for old, new in zip(result.reported, result.restated, strict=True):
        for scope, before in old.emissions:
            numbers = [event.in_year(old.year).get(scope, 0.0) for event in applied]
            added = 0.0 if rolling and old.year < base_year else math.fsum(numbers)
            slack = TOLERANCE * max(before, *map(abs, [*numbers, 0.0]))
            same(law, f"{scope} of {old.year}", new.total(scope) - before, added, slack)


def scaling_changes_no_trigger(
    inventories: Sequence[Inventory],
    events: Sequence[Event],
    policy: Policy,
    factor: float,
    *,
    base_year: int,
) -> None:
    """Assert that all tonnes times a factor above 0 give the same outcomes and shares.

    Parameters
    ----------
    inventories : sequence of Inventory
        What was reported.
    events : sequence of Event
        What happened.
    policy : Policy
        When to recalculate.
    factor : float
        What all tonnes are multiplied by. [1]
    base_year : int
        The base year. [year]

    Raises
    ------
    AssertionError
        If an outcome or a share changes.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> history = [Inventory(2019, {S1: 1000.0})]
    >>> found = Event(EventKind.ERROR, "found", date(2020, 1, 1), {2019: {S1: 60.0}})
    >>> scaling_changes_no_trigger(history, [found], Policy(), 2.0, base_year=2019)
    """
    law = "scaling_changes_no_trigger"
    result = recalculate(inventories, events, policy, base_year=base_year)
    bigger = [
        replace(i, emissions=tuple((s, factor * value) for s, value in i.emissions))
        for i in inventories
    ]
    grown = [
        replace(e, effects={y: {s: factor * n for s, n in by} for y, by in e.effects})
        for e in events
    ]
    scaled = recalculate(bigger, grown, policy, base_year=base_year)
    outcomes = [[ruling.outcome for ruling in r.rulings] for r in (result, scaled)]
    if outcomes[0] != outcomes[1]:
        fail(law, f"{outcomes[0]} became {outcomes[1]}")
    for one, other in zip(result.measured, scaled.measured, strict=True):
        same(law, "a share", other.share, one.share, TOLERANCE * max(1.0, abs(one.share)))
