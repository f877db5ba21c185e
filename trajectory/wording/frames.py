"""A sentence in frames: one for each promise in it, holding what the sentence says of it."""

from dataclasses import dataclass, field
from typing import Any

from trajectory.nouns.scope import S3, Scope
from trajectory.wording.lexicon import NEUTRAL, NOTHING, Action, Role
from trajectory.wording.phrases import Phrase, phrases_of
from trajectory.wording.sentences import Block
from trajectory.wording.tokens import Kind, Tokens

__all__ = ["AMOUNTS", "Frame", "Part", "parts_of"]

AMOUNTS = (Role.PERCENT, Role.RANGE, Role.FRACTION)
"""The roles that say how much is to be reduced, or which share is to be reached."""

_SINCE = (Role.BASE, Role.FROM)
_SHARED = (Role.BY, *_SINCE, Role.REFERENCE)
"""What the promises of one sentence share where it is said once."""

_KEPT = (Role.ABSOLUTE, Role.BOUNDARY, Role.METHOD, Role.TERM)
_NAMED = (Role.SCOPES, Role.CATEGORY)
_SCOPED = (*_NAMED, Role.EXCLUDED, Role.REMAINDER)
_MEANS = (Role.RENEWABLE, Role.SCIENCE_BASED, Role.PARTNER, Role.MEASURE)
_TRAILING = frozenset([".", ",", ";", ")"])
_CONNECTING = frozenset(["and", "to", "also", "by", "then", "further"])


@dataclass(slots=True)
class Frame:
    """What is said of one promise, by role."""

    action: Action | None = None
    said: dict[Role, Any] = field(default_factory=dict)
    amount: Role | None = None
    """The role that says how much; None where nothing does."""
    scopes_repeated: bool = False
    """Whether its scopes are those of the frame before it."""

    @property
    def scopes(self) -> Scope:
        """The scopes that are said, with categories in the place of scope 3."""
        named = self.said.get(Role.SCOPES, NOTHING)
        categories = self.said.get(Role.CATEGORY, NOTHING)
        if categories:
            said = (named & ~S3) | categories
        else:
            said = named or self.said.get(Role.CHAIN, NOTHING)
        return said & ~self.said.get(Role.EXCLUDED, NOTHING)  # type: ignore[no-any-return]

    def year(self, *roles: Role) -> int | None:
        """Return the year said in the first of the roles that is."""
        return next((self.said[role] for role in roles if role in self.said), None)


@dataclass(slots=True)
class Part:
    """A part of a sentence with one verb: tokens, frames, and words that no rule took."""

    first: int
    after: int
    promised: bool
    """Whether it is put as a promise: after "commits to" and the like."""
    frames: list[Frame] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)


def parts_of(tokens: Tokens, block: Block, verbs: list[int]) -> list[Part]:
    """Return the parts of a sentence whose promises open at `verbs`; they share no token."""
    parts: list[Part] = []
    first = block.first
    for verb, limit in zip(verbs, [*verbs[1:], block.after], strict=False):
        if Kind.PERCENT in tokens.kinds[first:verb]:
            parts += _parts(tokens, first, first, verb)
            first = verb
        found = _parts(tokens, first, verb + 1, limit, promised=True)
        if limit < block.after:
            _give_back_subject(tokens, found, limit)
        _take_leading_year(tokens, first, verb, found)
        parts += found
        first = found[-1].after
    if not verbs:
        parts = _parts(tokens, first, first, block.after)
    _share(parts)
    return parts


def _parts(
    tokens: Tokens, first: int, body: int, after: int, *, promised: bool = False
) -> list[Part]:
    """Return the parts between `first` and `after`; the promise's words start at `body`."""
    starts, groups = [first], _by_verb(phrases_of(tokens, body, after))
    for group in groups[1:]:
        start = group[0].first
        while start > body and tokens.words[start - 1] in _CONNECTING:
            start -= 1
        starts.append(start)
    parts = []
    for start, end, group in zip(starts, [*starts[1:], after], groups, strict=True):
        part = Part(start, end, promised)
        taken = _fill(part, group)
        read_from = taken[0].first if taken and not promised else max(start, body)
        part.unread = _unread(tokens, read_from, end, taken)
        parts.append(part)
    return parts


def _by_verb(phrases: list[Phrase]) -> list[list[Phrase]]:
    """Return the phrases in groups that each start with a verb, but for the first."""
    groups: list[list[Phrase]] = [[]]
    for phrase in phrases:
        if phrase.role is Role.ACTION and any(p.role is not Role.ACTION for p in groups[-1]):
            groups.append([])
        groups[-1].append(phrase)
    return groups


def _give_back_subject(tokens: Tokens, parts: list[Part], limit: int) -> None:
    """Cut the last part after its last phrase: what follows is the next promise's subject."""
    last = parts[-1]
    end = max((p.after for p in phrases_of(tokens, last.first, limit)), default=limit)
    while end < limit and (tokens.words[end] in _TRAILING or tokens.kinds[end] is Kind.MARK):
        end += 1
    last.after = max(end, last.first + 1)
    last.unread = [i for i in last.unread if i < end]


def _take_leading_year(tokens: Tokens, first: int, verb: int, parts: list[Part]) -> None:
    """Read "By 2030, Acme commits to ...": the deadline before the subject."""
    frame = parts[0].frames[0]
    if Role.BY not in frame.said and tokens.words[first] in ("by", "before"):
        for phrase in phrases_of(tokens, first, min(verb, first + 8)):
            if phrase.role is Role.BY:
                frame.said[Role.BY] = phrase.value


def _fill(part: Part, phrases: list[Phrase]) -> list[Phrase]:
    """Lay the phrases of a part into frames; return those that were taken."""
    amounts = [n for n, phrase in enumerate(phrases) if phrase.role in AMOUNTS]
    last_amount = amounts[-1] if amounts else -1
    frame = Frame()
    part.frames.append(frame)
    taken = []
    for n, phrase in enumerate(phrases):
        if phrase.role is Role.ACTION:
            frame.action = phrase.value
            taken.append(phrase)
            continue
        following = _next_frame(frame, phrase.role, n < last_amount)
        if following is not None:
            frame = following
            part.frames.append(frame)
        if _lay(frame, phrase):
            taken.append(phrase)
    return taken


def _next_frame(frame: Frame, role: Role, more_amounts: bool) -> Frame | None:
    """Return the frame that a phrase opens; None where it belongs to the current one."""
    said = frame.said
    if role in AMOUNTS and Role.NET_ZERO in said:
        return Frame(Action.REDUCE)
    if frame.amount is None or (Role.PARTNER in said and role not in AMOUNTS):
        return None
    if role is Role.NET_ZERO:
        return Frame(Action.REACH)
    if role in AMOUNTS or (role is Role.BY and Role.BY in said and more_amounts):
        keep = (*_SCOPED, Role.CHAIN, Role.PER, *_MEANS, *_KEPT)
        return Frame(frame.action, {r: said[r] for r in keep if r in said}, scopes_repeated=True)
    if more_amounts and role in (*_NAMED, Role.REMAINDER):
        told = frame.scopes and not frame.scopes_repeated
        if told or Role.PER in said or Role.BY in said:
            return Frame(frame.action, {r: said[r] for r in _KEPT if r in said})
    return None


def _lay(frame: Frame, phrase: Phrase) -> bool:
    """Put what a phrase says into a frame; return whether it was taken."""
    role, said = phrase.role, frame.said
    if role in AMOUNTS:
        frame.amount = frame.amount or role
    if frame.scopes_repeated and role in (*_NAMED, Role.REMAINDER, Role.ABSOLUTE):
        for old in (Role.PER,) if role is Role.ABSOLUTE else (*_SCOPED, Role.CHAIN, Role.PER):
            said.pop(old, None)
        frame.scopes_repeated = role is Role.ABSOLUTE
    if role is Role.REMAINDER:
        said[role] = True
        return False  # of what it leaves out the promise holds only whole categories
    if role is Role.COVERAGE and Role.PARTNER in said:
        return False  # a share of partners holds no coverage
    if role not in said:
        said[role] = (phrase.value,) if role is Role.PARTNER else phrase.value
    elif role in (*_NAMED, Role.EXCLUDED):
        said[role] |= phrase.value
    elif role is Role.PARTNER:
        said[role] = (*said[role], *({phrase.value} - {*said[role]}))
    elif role is Role.IN:
        said.setdefault(Role.BY, phrase.value)
    elif role in _KEPT or role in (Role.PER, Role.EQUIVALENT):
        said[role] = phrase.value
    else:
        return said[role] == phrase.value  # type: ignore[no-any-return]
    return True


def _unread(tokens: Tokens, first: int, after: int, taken: list[Phrase]) -> list[int]:
    """Return the tokens that no phrase took and that may change the meaning."""
    words, kinds = tokens.words, tokens.kinds
    unread: list[int] = []
    i = first
    for phrase in [*taken, Phrase(Role.ACTION, None, after, after)]:
        if i < phrase.first:
            gap = range(i, phrase.first)
            unread += [k for k in gap if words[k] not in NEUTRAL and kinds[k] in _MEANT]
        i = max(i, phrase.after)
    return unread


_MEANT = frozenset((Kind.WORD, Kind.NUMBER, Kind.PERCENT, Kind.YEAR, Kind.QUOTE))


def _dates_back(frame: Frame) -> bool:
    """Return whether a frame says, or refers to, the year it counts from."""
    return not frame.said.keys().isdisjoint((*_SINCE, Role.REFERENCE))


def _is_cut(frame: Frame) -> bool:
    return frame.amount is not None and frame.action in (Action.REDUCE, None)


def _share(parts: list[Part]) -> None:
    """Give each promise what its sentence says once for several."""
    every = [frame for part in parts for frame in part.frames]
    frames = [frame for frame in every if Role.NET_ZERO not in frame.said]
    if not any(_dates_back(frame) for frame in frames):
        _share_last_base(every[-1], frames)
    if frames and Role.SCIENCE_BASED in frames[-1].said:
        for frame in frames:
            if Role.PARTNER in frame.said and frame.action is None:
                frame.said.setdefault(Role.SCIENCE_BASED, True)
    for group in (frames[::-1], frames):
        _share_years(group)


def _share_last_base(last: Frame, frames: list[Frame]) -> None:
    """Give the cuts the base year that stands at the end, with the net zero."""
    base = {role: year for role, year in last.said.items() if role in _SINCE}
    for frame in filter(_is_cut, frames):
        frame.said.update(base)


def _share_years(frames: list[Frame]) -> None:
    """Hand the years of each frame on to the cuts that follow it."""
    known: dict[Role, Any] = {}
    for frame in frames:
        said = frame.said
        dated = Role.BY in said or Role.REFERENCE in said
        known.update({role: said[role] for role in _SHARED if role in said})
        if _is_cut(frame):
            for role, value in known.items():
                if not (dated and role in (Role.BY, Role.REFERENCE)):
                    said.setdefault(role, value)
        elif Role.ZERO in said and Role.BASE in known:
            said.setdefault(Role.BASE, known[Role.BASE])
