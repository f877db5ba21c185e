"""The great majority: companies whose targets on some emissions are one chain from one base year.

Their knots come from columns. All other companies are drawn by the library's own nouns, and
which is which decides nothing but speed: a test holds the two together, bit for bit.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.kernels.arithmetic import level_after
from trajectory.kernels.curves import geometric
from trajectory.nouns.scope import S2, Boundary
from trajectory.portfolio.answers import UNKNOWN
from trajectory.portfolio.base_levels import agree, bases_of
from trajectory.portfolio.columns import LANDS, SCOPE2, Columns, TargetColumns, starts
from trajectory.portfolio.known import alive, reported
from trajectory.portfolio.question import Question

__all__ = ["Chains", "chains_on"]

MOST_KNOTS = 12
"""A company with more is drawn by itself."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]


class Chains(NamedTuple):
    """Knots of n companies, in year-major memory; years are real, padded with NaN.

    `at` is the place of each company, `base_year` its first knot's, `last` its last knot's.
    `method` is how scope 2 is counted for every company, a place in `SCOPE2`.
    `idle` are the rows of targets about these emissions that are drawn for no company. `silent`
    are places of companies that promise nothing at all.
    """

    at: Ints
    base_year: Ints
    last: Ints
    unit: NDArray[np.int8]
    years: Floats
    levels: Floats
    method: NDArray[np.int8]
    idle: Ints
    silent: Ints


class _Rows(NamedTuple):
    """The columns of targets that decide what is drawn, and which rows they are."""

    row: Ints
    company: Ints
    scopes: NDArray[np.int32]
    land: NDArray[np.int8]
    scope2: NDArray[np.int8]
    per: NDArray[np.int32]
    reduction: Floats
    coverage: Floats
    base_year: NDArray[np.int32]
    target_year: NDArray[np.int32]
    maintain_until: NDArray[np.int32]
    base_emissions: Floats
    unit: NDArray[np.int8]

    def where(self, kept: Mask) -> "_Rows":
        """Return some of the rows; themselves, where all are kept."""
        return self if kept.all() else self.taken(kept)

    def taken(self, rows: Any) -> "_Rows":
        """Return rows in an order."""
        return _Rows(*(column[rows] for column in self))

    def in_order(self) -> "_Rows":
        """Return the rows sorted by company and target year."""
        key = self.company * 10_000 + self.target_year
        ordered = bool((key[1:] >= key[:-1]).all())
        return self if ordered else self.taken(np.argsort(key, kind="stable"))


def _rows_of(held: TargetColumns) -> _Rows:
    return _Rows(
        np.arange(held.company.size),
        *(getattr(held, name) for name in _Rows._fields if name != "row"),
    )


def chains_on(columns: Columns, what: Boundary, asked: Question) -> Chains:
    """Return the chains of companies on some emissions, as known on the day of a question."""
    count = len(columns)
    rows = _rows_of(columns.targets).where(alive(columns.targets, asked.as_of))
    method, fits = _methods(columns, what, asked, rows)
    fits[list(columns.others)] = False
    silent = fits & (np.bincount(rows.company, minlength=count) == 0)
    silent &= method == SCOPE2.index(what.scope2)
    rows = rows.where((rows.scopes & what.scopes.value != 0) & fits[rows.company])
    exact, part = _is_on(rows, what, method)
    fits[rows.company[part]] = False
    idle = rows.row[~exact]
    rows = rows.where(exact & fits[rows.company]).in_order()
    fits &= _in_one_chain(rows, fits)
    rows = rows.where(fits[rows.company])
    level, unit, based = _based(columns, rows, what, asked, method)
    fits &= based
    at = np.flatnonzero(fits)
    years, levels = _knots(rows.where(fits[rows.company]), level, count)
    if at.size < count:
        years, levels = years[:, at], levels[:, at]
    last, kept = np.fmax.reduce(years, axis=0, initial=0.0), np.ones(at.size, dtype=bool)
    if asked.until is not None:
        kept, years, levels = _kept_until(asked.until, last, years, levels)
        last = np.full(at.size, float(asked.until))
    if asked.curve.name == geometric.name:
        kept &= ~(levels <= 0.0).any(axis=0)
    if not kept.all():
        at, last, years, levels = at[kept], last[kept], years[:, kept], levels[:, kept]
    whole = (years[0].astype(np.int64), last.astype(np.int64), unit[at])
    return Chains(at, *whole, years, levels, method, idle, np.flatnonzero(silent))


def _methods(
    columns: Columns, what: Boundary, asked: Question, rows: _Rows
) -> tuple[NDArray[np.int8], Mask]:
    """Return how scope 2 is counted for each company, and for which one way is named at most."""
    count, zeros = len(columns), columns.net_zeros
    ways = np.zeros(count, dtype=np.int8)
    named = np.flatnonzero(rows.scope2)
    np.bitwise_or.at(ways, rows.company[named], rows.scope2[named])
    of_zeros = alive(zeros, asked.as_of)
    np.bitwise_or.at(ways, zeros.company[of_zeros], zeros.scope2[of_zeros])
    if not what.scopes & S2:
        return np.zeros(count, dtype=np.int8), np.ones(count, dtype=bool)
    if what.scope2 is not None:
        return np.full(count, SCOPE2.index(what.scope2), dtype=np.int8), np.ones(count, dtype=bool)
    return ways, ways < 3


def _is_on(held: _Rows, what: Boundary, method: NDArray[np.int8]) -> tuple[Mask, Mask]:
    """Return which targets are drawn on the emissions asked for, and which on a part of them."""
    way = method[held.company]
    counted = (held.scope2 == way) | (held.scope2 == 0) | (way == 0)
    drawn = counted & (held.land == LANDS.index(what.land)) & (held.per == 0)
    exact = held.scopes == what.scopes.value
    inside = held.scopes & ~what.scopes.value == 0
    return drawn & exact, drawn & inside & ~exact


def _in_one_chain(held: _Rows, fits: Mask) -> Mask:
    """Return which companies have one base year, and levels that do not overlap in time.

    Rows are sorted by company and target year.
    """
    good = np.zeros(fits.size, dtype=bool)
    good[held.company] = True
    if held.company.size:
        same = held.company[1:] == held.company[:-1]
        end = np.maximum(held.target_year, held.maintain_until)
        apart = (held.base_year[1:] != held.base_year[:-1]) | (end[:-1] >= held.target_year[1:])
        good[held.company[1:][same & apart]] = False
        size = np.bincount(held.company, minlength=fits.size)
        good &= 2 * size + 2 <= MOST_KNOTS
    return good


def _based(
    columns: Columns,
    held: _Rows,
    what: Boundary,
    asked: Question,
    method: NDArray[np.int8],
) -> tuple[Floats, NDArray[np.int8], Mask]:
    """Return the base level and unit of each company, and which of them need no further look."""
    count = len(columns)
    years = np.zeros(count, dtype=np.int32)
    years[held.company] = held.base_year
    base = bases_of(columns, what, years, method, reported(columns, asked.as_of))
    level, unit = base.level.copy(), base.unit.copy()
    good = (years > 0) & ~base.odd
    stated = ~np.isnan(held.base_emissions)
    named = np.flatnonzero(stated & (unit[held.company] != UNKNOWN))
    owner = held.company[named]
    fine = agree(level[owner], unit[owner], held.base_emissions[named], held.unit[named])
    good[owner[~fine]] = False
    alone = unit[held.company] == UNKNOWN  # nothing was reported: what is stated counts
    first = starts(held.company, count)[held.company]
    alike = stated & (held.base_emissions == held.base_emissions[first])
    good[held.company[alone & ~(alike & (held.unit == held.unit[first]))]] = False
    level[held.company[alone]] = held.base_emissions[alone]
    unit[held.company[alone]] = held.unit[alone]
    return level, unit, good


def _knots(held: _Rows, base: Floats, count: int) -> tuple[Floats, Floats]:
    """Return knots (k, count) of targets sorted by company and year: the base year's first."""
    kept = held.maintain_until > held.target_year
    owner, begin = held.company, starts(held.company, count)
    before: Ints = np.cumsum(kept) - kept
    order = np.arange(owner.size) - begin[owner]
    place = 1 + order + before - before[np.minimum(begin, max(owner.size - 1, 0))[owner]]
    size = 1 + int((place + kept).max(initial=0))
    years, levels = np.full((2, size, count), np.nan)
    years[0, owner], levels[0] = held.base_year, base
    level = level_after(base[owner], held.reduction, held.coverage)
    years[place, owner], levels[place, owner] = held.target_year, level
    more = np.flatnonzero(kept)
    years[place[more] + 1, owner[more]] = held.maintain_until[more]
    levels[place[more] + 1, owner[more]] = np.asarray(level)[more]
    return years, levels


def _kept_until(
    until: int, last: Floats, years: Floats, levels: Floats
) -> tuple[Mask, Floats, Floats]:
    """Return which companies' paths end by a year, and the knots with the last level kept on."""
    fits = last <= until
    size = (~np.isnan(years)).sum(axis=0)
    more = np.flatnonzero(last < until)
    empty = np.full((1, years.shape[1]), np.nan)
    years, levels = np.concatenate([years, empty]), np.concatenate([levels, empty])
    years[size[more], more] = until
    levels[size[more], more] = levels[size[more] - 1, more]
    return fits, years, levels
