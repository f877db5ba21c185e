"""Dataframes of any library, through narwhals: loaded where they are asked for."""

from collections.abc import Mapping
from typing import Any

from trajectory.nouns.frames import loaded

__all__ = ["frame_of", "library"]


def library(name: str) -> Any:
    """Return a library of the extra ``tables``.

    Raises
    ------
    MissingExtraError
        If it is not installed; the error says how to get it.

    Examples
    --------
    >>> library("narwhals").__name__
    'narwhals'
    """
    return loaded(name, "tables")


def frame_of(columns: Mapping[str, Any], kind: str) -> Any:
    """Return columns as a table of a library: pandas, polars or pyarrow.

    Parameters
    ----------
    columns : mapping of str to sequence
        The columns.
    kind : str
        The library's name.

    Returns
    -------
    DataFrame or Table
        Of that library.

    Examples
    --------
    >>> frame_of({"gap": [0.5]}, "polars").shape
    (1, 1)
    """
    made = library("polars" if kind == "polars" else kind)
    return made.table(dict(columns)) if kind == "pyarrow" else made.DataFrame(dict(columns))
