"""The great majority: companies whose targets on some emissions are one chain from one base year.

Their knots come from columns. All other companies are drawn by the library's own nouns, and
which is which decides nothing but speed: a test holds the two together, bit for bit.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.kernels.arithmetic import level_after
from trajectory.kernels.curves import geometric
from trajectory.nouns.scope import S2, Boundary
from trajectory.portfolio.answers import UNKNOWN
from trajectory.portfolio.base_levels import agree, bases_of
from trajectory.portfolio.columns import LANDS, SCOPE2, Columns, TargetColumns, starts, taken
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


def chains_on(columns: Columns, what: Boundary, asked: Question) -> Chains:
    """Return the chains of companies on some emissions, as known on the day of a question."""
    count = len(columns)
    living = alive(columns.targets, asked.as_of)
    method, fits = _methods(columns, what, asked, living)
    fits[list(columns.others)] = False
    held = columns.targets
    silent = fits & (np.bincount(held.company[living], minlength=count) == 0)
    silent &= method == SCOPE2.index(what.scope2)
    rows = np.flatnonzero(living & (held.scopes & what.scopes.value != 0))
    rows = rows[fits[held.company[rows]]]
    exact, part = _is_on(taken(held, rows), what, method)
    fits[held.company[rows[part]]] = False
    idle, rows = rows[~exact], rows[exact]
    rows = rows[fits[held.company[rows]]]
    rows = rows[np.lexsort((held.target_year[rows], held.company[rows]))]
    fits &= _in_one_chain(taken(held, rows), fits)
    rows = rows[fits[held.company[rows]]]
    level, unit, based = _based(columns, taken(held, rows), what, asked, method)
    fits &= based
    rows = rows[fits[held.company[rows]]]
    years, levels = _knots(taken(held, rows), level, count)
    at = np.flatnonzero(fits)
    last = np.fmax.reduce(years, axis=0, initial=0.0)[at]
    years, levels = years[:, at], levels[:, at]
    kept = np.ones(at.size, dtype=bool)
    if asked.until is not None:
        kept, years, levels = _kept_until(asked.until, last, years, levels)
        last = np.full(at.size, float(asked.until))
    if asked.curve.name == geometric.name:
        kept &= ~(levels <= 0.0).any(axis=0)
    if not kept.all():
        at, last, years, levels = at[kept], last[kept], years[:, kept], levels[:, kept]
    base = years[0].astype(np.int64)
    silent_at = np.flatnonzero(silent)
    return Chains(at, base, last.astype(np.int64), unit[at], years, levels, method, idle, silent_at)


def _methods(
    columns: Columns, what: Boundary, asked: Question, living: Mask
) -> tuple[NDArray[np.int8], Mask]:
    """Return how scope 2 is counted for each company, and for which one way is named at most."""
    count, zeros = len(columns), columns.net_zeros
    ways = np.zeros(count, dtype=np.int8)
    np.bitwise_or.at(ways, columns.targets.company[living], columns.targets.scope2[living])
    of_zeros = alive(zeros, asked.as_of)
    np.bitwise_or.at(ways, zeros.company[of_zeros], zeros.scope2[of_zeros])
    if not what.scopes & S2:
        return np.zeros(count, dtype=np.int8), np.ones(count, dtype=bool)
    if what.scope2 is not None:
        return np.full(count, SCOPE2.index(what.scope2), dtype=np.int8), np.ones(count, dtype=bool)
    return ways, ways < 3


def _is_on(held: TargetColumns, what: Boundary, method: NDArray[np.int8]) -> tuple[Mask, Mask]:
    """Return which targets are drawn on the emissions asked for, and which on a part of them."""
    way = method[held.company]
    counted = (held.scope2 == way) | (held.scope2 == 0) | (way == 0)
    drawn = counted & (held.land == LANDS.index(what.land)) & (held.per == 0)
    exact = held.scopes == what.scopes.value
    inside = held.scopes & ~what.scopes.value == 0
    return drawn & exact, drawn & inside & ~exact


def _in_one_chain(held: TargetColumns, fits: Mask) -> Mask:
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
    held: TargetColumns,
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


def _knots(held: TargetColumns, base: Floats, count: int) -> tuple[Floats, Floats]:
    """Return knots (k, count) of targets sorted by company and year: the base year's first."""
    kept = held.maintain_until > held.target_year
    owner, begin = held.company, starts(held.company, count)
    before = np.cumsum(kept) - kept
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
