"""Goals in whose place another stands: "our target was raised from 30 % to 50 %"."""

from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["RAISED", "raised_phrase", "raised_to"]

LONGEST_OBJECT = 24
"""Tokens between a verb and what it speaks of."""


def raised_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "raised its 2030 reduction target from 30 % to 50 %" as the noun of a cut.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> raised_phrase(tokens_of("raised its target from 30% to 50%"), 0, 7).role
    'nominal'
    """
    if raised_to(tokens, max(0, i - LONGEST_OBJECT), min(i + 5, after), i):
        return Phrase("nominal", True, i, i + 1)
    k = i + 1
    while k < after and (tokens.words[k] in _TARGET_NAME or tokens.kinds[k] == "year"):
        k += 1
    named = not _TARGETS.isdisjoint(tokens.words[i + 1 : k])
    if word_at(tokens, k, after) == "from" and word_at(tokens, k + 2, after) == "to":
        k += 2
    ends = word_at(tokens, k, after) == "to" and k + 1 < after and tokens.kinds[k + 1] == "percent"
    ends = named and ends
    return Phrase("nominal", True, i, i + 1) if ends else None


def raised_to(tokens: Tokens, first: int, after: int, at: int | None = None) -> int:
    """Return where "to" stands in "our target was raised from 30 % to 50 %"; 0 without it.

    Of what was said before, nothing holds any longer. `at` is where the verb stands, if known.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> raised_to(tokens_of("the old target of 30% was raised to 50%"), 0, 9)
    7
    """
    said = tokens.words
    for k in range(first, after) if at is None else (at,):
        if said[k] not in RAISED:
            continue
        behind = _behind_the_old(tokens, k + 1)
        places = (behind, k - 2) if tokens.verb_last else (behind,)
        to = next((n for n in places if _to_a_figure(tokens, n)), 0)
        back = said[max(first, k - LONGEST_OBJECT) : k]
        if to and not _PASSIVE.isdisjoint(back) and not _TARGETS.isdisjoint(back):
            return to
    return 0


def _to_a_figure(tokens: Tokens, n: int) -> bool:
    """Return whether "to 50 %" or "to a 50 % cut" stands here."""
    if tokens.words[n : n + 1] != ["to"]:
        return False
    article = tokens.words[n + 1 : n + 2] in (["a"], ["an"])
    return tokens.kinds[n + 1 + article : n + 2 + article] == ["percent"]


def _behind_the_old(tokens: Tokens, k: int) -> int:
    """Return where "from a 30% reduction", or "upward from 30%", ends; `k` without it."""
    k += word_at(tokens, k, len(tokens)) in ("up", "upward", "upwards", "further")
    if word_at(tokens, k, len(tokens)) != "from":
        return k
    k += 1 + (word_at(tokens, k + 1, len(tokens)) in ("a", "an"))
    k += tokens.kinds[k : k + 1] == ["percent"]
    return k + (word_at(tokens, k, len(tokens)) in ("reduction", "cut", "decrease"))


RAISED = frozenset(
    words(
        "raised increased strengthened lifted upgraded tightened revised adjusted updated lowered "
        "weakened changed reduced"
    )
)
"""Of a target, that another holds from now on."""
_PASSIVE = frozenset(words("was were been is are being be"))
_TARGETS = frozenset(words("target targets goal goals ambition"))
_TARGET_NAME = _TARGETS | frozenset(
    words(
        "for scope scopes 1 2 3 and + its our their the emission emissions ghg greenhouse gas "
        "carbon co2 climate reduction "
        "interim near term - science based"
    )
)
