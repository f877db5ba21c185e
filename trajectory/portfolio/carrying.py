"""From nouns to columns and back, without loss."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import as_instance, as_tuple, as_whole
from trajectory.nouns.company import Company, Facts, Promise
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import Lifecycle, NetZero, Target
from trajectory.nouns.promises.target import Growth
from trajectory.nouns.scope import Boundary, Scope
from trajectory.portfolio.columns import (
    LANDS,
    SCOPE2,
    TERMS,
    UNITS,
    Columns,
    InventoryColumns,
    NetZeroColumns,
    TargetColumns,
)

__all__ = [
    "columns_of",
    "company_at",
    "company_with",
    "facts_at",
    "facts_columns",
    "fits_columns",
    "net_zero_row",
    "objects",
    "promises_at",
    "table",
    "target_at",
    "target_row",
]

NAT = np.datetime64("NaT", "D")
DAYS = ("announced", "submitted", "approved", "withdrawn")
LAND_CODES = {land: code for code, land in enumerate(LANDS)}
SCOPE2_CODES = {method: code for code, method in enumerate(SCOPE2)}
TERM_CODES = {term: code for code, term in enumerate(TERMS)}
UNIT_CODES = {unit: code for code, unit in enumerate(UNITS)}
T = TypeVar("T", TargetColumns, NetZeroColumns, InventoryColumns)
KINDS: dict[str, Any] = {
    "company": np.int64,
    **dict.fromkeys(("place", "scopes", "per", "year", "maintain_until"), np.int32),
    **dict.fromkeys(("base_year", "target_year"), np.int32),
    **dict.fromkeys(("land", "scope2", "decimals", "unit", "term"), np.int8),
    **dict.fromkeys(("reduction", "coverage", "base_emissions", "residual"), np.float64),
    **dict.fromkeys(("value", "removals"), np.float64),
    **dict.fromkeys((*DAYS, "period_end", "published"), "datetime64[D]"),
}
"""The type of each column, by its name."""


def columns_of(companies: Iterable[Company]) -> Columns:
    """Return companies as columns, from which :func:`company_at` makes them again.

    Parameters
    ----------
    companies : iterable of Company
        Any companies.

    Returns
    -------
    Columns
        Their promises, inventories and facts.

    Raises
    ------
    ArgumentError
        If an item is no company.

    Examples
    --------
    >>> from trajectory import S12, Company, Target
    >>> columns = columns_of([Company("ZTE", targets=[Target(S12, "52%", 2030, base_year=2021)])])
    >>> columns.targets.reduction, columns.names
    (array([0.52]), array(['ZTE'], dtype=object))
    """
    given = as_tuple("companies", companies, Company)
    others = {at: company for at, company in enumerate(given) if not _fits(company)}
    metrics: dict[str, int] = {}
    targets: list[tuple[Any, ...]] = []
    net_zeros: list[tuple[Any, ...]] = []
    figures: list[tuple[Any, ...]] = []
    for at, company in enumerate(given):
        if at in others:
            continue
        for place, promise in enumerate(company.targets):
            if isinstance(promise, Target):
                targets.append((at, place, *target_row(promise, metrics)))
            elif isinstance(promise, NetZero):
                net_zeros.append((at, place, *net_zero_row(promise)))
        figures += _figures(at, company.inventories)
    return Columns(
        objects(company.id for company in given),
        objects(company.name for company in given),
        table(TargetColumns, targets),
        table(NetZeroColumns, net_zeros),
        table(InventoryColumns, sorted(figures, key=lambda row: (row[0], row[5]))),
        tuple(metrics),
        facts_columns([company.facts for company in given]),
        others,
    )


def company_at(columns: Columns, at: int) -> Company:
    """Return one company of columns as a noun.

    Parameters
    ----------
    columns : Columns
        Companies as columns.
    at : int
        Which one.

    Returns
    -------
    Company
        What :func:`columns_of` was given, or what was read.

    Raises
    ------
    ArgumentError
        If there is no such company.

    Examples
    --------
    >>> from trajectory import Company
    >>> company_at(columns_of([Company("ZTE", id="CNE1000004Y2")]), 0).id
    'CNE1000004Y2'
    """
    count = len(as_instance("columns", columns, Columns))
    at = as_whole("at", at, 0, count - 1)
    if at in columns.others:
        return columns.others[at]
    return company_with(columns, at, promises_at(columns, at))


def promises_at(columns: Columns, at: int) -> dict[int, Promise]:
    """Return the promises of one company that columns carry, by their places."""
    places: dict[int, Promise] = {}
    for row in _rows_of(columns.targets, at):
        places[int(columns.targets.place[row])] = target_at(columns, row)
    for row in _rows_of(columns.net_zeros, at):
        places[int(columns.net_zeros.place[row])] = _net_zero(columns.net_zeros, row)
    return places


def company_with(columns: Columns, at: int, promises: Mapping[int, Promise]) -> Company:
    """Return one company of columns with promises in the order of their places."""
    return Company(
        columns.names[at],
        _inventories(columns.inventories, _rows_of(columns.inventories, at)),
        [promises[place] for place in sorted(promises)],
        facts_at(columns.facts, at),
        id=columns.ids[at],
    )


def objects(items: Iterable[Any]) -> NDArray[Any]:
    """Return things as an array of objects."""
    given = list(items)
    array = np.empty(len(given), dtype=object)
    array[:] = given
    return array


def table(kind: type[T], rows: list[tuple[Any, ...]]) -> T:
    """Return rows as columns of their types."""
    names = [field.name for field in dataclasses.fields(kind)]
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    return kind(
        *(np.array(column, dtype=KINDS[n]) for n, column in zip(names, columns, strict=True))
    )


def facts_columns(facts: list[Facts]) -> Mapping[str, NDArray[Any]]:
    """Return the facts that are known of some company, by their names, None where they are not."""
    found = {}
    for field in dataclasses.fields(Facts):
        values = [getattr(one, field.name) for one in facts]
        if any(value is not None for value in values):
            found[field.name] = objects(values)
    return found


def facts_at(facts: Mapping[str, NDArray[Any]], at: int) -> Facts:
    """Return the facts about one company."""
    return Facts(**{name: column[at] for name, column in facts.items()})


def _fits(company: Company) -> bool:
    """Return whether columns carry all that a company holds."""
    if company.reading_notes():
        return False
    return all(i.source is None for i in company.inventories) and all(
        map(fits_columns, company.targets)
    )


def fits_columns(promise: Promise) -> bool:
    """Return whether columns carry all that a promise holds."""
    if not isinstance(promise, Target | NetZero) or promise.source is not None:
        return False
    return isinstance(promise, NetZero) or isinstance(promise.coverage, float)


def _of_boundary(boundary: Boundary) -> tuple[int, int, int]:
    return boundary.scopes.value, LAND_CODES[boundary.land], SCOPE2_CODES[boundary.scope2]


def _of_life(life: Lifecycle) -> tuple[Any, ...]:
    return tuple(_day(getattr(life, name)) for name in DAYS)


def _day(day: Any) -> np.datetime64:
    return NAT if day is None else np.datetime64(day, "D")


def target_row(target: Target, metrics: dict[str, int]) -> tuple[Any, ...]:
    """Return a target as a row of its columns, after company and place."""
    base, unit = target.base_emissions or (np.nan, UNITS[0])
    per = 0 if target.per is None else 1 + metrics.setdefault(target.per, len(metrics))
    return (
        *_of_boundary(target.boundary),
        float(target.reduction),
        -1 if target.decimals is None else target.decimals,
        target.base_year,
        target.target_year,
        target.maintain_until or 0,
        target.coverage,
        base,
        UNIT_CODES[unit],
        TERM_CODES[target.term],
        per,
        *_of_life(target.life),
    )


def net_zero_row(promise: NetZero) -> tuple[Any, ...]:
    """Return a net zero as a row of its columns, after company and place."""
    residual = np.nan if promise.residual is None else promise.residual
    years = (promise.target_year, promise.base_year or 0)
    return (*_of_boundary(promise.boundary), *years, residual, *_of_life(promise.life))


def _figures(at: int, inventories: tuple[Inventory, ...]) -> list[tuple[Any, ...]]:
    """Return the figures of a company's inventories as rows."""
    return [
        (
            *(at, place, *_of_boundary(boundary), inventory.year, value),
            *(UNIT_CODES[inventory.unit], inventory.removals),
            *(_day(inventory.period_end), _day(inventory.published)),
        )
        for place, inventory in enumerate(inventories)
        for boundary, value in inventory.emissions
    ]


def _rows_of(columns: Any, at: int) -> range:
    begin, end = np.searchsorted(columns.company, (at, at + 1))
    return range(int(begin), int(end))


def _boundary(columns: Any, row: int) -> Boundary:
    land, method = LANDS[columns.land[row]], SCOPE2[columns.scope2[row]]
    return Boundary(Scope(int(columns.scopes[row])), land, method)


def _life(columns: Any, row: int) -> Lifecycle:
    return Lifecycle(**{name: getattr(columns, name)[row].item() for name in DAYS})


def target_at(columns: Columns, row: int) -> Target:
    """Return the target of a row of columns."""
    held = columns.targets
    decimals = None if held.decimals[row] < 0 else int(held.decimals[row])
    cut: float = float(held.reduction[row])
    base = float(held.base_emissions[row])
    per = int(held.per[row])
    return Target(
        _boundary(held, row),
        cut if cut >= 0.0 else Growth(-cut, decimals),
        int(held.target_year[row]),
        base_year=int(held.base_year[row]),
        base_emissions=None if np.isnan(base) else (base, UNITS[held.unit[row]]),
        per=columns.metrics[per - 1] if per else None,
        coverage=float(held.coverage[row]),
        term=TERMS[held.term[row]],
        maintain_until=int(held.maintain_until[row]) or None,
        decimals=decimals,
        life=_life(held, row),
    )


def _net_zero(held: NetZeroColumns, row: int) -> NetZero:
    residual = float(held.residual[row])
    return NetZero(
        _boundary(held, row),
        int(held.target_year[row]),
        base_year=int(held.base_year[row]) or None,
        residual=None if np.isnan(residual) else residual,
        life=_life(held, row),
    )


def _inventories(held: InventoryColumns, rows: range) -> list[Inventory]:
    """Return inventories from their figures, in the order of their places."""
    by_place: dict[int, list[int]] = {}
    for row in rows:
        by_place.setdefault(int(held.place[row]), []).append(row)
    made: Callable[[list[int]], Inventory] = lambda figures: Inventory(  # noqa: E731
        int(held.year[figures[0]]),
        {_boundary(held, row): float(held.value[row]) for row in figures},
        UNITS[held.unit[figures[0]]],
        period_end=held.period_end[figures[0]].item(),
        published=held.published[figures[0]].item(),
        removals=float(held.removals[figures[0]]),
    )
    return [made(by_place[place]) for place in sorted(by_place)]
