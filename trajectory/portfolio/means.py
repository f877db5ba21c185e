"""One figure for a portfolio: the weighted mean of what each company has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_any_text, as_instance, numeric
from trajectory.errors import ArgumentError
from trajectory.portfolio.frames import frame_of
from trajectory.portfolio.holdings import Weights
from trajectory.portfolio.weighting import weighted_mean
from trajectory.words import counted, number

__all__ = ["PortfolioMean", "mean_of"]


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class PortfolioMean:
    """The weighted mean of what each company has, and what each contributes to it.

    Parameters
    ----------
    value : float
        The mean over the companies that have a value. [`unit`]
    values : ndarray, shape (n,)
        What each company has, NaN where nothing. [`unit`]
    weights : Weights
        How much each counts.
    unit : str
        Unit of the values.
    left_out : mapping of str to float
        Companies without a value, and their share of all weight. [1]
    """

    value: float
    values: Floats
    weights: Weights
    unit: str
    left_out: Mapping[str, float]

    @property
    def share(self) -> float:
        """The share of all weight that has a value, of which the mean speaks. [1]"""
        return float(weighted_mean((~np.isnan(self.values)).astype(float), self.weights.values))

    @property
    def contributions(self) -> Floats:
        """What each company adds to the mean; they sum to it, NaN for those left out. [`unit`]"""
        return self.weights.values / self.share * self.values

    @property
    def notes(self) -> tuple[str, ...]:
        """How the companies were weighted, and how much of them has no value."""
        if not self.left_out:
            return self.weights.notes
        who = counted(len(self.left_out), "company", "companies")
        gone = number(100.0 * (1.0 - self.share), 3)
        told = f"left out: {who} without a value, {gone} % of the weight; the others share it"
        return (*self.weights.notes, told)

    def to_frame(self, kind: str = "pandas") -> Any:
        """Return a table, one row a company: weight, value and contribution.

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
            "company": list(self.weights.names),
            "weight": self.weights.values,
            "value": self.values,
            "contribution": self.contributions,
        }
        return frame_of(columns, kind)

    def __repr__(self) -> str:
        """Return one line: the mean, the weighting, and how much of the weight it speaks of."""
        unit = f" {self.unit}" if self.unit else ""
        share = number(100.0 * self.share, 3)
        name = self.weights.weighting.name
        return f"<mean by {name}: {number(self.value, 4)}{unit}, of {share} % of the weight>"


def mean_of(values: ArrayLike, weights: Weights, *, unit: str = "") -> PortfolioMean:
    """Return the weighted mean of what the companies of a book have.

    Parameters
    ----------
    values : array_like, shape (n,)
        One value a company, in the order of the book; NaN where a company has none. Such a
        company is left out and named, and the others share its weight.
    weights : Weights
        How much each company counts.
    unit : str
        Unit of the values, for what is printed.

    Returns
    -------
    PortfolioMean
        The mean, what each company adds, and who was left out.

    Raises
    ------
    ArgumentError
        If values do not fit the weights, or no company with a weight has one.

    References
    ----------
    CDP and WWF, Temperature Rating Methodology, version 1.0 (2020), aggregate scores so.

    Examples
    --------
    >>> import numpy as np
    >>> from trajectory import Company
    >>> from trajectory.portfolio.book import Book
    >>> from trajectory.portfolio.holdings import weights_of
    >>> from trajectory.portfolio.weighting import Weighting
    >>> book = Book.of([Company("A"), Company("B"), Company("C")])
    >>> held = Book(book.columns, {"investment": np.array([1.0, 3.0, 4.0])})
    >>> mean_of([10.0, 30.0, float("nan")], weights_of(held, Weighting.WATS), unit="%")
    <mean by WATS: 25 %, of 50 % of the weight>
    """
    weight = as_instance("weights", weights, Weights).values
    given, text = numeric("values", values), as_any_text("unit", unit)
    if given.shape != weight.shape:
        raise ArgumentError(
            f"values must have shape {weight.shape} like weights, got {given.shape}"
        )
    known = ~np.isnan(given)
    if not (weight[known] > 0.0).any():
        raise ArgumentError("values must be known for a company that has a weight, got none")
    left_out = {weights.names[at]: float(weight[at]) for at in np.flatnonzero(~known)}
    value = float(weighted_mean(given[known], weight[known]))
    return PortfolioMean(value, given, weights, text, left_out)
