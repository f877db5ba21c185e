"""A finding: what a rule's judgement found, with the rule's clause and source."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Self, cast

from trajectory.nouns.codec import Noun, decode_noun, encode
from trajectory.nouns.source import Source
from trajectory.rules.needs import Ground, Need
from trajectory.rules.outcome import (
    Numbers,
    Outcome,
    Status,
    Told,
    Used,
    failed,
    no_data,
    not_applicable,
    passed,
)

__all__ = [
    "Clause",
    "Finding",
    "Level",
    "Outcome",
    "Status",
    "Told",
    "Used",
    "failed",
    "no_data",
    "not_applicable",
    "passed",
]


class Level(enum.Enum):
    """Whether a standard demands or advises.

    Examples
    --------
    >>> Level.REQUIRED.value
    'required'
    """

    REQUIRED = "required"
    RECOMMENDED = "recommended"


@dataclass(frozen=True, slots=True)
class Clause(Noun):
    """Whose answer a finding is: a rule of a rule set, where it stands and where it was read."""

    rule: str
    rule_set: str
    topic: str
    clause: str
    level: Level
    source: Source

    def __post_init__(self) -> None:
        """Check nothing: a rule makes it, from what was checked."""


CLAUSE = ("rule", "rule_set", "topic", "clause", "level", "source")
RULE = CLAUSE[:-1]
TOLD = tuple(f.name for f in fields(Told))
ANSWER = ("status", "subject", "required", "found", "margin", "unit", "numbers", "ground", "lacks")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Finding(Noun):
    """One rule's answer about one subject, with clause, numbers, margin and source.

    Its words are made when they are read; two findings are equal if all but the sentence and
    the source is.

    Parameters
    ----------
    about : Clause
        The rule and its rule set, where it stands and where it was read.
    outcome : Outcome or Told
        The answer.

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> zte = tj.Company("ZTE", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> report = tj.check(zte, tj.rules.SBTI_V5, as_of=date(2024, 5, 6))
    >>> finding, = report.rule("sbti.s12.ambition")
    >>> finding.status.name, finding.required, finding.found, finding.margin
    ('PASS', 'at least 42 %', '52 %', 10.0)
    """

    about: Clause
    outcome: Outcome | Told = field(repr=False)

    def __post_init__(self) -> None:
        """Check nothing: a rule makes it, from what was checked."""

    @property
    def rule(self) -> str:
        """Stable id of the rule."""
        return self.about.rule

    @property
    def rule_set(self) -> str:
        """Name of the rule set."""
        return self.about.rule_set

    @property
    def topic(self) -> str:
        """What the rule is about; the same word in every rule set."""
        return self.about.topic

    @property
    def clause(self) -> str:
        """Where the rule stands in the standard."""
        return self.about.clause

    @property
    def level(self) -> Level:
        """Required or recommended."""
        return self.about.level

    @property
    def source(self) -> Source:
        """Where the rule was read."""
        return getattr(self.outcome, "source", None) or self.about.source

    @property
    def status(self) -> Status:
        """Pass, fail, no data, or not applicable."""
        return self.outcome.status

    @property
    def sentence(self) -> str:
        """The answer in one sentence."""
        return self.outcome.sentence

    @property
    def subject(self) -> str:
        """The target, scope or company it is about."""
        return self.outcome.subject

    @property
    def required(self) -> str:
        """What was asked."""
        return self.outcome.required

    @property
    def found(self) -> str:
        """What is there."""
        return self.outcome.found

    @property
    def margin(self) -> float | None:
        """Room to the requirement; negative where it is missed. [`unit`]"""
        return self.outcome.margin

    @property
    def unit(self) -> str:
        """Unit of the margin."""
        return self.outcome.unit

    @property
    def numbers(self) -> Numbers:
        """Every number used."""
        return self.outcome.numbers

    @property
    def ground(self) -> Ground:
        """What the answer rests on, or for want of which there is none."""
        return self.outcome.ground

    @property
    def lacks(self) -> Need | None:
        """What is missing."""
        return self.outcome.lacks

    @property
    def evidence(self) -> str:
        """The source in a few words; a rule from memory says that it is unverified."""
        return f"{self.source}"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Finding):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in RULE + ANSWER)

    def __hash__(self) -> int:
        return hash((self.rule, self.rule_set, self.status, self.subject))

    def __repr__(self) -> str:
        """Return one line: rule, status and sentence."""
        return f"Finding({self.rule}, {self.status.name}: {self.sentence})"

    def _encoded(self) -> dict[str, Any]:
        """Return it as plain JSON values, its words among them."""
        names = (*RULE, "status", "sentence", *ANSWER[1:], "source")
        return {"type": "Finding", **{name: encode(getattr(self, name)) for name in names}}

    @classmethod
    def _decoded(cls, data: Any) -> Self:
        """Return the finding that :meth:`_encoded` wrote; its words are those written."""
        if isinstance(data, Mapping):
            about = {"type": "Clause", **{n: v for n, v in data.items() if n in CLAUSE}}
            told = {"type": "Told", **{n: v for n, v in data.items() if n in TOLD}}
            rest = {n: v for n, v in data.items() if n not in (*CLAUSE, *TOLD)}
            data = {**rest, "about": about, "outcome": told}
        return cast(Self, decode_noun(cls, data))
