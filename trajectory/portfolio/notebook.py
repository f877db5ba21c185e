"""What a notebook shows of a book and of an assessment: a few rows of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from trajectory.portfolio.masked import Known
from trajectory.words import MANY, Html, card, element, escaped, number, table

__all__ = ["of_rows", "of_table"]


def of_table(title: str, columns: Mapping[str, Any]) -> Html:
    """Return the first rows of a table, and how many more there are.

    Examples
    --------
    >>> "and 1 more" in of_table("<t>", {"year": list(range(2020, 2033))})
    True
    """
    held = [_values(column) for column in columns.values()]
    count = max(map(len, held), default=0)
    rows = [[_spelled(column[at]) for column in held] for at in range(min(MANY, count))]
    more = element("div", f"and {number(count - MANY)} more") if count > MANY else None
    shown = table(list(columns), rows) if rows else None
    return card(title, element("div", shown, style="overflow-x:auto"), more)


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


def _spelled(value: Any) -> str:
    if value is None or value != value:  # NaN: there is none
        return ""
    return number(float(value), 6) if isinstance(value, float) else str(value)
