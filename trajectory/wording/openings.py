"""Where a sentence starts after one without a stop, as in what is copied from slides."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from trajectory.wording.tokens import Tokens

__all__ = ["openings"]

_REMARK = re.compile(r"\[[^\[\]]{12,300}\]")
"""What a coder says of a page: "[page no longer available]"; no "[we] commit"."""
_TELLING = re.compile(r"%|scope|base|\b(?:by|from|than|vs)\b|target|emission|zero|neutral", re.I)

_OPENING = re.compile(
    r"""
    (?<=[a-z0-9)%.]\ )
    (?: (?:We|Our|This|These)\ (?=[a-z])
      | (?<=[0-9)%]\ ) An?\ (?=[a-z0-9])
      | To\ (?:meet|achieve|reach|support|deliver)\ (?:our|its|this|these|the)\ (?=[^.;]{0,60},)
      | (?<=[0-9]\ ) [A-Z][a-z]++ (?:\ [a-z]++){0,4}+\ (?<=emissions\ )(?=Net[- ]zero\b)
      | (?:By|In)\ (?:FY\s?)?[0-9]{4},?\ (?:we|our|the)\b
      | (?:(?<=[0-9)%]\ )|(?<=percent\ )|(?<=per\ cent\ ))
        ["“] (?=(?:We|Our|By|In|The|A|To|Reduce|Achieve)\ ) )
    """,
    re.VERBOSE,
)
"""A small word in capitals, or a quotation, behind a word in lower case or a figure."""
_SMALL = re.compile(r" (?:We|Our|Thes|This|An? |To |By |In |[\"“]|Net)").search
"""Without any of these, nothing opens."""


def openings(tokens: Tokens) -> Iterator[int]:
    """Yield the tokens that open a sentence though none ended before them.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> list(openings(tokens_of("Cut waste by 20% by 2025 We aim for net zero by 2040")))
    [6]
    """
    if "[" in tokens.plain:
        yield from _beside_remarks(tokens)
    if not _SMALL(tokens.plain):
        return
    for match in _OPENING.finditer(tokens.plain):
        i = bisect_left(tokens.starts, match.start())
        marked = i > 0 and tokens.kinds[i - 1] in ("mark", "number")  # "(1) These targets cover"
        if i < len(tokens) and tokens.starts[i] == match.start() and not marked:
            yield i


def _beside_remarks(tokens: Tokens) -> Iterator[int]:
    """Yield where a remark in square brackets ends a text, or what it stands before opens."""
    text = tokens.plain
    for match in _REMARK.finditer(text):
        start, end = match.span()
        if _TELLING.search(match.group()):
            continue
        closes = not text[end:].strip(' ."”') and start > 0
        if closes or not text[:start].strip():
            i = bisect_left(tokens.starts, start if closes else end)
            if i < len(tokens):
                yield i
