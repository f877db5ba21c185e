"""How companies are weighted: one weighted mean, and the seven weightings of CDP and WWF.

Weights and means are sums that are rounded once (``math.fsum``), so no order of the companies
changes a bit of them.
"""

import enum
import math

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_floats, as_instance, numeric
from trajectory.errors import ArgumentError

__all__ = [
    "MissingWeight",
    "Weighting",
    "as_amounts",
    "attribution_factor",
    "filled",
    "financed_emissions",
    "shares",
    "weighted_mean",
    "weights",
]


class Weighting(enum.Enum):
    """A weighting of companies, by the name of the temperature score that is made with it.

    The value is the column that it needs beside investments and emissions; any other number of
    a company can be weighted the same way.

    References
    ----------
    CDP and WWF, Temperature Rating Methodology, version 1.0, 1 October 2020, pp. 25-26 (the
    pages as named in the SBTi's forum); formulas read in the SBTi finance tool,
    ``portfolio_aggregation.py``, and for revenue in OS-Climate's ITR.

    Examples
    --------
    >>> Weighting.MOTS.value, Weighting.MOTS.needs
    ('market_cap', ('investment', 'emissions', 'market_cap'))
    """

    WATS = "investment"
    TETS = "emissions"
    MOTS = "market_cap"
    EOTS = "enterprise_value"
    ECOTS = "enterprise_value_and_cash"
    AOTS = "total_assets"
    ROTS = "revenue"

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns that it needs."""
        return (self.value,) if self in ALONE else ("investment", "emissions", self.value)

    @property
    def uses_money(self) -> bool:
        """Whether one of its columns is an amount of money."""
        return self is not Weighting.TETS


ALONE = (Weighting.WATS, Weighting.TETS)
"""The weightings that need one column; the others weight by owned emissions."""


class MissingWeight(enum.Enum):
    """What stands for the weight of a company that nobody knows.

    Examples
    --------
    >>> MissingWeight.MEAN.value
    'takes the mean weight of the companies whose weight is known'
    """

    REFUSE = "is an error"
    LEAVE_OUT = "is left out"
    MEAN = "takes the mean weight of the companies whose weight is known"


def as_amounts(argument: str, values: ArrayLike) -> Floats:
    """Return amounts of companies, shape (n,), none below zero; NaN where one is not known.

    Raises
    ------
    ArgumentError
        If they are no such numbers.

    Examples
    --------
    >>> as_amounts("investment", [1, float("nan")])
    array([ 1., nan])
    """
    amounts = numeric(argument, values)
    if amounts.ndim != 1 or not amounts.size:
        raise ArgumentError(f"{argument} must have shape (n,) of companies, got {amounts.shape}")
    wrong = np.flatnonzero((amounts < 0.0) | np.isinf(amounts))
    if wrong.size:
        i = int(wrong[0])
        raise ArgumentError(
            f"{argument} must be at least 0, or NaN where unknown, got {float(amounts[i])!r} at {i}"
        )
    return amounts


def attribution_factor(outstanding: ArrayLike, value: ArrayLike) -> Floats:
    """Return the share of a company that an investor accounts for.

    Parameters
    ----------
    outstanding : array_like, shape (n,)
        What is invested or lent. [money]
    value : array_like, shape (n,)
        Value of the company in the same currency: for listed companies enterprise value
        including cash, for others total equity and debt. [money]

    Returns
    -------
    ndarray, shape (n,)
        The factor, NaN where one of the two is not known. [1]

    Raises
    ------
    ArgumentError
        If an amount is below zero, or a value is not above it.

    References
    ----------
    PCAF, The Global GHG Accounting and Reporting Standard Part A: Financed Emissions, second
    edition, December 2022, section 5.1, "Attribution of emissions", and 5.2.

    Examples
    --------
    >>> attribution_factor([10.0, 5.0], [200.0, float("nan")])
    array([0.05,  nan])
    """
    held, whole = as_amounts("outstanding", outstanding), as_amounts("value", value)
    if held.shape != whole.shape:
        raise ArgumentError(f"value must have shape {held.shape}, got {whole.shape}")
    empty = np.flatnonzero(whole == 0.0)
    if empty.size:
        raise ArgumentError(f"value must be above 0, or NaN where unknown, got 0.0 at {empty[0]}")
    return held / whole


def financed_emissions(outstanding: ArrayLike, value: ArrayLike, emissions: ArrayLike) -> Floats:
    """Return the emissions of companies that an investor accounts for.

    Scopes 1+2 and scope 3 are asked apart: one company's scope 3 is another's scope 1.

    Parameters
    ----------
    outstanding, value : array_like, shape (n,)
        As for :func:`attribution_factor`. [money]
    emissions : array_like, shape (n,)
        Emissions of the companies. [any unit]

    Returns
    -------
    ndarray, shape (n,)
        Attribution factor times emissions, NaN where something is not known. [their unit]

    Raises
    ------
    ArgumentError
        If an amount breaks its rule.

    References
    ----------
    PCAF (2022), as for :func:`attribution_factor`. CDP and WWF (2020) call the same "owned
    emissions", with another value of the company in each of five weightings.

    Examples
    --------
    >>> financed_emissions([10.0], [200.0], [5000.0])
    array([250.])
    """
    factor = attribution_factor(outstanding, value)
    emitted = as_amounts("emissions", emissions)
    if emitted.shape != factor.shape:
        raise ArgumentError(f"emissions must have shape {factor.shape}, got {emitted.shape}")
    return factor * emitted


def filled(amounts: ArrayLike, missing: MissingWeight) -> Floats:
    """Return amounts of companies with what stands for those that are not known.

    Parameters
    ----------
    amounts : array_like, shape (n,)
        Amounts, NaN where one is not known. [any one unit]
    missing : MissingWeight
        The rule.

    Returns
    -------
    ndarray, shape (n,)
        Amounts without a gap. [their unit]

    Raises
    ------
    ArgumentError
        If one is not known, and the rule refuses that.

    Examples
    --------
    >>> filled([1.0, float("nan"), 2.0], MissingWeight.MEAN)
    array([1. , 1.5, 2. ])
    """
    given = as_amounts("amounts", amounts)
    unknown = np.isnan(given)
    if not unknown.any():
        return given
    if as_instance("missing", missing, MissingWeight) is MissingWeight.REFUSE:
        raise ArgumentError(
            f"amounts must be known for every company, got NaN at {unknown.argmax()}"
            f"{_more(int(unknown.sum()) - 1)}; "
            "pass missing=MissingWeight.LEAVE_OUT or MissingWeight.MEAN"
        )
    mean = _sum(given[~unknown]) / max(1, int((~unknown).sum()))
    return np.where(unknown, mean if missing is MissingWeight.MEAN else 0.0, given)


def shares(amounts: ArrayLike, missing: MissingWeight = MissingWeight.REFUSE) -> Floats:
    """Return each company's share in the sum of amounts.

    Parameters
    ----------
    amounts : array_like, shape (n,)
        Amounts, NaN where one is not known. [any one unit]
    missing : MissingWeight
        What stands for those.

    Returns
    -------
    ndarray, shape (n,)
        Shares; they sum to 1. [1]

    Raises
    ------
    ArgumentError
        If an amount is not known and `missing` refuses that, or nothing is left to share.

    Examples
    --------
    >>> shares([1.0, float("nan"), 3.0], MissingWeight.LEAVE_OUT)
    array([0.25, 0.  , 0.75])
    >>> shares([1.0, float("nan"), 2.0], MissingWeight.MEAN).round(3)
    array([0.222, 0.333, 0.444])
    """
    known = filled(amounts, missing)
    total = _sum(known)
    if total == 0.0:
        raise ArgumentError("amounts must not all be 0 or unknown, got nothing to share")
    return known / total


def weights(
    weighting: Weighting,
    *,
    investment: ArrayLike | None = None,
    emissions: ArrayLike | None = None,
    value: ArrayLike | None = None,
    missing: MissingWeight = MissingWeight.REFUSE,
) -> Floats:
    """Return the weights of companies by one of the seven weightings.

    Parameters
    ----------
    weighting : Weighting
        Which one.
    investment : array_like, shape (n,), optional
        What is invested in each; all weightings but TETS need it. [money]
    emissions : array_like, shape (n,), optional
        Emissions of the scopes that are judged; all but WATS need them. [any one unit]
    value : array_like, shape (n,), optional
        The company's value that the weighting names. [money, as `investment`]
    missing : MissingWeight
        What stands for a weight that is not known.

    Returns
    -------
    ndarray, shape (n,)
        Weights; they sum to 1. [1]

    Raises
    ------
    ArgumentError
        If an amount that the weighting needs is not given or breaks its rule.

    References
    ----------
    See :class:`Weighting`: WATS is by investment, TETS by emissions, the others by emissions
    times investment over the company's value.

    Examples
    --------
    >>> weights(Weighting.WATS, investment=[1.0, 3.0])
    array([0.25, 0.75])
    >>> weights(Weighting.MOTS, investment=[1.0, 3.0], emissions=[9.0, 1.0], value=[1.0, 1.0])
    array([0.75, 0.25])
    """
    as_instance("weighting", weighting, Weighting)
    given = {"investment": investment, "emissions": emissions}
    if weighting not in ALONE:
        given["value"] = value
    for name, amounts in given.items():
        if amounts is None and (name == "value" or name in weighting.needs):
            raise ArgumentError(f"{name} must be given for {weighting.name}, got None")
    if weighting in ALONE:
        needed: ArrayLike = given[weighting.value]  # type: ignore[assignment]
        return shares(as_amounts(weighting.value, needed), missing)
    owned = financed_emissions(investment, value, emissions)  # type: ignore[arg-type]
    return shares(owned, missing)


def weighted_mean(values: ArrayLike, weights: ArrayLike) -> Floats | float:
    """Return the mean of companies' values, each counted by its weight.

    Parameters
    ----------
    values : array_like, shape (n,) or (n, t)
        One value a company, or one in each of t years. [any unit]
    weights : array_like, shape (n,)
        Weights; they need not sum to 1. [any one unit]

    Returns
    -------
    float, or ndarray of shape (t,)
        The mean. [the unit of `values`]

    Raises
    ------
    ArgumentError
        If a value or a weight is no finite number, a weight is below zero, or all are zero.

    References
    ----------
    The definition of a weighted mean; CDP and WWF (2020) aggregate every score by it.

    Examples
    --------
    >>> weighted_mean([1.0, 2.0, 3.0], [1.0, 2.0, 3.0])
    2.3333333333333335
    """
    rows, weight = as_floats("values", values), as_floats("weights", weights, minimum=0.0)
    if weight.ndim != 1 or rows.ndim not in (1, 2) or rows.shape[0] != weight.size:
        raise ArgumentError(
            f"weights must have shape (n,) for values of shape (n,) or (n, t), got "
            f"{weight.shape} for {rows.shape}"
        )
    total = _sum(weight)
    if total == 0.0:
        raise ArgumentError("weights must not all be 0, got nothing to weight by")
    if rows.ndim == 1:
        return _sum(rows * weight) / total
    return np.array([_sum(column * weight) for column in rows.T]) / total


def _sum(amounts: Floats) -> float:
    """Return the sum, rounded once: no order changes a bit of it."""
    try:
        return math.fsum(amounts.tolist())
    except OverflowError:
        raise ArgumentError(
            f"amounts must have a sum that a float holds, got up to {amounts.max():g}"
        ) from None


def _more(n: int) -> str:
    return f" and {n} more" if n else ""
