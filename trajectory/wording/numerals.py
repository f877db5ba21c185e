"""Figures that are written out: "forty-two percent", "two thirds"."""

from itertools import product

from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["FRACTIONS", "fraction_phrase", "with_numerals"]

_UNITS = (
    words("one two three four five six seven eight nine"),
    words("een twee drie vier vijf zes zeven acht negen"),
    words("ein zwei drei vier fünf sechs sieben acht neun"),
)
_TEENS = (
    words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
    words("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"),
    words("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"),
)
_TENS = (
    words("twenty thirty forty fifty sixty seventy eighty ninety"),
    words("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
)
_JOINTS = (("",), ("en", "ën"), ("und",))
"""Between a unit and its ten in one word: "tweeënveertig", "zweiundvierzig"."""
_HUNDREDS = ("hundred", "honderd", "hundert", "einhundert")


def _numerals() -> dict[str, int]:
    found = dict.fromkeys(_HUNDREDS, 100)
    for units, teens, tens, joints in zip(_UNITS, _TEENS, _TENS, _JOINTS, strict=True):
        found |= {word: n for n, word in enumerate((*units, *teens), 1)}
        found |= {word: 10 * n for n, word in enumerate(tens, 2)}
        for (n, unit), (m, ten), joint in product(enumerate(units, 1), enumerate(tens, 2), joints):
            found[f"{unit}{joint}{ten}"] = 10 * m + n
    return found


_NUMERALS = _numerals()
_UNIT_OF = {word: n for n, word in enumerate(_UNITS[0], 1)}
_PERCENT = frozenset(("percent", "procent", "prozent", "%"))


def with_numerals(tokens: Tokens) -> Tokens:
    """Return the tokens, with each percentage that is written out as one in figures.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> found = with_numerals(tokens_of("Cut by forty-two per cent"))
    >>> list(zip(found.words, found.kinds))
    [('cut', 'word'), ('by', 'word'), ('42', 'percent')]
    """
    if _PERCENT.isdisjoint(tokens.words) and "cent" not in tokens.words:
        return tokens
    found = Tokens(tokens.text, plain=tokens.plain)
    for i, word in enumerate(tokens.words):
        two = word == "cent" and tokens.words[i - 1 : i] == ["per"]
        length, share = _numeral_before(tokens, i - two) if two or word in _PERCENT else (0, 0)
        length += two if length else 0
        for column in (found.kinds, found.words, found.starts, found.ends):
            del column[len(column) - length :]
        start = tokens.starts[i - length]
        column_of = tokens.kinds[i] == "number" and _is_in_percent(tokens, i)
        found.kinds.append("percent" if length or column_of else tokens.kinds[i])
        found.words.append(str(share) if length else word)
        found.starts.append(start)
        found.ends.append(tokens.ends[i])
    return found


def _is_in_percent(tokens: Tokens, i: int) -> bool:
    """Return whether a number stands behind a name in per cent: "Reduction (%): 46.2"."""
    k = i - (tokens.words[i - 1 : i] == [":"])
    named = k > 2 and tokens.words[k - 3 : k] == ["(", "%", ")"]
    return named and tokens.words[i + 1 : i + 2] != ["%"]


def _numeral_before(tokens: Tokens, i: int) -> tuple[int, int]:
    """Return how many tokens before token `i` write a number, and the number; 0 without one."""
    last, before = word_at(tokens, i - 1, i), word_at(tokens, i - 2, i)
    if last in _UNIT_OF and before in _TENS[0]:
        return 2, _NUMERALS[before] + _UNIT_OF[last]
    if last in _HUNDREDS and before in ("one", "a"):
        return 2, 100
    share = _NUMERALS.get(last, 0)
    return (1, share) if share else (0, 0)


_PARTS = {
    **dict.fromkeys(("half", "halves"), 2),
    **dict.fromkeys(("third", "thirds"), 3),
    **dict.fromkeys(("quarter", "quarters", "fourth", "fourths"), 4),
    **dict.fromkeys(("fifth", "fifths"), 5),
    **dict.fromkeys(("sixth", "sixths"), 6),
    **dict.fromkeys(("tenth", "tenths"), 10),
}
FRACTIONS = frozenset(_PARTS)
"""The words that a fraction may end with."""
_COUNTS = {"a": 1, **_UNIT_OF}
_AROUND = frozenset(
    words("at least about some approximately around roughly nearly almost more than over up to")
)
_CUTS = frozenset(words("reduction reductions cut cuts decrease drop"))
_FEWER = frozenset(words("less lower fewer below"))
_WHOSE = frozenset(words("our its the their all"))
_PARTNERS = frozenset(words("suppliers customers vendors"))
_POWER = frozenset(words("electricity power"))
_LEVELS = frozenset(words("level levels baseline base"))
_ENDING = frozenset(
    (
        "",
        *words("by in from before until between against compared relative versus vs over within"),
        *words("per on or and to across through than the since at of no not latest"),
        *words("reduce reduced decline lower"),
    )
)
"""What may follow a fraction to cut by: no "third party", no "quarter ended"."""


def fraction_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "by two thirds" and "a cut of one third"; no "third quarter", no "third party".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> fraction_phrase(tokens_of("reduce it by three quarters"), 4, 5).value
    0.75
    >>> fraction_phrase(tokens_of("by a third party"), 2, 4)
    """
    count = _COUNTS.get(word_at(tokens, i - 1, after))
    first = i if count is None else i - 1
    share = (count or 1) / _PARTS[tokens.words[i]]
    following = word_at(tokens, i + 1, after)
    if count is None and word_at(tokens, i - 1, after) in ("will", "to") and following in _WHOSE:
        return Phrase("fraction", share, i, i + 1)  # "will half its footprint", for "halve"
    percent = i + 2 < after and tokens.kinds[i + 2] == "percent"
    repeated = following == "(" and percent  # "two fifths (40 %)"
    if (count is None and tokens.words[i] != "half") or share >= 1.0 or repeated:
        return None
    if following == "of" and _leaves(tokens, first, i, after):
        return Phrase("fraction", 1.0 - share, first, i + 2)
    k = i + 1 + (following == "of")
    k += word_at(tokens, k, after) in _WHOSE
    shared = word_at(tokens, k, after) in _POWER | (_PARTNERS if following == "of" else frozenset())
    cut = following in _CUTS or (following in _FEWER and word_at(tokens, i + 2, after) != "than")
    cut = cut or (_cuts_by(tokens, first) and (following in _ENDING or _is_stop(tokens, i + 1)))
    return Phrase("fraction", share, first, i + 1) if shared or cut else None


def _leaves(tokens: Tokens, first: int, i: int, after: int) -> bool:
    """Return whether a fraction is what is left: "to a third of 2019 levels"."""
    ahead = range(i + 2, min(i + 6, after))
    left = tokens.words[first - 1 : first] in (["to"], ["at"])
    level = any(tokens.kinds[n] == "year" or tokens.words[n] in _LEVELS for n in ahead)
    return left and level


def _cuts_by(tokens: Tokens, first: int) -> bool:
    """Return whether "by", or "a reduction ... of", stands before a fraction."""
    k = first
    while k > 0 and tokens.words[k - 1] in _AROUND:
        k -= 1
    before = tokens.words[k - 1] if k else ""
    return before == "by" or (
        before == "of" and not _CUTS.isdisjoint(tokens.words[max(0, k - FARTHEST) : k - 1])
    )


FARTHEST = 9
"""Tokens at most between "a reduction" and "of one third"."""


def _is_stop(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens.kinds[i] in ("symbol", "mark", "year")
