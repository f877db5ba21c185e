"""Emissions of the base year as targets say them: one number, or by scope."""

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.scope import ALL, S1, S2, S3, S12
from trajectory.portfolio.kinds import ABSOLUTE, Sorts
from trajectory.portfolio.measures import UNSAID, cell_units, column_units
from trajectory.portfolio.rows import Rows

__all__ = ["base_emissions"]

Floats = NDArray[np.float64]
Codes = NDArray[np.int8]
Mask = NDArray[np.bool_]

SUMS = {
    S1: ("s1",),
    S2: ("s2",),
    S3: ("s3",),
    S12: ("s1", "s2"),
    S1 | S3: ("s1", "s3"),
    S2 | S3: ("s2", "s3"),
    ALL: ("s1", "s2", "s3"),
}
"""Columns whose emissions add up to those of some scopes."""


def base_emissions(
    rows: Rows, sorts: Sorts, told: Mask, scopes: NDArray[np.int32]
) -> tuple[Floats, Codes]:
    """Return base-year emissions and their units; NaN where the row does not say them.

    Parameters
    ----------
    rows : Rows
        The table.
    sorts : Sorts
        What each row is; only absolute targets say emissions, an intensity says a quotient.
    told : ndarray of bool, shape (n,)
        Rows that are read by their columns.
    scopes : ndarray of int32, shape (n,)
        What each is about.

    Returns
    -------
    ndarray of float64, ndarray of int8
        Amounts, and places in `UNITS`.
    """
    where = told & (sorts.kind == ABSOLUTE)
    whole = rows.amounts("base_emissions", where=where, refuse=False)
    by_scope = {
        part: rows.amounts(f"base_emissions_{part}", where=where, refuse=False)
        for part in ("s1", "s2", "s12", "s3")
    }
    if np.isnan(whole).all() and all(np.isnan(part).all() for part in by_scope.values()):
        return whole, np.zeros(rows.size, np.int8)
    unit, bad = _units(rows, where, {"base_emissions": whole} | {
        f"base_emissions_{part}": amount for part, amount in by_scope.items()
    })  # fmt: skip
    amount = whole
    if any(f"base_emissions_{part}" in rows for part in by_scope):
        amount = np.where(np.isnan(whole), _summed(by_scope, scopes), whole)
    zero = where & (amount == 0.0)
    rows.note(zero, "base_emissions", ("0 is no base: left out", "leave it empty where unknown"))
    amount = np.where(where & ~zero & ~bad, amount, np.nan)
    return amount, np.where(np.isnan(amount), np.int8(0), unit)


def _units(rows: Rows, where: Mask, amounts: dict[str, Floats]) -> tuple[Codes, Mask]:
    """Return the one unit of each row's columns, and where there is none."""
    own, bad = cell_units(rows, "base_emissions_unit", where, refuse=False)
    unit = np.full(rows.size, UNSAID, np.int8)
    mixed = np.zeros(rows.size, bool)
    for field, amount in amounts.items():
        there = where & ~np.isnan(amount)
        if there.any():
            its, its_bad = column_units(rows, field, own, there & ~bad, refuse=False)
            bad |= its_bad
            mixed |= there & ~bad & (unit != UNSAID) & (unit != its)
            unit = np.where(there & (unit == UNSAID), its, unit)
    reason = "left out: the headers of base-year emissions say different units"
    rows.note(mixed, "", (reason, "give them in one unit"))
    return np.maximum(unit, np.int8(0)), bad | mixed


def _summed(by_scope: dict[str, Floats], scopes: NDArray[np.int32]) -> Floats:
    """Return what the columns by scope add up to, NaN where one is missing."""
    s1, s2, both = by_scope["s1"], by_scope["s2"], by_scope["s12"]
    total = np.full(scopes.size, np.nan)
    for wanted, parts in SUMS.items():
        rows = scopes == wanted.value
        if rows.any():
            amount = sum((by_scope[part][rows] for part in parts), np.zeros(rows.sum()))
            if {"s1", "s2"} <= set(parts):  # the two together may be given instead
                rest = by_scope["s3"][rows] if "s3" in parts else 0.0
                amount = np.where(np.isnan((s1 + s2)[rows]), both[rows] + rest, amount)
            total[rows] = amount
    return total
