"""What phrases say of a promise, in whatever language they are written."""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

from trajectory.nouns.scope import Scope
from trajectory.wording.tokens import Tokens, word_at

__all__ = [
    "BULLETS",
    "NEUTRALITY",
    "NOTHING",
    "ZERO",
    "Action",
    "Covered",
    "Phrase",
    "Role",
    "Table",
    "by_first_word",
    "entry_at",
    "words",
]

Action = Literal["reduce", "limit", "grow", "reach", "maintain", "source", "other"]
"""What is promised to be done; "grow" is to grow by no more than an amount."""

Amount = Literal["percentage", "lower_end", "upper_end", "fraction"]
Share = Literal["base_share", "coverage", "residual"]
Year = Literal[
    "target_year",
    "in_year",
    "first_year",
    "last_year",
    "base_year",
    "same_years",
    "years",
    "in_words",
]
Named = Literal["scopes", "value_chain", "operations", "categories", "excluded", "remainder"]
Part: TypeAlias = Named | Literal["land", "scope2"]
Kind = Literal[
    "absolute",
    "per",
    "term",
    "yearly",
    "nominal",
    "intensity",
    "aside",
    "nothing",
    "net_zero",
    "zero",
]
Level = Literal[
    "level", "base_emissions", "below_baseline", "less", "per_level", "per_base", "unsure"
]
Means = Literal["renewable", "science_based", "partners", "basis"]
Role: TypeAlias = Literal["action"] | Amount | Share | Year | Part | Kind | Level | Means
"""What a phrase says about a promise: the field of its frame."""


class Phrase(NamedTuple):
    """What the tokens from `first` to before `after` say.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> phrases_of(tokens_of("done by 2030"), 0, 3)
    [Phrase(role='target_year', value=2030, first=2, after=3)]
    """

    role: Role
    value: Any
    first: int
    after: int


class Covered(NamedTuple):
    """A share of emissions that is covered: of some `scopes`, or of what else is meant.

    `after` is where the scopes end in the text; of the `rest`, all is covered.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> (share, scopes) = phrases_of(tokens_of("covering 67% of scope 3 emissions"), 0, 6)
    >>> share.value
    Covered(share=0.67, scopes=S3, after=5, rest=False)
    """

    share: float
    scopes: Scope
    after: int
    rest: bool = False


V = TypeVar("V")
Words = tuple[str, ...]
Table: TypeAlias = dict[str, tuple[tuple[Words, V], ...]]
"""Fixed phrases and what they mean, by their first word, the longest first."""

NEUTRALITY = "neutral"
"""What is put as carbon or climate neutral, where net zero is not said."""
ZERO = "zero"
"""What is put as zero emissions or zero carbon."""

BULLETS = frozenset("•▪●·・○◦■□◆▶►‣➢✓✔\uf0b7")
"""What opens an item of a list, wherever it stands; the last is a bullet of copied documents."""

NOTHING = Scope(0)
"""No scope."""


def words(text: str) -> Words:
    """Return the words of a text, to write tables of words as they are read.

    Examples
    --------
    >>> words("near-term target")
    ('near', 'term', 'target')
    """
    return tuple(text.replace("-", " ").split())


def by_first_word(entries: Iterable[tuple[str, V]]) -> Table[V]:
    """Return a table of phrases, as :func:`entry_at` looks into it.

    Examples
    --------
    >>> by_first_word([("net zero", 1), ("net", 2)])
    {'net': ((('net', 'zero'), 1), (('net',), 2))}
    """
    found: dict[str, list[tuple[Words, V]]] = {}
    for text, meaning in entries:
        phrase = words(text)
        found.setdefault(phrase[0], []).append((phrase, meaning))
    longest_first = {w: sorted(e, key=lambda entry: -len(entry[0])) for w, e in found.items()}
    return {word: tuple(choices) for word, choices in longest_first.items()}


def entry_at(table: Table[V], tokens: Tokens, i: int, after: int) -> tuple[Words, V] | None:
    """Return the longest entry of a table that starts at token `i`.

    Examples
    --------
    >>> from trajectory.wording.languages.en import HEADINGS
    >>> from trajectory.wording.tokens import tokens_of
    >>> entry_at(HEADINGS, tokens_of("Near-Term Targets: FLAG:"), 0, 5)
    (('near', 'term', 'targets'), <Term.NEAR: 'near-term'>)
    """
    words = tokens.words
    entries = table.get(words[i])
    if entries is None:
        return None
    following = word_at(tokens, i + 1, after)
    for entry in entries:
        phrase = entry[0]
        end = i + len(phrase)
        if end == i + 1:
            return entry
        if phrase[1] == following and end <= after and tuple(words[i:end]) == phrase:
            return entry
    return None
