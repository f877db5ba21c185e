"""Cuts of every year, and those against business as usual."""

from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["BASELINES", "baseline_phrase", "yearly_phrase"]


def yearly_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "5% annually", "5% a year" and "an average annual rate of 5%".

    A cut of every year is none from the base year.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> yearly_phrase(tokens_of("at an annual rate of 5%"), 2, 6).role
    'yearly'
    >>> yearly_phrase(tokens_of("cut annual emissions by 5%"), 1, 5)
    """
    if tokens.words[i] == "p":  # "4.2% p.a."
        yearly = i > 0 and tokens.kinds[i - 1] == "percent"
        yearly = yearly and tokens.words[i + 1 : i + 4] == [".", "a", "."]
        return Phrase("yearly", True, i, i + 4) if yearly else None
    k, a_year = i, tokens.words[i] == "a"
    while k > 0 and tokens.words[k - 1] in _ON_AVERAGE:
        k -= 1
    if k > 0 and tokens.kinds[k - 1] == "percent":
        if a_year and word_at(tokens, i + 1, after) != "year":
            return None
        return Phrase("yearly", True, k, i + 1 + a_year)
    if a_year or tokens.words[i] == "annually":
        return None
    k, named = i + 1, False
    while k < after and tokens.words[k] in _OF_A_RATE:
        named = named or tokens.words[k] in _RATES
        k += 1
    counted = k < after and tokens.kinds[k] == "percent" and tokens.words[k - 1] in _BEFORE_RATE
    return Phrase("yearly", True, i, i + 1) if named and counted else None


_ON_AVERAGE = frozenset(words("linear average absolute compound mean"))
_RATES = frozenset(words("average rate reduction reductions cut cuts decrease decline"))
_BEFORE_RATE = frozenset(words("of by least about around approximately"))
_OF_A_RATE = frozenset(words("emission emissions ghg carbon co2")) | (
    _ON_AVERAGE | _RATES | _BEFORE_RATE | {"at"}
)


BASELINES = tuple(
    map(words, ("business as usual", "bau", "baseline scenario", "reference scenario"))
)
_OF_BASELINE = frozenset(words("baseline scenario case level levels emissions projection"))


def baseline_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "below a business-as-usual baseline".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> baseline_phrase(tokens_of("below a business as usual baseline"), 2, 6)
    Phrase(role='below_baseline', value=True, first=0, after=6)
    """
    for name in BASELINES:
        k = i + len(name)
        if k <= after and tuple(tokens.words[i:k]) == name:
            break
    else:
        return None
    while word_at(tokens, k, after) in _OF_BASELINE:
        k += 1
    before = i - 1 if i and tokens.words[i - 1] in ("a", "an", "the", "its", "our") else i
    start = before - 1 if before and tokens.words[before - 1] == "below" else i
    return Phrase("below_baseline", True, start, k)
