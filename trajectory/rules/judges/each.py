"""A judgement of one promise, made one of all promises of a kind."""

import functools
from collections.abc import Callable, Iterable
from typing import Any

from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, not_applicable

__all__ = ["each"]

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
            return tuple(judge(case, promise, **parameters).of(promise) for promise in found)

        return judge_each

    return decorate
