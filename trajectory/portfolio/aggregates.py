"""The paths of many companies in one sum: what they emit together, and who is above the line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import Floats, Years, as_instance, as_year
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Series
from trajectory.portfolio.answers import UNKNOWN, Answers
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.columns import UNITS
from trajectory.portfolio.drawn import Drawn, drawn
from trajectory.portfolio.financing import double_counting
from trajectory.portfolio.frames import frame_of
from trajectory.portfolio.holdings import Weights, labels
from trajectory.portfolio.kilograms import as_kilograms, sum_of_kilograms, tonnes
from trajectory.portfolio.weighting import as_amounts
from trajectory.words import INDEX, counted, number, total

__all__ = ["Aggregate", "aggregate"]

Kilograms = NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Aggregate:
    """What companies promise to emit together, and what their lines allow them.

    Every company is in every year or in none, so that no year differs from another by who is
    in it. Sums are taken in whole kilograms: no order, block or scheduler changes a bit.

    Parameters
    ----------
    boundary : Boundary
        Which emissions.
    names : tuple of str, length n
        The companies of the book.
    path, line, if_met : Series
        The sum of the paths; that of the lines; and the sum if every company above its line
        came down to it. [tCO2e]
    cumulative_gaps, overshoots : ndarray of int64, shape (n,)
        Each company's path less line over the years, and its years above the line only; 0 for
        those left out. [kgCO2e]
    left_out : mapping of str to str
        Companies that are not in the sum, and why not.
    notes : tuple of str
        How many those are, and what the sum counts twice.
    """

    boundary: Boundary
    names: tuple[str, ...]
    path: Series
    line: Series
    if_met: Series
    cumulative_gaps: Kilograms
    overshoots: Kilograms
    left_out: Mapping[str, str]
    notes: tuple[str, ...]

    @property
    def gap(self) -> Series:
        """Path less line by year, above 0 is above the line. [tCO2e]"""
        return self.path - self.line

    @property
    def cumulative_gap(self) -> float:
        """The sum of all gaps: years and companies below their line make up for those above."""
        return float(tonnes(sum_of_kilograms(self.cumulative_gaps)))

    @property
    def overshoot(self) -> float:
        """What companies emit above their lines; none makes up for another. [tCO2e]"""
        return float(tonnes(sum_of_kilograms(self.overshoots)))

    @property
    def contributions(self) -> Floats:
        """Each company's share in the overshoot, 0 where there is none. [1]"""
        whole = float(sum_of_kilograms(self.overshoots))
        return self.overshoots / whole if whole else np.zeros(len(self.names))

    def to_frame(self, kind: str = "pandas") -> Any:
        """Return a table, one row a company, in the book's order.

        Parameters
        ----------
        kind : str
            pandas, polars or pyarrow.

        Returns
        -------
        DataFrame or Table
            Of that library.
        """
        columns = {
            "company": list(self.names),
            "cumulative gap (tCO2e)": tonnes(self.cumulative_gaps),
            "overshoot (tCO2e)": tonnes(self.overshoots),
            "share of the overshoot": self.contributions,
            "left out": [self.left_out.get(name) for name in self.names],
        }
        return frame_of(columns, kind)

    def __repr__(self) -> str:
        """Return one line: what, when, how many companies, and how far above or below."""
        years, n = self.path.years, len(self.names) - len(self.left_out)
        gap = self.cumulative_gap
        side = "above" if gap > 0.0 else "below"
        return (
            f"<Aggregate of {counted(n, 'company', 'companies')}, {self.boundary.words}, "
            f"{years[0]} to {years[-1]}: {total(abs(gap), 'tCO2e')} {side} the line>"
        )


def aggregate(
    assessment: Assessment,
    what: Scope | Boundary | None = None,
    *,
    first: int,
    last: int,
    factors: ArrayLike | None = None,
    weights: Weights | None = None,
) -> Aggregate:
    """Return the sum of the companies' paths and of their lines.

    Parameters
    ----------
    assessment : Assessment
        The companies' paths, and the lines that they are held against.
    what : Scope or Boundary, optional
        One of the boundaries assessed; the first if none is named. Scopes 1+2 and scope 3 are
        asked apart: their sum counts twice what companies sell to each other.
    first, last : int
        The years summed; who has no path or line in one of them is left out and named. [year]
    factors : array_like, shape (n,), optional
        Each company's share that is counted, such as :attr:`Financed.factors`, NaN where it is
        not known: that company is left out. Without it, companies count whole. [1]
    weights : Weights, optional
        By which the notes tell how much is left out; without it, by number.

    Returns
    -------
    Aggregate
        The sums, and each company's part.

    Raises
    ------
    ArgumentError
        If the boundary was not assessed, factors do not fit, or no company is left.
    YearError
        If `last` is before `first`.

    References
    ----------
    Identities; a portfolio held against the sum of its companies' budgets: Portfolio Alignment
    Team, Measuring Portfolio Alignment (2021), "aggregated budget" (unverified).

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> companies = [tj.Company(name, [tj.Inventory(2021, {tj.S12: 100.0})],
    ...                         [tj.Target(tj.S12, cut, 2031, base_year=2021)])
    ...              for name, cut in (("A", "50%"), ("B", "20%"))]
    >>> found = tj.portfolio.assess(tj.portfolio.Book.of(companies), what=tj.S12,
    ...                             against=tj.benchmarks.linear_1_5c, as_of=date(2026, 1, 1))
    >>> together = aggregate(found, first=2021, last=2031)
    >>> together
    <Aggregate of 2 companies, scopes 1+2, 2021 to 2031: 77 t above the line>
    >>> together.overshoot, together.contributions
    (121.0, array([0., 1.]))
    """
    book = as_instance("assessment", assessment, Assessment).book
    of = assessment.asked.what[0] if what is None else as_boundary("what", what)
    answers = assessment.of(of)
    years = np.arange(as_year("first", first), as_year("last", last) + 1)
    if not years.size:
        raise YearError(f"last must not be before first {first}, got {last}")
    names, n = labels(book.columns), len(book)
    share = np.ones(n) if factors is None else as_amounts("factors", factors)
    if share.shape != (n,):
        raise ArgumentError(f"factors must have shape ({n},) like the book, got {share.shape}")
    summed = _summed(drawn(assessment, of), years, share, n)
    if not summed.inside.any():
        raise ArgumentError(
            f"first and last must be years in which a company has path and line in tonnes, got "
            f"{first} and {last}"
        )
    left_out = {
        names[at]: _why(answers, at, share, years) for at in np.flatnonzero(~summed.inside).tolist()
    }
    path, line, if_met = (
        Series(years, tonnes(kilograms), "tCO2e", f"{of.words}: {label}")
        for kilograms, label in zip(summed.sums, ("promised", "line", "all met"), strict=True)
    )
    indexed = answers.unit == UNITS.index(INDEX)
    notes = [*_told(summed.inside, indexed, weights), *double_counting(of)]
    gaps, overshoots = summed.own
    return Aggregate(of, names, path, line, if_met, gaps, overshoots, left_out, tuple(notes))


class _Summed(NamedTuple):
    """Sums by year (3, t), each company's gap and overshoot (2, n), and who is in them (n,)."""

    sums: Kilograms
    own: Kilograms
    inside: NDArray[np.bool_]


def _summed(blocks: Iterable[Drawn], years: Years, share: Floats, n: int) -> _Summed:
    """Return the sums over blocks of companies, which are exact for any blocks."""
    inside, own, sums = np.zeros(n, dtype=np.bool_), np.zeros((2, n), dtype=np.int64), []
    for block in blocks:
        at = np.searchsorted(block.years, years)
        if at[-1] >= block.years.size or block.years[at[0]] != years[0]:
            continue  # nobody in this block has all the years
        path, line = block.path[:, at], block.line[:, at]
        masses = block.unit != UNITS.index(INDEX)
        known = ~np.isnan(path + line).any(axis=1) & ~np.isnan(share[block.at]) & masses
        places = block.at[known]
        inside[places] = True
        held = [
            _kilograms(rows[known] * share[places, None], block.unit[known])
            for rows in (path, line)
        ]
        gap = held[0] - held[1]
        own[0, places] = sum_of_kilograms(gap, axis=1)
        own[1, places] = sum_of_kilograms(np.maximum(gap, 0), axis=1)
        sums.append([sum_of_kilograms(it) for it in (*held, np.minimum(*held))])
    total_ = sum_of_kilograms(np.array(sums, dtype=np.int64).reshape(-1, 3, years.size))
    return _Summed(total_, own, inside)


def _kilograms(values: Floats, units: NDArray[np.int8]) -> Kilograms:
    """Return masses in the units of their rows as whole kilograms."""
    kilograms = np.zeros(values.shape, dtype=np.int64)
    for code in np.unique(units).tolist():
        rows = units == code
        kilograms[rows] = as_kilograms(values[rows], UNITS[code])
    return kilograms


def _why(answers: Answers, at: int, share: Floats, years: Years) -> str:
    """Return why a company is in no sum."""
    if answers.unit[at] == UNKNOWN:
        return str(answers.reason[at])
    if answers.unit[at] == UNITS.index(INDEX):
        return "its path is an index, which is no mass"
    if np.isnan(share[at]):
        return "its factor is not known"
    begin, end = int(answers.base_year[at]), int(answers.end_year[at])
    if begin > years[0] or end < years[-1]:
        return f"its path has {begin} to {end}, not {years[0]} to {years[-1]}"
    return str(answers.reason[at]) or "there is no line for it"


def _told(
    inside: NDArray[np.bool_], indexed: NDArray[np.bool_], weights: Weights | None
) -> list[str]:
    """Return how many companies are left out, and how many of them are an index."""
    notes = []
    for rows, who in ((~inside, "left out"), (indexed, "of these indices, never summed")):
        if rows.any():
            share = number(100.0 * float(rows.mean()), 3)
            told = f"{who}: {counted(int(rows.sum()), 'company', 'companies')}, {share} % by number"
            if weights is not None:
                weight = 100.0 * float(weights.values[rows].sum())
                told += f", {number(weight, 3)} % by {weights.weighting.name}"
            notes.append(told)
    return notes
