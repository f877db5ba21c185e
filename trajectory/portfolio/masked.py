"""Columns of answers, some of them unknown, as a dataframe of the kind that came in."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.frames import frame_of, library

__all__ = ["Known", "as_frame"]


class Known(NamedTuple):
    """A column of whole numbers or answers that are not all known."""

    values: NDArray[Any]
    known: NDArray[np.bool_]


def as_frame(columns: Mapping[str, Any], kind: str) -> Any:
    """Return columns as a table of a library, what is unknown as it marks it.

    Parameters
    ----------
    columns : mapping of str to ndarray or Known
        The columns; NaN and None are unknown, too.
    kind : str
        ``"pandas"``, ``"polars"`` or ``"pyarrow"``.

    Returns
    -------
    DataFrame or Table
        Of that library.

    Examples
    --------
    >>> met = Known(np.array([True, False]), np.array([True, False]))
    >>> as_frame({"met": met}, "pandas")["met"].tolist()
    [True, <NA>]
    """
    make = {"pandas": _pandas, "polars": _polars}.get(kind, _pyarrow)
    return frame_of({name: make(column) for name, column in columns.items()}, kind)


def _pandas(column: Any) -> Any:
    if not isinstance(column, Known):
        return column
    pandas = library("pandas")
    kind = pandas.arrays.BooleanArray if column.values.dtype == bool else pandas.arrays.IntegerArray
    return kind(column.values.copy(), ~column.known)


def _polars(column: Any) -> Any:
    polars = library("polars")
    if isinstance(column, Known):
        series = polars.Series(column.values)
        if column.known.all():
            return series
        return series.set(polars.Series(~column.known), None)
    if column.dtype == object:
        return polars.Series(column.tolist(), dtype=polars.String)
    return polars.Series(column, nan_to_null=True)


def _pyarrow(column: Any) -> Any:
    pyarrow = library("pyarrow")
    if isinstance(column, Known):
        return pyarrow.array(column.values, mask=~column.known)
    if column.dtype == object:
        return pyarrow.array(column.tolist(), pyarrow.string())
    return pyarrow.array(column, mask=np.isnan(column) if column.dtype.kind == "f" else None)
