"""A goal that a later sentence says is met, or puts a more ambitious one in the place of."""

from itertools import pairwise
from typing import NamedTuple

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import Boundary
from trajectory.wording.lexicon import words
from trajectory.wording.making import Context
from trajectory.wording.tokens import Tokens
from trajectory.wording.topics import topics
from trajectory.words import fraction_from_percent

__all__ = ["raises_goal", "superseded", "tells_met"]

_BOLDER = frozenset(words("ambitious aggressive stringent stretching challenging demanding"))
_GOALS = frozenset(words("goal goals target targets commitment commitments objective ambition"))
_NEAR = 5


def raises_goal(tokens: Tokens, first: int, after: int) -> bool:
    """Return whether a sentence sets a goal in the place of one before: "a more ambitious goal".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> raises_goal(tokens_of("We announced a more ambitious goal"), 0, 6)
    True
    >>> raises_goal(tokens_of("We also have a more ambitious goal"), 0, 7)
    False
    """
    said = tokens.words[first:after]
    if "also" in said or "more" not in said:
        return False
    return any(
        word == "more" and bolder in _BOLDER and not _GOALS.isdisjoint(said[n + 2 : n + _NEAR])
        for n, (word, bolder) in enumerate(pairwise(said))
    )


def tells_met(tokens: Tokens, first: int, after: int) -> bool:
    """Return whether a sentence says that what stands before is done: "We met this goal early."

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tells_met(tokens_of("We have met these goals early."), 0, 7)
    True
    >>> tells_met(tokens_of("We have not met our 2020 goals."), 0, 8)
    False
    """
    said = tokens.words[first:after]
    if _MET.isdisjoint(said) or "percent" in tokens.kinds[first:after]:
        return False
    if ("not" in said and said[:2] != ["not", "only"]) or not _PAST.isdisjoint(said):
        return False
    if not all(of for _, of in topics(tokens, first, after)):
        return False  # a goal about something else
    for n, word in enumerate(said[:-2]):
        if word in _MET and said[n + 1] in _OURS and said[n + 2] in _GOALS:
            ends = said[n + 3 : n + 4] == [] or said[n + 3] in _ENDING
            theirs = said[n + 1] == "its" and _SELF.isdisjoint(said[:n])
            anew = not _DUE.isdisjoint(said[n + 3 :])  # "and aim for net zero by 2030"
            return ends and not (theirs or anew) and _UNMET.isdisjoint(said[:n])
    return False


_DUE = frozenset(("by", "until", "before"))
_SELF = frozenset(words("company group it bank firm"))
_MET = frozenset(words("met achieved reached exceeded surpassed attained"))
_PAST = frozenset(words("past previous former"))
_UNMET = frozenset(words("if once when until after before should would could will to"))
_OURS = frozenset(words("our this these the those that both its"))
_ENDING = frozenset(words(". , ; ! early ahead already in last and"))


MOST = 24
"""Targets before a more ambitious one that are looked through, so that reading stays linear."""


class _Cut(NamedTuple):
    reduction: float
    year: int
    emissions: Boundary | None
    base_year: int | None


def superseded(context: Context, readings: int, drafts: int) -> list[int]:
    """Return which targets, of those before a sentence, a cut of it takes the place of.

    It does where it is of the same emissions and base year, as large or larger, and not later.
    `readings` and `drafts` are how many there were before the sentence.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse("Our target is a 40% cut of scope 1 emissions by 2030 from 2017. "
    ...              "Now we have adopted a more ambitious target: 50% by 2028 from 2017.")
    >>> [str(target) for target in read.targets], read.recognised[0].kind.name
    ([], 'WITHDRAWN')
    """
    new: list[_Cut] = []
    for reading in context.readings[readings:]:
        cut = reading.noun
        if isinstance(cut, Target):
            new.append(_Cut(cut.reduction, cut.target_year, cut.boundary, cut.base_year))
    for draft in context.drafts[drafts:]:
        known = dict(draft.known)
        share, year = known.get("reduction"), known.get("target_year")
        if draft.kind is Target and isinstance(share, str | float) and year:
            share = fraction_from_percent(share)[0] if isinstance(share, str) else share
            scopes = known.get("boundary")
            new.append(_Cut(share, year, scopes, known.get("base_year")))
    found = []
    for n in range(max(0, readings - MOST), readings):
        old = context.readings[n].noun
        if isinstance(old, Target) and any(_takes_place(cut, old) for cut in new):
            found.append(n)
    return found


def _takes_place(cut: _Cut, old: Target) -> bool:
    same = cut.emissions in (None, old.boundary) and cut.base_year in (None, old.base_year)
    return same and cut.year <= old.target_year and cut.reduction >= old.reduction
