"""What a check found: one verdict, every finding, and how it comes about."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from trajectory.nouns.codec import Noun
from trajectory.nouns.frames import table
from trajectory.rules.finding import Finding, Level, Status
from trajectory.rules.speech import measured
from trajectory.words import escaped

if TYPE_CHECKING:
    import pandas

__all__ = ["ApprovalReview", "Report"]

COLUMNS = ("status", "clause", "required", "found", "margin", "source")
CELLS = (
    *("rule_set", "rule", "level", "topic", "clause", "status", "subject"),
    *("required", "found", "margin", "unit", "sentence", "source"),
)
"""The columns of a dataframe of findings."""

MARKS = {
    Status.PASS: "#1e7e34",
    Status.FAIL: "#b02a37",
    Status.NO_DATA: "#9a6700",
    Status.NOT_APPLICABLE: "#6c757d",
}


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
        """Return the findings of one rule set."""
        return tuple(f for f in self.findings if f.rule_set == rule_set)

    def rule(self, rule: str) -> tuple[Finding, ...]:
        """Return the findings of one rule."""
        return tuple(f for f in self.findings if f.rule == rule)

    def verdict(self, rule_set: str | None = None) -> Status:
        """Return FAIL if a required rule fails, else NO_DATA if one lacks data, else PASS.

        Where no required rule had anything to judge, it is NOT_APPLICABLE: nothing passed.
        """
        findings = self.findings if rule_set is None else self.of(rule_set)
        required = {f.status for f in findings if f.level is Level.REQUIRED}
        order = (Status.FAIL, Status.NO_DATA, Status.PASS)
        return next((s for s in order if s in required), Status.NOT_APPLICABLE)

    def __repr__(self) -> str:
        """Return one line: company, day, verdict of each rule set and counts."""
        verdicts = ", ".join(f"{name}: {self.verdict(name).name}" for name in self.rule_sets)
        counts = ", ".join(
            f"{sum(f.status is status for f in self.findings)} {status.value}"
            for status in (Status.PASS, Status.FAIL, Status.NO_DATA)
        )
        return f"Report({self.company}, {self.as_of}, {verdicts}; {counts})"

    def __str__(self) -> str:
        """Return the headlines, the verdicts and one line a finding that matters."""
        lines = [*self.headlines, repr(self)]
        for finding in self.findings:
            if finding.status is not Status.NOT_APPLICABLE:
                about = f" [{finding.subject}]" if finding.subject else ""
                lines.append(
                    f"  {finding.status.name:8} {finding.rule_set} {finding.clause}: "
                    f"{finding.topic}{about}: {finding.sentence}"
                )
        return "\n".join(lines)

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
        return table(
            {name: [row[i] for row in rows] for i, name in enumerate(CELLS)},
            attrs={"company": self.company, "as_of": str(self.as_of)},
        )

    def _repr_html_(self) -> str:
        """Return a table: status, clause, required, found, margin, source."""
        head = "".join(f"<th style='text-align:left'>{name}</th>" for name in ("rule", *COLUMNS))
        body = "".join(_row(f) for f in self.findings)
        above = "".join(f"<p><b>{escaped(line)}</b></p>" for line in self.headlines)
        title = escaped(repr(self))
        return (
            f"<div>{above}<p>{title}</p><table style='border-collapse:collapse'>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )

    def explain(self) -> str:
        """Return how each answer comes about, in Markdown, with every number used."""
        lines = [f"# {self.company}, {self.as_of}", "", *(f"**{h}**\n" for h in self.headlines)]
        lines += [f"- {version}" for version in self.versions]
        for name in self.rule_sets:
            lines += ["", f"## {name}: {self.verdict(name).name}"]
            for finding in self.of(name):
                lines += _derivation(finding)
        return "\n".join(lines) + "\n"


def _cell(value: object) -> object:
    if value is None or isinstance(value, float):
        return float("nan") if value is None else value
    return value.name if isinstance(value, enum.Enum) else str(value)


def _worst(statuses: Iterable[Status]) -> str:
    found = set(statuses)
    order = (Status.FAIL, Status.NO_DATA, Status.PASS, Status.NOT_APPLICABLE)
    return next((status.value for status in order if status in found), "")


def _margin(finding: Finding) -> str:
    margin = finding.margin
    return "" if margin is None else measured(margin, finding.unit, sign=True)


def _row(finding: Finding) -> str:
    colour = MARKS[finding.status]
    about = f"{finding.topic}: {finding.subject}" if finding.subject else finding.topic
    cells = (
        about,
        finding.status.value,
        finding.clause,
        finding.required,
        finding.found or finding.sentence,
        _margin(finding),
        finding.evidence,
    )
    style = "padding:2px 10px 2px 0;vertical-align:top;text-align:left;border-top:1px solid #ddd"
    tds = []
    for i, cell in enumerate(cells):
        own = f";color:{colour};font-weight:bold;white-space:nowrap" if i == 1 else ""
        own = ";white-space:nowrap" if i == 5 else own
        tds.append(f"<td style='{style}{own}'>{escaped(cell)}</td>")
    return f"<tr>{''.join(tds)}</tr>"


def _derivation(finding: Finding) -> list[str]:
    about = f" · {finding.subject}" if finding.subject else ""
    lines = [
        "",
        f"### {finding.clause} · {finding.topic}{about}",
        "",
        f"**{finding.status.name}** ({finding.level.value}): {finding.sentence}.",
    ]
    if finding.required:
        lines.append(f"- required: {finding.required}")
    if finding.found:
        lines.append(f"- found: {finding.found}")
    if finding.margin is not None:
        lines.append(f"- margin: {_margin(finding)}")
    lines += [f"- {name}: {value:.10g}" for name, value in finding.numbers]
    lines.append(f"- rule `{finding.rule}`; source: {finding.evidence}")
    return lines


@dataclass(frozen=True, repr=False)
class ApprovalReview(Noun):
    """Targets under the rules in force when they were approved, beside those of a later day.

    Parameters
    ----------
    company : str
        Its name.
    approved : tuple of tuple of str
        For each day of approval, the promises approved then.
    at_approval : tuple of Report
        For each day of approval, their report.
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

    def headline(self, rule: str = "sbti.s12.ambition") -> tuple[tuple[str, str, str], ...]:
        """Return, for one rule, each subject with its answer at approval and later."""
        later = {f.subject: f for f in self.today.rule(rule)}
        rows = []
        for report, approved in zip(self.at_approval, self.approved, strict=True):
            then = {f.subject: f for f in report.rule(rule)}
            for subject in approved:
                if report.rule_sets and subject in then:
                    rows.append((subject, _short(then[subject]), _short(later.get(subject))))
                elif not report.rule_sets and subject in later:
                    rows.append((subject, f"no rule set on {report.as_of}", _short(later[subject])))
        return tuple(rows)

    def _repr_html_(self) -> str:
        """Return the headline as a table above the reports."""
        head = _cells("th", ("target", "at approval", str(self.today.as_of)))
        rows = head + "".join(_cells("td", row) for row in self.headline())
        reports = "".join(report._repr_html_() for report in (*self.at_approval, self.today))
        return f"<div><table style='border-collapse:collapse'>{rows}</table>{reports}</div>"


def _cells(tag: str, texts: Iterable[str]) -> str:
    style = "padding:2px 12px 2px 0;text-align:left"
    cells = "".join(f"<{tag} style='{style}'>{escaped(text)}</{tag}>" for text in texts)
    return f"<tr>{cells}</tr>"


def _short(finding: Finding | None) -> str:
    if finding is None:
        return "not judged"
    margin = "" if finding.margin is None else f" ({_margin(finding)})"
    detail = finding.required if finding.required else finding.sentence
    return f"{finding.status.value}: {detail}{margin}"
