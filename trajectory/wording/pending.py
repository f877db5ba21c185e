"""What is yet to be decided: "will set a net zero target by 2025", "a target is under review"."""

from trajectory.wording.lexicon import words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at, year_of

__all__ = ["PENDING", "pending"]

_SETTING = frozenset(
    words("set publish announce adopt establish define develop submit finalise finalize")
)
_OPEN = {
    ("under", "review"),
    ("under", "consideration"),
    ("under", "development"),
    ("under", "discussion"),
    ("in", "development"),
    ("being", "developed"),
    ("being", "considered"),
    ("being", "discussed"),
    ("being", "prepared"),
}
PENDING = _SETTING | {second for _, second in _OPEN}
"""Without any of these words, nothing is pending."""
_STATE = frozenset(words("net zero carbon climate neutral neutrality"))
_AIMS = frozenset(words("target targets goal goals strategy plan roadmap commitment"))
_ARTICLES = frozenset(words("a an our its the new"))
FIRST_DUE = 2030
"""From this year on, "will set a net zero target by" is taken to say when it is to be reached.

An assumption: nobody announces so far ahead when a target will be set.
"""
FARTHEST = 10
"""Tokens at most between a goal and what tells that it is open."""


def pending(tokens: Tokens, stop: int, after: int) -> PassageKind | None:
    """Return what the goal at `stop` is if it is yet to be set, or under review; else None.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> pending(tokens_of("Acme will set a net zero target by 2025"), 4, 9).name
    'PLEDGE'
    >>> pending(tokens_of("Acme will set a net zero target for 2025"), 4, 9)
    >>> pending(tokens_of("A net zero target for 2050 is under review."), 1, 10).name
    'CONDITIONAL'
    """
    k, j = stop - 1, stop
    while word_at(tokens, k, stop) in _ARTICLES:
        k -= 1
    while word_at(tokens, j, after) in _STATE:
        j += 1
    later = word_at(tokens, k, stop) in _SETTING and word_at(tokens, k - 1, stop) in ("will", "to")
    if later and word_at(tokens, j, after) in _AIMS:
        due = word_at(tokens, j + 1, after) in ("by", "in", "before")
        dated = due and tokens.kinds[j + 2 : j + 3] == ["year"]
        if dated and (year_of(tokens.words[j + 2]) or FIRST_DUE) < FIRST_DUE:
            return PassageKind.PLEDGE
    for k in range(stop + 1, min(stop + FARTHEST, after - 1)):
        if tokens.words[k] in (",", "and", ";"):
            return None
        if (tokens.words[k], tokens.words[k + 1]) in _OPEN:
            told = tokens.words[k - 1] in ("is", "are", "currently", "still")
            return PassageKind.CONDITIONAL if told else None
    return None
