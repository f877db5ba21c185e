"""Tables of pandas and arrays of xarray: loaded where they are asked for, and what is read."""

import importlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import Floats, as_year, as_years
from trajectory.errors import ArgumentError, MissingExtraError, YearError

__all__ = ["loaded", "numbers_of", "sorted_years", "table"]


def loaded(library: str, extra: str = "frames") -> Any:
    """Return a library of an extra: pandas or xarray of ``frames``.

    Raises
    ------
    MissingExtraError
        If it is not installed; the error says how to get it.

    Examples
    --------
    >>> loaded("pandas").__name__
    'pandas'
    """
    try:
        return importlib.import_module(library)
    except ImportError as error:
        raise MissingExtraError(
            f"{library} must be installed for this: pip install 'emissions-trajectory[{extra}]'"
        ) from error


def table(
    columns: Mapping[str, Any],
    index: Sequence[Any] | None = None,
    name: str | None = None,
    attrs: Mapping[str, Any] | None = None,
) -> Any:
    """Return a dataframe of some columns, its index named.

    Examples
    --------
    >>> table({"met": [True, False]}, ["A", "B"], "member")  # doctest: +NORMALIZE_WHITESPACE
              met
    member
    A        True
    B       False
    """
    pandas = loaded("pandas")
    labels = None if index is None else pandas.Index(index, name=name)
    frame = pandas.DataFrame(dict(columns), index=labels)
    frame.attrs.update(attrs or {})
    return frame


def sorted_years(argument: str, labels: Iterable[Any]) -> tuple[NDArray[np.int64], list[int]]:
    """Return years in order, and where each stood.

    Raises
    ------
    YearError
        If a label is no year, or a year stands twice.

    Examples
    --------
    >>> years, order = sorted_years("frame", ["2030", 2020])
    >>> years.tolist(), order
    ([2020, 2030], [1, 0])
    """
    found = [_year(argument, label) for label in labels]
    order = sorted(range(len(found)), key=found.__getitem__)
    return as_years(argument, [found[i] for i in order]), order


def _year(argument: str, label: Any) -> int:
    try:
        return as_year(argument, label)
    except YearError:
        raise YearError(
            f"{argument} must have years as labels, or a column 'year' "
            f"(with years on the other side pass its .T), got {label!r:.80}"
        ) from None


def numbers_of(argument: str, frame: Any) -> Floats:
    """Return the numbers of a dataframe, shape (rows, columns).

    Raises
    ------
    ArgumentError
        If a column holds anything else, or a cell is empty.

    Examples
    --------
    >>> numbers_of("frame", table({"A": [1, 2]}))
    array([[1.],
           [2.]])
    """
    for place, (name, dtype) in enumerate(zip(frame.columns, frame.dtypes, strict=True)):
        if getattr(dtype, "kind", "O") not in "iuf":
            got = frame.iloc[:, place].tolist()
            raise ArgumentError(
                f"{argument} must hold numbers, got {dtype} in {name!r}: {got!r:.80}"
            )
    values: Floats = frame.to_numpy(dtype=np.float64, na_value=np.nan)
    empty = np.argwhere(np.isnan(values))
    if empty.size:
        row, column = (
            labels.tolist()[at]
            for labels, at in zip((frame.index, frame.columns), empty[0], strict=True)
        )
        raise ArgumentError(
            f"{argument} must hold a number everywhere (nothing is filled), got none for "
            f"{column!r} in {row!r}"
        )
    return values
