"""Any table: dataframes of any library through narwhals, and paths of files."""

import os
from collections.abc import Callable, Sequence
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.portfolio.files import opened
from trajectory.portfolio.formats import plain_header
from trajectory.portfolio.formats.plain import IDS, PLAIN
from trajectory.portfolio.frames import library
from trajectory.portfolio.tables import Table, column_of, unique

__all__ = ["as_table"]


def as_table(argument: str, given: Any, fits: Callable[[Sequence[str]], float]) -> Table:
    """Return a table from a dataframe, a reader of record batches or a path.

    Parameters
    ----------
    argument : str
        Its name, for the error.
    given : DataFrame, Table, RecordBatchReader, relation, str, path or (path, sheet)
        The table.
    fits : callable
        How well headers fit, by which the sheet and the header row of a workbook are found.

    Returns
    -------
    Table
        Its columns.

    Raises
    ------
    ArgumentError
        If it is no table.
    """
    if isinstance(given, str | os.PathLike | tuple):
        return opened(argument, given, fits)
    narwhals = library("narwhals")
    try:
        frame = narwhals.from_native(_prepared(given))
    except TypeError:
        raise ArgumentError(
            f"{argument} must be a dataframe or the path of a CSV, Parquet or Excel file, "
            f"got {type(given).__name__}"
        ) from None
    if isinstance(frame, narwhals.LazyFrame):
        is_polars = frame.implementation.is_polars()
        frame = frame.collect("polars" if is_polars else "pyarrow")
    kind = str(frame.implementation).lower()
    if kind not in ("pandas", "polars", "pyarrow"):
        kind = "pandas" if frame.implementation.is_pandas_like() else "pyarrow"
    headers = tuple(frame.columns)
    return Table(kind, headers, len(frame), lambda header: column_of(frame[header], header))


KEYS = {*PLAIN.fields["company"], *IDS} - {"id"}
"""What an index may be called that tells companies apart; one called "id" numbers rows."""


def _header(header: Any) -> str:
    """Return one text of a header of several lines; pandas names the empty ones "Unnamed"."""
    if not isinstance(header, tuple):
        return str(header)
    texts = [str(text) for text in header]
    return " ".join(text for text in texts if not text.startswith("Unnamed: ")) or texts[-1]


def _prepared(given: Any) -> Any:
    """Return a table that narwhals knows: batches read, headers of pandas unique texts."""
    if hasattr(given, "read_all") or type(given).__name__ == "RecordBatch":
        arrow = library("pyarrow")
        return given.read_all() if hasattr(given, "read_all") else arrow.table(given)
    if hasattr(given, "set_axis") and hasattr(given, "columns"):  # of pandas and its like
        headers = unique([_header(header) for header in given.columns])
        made = given.set_axis(headers, axis=1)
        index = [str(name) for name in getattr(given.index, "names", ()) if name is not None]
        if any(plain_header(name) in KEYS for name in index) and not {*index} & {*headers}:
            made = made.reset_index()  # who the rows are about stands in front of them
        return made
    return given
