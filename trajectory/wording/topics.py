"""What a figure speaks of: emissions of all gases, single ones, or something else."""

from collections.abc import Iterator

from trajectory.wording.amounts import CARBON
from trajectory.wording.gases import GASES, single_gases
from trajectory.wording.languages.en import NEUTRAL
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at
from trajectory.words import INDEX

__all__ = ["EMISSIONS", "INVESTED", "about_else", "about_emissions", "topics", "without_a_gas"]

INVESTED = frozenset(words("invest investing invests spend spending"))
_NOUN_FOLLOWS = frozenset(
    words(
        "of reduction reductions cut decrease in less lower fewer absolute ghg greenhouse carbon "
        "co2 "
        "renewable sustainable recycled electric green emission emissions intensity more water "
        "improvement gain gains saving savings drop"
    )
)


def about_emissions(tokens: Tokens, first: int, after: int, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases, with the figures of something else than all gases as asides.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("cut emissions 42% and water use 20%")
    >>> found = about_emissions(tokens, 0, 7, phrases_of(tokens, 0, 7))
    >>> [(phrase.role, str(phrase.value)) for phrase in found]
    [('action', 'reduce'), ('percentage', '42%'), ('aside', 'PassageKind.OTHER')]
    """
    said = tokens.words[first:after]
    if _THINGS.isdisjoint(said) and _USES.isdisjoint(said) and _MORE.isdisjoint(said):
        return phrases
    amounts = [p for p in phrases if p.role in _FIGURES]
    if not amounts:
        return phrases
    named = _named(tokens, first, after, phrases)
    others: dict[int, PassageKind] = {}
    kind = None
    ends = [first, *(p.after for p in amounts)]
    starts = [*(p.first for p in amounts[1:]), after]
    for phrase, before, behind in zip(amounts, ends, starts, strict=False):
        if any(before <= k < behind for k, _ in named):
            kind = _other_kind(tokens, phrase, before, behind, named)
        if kind is not None:
            others[phrase.first] = kind
    return [
        Phrase("aside", others[p.first], p.first, p.after)
        if p.role in _FIGURES and p.first in others
        else p
        for p in phrases
    ]


_FIGURES = frozenset(
    (
        *("percentage", "lower_end", "upper_end", "fraction"),
        *("level", "less", "per_level", "per_base", "unsure"),
    )
)
_OF_EMISSIONS = frozenset(("scopes", "categories", "value_chain", "renewable"))
_Named = list[tuple[int, str]]


def _named(tokens: Tokens, first: int, after: int, phrases: list[Phrase]) -> _Named:
    """Return what is named where: emissions, their scopes, single gases, or something else."""
    inside = {
        k
        for p in phrases
        if p.role in ("per", "categories", "scopes")
        for k in range(p.first, p.after)
    }
    named: _Named = [(p.first, "scopes") for p in phrases if p.role in _OF_EMISSIONS]
    if not GASES.isdisjoint(tokens.words[first:after]):
        for start, end, only in single_gases(tokens, first, after):
            inside.update(range(start, end))
            named.append((start, "only" if only else "gas"))
    named += [
        (k, "emissions" if of else "other")
        for k, of in topics(tokens, first, after)
        if k not in inside
    ]
    return sorted(named)


def _other_kind(
    tokens: Tokens, phrase: Phrase, before: int, behind: int, named: _Named
) -> PassageKind | None:
    """Return what else a figure, between two others, speaks of; None where it is emissions."""
    ahead = [of for k, of in named if phrase.after <= k < behind]
    back = [of for k, of in named if before <= k < phrase.first]
    nominal = word_at(tokens, phrase.after, len(tokens)) in _NOUN_FOLLOWS
    nearest = (ahead or back) if nominal else (back or ahead)
    if word_at(tokens, phrase.after, len(tokens)) == "of":
        of = [kind for k, kind in named if phrase.after <= k < min(phrase.after + NEAR, behind)]
        nearest = of or nearest  # "40% of leadership positions, and emissions"
    if "only" in nearest or ahead[:1] == ["only"]:
        return PassageKind.GAS
    closest = [of for of in nearest if of != "scopes"]
    if closest and closest[0 if nearest is ahead else -1] == "gas":
        return PassageKind.GAS
    return PassageKind.OTHER if nearest and {*nearest} <= {"other", "gas"} else None


NEAR = 5
"""Tokens at most from a share to what it is one of."""


def without_a_gas(
    tokens: Tokens, first: int, body: int, after: int, phrases: list[Phrase]
) -> list[Phrase]:
    """Return the phrases, with tonnes of something that is named, and not emitted, as asides.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("cut coal production by 2 Mt")
    >>> without_a_gas(tokens, 0, 0, 6, phrases_of(tokens, 0, 6))[1].role
    'aside'
    """
    roles = {p.role for p in phrases}
    bare = "action" in roles and any(_is_bare(tokens, p) for p in phrases)
    if not bare or not EMISSIONS.isdisjoint(tokens.words[first:after]):
        return phrases
    if not _OF_EMISSIONS.isdisjoint(roles):
        return phrases
    found, start = list(phrases), body
    for n, p in enumerate(phrases):
        if p.role == "action" and not tokens.verb_last:
            start = p.after
        elif _is_bare(tokens, p) and not NEUTRAL.issuperset(tokens.words[start : p.first]):
            found[n] = Phrase("aside", PassageKind.OTHER, p.first, p.after)
    return found


def about_else(tokens: Tokens, first: int, after: int, phrases: list[Phrase]) -> PassageKind | None:
    """Return what a promise without a figure is about, if not about emissions of all gases.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("reduce methane emissions by 2030")
    >>> about_else(tokens, 0, 5, phrases_of(tokens, 0, 5))
    <PassageKind.GAS: 'a promise about single gases, not all of them'>
    """
    if not any(phrase.role == "action" for phrase in phrases):
        return None
    said = tokens.words[first:after]
    for k in range(first, after):
        if tokens.words[k] in INVESTED and "number" in tokens.kinds[k : min(k + 5, after)]:
            return PassageKind.OTHER
    if _THINGS.isdisjoint(said) and _USES.isdisjoint(said) and _MORE.isdisjoint(said):
        return None
    named = {of for _, of in _named(tokens, first, after, phrases)}
    if "emissions" in named or not named & {"gas", "only", "other"}:
        return None
    gas = not named.isdisjoint(("gas", "only"))
    return PassageKind.GAS if gas else None if "scopes" in named else PassageKind.OTHER


EMISSIONS = frozenset(
    words(
        "emission emissions ghg ghgs greenhouse co2 co2e co₂ co₂e carbon footprint climate "
        "scope scopes decarbonize decarbonise decarbonization decarbonisation gases gas"
    )
)
_USES = frozenset(
    words("intensity use usage consumption withdrawal withdrawals intake demand efficiency")
)
_USED = frozenset(words("water energy electricity fuel power paper resource resources plastic"))
_THINGS = frozenset(
    words(
        "water waste wastes landfill plastic plastics packaging paper injuries injury accidents "
        "accident women woman female employees staff pay salt sugar costs cost "
        "pesticides fertilizer fertilizers nitrogen deforestation recycling "
        "biodiversity diversity leadership managers dividend profit"
    )
)


def topics(tokens: Tokens, first: int, after: int) -> Iterator[tuple[int, bool]]:
    """Yield where emissions are named (True), and where something else is (False).

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> list(topics(tokens_of("cut emissions 42% and water use 20%"), 0, 7))
    [(1, True), (4, False), (5, False)]
    """
    said = tokens.words
    for k in range(first, after):
        word = said[k]
        if word in EMISSIONS:
            yield k, True
        elif word in _THINGS or (word in _USES and said[k - 1] in _USED) or _measures(tokens, k):
            yield k, False


_MEASURES = frozenset(
    words(
        "kwh mwh gwh twh mj gj tj pj m3 m³ litre litres liter liters gallons megalitres hectares "
        "trees m2 m²"
    )
)
_MORE = GASES | _MEASURES


def _measures(tokens: Tokens, k: int) -> bool:
    """Return whether a unit of something else follows a number: "20 GWh", "2 million m3"."""
    if tokens.words[k] not in _MEASURES or k == 0:
        return False
    return tokens.kinds[k - 1] == "number" or tokens.words[k - 1] in ("thousand", "million")


def _is_bare(tokens: Tokens, phrase: Phrase) -> bool:
    """Return whether an amount names no gas: "to 1.2 million tonnes"."""
    if phrase.role not in ("level", "less", "per_level", "per_base", "unsure", "base_emissions"):
        return False
    said = tokens.words[phrase.first : phrase.after]
    named = any(word.endswith(CARBON) or word in _NAMED for word in said)
    return not named and phrase.value != (0.0, "tCO2e")


_NAMED = frozenset((*EMISSIONS, INDEX, "dioxide")) - frozenset(("scope", "scopes", "climate"))
