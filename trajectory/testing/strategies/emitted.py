"""Strategies for emissions: of one year, and year by year."""

import functools
import operator
from collections.abc import Sequence
from datetime import date
from string import ascii_uppercase
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.checks import LAST_YEAR, as_years
from trajectory.errors import ArgumentError
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import S2, S12, Boundary, Scope, as_boundary
from trajectory.nouns.series import Pathway
from trajectory.nouns.source import Source
from trajectory.testing.strategies.details import boundaries, joined, sources
from trajectory.testing.strategies.details import scopes as any_scopes
from trajectory.testing.strategies.domain import (
    FREE,
    UNITS,
    YEARS,
    Pin,
    amounts,
    check_sizes,
    drawn,
    is_value,
    refuse_impossible,
)
from trajectory.testing.strategies.domain import value as pinned

__all__ = ["inventories", "partitions", "pathways", "shapes"]

Shape = tuple[int, ...]
shapes = st.just(()) | st.lists(st.integers(1, 3), min_size=1, max_size=2).map(tuple)
"""The leading shapes of one pathway, or of a few."""


@st.composite
def partitions(draw: DrawFn, scopes: Scope, least: int, most: int | None) -> list[Scope]:
    """Draw disjoint scopes that make up `scopes`, by default up to four."""
    high = min(len(scopes), max(least, 4) if most is None else most)
    parts = [scopes]
    for _ in range(draw(st.integers(min(least, high), high)) - 1):
        largest = max(parts, key=len)
        parts.remove(largest)
        part = joined(largest, draw(st.integers(1, 2 ** len(largest) - 2)))
        parts += [part, largest & ~part]
    return parts


def inventories(
    *,
    year: Pin[int] = FREE,
    boundary: Pin[Scope | Boundary] = FREE,
    keys: Pin[Sequence[Scope | Boundary]] = FREE,
    unit: Pin[str] = FREE,
    period_end: Pin[date | None] = FREE,
    published: Pin[date | None] = FREE,
    removals: Pin[float] = FREE,
    source: Pin[Source | None] = FREE,
    both: Pin[bool] = FREE,
    total: Pin[bool] = FREE,
    min_value: float = 0.0,
    max_value: float | None = None,
    min_size: int = 1,
    max_size: int | None = None,
) -> SearchStrategy[Inventory]:
    """Return a strategy for inventories, whole scopes or split into disjoint parts.

    Parameters
    ----------
    year, unit, period_end, published, removals, source
        The fields of :class:`~trajectory.Inventory`, each a value or a strategy.
    boundary : Scope, Boundary or strategy
        What the keys add up to.
    keys : sequence of Scope or Boundary, or strategy
        The keys themselves, instead of `boundary`.
    both : bool or strategy
        Whether scope 2 is reported by both methods; if this is not given, only where neither
        `boundary` nor `keys` are, so that ``total`` has one answer for them.
    total : bool or strategy
        Whether a total is stated beside its parts, equal to their sum or not; if this is not
        given, only where neither `keys` nor `max_size` are.
    min_value, max_value : float
        Bounds of the emissions of each key, but of a total, both included. [`unit`]
    min_size, max_size : int
        How many keys; 1 to 4 if not given, and never more than there are scopes to split. A
        second method of scope 2, and a total, are not counted.

    Returns
    -------
    SearchStrategy of Inventory
        Emissions of 0, or from a gram to 10 billion tonnes; an index up to 10 000.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(inventories(year=2021, unit="index", boundary=S12, max_size=1))
    ... def test(inventory):
    ...     assert inventory.total(S12) >= 0.0
    >>> test()
    """
    if keys is not FREE and boundary is not FREE:
        raise ArgumentError(
            f"boundary or keys must be given, not both, got {boundary!r} and {keys!r}"
        )
    if keys is not FREE and not (both is FREE and total is FREE):
        raise ArgumentError(f"both and total must not be given with keys, got {keys!r}")
    check_sizes(min_size, max(min_size, 4) if max_size is None else max_size, least=1)
    if isinstance(boundary, Scope | Boundary) and boundary:
        held = len(as_boundary("boundary", boundary).scopes)
        if min_size > held:
            raise ArgumentError(f"min_size must be at most {held} for {boundary}, got {min_size}")
    refuse_impossible(
        "inventories",
        Inventory,
        year=pinned(year, 2021),
        emissions=[(key, 0.0) for key in pinned(keys, [pinned(boundary, S12)])],
        unit=pinned(unit, "tCO2e"),
        period_end=pinned(period_end, None),
        published=pinned(published, None),
        removals=pinned(removals, 0.0),
        source=pinned(source, None),
    )
    amounts(pinned(unit, "tCO2e"), min_value, max_value)
    twice = _switch("both", both, keys is FREE and boundary is FREE)
    summed = _switch("total", total, keys is FREE and max_size is None)
    if keys is FREE:
        some = drawn(boundary, boundaries(scopes=any_scopes(min_size=min_size)))
        keys = some.flatmap(lambda whole: _keys(whole, min_size, max_size))
    fields: dict[str, SearchStrategy[Any]] = {
        "year": drawn(year, YEARS),
        "source": drawn(source, st.none() | sources()),
    }
    return _inventories(
        fields,
        (drawn(keys, st.nothing()), twice, summed),
        drawn(unit, UNITS),
        removals,
        (min_value, max_value),
        (period_end, published),
    )


def _switch(name: str, pin: Pin[bool], drawn_if_free: bool) -> SearchStrategy[bool]:
    """Return a strategy for a switch, which is off where it would contradict what is pinned."""
    if is_value(pin) and not isinstance(pin, bool):
        raise ArgumentError(f"{name} must be True or False, got {pin!r}")
    return drawn(pin, st.booleans() if drawn_if_free else st.just(False))


def _keys(whole: Scope | Boundary, least: int, most: int | None) -> SearchStrategy[list[Boundary]]:
    """Return a strategy for parts of a boundary, each with land and method as it has them."""
    it = as_boundary("boundary", whole)
    return partitions(it.scopes, least, most).map(lambda parts: [it.within(p) for p in parts])


@st.composite
def _inventories(
    draw: DrawFn,
    fields: dict[str, SearchStrategy[Any]],
    reported: tuple[
        SearchStrategy[Sequence[Scope | Boundary]], SearchStrategy[bool], SearchStrategy[bool]
    ],
    units: SearchStrategy[str],
    removals: Pin[float],
    bounds: tuple[float, float | None],
    days: tuple[Pin[date | None], Pin[date | None]],
) -> Inventory:
    unit = draw(units)
    amount = amounts(unit, *bounds)
    keys = list(draw(reported[0]))
    emissions = {key: draw(amount) for key in keys}
    if draw(reported[2]) and len(keys) > 1:
        emissions |= draw(_stated_total(emissions, unit))
    if draw(reported[1]):
        emissions = {way: draw(amount) if way != key else value
                     for key, value in emissions.items() for way in _ways(key)}  # fmt: skip
    removed = drawn(removals, st.just(0.0) | amounts(unit, 0.0, None))
    known = {name: draw(strategy) for name, strategy in fields.items()}
    ended = draw(drawn(days[0], _days(known["year"])))
    out = draw(drawn(days[1], _days(known["year"]) if ended is None else _after(ended)))
    return Inventory(
        emissions=emissions,
        unit=unit,
        removals=draw(removed),
        period_end=ended,
        published=out,
        **known,
    )


def _stated_total(
    emissions: dict[Scope | Boundary, float], unit: str
) -> SearchStrategy[dict[Scope | Boundary, float]]:
    """Return a strategy for a total beside its parts: their sum, or what else was stated."""
    whole = functools.reduce(operator.or_, (as_boundary("key", key) for key in emissions))
    stated = st.just(sum(emissions.values())) | amounts(unit, 0.0, None)
    return stated.map(lambda amount: {whole: amount})


def _ways(key: Scope | Boundary) -> list[Boundary]:
    """Return a key by each method of scope 2, where it holds scope 2."""
    it = as_boundary("key", key)
    return [it.market_based, it.location_based] if it.scopes & S2 else [it]


def _days(year: int) -> SearchStrategy[date | None]:
    """Return a strategy for the last day of a reporting year, in its calendar year or the next."""
    if year + 1 > LAST_YEAR:
        return st.none()
    return st.none() | st.dates(date(year, 1, 31), date(year + 1, 11, 30))


def _after(day: date) -> SearchStrategy[date | None]:
    """Return a strategy for the day of publication, which is not before the last one reported."""
    if day.year + 1 > LAST_YEAR:
        return st.none()
    return st.none() | st.dates(day, day.replace(year=day.year + 1, day=min(day.day, 28)))


def pathways(
    *,
    years: Pin[Sequence[int]] = FREE,
    shape: Pin[Shape] = FREE,
    unit: Pin[str] = FREE,
    label: Pin[str] = FREE,
    members: Pin[Sequence[str]] = FREE,
    base_year: Pin[int] = FREE,
    min_value: float = 0.0,
    max_value: float | None = None,
    min_size: int = 1,
    max_size: int = 12,
) -> SearchStrategy[Pathway]:
    """Return a strategy for pathways, one or several in one object.

    Parameters
    ----------
    years : sequence of int or strategy
        Consecutive years. [year]
    shape : tuple of int or strategy
        Leading shape: ``()`` is one pathway, ``(3,)`` are three.
    unit, label, members, base_year
        Fields of :class:`~trajectory.Pathway`, each a value or a strategy; members that are not
        pinned are called A, B and so on, or have no names; a base year that is not pinned is
        one of the years or up to five years earlier.
    min_value, max_value : float
        Bounds of the emissions, both included. [`unit`]
    min_size, max_size : int
        How many years, if they are not pinned.

    Returns
    -------
    SearchStrategy of Pathway
        Pathways, some with knots.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(pathways(years=range(2021, 2031), shape=(3,), min_value=1.0))
    ... def test(paths):
    ...     assert paths.values.shape == (3, 10)
    >>> test()
    """
    check_sizes(min_size, max_size, least=1, most=200)
    given = pinned(years, [pinned(base_year, 2021)])
    refuse_impossible("pathways", as_years, argument="years", values=given)
    given = np.array(list(given))
    lead = pinned(shape, ())
    if not (isinstance(lead, tuple) and all(isinstance(n, int) and n > 0 for n in lead)):
        raise ArgumentError(f"shape must be a tuple of sizes above 0, got {lead!r}")
    refuse_impossible(
        "pathways",
        Pathway,
        years=given,
        values=np.zeros((*lead, given.size)),
        unit=pinned(unit, "tCO2e"),
        label=pinned(label, ""),
        members=() if shape is FREE else pinned(members, ()),
        base_year=pinned(base_year, None),
        base_level=np.zeros(lead),
    )
    amounts(pinned(unit, "tCO2e"), min_value, max_value)
    return _pathways(
        years if years is FREE or isinstance(years, SearchStrategy) else tuple(map(int, years)),
        base_year,
        (min_size, max_size),
        (min_value, max_value),
        (drawn(shape, shapes), drawn(unit, UNITS), drawn(label, st.sampled_from(["", "a path"]))),
        members,
    )


@st.composite
def _pathways(
    draw: DrawFn,
    years: Pin[Sequence[int]],
    base_year: Pin[int],
    sizes: tuple[int, int],
    bounds: tuple[float, float | None],
    others: tuple[SearchStrategy[Shape], SearchStrategy[str], SearchStrategy[str]],
    members: Pin[Sequence[str]],
) -> Pathway:
    lead, unit, label = draw(others[0]), draw(others[1]), draw(others[2])
    pinned_base = None if base_year is FREE else draw(drawn(base_year, YEARS))
    if years is FREE:
        first = draw(YEARS) if pinned_base is None else pinned_base + draw(st.integers(0, 5))
        last = min(LAST_YEAR, first + draw(st.integers(*sizes)) - 1)
        span = tuple(range(first, last + 1))
    else:
        span = tuple(draw(drawn(years, st.nothing())))
    base = draw(st.integers(span[0] - 5, span[-1])) if pinned_base is None else pinned_base
    emissions = amounts(unit, *bounds)
    n, rows = int(np.prod(lead)), lead[0] if lead else 0
    values = draw(st.lists(emissions, min_size=n * len(span), max_size=n * len(span)))
    table = np.array(values).reshape(*lead, len(span))
    level = None
    if base not in span:
        level = np.array(draw(st.lists(emissions, min_size=n, max_size=n))).reshape(lead)
    knots = sorted(draw(st.sets(st.sampled_from(span)))) if draw(st.booleans()) else []
    return Pathway(
        span,
        table,
        unit,
        label,
        draw(drawn(members, st.sampled_from([(), tuple(ascii_uppercase[:rows])]))),
        base_year=base,
        base_level=level,
        knot_years=knots,
        knot_levels=table[..., [year - span[0] for year in knots]] if knots else (),
    )
