"""Why some targets of companies drawn from columns were not drawn."""

import dataclasses
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import Boundary
from trajectory.paths.joining import Asked, why_not
from trajectory.portfolio.answers import Answers
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.columns import SCOPE2, Columns, taken

__all__ = ["note_idle"]


def note_idle(
    columns: Columns,
    what: Boundary,
    method: NDArray[np.int8],
    rows: NDArray[np.int64],
    drawn: NDArray[np.bool_],
    answers: Answers,
) -> None:
    """Write notes on targets that speak of some emissions and were not drawn.

    Parameters
    ----------
    columns : Columns
        Companies, c of them.
    what : Boundary
        The emissions.
    method : ndarray of int8, shape (c,)
        How scope 2 is counted for each company, a place in `SCOPE2`.
    rows : ndarray of int
        The targets.
    drawn : ndarray of bool, shape (c,)
        Which companies were drawn from columns.
    answers : Answers
        Where the notes go.
    """
    rows = rows[drawn[columns.targets.company[rows]]]
    if not rows.size:
        return
    few = dataclasses.replace(
        columns,
        targets=taken(columns.targets, np.sort(rows)),
        net_zeros=taken(columns.net_zeros, slice(0, 0)),
        inventories=taken(columns.inventories, slice(0, 0)),
        facts={},
    )
    for at in np.unique(few.targets.company).tolist():
        counted = what.counted(SCOPE2[method[at]])
        answers.notes[at] = "; ".join(_reasons(Asked(company_at(few, at), counted)))


def _reasons(asked: Asked) -> Iterable[str]:
    """Return why each target of a company is not drawn, in their order."""
    targets = (promise for promise in asked.company.targets if isinstance(promise, Target))
    found = ((target, why_not(target, asked)) for target in targets)
    return dict.fromkeys(f"not drawn: '{target}': {why}" for target, why in found)
