"""A rule and a dated set of rules."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from trajectory.checks import as_date, as_instance, as_text, as_tuple, as_year
from trajectory.errors import ArgumentError
from trajectory.nouns.source import Source
from trajectory.rules.case import Case
from trajectory.rules.finding import Finding, Level, Outcome

__all__ = ["Rule", "RuleSet"]

Judge = Callable[[Case], Iterable[Outcome]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One clause of a standard that numbers can decide.

    Parameters
    ----------
    id : str
        Stable id, such as ``sbti.s12.ambition``; the same clause keeps it across versions.
    topic : str
        What it is about; the same word in every rule set.
    clause : str
        Where it stands in the standard.
    judge : callable
        From a case to its outcomes, at least one.
    source : Source
        Where it was read.
    level : Level
        Required or recommended.
    """

    id: str
    topic: str
    clause: str
    judge: Judge = field(repr=False)
    source: Source = field(repr=False)
    level: Level = Level.REQUIRED

    def __post_init__(self) -> None:
        for name in ("id", "topic", "clause"):
            as_text(name, getattr(self, name))
        as_instance("source", self.source, Source)
        as_instance("level", self.level, Level)
        if not callable(self.judge):
            raise ArgumentError(f"judge must be callable, got {self.judge!r}")

    def __call__(self, case: Case, rule_set: str) -> tuple[Finding, ...]:
        """Return the findings of this rule about a company on a day."""
        return tuple(
            Finding(
                rule=self.id,
                rule_set=rule_set,
                topic=self.topic,
                clause=self.clause,
                level=self.level,
                status=outcome.status,
                sentence=outcome.sentence,
                subject=outcome.subject,
                required=outcome.required,
                found=outcome.found,
                margin=outcome.margin,
                unit=outcome.unit,
                numbers=outcome.numbers,
                source=self.source,
            )
            for outcome in self.judge(case)
        )


@dataclass(frozen=True, slots=True, repr=False)
class RuleSet:
    """The rules of one version of a standard, with the days it was in force.

    Parameters
    ----------
    name : str
        Short name, such as ``sbti_v5``.
    publisher, version : str
        Whose rules they are, and which.
    valid_from : datetime.date
        First day in force.
    valid_to : datetime.date, optional
        Last day in force; None: open.
    rules : tuple of Rule
        In the order of the standard.
    first_base_year : int
        First base year that its benchmarks know. [year]
    note : str
        What to know about its dates or its evidence.

    Examples
    --------
    >>> from trajectory import rules
    >>> rules.SBTI_V5
    RuleSet(sbti_v5, SBTi V5.x, 2022-07-15 to 2026-04-13)
    """

    name: str
    publisher: str
    version: str
    valid_from: date
    valid_to: date | None
    rules: tuple[Rule, ...] = field(repr=False)
    first_base_year: int = 1
    note: str = ""

    def __post_init__(self) -> None:
        for name in ("name", "publisher", "version"):
            as_text(name, getattr(self, name))
        as_date("valid_from", self.valid_from)
        if self.valid_to is not None and as_date("valid_to", self.valid_to) < self.valid_from:
            raise ArgumentError(
                f"valid_to must not come before valid_from {self.valid_from}, got {self.valid_to}"
            )
        rules = as_tuple("rules", self.rules, Rule)
        if len({rule.id for rule in rules}) < len(rules):
            raise ArgumentError(f"rules must have ids of their own, got {[r.id for r in rules]}")
        object.__setattr__(self, "rules", rules)
        as_year("first_base_year", self.first_base_year)

    def in_force(self, on: date) -> bool:
        """Return whether the rules were in force on a day."""
        day = as_date("on", on)
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    @property
    def validity(self) -> str:
        """The days in force, in words."""
        end = "open" if self.valid_to is None else self.valid_to.isoformat()
        return f"{self.valid_from.isoformat()} to {end}"

    def with_rules(self, *changed: Rule, drop: tuple[str, ...] = ()) -> tuple[Rule, ...]:
        """Return these rules with those of the same id replaced and some dropped, in order."""
        new = {rule.id: rule for rule in changed}
        return tuple(new.get(rule.id, rule) for rule in self.rules if rule.id not in drop)

    def __repr__(self) -> str:
        """Return one line: name, publisher, version and validity."""
        return f"RuleSet({self.name}, {self.publisher} {self.version}, {self.validity})"
