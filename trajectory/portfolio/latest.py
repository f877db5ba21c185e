"""The latest emissions that each company of a book reported."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import Floats, as_instance
from trajectory.emitted.lookup import reported
from trajectory.errors import TrajectoryError
from trajectory.kernels.arithmetic import convert
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.columns import LANDS, UNITS, Columns
from trajectory.words import INDEX, TONNES

__all__ = ["Latest", "latest_emissions", "plain_rows"]

IN_TONNES = np.array([float(TONNES.get(unit, np.nan)) for unit in UNITS])
"""Tonnes in one of each unit, by its code; an index has none."""


@dataclass(frozen=True, eq=False, slots=True)
class Latest:
    """The emissions of the latest year that each company reported.

    Parameters
    ----------
    boundary : Boundary
        Which emissions.
    tonnes : ndarray, shape (n,)
        Emissions, NaN where they are not known in tonnes. [tCO2e]
    years : ndarray of int64, shape (n,)
        The year of each, 0 where there is none. [year]
    indexed : ndarray of bool, shape (n,)
        Whether a company reports an index, which is no mass.
    reasons : dict of int to str
        Why there are no tonnes, by the company's place.
    """

    boundary: Boundary
    tonnes: Floats
    years: NDArray[np.int64]
    indexed: NDArray[np.bool_]
    reasons: dict[int, str]


def latest_emissions(book: Book, what: Scope | Boundary) -> Latest:
    """Return the emissions of the latest year that each company reported for some scopes.

    Parameters
    ----------
    book : Book
        The companies.
    what : Scope or Boundary
        Which emissions.

    Returns
    -------
    Latest
        One figure a company, as :func:`trajectory.reported` gives it.

    Raises
    ------
    ArgumentError, ScopeError
        If `book` is no book, or `what` no boundary.

    Examples
    --------
    >>> from trajectory import S12, Company, Inventory
    >>> book = Book.of([Company("A", [Inventory(2021, {S12: 2.0}), Inventory(2023, {S12: 1.5})])])
    >>> found = latest_emissions(book, S12)
    >>> found.tonnes, found.years
    (array([1.5]), array([2023]))
    """
    columns, boundary = as_instance("book", book, Book).columns, as_boundary("what", what)
    n = len(columns)
    tonnes, years = np.full(n, np.nan), np.zeros(n, dtype=np.int64)
    indexed, reasons = np.zeros(n, dtype=np.bool_), {}
    rows = plain_rows(columns, boundary)
    held = columns.inventories
    place = held.company[rows]
    years[place] = held.year[rows]
    tonnes[place] = held.value[rows] * IN_TONNES[held.unit[rows]]
    indexed[place] = held.unit[rows] == UNITS.index(INDEX)
    for at in np.setdiff1d(np.arange(n), place).tolist():
        try:
            series = reported(company_at(columns, at), boundary)
        except TrajectoryError as error:
            reasons[at] = str(error)
            continue
        years[at], indexed[at] = series.years[-1], series.unit == INDEX
        if not indexed[at]:
            tonnes[at] = convert(series.values[-1:], series.unit, "tCO2e")[0]
    told = f"{boundary.words} are reported as an index, which is no mass"
    reasons |= dict.fromkeys(np.flatnonzero(indexed).tolist(), told)
    return Latest(boundary, tonnes, years, indexed, reasons)


def plain_rows(columns: Columns, boundary: Boundary) -> NDArray[np.int64]:
    """Return the row that answers for each company where nothing has to be weighed.

    That is: one figure of exactly these emissions, in the latest year in which anything of
    them was reported, one inventory a year, one unit, and no scope-2 method said anywhere.
    """
    held, n = columns.inventories, len(columns)
    touches = (held.scopes & boundary.scopes.value) != 0
    latest = np.zeros(n, dtype=np.int64)
    np.maximum.at(latest, held.company[touches], held.year[touches])
    same = (held.scopes == boundary.scopes.value) & (held.land == LANDS.index(boundary.land))
    answers = same & (held.year == latest[held.company])
    count = np.bincount(held.company[answers], minlength=n)
    units = np.zeros(n, dtype=np.int64)
    np.bitwise_or.at(units, held.company[touches], 1 << held.unit[touches].astype(np.int64))
    methods = np.zeros(n, dtype=np.bool_)
    methods[held.company[held.scope2 != 0]] = True
    methods[columns.targets.company[columns.targets.scope2 != 0]] = True
    methods[columns.net_zeros.company[columns.net_zeros.scope2 != 0]] = True
    one_unit = (units & (units - 1)) == 0
    company = held.company[touches]
    inventories, in_years = (_different(company, x[touches], n) for x in (held.place, held.year))
    plain = (count == 1) & one_unit & (inventories == in_years) & ~methods
    plain &= boundary.scope2 is None
    return np.flatnonzero(answers & plain[held.company])


def _different(company: NDArray[np.int64], values: NDArray[Any], n: int) -> NDArray[np.int64]:
    """Return how many different values the rows of each company hold."""
    pairs = np.unique(np.stack([company, values.astype(np.int64)]), axis=1)
    return np.bincount(pairs[0], minlength=n)
