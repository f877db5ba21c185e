"""What a notebook shows of a book and of an assessment: a few rows of it."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from trajectory.portfolio.masked import Known
from trajectory.words import MANY, Html, card, element, escaped, listed, number, table

__all__ = ["of_rows", "of_table"]

LONG = 40
"""Texts of more characters may be cut on their line, so that a tooltip has them whole."""


def of_table(title: str, columns: Mapping[str, Any]) -> Html:
    """Return the first rows of a table, each on one line, and how many more there are.

    Columns that are empty in all rows shown are named below the table, not drawn.

    Examples
    --------
    >>> "and 1 more" in of_table("<t>", {"year": list(range(2020, 2033))})
    True
    """
    held = [_values(column) for column in columns.values()]
    count = max(map(len, held), default=0)
    few = range(min(MANY, count))
    cells = {
        name: [_spelled(column[at]) for at in few]
        for name, column in zip(columns, held, strict=True)
    }
    full = [name for name, column in cells.items() if any(column)]
    right = {
        i for i, name in enumerate(full) if any(map(_is_number, _values(columns[name])[: len(few)]))
    }
    rows = [[_line(cells[name][at]) for name in full] for at in few]
    more = element("div", f"and {number(count - MANY)} more") if count > MANY else None
    empty = [name for name in cells if name not in full]
    said = element("div", f"empty here: {listed(empty)}") if rows and empty else None
    shown = table(full, rows, right=right) if rows else None
    return card(title, element("div", shown, style="overflow-x:auto"), more, said)


def of_rows(title: str, outcomes: Mapping[str, Mapping[str, int]], notes: Sequence[str]) -> Html:
    """Return how many rows of each table were used, and what was decided where they were read."""
    rows = [
        (name, ", ".join(f"{number(count)} {how}" for how, count in found.items()))
        for name, found in outcomes.items()
    ]
    said = Html("".join(f"<div>{escaped(note)}</div>" for note in notes[:MANY]))
    return card(title, table(("table", "rows"), rows) if rows else None, said)


def _values(column: Any) -> Any:
    """Return a column, None where it is unknown."""
    if not isinstance(column, Known):
        return column
    pairs = zip(column.values[: MANY + 1], column.known[: MANY + 1], strict=True)
    return [value if known else None for value, known in pairs] + [None] * (
        len(column.values) - MANY - 1
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, float | int | np.number) and not isinstance(value, bool | np.bool_)


def _line(text: str) -> Html:
    """Return a text on one line; what is long is cut by the browser, and whole in its tooltip."""
    style = "white-space:nowrap;max-width:28em;overflow:hidden;text-overflow:ellipsis"
    return element("div", text, style=style, title=text if len(text) > LONG else None)


def _spelled(value: Any) -> str:
    if value is None or value != value:  # NaN: there is none
        return ""
    return number(float(value), 6) if isinstance(value, float) else str(value)
