"""What a page shows of a company: everything is computed here, and nothing is drawn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from trajectory.benchmarks.comparison import Comparison, compare
from trajectory.checks import as_date, as_instance, as_year
from trajectory.emitted.lookup import asked, reported
from trajectory.errors import ArgumentError, TrajectoryError
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Engagement, NetZero, RenewableElectricity
from trajectory.nouns.scope import Boundary
from trajectory.nouns.series import Pathway, Series
from trajectory.paths.drawing import reduction_path
from trajectory.progress import CompanyProgress, track_company
from trajectory.rules import check_at_approval
from trajectory.rules.report import ApprovalReview
from trajectory.wording import Statement, parse

__all__ = ["Against", "Line", "Path", "Seen", "seen"]

Line = Pathway | Callable[[Pathway], Pathway]
Against = Line | Iterable[Line]


@dataclass(frozen=True)
class Path:
    """A pathway with what was reported, and the lines that it is held against."""

    what: Boundary
    path: Pathway
    actuals: Series | None
    lines: tuple[Pathway, ...]
    compared: tuple[Comparison, ...]


@dataclass(frozen=True)
class Seen:
    """A company on a day: promises, verdicts, progress, pathways, and what could not be drawn."""

    company: Company
    as_of: date
    through: int | None
    statement: Statement | None
    review: ApprovalReview
    tracked: CompanyProgress | None
    paths: tuple[Path, ...]
    notes: tuple[str, ...]


def seen(
    company: Company,
    as_of: date,
    through: int | None,
    statement: Statement | str | None,
    against: Against,
) -> Seen:
    """Return what there is to show of a company as it was known on a day."""
    as_instance("company", company, Company)
    day, lines = as_date("as_of", as_of), _as_lines(against)
    last = None if through is None else as_year("through", through)
    known, notes = company.as_of(day), list(company.as_of_notes(day))
    if last is None and known.inventories:
        last = max(inventory.year for inventory in known.inventories)
        notes.append(f"progress is taken through {last}, the last year reported by {day}")
    paths, undrawn = _paths(known, lines)
    return Seen(
        known,
        day,
        last,
        _as_statement(statement),
        check_at_approval(company, as_of=day),
        None if last is None else track_company(known, through=last),
        paths,
        (*notes, *undrawn),
    )


def _as_lines(against: Against) -> tuple[Line, ...]:
    if isinstance(against, Pathway) or callable(against):
        return (against,)
    lines = tuple(against) if isinstance(against, Iterable) else (against,)
    for line in lines:
        if not isinstance(line, Pathway) and not callable(line):
            raise ArgumentError(f"against must hold benchmarks or pathways, got {line!r:.80}")
    return lines


def _as_statement(statement: Statement | str | None) -> Statement | None:
    if isinstance(statement, str):
        return parse(statement)
    if statement is not None and not isinstance(statement, Statement):
        raise ArgumentError(f"statement must be a Statement or its text, got {statement!r:.80}")
    return statement


def _boundaries(company: Company) -> list[Boundary]:
    """Return what the promises of a level speak about, each once, in their order."""
    found: dict[Boundary, None] = {}
    for promise in company.targets:
        if not isinstance(promise, NetZero | Engagement | RenewableElectricity):
            found[promise.boundary] = None
    return list(found)


def _paths(company: Company, lines: tuple[Line, ...]) -> tuple[tuple[Path, ...], list[str]]:
    """Return the pathways that can be drawn, and why others cannot."""
    drawn: dict[Boundary, Path] = {}
    notes: list[str] = []
    for boundary in _boundaries(company):
        try:
            what = asked(company, boundary)
            path = drawn.get(what) or _held(company, what, lines, notes)
        except TrajectoryError as error:
            notes.append(f"no path of {boundary.words} is drawn: {error}")
        else:
            drawn[what] = path
    return tuple(drawn.values()), notes


def _held(company: Company, what: Boundary, lines: tuple[Line, ...], notes: list[str]) -> Path:
    """Return the path of some emissions, what was reported of them, and the lines that fit."""
    path = reduction_path(company, what)
    fitting, compared = [], []
    for line in lines:
        try:
            pathway = line if isinstance(line, Pathway) else line(path)
            compared.append(compare(path, pathway))
            fitting.append(pathway)
        except TrajectoryError as error:
            notes.append(f"{what.words} is not held against a line: {error}")
    return Path(what, path, _reported(company, what, path, notes), tuple(fitting), tuple(compared))


def _reported(company: Company, what: Boundary, path: Pathway, notes: list[str]) -> Series | None:
    """Return what was reported, in the unit of the path; None if nothing was."""
    try:
        series = reported(company, what)
        return series if series.unit == path.unit else series.convert(path.unit)
    except TrajectoryError as error:
        notes.append(f"nothing reported is shown for {what.words}: {error}")
        return None
