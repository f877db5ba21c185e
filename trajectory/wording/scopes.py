"""Scopes and categories as they are numbered in a text."""

from trajectory.nouns.scope import S12, Scope
from trajectory.wording.lexicon import NOTHING, Phrase
from trajectory.wording.tokens import Tokens, word_at

__all__ = [
    "DASHES",
    "SHORT_SCOPES",
    "categories_phrase",
    "franchisees_phrase",
    "investments_phrase",
    "operations_phrase",
    "scopes_phrase",
    "short_scopes_phrase",
]

_SCOPE_NUMBERS = {
    **dict.fromkeys(("1", "i", "one", "scope1", "scopes1"), Scope.S1),
    **dict.fromkeys(("2", "ii", "two", "scope2"), Scope.S2),
    **dict.fromkeys(("3", "iii", "three", "scope3"), Scope.S3),
}
DASHES = ("-", "–")
_LIST_WORDS = frozenset((",", "・", "·", "and", "+", "/", "or", "scope", "scopes"))


def scopes_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "scope 1, 2 and scope 3", "scopes 1+2", "scope 1-3" and the like.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> print(scopes_phrase(tokens_of("scopes 1 and 3"), 0, 4).value)
    S1+S3
    """
    scopes = _SCOPE_NUMBERS.get(tokens.words[i], NOTHING)  # "Scope1,2"
    end, k, last = i + bool(scopes), i + 1, i if scopes else 0
    while k < after:
        word = tokens.words[k]
        if word in _SCOPE_NUMBERS and tokens.kinds[k] != "percent":
            if last == k - 2 and tokens.words[k - 1] in DASHES and word == "3":
                scopes |= Scope.S2
            scopes |= _SCOPE_NUMBERS[word]
            last, end = k, k + 1
        elif word == "(" and last == k - 1:
            k = _after_gloss(tokens, k, after)  # "scope 1 (direct), 2 (power) and 3"
            if not k:
                break
            continue
        elif not (word in _LIST_WORDS or tokens.kinds[k] == "mark" or _is_range(tokens, k, last)):
            break
        k += 1
    if scopes and (left := _left_out(tokens, i, end, after)):
        return Phrase("excluded", scopes, i, left)
    return Phrase("scopes", scopes, i, end) if scopes else None


def _left_out(tokens: Tokens, i: int, k: int, after: int) -> int:
    """Return where "scope 3 is not included", or "does not cover scope 3", ends; 0 without."""
    before = tokens.words[max(0, i - 2) : i]
    if before[:1] == ["not"] and before[1:] and before[1] in _COVERING:
        return k
    while word_at(tokens, k, after) in ("emissions", "is", "are"):
        k += 1
    if word_at(tokens, k, after) == "excluded":
        return k + 1
    said = word_at(tokens, k, after) == "not" and word_at(tokens, k + 1, after) in _COVERED
    return k + 2 if said else 0


_COVERING = frozenset(("cover", "covering", "include", "including"))
_COVERED = frozenset(("included", "covered"))


def _is_range(tokens: Tokens, k: int, last: int) -> bool:
    """Return whether a dash stands behind a number, or clings to the next: "1- und -2-"."""
    if tokens.words[k] not in DASHES:
        return False
    listed = bool(last) and tokens.words[k - 1] in _LIST_WORDS and k + 1 < len(tokens)
    return last == k - 1 or (listed and tokens.ends[k] == tokens.starts[k + 1])


def _after_gloss(tokens: Tokens, k: int, after: int) -> int:
    """Return where a gloss in words ends, if further scopes follow it; 0 otherwise."""
    end = next(
        (j for j in range(k + 1, min(k + LONGEST_GLOSS, after)) if tokens.words[j] == ")"), 0
    )
    words = end and all(kind == "word" for kind in tokens.kinds[k + 1 : end])
    listed = word_at(tokens, end + 1, after) in _LIST_WORDS
    j = end + 1
    while j < after and tokens.words[j] in _LIST_WORDS:
        j += 1
    return j if words and listed and word_at(tokens, j, after) in _SCOPE_NUMBERS else 0


LONGEST_GLOSS = 6


def franchisees_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "emissions from franchisees"; who works "with franchisees" names no category.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> print(franchisees_phrase(tokens_of("emissions from franchisees"), 2, 3).value)
    C14
    """
    named = word_at(tokens, i - 1, after) in ("from", "and", ",", "covering")
    return Phrase("categories", Scope.C14, i, i + 1) if named else None


def investments_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "investments of $300 million" and "through investments in" as no category.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> print(investments_phrase(tokens_of("emissions from investments"), 2, 3))
    None
    >>> investments_phrase(tokens_of("with investments of 300 million"), 1, 5).role
    'nothing'
    """
    spent = word_at(tokens, i + 1, after) in ("of", "worth", "totalling", "totaling")
    spent = spent and i + 2 < after and tokens.kinds[i + 2] in ("number", "symbol")
    means = word_at(tokens, i - 1, after) in ("with", "through", "by", "making", "via")
    means = means and word_at(tokens, i + 1, after) in ("in", "into", "of")
    return Phrase("nothing", None, i, i + 1) if spent or means else None


def operations_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "our global business operations" as scopes 1 and 2; "railway operations" are a part.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> print(operations_phrase(tokens_of("its global operations"), 2, 3).value)
    S1+S2
    >>> operations_phrase(tokens_of("its railway operations"), 2, 3)
    """
    before = word_at(tokens, i - 1, after)
    whole = before in _OF_ALL or tokens.words[max(0, i - 2) : i - 1] == ["own"]
    whole = whole or before.endswith(("’s", "'s"))
    alone = i == 0 or before in ("(", ".", ":", ";", "|", "•", "-", "–", "—")
    whole = whole or (alone and tokens.words[i] == "operations")  # "Operations: net zero"
    if tokens.words[i] == "production":
        whole = before in ("neutral", "zero")
    if word_at(tokens, i + 1, after) in ("driven", "related"):
        return Phrase("operations", S12, i, i + 2)  # "operations-driven emissions"
    return Phrase("operations", S12, i, i + 1) if whole else None


_OF_ALL = frozenset(
    (
        *("own", "our", "its", "their", "the", "all", "global", "worldwide", "direct", "business"),
        *(
            "company",
            "corporate",
            "internal",
            "core",
            "owned",
            "operated",
            "in",
            "of",
            "and",
            "neutral",
            "zero",
            "entire",
        ),
    )
)
"""Before "operations" these do not narrow them."""
SHORT_SCOPES = {"s1": Scope.S1, "s2": Scope.S2, "s3": Scope.S3}


def short_scopes_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "S1+2" and "S1+S2".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> print(short_scopes_phrase(tokens_of("S1+2"), 0, 3).value)
    S1+S2
    """
    scopes, k = SHORT_SCOPES[tokens.words[i]], i + 1
    while _joins(tokens, k, after) and k + 1 < after:
        word = tokens.words[k + 1].removeprefix("s")
        if word not in ("1", "2", "3") or tokens.kinds[k + 1] == "percent":
            break
        scopes |= _SCOPE_NUMBERS[word]
        k += 2
    return Phrase("scopes", scopes, i, k)


def _joins(tokens: Tokens, k: int, after: int) -> bool:
    """Return whether "+", "/" or a clinging "&" joins a further scope: "S1&2"."""
    word = word_at(tokens, k, after)
    return word in ("+", "/") or (word == "and" and tokens.starts[k] == tokens.ends[k - 1])


def categories_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "category 11" and "categories 1, 4 and 6".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> print(categories_phrase(tokens_of("categories 4 and 11"), 0, 4).value)
    C4+C11
    """
    scopes, end, k, last = NOTHING, i, i + 1, 0
    while k < after:
        word = tokens.words[k]
        number = int(word) if tokens.kinds[k] == "number" and len(word) <= 2 else 0
        if 1 <= number <= 15:
            ranged = last and tokens.words[k - 1] in (*DASHES, "to")  # "categories 1-14"
            for n in range(last + 1 if ranged else number, number + 1):
                scopes |= Scope[f"C{n}"]
            end, last = k + 1, number
        elif word == "." and k == i + 1:
            pass  # "Cat. 1, 11"
        elif not (word in (",", "and", "+") or (last and word in (*DASHES, "to"))):
            break
        k += 1
    return Phrase("categories", scopes, i, end) if scopes else None
