"""Base-year emissions of many companies, looked up in columns of inventories."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.kernels.arithmetic import DIFFERENCE, convert
from trajectory.nouns.scope import S2, Boundary, Land, Scope
from trajectory.portfolio.answers import UNKNOWN
from trajectory.portfolio.columns import LANDS, UNITS, Columns, InventoryColumns, starts, taken

__all__ = ["Bases", "agree", "bases_of"]

LAND_BITS = len(Scope.__members__)
"""As in :mod:`trajectory.nouns.scope`: one bit for the land of each scope, one for the rest."""

INDEX_CODE = len(UNITS) - 1

Mask = NDArray[np.bool_]


class Bases(NamedTuple):
    """Reported emissions of each company's base year, shape (c,).

    `unit` is -1 where nothing was reported for that year; `odd` says that it takes more than a
    look to tell: two inventories of a year, two methods, parts that do not make up the whole.
    """

    level: NDArray[np.float64]
    unit: NDArray[np.int8]
    odd: Mask


def bases_of(
    columns: Columns,
    what: Boundary,
    years: NDArray[np.int32],
    method: NDArray[np.int8],
    known: tuple[Mask, Mask],
) -> Bases:
    """Return what companies reported of some emissions in a year of their own.

    Parameters
    ----------
    columns : Columns
        Companies, c of them.
    what : Boundary
        The emissions.
    years : ndarray of int32, shape (c,)
        The year asked of each; 0: none. [year]
    method : ndarray of int8, shape (c,)
        How scope 2 is counted for each, a place in `SCOPE2`.
    known : tuple of ndarray of bool
        As :func:`trajectory.portfolio.known.reported` returns.

    Returns
    -------
    Bases
        As :func:`trajectory.emitted.lookup.inventory_of` answers, or odd.
    """
    count = years.size
    held = columns.inventories
    rows = np.flatnonzero((held.year == years[held.company]) & (known[0] | known[1]))
    odd = np.zeros(count, dtype=bool)
    odd[held.company[rows[known[1][rows]]]] = True
    held = taken(held, rows)
    first = starts(held.company, count)[:-1]
    there = np.bincount(held.company, minlength=count) > 0
    other = held.place != held.place[np.minimum(first, max(held.place.size - 1, 0))[held.company]]
    odd[held.company[other]] = True
    if what.scopes & S2:
        ways = np.zeros(count, dtype=np.int8)
        np.bitwise_or.at(ways, held.company, held.scope2)
        odd |= (ways == 3) & (method == 0)
    level, unit, made_up = _made_up(held, what, method)
    odd |= there & ~made_up
    return Bases(level, np.where(odd, UNKNOWN, unit).astype(np.int8), odd)


def _made_up(
    held: InventoryColumns, what: Boundary, method: NDArray[np.int8]
) -> tuple[NDArray[np.float64], NDArray[np.int8], Mask]:
    """Return level and unit of the figures that make up some emissions, and where they do."""
    count, asked = method.size, method[held.company]
    bits, whole = _bits(held), what.bits
    fits = (bits & ~whole == 0) & ((held.scope2 == asked) | (held.scope2 == 0) | (asked == 0))
    exact = np.flatnonzero(fits & (bits == whole))
    level, unit = np.full(count, np.nan), np.full(count, UNKNOWN, dtype=np.int8)
    level[held.company[exact]], unit[held.company[exact]] = held.value[exact], held.unit[exact]
    answers = np.bincount(held.company[exact], minlength=count)
    parts = np.flatnonzero(fits & (answers[held.company] == 0))
    parts = parts[np.lexsort((held.land[parts] != 1, held.scopes[parts], held.company[parts]))]
    owner = held.company[parts]
    total, union = np.zeros((2, count), dtype=np.int64)
    np.add.at(total, owner, bits[parts])
    np.bitwise_or.at(union, owner, bits[parts])
    size = np.bincount(owner, minlength=count)
    summed = (total == whole) & (union == whole)
    of_index = np.zeros(count, dtype=bool)
    of_index[owner] = held.unit[parts] == INDEX_CODE
    summed &= ~(of_index & (size > 1))
    begin = starts(owner, count)
    value = held.value[parts]
    pairs = np.flatnonzero(summed & (size == 2))
    level[pairs] = value[begin[pairs]] + value[begin[pairs] + 1]
    for at in np.flatnonzero(summed & (size > 2)):
        level[at] = sum(value[begin[at] : begin[at + 1]].tolist())
    there = np.flatnonzero(summed)
    unit[there] = held.unit[parts][begin[there]]
    return level, unit, np.asarray((answers == 1) | summed)


def _bits(held: InventoryColumns) -> NDArray[np.int64]:
    """Return one bit for the land of each scope, and one for the rest of it."""
    scopes = held.scopes.astype(np.int64)
    land = np.where(held.land == LANDS.index(Land.WITHOUT), 0, scopes << LAND_BITS)
    rest = np.where(held.land == LANDS.index(Land.ONLY), 0, scopes)
    return np.asarray(land | rest, dtype=np.int64)


def agree(
    level: NDArray[np.float64],
    unit: NDArray[np.int8],
    told: NDArray[np.float64],
    told_unit: NDArray[np.int8],
) -> Mask:
    """Return which stated amounts are, in the unit of the level, no other amount than it."""
    same = np.zeros(level.size, dtype=bool)
    for code in np.unique(told_unit):
        for other in np.unique(unit[told_unit == code]):
            rows = np.flatnonzero((told_unit == code) & (unit == other))
            if code != other and INDEX_CODE in (code, other):
                continue
            stated = convert(told[rows], UNITS[code], UNITS[other])
            most = np.maximum(level[rows], stated)
            same[rows] = np.abs(stated - level[rows]) <= DIFFERENCE * most
    return same
