"""Single gases: a cut of methane, or of CO2 alone, is none of all greenhouse gases."""

from collections.abc import Iterator

from trajectory.wording.lexicon import words
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["GASES", "single_gases"]

_OPENING = (
    *("methane", "ch4", "ch₄", "nitrous oxide", "n2o", "n₂o", "sf6", "sf₆", "nf3", "nf₃"),
    *("sulphur hexafluoride", "sulfur hexafluoride", "f gas", "f gases", "fgas", "fgases"),
    *("fluorinated gas", "fluorinated gases", "fluorinated greenhouse gases", "hfc", "hfcs"),
    *("fluorinated greenhouse gas", "pfc", "pfcs", "cfc", "cfcs", "hydrofluorocarbon"),
    *("hydrofluorocarbons", "perfluorocarbon", "perfluorocarbons", "refrigerant", "refrigerants"),
    *("black carbon", "nitrogen trifluoride", "nox", "sox", "so2", "voc", "vocs", "ammonia"),
)
_NAMES = {name[0]: name for name in map(words, sorted(_OPENING, key=len, reverse=True))}
_LONGER = tuple(name for name in map(words, _OPENING) if len(name) > 1)
_CARBON = (words("co2"), words("co₂"), words("carbon dioxide"))
_ALL = frozenset(words("co2 co₂ dioxide ghg ghgs greenhouse co2e"))
_EMITTED = frozenset(
    words("emission emissions gas gases intensity leakage leaks leak slip venting related scope")
)
_LIST = frozenset((",", "and", "+", "/", "or", "(", "&"))
_INCLUDING = frozenset(words("including includes include incl excluding except exceeding non like"))
GASES = frozenset((*_NAMES, "only", "alone"))
"""Words without which no single gas is named."""


def single_gases(tokens: Tokens, first: int, after: int) -> Iterator[tuple[int, int, bool]]:
    """Yield where single gases are named, with their emissions, and whether only these are meant.

    Of a list with CO2 in it, or of what is included besides, none is.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> list(single_gases(tokens_of("cut methane emissions 30%"), 0, 4))
    [(1, 3, False)]
    >>> list(single_gases(tokens_of("cut emissions of CO2, CH4 and N2O 30%"), 0, 9))
    []
    """
    k = first
    while k < after:
        end = _gas_at(tokens, k, after)
        carbon = 0 if end else _carbon_only(tokens, k, after)
        if not end and not carbon:
            k += 1
            continue
        start, end = k, end or carbon
        while end < after and (tokens.words[end] in _EMITTED or _gas_at(tokens, end, after)):
            end = max(end + 1, _gas_at(tokens, end, after))
        if carbon or not _is_in_list(tokens, first, start, end, after):
            of = start - first >= 2 and tokens.words[start - 1] in ("of", "from")
            of = of and tokens.words[start - 2] in _EMITTED
            only = bool(carbon) or "only" in (word_at(tokens, end, after), tokens.words[start - 1])
            yield start - 2 * of, end, only
        k = end


def _gas_at(tokens: Tokens, k: int, after: int) -> int:
    """Return where the name of a gas at token `k` ends; 0 without one."""
    word = tokens.words[k]
    if word not in _NAMES:
        return 0
    for name in _LONGER:
        if name[0] == word and tuple(tokens.words[k : min(k + len(name), after)]) == name:
            return k + len(name)
    return k + 1 if (word,) == _NAMES[word] else 0


def _carbon_only(tokens: Tokens, k: int, after: int) -> int:
    """Return where "CO2 only" or "only CO2" at token `k` ends; 0 without it."""
    opens = k + (tokens.words[k] in ("only", "just"))
    for name in _CARBON:
        end = opens + len(name)
        if end > after or tuple(tokens.words[opens:end]) != name:
            continue
        closes = word_at(tokens, end, after) in ("only", "alone")
        if closes or opens > k:
            return end + closes
    return 0


def _is_in_list(tokens: Tokens, first: int, k: int, end: int, after: int) -> bool:
    """Return whether a gas stands in a list with CO2, or is named as a part of what is meant."""
    back = tokens.words[max(first, k - 3) : k]
    if not _INCLUDING.isdisjoint(back) or back[-2:] in (["such", "as"], ["other", "than"]):
        return True
    for n, step in ((k - 1, -1), (end, 1)):
        while first <= n < after and abs(n - k) <= LONGEST_LIST:
            word = tokens.words[n]
            if word in _ALL:
                return True
            if word not in _LIST and word not in _PARTS:
                break
            n += step
    return False


_PARTS = frozenset(word for name in map(words, _OPENING) for word in name) | {"carbon"}
LONGEST_LIST = 12
"""Tokens at most between a gas and CO2 in one list."""
