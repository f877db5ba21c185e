"""The implied temperature rise of every company of a book: columns, means, and assumptions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import Floats
from trajectory.errors import ArgumentError
from trajectory.nouns.scope import Boundary
from trajectory.portfolio.book import Book
from trajectory.portfolio.holdings import weights_of
from trajectory.portfolio.masked import as_frame
from trajectory.portfolio.means import PortfolioMean, mean_of
from trajectory.portfolio.weighting import MissingWeight, Weighting
from trajectory.words import counted, listed

__all__ = ["Emitters", "ImpliedRises"]


@dataclass(frozen=True, eq=False, slots=True)
class Emitters:
    """The companies that share the world's budget, as a rule of sharing is asked about them.

    Only those that have all else: a path in tonnes that reaches the year, and a CO2 share.

    Parameters
    ----------
    names, ids : ndarray of object, shape (n,)
        What they are called; an id is None where there is none.
    base_year : ndarray of int64, shape (n,)
        Of each path. [year]
    co2 : ndarray, shape (n,)
        CO2 of the base year. [GtCO2e]
    data : mapping of str to ndarray, shape (n,)
        What else the book holds: :attr:`Book.data`. NaN or None unknown.
    """

    names: NDArray[Any]
    ids: NDArray[Any]
    base_year: NDArray[np.int64]
    co2: Floats
    data: Mapping[str, NDArray[Any]]

    def __len__(self) -> int:
        """Return how many companies there are."""
        return len(self.names)


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class ImpliedRises:
    """The implied temperature rise of every company of a book, one row each, in its order.

    Parameters
    ----------
    book : Book
        The companies.
    what : Boundary
        Which emissions.
    as_of : datetime.date
        The day on which companies are looked at.
    budget : str
        The vintage of the world's budget.
    part : ndarray, shape (n,)
        Each company's part of that budget, by the rule. [1]
    overshoot : ndarray, shape (n,)
        How many times its path uses it up. [1]
    rises : mapping of str to ndarray, shape (n,)
        By the name of the method; NaN where there is none. [°C]
    reasons : ndarray of object, shape (n,)
        Why there is none; empty where each method gives one.
    assumptions : tuple of str
        Vintage, limit, likelihood, rule of sharing, CO2 share, years and methods, in words.
    """

    book: Book
    what: Boundary
    as_of: date
    budget: str
    part: Floats = field(repr=False)
    overshoot: Floats = field(repr=False)
    rises: Mapping[str, Floats] = field(repr=False)
    reasons: NDArray[Any] = field(repr=False)
    assumptions: tuple[str, ...]

    def __len__(self) -> int:
        """Return how many companies there are."""
        return len(self.book)

    def of(self, method: str) -> Floats:
        """Return the rises by a method, as an array. [°C]

        Raises
        ------
        ArgumentError
            If there are none; the error lists what there is.
        """
        if isinstance(method, str) and method in self.rises:
            return self.rises[method]
        raise ArgumentError(f"method must be of {listed(self.rises)}, got {method!r:.60}")

    def mean(
        self,
        method: str,
        weighting: Weighting,
        *,
        missing: MissingWeight = MissingWeight.REFUSE,
    ) -> PortfolioMean:
        """Return the rise of the portfolio by one of the seven weightings.

        Emissions that weigh are those that the paths are of, last reported. A company without a
        rise is left out and named.

        Parameters
        ----------
        method : str
            One of :attr:`rises`.
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
        values = self.of(method)
        weights = weights_of(self.book, weighting, what=self.what, missing=missing)
        return mean_of(values, weights, unit="°C")

    @property
    def title(self) -> str:
        """Of which emissions and whose budget, in words."""
        return f"{self.what}, {self.budget}"

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of :attr:`table`, as arrays."""
        held = self.book.columns
        found: dict[str, Any] = {"company": held.names}
        if any(one is not None for one in held.ids):
            found["id"] = held.ids
        found |= {"part_of_budget": self.part, "overshoot": self.overshoot}
        found |= {f"rise by {method}": values for method, values in self.rises.items()}
        return found | {"reason": self.reasons}

    @property
    def table(self) -> Any:
        """One row a company, as a dataframe of the kind that came in."""
        return as_frame(self.columns, self.book.kind)

    def __str__(self) -> str:
        """Return what there is, then what it rests on, one a line."""
        return "\n".join((repr(self), *self.assumptions))

    def __repr__(self) -> str:
        """Return one line: of how many, by which methods, against whose budget."""
        known = int((~np.isnan(self.overshoot)).sum())
        of = counted(len(self), "company", "companies")
        return (
            f"<Implied rises of {of}, {self.what.words}, by {listed(self.rises)}: "
            f"{known} with an overshoot>"
        )
