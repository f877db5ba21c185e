"""What a sentence without a promise says of those beside it: their base year, or their scopes."""

from dataclasses import replace
from typing import Literal, NamedTuple

from trajectory.errors import TrajectoryError
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S1, S3, Boundary, Scope
from trajectory.wording.groups import TELLING
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.making import Context, key
from trajectory.wording.phrases import phrases_of
from trajectory.wording.sentences import Block
from trajectory.wording.statement import Draft, Inference, Reading, Span
from trajectory.wording.tokens import Tokens, year_of

__all__ = [
    "MOST",
    "Remark",
    "announce",
    "announced",
    "lacks_only",
    "remark_of",
    "with_limit",
    "with_remark",
]


class Remark(NamedTuple):
    """A `base_year` or a `boundary` of targets: of `all` that were said, or of the last ones.

    With `scopes`, it is that of targets of these only.
    """

    field: Literal["base_year", "boundary"]
    value: int | Boundary
    all: bool = False
    scopes: Scope = Scope(0)


_SUBJECT = frozenset(
    words("target targets goal goals commitment commitments reduction reductions ambition")
)
_ALL = frozenset(words("all both these targets goals commitments reductions"))
_WHICH = frozenset(words("this these the our all both its their it each"))
_BASES = frozenset(words("baseline base"))
_COVERING = frozenset(
    words("covers cover includes include applies apply encompasses encompass addresses")
)
_LIMITING = frozenset(
    words(
        "not no excludes exclude excluding except only some selected part partly partially "
        "but other certain parts third thirds half majority restated recalculated reviewed "
        "reviewing review adjusted previous former"
    )
)
_MEASURED = frozenset(words("are is use uses using measured set based against relative compared"))
OPENING, LONGEST, NEAR, FARTHEST = 8, 60, 10, 20


def remark_of(tokens: Tokens, block: Block) -> Remark | None:
    """Return what a sentence says of the targets beside it; None where nothing.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("All targets are measured against a 2019 baseline.")
    >>> remark_of(tokens, Block("sentence", 0, len(tokens)))[:3]
    ('base_year', 2019, True)
    >>> tokens = tokens_of("The target covers scopes 1 and 2.")
    >>> print(remark_of(tokens, Block("sentence", 0, len(tokens))).value)
    S1+S2
    """
    first, after = block.first, block.after
    while first < after - 1 and tokens.kinds[first] == "symbol":
        first += 1
    if "percent" in tokens.kinds[first:after] or after - first > LONGEST:
        return None
    said = tokens.words[first:after]
    opening = said[:OPENING]
    based = not _BASES.isdisjoint(said)
    if not (based or not _COVERING.isdisjoint(opening)) or not _LIMITING.isdisjoint(said):
        return None
    phrases = phrases_of(tokens, first, after)
    if any(phrase.role in TELLING or phrase.role == "action" for phrase in phrases):
        return None
    scopes = _scopes_in(phrases)
    if based:
        since = [phrase.value for phrase in phrases if phrase.role == "base_year"]
        if len(since) == 1 and scopes and not _SUBJECT.isdisjoint(said):
            return Remark("base_year", since[0], all=True, scopes=scopes)
        found = _base_of(tokens, first, after, since)
        return found._replace(scopes=scopes) if found else None
    named = opening[0] in _WHICH and not _SUBJECT.isdisjoint(opening)
    if not named and opening[:1] not in (["this"], ["it"], ["these"]):
        return None
    further = not {"include", "includes", "also"}.isdisjoint(opening)
    if further and S1 not in scopes:
        return None  # "This also includes scope 3": it is not all of it
    return Remark("boundary", Boundary(scopes)) if scopes else None


def _scopes_in(phrases: list[Phrase]) -> Scope:
    """Return the scopes that are named, with categories in the place of scope 3."""
    scopes = categories = Scope(0)
    for phrase in phrases:
        if phrase.role in ("scopes", "value_chain"):
            scopes |= phrase.value
        elif phrase.role == "categories":
            categories |= phrase.value
    return (scopes & ~S3) | categories if categories else scopes


def _base_of(tokens: Tokens, first: int, after: int, since: list[int]) -> Remark | None:
    """Read "The baseline year is 2019." and "All targets are against a 2019 baseline."."""
    said, kinds = tokens.words[first:after], tokens.kinds[first:after]
    opening = said[:OPENING]
    stated = next((n for n, word in enumerate(said) if word in _BASES), 0)
    ahead = said[stated + 1 : stated + NEAR]
    if "is" in ahead and "year" in kinds[stated + 1 : stated + NEAR]:
        n = stated + 1 + kinds[stated + 1 :].index("year")
        year = year_of(said[n])
        every = "target" not in said and "goal" not in said
        return Remark("base_year", year, every) if year else None
    if _MEASURED.isdisjoint(opening) and ":" not in opening:
        return None
    year = since[0] if len(since) == 1 else None
    if year is None and kinds.count("year") == 1:
        year = year_of(said[kinds.index("year")])
    titled = not _BASES.isdisjoint(opening if opening[0] == "using" else opening[:2])
    named = opening[0] in _WHICH and not _SUBJECT.isdisjoint(opening)
    if year is None or not (titled or named):
        return None
    return Remark("base_year", year, titled or not _ALL.isdisjoint(opening))


def announced(tokens: Tokens, block: Block) -> int | None:
    """Return the base year that a sentence announces for several goals, before any of them.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("Using 2019 as a baseline, we have two goals: a 30% cut by 2030.")
    >>> announced(tokens, Block("sentence", 0, len(tokens)))
    2019
    """
    kinds = tokens.kinds[block.first : block.after]
    if "percent" not in kinds or _BASES.isdisjoint(tokens.words[block.first : block.after]):
        return None
    told = block.first + kinds.index("percent")
    before = tokens.words[block.first : told]
    if _SUBJECT.isdisjoint(before) or _BASES.isdisjoint(before):
        return None
    several = not _ALL.isdisjoint(before)
    based = [p for p in phrases_of(tokens, block.first, told) if p.role == "base_year"]
    opens = based and based[0].first - block.first < FARTHEST
    return based[0].value if several and opens else None


def announce(context: Context, remark: Remark) -> bool:
    """Keep what is said of the targets that are to follow."""
    if isinstance(remark.value, Boundary):
        context.covered = remark.value
    elif not remark.scopes:
        context.announced = remark.value
    return isinstance(remark.value, Boundary) or not remark.scopes


def with_remark(context: Context, remark: Remark, since: int, span: Span) -> bool:
    """Fill what a remark says into the drafts that lack only it, of all or from `since` on."""
    first = max(0 if remark.all else since, len(context.drafts) - MOST)
    told = context.drafts[first:]
    del context.drafts[first:]
    taken = False
    for draft in told:
        same = not remark.scopes or draft.about[0].scopes in remark.scopes
        lacks = draft.kind is Target and remark.field in draft.missing and lacks_only(draft)
        if lacks and same:
            _fill(context, draft, remark, span)
            taken = True
        else:
            context.drafts.append(draft)
    return taken


def with_limit(context: Context, tokens: Tokens, block: Block, since: int) -> None:
    """Mark the targets of which a sentence says that they cover only a part.

    "The scope 3 target covers two thirds of all products": those of the scopes that it names, or
    without any those from `since` on.
    """
    first, after = block.first, block.after
    if not context.readings or _COVERING.isdisjoint(tokens.words[first : first + OPENING]):
        return
    said = tokens.words[first : min(after, first + LONGEST)]
    verb = next((n for n, word in enumerate(said[:OPENING]) if word in _COVERING), 0)
    if not verb or _SUBJECT.isdisjoint(said[:verb]) or said[0] not in _WHICH:
        return
    parted = "percent" in tokens.kinds[first:after] or not _PARTED.isdisjoint(said)
    if not parted:
        return
    scopes = _scopes_in(phrases_of(tokens, first, first + verb))
    span = tokens.span(first, after)
    last = range(since, len(context.readings))
    chosen = range(max(0, len(context.readings) - MOST), len(context.readings)) if scopes else last
    for n in chosen:
        reading = context.readings[n]
        noun = reading.noun
        spoken = isinstance(noun, Target) and (not scopes or noun.boundary.scopes in scopes)
        if spoken and len(reading.spans) < MOST:
            marks = tuple(dict.fromkeys((*reading.inferred, Inference.WHOLE)))
            unread = (*reading.unread, span)
            spans = (*reading.spans, span)
            context.readings[n] = replace(reading, spans=spans, inferred=marks, unread=unread)


_PARTED = frozenset(words("third thirds half quarter quarters only some selected part majority"))


def lacks_only(draft: Draft) -> bool:
    """Return whether a draft is one only since parts are missing.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> (draft,) = parse("Acme commits to reach net zero.").drafts
    >>> lacks_only(draft)
    True
    """
    return draft.reason == f"{' and '.join(draft.missing)} not said"


_MARKS = {"base_year": Inference.BASE_YEAR, "boundary": Inference.SCOPES}


def _fill(context: Context, draft: Draft, remark: Remark, span: Span) -> None:
    marks = tuple(dict.fromkeys((*draft.inferred, _MARKS[remark.field])))
    missing = tuple(name for name in draft.missing if name != remark.field)
    reason = f"{' and '.join(missing)} not said"
    if not missing:
        try:
            noun = draft.complete(**{remark.field: remark.value})
        except TrajectoryError as error:
            reason = str(error)
        else:
            if isinstance(noun, Target):
                context.latest[key(noun.boundary, noun.per)] = len(context.readings)
            context.readings.append(Reading(noun, (draft.span, span), marks, draft.unread))
            return
    known = (*draft.known, (remark.field, remark.value))
    filled = replace(draft, known=known, missing=missing, inferred=marks, reason=reason)
    context.drafts.append(filled)


MOST = 24
"""Drafts, or cuts by the same share and year, that are looked through: reading stays linear."""
