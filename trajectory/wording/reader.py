"""From a text to a statement."""

from dataclasses import dataclass, field

from trajectory.checks import as_instance
from trajectory.nouns.promises import NetZero, Target, Term
from trajectory.nouns.scope import ALL, Land
from trajectory.wording.frames import Part, parts_of
from trajectory.wording.lexicon import EXPLANATIONS
from trajectory.wording.making import Context
from trajectory.wording.phrases import entry_at
from trajectory.wording.promises import promise_of
from trajectory.wording.sentences import Block, BlockKind, blocks_of, promises_in
from trajectory.wording.statement import (
    Inference,
    Passage,
    PassageKind,
    Reading,
    Span,
    Statement,
)
from trajectory.wording.tokens import Kind, Tokens, tokens_of

__all__ = ["parse"]

LONGEST_SENTENCE = 1000
"""Tokens of a sentence; a longer one is none, and is not understood."""


def parse(text: str) -> Statement:
    """Return what a text promises, with the place of every word in it.

    Parameters
    ----------
    text : str
        A published target, a whole statement, or the prose around them, in English.

    Returns
    -------
    Statement
        Its promises, drafts and other passages. Every character that is no space belongs to
        at least one of their spans.

    Raises
    ------
    ArgumentError
        If `text` is no string.

    Examples
    --------
    >>> statement = parse(
    ...     "ZTE Corporation commits to reduce absolute scope 1 and 2 GHG emissions 52% by 2030 "
    ...     "from a 2021 base year."
    ... )
    >>> print(*statement.targets)
    -52 % of scopes 1+2 by 2030 from 2021
    >>> statement.not_understood
    ()
    """
    whole = as_instance("text", text, str)
    tokens = tokens_of(whole)
    reader = _Reader(whole, tokens)
    for block in blocks_of(whole, tokens):
        reader.read(block)
    if not tokens and whole.strip():
        reader.not_understood.append(_span_between(whole, 0, len(whole)))
    return reader.statement()


@dataclass(slots=True)
class _Reader:
    """What has been read so far."""

    text: str
    tokens: Tokens
    recognised: list[Passage] = field(default_factory=list)
    not_understood: list[Span] = field(default_factory=list)
    context: Context = field(init=False)
    boundary_used: bool = False

    def __post_init__(self) -> None:
        self.context = Context(self.text, self.tokens)

    def read(self, block: Block) -> None:
        if block.kind is BlockKind.SENTENCE:
            self._read_sentence(block)
            return
        link = block.kind is BlockKind.LINK
        kind = PassageKind.LINK if link else PassageKind.HEADING
        self.recognised.append(Passage(kind, self._span(block.first, block.after)))
        if block.kind is BlockKind.TERM:
            self.context.term = block.value if isinstance(block.value, Term) else None
            if self.boundary_used:
                self.context.boundary = Land.WITH
            self.boundary_used = False
        elif isinstance(block.value, Land):
            self.context.boundary = block.value
            self.boundary_used = False

    def _read_sentence(self, block: Block) -> None:
        self.boundary_used = True
        if block.after - block.first > LONGEST_SENTENCE:
            self.not_understood.append(self._span(block.first, block.after))
            return
        verbs = promises_in(self.tokens, block)
        kind = None if verbs else self._passage_kind(block)
        if kind is not None:
            self.recognised.append(Passage(kind, self._span(block.first, block.after)))
            return
        self.context.open_sentence()
        footnote = self.tokens.kinds[block.first] is Kind.MARK
        for part in parts_of(self.tokens, block, verbs):
            self._read_part(part, footnote)

    def _read_part(self, part: Part, footnote: bool) -> None:
        span = self._span(part.first, part.after)
        unread = tuple(Span(self.tokens.starts[i], self.tokens.ends[i]) for i in part.unread)
        made = [promise_of(f, self.context, span, unread, part.promised) for f in part.frames]
        if any(made):
            return
        quantified = Kind.PERCENT in self.tokens.kinds[part.first : part.after]
        if part.promised and not quantified:
            kind = PassageKind.FOOTNOTE if footnote else PassageKind.PLEDGE
            self.recognised.append(Passage(kind, span))
        else:
            self.not_understood.append(span)

    def _passage_kind(self, block: Block) -> PassageKind | None:
        """Return what a sentence without "commits to" is; None where it may be a promise."""
        tokens = self.tokens
        for i in range(block.first, block.after):
            if tokens.words[i] in EXPLANATIONS:
                entry = entry_at(EXPLANATIONS, tokens, i, block.after)
                if entry is not None:
                    return PassageKind[entry[2].upper()]
        return PassageKind.FOOTNOTE if tokens.kinds[block.first] is Kind.MARK else None

    def _span(self, first: int, after: int) -> Span:
        """Return the place of some tokens with what was skipped behind them."""
        start = self.tokens.starts[first] if first else 0
        end = self.tokens.starts[after] if after < len(self.tokens) else len(self.text)
        return _span_between(self.text, start, end)

    def statement(self) -> Statement:
        """Return the statement, after inferring a net zero that is not named."""
        readings = self.context.readings
        named = any(isinstance(r.noun, NetZero) for r in readings) or any(
            draft.kind is NetZero for draft in self.context.drafts
        )
        if not named:
            readings = [*readings, *map(_net_zero_of, filter(_leaves_a_residual, readings))]
        return Statement(
            self.text,
            tuple(sorted(readings, key=lambda reading: reading.span)),
            tuple(self.context.drafts),
            tuple(self.recognised),
            tuple(self.not_understood),
        )


def _leaves_a_residual(reading: Reading) -> bool:
    """Return whether a cut is put as small companies put their net zero: all scopes, 90 %.

    They leave out "absolute"; a sentence that says it is taken at its word.
    """
    noun = reading.noun
    return (
        isinstance(noun, Target)
        and Inference.ABSOLUTE in reading.inferred
        and noun.boundary.scopes == ALL
        and noun.reduction >= 0.9
        and noun.per is None
        and noun.boundary.land is Land.WITH
        and noun.coverage == 1.0
    )


def _net_zero_of(reading: Reading) -> Reading:
    year = reading.noun.target_year if isinstance(reading.noun, Target) else 0
    return Reading(NetZero(ALL, year), reading.spans, (Inference.NET_ZERO,))


def _span_between(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
