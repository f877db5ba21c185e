"""Any table: dataframes of any library through narwhals, and paths of files."""

import os
from collections.abc import Callable, Sequence
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.portfolio.files import opened
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


def _prepared(given: Any) -> Any:
    """Return a table that narwhals knows: batches read, headers of pandas unique texts."""
    if hasattr(given, "read_all") or type(given).__name__ == "RecordBatch":
        arrow = library("pyarrow")
        return given.read_all() if hasattr(given, "read_all") else arrow.table(given)
    if hasattr(given, "set_axis") and hasattr(given, "columns"):  # of pandas and its like
        headers = [" ".join(map(str, h)) if isinstance(h, tuple) else str(h) for h in given.columns]
        return given.set_axis(unique(headers), axis=1)
    return given
