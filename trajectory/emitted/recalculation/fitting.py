"""Whether inventories and events fit each other, and on which keys an event's effects are."""

import itertools
from collections.abc import Iterable
from datetime import date

from trajectory.checks import as_tuple, as_year
from trajectory.emitted.recalculation.event import SIGNS, Event
from trajectory.errors import ArgumentError, MissingDataError, ScopeError, UnitError, YearError
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import Boundary, Land, Scope2
from trajectory.words import listed

__all__ = ["all_of", "as_events", "as_history", "base_of", "on_keys"]


def as_history(inventories: Company | Iterable[Inventory]) -> tuple[Inventory, ...]:
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
                "inventories must count land and scope 2 alike in every year, "
                f"got {first!r} and {later!r}"
            )
    return tuple(history)


def _counting(inventory: Inventory) -> set[tuple[Land, Scope2 | None]]:
    """Return how an inventory counts land, and scope 2 where it reports it."""
    return {(key.land, how) for key, _ in inventory.emissions for how in (None, key.scope2)}


def all_of(inventory: Inventory) -> Boundary:
    """Return all that an inventory reports; by both scope-2 methods, it says neither."""
    lands = {key.land for key, _ in inventory.emissions}
    methods = {key.scope2 for key, _ in inventory.emissions} - {None}
    return Boundary(
        inventory.scopes,
        lands.pop() if len(lands) == 1 else Land.WITH,
        methods.pop() if len(methods) == 1 else None,
    )


def as_events(events: Iterable[Event], history: tuple[Inventory, ...]) -> tuple[Event, ...]:
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
    by_year = {inventory.year: inventory for inventory in history}
    for year, _ in event.effects:
        if year not in by_year:
            raise YearError(
                f"effects of {event} must be in years with an inventory "
                f"({listed(by_year)}), got {year}"
            )
        _check_methods(event, by_year[year])


def _check_methods(event: Event, inventory: Inventory) -> None:
    """Raise if a structural change leaves out one of two ways in which scope 2 is reported."""
    changed = on_keys(event, inventory)
    unchanged = [key for key, _ in inventory.emissions if key not in changed]
    for key in changed if event.kind in SIGNS else ():
        twins = [k for k in unchanged if (k.scopes, k.land) == (key.scopes, key.land)]
        if twins:
            raise ScopeError(
                f"effects of {event} must say how scope 2 changes by both methods that the "
                f"{inventory.year} inventory reports, got {key} without {twins[0]}; "
                "0.0 says that it does not"
            )


def on_keys(event: Event, inventory: Inventory) -> dict[Boundary, float]:
    """Return the effect of an event on each key of the inventory of a year."""
    changed: dict[Boundary, float] = {}
    for part, number in dict(event.effects).get(inventory.year, ()):
        key = _key_of(event, part, inventory)
        if key in changed:
            raise ScopeError(
                f"effects of {event} must change each key of the {inventory.year} inventory "
                f"once, got {key} twice"
            )
        changed[key] = number
    return changed


def _key_of(event: Event, part: Boundary, inventory: Inventory) -> Boundary:
    """Return the one key that an effect is on; an unsaid scope-2 method fits any."""
    keys = [key for key, _ in inventory.emissions]
    fitting = [key for key in keys if key.scopes == part.scopes and key.counted_like(part)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise ScopeError(
            f"effects of {event} must say how scope 2 is counted where {inventory.year} reports "
            f"both, {listed(fitting)}, got {part}"
        )
    raise ScopeError(
        f"effects of {event} must be on scopes that the {inventory.year} inventory has as a key "
        f"({listed(keys)}), got {part}: nothing is split, and what moves to a scope "
        "that is not reported is only taken from the other"
    )


def base_of(history: tuple[Inventory, ...], base_year: int) -> Inventory:
    """Return the inventory of the base year."""
    year = as_year("base_year", base_year)
    for inventory in history:
        if inventory.year == year:
            return inventory
    known = listed(inventory.year for inventory in history)
    raise MissingDataError(f"base_year must have an inventory (years {known}), got {year}")
