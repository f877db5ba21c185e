"""What was found about every company of a book."""

import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from trajectory.benchmarks.comparison import Comparison, compare
from trajectory.checks import as_text
from trajectory.errors import ArgumentError
from trajectory.nouns.company import Company
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.portfolio.answers import UNKNOWN, Answers
from trajectory.portfolio.book import Book
from trajectory.portfolio.columns import UNITS
from trajectory.portfolio.excel import write_excel
from trajectory.portfolio.implied import ImpliedRises
from trajectory.portfolio.masked import Known, as_frame
from trajectory.portfolio.notebook import of_table
from trajectory.portfolio.promising import promising
from trajectory.portfolio.question import Question
from trajectory.portfolio.temperatures import Temperatures
from trajectory.portfolio.verdicts import STATUSES, Verdicts
from trajectory.portfolio.years import long_columns, wide_iamc, year_by_year
from trajectory.rules.checking import check
from trajectory.rules.report import Report
from trajectory.words import counted

if TYPE_CHECKING:
    import pandas
    import xarray

__all__ = ["Assessment"]

WHO = ("company", "id")
"""Columns that say who a row is of."""

ANSWERED = ("end_point", "every_year", "cumulative")


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Assessment:
    """The answers on every company of a book, one row each, in the book's order.

    Parameters
    ----------
    book : Book
        The companies.
    asked : Question
        What was asked of them.
    groups : tuple of Answers
        One for each boundary of the question.
    verdicts : tuple of Verdicts
        One for each rule set, where verdicts were asked for.
    library : str
        Version of this library that found them.
    temperatures : tuple of Temperatures or ImpliedRises
        What :meth:`with_temperatures` put beside them, each with columns of its own.

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> tj.portfolio.assess(tj.portfolio.Book.of([zte]), what=tj.S12,
    ...                     against=tj.benchmarks.linear_1_5c, as_of=date(2026, 1, 1))
    <Assessment of 1 company on S1+S2: 1 judged, 1 at or below the line in every year>
    """

    book: Book
    asked: Question
    groups: tuple[Answers, ...]
    verdicts: tuple[Verdicts, ...] = ()
    library: str = field(default_factory=lambda: str(sys.modules["trajectory"].__version__))
    temperatures: tuple[Temperatures | ImpliedRises, ...] = ()

    def __len__(self) -> int:
        """Return how many companies there are."""
        return len(self.book)

    def of(self, what: Scope | Boundary) -> Answers:
        """Return the answers on one boundary, as arrays.

        Raises
        ------
        ArgumentError
            If it was not asked.
        """
        wanted = as_boundary("what", what)
        for boundary, answers in zip(self.asked.what, self.groups, strict=True):
            if boundary == wanted:
                return answers
        asked = ", ".join(map(str, self.asked.what))
        raise ArgumentError(f"what must be one of those asked ({asked}), got {wanted}")

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of :attr:`table`, as arrays."""
        held = self.book.columns
        found: dict[str, Any] = {"company": held.names}
        if any(one is not None for one in held.ids):
            found["id"] = held.ids
        for name, answers in zip(self.asked.names, self.groups, strict=True):
            found |= {f"{name}{key}": column for key, column in self._group(answers).items()}
        for rule_set, verdicts in zip(self.asked.rules, self.verdicts, strict=False):
            found |= _verdict_columns(rule_set.name, verdicts)
        for one in self.temperatures:
            found |= {f"{one.title}: {key}": column for key, column in one.columns.items()
                      if key not in WHO}  # fmt: skip
        return found

    def with_temperatures(self, *found: Temperatures | ImpliedRises) -> "Assessment":
        """Return the assessment with columns of temperatures, each by the method it names.

        They stand in the table, the workbook and the page, beside what they rest on.

        Parameters
        ----------
        *found : Temperatures or ImpliedRises
            What :func:`trajectory.portfolio.temperatures` and
            :func:`trajectory.portfolio.implied_rises` gave for the same companies and day.

        Returns
        -------
        Assessment
            The same answers, with `found` beside them.

        Raises
        ------
        ArgumentError
            If it is neither, is about other companies or another day, or is there already.
        """
        for one in found:
            if not isinstance(one, Temperatures | ImpliedRises):
                raise ArgumentError(f"found must be Temperatures or ImpliedRises, got {one!r:.80}")
            own, other = self.book.columns, one.book.columns
            if [*own.names, *own.ids] != [*other.names, *other.ids]:
                raise ArgumentError(
                    f"found must be of the companies assessed, {len(self)}, got {one!r:.120}"
                )
            if one.as_of != self.asked.as_of:
                raise ArgumentError(f"found must be as of {self.asked.as_of}, got {one.as_of}")
        both = (*self.temperatures, *found)
        titles = [one.title for one in both]
        twice = next((title for title in titles if titles.count(title) > 1), None)
        if twice is not None:
            raise ArgumentError(f"found must have different titles, got {twice!r} twice")
        return replace(self, temperatures=both)

    def _group(self, answers: Answers) -> dict[str, Any]:
        drawn = answers.unit != UNKNOWN
        units = np.array([*UNITS, None], dtype=object)
        found: dict[str, Any] = {
            "base_year": Known(answers.base_year, drawn),
            "base_level": answers.base_level,
            "unit": units[answers.unit],
        }
        for year, level, gap in zip(
            self.asked.milestones, answers.levels, answers.gaps, strict=True
        ):
            found |= {f"level_{year}": level, f"gap_{year}": gap}
        found |= {
            "end_year": Known(answers.end_year, drawn),
            "end_level": answers.end_level,
            "end_gap": answers.end_gap,
            **{
                name: Known(getattr(answers, name) == 1, getattr(answers, name) != UNKNOWN)
                for name in ANSWERED
            },
            "first_year_above": answers.first_year_above,
            "cumulative_gap": answers.cumulative_gap,
        }
        for rule_set, limits in zip(self.asked.rules, answers.limits, strict=True):
            found[f"{rule_set.name}_least"] = limits.least
            found[f"{rule_set.name}_margin"] = limits.margin
        return {**found, "notes": answers.notes, "reason": answers.reason}

    @property
    def table(self) -> Any:
        """One row a company, as a dataframe of the kind that came in."""
        return as_frame(self.columns, self.book.kind)

    @property
    def long(self) -> Any:
        """One row a company, boundary and year, as a dataframe of the kind that came in."""
        return as_frame(long_columns(self), self.book.kind)

    def to_iamc(self, model: str = "trajectory") -> "pandas.DataFrame":
        """Return a dataframe of pandas in the wide format of IAMC, which pyam reads.

        Parameters
        ----------
        model : str
            What stands in the column of that name.

        Returns
        -------
        pandas.DataFrame
            A company is a region; the scenarios are ``promised`` and ``line``.

        Raises
        ------
        ArgumentError
            If nothing was promised at all.
        MissingExtraError
            If pandas is not installed.
        """
        found: pandas.DataFrame = wide_iamc(self, as_text("model", model))
        return found

    def to_xarray(self) -> "xarray.Dataset":
        """Return a Dataset of xarray: path and line by boundary, company and year.

        Raises
        ------
        MissingExtraError
            If xarray is not installed.
        """
        found: xarray.Dataset = year_by_year(self)
        return found

    def report(self, key: str) -> Report:
        """Return what the rule sets find about one company, in sentences.

        Parameters
        ----------
        key : str
            Its id or name.

        Raises
        ------
        ArgumentError
            If no one company is called so, or no rules were asked.
        """
        return check(self._company(key), *self.asked.rules, as_of=self.asked.as_of)

    def _company(self, key: str) -> Company:
        return promising(self.book.company(key), self.book.default)

    def path(self, key: str, what: Scope | Boundary | None = None) -> Pathway:
        """Return the pathway of one company, of the first boundary asked if none is named.

        Raises
        ------
        TrajectoryError
            If it cannot be drawn, for the reason in the table.
        """
        company = self._company(key).as_of(self.asked.as_of)
        wanted = self.asked.what[0] if what is None else what
        return reduction_path(company, wanted, curve=self.asked.curve, until=self.asked.until)

    def comparison(self, key: str, what: Scope | Boundary | None = None) -> Comparison:
        """Return how the pathway of one company stands against the line, in sentences.

        Raises
        ------
        TrajectoryError
            If it cannot be told, for the reason in the table.
        """
        return compare(self.path(key, what), self.asked.against)

    def to_excel(self, path: Any) -> None:
        """Write a workbook: answers, what was asked, problems, and paths with live formulas.

        For at most 1 000 companies path and gap stand in sheets of their own as formulas, from
        the promises to the gap of each year, every one with its value. Text is always text.

        Parameters
        ----------
        path : str or path-like
            The file; one that is there is replaced.

        Raises
        ------
        ArgumentError
            If there are more companies than a sheet of Excel has rows.
        MissingExtraError
            If xlsxwriter is not installed.
        """
        said = [words for one in self.temperatures for words in one.assumptions]
        write_excel(path, self.book, self.asked, self.groups, self.columns, said)

    def _repr_html_(self) -> str:
        """Return the first companies with what stands in the table, for notebooks."""
        return of_table(repr(self), self.columns)

    def __repr__(self) -> str:
        """Return one line: how many companies, and how many could be judged."""
        answers = self.groups[0]
        judged, met = int(answers.judged.sum()), int((answers.every_year == 1).sum())
        return (
            f"<Assessment of {counted(len(self), 'company', 'companies')} on "
            f"{', '.join(map(str, self.asked.what))}: {judged} judged, {met} at or below the line "
            f"in every year>"
        )


def _verdict_columns(name: str, verdicts: Verdicts) -> dict[str, Any]:
    words: NDArray[Any] = np.array([*(status.name for status in STATUSES), None], dtype=object)
    grounds = ("on_targets", "on_inventories", "on_facts")
    found = {f"{name}_{g}": words[codes] for g, codes in zip(grounds, verdicts.on, strict=True)}
    return {**found, f"{name}_failed": verdicts.failed, f"{name}_missing": verdicts.missing}
