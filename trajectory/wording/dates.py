"""Where a date starts that a year ends: "March 31, 2030", "3/2031", "w.r.t. 2020"."""

from trajectory.wording.lexicon import words
from trajectory.wording.tokens import Tokens

__all__ = ["MONTHS", "SHORTENED", "before_day", "is_respect", "start_of_date"]

MONTHS = frozenset(
    words(
        "january february march april may june july august september october november december "
        "early late mid"
    )
)
SHORTENED = frozenset(("vs", "v", "t"))
"""Before a full stop that ends no sentence: "vs. 2020", "v. 2020", "w.r.t. 2020"."""
_LENGTH = len("w.r.t.")


def before_day(tokens: Tokens, i: int) -> int:
    """Return where the day of a year starts: "by March 31, 2030", "by FYE 3/2031".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> before_day(tokens_of("by March 31, 2030"), 4), before_day(tokens_of("by 2030"), 1)
    (2, 1)
    """
    dated = i >= 2 and tokens.words[i - 1] in (",", "/") and tokens.kinds[i - 2] == "number"
    return i - 2 if dated else i


def start_of_date(tokens: Tokens, i: int) -> int:
    """Return where what a year ends starts.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> start_of_date(tokens_of("by March 31, 2030"), 4), start_of_date(tokens_of("by 2030"), 1)
    (1, 1)
    """
    if is_respect(tokens, i):
        return i - _LENGTH
    day = before_day(tokens, i)
    if day < i and tokens.words[i - 1] == "/":
        return day
    return day - 1 if 0 < day < i and tokens.words[day - 1] in MONTHS else i


def is_respect(tokens: Tokens, i: int) -> bool:
    """Return whether "w.r.t." stands before a year.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> is_respect(tokens_of("w.r.t. 2020"), 6)
    True
    """
    return tokens.words[i - 1] == "." and tokens.words[max(0, i - _LENGTH) : i] == list("w.r.t.")
