"""A column of a table: each distinct cell once, so that each is read once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["EMPTY", "Column", "distinct", "is_blank", "is_missing", "numbered"]

EMPTY = frozenset(
    (
        *(
            "",
            "na",
            "n/a",
            "n.a.",
            "#n/a",
            "nan",
            "<na>",
            "none",
            "null",
            "nat",
            "-",
            "–",
            "—",
            "?",
        ),
        *("nd", "n/d", "n.d.", "k.a.", "tbd", "tbc", "..", "..."),
    )
)
"""What people write into a cell where there is nothing, in lower case."""

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Column:
    """A column of a table.

    Parameters
    ----------
    header : str
        What stands above it.
    coded : (sequence or arrow array, ndarray of int64), optional
        Its distinct cells, without the empty ones, and which of them stands in each row; -1 none.
    raw : arrow array, shape (n,), optional
        Its cells, from which distinct ones are found when they are asked for.
    numbers : ndarray of float64, shape (n,), optional
        Its cells where all are numbers, NaN empty.
    percent : ndarray of bool, shape (n,), optional
        Where the number format of the cell is that of a percentage.
    """

    header: str
    coded: tuple[Any, Codes] | None = None
    raw: Any = None
    numbers: NDArray[np.float64] | None = None
    percent: Mask | None = None

    @cached_property
    def _coded(self) -> tuple[Any, Codes]:
        if self.coded is not None:
            return self.coded
        array = self.raw if hasattr(self.raw, "dictionary") else self.raw.dictionary_encode()
        codes = array.indices.cast("int64")  # those of polars are unsigned, and -1 is not
        return array.dictionary, codes.fill_null(-1).to_numpy(zero_copy_only=False)

    @property
    def held(self) -> Any:
        """The distinct cells, of arrow or of Python."""
        return self._coded[0]

    @property
    def codes(self) -> Codes:
        """Which of them stands in each row, -1 where it is empty."""
        return self._coded[1]

    @cached_property
    def cells(self) -> Sequence[Any]:
        """The distinct cells as Python has them."""
        return self.held.to_pylist() if hasattr(self.held, "to_pylist") else list(self.held)

    @cached_property
    def plain(self) -> "Column":
        """The same column by its distinct cells, also where all are numbers."""
        return self._spelled()

    def __len__(self) -> int:
        """Return how many rows it has."""
        if self.numbers is not None:
            return int(self.numbers.size)
        return int(self.codes.size) if self.raw is None else len(self.raw)

    def blank(self, *, words: bool = True) -> Mask:
        """Return in which rows nothing stands; "n/a" is nothing where `words` may be."""
        if self.numbers is not None:
            return np.isnan(self.numbers)
        missing = np.fromiter((is_blank(c, words) for c in self.cells), bool, len(self.cells))
        if not missing.any():
            return self.codes < 0
        return np.append(missing, True)[self.codes]

    def _spelled(self) -> "Column":
        if self.numbers is None:
            return self
        cells, codes = np.unique(self.numbers, return_inverse=True)
        empty = np.isnan(cells)
        plain = [int(c) if c.is_integer() else c for c in cells[~empty].tolist()]
        return Column(self.header, (plain, np.where(empty[codes], -1, codes)), percent=self.percent)

    def shown(self, row: int) -> str:
        """Return what stands in a row, as a problem shows it."""
        if self.numbers is not None:
            number = float(self.numbers[row])
            return "" if number != number else f"{number:.15g}"
        code = self.codes[row]
        cell = "" if code < 0 else self.cells[code]
        return f"{cell:.15g}" if isinstance(cell, float) else f"{cell!s:.200}"


def is_blank(cell: Any, words: bool = True) -> bool:
    """Return whether nothing stands in a cell, or a word for it."""
    if isinstance(cell, str):
        text = cell.strip()
        if not text or not words:
            return not text
        return text.lower() in EMPTY if len(text) < 6 else text.startswith("#N/A ")
    return is_missing(cell)


def is_missing(value: Any) -> bool:
    """Return whether a value stands for nothing: None, NaN, NaT or NA."""
    try:
        return value is None or bool(value != value)
    except (TypeError, ArithmeticError):  # NA of pandas, and a signaling NaN, do not compare
        return True
    except ValueError:  # an array is unequal to itself in each of its items
        return False


def numbered(header: str, values: NDArray[Any]) -> Column:
    """Return a column of numbers."""
    return Column(header, numbers=values)


def distinct(header: str, values: Sequence[Any]) -> Column:
    """Return a column of any cells; 1, 1.0, True and "1" are not the same.

    Examples
    --------
    >>> column = distinct("scope", ["S1", None, "S1"])
    >>> column.cells, column.codes
    (['S1'], array([ 0, -1,  0]))
    """
    places: dict[Any, int] = {}
    cells: list[Any] = []
    codes = np.empty(len(values), np.int64)
    for row, value in enumerate(values):
        if is_missing(value):
            codes[row] = -1
            continue
        try:
            key = (type(value), value)
            code = places.get(key)
        except TypeError:  # a list or another thing that cannot be looked up
            key = (type(value), repr(value))
            code = places.get(key)
        if code is None:
            code = places[key] = len(cells)
            cells.append(value)
        codes[row] = code
    return Column(header, (cells, codes))
