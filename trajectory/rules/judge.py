"""A judgement with the parameters of its rule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.nouns.fields import hold
from trajectory.rules.case import Case
from trajectory.rules.outcome import Outcome
from trajectory.words import listed

__all__ = ["Judge", "Judging"]

Judging = Callable[[Case], Iterable[Outcome]]
"""From a case to its outcomes, at least one."""


@dataclass(frozen=True, slots=True, init=False)
class Judge:
    """A judgement with the parameters of its rule: a partial that equals its like.

    Parameters
    ----------
    function : callable
        From a case, and the parameters, to outcomes; a function of a module, so that it pickles.
    **parameters
        What the rule sets; values that can be compared.

    Raises
    ------
    ArgumentError
        If `function` is none.

    Examples
    --------
    >>> from trajectory.rules.judges import timing
    >>> judge = Judge(timing.base_year_not_before, first=2015)
    >>> judge["first"], judge == Judge(timing.base_year_not_before, first=2015)
    (2015, True)
    """

    function: Callable[..., Iterable[Outcome]]
    parameters: tuple[tuple[str, Any], ...]
    _bound: Judging = field(compare=False, repr=False)

    def __init__(self, function: Callable[..., Iterable[Outcome]], /, **parameters: Any) -> None:
        if not callable(function):
            raise ArgumentError(f"function must be callable, got {function!r}")
        bound = partial(function, **parameters)
        hold(self, function=function, parameters=tuple(parameters.items()), _bound=bound)

    def __call__(self, case: Case) -> Iterable[Outcome]:
        """Return the outcomes of a case."""
        return self._bound(case)

    def __getitem__(self, name: str) -> Any:
        known = dict(self.parameters)
        if name not in known:
            raise ArgumentError(f"name must be one of {listed(known)}, got {name!r}")
        return known[name]
