"""A table of emissions, read to figures: long, wide by scope, wide by year, or both."""

import dataclasses
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.errors import TrajectoryError
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import Boundary, Scope
from trajectory.portfolio.agreement import OPPOSED, REPEATED, grouped, repeated, suspects
from trajectory.portfolio.cells import measured
from trajectory.portfolio.columns import LANDS, SCOPE2, UNITS, InventoryColumns
from trajectory.portfolio.formats import plain_header
from trajectory.portfolio.formats.plain import COMPANIES
from trajectory.portfolio.headers import Figure, about_scopes, figure_header
from trajectory.portfolio.measures import cell_units, column_units
from trajectory.portfolio.ordering import first_of_run, order_of
from trajectory.portfolio.rows import Rows
from trajectory.portfolio.targets import boundaries
from trajectory.words import INDEX, TONNES

__all__ = ["INVENTORY_FIELDS", "inventory_columns", "laid_out"]

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]

INVENTORY_FIELDS = {
    "company": ("company", "company_name", "name", "issuer", "issuer_name", "organisation",
                "organization", "entity", "firm", "actor_name", *COMPANIES),
    "scope": ("scope", "scopes", "boundary", "ghg_scope", "geltungsbereich", "perimetre",
              "reikwijdte"),
    "year": ("year", "reporting_year", "fiscal_year", "inventory_year", "report_year", "jahr",
             "berichtsjahr", "jaar", "verslagjaar", "annee"),
    "value": ("value", "emissions", "amount", "ghg_emissions", "total_emissions", "emissionen",
              "thg_emissionen", "emissies", "uitstoot"),
    "unit": ("unit", "units", "emissions_unit", "emissions_metric", "einheit", "eenheid",
             "unite"),
    "metric": ("metric", "indicator", "measure", "variable", "kpi", "data_item", "data_point"),
    "published": ("published", "publication_date", "date_published", "report_date"),
    "period_end": ("period_end", "fiscal_year_end_date"),
}  # fmt: skip
"""The fields of a table of emissions, and what their columns may be called."""


class _Figures(NamedTuple):
    """Figures, one an item."""

    row: Codes
    company: Codes
    scopes: NDArray[np.int32]
    land: NDArray[np.int8]
    scope2: NDArray[np.int8]
    year: NDArray[np.int32]
    value: NDArray[np.float64]
    unit: NDArray[np.int8]
    period_end: NDArray[np.datetime64]
    published: NDArray[np.datetime64]


def inventory_columns(rows: Rows, company: Codes) -> InventoryColumns:
    """Return what a table of emissions reports, refusing what cannot stand in inventories.

    Parameters
    ----------
    rows : Rows
        The table.
    company : ndarray of int64, shape (n,)
        Whose each row is.

    Returns
    -------
    InventoryColumns
        Sorted by company and year.
    """
    figures = _figures(rows, company)
    figures = _once(rows, figures)
    figures = _in_one_unit(rows, figures)
    return _placed(rows, figures)


def _figures(rows: Rows, company: Codes) -> _Figures:
    wide, _ = laid_out(rows)
    rows.fields.update({header: header for header in wide if header != "value"})
    rows.notes += [f"{rows.name}: the column {h!r:.60} is not read" for h in _not_read(rows, wide)]
    everywhere = company >= 0
    if "metric" in rows:
        rows.read("metric", measured, "metric", where=everywhere)
    published = rows.days("published", where=everywhere)
    period_end = rows.days("period_end", where=everywhere)
    unit, bad = cell_units(rows, "unit", everywhere & ~rows.refused, refuse=True)
    scopes, land, method = boundaries(rows, "scope", everywhere)
    year = rows.years("year", where=everywhere)
    if "value" in rows:
        rows.need(everywhere, "scope")
        rows.need(everywhere, "value")
    if "year" in rows:
        rows.need(everywhere, "year")
    parts: list[list[NDArray[Any]]] = []
    for field, said in wide.items():
        value = rows.amounts(field, where=everywhere)
        there = everywhere & ~np.isnan(value) & ~rows.refused & ~bad
        its_unit, unusable = column_units(rows, field, unit, there, refuse=field == "value")
        at = np.flatnonzero(there & ~unusable)
        own = (
            _codes(said.boundary, at.size) if said.boundary else (scopes[at], land[at], method[at])
        )
        its_year = np.full(at.size, said.year, np.int32) if said.year else year[at]
        its = (its_year, value[at], its_unit[at], period_end[at], published[at])
        parts.append([at, company[at], *own, *its])
    made = _Figures._make(np.concatenate(part) for part in zip(*parts, strict=True))
    sound = (made.scopes > 0) & (made.year > 0) & ~rows.refused[made.row]
    return made if sound.all() else _some(made, sound)


def _not_read(rows: Rows, wide: dict[str, Figure]) -> list[str]:
    """Return the headers that name scopes, where columns of scopes are read and these are not."""
    taken = {*wide, *rows.fields.values()}
    return [h for h in rows.table.headers if h not in taken and about_scopes(h)]


def _codes(boundary: Boundary, size: int) -> tuple[NDArray[Any], ...]:
    land, method = LANDS.index(boundary.land), SCOPE2.index(boundary.scope2)
    return (
        np.full(size, boundary.scopes.value, np.int32),
        np.full(size, land, np.int8),
        np.full(size, method, np.int8),
    )


def _some(figures: _Figures, which: Any) -> _Figures:
    return _Figures._make(column[which] for column in figures)


def laid_out(rows: Rows) -> tuple[dict[str, Figure], str]:
    """Return the columns that hold emissions, what their headers say, and what is missing."""
    if "value" in rows:
        missing = [f"no {field}" for field in ("scope", "year") if field not in rows]
        return {"value": Figure(None, None)}, ", ".join(missing)
    taken = set(rows.fields.values())
    said = {h: f for h in rows.table.headers if h not in taken and (f := figure_header(h))}
    usable = {
        header: figure
        for header, figure in said.items()
        if (figure.boundary or "scope" in rows) and (figure.year or "year" in rows)
    }
    if usable:
        return usable, ""
    if not said:
        return {}, "no emissions: scope, year and value, or a column for each scope or year"
    lacks = "scope" if any(figure.year for figure in said.values()) else "year"
    return {}, f"no {lacks}"


def _once(rows: Rows, figures: _Figures) -> _Figures:
    """Return figures without repeated ones; those that contradict each other are refused."""
    key: list[NDArray[Any]] = [
        figures.company,
        figures.scopes,
        figures.land,
        figures.scope2,
        figures.year,
    ]
    key += [figures.published.astype(np.int64), figures.period_end.astype(np.int64)]
    some = suspects(key, np.ones(figures.row.size, bool))
    if not some.size:
        return figures
    keep = np.ones(figures.row.size, bool)
    said = [*key, figures.value, figures.unit, *_parted(rows, figures)]
    twice = repeated(said, some)
    keep[twice] = False
    rows.note(_rows(rows, figures.row[twice]), "", REPEATED)
    left = some[keep[some]]
    group = grouped([column[left] for column in key])
    against = left[np.bincount(group, minlength=1)[group] > 1]
    remedy = "leave out one of them, add up parts, or give days of publication: each is then kept"
    rows.refuse(_rows(rows, figures.row[against]), "", (OPPOSED[0], remedy))
    keep[against] = False
    return _some(figures, keep)


PARTS = ("country", "region", "site", "facility", "plant", "city", "segment", "division",
         "business", "business_unit", "subsidiary", "sector", "gas")  # fmt: skip
"""Columns that part a company's emissions, where its rows differ in them."""


def _parted(rows: Rows, figures: _Figures) -> list[Codes]:
    """Return what columns that are not read say of parts: rows that differ there are not equal."""
    taken = set(rows.fields.values())
    headers = [h for h in rows.table.headers if plain_header(h) in PARTS and h not in taken]
    return [rows.table.load(header).plain.codes[figures.row] for header in headers]


def _rows(rows: Rows, at: Codes) -> Mask:
    mask = np.zeros(rows.size, bool)
    mask[at] = True
    return mask


def _in_one_unit(rows: Rows, figures: _Figures) -> _Figures:
    """Return figures in which each company has one unit of mass, the smallest that it uses."""
    index = UNITS.index(INDEX)
    mass = figures.unit != index
    if not figures.unit.size or (figures.unit == figures.unit[0]).all():
        return figures
    size = int(figures.company.max()) + 1
    least = np.full(size, index, np.int8)
    np.minimum.at(least, figures.company[mass], figures.unit[mass])
    to = np.where(mass, least[figures.company], figures.unit)
    value = figures.value.copy()
    for old, new in set(zip(figures.unit.tolist(), to.tolist(), strict=True)):
        if old != new:
            some = (figures.unit == old) & (to == new)
            value[some] = _times(value[some], TONNES[UNITS[old]] // TONNES[UNITS[new]])
    if (to != figures.unit).any():
        rows.notes.append(
            f"{rows.name}: figures of a company are in the smallest unit that it uses"
        )
    return figures._replace(value=value, unit=to)


def _times(values: NDArray[np.float64], factor: int) -> NDArray[np.float64]:
    """Return numbers times a power of ten, as their decimals say it: 45.218 kt are 45218 t."""
    distinct, place = np.unique(values, return_inverse=True)
    exact = [float(Decimal(repr(value)) * factor) for value in distinct.tolist()]
    return np.array(exact)[place]


def _placed(rows: Rows, figures: _Figures) -> InventoryColumns:
    """Return figures as inventories: one of each company, year, unit and publication."""
    given = (figures.period_end.astype(np.int64), figures.published.astype(np.int64))
    keys = (figures.company, figures.year, *given, figures.unit, _bits(figures))
    order = order_of(keys)
    figures = figures if order is None else _some(figures, order)
    heads = [key if order is None else key[order] for key in keys[:-1]]
    new = np.ones(figures.row.size, bool)
    new[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in heads])
    inventory = np.cumsum(new) - 1
    part = _parts(rows, figures, inventory)
    if part.any():
        order = np.lexsort((part, inventory))
        figures, inventory, part = _some(figures, order), inventory[order], part[order]
    another = np.ones(figures.row.size, bool)
    another[1:] = (inventory[1:] != inventory[:-1]) | (part[1:] != part[:-1])
    number = np.cumsum(another) - 1
    place = (number - number[first_of_run(figures.company)]).astype(np.int32)
    its = figures._asdict() | {"place": place, "removals": np.zeros(place.size)}
    return InventoryColumns(*(its[f.name] for f in dataclasses.fields(InventoryColumns)))


def _parts(rows: Rows, figures: _Figures, inventory: Codes) -> Codes:
    """Return in which of several inventories of one year each figure stands, mostly the first.

    Figures that overlap, as a total without all of its parts, cannot stand in one inventory;
    each question is then answered by the one that holds its answer.
    """
    bits = _bits(figures)
    part = np.zeros(bits.size, np.int64)
    size = int(inventory.max(initial=-1)) + 1
    count = np.bincount(inventory, minlength=size)
    several = np.flatnonzero(count > 1)
    split = np.zeros(rows.size, bool)
    for many in np.unique(count[several]).tolist():
        starts = np.searchsorted(inventory, several[count[several] == many])
        at = starts[:, None] + np.arange(many)
        pattern = grouped([bits[column] for column in at.T])
        for first in np.unique(pattern, return_index=True)[1].tolist():
            fitting = _fitting(figures, at[first].tolist())
            if any(fitting):
                those = at[pattern == pattern[first]]
                part[those] = fitting
                split[figures.row[those]] = True
    rows.note(
        split,
        "",
        (
            "it overlaps other figures of the year, so they stand in inventories of their own",
            "nothing; where parts are missing beside a total, give them",
        ),
    )
    return part


def _bits(figures: _Figures) -> Codes:
    """Return one number for each boundary."""
    land, method = figures.land.astype(np.int64), figures.scope2.astype(np.int64)
    return figures.scopes.astype(np.int64) | land << 20 | method << 24


def _fitting(figures: _Figures, at: list[int]) -> list[int]:
    """Return for each of some figures the first inventory in which it can stand."""
    keys = [
        Boundary(Scope(int(figures.scopes[i])), LANDS[figures.land[i]], SCOPE2[figures.scope2[i]])
        for i in at
    ]
    if _stands(keys):
        return [0] * len(keys)
    order = sorted(range(len(keys)), key=lambda i: len(keys[i].scopes))
    groups: list[list[Boundary]] = []
    where = [0] * len(keys)
    for i in order:
        fits = (g for g, group in enumerate(groups) if _stands([*group, keys[i]]))
        where[i] = next(fits, len(groups))
        if where[i] == len(groups):
            groups.append([])
        groups[where[i]].append(keys[i])
    return where


def _stands(keys: list[Boundary]) -> bool:
    try:
        Inventory(2020, [(key, 1.0) for key in keys])
    except TrajectoryError:
        return False
    return True
