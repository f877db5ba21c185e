"""The verdicts of a page: at approval and today, on each ground and clause by clause."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date

from trajectory.nouns.source import Evidence
from trajectory.page.document import NOT_STATED, listing, rows
from trajectory.rules.finding import Finding, Level
from trajectory.rules.needs import Ground
from trajectory.rules.outcome import Status
from trajectory.rules.report import ApprovalReview, Report
from trajectory.rules.telling import in_order, margin_of, marked
from trajectory.words import Html, counted, element, listed

__all__ = ["clauses", "footer", "footer_of", "verdicts"]

VERSION = str(sys.modules["trajectory"].__version__)  # stated once, above all rooms
LEARNT = "Behind each source stands how it was learnt: {}."
HEAD = ("when", "rules", *(f"on {ground.words}" for ground in Ground))


def verdicts(review: ApprovalReview) -> Iterator[Html]:
    """Yield a row for each approval and one for today: the verdict on each ground."""
    body = [_row(f"at approval, {report.as_of}", report) for report in review.at_approval]
    if not body:
        body = [("at approval", f"day of approval: {NOT_STATED}", *([NOT_STATED] * len(Ground)))]
    body.append(_row(f"today, {review.today.as_of}", review.today))
    yield rows("Verdict of the required clauses", HEAD, body, right=())
    compared = review.headline() if _has_headline(review) else ()
    if compared:
        head = (
            "scopes 1+2: is the cut deep enough?",
            "at approval",
            f"today, {review.today.as_of}",
        )
        yield rows("The depth of the cut, then and now", head, compared, right=())


def _has_headline(review: ApprovalReview) -> bool:
    reports = (*review.at_approval, review.today)
    return any(f.rule == "sbti.s12.ambition" for report in reports for f in report.findings)


def _row(when: str, report: Report) -> tuple[object, ...]:
    if not report.rule_sets:
        return (when, listed(report.headlines), *([NOT_STATED] * len(Ground)))
    cells = []
    for ground in Ground:
        verdict = report.on(ground)
        count = verdict.sentence.partition(": ")[2]
        cells.append(element("div", marked(verdict.status), element("div", count, class_="quiet")))
    return (when, "; ".join(map(_short, report.versions)), *cells)


def _short(version: str) -> str:
    """Return publisher and version; the foot of the page says how long it is valid."""
    return version.partition(", valid")[0]


def clauses(review: ApprovalReview) -> Iterator[Html]:
    """Yield the clauses of each report, failures first, each with its reason and source."""
    ways = "; ".join(f"{one.name.lower()}, {one.value}" for one in Evidence)
    yield element("p", LEARNT.format(ways), class_="quiet")
    for report in (*review.at_approval, review.today):
        when = "Today" if report is review.today else "At approval"
        rules = listed(map(_short, report.versions)) if report.rule_sets else "no rule set"
        yield element("h3", f"{when}, {report.as_of}: {rules}")
        told = in_order(report.findings)
        judged = [one for one in told if one.status is not Status.NOT_APPLICABLE]
        yield (
            element("ul", *map(_clause, judged), class_="clauses")
            if judged
            else listing(report.headlines, "no clause had anything to judge")
        )
        rest = dict.fromkeys(f"{f.clause} ({f.topic})" for f in told if f not in judged)
        if rest:
            yield element("p", f"{counted(len(rest), 'clause')} do not apply: {listed(rest)}.",
                          class_="quiet")  # fmt: skip


def _clause(finding: Finding) -> Html:
    advised = ", advised" if finding.level is Level.RECOMMENDED else ""
    about = f" · {finding.subject}" if finding.subject else ""
    margin = f" Margin: {margin_of(finding)}." if finding.margin is not None else ""
    return element(
        "li",
        element("p", marked(finding.status), " ",
                element("strong", f"{finding.topic}{advised}"), f" · {finding.clause}{about}"),
        element("p", f"{finding.sentence}.{margin}"),
        element("p", f"Rests on {finding.ground.words}. Source: {finding.evidence}",
                class_="quiet"),
    )  # fmt: skip


def footer(review: ApprovalReview) -> Html:
    """Return the day, the version of the library and those of the rules."""
    reports = (*review.at_approval, review.today)
    return footer_of(review.today.as_of, (v for report in reports for v in report.versions))


def footer_of(day: date, versions: Iterable[str]) -> Html:
    """Return the foot of a page: the day, the version of the library and those of the rules."""
    rules = "; ".join(dict.fromkeys(versions)) or "none"
    told = f"As of {day}, by trajectory {VERSION}. Rules: {rules}."
    return element("footer", element("p", told, class_="quiet"))
