"""The text as tokens: words, numbers, percentages, years and marks, each with its place."""

import re
from dataclasses import dataclass, field
from typing import Literal

from trajectory.wording.markup import without_markup
from trajectory.wording.statement import Span

__all__ = ["Kind", "Tokens", "label_of", "tokens_of", "word_at", "year_of"]

Kind = Literal["word", "percent", "year", "number", "link", "quote", "mark", "symbol"]
"""What a token is: the names of the groups in the pattern below."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The pieces of a text as columns: lower-case `words`, at ``text[starts[i]:ends[i]]``.

    Examples
    --------
    >>> tokens = tokens_of("Cut 46,2 % by FY2030")
    >>> list(zip(tokens.words, tokens.kinds))
    [('cut', 'word'), ('46.2', 'percent'), ('by', 'word'), ('fy2030', 'year')]
    >>> tokens.span(1, 3)
    Span(start=4, end=13)
    """

    text: str
    kinds: list[Kind] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    plain: str = ""
    """The text with its markup as space, of the same length."""
    verb_last: bool = False
    """Whether verbs may stand behind what they speak of, as in Dutch and German."""
    capitals: bool = field(init=False)
    """Whether the whole text is in capitals; asked of every figure, so it is found once."""
    widest: int = field(init=False)
    """Characters of the longest line."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "capitals", self.text.isupper())
        object.__setattr__(self, "widest", max(map(len, self.plain.split("\n"))))

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, after: int) -> Span:
        """Return the place of the tokens from `first` to before `after`.

        What was skipped behind them, and before the first of all, belongs to it; spaces do not.
        """
        text = self.text
        start = self.starts[first] if first else 0
        end = self.starts[after] if after < len(self.words) else len(text)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)


# Every repetition is possessive (``++``, ``*+``): nothing is given back, so no text takes
# more than a few steps a character. Hyphens inside words, soft hyphens and the "_x0002_" that
# spreadsheets put in their place match without a name and are skipped, as is space.
_PATTERN = re.compile(
    r"""
    \s*+
    (?: (?P<joined> (?:[bB]y|[fF]rom|[iI]n|[uU]ntil|[tT]o|[tT]han|[sS]ince)
                  (?=(?:19|20)[0-9]{2}\b | [0-9]{1,3}(?:[.,][0-9]{1,9})?[ ]?[%％]) )
    | (?P<word> (?!https?://|[FC]Y\s?+['’]?[0-9]{2}|[⁰¹²³⁴-⁹]) [^\W\d_][^\W_⁰¹²³⁴-⁹]*+
                (?:['’][^\W\d_][^\W_⁰¹²³⁴-⁹]*+)*+
                (?:(?:(?<=\b[mM])|(?<=\b[kcdmN]m)|(?<=\bft))[²³])?+ )
    | (?P<percent> (?<![0-9][.,]) [0-9]++ (?:[.,][0-9]++)?+ \*?+
                   (?: [^\S\r\n]{0,6}[%％]
                     | [^\S\r\n]{0,6}\r?\n[^\S\r\n]{0,6}[%％](?![^\r\n:]{0,60}:)
                     | [^\S\r\n]{0,6}(?:\r?\n[^\S\r\n]{0,6})?
                       (?:[Pp]er\s{0,3}cent\b|[Pp]ro[cz]ent\b) ) )
    | (?P<year> FY\s?[0-9]{4}\.(?:1[0-2]|[1-9]) (?![0-9])
              | (?:[FC]Y\s?)?+ [0-9]{4} (?:[/–-][0-9]{2}(?:[0-9]{2})?+
                  (?![0-9] | [^\S\r\n]{0,2}(?:[%％]|[Pp]er\s{0,3}cent\b|[Pp]ro[cz]ent\b)))?+
                (?![0-9]|[.,][0-9])
              | [FC]Y\s?['’]?[0-9]{2} (?![0-9]) )
    | (?P<number> [0-9]++ (?:,[0-9]{3} (?![0-9]))*+ (?:\.[0-9]++)?+ )
    | _x[0-9A-F]{4}_ | (?<=[^\W\d_])- | -(?=[^\W\d_]) | [\u00ad\u200b\ufeff]
    | (?P<link> https?://\S++ )
    | (?P<quote> (?<=per\ )“[^“”]*+” )
    | (?P<mark> \*++ | [†‡§¶]++ | [⁰¹²³⁴-⁹]++ | \((?:\*++|[0-9]{1,2})\) | \[[0-9]{1,2}\] )
    | (?P<symbol> \S )
    | \Z )
    """,
    re.VERBOSE,
)
_KINDS: dict[int, Kind] = {
    n: "word" if name == "joined" else name  # type: ignore[misc]
    for name, n in _PATTERN.groupindex.items()
}
_PERCENT_SIGN = re.compile(r"\*?\s*(?:[%％]|per\s{0,3}cent|pro[cz]ent)$", re.IGNORECASE)


def tokens_of(text: str) -> Tokens:
    """Return the tokens of a text in order.

    Examples
    --------
    >>> tokens_of("Energy & Industry, 1,000 t*").words
    ['energy', 'and', 'industry', ',', '1000', 't', '*']
    """
    plain = without_markup(text)
    kinds: list[Kind] = []
    words, starts, ends = [], [], []
    for match in _PATTERN.finditer(plain):
        group = match.lastindex
        if group is None:
            continue
        start, end = match.span(group)
        kind, word = _KINDS[group], plain[start:end].lower()
        if kind == "percent":
            word = _PERCENT_SIGN.sub("", word).replace(",", ".")
        elif kind == "number":
            word = word.replace(",", "")
        elif word == "&":
            kind, word = "word", "and"
        kinds.append(kind)
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Tokens(text, kinds, words, starts, ends, plain)


def word_at(tokens: Tokens, i: int, after: int) -> str:
    """Return the word of token `i`; nothing where it is outside of the text before `after`.

    Examples
    --------
    >>> word_at(tokens_of("scope 1"), 1, 2), word_at(tokens_of("scope 1"), 1, 1)
    ('1', '')
    """
    return tokens.words[i] if 0 <= i < after else ""


def label_of(word: str) -> str:
    """Return the digits of a year's token: without the letters of a fiscal or a calendar year.

    Examples
    --------
    >>> label_of("fy'30"), label_of("fy2030/31")
    ('30', '2030/31')
    """
    return word.removeprefix("fy").removeprefix("cy").strip(" \n\t\r'’")


def year_of(word: str) -> int | None:
    """Return the year that a token's word labels; None where it labels none.

    A fiscal year over two calendar years, "FY2030/31", carries the later one, in which it ends,
    as most such labels do in the year columns of SBTi's target dashboard (May 2026).

    Examples
    --------
    >>> year_of("2030"), year_of("fy'30"), year_of("fy2030/31"), year_of("2030-50")
    (2030, 2030, 2031, None)
    """
    label = label_of(word)
    if len(label) == 2:
        return 2000 + int(label)
    first = int(label[:4])
    if len(label) == 4 or label[4] == ".":  # "FY2020.3" ends in March 2020
        return first or None
    follows = label[5:] in (f"{(first + 1) % 100:02d}", f"{first + 1:04d}")
    return first + 1 if follows else None
