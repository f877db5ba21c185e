"""What a rule's judgement found: an outcome.

It is decided when it is made and speaks when it is read.
"""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from trajectory.nouns.codec import Noun
from trajectory.nouns.source import Source
from trajectory.rules.needs import Ground, Need
from trajectory.rules.speech import measured, said
from trajectory.words.numbers import NOTHING

__all__ = [
    "Numbers",
    "Outcome",
    "Status",
    "Told",
    "Used",
    "failed",
    "no_data",
    "not_applicable",
    "passed",
]


class Status(enum.Enum):
    """The answer of a rule.

    Examples
    --------
    >>> [status.value for status in Status]
    ['pass', 'fail', 'no data', 'not applicable']
    """

    PASS = "pass"
    FAIL = "fail"
    NO_DATA = "no data"
    NOT_APPLICABLE = "not applicable"


Numbers = tuple[tuple[str, float], ...]
Used = Mapping[str, float] | Callable[[], Mapping[str, float]]
"""Numbers by name, or what gives them when they are read."""
Say = str | tuple[str, str]


class Limited(Protocol):
    """What a limit tells about a value; see :mod:`trajectory.rules.limits`."""

    @property
    def required(self) -> str: ...
    @property
    def unit(self) -> str: ...
    def met(self, got: Any) -> Any: ...
    def margin(self, got: Any) -> Any: ...
    def required_of(self, got: Any) -> str: ...
    def found(self, got: Any) -> str: ...
    def missing(self, got: Any) -> Any: ...


@dataclass(frozen=True, slots=True)
class Told(Noun):
    """An outcome in words and numbers, as it is written down."""

    status: Status
    sentence: str
    subject: str = ""
    required: str = ""
    found: str = ""
    margin: float | None = None
    unit: str = ""
    numbers: Numbers = ()
    ground: Ground = Ground.TARGETS
    lacks: Need | None = None


class Outcome(NamedTuple):
    """What a rule's judgement found, before it is tied to the rule.

    A named tuple, since a check makes one for each clause and promise.

    Parameters
    ----------
    status : Status
        The answer.
    say : str or tuple of str
        A template of the sentence, to which a fail adds what is asked for; or one for a pass
        and one for a fail.
    about : object
        The promise, scopes or text it is about; several in a tuple.
    limit : Limit, optional
        What was asked of `got`.
    got : object
        The value that was judged.
    found_as : str
        A template of what was found, where the limit's words do not say it.
    values : tuple of (str, object)
        What the templates name besides ``limit``, ``got``, ``it``, which is `about`, and
        ``found``, ``required``, ``missing`` and ``room``, the margin without its sign.
    used : tuple of mapping, or of callables that return one
        Every number used.
    note : str
        A template of what the sentence ends with.
    rests_on : Ground
        What the answer rests on besides what it is about.
    need : Need, optional
        What is missing, as templates.
    source : Source, optional
        Where it was read, if elsewhere than the rule's other answers.
    """

    status: Status
    say: Say
    about: object = ""
    limit: Limited | None = None
    got: Any = None
    found_as: str = ""
    values: tuple[tuple[str, Any], ...] = ()
    used: tuple[Used, ...] = ()
    note: str = ""
    rests_on: Ground = Ground.TARGETS
    need: Need | None = None
    source: Source | None = None

    def of(self, about: object) -> "Outcome":
        """Return the same answer about something else."""
        return Outcome._make((*self[:2], about, *self[3:]))

    def noted(self, note: str, **values: Any) -> "Outcome":
        """Return the same answer with a sentence that ends with more."""
        if not note:
            return self
        return self._replace(note=self.note + note, values=(*self.values, *values.items()))

    @property
    def ground(self) -> Ground:
        """What the answer rests on: promises measured by inventories rest on these, too."""
        about = self.about if isinstance(self.about, tuple) else (self.about,)
        return max(self.rests_on, *(getattr(part, "ground", Ground.TARGETS) for part in about))

    @property
    def lacks(self) -> Need | None:
        """What is missing, in words."""
        if self.need is None:
            return None
        return Need(self._said(self.need.what), self.need.name, self.need.ground)

    @property
    def sentence(self) -> str:
        """The answer in one sentence."""
        if isinstance(self.say, str):
            sentence = self._said(self.say) + self._asked(self.say)
        else:
            sentence = self._said(self.say[self.status is not Status.PASS])
        return sentence + self._tolerated() + self._said(self.note)

    def _said(self, template: str) -> str:
        """Return a template with the values that it names."""
        return said(template, self._values()) if "{" in template else template

    def _asked(self, say: str) -> str:
        """Return what a sentence for both adds to a fail, unless it says so: what is asked for."""
        told = self.status is not Status.FAIL or self.limit is None
        if told or "{limit" in say or "{required" in say:
            return ""
        return f", but the rule asks for {self.required}"

    def _values(self) -> dict[str, Any]:
        own = {
            "it": self.about,
            "limit": self.limit,
            "got": self.got,
            "found": lambda: self.found,
            "required": lambda: self.required,
            "missing": lambda: None if self.limit is None else self.limit.missing(self.got),
            "room": lambda: abs(self.margin or 0.0),
        }
        return {**own, **dict(self.values)}

    def _tolerated(self) -> str:
        """Return what a sentence adds where only the tolerance lets the value pass."""
        margin = self.margin if self.status is Status.PASS else None
        if margin is None or margin >= -NOTHING:
            return ""
        return f"; missed by {measured(-margin, self.unit, 1)}, within the tolerance"

    @property
    def subject(self) -> str:
        """What it is about, in words."""
        about = self.about if isinstance(self.about, tuple) else (self.about,)
        return ": ".join(getattr(part, "words", "") or str(part) for part in about)

    @property
    def required(self) -> str:
        """What was asked for, in words."""
        return "" if self.limit is None else self.limit.required_of(self.got)

    @property
    def found(self) -> str:
        """What is there, in words."""
        if self.found_as:
            return said(self.found_as, {"it": self.about, **dict(self.values)})
        return "" if self.limit is None else self.limit.found(self.got)

    @property
    def margin(self) -> float | None:
        """Room to the requirement; negative where it is missed. [`unit`]"""
        margin = None if self.limit is None else self.limit.margin(self.got)
        return None if margin is None else float(margin)

    @property
    def unit(self) -> str:
        """Unit of the margin."""
        return "" if self.limit is None else self.limit.unit

    @property
    def numbers(self) -> Numbers:
        """Every number used."""
        given = (part() if callable(part) else part for part in self.used)
        return tuple((name, float(value)) for part in given for name, value in part.items())


def _unmeasured(
    status: Status, say: str, about: object, ground: Ground, values: dict[str, Any]
) -> Outcome:
    return Outcome(status, say, about, values=tuple(values.items()), rests_on=ground)


def passed(
    say: str, *, about: object = "", ground: Ground = Ground.TARGETS, **values: Any
) -> Outcome:
    """Return a pass that no limit decides."""
    return _unmeasured(Status.PASS, say, about, ground, values)


def failed(
    say: str, *, about: object = "", ground: Ground = Ground.TARGETS, **values: Any
) -> Outcome:
    """Return a fail that no limit decides."""
    return _unmeasured(Status.FAIL, say, about, ground, values)


def not_applicable(
    why: str, *, about: object = "", ground: Ground = Ground.TARGETS, **values: Any
) -> Outcome:
    """Return the answer of a rule that has nothing to judge."""
    return _unmeasured(Status.NOT_APPLICABLE, why, about, ground, values)


def no_data(need: Need, *, about: object = "", **values: Any) -> Outcome:
    """Return the answer of a rule that lacks something, which it names."""
    name = f" ({need.name})" if need.name else ""
    say = f"needs {need.what}{name}"
    given = tuple(values.items())
    return Outcome(Status.NO_DATA, say, about, values=given, rests_on=need.ground, need=need)
