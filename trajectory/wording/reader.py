"""From a text to a statement."""

from dataclasses import dataclass, field, replace

from trajectory.checks import as_instance
from trajectory.nouns.promises import FixedLevel, NetZero, Target
from trajectory.nouns.scope import ALL, Land
from trajectory.nouns.source import Source
from trajectory.wording.committing import promises_in
from trajectory.wording.frame import Frame
from trajectory.wording.frames import Part, parts_of
from trajectory.wording.languages.en import ACTIONS, EXPLANATIONS
from trajectory.wording.lexicon import entry_at
from trajectory.wording.lists import lead_of, lead_stance
from trajectory.wording.making import Context
from trajectory.wording.numerals import with_numerals
from trajectory.wording.promises import promise_of
from trajectory.wording.remarks import (
    announce,
    announced,
    remark_of,
    with_limit,
    with_remark,
)
from trajectory.wording.repeating import said_as_intensity, said_once
from trajectory.wording.sentences import Block, blocks_of
from trajectory.wording.stance import withdraws
from trajectory.wording.statement import (
    Inference,
    Passage,
    PassageKind,
    Reading,
    Span,
    Statement,
)
from trajectory.wording.superseding import raises_goal, superseded, tells_met
from trajectory.wording.tokens import Tokens, tokens_of
from trajectory.wording.translation import language_of, translated

__all__ = ["parse"]

LONGEST_SENTENCE = 1000
"""Tokens of a sentence; a longer one is none, and is not understood."""
MOST_SENTENCES = 10_000
"""Of a text, some 300 pages; what follows is not understood."""
MOST_FIGURES = 60
"""Percentages of a sentence; one with more is a table without lines, and is not understood."""


def parse(text: str, *, source: Source | None = None) -> Statement:
    """Return what a text promises, with the place of every word in it.

    Parameters
    ----------
    text : str
        A published target, a whole statement, or the prose around them, in English, Dutch or
        German. Of more than 10 000 sentences, the rest is not understood.
    source : Source, optional
        Where the text was read; every promise in it carries this source.

    Returns
    -------
    Statement
        Its promises, drafts and other passages. Every character that is no space belongs to
        at least one of their spans.

    Raises
    ------
    ArgumentError
        If `text` is no string, or `source` no source.

    References
    ----------
    The forms that are read are those of the targets that SBTi publishes (its target dashboard,
    column ``full_target_language``, as of May 2026), and the prose of press releases.

    Examples
    --------
    >>> from trajectory import Source
    >>> statement = parse(
    ...     "ZTE Corporation commits to reduce absolute scope 1 and 2 GHG emissions 52% by 2030 "
    ...     "from a 2021 base year.",
    ...     source=Source("SBTi target dashboard"),
    ... )
    >>> print(*statement.targets)
    -52 % of scopes 1+2 by 2030 from 2021
    >>> print(statement.targets[0].source)
    SBTi target dashboard [primary]
    >>> statement.not_understood
    ()
    """
    tokens = tokens_of(as_instance("text", text, str))
    language = language_of(tokens)
    tokens = translated(with_numerals(tokens), language)
    if source is not None:
        as_instance("source", source, Source)
    reader = _Reader(tokens, Context(source))
    for n, block in enumerate(blocks_of(tokens)):
        if n == MOST_SENTENCES:
            reader.not_understood.append(tokens.span(block.first, len(tokens)))
            break
        reader.read(block)
    if not tokens and text.strip():
        reader.not_understood.append(tokens.span(0, 0))
    return reader.statement(language)


@dataclass(slots=True)
class _Reader:
    """What has been read so far."""

    tokens: Tokens
    context: Context
    recognised: list[Passage] = field(default_factory=list)
    not_understood: list[Span] = field(default_factory=list)
    land_used: bool = False
    superseded: set[int] = field(default_factory=set)
    """Indices of the readings that a more ambitious one takes the place of."""
    made: tuple[int, int] | None = None
    """How many readings and drafts there were before the last sentence."""

    def read(self, block: Block) -> None:
        if block.kind == "sentence":
            self._read_sentence(block)
        elif block.kind == "link":
            self._recognise(PassageKind.LINK, block)
        elif block.kind == "lead":
            self._recognise(PassageKind.HEADING, block)
        else:
            self._recognise(PassageKind.HEADING, block)
            self._open_section(block)

    def _recognise(self, kind: PassageKind, block: Block) -> None:
        self.recognised.append(Passage(kind, self.tokens.span(block.first, block.after)))

    def _open_section(self, block: Block) -> None:
        if isinstance(block.sets, Land):
            self.context.land = block.sets
        else:
            self.context.term = block.sets
            if self.land_used:
                self.context.land = Land.WITH
        self.land_used = False

    def _read_sentence(self, block: Block) -> None:
        self.land_used = True
        figures = self.tokens.kinds[block.first : block.after].count("percent")
        if block.after - block.first > LONGEST_SENTENCE or figures > MOST_FIGURES:
            self.not_understood.append(self.tokens.span(block.first, block.after))
            return
        if self.made and withdraws(self.tokens, block.first, block.after):
            self._take_back(PassageKind.WITHDRAWN, block)
            return
        if self.made and tells_met(self.tokens, block.first, block.after):
            self._take_back(PassageKind.PAST, block)
            return
        counted = "percent" in self.tokens.kinds[block.first : block.after]
        if self.context.readings or self.context.drafts:
            self.context.covered = None
        if self._takes_remark(block):
            return
        self.made = len(self.context.readings), len(self.context.drafts)
        if counted:
            self.context.announced = announced(self.tokens, block) or self.context.announced
        verbs = promises_in(self.tokens, block)
        kind = None if verbs else self._passage_kind(block)
        if kind is not None and not (counted and kind is PassageKind.EXPLANATION):
            self._recognise(kind, block)
            if _excludes_land(self.tokens, block):
                self._leave_out_land(block)
            return
        self.context.in_sentence = None
        footnote = self.tokens.kinds[block.first] == "mark" and block.under is None
        for part in self._under_lead(block, parts_of(self.tokens, block, verbs)):
            self._read_part(part, PassageKind.FOOTNOTE if footnote else kind)
        if raises_goal(self.tokens, block.first, block.after):
            self.superseded.update(superseded(self.context, *self.made))

    def _takes_remark(self, block: Block) -> bool:
        """Take what a sentence says of the targets beside it; False where it says nothing."""
        context, remark = self.context, remark_of(self.tokens, block)
        started = bool(context.readings or context.drafts)
        if remark is None:
            with_limit(context, self.tokens, block, (self.made or (0, 0))[0])
            return False
        span = self.tokens.span(block.first, block.after)
        if not started:
            taken = announce(context, remark)
        else:
            taken = with_remark(context, remark, (self.made or (0, 0))[1], span)
        if taken:
            self._recognise(PassageKind.EXPLANATION, block)
        return taken

    def _under_lead(self, block: Block, parts: list[Part]) -> list[Part]:
        """Give the parts of an item what the line above its list says, or makes of them."""
        if block.under is None:
            return parts
        first, after = block.under
        made = lead_stance(self.tokens, first, after)
        if made is not None:
            return [part._replace(frames=(), stance=part.stance or made) for part in parts]
        lead = lead_of(self.tokens, first, after)
        due = "target_year" in lead
        return [
            part._replace(
                promised=part.promised or due, frames=tuple(f.under(lead) for f in part.frames)
            )
            for part in parts
        ]

    def _take_back(self, kind: PassageKind, block: Block) -> None:
        """Take back what the sentence before promised: it is withdrawn, or met."""
        context, (readings, drafts) = self.context, self.made or (0, 0)
        spans = [span for reading in context.readings[readings:] for span in reading.spans]
        spans += [draft.span for draft in context.drafts[drafts:]]
        self.recognised += [Passage(kind, span) for span in dict.fromkeys(spans)]
        del context.readings[readings:], context.drafts[drafts:]
        context.latest = {key: n for key, n in context.latest.items() if n < readings}
        context.in_sentence = None
        self._recognise(kind, block)

    def _leave_out_land(self, block: Block) -> None:
        """Take the land out of what stands before; of a part of it, mark what is not held."""
        span = self.tokens.span(block.first, block.after)
        part = not _PART_OF_LAND.isdisjoint(self.tokens.words[block.first : block.after])
        for n, reading in enumerate(self.context.readings):
            noun = reading.noun
            if not isinstance(noun, Target | FixedLevel) or noun.boundary.land is not Land.WITH:
                continue
            spans = (*reading.spans, span)
            if part:
                marks = tuple(dict.fromkeys((*reading.inferred, Inference.WHOLE)))
                held = replace(reading, inferred=marks, unread=(*reading.unread, span))
            else:
                less = replace(noun, boundary=replace(noun.boundary, land=Land.WITHOUT))
                held = replace(reading, noun=less)
            self.context.readings[n] = replace(held, spans=spans)

    def _read_part(self, part: Part, kind: PassageKind | None) -> None:
        span = self.tokens.span(part.first, part.after)
        self.recognised += [Passage(*aside) for aside in part.asides]
        figures = self.tokens.kinds[part.first : part.after].count("percent")
        if part.stance is not None:
            noted = kind is PassageKind.FOOTNOTE and not figures
            anew = self._told_anew(part)
            held = self.tokens.span(part.first, anew)
            self.recognised.append(Passage(PassageKind.FOOTNOTE if noted else part.stance, held))
            if anew < part.after:
                self.not_understood.append(self.tokens.span(anew, part.after))
            return
        told = [f for f in part.frames if _tells(f)]
        frames = part.frames if told or not part.asides else ()
        before = len(self.context.readings) + len(self.context.drafts)
        made = [promise_of(f, self.context, promised=part.promised) for f in frames]
        if any(made):
            grown = before < len(self.context.readings) + len(self.context.drafts)
            mentioned = not grown and all(frame.net_zero for frame in frames)
            if _leaves(frames, made) or (mentioned and self._figures_beside(part)):
                self.not_understood.append(span)
            return
        if part.asides and not self._figures_beside(part):
            self.recognised.append(Passage(part.asides[0][0], span))
        elif kind is PassageKind.EXPLANATION:
            self.recognised.append(Passage(kind, span))
        elif not figures and (part.promised or any(f.action == "other" for f in part.frames)):
            self.recognised.append(Passage(kind or PassageKind.PLEDGE, span))
        else:
            self.not_understood.append(span)

    def _figures_beside(self, part: Part) -> bool:
        """Return whether a part holds a percentage that is none of its asides."""
        tokens = self.tokens
        return any(
            tokens.kinds[i] == "percent"
            and not any(start <= tokens.starts[i] < end for _, (start, end) in part.asides)
            for i in range(part.first, part.after)
        )

    def _told_anew(self, part: Part) -> int:
        """Return where another aim opens in what was withdrawn: "and now targets 2050"."""
        words, kinds = self.tokens.words, self.tokens.kinds
        if part.stance is not PassageKind.WITHDRAWN:
            return part.after
        for k in range(part.first + 1, part.after):
            counted = {"year", "percent"}.intersection(kinds[k : part.after])
            if words[k] in ("now", "instead") and counted:
                return k
        return part.after

    def _passage_kind(self, block: Block) -> PassageKind | None:
        """Return what a sentence without "commits to" is; None where it may be a promise."""
        tokens = self.tokens
        for i in range(block.first, block.after):
            if tokens.words[i] in EXPLANATIONS:
                entry = entry_at(EXPLANATIONS, tokens, i, block.after)
                if entry is not None:
                    return entry[1]
        marked = tokens.kinds[block.first] == "mark" and block.under is None
        listed = block.first + 1 < block.after and tokens.words[block.first + 1] in ACTIONS
        return PassageKind.FOOTNOTE if marked and not listed else None

    def statement(self, language: str | None) -> Statement:
        """Return the statement, after inferring a net zero that is not named."""
        every, drafts = self.context.readings, self.context.drafts
        intensities = said_as_intensity(every, drafts)
        less = self.superseded | intensities
        readings = [reading for n, reading in enumerate(every) if n not in less]
        drafts, again = said_once(readings, drafts)
        ended = [
            Passage(PassageKind.WITHDRAWN if n in self.superseded else PassageKind.EQUIVALENT, span)
            for n in sorted(less)
            for span in every[n].spans
        ]
        named = any(isinstance(r.noun, NetZero) for r in readings) or any(
            draft.kind is NetZero for draft in self.context.drafts
        )
        if not named:
            readings = [*readings, *map(_net_zero_of, filter(_leaves_a_residual, readings))]
        return Statement(
            self.tokens.text,
            tuple(sorted(readings, key=lambda reading: reading.span)),
            tuple(drafts),
            (
                *ended,
                *self.recognised,
                *(Passage(PassageKind.EQUIVALENT, one.span) for one in again),
            ),
            tuple(self.not_understood),
            language,
        )


def _leaves(frames: tuple[Frame, ...], made: list[bool]) -> bool:
    """Return whether a figure, or a net zero, stands beside what was made of a part."""
    if all(made):
        return False
    left = [frame for frame, done in zip(frames, made, strict=True) if not done]
    state = any(f.net_zero and done for f, done in zip(frames, made, strict=True))
    return any(f.amount or f.in_units or (f.net_zero and not state) for f in left)


def _tells(frame: Frame) -> bool:
    """Return whether a frame says how much, or that it is a state without emissions."""
    state = frame.net_zero or frame.level or frame.zero
    return bool(frame.amount or frame.in_units or state)


_PART_OF_LAND = frozenset(("bioenergy", "biogenic", "feedstock", "feedstocks"))
"""What makes land emissions that are left out a part of them."""


def _excludes_land(tokens: Tokens, block: Block) -> bool:
    """Return whether a note says that land is left out: "The target excludes FLAG emissions"."""
    said = tokens.words[block.first : block.after]
    place = next((k for k, word in enumerate(said) if word in ("excludes", "exclude")), None)
    return place is not None and said[place + 1 : place + 2] in (["land"], ["flag"])


def _leaves_a_residual(reading: Reading) -> bool:
    """Return whether a cut is put as small companies put their net zero: all scopes, 90 %.

    They leave out "absolute"; a sentence that says it is taken at its word.
    """
    noun = reading.noun
    return (
        isinstance(noun, Target)
        and Inference.ABSOLUTE in reading.inferred
        and Inference.SCOPES not in reading.inferred
        and noun.boundary.counted(None) == ALL
        and noun.reduction >= 0.9
        and noun.per is None
        and noun.coverage == 1.0
    )


def _net_zero_of(reading: Reading) -> Reading:
    cut = reading.noun
    year = cut.target_year if isinstance(cut, Target) else 0
    return Reading(NetZero(ALL, year, source=cut.source), reading.spans, (Inference.NET_ZERO,))
