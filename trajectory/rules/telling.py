"""How a report is told: printed, as a table, and derived; each in one order, failures first."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from trajectory.rules.finding import Finding, Level
from trajectory.rules.needs import Ground
from trajectory.rules.outcome import Status
from trajectory.rules.speech import measured
from trajectory.rules.verdict import Missing, Verdict, in_one_line
from trajectory.words import Html, card, counted, element, folded, mark, table

__all__ = ["as_html", "explained", "in_order", "margin_of", "marked", "printed", "verdicts"]

COLUMNS = ("status", "clause", "required", "found", "margin", "source")
MARKS = {
    Status.FAIL: "bad",
    Status.PASS: "good",
    Status.NO_DATA: "unsure",
    Status.NOT_APPLICABLE: "none",
}
"""Their order is that in which findings are told."""
HEADS = {
    Status.FAIL: "Fails",
    Status.PASS: "Passes",
    Status.NO_DATA: "Lacks data",
    Status.NOT_APPLICABLE: "Does not apply",
}

WORDS = {
    Ground.TARGETS: "on targets alone",
    Ground.INVENTORIES: "with inventories",
    Ground.FACTS: "on all facts",
}


class Report(Protocol):
    """What is told of a report."""

    @property
    def company(self) -> str: ...
    @property
    def as_of(self) -> date: ...
    @property
    def rule_sets(self) -> tuple[str, ...]: ...
    @property
    def versions(self) -> tuple[str, ...]: ...
    @property
    def headlines(self) -> tuple[str, ...]: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...
    @property
    def missing(self) -> tuple[Missing, ...]: ...
    def on(self, ground: Ground, rule_set: str | None = None) -> Verdict: ...


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings as they are told: failures, passes, what lacks data, the rest.

    Of each what is required comes before what is advised, else in the order of the standards.
    """
    places = {status: place for place, status in enumerate(MARKS)}
    return sorted(findings, key=lambda f: (places[f.status], f.level is not Level.REQUIRED))


def margin_of(finding: Finding) -> str:
    """Return the margin of a finding in words, if it has one."""
    margin = finding.margin
    return "" if margin is None else measured(margin, finding.unit, sign=True)


def verdicts(report: Report) -> Iterator[str]:
    """Yield the verdict of each rule set in one sentence, from the least ground to the most."""
    for name in report.rule_sets:
        told = (
            f"{one.status.name} {words} ({_counts(one)})"
            for one, words in ((report.on(ground, name), WORDS[ground]) for ground in Ground)
        )
        yield f"{report.company}, {report.as_of}, {name}: {', '.join(told)}"


def _counts(verdict: Verdict) -> str:
    """Return how many clauses a verdict rests on."""
    decided = counted(len(verdict.failed) + len(verdict.passed), "clause")
    if verdict.failed:
        decided = f"{len(verdict.failed)} of {decided} failed"
    lacking = len(verdict.could_not_ask) if verdict.ground is Ground.FACTS else 0
    return f"{decided}, {lacking} without data" if lacking else decided


def _line(finding: Finding) -> str:
    """Return a finding in one line: a pass says what was found, the rest a full sentence."""
    about = f" [{finding.subject}]" if finding.subject else ""
    short = finding.found if finding.status is Status.PASS else ""
    advised = ", advised" if finding.level is Level.RECOMMENDED else ""
    head = f"{finding.status.name:7} {finding.rule_set} {finding.clause}, {finding.topic}{advised}"
    return f"  {head}{about}: {short or finding.sentence}"


def printed(report: Report) -> Iterator[str]:
    """Yield the lines of a report: verdicts, failures, passes, and what to ask for."""
    yield from report.headlines
    yield from verdicts(report)
    for finding in in_order(report.findings):
        lacks = finding.lacks
        if finding.status in (Status.FAIL, Status.PASS) or (lacks is not None and not lacks.name):
            yield _line(finding)
    if report.missing:
        yield in_one_line(report.missing)


def marked(status: Status) -> Html:
    """Return an answer in the colour of its kind."""
    return mark(status.value, MARKS[status])


def as_html(report: Report) -> Html:
    """Return the verdicts above a table of all findings, and what to ask for below it."""
    told = in_order(report.findings)
    shown = table(("rule", *COLUMNS), map(_row, told))
    above = (element("div", element("b", line)) for line in report.headlines)
    title = (element("div", line) for line in verdicts(report))
    below = element("div", in_one_line(report.missing)) if report.missing else None
    rows = folded(shown, len(told), counted(len(told), "finding")) if told else None
    return card(f"{report.company}, {report.as_of}", *above, *title, rows, below)


def _row(finding: Finding) -> tuple[object, ...]:
    about = f"{finding.topic}: {finding.subject}" if finding.subject else finding.topic
    return (
        about,
        marked(finding.status),
        finding.clause,
        finding.required,
        finding.found or finding.sentence,
        margin_of(finding),
        finding.evidence,
    )


def explained(report: Report) -> str:
    """Return how each answer comes about, in Markdown, with every number used."""
    lines = [f"# {report.company}, {report.as_of}", "", *(f"**{h}**\n" for h in report.headlines)]
    lines += [f"{line}\n" for line in verdicts(report)]
    lines += [f"- {version}" for version in report.versions]
    told = in_order(report.findings)
    for status, head in HEADS.items():
        own = [finding for finding in told if finding.status is status]
        lines += ["", f"## {head}"] if own else []
        for finding in own:
            lines += _derivation(finding)
    missing = [f"- {one}" for one in report.missing]
    lines += ["", "## To say more", "", *missing] if missing else []
    return "\n".join(lines) + "\n"


def _derivation(finding: Finding) -> Iterator[str]:
    about = f" · {finding.subject}" if finding.subject else ""
    yield from ("", f"### {finding.rule_set} · {finding.clause} · {finding.topic}{about}", "")
    yield f"**{finding.status.name}** ({finding.level.value}): {finding.sentence}."
    if finding.required:
        yield f"- required: {finding.required}"
    if finding.found:
        yield f"- found: {finding.found}"
    if finding.margin is not None:
        yield f"- margin: {margin_of(finding)}"
    yield from (f"- {name}: {value:.10g}" for name, value in finding.numbers)
    yield f"- rests on {finding.ground.words}"
    yield f"- rule `{finding.rule}`; source: {finding.evidence}"
