"""What differs between two assessments, and which of the differences moved each answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.promises import BelowBaseline, FixedLevel, Target
from trajectory.portfolio.assessing import assess
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.frames import frame_of
from trajectory.portfolio.holdings import labels
from trajectory.portfolio.masked import Known
from trajectory.portfolio.question import Question
from trajectory.portfolio.unequal import may_differ
from trajectory.words import counted, listed

Ints = NDArray[np.int64]

__all__ = ["AssessmentChanges", "changes"]

NEITHER = ("company", "id", "notes")
"""Columns that are no answers."""

PARTS = ("targets", "inventories", "facts", "name", "unread", "notes")
"""Fields of a company that an input can change."""


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class AssessmentChanges:
    """What differs between two assessments, and what that did to each answer.

    Parameters
    ----------
    added, removed : tuple of str
        Companies of one of the two only.
    inputs : mapping of str to tuple of str
        Companies whose data differ, and what of them.
    questions : tuple of str
        What differs in the question: rule sets with their versions, day, line, curve.
    library : tuple of str and str
        Version of this library before and after.
    moved : mapping of str to list
        Answers that differ, one a row: company, column, before, the old data under today's
        question and library, after, and because of what.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    inputs: Mapping[str, tuple[str, ...]]
    questions: tuple[str, ...]
    library: tuple[str, str]
    moved: Mapping[str, list[Any]]

    def to_frame(self, kind: str = "pandas") -> Any:
        """Return the answers that moved as a table.

        Parameters
        ----------
        kind : str
            pandas, polars or pyarrow.

        Returns
        -------
        DataFrame or Table
            Of that library; values as text, since columns of several types stand in one.
        """
        values = ("before", "old data today", "after")
        columns = {
            name: [None if it is None else str(it) for it in column] if name in values else column
            for name, column in self.moved.items()
        }
        return frame_of(columns, kind)

    def __str__(self) -> str:
        """Return what differs, and how many answers each cause moved, in sentences."""
        lines = [
            f"{counted(len(who), 'company', 'companies')} {word}: {listed(who[:10])}"
            for who, word in ((self.added, "added"), (self.removed, "removed"))
            if who
        ]
        if self.inputs:
            n = counted(len(self.inputs), "company", "companies")
            lines.append(f"data of {n} changed: {listed(list(self.inputs)[:10])}")
        lines += self.questions
        old, new = self.library
        lines.append(f"library {old}" if old == new else f"library {old} became {new}")
        causes = self.moved["because"]
        lines += [
            f"{counted(causes.count(cause), 'answer')} moved because of {cause}"
            for cause in sorted(set(causes))
        ]
        return "\n".join(lines if causes else [*lines, "no answer moved"])

    def __repr__(self) -> str:
        """Return one line: how much changed."""
        n, moved = len(self.added) + len(self.removed), len(self.moved["company"])
        return (
            f"<Changes: {counted(n, 'company', 'companies')} added or removed, "
            f"{len(self.inputs)} with other data, {counted(moved, 'answer')} moved>"
        )


def changes(before: Assessment, after: Assessment) -> AssessmentChanges:
    """Return what differs between two assessments, and which difference moved each answer.

    The old data are judged once more, by today's question and library. What differs between
    that and the new answers is due to the inputs; the rest to the question (rules, day, line),
    to the library, or to both, where both changed. Temperatures beside them are not looked at.

    Parameters
    ----------
    before, after : Assessment
        The older and the newer one, such as one that was pickled and today's. Companies are the
        same by their id, or by their name where they have none.

    Returns
    -------
    AssessmentChanges
        What differs, and every answer that moved with the reason.

    Raises
    ------
    ArgumentError
        If two companies of one assessment have the same id, or the same name and no id.

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> def judged(cut, rules):
    ...     promise = tj.Target(tj.S12, cut, 2030, base_year=2021)
    ...     zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 100.0})], [promise])
    ...     return tj.portfolio.assess(tj.portfolio.Book.of([zte]), what=tj.S12, rules=rules,
    ...         against=tj.benchmarks.linear_1_5c, as_of=date(2026, 1, 1), verdicts=False)
    >>> print(changes(judged("52%", ()), judged("60%", ())))
    data of 1 company changed: ZTE
    library 0.1.0
    5 answers moved because of inputs
    """
    old, new = (
        _places(as_instance(name, it, Assessment), name)
        for name, it in (("before", before), ("after", after))
    )
    both = [key for key in new if key in old]
    names = labels(after.book.columns)
    places = [np.array([it[key] for key in both], dtype=np.int64) for it in (old, new)]
    inputs = _inputs(before.book, after.book, places[0], places[1], names)
    questions = tuple(_questions(before.asked, after.asked))
    library = (before.library, after.library)
    rest = _rest(bool(questions), library)
    today = before if not rest else _again(before, after.asked)
    common = [names[new[key]] for key in both]
    rows = list(_moved((before, today, after), (places[0], places[1]), common, rest))
    heads = ("company", "column", "before", "old data today", "after", "because")
    moved = dict(zip(heads, map(list, zip(*rows, strict=True)), strict=True)) if rows else {}
    gone = labels(before.book.columns)
    return AssessmentChanges(
        tuple(names[at] for key, at in new.items() if key not in old),
        tuple(gone[at] for key, at in old.items() if key not in new),
        inputs,
        questions,
        library,
        moved or {head: [] for head in heads},
    )


def _places(assessment: Assessment, argument: str) -> dict[tuple[str, str], int]:
    """Return where each company stands, by its id, else by its name."""
    held = assessment.book.columns
    places: dict[tuple[str, str], int] = {}
    for at, (name, one) in enumerate(zip(held.names, held.ids, strict=True)):
        key = ("name", name) if one is None else ("id", one)
        if key in places:
            raise ArgumentError(
                f"{argument} must tell its companies apart by {key[0]}, got {key[1]!r} twice"
            )
        places[key] = at
    return places


def _inputs(
    before: Book, after: Book, old: Ints, new: Ints, names: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Return whose data differ, and what of them: fields of nouns, columns, the default."""
    parts: dict[int, list[str]] = {}
    for row in np.flatnonzero(may_differ(before.columns, after.columns, old, new)).tolist():
        one, other = company_at(before.columns, old[row]), company_at(after.columns, new[row])
        parts[row] = [part for part in PARTS if getattr(one, part) != getattr(other, part)]
    for name in sorted({*before.data, *after.data}):
        columns = [
            book.data[name][at].tolist() if name in book.data else [None] * at.size
            for book, at in ((before, old), (after, new))
        ]
        for row, (was, now) in enumerate(zip(*columns, strict=True)):
            if not _same(was, now):
                parts.setdefault(row, []).append(name)
    if before.default != after.default:
        given = [~_promise(book)[at] for book, at in ((before, old), (after, new))]
        for row in np.flatnonzero(given[0] | given[1]).tolist():
            parts.setdefault(row, []).append("default")
    return {names[new[row]]: tuple(found) for row, found in sorted(parts.items()) if found}


def _promise(book: Book) -> NDArray[np.bool_]:
    """Return which companies promise a cut or a level, so that no default speaks for them."""
    with_ = np.zeros(len(book), dtype=np.bool_)
    with_[book.columns.targets.company] = True
    kinds = Target | FixedLevel | BelowBaseline
    for at, company in book.columns.others.items():
        with_[at] = any(isinstance(promise, kinds) for promise in company.targets)
    return with_


def _questions(before: Question, after: Question) -> Iterator[str]:
    """Yield what differs between two questions."""
    told = (
        ("rules", tuple(map(str, before.rules)), tuple(map(str, after.rules))),
        ("as of", before.as_of, after.as_of),
        ("line", _line(before.against), _line(after.against)),
        ("emissions", tuple(map(str, before.what)), tuple(map(str, after.what))),
        ("curve", before.curve.name, after.curve.name),
        ("until", before.until, after.until),
        ("milestones", before.milestones, after.milestones),
    )
    for about, old, new in told:
        if old != new:
            yield f"{about}: {_words(old)} became {_words(new)}"


def _line(against: Any) -> str:
    return str(getattr(against, "label", "") or getattr(against, "__name__", repr(against)))


def _words(value: Any) -> str:
    return listed(value) if isinstance(value, tuple) else "none" if value is None else str(value)


def _rest(questions: bool, library: tuple[str, str]) -> str:
    """Return what moved an answer where the data did not; nothing if neither changed."""
    if library[0] == library[1]:
        return "question" if questions else ""
    return "question, library or both" if questions else "library"


def _again(before: Assessment, asked: Question) -> Assessment:
    """Return the old data under today's question and library."""
    return assess(
        before.book,
        what=asked.what,
        against=asked.against,
        rules=asked.rules,
        as_of=asked.as_of,
        curve=asked.curve,
        until=asked.until,
        milestones=asked.milestones,
        verdicts=asked.verdicts,
    )


class _Column(NamedTuple):
    """A column of answers for the companies that both assessments have."""

    values: NDArray[Any]
    known: NDArray[np.bool_]

    @classmethod
    def of(cls, column: Known | NDArray[Any], rows: NDArray[np.int64]) -> "_Column":
        """Return rows of a column, and which of them are known."""
        if isinstance(column, Known):
            return cls(column.values[rows], column.known[rows])
        values = column[rows]
        if values.dtype == object:
            return cls(values, np.array([it is not None for it in values], dtype=np.bool_))
        return cls(values, ~np.isnan(values) if values.dtype.kind == "f" else values == values)

    def differs(self, other: "_Column") -> NDArray[np.bool_]:
        """Return where two columns differ; what is not known is the same as itself."""
        unequal = np.asarray(self.values != other.values, dtype=np.bool_)
        return np.asarray((self.known != other.known) | (self.known & other.known & unequal))

    def at(self, row: int) -> Any:
        """Return one value as a plain one, None where it is not known."""
        value = self.values[row] if self.known[row] else None
        return value.item() if isinstance(value, np.generic) else value


def _moved(
    tables: tuple[Assessment, Assessment, Assessment],
    rows: tuple[NDArray[np.int64], NDArray[np.int64]],
    names: list[str],
    rest: str,
) -> Iterator[tuple[Any, ...]]:
    """Yield each answer that differs, and because of what."""
    before, today, after = (replace(it, temperatures=()).columns for it in tables)
    old, new = rows
    older = _older(tables[0].asked, tables[2].asked)
    for name in after:
        was = next((name.replace(k, v) for k, v in older.items() if k in name), name)
        if name in NEITHER or was not in before:
            continue
        columns = [
            _Column.of(table[column], at)
            for table, column, at in ((before, was, old), (today, name, old), (after, name, new))
        ]
        by_rest, by_inputs = columns[0].differs(columns[1]), columns[1].differs(columns[2])
        for row in np.flatnonzero(columns[0].differs(columns[2])).tolist():
            causes = [rest] * bool(by_rest[row]) + ["inputs"] * bool(by_inputs[row])
            values = (column.at(row) for column in columns)
            yield (names[row], name, *values, " and ".join(causes))


def _older(before: Question, after: Question) -> dict[str, str]:
    """Return how columns of rule sets that took the place of others were called before."""
    new = [it.name for it in after.rules if it not in before.rules]
    old = [it.name for it in before.rules if it not in after.rules]
    pairs = zip(new, old, strict=True) if len(new) == len(old) else ()
    return {f"{one}_": f"{other}_" for one, other in pairs}


def _same(one: Any, other: Any) -> bool:
    """Return whether two values are the same; what is not known is the same as itself."""
    unknown = [it is None or it != it for it in (one, other)]
    return all(unknown) if any(unknown) else bool(one == other)
