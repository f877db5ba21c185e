"""The text as tokens: words, numbers, percentages, years and marks, each with its place."""

import re
from dataclasses import dataclass, field
from typing import ClassVar

__all__ = ["Constant", "Kind", "Tokens", "tokens_of", "year_of"]


class Constant:
    """A set of named constants; each class variable of a subclass becomes one of its members.

    It is an enum without its methods: reading looks at constants at every step, and in
    Python 3.11 to look up the member of an enum takes ten times as long.
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __init_subclass__(cls) -> None:
        """Make the members."""
        for name in cls.__annotations__:
            setattr(cls, name, cls(name))

    def __repr__(self) -> str:
        """Return the member as code names it."""
        return f"{type(self).__name__}.{self.name}"


class Kind(Constant):
    """What a token is."""

    __slots__ = ()

    WORD: ClassVar["Kind"]
    NUMBER: ClassVar["Kind"]
    PERCENT: ClassVar["Kind"]
    YEAR: ClassVar["Kind"]
    QUOTE: ClassVar["Kind"]
    LINK: ClassVar["Kind"]
    MARK: ClassVar["Kind"]
    SYMBOL: ClassVar["Kind"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The pieces of a text as columns: lower-case `words`, at ``text[starts[i]:ends[i]]``."""

    kinds: list[Kind] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


# Every repetition is possessive (``++``, ``*+``): nothing is given back, so no text takes
# more than a few steps a character. Hyphens inside words, soft hyphens and the "_x0002_" that
# spreadsheets put in their place match without a name and are skipped.
_PATTERN = re.compile(
    r"""
      (?P<WORD> (?!https?://|[FC]Y\s?+['’]?[0-9]{2}|[⁰¹²³⁴-⁹]) [^\W\d_][^\W_⁰¹²³⁴-⁹]*+
                (?:['’][^\W_⁰¹²³⁴-⁹]++)*+ (?:(?:(?<=\b[mM])|(?<=\b[kcdmN]m)|(?<=\bft))[²³])?+ )
    | (?P<PERCENT> [0-9]++ (?:[.,][0-9]++)?+ \s{0,2} (?:[%％]|[Pp]er\s?cent\b) )
    | (?P<YEAR> (?:[FC]Y\s?)?+ [0-9]{4} (?:[/–-][0-9]{2}(?:[0-9]{2})?+ (?![0-9]))?+
                (?![0-9]|[.,][0-9])
              | [FC]Y\s?['’]?[0-9]{2} (?![0-9]) )
    | (?P<NUMBER> [0-9]++ (?:,[0-9]{3} (?![0-9]))*+ (?:\.[0-9]++)?+ )
    | _x[0-9A-F]{4}_ | (?<=[^\W\d_])- | -(?=[^\W\d_]) | [\u00ad\u200b\ufeff]
    | (?P<LINK> https?://\S++ )
    | (?P<QUOTE> (?<=per\ )“[^“”]*+” )
    | (?P<MARK> \*++ | [†‡§¶]++ | [⁰¹²³⁴-⁹]++ | \((?:\*++|[0-9]{1,2})\) | \[[0-9]{1,2}\] )
    | (?P<SYMBOL> \S )
    """,
    re.VERBOSE,
)
_KINDS: dict[str, Kind] = {name: getattr(Kind, name) for name in _PATTERN.groupindex}
_PERCENT_SIGN = re.compile(r"\s*(?:[%％]|per\s?cent)$", re.IGNORECASE)


def tokens_of(text: str) -> Tokens:
    """Return the tokens of a text in order."""
    tokens = Tokens()
    kinds, words, starts, ends = tokens.kinds, tokens.words, tokens.starts, tokens.ends
    for match in _PATTERN.finditer(text):
        group = match.lastgroup
        if group is None:
            continue
        kind, word = _KINDS[group], match[0].lower()
        if kind is Kind.PERCENT:
            word = _PERCENT_SIGN.sub("", word).replace(",", ".")
        elif kind is Kind.NUMBER:
            word = word.replace(",", "")
        elif word == "&":
            kind, word = Kind.WORD, "and"
        kinds.append(kind)
        words.append(word)
        starts.append(match.start())
        ends.append(match.end())
    return tokens


def year_of(word: str) -> int | None:
    """Return the year that a token's word labels; None where it labels none.

    A fiscal year over two calendar years, "FY2030/31", carries the later one, in which it ends.
    """
    label = word.removeprefix("fy").removeprefix("cy").strip(" \n\t\r'’")
    if len(label) == 2:
        return 2000 + int(label)
    first = int(label[:4])
    if len(label) == 4:
        return first or None
    follows = label[5:] in (f"{(first + 1) % 100:02d}", f"{first + 1:04d}")
    return first + 1 if follows else None
