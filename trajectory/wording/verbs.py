"""Verbs and nouns of a cut that are told by the words around them."""

from trajectory.wording.figures import left_phrase
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens, word_at
from trajectory.wording.topics import EMISSIONS

__all__ = ["falls_phrase", "less_phrase", "limit_phrase", "raised_phrase", "raised_to"]


def falls_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "emissions will fall by 42%": what falls must be emissions.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> falls_phrase(tokens_of("emissions will fall by 42%"), 2, 5).value
    'reduce'
    >>> falls_phrase(tokens_of("costs will fall by 42%"), 2, 5)
    """
    named = not EMISSIONS.isdisjoint(tokens.words[max(0, i - LONGEST_OBJECT) : i])
    return Phrase("action", "reduce", i, i + 1) if named and i < after else None


def less_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "50% less CO2" as the noun of a cut.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> less_phrase(tokens_of("50% less CO2"), 1, 3).role
    'nominal'
    """
    counted = 0 < i < after and tokens.kinds[i - 1] == "percent"
    return Phrase("nominal", True, i, i + 1) if counted else None


_LIMITED = frozenset(words("scope scopes emission emissions ghg s1 s2 s3 flag greenhouse"))
_GROWTHS = frozenset(words("growth increase rise"))


def limit_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "limit scope 1 emissions" and "limit growth in" them; not "limit global warming".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> limit_phrase(tokens_of("limit growth in emissions"), 0, 4).value
    'grow'
    >>> limit_phrase(tokens_of("limit global warming"), 0, 3)
    """
    k = i + 1
    if word_at(tokens, k, after) in ("the", "any", "its", "our", "their"):
        k += 1
    if word_at(tokens, k, after) in _GROWTHS:
        return Phrase("action", "grow", i, k + 1)
    if any(_leaves(tokens, j, after) for j in range(k, min(k + LONGEST_OBJECT, after))):
        return Phrase("action", "reduce", i, i + 1)  # "to 60% of 2019 levels"
    ahead = [word_at(tokens, j, after) for j in range(k, k + 4)]
    return None if _LIMITED.isdisjoint(ahead) else Phrase("action", "limit", i, i + 1)


LONGEST_OBJECT = 24
"""Tokens at most between "limit" and what is left."""


def _leaves(tokens: Tokens, i: int, after: int) -> bool:
    return tokens.kinds[i] == "percent" and left_phrase(tokens, i, after)


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
    said, kinds = tokens.words, tokens.kinds
    for k in range(first, after) if at is None else (at,):
        if said[k] not in RAISED:
            continue
        behind = k + 1 + 2 * (said[k + 1 : k + 2] == ["from"])
        places = (behind, k - 2) if tokens.verb_last else (behind,)
        to = next((n for n in places if said[n : n + 1] == ["to"]
                   and kinds[n + 1 : n + 2] == ["percent"]), 0)  # fmt: skip
        back = said[max(first, k - LONGEST_OBJECT) : k]
        if to and not _PASSIVE.isdisjoint(back) and not _TARGETS.isdisjoint(back):
            return to
    return 0


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
        "its our their the emission emissions ghg greenhouse gas carbon co2 climate reduction "
        "interim near term - science based"
    )
)
