"""How well a rule agrees with a classification that somebody else made.

Plain agreement cannot tell rules apart where one class is rare, so the score is balanced: the
mean of the share of one class found and of the share of the other.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import as_floats
from trajectory.errors import ArgumentError
from trajectory.kernels.ambition import anchored_minimum
from trajectory.rules.limits import Published
from trajectory.rules.sbti_v5 import LINEAR_1_5C


def balanced_agreement(answers: ArrayLike, truth: ArrayLike) -> float:
    """Return the mean of the share of positives found and of the share of negatives found.

    Parameters
    ----------
    answers, truth : array_like of bool, shape (n,)
        What the rule says, and what it should say; both classes must occur.

    Returns
    -------
    float
        1 for full agreement, 1/2 for a constant answer. [1]

    Raises
    ------
    ArgumentError
        If shapes differ or a class is missing.

    Examples
    --------
    >>> balanced_agreement([True, True, True, False], [True, True, False, False])
    0.75
    """
    said, true = np.asarray(answers), np.asarray(truth)
    if said.dtype != bool or true.dtype != bool or said.shape != true.shape or said.ndim != 1:
        raise ArgumentError(
            f"answers and truth must be bools of one shape, got {said.shape}, {true.shape}"
        )
    if true.all() or not true.any():
        raise ArgumentError(f"truth must hold both classes, got {int(true.sum())} of {true.size}")
    return float((said[true].mean() + (~said[~true]).mean()) / 2.0)


def meets_1_5c(
    reduction: ArrayLike,
    decimals: ArrayLike,
    base_year: ArrayLike,
    target_year: ArrayLike,
    approved: ArrayLike,
) -> NDArray[np.bool_]:
    """Return whether scopes 1+2 targets meet the V5 minimum, by the rule of their date.

    Parameters
    ----------
    reduction : array_like, shape (n,)
        Published reduction. [1]
    decimals : array_like of int, shape (n,)
        Decimals of the published percentage; -1: unknown.
    base_year, target_year : array_like, shape (n,)
        Years. [year]
    approved : array_like of datetime64[D], shape (n,)
        Day of approval.

    Returns
    -------
    ndarray of bool, shape (n,)
        Whether the minimum is met at published precision.

    Examples
    --------
    >>> days = np.array(["2023-07-01", "2021-07-31"], dtype="datetime64[D]")
    >>> meets_1_5c([0.42, 0.38], [0, 0], [2021, 2021], [2030, 2030], days)
    array([ True,  True])
    """
    least = LINEAR_1_5C.least(base_year, target_year, as_of=approved)
    return np.asarray(Published(least, decimals).met(reduction))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Balanced agreement of the rule, of the constant answer and of a naive rule.

    Parameters
    ----------
    rule, constant, naive : float
        The V5 minimum; "1.5 °C" always; 4.2 x (target year - base year), all balanced. [1]
    anchored_rows : float
        Share of the 1.5 °C rows with a base year after 2020, approved since the anchor came
        into use, that meet the minimum. [1]
    rows : int
        How many targets were judged.
    disagrees : ndarray of int
        Rows in which rule and classification differ.
    """

    rule: float
    constant: float
    naive: float
    anchored_rows: float
    rows: int
    disagrees: NDArray[np.intp]


def ambition_agreement(
    reduction: ArrayLike,
    decimals: ArrayLike,
    base_year: ArrayLike,
    target_year: ArrayLike,
    approved: ArrayLike,
    is_1_5c: ArrayLike,
) -> Agreement:
    """Return how well the V5 scopes 1+2 minimum agrees with a classification of targets.

    Parameters
    ----------
    reduction, decimals, base_year, target_year, approved : array_like, shape (n,)
        As for :func:`meets_1_5c`.
    is_1_5c : array_like of bool, shape (n,)
        The classification.

    Returns
    -------
    Agreement
        The scores, the constant answer's and a naive rule's beside them.

    Raises
    ------
    ArgumentError
        If shapes differ, numbers are not finite or a class is missing.

    Examples
    --------
    >>> days = np.array(["2023-07-01", "2023-07-01"], dtype="datetime64[D]")
    >>> result = ambition_agreement([0.42, 0.30], [0, 0], [2021, 2021], [2030, 2030],
    ...                             days, [True, False])
    >>> result.rule, result.constant, result.naive
    (1.0, 0.5, 1.0)
    """
    cut = as_floats("reduction", reduction, minimum=0.0)
    base, target = as_floats("base_year", base_year), as_floats("target_year", target_year)
    day, truth = np.asarray(approved), np.asarray(is_1_5c)
    answers = meets_1_5c(cut, decimals, base, target, day)
    from_base = anchored_minimum(base, target, LINEAR_1_5C.rate, None)
    naive = Published(from_base, decimals).met(cut)
    own_rows = truth & (base > LINEAR_1_5C.anchor) & (day >= np.datetime64(LINEAR_1_5C.since))
    return Agreement(
        rule=balanced_agreement(answers, truth),
        constant=balanced_agreement(np.ones_like(truth), truth),
        naive=balanced_agreement(naive, truth),
        anchored_rows=float(answers[own_rows].mean()) if own_rows.any() else float("nan"),
        rows=int(truth.size),
        disagrees=np.flatnonzero(answers != truth),
    )
