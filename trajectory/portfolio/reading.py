"""From tables to a book: the door of the portfolio room."""

import dataclasses
import functools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from trajectory.errors import ArgumentError
from trajectory.nouns.scope import as_boundary
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import company_with, promises_at, table
from trajectory.portfolio.columns import Columns, InventoryColumns, taken
from trajectory.portfolio.facts import COMPANY_FIELDS, company_data
from trajectory.portfolio.formats import Format, format_of
from trajectory.portfolio.formats.plain import PLAIN, SCHEMA
from trajectory.portfolio.headers import (
    Chosen,
    chosen,
    figure_header,
    found_fields,
    headers_listed,
    ids_of,
)
from trajectory.portfolio.identity import identified
from trajectory.portfolio.opening import as_table
from trajectory.portfolio.problems import MOST, Problem, Problems
from trajectory.portfolio.promises import Promised, promised
from trajectory.portfolio.reported import INVENTORY_FIELDS, inventory_columns, laid_out
from trajectory.portfolio.rows import Rows
from trajectory.portfolio.sentences import stated
from trajectory.portfolio.shares import Share
from trajectory.portfolio.tables import Table
from trajectory.portfolio.targets import read_targets

__all__ = ["read", "schema"]

KNOWN = {"id", *SCHEMA, *INVENTORY_FIELDS, *COMPANY_FIELDS}
"""The fields of all tables."""


def read(
    targets: Any,
    inventories: Any = None,
    companies: Any = None,
    *,
    columns: Mapping[str, Any] | None = None,
) -> Book:
    """Return the companies of tables that people keep, and what was wrong in them.

    Parameters
    ----------
    targets : DataFrame, Table, relation, reader, str, path or (path, sheet)
        One row a target: of pandas, polars, pyarrow, duckdb and others that narwhals knows, or
        the path of a CSV, Parquet or Excel file. :func:`schema` documents the columns; those of
        SBTi's target dashboard, SBTi-finance-tool, OS-Climate ITR and OpenClimate are known too.
    inventories : the same, optional
        Emissions: company, scope, year, value and unit, or a column for each scope or year.
    companies : the same, optional
        One row a company: facts that rules ask, and what a portfolio is weighted by.
    columns : mapping, optional
        From a field to the header of its column, to ``percent`` or ``fraction`` (what bare
        numbers are; also ``percent("header")``), or to what holds in every row: a scope, a year.

    Returns
    -------
    Book
        Every company once, with promises in an order that rows do not decide. ``problems`` has
        each row that could not be used, with the reason (rows are counted from 0 in a dataframe,
        as lines in a file), ``outcomes`` how many, and ``notes`` what was decided.

    Raises
    ------
    ArgumentError
        If nothing can be used: no table, or no columns of companies, scopes, years and cuts. The
        error lists all that is missing.
    MissingExtraError
        If a library that reads the tables is not installed.

    Examples
    --------
    >>> import pandas
    >>> table = pandas.DataFrame({
    ...     "company": ["ZTE", "ZTE"], "scope": ["Scope 1+2", "S1"], "reduction": ["52%", "half"],
    ...     "base_year": [2021, 2021], "target_year": ["FY2030", 2030]})
    >>> book = read(table)
    >>> print(*book.company("ZTE").targets)
    -52 % of scopes 1+2 by 2030 from 2021
    >>> print(book.problems[["row", "column", "value", "reason"]].to_string(index=False))
     row    column value                                           reason
       1 reduction  half a percentage must read like '46.2%', got 'half'
    """
    given = {"targets": targets, "inventories": inventories, "companies": companies}
    tables = {
        name: as_table(name, one, functools.partial(_fit, name))
        for name, one in given.items()
        if one is not None or name == "targets"
    }
    told = chosen(columns, KNOWN, [h for table in tables.values() for h in table.headers])
    form = format_of([*tables["targets"].headers, *_renamed(told)])
    rows = {name: _rows(name, one, form, told) for name, one in tables.items()}
    _same_ids(rows)
    _refuse_unusable(rows, form)
    return _book(rows, form)


def schema() -> dict[str, str]:
    """Return the columns of a table of targets, and what each holds.

    Returns
    -------
    dict of str to str
        What a column holds, by its name; all but company, scope, reduction, base_year and
        target_year may be left out.

    Examples
    --------
    >>> schema()["base_year"]
    "what the cut is measured from: 2021, 'FY2021', '2020/21' [year]"
    """
    return dict(SCHEMA)


def _renamed(told: Chosen) -> list[str]:
    """Return headers of the plain format for the fields that the caller names."""
    return [PLAIN.fields[field][0] for field in told.headers if field in PLAIN.fields]


def _spellings(name: str, form: Format) -> Mapping[str, Sequence[str]]:
    if name == "targets":
        return form.fields
    return INVENTORY_FIELDS if name == "inventories" else COMPANY_FIELDS


def _fit(name: str, headers: Sequence[str]) -> float:
    """Return how many fields a table with these headers would have."""
    found = found_fields(headers, _spellings(name, format_of(headers)), Chosen({}, {}, {}))
    fit = len(found) + 0.5 * bool(ids_of(headers))
    if name == "inventories" and "value" not in found:
        figures = [figure for header in headers if (figure := figure_header(header))]
        for figure in figures:
            whole = (figure.boundary or "scope" in found) and (figure.year or "year" in found)
            said = (figure.boundary is not None) + (figure.year is not None)
            fit += said if whole else said / 4  # a year whose scope is not known is of less use
    return fit


def _rows(name: str, one: Table, form: Format, told: Chosen) -> Rows:
    """Return a table with its fields."""
    fields = found_fields(one.headers, _spellings(name, form), told)
    constants = {key: value for key, value in told.constants.items() if key not in fields}
    shares = dict(told.shares)
    if name == "targets":
        for field, reading in form.readings.items():
            if isinstance(reading, Share):
                shares.setdefault(field, reading)
            elif field not in fields:
                constants.setdefault(field, as_boundary(field, reading))
    return Rows(name, one, fields, constants, shares)


def _same_ids(rows: Mapping[str, Rows]) -> None:
    """Choose the column that tells companies apart: the best that all tables have."""
    has = {name: ids_of(one.table.headers) for name, one in rows.items() if "id" not in one.fields}
    for name, one in rows.items():
        if name not in has and one.fields["id"] in one.table.headers:
            continue
        mine = has[name]
        common = [
            header
            for header in mine
            if all(header.lower() in map(str.lower, others) for others in has.values())
        ]
        if common or mine:
            one.fields["id"] = (common or mine)[0]


NEEDED = {
    "scope": "scope",
    "target_year": "target year",
    "reduction": "cut",
    "base_year": "base year",
}


def _refuse_unusable(rows: Mapping[str, Rows], form: Format) -> None:
    """Refuse tables in which nothing can be used, naming all that is missing."""
    wrong = []
    for name, one in rows.items():
        missing = []
        if not {"company", "id"} & set(one.fields):
            missing.append("no company (a name or an id)")
        if name == "targets" and "statement" not in one:
            other = "level" in one or "kind" in one or "term" in one
            lax = ("reduction", "base_year") if other else ()
            missing += [f"no {w}" for f, w in NEEDED.items() if f not in one and f not in lax]
        if name == "inventories" and (lacks := laid_out(one)[1]):
            missing.append(lacks)
        if missing:
            headers = headers_listed(one.table.headers)
            wrong.append(f"{name} has {', '.join(missing)} among its columns {headers}")
    if wrong:
        known = f" (read as {form.name})" if form is not PLAIN else ""
        raise ArgumentError(
            f"tables must have columns that can be used, got: {'; '.join(wrong)}{known}; say which "
            "is which by columns={'company': ...}; portfolio.schema() lists the fields"
        )


def _book(rows: Mapping[str, Rows], form: Format) -> Book:
    """Return the book of tables whose columns are known."""
    order = [name for name in ("companies", "targets", "inventories") if name in rows]
    who = identified([rows[name] for name in order])
    whose = dict(zip(order, who.companies, strict=True))
    targets = rows["targets"]
    said = read_targets(targets, scenarios=form.name == "OpenClimate")
    words = stated(targets, said.sorts.stated)
    made = promised(targets, said, whose["targets"], words)
    held = (
        inventory_columns(rows["inventories"], whose["inventories"])
        if "inventories" in rows
        else table(InventoryColumns, [])
    )
    count = who.names.size
    nobody = np.empty(0, np.int64)
    facts, data = company_data(rows.get("companies"), whose.get("companies", nobody), count)
    columns = Columns(
        who.ids, who.names, made.targets, made.net_zeros, held, made.metrics, facts, {}
    )
    notes = [] if form is PLAIN else [f"targets: read as {form.name}", *form.notes]
    notes += [note for name in order for note in (*rows[name].notes, _not_read(rows[name]))]
    return Book(
        _with_nouns(columns, made),
        data,
        _problems([rows[name] for name in ("targets", "inventories", "companies") if name in rows]),
        tuple(dict.fromkeys(note for note in notes if note and not note.endswith(": "))),
        targets.table.kind,
    )


def _not_read(rows: Rows) -> str:
    """Return a note of the columns that no field is read from, "" where all are."""
    taken = {*rows.fields.values(), *ids_of(rows.table.headers)}
    told = " ".join(rows.notes)
    left = [h for h in rows.table.headers if h not in taken and f"{h!r:.60}" not in told]
    return f"{rows.name}: columns that are not read: {headers_listed(left)}" if left else ""


def _with_nouns(columns: Columns, made: Promised) -> Columns:
    """Return columns without the companies that hold what columns cannot carry: those as nouns."""
    if not made.nouns:
        return columns
    others = {
        at: company_with(columns, at, promises_at(columns, at) | dict(promises))
        for at, promises in made.nouns.items()
    }
    kept = ~np.isin(np.arange(len(columns)), list(others))
    return dataclasses.replace(
        columns,
        targets=taken(columns.targets, kept[columns.targets.company]),
        net_zeros=taken(columns.net_zeros, kept[columns.net_zeros.company]),
        inventories=taken(columns.inventories, kept[columns.inventories.company]),
        others=others,
    )


def _problems(rows: Sequence[Rows]) -> Problems:
    """Return the problems of all tables: the first of each, and how many there are."""
    listed: list[Problem] = []
    for one in rows:
        names = one.column("company") or one.column("id")
        listed += one.found.listed(names, MOST - len(listed))
    return Problems(
        tuple(listed),
        sum(one.found.count for one in rows),
        {one.name: _outcomes(one) for one in rows},
    )


def _outcomes(rows: Rows) -> dict[str, int]:
    refused, noted = rows.refused & ~rows.skipped, rows.noted & ~rows.refused
    used = int((~rows.refused).sum()) - int(noted.sum())
    return {"used": used, "noted": int(noted.sum()), "refused": int(refused.sum())}
