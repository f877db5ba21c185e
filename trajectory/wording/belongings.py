"""What a company owns, makes or is among others, and whose emissions are spoken of."""

from trajectory.wording.languages.en import ACTIONS
from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.tokens import Tokens

__all__ = ["LINKING", "PARTS", "is_part", "whose_emissions"]

PARTS = frozenset(
    words(
        "production manufacturing factory factories plant plants site sites mill mills building "
        "buildings office offices store stores shop shops hotel hotels restaurants property "
        "properties stock portfolio fleet vehicle vehicles car cars ship ships shipping vessel "
        "vessels aircraft flight flights product products concrete cement steel aluminium "
        "packaging process processes businesses division divisions segment segments subsidiary "
        "subsidiaries brand brands center centers centre centres shipments deliveries logistics "
        "campus events generation electricity technology technologies solutions fuel fuels "
        "operations operation facilities facility society economy world country nation homes "
        "industry sector aviation assets refining mining smelting"
    )
)
"""What a company owns, makes or is among others, in lower case: in capitals it may be a name."""
LINKING = frozenset(
    words(
        "will be to become becoming reach reaching reaches achieve achieving achieves is are being "
        "should fully also have has make making made carbon a an at goal of emissions ghg co2 "
        "toward towards with run runs on "
        "operate operates basis in line the attainment managed align aligned aligning"
    )
)
"""Between a subject and what it is to be: "our sites should reach net zero"."""
FARTHEST = 24
"""Tokens at most between whose emissions they are and how much they are to fall."""


def is_part(tokens: Tokens, k: int) -> bool:
    """Return whether token `k` is something that a company has: "our stores", "the businesses".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> is_part(tokens_of("in our stores"), 2), is_part(tokens_of("across the businesses"), 2)
    (True, False)
    """
    start = tokens.starts[k]
    if tokens.words[k] == "businesses" and tokens.words[max(0, k - 2) : k] in _ACROSS_ALL:
        return False
    return tokens.words[k] in PARTS and (tokens.text[start].islower() or tokens.capitals)


_ACROSS_ALL = (["across", "the"], ["across", "our"], ["across", "all"], ["across", "its"])


def whose_emissions(tokens: Tokens, start: int, told: Phrase, read: set[int]) -> str | None:
    """Return whose emissions are spoken of before a figure: "emissions of our shops by 42%".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("reduce the emissions of our shops by 42%")
    >>> whose_emissions(tokens, 0, Phrase("percentage", "42%", 7, 8), {0})
    'shops'
    """
    if told.role == "net_zero":
        return _opening(tokens, start, told.first, read)
    k = told.first - 1
    while k >= max(start, told.first - FARTHEST) and tokens.words[k] not in ("emissions", "and"):
        k -= 1
    if k < start or tokens.words[k] == "and" or tokens.words[k + 1] not in _EMITTED_BY:
        return None
    for j in range(k + 2, told.first):
        if j not in read and (is_part(tokens, j) or tokens.words[j] in _THEIRS):
            return tokens.words[j]
    return None


_EMITTED_BY = frozenset(words("from of in at by"))
_THEIRS = frozenset(f"{who}{mark}" for who in ("suppliers", "customers") for mark in ("'", "’"))


def _opening(tokens: Tokens, start: int, told: int, read: set[int]) -> str | None:
    """Return which emissions alone open a sentence: "Travel emissions net zero by 2030"."""
    for n in (start + 1, start + 2):
        named = tokens.words[start:n]
        if n < told and tokens.words[n] == "emissions" and read.isdisjoint(range(start, n)):
            owned = named[0].endswith(("'s", "’s")) or "word" not in tokens.kinds[start:n]
            return None if owned or not _OF_ANY.isdisjoint(named) else named[-1]
    return None


_OF_ANY = (
    LINKING
    | frozenset(ACTIONS)
    | frozenset(
        words(
            "greenhouse gas gases our its their all total own absolute gross net zero global group "
            "company corporate worldwide entire overall operational direct indirect remaining "
            "residual unavoidable eliminate eliminating offset offsetting balance balancing no any "
            "and or new"
        )
    )
)
"""Before "emissions" these are no part of them."""
