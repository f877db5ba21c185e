"""A table of companies: facts that rules ask, and what portfolios are weighted by."""

import dataclasses
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import as_fraction
from trajectory.errors import ArgumentError
from trajectory.nouns.company import Facts
from trajectory.portfolio.cells import amount_of, day_of, text_of
from trajectory.portfolio.formats.plain import COMPANIES
from trajectory.portfolio.money import currencies, magnitude
from trajectory.portfolio.rows import Rows
from trajectory.words import fraction_from_percent

__all__ = ["COMPANY_FIELDS", "MONEY", "company_data"]

Codes = NDArray[np.int64]

MONEY = {
    "investment": ("investment", "investment_value", "exposure_value", "holding"),
    "weight": ("weight", "weights", "portfolio_weight"),
    "market_cap": ("market_cap", "company_market_cap", "market_capitalisation",
                   "market_capitalization"),
    "enterprise_value": ("enterprise_value", "company_enterprise_value", "ev"),
    "enterprise_value_and_cash": ("enterprise_value_and_cash", "evic", "company_ev_plus_cash"),
    "total_assets": ("total_assets", "company_total_assets", "assets"),
    "cash": ("cash", "cash_equivalents", "company_cash_equivalents"),
    "revenue": ("revenue", "company_revenue"),
}  # fmt: skip
"""Columns of numbers that portfolios are weighted by, by what they may be called."""

_FACTS = {field.name: (field.name,) for field in dataclasses.fields(Facts)} | {
    "sector": ("sector", "industry"),
}
COMPANY_FIELDS = {
    "company": ("company", "company_name", "name", "issuer", "issuer_name", "organisation",
                "organization", "entity", "firm", "actor_name", *COMPANIES),
    "currency": ("currency",),
    **MONEY,
    **_FACTS,
}  # fmt: skip
"""The fields of a table of companies, and what their columns may be called."""


def _truth_of(cell: Any) -> bool:
    text = text_of(cell).lower()
    if text in ("true", "yes", "y", "1"):
        return True
    if text in ("false", "no", "n", "0"):
        return False
    raise ArgumentError(f"it must be yes or no, got {cell!r:.60}; write true or false")


SHARES = ("flag_share", "excluded_s12", "excluded_s3")


def _reader(field: str) -> Callable[[Any], Any]:
    """Return how a fact is read in a cell."""
    hint = Facts.__annotations__[field]
    if field in SHARES:
        return lambda cell: as_fraction("it", cell.strip() if isinstance(cell, str) else cell)
    kinds: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
        (str, text_of),
        (bool, _truth_of),
        (date, day_of),
        (int, lambda cell: int(amount_of(cell))),
    )
    return next((read for kind, read in kinds if hint == kind | None), amount_of)


def _weight_of(cell: Any) -> float:
    """Return a weight; one with a percent sign as a fraction."""
    if isinstance(cell, str) and cell.strip().endswith("%"):
        return fraction_from_percent(cell)[0]
    return amount_of(cell)


def company_data(
    rows: Rows | None, company: Codes, count: int
) -> tuple[dict[str, NDArray[Any]], dict[str, NDArray[Any]]]:
    """Return what a table says of companies: facts, and numbers that weigh them.

    Parameters
    ----------
    rows : Rows, optional
        The table.
    company : ndarray of int64, shape (n,)
        Whose each row is.
    count : int
        How many companies there are.

    Returns
    -------
    dict, dict of str to ndarray, shape (count,)
        Facts as objects, None unknown; numbers, NaN unknown, and the currency.
    """
    facts: dict[str, NDArray[Any]] = {}
    data: dict[str, NDArray[Any]] = {}
    if rows is None:
        return facts, data
    known = company >= 0
    for field in _FACTS:
        if field in rows.fields:
            things, places = rows.read(field, _checked(field), "text", where=known, refuse=False)
            values = np.empty(len(things) + 1, object)
            values[:-1] = [None if isinstance(t, tuple) else t for t in things]
            facts[field] = _of_each(rows, field, values[places], company, count)
    currency, others = currencies(rows, MONEY, known)
    for field in MONEY:
        if field in rows.fields:
            read = _weight_of if field == "weight" else amount_of
            values = rows.amounts(field, where=known, refuse=False, read=read)
            times = 1.0 if field == "weight" else magnitude(rows, rows.fields[field])
            values = np.where(others.get(field, False), np.nan, values * times)
            data[field] = _of_each(rows, field, values, company, count)
    if currency is not None:
        data["currency"] = _of_each(rows, "currency", currency, company, count)
    if {"enterprise_value", "cash"} <= set(data) and "enterprise_value_and_cash" not in data:
        data["enterprise_value_and_cash"] = data["enterprise_value"] + data["cash"]
        rows.notes.append(f"{rows.name}: enterprise value and cash is their sum")
    return {name: column for name, column in facts.items() if (column != None).any()}, data  # noqa: E711


def _checked(field: str) -> Any:
    """Return how a fact is read, with the noun's own check."""
    read = _reader(field)
    return lambda cell: getattr(Facts(**{field: read(cell)}), field)


def _of_each(
    rows: Rows, field: str, values: NDArray[Any], company: Codes, count: int
) -> NDArray[Any]:
    """Return one value a company; where rows of one company differ, none, with a note."""
    numbers = values.dtype != object
    there = (company >= 0) & (~np.isnan(values) if numbers else values != None)  # noqa: E711
    found = np.full(count, np.nan) if numbers else np.full(count, None, object)
    found[company[there]] = values[there]
    differs = np.zeros(values.size, bool)
    at = np.flatnonzero(there)
    differs[at] = found[company[at]] != values[at]
    if differs.any():
        against = np.isin(company, company[differs]) & there
        found[np.unique(company[differs])] = np.nan if numbers else None
        rows.note(against, field, ("left out: rows of the company differ", "keep one of them"))
    return found
