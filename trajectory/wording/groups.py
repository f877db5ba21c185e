"""The phrases of a sentence in groups that each have a verb, ready to be laid into clauses."""

import re
from typing import get_args

from trajectory.nouns.scope import ALL
from trajectory.wording.lexicon import Amount, Phrase
from trajectory.wording.others import what_else
from trajectory.wording.past import aimed_after, done_before
from trajectory.wording.readings import PassageKind
from trajectory.wording.stance import refused_between
from trajectory.wording.tokens import Tokens, word_at
from trajectory.wording.topics import about_emissions, without_a_gas

__all__ = ["TELLING", "by_verb", "paired", "prepared", "together"]

TELLING = frozenset((*get_args(Amount), "net_zero", "level", "less", "per_level", "unsure"))
"""What is promised, or told of."""
_AMOUNTS = frozenset(get_args(Amount))
NEXT_TO = 2
"""Tokens at most between what is said together."""


def by_verb(tokens: Tokens, first: int, phrases: list[Phrase]) -> list[list[Phrase]]:
    """Return the phrases in groups that each have a verb; the first starts with it, or ends so.

    What is aimed at after something done, "fell by 12%, on track for 42%", opens a group too.
    """
    groups: list[list[Phrase]] = [[]]
    for phrase in phrases:
        if phrase.role == "action" and tokens.verb_last:
            groups += _parted(tokens, groups.pop(), phrase)
        elif phrase.role in ("action", "percentage") and _is_full(groups[-1]):
            further = phrase.role == "percentage" and aimed_after(tokens, first, groups[-1], phrase)
            if further or phrase.role == "action":
                aim = groups[-1][-1]
                led = further and aim.role == "nominal" and phrase.first - aim.after <= NEXT_TO
                groups.append(
                    [groups[-1].pop()] if led else _subject_of(tokens, phrase, groups[-1])
                )
        groups[-1].append(phrase)
    return groups


def _subject_of(tokens: Tokens, verb: Phrase, before: list[Phrase]) -> list[Phrase]:
    """Take the subject of a verb from the phrases before it: ", scope 3 emissions will fall"."""
    before_verb = tokens.words[verb.first - 1]
    if verb.role != "action" or not (before_verb in _AUXILIARY or before_verb == "emissions"):
        return []
    n = len(before)
    while n > 0 and before[n - 1].role in _SUBJECTS:
        n -= 1
    if n == 0 or n == len(before) or before[n - 1].role not in _ENDING:
        return []
    if _PARTING.isdisjoint(tokens.words[before[n - 1].after : before[n].first]):
        return []
    subject = before[n:]
    del before[n:]
    return subject


_PARTING = frozenset((",", ";", "and", "while", "with"))
_AUXILIARY = frozenset(("will", "shall", "should", "be"))
_SUBJECTS = frozenset(("scopes", "categories", "operations", "value_chain", "absolute"))
_DATES = frozenset(("target_year", "base_year", "first_year", "last_year", "in_year"))
_ENDING = TELLING | _DATES | {"nominal"}


def _parted(tokens: Tokens, group: list[Phrase], verb: Phrase) -> list[list[Phrase]]:
    """Return a group whole, or parted at "and" where it has a verb before this one already."""
    verbs = [n for n, phrase in enumerate(group) if phrase.role == "action"]
    if not verbs:
        return [group]
    for n in range(verbs[-1] + 1, len(group) + 1):
        start = group[n].first if n < len(group) else verb.first
        gap = tokens.words[group[n - 1].after : start]
        if "and" in gap:
            return [group[:n], group[n:]]
    return [group]


def _is_full(group: list[Phrase]) -> bool:
    """Return whether a further verb opens a further promise: one was told, or a verb has its own.

    "A scope 1 and 2 target to reduce emissions" has one verb, and its scopes stand before it.
    """
    if any(phrase.role in TELLING for phrase in group):
        return True
    verbs = any(phrase.role == "action" for phrase in group)
    return verbs and any(phrase.role != "action" for phrase in group)


def prepared(
    tokens: Tokens, start: int, body: int, end: int, phrases: list[Phrase]
) -> list[Phrase]:
    """Return the phrases of a group without examples, headings and figures of something else.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("net zero by 2050, including scope 3")
    >>> found = prepared(tokens, 0, 0, len(tokens), phrases_of(tokens, 0, len(tokens)))
    >>> [phrase.role for phrase in found]
    ['net_zero', 'target_year']
    """
    said = tokens.words[start:end]
    calling = not _CALLING.isdisjoint(said)
    if calling and not _EXAMPLES.isdisjoint(said):
        phrases = _without_examples(tokens, start, phrases)
    found = without_a_gas(tokens, start, max(start, body), end, phrases)
    found = done_before(tokens, about_emissions(tokens, start, end, found))
    found = _with_their_years(refused_between(tokens, found))
    if found and found[0].role == "target_year":
        found = _without_heading(tokens, found)
    if not calling or _JOINED.isdisjoint(said):
        return found
    found = _without_leading_years(tokens, _without_others(tokens, found, end))
    return together(_with_its_operations(tokens, found))


def _with_their_years(phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases with the year of what is no cut as its own, where a cut has another.

    "100% clean electricity by 2026, and emissions 50% lower by 2030".
    """
    roles = [phrase.role for phrase in phrases]
    if "aside" not in roles:
        return phrases
    found: list[Phrase] = []
    for n, phrase in enumerate(phrases):
        later = roles[n + 1 :]
        told = next((k for k, role in enumerate(later) if role in TELLING), len(later))
        own = roles[n - 1 : n] == ["aside"] and "target_year" in later[told:]
        if phrase.role == "target_year" and own and found[-1].role == "aside":
            found[-1] = found[-1]._replace(after=phrase.after)
        else:
            found.append(phrase)
    return found


def _without_leading_years(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without the years of what else is told before a net zero with its own.

    "Electric buses by 2034 and net zero operations by 2030".
    """
    n = next((k for k, phrase in enumerate(phrases) if phrase.role == "net_zero"), 0)
    years = [phrase for phrase in phrases[:n] if phrase.role == "target_year"]
    if not years or any(phrase.role in TELLING for phrase in phrases[:n]):
        return phrases
    behind = next((p.role for p in phrases[n + 1 :] if p.role not in _SUBJECTS), "")
    apart = word_at(tokens, years[-1].after, phrases[n].first) in ("and", ";")
    return [p for p in phrases if p not in years] if apart and behind == "target_year" else phrases


def _without_others(tokens: Tokens, phrases: list[Phrase], after: int) -> list[Phrase]:
    """Return the phrases without a net zero that is another's, or holds no longer.

    "The Agreement requires net zero by 2050", "rather than net zero by 2040"; and without scopes
    that stand apart, "net zero for scope 1; scope 3 to follow".
    """
    found: list[Phrase] = []
    for phrase in phrases:
        before = tokens.words[max(0, phrase.first - 2) : phrase.first]
        last = found[-1] if found else None
        if phrase.role == "net_zero" and before in _INSTEAD:
            found.append(Phrase("aside", PassageKind.WITHDRAWN, phrase.first, phrase.after))
        elif phrase.role == "net_zero" and (end := _end_of_foreign(tokens, phrase, before, after)):
            found.append(Phrase("aside", PassageKind.FOREIGN, phrase.first, end))
        elif last and last.role == "aside" and phrase.role == "target_year":
            near = phrase.first - last.after <= NEXT_TO and last.value in _THEIRS
            found[-1:] = [last._replace(after=phrase.after)] if near else [last, phrase]
        elif phrase.role == "target_year" and _peaks(tokens, found):
            found.append(Phrase("aside", PassageKind.OTHER, phrase.first, phrase.after))
        elif phrase.role == "scopes" and before[-1:] == [";"] and phrase is phrases[-1]:
            continue
        elif phrase.role == "operations" and found and not _ALIGNING.isdisjoint(before):
            continue  # "net zero by 2050, align our lending with"
        else:
            found.append(phrase)
    return found


def _peaks(tokens: Tokens, found: list[Phrase]) -> bool:
    """Return whether a year is that of the peak: "peak and neutrality by 2030 and 2060"."""
    if [phrase.role for phrase in found[-2:]] != ["aside", "net_zero"]:
        return False
    peak, state = found[-2:]
    between = tokens.words[peak.first : state.first]
    if "year" in tokens.kinds[peak.first : state.first]:
        return False
    return between[0] in _PEAKS and between[-1] in ("and", "carbon")


_PEAKS = frozenset(("peak", "peaking", "peaks"))


def _end_of_foreign(tokens: Tokens, phrase: Phrase, before: list[str], after: int) -> int:
    """Return where a net zero of the world, or that is required, ends; 0 for a company's."""
    required = before[-1:] and before[-1] in _REQUIRING
    return what_else(tokens, phrase.after, after) or (phrase.after if required else 0)


_INSTEAD = (["instead", "of"], ["rather", "than"])
_ALIGNING = frozenset(("align", "aligning"))
_REQUIRING = frozenset(("requires", "require", "requiring", "demands"))
_THEIRS = (PassageKind.WITHDRAWN, PassageKind.FOREIGN)
_EXAMPLES = frozenset(("including", "incl"))
_JOINED = frozenset(("zero", "neutral", "neutrality", "operations", "operational", "supply"))
"""Without any of these words, no net zero and no two operations stand together."""
_CALLING = _EXAMPLES | _JOINED


def _with_its_operations(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases with "our operations" after the net zero that they are to be."""
    found = list(phrases)
    for n in range(len(found) - 1):
        subject, told = found[n], found[n + 1]
        roles = subject.role in _SUBJECTS and told.role == "net_zero"
        if (subject.role, told.role) == ("target_year", "net_zero") and told.first == subject.after:
            found[n], found[n + 1] = told, subject  # "our 2050 net zero commitment"
        being = not _BEING.isdisjoint(tokens.words[subject.after : told.first])
        close = told.first - subject.after <= 1 and n > 0 and found[n - 1].role in _DATES
        if roles and (being or close):  # "..., scope 3 net zero by 2050"
            found[n], found[n + 1] = told, subject
    return found


_BEING = frozenset(("will", "are", "is", "be", "becoming", "become"))


def _without_heading(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without the year of "2021: a cut of 50 % by 2040", no deadline."""
    dated = [phrase for phrase in phrases if phrase.role == "target_year"]
    amounts = sum(phrase.role in TELLING for phrase in phrases)
    first = dated[0] if dated else None
    following = word_at(tokens, first.after, len(tokens)) if first else ""
    headed = first and first is phrases[0] and following == ":"
    if first and first is phrases[0] and following in _TITLED:
        headed = tokens.words[first.first - 1] in _OWN  # "following our 2030 goals"
    return phrases[1:] if headed and len(dated) > amounts else phrases


_TITLED = frozenset(("goal", "goals", "target", "targets", "ambition", "ambitions"))
_OWN = frozenset(("our", "its", "their", "the"))
_NAMED = frozenset(("scopes", "categories", "operations", "value_chain"))


def _without_examples(tokens: Tokens, start: int, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without scopes that are named as examples: "including scope 3"."""
    kept: list[Phrase] = []
    dropping = False
    for phrase in phrases:
        if phrase.role in _NAMED:
            back = tokens.words[max(start, phrase.first - 5) : phrase.first]
            opens = not _EXAMPLES.isdisjoint(back) and not any(p.role in _NAMED for p in kept)
            dropping = dropping or opens
            if dropping and phrase.value != ALL:
                continue
        else:
            dropping = dropping and phrase.role in ("land", "absolute", "coverage")
        kept.append(phrase)
    return kept


def paired(phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases with each amount beside its year: "42 % and 90 % by 2030 and 2040".

    Examples
    --------
    >>> roles = ["percentage", "percentage", "target_year", "target_year"]
    >>> phrases = [Phrase(role, n, n, n + 1) for n, role in enumerate(roles)]
    >>> [phrase.value for phrase in paired(phrases)]
    [0, 2, 1, 3]
    """
    kinds = [
        "a" if p.role in _AMOUNTS else "y" if p.role == "target_year" else "-" for p in phrases
    ]
    pattern, found = "".join(kinds), list(phrases)
    for match in re.finditer("a{2,4}y{2,4}|y{2,4}a{2,4}", pattern):
        start, end = match.span()
        half = (end - start) // 2
        if pattern[start : start + half] * 2 == pattern[start:end] or (end - start) % 2:
            continue
        if pattern[start] in pattern[start + half : end]:
            continue
        found[start:end:2], found[start + 1 : end : 2] = (
            phrases[start : start + half],
            phrases[start + half : end],
        )
    return found


def together(phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases with "our operations and supply chain", and what is said twice, as one.

    Examples
    --------
    >>> from trajectory.nouns.scope import S3, S12
    >>> found = together([Phrase("operations", S12, 0, 2), Phrase("operations", S3, 3, 5)])
    >>> print(*(phrase.value for phrase in found))
    S1+S2+S3
    """
    found: list[Phrase] = []
    for phrase in phrases:
        last = found[-1] if found else None
        close = last is not None and phrase.first - last.after <= NEXT_TO
        if last and close and phrase.role == last.role == "operations":
            found[-1] = last._replace(value=last.value | phrase.value, after=phrase.after)
        elif last and close and phrase.role == last.role == "net_zero":
            found[-1] = last._replace(after=phrase.after)  # "carbon neutrality (net zero)"
        else:
            found.append(phrase)
    return found
