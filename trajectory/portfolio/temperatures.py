"""Temperature scores of every company of a book, by a published method."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import as_date, as_instance, as_year
from trajectory.errors import ArgumentError
from trajectory.nouns.scope import ALL, S3, S12, Scope
from trajectory.outlook.temperature import Method, company_scores
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.holdings import weights_of
from trajectory.portfolio.masked import as_frame
from trajectory.portfolio.means import PortfolioMean, mean_of
from trajectory.portfolio.promising import with_default
from trajectory.portfolio.scoring import Cells, empty_cells, score_plain
from trajectory.portfolio.weighting import MissingWeight, Weighting
from trajectory.words import counted, listed, number

__all__ = ["Temperatures", "temperatures"]

NAMES = {S12: "S1S2", S3: "S3", ALL: "S1S2S3"}
"""What columns call the scopes of a score, as CDP and WWF do."""


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Temperatures:
    """The scores of every company of a book by one method, one row each, in the book's order.

    Parameters
    ----------
    book : Book
        The companies.
    method : Method
        Whose scores.
    reference_year : int
        From which the time frames are seen. [year]
    as_of : datetime.date
        The day on which companies are looked at.
    cells : mapping of (str, Scope) to Cells
        The scores of a time frame and scopes 1+2, 3, or all.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2023, {tj.S1: 45.2, tj.S2: 459.2}, unit="ktCO2e")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> found = temperatures(Book.of([zte]), method=tj.temperature.CDP_WWF_V1_5,
    ...                      reference_year=2025, as_of=date(2026, 1, 1))
    >>> found
    <Temperatures of 1 company by CDP-WWF V1.5, seen from 2025: 1 with a score of a target>
    >>> found.of("mid", tj.S12).temperature.round(2)
    array([1.52])
    """

    book: Book
    method: Method
    reference_year: int
    as_of: date
    cells: Mapping[tuple[str, Scope], Cells] = field(repr=False)

    def __len__(self) -> int:
        """Return how many companies there are."""
        return len(self.book)

    def of(self, frame: str, scopes: Scope) -> Cells:
        """Return the scores of a time frame and scopes, as arrays.

        Raises
        ------
        ArgumentError
            If there are none; the error lists what there is.
        """
        if (frame, scopes) in self.cells:
            return self.cells[frame, scopes]
        frames = listed(dict.fromkeys(frame for frame, _ in self.cells))
        raise ArgumentError(
            f"frame and scopes must be of {frames} and of {listed(NAMES)}, got {frame!r:.40} and "
            f"{scopes!r:.40}"
        )

    def mean(
        self,
        frame: str,
        scopes: Scope,
        weighting: Weighting,
        *,
        missing: MissingWeight = MissingWeight.REFUSE,
    ) -> PortfolioMean:
        """Return the score of the portfolio by one of the seven weightings.

        Emissions that weigh are those of the score's scopes, last reported. A company without a
        score is left out and named; the default is a score.

        Parameters
        ----------
        frame, scopes : str and Scope
            Which score.
        weighting : Weighting
            Which weighting.
        missing : MissingWeight
            What stands for a weight that is not known.

        Returns
        -------
        PortfolioMean
            The mean and what each company adds to it. [°C]

        Raises
        ------
        ArgumentError
            As :func:`trajectory.portfolio.weights_of` and :func:`trajectory.portfolio.mean_of`.
        """
        scores = self.of(frame, scopes).temperature
        weights = weights_of(self.book, weighting, what=scopes, missing=missing)
        return mean_of(scores, weights, unit="°C")

    @property
    def title(self) -> str:
        """Whose scores they are."""
        return self.method.name

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What the scores rest on, in words."""
        default = f"{number(self.method.default)} °C where no target counts"
        return (f"{self.title}, seen from {self.reference_year}; {default}; {self.method.source}",)

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of :attr:`table`, as arrays."""
        held = self.book.columns
        found: dict[str, Any] = {"company": held.names}
        if any(one is not None for one in held.ids):
            found["id"] = held.ids
        for (frame, scopes), cells in self.cells.items():
            name = f"{frame}_{NAMES[scopes]}"
            found[name] = cells.temperature
            if not np.isnan(self.method.regression(frame).sd):
                found |= {f"{name}_low": cells.low, f"{name}_high": cells.high}
            found |= {f"{name}_is_default": cells.is_default, f"{name}_rests_on": cells.rests_on}
        return found

    @property
    def table(self) -> Any:
        """One row a company, as a dataframe of the kind that came in."""
        return as_frame(self.columns, self.book.kind)

    def __repr__(self) -> str:
        """Return one line: of how many, by whom, seen from when, and how many rest on a target."""
        scored: NDArray[np.bool_] = np.zeros(len(self), dtype=np.bool_)
        for cells in self.cells.values():
            scored |= ~cells.is_default & ~np.isnan(cells.temperature)
        return (
            f"<Temperatures of {counted(len(self), 'company', 'companies')} by {self.method.name}, "
            f"seen from {self.reference_year}: {int(scored.sum())} with a score of a target>"
        )


def temperatures(
    book: Book,
    *,
    method: Method,
    reference_year: int,
    as_of: date,
    variables: Mapping[str, str] | None = None,
) -> Temperatures:
    """Return the temperature scores of every company of a book by a published method.

    Each is that of :func:`trajectory.outlook.temperature.company_scores` of the company as it was
    known on the day, to the last bits of numpy's powers of arrays. Companies whose targets and
    emissions stand as plain columns (absolute, on the whole of scopes 1+2 or 3) are scored as
    arrays, the others one by one.

    Parameters
    ----------
    book : Book
        The companies; those without targets promise its `default`, if it has one.
    method : Method
        ``CDP_WWF_V1`` or ``CDP_WWF_V1_5``.
    reference_year : int
        The year from which the time frames are seen. [year]
    as_of : datetime.date
        The day on which companies are looked at.
    variables : mapping of str to str, optional
        As in :func:`trajectory.outlook.temperature.company_scores`.

    Returns
    -------
    Temperatures
        Time frames by scopes 1+2, 3 and all: score, band, whether no target stands behind it,
        and what it rests on.

    Raises
    ------
    ArgumentError, YearError
        If an argument breaks its rule: never for what a company lacks.

    References
    ----------
    The method's `source`; :func:`trajectory.outlook.temperature.company_scores` says what is not
    looked at.

    Examples
    --------
    >>> import trajectory as tj
    >>> cut = tj.Target(tj.S12, "42%", 2030, base_year=2020)
    >>> book = Book.of([tj.Company("A", targets=[cut]), tj.Company("B")])
    >>> found = temperatures(book, method=tj.temperature.CDP_WWF_V1, reference_year=2024,
    ...                      as_of=date(2026, 1, 1))
    >>> found.table[["company", "mid_S1S2", "mid_S1S2_is_default"]].round(3)
      company  mid_S1S2  mid_S1S2_is_default
    0       A     1.385                False
    1       B     3.200                 True
    """
    columns = with_default(as_instance("book", book, Book))
    day, now = as_date("as_of", as_of), as_year("reference_year", reference_year)
    nobody = company_at(columns, 0) if len(columns) else None
    if nobody is not None:  # what breaks a rule does so whoever is scored as arrays
        company_scores(nobody, method=method, reference_year=now, variables=variables)
    cells = empty_cells(as_instance("method", method, Method), len(columns))
    done = score_plain(columns, method, now, day, cells)
    for at in np.flatnonzero(~done).tolist():
        company = company_at(columns, at).as_of(day)
        scores = company_scores(company, method=method, reference_year=now, variables=variables)
        for (frame, scopes), into in cells.items():
            into.put(at, scores.of(frame, scopes))
    return Temperatures(book, method, now, day, cells)
