"""Amounts of emissions: a level that is promised, and what the base year emitted."""

from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens, word_at
from trajectory.words import INDEX, TONNES, as_unit
from trajectory.words.units import SPELLINGS

__all__ = ["LONGEST_NUMBER", "UNIT_WORDS", "amount_phrase", "zero_phrase"]

LONGEST_NUMBER = 400
"""Digits of a number; a float needs fewer, and a number of a million digits is an attack."""

LONGEST_UNIT = 7
"""Tokens of a unit, such as "metric tons of carbon dioxide equivalent a year"."""

_GASES = ("co2", "co2e", "co2eq", "co₂", "co₂e", "co₂eq")
_MULTIPLES = {"thousand": "ktCO2e", "million": "MtCO2e", "billion": "GtCO2e"}
_MASSES = {mass.split()[0].lower() for masses in SPELLINGS.values() for mass in masses}
_JOINED = {f"{mass}{gas}" for mass in _MASSES for gas in _GASES}
UNIT_WORDS = frozenset((INDEX, *_MULTIPLES, *_MASSES, *_JOINED))
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

_EMISSIONS = frozenset(words("emission emissions ghg greenhouse gas co2e co2"))
LONGEST_OBJECT = 8
_NO_EMISSIONS = frozenset(
    words(
        "exposure waste landfill deforestation accidents injuries coal plastic plastics flaring "
        "discharge lending financing"
    )
)
"""What else than emissions may be cut to zero."""
_AFTER_ZERO = frozenset(
    words(
        "reduce by in from and before until through against relative compared within no, , . ; ) ("
    )
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
    if i + 1 < after and tokens.words[i + 1] in _NO_EMISSIONS:
        return Phrase("nothing", None, i, i + 2)  # "maintain zero deforestation"
    if i == 0 or tokens.words[i - 1] != "to":
        return None
    named = i + 1 < after and tokens.words[i + 1] not in _AFTER_ZERO
    if named and tokens.kinds[i + 1] == "word":
        return None
    if not _NO_EMISSIONS.isdisjoint(tokens.words[max(0, i - LONGEST_OBJECT) : i]):
        return None
    start = _bound_before(tokens, i)
    return None if start is None else Phrase("level", (0.0, "tCO2e"), start, i + 1)


def _unit(tokens: Tokens, k: int, after: int) -> tuple[str | None, int]:
    """Return the unit at token `k`, None without one, and where it ends."""
    word, end = tokens.words[k], k + 1
    if word == INDEX:
        return INDEX, end + (word_at(tokens, end, after) in ("point", "points"))
    if word in _MULTIPLES:
        unit, end = _mass(tokens, end, after)
        return (_MULTIPLES[word] if unit == "tCO2e" else None), end
    return _mass(tokens, k, after)


def _mass(tokens: Tokens, k: int, after: int) -> tuple[str | None, int]:
    """Return the mass of CO2e at token `k`, by the table of units, and where it ends."""
    for end in range(min(k + LONGEST_UNIT, after), k, -1):
        spelled = tokens.text[tokens.starts[k] : tokens.ends[end - 1]]
        unit = as_unit("unit", " ".join(tokens.words[k:end]) if tokens.verb_last else spelled)
        if unit in TONNES:
            following = word_at(tokens, end, after), word_at(tokens, end + 1, after)
            yearly = 2 * (following == ("a", "year")) or following[0] in ("annually", "yearly")
            return unit, end + yearly
    return None, k


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
    if start and said[start - 1] in _NO_LEVEL:
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
