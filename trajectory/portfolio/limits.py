"""The least reductions that rule sets ask for, by arrays where they need no inventory."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.kernels.ambition import margin_points
from trajectory.nouns.promises import Term
from trajectory.nouns.scope import Boundary, Land
from trajectory.portfolio.alone import rule_for
from trajectory.portfolio.answers import Limits
from trajectory.portfolio.columns import LANDS, SCOPE2, TERMS, Columns
from trajectory.portfolio.known import alive
from trajectory.portfolio.question import Question
from trajectory.rules.ruleset import RuleSet
from trajectory.rules.terms import NEAR_TERM_YEARS

__all__ = ["by_arrays", "limit_chains"]


def by_arrays(rule_set: RuleSet, what: Boundary) -> bool:
    """Return whether the least reduction on some emissions follows from targets and the day."""
    name = rule_for(what)
    ambition = None if name is None else rule_set.ambition(name)
    return what.land is not Land.ONLY and (ambition is None or set(ambition.needs) <= {"as_of"})


def limit_chains(
    columns: Columns, what: Boundary, rule_set: RuleSet, asked: Question, limits: Limits
) -> None:
    """Write the least reduction and the margin of each company's near-term target.

    Of several near-term targets on exactly these emissions, those of the one with the least
    room. Companies that stand as nouns are passed over.
    """
    name = rule_for(what)
    ambition = None if name is None else rule_set.ambition(name)
    if ambition is None:
        return
    held = columns.targets
    rows = _near(columns, what, asked)
    if not rows.size:
        return
    facts: dict[str, Any] = {"as_of": asked.as_of} if ambition.needs else {}
    least = ambition.least(held.base_year[rows], held.target_year[rows], **facts)
    margin = margin_points(held.reduction[rows], least, held.decimals[rows])
    owner, begin, place = np.unique(held.company[rows], return_index=True, return_inverse=True)
    lowest = np.minimum.reduceat(margin, begin)
    deepest = np.where(margin == lowest[place], least, np.inf)
    limits.margin[owner], limits.least[owner] = lowest, np.minimum.reduceat(deepest, begin)


def _near(columns: Columns, what: Boundary, asked: Question) -> NDArray[np.int64]:
    """Return the rows of absolute near-term targets on exactly some emissions."""
    held = columns.targets
    last = asked.as_of.year + NEAR_TERM_YEARS
    soon = (held.term == TERMS.index(None)) & (held.target_year <= last)
    near = soon | (held.term == TERMS.index(Term.NEAR))
    exact = (
        (held.scopes == what.scopes.value) & (held.land == LANDS.index(what.land)) & (held.per == 0)
    )
    return np.flatnonzero(near & exact & _counted(held.scope2, what) & alive(held, asked.as_of))


def _counted(scope2: NDArray[np.int8], what: Boundary) -> NDArray[np.bool_]:
    if what.scope2 is None:
        return np.ones(scope2.size, dtype=bool)
    return np.asarray((scope2 == 0) | (scope2 == SCOPE2.index(what.scope2)))
