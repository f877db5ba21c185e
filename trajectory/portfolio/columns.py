"""Companies as columns of numbers: one row a target, a net zero, or an emission figure."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.company import Company
from trajectory.nouns.promises.target import Term
from trajectory.nouns.scope import Land, Scope2
from trajectory.words import INDEX, TONNES

__all__ = [
    "LANDS",
    "SCOPE2",
    "TERMS",
    "UNITS",
    "Columns",
    "InventoryColumns",
    "NetZeroColumns",
    "TargetColumns",
    "starts",
    "taken",
]

LANDS = (Land.WITH, Land.ONLY, Land.WITHOUT)
SCOPE2 = (None, Scope2.MARKET, Scope2.LOCATION)
TERMS = (None, Term.NEAR, Term.LONG)
UNITS = (*TONNES, INDEX)
"""What the codes in columns stand for: a code is a place in one of these tables."""

Ints = NDArray[np.int32]
Codes = NDArray[np.int8]
Floats = NDArray[np.float64]
Days = NDArray[np.datetime64]
T = TypeVar("T", "TargetColumns", "NetZeroColumns", "InventoryColumns")


@dataclass(frozen=True, eq=False, slots=True)
class TargetColumns:
    """Targets, one a row, sorted by company and then by the order in which they were given.

    Parameters
    ----------
    company : ndarray of int64, shape (n,)
        Place in :attr:`Columns.names`.
    place : ndarray of int32, shape (n,)
        Place among the company's promises of any kind.
    scopes : ndarray of int32
        ``Scope.value``.
    land, scope2, term : ndarray of int8
        Places in `LANDS`, `SCOPE2` and `TERMS`.
    reduction : ndarray of float64
        Below 0 where it is growth. Fraction of the base-year value. [1]
    decimals : ndarray of int8
        Of the published percentage; -1 unknown.
    base_year, target_year, maintain_until : ndarray of int32
        The last 0 where nothing is maintained. [year]
    coverage : ndarray of float64
        One share; what is covered by scope stays a noun. [1]
    base_emissions, unit : ndarray of float64, ndarray of int8
        Emissions of the base year as the target says them, NaN where it does not, and the place
        of their unit in `UNITS`.
    per : ndarray of int32
        0 absolute, else 1 + place in :attr:`Columns.metrics`.
    announced, submitted, approved, withdrawn : ndarray of datetime64[D]
        NaT unknown.
    """

    company: NDArray[np.int64]
    place: Ints
    scopes: Ints
    land: Codes
    scope2: Codes
    reduction: Floats
    decimals: Codes
    base_year: Ints
    target_year: Ints
    maintain_until: Ints
    coverage: Floats
    base_emissions: Floats
    unit: Codes
    term: Codes
    per: Ints
    announced: Days
    submitted: Days
    approved: Days
    withdrawn: Days


@dataclass(frozen=True, eq=False, slots=True)
class NetZeroColumns:
    """Net-zero promises, one a row, sorted as targets are.

    Parameters
    ----------
    company, place, scopes, land, scope2 : ndarray
        As in :class:`TargetColumns`.
    target_year, base_year : ndarray of int32
        The second 0 where it was not said. [year]
    residual : ndarray of float64
        NaN where it was not said. [1]
    announced, submitted, approved, withdrawn : ndarray of datetime64[D]
        NaT unknown.
    """

    company: NDArray[np.int64]
    place: Ints
    scopes: Ints
    land: Codes
    scope2: Codes
    target_year: Ints
    base_year: Ints
    residual: Floats
    announced: Days
    submitted: Days
    approved: Days
    withdrawn: Days


@dataclass(frozen=True, eq=False, slots=True)
class InventoryColumns:
    """Emission figures, one of a company, boundary and year a row, sorted by company and year.

    Parameters
    ----------
    company : ndarray of int64, shape (n,)
        Place in :attr:`Columns.names`.
    place : ndarray of int32
        Place of the inventory among the company's; figures of one inventory share it.
    scopes, land, scope2 : ndarray
        As in :class:`TargetColumns`.
    year : ndarray of int32
        Reporting year. [year]
    value, unit : ndarray of float64, ndarray of int8
        What was emitted, and the place of its unit in `UNITS`.
    removals : ndarray of float64
        Of the whole inventory, the same in all of its rows. [`unit`]
    period_end, published : ndarray of datetime64[D]
        NaT unknown.
    """

    company: NDArray[np.int64]
    place: Ints
    scopes: Ints
    land: Codes
    scope2: Codes
    year: Ints
    value: Floats
    unit: Codes
    removals: Floats
    period_end: Days
    published: Days


@dataclass(frozen=True, eq=False, slots=True)
class Columns:
    """Companies as columns; what columns cannot carry stands in `others` as nouns.

    Parameters
    ----------
    ids, names : ndarray of object, shape (c,)
        What each company is called by; an id is None where there is none.
    targets : TargetColumns
        Cuts and growth by a percentage, covering one share.
    net_zeros : NetZeroColumns
        Net-zero promises.
    inventories : InventoryColumns
        What was emitted.
    metrics : tuple of str
        The activities that intensity targets divide by.
    facts : mapping of str to ndarray, shape (c,)
        Fields of ``Facts`` that are known of some company, None where they are not.
    others : mapping of int to Company
        Companies that hold what no column does (levels, engagements, coverage by scope, sources,
        what was inferred or not read): they have no rows, and stand here whole.
    """

    ids: NDArray[Any]
    names: NDArray[Any]
    targets: TargetColumns
    net_zeros: NetZeroColumns
    inventories: InventoryColumns
    metrics: tuple[str, ...]
    facts: Mapping[str, NDArray[Any]]
    others: Mapping[int, Company]

    def __len__(self) -> int:
        """Return how many companies there are."""
        return int(self.names.size)

    def block(self, first: int, last: int) -> "Columns":
        """Return companies `first` to `last` - 1 as columns of their own.

        Parameters
        ----------
        first, last : int
            Places in :attr:`names`.

        Returns
        -------
        Columns
            The same rows, their companies counted from 0.
        """
        return Columns(
            self.ids[first:last],
            self.names[first:last],
            _rows(self.targets, first, last),
            _rows(self.net_zeros, first, last),
            _rows(self.inventories, first, last),
            self.metrics,
            {name: column[first:last] for name, column in self.facts.items()},
            {at - first: self.others[at] for at in self.others if first <= at < last},
        )


def starts(company: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return where the rows of each company begin, and at the end how many rows there are.

    Parameters
    ----------
    company : ndarray of int64, shape (n,)
        Sorted places of companies.
    count : int
        How many companies there are.

    Returns
    -------
    ndarray of int64, shape (count + 1,)
        Rows of company i are ``starts[i]`` to ``starts[i + 1] - 1``.

    Examples
    --------
    >>> starts(np.array([0, 0, 2]), 3)
    array([0, 2, 2, 3])
    """
    return np.concatenate([[0], np.cumsum(np.bincount(company, minlength=count))])


def taken(table: T, rows: Any) -> T:
    """Return some rows of a table of columns.

    Parameters
    ----------
    table : TargetColumns, NetZeroColumns or InventoryColumns
        The table.
    rows : slice or ndarray
        Which rows, as numpy takes them.

    Returns
    -------
    TargetColumns, NetZeroColumns or InventoryColumns
        A table of the same kind.
    """
    return type(table)(*(getattr(table, f.name)[rows] for f in dataclasses.fields(table)))


def _rows(table: T, first: int, last: int) -> T:
    begin, end = np.searchsorted(table.company, (first, last))
    part = taken(table, slice(begin, end))
    return dataclasses.replace(part, company=part.company - first)
