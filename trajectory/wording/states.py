"""States without emissions that are not called net zero: "zero emissions", "eliminate"."""

from trajectory.wording.amounts import zero_phrase
from trajectory.wording.languages.en import ACTIONS
from trajectory.wording.lexicon import ZERO, Phrase, words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["eliminating_phrase", "free_phrase", "peak_phrase", "state_phrase"]

_GASES = frozenset(words("ghg ghgs greenhouse gas gases carbon co2 co2e co₂ co₂e dioxide"))
_EMISSIONS = ("emission", "emissions")
_SUBJECTS = _GASES | {*_EMISSIONS}
_IN_EFFECT = frozenset(words("virtually effectively essentially substantially practically"))
"""Before "zero": how Japanese companies put net zero in English (jisshitsu zero)."""
_NEARLY = frozenset(words("near nearly almost"))
_SCOPED = frozenset(words("scope scopes direct operational"))
_LISTED = frozenset(
    words(
        "by in from across at on and or with as for throughout within before until through while "
        "over along globally worldwide no is are will company business group organisation "
        "organization enterprise operations footprint target targets goal ambition commitment "
        "status balance"
    )
)
"""After a state; any other word names what is without emissions: "zero-emission buses"."""
_ELIMINATED = _GASES | frozenset(
    words(
        "all of our its the their any absolute remaining direct indirect operational scope scopes "
        "1 2 3 and , ( ) +"
    )
)
"""Between "eliminate" and "emissions"."""
FARTHEST = 16
"""Tokens at most between what is emitted and "virtually zero"."""


def state_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "to zero" as a level, and "zero CO2 emissions" as a state; no "zero-emission buses".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> state_phrase(tokens_of("reach zero CO2 emissions by 2050"), 1, 6)
    Phrase(role='net_zero', value='zero', first=1, after=4)
    >>> state_phrase(tokens_of("run zero-emission buses by 2050"), 1, 6)
    """
    level = zero_phrase(tokens, i, after)
    if level is not None:
        return level
    before = word_at(tokens, i - 1, after)
    if before in _NEARLY or tokens.words[max(0, i - 2) : i] == ["close", "to"] or _kept(tokens, i):
        return None
    if word_at(tokens, i + 1, after) in _SCOPED:
        return Phrase("net_zero", ZERO, i, i + 1)
    in_effect = before in _IN_EFFECT
    end = _end_of_emissions(tokens, i + 1, after)
    if end == i + 1 and in_effect:
        emitting = not _SUBJECTS.isdisjoint(tokens.words[max(0, i - FARTHEST) : i])
        return (
            Phrase("net_zero", ZERO, i - 1, end) if emitting and _ends(tokens, end, after) else None
        )
    if (end == i + 1 and before != "absolute") or not _ends(tokens, end, after):
        return None
    return Phrase("net_zero", ZERO, i - in_effect, end)


def free_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "carbon-free" as a state; no "carbon-free electricity".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> free_phrase(tokens_of("be emission-free by 2040"), 2, 5)
    Phrase(role='net_zero', value='zero', first=1, after=3)
    """
    free = word_at(tokens, i - 1, after) in _SUBJECTS and _ends(tokens, i + 1, after)
    return Phrase("net_zero", ZERO, i - 1, i + 1) if free else None


def eliminating_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "eliminate all scope 2 emissions" as a level of zero.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> eliminating_phrase(tokens_of("eliminate our scope 2 emissions by 2030"), 0, 7)
    Phrase(role='level', value=(0.0, 'tCO2e'), first=0, after=1)
    >>> eliminating_phrase(tokens_of("eliminate 2 Mt of emissions by 2030"), 0, 7)
    """
    k = i + 1
    while word_at(tokens, k, after) in _ELIMINATED:
        k += 1
    whole = word_at(tokens, k, after) in _EMISSIONS
    return Phrase("level", (0.0, "tCO2e"), i, i + 1) if whole else None


def peak_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "peak carbon emissions before 2030" as an aside: the year is not when they are zero.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> peak_phrase(tokens_of("peak carbon by 2028 and be neutral by 2055"), 0, 9)[2:]
    (0, 4)
    >>> peak_phrase(tokens_of("from peak levels in 2012"), 1, 5)
    """
    k = i + 1
    while word_at(tokens, k, after) in _PEAKING:
        k += 1
    ahead = word_at(tokens, i - 1, after) in ("will", "to", "shall", "should")
    due = k > i + 1 and tokens.words[k - 1] in _WHEN and (ahead or tokens.words[k - 1] != "in")
    dated = due and k < after and tokens.kinds[k] == "year"
    if not dated and word_at(tokens, k, after) != "and":
        return None
    twice = tokens.kinds[k : k + LONGEST_PAIR].count("year") == 2
    if dated or (twice and "respectively" in tokens.words[k : k + LONGEST_PAIR]):
        return Phrase("aside", PassageKind.OTHER, i, k + dated)
    return None


LONGEST_PAIR = 12
"""Tokens of "and carbon neutrality by 2030 and 2060, respectively"."""


_WHEN = frozenset(words("by before in around until than year"))
_PEAKING = _GASES | _WHEN | frozenset((*_EMISSIONS, *words("its our their total the no later")))


def _end_of_emissions(tokens: Tokens, k: int, after: int) -> int:
    """Return where "CO2 emissions", "emissions of CO2" or "carbon" ends; `k` without any."""
    start = k
    while word_at(tokens, k, after) in _GASES:
        k += 1
    if word_at(tokens, k, after) in _EMISSIONS:
        k += 1
        of = word_at(tokens, k, after) == "of" and word_at(tokens, k + 1, after) in _GASES
        return _end_of_emissions(tokens, k + 1, after) if of else k
    return k if k > start and tokens.words[k - 1] != "gas" else start


def _ends(tokens: Tokens, k: int, after: int) -> bool:
    """Return whether nothing follows that a state could be one of."""
    return k >= after or tokens.kinds[k] != "word" or tokens.words[k] in _LISTED


def _kept(tokens: Tokens, i: int) -> bool:
    """Return whether a state is to be kept: "maintain zero scope 1 emissions"."""
    return any(ACTIONS.get(word) == "maintain" for word in tokens.words[max(0, i - 5) : i])
