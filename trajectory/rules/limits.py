"""What a rule asks of a value, as small frozen values: is it met, by how much, in which words.

A limit decides one value and an array of values by the same line: its operators work on both.
Words are made for one value, when somebody reads them.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np

from trajectory.kernels.arithmetic import plain
from trajectory.nouns.scope import Scope
from trajectory.rules.finding import Outcome, Status, Used
from trajectory.rules.measures import Measure
from trajectory.rules.needs import Ground

__all__ = [
    "AtLeast",
    "AtMost",
    "Below",
    "Covers",
    "Equals",
    "Limit",
    "Present",
    "Within",
]

PASS, FAIL = Status.PASS, Status.FAIL


@dataclass(frozen=True, slots=True)
class Limit(ABC):
    """What the limits share: how they judge one value.

    A limit has a `margin`, its room in `unit`, negative where it is missed and None where
    nothing is measured; `met`, a bool or an array; `required` and `found` in words.
    """

    def margin(self, got: Any) -> Any:  # noqa: ARG002
        """Return the room left."""
        return None

    @abstractmethod
    def met(self, got: Any) -> Any:
        """Return whether the limit is met."""

    @property
    @abstractmethod
    def required(self) -> str:
        """What is asked for, in words."""

    def required_of(self, got: Any) -> str:  # noqa: ARG002
        """Return what is asked for, in words that differ from those of a value that differs."""
        return self.required

    def found(self, got: Any) -> str:
        """Return what was found, in words."""
        return str(got)

    def missing(self, got: Any) -> Any:  # noqa: ARG002
        """Return what would have to be added, where that is a thing."""
        return None

    @property
    def unit(self) -> str:
        """Unit of the margin."""
        return ""

    def judge(
        self,
        got: Any,
        say: str | tuple[str, str],
        *,
        about: object = "",
        found: str = "",
        numbers: tuple[Used, ...] = (),
        ground: Ground = Ground.TARGETS,
        **values: Any,
    ) -> Outcome:
        """Return a pass if a value meets the limit, else a fail.

        Parameters
        ----------
        got : object
            The value.
        say : str or tuple of str
            A template of the sentence, to which a fail adds what is asked for; or one for a pass
            and one for a fail.
        about : object
            What it is about.
        found : str
            A template of what was found, where the limit's words do not say it.
        numbers : tuple of mapping, or of callables that return one
            Every number used.
        ground : Ground
            What the answer rests on.
        **values
            What the templates name.

        Returns
        -------
        Outcome
            The answer.
        """
        status = PASS if self.met(got) else FAIL
        given = tuple(values.items())
        return Outcome(status, say, about, self, got, found, given, numbers, "", ground)


@dataclass(frozen=True, slots=True)
class _Measured(Limit):
    """A limit with a margin: its room is the difference that must not be below zero."""

    value: Any
    measure: Measure
    words: str = ""

    @abstractmethod
    def _room(self, got: Any) -> Any:
        """Return the difference that must not be below zero."""

    @abstractmethod
    def _template(self) -> str:
        """Return the sentence of what is asked for."""

    def margin(self, got: Any) -> Any:
        """Return the room left. [`unit`]"""
        return self.measure.size(self._room(got))

    def met(self, got: Any) -> Any:
        """Return whether the limit is reached."""
        return self.margin(got) >= -self.measure.tolerance

    def found(self, got: Any) -> str:
        """Return the value, in words."""
        return self.measure.apart(got, self.value)[0]

    def required_of(self, got: Any) -> str:
        """Return what is asked for, with the digits that tell a value from it."""
        return (self.words or self._template()).format(self.measure.apart(got, self.value)[1])

    @property
    def unit(self) -> str:
        """Unit of the margin."""
        return self.measure.unit

    @property
    def required(self) -> str:
        """What is asked for, in words."""
        return (self.words or self._template()).format(self.measure.spell(self.value))


@dataclass(frozen=True, slots=True)
class AtLeast(_Measured):
    """At least a value.

    Parameters
    ----------
    value : number or date, or an array of them
        The limit.
    measure : Measure
        What it measures.
    words : str
        What is required, where the measure's own words do not say it; ``{}`` is the value.

    Examples
    --------
    >>> from trajectory.rules.measures import SHARE
    >>> limit = AtLeast(0.95, SHARE)
    >>> limit.required, limit.met(0.949), round(limit.margin(0.97), 6)
    ('at least 95 %', False, 2.0)
    >>> limit.met(np.array([0.94, 0.95]))
    array([False,  True])
    """

    def _room(self, got: Any) -> Any:
        return got - self.value

    def _template(self) -> str:
        return self.measure.least


@dataclass(frozen=True, slots=True)
class AtMost(_Measured):
    """At most a value; parameters as for :class:`AtLeast`.

    Examples
    --------
    >>> from trajectory.rules.measures import YEAR
    >>> AtMost(2030, YEAR).required, AtMost(2030, YEAR).margin(2028)
    ('2030 or earlier', 2.0)
    """

    def _room(self, got: Any) -> Any:
        return self.value - got

    def _template(self) -> str:
        return self.measure.most


@dataclass(frozen=True, slots=True)
class Below(AtMost):
    """Less than a value, by more than the tolerance; parameters as for :class:`AtLeast`.

    Examples
    --------
    >>> from trajectory.rules.measures import SHARE
    >>> Below(0.05, SHARE).required, Below(0.05, SHARE).met(0.05)
    ('less than 5 %', False)
    """

    def met(self, got: Any) -> Any:
        """Return whether the value is below the limit."""
        return self.margin(got) > self.measure.tolerance

    def _template(self) -> str:
        return "less than {}"


@dataclass(frozen=True, slots=True)
class Within(_Measured):
    """From a value to another, both included.

    Parameters
    ----------
    value, most : number, or an array of them
        The two ends.
    measure, words
        As for :class:`AtLeast`.

    Examples
    --------
    >>> from trajectory.rules.measures import YEARS
    >>> limit = Within(5, YEARS, most=10)
    >>> limit.required, limit.met(11), limit.margin(np.array([4, 7]))
    ('5 to 10 years', False, array([-1.,  2.]))
    """

    most: Any = None

    def _room(self, got: Any) -> Any:
        return plain(np.minimum(got - self.value, self.most - got))

    def _template(self) -> str:
        return f"{self.value} to {self.measure.spell(self.most)}"


@dataclass(frozen=True, slots=True)
class Covers(Limit):
    """All of some scopes, at least.

    Parameters
    ----------
    value : Scope
        The scopes.

    Examples
    --------
    >>> limit = Covers(Scope.S12)
    >>> limit.required, limit.met(Scope.ALL), limit.found(Scope(0))
    ('scopes 1+2', True, 'none')
    """

    value: Scope

    def met(self, got: Any) -> Any:
        """Return whether nothing is missing."""
        return got & self.value == self.value

    def missing(self, got: Scope) -> Scope:
        """Return the scopes that are missing."""
        return self.value & ~got

    @property
    def required(self) -> str:
        """The scopes, in words."""
        return self.value.words

    def found(self, got: Any) -> str:
        """Return the scopes found, in words."""
        return got.words if got else "none"


@dataclass(frozen=True, slots=True)
class Equals(Limit):
    """Exactly a value.

    Parameters
    ----------
    value : object
        The value.
    words : str
        What is required, where the value itself does not say it.
    measure : Measure, optional
        What it measures, where the distance from it matters.

    Examples
    --------
    >>> Equals(2030).required, Equals(2030).met(2031)
    ('2030', False)
    """

    value: Any
    words: str = ""
    measure: Measure | None = None

    def margin(self, got: Any) -> Any:
        """Return by how much the value is above the limit, if that is measured."""
        return None if self.measure is None else self.measure.size(got - self.value)

    def met(self, got: Any) -> Any:
        """Return whether the value is the limit's."""
        return got == self.value

    @property
    def required(self) -> str:
        """What is asked for, in words."""
        return self.words or str(self.value)

    @property
    def unit(self) -> str:
        """Unit of the margin."""
        return "" if self.measure is None else self.measure.unit


@dataclass(frozen=True, slots=True)
class Present(Limit):
    """Something is there: a count or a truth above nothing.

    Parameters
    ----------
    required : str
        What is to be there.
    yes, no : str
        How it is said that it is, and that it is not.

    Examples
    --------
    >>> limit = Present("a target value")
    >>> limit.met(0), limit.found(1)
    (False, 'yes')
    """

    what: str
    yes: str = "yes"
    no: str = "none"

    def met(self, got: Any) -> Any:
        """Return whether it is there."""
        return got > 0

    @property
    def required(self) -> str:
        """What is to be there."""
        return self.what

    def found(self, got: Any) -> str:
        """Return whether it is there, in words."""
        return self.yes if got > 0 else self.no
