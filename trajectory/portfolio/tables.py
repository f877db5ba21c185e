"""Any table as columns: dataframes of any library through narwhals, and paths of files."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from trajectory.errors import ArgumentError
from trajectory.portfolio.distinct import Column, distinct, numbered
from trajectory.portfolio.frames import library
from trajectory.words import widened

__all__ = ["Table", "as_table", "column_of", "factorized", "unique"]


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """A table as it came in.

    Parameters
    ----------
    kind : str
        The library in whose tables answers are given: pandas, polars or pyarrow.
    headers : tuple of str
        What stands above its columns.
    size : int
        How many rows it has.
    load : callable
        From a header to its `Column`.
    first : int
        What its first row is called: 0 in a dataframe, the line in a file.
    notes : tuple of str
        What was decided where it was opened.
    """

    kind: str
    headers: tuple[str, ...]
    size: int
    load: Callable[[str], Column]
    first: int = 0
    notes: tuple[str, ...] = ()


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
        from trajectory.portfolio.files import opened

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


def unique(headers: Sequence[str]) -> list[str]:
    """Return headers each of which stands once: a second "year" becomes "year (2)"."""
    seen: dict[str, int] = {}
    unique = []
    for header in headers:
        seen[header] = seen.get(header, 0) + 1
        unique.append(header if seen[header] == 1 else f"{header} ({seen[header]})")
    return unique


def column_of(series: Any, header: str) -> Column:
    """Return a series of narwhals as a column."""
    kind = series.dtype
    if kind.is_numeric() and not kind.is_decimal():
        raw = series.to_numpy()
        if raw.dtype.kind == "O":  # nullable ones
            raw = np.array([np.nan if v is None or v != v else v for v in raw.tolist()], np.float64)
        short = raw.dtype.kind == "f" and raw.itemsize < 8
        return numbered(header, widened(raw) if short else raw.astype(np.float64, copy=False))
    if series.implementation.is_pandas_like():
        return _of_pandas(series.to_native(), header)
    return factorized(header, series.to_arrow())


def _of_pandas(series: Any, header: str) -> Column:
    if isinstance(series.dtype, library("pandas").CategoricalDtype):
        codes = series.cat.codes.to_numpy().astype(np.int64)
        return Column(header, series.cat.categories.tolist(), codes)
    if series.dtype == object:
        kinds = set(map(type, series.array))
        if kinds <= {float, int}:
            return numbered(header, series.to_numpy(np.float64))
        if not kinds <= {str, type(None)}:
            return distinct(header, series.tolist())
    if series.dtype == object or hasattr(series.array, "__arrow_array__"):
        return factorized(header, library("pyarrow").array(series, from_pandas=True))
    codes, cells = series.factorize()
    return Column(header, cells.tolist(), codes.astype(np.int64, copy=False))


def factorized(header: str, array: Any) -> Column:
    """Return an array of arrow, chunked or not, as a column."""
    arrow = library("pyarrow")
    if isinstance(array, arrow.ChunkedArray):
        array = array.combine_chunks() if array.num_chunks != 1 else array.chunk(0)
    if isinstance(array, arrow.ChunkedArray):  # of no chunks, or of too much text for one
        array = arrow.concat_arrays(array.chunks) if array.num_chunks else arrow.array([])
    if arrow.types.is_nested(array.type):
        return distinct(header, array.to_pylist())
    if not arrow.types.is_dictionary(array.type):
        array = array.dictionary_encode()
    codes = array.indices.cast(arrow.int64()).fill_null(-1).to_numpy(zero_copy_only=False)
    return Column(header, array.dictionary, codes)
