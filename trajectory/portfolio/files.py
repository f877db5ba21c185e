"""Tables in files: CSV, Parquet and Excel."""

import codecs
import csv
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.portfolio.frames import library
from trajectory.portfolio.sheets import sheet_of
from trajectory.portfolio.tables import Table, column_of

__all__ = ["opened"]

Fits = Callable[[Sequence[str]], float]
SHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


def opened(argument: str, given: Any, fits: Fits) -> Table:
    """Return the table of a file.

    Parameters
    ----------
    argument : str
        Its name, for the error.
    given : str, path or (path, sheet)
        Where it is; of a workbook the sheet may be named.
    fits : callable
        How well headers fit, by which sheet and header row of a workbook are found.

    Returns
    -------
    Table
        Its columns.

    Raises
    ------
    ArgumentError
        If there is no such file, or it is no table.
    """
    place, sheet = given if isinstance(given, tuple) and len(given) == 2 else (given, None)
    if not isinstance(place, str | os.PathLike):
        raise ArgumentError(f"{argument} must be a table or a path, got {given!r:.80}")
    path = Path(place)
    if not path.is_file():
        where = "" if path.is_absolute() else "; no such file in the folder that Python runs in"
        raise ArgumentError(f"{argument} must be the path of a file, got {place!s:.200}{where}")
    ending = path.suffix.lower()
    if ending in SHEETS:
        return sheet_of(argument, path, sheet, fits)
    if ending in (".parquet", ".pq"):
        return _parquet(argument, path)
    if ending in (".csv", ".tsv", ".txt"):
        return _csv(argument, path, fits)
    raise ArgumentError(
        f"{argument} must be a CSV, Parquet or Excel file by its ending, got {path.name!r:.120}"
    )


def _failed(argument: str, path: Path, error: Exception) -> ArgumentError:
    first = str(error).strip().partition("\n")[0]
    return ArgumentError(f"{argument} must be a table, got {path.name!r:.120}: {first:.200}")


def _parquet(argument: str, path: Path) -> Table:
    parquet = library("pyarrow.parquet")
    try:
        file = parquet.ParquetFile(path)
    except Exception as error:  # what it raises for files that are none has no one class
        raise _failed(argument, path, error) from None
    headers = tuple(file.schema_arrow.names)
    wrap = library("narwhals").from_native

    def load(header: str) -> Any:
        column = parquet.read_table(path, columns=[header], partitioning=None)[header]
        return column_of(wrap(column, series_only=True), header)

    return Table("polars", headers, file.metadata.num_rows, load)


def _csv(argument: str, path: Path, fits: Fits) -> Table:
    """Return a CSV file as text, as it was written: its cells are read later."""
    polars = library("polars")
    text, notes = _text(path.read_bytes())
    lines = text.split("\n")
    at, separator = _header(lines, fits)
    if separator not in lines[at] or "\x00" in lines[at]:
        raise ArgumentError(
            f"{argument} must be a table, got {path.name!r:.120}, whose first line has one column: "
            f"{lines[at]!r:.80}"
        )
    if any(line.strip() and not line.startswith(("#", "sep=")) for line in lines[:at]):
        notes += (f"the header is line {at + 1} of the file",)
    try:
        frame = polars.read_csv(
            "\n".join(lines[at:]).encode(),
            separator=separator,
            infer_schema=False,
        )
    except Exception as error:  # polars has no one class for what is no CSV
        raise _ragged(argument, path, lines[at:], separator, at) or _failed(
            argument, path, error
        ) from None
    wrap = library("narwhals").from_native
    return Table(
        "polars",
        tuple(frame.columns),
        frame.height,
        lambda header: column_of(wrap(frame[header], series_only=True), header),
        at + 2,
        notes,
        " ".join(lines[:at]),
        separator == ";",
    )


def _text(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """Return a file as text, with a note where that is no UTF-8."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace"), ("the file is read as UTF-16",)
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), ("the file is no UTF-8: read as cp1252",)


SEARCHED = 30
"""Lines among which the header is looked for."""


def _header(lines: list[str], fits: Fits) -> tuple[int, str]:
    """Return the line of the header, and what parts its cells.

    The first line that is no comment, unless what follows fits better: text may stand above.
    """
    first = next(
        (
            at
            for at, line in enumerate(lines)
            if line.strip() and not line.startswith("#") and not line.lower().startswith("sep=")
        ),
        0,
    )
    best, fit = (first, _separator(lines[first])), -1.0
    for at in range(first, min(first + SEARCHED, len(lines))):
        mark = _separator(lines[at])
        if mark in lines[at]:
            fit_here = fits([cell.strip().strip('"') for cell in lines[at].split(mark)])
            if fit_here > fit:
                best, fit = (at, mark), fit_here
    return best


def _separator(line: str) -> str:
    bare = re.sub(r'"[^"]*"', "", line)
    return max(",;\t|", key=lambda mark: len(bare.split(mark)))


def _ragged(
    argument: str, path: Path, lines: list[str], separator: str, first: int
) -> ArgumentError | None:
    """Return an error that names the first row of more cells than the header, None without one."""
    width = 0
    reader = csv.reader(lines, delimiter=separator)
    for cells in reader:
        width = width or len(cells)
        if len(cells) > width:
            return ArgumentError(
                f"{argument} must be a table, got {path.name!r:.120}, whose line "
                f"{first + reader.line_num} has {len(cells)} cells below a header of {width}; put "
                f"a cell that holds {separator!r} into quotation marks"
            )
    return None
