"""An Excel workbook: sheets of values, and sheets whose path and gap are live formulas."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import Floats, Years
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.portfolio.frames import library

__all__ = ["MOST_ROWS", "Traced", "write_workbook"]

MOST_ROWS = 1_048_575
"""Rows of a sheet of Excel below its header."""

MOST_TEXT = 32_767
"""Characters in a cell of Excel."""

CUT = " … (cut: a cell of Excel holds no more)"

HEAD = 3
"""The row, from 0, of the header in a sheet with formulas; above it stands what it shows."""

FIRST = 4
"""The column, from 0, in which years or knots begin; what tells the company stands before."""


@dataclass(frozen=True, eq=False, slots=True)
class Traced:
    """Paths and lines of one boundary, with the knots that the paths are drawn through.

    Parameters
    ----------
    title : str
        What the names of the sheets end with, such as ``"S1+S2"``; at most 20 characters.
    what : str
        Which emissions, in words.
    line : str
        What the line is.
    names, units : sequence of str, length n
        The companies, and the unit of each.
    knot_years, knot_levels : ndarray, shape (n, k)
        Knots, the first that of the base year; NaN on the right where there are fewer. [year],
        [its unit]
    reductions : ndarray, shape (n, k)
        Where a level is the base level less this fraction of it, else NaN. [1]
    years : ndarray of int64, shape (t,)
        Consecutive years. [year]
    path, against : ndarray, shape (n, t)
        Path and line; NaN outside the company's years. [its unit]
    straight : ndarray of bool, shape (n,)
        Whether the path is straight between its knots, so that a formula gives it.
    """

    title: str
    what: str
    line: str
    names: Sequence[str]
    units: Sequence[str]
    knot_years: Floats
    knot_levels: Floats
    reductions: Floats
    years: Years
    path: Floats
    against: Floats
    straight: NDArray[np.bool_]


def write_workbook(
    path: Any,
    tables: Mapping[str, Mapping[str, Sequence[Any]]],
    traced: Iterable[Traced],
    day: date,
) -> None:
    """Write tables of values, and paths, lines and gaps with formulas.

    Text is written as text, whatever it begins with; every formula carries its value, for
    those who open the file without computing.

    Parameters
    ----------
    path : str or path-like
        The file; one that is there is replaced.
    tables : mapping of str to mapping
        Sheets by name, each columns by header.
    traced : iterable of Traced
        Sheets with formulas, three of each: promises, path and gap. A level is the base level
        less a fraction of it, a path straight from promise to promise, a gap path less line.
    day : datetime.date
        What the file says it was made on: nothing here reads a clock.

    Raises
    ------
    ArgumentError
        If a table has more rows than a sheet of Excel.
    """
    for name, columns in tables.items():
        rows = max((len(column) for column in columns.values()), default=0)
        if rows > MOST_ROWS:
            raise ArgumentError(
                f"path must be for at most {MOST_ROWS} rows a sheet of Excel, got {rows} in "
                f"{name!r}; write the table as CSV or Parquet"
            )
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with library("xlsxwriter").Workbook(path, options) as book:
        book.set_properties({"created": datetime(day.year, day.month, day.day)})
        book.set_calc_mode("auto")
        formats = _formats(book)
        for name, columns in tables.items():
            _table(book.add_worksheet(name), columns, formats)
        for one in traced:
            _traced(book, one, formats)


def _formats(book: Any) -> dict[str, Any]:
    wanted = {
        "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
        "amount": {"num_format": "#,##0.###"},
        "input": {"num_format": "#,##0.###", "font_color": "#0000ff"},
        "percent": {"num_format": "0.0##%", "font_color": "#0000ff"},
        "year": {"num_format": "0", "bold": True, "bottom": 1},
        "knot": {"num_format": "0", "font_color": "#0000ff"},
        "day": {"num_format": "yyyy-mm-dd"},
        "note": {"italic": True, "font_color": "#666666"},
    }
    return {name: book.add_format(options) for name, options in wanted.items()}


def _table(sheet: Any, columns: Mapping[str, Sequence[Any]], formats: dict[str, Any]) -> None:
    """Write columns of values below their headers."""
    for place, (name, values) in enumerate(columns.items()):
        sheet.write_string(0, place, _text(name), formats["head"])
        for row, value in enumerate(values, start=1):
            _value(sheet, row, place, value, formats)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, max(1, len(columns) - 1), 14)


def _value(sheet: Any, row: int, column: int, value: Any, formats: dict[str, Any]) -> None:
    """Write one value as what it is; what is not known stays empty."""
    held = value.item() if isinstance(value, np.generic) else value
    if held is None or (isinstance(held, float) and not math.isfinite(held)):
        return
    if isinstance(held, bool):
        sheet.write_boolean(row, column, held)
    elif isinstance(held, int | float):
        sheet.write_number(row, column, held)
    elif isinstance(held, date) and held.year >= 1900:  # the first day that Excel knows
        sheet.write_datetime(row, column, held, formats["day"])
    else:
        sheet.write_string(row, column, _text(held))


def _text(value: object) -> str:
    """Return text that a cell can hold: what no file can is spelled out, what is too long is cut.

    Excel counts characters as UTF-16 does, where many take two places.
    """
    text = str(value).encode("utf-8", "backslashreplace").decode()
    places = text.encode("utf-16-le")
    if len(places) <= 2 * MOST_TEXT:
        return text
    return places[: 2 * (MOST_TEXT - len(CUT))].decode("utf-16-le", "ignore") + CUT


def _traced(book: Any, one: Traced, formats: dict[str, Any]) -> None:
    """Write the promises, the path and the gap of each company, in one row of three sheets."""
    names = {kind: f"{kind} {one.title}" for kind in ("Promises", "Path", "Gap")}
    sheets = {kind: book.add_worksheet(name) for kind, name in names.items()}
    for kind, sheet in sheets.items():
        for row, text in enumerate(_told(kind, one, names)):
            sheet.write_string(row, 0, _text(text), formats["note"])
        own = ("sum of gaps", "years above") if kind == "Gap" else ("straight",)
        for column, head in enumerate(("company", "unit", *own)):
            sheet.write_string(HEAD, column, head, formats["head"])
        for row, (name, unit) in enumerate(zip(one.names, one.units, strict=True), HEAD + 1):
            sheet.write_string(row, 0, _text(name))
            sheet.write_string(row, 1, unit)
            if kind != "Gap":
                straight = one.straight[row - HEAD - 1]
                sheet.write_string(row, 2, "yes" if straight else "no")
        sheet.freeze_panes(HEAD + 1, FIRST)
        sheet.set_column(0, 0, 28)
    _years(sheets["Path"], one.years, FIRST, formats)
    _years(sheets["Gap"], one.years, FIRST, formats)
    _years(sheets["Gap"], one.years, FIRST + one.years.size + 1, formats)
    sheets["Gap"].write_string(HEAD - 1, FIRST, "gap", formats["head"])
    sheets["Gap"].write_string(HEAD - 1, FIRST + one.years.size + 1, "line", formats["head"])
    blocks = _promises(sheets["Promises"], one, formats)
    for row in range(len(one.names)):
        at, k = HEAD + 1 + row, one.knot_years.shape[1]
        spans = [
            f"'{names['Promises']}'!${_cell(at, block)}:${_cell(at, block + k - 1)}"
            for block in blocks
        ]
        _path(sheets["Path"], one, row, spans, formats)
        _gap(sheets["Gap"], one, row, (names["Path"], spans[1].partition(":")[0]), formats)


def _told(kind: str, one: Traced, names: Mapping[str, str]) -> tuple[str, str]:
    """Return what stands above a sheet."""
    if kind == "Promises":
        return (
            f"{one.what}: years and levels that the path is drawn through; blue is input",
            "a level with a reduction beside it is the base level less that fraction of it; a "
            "change a year is that from one level to the next",
        )
    if kind == "Path":
        return (
            f"{one.what}: the level promised for the year or the last one before it (sheet "
            f"'{names['Promises']}'), plus the change a year from there for each year since",
            "where 'straight' is no, the path is drawn in another way and stands here as values",
        )
    return (
        f"{one.what}: path (sheet '{names['Path']}') less line, above 0 is above the line; a "
        f"year counts as above by more than {TOLERANCE:g} of the base level",
        f"the line stands right of the gaps, as values: {one.line}",
    )


def _years(sheet: Any, years: Years, first: int, formats: dict[str, Any]) -> None:
    for place, year in enumerate(years):
        sheet.write_number(HEAD, first + place, int(year), formats["year"])


def _promises(sheet: Any, one: Traced, formats: dict[str, Any]) -> tuple[int, int, int]:
    """Write knots; return the columns in which years, levels and changes a year begin.

    After the last knot nothing changes: that cell stays empty, which counts as 0.
    """
    k = one.knot_years.shape[1]
    years, cuts, levels, changes = (FIRST + block * (k + 1) for block in range(4))
    for first, head in ((years, "year"), (cuts, "reduction"), (levels, "level")):
        for place in range(first == cuts, k):
            name = f"{head} {place}" if place else f"base {head}"
            sheet.write_string(HEAD, first + place, name, formats["head"])
    for place in range(k - 1):
        sheet.write_string(HEAD, changes + place, f"a year to {place + 1}", formats["head"])
    for row in range(len(one.names)):
        at, known = HEAD + 1 + row, int((~np.isnan(one.knot_years[row])).sum())
        for place in range(known):
            _knot(sheet, one, row, place, (years, cuts, levels), formats)
        for place in range(known - 1) if one.straight[row] else ():
            pairs = [one.knot_levels[row, place:], one.knot_years[row, place:]]
            change = float((pairs[0][1] - pairs[0][0]) / (pairs[1][1] - pairs[1][0]))
            rise, run = (f"({_cell(at, b + place + 1)}-{_cell(at, b + place)})"
                         for b in (levels, years))  # fmt: skip
            sheet.write_formula(at, changes + place, f"={rise}/{run}", formats["amount"], change)
    return years, levels, changes


def _knot(
    sheet: Any,
    one: Traced,
    row: int,
    place: int,
    blocks: tuple[int, int, int],
    formats: dict[str, Any],
) -> None:
    """Write the year and the level of a knot: a formula where one reduction gives the level."""
    at, (years, cuts, levels) = HEAD + 1 + row, blocks
    level, cut = float(one.knot_levels[row, place]), float(one.reductions[row, place])
    sheet.write_number(at, years + place, one.knot_years[row, place], formats["knot"])
    if place == 0 or math.isnan(cut):
        sheet.write_number(at, levels + place, level, formats["input"])
        return
    sheet.write_number(at, cuts + place, cut, formats["percent"])
    base, share = _cell(at, levels), _cell(at, cuts + place)
    sheet.write_formula(at, levels + place, f"={base}-{base}*{share}", formats["amount"], level)


def _path(sheet: Any, one: Traced, row: int, spans: Sequence[str], formats: dict[str, Any]) -> None:
    """Write one company's path: formulas where straight lines give it, else values."""
    at, (knots, levels, changes) = HEAD + 1 + row, spans
    for column, value in enumerate(one.path[row].tolist(), FIRST):
        if math.isnan(value):
            continue
        if not one.straight[row]:
            sheet.write_number(at, column, value, formats["amount"])
            continue
        year = f"{_letters(column)}${HEAD + 1}"
        level, change = (f"LOOKUP({year},{knots},{it})" for it in (levels, changes))
        formula = f"={level}+{change}*({year}-LOOKUP({year},{knots}))"
        sheet.write_formula(at, column, formula, formats["amount"], value)


def _gap(sheet: Any, one: Traced, row: int, of: tuple[str, str], formats: dict[str, Any]) -> None:
    """Write one company's gap by year, their sum, the years above, and the line as values."""
    at, (source, base), known = HEAD + 1 + row, of, []
    for place, (level, line) in enumerate(zip(one.path[row], one.against[row], strict=True)):
        if math.isnan(level) or math.isnan(line):
            continue
        known.append(float(level - line))
        beside = FIRST + one.years.size + 1 + place
        sheet.write_number(at, beside, float(line), formats["input"])
        formula = f"='{source}'!{_cell(at, FIRST + place)}-{_cell(at, beside)}"
        sheet.write_formula(at, FIRST + place, formula, formats["amount"], known[-1])
    if not known:
        return
    span = f"{_cell(at, FIRST)}:{_cell(at, FIRST + one.years.size - 1)}"
    sheet.write_formula(at, 2, f"=SUM({span})", formats["amount"], math.fsum(known))
    limit = TOLERANCE * float(one.knot_levels[row, 0])
    above = sum(gap > limit for gap in known)
    formula = f'=COUNTIF({span},">"&{TOLERANCE:.9f}*{base})'
    sheet.write_formula(at, 3, formula, formats["amount"], above)


def _cell(row: int, column: int) -> str:
    return f"{_letters(column)}{row + 1}"


def _letters(column: int) -> str:
    """Return the letters of a column counted from 0: A to Z, AA, ..."""
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
