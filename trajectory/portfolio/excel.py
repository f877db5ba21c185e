"""An assessment as a workbook: verdicts, notes, problems, and paths that an auditor can follow."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.benchmarks.benchmark import Benchmark
from trajectory.benchmarks.comparison import compare
from trajectory.errors import TrajectoryError
from trajectory.kernels.arithmetic import level_after
from trajectory.kernels.curves import linear
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import Boundary
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.portfolio.answers import Answers
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.holdings import labels
from trajectory.portfolio.masked import Known
from trajectory.portfolio.promising import with_default
from trajectory.portfolio.question import Line, Question
from trajectory.portfolio.workbook import Traced, write_workbook

__all__ = ["MOST_TRACED", "write_excel"]

MOST_TRACED = 1_000
"""Companies up to which paths and gaps are written as formulas."""

LONGEST_TITLE = 18
"""Characters of a boundary that the names of sheets have room for."""

SAME = 1e-12
"""A level that a formula gives may differ from the library's by this share of the base level."""


def write_excel(
    path: Any,
    book: Book,
    asked: Question,
    groups: Sequence[Answers],
    columns: Mapping[str, Any],
    temperatures: Sequence[str] = (),
) -> None:
    """Write what was found about the companies of a book as a workbook of Excel.

    Parameters
    ----------
    path : str or path-like
        The file.
    book : Book
        The companies.
    asked : Question
        What was asked of them.
    groups : sequence of Answers
        One for each boundary asked.
    columns : mapping of str to ndarray or Known
        The table of answers.
    temperatures : sequence of str
        What temperatures among the columns rest on.

    Raises
    ------
    ArgumentError
        If there are more companies than a sheet of Excel has rows.
    MissingExtraError
        If xlsxwriter is not installed.
    """
    traceable = len(book) <= MOST_TRACED
    tables: dict[str, Mapping[str, Sequence[Any]]] = {
        "Verdicts": {name: _plain(column) for name, column in columns.items()},
        "Problems": book.found.columns(),
        "Notes": _notes(book, asked, traceable, temperatures),
    }
    traced = []
    if traceable:
        companies = with_default(book)
        nouns = [company_at(companies, at).as_of(asked.as_of) for at in range(len(book))]
        names = labels(companies)
        for number, (what, answers) in enumerate(zip(asked.what, groups, strict=True), start=1):
            title = f"{what}" if len(f"{what}") <= LONGEST_TITLE else f"({number})"
            rows = [
                _Row(name, company, what, asked)
                for name, company, year in zip(names, nouns, answers.base_year, strict=True)
                if year
            ]
            if rows:
                traced.append(_traced(rows, title, what, asked))
    write_workbook(path, tables, traced, asked.as_of)


def _plain(column: Any) -> Sequence[Any]:
    if not isinstance(column, Known):
        return list(column)
    return [it if known else None for it, known in zip(column.values, column.known, strict=True)]


def _notes(
    book: Book, asked: Question, traceable: bool, temperatures: Sequence[str]
) -> dict[str, list[str]]:
    """Return what was asked, and what was decided where the tables were read."""
    said = {
        "as of": str(asked.as_of),
        "emissions": ", ".join(it.words for it in asked.what),
        "line": _line_label(asked.against),
        "curve": asked.curve.name,
        "levels kept on until": "" if asked.until is None else str(asked.until),
        "companies without targets promise": "" if book.default is None else str(book.default),
        "formulas": ""
        if traceable
        else f"none: there are more than {MOST_TRACED} companies, so all numbers are values",
    }
    said |= {f"rules {number}": f"{one}" for number, one in enumerate(asked.rules, start=1)}
    said |= {f"temperature {number}": one for number, one in enumerate(temperatures, start=1)}
    said |= {f"note {number}": note for number, note in enumerate(book.notes, start=1)}
    known = {about: text for about, text in said.items() if text}
    return {"about": list(known), "note": list(known.values())}


def _line_label(line: Line) -> str:
    if isinstance(line, Benchmark | Pathway):
        return line.label or "a pathway without a label"
    return getattr(line, "__name__", "a line of the user's own")


class _Row:
    """One company's path, its knots as a formula needs them, and its line."""

    def __init__(self, name: str, company: Company, what: Boundary, asked: Question) -> None:
        path = reduction_path(company, what, curve=asked.curve, until=asked.until)
        self.name, self.path = name, path
        self.line = _line(path, asked.against)
        self.years, self.levels = path.knot_years.astype(float), np.asarray(path.knot_levels)
        if self.years.size and self.years[-1] < path.years[-1]:  # the last level is kept on
            self.years = np.append(self.years, float(path.years[-1]))
            self.levels = np.append(self.levels, self.levels[-1])
        self.straight = _is_straight(path, self.years, self.levels)
        self.cuts = _cuts(company, what, self.years, self.levels)


def _line(path: Pathway, against: Line) -> NDArray[np.float64] | None:
    """Return the levels of the line, None where the two cannot be compared."""
    try:
        line = against if isinstance(against, Pathway) else against(path)
        compare(path, line)
    except TrajectoryError:
        return None
    return line.values


def _is_straight(path: Pathway, years: NDArray[Any], levels: NDArray[Any]) -> bool:
    """Return whether straight lines between the knots give the path."""
    if not years.size or years[0] != path.years[0]:
        return False
    drawn = linear(path.years, years, levels)
    return bool((np.abs(drawn - path.values) <= SAME * float(path.base_level)).all())


def _cuts(
    company: Company, what: Boundary, years: NDArray[Any], levels: NDArray[Any]
) -> NDArray[np.float64]:
    """Return the cut of a target that gives each level, NaN where none does by itself."""
    cuts = np.full(years.size, np.nan)
    for target in company.targets:
        if not isinstance(target, Target) or target.per or target.boundary.scopes != what.scopes:
            continue
        if not isinstance(target.coverage, float) or target.base_year != years[:1]:
            continue
        cut = target.coverage * target.reduction
        level = level_after(levels[0], cut)
        cuts[np.abs(levels - level) <= SAME * levels[0]] = cut
    cuts[:1] = np.nan
    return cuts


def _traced(rows: Sequence[_Row], title: str, what: Boundary, asked: Question) -> Traced:
    """Return rows of companies as tables, NaN where one has nothing."""
    first = min(int(row.path.years[0]) for row in rows)
    years = np.arange(first, max(int(row.path.years[-1]) for row in rows) + 1)
    k = max(1, *(row.years.size for row in rows))
    knots = np.full((3, len(rows), k), np.nan)
    held = np.full((2, len(rows), years.size), np.nan)
    for place, row in enumerate(rows):
        for table, values in zip(knots, (row.years, row.levels, row.cuts), strict=True):
            table[place, : values.size] = values
        begin = int(row.path.years[0]) - first
        span = slice(begin, begin + row.path.years.size)
        held[0, place, span] = row.path.values
        if row.line is not None:
            held[1, place, span] = row.line
    return Traced(
        title=title,
        what=what.words,
        line=_line_label(asked.against),
        names=[row.name for row in rows],
        units=[row.path.unit for row in rows],
        knot_years=knots[0],
        knot_levels=knots[1],
        reductions=knots[2],
        years=years,
        path=held[0],
        against=held[1],
        straight=np.array([row.straight for row in rows]),
    )
