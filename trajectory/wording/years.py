"""What a year is, told by the words around it: a deadline, a base year, a first or a last year."""

from trajectory.wording.lexicon import Phrase, Role, words
from trajectory.wording.tokens import Tokens, year_of

__all__ = ["year_phrase"]

_BETWEEN = frozenset(
    words(
        "a an the its our their fiscal financial calendar year fy end of around "
        "approximately december : is"
    )
)
"""Words that may stand between a preposition and its year."""

_BEFORE: dict[str, Role] = {
    **dict.fromkeys(("by", "before", "latest", "later"), "target_year"),
    **dict.fromkeys(("through", "thru", "to", "till", "until"), "last_year"),
    **dict.fromkeys(("in", "during"), "in_year"),
    **dict.fromkeys(("from", "since"), "first_year"),
    **dict.fromkeys(("against", "vs", "versus", "below", "base", "baseline"), "base_year"),
}
_BASES = frozenset(("baseline", "baselines", "level", "levels"))
_TOWARDS_BASE = _BASES | frozenset(("as", "a", "the", "our", "emission", "emissions", "base"))
"""Words that may follow a year which a base year's words come after."""
_MASS = frozenset(words("t ton tons tonne tonnes kg tco2e ktco2e mtco2e gtco2e kwh mwh gwh"))
_REACH = 7


def year_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Return what the year at token `i` is; None where the words around it do not tell.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("by 2030 from a 2019 base year")
    >>> year_phrase(tokens, 1, 7)
    Phrase(role='target_year', value=2030, first=1, after=2)
    >>> year_phrase(tokens, 4, 7)
    Phrase(role='base_year', value=2019, first=4, after=7)
    """
    year = year_of(tokens.words[i])
    if year is None:
        return None
    end = _end_of_base(tokens, i + 1, after)
    if end:
        return Phrase("base_year", year, i, end)
    if i + 1 < after and tokens.words[i + 1] in _MASS:
        return None
    role = _role_before(tokens, i)
    return None if role is None else Phrase(role, year, i, i + 1)


def _end_of_base(tokens: Tokens, k: int, after: int) -> int:
    """Return where "base year" or "levels" after a year ends; 0 without one."""
    if k >= after or tokens.words[k] not in _TOWARDS_BASE:
        return 0
    following = tokens.words[k : min(k + 5, after)]
    if following[:1] == ["as"]:
        following, k = following[1:], k + 1
    if following[:1] in (["a"], ["the"], ["our"]):
        following, k = following[1:], k + 1
    if following[:1] in (["emissions"], ["emission"]) and following[1:2] and following[1] in _BASES:
        return k + 2
    if following[:1] and following[0] in _BASES:
        return k + 1
    return k + 2 if following[:2] in (["base", "year"], ["base", "line"], ["base", "years"]) else 0


def _role_before(tokens: Tokens, i: int) -> Role | None:
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = tokens.words[k]
        if tokens.kinds[k] == "percent":  # "41% FY2026", but "from 12% 2019 to"
            return None if k and tokens.words[k - 1] == "from" else "target_year"
        if tokens.kinds[k] != "word" and word != ":":
            return None
        before = tokens.words[k - 1] if k else ""
        if word == "year" and before == "base":
            return "base_year"
        if word in ("to", "with", "on", "than"):
            if before in ("relative", "compared", "lower", "less"):
                return "base_year"
            if before in ("later", "latest"):
                return "target_year"
        if word in _BEFORE:
            return _BEFORE[word]
        if word not in _BETWEEN:
            return None
    return None
