"""What narrows a promise to a part of the company: "in Europe", "our plants", "concrete products".

Where no scopes are numbered, those of the whole company may be inferred only if nothing does.
"""

from collections.abc import Iterator

from trajectory.nouns.scope import S12, Scope
from trajectory.wording.belongings import LINKING, PARTS, is_part, whose_emissions
from trajectory.wording.clauses import Clause
from trajectory.wording.dates import MONTHS
from trajectory.wording.divisions import part_said
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.numerals import FRACTIONS
from trajectory.wording.others import PLACES
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["narrowed", "parts_named"]

_AT = frozenset(words("in for at of from across within on throughout"))
_WHOSE = frozenset(words("the our its their all a an both"))
_NO_PART = frozenset(
    words(
        "line alignment accordance order collaboration partnership addition terms total fact "
        "support response keeping compliance group company corporation bank organisation "
        "organization business scope scopes ghg co2 net race the our its fye"
    )
)
"""After "in" or "of" these name no part: "in line with", "of the Group"."""
_ENDING = frozenset(words("which that and or but while with to as than if so through by using"))
_WHOLE = frozenset(words("our the its entire whole own your their overall a"))
_DUE = frozenset(words("the fiscal financial end no sooner earlier before at year"))
"""After "by" or "or" these still say when."""
FARTHEST = 24
LONGEST_TITLED = 80
"""Tokens at most from a title and its year to what is promised under it."""
NEAR = 8


def narrowed(
    tokens: Tokens, start: int, end: int, told: Phrase, read: set[int], *, named: bool
) -> str | None:
    """Return the word that tells that a promise speaks of a part of the company; None without.

    What is promised stands at `told`, between `start` and `end`; `named` is whether scopes are,
    and `read` holds the tokens that phrases took.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("Acme aims to be carbon neutral in its concrete products by 2040")
    >>> told = Phrase("net_zero", True, 4, 6)
    >>> narrowed(tokens, 0, len(tokens), told, {4, 5}, named=False)
    'concrete'
    """
    found = _led(tokens, start, told.first, read) or _placed(tokens, start, told.after, end, read)
    if found or named:
        return found
    return (
        _behind(tokens, told.after, end, read)
        or whose_emissions(tokens, start, told, read)
        or _subject(tokens, start, told.first, read)
    )


def _led(tokens: Tokens, start: int, told: int, read: set[int]) -> str | None:
    """Return the part or place that opens a sentence: "In Europe, we", "Our stores are to"."""
    while start < told and tokens.kinds[start] != "word":
        start += 1
    opener = tokens.words[start]
    stop = min(start + 9, told)
    comma = next((k for k in range(start, stop) if tokens.words[k] == ","), 0)
    if comma and opener in ("in", "for", "across", "at"):
        for k in range(start + 1, comma):
            if k in read:
                return None
            if tokens.words[k] in PLACES or is_part(tokens, k):
                return tokens.words[k]
            dated = tokens.words[k] in _WHEN or "year" in tokens.kinds[k + 1 : comma]
            if opener != "at" and not dated and _is_name(tokens, k):
                return tokens.words[k]
    ours = (
        opener in ("for", "in") and "we" in tokens.words[start : told if opener == "for" else stop]
    )
    named = ours and start + 1 not in read and tokens.words[start + 1] not in _NO_PLACE
    named = named and tokens.kinds[start + 2] != "year"
    if named and _is_name(tokens, start + 1):
        return tokens.words[start + 1]
    titled = _titled(tokens, start, told, read)
    if titled or opener not in ("our", "its", "the", "these"):
        return titled
    verb = next((k for k in range(start, stop) if tokens.words[k] in _VERBS), 0)
    head = tokens.words[verb - 1] if verb else ""
    if verb and "," not in tokens.words[start:verb]:
        place = next(_places(tokens, start, verb + 1, read), None)  # "our mills in Sweden will"
        if place is not None:
            return place
    part = head in _SUBJECTS and is_part(tokens, verb - 1)
    several = opener in _OURS and verb > 1 and head.endswith("s") and head not in _WHOLE_PLURALS
    return head if (part or several) and verb - 1 not in read else None


_WHEN = MONTHS | frozenset(words("spring summer autumn winter fy q1 q2 q3 q4 h1 h2"))
"""In capitals after "in" these are no name of a place."""
_NO_PLACE = _WHEN | frozenset(
    words(
        "greenhouse carbon emissions emission absolute category categories value supply fiscal "
        "annex appendix table figure chapter section page note"
    )
)


def _titled(tokens: Tokens, start: int, told: int, read: set[int]) -> str | None:
    """Return the last word of a title before a year: "Electric Utilities (2050): net zero"."""
    span = range(max(start + 2, told - LONGEST_TITLED), told)
    titles = (k for k in span if tokens.kinds[k] == "year")
    year = next((k for k in titles if tokens.words[k + 1 : k + 3] == [")", ":"]), 0)
    if not year or tokens.words[year - 1] != "(" or year - 2 in read:
        return None
    word = tokens.words[year - 2]
    return None if word in _AIMED or tokens.kinds[year - 2] != "word" else word


_AIMED = frozenset(words("target targets goal goals ambition ambitions commitment term vision"))


def _placed(tokens: Tokens, start: int, k: int, end: int, read: set[int]) -> str | None:
    """Return the place that comes with what is promised: "in the U.S.", "in Norway"."""
    first = max(start, k - NEAR)
    while "to" in tokens.words[first:k]:  # a place before "commits to" belongs to a name
        first = tokens.words.index("to", first) + 1
    return next(_places(tokens, first, min(end, k + FARTHEST), read), None)


def _places(tokens: Tokens, first: int, end: int, read: set[int]) -> Iterator[str]:
    """Yield the places that something is said to be in, and "in" what has a name of its own."""
    if _INSIDE.isdisjoint(tokens.words[first:end]):
        return
    capitals = tokens.capitals
    for j in range(first, end - 1):
        if tokens.words[j] not in _INSIDE:
            continue
        n = j + 1 + (tokens.words[j + 1] in _OWNED)
        place = word_at(tokens, n, end) in PLACES or tokens.words[n : n + 3] == ["u", ".", "s"]
        named = tokens.words[j] == "in" and n < end and n not in read and not capitals
        named = named and tokens.words[j - 1] not in _ELSEWHERE
        if place or (named and _is_name(tokens, n) and tokens.words[n] not in _NO_PLACE):
            yield tokens.text[tokens.starts[n] : tokens.ends[n]]


_OWNED = frozenset(("the", "our", "its", "their"))
_INSIDE = frozenset(("in", "across", "for"))
_ELSEWHERE = frozenset(
    words(
        "investment investments invest based headquartered located listed stated published out "
        "described disclosed reported outlined announced defined shown presented included"
    )
)
"""Before "in" and a name these say nothing of where emissions are cut."""


_VERBS = frozenset(words("are is will aim aims commit commits plan plans intend intends want"))
_SUBJECTS = PARTS - frozenset(words("operations operation production"))


def _behind(tokens: Tokens, k: int, end: int, read: set[int]) -> str | None:
    """Return the part or the name after what is promised: "net zero in Europe"."""
    shouted = tokens.capitals
    for k in range(k, min(end, k + FARTHEST)):  # noqa: B020
        word = tokens.words[k]
        if k in read:
            continue
        if word == "production" and tokens.words[k - 1 : k + 2 : 2] == ["from", "to"]:
            continue  # "from production to customer"
        if word in PLACES or is_part(tokens, k):
            return word
        if word == "and" and word_at(tokens, k + 1, end) == "zero":
            continue  # "carbon neutrality and zero waste in its stores"
        if word in _ENDING and k + 1 not in read and word_at(tokens, k + 1, end) not in _DUE:
            return None
        if tokens.kinds[k] == "symbol" and word not in "(“”\"'*’":
            return None
        if word in _AT:
            j = k + 1
            while j < end and tokens.words[j] in _WHOSE:
                j += 1
            if word_at(tokens, j, end) in _NO_PART:
                return None
            if j < end and j not in read and not shouted and _is_name(tokens, j):
                return tokens.words[j]
    return None


def _is_name(tokens: Tokens, k: int) -> bool:
    """Return whether a word in capitals is the name of something."""
    following = word_at(tokens, k + 1, len(tokens))
    if tokens.words[k] == "paris" and following in ("agreement", "accord", "climate", "aligned"):
        return False
    ahead = tokens.words[k + 1 : k + 4]
    whole = tokens.words[k] in _NO_PART or not _GROUP.isdisjoint(ahead)
    owner = any(word.endswith(("’s", "'s", "’", "'")) for word in tokens.words[k : k + 3])
    named = tokens.kinds[k] == "word" and tokens.text[tokens.starts[k]].isupper()
    return named and not whole and not owner and len(tokens.words[k]) > 1


_GROUP = frozenset(("group", "corporation", "’s", "'s"))


def _subject(tokens: Tokens, start: int, told: int, read: set[int]) -> str | None:
    """Return the part that is the subject of what is promised: "our sites to be net zero"."""
    k = told - 1
    while k >= start and tokens.words[k] in LINKING:
        k -= 1
    if k > start and tokens.words[k] == ",":
        k -= 1
    shared = _shared_before(tokens, max(start, k - NEAR), k) if k > start else None
    if shared is not None:
        return shared
    outside = k == start - 1 and tokens.words[k : k + 1] == ["business"]
    if (k < start and not outside) or k in read:
        return None
    word = tokens.words[k]  # "with the Supplies business achieving net zero"
    if word == "business" and word_at(tokens, k - 1, told) not in _WHOLE:
        return word
    if is_part(tokens, k) or word in PLACES or _is_ours(tokens, start, k, told):
        return word
    made = next((j for j in range(max(start, k - 4), k) if is_part(tokens, j)), None)
    if made is not None and tokens.words[made + 1] in _MADE:
        return tokens.words[made]
    back = tokens.words[max(start, k - 5) : k]
    place = back.index("of") if "of" in back else 0
    return back[place - 1] if place and back[place - 1] in PARTS else None


def _shared_before(tokens: Tokens, first: int, k: int) -> str | None:
    """Return what a share is of that is to be something: "50% of our sales" by some year."""
    while k > first + 1 and tokens.kinds[k] == "year" and tokens.words[k - 1] in ("by", "in"):
        k -= 2
    named = tokens.words[k]
    while k > first and tokens.kinds[k] == "word" and tokens.words[k] not in _ENDING:
        k -= 1
        if tokens.words[k] in _PORTIONS and tokens.words[k + 1] == "of":
            return named
    shared = tokens.kinds[k] == "percent" and tokens.words[k + 1] == "of"
    return named if shared and tokens.words[k] != "100" else None


_PORTIONS = FRACTIONS | {"most", "many", "some", "majority"}
"""Before "of": "two thirds of our suppliers"."""


_HELPED = frozenset(("renewable", "partners"))
_PARTLY = frozenset(
    words("development developments upstream downstream product products agricultural")
)
"""Before "value chain" these name a part of it."""
_UNNAMED = (None, S12, Scope.C15)
"""What is inferred of "our operations", or of nothing at all."""


def _is_ours(tokens: Tokens, start: int, k: int, told: int) -> bool:
    """Return whether some things of a company are the subject: "our Belgian breweries"."""
    word = tokens.words[k]
    if _OURS.isdisjoint(tokens.words[max(start, k - 3) : k]) or tokens.kinds[k] != "word":
        return False
    if word.endswith("s") and not word.endswith("ss"):
        return word not in _WHOLE_PLURALS
    lower = tokens.text[tokens.starts[k]].islower()
    being = not _BEING.isdisjoint(tokens.words[k + 1 : told])
    return lower and being and word not in _WHOLE_SINGULARS


_MADE = frozenset(words("sold made produced operated owned run"))
_BEING = frozenset(words("will be is are become becoming"))
_WHOLE_SINGULARS = frozenset(
    words(
        "company group business bank organisation organization firm goal ambition target aim "
        "objective commitment plan strategy vision intention pledge aspiration journey roadmap "
        "mission purpose footprint activity pathway path way road transition chain work progress "
        "energy enterprise corporation industry intent priority focus first next hope task duty "
        "promise challenge initiative programme program term time gas ghg council city county town "
        "municipality borough authority university college agency institution state community "
    )
)


_OURS = frozenset(words("our its their"))
_WHOLE_PLURALS = frozenset(
    words(
        "emissions paths plans goals targets ambitions efforts operations steps actions "
        "commitments sights gas "
        "teams objectives initiatives strategies activities gases scopes aims scenarios pathways "
        "investments objectives aspirations measures reductions partners employees colleagues"
    )
)


def _is_plain(tokens: Tokens, start: int, end: int, clause: Clause, read: set[int]) -> bool:
    """Return whether numbered scopes stand in a sentence without a place, a part or a title."""
    numbered = "scopes" in clause.said or "categories" in clause.said
    while start < end - 1 and tokens.kinds[start] in ("symbol", "mark"):
        start += 1
    if not numbered or "value_chain" in clause.said or tokens.words[start] in _OPENERS:
        return False
    if ":" in tokens.words[start:end]:
        return False
    return next(_places(tokens, start, end, read), None) is None


_OPENERS = frozenset(words("in for across at our its the these"))


def parts_named(
    tokens: Tokens, start: int, end: int, clauses: list[Clause], taken: list[Phrase]
) -> list[str | None]:
    """Return for each clause the word that tells that it speaks of a part of the company only.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> told = Phrase("net_zero", True, 4, 6)
    >>> clause = Clause({"net_zero": True}, told=told)
    >>> parts_named(tokens_of("Acme aims to be net zero in Europe"), 0, 8, [clause], [told])
    ['Europe']
    """
    read = {k for phrase in taken for k in range(phrase.first, phrase.after)}
    chain = next((p for p in taken if p.role == "value_chain"), None)
    whose = tokens.words[chain.first - 1] if chain and chain.first > start else ""
    named: list[str | None] = []
    state = next((phrase for phrase in taken if phrase.role == "net_zero"), None)
    for clause in clauses:
        if clause.told and clause.told.role not in clause.said and "net_zero" in clause.said:
            clause.told = state  # the figure before it is a share of what is to be net zero
        part = _part_of(tokens, start, end, clause, read, whose)
        told = clause.told.first if clause.told else start
        if part is None and named and "with" in tokens.words[max(start, told - 3) : told]:
            part = named[-1]  # "net zero in its stores by 2040, with a 50% cut by 2030"
        named.append(part)
    return named


def _part_of(
    tokens: Tokens, start: int, end: int, clause: Clause, read: set[int], whose: str
) -> str | None:
    told = clause.told
    if told is None or (told.role != "net_zero" and not _HELPED.isdisjoint(clause.said)):
        return None
    apart = part_said(tokens, start, told.first, end, numbered="scopes" in clause.said)
    if apart or _is_plain(tokens, start, end, clause, read):
        return apart
    if "value_chain" in clause.said and whose in _PARTLY:
        both = {"upstream", "downstream"} <= {*tokens.words[start : told.after]}
        if not both:
            return whose
    named = bool(clause.scopes) or clause.said.get("operations") not in _UNNAMED
    return narrowed(tokens, start, end, told, read, named=named)
