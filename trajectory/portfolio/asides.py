"""Rows that are about no company: totals, footnotes, the header once more, a row of units."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.distinct import is_blank
from trajectory.portfolio.frames import library
from trajectory.portfolio.measures import is_unit
from trajectory.portfolio.problems import Reason
from trajectory.portfolio.rows import Rows

__all__ = ["asides_of", "take_units"]

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]

TOTALS = (
    r"^(?:(?:grand|sub|portfolio|group|overall)[- ]?)?(?:totals?|sum|average|mean|median)"
    r"(?: portfolio)?:?$|^(?:gesamt|summe|(?:zwischen|gesamt)summe|durchschnitt|mittelwert|totaal|"
    r"gemiddelde|moyenne):?$"
)
FOOTNOTE = (
    r"^(?:[*†‡]|\(?[0-9a-z]\) |(?:sources?|notes?|quellen?|anmerkung(?:en)?|hinweis|bron|remarks?|"
    r"disclaimer|legend)\s*[:0-9])"
)
"""As RE2 reads them, without case."""

TOTAL: Reason = (
    "it sums up other rows and is no company's",
    "leave it out; a company of this name needs its id",
)
NOTE: Reason = ("it looks like a footnote: nothing else stands in the row", "leave it out")
AGAIN: Reason = ("the header stands here once more", "leave it out")


def asides_of(rows: Rows, names: Any, name_of: Codes, unsaid: Mask) -> Mask:
    """Refuse rows that sum up others, explain them or repeat the header; return which.

    Parameters
    ----------
    rows : Rows
        The table.
    names : arrow array of text, shape (k,)
        The names in all tables.
    name_of : ndarray of int64, shape (n,)
        The place of each row's name, -1 without one.
    unsaid : ndarray of bool, shape (n,)
        Rows that have no id: one that has is a company's, whatever its name.

    Returns
    -------
    ndarray of bool, shape (n,)
        Rows that are refused.
    """
    found = np.zeros(rows.size, bool)
    header = rows.fields.get("company", "")
    for kind, reason in _kinds(names, header):
        which = unsaid & ~found & np.append(kind, False)[name_of]
        if reason is NOTE and which.any():
            which &= rows.bare(which, but=header)
        rows.refuse(which, "company", reason)
        found |= which
    return found


def _kinds(names: Any, header: str) -> list[tuple[Mask, Reason]]:
    """Return which names are none, by why."""
    compute = library("pyarrow.compute")
    kinds = [(compute.equal(names, header.strip()), AGAIN)]
    either = compute.match_substring_regex(names, f"{TOTALS}|{FOOTNOTE}", ignore_case=True)
    if compute.any(either).as_py():  # mostly none is
        total = compute.match_substring_regex(names, TOTALS, ignore_case=True)
        kinds += [(total, TOTAL), (compute.and_not(either, total), NOTE)]
    return [(kind.to_numpy(zero_copy_only=False), reason) for kind, reason in kinds]


def take_units(rows: Rows, nobody: Mask) -> Mask:
    """Return whether the first row holds the units of the columns: it is kept as such.

    Parameters
    ----------
    rows : Rows
        The table.
    nobody : ndarray of bool, shape (n,)
        Rows that name no company.

    Returns
    -------
    ndarray of bool, shape (n,)
        The first row, or none.
    """
    is_units = np.zeros(rows.size, bool)
    if not nobody[0]:
        return is_units
    said = {}
    for header in rows.table.headers:
        column = rows.table.load(header).plain
        cell = None if column.codes[0] < 0 else column.cells[column.codes[0]]
        if is_blank(cell):
            continue
        if not isinstance(cell, str) or not is_unit(cell):
            return is_units
        said[header] = " ".join(cell.split()).strip("()[] ")
    if said:
        is_units[0] = True
        rows.take_units(said, is_units)
    return is_units
