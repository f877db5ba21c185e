"""Words that make a figure everybody's, somebody else's, or one that is only weighed."""

from itertools import pairwise

from trajectory.wording.lexicon import words
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = [
    "COUNTRIES",
    "ELSEWHERE",
    "GOVERNING",
    "PLACES",
    "STATES",
    "elsewhere",
    "is_anothers_name",
    "is_everybodys",
    "what_else",
]

COUNTRIES = frozenset(
    f"{name}{mark}s"
    for name in ("china", "japan", "india", "country", "nation", "state", "government", "kingdom")
    for mark in "'’"
)
PLACES = frozenset(
    words(
        "europe uk usa america asia africa oceania australia canada china japan india germany "
        "france italy spain portugal norway sweden finland denmark netherlands belgium brazil "
        "mexico ireland scotland england wales turkey korea switzerland austria poland domestic "
        "domestically britain taiwan singapore thailand indonesia"
    )
)
STATES = frozenset(
    words(
        "ministry minister commission government governments parliament senate legislature "
        "governor congress statute"
    )
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
_PROMISING = frozenset(
    words(
        "will must should aims aim plans plan wants want intends intend commits committed pledges "
        "pledged targets seeks needs need has have is are"
    )
)
"""After the name of a country: it is its own promise."""
_CLAUSE_OPENERS = frozenset(words("the . , ; : while whereas as since that but ("))
_WATCHING = frozenset(
    words("analyst analysts observers economists researchers forecasters consultants experts")
)
_EXPECTING = frozenset(
    words(
        "expect expects expected forecast forecasts predict predicts predicted project projects "
        "see sees estimate estimates estimated believe believes think anticipate anticipates"
    )
)
"""After "analysts": nothing of it is promised."""
_CALLING = frozenset(
    words(
        "shareholders investors activists campaigners ngos critics protesters unions lawmakers "
        "politicians environmentalists greenpeace court judge judges tribunal regulators scientists"
    )
)
_DEMANDING = frozenset(
    words(
        "want wants ask asks asked urge urges urged demand demands demanded call calls called "
        "request requested reject rejected vote voted propose proposed order orders ordered "
        "expect expects require required say says"
    )
)
"""After "campaigners": what is asked for by others."""
_CONDITIONS = {
    "assuming": words("that a an the we our sufficient continued stable no"),
    "provided": words("that"),
    "providing": words("that"),
    "contingent": words("on upon"),
    "conditional": words("on upon"),
    "dependent": words("on upon"),
    "depending": words("on upon"),
}
"""What makes a promise hang on something, with the words after it."""
_SUBJECT_TO = frozenset(
    words(
        "approval approvals funding financing availability conditions consent agreement support "
        "market development permits permit technology legislation regulation policy"
    )
)
_ANOTHERS = frozenset(words("our its their the a another"))
_RELATED = frozenset(("parent", "owner"))
_RIVALS = frozenset(
    words("competitor competitors rival rivals peer peers supplier suppliers customer customers")
) | frozenset(words("client clients"))
_NAMING = frozenset(words("such as like and including , &"))
_OPENING = ("subject", "scenario", "scenarios")
_BRANCHES = frozenset(("industry", "sector"))
ELSEWHERE = frozenset().union(
    *(_WIDE, _RULERS, _EVERYBODYS, _WEIGHING, GOVERNING, _SUPPORTS, _HELPING),
    *(PLACES, _WATCHING, _CALLING, _CONDITIONS, _RIVALS, _RELATED, _OPENING, _BRANCHES),
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
    if word in GOVERNING and _is_their_aim(tokens, k, stop):
        return PassageKind.FOREIGN
    if word in _SUPPORTS and _is_anothers(tokens.words[k + 1 : min(k + 12, stop)]):
        return PassageKind.FOREIGN
    if word in _HELPING and _helps_others(tokens, k, stop):
        return PassageKind.FOREIGN
    if word == "required" and following == "to" and tokens.words[k - 1 : k] in (["is"], ["are"]):
        return PassageKind.CONDITIONAL
    if word in _RULERS and following in _RULING and _is_named_so(tokens, k):
        return PassageKind.FOREIGN
    if word in _BRANCHES and _is_a_branchs(tokens, k, stop):
        return PassageKind.FOREIGN
    if word in _EVERYBODYS and not _EFFORTS.isdisjoint(tokens.words[k + 1 : min(k + 7, stop)]):
        return PassageKind.FOREIGN
    if word in _WEIGHING and not _OPTIONS.isdisjoint(tokens.words[k + 1 : min(k + 6, stop)]):
        return PassageKind.CONDITIONAL
    leads = word in ("lead", "result") and tokens.words[k - 1] in ("will", "could", "can")
    if leads and k + REACH >= stop and _PROMISED.isdisjoint(tokens.words[max(0, k - 24) : k]):
        return PassageKind.CONDITIONAL  # "this will lead to an 80% reduction"
    estimated = word in ("estimate", "estimates") and following == "that"
    if estimated or _hangs_on(tokens, k, stop):
        return PassageKind.CONDITIONAL
    near = tokens.words[k + 1 : min(k + 9, stop)]
    called = word in _CALLING and not _DEMANDING.isdisjoint(near)
    theirs = called or _is_a_countrys(tokens, k, stop) or _is_by_another(tokens, k, stop)
    return PassageKind.FOREIGN if theirs else None


def _is_by_another(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether another is named who promises: "our competitor Foo will"."""
    word, following = tokens.words[k], word_at(tokens, k + 1, stop)
    if k == 0 or tokens.words[k - 1] not in _ANOTHERS or following == "":
        return False
    ahead = tokens.words[k + 1 : min(k + 8, stop)]
    if word in _RELATED:
        return not _PROMISING.isdisjoint(ahead)
    verb = next((n for n, said in enumerate(ahead) if said in _PROMISING), 0)
    starts = [tokens.text[tokens.starts[k + 1 + n]] for n in range(verb)]
    return (
        word in _RIVALS and verb > 0 and all(start.isupper() or start in ".&" for start in starts)
    )


def _is_their_aim(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether "national" names a goal: "the national 2050 net zero target".

    One that is only compared with is none: "ten years earlier than the national goal".
    """
    j, end = k + 1, min(stop + NEAR, len(tokens))
    while j < end and (tokens.words[j] in _NAMED_AFTER or tokens.kinds[j] == "year"):
        j += 1
    if word_at(tokens, j, end) not in _AIMED:
        return False
    compared = not _COMPARING.isdisjoint(tokens.words[max(0, k - 3) : k])
    return not compared or word_at(tokens, j + 1, stop) in ("of", "to", "for", "is")


NEAR = 6
"""Tokens at most from a net zero to the goal that it names."""
_COMPARING = frozenset(words("than ahead beyond exceed exceeding before"))
_NAMED_AFTER = frozenset(
    words("net zero - carbon climate neutral neutrality emission emissions reduction ghg binding")
)
"""Between "national" and its goal."""


def _is_named_so(tokens: Tokens, k: int) -> bool:
    """Return whether a ruler is one: "the nation", "the UK Government", "the Scottish government".

    "Acme Union" and "a country" are none; a government is, whatever stands before.
    """
    if tokens.words[k - 1 : k] == ["the"]:
        return True
    return k > 0 and tokens.words[k] in STATES and "the" in tokens.words[max(0, k - 4) : k]


def _is_a_branchs(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether a branch promises: "the aviation industry (IATA) has resolved to"."""
    j = k + 1
    if word_at(tokens, j, stop) == "(":
        j = next((n + 1 for n in range(j, min(j + 6, stop)) if tokens.words[n] == ")"), j)
    promises = word_at(tokens, j, stop) in _BRANCHES_PROMISE
    return promises and "the" in tokens.words[max(0, k - 4) : k]


_BRANCHES_PROMISE = frozenset(
    words("has aims plans targets wants intends committed pledged resolved agreed set must should")
)


def _hangs_on(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether a figure is only expected by others, or hangs on something."""
    word, following = tokens.words[k], word_at(tokens, k + 1, stop)
    if word in _WATCHING:
        return not _EXPECTING.isdisjoint(tokens.words[k + 1 : min(k + 7, stop)])
    if word == "subject" and following == "to":
        return not _SUBJECT_TO.isdisjoint(tokens.words[k + 2 : min(k + 6, stop)])
    if word in ("in", "under") and (k == 0 or tokens.words[k - 1] in _CLAUSE_OPENERS):
        ahead = tokens.words[k + 1 : min(k + 7, stop)]
        return not _SCENARIOS.isdisjoint(ahead) and ahead[0] != "line"
    return following in _CONDITIONS.get(word, ())


_SCENARIOS = frozenset(("scenario", "scenarios"))


def _is_a_countrys(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether a country promises: "Germany will cut"; "Acme Germany will" is a company."""
    if tokens.words[k] not in PLACES or word_at(tokens, k + 1, stop) not in _PROMISING:
        return False
    opens = k == 0 or tokens.words[k - 1] in _CLAUSE_OPENERS
    return opens and tokens.text[tokens.starts[k]].isupper()


def is_anothers_name(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether a name before a verb is said to be another's: "our competitor Foo aims to".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> is_anothers_name(tokens_of("Our competitor Foo Corp. aims to"), 0, 5)
    True
    >>> is_anothers_name(tokens_of("Foo Corp. aims to"), 0, 3)
    False
    """
    k = verb - 1
    if tokens.words[k : k + 1] == [","]:  # "Foo, a competitor, aims to"
        back = tokens.words[max(first, k - 5) : k]
        return back[:-1].count(",") > 0 and not _RIVALS.isdisjoint(back[back.index(",") :])
    while (
        k > first
        and tokens.words[k] not in _RIVALS
        and (tokens.text[tokens.starts[k]].isupper() or tokens.words[k] in _NAMING | {"."})
    ):
        k -= 1
    named = tokens.words[k + 1] not in ("and", ",", "&")
    return first <= k < verb - 1 and named and tokens.words[k] in _RIVALS


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
