"""What tells of something done: "has cut", "were lowered", and what is aimed at behind it."""

from itertools import pairwise

from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = [
    "AHEAD",
    "AIMED",
    "BEEN",
    "DONE",
    "FORMER",
    "LESS",
    "OLD",
    "PROMISE",
    "ROSE",
    "aimed_after",
    "done_before",
    "is_past",
]

PROMISE = frozenset(
    words(
        "mandate target targets goal goals commitment commitments ambition pledge objective aim "
        "plan"
    )
)
FORMER = frozenset(words("former formerly previously originally erstwhile"))
OLD = frozenset(words("previous former earlier old original prior initial"))
DONE = frozenset(
    words(
        "reduced lowered decreased achieved delivered fell fallen declined halved reached attained "
        "realised realized recorded neutralized neutralised saw seen became cut been surpassed "
        "contributing contributed emitted "
        "exceeded slashed improved trimmed"
    )
)
ROSE = frozenset(words("increased rose grew risen grown climbed"))
"""Of the past before "by" or "to"; "increased its target" is not."""
_AMBIGUOUS = frozenset(("cut", "been"))
"""Of the past only after "has"."""
BEEN = frozenset(words("was were"))
_HAS = frozenset(words("has have had having we've we’ve already"))
_AUXILIARY = _HAS | BEEN
"""Before "cut" these tell of the past: "has cut", "were cut"."""
AHEAD = frozenset(words("will to shall should must would be can we'll we’ll they'll it'll"))
_TO_COME = frozenset(words("will be wants aims plans intends commits"))
"""Before a participle at the end: "will ... gesenkt haben"."""
_BACK = 4
_COMPARED = frozenset(words("compared relative"))


LESS = frozenset(words("lower less higher below above fewer"))
"""After a figure: "were 12 % lower"."""


def done_before(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases, with figures behind the first that tell of the past as asides.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("cut it 60% by 2030: so far we achieved 30%")
    >>> [phrase.role for phrase in done_before(tokens, phrases_of(tokens, 0, 11))]
    ['action', 'percentage', 'target_year', 'aside']
    """
    amounts = [n for n, phrase in enumerate(phrases) if phrase.role == "percentage"]
    if len(amounts) < 2 or tokens.verb_last:
        return phrases
    found = list(phrases)
    for last, n in pairwise(amounts):
        start, stop = phrases[last].after, phrases[n].first
        if any(is_past(tokens, k, start) for k in range(start, stop)):
            found[n] = Phrase("aside", PassageKind.PAST, stop, phrases[n].after)
    return found


def aimed_after(tokens: Tokens, first: int, before: list[Phrase], figure: Phrase) -> bool:
    """Return whether a percentage is aimed at, behind one that tells of something done.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("Emissions were reduced 12%, on track for 42% by 2030")
    >>> *before, figure, _ = phrases_of(tokens, 0, len(tokens))
    >>> aimed_after(tokens, 0, before, figure)
    True
    """
    done = next((phrase for phrase in before if phrase.role == "percentage"), None)
    if done is None or tokens.verb_last:
        return False
    said = frozenset(tokens.words[done.after : figure.first])
    if AIMED.isdisjoint(said) or not _NO_AIM.isdisjoint(said):
        return False
    less = word_at(tokens, done.after, figure.first) in LESS
    was = less and not BEEN.isdisjoint(tokens.words[first : done.first])
    return was or any(is_past(tokens, k, first) for k in range(first, done.first))


AIMED = PROMISE | {"aims", "aiming", "track", "way"}
_NO_AIM = BEEN | OLD | FORMER | frozenset(words("had ahead exceeding exceeded beating surpassing"))
"""Between two figures: the second is no aim that is left, "ahead of our goal of 25%"."""


def is_past(tokens: Tokens, k: int, first: int) -> bool:
    """Return whether token `k` tells of something done: "has cut", "reduced", "were lowered".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> is_past(tokens_of("Acme reduced it"), 1, 0), is_past(tokens_of("it will be reduced"), 3, 0)
    (True, False)
    """
    word = tokens.words[k]
    if word in ROSE:
        counted = tokens.kinds[k + 1 : k + 2] == ["percent"]
        return counted or word_at(tokens, k + 1, len(tokens)) in ("by", "to")
    if word == "down":
        return k > 0 and tokens.words[k - 1] in BEEN
    if tokens.verb_last and word == "reaches" and tokens.words[k + 1 : k + 2] == [":"]:
        return True  # "Ziel erreicht: 30 % weniger"
    if tokens.verb_last and word == "reaches":  # "haben ... erreicht"
        return (
            not _AUXILIARY.isdisjoint(tokens.words[first:k]) and "will" not in tokens.words[first:k]
        )
    if word not in DONE:
        return False
    start = max(first - 2, k - _BACK, 0)
    before = [
        tokens.words[n]
        for n in range(start, k)
        if not (tokens.words[n] == "to" and word_at(tokens, n - 1, k) in _COMPARED)
    ]
    if tokens.verb_last and not _TO_COME.isdisjoint(tokens.words[max(0, first - 3) : k]):
        return False
    if word in _AMBIGUOUS:
        ahead = "will" in before or "to" in before
        state = word == "cut" or word_at(tokens, k + 1, len(tokens)) in ("carbon", "climate", "net")
        return state and not ahead and not _AUXILIARY.isdisjoint(before)
    return AHEAD.isdisjoint(before)
