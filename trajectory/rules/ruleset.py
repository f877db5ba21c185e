"""A rule and a dated set of rules."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import MINYEAR, date
from typing import Any, NamedTuple

from trajectory.checks import as_date, as_instance, as_text, as_tuple, as_whole
from trajectory.errors import ArgumentError
from trajectory.nouns.fields import hold
from trajectory.nouns.scope import Boundary, Land, as_boundary
from trajectory.nouns.source import Source
from trajectory.rules.ambition import Ambition
from trajectory.rules.case import Case
from trajectory.rules.days import GRACE, MOST_MONTHS, months_later
from trajectory.rules.finding import (
    Clause,
    Finding,
    Level,
    Outcome,
    Status,
    no_data,
    not_applicable,
)
from trajectory.rules.judge import Judge, Judging
from trajectory.rules.needs import METHOD_DECIDES, Ground
from trajectory.rules.terms import by_either_term

__all__ = ["Exempt", "Rule", "RuleSet", "cited"]

AGREED = "; so it is with market-based and with location-based scope 2"


class Exempt(NamedTuple):
    """Why the rules of a set do not bind a company.

    Parameters
    ----------
    headline : str
        What a report says first, once.
    why : str
        What each of its findings says.
    """

    headline: str
    why: str


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
        """Return what holds of a company on a day, by any term and however scope 2 is counted."""
        if len(case.by_term) == len(case.readings) == 1:
            return self.judge(case)
        if len(case.by_term) == 1:
            return self._however_counted(case)
        return by_either_term([tuple(self._however_counted(own)) for own in case.by_term])

    def _however_counted(self, case: Case) -> Iterable[Outcome]:
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


def _exempted(exempt: Exempt) -> Outcome:
    """Return what every rule answers about a company that it does not bind."""
    return not_applicable(exempt.why, ground=Ground.FACTS)


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
    return first.noted(AGREED)


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
    exempts : callable, optional
        From a case to an :class:`Exempt`, None where the rules bind the company.
    by_financial_year : bool
        Whether the two days bound the first day of a financial year, as those of the European
        Union do: such rules bind a financial year as a whole.
    optional_from : datetime.date, optional
        From which day on they may be chosen before they bind.
    grace : int
        Months from the first day on in which a submission may still follow what it replaced.

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
    exempts: Callable[[Case], Exempt | None] | None = field(default=None, repr=False)
    by_financial_year: bool = False
    optional_from: date | None = None
    grace: int = GRACE
    _clauses: tuple[Clause, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name in ("name", "publisher", "version"):
            as_text(name, getattr(self, name))
        as_whole("grace", self.grace, 0, MOST_MONTHS, noun="number of months")
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

    def in_force(self, on: date, *, fiscal_year_end: int = 12) -> bool:
        """Return whether the rules were in force on a day.

        Parameters
        ----------
        on : datetime.date
            The day. Where the rules go by financial years, it stands for the one it lies in.
        fiscal_year_end : int
            Month in which a financial year ends.

        Returns
        -------
        bool
            Whether they bound.

        Raises
        ------
        ArgumentError
            If `on` is no date or the month none.

        Examples
        --------
        >>> from trajectory import rules
        >>> rules.ESRS_E1.in_force(date(2027, 3, 1))
        False
        >>> rules.ESRS_E1.in_force(date(2027, 3, 1), fiscal_year_end=3)
        True
        """
        month = as_whole("fiscal_year_end", fiscal_year_end, 1, 12, noun="month")
        day = self._counts(on, month)
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def _counts(self, on: date, fiscal_year_end: int) -> date:
        """Return the day that decides which rules bind: the first of its financial year, or it."""
        day, first = as_date("on", on), fiscal_year_end % 12 + 1
        if not self.by_financial_year:
            return day
        begins = day.year - (day.month < first)
        return date(begins, first, 1) if begins >= MINYEAR else date.min

    def headlines(self, case: Case) -> tuple[str, ...]:
        """Return what to know first about a case: not in force, or not for such a company."""
        told, month = [], case.facts.fiscal_year_end or 12
        day = self._counts(case.as_of, month)
        if self.optional_from is not None and self.optional_from <= day < self.valid_from:
            told.append(f"{self.name} may be chosen on {case.as_of}: it is valid {self.validity}")
        elif not self.in_force(case.as_of, fiscal_year_end=month):
            told.append(
                f"{self.name} was not in force on {case.as_of}: it is valid {self.validity}"
            )
        exempt = self.exempt(case)
        return (*told, exempt.headline) if exempt is not None else tuple(told)

    def exempt(self, case: Case) -> Exempt | None:
        """Return why the rules do not bind a company, None where they do."""
        return None if self.exempts is None else self.exempts(case)

    def findings(self, case: Case) -> Iterator[Finding]:
        """Yield what the rules find about a company on a day, in the order of the standard."""
        exempt = self.exempt(case)
        for rule, clause in zip(self.rules, self._clauses, strict=True):
            for outcome in rule(case) if exempt is None else (_exempted(exempt),):
                yield Finding(clause, outcome)

    @property
    def binds(self) -> date:
        """The first day of submission on which what it replaced is accepted no more."""
        return months_later(self.valid_from, self.grace)

    def until(self, day: date) -> "RuleSet":
        """Return the same rules with another last day in force, where sources disagree on it.

        Raises
        ------
        ArgumentError
            If it is no day, or before the first.

        Examples
        --------
        >>> from trajectory import rules
        >>> rules.SBTI_V5_3_1.until(date(2028, 1, 31)).validity
        '2026-04-14 to 2028-01-31'
        """
        return replace(self, valid_to=day)

    @property
    def validity(self) -> str:
        """The days in force, in words."""
        end = "open" if self.valid_to is None else self.valid_to.isoformat()
        years = "for financial years that begin " if self.by_financial_year else ""
        return f"{years}{self.valid_from.isoformat()} to {end}"

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

    def asks(self, what: Boundary, kind: str = "absolute") -> Ambition | None:
        """Return the ambition of near-term targets within some emissions, the narrowest that fits.

        Parameters
        ----------
        what : Boundary
            The emissions.
        kind : str
            Of ``"absolute"`` or of ``"intensity"`` targets.

        Returns
        -------
        Ambition or None
            None where no rule's judge holds one.
        """
        held = [dict(own.judge.parameters) for own in self.rules if isinstance(own.judge, Judge)]
        fitting = [
            (len(it.scopes), one[kind])
            for one in held
            if "what" in one and one.get(kind) is not None
            for it in [as_boundary("what", one["what"])]
            if what.scopes in it.scopes
            and (what.land is Land.ONLY) == (it.land is Land.ONLY)
            and isinstance(one[kind], Ambition)
        ]
        return min(fitting, key=lambda pair: pair[0])[1] if fitting else None

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
