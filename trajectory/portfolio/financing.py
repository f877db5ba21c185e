"""Financed emissions: what an investor accounts for, scopes 1+2 and scope 3 apart."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import Floats, as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.scope import S3, S12, Boundary, Scope
from trajectory.portfolio.book import Book
from trajectory.portfolio.frames import frame_of
from trajectory.portfolio.holdings import amounts_of, labels, named, one_currency
from trajectory.portfolio.kilograms import as_kilograms, sum_of_kilograms, tonnes
from trajectory.portfolio.latest import latest_emissions
from trajectory.portfolio.weighting import (
    MissingWeight,
    Weighting,
    attribution_factor,
    filled,
    financed_emissions,
)
from trajectory.words import amount, counted, number

__all__ = ["Financed", "double_counting", "financed"]

VALUES = {weighting.value: weighting for weighting in Weighting if len(weighting.needs) > 1}
"""What a company can be valued by: the columns of the weightings by owned emissions."""


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Financed:
    """Emissions of companies that an investor accounts for by its share of their value.

    Parameters
    ----------
    boundary : Boundary
        Which emissions.
    names : tuple of str, length n
        The companies.
    factors : ndarray, shape (n,)
        Attribution factors, NaN where not known. [1]
    kilograms : ndarray of int64, shape (n,)
        Financed emissions in whole kilograms. [kgCO2e]
    missing : mapping of str to str
        Companies whose financed emissions are not known, and why not.
    rule : MissingWeight
        What stands for those.
    notes : tuple of str
        What else to know.
    """

    boundary: Boundary
    names: tuple[str, ...]
    factors: Floats
    kilograms: NDArray[np.int64]
    missing: Mapping[str, str]
    rule: MissingWeight
    notes: tuple[str, ...]

    @property
    def total(self) -> float:
        """The sum over the companies, the same in any order. [tCO2e]"""
        return float(tonnes(sum_of_kilograms(self.kilograms)))

    def to_frame(self, kind: str = "pandas") -> Any:
        """Return a table, one row a company: factor and financed emissions in tonnes.

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
            "attribution factor": self.factors,
            "financed emissions (tCO2e)": tonnes(self.kilograms),
            "missing": [self.missing.get(name) for name in self.names],
        }
        return frame_of(columns, kind)

    def __repr__(self) -> str:
        """Return one line: the total, of how many companies."""
        n = counted(len(self.names) - len(self.missing), "company", "companies")
        missing = f", {len(self.missing)} not known" if self.missing else ""
        total = amount(self.total, "tCO2e")
        return f"<Financed emissions, {self.boundary.words}: {total} of {n}{missing}>"


def financed(
    book: Book,
    what: Scope | Boundary,
    *,
    value: str = "enterprise_value_and_cash",
    missing: MissingWeight = MissingWeight.REFUSE,
) -> Financed:
    """Return the latest emissions of a book's companies by the share of them that is held.

    Parameters
    ----------
    book : Book
        The companies, with columns ``investment`` and `value` in :attr:`Book.data`.
    what : Scope or Boundary
        Which emissions; ask scopes 1+2 and scope 3 apart.
    value : str
        The column that values a company: PCAF takes enterprise value including cash, for
        companies that are not listed total equity and debt (``total_assets`` comes nearest).
    missing : MissingWeight
        What stands for a company of which something is not known.

    Returns
    -------
    Financed
        Emissions by company, and their sum in whole kilograms.

    Raises
    ------
    ArgumentError
        If a column is not in the book, something is not known and `missing` refuses that, or
        money is not all in one currency.

    References
    ----------
    PCAF, The Global GHG Accounting and Reporting Standard Part A: Financed Emissions, second
    edition, December 2022, section 5.1: attribution factor times emissions; scope 3 "separately".

    Examples
    --------
    >>> from trajectory import Company, Inventory
    >>> book = Book.of([Company("A", [Inventory(2023, {S12: 5000.0})])])
    >>> data = {"investment": np.array([10.0]), "enterprise_value_and_cash": np.array([200.0])}
    >>> financed(Book(book.columns, data), S12)
    <Financed emissions, scopes 1+2: 250 t of 1 company>
    """
    names = labels(as_instance("book", book, Book).columns)
    if value not in VALUES:
        raise ArgumentError(f"value must be one of {', '.join(VALUES)}, got {value!r:.80}")
    notes = [one_currency(book)]
    held, no_amount = amounts_of(book, "investment", VALUES[value])
    worth, no_value = amounts_of(book, value, VALUES[value])
    emitted = latest_emissions(book, what)
    factors = attribution_factor(held, worth)
    reasons = emitted.reasons | no_value | no_amount
    rule = as_instance("missing", missing, MissingWeight)
    if reasons and rule is MissingWeight.REFUSE:
        raise ArgumentError(
            f"financed emissions must be known for every company, got none for "
            f"{named(names, reasons)}; pass missing=MissingWeight.LEAVE_OUT or MissingWeight.MEAN"
        )
    known = filled(financed_emissions(held, worth, emitted.tonnes), rule)
    if reasons:
        told = f"what is not known {rule.value}: {named(names, reasons)}"
        if not no_amount and held.any():
            part = math.fsum(held[sorted(reasons)]) / math.fsum(held)
            told += f"; in them is {number(100.0 * part, 3)} % of the investment"
        notes.append(told)
    above = np.flatnonzero(factors > 1.0)
    if above.size:
        notes.append(f"more is held than the company is worth, at {named(names, above.tolist())}")
    notes += double_counting(emitted.boundary)
    why = {names[at]: reason for at, reason in sorted(reasons.items())}
    kilograms = as_kilograms(known, "tCO2e")
    return Financed(emitted.boundary, names, factors, kilograms, why, rule, tuple(notes))


def double_counting(boundary: Boundary) -> list[str]:
    """Return what a sum over companies counts twice.

    References
    ----------
    PCAF (2022), section 5.1: separate reporting of scope 3 for "potential double counting
    issues when adding these to the scope 1 and 2 emissions".

    Examples
    --------
    >>> double_counting(Boundary(S12))
    []
    """
    if not boundary.scopes & S3:
        return []
    told = "a sum of scope 3 over companies counts twice what they sell to each other"
    if boundary.scopes & S12:
        told += ", and their scopes 1+2 again: ask scopes 1+2 and scope 3 apart"
    return [told]
