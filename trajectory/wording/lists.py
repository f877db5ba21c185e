"""Lists: lines and bullets, and what the line above them says of each: "By 2030:"."""

import re
from collections.abc import Iterator
from typing import Any

from trajectory.wording.languages.en import ACTIONS
from trajectory.wording.lexicon import BULLETS, Role, words
from trajectory.wording.past import FORMER, OLD
from trajectory.wording.phrases import phrases_of
from trajectory.wording.readings import PassageKind
from trajectory.wording.stance import stance_of
from trajectory.wording.tokens import Tokens, word_at

__all__ = [
    "counts_item",
    "dash_opens_item",
    "ends_line",
    "has_rows",
    "is_lead",
    "lead_of",
    "lead_stance",
    "leading_colon",
    "lines_before",
    "opens_item",
    "opens_year",
    "years_ahead",
]

_DASHES = frozenset("-–—")
_LED: tuple[Role, ...] = ("target_year", "base_year", "scopes", "operations", "value_chain")
"""What the items of a list take from the line above it."""
_PLAIN: frozenset[Role] = frozenset(
    (*_LED, "nominal", "absolute", "term", "in_words", "science_based", "action")
)
"""What such a line may say."""
_GOALS = frozenset(words("target targets goal goals ambition ambitions objective objectives"))
_HANGING = frozenset(
    words("a an the and or by to from of in on for with at against than our its their scope scopes")
)
"""A line that ends so goes on in the next one."""
_AFTER_YEAR = _DASHES | {":"}
_SIGNS = frozenset("-–−‒+")
_STOPS = frozenset(".!?;,")
LONGEST_LEAD = 24
"""Tokens of a line above a list."""
_NUMERAL = frozenset("ivx")
LONGEST_LINE = 90
"""Characters of a line that may stand by itself; a longer one is wrapped."""


def opens_item(tokens: Tokens, i: int) -> bool:
    """Return whether an item of a list starts at token `i`: a bullet, or "- " or "1." in a line.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("1. Cut 42 %, 2.5 Mt" + chr(10) + "- or 3")
    >>> [i for i in range(len(tokens)) if opens_item(tokens, i)]
    [0, 7]
    """
    if tokens.words[i] in BULLETS:
        return True
    if i and tokens.plain.find("\n", tokens.ends[i - 1], tokens.starts[i]) < 0:
        return False
    if i and _gap(tokens, i - 1).rpartition("\n")[2].strip() == "-":
        return True  # "-Cut": the tokens leave out a dash that clings
    following = word_at(tokens, i + 1, len(tokens))
    if i and (tokens.words[i - 1] in _HANGING or tokens.words[i - 1] == ","):
        return False  # a line that is wrapped: "scope 1 and" above "2."
    if tokens.words[i] in _DASHES or tokens.words[i] == "*":
        return i + 1 < len(tokens) and tokens.ends[i] < tokens.starts[i + 1]
    if tokens.words[i] == "(":
        return i + 1 < len(tokens) and counts_item(tokens, i + 1)
    counted = tokens.kinds[i] == "number" and len(tokens.words[i]) <= 2
    return following in (".", ")") and (counted or len(tokens.words[i]) == 1)


def counts_item(tokens: Tokens, k: int) -> bool:
    """Return whether a letter or a numeral counts an item: "(ii)", "b)".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("(ii) cut, b) cut (net)")
    >>> [tokens.words[k] for k in range(len(tokens)) if counts_item(tokens, k)]
    ['ii', 'b']
    """
    word, closed = tokens.words[k], word_at(tokens, k + 1, len(tokens)) == ")"
    opened = k > 0 and tokens.words[k - 1] == "("
    counts = len(word) == 1 or (opened and _NUMERAL.issuperset(word))
    return tokens.kinds[k] == "word" and closed and counts


def ends_line(tokens: Tokens, i: int) -> bool:
    """Return whether a line that ends with token `i` stands by itself, as lines of a list do.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> lines = "By 2030:", "Scope 1: -42%", "Scope 3: -25%", "and more"
    >>> tokens = tokens_of(chr(10).join(lines))
    >>> [tokens.words[i] for i in range(len(tokens) - 1) if ends_line(tokens, i)]
    [':', '42']
    """
    if tokens.plain.find("\n", tokens.ends[i], tokens.starts[i + 1]) < 0:
        return False
    gap = _gap(tokens, i)
    if opens_item(tokens, i + 1) or gap.count("\n") > 1:
        return True
    text, end, start = tokens.plain, tokens.ends[i], tokens.starts[i + 1]
    line = text[text.rfind("\n", 0, end) + 1 : end].strip()
    following = text[start : start + LONGEST_LINE].partition("\n")[0].rstrip()
    if (
        len(line) >= LONGEST_LINE
        or tokens.words[i] in _HANGING
        or line.count("(") > line.count(")")
    ):
        return False
    opens = text[start].isupper() or text[start].isdigit()
    if tokens.words[i] == ":":
        headed = word_at(tokens, i + 2, len(tokens)) in _AFTER_YEAR
        value = tokens.kinds[i + 1] in ("year", "number") and not headed  # "base year:" and "2021"
        return (opens and not value) or text[start] in _SIGNS
    ended = tokens.kinds[i] in _FIGURES or tokens.words[i] in _CLOSING
    bulleted = line[0] in BULLETS | _DASHES
    stands = ended or bulleted or _is_short(tokens, line, following)
    if following.endswith(":") and len(following) < LONGEST_LINE:
        return opens and stands
    if bulleted and not gap.rpartition("\n")[2]:
        return opens and stands and following[1:2].islower()
    if not (_TOLD(line) and _TOLD(following)):
        return False
    dated = tokens.kinds[i + 1] == "year" and word_at(tokens, i + 2, len(tokens)) in _AFTER_YEAR
    return dated or (stands and _opens_line(tokens, i + 1, line, following))


_TOLD = re.compile(r"[0-9]\s?%|(?:19|20)[0-9]{2}").search
"""Whether a line holds a percentage or a year."""
_FIGURES = ("percent", "year", "number")
_CLOSING = frozenset(").;!")
_SIGNED = re.compile(r"[-–−‒]?\s?[0-9][0-9.,]*\s?%").match


def _is_short(tokens: Tokens, line: str, following: str) -> bool:
    """Return whether the next word had room in a line, so that its end was meant."""
    return len(line) + 1 + len(following.partition(" ")[0]) <= FULL * tokens.widest


FULL = 0.8
"""The share of the widest line up to which a line is no full one, as of a paragraph."""


def _opens_line(tokens: Tokens, i: int, line: str, following: str) -> bool:
    """Return whether a line starts as an item does: "Scope 3: -25%", "Reduce", "42% by"."""
    if _SIGNED(following):
        return bool(_SIGNED(line))
    verb = tokens.words[i] in ACTIONS or tokens.words[i : i + 2] == ["net", "zero"]
    return following[0].isupper() and (verb or ":" in following)


def lines_before(tokens: Tokens, i: int) -> int:
    """Return how many ends of lines stand before token `i`; one at the start of the text.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("Net zero" + chr(10) * 2 + "by 2050")
    >>> [lines_before(tokens, i) for i in range(4)]
    [1, 0, 2, 0]
    """
    return _gap(tokens, i - 1).count("\n") if i else 1


def _gap(tokens: Tokens, i: int) -> str:
    """Return what stands between token `i` and the next one."""
    if i + 1 >= len(tokens):
        return ""
    return tokens.plain[tokens.ends[i] : tokens.starts[i + 1]]


def is_lead(tokens: Tokens, first: int, after: int) -> bool:
    """Return whether a short line, or what stands before bullets, is put above a list.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("Withdrawn targets:" + chr(10) + "- Scope 1: -42%")
    >>> is_lead(tokens, 0, 3), is_lead(tokens, 3, 9)
    (True, False)
    """
    if after >= len(tokens) or not first < after <= first + LONGEST_LEAD:
        return False
    inline = tokens.words[after] in BULLETS and tokens.words[after - 1] == ":"
    rows = tokens.words[after - 1] == ":" and has_rows(tokens, after)
    if tokens.words[after - 1] in _STOPS or not (inline or rows or lines_before(tokens, first)):
        return False
    listed = rows or opens_item(tokens, after)
    if not listed and "\n" not in _gap(tokens, after - 1):
        return False
    colon = tokens.words[after - 1] == ":"
    titled = colon or not _GOALS.isdisjoint(tokens.words[first:after])
    if not (listed or titled) or (opens_item(tokens, first) and not colon):
        return False
    kinds = tokens.kinds[first:after]
    said = "percent" not in kinds and ("word" in kinds or "year" in kinds)
    return said and all(p.role in _PLAIN for p in phrases_of(tokens, first, after))


def has_rows(tokens: Tokens, i: int | None = None) -> bool:
    """Return whether a row as "2030: 35%" stands behind a colon, or at token `i`.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> has_rows(tokens_of("Goals: 2025: 15%; 2030: 35%")), has_rows(tokens_of("Goal: 3% by 2030"))
    (True, False)
    """
    if i is None:
        return _ROWS(tokens.plain) is not None
    return tokens.kinds[i] == "year" and tokens.words[i + 1 : i + 2] == [":"]


_ROWS = re.compile(r":\s(?:FY\s?)?[0-9]{4}:").search


def years_ahead(tokens: Tokens) -> Iterator[int]:
    """Yield where "Target 2030:" or "2030:" starts.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> list(years_ahead(tokens_of("Cut it. Target 2030: 42%. 2040: 90%")))
    [3, 8]
    """
    said, kinds = tokens.words, tokens.kinds
    for i in range(1, len(tokens) - 1):
        if kinds[i] == "year" and said[i + 1] == ":":
            yield i - (said[i - 1] in _AHEAD_OF_YEAR)
        elif kinds[i] == "year" and said[i + 1] in _AHEAD_OF_YEAR and said[i + 2 : i + 3] == [":"]:
            yield i


_AHEAD_OF_YEAR = frozenset(("target", "targets", "goal", "goals"))


def opens_year(tokens: Tokens, i: int) -> bool:
    """Return whether "Target 2030:" or "2030:" starts here, and what stands before has its own.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> opens_year(tokens_of("2030: 42%. 2040: 90%"), 4), opens_year(tokens_of("vs. 2019: 4%"), 2)
    (True, False)
    """
    if tokens.words[i + 1 : i + 2] and tokens.words[i + 1] in _AHEAD_OF_YEAR:
        opens = tokens.kinds[i] == "year" and tokens.words[i + 2 : i + 3] == [":"]
        return opens and tokens.kinds[i - 1] != "word"  # "32% 2030 targets: 31%"
    year = i + (tokens.words[i] in _AHEAD_OF_YEAR)
    if year + 1 >= len(tokens) or tokens.kinds[year] != "year" or tokens.words[year + 1] != ":":
        return False
    if opens_item(tokens, i - 1) or tokens.words[i - 2 : i] in (["vs", "."], ["v", "."]):
        return False  # "- 2030: 35%", "vs. 2019:"
    return year > i or tokens.kinds[i - 1] != "word"


def lead_stance(tokens: Tokens, first: int, after: int) -> PassageKind | None:
    """Return what a line makes of the list below it: "Missed targets:"; None where nothing.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> lead_stance(tokens_of("Missed targets:"), 0, 3).name
    'WITHDRAWN'
    >>> lead_stance(tokens_of("Our 2030 targets:"), 0, 4)
    """
    for stop in (after, first):
        kind = stance_of(tokens, first, first, stop, after)
        if kind is not None:
            return kind
    return None if _ENDED.isdisjoint(tokens.words[first:after]) else PassageKind.WITHDRAWN


_ENDED = FORMER | OLD | frozenset(words("missed dropped retired past expired completed"))
"""In a line above a list: its items hold no longer."""


def leading_colon(tokens: Tokens, first: int, after: int) -> int:
    """Return where "By 2030:" ends, in a line that goes on before bullets; 0 without one.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> leading_colon(tokens_of("By 2030: cut scope 1 by 42% • cut scope 3"), 0, 8)
    3
    """
    said = tokens.words[first : min(after, first + LONGEST_LEAD)]
    if ":" not in said or after >= len(tokens) or tokens.words[after] not in BULLETS:
        return 0
    colon = first + said.index(":") + 1
    phrases = phrases_of(tokens, first, colon)
    plain = all(p.role in _PLAIN for p in phrases) and any(p.role in _LED for p in phrases)
    return colon if plain and colon < after else 0


def lead_of(tokens: Tokens, first: int, after: int) -> dict[Role, Any]:
    """Return what a line says of each item of the list below it, by role.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> lead_of(tokens_of("Our 2030 targets (base year 2019):"), 0, 9)
    {'target_year': 2030, 'base_year': 2019}
    """
    phrases = phrases_of(tokens, first, after)
    roles = [phrase.role for phrase in phrases]
    if any(roles.count(role) > 1 for role in _LED):
        return {}  # "2030 and 2050 targets"
    said = {phrase.role: phrase.value for phrase in phrases if phrase.role in (*_LED, "nominal")}
    cuts = any(phrase.role == "action" and phrase.value == "reduce" for phrase in phrases)
    return {**said, "nominal": True} if cuts else said


def dash_opens_item(tokens: Tokens, i: int) -> bool:
    """Return whether a dash opens the next of a list: "by 2030 - Reduce", behind a figure.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> dash_opens_item(tokens_of("42% by 2030 - Reduce waste"), 3)
    True
    """
    if opens_item(tokens, i):
        return False  # it opens a line, and belongs to what follows it
    if tokens.words[i] not in _DASHES or i < 2:
        return False
    start, following = tokens.starts[i], tokens.starts[i + 1]
    if tokens.ends[i - 1] == start or tokens.ends[i] == following:
        return False
    opens = tokens.text[following].isupper()
    figured = tokens.kinds[i - 1] in ("year", "percent")
    if figured and opens and tokens.words[i + 1] in ACTIONS:
        return True
    before = tokens.text[max(0, start - LONGEST_ITEM) : start]
    listed = before.startswith(("- ", "– ")) or " - " in before or " – " in before
    ended = figured or tokens.words[i - 1] == "."
    return listed and ended and (opens or tokens.kinds[i + 1] == "percent")


LONGEST_ITEM = 400
"""Characters of an item of a list, at most, before the dash of the next."""
