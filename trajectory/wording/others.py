"""Words that make a figure everybody's, somebody else's, or one that is only weighed."""

from itertools import pairwise

from trajectory.wording.lexicon import words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = [
    "COUNTRIES",
    "ELSEWHERE",
    "GOVERNING",
    "STATES",
    "elsewhere",
    "is_everybodys",
    "what_else",
]

COUNTRIES = frozenset(
    f"{name}{mark}s"
    for name in ("china", "japan", "india", "country", "nation", "state", "government", "kingdom")
    for mark in "'’"
)
STATES = frozenset(
    words("government governments parliament senate legislature governor congress statute")
)
_RULERS = STATES | frozenset(words("kingdom country nation eu union uk"))
_RULING = frozenset(
    words(
        "announced has set adopted declared established passed announces declares adopts "
        "aims plans targets wants intends committed legislated"
    )
)
"""After "the government": what follows is its promise."""
GOVERNING = STATES | frozenset(("national", "country"))
"""Before "goal" or "target": "the national goal"."""
_AIMED = frozenset(words("goal goals target targets policy pledge ambition"))
_SUPPORTS = frozenset(words("support supports supporting endorses endorsed"))
_EVERYBODYS = frozenset(words("global globally worldwide collective supporting"))
_EFFORTS = frozenset(words("drive transition goal ambition push objective movement"))
"""After "global" or "supporting the": what everybody is to reach."""
_WIDE = frozenset(words("industrywide economywide statewide nationwide sectorwide"))
_OF_ALL = frozenset(words("economy industry sector state nation country"))
"""Before "wide": it is everybody's."""
_WEIGHING = frozenset(
    words(
        "assess assesses assessing assessed evaluate evaluates evaluating evaluated explore "
        "explores exploring explored consider considers considering study studies studying "
        "examine examines examining investigate investigates investigating weighs weighing"
    )
)
_OPTIONS = frozenset(
    words(
        "ability feasibility option options possibility viability whether setting adopting "
        "committing potential how adoption"
    )
)
"""What is weighed before anything is promised: "is assessing the feasibility of"."""
_HELPING = frozenset(words("help helps helping enable enables enabling"))
_PROMISED = _AIMED | frozenset(words("commitment commitments objective objectives ambitions"))
REACH = 6
"""Tokens at most from "will lead to" to a figure that is foreseen."""
_DOING = frozenset(words("become reach be achieve to"))
ELSEWHERE = frozenset().union(
    *(_WIDE, _RULERS, _EVERYBODYS, _WEIGHING, GOVERNING, _SUPPORTS, _HELPING),
    ("wide", "lead", "result", "estimate", "estimates", "required", "nationally"),
)
"""Without any of these words, :func:`elsewhere` and :func:`is_everybodys` find nothing."""


def elsewhere(tokens: Tokens, k: int, stop: int) -> PassageKind | None:
    """Return what token `k`, before a figure at `stop`, makes of it; None where nothing.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> elsewhere(tokens_of("the government has set a goal of 42%"), 1, 7)
    <PassageKind.FOREIGN: "somebody else's promise">
    >>> elsewhere(tokens_of("Acme explores the feasibility of a 42% cut"), 1, 6)
    <PassageKind.CONDITIONAL: 'what may be, or would be on a condition'>
    """
    word, following = tokens.words[k], word_at(tokens, k + 1, stop)
    if word in GOVERNING and following in _AIMED:
        return PassageKind.FOREIGN
    if word in _SUPPORTS and _is_anothers(tokens.words[k + 1 : min(k + 12, stop)]):
        return PassageKind.FOREIGN
    if word in _HELPING and _helps_others(tokens, k, stop):
        return PassageKind.FOREIGN
    if word == "required" and following == "to" and tokens.words[k - 1 : k] in (["is"], ["are"]):
        return PassageKind.CONDITIONAL
    if word in _RULERS and following in _RULING and tokens.words[k - 1 : k] == ["the"]:
        return PassageKind.FOREIGN
    if word in _EVERYBODYS and not _EFFORTS.isdisjoint(tokens.words[k + 1 : min(k + 7, stop)]):
        return PassageKind.FOREIGN
    if word in _WEIGHING and not _OPTIONS.isdisjoint(tokens.words[k + 1 : min(k + 6, stop)]):
        return PassageKind.CONDITIONAL
    leads = word in ("lead", "result") and tokens.words[k - 1] in ("will", "could", "can")
    if leads and k + REACH >= stop and _PROMISED.isdisjoint(tokens.words[max(0, k - 24) : k]):
        return PassageKind.CONDITIONAL  # "this will lead to an 80% reduction"
    estimated = word in ("estimate", "estimates") and following == "that"
    return PassageKind.CONDITIONAL if estimated else None


def _helps_others(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether others are helped to do it: "helps retailers become"."""
    for j in range(k + 1, min(k + 4, stop - 1)):
        word = tokens.words[j]
        several = word.endswith("s") and word not in ("us", "its", "this") and word[-2:] != "ss"
        if several and tokens.words[j + 1] in _DOING:
            return tokens.text[tokens.starts[j]].islower()
    return False


def _is_anothers(said: list[str]) -> bool:
    """Return whether somebody's target is spoken of: "supports the association's target"."""
    owner = next((n for n, word in enumerate(said) if word.endswith(("'s", "’s"))), len(said))
    return not _AIMED.isdisjoint(said[owner:])


def is_everybodys(tokens: Tokens, first: int, after: int) -> bool:
    """Return whether a goal is that of an economy or a state: "economy-wide", "the Senate's".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> is_everybodys(tokens_of("an economy-wide net zero by 2050"), 0, 7)
    True
    """
    said = tokens.words[first:after]
    if not _WIDE.isdisjoint(said) or not _LAWS.isdisjoint(said):
        return True
    if "national" in said and any(a == "national" and b in _GASES for a, b in pairwise(said)):
        return True
    return "wide" in said and any(a in _OF_ALL and b == "wide" for a, b in pairwise(said))


_LAWS = frozenset(("senate", "legislature", "governor", "statute", "nationally"))
_GASES = frozenset(("greenhouse", "ghg", "emissions", "carbon"))


def what_else(tokens: Tokens, k: int, end: int) -> int:
    """Return where "a carbon-neutral, green society" ends, which is not the company; 0 without.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> what_else(tokens_of("a carbon neutral and recycling-oriented society"), 3, 7)
    7
    """
    for j in range(k, min(end, k + 6)):
        if tokens.words[j] in _ELSE:
            described = tokens.words[j - 1].endswith(_ADJECTIVAL)
            return 0 if tokens.words[k] == "and" and not described else j + 1
        joined = tokens.words[j] == "," or (j == k and tokens.words[j] == "and")
        if not joined and (tokens.words[j] in _STOPPING or tokens.kinds[j] != "word"):
            return 0
    return 0


_ADJECTIVAL = ("ed", "al", "ive", "ble", "ly", "ar", "free", "green", "ent")
"""How a word before "society" ends that describes it: "carbon-neutral and resilient society"."""
_ELSE = frozenset(words("society economy world future planet country nation"))
_STOPPING = frozenset(words("and to by in for of the a our its"))
