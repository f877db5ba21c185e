"""A judgement of one promise, made one of all promises of a kind."""

import functools
from collections.abc import Callable, Iterable
from typing import Any

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import ALL, Scope
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, Status, no_data, not_applicable

__all__ = ["each", "since_base", "unless_unknown", "unless_unread"]

NONE = {
    "targets": "no target was promised",
    "near": "no near-term target",
    "long": "no long-term target",
    "engagements": "no supplier or customer engagement target",
    "net_zeros": "no net zero was promised",
}


def each(
    promises: str,
) -> Callable[[Callable[..., Outcome]], Callable[..., Iterable[Outcome]]]:
    """Return what makes a judgement of one promise one of all of a kind.

    Parameters
    ----------
    promises : str
        The attribute of a case that holds them; where it holds none, the rule does not apply.

    Returns
    -------
    callable
        A decorator: the judgement takes a case, a promise and parameters by keyword, and what
        it returns is about that promise.
    """

    def decorate(judge: Callable[..., Outcome]) -> Callable[..., Iterable[Outcome]]:
        @functools.wraps(judge)
        def judge_each(case: Case, **parameters: Any) -> Iterable[Outcome]:
            found = getattr(case, promises)
            if not found:
                return (not_applicable(NONE[promises]),)
            judged = ((p, judge(case, p, **parameters)) for p in found)
            return tuple(one if one.about is p else one.of(p) for p, one in judged)

        return judge_each

    return decorate


def unless_unknown(
    outcome: Outcome, case: Case, missing: Iterable[Scope], *, near: bool | None = None
) -> Outcome:
    """Return an outcome; a fail for want of promises only where none may be the one that lacks.

    Parameters
    ----------
    outcome : Outcome
        The answer about the cuts that are known.
    case : Case
        The case.
    missing : iterable of Scope
        The parts on which a promise lacks; one that touches a part is one on it.
    near : bool, optional
        Whether a near-term or a long-term one; None: either.

    Returns
    -------
    Outcome
        NO_DATA where a fixed level, a promise against a baseline, or a passage that was not
        read, may be that cut.
    """
    maybe = case.may_cut(missing, near=near) if outcome.status is Status.FAIL else ()
    if not maybe:
        return outcome
    promise, need = maybe[0]
    return no_data(need, about=outcome.about, promise=promise)


def unless_unread(outcome: Outcome, case: Case, part: Scope = ALL) -> Outcome:
    """Return an outcome; not for want of a promise where a passage was not read that may be it.

    Parameters
    ----------
    outcome : Outcome
        A fail, or that nothing was promised, where a promise is missing; else it stands.
    case : Case
        The case.
    part : Scope
        The emissions that the promise would be about.

    Returns
    -------
    Outcome
        NO_DATA where such a passage is there.
    """
    if outcome.status is not Status.PASS:
        for passage in case.company.unread:
            if passage.boundary.scopes & part:
                return no_data(needs.UNREAD, about=outcome.about, promise=passage)
    return outcome


def since_base(case: Case, target: Target) -> int | Outcome:
    """Return the most recent year at submission for a target, from its base year on.

    It is the newest year reported by then of which the target's emissions are known. The base
    year itself was known when a target was submitted, however late it was published again. Where
    there is none, what is wrong: nothing reported, or nothing since the base year.
    """
    year = case.recent(target.boundary, case.dates.day_of(target.life))
    if year is not None and year >= target.base_year:
        return year
    if case.emissions(target.boundary, target.base_year) is not None:
        return target.base_year
    last = case.recent(target.boundary) if year is None else year
    if last is None:
        return no_data(needs.REPORTED)
    words = f"emissions of {{it.boundary}} since {{it.base_year}}, the last are of {last}"
    if last >= target.base_year:
        day = case.dates.day_of(target.life)
        words = f"emissions of {{it.boundary}} known on {day}, the day of submission"
    return no_data(needs.emissions(words))
