"""A sentence in frames: one for each promise in it, holding what the sentence says of it."""

from typing import Any, NamedTuple, get_args

from trajectory.wording.clauses import Clause, clauses_of
from trajectory.wording.frame import Frame
from trajectory.wording.groups import TELLING, by_verb, prepared
from trajectory.wording.languages.en import NEUTRAL
from trajectory.wording.lexicon import Amount, Phrase, Role, Share
from trajectory.wording.lists import counts_item
from trajectory.wording.narrowing import parts_named
from trajectory.wording.phrases import phrases_of
from trajectory.wording.sentences import Block
from trajectory.wording.sharing import apportioned, end_shared
from trajectory.wording.stance import REPLACED, REPLACING, stance_of
from trajectory.wording.statement import PassageKind, Span
from trajectory.wording.supplies import supplies_of
from trajectory.wording.tokens import Tokens, word_at, year_of
from trajectory.wording.topics import about_else
from trajectory.wording.years import titled_year

__all__ = ["Part", "parts_of"]

_AIMS = frozenset(
    (
        *("targeted", "planned", "aim", "target", "targets", "goal", "goals", "will", "objective"),
        *("milestone", "milestones"),
    )
)
_SINCE, _DUE = ("base_year", "first_year"), ("target_year", "same_years")
_TRAILING = frozenset([".", ",", ";", ")"])
_CONNECTING = frozenset(["and", "to", "also", "by", "then", "further"])
LEADING, OPENING = 4, 6
"""Tokens between the start of a sentence, or its verb, and a year that stands before it."""
_MEANT = frozenset(("word", "number", "percent", "year", "quote"))


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
        dated = not _COUNTED.isdisjoint(tokens.kinds[first:verb])
        stated = first < verb and (apart or (dated and _states(tokens, first, verb)))
        told = phrases_of(tokens, first, verb) if stated else []
        counted = "percent" in tokens.kinds[first:verb]
        if stated and (apart or counted or any(phrase.role in _STATED for phrase in told)):
            given = PassageKind.WITHDRAWN if replaced else None
            parts += _parts(tokens, first, first, verb, told, stance=given)
            first = verb
        phrases, after = phrases_of(tokens, verb + 1, limit), limit
        if limit < block.after:
            after = _end_of(tokens, phrases or phrases_of(tokens, first, limit), limit)
        due = {**_titled(tokens, first, verb, phrases, plans=True), **_leading(tokens, first, verb)}
        given = PassageKind.WITHDRAWN if tokens.words[verb] in REPLACING else None
        parts += _parts(
            tokens, first, verb + 1, after, phrases, promised=True, due=due, stance=given
        )
        first = after
    if not verbs:
        phrases = phrases_of(tokens, first, block.after)
        due = _titled(tokens, first, block.after, phrases, plans=False)
        noted = _notes_share(tokens, first, phrases)
        parts = _parts(tokens, first, first, block.after, phrases, promised=noted, due=due)
    return _with_shared(parts, _heading_year(tokens, block))


def _notes_share(tokens: Tokens, first: int, phrases: list[Phrase]) -> bool:
    """Return whether a target is noted without a verb: "100% renewable electricity by 2030"."""
    roles = [phrase.role for phrase in phrases if phrase.role not in ("scopes", "operations")]
    if len(roles) < len(phrases) and _notes_cut(tokens, first, phrases):
        return True
    if roles != ["percentage", "renewable", "target_year"]:
        return False
    told = next(phrase.first for phrase in phrases if phrase.role == "percentage")
    before = tokens.words[told - 1] if told > first else ":"
    return before == ":" or before in _TRAILING or tokens.kinds[told - 1] == "symbol"


def _notes_cut(tokens: Tokens, first: int, phrases: list[Phrase]) -> bool:
    """Return whether a cut is noted of scopes: "Scope 3: 25% by 2030 (base year: 2020)"."""
    roles = [phrase.role for phrase in phrases]
    if roles[:3] != ["scopes", "percentage", "target_year"] or roles[3:] not in ([], ["base_year"]):
        return False
    scopes, share, due = phrases[:3]
    if scopes.first > first or tokens.words[scopes.after : share.first] not in _NOTING:
        return False
    return tokens.words[share.after : due.first] in (["by"], ["("], ["(", "by"], ["in"])


_NOTING = ([":"], ["emissions", ":"], ["-"], ["–"], [","])


def _heading_year(tokens: Tokens, block: Block) -> dict[str, Any]:
    """Return the year of "By 2040, we will: ...", which is that of each that names none."""
    first = block.first + (tokens.kinds[block.first] == "symbol")
    said = tokens.words[first : first + 4]
    if said[:1] != ["by"] or tokens.kinds[first + 1 : first + 2] != ["year"]:
        return {}
    listed = said[2:3] in ([","], [":"]) or said[2:3] == ["we"]
    year = year_of(said[1])
    return {"target_year": year} if listed and year else {}


def _states(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether something may be told before a verb: "aims for net zero and commits to"."""
    kinds = tokens.kinds[first:verb]
    joined = "year" in kinds and not _JOINING.isdisjoint(tokens.words[max(first, verb - 3) : verb])
    return "percent" in kinds or (joined and not _ZERO.isdisjoint(tokens.words[first:verb]))


_COUNTED, _JOINING = frozenset(("percent", "year")), frozenset(("and", "but", ";"))
_ZERO = frozenset(("zero", "neutral", "neutrality"))
_STATED = frozenset((*get_args(Amount), "net_zero", "aside"))


def _end_of(tokens: Tokens, phrases: list[Phrase], limit: int) -> int:
    """Return where the last phrase ends: what follows is the next promise's subject."""
    end = phrases[-1].after if phrases else limit
    while end < limit and (tokens.words[end] in _TRAILING or tokens.kinds[end] == "mark"):
        end += 1
    return end


def _leading(tokens: Tokens, first: int, verb: int) -> dict[Role, Any]:
    """Read "By 2030, Acme commits to ..." and "For scope 3, ...": what stands before."""
    found: dict[Role, Any] = {}
    led = tokens.words[first] in _LED_BY or "where" in tokens.words[first:verb]
    if "year" not in tokens.kinds[first:verb] and not led:
        return found
    for phrase in phrases_of(tokens, first, verb):
        opens = phrase.first - first <= OPENING or word_at(tokens, phrase.after, verb) == ","
        aimed = phrase.role == "in_year" and phrase.first <= first + 2
        if aimed and tokens.words[verb] in _AIMING:
            found["target_year"] = phrase.value  # "In 2030, we seek to halve"
        near = opens or verb - phrase.after <= LEADING
        where = tokens.words[phrase.after : phrase.after + 2] == [",", "where"]
        scoped = phrase.role in _LED_SCOPES and (where or tokens.words[first] in _LED_BY)
        if near and (scoped or phrase.role in _LED):
            found[phrase.role] = phrase.value
    if not found.keys() >= _SPAN:
        found = {role: value for role, value in found.items() if role not in _SPAN}
    if "years" in found:  # "Between 2020 and 2030, Acme aims to"
        found["first_year"], found["last_year"] = found.pop("years")
    return found


def _titled(
    tokens: Tokens, first: int, verb: int, phrases: list[Phrase], *, plans: bool
) -> dict[Role, Any]:
    """Read the year of "As part of our 2025 climate goals, ..." where no other is said."""
    if any(phrase.role in _DATED for phrase in phrases):
        return {}
    year = titled_year(tokens, first, verb, plans=plans)
    return {"target_year": year, "in_words": True} if year else {}


_DATED = frozenset(("target_year", "in_year", "last_year", "years", "in_words", "same_years"))
_SPAN = frozenset(("first_year", "last_year"))
"""Before a verb, one of them is none of its promise's: "Since 2020, Acme aims to"."""
_LED = frozenset(("target_year", "base_year", "years", *_SPAN))
_AIMING = frozenset(("seek", "seeks", "aim", "aims", "plan", "plans", "want", "wants"))
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
    starts, groups = [first], by_verb(tokens, first, phrases)
    for group in groups[1:]:
        start = group[0].first
        while start > body and tokens.words[start - 1] in _CONNECTING:
            start -= 1
        starts.append(start)
    parts: list[Part] = []
    for start, end, told_of in zip(starts, [*starts[1:], after], groups, strict=True):
        group, supplied, apart = supplies_of(prepared(tokens, start, body, end, told_of))
        clauses, taken = clauses_of(group, led=bool(due) and not parts)
        end_shared(tokens, clauses)
        clauses, taken = [*clauses, *supplied], [*taken, *apart]
        taken.sort(key=lambda phrase: phrase.first)
        if "respectively" in tokens.words[start:end]:
            clauses = apportioned(clauses)
        if due and not parts:
            _lead(clauses, due)
        read_from = _opening(group, taken) if taken and not promised else max(start, body)
        if tokens.words[start] in _LIMITING:
            read_from = start  # "Excluding acquisitions, Acme will"
        unread = _unread(tokens, read_from, end, taken)
        span = tokens.span(start, end)
        aimed = not _AIMS.isdisjoint(tokens.words[first:end])
        named = parts_named(tokens, start, end, clauses, taken)
        frames = [
            Frame(span, c.boundary, unread, aimed=aimed, part=part, **c.others)
            for c, part in zip(clauses, named, strict=True)
        ]
        if parts and parts[-1].frames and tokens.words[start : start + 2] in _ENDS_IN:
            frames = [_of_the_same(frame, parts[-1].frames[-1]) for frame in frames]
        asides = tuple((p.value, tokens.span(p.first, p.after)) for p in taken if p.role == "aside")
        told = next((p.first for p in group if p.role in TELLING), None)
        again = parts and not _AGAIN.isdisjoint(tokens.words[start - 2 : start + 1])
        renewed = again or (
            parts and group and tokens.text[tokens.starts[group[0].first]].isupper()
        )
        if told is not None and (stance in _ONCE or renewed):
            stance = stance_of(tokens, start, body if not parts else start, told, end)
        elif told is None and asides and stance is None:
            theirs = stance_of(tokens, start, start, taken[0].first + 1, end)
            stance = theirs if theirs is PassageKind.FOREIGN else None  # also of what follows
        held = stance
        if told is None:
            held = None if asides else about_else(tokens, start, end, group)
        parts.append(Part(start, end, promised, () if held else tuple(frames), held, asides))
    return parts


_ONCE = (None, PassageKind.PAST, PassageKind.PLEDGE)
"""What a verb says of its own figures, and of none behind the next verb."""
_LIMITING = frozenset(("excluding", "except", "outside", "without"))
_AGAIN = frozenset(("will", "we", "but"))
_ENDS_IN = (["to", "achieve"], ["to", "reach"], ["achieve", "a"], ["reach", "a"])


def _of_the_same(frame: Frame, before: Frame) -> Frame:
    """Return a cut of the scopes before it: "2 % a year to achieve a 40 % reduction"."""
    if frame.boundary.scopes or frame.operations or not (frame.nominal and frame.amount):
        return frame
    return frame._replace(boundary=before.boundary, operations=before.operations)


def _lead(clauses: list[Clause], due: dict[Role, Any]) -> None:
    """Give what stands before a verb to the first clause, and its scopes to those that go on."""
    scopes = {role: value for role, value in due.items() if role in _LED_SCOPES}
    clauses[0].said = {**due, **clauses[0].said}
    for clause in clauses[1:]:
        if clause.repeated and _LED_SCOPES.isdisjoint(clause.said):
            clause.said = {**scopes, **clause.said}


def _opening(group: list[Phrase], taken: list[Phrase]) -> int:
    """Return where a promise opens: with what is taken of it, or a figure that is not."""
    return min([taken[0].first, *(p.first for p in group if p.role in _FIGURES)])


_FIGURES = frozenset((*get_args(Amount), *get_args(Share)))


def _unread(tokens: Tokens, first: int, after: int, taken: list[Phrase]) -> tuple[Span, ...]:
    """Return the places of tokens that no phrase took and that may change the meaning."""
    words, kinds = tokens.words, tokens.kinds
    unread: list[int] = []
    i = first
    for phrase in (*taken, Phrase("action", None, after, after)):
        start = phrase.first
        if i < start and not NEUTRAL.issuperset(words[i:start]):
            unread += [
                k
                for k in range(i, start)
                if words[k] not in NEUTRAL and kinds[k] in _MEANT and not counts_item(tokens, k)
            ]
        i = max(i, phrase.after)
    return tuple(Span(tokens.starts[k], tokens.ends[k]) for k in unread)


def _with_shared(parts: list[Part], due: dict[str, Any]) -> list[Part]:
    """Give each promise what its sentence says once for several."""
    if len(parts) == 1 and len(parts[0].frames) == 1:
        return parts
    every = [frame for part in parts for frame in part.frames]
    if not every:
        return parts
    frames = [frame for frame in every if not frame.net_zero]
    if not any(frame.base_year or frame.first_year or frame.same_years for frame in frames):
        since = _said(every[-1], _SINCE)  # it stands at the end, with the net zero
        frames = [frame._replace(**since) if frame.is_cut else frame for frame in frames]
    if frames and frames[-1].science_based:
        frames = [
            frame._replace(science_based=True) if frame.partners and not frame.action else frame
            for frame in frames
        ]
    frames = _with_years(_with_years(frames[::-1], {})[::-1], due)
    shared = iter(frames)
    return [
        part._replace(frames=tuple(f if f.net_zero else next(shared) for f in part.frames))
        for part in parts
    ]


def _said(frame: Frame, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name in names if (value := getattr(frame, name))}


def _with_years(frames: list[Frame], known: dict[str, Any]) -> list[Frame]:
    """Hand the years of each frame, and those `known`, on to the cuts that follow it."""
    dated = []
    for frame in frames:
        spans = frame.first_year is not None and frame.target_year is None
        own = _said(frame, (*_DUE, *_SINCE, *(("last_year",) if spans else ())))
        known = known | own
        given = {}
        if frame.is_cut:
            said = (*own, *_DUE, "last_year") if frame.is_due else own
            given = {name: year for name, year in known.items() if name not in said}
        elif frame.zero and "base_year" in known:
            given = {"base_year": known["base_year"]}
        dated.append(frame._replace(**given) if given else frame)
    return dated
