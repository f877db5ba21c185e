"""A statement with what was understood marked in it."""

import itertools
from typing import Any

from trajectory.nouns.notebook import items
from trajectory.words import Html, card, counted, element

__all__ = ["in_one_line", "in_words", "marked", "of_statement"]

STYLES = {
    "read": "background:rgba(46,160,67,.22);color:inherit",
    "draft": "background:rgba(210,153,34,.25);color:inherit",
    "unread": "background:none;color:inherit;border-bottom:2px dotted currentColor",
}
"""How a place is marked: see-through colours, so that any background will do."""

LEGEND = {
    "read": "read as the promise of that number",
    "draft": "a promise that lacks a part",
    "unread": "not understood",
}


def marked(statement: Any) -> Html:
    """Return the text with each place marked as read, as a draft or as not understood.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> marked(parse("Acme commits to reach net zero by 2040."))[:14]
    '<p style="whit'
    """
    text = statement.text
    places = [
        *((n, "read", span) for n, one in enumerate(statement.readings, 1) for span in one.spans),
        *((0, "draft", draft.span) for draft in statement.drafts),
        *((0, "unread", span) for span in statement.not_understood),
    ]
    inner = [span for one in statement.readings for span in one.unread]
    cuts = {0, len(text)}.union(*((s.start, s.end) for s in [p[2] for p in places] + inner))
    edges = sorted(cuts)
    parts = [_part(text, start, end, places, inner) for start, end in itertools.pairwise(edges)]
    return element("p", *parts, style="white-space:pre-wrap;margin:4px 0")


def _part(text: str, start: int, end: int, places: list[Any], inner: list[Any]) -> object:
    """Return a stretch of the text under the marks that hold it, numbered where they end."""
    held = [(n, kind) for n, kind, span in places if span.start <= start and end <= span.end]
    words = text[start:end]
    if any(span.start <= start and end <= span.end for span in inner):
        kinds = ["unread"]
    else:
        kinds = [kind for kind in STYLES if kind in {kind for _, kind in held}][:1]
    if not kinds or not words.strip():
        return words
    ends = [n for n, _, span in places if n and span.end == end]
    numbers = element("sup", ", ".join(map(str, ends))) if ends else None
    return element("mark", words, numbers, style=STYLES[kinds[0]], class_=kinds[0])


def in_words(statement: Any) -> list[str]:
    """Return what was read, numbered, what was inferred, and what the promises lack."""
    lines = []
    for n, one in enumerate(statement.readings, 1):
        inferred = f" ({'; '.join(mark.value for mark in one.inferred)})" if one.inferred else ""
        lines.append(f"{n}: {one.noun}{inferred}")
    reasons = (draft.reason or "a part is missing" for draft in statement.drafts)
    lines += [f"no promise yet: {reason}" for reason in reasons]
    return lines


def in_one_line(statement: Any) -> str:
    """Return how much was read in a text, in one line."""
    return (
        f"Statement({counted(len(statement.text), 'character')}: "
        f"{counted(len(statement.readings), 'promise')}, "
        f"{counted(len(statement.drafts), 'draft')}, "
        f"{counted(len(statement.not_understood), 'passage')} not understood)"
    )


def of_statement(statement: Any) -> Html:
    """Return the marked text, what the marks mean, and the promises."""
    used = [kind for kind, there in (
        ("read", statement.readings),
        ("draft", statement.drafts),
        ("unread", statement.not_understood or any(one.unread for one in statement.readings)),
    ) if there]  # fmt: skip
    legend = [element("mark", LEGEND[kind], style=STYLES[kind]) for kind in used]
    spaced = [part for one in legend for part in (one, " ")]
    return card("Statement", marked(statement), element("div", *spaced), items(in_words(statement)))
