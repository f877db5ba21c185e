"""What is said to be of a division or a country, even where scopes are numbered."""

from trajectory.wording.lexicon import words
from trajectory.wording.others import PLACES
from trajectory.wording.tokens import Tokens, word_at

__all__ = ["part_said"]

_PEOPLES = PLACES | frozenset(
    words(
        "european american british german french dutch italian spanish portuguese swedish "
        "norwegian danish finnish swiss austrian polish irish scottish chinese japanese indian "
        "australian canadian african asian brazilian mexican turkish korean"
    )
)
_OWN = frozenset(words("our its their the"))
_EMITTING = frozenset(words("emissions scope scopes footprint"))
_DIVISIONS = frozenset(words("segment division subsidiary"))
_EACH = frozenset(words("each every any per"))
REACH = 4
"""Tokens at most from the name of a country to the emissions that are its own."""


def part_said(
    tokens: Tokens, start: int, told: int, end: int, *, numbered: bool = True
) -> str | None:
    """Return the division or country whose emissions are promised at `told`; None without one.

    `numbered` is whether scopes are: those of a portfolio are those of the companies in it.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> part_said(tokens_of("We will cut our US scope 1 emissions by 42%"), 0, 9, 10)
    'US'
    >>> part_said(tokens_of("The Parts Segment aims to cut scope 1 by 42%"), 0, 9, 10)
    'Segment'
    >>> part_said(tokens_of("In the US, we tell you of our scope 1 target"), 0, 11, 12)
    """
    if tokens.words[told + 1 : told + 2] == ["zero"] and (sold := _sold(tokens, told + 2, end)):
        return sold
    if _TRIGGERS.isdisjoint(tokens.words[start:end]):
        return None
    for k in range(start, end):
        if _is_plant(tokens, k, end):
            last = k + 2 if tokens.words[k] == "e" else k
            return tokens.text[tokens.starts[k] : tokens.ends[last]]
        if (k < told and _is_division(tokens, start, k, numbered)) or _is_place(tokens, k, end):
            first = k - (tokens.words[k] == "consolidated")
            last = k + 3 if tokens.words[k + 1 : k + 4] == [".", "s", "."] else k
            return tokens.text[tokens.starts[first] : tokens.ends[last]]
    return None


def _is_plant(tokens: Tokens, k: int, end: int) -> bool:
    """Return whether scopes are those of plants: "steel mill scope 1", "across its mines"."""
    if tokens.words[k : k + 3] == ["e", "and", "p"]:
        return True  # "E&P", exploration and production
    if tokens.words[k] in _WORKS and "across" in tokens.words[max(0, k - REACH) : k]:
        return True
    return tokens.words[k] in _PLANTS and word_at(tokens, k + 1, end) in ("scope", "scopes")


_WORKS = frozenset(words("mills mines refineries smelters quarries breweries dairies"))
_PLANTS = _WORKS | frozenset(
    words("mill mine plant plants refinery fleet store stores office offices building buildings")
)


def _is_division(tokens: Tokens, start: int, k: int, numbered: bool) -> bool:
    word, before = tokens.words[k], word_at(tokens, k - 1, k)
    following = word_at(tokens, k + 1, len(tokens))
    if word in _DIVISIONS:
        named = word == "subsidiary" and tokens.text[tokens.starts[k + 1]].isupper()
        return before not in _EACH and following != "of" and not named
    if word == "portfolio" and numbered:
        return not _HOLDING.isdisjoint(tokens.words[max(start, k - REACH) : k])
    if word == "legacy":
        return following != "" and tokens.text[tokens.starts[k + 1]].isupper()
    return (before, word) == ("non", "consolidated") and following in _TARGETED


_HOLDING = frozenset(words("equity bond bonds investment loan lending"))
_TARGETED = frozenset(words("ghg co2 emission emissions greenhouse carbon scope"))


def _sold(tokens: Tokens, k: int, end: int) -> str | None:
    """Return what is sold without emissions: "net zero emissions from electricity sales"."""
    ahead = tokens.words[k : min(k + 8, end)]
    if "from" not in ahead[:4]:
        return None
    place = ahead.index("from")
    return next((word for word in ahead[place + 1 : place + 4] if word in _SALES), None)


_SALES = frozenset(words("electricity power generation flights flying travel fuel fuels sales"))
_TRIGGERS = (
    _PLANTS | _DIVISIONS | _PEOPLES | {"portfolio", "legacy", "consolidated", "us", "u", "e"}
)
"""Without any of these words, :func:`part_said` finds nothing."""


def _is_place(tokens: Tokens, k: int, end: int) -> bool:
    """Return whether a country has emissions of its own: "our UK carbon emissions"."""
    word, before = tokens.words[k], tokens.words[k - 1] if k else ""
    states = tokens.text[tokens.starts[k] : tokens.starts[k] + 2] == "US" and word == "us"
    initials = tokens.words[k : k + 3] == ["u", ".", "s"]
    if not (states or initials or word in _PEOPLES) or before not in _OWN:
        return False
    ahead = tokens.words[k + 1 : min(k + REACH + 2 * initials, end)]
    return not _EMITTING.isdisjoint(ahead) and "trading" not in ahead
