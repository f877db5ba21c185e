"""The same cut, or level, in other words: no second promise."""

from trajectory.wording.activities import per_phrase
from trajectory.wording.amounts import amount_phrase
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["EQUALS", "equivalent_phrase"]

EQUALS = frozenset(
    words(
        "equivalent equates equating translates translating corresponds corresponding amounts "
        "amounting equal equals"
    )
)
_ABOUT = frozenset(
    words("to into a an the about approximately around roughly some absolute of level total")
)


def equivalent_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "equivalent to a 40% absolute reduction": no second target.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> equivalent_phrase(tokens_of("which translates into a 40% cut"), 1, 6).after
    6
    """
    figure = _figure_of(tokens, i, after)
    if figure is None:
        return _equivalent_level(tokens, i, after)
    k = figure + 1
    while word_at(tokens, k, after) in _CUT_NOUNS:
        k += 1
    per = per_phrase(tokens, k, after) if word_at(tokens, k, after) == "per" else None
    while per and word_at(tokens, per.after, after) == "reduction":
        per = per._replace(after=per.after + 1)
    return Phrase("aside", PassageKind.EQUIVALENT, i, per.after if per else k)


def _equivalent_level(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "equivalent to a carbon intensity of 35 g CO2/kWh" behind what is promised."""
    k = i + 1
    while k < min(i + 9, after) and tokens.kinds[k] == "word":
        k += 1
    named = k < after and tokens.kinds[k] == "number" and "intensity" in tokens.words[i:k]
    found = amount_phrase(tokens, k, after) if named else None
    told = found is not None and found.role in ("per_level", "unsure")
    return Phrase("aside", PassageKind.EQUIVALENT, i, found.after) if found and told else None


_CUT_NOUNS = frozenset(words("absolute intensity reduction reductions decrease cut in"))


def _figure_of(tokens: Tokens, i: int, after: int) -> int | None:
    """Return where the figure stands in "equivalent to a 40% absolute reduction"; None without."""
    k = i + 1
    while k < after and tokens.words[k] in _ABOUT:
        k += 1
    found = i + 1 < k < after and tokens.kinds[k] == "percent"
    return k if found else None
