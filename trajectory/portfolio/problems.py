"""What was wrong in a table: which row, which column, what stood there, why, and what to do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

__all__ = ["MOST", "Problem", "Problems"]

MOST = 10_000
"""How many problems are listed; the others are counted."""


class Problem(NamedTuple):
    """One thing that was wrong, or noted, in a row of a table.

    Parameters
    ----------
    table : str
        ``"targets"``, ``"inventories"`` or ``"companies"``.
    row : int
        The row, counted from 0.
    company : str
        Whose row it is; empty where that could not be read.
    column : str
        The column's own name.
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
    rows : sequence of Problem
        By table and row; at most `MOST`.
    count : int
        How many there are, those that are not listed too.
    """

    rows: Sequence[Problem] = ()
    count: int = 0

    def columns(self) -> dict[str, list[Any]]:
        """Return the list as columns, as a table is made of them."""
        return {name: [row[i] for row in self.rows] for i, name in enumerate(Problem._fields)}


@dataclass(eq=False, slots=True)
class Gathering:
    """Problems while they are gathered: each reason once, with all the rows that it is about."""

    table: str
    found: list[tuple[np.ndarray, str, Any, str, str, str]] = field(default_factory=list)

    def add(
        self, rows: Any, column: str, value: Any, outcome: str, reason: str, remedy: str
    ) -> None:
        """Add one reason for some rows."""
        self.found.append((np.atleast_1d(rows), column, value, outcome, reason, remedy))

    def listed(self, companies: Any, most: int = MOST) -> Iterable[Problem]:
        """Return the first problems in the order of their rows."""
        if not self.found:
            return []
        rows = np.concatenate([entry[0] for entry in self.found])
        which = np.repeat(np.arange(len(self.found)), [entry[0].size for entry in self.found])
        order = np.argsort(rows, kind="stable")[:most]
        problems = []
        for row, at in zip(rows[order].tolist(), which[order].tolist(), strict=True):
            _, column, value, outcome, reason, remedy = self.found[at]
            problems.append(
                Problem(self.table, row, companies[row], column, value, outcome, reason, remedy)
            )
        return problems

    @property
    def count(self) -> int:
        """How many problems there are."""
        return sum(entry[0].size for entry in self.found)
