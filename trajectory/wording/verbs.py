"""Verbs and nouns of a cut that are told by the words around them."""

from trajectory.wording.figures import left_phrase
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens, word_at
from trajectory.wording.topics import EMISSIONS

__all__ = [
    "KEEPING",
    "aimed_phrase",
    "bring_phrase",
    "down_phrase",
    "exceed_phrase",
    "falls_phrase",
    "grow_phrase",
    "keep_phrase",
    "less_phrase",
    "limit_phrase",
    "out_phrase",
    "renewable_phrase",
    "same_phrase",
]


def falls_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "emissions will fall by 42%": what falls must be emissions.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> falls_phrase(tokens_of("emissions will fall by 42%"), 2, 5).value
    'reduce'
    >>> falls_phrase(tokens_of("costs will fall by 42%"), 2, 5)
    """
    if 0 < i < after and tokens.kinds[i - 1] == "percent":
        return Phrase("nominal", True, i, i + 1)  # "a 55% drop"
    named = not EMISSIONS.isdisjoint(tokens.words[max(0, i - LONGEST_OBJECT) : i])
    return Phrase("action", "reduce", i, i + 1) if named and i < after else None


def less_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "50% less CO2" and "50% below 2018 levels" as the noun of a cut; no "are 50% below".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> less_phrase(tokens_of("50% less CO2"), 1, 3).role
    'nominal'
    >>> less_phrase(tokens_of("emissions are 50% below 2018 levels"), 3, 6)
    """
    if i == 0 or i >= after or tokens.kinds[i - 1] != "percent":
        return None
    if tokens.words[i] in ("below", "under"):
        k = i + 1 + (word_at(tokens, i + 1, after) in _WHOSE)
        dated = k < after and (tokens.kinds[k] == "year" or tokens.words[k] in _LEVELS)
        back = tokens.words[max(0, i - 6) : i - 1]
        if not dated or (not _IS.isdisjoint(back) and _TO_BE.isdisjoint(back)):
            return None
    return Phrase("nominal", True, i, i + 1)


_WHOSE = frozenset(words("the our its their a"))
_IS = frozenset(words("is are was were already now currently remain remained stood"))
_TO_BE = frozenset(words("be will to should"))


def grow_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "emissions may grow by no more than 10%" as limited growth.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> grow_phrase(tokens_of("emissions may grow by no more than 10%"), 2, 8).value
    'grow'
    >>> grow_phrase(tokens_of("emissions will grow by 10%"), 2, 5)
    """
    k = i + 1 + (word_at(tokens, i + 1, after) == "by")
    said = tuple(tokens.words[k : min(k + 4, after)])
    bound = next((b for b in _BOUNDS if said[: len(b)] == b), ())
    figure = k + len(bound)
    counted = bool(bound) and figure < after and tokens.kinds[figure] == "percent"
    named = not EMISSIONS.isdisjoint(tokens.words[max(0, i - LONGEST_OBJECT) : i])
    return Phrase("action", "grow", i, i + 1) if counted and named else None


_BOUNDS = (words("no more than"), words("not more than"), words("at most"), words("a maximum of"))
_LIMITED = frozenset(words("scope scopes emission emissions ghg s1 s2 s3 flag greenhouse"))
_GROWTHS = frozenset(words("growth increase rise"))


def limit_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "limit scope 1 emissions" and "limit growth in" them; not "limit global warming".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> limit_phrase(tokens_of("limit growth in emissions"), 0, 4).value
    'grow'
    >>> limit_phrase(tokens_of("limit global warming"), 0, 3)
    """
    k = i + 1
    if word_at(tokens, k, after) in ("the", "any", "its", "our", "their"):
        k += 1
    if word_at(tokens, k, after) in _GROWTHS:
        return Phrase("action", "grow", i, k + 1)
    if any(_leaves(tokens, j, after) for j in range(k, min(k + LONGEST_OBJECT, after))):
        return Phrase("action", "reduce", i, i + 1)  # "to 60% of 2019 levels"
    ahead = [word_at(tokens, j, after) for j in range(k, k + 4)]
    return None if _LIMITED.isdisjoint(ahead) else Phrase("action", "limit", i, i + 1)


LONGEST_OBJECT = 24
"""Tokens at most between "limit" and what is left."""


def _leaves(tokens: Tokens, i: int, after: int) -> bool:
    return tokens.kinds[i] == "percent" and left_phrase(tokens, i, after)


_AHEAD = frozenset(words("will to should shall would must"))


def bring_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "bring emissions down to 2 Mt" and "come down by 42%" as the verb of a cut.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> bring_phrase(tokens_of("bring emissions down by 42%"), 0, 5).value
    'reduce'
    >>> bring_phrase(tokens_of("bring it to net zero"), 0, 5)
    """
    for k in range(i + 1, min(i + LONGEST_BROUGHT, after)):
        if tokens.words[k] == "down":
            first = max(0, i - LONGEST_OBJECT)
            named = not EMISSIONS.isdisjoint(tokens.words[first : min(k + 6, after)])
            return Phrase("action", "reduce", i, i + 1) if named else None
        if tokens.kinds[k] in ("percent", "symbol"):
            break
    return None


LONGEST_BROUGHT = 12
"""Tokens at most from "bring" to its "down"."""


def down_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "emissions will be down 42%" as a cut; "are down 42%" is one of the past.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> down_phrase(tokens_of("emissions will be down 42%"), 3, 5).role
    'nominal'
    >>> down_phrase(tokens_of("emissions are down 42%"), 2, 4)
    """
    by = i + 1 + (word_at(tokens, i + 1, after) == "by")
    counted = by < after and tokens.kinds[by] == "percent"
    if counted and i and tokens.words[i - 1] in EMISSIONS and _is_due(tokens, by, after):
        return Phrase("nominal", True, i, i + 1)  # "CO2 down 30% by 2025"
    ahead = tokens.words[i - 1 : i] == ["be"] and not _AHEAD.isdisjoint(tokens.words[i - 3 : i])
    brought = not _BROUGHT.isdisjoint(tokens.words[max(0, i - LONGEST_BROUGHT) : i])
    if brought:
        return Phrase("nothing", None, i, i + 1)
    return Phrase("nominal", True, i, i + 1) if counted and ahead else None


def _is_due(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a figure has a deadline right behind it."""
    return word_at(tokens, i + 1, after) == "by" and tokens.kinds[i + 2 : i + 3] == ["year"]


_BROUGHT = frozenset(words("bring bringing come coming go drive driving push pushing take"))


def out_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "take 42% out of our emissions" and "slice 42% off".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> out_phrase(tokens_of("take 42% out of our emissions"), 2, 6).role
    'nominal'
    """
    following = word_at(tokens, i + 1, after)
    whose = following == "of" if tokens.words[i] == "out" else following in _OFF_WHAT
    counted = i > 0 and tokens.kinds[i - 1] == "percent" and whose
    end = i + 1 + (following == "of")
    return Phrase("nominal", True, i, end) if counted else None


_OFF_WHAT = frozenset(words("its our their the scope scopes absolute"))


def exceed_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "emissions will not exceed 2 MtCO2e" and "we will emit no more than" as a limit.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> exceed_phrase(tokens_of("will not exceed 2 Mt"), 2, 5).value
    'limit'
    """
    before = tokens.words[max(0, i - 2) : i]
    level = tokens.words[i + 1 : i + 2] in (["no"], ["at"], ["less"], ["below"], ["under"])
    level = level or (tokens.verb_last and not _AT_MOST.isdisjoint(tokens.words[max(0, i - 9) : i]))
    level = level and i < after and "percent" not in tokens.kinds[i + 1 : i + 5]
    if i + 1 < after and tokens.words[i] == "be" and left_phrase(tokens, i + 1, after):
        counted = tokens.kinds[i + 1] == "percent"
        return Phrase("action", "reduce", i, i + 1) if counted else None
    if _is_to_be(tokens, i, after):
        return Phrase("action", "reach", i, i + 1)
    if tokens.words[i] in ("remain", "stay", "be", "kept"):
        told = tokens.words[i + 1 : i + 2] in (["below"], ["under"])
        told = told and tokens.kinds[i + 2 : i + 3] == ["number"]
    else:
        told = (tokens.words[i] == "emit" and level) or before[-1:] == ["not"]
    return Phrase("action", "limit", i, i + 1) if told and i < after else None


def _is_to_be(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether "In 2030 we will be carbon neutral" is said."""
    if tokens.words[i] != "be" or word_at(tokens, i + 1, after) not in _STATES:
        return False
    dated = any(
        tokens.words[k] == "in" and tokens.kinds[k + 1] == "year" for k in range(max(0, i - 9), i)
    )
    return dated and "will" in tokens.words[max(0, i - 4) : i]


_STATES = frozenset(("net", "carbon", "climate", "co2", "ghg", "zero"))
_AT_MOST = frozenset(("most", "more", "less", "below", "under"))
KEEPING = frozenset(words("keep keeping hold holding maintain maintaining stabilise stabilize "
                          "freeze return returning"))  # fmt: skip
_FLAT = frozenset(words("flat constant stable steady unchanged"))


def keep_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "keep emissions at 2019 levels" as a cut by nothing.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> keep_phrase(tokens_of("keep emissions flat at 2019 levels"), 0, 6).value
    'reduce'
    >>> keep_phrase(tokens_of("keep emissions at zero"), 0, 4)
    """
    ahead = range(i + 1, min(i + LONGEST_BROUGHT, after))
    named = not EMISSIONS.isdisjoint(
        tokens.words[max(0, i - LONGEST_OBJECT) : min(i + LONGEST_BROUGHT, after)]
    )
    same = named and any(same_phrase(tokens, k, after) for k in ahead)
    return Phrase("action", "reduce", i, i + 1) if same else None


def same_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read the "at" of "keep emissions at 2019 levels" as a cut by 0 %.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> same_phrase(tokens_of("return emissions to 2015 levels"), 2, 5).value
    '0%'
    >>> same_phrase(tokens_of("cut emissions to 2015 levels"), 2, 5)
    """
    if tokens.words[i] not in ("at", "to", "from"):
        return None
    k = i + 1 + (word_at(tokens, i + 1, after) in ("the", "our", "their", "its"))
    level = k + 1 < after and tokens.kinds[k] == "year" and tokens.words[k + 1] in _LEVELS
    back = tokens.words[max(0, i - LONGEST_BROUGHT) : i]
    kept = not KEEPING.isdisjoint(back)
    if not level or not kept or "percent" in tokens.kinds[max(0, i - LONGEST_BROUGHT) : i]:
        return None
    flat = back[-1] in _FLAT
    return Phrase("percentage", "0%", i - flat, i + 1)


_LEVELS = frozenset(words("level levels baseline"))


_POWER = frozenset(("electricity", "power"))


def renewable_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "power will come from renewable sources" as renewable electricity.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> renewable_phrase(tokens_of("power will come from renewable sources"), 4, 6).role
    'renewable'
    >>> renewable_phrase(tokens_of("heat from renewable sources"), 2, 4)
    """
    back = tokens.words[max(0, i - LONGEST_OBJECT) : i]
    told = back[-1:] in (["from"], ["be"], ["fully"]) or (i and tokens.kinds[i - 1] == "percent")
    if not told or _POWER.isdisjoint(back) or word_at(tokens, i + 1, after) in _POWER:
        return None
    end = i + 1
    while word_at(tokens, end, after) in ("energy", "sources", "generation", "power"):
        end += 1
    return Phrase("renewable", True, i - (back[-1] == "from"), end)


def aimed_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "our target is 42%" and "aims for 42%" as the noun of a cut of emissions.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> aimed_phrase(tokens_of("our emissions target is 42% by 2030"), 2, 7).role
    'nominal'
    >>> aimed_phrase(tokens_of("our emissions target is 42% renewable power"), 2, 7)
    """
    k = i + 1
    while k < min(i + 5, after) and tokens.words[k] in _SAYING:
        k += 1
    if k == i + 1 or k >= after or tokens.kinds[k] != "percent":
        return None
    free = k + 1 >= after or tokens.kinds[k + 1] != "word" or tokens.words[k + 1] in _GOING_ON
    around = tokens.words[max(0, i - LONGEST_OBJECT) : min(k + LONGEST_OBJECT, after)]
    named = not EMISSIONS.isdisjoint(around) or ("net" in around and "zero" in around)
    return Phrase("nominal", True, i, i + 1) if free and named else None


_SAYING = frozenset(words("is are of for a an now still at least remains stands : minus - – −"))
_GOING_ON = frozenset(words("for by in on across from compared relative against versus vs until"))
