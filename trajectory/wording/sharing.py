"""What several promises of a sentence share, or each has its part of."""

from itertools import pairwise
from typing import get_args

from trajectory.nouns.scope import S3, Scope
from trajectory.wording.clauses import Clause
from trajectory.wording.lexicon import NOTHING, Amount
from trajectory.wording.tokens import Tokens

__all__ = ["apportioned", "end_shared"]

_AMOUNTS = frozenset(get_args(Amount))


def apportioned(clauses: list[Clause]) -> list[Clause]:
    """Return the clauses, each with its own scope, where "respectively" is said of them.

    Examples
    --------
    >>> from trajectory.nouns.scope import S12
    >>> parts = apportioned([Clause({"scopes": S12, "fraction": n / 10}) for n in (4, 5)])
    >>> [str(clause.scopes) for clause in parts]
    ['S1', 'S2']
    """
    told = [clause for clause in clauses if not _AMOUNTS.isdisjoint(clause.said)]
    scopes = {clause.said.get("scopes", NOTHING) for clause in told}
    if len(scopes) != 1 or len(told) < 2:
        return clauses
    (whole,) = scopes
    parts = [scope for scope in (Scope.S1, Scope.S2, S3) if scope in whole]
    if len(parts) == len(told):
        for clause, scope in zip(told, parts, strict=True):
            clause.said = {**clause.said, "scopes": scope}
    return clauses


def end_shared(tokens: Tokens, clauses: list[Clause]) -> None:
    """Give a net zero what is said once, behind a cut on the way to it.

    "Net zero by 2050, with a 50 % reduction by 2030, in our investment portfolios".

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("net zero by 2050, with a 50% cut by 2030 in our own operations")
    >>> from trajectory.wording.clauses import clauses_of
    >>> clauses, _ = clauses_of(phrases_of(tokens, 0, len(tokens)))
    >>> end_shared(tokens, clauses)
    >>> str(clauses[0].said["operations"])
    'S1+S2'
    """
    for state, cut in pairwise(clauses):
        zero, told = state.told, cut.told
        if zero is None or told is None or zero.role != "net_zero" or told.role not in _AMOUNTS:
            continue
        if state.scopes or "operations" in state.said or "target_year" not in cut.said:
            continue
        named = list(cut.said)
        behind = "operations" in named and named.index("operations") > named.index("target_year")
        if behind and "with" in tokens.words[max(0, told.first - 3) : told.first]:
            state.said["operations"] = cut.said["operations"]
