"""Where a sentence starts after one without a stop, as in what is copied from slides."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from trajectory.wording.tokens import Tokens

__all__ = ["openings"]

_REMARK = re.compile(r"\[[^\[\]]{12,300}\]")
"""What a coder says of a page: "[page no longer available]"; no "[we] commit"."""
_TELLING = re.compile(r"%|scope|base|\b(?:by|from|than|vs)\b|target|emission|zero|neutral", re.I)

_OPENING = re.compile(
    r"""
    (?<=[a-z0-9)%.]\s)
    (?: (?:We|Our|This|These)\s(?=[a-z])
      | (?<=[0-9)%]\s) An?\s(?=[a-z0-9])
      | To\s(?:meet|achieve|reach|support|deliver)\s(?:our|its|this|these|the)\s(?=[^.;]{0,60},)
      | (?<=[0-9]\s) [A-Z][a-z]++ (?:\s[a-z]++){0,4}+\s(?<=emissions\s)(?=Net[- ]zero\b)
      | (?:By|In)\s(?:FY\s?)?[0-9]{4},?\s(?:we|our|the)\b
      | (?:(?<=[0-9)%]\s)|(?<=percent\s)|(?<=per\scent\s))
        ["“] (?=(?:We|Our|By|In|The|A|To|Reduce|Achieve)\s) )
    """,
    re.VERBOSE,
)
"""A small word in capitals, or a quotation, behind a word in lower case or a figure."""
_SMALL = re.compile(r"\s(?:We|Our|Thes|This|An?\s|To\s|By\s|In\s|[\"“]|Net)").search
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
    text, places, shifts = _spaced_once(tokens.plain)
    for match in _OPENING.finditer(text):
        start = match.start() + shifts[bisect_right(places, match.start()) - 1]
        i = bisect_left(tokens.starts, start)
        marked = i > 0 and tokens.kinds[i - 1] in ("mark", "number")  # "(1) These targets cover"
        if i < len(tokens) and tokens.starts[i] == start and not marked:
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


def _spaced_once(text: str) -> tuple[str, list[int], list[int]]:
    """Return a text with single spaces, and by how much each place is shifted from where on."""
    places, shifts = [0], [0]
    if "  " not in text and "\n" not in text:
        return text, places, shifts
    for run in _RUNS(text):
        places.append(run.start() - shifts[-1] + 1)
        shifts.append(shifts[-1] + run.end() - run.start() - 1)
    return (_SPACES.sub(" ", text) if len(places) > 1 else text), places, shifts


_SPACES = re.compile(r"\s{2,}")
_RUNS = _SPACES.finditer
