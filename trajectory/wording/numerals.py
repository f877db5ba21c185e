"""Percentages whose number is in words: "twenty-five percent"."""

from trajectory.wording.lexicon import words
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["with_figures"]

_PERCENT = frozenset(("percent", "cent"))
_ONES = {
    word: n
    for n, word in enumerate(
        words(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        ),
        1,
    )
}
_TENS = {
    word: 10 * n
    for n, word in enumerate(
        words("twenty thirty forty fifty sixty seventy eighty ninety hundred"), 2
    )
}


def with_figures(tokens: Tokens) -> Tokens:
    """Return tokens with each percentage whose number is in words as one of figures.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> found = with_figures(tokens_of("by twenty-five percent"))
    >>> found.words, found.kinds
    (['by', '25'], ['word', 'percent'])
    """
    if _PERCENT.isdisjoint(tokens.words):
        return tokens
    found, i = Tokens(tokens.text), 0
    while i < len(tokens):
        figure, end = _figure_at(tokens, i)
        after = end + 1 + (tokens.words[end : end + 2] == ["per", "cent"])
        spelled = figure and (after > end + 1 or tokens.words[end : end + 1] == ["percent"])
        if not spelled:
            figure, after = 0, i + 1
        found.kinds.append("percent" if spelled else tokens.kinds[i])
        found.words.append(str(figure) if spelled else tokens.words[i])
        found.starts.append(tokens.starts[i])
        found.ends.append(tokens.ends[after - 1])
        i = after
    return found


def _figure_at(tokens: Tokens, i: int) -> tuple[int, int]:
    """Return a number in words, below or at a hundred, and where it ends; 0 without one."""
    if tokens.words[i : i + 2] == ["one", "hundred"]:
        return 100, i + 2
    tens, k = _TENS.get(tokens.words[i], 0), i
    if tens:
        k += 1
    ones = _ONES.get(word_at(tokens, k, len(tokens)), 0)
    if ones and (not tens or (ones < 10 and tens < 100)):
        k += 1
    else:
        ones = 0
    return tens + ones, k
