"""Amounts of emissions: a level that is promised, and what the base year emitted."""

from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens
from trajectory.words import INDEX, TONNES

__all__ = ["LONGEST_NUMBER", "UNIT_WORDS", "amount_phrase", "zero_phrase"]

LONGEST_NUMBER = 400
"""Digits of a number; a float needs fewer, and a number of a million digits is an attack."""

_GASES = ("co2e", "co₂e", "co2eq", "co₂eq", "co2", "co₂")
_TONNES = frozenset(words("t ton tons tonne tonnes"))
_MASSES = {
    **dict.fromkeys(_TONNES, "tCO2e"),
    **dict.fromkeys(words("kt kiloton kilotons kilotonne kilotonnes"), "ktCO2e"),
    **dict.fromkeys(words("mt megaton megatons megatonne megatonnes"), "MtCO2e"),
    **dict.fromkeys(words("gt gigaton gigatons gigatonne gigatonnes"), "GtCO2e"),
}
_MULTIPLES = {"thousand": "ktCO2e", "million": "MtCO2e", "billion": "GtCO2e"}
_WHOLE = {f"{unit[:-4].lower()}{gas}": unit for unit in TONNES for gas in _GASES}
UNIT_WORDS = frozenset((INDEX, "metric", *_MASSES, *_MULTIPLES, *_WHOLE))
"""The words that a unit may start with."""

_BOUNDS = tuple(
    map(
        words,
        (
            *("a level of", "a maximum of", "no more than", "not more than", "at or below"),
            *("at most", "less than", "lower than", "below", "under", "at", "to"),
        ),
    )
)
"""What stands before a level, the longest first."""

_NO_LEVEL = frozenset(
    words("relative compared equivalent equal corresponding amounting up due close no not")
)
"""Words before a bound after which an amount is no level: "relative to 2 MtCO2e"."""

_RATES = (("per", "year"), ("per", "annum"), ("a", "year"), ("/", "year"), ("/", "yr"))
_EMISSIONS = frozenset(words("emission emissions ghg greenhouse gas co2e co2"))
_AFTER_ZERO = frozenset(
    words("by in from and before until through against relative compared within no, , . ; ) (")
)


def amount_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read an amount of emissions at token `i`: a level, or the emissions of the base year.

    What stands before it tells which: "to 1.2 MtCO2e", "a 2019 base year of 2.1 MtCO2e". An
    amount after "by" or "from" is neither, and "MT" is none: it may be a metric ton.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> amount_phrase(tokens_of("limit it to 1.2 million tonnes of CO2e a year"), 3, 10)
    Phrase(role='level', value=(1.2, 'MtCO2e'), first=2, after=10)
    >>> amount_phrase(tokens_of("from a 2019 base year of 279,100 tCO2e"), 6, 8)
    Phrase(role='base_emissions', value=(279100.0, 'tCO2e'), first=5, after=8)
    """
    if i + 1 >= after or tokens.words[i + 1] not in UNIT_WORDS:
        return None
    number = tokens.words[i]
    if len(number) > LONGEST_NUMBER or not number.replace(".", "", 1).isdigit():
        return None
    unit, end = _unit(tokens, i + 1, after)
    if unit is None:
        return None
    amount = float(number), unit
    start = _bound_before(tokens, i)
    if start is not None:
        return Phrase("level", amount, start, end)
    return Phrase("base_emissions", amount, i - 1, end) if _is_of_base(tokens, i) else None


def zero_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "to zero" as a level where nothing is called zero: no "to zero-emission vehicles".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> zero_phrase(tokens_of("reduce it to zero by 2030"), 3, 6)
    Phrase(role='level', value=(0.0, 'tCO2e'), first=2, after=4)
    """
    if i == 0 or tokens.words[i - 1] != "to":
        return None
    named = i + 1 < after and tokens.words[i + 1] not in _AFTER_ZERO
    if named and tokens.kinds[i + 1] == "word":
        return None
    start = _bound_before(tokens, i)
    return None if start is None else Phrase("level", (0.0, "tCO2e"), start, i + 1)


def _unit(tokens: Tokens, k: int, after: int) -> tuple[str | None, int]:
    """Return the unit at token `k`, None without one, and where it ends."""
    word, end = tokens.words[k], k + 1
    if word == INDEX:
        return INDEX, end + (tokens.words[end : min(end + 1, after)] in (["point"], ["points"]))
    if word in _WHOLE:
        unit: str | None = _WHOLE[word]
    else:
        unit, end = _mass(tokens, k, after)
    start = tokens.starts[k]
    if word.startswith("mt") and tokens.text[start : start + 2] != "Mt":
        return None, k  # "MT" may be a megatonne or a metric ton
    following = tokens.words[end : min(end + 2, after)]
    if following[:1] in (["e"], ["eq"], ["equiv"], ["equivalent"], ["equivalents"]):
        end += 1
        following = tokens.words[end : min(end + 2, after)]
    if following[:1] in (["annually"], ["yearly"]):
        end += 1
    return unit, end + 2 * (tuple(following) in _RATES)


def _mass(tokens: Tokens, k: int, after: int) -> tuple[str | None, int]:
    """Return the unit of "million tonnes of CO2e", and where it ends."""
    said = tokens.words[k : min(k + 7, after)]
    n = 0
    multiple = _MULTIPLES.get(said[0])
    n += multiple is not None
    if multiple and said[n : n + 1] and said[n] in _WHOLE:
        return (multiple if _WHOLE[said[n]] == "tCO2e" else None), k + n + 1
    n += said[n : n + 1] == ["metric"]
    mass = said[n] if n < len(said) else ""
    unit = _MASSES.get(mass)
    if multiple:
        unit = multiple if mass in _TONNES else None
    n += 1
    n += said[n : n + 1] == ["of"]
    if said[n : n + 1] and said[n] in _GASES:
        return unit, k + n + 1
    is_named = said[n : n + 3] == ["carbon", "dioxide", "equivalent"]
    return (unit, k + n + 3) if is_named else (None, k)


def _bound_before(tokens: Tokens, i: int) -> int | None:
    """Return where the words start that make the amount at token `i` a level."""
    said = tokens.words
    for bound in _BOUNDS:
        start = i - len(bound)
        if start >= 0 and tuple(said[start:i]) == bound:
            break
    else:
        return None
    if bound not in (("to",), ("at",)) and start and said[start - 1] in ("to", "at"):
        start -= 1
    if start and (said[start - 1] in _NO_LEVEL or tokens.kinds[start - 1] == "percent"):
        return None
    a_range = start >= 2 and tokens.kinds[start - 1] == "number" and said[start - 2] == "by"
    return None if a_range else start


def _is_of_base(tokens: Tokens, i: int) -> bool:
    """Return whether an amount follows "base year of", "2019 levels of" or "baseline of"."""
    said = tokens.words
    k = i - 2
    if k < 0 or said[i - 1] != "of":
        return False
    while k > max(0, i - 6) and said[k] in _EMISSIONS:
        k -= 1
    if said[k] == "year":
        return k > 0 and said[k - 1] == "base"
    return said[k] == "baseline" or (
        said[k] in ("level", "levels") and tokens.kinds[k - 1] == "year"
    )
