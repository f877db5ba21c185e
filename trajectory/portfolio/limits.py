"""The least reductions that rule sets ask for, by arrays where they need no inventory."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.kernels.ambition import margin_points
from trajectory.nouns.company import Company, Facts
from trajectory.nouns.scope import Boundary, Land
from trajectory.portfolio.alone import rule_for
from trajectory.portfolio.answers import Limits
from trajectory.portfolio.columns import LANDS, SCOPE2, Columns
from trajectory.portfolio.known import alive
from trajectory.portfolio.question import Question
from trajectory.portfolio.terms import LONG, OPEN, terms_of
from trajectory.rules.case import Case
from trajectory.rules.ruleset import RuleSet

__all__ = ["by_arrays", "by_nouns", "limit_chains"]

Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]

DECIDING = ("financial_revenue_share", "streamlined", "employees", "net_turnover")
"""Facts that may say that a rule set does not bind a company."""


def by_arrays(rule_set: RuleSet, what: Boundary) -> bool:
    """Return whether the least reduction on some emissions follows from targets and the day."""
    name = rule_for(what)
    ambition = None if name is None else rule_set.ambition(name)
    return what.land is not Land.ONLY and (ambition is None or set(ambition.needs) <= {"as_of"})


def by_nouns(columns: Columns, rule_set: RuleSet, asked: Question) -> NDArray[np.bool_]:
    """Return of which companies the least reduction is asked one by one, shape (c,).

    Those that stand as nouns; whose years are fiscal; and on whom a fact decides whether the
    rules bind them.
    """
    alone = np.zeros(len(columns), dtype=bool)
    alone[list(columns.others)] = True
    for name in ("fiscal_years", "fiscal_year_end", *(DECIDING if rule_set.exempts else ())):
        if name in columns.facts:
            alone |= np.array([value is not None for value in columns.facts[name]], dtype=bool)
    if rule_set.exempts and "sector" in columns.facts:
        alone |= _exempt_by_sector(columns.facts["sector"], rule_set, asked)
    return alone


def _exempt_by_sector(
    sectors: NDArray[Any], rule_set: RuleSet, asked: Question
) -> NDArray[np.bool_]:
    """Return whom a rule set does not bind, or may not, by the sector: each sector asked once."""
    known = {
        name: rule_set.exempt(Case(Company("-", facts=Facts(sector=name)), asked.as_of)) is not None
        for name in set(sectors.tolist()) - {None}
    }
    return np.array([known.get(name, False) for name in sectors.tolist()], dtype=bool)


def limit_chains(
    columns: Columns,
    what: Boundary,
    rule_set: RuleSet,
    asked: Question,
    limits: Limits,
    alone: NDArray[np.bool_],
) -> None:
    """Write the least reduction and the margin of each company's near-term target.

    Of several near-term targets on exactly these emissions, those of the one with the least
    room. Companies that :func:`by_nouns` names are passed over.
    """
    name = rule_for(what)
    ambition = None if name is None else rule_set.ambition(name)
    if ambition is None:
        return
    held = columns.targets
    rows, is_open = _near(columns, what, asked)
    bound = ~alone[held.company[rows]]
    rows, is_open = rows[bound], is_open[bound]
    if not rows.size:
        return
    facts: dict[str, Any] = {"as_of": asked.as_of} if ambition.needs else {}
    least = ambition.least(held.base_year[rows], held.target_year[rows], **facts)
    margin = margin_points(held.reduction[rows], least, held.decimals[rows])
    judged = ~is_open | (margin >= 0.0)  # that passes whatever its term, a fail depends on it
    rows, least, margin = rows[judged], least[judged], margin[judged]
    if not rows.size:
        return
    owner, begin, place = np.unique(held.company[rows], return_index=True, return_inverse=True)
    lowest = np.minimum.reduceat(margin, begin)
    deepest = np.where(margin == lowest[place], least, np.inf)
    limits.margin[owner], limits.least[owner] = lowest, np.minimum.reduceat(deepest, begin)


def _near(columns: Columns, what: Boundary, asked: Question) -> tuple[Rows, Mask]:
    """Return the rows of absolute targets on exactly some emissions that are or may be near-term.

    And which of them only may be: nothing decides their term.
    """
    held = columns.targets
    term = terms_of(columns, asked.as_of)
    exact = (
        (held.scopes == what.scopes.value) & (held.land == LANDS.index(what.land)) & (held.per == 0)
    )
    counted = exact & _counted(held.scope2, what) & alive(held, asked.as_of)
    rows = np.flatnonzero((term != LONG) & counted)
    return rows, term[rows] == OPEN


def _counted(scope2: NDArray[np.int8], what: Boundary) -> NDArray[np.bool_]:
    if what.scope2 is None:
        return np.ones(scope2.size, dtype=bool)
    return np.asarray((scope2 == 0) | (scope2 == SCOPE2.index(what.scope2)))
