"""Renewable electricity that is promised beside a cut."""

from itertools import pairwise
from typing import Any

from trajectory.wording.clauses import Clause
from trajectory.wording.lexicon import Phrase, Role

__all__ = ["supplies_of"]


def supplies_of(phrases: list[Phrase]) -> tuple[list[Phrase], list[Clause], list[Phrase]]:
    """Part "100% renewable electricity by 2025" from cuts: the rest, their clauses and phrases.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("cut it 50% by 2030, 100% renewable electricity by 2025")
    >>> rest, clauses, taken = supplies_of(phrases_of(tokens, 0, len(tokens)))
    >>> [phrase.role for phrase in rest], [clause.others for clause in clauses]
    (['action', 'percentage', 'target_year'], [{'action': 'source', 'percentage': '100%', \
'renewable': True, 'target_year': 2025}])
    """
    roles = [phrase.role for phrase in phrases]
    if "renewable" not in roles:
        return phrases, [], []
    figures = roles.count("percentage") + roles.count("aside") + roles.count("net_zero")
    if figures < 2:
        return phrases, [], []
    cuts = (
        "net_zero" in roles
        or "nominal" in roles
        or any(p.role == "action" and p.value in _CUTS for p in phrases)
    )
    if not cuts:
        return phrases, [], []
    rest, clauses, taken, n = [], [], [], 0
    while n < len(phrases):
        close = n + 1 < len(phrases) and phrases[n + 1].first - phrases[n].after <= NEXT_TO + 1
        if not (roles[n : n + 2] == ["percentage", "renewable"] and close):
            rest.append(phrases[n])
            n += 1
            continue
        after = n + 2 + (roles[n + 2 : n + 3] == ["target_year"])
        said: dict[Role, Any] = {phrase.role: phrase.value for phrase in phrases[n:after]}
        clauses.append(Clause({"action": "source", **said}))
        taken += phrases[n:after]
        n = after
    counted = [phrase for phrase in rest if phrase.role != "absolute"]
    if any((a.role, b.role) == ("percentage", "nominal") for a, b in pairwise(counted)):
        rest = [phrase for phrase in rest if phrase.role != "renewable"]  # a means of the cut
    return rest, clauses, taken


_CUTS = ("reduce", "grow", "limit")
NEXT_TO = 2
"""Tokens at most between a share and what it is a share of."""
