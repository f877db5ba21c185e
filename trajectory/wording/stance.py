"""What the words around a figure make of it: past, negated, withdrawn, conditional, foreign."""

from itertools import pairwise

from trajectory.wording.lexicon import Phrase, words
from trajectory.wording.others import (
    COUNTRIES,
    ELSEWHERE,
    GOVERNING,
    STATES,
    elsewhere,
    is_anothers_name,
    is_everybodys,
)
from trajectory.wording.past import (
    AHEAD,
    AIMED,
    BEEN,
    DONE,
    FORMER,
    LESS,
    OLD,
    PROMISE,
    ROSE,
    is_past,
)
from trajectory.wording.pending import PENDING, pending
from trajectory.wording.raising import raised_to
from trajectory.wording.readings import PassageKind
from trajectory.wording.tokens import Tokens, word_at

__all__ = [
    "REPLACED",
    "REPLACING",
    "refused_between",
    "stance_of",
    "withdraws",
]

REPLACED = frozenset(words("superseded replaced"))
"""Before "by" or "with": what stands before holds no longer, what follows does."""
REPLACING = frozenset(words("supersedes replaces superseding replacing"))
"""What follows holds no longer."""

_NOT = frozenset(
    words(
        "not never cannot neither nor nobody none "
        "don't doesn't won't isn't didn't can't aren't hasn't haven't "
        "don’t doesn’t won’t isn’t didn’t can’t aren’t hasn’t haven’t wasn't wasn’t "
        "false untrue wrong incorrect denies denied"
    )
)
_NOT_BUT = frozenset(
    words("only just merely more less later fewer least related including covered exceed")
)
"""After "not" these negate nothing that is promised: "not only", "not more than"."""
_NO = frozenset(
    words("longer plan plans intention target targets goal goals commitment obligation promise")
)
_REFUSALS = frozenset(
    words(
        "refuses refused refusing stop stops stopped declines declined fails failed failing ceased "
        "ceases"
    )
)
_WITHDRAWN = frozenset(
    words(
        "withdrawn withdrew withdraws withdraw withdrawing abandoned abandons abandon abandoning "
        "scrapped scraps scrapping cancelled canceled cancels rescinded rescinds retracted "
        "retracts revoked revokes suspended suspends discarded ditched ditches shelved shelves "
        "axed superseded relinquished postponed deferred delayed"
    )
)
_DROPPED = frozenset(
    words("dropped drops dropping removed removes removing missed misses retired rejected")
)
_LOST = frozenset(("was", "were", "been"))
_GIVES = frozenset(words("give gives gave given giving"))
_ITS = frozenset(words("its the their a our this that"))
_BESIDE = frozenset(words("top addition building besides alongside"))
"""With a promise that was made before: "on top of our previous commitment"."""
_MAYBE = frozenset(
    words("unlikely uncertain doubtful if may might could would unless whether must")
)
_OTHERS = frozenset(
    words(
        "government governments country countries customers suppliers competitors peers eu union "
        "nations government's government’s country's country’s nation's nation’s"
    )
)
_MANY = frozenset(words("businesses companies organisations organizations firms members"))
_BUT = frozenset(words("but instead ; now new"))
_PLANNED = frozenset(words("planned aimed promised pledged committed intended hoped"))
_REACHED = frozenset(words("met exceeded surpassed hit beat"))
_FORECAST = frozenset(words("expects expect expected forecast forecasts projected need needs"))
"""Before "to decline": what is foreseen, or needed, and not promised."""
_DOING = frozenset(words("to be become reach achieve in"))
_THEIR_VERBS = _DOING | frozenset(words("should want wants expect expects demand demands aim aims"))
_ASKED = frozenset(words("asked required expected encouraged urged obliged"))
_ZEROES = frozenset(words("net zero near virtually almost below"))
_WAS = frozenset(words("was were been which we already"))
_GONE = frozenset(words("was were has have been since"))
_MET = frozenset(words("achieved met reached attained accomplished fulfilled exceeded surpassed"))
_TRIGGERS = frozenset().union(
    *(_NOT, ("no", "used", "longer"), _REFUSALS, _WITHDRAWN, _DROPPED, FORMER, OLD, _MAYBE),
    *(_OTHERS, DONE, _GIVES, STATES, COUNTRIES, _FORECAST, BEEN),
    *(ELSEWHERE, ROSE, _REACHED, _MANY, PENDING),
    words("status progress result results actual achievement"),
    words("reaches performance pushed had out off moved hopes hope hoping"),
)  # fmt: skip
_OUTCOMES = frozenset(
    words("performance status progress result results actual achievement achieved")
)


def stance_of(tokens: Tokens, first: int, body: int, stop: int, after: int) -> PassageKind | None:
    """Return what the words from `first` make of a figure at `stop`; None where it is promised.

    The promise's own words start at `body`; its clause ends before `after`.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> stance_of(tokens_of("Acme no longer aims to cut 42 % by 2030"), 0, 5, 6, 9)
    <PassageKind.NEGATED: 'what is not promised'>
    >>> stance_of(tokens_of("Acme has reduced emissions by 42 %"), 0, 0, 5, 6)
    <PassageKind.PAST: 'a cut or a state of the past'>
    >>> stance_of(tokens_of("Acme will have reduced emissions by 42 %"), 0, 0, 6, 7)
    """
    if _TRIGGERS.isdisjoint(tokens.words[first:after]):
        return None
    theirs = body > first and _is_foreign(tokens, first, body - 1)
    if theirs or is_everybodys(tokens, first, after):
        return PassageKind.FOREIGN
    if body - first > 3 and tokens.words[body - 3 : body - 1] == ["used", "to"]:
        return PassageKind.WITHDRAWN
    start = _after_but(tokens, first + (tokens.words[first] in REPLACED), stop)
    start = max(start, raised_to(tokens, first, after))
    figure = stop
    if tokens.verb_last:
        stop = after
    for k in range(start, stop):
        theirs = tokens.words[k] in COUNTRIES or tokens.words[k] in GOVERNING
        if k < body and theirs and "," in tokens.words[k:body]:
            continue  # "in line with the nation's goal, Acme aims to"
        kind = _before(tokens, k, stop)
        if kind is not None:
            return kind
    start = max(start, body)
    done = [k for k in range(start, min(stop + 1, after)) if is_past(tokens, k, start)]
    if done and not (_promises_then(tokens, done[-1], stop) or _is_aim_of(tokens, done[-1], stop)):
        return PassageKind.PAST
    less = word_at(tokens, figure + 1, after) in LESS or _tells_a_fall(tokens, figure)
    if less and not BEEN.isdisjoint(tokens.words[body:stop]):
        return PassageKind.PAST
    return _behind(tokens, figure, after) or pending(tokens, figure, after)


def _tells_a_fall(tokens: Tokens, stop: int) -> bool:
    """Return whether a figure is how far something fell: "were 16 kt, a decrease of 8%"."""
    said = tokens.words[max(0, stop - 4) : stop]
    return len(said) == 4 and said[0] == "," and said[1] in ("a", "an") and said[2] in _FALLS


_FALLS = frozenset(words("decrease reduction fall drop decline cut"))


def _after_but(tokens: Tokens, start: int, stop: int) -> int:
    """Return the last "but" before a figure, after which it is told anew; `start` without one."""
    buts = (k for k in range(stop - 1, start - 1, -1) if tokens.words[k] in _BUT)
    return next(buts, start)


def _is_aim_of(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether a share of an aim was done: "reached 80% of our target of 50%"."""
    shares = [n for n in range(k + 1, stop) if tokens.kinds[n] == "percent"]
    if not shares or tokens.words[shares[-1] + 1 : shares[-1] + 2] != ["of"]:
        return False
    return not PROMISE.isdisjoint(tokens.words[shares[-1] : stop])


def _promises_then(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether something is promised after what was done: "and announced our goal to"."""
    for n in range(k + 1, stop):
        if tokens.words[n] in _MADE and "and" in tokens.words[max(k, n - 6) : n]:
            return not PROMISE.isdisjoint(tokens.words[n + 1 : min(n + 5, stop)])
    return False


_MADE = frozenset(words("announced set adopted made launched"))


def withdraws(tokens: Tokens, first: int, after: int) -> bool:
    """Return whether a sentence takes back what was said before: "This target was dropped."

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> withdraws(tokens_of("We have since withdrawn this target."), 0, 7)
    True
    >>> withdraws(tokens_of("This target has not been withdrawn."), 0, 7)
    False
    """
    said = tokens.words[first:after]
    gone = not _WITHDRAWN.isdisjoint(said) or not _DROPPED.isdisjoint(said)
    gone = gone or "longer" in said or ("up" in said and not _GIVES.isdisjoint(said))
    if not gone or not (_NOT - {"not"}).isdisjoint(said) or ("not" in said):
        return False
    pairs = pairwise(said)
    named = any(a in _THAT and (b in PROMISE or b in ("promise", "promises")) for a, b in pairs)
    return named and "percent" not in tokens.kinds[first:after]


_THAT = frozenset(words("this that these those the both"))


def _is_foreign(tokens: Tokens, first: int, verb: int) -> bool:
    """Return whether somebody else is the subject before a verb: "the government aims to"."""
    comma = max((n for n in range(first, verb) if tokens.words[n] == ","), default=first)
    if not STATES.isdisjoint(tokens.words[comma:verb]):
        return True
    k = verb - 1
    while k > first and tokens.words[k] in ("also", "has", "have", "now", "is", "are", "itself"):
        k -= 1
    if tokens.words[k] in ("who", "which", "that") and k > first:
        return tokens.words[k - 1] in _MANY
    return k >= first and (tokens.words[k] in _OTHERS or is_anothers_name(tokens, first, k + 1))


def refused_between(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases, with a figure as an aside where "not" stands between it and another.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("cut it 8% by 2030; we will not meet our 20% goal")
    >>> [p.role for p in refused_between(tokens, phrases_of(tokens, 0, len(tokens)))][-2:]
    ['target_year', 'aside']
    """
    amounts = [n for n, phrase in enumerate(phrases) if phrase.role == "percentage"]
    if len(amounts) < 2 or tokens.verb_last:
        return phrases
    found = list(phrases)
    for last, n in pairwise(amounts):
        start, stop = phrases[last].after, phrases[n].first
        said = tokens.words[start:stop]
        denied = any(
            said[k] in _NOT and word_at(tokens, start + k + 1, stop) not in _NOT_BUT
            for k in range(len(said))
        )
        if denied and not _AIMING.isdisjoint(said):
            found[n] = Phrase("aside", PassageKind.NEGATED, stop, phrases[n].after)
    return found


_AIMING = PROMISE | frozenset(words("expect meet reach reduce cut achieve"))


def _before(tokens: Tokens, k: int, stop: int) -> PassageKind | None:
    """Return what a word before the figure makes of it."""
    word, following = tokens.words[k], word_at(tokens, k + 1, stop)
    if word in _NOT and following not in _NOT_BUT:
        named = k + 1 < stop and tokens.text[tokens.starts[k + 1]].isupper()
        return (
            None if named and not tokens.verb_last else PassageKind.NEGATED
        )  # a name, "Don't Cry Wolf Limited"
    if word == "no" and following in _NO:
        return PassageKind.NEGATED
    if word in _REFUSALS and (following == "to" or following.endswith("ing")):
        return PassageKind.NEGATED
    if word in _OTHERS and following == "are" and word_at(tokens, k + 2, stop) in _ASKED:
        return PassageKind.FOREIGN
    if word in _OTHERS and following in _THEIR_VERBS:
        state = following == "to" and not _ZEROES.isdisjoint(tokens.words[k + 2 : k + 3])
        return None if state else PassageKind.FOREIGN  # "emissions of our customers to net zero"
    if word == "emit" and not _OTHERS.isdisjoint(tokens.words[max(0, k - 4) : k + 5]):
        return PassageKind.FOREIGN  # "our customers will emit 30 % less"
    if word in COUNTRIES and not PROMISE.isdisjoint(tokens.words[k + 1 : min(k + 9, stop + 6)]):
        return PassageKind.FOREIGN
    if word in _WITHDRAWN or word in FORMER or (word == "had" and following in _PLANNED):
        return PassageKind.WITHDRAWN
    lost = word in _DROPPED and (following in _ITS or tokens.words[k - 1] in _LOST)
    if lost or (word in _GIVES and following == "up"):
        return PassageKind.WITHDRAWN
    beside = not _BESIDE.isdisjoint(tokens.words[max(0, k - 4) : k])
    if (
        word in OLD
        and not beside
        and not PROMISE.isdisjoint(tokens.words[k + 1 : min(k + 5, stop)])
    ):
        return PassageKind.WITHDRAWN
    if _was(tokens, k, stop):
        return PassageKind.PAST
    return elsewhere(tokens, k, stop) or _maybe(tokens, k, stop)


def _was(tokens: Tokens, k: int, stop: int) -> bool:
    """Return whether a word before the figure tells that an aim, or a level, was once."""
    word, following = tokens.words[k], word_at(tokens, k + 1, stop)
    if word in _REACHED and following in _ITS:
        ahead = tokens.words[k + 2 : min(k + 6, stop)]
        return not (PROMISE.isdisjoint(ahead) or _promises_then(tokens, k, stop))
    if following == ":" and word in _OUTCOMES:
        return True
    if word == "performance" and following in ("against", "summary", "versus"):
        return True
    if word not in BEEN:
        return False
    told = tokens.kinds[k + 1 : k + 2] == ["number"] and tokens.kinds[stop - 1 : stop + 1]
    if told and "percent" in told and AIMED.isdisjoint(tokens.words[k:stop]):
        return True  # "emissions were 16.4 Mt, a decrease of 8 %"
    aimed = not PROMISE.isdisjoint(tokens.words[max(0, k - 3) : k])
    return aimed and following in ("to", "a", "an")  # "our target was to"


def _maybe(tokens: Tokens, k: int, stop: int) -> PassageKind | None:
    """Return whether a word before the figure foresees it, or makes it hang on something."""
    word = tokens.words[k]
    if word in _FORECAST and "decline" in tokens.words[k + 1 : min(k + 16, stop)]:
        return PassageKind.CONDITIONAL
    if word in ("hopes", "hope", "hoping") and word_at(tokens, k + 1, stop) == "to":
        return PassageKind.CONDITIONAL
    if word in ("may", "might") and word_at(tokens, k + 1, stop) in ("grow", "increase", "rise"):
        return None if "than" in tokens.words[k:stop] else PassageKind.CONDITIONAL
    if word == "must" and not _PARTNERS.isdisjoint(tokens.words[max(0, k - 8) : k]):
        return None  # "70 % of our suppliers must have targets"
    if word in _MAYBE and not (word == "may" and tokens.text[tokens.starts[k]] == "M"):
        return PassageKind.CONDITIONAL
    return None


_PARTNERS = frozenset(("suppliers", "vendors"))


def _tells_it_is_met(tokens: Tokens, k: int, after: int) -> bool:
    """Return whether "(targets achieved)", "- achieved" or "and exceeded that goal" is said."""
    before = tokens.words[k - 1]
    if before in PROMISE or (before in "-–—(" and word_at(tokens, k + 1, after) != ":"):
        return True  # but "(achieved: 22%)" tells how much of it is
    ahead = tokens.words[k + 1 : min(k + 3, after)]
    return before in ("and", "has", "have") and not PROMISE.isdisjoint(ahead)


_OFF = {
    *(("pushed", "back"), ("out", "of", "reach"), ("out", "of", "sight"), ("off", "the")),
    *(("moved", "the"), ("out", "of", "the", "question")),
}
"""Behind a promise, that it holds no longer: "out of reach", "off the table"."""
_STATE = frozenset(("neutrality", "neutral", "zero"))
_ALREADY = frozenset(words("already has have had been reduction cut of it so far"))


def _is_early(tokens: Tokens, stop: int, k: int, after: int) -> bool:
    """Return whether "two years ahead of our target" stands behind what was done."""
    said = tokens.words[k + 1 : min(k + 6, after)]
    aims = said[:1] == ["of"] and not (PROMISE | _SCHEDULES).isdisjoint(said)
    return aims and AHEAD.isdisjoint(tokens.words[max(0, stop - 12) : stop])


_SCHEDULES = frozenset(("schedule", "time"))


def _of_another(tokens: Tokens, stop: int, k: int) -> bool:
    """Return whether a further figure is what is reached: "by 50% (31% already achieved)"."""
    while k - 1 > stop and tokens.words[k - 1] in _ALREADY:
        k -= 1
    return k - 1 > stop and tokens.kinds[k - 1] == "percent"


def _behind(tokens: Tokens, stop: int, after: int) -> PassageKind | None:
    """Return what the words after the figure make of it: "..., which we achieved"."""
    if word_at(tokens, stop + 2, after) in _MET and tokens.words[stop + 1] in _STATE:
        return PassageKind.PAST  # "carbon neutrality achieved in 2017"
    for k in range(stop + 1, after):
        word = tokens.words[k]
        if word == "ahead" and _is_early(tokens, stop, k, after):
            return PassageKind.PAST
        if word in _WITHDRAWN:
            return PassageKind.WITHDRAWN
        dropped = word in _DROPPED or (word in _GIVES and word_at(tokens, k + 1, after) == "up")
        if dropped and not _GONE.isdisjoint(tokens.words[max(stop, k - 3) : k]):
            return PassageKind.WITHDRAWN
        if any(tuple(tokens.words[k : k + n]) in _OFF for n in (2, 3, 4)):
            return PassageKind.WITHDRAWN
        was = word in BEEN and word_at(tokens, k + 1, after) in _ITS
        if was and word_at(tokens, k + 2, after) in PROMISE:
            return PassageKind.PAST  # "was our goal until last year"
        if word == "longer" and tokens.words[k - 1] == "no":
            return PassageKind.WITHDRAWN
        reached = word in _MET and not _of_another(tokens, stop, k)
        if reached and _tells_it_is_met(tokens, k, after):
            return PassageKind.PAST
        if word == "reaches" and not BEEN.isdisjoint(tokens.words[stop:k]):
            return PassageKind.PAST  # "das Ziel wurde bereits 2023 erreicht"
        met = reached and not _WAS.isdisjoint(tokens.words[k - 2 : k])
        if met and AHEAD.isdisjoint(tokens.words[max(stop, k - 3) : k]):
            return PassageKind.PAST
    return None
