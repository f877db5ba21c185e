"""Where a share of something else ends: what it is one of, and a year of its own."""

from trajectory.wording.languages.en import LEXICON
from trajectory.wording.lexicon import entry_at, words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["end_of_its_year", "end_of_power", "supplied"]


def end_of_its_year(tokens: Tokens, k: int, after: int) -> int:
    """Return where "carbon-free electricity by 2045" ends, if a further deadline follows; else 0.

    A share of something else has the year right behind it; a cut behind has one of its own.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> said = "100% green power by 2025 and a 50% cut by 2030"
    >>> end_of_its_year(tokens_of(said), 1, 11)
    5
    >>> end_of_its_year(tokens_of("100% green power by 2025"), 1, 5)
    0
    """
    stop = min(k + NEAR_YEAR, after)
    while k < stop and tokens.kinds[k] == "word" and tokens.words[k] not in ("by", "and"):
        k += 1
    if k + 1 >= after or tokens.words[k] != "by" or tokens.kinds[k + 1] != "year":
        return 0
    behind = range(k + 3, min(k + 2 + LONGEST_ASIDE, after))
    further = any(tokens.kinds[n] == "year" and tokens.words[n - 1] == "by" for n in behind)
    return k + 2 if further and "percent" in tokens.kinds[k + 2 : behind.stop] else 0


NEAR_YEAR, LONGEST_ASIDE = 6, 40
"""Tokens at most from a share of something else to its year, and to the deadline of a cut."""


def supplied(tokens: Tokens, aside: PassageKind, i: int, after: int) -> int:
    """Return how many tokens name the renewable electricity that is a means of a cut.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> supplied(tokens_of("by 100% renewable electricity"), PassageKind.MEANS, 2, 4)
    2
    """
    named = aside is PassageKind.MEANS and i < after
    entry = entry_at(LEXICON, tokens, i, after) if named else None
    return len(entry[0]) if entry is not None and entry[1][0] == "renewable" else 0


def end_of_power(tokens: Tokens, i: int, after: int) -> int:
    """Return where "80% of our electricity use" ends: it is a share of it, and no cut.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> end_of_power(tokens_of("80% of our electricity use by 2030"), 0, 7)
    5
    """
    k = i + 1
    while word_at(tokens, k, after) in _OF_POWER:
        k += 1
    if k == i + 1 or word_at(tokens, k, after) not in ("electricity", "power", "energy"):
        return i + 1
    if word_at(tokens, k + 1, after) == "from":
        return i + 1  # "electricity from renewable sources"
    while word_at(tokens, k, after) in _POWER_USE:
        k += 1
    return k


_OF_POWER = frozenset(words("of our its their the all total global purchased annual own"))
_POWER_USE = frozenset(
    words("electricity power energy use usage consumption needs demand consumed used purchased")
)
