"""Phrases: the smallest groups of tokens that say something about a promise.

Each recogniser looks at the tokens from one place on and returns a :class:`Phrase` or None.
None of them looks further than a few tokens back or ahead, so reading stays linear.
"""

from collections.abc import Callable

from trajectory.nouns.scope import Scope
from trajectory.wording.activities import intensity_phrase, per_phrase, slash_phrase
from trajectory.wording.amounts import (
    LONGEST_NUMBER,
    UNIT_WORDS,
    amount_phrase,
    base_year_behind,
)
from trajectory.wording.equivalents import EQUALS, equivalent_phrase
from trajectory.wording.figures import (
    COVERING,
    FUELS,
    NUMBERED,
    SIGNS,
    aside_phrase,
    covers,
    left_by,
    left_phrase,
    of_a_fuel,
    percentage_of,
    signed_phrase,
    spans,
    upper_bound,
)
from trajectory.wording.languages.en import ACTIONS, LEXICON
from trajectory.wording.lexicon import BULLETS, NOTHING, Covered, Phrase, Role, entry_at, words
from trajectory.wording.numerals import FRACTIONS, fraction_phrase
from trajectory.wording.portions import end_of_its_year, end_of_power, supplied
from trajectory.wording.raising import raised_phrase
from trajectory.wording.rates import BASELINES, baseline_phrase, yearly_phrase
from trajectory.wording.readings import PassageKind
from trajectory.wording.scopes import (
    DASHES,
    SHORT_SCOPES,
    categories_phrase,
    franchisees_phrase,
    investments_phrase,
    operations_phrase,
    scopes_phrase,
    short_scopes_phrase,
)
from trajectory.wording.states import (
    eliminating_phrase,
    free_phrase,
    peak_phrase,
    state_phrase,
)
from trajectory.wording.tokens import Tokens, word_at
from trajectory.wording.verbs import (
    KEEPING,
    aimed_phrase,
    bring_phrase,
    down_phrase,
    exceed_phrase,
    falls_phrase,
    grow_phrase,
    keep_phrase,
    less_phrase,
    limit_phrase,
    out_phrase,
    renewable_phrase,
    same_phrase,
)
from trajectory.wording.years import between_phrase, span_phrase, year_phrase
from trajectory.words import fraction_from_percent

__all__ = ["phrases_of"]

Recogniser = Callable[[Tokens, int, int], Phrase | None]


def phrases_of(tokens: Tokens, first: int, after: int) -> list[Phrase]:
    """Return the phrases among the tokens from `first` to before `after`, in order.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("reduce absolute scope 1 and 2 emissions 42% by 2030")
    >>> for phrase in phrases_of(tokens, 0, len(tokens)):
    ...     print(phrase.role, phrase.value)
    action reduce
    absolute True
    scopes S1+S2
    percentage 42%
    target_year 2030
    """
    kinds, phrases, end, covering = tokens.kinds, [], first, False
    opener = first
    while opener < after and tokens.words[opener] in _OPENING:
        opener += 1
    for i, word in enumerate(tokens.words[first:after], first):
        if i == opener and kinds[i] == "percent" and word_at(tokens, i + 1, after) == "by":
            phrases.append(Phrase("nominal", True, i, i))  # "30% by 2030 ..."
        dating = word in _DATING and "year" in kinds[i + 1 : min(i + 3, after)]  # "at 2019 levels"
        if i >= end and (word in _OPENERS or kinds[i] in _QUANTITIES or dating):
            phrase = _phrase_at(tokens, i, after)
            if phrase is None:
                continue
            if phrase.role == "nothing":
                end = phrase.after
                continue
            covering = covering or phrase.role == "coverage"
            share = kinds[i] == "percent" and percentage_of(word)
            if covering and share and _covers_too(tokens, i, after):
                phrase = _coverage(tokens, i, after, share)
            phrases.append(phrase)
            end = phrase.after
            if phrase.role in ("base_emissions", "per_base"):
                dated = base_year_behind(tokens, end, after)
                if dated is not None:
                    phrases.append(dated)
                    end = dated.after
    return phrases


def _phrase_at(tokens: Tokens, i: int, after: int) -> Phrase | None:
    kind, word = tokens.kinds[i], tokens.words[i]
    if kind == "percent":
        return _percent(tokens, i, after)
    if word in ("1", "2", "3") and word_at(tokens, i - 1, after) == "absolute":
        bare = scopes_phrase(tokens, i - 1, after)  # "absolute 1 and 2 emissions"
        return bare._replace(first=i) if bare else None
    if kind in ("year", "number"):
        if i + 1 < after and tokens.words[i + 1] in UNIT_WORDS:
            return amount_phrase(tokens, i, after)
        return year_phrase(tokens, i, after) if kind == "year" else None
    recogniser = _BY_WORD.get(word)
    found = recogniser(tokens, i, after) if recogniser else None
    if found is not None:
        return found
    if word in _DATING:
        return same_phrase(tokens, i, after)
    entry = entry_at(LEXICON, tokens, i, after)
    if entry is not None:
        (role, value), end = entry[1], i + len(entry[0])
        return Phrase(role, value, i, end)
    action = ACTIONS.get(word)
    if action == "reduce" and _is_noun(tokens, i):
        return Phrase("nominal", True, i, i + 1)
    return None if action is None else Phrase("action", action, i, i + 1)


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Return whether a word is no verb: "a 60% cut in scope 1 emissions"."""
    k = i - 1
    while k > 0 and tokens.words[k] in _NAMING_CUT:
        k -= 1
    return k >= 0 and tokens.kinds[k] == "percent"


_NAMING_CUT = frozenset(words("absolute overall further total gross net"))
"""Between a percentage and its noun: "a 90 % absolute cut"."""


def _excluding(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "excluding from use of sold products" and "except category 15"."""
    excluded, end, k = {"scopes": NOTHING, "categories": NOTHING}, i, i + 1
    while k < after:
        phrase = _phrase_at(tokens, k, after)
        if phrase is not None and phrase.role in excluded:
            excluded[phrase.role] |= phrase.value
            end = k = phrase.after
        elif tokens.words[k] in _EXCLUDING_LIST:
            k += 1
        else:
            break
    scopes = excluded["categories"] or excluded["scopes"]
    return Phrase("excluded", scopes, i, end) if scopes else None


_EXCLUDING_LIST = frozenset(words("from for the ghg emissions , and or"))


def _remainder(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "all other absolute scope 3 GHG emissions": what other promises leave."""
    ahead = [word_at(tokens, k, after) for k in range(i + 1, i + 4)]
    scoped = "scope" in ahead and {*ahead[: ahead.index("scope")]} <= {"absolute", "gross"}
    return Phrase("remainder", True, i, i + 1) if scoped else None


def _share(role: Role, percentage: str, first: int, after: int) -> Phrase:
    return Phrase(role, fraction_from_percent(percentage)[0], first, after)


def _percent(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read a percentage, by what stands before and after it; of a range, its lower end."""
    percentage, before = percentage_of(tokens.words[i]), word_at(tokens, i - 1, after)
    if percentage is None:
        return None
    ranged = _of_range(tokens, i, after, percentage)
    if ranged is not None:
        return ranged[0]
    if before in COVERING and covers(tokens, i) and _of_emissions(tokens, i, after):
        return _coverage(tokens, i, after, percentage)
    aside = aside_phrase(tokens, i, after)
    if aside is not None:
        end = i + 1 + supplied(tokens, aside, i + 1, after)
        if aside is PassageKind.PAST and tokens.words[i + 2 : i + 3] == ["since"]:
            return Phrase("aside", aside, i, min(i + 4, after))  # with the year
        dated = i + 2 < after and tokens.kinds[i + 2] == "year" and tokens.words[i + 1] == "by"
        if dated and aside is PassageKind.FOREIGN:
            return Phrase("aside", aside, i, end + 2)
        return Phrase("aside", aside, i, end_of_its_year(tokens, end, after) or end)
    if left_phrase(tokens, i, after):
        left = left_by(percentage)
        return Phrase("percentage", left, i, i + 2) if left else None
    if upper_bound(tokens, i):
        return Phrase("upper_end", percentage, i, i + 1)
    if before == "from":
        return _share("base_share", percentage, i, i + 1)
    of = i + 1 < after and tokens.words[i + 1] == "of"
    return Phrase("percentage", percentage, i, end_of_power(tokens, i, after) if of else i + 1)


def _of_range(tokens: Tokens, i: int, after: int, percentage: str) -> tuple[Phrase | None] | None:
    """Read "40-50%" and "between 40% and 50%", or a fuel's "50% to 30%"; None for no range."""
    before, following = word_at(tokens, i - 1, after), word_at(tokens, i + 1, after)
    if before in FUELS and of_a_fuel(tokens, i):
        shifts = i + 2 < after and tokens.kinds[i + 2] == "percent"
        return (Phrase("aside", PassageKind.OTHER, i, i + 3 if shifts else i + 1),)
    if i + 1 < after and tokens.kinds[i + 1] == "percent" and _is_hyphen(tokens, i):
        return (Phrase("lower_end", percentage, i, i + 2),)  # "15 percent-25 percent"
    between = (before, following) == ("between", "and")
    if i + 2 < after and tokens.kinds[i + 2] == "percent" and before != "from":
        if between or following in (*DASHES, "to"):
            return (Phrase("lower_end", percentage, i - between, i + 3),)
    elif i >= 2 and tokens.kinds[i - 2] == "number":
        between = before == "and" and word_at(tokens, i - 3, after) == "between"
        if between or (before in DASHES and spans(tokens, i)):
            lower = percentage_of(tokens.words[i - 2])
            return (Phrase("lower_end", lower, i - 2 - between, i + 1) if lower else None,)
        if before == "to" and i >= 3 and tokens.words[i - 3] not in NUMBERED:
            lower = percentage_of(tokens.words[i - 2])
            return (Phrase("lower_end", lower, i - 2, i + 1) if lower else None,)
    return None


def _is_hyphen(tokens: Tokens, i: int) -> bool:
    return tokens.plain[tokens.ends[i] : tokens.starts[i + 1]].strip() == "-"


def _of_emissions(tokens: Tokens, i: int, after: int) -> bool:
    following = word_at(tokens, i + 2, after)
    if following in ("its", "our") and word_at(tokens, i + 3, after) in ("scope", "scopes"):
        following = "scope"
    return word_at(tokens, i + 1, after) == "of" and following not in ("suppliers", "its", "our")


_COVERED = frozenset(
    words("its our their the total absolute gross ghg emissions inventory from and ,")
)


def _coverage(tokens: Tokens, i: int, after: int, percentage: str) -> Phrase:
    """Read "67% of scope 3 emissions" as a share of these scopes; they stay phrases themselves."""
    share = fraction_from_percent(percentage)[0]
    if tokens.words[i + 1 : min(i + 4, after)] == ["of", "the", "rest"]:
        return Phrase("coverage", Covered(share, NOTHING, i + 4, rest=True), i, i + 4)
    scopes, categories, end, k = NOTHING, NOTHING, i + 1, i + 2
    while k < after and tokens.kinds[k] in ("word", "symbol"):
        phrase = _phrase_at(tokens, k, after)
        if phrase is not None and phrase.role == "categories":
            categories |= phrase.value
        elif phrase is not None and phrase.role == "scopes" and not (scopes or categories):
            scopes = phrase.value
        elif tokens.words[k] in _COVERED:
            k += 1
            continue
        else:
            break
        end = k = phrase.after
    scopes = (scopes & Scope.S12) | categories if categories else scopes
    return Phrase("coverage", Covered(share, scopes, end), i, i + 1)


def _covers_too(tokens: Tokens, i: int, after: int) -> bool:
    """Return whether a percentage goes on with "covering 37% of ... and 85% of ..."."""
    return word_at(tokens, i - 1, after) in ("and", ",") and _of_emissions(tokens, i, after)


def _residual(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "residual emissions of 10%"."""
    k = i + 1
    while word_at(tokens, k, after) in ("emissions", "of", "at", "most", "up", "to", "no", "more"):
        k += 1
    said = k < after and tokens.kinds[k] == "percent" and percentage_of(tokens.words[k])
    return _share("residual", said, i, k + 1) if said else None


def _fraction(tokens: Tokens, i: int, after: int) -> Phrase | None:
    """Read "a fraction of 0.462": a reduction whose published precision is unknown."""
    if word_at(tokens, i + 1, after) == "of" and i + 2 < after:
        number = tokens.words[i + 2]
        if tokens.kinds[i + 2] == "number" and len(number) <= LONGEST_NUMBER:
            return Phrase("fraction", float(number), i, i + 3)
    return None


_BY_WORD: dict[str, Recogniser] = {
    "scope": scopes_phrase,
    "scopes": scopes_phrase,
    **dict.fromkeys(("scope1", "scope2", "scope3", "scopes1"), scopes_phrase),
    **dict.fromkeys(SHORT_SCOPES, short_scopes_phrase),
    "category": categories_phrase,
    "franchisees": franchisees_phrase,
    "investments": investments_phrase,
    **dict.fromkeys(("fall", "drop", "falls", "drops", "sink"), falls_phrase),
    **dict.fromkeys(("bring", "bringing", "come", "go", "drive", "push", "take"), bring_phrase),
    "down": down_phrase,
    **dict.fromkeys(("grow", "increase", "rise"), grow_phrase),
    **dict.fromkeys(("out", "off"), out_phrase),
    **dict.fromkeys(("renewable", "renewables"), renewable_phrase),
    **dict.fromkeys(("exceed", "emit", "remain", "stay", "be", "kept"), exceed_phrase),
    **dict.fromkeys(KEEPING, keep_phrase),
    **dict.fromkeys(
        words(
            "target targets goal goals aim aims aiming targeting targetting milestone milestones"
        ),
        aimed_phrase,
    ),
    **dict.fromkeys(("less", "fewer", "below", "under"), less_phrase),
    "minus": signed_phrase,
    **dict.fromkeys(("categories", "cat", "cats"), categories_phrase),
    **dict.fromkeys(("operations", "operation", "facilities", "production"), operations_phrase),
    "per": per_phrase,
    "intensity": intensity_phrase,
    **dict.fromkeys(("co2", "co2e", "tco2e"), slash_phrase),
    **dict.fromkeys(EQUALS, equivalent_phrase),
    **dict.fromkeys(SIGNS, signed_phrase),
    **dict.fromkeys(("annually", "annual", "yearly", "a", "p"), yearly_phrase),
    "residual": _residual,
    "fraction": _fraction,
    **dict.fromkeys(FRACTIONS, fraction_phrase),
    "between": between_phrase,
    **dict.fromkeys(("over", "within", "in", "during"), span_phrase),
    "zero": state_phrase,
    "free": free_phrase,
    **dict.fromkeys(("peak", "peaking", "peaks"), peak_phrase),
    **dict.fromkeys(("eliminate", "eliminating"), eliminating_phrase),
    **dict.fromkeys(words("limit limits limiting cap caps capping"), limit_phrase),
    **dict.fromkeys((name[0] for name in BASELINES), baseline_phrase),
    **dict.fromkeys(
        words("raised increased strengthened lifted upgraded tightened revised adjusted updated"),
        raised_phrase,
    ),
    **dict.fromkeys(
        words("raise raises raising increasing strengthening lifting upgrading"), raised_phrase
    ),
    **dict.fromkeys(words("excluding excludes exclude except"), _excluding),
    **dict.fromkeys(("other", "remaining"), _remainder),
}
_OPENING = BULLETS | frozenset(DASHES) | frozenset("\"“'‘’")
_OPENERS = frozenset((*_BY_WORD, *LEXICON, *ACTIONS))
"""The words that can open a phrase."""
_DATING = frozenset(("at", "to", "from"))


_QUANTITIES = frozenset(("percent", "year", "number"))
"""The kinds of tokens that can open a phrase, whatever their words."""
