"""A column of sentences: each distinct one is parsed once."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.company import Promise
from trajectory.portfolio.rows import Rows
from trajectory.wording import Statement, parse

__all__ = ["Stated", "stated"]

Mask = NDArray[np.bool_]
MOST_WORDS = 120
"""Characters of a quoted passage in a problem."""


class Stated(NamedTuple):
    """Promises by the rows whose words say them.

    Parameters
    ----------
    row : list of int
        Rows, in their order.
    promises : list of tuple
        What the words of each row promise.
    """

    row: list[int]
    promises: list[tuple[Promise, ...]]


def stated(rows: Rows, where: Mask) -> Stated:
    """Return what the sentences of some rows promise, refusing those that promise nothing.

    Parameters
    ----------
    rows : Rows
        The table.
    where : ndarray of bool, shape (n,)
        Rows whose words are read.

    Returns
    -------
    Stated
        Rows with at least one promise.
    """
    column = rows.column("statement")
    where = where & ~rows.refused
    if column is None or not where.any():
        return Stated([], [])
    codes = column.plain.codes
    cells = column.plain.cells
    read: dict[int, Statement] = {
        code: parse(str(cells[code])) for code in np.unique(codes[where]).tolist()
    }
    nothing = np.isin(codes, [code for code, one in read.items() if not one.targets]) & where
    for outcome, tell in ((True, _why_nothing), (False, _left_out)):
        told = {code: tell(one) for code, one in read.items() if bool(one.targets) != outcome}
        _say(rows, codes, where, {code: why for code, why in told.items() if why}, outcome)
    kept = np.flatnonzero(where & ~nothing).tolist()
    return Stated(kept, [read[int(codes[row])].targets for row in kept])


def _say(
    rows: Rows, codes: NDArray[np.int64], where: Mask, reasons: dict[int, str], refused: bool
) -> None:
    if not reasons:
        return
    known = np.array(sorted(reasons))
    some = np.flatnonzero(where & np.isin(codes, known))
    remedy = (
        "write its parts in columns" if refused else "compare the words with what was read of them"
    )
    texts = [(reasons[code], remedy) for code in known.tolist()]
    rows.say(some, "statement", texts, np.searchsorted(known, codes[some]), refused=refused)


def _why_nothing(read: Statement) -> str:
    """Return why a text promises nothing that can be used."""
    if read.drafts:
        return f"not complete: {read.drafts[0].reason}"
    return "no promise is understood in it"


def _left_out(read: Statement) -> str:
    """Return what of a text was inferred, not complete or not understood; "" where nothing was."""
    inferred = {mark.value for reading in read.readings for mark in reading.inferred}
    parts = [f"inferred: {mark}" for mark in sorted(inferred)]
    parts += [f"not complete: {draft.reason}" for draft in read.drafts]
    parts += [f"not understood: {read.quote(s)!r:.{MOST_WORDS}}" for s in read.not_understood]
    return "; ".join(parts)
