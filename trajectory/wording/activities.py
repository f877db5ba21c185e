"""What an intensity is one of: "per tonne of cementitious product"."""

import re

from trajectory.wording.languages.en import ACTIONS, LEXICON
from trajectory.wording.lexicon import Phrase, entry_at, words
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["intensity_phrase", "per_phrase", "slash_phrase"]

LONGEST_ACTIVITY = 24
"""An activity ("per tonne of ...") of more tokens is none."""

_AFTER_ACTIVITY = frozenset(
    words(
        "by within over across throughout against compared versus vs relative equivalent which "
        "covering in and until scope scopes emission emissions will shall those , . ; : ( ) "
        "is are must should was were has have fell need needs"
    )
)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})")


def per_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "per tonne of cementitious product", as the text spells it.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> per_phrase(tokens_of("per tonne of steel by 2030"), 0, 6).value
    'tonne of steel'
    """
    if word_at(tokens, i + 1, after) in ("annum", "year"):
        return Phrase("yearly", True, i, i + 2)
    if word_at(tokens, i + 1, after) in ("cent", "centum") or word_at(tokens, i - 1, after) == "as":
        return None  # "up by four per cent", "as per our plan"
    if i + 1 < after and tokens.kinds[i + 1] == "quote":
        quoted = tokens.text[tokens.starts[i + 1] + 1 : tokens.ends[i + 1] - 1]
        return Phrase("per", _ESCAPE.sub(_unescaped, quoted), i, i + 2)
    k = i + 1
    while k < after and k - i <= LONGEST_ACTIVITY and not _ends_activity(tokens, k, after):
        k += 1
    while k > i + 1 and (tokens.words[k - 1] in _TRAILING or tokens.words[k - 1] in _QUOTES):
        k -= 1
    if k == i + 1 or k - i > LONGEST_ACTIVITY:
        return None
    activity = tokens.plain[tokens.starts[i + 1] : tokens.ends[k - 1]]
    return Phrase("per", " ".join(activity.split()), i, k)


_QUOTES = frozenset("\"'“”‘’")
_TRAILING = frozenset(words("and the gross absolute in for at end"))


def _ends_activity(tokens: Tokens, k: int, after: int) -> bool:
    kind, word = tokens.kinds[k], tokens.words[k]
    if kind in ("percent", "mark", "quote", "link") or (tokens.verb_last and word in ACTIONS):
        return True
    if kind == "year":
        return tokens.words[k - 1] not in ("per", "€", "$", "£") and _is_dated(tokens, k)
    if word == "," and tokens.kinds[k + 1 : k + 2] == ["number"]:  # "per RMB10,000 of revenue"
        grouped = tokens.ends[k] == tokens.starts[k + 1] and len(tokens.words[k + 1]) == 3
        return not (grouped and tokens.words[k - 1][-1].isdigit())
    if word == "and":
        ahead = [word_at(tokens, j, after) for j in range(k + 1, k + 6)]
        return ahead[0] in ("to", "by") or any(w in ("scope", "flag", "ghg") for w in ahead)
    if word in _GASES:  # "per-unit CO2 emissions"
        return not _EMITTED.isdisjoint(tokens.words[k + 1 : min(k + 3, after)])
    if word == "in":
        return k + 1 < after and tokens.kinds[k + 1] == "year"
    if word in _BRACKETS:
        apart, other = _BRACKETS[word]
        return word_at(tokens, k + apart, after) != other
    if word in _GOING_ON:
        return word_at(tokens, k + 1, after) in _GOING_ON[word]
    if word == ".":  # "t.nm"
        initial = k > 1 and len(tokens.words[k - 1]) == 1  # "U.S. dollar"
        return k + 1 >= after or (tokens.starts[k + 1] > tokens.ends[k] and not initial)
    if word == "from":
        name = k + 1 + (word_at(tokens, k + 1, after) in ("the", "its", "our"))
        entry = entry_at(LEXICON, tokens, name, after) if name < after else None
        return (entry is not None and entry[1][0] == "categories") or any(
            (j < after and tokens.kinds[j] == "year") or word_at(tokens, j, after) == "base"
            for j in range(k + 1, k + 3)
        )
    if word in ("the", "same"):
        return word_at(tokens, k + (word == "the"), after) == "same"
    return word in _AFTER_ACTIVITY


_BRACKETS = {"(": (2, ")"), ")": (-2, "(")}
"""Around one word they belong to the activity."""
_LATER = ("later", "sooner")
_GOING_ON = {"equivalent": ("to",), "no": _LATER, "not": _LATER}
"""What tells of something else than the activity, before these words."""
_GASES = frozenset(words("co2 co2e ghg greenhouse carbon"))
_EMITTED = frozenset(words("emission emissions gas footprint"))


def _is_dated(tokens: Tokens, k: int) -> bool:
    return tokens.words[k][:2] in ("fy", "cy", "19", "20", "21")


def _unescaped(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code <= 0x10FFFF else match.group()


_MASS = frozenset(words("g kg t kt mt ton tons tonne tonnes"))


def slash_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "CO2e/£m revenue" as what an intensity is one of.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> slash_phrase(tokens_of("CO2e/£m revenue by 20%"), 0, 7).value
    '£m revenue'
    """
    if i + 2 >= after or tokens.words[i + 1] != "/":
        return None
    clings = tokens.ends[i] == tokens.starts[i + 1] == tokens.starts[i + 2] - 1
    mass = i > 0 and (tokens.kinds[i - 1] == "number" or tokens.words[i - 1] in _MASS)
    if not clings or mass:
        return None
    found = per_phrase(tokens, i + 1, after)
    return None if found is None else found._replace(first=i)


def intensity_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "intensity (tCO2e/tonne km)": what it is one of.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> intensity_phrase(tokens_of("intensity (tCO2e/tonne km)"), 0, 7).value
    'tonne km'
    """
    if word_at(tokens, i + 1, after) != "(":
        return None
    stop = min(i + LONGEST_ACTIVITY, after)
    slash = next((k for k in range(i + 2, min(i + 6, stop)) if tokens.words[k] == "/"), 0)
    close = next((k for k in range(i + 2, stop) if tokens.words[k] == ")"), 0)
    if not slash or close <= slash + 1:
        return None
    activity = tokens.plain[tokens.starts[slash + 1] : tokens.ends[close - 1]]
    return Phrase("per", " ".join(activity.split()), i, close + 1)
