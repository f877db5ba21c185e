"""A sentence in frames: one for each promise in it, holding what the sentence says of it."""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple, get_args

from trajectory.nouns.promises import EngagementBasis, Partner, Term
from trajectory.nouns.scope import Boundary, Scope
from trajectory.wording.clauses import apportioned, clauses_of, supplies_of
from trajectory.wording.languages.en import NEUTRAL
from trajectory.wording.lexicon import Action, Amount, Phrase, Role
from trajectory.wording.phrases import phrases_of
from trajectory.wording.sentences import Block
from trajectory.wording.stance import REPLACED, REPLACING, done_before, stance_of
from trajectory.wording.statement import PassageKind, Span
from trajectory.wording.tokens import Tokens, word_at
from trajectory.wording.topics import about_else, about_emissions, without_a_gas
from trajectory.words import fraction_from_percent

__all__ = ["Frame", "Part", "parts_of"]

_TELLING = frozenset((*get_args(Amount), "net_zero", "level", "less", "per_level", "unsure"))
"""What is promised, or told of."""
_AIMS = frozenset(("aim", "target", "targets", "goal", "goals", "will", "objective"))
_SINCE = ("base_year", "first_year")
_DUE = ("target_year", "same_years")
_TRAILING = frozenset([".", ",", ";", ")"])
_CONNECTING = frozenset(["and", "to", "also", "by", "then", "further"])
LEADING = 4
"""Tokens between the start of a sentence, or its verb, and a year that stands before it."""
_MEANT = frozenset(("word", "number", "percent", "year", "quote"))


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sentence says of one promise; a field is None, False or empty where it says nothing.

    Parameters
    ----------
    span : Span
        Where the promise stands.
    boundary : Boundary
        The scopes, with categories in the place of scope 3, and without those excluded; land
        and scope 2 as they are said. It is empty where no scopes are.
    unread : tuple of Span
        Words in it that no field holds and that may change its meaning.
    action : str, optional
        What is promised to be done: "reduce", "limit", "grow" (by no more than an amount),
        "reach", "maintain", "source" or "other".
    remainder : bool
        Whether they are "all other" emissions of the scopes.
    term : Term, optional
        Near-term or long-term.
    absolute : bool
        Whether "absolute" is said.
    per : str, optional
        The activity of an intensity, as the text spells it.
    percentage, lower_end, upper_end : str, optional
        How much, as it was published; the lower end of a range; what is not gone beyond.
    fraction : float, optional
        How much, where no percentage was published: "halve". [1]
    base_share, residual : float, optional
        The share in the base year, and that is left. [1]
    coverage : float or tuple of pairs of Scope and float, optional
        The share of the emissions that are covered, for all of them or by scope. [1]
    yearly : bool
        Whether the amount is one of every year.
    target_year, in_year, first_year, last_year, base_year : int, optional
        The years said after "by", "in", "from" and "through", and as that of the base. [year]
    same_years : bool
        Whether it is "within the same timeframe" as an earlier promise.
    nominal : bool
        Whether a noun says that it is a cut: "a reduction of".
    intensity, aimed : bool
        Whether an intensity is spoken of, whatever it is one of; whether an aim is.
    operations : Scope, optional
        The scopes of "own operations" or "the supply chain", where none are numbered.
    unnumbered, in_words : bool
        Whether its scopes, or its years, are said in words: "the value chain", "mid-century".
    net_zero : bool or str
        Whether it is said; as what, where it is said in other words.
    zero, renewable, science_based : bool
        Whether these words are said.
    below_baseline : bool
        Whether the amount is one below what would be emitted without action.
    level, base_emissions : tuple of float and str, optional
        Emissions to reach or to keep, and those of the base year, with their unit.
    less : tuple of float and str, optional
        By how much emissions are to be cut, with its unit.
    per_level, per_base : tuple of float, str and str, optional
        An intensity to reach, and that of the base year, in grams; of which activity, and how the
        text says it. [g]
    unsure : str, optional
        How much, as the text says it, in a form that has two meanings.
    partners : tuple of Partner
        Suppliers, customers, or both.
    basis : EngagementBasis, optional
        What the share of the partners is a share of.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> frame = Frame(Span(0, 30), Boundary(S1), action="reduce", percentage="42%")
    >>> frame.amount, frame.share, frame.is_cut, frame.is_due
    ('42%', 0.42, True, False)
    """

    span: Span
    boundary: Boundary
    unread: tuple[Span, ...] = ()
    action: Action | None = None
    remainder: bool = False
    term: Term | None = None
    absolute: bool = False
    per: str | None = None
    percentage: str | None = None
    lower_end: str | None = None
    upper_end: str | None = None
    fraction: float | None = None
    base_share: float | None = None
    coverage: float | tuple[tuple[Scope, float], ...] | None = None
    residual: float | None = None
    yearly: bool = False
    target_year: int | None = None
    in_year: int | None = None
    first_year: int | None = None
    last_year: int | None = None
    base_year: int | None = None
    same_years: bool = False
    nominal: bool = False
    intensity: bool = False
    aimed: bool = False
    operations: Scope | None = None
    unnumbered: bool = False
    in_words: bool = False
    net_zero: bool | str = False
    zero: bool = False
    below_baseline: bool = False
    level: tuple[float, str] | None = None
    base_emissions: tuple[float, str] | None = None
    less: tuple[float, str] | None = None
    per_level: tuple[float, str, str] | None = None
    per_base: tuple[float, str, str] | None = None
    unsure: str | None = None
    renewable: bool = False
    science_based: bool = False
    partners: tuple[Partner, ...] = ()
    basis: EngagementBasis | None = None

    @property
    def amount(self) -> str | float | None:
        """How much is to be cut, or which share to be reached, as it was published."""
        return self.percentage or self.lower_end or self.upper_end or self.fraction

    @property
    def share(self) -> float | None:
        """The amount as a fraction. [1]"""
        amount = self.amount
        return fraction_from_percent(amount)[0] if isinstance(amount, str) else amount

    @property
    def is_due(self) -> bool:
        """Whether a deadline is said, or referred to."""
        spans = self.first_year is not None and self.last_year is not None
        cuts = self.action == "reduce" or self.nominal
        until = cuts and self.last_year is not None
        aimed = cuts and self.aimed and self.in_year is not None
        return self.target_year is not None or self.same_years or spans or until or aimed

    @property
    def is_cut(self) -> bool:
        """Whether it is, or may be, a cut by some amount, or limited growth."""
        told = self.amount is not None or self.in_units
        return told and self.action in ("reduce", "grow", None)

    @property
    def in_units(self) -> bool:
        """Whether it is told by an amount of emissions, or an intensity, and not by a share."""
        return bool(self.less or self.per_level or self.unsure)


class Part(NamedTuple):
    """A part of a sentence with one verb: its tokens, and a frame for each promise in it.

    `promised` is whether it is put as a promise: after "commits to" and the like; `stance` what
    its words make of it, where it is none. `asides` are figures in it that mean something else.
    """

    first: int
    after: int
    promised: bool
    frames: tuple[Frame, ...]
    stance: PassageKind | None = None
    asides: tuple[tuple[PassageKind, Span], ...] = ()


def parts_of(tokens: Tokens, block: Block, verbs: list[int]) -> list[Part]:
    """Return the parts of a sentence whose promises open at `verbs`; they share no token.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("Acme commits to cut scope 1 emissions 42% by 2030 and 90% by 2040.")
    >>> (part,) = parts_of(tokens, Block("sentence", 0, len(tokens)), [1])
    >>> [(frame.percentage, str(frame.boundary), frame.target_year) for frame in part.frames]
    [('42%', 'S1', 2030), ('90%', 'S1', 2040)]
    """
    parts: list[Part] = []
    first = block.first
    for verb, limit in zip(verbs, [*verbs[1:], block.after], strict=False):
        replaced = tokens.words[verb] in (*REPLACED, "with")
        apart = replaced or tokens.words[verb] in REPLACING
        if first < verb and (apart or "percent" in tokens.kinds[first:verb]):
            given = PassageKind.WITHDRAWN if replaced else None
            told = phrases_of(tokens, first, verb)
            parts += _parts(tokens, first, first, verb, told, stance=given)
            first = verb
        phrases, after = phrases_of(tokens, verb + 1, limit), limit
        if limit < block.after:
            after = _end_of(tokens, phrases or phrases_of(tokens, first, limit), limit)
        due = _leading(tokens, first, verb)
        given = PassageKind.WITHDRAWN if tokens.words[verb] in REPLACING else None
        parts += _parts(
            tokens, first, verb + 1, after, phrases, promised=True, due=due, stance=given
        )
        first = after
    if not verbs:
        parts = _parts(tokens, first, first, block.after, phrases_of(tokens, first, block.after))
    return _with_shared(parts)


def _end_of(tokens: Tokens, phrases: list[Phrase], limit: int) -> int:
    """Return where the last phrase ends: what follows is the next promise's subject."""
    end = phrases[-1].after if phrases else limit
    while end < limit and (tokens.words[end] in _TRAILING or tokens.kinds[end] == "mark"):
        end += 1
    return end


def _leading(tokens: Tokens, first: int, verb: int) -> dict[Role, Any]:
    """Read "By 2030, Acme commits to ..." and "For scope 3, ...": what stands before."""
    found: dict[Role, Any] = {}
    if "year" not in tokens.kinds[first:verb] and tokens.words[first] not in _LED_BY:
        return found
    for phrase in phrases_of(tokens, first, verb):
        opens = phrase.first - first <= LEADING or word_at(tokens, phrase.after, verb) == ","
        near = opens or verb - phrase.after <= LEADING
        scoped = phrase.role in _LED_SCOPES and tokens.words[first] in _LED_BY
        if near and (scoped or phrase.role in _LED):
            found[phrase.role] = phrase.value
    return found


_LED = frozenset(("target_year", "base_year"))
_LED_BY = frozenset(("for", "across", "in", "within", "throughout"))
_LED_SCOPES = frozenset(("scopes", "value_chain", "operations"))


def _parts(
    tokens: Tokens,
    first: int,
    body: int,
    after: int,
    phrases: list[Phrase],
    *,
    promised: bool = False,
    due: dict[Role, Any] | None = None,
    stance: PassageKind | None = None,
) -> list[Part]:
    """Return the parts between `first` and `after`; the promise's words start at `body`."""
    starts, groups = [first], _by_verb(tokens, phrases)
    for group in groups[1:]:
        start = group[0].first
        while start > body and tokens.words[start - 1] in _CONNECTING:
            start -= 1
        starts.append(start)
    parts: list[Part] = []
    for start, end, told_of in zip(starts, [*starts[1:], after], groups, strict=True):
        told_of = without_a_gas(tokens, start, max(start, body), end, told_of)
        group = done_before(tokens, about_emissions(tokens, start, end, told_of))
        group, supplied, apart = supplies_of(group)
        clauses, taken = clauses_of(group)
        clauses, taken = [*clauses, *supplied], [*taken, *apart]
        taken.sort(key=lambda phrase: phrase.first)
        if "respectively" in tokens.words[start:end]:
            clauses = apportioned(clauses)
        if due and not parts:
            clauses[0].said = {**due, **clauses[0].said}
        read_from = taken[0].first if taken and not promised else max(start, body)
        unread = _unread(tokens, read_from, end, taken)
        span = tokens.span(start, end)
        aimed = not _AIMS.isdisjoint(tokens.words[start:end])
        frames = [
            Frame(span, clause.boundary, unread, aimed=aimed, **clause.others) for clause in clauses
        ]
        asides = tuple((p.value, tokens.span(p.first, p.after)) for p in taken if p.role == "aside")
        told = next((p.first for p in group if p.role in _TELLING), None)
        renewed = parts and group and tokens.text[tokens.starts[group[0].first]].isupper()
        if told is not None and (stance in (None, PassageKind.PAST) or renewed):
            stance = stance_of(tokens, start, body if not parts else start, told, end)
        held = stance
        if told is None:
            held = None if asides else about_else(tokens, start, end, group)
        parts.append(Part(start, end, promised, () if held else tuple(frames), held, asides))
    return parts


def _by_verb(tokens: Tokens, phrases: list[Phrase]) -> list[list[Phrase]]:
    """Return the phrases in groups that each have a verb; the first starts with it, or ends so."""
    groups: list[list[Phrase]] = [[]]
    for phrase in phrases:
        if phrase.role == "action" and tokens.verb_last:
            groups += _parted(tokens, groups.pop(), phrase)
        elif phrase.role == "action" and _is_full(groups[-1]):
            groups.append([])
        groups[-1].append(phrase)
    return groups


def _parted(tokens: Tokens, group: list[Phrase], verb: Phrase) -> list[list[Phrase]]:
    """Return a group whole, or parted at "and" where it has a verb before this one already."""
    verbs = [n for n, phrase in enumerate(group) if phrase.role == "action"]
    if not verbs:
        return [group]
    for n in range(verbs[-1] + 1, len(group) + 1):
        start = group[n].first if n < len(group) else verb.first
        gap = tokens.words[group[n - 1].after : start]
        if "and" in gap:
            return [group[:n], group[n:]]
    return [group]


def _is_full(group: list[Phrase]) -> bool:
    """Return whether a further verb opens a further promise: one was told, or a verb has its own.

    "A scope 1 and 2 target to reduce emissions" has one verb, and its scopes stand before it.
    """
    roles = {phrase.role for phrase in group}
    return not _TELLING.isdisjoint(roles) or ("action" in roles and len(roles) > 1)


def _unread(tokens: Tokens, first: int, after: int, taken: list[Phrase]) -> tuple[Span, ...]:
    """Return the places of tokens that no phrase took and that may change the meaning."""
    words, kinds = tokens.words, tokens.kinds
    unread: list[int] = []
    i = first
    for phrase in (*taken, Phrase("action", None, after, after)):
        start = phrase.first
        if i < start and not NEUTRAL.issuperset(words[i:start]):
            unread += [k for k in range(i, start) if words[k] not in NEUTRAL and kinds[k] in _MEANT]
        i = max(i, phrase.after)
    return tuple(Span(tokens.starts[k], tokens.ends[k]) for k in unread)


def _with_shared(parts: list[Part]) -> list[Part]:
    """Give each promise what its sentence says once for several."""
    if len(parts) == 1 and len(parts[0].frames) == 1:
        return parts
    every = [frame for part in parts for frame in part.frames]
    if not every:
        return parts
    frames = [frame for frame in every if not frame.net_zero]
    if not any(frame.base_year or frame.first_year or frame.same_years for frame in frames):
        since = _said(every[-1], _SINCE)  # it stands at the end, with the net zero
        frames = [replace(frame, **since) if frame.is_cut else frame for frame in frames]
    if frames and frames[-1].science_based:
        frames = [
            replace(frame, science_based=True) if frame.partners and not frame.action else frame
            for frame in frames
        ]
    frames = _with_years(_with_years(frames[::-1])[::-1])
    shared = iter(frames)
    return [
        part._replace(frames=tuple(f if f.net_zero else next(shared) for f in part.frames))
        for part in parts
    ]


def _said(frame: Frame, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name in names if (value := getattr(frame, name))}


def _with_years(frames: list[Frame]) -> list[Frame]:
    """Hand the years of each frame on to the cuts that follow it."""
    known: dict[str, Any] = {}
    dated = []
    for frame in frames:
        own = _said(frame, (*_DUE, *_SINCE))
        known |= own
        given = {}
        if frame.is_cut:
            said = (*own, *_DUE) if frame.is_due else own
            given = {name: year for name, year in known.items() if name not in said}
        elif frame.zero and "base_year" in known:
            given = {"base_year": known["base_year"]}
        dated.append(replace(frame, **given) if given else frame)
    return dated
