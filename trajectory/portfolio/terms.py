"""Near-term, long-term or open, of rows of columns: as ``rules.terms`` decides for nouns."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.promises import Term
from trajectory.nouns.scope import Land
from trajectory.portfolio.columns import LANDS, TERMS, Columns, TargetColumns
from trajectory.portfolio.known import alive
from trajectory.rules.terms import LONG_TERM_YEARS, NEAR_TERM_YEARS

__all__ = ["LONG", "NEAR", "OPEN", "terms_of"]

OPEN, NEAR, LONG = (TERMS.index(term) for term in (None, Term.NEAR, Term.LONG))
"""Places in `TERMS`; open is what nothing decides."""

NEVER = np.iinfo(np.int32).max
"""A year after all others."""

Mask = NDArray[np.bool_]


def terms_of(columns: Columns, as_of: date) -> NDArray[np.int8]:
    """Return the terms of targets.

    Parameters
    ----------
    columns : Columns
        Companies.
    as_of : datetime.date
        The day, on which only what was promised and not withdrawn decides.

    Returns
    -------
    ndarray of int8, shape (n,)
        Places in `TERMS`: as :func:`trajectory.rules.terms.term_of` answers for each target that
        stands on the day, of a company that has rows.
    """
    held = columns.targets
    known = alive(held, as_of)
    day = np.where(np.isnat(held.submitted), held.approved, held.submitted)
    day = np.where(np.isnat(day), np.datetime64(as_of, "D"), day)
    years = held.target_year - (day.astype("datetime64[Y]").astype(np.int64) + 1970)
    first = _first(held, known & (held.term != LONG))
    decided = np.where(first | (years <= NEAR_TERM_YEARS), NEAR, OPEN)
    decided = np.where(~first & _at_net_zero(columns, as_of), LONG, decided)
    decided = np.where(years > LONG_TERM_YEARS, LONG, decided)
    return np.where(held.term == OPEN, decided, held.term).astype(np.int8)


def _first(held: TargetColumns, counted: Mask) -> Mask:
    """Return which targets none of those that count comes before, on any of their emissions."""
    first = np.ones(held.company.size, dtype=bool)
    if not first.size:
        return first
    new = np.diff(held.company, prepend=-1) != 0
    begin, place = np.flatnonzero(new), np.cumsum(new) - 1
    land = held.land == LANDS.index(Land.ONLY)
    bits = int(np.bitwise_or.reduce(held.scopes))
    for apart in (False, True):
        of_land = land == apart
        if not of_land.any():
            continue
        for bit in (1 << n for n in range(bits.bit_length()) if bits >> n & 1):
            touched = of_land & ((held.scopes & bit) != 0)
            year = np.where(touched & counted, held.target_year, NEVER)
            earliest = np.minimum.reduceat(year, begin)[place]
            first &= ~(touched & (earliest < held.target_year))
    return first


def _at_net_zero(columns: Columns, as_of: date) -> Mask:
    """Return which targets end in the year of a net zero of some of their emissions."""
    held, zeros = columns.targets, columns.net_zeros
    found = np.zeros(held.company.size, dtype=bool)
    stands = np.flatnonzero(alive(zeros, as_of))
    if not stands.size or not found.size:
        return found
    key = zeros.company[stands] * 10_000 + zeros.target_year[stands]
    order = np.argsort(key, kind="stable")
    keys, begin = np.unique(key[order], return_index=True)
    scopes = np.bitwise_or.reduceat(zeros.scopes[stands][order], begin)
    wanted = held.company * 10_000 + held.target_year
    place = np.minimum(np.searchsorted(keys, wanted), keys.size - 1)
    return np.asarray((keys[place] == wanted) & ((scopes[place] & held.scopes) != 0))
