"""What a clause says of its years, and of what is covered, put beside what it said before."""

from typing import Any

from trajectory.wording.lexicon import Covered, Phrase, Role

__all__ = ["lay_coverage", "lay_years"]


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
