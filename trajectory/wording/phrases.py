"""Phrases: the smallest groups of tokens that say something about a promise.

Each recogniser looks at the tokens from one place on and returns a :class:`Phrase` or None.
None of them looks further than a few tokens back or ahead, so reading stays linear.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from trajectory.nouns.scope import Scope
from trajectory.wording.lexicon import ACTIONS, LEXICON, NOTHING, Entry, Role, words
from trajectory.wording.tokens import Kind, Tokens
from trajectory.wording.years import year_phrase
from trajectory.words import INDEX

__all__ = ["Phrase", "entry_at", "phrases_of"]

LONGEST_ACTIVITY = 24
"""An activity ("per tonne of ...") of more tokens is none."""

LONGEST_NUMBER = 400
"""Digits of a number; a float needs fewer, and a number of a million digits is an attack."""


class Phrase(NamedTuple):
    """What the tokens from `first` to before `after` say."""

    role: Role
    value: Any
    first: int
    after: int


Recogniser = Callable[[Tokens, int, int], Phrase | None]


def phrases_of(tokens: Tokens, first: int, after: int) -> list[Phrase]:
    """Return the phrases among the tokens from `first` to before `after`, in order."""
    kinds, phrases, end, covering = tokens.kinds, [], first, False
    for i, word in enumerate(tokens.words[first:after], first):
        if i >= end and (word in _OPENERS or kinds[i] in _QUANTITIES):
            phrase = _phrase_at(tokens, i, after)
            if phrase is None:
                continue
            covering = covering or phrase.role is Role.COVERAGE
            if covering and phrase.role is Role.PERCENT and _covers_too(tokens, i, after):
                phrase = phrase._replace(role=Role.COVERAGE)
            phrases.append(phrase)
            end = phrase.after
    return phrases


def entry_at(
    table: dict[str, tuple[Entry, ...]], tokens: Tokens, i: int, after: int
) -> Entry | None:
    """Return the longest entry of a table that starts at token `i`."""
    words, following = tokens.words, _word(tokens, i + 1, after)
    for entry in table.get(words[i], ()):
        phrase = entry[0]
        end = i + len(phrase)
        if end == i + 1:
            return entry
        if phrase[1] == following and end <= after and tuple(words[i:end]) == phrase:
            return entry
    return None


def _phrase_at(tokens: Tokens, i: int, after: int) -> Phrase | None:
    kind, word = tokens.kinds[i], tokens.words[i]
    if kind is Kind.PERCENT:
        return _percent(tokens, i, after)
    if kind is Kind.YEAR:
        named = year_phrase(tokens, i, after)
        return None if named is None else Phrase(*named)
    recogniser = _BY_WORD.get(word)
    found = recogniser(tokens, i, after) if recogniser else None
    if found is not None:
        return found
    entry = entry_at(LEXICON, tokens, i, after)
    if entry is not None:
        return Phrase(entry[1], entry[2], i, i + len(entry[0]))
    action = None if _is_noun(tokens, i) else ACTIONS.get(word)
    return None if action is None else Phrase(Role.ACTION, action, i, i + 1)


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Return whether a word is no verb: "a 60% cut in scope 1 emissions"."""
    return i > 0 and tokens.kinds[i - 1] is Kind.PERCENT


def _word(tokens: Tokens, i: int, after: int) -> str:
    return tokens.words[i] if 0 <= i < after else ""


_SCOPE_NUMBERS = {
    **dict.fromkeys(("1", "i", "one"), Scope.S1),
    **dict.fromkeys(("2", "ii", "two"), Scope.S2),
    **dict.fromkeys(("3", "iii", "three"), Scope.S3),
}
_DASHES = ("-", "–")
_LIST_WORDS = frozenset((",", "and", "+", "/", "or", "scope", "scopes"))


def _scopes(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "scope 1, 2 and scope 3", "scopes 1+2", "scope 1-3" and the like."""
    scopes = NOTHING
    end, k, last = i, i + 1, 0
    while k < after:
        word = tokens.words[k]
        if word in _SCOPE_NUMBERS and tokens.kinds[k] is not Kind.PERCENT:
            if last and tokens.words[k - 1] in _DASHES and word == "3":
                scopes |= Scope.S2
            scopes |= _SCOPE_NUMBERS[word]
            last, end = k, k + 1
        elif not (
            word in _LIST_WORDS or tokens.kinds[k] is Kind.MARK or _is_range(tokens, k, last)
        ):
            break
        k += 1
    return Phrase(Role.SCOPES, scopes, i, end) if scopes else None


def _is_range(tokens: Tokens, k: int, last: int) -> bool:
    return tokens.words[k] in _DASHES and last == k - 1


_SHORT_SCOPES = {"s1": Scope.S1, "s2": Scope.S2, "s3": Scope.S3}


def _short_scopes(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "S1+2" and "S1+S2"."""
    scopes, k = _SHORT_SCOPES[tokens.words[i]], i + 1
    while _word(tokens, k, after) in ("+", "/") and k + 1 < after:
        word = tokens.words[k + 1].removeprefix("s")
        if word not in ("1", "2", "3"):
            break
        scopes |= _SCOPE_NUMBERS[word]
        k += 2
    return Phrase(Role.SCOPES, scopes, i, k)


def _categories(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "category 11" and "categories 1, 4 and 6"."""
    scopes, end, k = NOTHING, i, i + 1
    while k < after:
        word = tokens.words[k]
        number = int(word) if tokens.kinds[k] is Kind.NUMBER and len(word) <= 2 else 0
        if 1 <= number <= 15:
            scopes |= Scope[f"C{number}"]
            end = k + 1
        elif word not in (",", "and", "+"):
            break
        k += 1
    return Phrase(Role.CATEGORY, scopes, i, end) if scopes else None


def _excluding(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "excluding from use of sold products" and "except category 15"."""
    excluded, end, k = {Role.SCOPES: NOTHING, Role.CATEGORY: NOTHING}, i, i + 1
    while k < after:
        phrase = _phrase_at(tokens, k, after)
        if phrase is not None and phrase.role in excluded:
            excluded[phrase.role] |= phrase.value
            end = k = phrase.after
        elif tokens.words[k] in _EXCLUDING_LIST:
            k += 1
        else:
            break
    scopes = excluded[Role.CATEGORY] or excluded[Role.SCOPES]
    return Phrase(Role.EXCLUDED, scopes, i, end) if scopes else None


_EXCLUDING_LIST = frozenset(words("from for the ghg emissions , and or"))


def _remainder(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "all other absolute scope 3 GHG emissions": what other promises leave."""
    ahead = [_word(tokens, k, after) for k in range(i + 1, i + 4)]
    scoped = "scope" in ahead and {*ahead[: ahead.index("scope")]} <= {"absolute", "gross"}
    return Phrase(Role.REMAINDER, True, i, i + 1) if scoped else None


_AFTER_ACTIVITY = frozenset(
    words(
        "by within over against compared relative equivalent which covering in and until "
        "scope scopes , . ; : ( )"
    )
)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})")


def _per(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "per tonne of cementitious product"; the value is the tokens' first and last index."""
    if _word(tokens, i + 1, after) in ("annum", "year"):
        return Phrase(Role.YEARLY, True, i, i + 2)
    if i + 1 < after and tokens.kinds[i + 1] is Kind.QUOTE:
        return Phrase(Role.PER, (i + 1, i + 2), i, i + 2)
    k = i + 1
    while k < after and k - i <= LONGEST_ACTIVITY and not _ends_activity(tokens, k, after):
        k += 1
    while k > i + 1 and tokens.words[k - 1] in ("and", "the", "gross", "absolute"):
        k -= 1
    if k == i + 1 or k - i > LONGEST_ACTIVITY:
        return None
    return Phrase(Role.PER, (i + 1, k), i, k)


def _ends_activity(tokens: Tokens, k: int, after: int) -> bool:
    kind, word = tokens.kinds[k], tokens.words[k]
    if kind in (Kind.PERCENT, Kind.MARK, Kind.QUOTE, Kind.LINK):
        return True
    if kind is Kind.YEAR:
        return tokens.words[k - 1] not in ("per", "€", "$", "£") and _is_dated(tokens, k)
    if word == "and":
        ahead = [_word(tokens, j, after) for j in range(k + 1, k + 6)]
        return ahead[0] in ("to", "by") or any(w in ("scope", "flag", "ghg") for w in ahead)
    if word == "in":
        return k + 1 < after and tokens.kinds[k + 1] is Kind.YEAR
    if word == "(":
        return _word(tokens, k + 2, after) != ")"
    if word == ")":
        return _word(tokens, k - 2, after) != "("
    if word == "equivalent":
        return _word(tokens, k + 1, after) == "to"
    if word == "from":
        return any(
            (j < after and tokens.kinds[j] is Kind.YEAR) or _word(tokens, j, after) == "base"
            for j in range(k + 1, k + 3)
        )
    if word in ("the", "same"):
        return _word(tokens, k + (word == "the"), after) == "same"
    return word in _AFTER_ACTIVITY


def _is_dated(tokens: Tokens, k: int) -> bool:
    return tokens.words[k][:2] in ("fy", "cy", "19", "20", "21")


def activity_text(text: str, tokens: Tokens, first: int, after: int) -> str:
    """Return the activity that a target divides by, as the text spells it."""
    if tokens.kinds[first] is Kind.QUOTE:
        quoted = text[tokens.starts[first] + 1 : tokens.ends[first] - 1]
        return _ESCAPE.sub(_unescaped, quoted)
    return " ".join(text[tokens.starts[first] : tokens.ends[after - 1]].split())


def _unescaped(match: re.Match[str]) -> str:
    code = int(match.group(1) or match.group(2), 16)
    return chr(code) if code <= 0x10FFFF else match.group()


def _percent(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read a percentage, by what stands before and after it; of a range, its lower end."""
    word, before = tokens.words[i], _word(tokens, i - 1, after)
    if len(word) > LONGEST_NUMBER:
        return None
    following = _word(tokens, i + 1, after)
    between = (before, following) == ("between", "and")
    if i + 2 < after and tokens.kinds[i + 2] is Kind.PERCENT and before != "from":
        if between or following in (*_DASHES, "to"):
            return Phrase(Role.RANGE, word, i - between, i + 3)
    elif i >= 2 and tokens.kinds[i - 2] is Kind.NUMBER:
        between = before == "and" and _word(tokens, i - 3, after) == "between"
        if between or before in _DASHES:
            return Phrase(Role.RANGE, tokens.words[i - 2], i - 2 - between, i + 1)
    if before in ("covering", "covers", "cover") and _of_emissions(tokens, i, after):
        return Phrase(Role.COVERAGE, word, i, i + 1)
    return Phrase(Role.FROM_SHARE if before == "from" else Role.PERCENT, word, i, i + 1)


def _of_emissions(tokens: Tokens, i: int, after: int) -> bool:
    following = _word(tokens, i + 2, after)
    return _word(tokens, i + 1, after) == "of" and following not in ("suppliers", "its", "our")


def _covers_too(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a percentage goes on with "covering 37% of ... and 85% of ..."."""
    return _word(tokens, i - 1, after) in ("and", ",") and _of_emissions(tokens, i, after)


def _equivalent(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "equivalent to a 40% absolute reduction": no second target."""
    k = i + 1
    while _word(tokens, k, after) in ("to", "a", "an", "about", "approximately"):
        k += 1
    if k == i + 1 or k >= after or tokens.kinds[k] is not Kind.PERCENT:
        return None
    k += 1
    while _word(tokens, k, after) in ("absolute", "intensity", "reduction", "decrease", "in"):
        k += 1
    per = _per(tokens, k, after) if _word(tokens, k, after) == "per" else None
    while per and _word(tokens, per.after, after) == "reduction":
        per = per._replace(after=per.after + 1)
    return Phrase(Role.EQUIVALENT, True, i, per.after if per else k)


def _residual(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "residual emissions of 10%"."""
    k = i + 1
    while _word(tokens, k, after) in ("emissions", "of", "at", "most", "up", "to", "no", "more"):
        k += 1
    if k < after and tokens.kinds[k] is Kind.PERCENT and len(tokens.words[k]) <= LONGEST_NUMBER:
        return Phrase(Role.RESIDUAL, tokens.words[k], i, k + 1)
    return None


def _fraction(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "a fraction of 0.462": a reduction whose published precision is unknown."""
    if _word(tokens, i + 1, after) == "of" and i + 2 < after:
        number = tokens.words[i + 2]
        if tokens.kinds[i + 2] is Kind.NUMBER and len(number) <= LONGEST_NUMBER:
            return Phrase(Role.FRACTION, float(number), i, i + 3)
    return None


_MASSES = {
    **{unit.lower(): unit for unit in ("tCO2e", "ktCO2e", "MtCO2e", "GtCO2e")},
    "index": INDEX,
}
_TONNES = ("t", "ton", "tons", "tonne", "tonnes")


def _level(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "at 12.5 ktCO2e" as an amount and its unit."""
    if i + 2 >= after or tokens.kinds[i + 1] not in (Kind.NUMBER, Kind.YEAR):
        return None
    amount, unit = tokens.words[i + 1], tokens.words[i + 2]
    if len(amount) > LONGEST_NUMBER or not amount[0].isdigit() or "/" in amount:
        return None
    if unit in _MASSES:
        return Phrase(Role.LEVEL, (float(amount), _MASSES[unit]), i, i + 3)
    k = i + 3 + (_word(tokens, i + 3, after) == "of")
    if unit in _TONNES and _word(tokens, k, after) == "co2e":
        return Phrase(Role.LEVEL, (float(amount), "tCO2e"), i, k + 1)
    return None


_BY_WORD: dict[str, Recogniser] = {
    "scope": _scopes,
    "scopes": _scopes,
    **dict.fromkeys(_SHORT_SCOPES, _short_scopes),
    "category": _categories,
    "categories": _categories,
    "per": _per,
    "equivalent": _equivalent,
    "residual": _residual,
    "fraction": _fraction,
    "at": _level,
    **dict.fromkeys(("excluding", "except"), _excluding),
    **dict.fromkeys(("other", "remaining"), _remainder),
}
_OPENERS = frozenset((*_BY_WORD, *LEXICON, *ACTIONS))
"""The words that can open a phrase."""
_QUANTITIES = frozenset((Kind.PERCENT, Kind.YEAR))
"""The kinds of tokens that can open a phrase, whatever their words."""
