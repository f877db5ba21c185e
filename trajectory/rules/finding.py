"""What a rule says: an outcome, and the finding that carries the rule's clause and source."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from trajectory.nouns.codec import Noun
from trajectory.nouns.source import Evidence, Source

__all__ = [
    "Finding",
    "Level",
    "Outcome",
    "Status",
    "failed",
    "judged",
    "no_data",
    "not_applicable",
    "passed",
]


class Level(enum.Enum):
    """Whether a standard demands or advises."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"


class Status(enum.Enum):
    """The answer of a rule."""

    PASS = "pass"
    FAIL = "fail"
    NO_DATA = "no data"
    NOT_APPLICABLE = "not applicable"


Numbers = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a rule's judgement found, before it is tied to the rule.

    `margin` is positive where there is room, in `unit`; `numbers` are all that were used.
    """

    status: Status
    sentence: str
    subject: str = ""
    required: str = ""
    found: str = ""
    margin: float | None = None
    unit: str = ""
    numbers: Numbers = ()


def _outcome(
    status: Status,
    sentence: str,
    *,
    subject: object = "",
    required: str = "",
    found: str = "",
    margin: float | None = None,
    unit: str = "",
    numbers: Mapping[str, float] | None = None,
) -> Outcome:
    return Outcome(
        status=status,
        sentence=sentence,
        subject=str(subject),
        required=required,
        found=found,
        margin=margin,
        unit=unit,
        numbers=tuple((name, float(value)) for name, value in (numbers or {}).items()),
    )


def judged(met: bool, sentence: str, **details: object) -> Outcome:
    """Return a pass if `met`, else a fail."""
    return _outcome(Status.PASS if met else Status.FAIL, sentence, **details)  # type: ignore[arg-type]


def passed(sentence: str, **details: object) -> Outcome:
    """Return a pass."""
    return judged(True, sentence, **details)


def failed(sentence: str, **details: object) -> Outcome:
    """Return a fail."""
    return judged(False, sentence, **details)


def no_data(missing: str, **details: object) -> Outcome:
    """Return the answer of a rule that lacks a fact, which it names."""
    return _outcome(Status.NO_DATA, f"needs {missing}", **details)  # type: ignore[arg-type]


def not_applicable(why: str, **details: object) -> Outcome:
    """Return the answer of a rule that has nothing to judge."""
    return _outcome(Status.NOT_APPLICABLE, why, **details)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Noun):
    """One rule's answer about one subject, with clause, numbers, margin and source.

    Parameters
    ----------
    rule : str
        Stable id of the rule.
    rule_set : str
        Name of the rule set.
    topic : str
        What it is about; the same word in every rule set.
    clause : str
        Where it stands in the standard.
    level : Level
        Required or recommended.
    status : Status
        Pass, fail, no data, or not applicable.
    sentence : str
        The answer in one sentence.
    subject : str
        The target, scope or company it is about.
    required, found : str
        What was asked and what is there.
    margin : float, optional
        Room to the requirement; negative where it is missed. [`unit`]
    unit : str
        Unit of the margin.
    numbers : tuple of (str, float)
        Every number used.
    source : Source
        Where the rule was read.
    """

    rule: str
    rule_set: str
    topic: str
    clause: str
    level: Level
    status: Status
    sentence: str
    subject: str = ""
    required: str = ""
    found: str = ""
    margin: float | None = None
    unit: str = ""
    numbers: Numbers = ()
    source: Source = field(default=Source("unstated", evidence=Evidence.UNVERIFIED), compare=False)

    def __repr__(self) -> str:
        """Return one line: rule, status and sentence."""
        return f"Finding({self.rule}, {self.status.name}: {self.sentence})"

    @property
    def evidence(self) -> str:
        """The source in a few words; a rule from memory says that it is unverified."""
        return f"{self.source}"
