"""What a check found: one verdict, every finding, and how it comes about."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from trajectory.checks import as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.frames import table as frame_of
from trajectory.rules.finding import Finding
from trajectory.rules.needs import Ground
from trajectory.rules.outcome import Status
from trajectory.rules.telling import as_html, explained, margin_of, printed
from trajectory.rules.verdict import Missing, Verdict, missing_from, verdict_on
from trajectory.words import Html, card, listed, table

if TYPE_CHECKING:
    import pandas

__all__ = ["ApprovalReview", "Report"]

CELLS = (
    *("rule_set", "rule", "level", "topic", "clause", "status", "subject"),
    *("required", "found", "margin", "unit", "sentence", "source"),
)
"""The columns of a dataframe of findings."""


@dataclass(frozen=True, repr=False)
class Report(Noun):
    """The findings of some rule sets about a company on a day.

    Parameters
    ----------
    company : str
        Its name.
    as_of : datetime.date
        The day.
    rule_sets : tuple of str
        Names of the rule sets, in the order asked for.
    versions : tuple of str
        Publisher, version and validity of each.
    headlines : tuple of str
        What to know first, such as a rule set not in force on the day.
    findings : tuple of Finding
        In the order of the standards.

    Examples
    --------
    >>> import trajectory as tj
    >>> report = tj.check(tj.Company("Example"), tj.rules.CONSISTENCY, as_of=date(2026, 1, 1))
    >>> report
    Report(Example, 2026-01-01, consistency: NO_DATA; 0 pass, 0 fail, 1 no data)
    """

    company: str
    as_of: date
    rule_sets: tuple[str, ...]
    versions: tuple[str, ...]
    headlines: tuple[str, ...]
    findings: tuple[Finding, ...]

    def of(self, rule_set: str) -> tuple[Finding, ...]:
        """Return the findings of one rule set.

        Raises
        ------
        ArgumentError
            If it was not asked; the error lists those that were.
        """
        if rule_set not in self.rule_sets:
            known = listed(self.rule_sets) if self.rule_sets else "none was asked"
            raise ArgumentError(f"rule_set must be one of the report's ({known}), got {rule_set!r}")
        return tuple(f for f in self.findings if f.rule_set == rule_set)

    def rule(self, rule: str) -> tuple[Finding, ...]:
        """Return the findings of one rule.

        Raises
        ------
        ArgumentError
            If no rule set of the report has it; the error lists the rules.
        """
        found = tuple(f for f in self.findings if f.rule == rule)
        if not found:
            known = listed(dict.fromkeys(f.rule for f in self.findings)) or "there is none"
            raise ArgumentError(f"rule must be one of the report's ({known}), got {rule!r}")
        return found

    def verdict(self, rule_set: str | None = None) -> Status:
        """Return FAIL if a required rule fails, else NO_DATA if one lacks data, else PASS.

        Where no required rule had anything to judge, it is NOT_APPLICABLE: nothing passed.

        Raises
        ------
        ArgumentError
            If the rule set was not asked; the error lists those that were.
        """
        return self.on(Ground.FACTS, rule_set).status

    def on(self, ground: Ground, rule_set: str | None = None) -> Verdict:
        """Return the verdict of the required clauses that some ground decides.

        Parameters
        ----------
        ground : Ground
            Targets alone, targets and inventories, or all facts.
        rule_set : str, optional
            Name of a rule set of the report; None: all of them.

        Returns
        -------
        Verdict
            Its status, and the rules that pass, that fail and that need more.

        Raises
        ------
        ArgumentError
            If the rule set was not asked, or `ground` is none.

        Examples
        --------
        >>> import trajectory as tj
        >>> zte = tj.Company("ZTE", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
        >>> report = tj.check(zte, tj.rules.SBTI_V5, as_of=date(2024, 5, 6))
        >>> report.on_targets.status.name, report.verdict().name
        ('PASS', 'NO_DATA')
        >>> print(report.missing[0].name, report.missing[0].rules)
        Facts.submitted ('sbti.recent_inventory', 'sbti.not_achieved')
        """
        as_instance("ground", ground, Ground)
        return verdict_on(ground, self.findings if rule_set is None else self.of(rule_set))

    @property
    def on_targets(self) -> Verdict:
        """The verdict of the clauses that targets alone decide."""
        return self.on(Ground.TARGETS)

    @property
    def on_inventories(self) -> Verdict:
        """The verdict of the clauses that targets and inventories decide."""
        return self.on(Ground.INVENTORIES)

    @property
    def on_facts(self) -> Verdict:
        """The verdict of all clauses."""
        return self.on(Ground.FACTS)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What to ask the company for, what decides most of the required clauses first."""
        return missing_from(self.findings)

    def __repr__(self) -> str:
        """Return one line: company, day, verdict of each rule set and counts."""
        verdicts = ", ".join(f"{name}: {self.verdict(name).name}" for name in self.rule_sets)
        counts = ", ".join(
            f"{sum(f.status is status for f in self.findings)} {status.value}"
            for status in (Status.PASS, Status.FAIL, Status.NO_DATA)
        )
        return f"Report({self.company}, {self.as_of}, {verdicts}; {counts})"

    def __str__(self) -> str:
        """Return headlines, verdicts, failures, then passes in a line each, and what to ask."""
        return "\n".join(printed(self))

    def side_by_side(self) -> tuple[tuple[str, ...], ...]:
        """Return one row a topic and one column a rule set; the first row is the header."""
        topics = list(dict.fromkeys(f.topic for f in self.findings))
        rows = [("topic", *self.rule_sets)]
        for topic in topics:
            cells = (
                _worst(f.status for f in self.of(name) if f.topic == topic)
                for name in self.rule_sets
            )
            rows.append((topic, *cells))
        return tuple(rows)

    def to_frame(self) -> "pandas.DataFrame":
        """Return a dataframe of pandas, one row a finding.

        Raises
        ------
        MissingExtraError
            If pandas is not installed.

        Examples
        --------
        >>> import trajectory as tj
        >>> zte = tj.Company("ZTE", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
        >>> frame = tj.check(zte, tj.rules.SBTI_V5, as_of=date(2024, 5, 6)).to_frame()
        >>> frame.loc[frame["rule"] == "sbti.s12.ambition", ["status", "found", "margin"]].iloc[0]
        status    PASS
        found     52 %
        margin    10.0
        Name: ..., dtype: object
        """
        rows = [[_cell(getattr(f, name)) for name in CELLS] for f in self.findings]
        return frame_of(
            {name: [row[i] for row in rows] for i, name in enumerate(CELLS)},
            attrs={"company": self.company, "as_of": str(self.as_of)},
        )

    def _repr_html_(self) -> str:
        """Return the verdicts, and a table of all findings in the order of ``print``."""
        return as_html(self)

    def explain(self) -> str:
        """Return how each answer comes about, in Markdown, with every number used."""
        return explained(self)


def _cell(value: object) -> object:
    if value is None or isinstance(value, float):
        return float("nan") if value is None else value
    return value.name if isinstance(value, enum.Enum) else str(value)


def _worst(statuses: Iterable[Status]) -> str:
    found = set(statuses)
    order = (Status.FAIL, Status.NO_DATA, Status.PASS, Status.NOT_APPLICABLE)
    return next((status.value for status in order if status in found), "")


@dataclass(frozen=True, repr=False)
class ApprovalReview(Noun):
    """Targets under the rules that bound when they were submitted, beside those of a later day.

    Parameters
    ----------
    company : str
        Its name.
    approved : tuple of tuple of str
        For each day of approval, the promises approved then.
    at_approval : tuple of Report
        For each day of approval, their report; its `as_of` is that day, and its headlines say
        by the criteria of which day they were judged.
    today : Report
        All of them under the rules in force on the later day.

    Examples
    --------
    >>> import trajectory as tj
    >>> tj.check_at_approval(tj.Company("Example"), as_of=date(2026, 1, 1))
    ApprovalReview(Example: at approval unknown; 2026-01-01 FAIL)
    """

    company: str
    approved: tuple[tuple[str, ...], ...]
    at_approval: tuple[Report, ...]
    today: Report

    def __repr__(self) -> str:
        """Return the two verdicts in one line."""
        verdicts = [r.verdict().name if r.rule_sets else "no rule set" for r in self.at_approval]
        days = zip(self.at_approval, verdicts, strict=True)
        then = ", ".join(f"{report.as_of} {verdict}" for report, verdict in days) or "unknown"
        return (
            f"ApprovalReview({self.company}: at approval {then}; "
            f"{self.today.as_of} {self.today.verdict().name})"
        )

    def __str__(self) -> str:
        """Return for each target its answer at approval and later, then both reports."""
        lines = [f"{subject}: {then}; {self.today.as_of}: {now}"
                 for subject, then, now in self.headline()]  # fmt: skip
        return "\n".join([*lines, *map(str, (*self.at_approval, self.today))])

    def headline(self, rule: str = "sbti.s12.ambition") -> tuple[tuple[str, str, str], ...]:
        """Return, for one rule, each subject with its answer at approval and later.

        Raises
        ------
        ArgumentError
            If no report has the rule; the error lists the rules.
        """
        known = {f.rule for report in (*self.at_approval, self.today) for f in report.findings}
        if rule not in known:
            raise ArgumentError(f"rule must be one of {listed(sorted(known))}, got {rule!r}")
        later = _by_subject(self.today, rule)
        rows = []
        for report, approved in zip(self.at_approval, self.approved, strict=True):
            then = _by_subject(report, rule)
            for subject in approved:
                if report.rule_sets and subject in then:
                    rows.append((subject, _short(then[subject]), _short(later.get(subject))))
                elif not report.rule_sets and subject in later:
                    rows.append((subject, f"no rule set on {report.as_of}", _short(later[subject])))
        return tuple(rows)

    def _repr_html_(self) -> str:
        """Return the headline as a table above the reports, for notebooks."""
        reports = (Html(report._repr_html_()) for report in (*self.at_approval, self.today))
        head = table(("target", "at approval", str(self.today.as_of)), self.headline())
        return card(self.company, head, *reports)


def _by_subject(report: Report, rule: str) -> dict[str, Finding]:
    """Return findings of a rule, which one of two versions may not have."""
    return {finding.subject: finding for finding in report.findings if finding.rule == rule}


def _short(finding: Finding | None) -> str:
    if finding is None:
        return "not judged"
    margin = "" if finding.margin is None else f" ({margin_of(finding)})"
    detail = finding.required if finding.required else finding.sentence
    return f"{finding.status.value}: {detail}{margin}"
