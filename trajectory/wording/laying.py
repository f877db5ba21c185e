"""What a clause says of its years, and of what is covered, put beside what it said before."""

from typing import Any

from trajectory.wording.lexicon import Covered, Phrase, Role

__all__ = ["is_apart", "lay_coverage", "lay_years"]


def lay_years(said: dict[Role, Any], phrase: Phrase) -> bool:
    """Put years that are said in words, or the first and the last, into what was said.

    Examples
    --------
    >>> said = {"first_year": 2019}
    >>> lay_years(said, Phrase("years", (2020, 2030), 0, 4)), said["last_year"]
    (False, 2030)
    """
    role, value = phrase.role, phrase.value
    if role == "in_words":
        said[role] = True
        return bool(said.setdefault("target_year", value) == value)
    said["in_words"] = phrase.after - phrase.first > 4 or said.get("in_words", False)
    first, last = value
    fits = said.setdefault("first_year", first) == first
    return bool(said.setdefault("last_year", last) == last) and fits


def lay_coverage(said: dict[Role, Any], covered: Covered) -> bool:
    """Put what is covered into what was said, as one share or as shares by scope.

    Examples
    --------
    >>> from trajectory.wording.lexicon import NOTHING
    >>> said = {}
    >>> lay_coverage(said, Covered(0.67, NOTHING, 4)), said
    (True, {'coverage': 0.67})
    """
    known = said.get("coverage")
    if "partners" in said:
        return False  # a share of partners holds no coverage
    if covered.rest:
        return isinstance(known, tuple) and covered.share == 1.0
    if not covered.scopes:
        return bool(said.setdefault("coverage", covered.share) == covered.share)
    parts = () if known is None else known
    if not isinstance(parts, tuple) or any(scopes & covered.scopes for scopes, _ in parts):
        return False
    said["coverage"] = (*parts, (covered.scopes, covered.share))
    return True


FAR, FARTHEST = 10, 30
"""Tokens after a promise beyond which "our operations", or a year, are of something else.

Of a year, what is read between them is not counted.
"""


def is_apart(told: Phrase | None, phrases: list[Phrase], n: int) -> bool:
    """Return whether phrase `n` stands too far from what is told to speak of it.

    "Net zero by 2050 implies that we change a lot in our operations".

    Examples
    --------
    >>> told, year = Phrase("net_zero", True, 0, 2), Phrase("target_year", 2050, 40, 41)
    >>> is_apart(told, [told, year], 1)
    True
    """
    if told is None:
        return False
    if phrases[n].role == "operations":
        return phrases[n].first - phrases[n - 1].after > FAR
    year, before = phrases[n], phrases[:n]
    if told.role != "net_zero" or year.first - told.after <= FARTHEST:
        return False
    read = sum(phrase.after - phrase.first for phrase in before if phrase.first >= told.after)
    return year.first - told.after - read > FARTHEST
