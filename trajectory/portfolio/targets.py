"""A table of targets, one row a promise, read to columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.scope import Boundary
from trajectory.portfolio.bases import base_emissions
from trajectory.portfolio.cells import boundary_of, text_of
from trajectory.portfolio.columns import LANDS, SCOPE2
from trajectory.portfolio.covering import ByScope, coverage
from trajectory.portfolio.deciding import decided
from trajectory.portfolio.kinds import ABSOLUTE, BELOW, INTENSITY, LEVEL, NET_ZERO, Sorts, sorts_of
from trajectory.portfolio.measures import UNSAID, column_units
from trajectory.portfolio.rows import Rows

__all__ = ["Read", "boundaries", "read_targets"]

Mask = NDArray[np.bool_]
DAYS = ("announced", "submitted", "approved", "withdrawn")


@dataclass(eq=False, slots=True)
class Read:
    """What stands in each row of a table of targets, one array a field.

    Parameters
    ----------
    sorts : Sorts
        What each row is.
    told : ndarray of bool, shape (n,)
        Rows whose columns say the promise, and not its words.
    fields : mapping of str to ndarray, shape (n,)
        The columns of ``TargetColumns`` but `company` and `place`, and ``level``,
        ``net_zero_year``.
    metrics : list of str
        What `per` counts.
    by_scope : mapping of int to tuple
        Rows whose coverage differs by scope, and how.
    """

    sorts: Sorts
    told: Mask
    fields: Mapping[str, NDArray[Any]]
    metrics: list[str]
    by_scope: Mapping[int, ByScope]


def read_targets(rows: Rows, *, scenarios: bool = False) -> Read:
    """Return what a table of targets says, refusing rows that say no promise.

    Parameters
    ----------
    rows : Rows
        The table.
    scenarios : bool
        Whether a cut measured from its own target year is one below a baseline scenario.

    Returns
    -------
    Read
        Arrays with one item a row; those of refused rows mean nothing.
    """
    sorts = sorts_of(rows)
    told = ~sorts.stated & ~rows.refused & (sorts.kind <= BELOW)
    rows.need(told, "scope")
    rows.need(told, "target_year")
    scopes, land, method = boundaries(rows, "scope", told)
    fields: dict[str, NDArray[Any]] = {
        "scopes": scopes,
        "land": land,
        "scope2": method,
        "term": sorts.term,
    }
    fields["target_year"] = rows.years("target_year", where=told)
    fields["base_year"] = rows.years("base_year", where=told)
    fields["net_zero_year"] = rows.years("net_zero_year", where=told, refuse=False)
    fields["maintain_until"] = rows.years("maintain_until", where=told, refuse=False)
    _cuts(rows, sorts, told, fields)
    _levels(rows, sorts, told, fields)
    _spans(rows, sorts, told, fields, scenarios)
    for name in DAYS:
        fields[name] = rows.days(name, where=told | sorts.stated)
    _lives(rows, told | sorts.stated, fields)
    metrics = _per(rows, sorts, told, fields)
    fields["base_emissions"], fields["unit"] = base_emissions(rows, sorts, told, scopes)
    fields["coverage"], by_scope = coverage(rows, told, scopes)
    return Read(sorts, told, fields, metrics, by_scope)


def boundaries(
    rows: Rows, field: str, where: Mask
) -> tuple[NDArray[np.int32], NDArray[np.int8], NDArray[np.int8]]:
    """Return scopes, land and scope-2 method of each row as codes; scopes 0 where none stand."""
    things, places = rows.read(field, boundary_of, "scope", where=where)
    scopes = np.zeros(len(things) + 1, np.int32)
    land, method = np.zeros((2, len(things) + 1), np.int8)
    for at, thing in enumerate(things):
        if isinstance(thing, Boundary):
            scopes[at] = thing.scopes.value
            land[at], method[at] = LANDS.index(thing.land), SCOPE2.index(thing.scope2)
    return scopes[places], land[places], method[places]


def _cuts(rows: Rows, sorts: Sorts, told: Mask, fields: dict[str, NDArray[Any]]) -> None:
    """Read reductions, deciding by the column what its bare numbers are."""
    cuts = told & np.isin(sorts.kind, (ABSOLUTE, INTENSITY, BELOW))
    rows.need(cuts, "reduction")
    rows.note(
        told & (sorts.kind == NET_ZERO) & ~rows.blank("reduction"),
        "reduction",
        ("left out: a net zero promises no cut by itself", "give the cut a row of its own"),
    )
    column = rows.column("reduction")
    if column is None:
        fields["reduction"] = np.full(rows.size, np.nan)
        fields["decimals"] = np.full(rows.size, -1, np.int8)
        return
    shares = decided(column, rows.shares.get("reduction"), sorts.declared)
    rows.notes.append(f"{rows.name} {shares.note}")
    bad = np.flatnonzero(cuts & (shares.which >= 0) & (sorts.declared != 3))
    rows.say(bad, "reduction", shares.reasons, shares.which[bad])
    fields["reduction"], fields["decimals"] = shares.values, shares.decimals


def _levels(rows: Rows, sorts: Sorts, told: Mask, fields: dict[str, NDArray[Any]]) -> None:
    """Read what is still emitted, of promises in tonnes."""
    by_unit = told & (sorts.declared == 3) & (sorts.kind == LEVEL)
    other = told & (sorts.kind == LEVEL) & ~by_unit
    level = np.full(rows.size, np.nan)
    for where, field in ((by_unit, "reduction"), (other, "level")):
        if where.any():
            rows.need(where, field)
            level = np.where(where, rows.amounts(field, where=where), level)
            own = np.where(sorts.declared == 3, sorts.unit, np.int8(UNSAID))
            there = where & ~np.isnan(level)
            sorts.unit[there] = column_units(rows, field, own, there, refuse=True)[0][there]
    fields["level"] = level


def _spans(
    rows: Rows, sorts: Sorts, told: Mask, fields: dict[str, NDArray[Any]], scenarios: bool
) -> None:
    """Refuse years that are not in the order base, target, end of maintenance."""
    base, target, kind = fields["base_year"], fields["target_year"], sorts.kind
    known = told & (base > 0) & (target > 0)
    if scenarios:  # OpenClimate: the base of a scenario is its target year
        kind[known & (base == target) & (kind == ABSOLUTE)] = BELOW
        base[known & (base == target) & np.isin(kind, (BELOW, LEVEL))] = 0
    rows.need(told & np.isin(kind, (ABSOLUTE, INTENSITY)), "base_year")
    below = known & (kind == BELOW) & (base > 0)
    rows.refuse(
        below & (base != target),
        "kind",
        ("a cut below a baseline has no base year", "leave it empty, or say what it is per"),
    )
    wrong = known & (kind != BELOW) & (base > 0) & (target <= base)
    rows.refuse(
        wrong, "target_year", ("the target year must be after the base year", "correct one of them")
    )
    until = fields["maintain_until"]
    early = told & (until > 0) & (until <= target)
    rows.note(
        early,
        "maintain_until",
        ("left out: it must be after the target year", "write a later year, or nothing"),
    )
    until[early | (kind == NET_ZERO) | (kind == BELOW)] = 0


def _lives(rows: Rows, told: Mask, fields: dict[str, NDArray[Any]]) -> None:
    """Refuse rows whose dates are not in the order of a promise's life."""
    for later, earlier in (
        ("approved", ("submitted",)),
        ("withdrawn", ("announced", "submitted", "approved")),
    ):
        wrong = np.zeros(rows.size, bool)
        for name in earlier:
            wrong |= fields[later] < fields[name]
        told_so = (f"{later} comes before {' or '.join(earlier)}", "correct one of the days")
        rows.refuse(told & wrong, later, told_so)


def _per(rows: Rows, sorts: Sorts, told: Mask, fields: dict[str, NDArray[Any]]) -> list[str]:
    """Read what intensity targets divide by: a column, the kind's own words, a quotient's unit."""
    known: dict[str, int] = {}
    per = np.zeros(rows.size, np.int32)
    intensity = told & (sorts.kind == INTENSITY)
    for field, read in (("base_emissions_unit", _denominator), ("per", text_of)):
        if intensity.any() and field in rows:
            things, places = rows.read(field, read, "text", where=intensity)
            texts = [t if isinstance(t, str) else None for t in things]
            numbers = [known.setdefault(t, len(known)) + 1 if t else 0 for t in texts]
            found = np.array([*numbers, 0], np.int32)[places]
            per = np.where(found > 0, found, per)
    for at in np.flatnonzero(intensity & (per == 0)).tolist():
        if sorts.per[at] is not None:
            per[at] = known.setdefault(sorts.per[at], len(known)) + 1
    rows.refuse(
        intensity & (per == 0),
        "per" if "per" in rows else "kind",
        ("an intensity target divides by an activity", "say which: 'intensity per TB'"),
    )
    fields["per"] = np.where(intensity, per, np.int32(0)) if known else per
    return list(known)


def _denominator(cell: Any) -> str:
    """Return what a unit such as "t CO2/MWh" divides by, "" where it divides by nothing."""
    return text_of(cell).partition("/")[2].strip()
