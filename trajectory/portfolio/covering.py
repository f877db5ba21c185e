"""What share of the emissions targets cover: one number, or by scope."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.scope import S1, S2, S3, Scope
from trajectory.portfolio.deciding import decided
from trajectory.portfolio.rows import Rows

__all__ = ["ByScope", "coverage"]

PARTS = {"coverage_s1": S1, "coverage_s2": S2, "coverage_s3": S3}
ByScope = tuple[tuple[Scope, float], ...]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]


def coverage(
    rows: Rows, told: Mask, scopes: NDArray[np.int32]
) -> tuple[Floats, Mapping[int, ByScope]]:
    """Return the share that each row covers, and the rows in which it differs by scope.

    Parameters
    ----------
    rows : Rows
        The table.
    told : ndarray of bool, shape (n,)
        Rows that are read by their columns.
    scopes : ndarray of int32, shape (n,)
        What each is about.

    Returns
    -------
    ndarray of float64, mapping of int to tuple
        1 where nothing is said. [1]
    """
    by_scope: dict[int, ByScope] = {}
    if not any(field in rows for field in ("coverage", *PARTS)):
        return np.broadcast_to(np.float64(1.0), rows.size), by_scope
    share = _shares(rows, "coverage", told)
    whole = np.where(np.isnan(share), 1.0, share)
    if not any(field in rows for field in PARTS):
        return whole, by_scope
    least, most, lacks = np.full(rows.size, np.inf), np.zeros(rows.size), np.zeros(rows.size, bool)
    parts = []
    for field, part in PARTS.items():
        asked = told & np.isnan(share) & (scopes & part.value != 0)
        covers = _shares(rows, field, asked)
        parts.append((part, np.where(asked, covers, np.nan)))
        lacks |= asked & np.isnan(covers)
        least, most = np.fmin(least, parts[-1][1]), np.fmax(most, parts[-1][1])
    rows.note(
        lacks & np.isfinite(least),
        "coverage_s1" if "coverage_s1" in rows else "coverage_s3",
        ("coverage is said of some scopes only; the others count as covered", "fill it in"),
    )
    same = np.isfinite(least) & (least == most) & ~lacks
    whole[same] = least[same]
    differs = np.isfinite(least) & ~same & ~rows.refused
    for row in np.flatnonzero(differs).tolist():
        named = Scope(int(scopes[row]))
        shares = [(part & named, float(c[row])) for part, c in parts if not np.isnan(c[row])]
        by_scope[row] = tuple(shares)
    return whole, by_scope


def _shares(rows: Rows, field: str, where: Mask) -> Floats:
    """Return shares above 0; what cannot be read refuses its row, for all would be assumed."""
    column = rows.column(field)
    if column is None:
        return np.full(rows.size, np.nan)
    shares = decided(column, rows.shares.get(field, rows.shares.get("coverage")), flags=True)
    if shares.note and shares.note.partition(": ")[2]:
        rows.notes.append(f"{rows.name} {shares.note}")
    bad = np.flatnonzero(where & (shares.which >= 0))
    rows.say(bad, field, shares.reasons, shares.which[bad])
    nothing = where & (shares.values == 0.0)
    remedy = "write the scopes that it covers, or leave it empty"
    rows.refuse(nothing, field, ("a share of 0 covers nothing of what it is about", remedy))
    return shares.values
