"""Tables in files: CSV, Parquet and Excel."""

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
        return _csv(argument, path)
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


def _csv(argument: str, path: Path) -> Table:
    """Return a CSV file as text, as it was written: its cells are read later."""
    polars = library("polars")
    raw = path.read_bytes()
    notes: tuple[str, ...] = ()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text, notes = raw.decode("cp1252", "replace"), ("the file is no UTF-8: read as cp1252",)
    lines = text.split("\n")
    skipped = next(
        (at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0
    )
    header = lines[skipped] if lines else ""
    separator = max(",;\t|", key=lambda mark: len(re.sub(r'"[^"]*"', "", header).split(mark)))
    if separator not in header or "\x00" in header:
        raise ArgumentError(
            f"{argument} must be a table, got {path.name!r:.120}, whose first line has one column: "
            f"{header!r:.80}"
        )
    try:
        frame = polars.read_csv(
            "\n".join(lines[skipped:]).encode(),
            separator=separator,
            infer_schema=False,
        )
    except Exception as error:  # polars has no one class for what is no CSV
        raise _failed(argument, path, error) from None
    wrap = library("narwhals").from_native
    return Table(
        "polars",
        tuple(frame.columns),
        frame.height,
        lambda header: column_of(wrap(frame[header], series_only=True), header),
        skipped + 2,
        notes,
    )
