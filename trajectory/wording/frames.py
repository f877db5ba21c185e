"""A sentence in frames: one for each promise in it, holding what the sentence says of it."""

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, get_args

from trajectory.nouns.promises import EngagementBasis, Partner, Term
from trajectory.nouns.scope import S2, S3, Boundary, Land, Scope
from trajectory.wording.lexicon import NEUTRAL, NOTHING, Action, Amount, Phrase, Role
from trajectory.wording.phrases import phrases_of
from trajectory.wording.sentences import Block
from trajectory.wording.statement import Span
from trajectory.wording.tokens import Tokens
from trajectory.words import fraction_from_percent

__all__ = ["Frame", "Part", "parts_of"]

_AMOUNTS = frozenset(get_args(Amount))
_EMISSIONS: tuple[Role, ...] = ("scopes", "categories", "value_chain", "excluded")
_OF_BOUNDARY = frozenset((*_EMISSIONS, "land", "scope2"))
_NAMED: tuple[Role, ...] = ("scopes", "categories", "remainder")
_KEPT = ("absolute", "land", "scope2", "term")
_MEANS = ("renewable", "science_based", "partners", "basis")
_SINCE = ("base_year", "first_year")
_DUE = ("target_year", "same_years")
_TRAILING = frozenset([".", ",", ";", ")"])
_CONNECTING = frozenset(["and", "to", "also", "by", "then", "further"])
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
        What is promised to be done: "reduce", "reach", "maintain", "source" or "other".
    remainder : bool
        Whether they are "all other" emissions of the scopes.
    term : Term, optional
        Near-term or long-term.
    absolute : bool
        Whether "absolute" is said.
    per : str, optional
        The activity of an intensity, as the text spells it.
    percentage, lower_end : str, optional
        How much, as it was published; the lower end of a range.
    fraction : float, optional
        How much, where no percentage was published: "halve". [1]
    base_share, coverage, residual : float, optional
        The share in the base year, of the emissions that are covered, and that is left. [1]
    yearly : bool
        Whether the amount is one of every year.
    target_year, in_year, first_year, last_year, base_year : int, optional
        The years said after "by", "in", "from" and "through", and as that of the base. [year]
    same_years : bool
        Whether it is "within the same timeframe" as an earlier promise.
    net_zero, zero, renewable, science_based : bool
        Whether these words are said.
    level : tuple of float and str, optional
        Emissions to keep, with their unit.
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
    fraction: float | None = None
    base_share: float | None = None
    coverage: float | None = None
    residual: float | None = None
    yearly: bool = False
    target_year: int | None = None
    in_year: int | None = None
    first_year: int | None = None
    last_year: int | None = None
    base_year: int | None = None
    same_years: bool = False
    net_zero: bool = False
    zero: bool = False
    level: tuple[float, str] | None = None
    renewable: bool = False
    science_based: bool = False
    partners: tuple[Partner, ...] = ()
    basis: EngagementBasis | None = None

    @property
    def amount(self) -> str | float | None:
        """How much is to be cut, or which share to be reached, as it was published."""
        return self.percentage or self.lower_end or self.fraction

    @property
    def share(self) -> float | None:
        """The amount as a fraction. [1]"""
        amount = self.amount
        return fraction_from_percent(amount)[0] if isinstance(amount, str) else amount

    @property
    def is_due(self) -> bool:
        """Whether a deadline is said, or referred to."""
        return self.target_year is not None or self.same_years

    @property
    def is_cut(self) -> bool:
        """Whether it is, or may be, a cut by some amount."""
        return self.amount is not None and self.action in ("reduce", None)


class Part(NamedTuple):
    """A part of a sentence with one verb: its tokens, and a frame for each promise in it.

    `promised` is whether it is put as a promise: after "commits to" and the like.
    """

    first: int
    after: int
    promised: bool
    frames: tuple[Frame, ...]


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
        if "percent" in tokens.kinds[first:verb]:
            parts += _parts(tokens, first, first, verb, phrases_of(tokens, first, verb))
            first = verb
        phrases, after = phrases_of(tokens, verb + 1, limit), limit
        if limit < block.after:
            after = _end_of(tokens, phrases or phrases_of(tokens, first, limit), limit)
        due = _leading_year(tokens, first, verb)
        parts += _parts(tokens, first, verb + 1, after, phrases, promised=True, due=due)
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


def _leading_year(tokens: Tokens, first: int, verb: int) -> int | None:
    """Read "By 2030, Acme commits to ...": the deadline before the subject."""
    if tokens.words[first] not in ("by", "before"):
        return None
    phrases = phrases_of(tokens, first, min(verb, first + 8))
    return next((p.value for p in reversed(phrases) if p.role == "target_year"), None)


def _parts(
    tokens: Tokens,
    first: int,
    body: int,
    after: int,
    phrases: list[Phrase],
    *,
    promised: bool = False,
    due: int | None = None,
) -> list[Part]:
    """Return the parts between `first` and `after`; the promise's words start at `body`."""
    starts, groups = [first], _by_verb(phrases)
    for group in groups[1:]:
        start = group[0].first
        while start > body and tokens.words[start - 1] in _CONNECTING:
            start -= 1
        starts.append(start)
    parts: list[Part] = []
    for start, end, group in zip(starts, [*starts[1:], after], groups, strict=True):
        clauses, taken = _clauses_of(group)
        if due is not None and not parts:
            clauses[0].said.setdefault("target_year", due)
        read_from = taken[0].first if taken and not promised else max(start, body)
        unread = _unread(tokens, read_from, end, taken)
        span = tokens.span(start, end)
        frames = tuple(clause.frame(span, unread) for clause in clauses)
        parts.append(Part(start, end, promised, frames))
    return parts


def _by_verb(phrases: list[Phrase]) -> list[list[Phrase]]:
    """Return the phrases in groups that each start with a verb, but for the first."""
    groups: list[list[Phrase]] = [[]]
    for phrase in phrases:
        if phrase.role == "action" and any(p.role != "action" for p in groups[-1]):
            groups.append([])
        groups[-1].append(phrase)
    return groups


@dataclass(slots=True)
class _Clause:
    """What was said of one promise so far, by role, until its frame is made of it."""

    said: dict[Role, Any] = field(default_factory=dict)
    repeated: bool = False
    """Whether its scopes are those of the promise before it."""

    @property
    def scopes(self) -> Scope:
        said = self.said
        scopes: Scope = said.get("scopes", NOTHING)
        if "categories" in said:
            scopes = (scopes & ~S3) | said["categories"]
        scopes = scopes or said.get("value_chain", NOTHING)
        return scopes & ~said["excluded"] if "excluded" in said else scopes

    def frame(self, span: Span, unread: tuple[Span, ...]) -> Frame:
        said = self.said
        boundary = Boundary(self.scopes, said.get("land", Land.WITH), said.get("scope2"))
        others = {role: value for role, value in said.items() if role not in _OF_BOUNDARY}
        return Frame(span, boundary, unread, **others)


def _clauses_of(phrases: list[Phrase]) -> tuple[list[_Clause], list[Phrase]]:
    """Lay the phrases of a part into clauses; return these, and the phrases that were taken."""
    amounts = [n for n, phrase in enumerate(phrases) if phrase.role in _AMOUNTS]
    last_amount = amounts[-1] if amounts else -1
    clauses, taken = [_Clause()], []
    for n, phrase in enumerate(phrases):
        if phrase.role == "action":
            clauses[-1].said["action"] = phrase.value
            taken.append(phrase)
            continue
        following = _next_clause(clauses[-1], phrase.role, n < last_amount)
        if following is not None:
            clauses.append(following)
        if _lay(clauses[-1], phrase):
            taken.append(phrase)
    counted = [clause for clause in clauses if "scope2" in clause.said]
    if counted and not any(clause.scopes & S2 for clause in counted):  # no boundary holds it
        taken = [phrase for phrase in taken if phrase.role != "scope2"]
    return clauses, taken


def _next_clause(clause: _Clause, role: Role, more_amounts: bool) -> _Clause | None:
    """Return the clause that a phrase opens; None where it belongs to the current one."""
    said, is_amount = clause.said, role in _AMOUNTS
    if is_amount and "net_zero" in said:
        return _Clause({"action": "reduce"})
    if _AMOUNTS.isdisjoint(said) or ("partners" in said and not is_amount):
        return None
    if role == "net_zero":
        return _Clause({"action": "reach"})
    if is_amount or (role == "target_year" and role in said and more_amounts):
        keep = ("action", *_EMISSIONS, "remainder", "per", *_MEANS, *_KEPT)
        return _Clause({r: said[r] for r in keep if r in said}, repeated=True)
    if more_amounts and role in _NAMED:
        told = clause.scopes and not clause.repeated
        if told or "per" in said or "target_year" in said:
            return _Clause({r: said[r] for r in ("action", *_KEPT) if r in said})
    return None


def _lay(clause: _Clause, phrase: Phrase) -> bool:
    """Put what a phrase says into a clause; return whether it was taken."""
    role, value, said = phrase.role, phrase.value, clause.said
    if clause.repeated and role in (*_NAMED, "absolute"):
        said.pop("per", None)
        if role != "absolute":
            for old in (*_EMISSIONS, *_NAMED):
                said.pop(old, None)
        clause.repeated = role == "absolute"
    if role == "equivalent":
        return True  # the same cut in other words
    if role == "remainder":
        said[role] = True
        return False  # of what it leaves out the promise holds only whole categories
    if role == "coverage" and "partners" in said:
        return False  # a share of partners holds no coverage
    if role not in said or role == "per" or role in _KEPT:
        said[role] = value
    elif role in ("scopes", "categories", "excluded"):
        said[role] |= value
    elif role == "partners":
        said[role] = tuple(dict.fromkeys((*said[role], *value)))
    elif role == "in_year":
        said.setdefault("target_year", value)
    else:
        return bool(said[role] == value)
    return True


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
