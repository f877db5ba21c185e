"""A table as columns, each loaded when it is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from trajectory.portfolio.distinct import Column, distinct, is_missing, numbered
from trajectory.portfolio.frames import library
from trajectory.words import widened

__all__ = ["Table", "column_of", "factorized", "unique"]


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
    above : str
        What stands above its header.
    commas : bool
        Whether its decimals may follow a comma, as in a file whose cells semicolons part.
    """

    kind: str
    headers: tuple[str, ...]
    size: int
    load: Callable[[str], Column]
    first: int = 0
    notes: tuple[str, ...] = ()
    above: str = ""
    commas: bool = False


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
        return Column(header, (series.cat.categories.tolist(), codes))
    if series.dtype == object:
        kinds = set(map(type, series.array))
        if kinds <= {float, int}:
            try:
                return numbered(header, series.to_numpy(np.float64))
            except OverflowError:  # a whole number that no float holds is told cell by cell
                return distinct(header, series.tolist())
        return _of_objects(series, header, texts=kinds <= {str, float, type(None)})
    if getattr(series.dtype, "name", "").startswith(("period", "interval")):  # "2019", "2019-05"
        return distinct(header, [None if is_missing(cell) else str(cell) for cell in series])
    if hasattr(series.array, "__arrow_array__"):
        return factorized(header, library("pyarrow").array(series, from_pandas=True))
    codes, cells = series.factorize()
    return Column(header, (cells.tolist(), codes.astype(np.int64, copy=False)))


def _of_objects(series: Any, header: str, texts: bool) -> Column:
    """Return a column of objects: mostly of texts, whose gaps are not a number."""
    arrow = library("pyarrow")
    if texts:
        try:
            return factorized(header, arrow.array(series, arrow.string(), from_pandas=True))
        except (arrow.ArrowInvalid, arrow.ArrowTypeError):  # numbers stand among them
            pass
    return distinct(header, series.tolist())


def factorized(header: str, array: Any) -> Column:
    """Return an array of arrow, chunked or not, as a column."""
    arrow = library("pyarrow")
    if isinstance(array, arrow.ChunkedArray):
        array = array.combine_chunks() if array.num_chunks != 1 else array.chunk(0)
    if isinstance(array, arrow.ChunkedArray):  # of no chunks, or of too much text for one
        array = arrow.concat_arrays(array.chunks) if array.num_chunks else arrow.array([])
    if arrow.types.is_nested(array.type):
        return distinct(header, array.to_pylist())
    if isinstance(array.type, arrow.BaseExtensionType):
        array = array.storage
    return Column(header, raw=array)
