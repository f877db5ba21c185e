"""Draws of what is uncertain beside emissions: growth, the climate's response, a budget."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from trajectory.checks import Floats, as_instance, as_number, as_text, as_whole, frozen
from trajectory.errors import ArgumentError
from trajectory.kernels.carbon_budget import TCRE, TCRE_SD, sampled_budget
from trajectory.kernels.draws import TWO_SIDED, normals
from trajectory.nouns.series import Series
from trajectory.outlook.budget import (
    Budget,
    BudgetShare,
    modelled_budget,
    remaining_budget,
    spending,
    vintage,
)
from trajectory.outlook.budget.shares import one_share
from trajectory.outlook.uncertainty.errors import MOST_DRAWS, Error, drawn
from trajectory.outlook.uncertainty.likelihoods import Likelihood, likelihood

__all__ = ["drawn_budget", "drawn_growth", "drawn_tcre", "likelihood_within_budget"]

WORLD = "the world"
"""Whose the climate's response and its budget are: their streams are the same for everybody."""


def _drawn(name: str, quantity: str, draws: int, seed: int) -> Floats:
    count, start = as_whole("draws", draws, 1, MOST_DRAWS), as_whole("seed", seed, 0, 2**63)
    return normals(start, name, quantity, (count,))


def drawn_growth(
    compound_rate: float, within: float, *, name: str, draws: int, seed: int
) -> Floats:
    """Return draws of an annual growth rate, for :func:`trajectory.outlook.baseline.growth`.

    Parameters
    ----------
    compound_rate : float
        The median. [1 / year]
    within : float
        95 % of the rates lie this near to it; 0 leaves it as it is. [1 / year]
    name : str
        Of whom: each has a stream of random numbers of its own.
    draws, seed : int
        How many, and which; more keep those that were there.

    Returns
    -------
    ndarray, shape (draws,)
        Rates, normal. [1 / year]

    Raises
    ------
    ArgumentError
        If an argument breaks its rule.

    References
    ----------
    The normal distribution; that growth follows it is an assumption of the user.

    Examples
    --------
    >>> import trajectory as tj
    >>> rates = drawn_growth(0.02, 0.01, name="ZTE", draws=1000, seed=1)
    >>> reported = tj.Series([2023], [504.4], "ktCO2e")
    >>> paths = tj.baseline.growth(reported, 2030, compound_rate=rates).pathway
    >>> paths.values.shape
    (1000, 8)
    """
    rate, half = as_number("compound_rate", compound_rate), as_number("within", within, minimum=0.0)
    sample = _drawn(as_text("name", name), "growth", draws, seed)
    return frozen(np.asarray(rate + half / TWO_SIDED * sample))


def drawn_tcre(*, draws: int, seed: int) -> Floats:
    """Return draws of the transient climate response to cumulative emissions of CO2.

    Normal, so that 0.56 % are below zero, as in the published budgets.

    Parameters
    ----------
    draws, seed : int
        How many, and which; more keep those that were there.

    Returns
    -------
    ndarray, shape (draws,)
        [°C / GtCO2]

    Raises
    ------
    ArgumentError
        If an argument breaks its rule.

    References
    ----------
    IPCC AR6 WG1, 5.5.2.2.1: likely 1.0 to 2.3 °C per 1000 PgC, best 1.65 (owner's code).

    Examples
    --------
    >>> warming = 1000.0 * drawn_tcre(draws=10_000, seed=1)
    >>> np.quantile(warming, [1 / 6, 0.5, 5 / 6]).round(2)
    array([0.28, 0.45, 0.62])
    """
    return frozen(np.asarray(TCRE + TCRE_SD * _drawn(WORLD, "TCRE", draws, seed)))


def drawn_budget(name: str, *, limit: float, draws: int, seed: int) -> Floats:
    """Return draws of the world's remaining carbon budget by the segmented model.

    For what depends on a company's own draws too. For a quantile of the budget itself take
    :func:`trajectory.outlook.budget.modelled_budget`: draws do not hold its tails.

    Parameters
    ----------
    name : str
        A vintage that has its parameters: AR6 or an IGCC headline.
    limit : float
        Warming limit above 1850-1900. [°C]
    draws, seed : int
        How many, and which: the response is that of :func:`drawn_tcre`.

    Returns
    -------
    ndarray, shape (draws,)
        From the vintage's start year; negative: spent. [GtCO2]

    Raises
    ------
    ArgumentError
        If the vintage has no parameters, or an argument breaks its rule.

    References
    ----------
    As :func:`trajectory.outlook.budget.modelled_budget`.

    Examples
    --------
    >>> sample = drawn_budget("IGCC 2025", limit=1.5, draws=20_000, seed=1)
    >>> bool(abs(np.median(sample) - 134.0) < 4.0)
    True
    """
    degrees = as_number("limit", limit)
    modelled_budget(name, limit=degrees, likelihood=0.5)  # refuses what the model does not have
    table = vintage(name)
    return frozen(
        sampled_budget(
            degrees,
            tcre=drawn_tcre(draws=draws, seed=seed),
            feedback=_drawn(WORLD, "feedback", draws, seed),
            warming=table.warming,
            recent=table.recent,
            non_co2=table.non_co2[0],
            non_co2_slope=table.non_co2[1],
        )
    )


def likelihood_within_budget(
    path: Series,
    vintage_name: str,
    *,
    limit: float,
    co2_share: float,
    draws: int,
    seed: int,
    share: BudgetShare | Callable[[Budget], BudgetShare] | None = None,
    error: Error | None = None,
    name: str = WORLD,
) -> Likelihood:
    """Return how likely a path stays within a carbon budget, both being uncertain.

    Emissions after the path's last year do not count, so let it run to net zero.

    Parameters
    ----------
    path : Series
        One path that holds the vintage's start year. [mass of CO2e]
    vintage_name : str
        A vintage that has its parameters: AR6 or an IGCC headline.
    limit : float
        Warming limit above 1850-1900. [°C]
    co2_share : float
        CO2 in the path's emissions. [1]
    draws, seed : int
        How many, and which.
    share : BudgetShare or callable, optional
        The part of the world's budget that is the path's own; else it is the whole.
    error : Error, optional
        How far the path's emissions may be off; else not at all.
    name : str
        Of whom the path is: its stream of random numbers.

    Returns
    -------
    Likelihood
        Share of draws and its standard error.

    Raises
    ------
    ArgumentError, MissingDataError, UnitError, YearError
        As :func:`trajectory.outlook.budget.spending` and :func:`drawn_budget`.

    References
    ----------
    The share of draws in which the sum of CO2 is at most the budget.

    Examples
    --------
    >>> falling = Series(range(2026, 2051), [42.0 * (1 - i / 24) for i in range(25)], "GtCO2e")
    >>> print(likelihood_within_budget(
    ...     falling, "IGCC 2025", limit=1.7, co2_share=1.0, draws=2000, seed=1))
    45.95 % (standard error 1.11 points, 2000 draws)
    """
    as_instance("path", path, Series)
    if path.values.ndim != 1:
        raise ArgumentError(f"path must be single, got shape {path.values.shape}")
    world = remaining_budget(vintage_name, limit=limit, likelihood=0.5)
    part = 1.0 if share is None else one_share(share, world).value
    sample = drawn(path, error or Error(), name=name, draws=draws, seed=seed)
    none = replace(world, amount=0.0)  # what is left of nothing is what is spent
    spent = -spending(sample, none, co2_share=co2_share, source="given").left.values[..., -1]
    budgets = drawn_budget(vintage_name, limit=limit, draws=draws, seed=seed)
    return likelihood(spent <= part * budgets)
