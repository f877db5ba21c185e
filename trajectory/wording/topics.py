"""What a percentage is one of: emissions, or something else such as water."""

from collections.abc import Iterator

from trajectory.wording.figures import EMISSIONS
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["about_emissions", "topics"]

_NOUN_FOLLOWS = frozenset(
    words(
        "of reduction reductions cut decrease in less lower fewer absolute ghg greenhouse carbon "
        "co2 "
        "renewable sustainable recycled electric green emission emissions intensity more water"
    )
)


def about_emissions(tokens: Tokens, first: int, after: int, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases, with the percentages of something else than emissions as asides.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("cut emissions 42% and water use 20%")
    >>> found = about_emissions(tokens, 0, 7, phrases_of(tokens, 0, 7))
    >>> [(phrase.role, str(phrase.value)) for phrase in found]
    [('action', 'reduce'), ('percentage', '42%'), ('aside', 'PassageKind.OTHER')]
    """
    if _THINGS.isdisjoint(tokens.words[first:after]) and _USES.isdisjoint(
        tokens.words[first:after]
    ):
        return phrases
    amounts = [p for p in phrases if p.role == "percentage"]
    if not amounts:
        return phrases
    inside = {
        k for p in phrases if p.role in ("per", "categories") for k in range(p.first, p.after)
    }
    named = [(k, of) for k, of in topics(tokens, first, after) if k not in inside]
    named += [(p.first, True) for p in phrases if p.role in _OF_EMISSIONS]
    named.sort()
    others = set()
    ends = [first, *(p.after for p in amounts)]
    starts = [*(p.first for p in amounts[1:]), after]
    for phrase, before, behind in zip(amounts, ends, starts, strict=False):
        if _is_other(tokens, phrase, before, behind, named):
            others.add(phrase.first)
    return [
        Phrase("aside", PassageKind.OTHER, p.first, p.after)
        if p.role == "percentage" and p.first in others
        else p
        for p in phrases
    ]


_USES = frozenset(
    words("intensity use usage consumption withdrawal withdrawals intake demand efficiency")
)
_USED = frozenset(words("water energy electricity fuel power paper resource resources plastic"))
_THINGS = frozenset(
    words(
        "water waste wastes landfill plastic plastics packaging paper injuries injury accidents "
        "accident women woman female employees staff pay salt sugar costs cost "
        "pesticides fertilizer fertilizers nitrogen deforestation recycling "
        "biodiversity diversity leadership managers dividend profit"
    )
)


def topics(tokens: Tokens, first: int, after: int) -> Iterator[tuple[int, bool]]:
    """Yield where emissions are named (True), and where something else is (False).

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> list(topics(tokens_of("cut emissions 42% and water use 20%"), 0, 7))
    [(1, True), (4, False), (5, False)]
    """
    said = tokens.words
    for k in range(first, after):
        word = said[k]
        if word in EMISSIONS:
            yield k, True
        elif word in _THINGS or (word in _USES and said[k - 1] in _USED):
            yield k, False


_OF_EMISSIONS = frozenset(("scopes", "categories", "value_chain", "renewable"))


def _is_other(
    tokens: Tokens, phrase: Phrase, before: int, behind: int, named: list[tuple[int, bool]]
) -> bool:
    """Return whether a percentage, between two others, speaks of something else."""
    ahead = [of for k, of in named if phrase.after <= k < behind]
    back = [of for k, of in named if before <= k < phrase.first]
    nominal = word_at(tokens, phrase.after, len(tokens)) in _NOUN_FOLLOWS
    nearest = (ahead or back) if nominal else (back or ahead)
    return bool(nearest) and not any(nearest)
