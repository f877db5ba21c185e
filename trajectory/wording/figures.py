"""Percentages that say something else than a cut by so much, told by the words around them."""

from decimal import Decimal

from trajectory.wording.amounts import LONGEST_NUMBER
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.others import COUNTRIES
from trajectory.wording.past import DONE
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at
from trajectory.wording.topics import EMISSIONS, INVESTED

__all__ = [
    "COVERING",
    "FUELS",
    "NUMBERED",
    "SIGNS",
    "aside_phrase",
    "covers",
    "left_by",
    "left_phrase",
    "of_a_fuel",
    "percentage_of",
    "signed_phrase",
    "spans",
    "upper_bound",
]

SIGNS = frozenset("-–−‒—▲△▼")
"""Also the triangles by which Japanese accounts mark what is below zero."""
_OLD = frozenset(words("previous former earlier old original prior initial"))
_CURRENT = frozenset(words("existing current"))
"""Old only beside what comes in its place."""
_NEWER = frozenset(words("replaces replacing exceeds exceeding beyond than supersedes"))
_PROMISE = frozenset(words("target targets goal goals commitment ambition pledge objective aim"))
_ONCE = frozenset(words("previously earlier originally formerly"))
_RAISED = frozenset(words("up raised increased strengthened lifted revised upgraded tightened"))
_SUPPLIES = frozenset(words("renewable renewables green clean electric recycled sustainable"))
_LESS = frozenset(words("lower less higher fewer"))
_IS = frozenset(words("was were is are"))
_LEVELS = frozenset(words("level levels baseline base emissions"))
_UPPER = (words("no more than"), words("not more than"), words("at most"), words("up to"))
_MAXIMUM = (words("maximum of"), words("maximum"))


def signed_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read the sign of "-30%" as the noun of a cut; a range and a list have none.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> signed_phrase(tokens_of("-30% by 2030"), 0, 4)
    Phrase(role='nominal', value=True, first=0, after=1)
    >>> signed_phrase(tokens_of("20-30%"), 1, 3)
    """
    if i + 1 >= after or tokens.kinds[i + 1] != "percent":
        return None
    clings = tokens.starts[i + 1] == tokens.ends[i] or tokens.words[i] == "minus"
    ranged = i > 0 and tokens.kinds[i - 1] in ("number", "percent")
    ranged = ranged and tokens.ends[i - 1] == tokens.starts[i]
    return None if ranged or not clings else Phrase("nominal", True, i, i + 1)


def left_phrase(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a percentage is what is left: "to 40 % of 2019 levels".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> left_phrase(tokens_of("reduce them to 40% of 2019 levels"), 3, 7)
    True
    >>> left_phrase(tokens_of("reduce them by 40% of 2019 levels"), 3, 7)
    False
    """
    to_be = tokens.words[max(0, i - 2) : i] in (["will", "be"], ["to", "be"], ["should", "be"])
    before = word_at(tokens, i - 1, after)
    if not (to_be or before in ("to", "at")) or word_at(tokens, i + 1, after) != "of":
        return False
    raised = i > 2 and tokens.words[i - 3] == "from"
    if raised and not _RAISED.isdisjoint(tokens.words[max(0, i - 9) : i]):
        return False  # "our target was raised from 30% to 40% of emissions"
    for k in range(i + 2, min(i + 7, after)):
        if tokens.words[k] in ("by", "until"):
            return False  # "to 40% of the total by 2035"
        if tokens.kinds[k] == "year" or tokens.words[k] in _LEVELS:
            return True
    return False


def upper_bound(tokens: Tokens, i: int) -> bool:
    """Return whether a percentage is not gone beyond: "by no more than 50 %", "up to 50 %".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> upper_bound(tokens_of("cut it by up to 50%"), 5)
    True
    """
    for bound in (*_UPPER, *_MAXIMUM):
        if tuple(tokens.words[max(0, i - len(bound)) : i]) == bound:
            return True
    return False


def aside_phrase(tokens: Tokens, i: int, after: int) -> PassageKind | None:
    """Return what else than a promise a percentage says; None where it may be one.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> aside_phrase(tokens_of("up from a previous target of 60%"), 6, 7)
    <PassageKind.WITHDRAWN: 'a promise that no longer holds'>
    >>> aside_phrase(tokens_of("by 2030 by switching to 100% renewable power"), 5, 8)
    <PassageKind.MEANS: 'a means of the cut, with a number of its own'>
    """
    back = tokens.words[max(0, i - 8) : i]
    before = back[-1] if back else ""
    if _tells_the_old(tokens, i, after, back):
        return PassageKind.WITHDRAWN
    than = tokens.words[i + 1 : i + 3]
    is_so = before != "be" and not _IS.isdisjoint(back[-3:])
    if than[1:] == ["than"] and than[0] in _LESS and is_so:
        return PassageKind.PAST
    following = tokens.words[i + 1 : min(i + 6, after)]
    if _is_reached(following):
        return PassageKind.PAST
    if following[:1] and following[0] in _NEEDED:
        return PassageKind.OTHER  # "above the 42% needed for 1.5 °C"
    if not INVESTED.isdisjoint(back[-3:]):
        return PassageKind.OTHER
    if before in COUNTRIES:
        return PassageKind.FOREIGN
    if _expands(tokens.words[max(0, i - 14) : i]) and not upper_bound(tokens, i):
        return PassageKind.OTHER
    measured = before in _MEASURING and _is_measured(tokens, i, after, back)
    if measured or _is_share(tokens, i, after):
        return PassageKind.OTHER
    ahead = tokens.words[i + 1 : min(i + 4, after)]
    if not _SUPPLIES.isdisjoint(ahead) and _is_instrument(tokens, i):
        return PassageKind.MEANS
    return None


_NEEDED = frozenset(("needed", "required", "recommended", "necessary"))


def _is_reached(ahead: list[str]) -> bool:
    """Return whether a figure is reached: "20% reduction already realised", "31% achieved"."""
    if "already" in ahead[:3] and not DONE.isdisjoint(ahead[1:]):
        return True
    if ahead[1:2] == ["since"] and ahead[0] in ("reduction", "decrease", "cut", "decline"):
        return not ("by" in ahead or "until" in ahead)  # "with a 27% reduction since 2015"
    for n, word in enumerate(ahead[:2]):
        if word in ("has", "had") and ahead[n + 1 : n + 2] == ["been"]:
            return not DONE.isdisjoint(ahead[n + 2 :])
    return ahead[:1] in (["achieved"], ["realised"], ["realized"]) and ahead[1:2] != ["by"]


def _expands(back: list[str]) -> bool:
    """Return whether something else is to grow by a figure: "expanding our access by more than"."""
    k = len(back)
    while k > 0 and back[k - 1] in _AT_LEAST:
        k -= 1
    grown = k > 0 and back[k - 1] == "by" and not _GROWING.isdisjoint(back[:k])
    return grown and EMISSIONS.isdisjoint(back[:k])


_AT_LEAST = frozenset(words("at least more than over about around approximately some another"))
_GROWING = frozenset(words("expand expands expanding grow grows growing increase increasing"))


def _tells_the_old(tokens: Tokens, i: int, after: int, back: list[str]) -> bool:
    """Return whether a percentage is one that holds no longer: "instead of the 40%"."""
    before = back[-1] if back else ""
    bare = back[:-1] if before in _DETERMINING else back
    if bare[-1:] == ["from"] and not _RAISED.isdisjoint(back):
        return True
    if before in _ONCE or (i + 1 < after and tokens.words[i + 1] in _ONCE):
        return True
    if bare[-2:] in (["instead", "of"], ["rather", "than"]):
        return True
    if _PROMISE.isdisjoint(back[-5:]):
        return False
    around = tokens.words[max(0, i - 14) : i]
    newer = not (_RAISED | _NEWER).isdisjoint(around)
    return not _OLD.isdisjoint(back[-6:]) or (newer and not _CURRENT.isdisjoint(back[-6:]))


_DETERMINING = frozenset(words("the its our a their"))


def _is_measured(tokens: Tokens, i: int, after: int, back: list[str]) -> bool:
    """Return whether a percentage is told of something, not promised."""
    following = word_at(tokens, i + 1, after)
    if following == "of" and not _MADE_UP.isdisjoint(back[-2:]):
        return _SCIENCE.isdisjoint(tokens.words[i:after])
    if back[-1] == "of":
        return _is_told_of(back, following)
    return back[-1] == "than" and _is_small_part(tokens, i, after)


def of_a_fuel(tokens: Tokens, i: int) -> bool:
    """Return whether a percentage is a fuel's: "coal 50% to 30%; gas 30%".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> of_a_fuel(tokens_of("renewables 20% to 30%"), 1)
    True
    """
    before = tokens.words[i - 1] if i else ""
    if before != "gas":
        return before in FUELS
    return not FUELS.isdisjoint(tokens.words[max(0, i - 8) : i - 1])


def covers(tokens: Tokens, i: int) -> bool:
    """Return whether a percentage is what is covered: "covering 67%", "applies to 72%".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> covers(tokens_of("which applies to 72% of scope 3"), 3)
    True
    """
    before = tokens.words[i - 1] if i else ""
    if before == "to":
        return i > 1 and tokens.words[i - 2] in ("applies", "apply", "applying")
    return before in COVERING


COVERING = frozenset(words("covering covers cover encompassing comprising to"))
"""Before a share of what is covered; "to" only in "applies to"."""


def _is_told_of(back: list[str], following: str) -> bool:
    """Return whether a percentage is that of a level, or of scopes: "our level of 0.4%"."""
    if back[-3:] == ["an", "intensity", "of"] or back[-2:] == ["efficiency", "of"]:
        return True
    if back[-2:] in (["level", "of"], ["intensity", "of"]) and following != "of":
        return following not in ("reduction", "less", "lower", "by", "below", "from")
    return back[-2:] == ["minimum", "of"] and following == "of" and "reduce" not in back


_MADE_UP = frozenset(
    words("account accounts accounting represent represents representing makes constitutes")
)
"""Before a share of emissions that is told, not promised: "which represent 80% of"."""
_MEASURING = _MADE_UP | {"of", "than", "for", "up"}
FUELS = frozenset(words("coal gas oil nuclear renewables hydro solar wind"))


def _is_small_part(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a percentage is what something falls below: "less than 5% of generation"."""
    back = tokens.words[max(0, i - 3) : i]
    small = back[-2:] == ["less", "than"] and back[:-2] not in (["no"], ["not"])
    of_it = word_at(tokens, i + 1, after) == "of"
    return small and of_it and not left_phrase(tokens, i, after)


def _is_share(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a percentage is a share of things: "100% of our sites", "75% recycled paper".

    A share of suppliers with science-based targets, of electricity, or of emissions is none.
    """
    ahead = tokens.words[i + 1 : min(i + 7, after)]
    if ahead[:1] == ["share"] or (ahead[:1] and ahead[0] in _RISES):
        return True
    if (ahead[:1] == ["clean"] or ahead[1:2] == ["free"]) and not _POWER.isdisjoint(ahead[:5]):
        return "renewable" not in ahead
    if ahead[:1] and ahead[0] in _MADE:
        return _POWER.isdisjoint(ahead[:4]) and EMISSIONS.isdisjoint(ahead[:3])
    if ahead[:1] != ["of"] or not _WHOLES.isdisjoint(ahead):
        return False
    shared = next((n for n, word in enumerate(ahead) if word in _THINGS_SHARED), None)
    if shared is None or not EMISSIONS.isdisjoint(ahead[:shared]):
        return False
    if "year" in tokens.kinds[i + 1 : i + 1 + shared] and ahead[shared] not in _OF_A_TARGET:
        return False
    told = tokens.words[i : min(i + LONGEST_SHARE, after)]
    return ahead[shared] in _NEVER_ENGAGED or _SCIENCE.isdisjoint(told)


_OF_A_TARGET = frozenset(words("reduction cut target targets goal goals"))
"""Of these a share is one with their year, too: "60% of the 2030 reduction"."""
LONGEST_SHARE = 60
_RISES = frozenset(words("increase growth rise"))
_SCIENCE = frozenset(("science", "sbts", "sbt"))
_NEVER_ENGAGED = frozenset(
    words(
        "vehicles fleet sites sales revenue revenues income products packaging employees waste "
        "water target targets goal goals cut reduction"
    )
)
_MADE = frozenset(
    words("evs ev sustainable recycled electric certified recyclable reusable organic")
)
_POWER = frozenset(words("electricity energy power"))
_WHOLES = frozenset(words("level levels baseline base category categories rest scope scopes"))
_THINGS_SHARED = frozenset(
    words(
        "supplier suppliers spend customers partners vehicles fleet sites sales revenue revenues "
        "products materials packaging employees facilities companies offices managers budget "
        "waste water investments capex turnover portfolio income target targets goal goals "
        "cut reduction"
    )
)


def _is_instrument(tokens: Tokens, i: int) -> bool:
    """Return whether "by switching to", "through" or "using" stands before a share."""
    dated = tokens.words[i + 3 : i + 4] == ["by"]
    for k in range(i - 1, max(-1, i - LONGEST_MEANS), -1):
        word = tokens.words[k]
        apart = word == ";" or (word in (",", "and") and (dated or i - k > 1))
        if tokens.kinds[k] in ("percent", "year") or apart:
            return False
        if word in ("through", "using", "via"):
            return True
        if word in ("by", "with") and tokens.words[k + 1].endswith("ing"):
            return True
    return False


LONGEST_MEANS = 7
"""Tokens from "through" to a share that is a means: "through electrification, 100% renewable"."""
LONGEST_PERCENTAGE = 15
"""Digits before the point of a percentage."""


def percentage_of(word: str) -> str | None:
    """Return a number as a percentage, as it was published; None where it has too many digits.

    Examples
    --------
    >>> percentage_of("46.20")
    '46.20%'
    """
    whole = len(word.partition(".")[0])
    return f"{word}%" if whole <= LONGEST_PERCENTAGE and len(word) <= LONGEST_NUMBER else None


def left_by(percentage: str) -> str | None:
    """Return the cut that leaves so much, at the same precision; None where there is none.

    Examples
    --------
    >>> left_by("40.0%")
    '60.0%'
    """
    left = 100 - Decimal(percentage.removesuffix("%"))
    return f"{left}%" if left >= 0 else None


NUMBERED = frozenset(words("scope scopes category categories and , + from s1"))
"""Before a number these tell that it is no lower end: "scope 1 to 40%"."""


def spans(tokens: Tokens, i: int) -> bool:
    """Return whether a dash before a figure makes a range, "7-10%", and is no sign, "2 -30%".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> spans(tokens_of("7-10%"), 2), spans(tokens_of("2 -30%"), 2)
    (True, False)
    """
    left = tokens.starts[i - 1] - tokens.ends[i - 2]
    return bool(left) == bool(tokens.starts[i] - tokens.ends[i - 1])
