"""A rule and a dated set of rules."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from trajectory.checks import as_date, as_instance, as_text, as_tuple
from trajectory.errors import ArgumentError
from trajectory.nouns.fields import hold
from trajectory.nouns.source import Source
from trajectory.rules.ambition import Ambition
from trajectory.rules.case import Case
from trajectory.rules.finding import Clause, Finding, Level, Outcome, Status, no_data
from trajectory.rules.needs import METHOD_DECIDES
from trajectory.words import listed

__all__ = ["Judge", "Rule", "RuleSet", "cited"]

Judging = Callable[[Case], Iterable[Outcome]]
AGREED = "; so it is with market-based and with location-based scope 2"


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
        From a case to its outcomes, at least one; a function of a module or a :class:`Judge`.
    source : Source
        Where it was read.
    level : Level
        Required or recommended.

    Examples
    --------
    >>> from trajectory import rules
    >>> rules.SBTI_V5.rule("sbti.horizon").topic
    'near-term horizon'
    """

    id: str
    topic: str
    clause: str
    judge: Judging = field(repr=False)
    source: Source = field(repr=False)
    level: Level = Level.REQUIRED

    def __post_init__(self) -> None:
        for name in ("id", "topic", "clause"):
            as_text(name, getattr(self, name))
        as_instance("source", self.source, Source)
        as_instance("level", self.level, Level)
        if not callable(self.judge):
            raise ArgumentError(f"judge must be callable, got {self.judge!r}")

    def cited(self, rule_set: str) -> Clause:
        """Return what the findings of this rule cite, as one of a rule set."""
        return Clause(self.id, rule_set, self.topic, self.clause, self.level, self.source)

    def __call__(self, case: Case) -> Iterable[Outcome]:
        """Return what holds of a company on a day, however scope 2 is counted."""
        if len(case.readings) == 1:
            return self.judge(case)
        return _agreed([tuple(self.judge(reading)) for reading in case.readings])


def cited(
    cite: Callable[[str], Source],
    id: str,  # noqa: A002
    topic: str,
    clause: str,
    function: Callable[..., Iterable[Outcome]],
    *,
    source: Source | None = None,
    level: Level = Level.REQUIRED,
    **parameters: Any,
) -> Rule:
    """Return a rule whose source, where none is given, is what `cite` says of its clause."""
    judge = Judge(function, **parameters)
    return Rule(id, topic, clause, judge, cite(clause) if source is None else source, level)


def _agreed(answers: list[tuple[Outcome, ...]]) -> tuple[Outcome, ...]:
    """Return what all readings of a case answer, outcome by outcome."""
    if len({len(answer) for answer in answers}) > 1:
        return (no_data(METHOD_DECIDES),)
    return tuple(_one_of(outcomes) for outcomes in zip(*answers, strict=True))


def _one_of(outcomes: tuple[Outcome, ...]) -> Outcome:
    """Return the first of outcomes that agree, with a note if they rest on other numbers."""
    first = outcomes[0]
    if any(other.status is not first.status for other in outcomes):
        return no_data(METHOD_DECIDES, about=first.about)
    alike = all(
        (o.got, o.limit, o.numbers) == (first.got, first.limit, first.numbers) for o in outcomes
    )
    if alike or first.status not in (Status.PASS, Status.FAIL):
        return first
    return first._replace(note=AGREED)


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
    note: str = ""
    _clauses: tuple[Clause, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name in ("name", "publisher", "version"):
            as_text(name, getattr(self, name))
        hold(self, valid_from=as_date("valid_from", self.valid_from))
        if self.valid_to is not None:
            hold(self, valid_to=as_date("valid_to", self.valid_to))
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ArgumentError(
                f"valid_to must not come before valid_from {self.valid_from}, got {self.valid_to}"
            )
        rules = as_tuple("rules", self.rules, Rule)
        if len({rule.id for rule in rules}) < len(rules):
            raise ArgumentError(f"rules must have ids of their own, got {[r.id for r in rules]}")
        hold(self, rules=rules, _clauses=tuple(rule.cited(self.name) for rule in rules))

    def findings(self, case: Case) -> Iterator[Finding]:
        """Yield what the rules find about a company on a day, in the order of the standard."""
        for rule, clause in zip(self.rules, self._clauses, strict=True):
            for outcome in rule(case):
                yield Finding(clause, outcome)

    def in_force(self, on: date) -> bool:
        """Return whether the rules were in force on a day."""
        day = as_date("on", on)
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    @property
    def validity(self) -> str:
        """The days in force, in words."""
        end = "open" if self.valid_to is None else self.valid_to.isoformat()
        return f"{self.valid_from.isoformat()} to {end}"

    def rule(self, rule: str) -> Rule:
        """Return the rule of an id.

        Raises
        ------
        ArgumentError
            If the set has none; the error lists its rules.
        """
        for own in self.rules:
            if own.id == rule:
                return own
        raise ArgumentError(
            f"rule must be one of {self.name} ({', '.join(r.id for r in self.rules)}), got {rule!r}"
        )

    def ambition(self, rule: str) -> Ambition | None:
        """Return the ambition of absolute targets that a rule's judge holds, if one does."""
        judges = (own.judge for own in self.rules if own.id == rule)
        held = (dict(j.parameters).get("absolute") for j in judges if isinstance(j, Judge))
        return next(held, None)

    def with_rules(self, *changed: Rule, drop: tuple[str, ...] = ()) -> tuple[Rule, ...]:
        """Return these rules with those of the same id replaced and some dropped, in order.

        Raises
        ------
        ArgumentError
            If the set has no rule of an id; the error lists its rules.
        """
        new = {rule.id: rule for rule in changed}
        for name in (*new, *drop):
            self.rule(name)
        return tuple(new.get(rule.id, rule) for rule in self.rules if rule.id not in drop)

    def __repr__(self) -> str:
        """Return one line: name, publisher, version and validity."""
        return f"RuleSet({self.name}, {self.publisher} {self.version}, {self.validity})"
