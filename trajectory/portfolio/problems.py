"""What was wrong in a table: which row, which column, what stood there, why, and what to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.distinct import Column

__all__ = ["MOST", "Gathering", "Problem", "Problems"]

MOST = 10_000
"""How many problems are listed; the others are counted."""


class Problem(NamedTuple):
    """One thing that was wrong, or noted, in a row of a table.

    Parameters
    ----------
    table : str
        ``"targets"``, ``"inventories"`` or ``"companies"``.
    row : int
        The row: from 0 in a dataframe, the line in a file.
    company : str
        Whose row it is; empty where that could not be read.
    column : str
        The column's own header; empty where it is about the row.
    value : str
        What stands there.
    outcome : str
        ``"refused"`` where the row was not used, ``"noted"`` where it was.
    reason : str
        Why.
    remedy : str
        What to do.
    """

    table: str
    row: int
    company: str
    column: str
    value: str
    outcome: str
    reason: str
    remedy: str


@dataclass(frozen=True, eq=False, slots=True)
class Problems:
    """What was wrong in the tables that a book was read from; a long list is cut, with a count.

    Parameters
    ----------
    rows : tuple of Problem
        By table and row; at most `MOST` of them.
    count : int
        How many there are, those that are not listed too.
    outcomes : mapping of str to mapping of str to int
        For each table how many rows were used, used with a note, and refused.
    """

    rows: tuple[Problem, ...] = ()
    count: int = 0
    outcomes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def columns(self) -> dict[str, list[Any]]:
        """Return the list as columns, as a table is made of them."""
        return {name: [row[i] for row in self.rows] for i, name in enumerate(Problem._fields)}


Reason = tuple[str, str]
"""Why, and what to do."""


class _Entry(NamedTuple):
    rows: NDArray[np.int64]
    column: Column | None
    outcome: str
    reasons: Sequence[Reason]
    which: NDArray[np.int64] | None
    """Which of the reasons holds for each row; None: the first."""


@dataclass(eq=False, slots=True)
class Gathering:
    """The problems of a table while they are gathered, each reason once."""

    table: str
    first: int
    entries: list[_Entry] = field(default_factory=list)

    def add(
        self,
        rows: NDArray[Any],
        column: Column | None,
        outcome: str,
        reasons: Sequence[Reason],
        which: NDArray[np.int64] | None = None,
    ) -> None:
        """Add reasons, each for the rows it holds for."""
        if rows.size:
            self.entries.append(_Entry(rows, column, outcome, reasons, which))

    @property
    def count(self) -> int:
        """How many problems there are."""
        return sum(entry.rows.size for entry in self.entries)

    def listed(self, companies: Column | None, most: int) -> list[Problem]:
        """Return the first problems, in the order of the rows."""
        if not self.entries:
            return []
        rows = np.concatenate([entry.rows for entry in self.entries])
        sizes = [entry.rows.size for entry in self.entries]
        of, start = np.repeat(np.arange(len(sizes)), sizes), np.cumsum([0, *sizes])
        problems = []
        for place in np.argsort(rows, kind="stable")[:most].tolist():
            entry = self.entries[of[place]]
            row, at = int(rows[place]), place - int(start[of[place]])
            reason, remedy = entry.reasons[0 if entry.which is None else int(entry.which[at])]
            name = "" if companies is None else companies.shown(row)
            header = "" if entry.column is None else entry.column.header
            value = "" if entry.column is None else entry.column.shown(row)
            told = (entry.outcome, reason, remedy)
            problems.append(Problem(self.table, row + self.first, name, header, value, *told))
        return problems
