"""The text in blocks: headings, links, and sentences."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from trajectory.nouns.promises import Term
from trajectory.nouns.scope import Land
from trajectory.wording.languages.en import ACTIONS, COMMITMENTS, HEADINGS, STATING
from trajectory.wording.lexicon import BULLETS, entry_at
from trajectory.wording.lists import (
    dash_opens_item,
    ends_line,
    has_rows,
    is_lead,
    leading_colon,
    lines_before,
    opens_item,
    opens_year,
    years_ahead,
)
from trajectory.wording.openings import openings
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["Block", "blocks_of"]

LONGEST_NAME = 14
"""Tokens of a fragment that may still be the start of a name, such as "Foo & Co."."""


class Block(NamedTuple):
    """The tokens from `first` to before `after`; `sets` is what a heading says of what follows.

    A "lead" stands above a list; `under` is where that of an item does.
    """

    kind: Literal["heading", "lead", "link", "sentence"]
    first: int
    after: int
    sets: Term | Land | None = None
    under: tuple[int, int] | None = None


def blocks_of(tokens: Tokens) -> Iterator[Block]:
    """Yield the blocks of a text in order; every token belongs to exactly one.

    References
    ----------
    Headings ("Near-Term Targets:", "FLAG:") and footnotes stand as in the statements of SBTi's
    target dashboard (May 2026).

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> for block in blocks_of(tokens_of("Near-term targets: Foo & Co. KG commits. We like cake.")):
    ...     print(*block[:4])
    heading 0 4 Term.NEAR
    sentence 4 11 None
    sentence 11 15 None
    """
    return _with_whole_names(tokens, _with_leads(tokens, _pieces(tokens)))


def _pieces(tokens: Tokens) -> Iterator[Block]:
    """Yield blocks as headings, links, marks, stops and blank lines cut them."""
    first, opened = 0, frozenset(openings(tokens))
    for i in _cuts(tokens, opened):
        if i < first:
            continue
        standing = _standing_at(tokens, i, first)
        if standing is not None:
            if first < i:
                yield Block("sentence", first, i)
            yield standing
            first = standing.after
            continue
        if first < i and (i in opened or _bullets(tokens, i) or opens_year(tokens, i)):
            yield Block("sentence", first, i)
            first = i
        if first < i and _opens_footnote(tokens, i):
            yield Block("sentence", first, i)
            first = i
        end = _end_at(tokens, i)
        if end:
            yield Block("sentence", first, end)
            first = end
    if first < len(tokens):
        yield Block("sentence", first, len(tokens))


def _bullets(tokens: Tokens, i: int) -> bool:
    """Return whether a bullet stands by itself; no "t·km"."""
    return tokens.words[i] in BULLETS and tokens.starts[i] > tokens.ends[i - 1]


def _cuts(tokens: Tokens, opened: frozenset[int]) -> Iterable[int]:
    """Return the tokens at which a block may start or end."""
    if "\n" in tokens.plain:
        return range(len(tokens))
    pairs = enumerate(zip(tokens.words, tokens.kinds, strict=True))
    cuts = [i for i, (word, kind) in pairs if word in _CUTTING or kind in _STANDING]
    further = opened.union(years_ahead(tokens)) if ":" in tokens.words else opened
    return sorted(further.union(cuts)) if further else cuts


def _standing_at(tokens: Tokens, i: int, first: int) -> Block | None:
    """Return the heading or link at token `i`, which stands by itself."""
    if tokens.kinds[i] == "link":
        return Block("link", i, i + 1)
    if tokens.words[i] not in HEADINGS:
        return None
    return _heading_at(tokens, i, first)


def _heading_at(tokens: Tokens, i: int, first: int) -> Block | None:
    entry = entry_at(HEADINGS, tokens, i, len(tokens))
    if entry is None:
        return None
    after = i + len(entry[0])
    colon = after < len(tokens) and tokens.words[after] == ":"
    if isinstance(entry[1], Land) and not colon and _is_a_name(tokens):
        return None  # "FLAG Ltd commits ...": a name
    opens = i == first or tokens.kinds[i - 1] == "year"  # "by 2040 Near-Term Targets Acme"
    land = isinstance(entry[1], Land)
    titled = _is_titled(tokens, i, after, _STOPS | STATING if land else _NEVER_NAMED)
    whole = all(tokens.text[tokens.starts[k]].isupper() for k in range(i, after))
    stands = _stands_as_heading(tokens, i, after) and (opens or (titled and whole))
    opens = stands or (titled and not land)
    if not colon and not opens:
        return None
    return Block("heading", i, after + colon, entry[1])


def _is_a_name(tokens: Tokens) -> bool:
    """Return whether a text starts with FLAG as a name: "FLAG Ltd commits to ..."."""
    return tokens.words[0] == "flag" and tokens.words[1:2] != [":"]


def _is_titled(tokens: Tokens, i: int, after: int, no_name: frozenset[str]) -> bool:
    """Return whether a heading stands after a sentence without a stop, and is one all the same.

    It starts with a capital, and who commits to something follows: "... bioenergy feedstocks
    Long-Term Targets Acme Co., Ltd. commits to".
    """
    if not tokens.text[tokens.starts[i]].isupper() or (i and tokens.words[i - 1] in _WHOSE):
        return False
    following = tokens.words[after : after + LONGEST_NAME]
    verb = next((k for k, word in enumerate(following) if word in COMMITMENTS), 0)
    figures = {"percent", "mark"}.intersection(tokens.kinds[after : after + verb])
    return verb > 0 and not figures and no_name.isdisjoint(following[:verb])


_WHOSE = frozenset(("the", "our", "its", "their", "these", "and", "of", "with"))


def _stands_as_heading(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether words without a colon are a heading: in capitals, before a new subject."""
    if after == len(tokens):
        return True
    text = tokens.plain
    gap = text[tokens.ends[after - 1] : tokens.starts[after]]
    subject = text[tokens.starts[after]].isupper() or "\n" in gap
    return subject and text[tokens.starts[i]].isupper()


def _opens_footnote(tokens: Tokens, i: int) -> bool:
    """Return whether a mark stands before a word it clings to: "*The target includes"."""
    if tokens.kinds[i] != "mark" or i + 1 == len(tokens):
        return False
    text, after_stop = tokens.text, i > 0 and tokens.words[i - 1] == "."
    free_before = i == 0 or after_stop or tokens.ends[i - 1] < tokens.starts[i]
    clings = tokens.starts[i + 1] == tokens.ends[i]
    return free_before and text[tokens.starts[i + 1]].isupper() and (clings or after_stop)


_STOPS = frozenset(".!?;")
_SHORTENED = frozenset(("vs", "approx", "incl", "excl", "ca", "resp"))
"""Before a dot that ends no sentence: "(vs. FY2019)"."""
_QUOTES = frozenset("'\"”’")
_NEVER_NAMED = frozenset("!?;") | STATING
"""What no name of a company holds; a dot may be part of one."""
_CUTTING = _STOPS | BULLETS | _QUOTES | frozenset("-–—") | HEADINGS.keys()
_STANDING = frozenset(("mark", "link"))


def _breaks(tokens: Tokens, i: int) -> bool:
    """Return whether a line that stands by itself ends with token `i`, or a bullet follows."""
    return opens_item(tokens, i + 1) or ends_line(tokens, i)


def _end_at(tokens: Tokens, i: int) -> int:
    """Return the index after the block that token `i` ends; 0 if it ends none."""
    if i + 1 == len(tokens) or _breaks(tokens, i):
        return i + 1
    if tokens.words[i] in _MARKING and (dash_opens_item(tokens, i) or _quotes_on(tokens, i)):
        return i + 1
    if i and tokens.words[i] == "." and tokens.words[i - 1] in _SHORTENED:
        return 0
    if tokens.words[i] not in _STOPS or (i and opens_item(tokens, i - 1)):
        return 0  # "1." opens an item
    gap = tokens.starts[i + 1] - tokens.ends[i]
    kind, start = tokens.kinds[i + 1], tokens.text[tokens.starts[i + 1]]
    if kind == "mark" and not gap:
        last = i + 2 == len(tokens) or tokens.starts[i + 2] > tokens.ends[i + 1]
        return i + 2 if last else i + 1
    if kind in ("link", "mark"):
        return i + 1
    if start in _QUOTES and not gap and i + 2 < len(tokens):
        free = tokens.starts[i + 2] > tokens.ends[i + 1]
        opens = tokens.text[tokens.starts[i + 2]]
        return i + 2 if free and (opens.isupper() or opens in "(“\"'") else 0
    starts = start.isupper() or _names_subject(tokens, i) or (gap > 0 and start in "(“\"'")
    signed = start in _DASHES and _opens_behind(tokens, i + 2)
    starts = starts or (gap > 0 and (signed or _opens_low(tokens, i)))
    cut_name = not gap and (i == 0 or len(tokens.words[i - 1]) <= 3)
    return i + 1 if starts and not cut_name else 0


def _opens_behind(tokens: Tokens, k: int) -> bool:
    """Return whether a figure or a capital stands at token `k`, behind a dash: ". - In Europe"."""
    if k >= len(tokens):
        return False
    free = tokens.starts[k] > tokens.ends[k - 1] and tokens.text[tokens.starts[k]].isupper()
    return free or tokens.kinds[k] == "percent"


def _quotes_on(tokens: Tokens, i: int) -> bool:
    """Return whether a quotation ends here and the next one starts."""
    page = tokens.words[i + 1 : i + 2] == ["("] and _PAGE(word_at(tokens, i + 2, len(tokens)))
    if tokens.words[i] not in _QUOTES or not (tokens.words[i + 1] in _OPENING_QUOTES or page):
        return False
    clings = i > 0 and tokens.ends[i - 1] == tokens.starts[i]
    return clings and tokens.ends[i] < tokens.starts[i + 1]


_PAGE = re.compile(r"p\d+").fullmatch
_DASHES = frozenset("-–—")
_MARKING = _DASHES | _QUOTES
_OPENING_QUOTES = frozenset("'\"“‘")


def _opens_low(tokens: Tokens, i: int) -> bool:
    """Return whether a sentence opens with a figure, or in lower case: "25% less", "net zero"."""
    kind, ahead = tokens.kinds[i + 1], tokens.words[i + 2 : i + 3]
    numbered = (kind == "number" and ahead in (["."], [")"])) or (kind == "year" and ahead == [":"])
    if (kind == "percent" or numbered) and len(tokens.words[i - 1]) > 3:
        return True
    return tokens.kinds[i - 1] == "year" and _goes_on(tokens, i)


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Return whether a sentence in lower case follows a full stop: "by 2040. net zero by 2050"."""
    following = tokens.words[i + 1]
    return tokens.words[i] == "." and (following in ACTIONS or following in _GOING_ON)


_GOING_ON = frozenset(("net", "carbon", "climate", "we", "our"))


def _names_subject(tokens: Tokens, i: int) -> bool:
    """Return whether a name in lower case or with a digit follows: "... 2020. eBay commits to"."""
    if tokens.starts[i + 1] == tokens.ends[i] or (i and len(tokens.words[i - 1]) <= 3):
        return False
    ahead = tokens.words[i + 1 : i + 7]
    verb = next((k for k, word in enumerate(ahead) if word in _THIRD), 0)
    return verb > 0 and (_STOPS | STATING).isdisjoint(ahead[:verb])


_THIRD = frozenset(("commits", "pledges", "aims", "intends", "plans", "targets"))


def _with_whole_names(tokens: Tokens, pieces: Iterator[Block]) -> Iterator[Block]:
    """Yield blocks after joining "Foo & Co." to "KG commits to ...": a dot inside a name."""
    held: Block | None = None
    for piece in pieces:
        if piece.kind == "sentence":
            named = held and "word" in tokens.kinds[held.first : held.after]
            remark = tokens.words[piece.first] == "["
            apart = remark or has_rows(tokens, piece.first)
            if held and named and (apart or lines_before(tokens, piece.first) > 1):
                yield held
                held = None
            first = held.first if held else piece.first
            under = held.under if held else piece.under
            whole = Block("sentence", first, piece.after, under=under)
            if _is_start_of_name(tokens, piece) and whole.after - whole.first <= 2 * LONGEST_NAME:
                held = whole
                continue
            yield whole
        else:
            if held:
                yield held
            yield piece
        held = None
    if held:
        yield held


def _with_leads(tokens: Tokens, pieces: Iterator[Block]) -> Iterator[Block]:
    """Yield blocks, with those above a list as leads, and its items under them.

    A list ends at a blank line, or at a line without a bullet where its first item had one.
    """
    if "\n" not in tokens.plain and BULLETS.isdisjoint(tokens.words) and not has_rows(tokens):
        yield from pieces
        return
    lead: tuple[int, int] | None = None
    bulleted: bool | None = None
    for piece in pieces:
        if piece.kind == "sentence" and is_lead(tokens, piece.first, piece.after):
            lead, bulleted = (piece.first, piece.after), None
            yield piece._replace(kind="lead")
            continue
        bullet, lines = opens_item(tokens, piece.first), lines_before(tokens, piece.first)
        rows = lead is not None and not (bullet or lines) and has_rows(tokens, piece.first)
        listed = piece.kind == "sentence" and (bullet or lines > 0 or rows)
        if listed and not rows:
            bulleted = bullet if bulleted is None else bulleted
            lead = None if not bullet and (bulleted or lines > 1) else lead
        yield piece._replace(under=lead) if listed else piece  # or an item's further sentence
        colon = 0 if bullet else leading_colon(tokens, piece.first, piece.after)
        if colon:
            lead, bulleted = (piece.first, colon), True  # "By 2030: cut it by 42% • cut"


def _is_dated(tokens: Tokens, first: int, after: int) -> bool:
    """Return whether a fragment tells of a year, as no name does: "Carbon neutral by 2035."."""
    years = (k for k in range(first, after) if tokens.kinds[k] == "year")
    told = not _ZERO.isdisjoint(tokens.words[first:after])
    return any(told or (k > first and tokens.words[k - 1] in _DATING) for k in years)


_ZERO = frozenset(("zero", "neutral", "neutrality"))
_DATING = frozenset(("by", "in", "until", "around", "before", "since", "from"))


def _is_start_of_name(tokens: Tokens, piece: Block) -> bool:
    first, after = piece.first, piece.after
    return (
        after - first <= LONGEST_NAME
        and tokens.kinds[first] != "mark"
        and tokens.words[first] not in ("[", "no", "not")
        and not opens_item(tokens, first)
        and "percent" not in tokens.kinds[first:after]
        and ("to" in tokens.words[after - 4 : after] or not _is_dated(tokens, first, after))
        and STATING.isdisjoint(tokens.words[first:after])
        and ("we" not in tokens.words[first:after] or "to" in tokens.words[after - 4 : after])
    )  # "By 2030 we aim to... Cut" goes on
