"""Amounts of emissions: levels, cuts by so much, and what the base year emitted."""

from itertools import pairwise

from trajectory.wording.activities import per_phrase
from trajectory.wording.lexicon import Phrase, Role, words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at, year_of
from trajectory.words import INDEX, TONNES, as_unit
from trajectory.words.units import SPELLINGS

__all__ = [
    "CARBON",
    "LONGEST_NUMBER",
    "UNIT_WORDS",
    "amount_phrase",
    "base_year_behind",
    "zero_phrase",
]

LONGEST_NUMBER = 400
"""Digits of a number; a float needs fewer, and a number of a million digits is an attack."""

LONGEST_UNIT = 7
"""Tokens of a unit, such as "metric tons of carbon dioxide equivalent a year"."""

CARBON = ("co2", "co2e", "co2eq", "co₂", "co₂e", "co₂eq")
_MULTIPLES = {"thousand": "ktCO2e", "million": "MtCO2e", "billion": "GtCO2e"}
_MASSES = {mass.split()[0].lower() for masses in SPELLINGS.values() for mass in masses}
_GRAMS = {
    **dict.fromkeys(("g", "gram", "grams"), 1.0),
    **dict.fromkeys(("kg", "kilogram", "kilograms"), 1e3),
    **dict.fromkeys(("t", "tonne", "tonnes"), 1e6),
}
"""Grams in one of each mass that an intensity is said in."""
_SMALL = {f"{mass}{gas}": grams for mass, grams in _GRAMS.items() for gas in CARBON}
_TONS = frozenset(("ton", "tons"))
_JOINED = {f"{mass}{gas}" for mass in _MASSES for gas in CARBON}
UNIT_WORDS = frozenset((INDEX, *_MULTIPLES, *_MASSES, *_JOINED, *_GRAMS, *_SMALL, *_TONS))
"""The words that a unit may start with."""

_BOUNDS = tuple(
    map(
        words,
        (
            *("a level of", "a maximum of", "no more than", "not more than", "at or below"),
            *(
                "not exceed",
                "at or under",
                "at most",
                "less than",
                "lower than",
                "below",
                "under",
                "at",
                "to",
            ),
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
_AFTER_BARE = _AFTER_ZERO | frozenset(
    words("a an annually yearly per or to over during versus vs than less lower fewer since")
)
"""What may stand behind tonnes whose gas is not named: no "2 Mt steel"."""
_CUTS = frozenset(words("reduction reductions cut cuts decrease decreases"))
_CUTTING = _CUTS | frozenset(words("reduce reduces reducing cutting decreasing slash lower"))
_AROUND = frozenset(
    words(
        "at least about some approximately around roughly nearly almost more than over the a "
        "cumulative combined overall total of"
    )
)
_UP_TO = (words("up to"), words("as much as"), words("no more than"), words("not more than"))
_SUMMED = frozenset(words("cumulative cumulatively altogether"))
_SINCE = frozenset(words("from against versus vs than"))
_AVOIDING = frozenset(
    words(
        "avoid avoids avoided avoiding remove removes removed removing removal removals capture "
        "captures captured capturing store stores stored storing sequester sequesters sequestered "
        "sequestering offset offsets offsetting compensate compensates compensating abate save "
        "saves saved saving prevent prevents preventing avoidance sequestration storage"
    )
)
"""Before an amount these tell of what is emitted less elsewhere, or taken out."""
_HELPING = frozenset(words("help helps helping enable enables enabling allow allows allowing"))
_HELPED = frozenset(words("customer customers client clients users others suppliers consumers"))
_OF_GAS = (words("of greenhouse gases"), words("of greenhouse gas emissions"), words("of ghg"),
           words("of ghg emissions"), words("of ghgs"), words("of emissions"),
           words("of carbon emissions"))  # fmt: skip
FARTHEST = 4
"""Tokens at most between "avoid" and its amount."""


def amount_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read an amount of emissions at token `i`: a level, a cut by it, or what it is cut from.

    What stands before it tells which: "to 1.2 MtCO2e", "by 2 MtCO2e", "a 2019 base year of 2.1
    MtCO2e". "MT" is none: it may be a metric ton. Nor is a ton, which may be a short one; that
    something is said in it is kept.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> amount_phrase(tokens_of("limit it to 1.2 million tonnes of CO2e a year"), 3, 10)
    Phrase(role='level', value=(1.2, 'MtCO2e'), first=2, after=10)
    >>> amount_phrase(tokens_of("from a 2019 base year of 279,100 tCO2e"), 6, 8)
    Phrase(role='base_emissions', value=(279100.0, 'tCO2e'), first=5, after=8)
    >>> amount_phrase(tokens_of("reduce emissions by 2 MtCO2e"), 3, 5)
    Phrase(role='less', value=(2.0, 'MtCO2e'), first=2, after=5)
    """
    if i + 1 >= after or tokens.words[i + 1] not in UNIT_WORDS:
        return None
    number = tokens.words[i]
    if len(number) > LONGEST_NUMBER or not number.replace(".", "", 1).isdigit():
        return None
    intensity = _intensity(tokens, i, after)
    if intensity is not None:
        return intensity
    unit, end = _unit(tokens, i + 1, after)
    if unit is None:
        end = _end_of_tons(tokens, i + 1, after)
        return _unsure(tokens, i, end) if end else None
    amount = float(number), unit
    if _is_elsewhere(tokens, i):
        return Phrase("aside", PassageKind.AVOIDED, i, end)
    start = _bound_before(tokens, i)
    if start is not None:
        return Phrase("level", amount, start, end)
    if _is_of_base(tokens, i):
        return Phrase("base_emissions", amount, i - 1, end)
    since = word_at(tokens, i - 1, after) in _SINCE or _is_compared(tokens, i)
    if since and base_year_behind(tokens, end, after):
        return Phrase("base_emissions", amount, i - 1, end)
    return _less(tokens, i, end, after, amount)


def base_year_behind(tokens: Tokens, k: int, after: int) -> Phrase | None:
    """Read the year of an amount that a promise is measured from: "from 10 Mt in 2019".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> base_year_behind(tokens_of("from 10 Mt in 2019"), 3, 5)
    Phrase(role='base_year', value=2019, first=3, after=5)
    """
    n = k + (word_at(tokens, k, after) in ("in", "(", "for"))
    if n >= after or tokens.kinds[n] != "year":
        return None
    year = year_of(tokens.words[n])
    return None if year is None else Phrase("base_year", year, k, n + 1)


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


def _intensity(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "475 kg CO2 per tonne of cement": grams, their activity, and how the text says it."""
    word, k = tokens.words[i + 1], i + 2
    grams = _SMALL.get(word) or _GRAMS.get(word)
    if grams is None:
        return None
    if word in _GRAMS:
        k += word_at(tokens, k, after) == "of"
        k += word_at(tokens, k, after) in ("carbon",)
        k += word_at(tokens, k, after) in (*CARBON, "dioxide")
        k += word_at(tokens, k, after) in ("equivalent", "equivalents", "eq", "e")
    if word_at(tokens, k, after) not in ("per", "/") or word_at(tokens, k + 1, after) in _TIMES:
        return None
    activity = per_phrase(tokens, k, after)
    if activity is None or activity.role != "per":
        return None
    end = next((n for n in range(k + 2, activity.after) if tokens.words[n] in _NO_ACTIVITY),
               activity.after)  # fmt: skip
    named = activity.value if tokens.kinds[k + 1] == "quote" else _quoted(tokens, k + 1, end)
    spelled = _quoted(tokens, i, end)
    value = float(tokens.words[i]) * grams, named, spelled
    before = word_at(tokens, i - 1, after)
    of = before == "of" and word_at(tokens, i - 2, after) not in _AIMS
    was = before in ("was", "were") and base_year_behind(tokens, end, after) is not None
    if of or was or before in _SINCE or _is_compared(tokens, i):
        return Phrase("per_base", value, i - 1, end)
    start = _bound_before(tokens, i)
    if start is None and before in ("by", "to", "than", "at", "below", "under"):
        return Phrase("unsure", spelled, i, end)
    return Phrase("per_level", value, i if start is None else start, end)


def _quoted(tokens: Tokens, first: int, after: int) -> str:
    """Return tokens as the text spells them."""
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[after - 1]].split())


_NO_ACTIVITY = frozenset(words("in to at for on as across with its our below"))
"""What ends the activity of an intensity: "33 kg CO2e/sqm in its portfolio"."""
_AIMS = frozenset(words("target targets goal goal aim ambition objective"))


_TIMES = frozenset(words("year yr y a annum annuum"))


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
    """Return the mass at token `k`, by the table of units, and where it ends."""
    longest = min(k + LONGEST_UNIT, after)
    named = any(w.endswith(CARBON) or w == "carbon" for w in tokens.words[k:longest])
    for end in range(longest, k, -1) if named else ():
        unit = _spelled(tokens, k, end)
        if unit in TONNES:
            return unit, _end_of_year(tokens, end, after)
    for end in range(min(k + 3, after), k, -1):
        unit = _spelled(tokens, k, end, " CO2e")
        if unit in TONNES:
            for gas in _OF_GAS:
                if tuple(tokens.words[end : min(end + len(gas), after)]) == gas:
                    end += len(gas)
                    return unit, _end_of_year(tokens, end, after)
            free = end >= after or tokens.kinds[end] in ("mark", "symbol", "year")
            follows = free or tokens.words[end] in (_AFTER_BARE | _CUTS)
            slash = word_at(tokens, end, after) == "/"
            if follows and not slash:
                return unit, _end_of_year(tokens, end, after)
    return None, k


def _spelled(tokens: Tokens, k: int, end: int, gas: str = "") -> str | None:
    """Return the unit that the tokens from `k` to before `end` spell, with their gas."""
    spelled = tokens.plain[tokens.starts[k] : tokens.ends[end - 1]]
    unit = as_unit("unit", spelled + gas)
    if unit not in TONNES and tokens.verb_last:
        unit = as_unit("unit", " ".join(tokens.words[k:end]) + gas)
    return unit if unit in TONNES else None


def _end_of_year(tokens: Tokens, end: int, after: int) -> int:
    """Return where "a year" ends behind a mass: emissions are those of one year."""
    following = word_at(tokens, end, after), word_at(tokens, end + 1, after)
    if following in (("a", "year"), ("per", "year"), ("per", "annum")):
        return end + 2
    return end + (following[0] in ("annually", "yearly"))


def _end_of_tons(tokens: Tokens, k: int, after: int) -> int:
    """Return where "million tons of CO2" ends; 0 where the unit is none of emissions."""
    k += tokens.words[k] in _MULTIPLES
    if word_at(tokens, k, after) not in (*_TONS, "kg", "mt"):
        return 0
    k += 1
    gas = k + (word_at(tokens, k, after) == "of")
    if word_at(tokens, gas, after) in CARBON:
        return gas + 1
    return k if gas == k and word_at(tokens, k, after) in ("", ".", ",", "by", "from", "in") else 0


def _unsure(tokens: Tokens, i: int, end: int) -> Phrase | None:
    """Read an amount in a unit with two meanings: how the text says it."""
    if _is_elsewhere(tokens, i):
        return Phrase("aside", PassageKind.AVOIDED, i, end)
    before = word_at(tokens, i - 1, end)
    if before not in ("by", "to", "than", "at", "below", "under", "most"):
        return None
    return Phrase("unsure", _quoted(tokens, i - 1, end), i - 1, end)


def _less(tokens: Tokens, i: int, end: int, after: int, amount: tuple[float, str]) -> Phrase | None:
    """Read "by 2 MtCO2e", "a reduction of 2 Mt" and "a 2 Mt reduction": a cut by so much."""
    k = i
    while k > 0 and i - k < FARTHEST and tokens.words[k - 1] in _AROUND:
        k -= 1
    before = word_at(tokens, k - 1, after)
    cut = before == "by" or (before == "of" and word_at(tokens, k - 2, after) in _CUTS)
    cut = cut or before in _CUTTING
    role: Role = "less"
    for bound in _UP_TO:
        start = i - len(bound)
        if start > 0 and tuple(tokens.words[start:i]) == bound:
            role, cut = "unsure", tokens.words[start - 1] in ("by", "of")
            k = start
    if word_at(tokens, end, after) in _CUTS and tokens.words[i - 1 : i] != ["from"]:
        cut = True
    if not cut or tokens.kinds[k - 1] == "number":
        return None
    yearly = tokens.words[end - 1] in ("year", "annum", "annually", "yearly")
    near = tokens.words[max(0, i - FARTHEST) : min(end + 2, after)]
    summed = not _SUMMED.isdisjoint(near) or {("total", "of"), ("in", "total")} & {*pairwise(near)}
    if role == "unsure" or yearly or summed:
        return Phrase("unsure", _quoted(tokens, k - 1, end), i, end)
    return Phrase(role, amount, k - 1 if before == "by" else i, end)


def _is_elsewhere(tokens: Tokens, i: int) -> bool:
    """Return whether an amount is avoided, removed or offset, or is what others are helped to."""
    back = tokens.words[max(0, i - FARTHEST) : i]
    if not _AVOIDING.isdisjoint(back):
        return True
    far = tokens.words[max(0, i - 4 * FARTHEST) : i]
    if not _HELPED.isdisjoint(far) and not _HELPING.isdisjoint(far):
        return True
    return any(word in _HELPED and far[n + 1 : n + 2] in (["'"], ["’"]) for n, word in
               enumerate(far))  # fmt: skip


def _is_compared(tokens: Tokens, i: int) -> bool:
    """Return whether "relative to" or "compared with" stands before an amount."""
    before = tokens.words[max(0, i - 2) : i]
    return before[-1:] in (["to"], ["with"]) and before[:1] in (["relative"], ["compared"])


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
    if bound[0] in ("no", "not", "at") and start and said[start - 1] == "by":
        return None  # "by no more than 2 MtCO2e"
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
