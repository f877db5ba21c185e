"""What a year is, told by the words around it: a deadline, a base year, a first or a last year."""

from trajectory.wording.dates import MONTHS, SHORTENED, before_day, is_respect, start_of_date
from trajectory.wording.lexicon import BULLETS, Phrase, Role, words
from trajectory.wording.tokens import Tokens, label_of, word_at, year_of

__all__ = ["between_phrase", "span_phrase", "titled_year", "year_phrase"]

_BETWEEN = frozenset(
    words(
        "a an the its our their fiscal financial calendar year fy fye end of around as early close "
        "approximately december mid late start beginning target reporting ending ended "
        "january february march april june july august september october november : is"
    )
)
"""Words that may stand between a preposition and its year."""

_BEFORE: dict[str, Role] = {
    **dict.fromkeys(("by", "before", "latest", "later", "around", "come", "ty"), "target_year"),
    **dict.fromkeys(("through", "thru", "to", "till", "until"), "last_year"),
    **dict.fromkeys(("in", "during"), "in_year"),
    **dict.fromkeys(("from", "since"), "first_year"),
    **dict.fromkeys(
        ("against", "vs", "v", "wrt", "versus", "below", "base", "baseline"), "base_year"
    ),
}
_BASES = frozenset(
    ("baseline", "baselines", "level", "levels", "basis", "benchmark", "reference", "yardstick")
)
_TOWARDS_BASE = _BASES | frozenset(("as", "a", "the", "our", "emission", "emissions", "base"))
"""Words that may follow a year which a base year's words come after."""
_SAME = frozenset(("period", "level", "levels"))
_COMPARED = frozenset(
    words("relative compared lower less relation respect comparison reference comparing set")
)
_GOALS = frozenset(
    words("target targets goal goals ambition objective objectives net reduction reductions")
)
_GOAL_BEFORE = frozenset(words("target targets goal ambition objective zero neutral neutrality"))
_SCHEDULED = frozenset(words("set scheduled planned slated due"))
_MASS = frozenset(words("t ton tons tonne tonnes kg tco2e ktco2e mtco2e gtco2e kwh mwh gwh"))
_REACH = 10


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
        return _range_phrase(tokens, i)
    if tokens.kinds[i + 1 : min(i + 3, after)] == ["year", "percent"]:
        due = year_of(tokens.words[i + 1])  # a row of a table: "2019 2030 20 % reduction"
        return Phrase("base_year", year, i, i + 1) if due and year < due else None
    end = _end_of_base(tokens, i + 1, after)
    if end:
        return Phrase("base_year", year, i, end)
    if i + 1 < after and tokens.words[i + 1] in _MASS:
        return None
    first = i
    while first >= 2 and i - first < 8 and tokens.kinds[first - 2] == "year":
        if tokens.words[first - 1] not in ("and", ",", "or"):
            break
        first -= 2  # "by 2030 and 2040": the second is what the first is
    role = _settled(tokens, i, after, _role_before(tokens, first) or _role_bare(tokens, i, after))
    if role is None or (role == "in_year" and _tells_when(tokens, i, after)):
        return None
    return Phrase(role, year, start_of_date(tokens, i), i + 1)


def _settled(tokens: Tokens, i: int, after: int, role: Role | None) -> Role | None:
    """Return what a year is, with what stands farther from it: "from 2025 onwards"."""
    if role is None and _is_based_on(tokens, i, after):
        role = "base_year"
    dated = i > 2 and tokens.kinds[i - 3] == "year"  # "compared to 2013 levels in 2030"
    if role == "in_year" and not dated and not _SAME.isdisjoint(tokens.words[max(0, i - 3) : i]):
        role = "base_year"  # "compared to the same period in 2019"
    back = {*tokens.words[max(0, i - 6) : i - 1]}
    if role == "in_year" and ({"baseline", "of"} <= back or {"based", "on", "emissions"} <= back):
        role = "base_year"  # "from the baseline of 10.8 million in 2019"
    if role == "first_year" and _starts_a_state(tokens, i, after):
        role = "target_year"
    titled = tokens.words[i + 1 : i + 2] in (["target"], ["goal"]) and tokens.words[i - 1] == "a"
    if role == "base_year" and titled:
        role = "target_year"  # "compared to a 2030 target of 50%"
    return role


def _is_based_on(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether "based on our 2016 emissions" tells the base year."""
    back = tokens.words[max(0, i - 3) : i]
    told = tokens.words[i + 1 : min(i + 2, after)] in (["emissions"], ["data"], ["figures"])
    return told and ["based", "on"] in (back[-2:], back[-3:-1])


def _tells_when(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether "In 2021 we announced" says when, and not until when."""
    first = i - 1 - (tokens.words[i - 1] in MONTHS)
    opens = first < 1 or tokens.kinds[first - 1] != "word"
    return opens and not _SAID.isdisjoint(tokens.words[i + 1 : min(i + 9, after)])


_SAID = frozenset(
    words(
        "announced set committed launched adopted pledged established introduced signed published "
        "developed made joined raised became released updated validated approved verified confirmed"
    )
)


def between_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "between 2019 and 2030" as the years of the base and of the target.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> between_phrase(tokens_of("between 2019 and 2030"), 0, 4).value
    (2019, 2030)
    """
    if tokens.words[i + 1 : i + 3] == ["now", "and"] and i + 3 < after:
        due = year_of(tokens.words[i + 3]) if tokens.kinds[i + 3] == "year" else None
        return Phrase("target_year", due, i, i + 4) if due else None
    dated = i + 3 < after and tokens.kinds[i + 1] == tokens.kinds[i + 3] == "year"
    if not dated or tokens.words[i + 2] not in ("and", "to"):
        return None
    first, last = year_of(tokens.words[i + 1]), year_of(tokens.words[i + 3])
    ordered = first is not None and last is not None and first < last
    return Phrase("years", (first, last), i, i + 4) if ordered else None


def _titles(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a year titles a target: "2030 CO2 reduction target"."""
    for k in range(i + 1, min(i + 6, after)):
        if tokens.words[k] in _TITLED:
            return True
        if tokens.kinds[k] != "word" and tokens.words[k] not in ("(", ")"):
            return False
    return False


def _is_dated(tokens: Tokens, first: int, after: int) -> bool:
    """Return whether a deadline follows: "our 2025 goals, among them net zero by 2050"."""
    for k in range(first, min(first + LONGEST_TITLED, after)):
        if tokens.kinds[k] == "year" and tokens.words[k - 1] in _DEADLINES:
            return True
    return False


_DEADLINES = frozenset(("by", "before", "until", "in"))
LONGEST_TITLED = 60
"""Tokens at most that "our 2025 goals" speaks of."""
_BUILDING = frozenset(("on", "of", "under", "beyond", "with"))
"""Before "our 2025 goals" these tell that something else is promised, with a year of its own."""


def titled_year(tokens: Tokens, first: int, after: int, *, plans: bool = False) -> int | None:
    """Return the year of "as part of our 2025 climate goals", which none said later goes before.

    With `plans`, that of a plan counts, too: "our Vision to 2040, which aims to".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> titled_year(tokens_of("As part of our 2025 climate goals, we cut emissions"), 0, 10)
    2025
    """
    for i in range(first + 1, after):
        if tokens.kinds[i] != "year":
            continue
        before = tokens.words[max(first, i - 2) : i]
        if before[-1] in _OWN and i < first + LONGEST_OPENING and _titles(tokens, i, after):
            return year_of(tokens.words[i])
        joined = before[-1] in ("to", "for") and before[0] in _PLANS
        if plans and (joined or before[-1] in _PLANS):
            return year_of(tokens.words[i])
    return None


LONGEST_OPENING = 8
_PLANS = frozenset(words("vision roadmap agenda"))
_OWN = frozenset(words("our its their"))
_TITLED = frozenset(words("target targets goal goals ambition objective objectives"))
_COUNTS = {
    word: n for n, word in enumerate(words("one two three four five six seven eight nine ten"), 1)
}


def span_phrase(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "over the five years to 2025" as its first and its last year.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> span_phrase(tokens_of("over the five years to 2025"), 0, 6).value
    (2020, 2025)
    """
    k = i + 1
    while k < after and tokens.words[k] in ("the", "a", "period", "of", "next", "coming"):
        k += 1
    said = tokens.words[k : min(k + 4, after)]
    if len(said) < 4 or said[1] not in ("years", "year") or tokens.kinds[k + 3] != "year":
        return None
    count = _COUNTS.get(said[0]) or (
        int(said[0]) if said[0].isdecimal() and len(said[0]) < 3 else 0
    )
    year = year_of(said[3])
    if not count or not year or year <= count:
        return None
    if said[2] in ("of", "from", "after"):
        return Phrase("in_words", year + count, i, k + 4)  # "within ten years of 2021"
    years = year - count, year
    return Phrase("years", years, i, k + 4) if said[2] in ("to", "until", "through") else None


def _range_phrase(tokens: Tokens, i: int) -> Phrase | None:
    """Read "in 2019-2030" as its first and its last year."""
    label, before = label_of(tokens.words[i]), tokens.words[i - 1] if i else ""
    if len(label) != LONG_RANGE:
        return None
    led = before in ("in", "between", "from", "over", "during")
    cut = before in _CUTS or "percent" in tokens.kinds[max(0, i - 1 - NEAR * (before == "(")) : i]
    cut = cut or "per" in tokens.words[max(0, i - LONGEST_UNIT) : i]  # "per employee 2019-2025"
    first, last = int(label[:4]), int(label[5:])
    fits = (led or cut) and 0 < first < last
    return Phrase("years", (first, last), i - led, i + 1) if fits else None


LONG_RANGE, LONGEST_UNIT, NEAR = len("2019-2030"), 4, 8
_CUTS = frozenset(words("reduction reductions emissions cut footprint"))
"""Before two years these tell that they are those of a cut, and not of a plan."""


def _role_bare(tokens: Tokens, i: int, after: int) -> Role | None:
    """Return what a year without a preposition is: "2030: -50%", "net zero 2050"."""
    before = tokens.words[i - 1] if i else ""
    following = tokens.words[i + 1] if i + 1 < after else ""
    if before in ("from", "since", "in") or before in _MASS:
        return None
    percent = i + 1 < after and tokens.kinds[i + 1] == "percent"
    signed = i + 2 < after and following in "-–−‒" and tokens.kinds[i + 2] == "percent"
    free = i == 0 or tokens.kinds[i - 1] != "word" or before in _GOALS
    compared = following in _VERSUS and not _GOALS.isdisjoint(tokens.words[max(0, i - 8) : i])
    heads = (following == ":" and (free or _opens_line(tokens, i))) or _is_dashed(tokens, i)
    heads = heads or (before == "(" and (following in (",", ")") or compared))
    apart = word_at(tokens, i - 2, after) in _BUILDING and _is_dated(tokens, i + 1, after)
    named = (following in _GOALS and not apart) or before in _GOAL_BEFORE
    named = named or (before == "is" and tokens.words[i + 1 : i + 3] == [",", "when"])
    state = before in _WHOSE and not _STATES.isdisjoint(tokens.words[max(0, i - 4) : i])
    named = named or state or (before == "carbon" and tokens.words[i - 2] == "zero")
    named = named or (free and _titles(tokens, i, after))
    named = named or (before == ":" and tokens.words[i - 2] in _GOAL_BEFORE)
    return "target_year" if percent or signed or heads or named else None


_WHOSE = frozenset(("operations", "chain", "emissions", "portfolio"))
"""Between a state and its year: "net zero emissions 2050"."""
_VERSUS = frozenset(("vs", "versus", "against"))
"""After a target and its year: "Target: -46% (2030 vs 2019)"."""


def _opens_line(tokens: Tokens, i: int) -> bool:
    return i == 0 or tokens.plain.find("\n", tokens.ends[i - 1], tokens.starts[i]) >= 0


def _is_dashed(tokens: Tokens, i: int) -> bool:
    """Return whether a year opens a line or an item: "2040 - net zero"; no date of a release."""
    opens = (
        _opens_line(tokens, i)
        or tokens.words[i - 1] in BULLETS
        or tokens.words[i - 1] in (":", ";")
    )
    dashed = tokens.words[i + 1 : i + 2] in (["-"], ["–"], ["—"])
    return opens and dashed and tokens.kinds[i + 2 : i + 3] != ["year"]


def _end_of_base(tokens: Tokens, k: int, after: int) -> int:
    """Return where "base year" or "levels" after a year ends; 0 without one."""
    if k >= after or tokens.words[k] not in _TOWARDS_BASE:
        return 0
    following = tokens.words[k : min(k + 5, after)]
    if following[:1] == ["as"]:
        following, k = following[1:], k + 1
    if following[:1] in (["a"], ["the"], ["our"]):
        following, k = following[1:], k + 1
    if following[:1] == ["new"]:
        following, k = following[1:], k + 1
    if k < after and tokens.words[k - 1] in ("a", "the", "our") and following[:1] == ["base"]:
        k += following[1:2] in (["year"], ["line"], ["years"])
        return k + 1  # "with 2021 as the base"
    ends = k + 1 >= after or tokens.kinds[k + 1] == "symbol"
    if following[:1] == ["base"] and ends:
        return k + 1  # "(2019 base)"
    if following[:2] == ["starting", "point"]:
        return k + 2
    if following[:1] in (["emissions"], ["emission"]) and following[1:2] and following[1] in _BASES:
        return k + 2
    if following[:1] and following[0] in _BASES:
        return k + 1
    return k + 2 if following[:2] in (["base", "year"], ["base", "line"], ["base", "years"]) else 0


def _role_before(tokens: Tokens, i: int) -> Role | None:
    i = before_day(tokens, i)
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = tokens.words[k]
        if tokens.kinds[k] == "percent":  # "41% FY2026", but "from 12% 2019 to"
            return None if k and tokens.words[k - 1] == "from" else "target_year"
        if word == "." and k and tokens.words[k - 1] in SHORTENED:
            if is_respect(tokens, k + 1):
                return "base_year"
            continue
        if tokens.kinds[k] != "word" and word != ":":
            return None
        before = tokens.words[k - 1] if k else ""
        role = _role_of(word, before) if word != "by" or before not in _APART else _by(tokens, k)
        if role is not None and word == "for" and "interim" in tokens.words[max(0, k - 4) : k]:
            return None
        if role is not None:
            return role
        if word not in _BETWEEN:
            return None
    return None


def _by(tokens: Tokens, k: int) -> Role:
    """Return what "by" makes of a year behind a bracket: "(BY 2019)" is the base year."""
    paired = not tokens.capitals or tokens.words[max(0, k - 3) : k - 2] == ["ty"]
    short = tokens.text[tokens.starts[k] : tokens.ends[k]] == "BY" and paired
    return "base_year" if short else "target_year"


_APART = frozenset("(,;/")


def _role_of(word: str, before: str) -> Role | None:
    """Return what a word before a year, and the one before that, make of it."""
    if (word == "year" and before == "base") or (word == "of" and before in _BASES):
        return "base_year"
    if word == "year" and before == "target":
        return "target_year"  # "target year: 2030"
    if word == "in" and before in ("year", "than"):
        return "base_year"  # "from the base year in 2018", "lower than in 2018"
    counted = before.replace(".", "").isdigit()
    if (word == "on" and before in _ON) or (word == "over" and counted):
        return "base_year"  # "a 30% decrease on 2020"
    if word == "for" and (before in _GOALS or before in _SCHEDULED or before in _SAME_GOAL):
        return "target_year"
    if word == "as" and before in ("early", "soon"):
        return "target_year"
    if word in ("to", "with", "on", "than"):
        if before in _COMPARED:
            return "base_year"
        if before in ("later", "latest", "prior"):
            return "target_year"
    return _BEFORE.get(word)


def _starts_a_state(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a state is to be from a year on: "carbon neutral from 2025 onwards"."""
    if word_at(tokens, i + 1, after) not in ("onwards", "onward", "on"):
        return False
    k = i - 1
    while k >= max(0, i - _REACH) and tokens.kinds[k] == "word" and tokens.words[k] not in _STATES:
        k -= 1
    return tokens.words[k] in _STATES


_STATES = frozenset(("neutral", "neutrality", "zero"))


_SAME_GOAL = frozenset(("that", "those", "one"))
"""Of a goal before: "and that for 2025"."""
_ON = frozenset(words("decrease reduction cut drop decline down improvement lower less"))
