"""Sheets of workbooks: their cells, which of them are percentages, and what is merged."""

import dataclasses
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.errors import ArgumentError
from trajectory.portfolio.distinct import Column, distinct, numbered
from trajectory.portfolio.frames import library
from trajectory.portfolio.marks import Marks, marks_of
from trajectory.portfolio.tables import Table, factorized, unique
from trajectory.words import listed

__all__ = ["sheet_of"]

Fits = Callable[[Sequence[str]], float]
SEARCHED = 30
"""Rows among which the header is looked for."""


def sheet_of(argument: str, path: Path, sheet: Any, fits: Fits) -> Table:
    """Return the table in a sheet of a workbook.

    Parameters
    ----------
    argument : str
        Its name, for the error.
    path : Path
        The workbook.
    sheet : str or int, optional
        The sheet; None: the one whose headers fit best.
    fits : callable
        How well headers fit; a row that fits best is the header, also where text stands above it.

    Returns
    -------
    Table
        Its columns; rows are called by their lines in the sheet.

    Raises
    ------
    ArgumentError
        If it is no workbook, or has no such sheet.
    """
    fastexcel = library("fastexcel")
    try:
        book = fastexcel.read_excel(path)
        names = [sheet] if sheet is not None else list(book.sheet_names)
        grids = [_Grid(book, path, name) for name in names]
        visible = [grid for grid in grids if grid.visible]
    except Exception as error:  # what it raises for files that are none has no one class
        first = str(error).strip().partition("\n")[0]
        raise ArgumentError(
            f"{argument} must be a workbook, got {path.name!r:.120}: {first:.200}"
        ) from None
    found = [(*grid.header(fits), grid) for grid in visible or grids if grid.height]
    if not found:
        raise ArgumentError(f"{argument} must hold a table, got {path.name!r:.120}, which is empty")
    _, line, headers, grid = max(found, key=lambda one: one[0])
    notes = [] if len(names) == 1 else [f"the sheet {grid.name!r} is read"]
    unseen = [repr(grid.name) for grid in grids if visible and not grid.visible]
    if unseen and sheet is None:
        notes.append(f"hidden sheets are not looked at: {listed(unseen)}")
    if line > 0:
        notes.append(f"the header is line {line + 1} of the sheet")
    if grid.marks is None:
        notes.append("number formats and merged cells are read from .xlsx only")
    return Table(
        "polars",
        headers,
        grid.height - line - 1,
        lambda header: grid.column(header, headers.index(header), line + 1),
        line + 2,
        tuple(notes),
        grid.above(),
    )


class _Grid:
    """The cells of a sheet as text, by line and column."""

    def __init__(self, book: Any, path: Path, name: str | int) -> None:
        sheet = book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
        self.name, self.height = sheet.name, int(sheet.height)
        self.top = 0
        self.visible = getattr(sheet, "visible", "visible") == "visible"
        batch = library("pyarrow").record_batch(sheet.to_arrow())
        self.texts = list(batch.columns)
        self.marks: Marks | None = marks_of(path, self.name)

    def _cell(self, line: int, at: int) -> str | None:
        value = self.texts[at][line].as_py() if 0 <= line < self.height else None
        if self.marks is not None and value is None:
            source = self.marks.merged.get((line, at))
            return self.texts[source[1]][source[0]].as_py() if source else None
        return value if value is None else str(value)

    def header(self, fits: Fits) -> tuple[float, int, tuple[str, ...]]:
        """Return how well the best header fits, in which line it is, and the header itself."""
        best: tuple[float, int, tuple[str, ...]] = (-1.0, 0, ())
        for line in range(min(self.height, SEARCHED)):
            own = [self._cell(line, at) for at in range(len(self.texts))]
            above = [self._cell(line - 1, at) for at in range(len(self.texts))]
            both = (_joined(above, own), _joined(_carried(above, own), own))
            for texts, top in ((own, line), (both[0], line - 1), (both[1], line - 1)):
                named = [text or f"column {at + 1}" for at, text in enumerate(texts)]
                fit = fits(named) if any(own) else -1.0
                if fit > best[0]:
                    best = (fit, line, tuple(unique(named)))
                    self.top = max(top, 0)
        return best

    def above(self) -> str:
        """Return the text above the header."""
        places = [(row, at) for row in range(self.top) for at in range(len(self.texts))]
        return " ".join(dict.fromkeys(filter(None, (self._cell(*place) for place in places))))

    def column(self, header: str, at: int, first: int) -> Column:
        """Return the cells of a column from a line on; a merged cell has one value everywhere."""
        texts = self.texts[at].slice(first)
        marks = self.marks
        if marks is None:
            return factorized(header, texts)
        numbers = marks.rows(marks.numbers, at, first, self.height)
        percent = marks.rows(marks.percents, at, first, self.height)
        filled = {line: source for (line, c), source in marks.merged.items() if c == at}
        if not numbers.any() and not filled:
            return factorized(header, texts)
        values: list[Any] = texts.to_pylist()
        for row in np.flatnonzero(numbers).tolist():
            values[row] = _number(values[row])
        for line, (row, column) in filled.items():
            if line >= first and values[line - first] is None:
                values[line - first] = self.texts[column][row].as_py()
                percent[line - first] = (row, column) in marks.cells(marks.percents)
                if (row, column) in marks.cells(marks.numbers):
                    values[line - first] = _number(values[line - first])
        return _column(header, values, percent)


def _joined(above: Sequence[str | None], own: Sequence[str | None]) -> list[str]:
    """Return two lines of headers as one."""
    pairs = zip(above, own, strict=True)
    return [" ".join(text for text in dict.fromkeys(pair) if text) for pair in pairs]


def _carried(above: Sequence[str | None], own: Sequence[str | None]) -> list[str | None]:
    """Return the upper line of a header, each text also above the empty cells to its right.

    A line that has another text above the first column of the table is none of the header.
    """
    if sum(map(bool, above)) < 2 or (above[0] and own[0] and above[0] != own[0]):
        return list(above)
    carried: list[str | None] = []
    for text in above:
        carried.append(text or (carried[-1] if carried else None))
    return carried


def _column(header: str, values: list[Any], percent: NDArray[np.bool_]) -> Column:
    marked = percent if percent.any() else None
    if all(value is None or type(value) is float for value in values):
        held = numbered(header, np.array(values, np.float64))
    else:
        held = distinct(header, values)
    return dataclasses.replace(held, percent=marked)


_PLAIN = re.compile(r"-?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?")


def _number(text: Any) -> Any:
    """Return the number that a cell of numbers holds; a date among them stays text."""
    return float(text) if isinstance(text, str) and _PLAIN.fullmatch(text) else text
