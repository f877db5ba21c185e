"""Targets under the rules of their approval: which day binds, which rules, and what stood beside.

Criteria bind at submission. What was approved on one day is judged as one submission; what was
approved before and still stood counts beside it, so that no half is missed for the other's day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from trajectory.checks import as_date, as_instance
from trajectory.nouns.company import Company, Promise
from trajectory.rules.case import Case
from trajectory.rules.checking import report_of
from trajectory.rules.days import MONTHS_TO_APPROVAL, months_later
from trajectory.rules.finding import Finding, Status, no_data, not_applicable
from trajectory.rules.needs import Ground, Need
from trajectory.rules.net_zero_v2 import NET_ZERO_V2
from trajectory.rules.report import ApprovalReview, Report
from trajectory.rules.ruleset import RuleSet
from trajectory.rules.sbti_small import SBTI_SMALL
from trajectory.rules.sbti_v5 import SBTI_V5
from trajectory.rules.sbti_v5_3_1 import SBTI_V5_3_1
from trajectory.words import listed

__all__ = ["check_at_approval"]

IN_TURN = (SBTI_V5, SBTI_V5_3_1, NET_ZERO_V2)
"""The SBTi's criteria: of those accepted on a day the first holds, unless another is asked for."""


def check_at_approval(company: Company, *rule_sets: RuleSet, as_of: date) -> ApprovalReview:
    """Return targets under the SBTi rules of their submission, beside those of a later day.

    A company whose targets took the streamlined route of small and medium companies
    (``Facts.streamlined``) is judged by that route.

    Parameters
    ----------
    company : Company
        Promises with the dates of their submission and approval, inventories and facts. Where
        the submission is not known the day of approval stands for it, and the report says so;
        of several submissions approved on one day the last counts.
    *rule_sets : RuleSet
        Those to prefer where several were accepted on a day, such as ``NET_ZERO_V2`` while
        V5.3.1 may still be used, or ``SBTI_V5_3_1.until(day)``.
    as_of : datetime.date
        The later day.

    Returns
    -------
    ApprovalReview
        One report for each day of approval, and one for the later day. Where no rule set of
        this library was in force at a submission, its report is empty and says so.

    Raises
    ------
    ArgumentError
        If an argument has the wrong type.

    Examples
    --------
    >>> import trajectory as tj
    >>> life = tj.Lifecycle(approved=date(2024, 5, 6))
    >>> cut = tj.Target(tj.S12, "52%", 2030, base_year=2021, life=life)
    >>> review = check_at_approval(tj.Company("ZTE", targets=[cut]), as_of=date(2026, 11, 1))
    >>> review.headline()[0][1]
    'pass: at least 42 % (+10 points)'
    """
    day = as_date("as_of", as_of)
    as_instance("company", company, Company)
    preferred = tuple(as_instance("rule_sets", own, RuleSet) for own in rule_sets)
    names = {own.name for own in preferred}
    in_turn = (SBTI_SMALL,) if company.facts.streamlined else IN_TURN
    sets = (*preferred, *(own for own in in_turn if own.name not in names))
    days = sorted(
        {t.life.approved for t in company.targets if t.life.approved and t.life.approved <= day}
    )
    groups = [[t for t in company.targets if t.life.approved == approval] for approval in days]
    approved = tuple(tuple(dict.fromkeys(map(str, group))) for group in groups)
    reports = tuple(
        _at_approval(company, approval, group, sets)
        for approval, group in zip(days, groups, strict=True)
    )
    today = Case(company.as_of(day), day, history=company)
    return ApprovalReview(company.name, approved, reports, _by_its_day(today, sets, company))


def _at_approval(
    company: Company, approval: date, group: list[Promise], sets: tuple[RuleSet, ...]
) -> Report:
    """Return the report of what was approved on a day, with what was reported by submission."""
    reported = replace(company, targets=())
    day, line = _submission(company, group, approval)
    # all of the group, since what is approved is often announced only later
    alone = Case(replace(reported.as_of(day), targets=group), day, history=reported)
    beside = _beside(alone, company, approval)
    maybe = _maybe_beside(company, approval)
    report = _judged(alone, beside, sets, reported, line, approval)
    if maybe and report.rule_sets:
        together = _judged(alone, [*beside, *maybe], sets, reported, line, approval)
        report = _unless_submitted_together(report, together, maybe)
    return replace(report, as_of=approval)


def _submission(company: Company, group: list[Promise], approval: date) -> tuple[date, str]:
    """Return the day whose criteria bind, and what to say about it."""
    own = [t.life.submitted for t in group if t.life.submitted is not None]
    before = [
        t.life.approved
        for t in company.targets
        if t.life.approved is not None and t.life.approved < approval
    ]
    fact = company.facts.submitted
    if not own and fact is not None and max(before, default=date.min) < fact <= approval:
        own = [fact]
    if not own:
        said = f"the day of submission is not known: the criteria of the approval on {approval}"
        return approval, f"{said} are taken to bind"
    day = max(own)
    return day, f"submitted on {day}: the criteria of that day bind what was approved on {approval}"


def _by_its_day(
    case: Case, sets: tuple[RuleSet, ...], company: Company, lines: tuple[str, ...] = ()
) -> Report:
    """Return the report of a case by the first of some rule sets that its day accepts."""
    day = case.as_of
    chosen = next((own for own in sets if _accepted(own, day, sets)), None)
    if chosen is None:
        line = f"no SBTi rule set of this library was in force on {day}"
        return Report(case.company.name, day, (), (), (line,), ())
    return report_of(case, (chosen,), company, (*lines, *_grace(chosen, day, sets)))


def _accepted(rule_set: RuleSet, day: date, sets: tuple[RuleSet, ...]) -> bool:
    """Return whether a submission could follow a rule set on a day, by grace if not in force."""
    if rule_set.in_force(day):
        return True
    following = _following(rule_set, sets)
    return following is not None and following.valid_from <= day < following.binds


def _following(rule_set: RuleSet, sets: tuple[RuleSet, ...]) -> RuleSet | None:
    """Return the rule set that replaced another on the day after its last."""
    last = rule_set.valid_to
    if last is None:
        return None
    return next((own for own in sets if own.valid_from == last + timedelta(days=1)), None)


def _grace(rule_set: RuleSet, day: date, sets: tuple[RuleSet, ...]) -> tuple[str, ...]:
    """Return what to say where a submission could follow an older rule set."""
    following = _following(rule_set, sets)
    if not rule_set.in_force(day) and following is not None:
        words = f"{rule_set.name} was accepted before {following.binds}, after {following.name}"
        return (f"{words} came into force on {following.valid_from}",)
    older = any(_following(own, sets) == rule_set for own in sets)
    if day < rule_set.binds and not older:
        words = f"before {rule_set.binds} a submission could still follow what {rule_set.name}"
        return (f"{words} replaced, which this library does not hold",)
    return ()


# -- what stood beside ----------------------------------------------------------------------------


def _judged(
    alone: Case,
    beside: Sequence[Promise],
    sets: tuple[RuleSet, ...],
    company: Company,
    line: str,
    approval: date,
) -> Report:
    """Return the report of a group with others beside it: what is about these alone is left out."""
    group = alone.company.targets
    case = replace(alone, company=replace(alone.company, targets=(*group, *beside)))
    report = _by_its_day(case, sets, company, (line,))
    if not beside:
        return report
    found = [finding for finding in report.findings if not _only_about(finding, beside, group)]
    kept = {finding.rule for finding in found}
    why = f"nothing approved on {approval}; what was approved on other days is judged there"
    for finding in report.findings:
        if finding.rule not in kept:
            kept.add(finding.rule)
            found.append(replace(finding, outcome=not_applicable(why)))
    order = {name: i for i, name in enumerate(dict.fromkeys(f.rule for f in report.findings))}
    return replace(report, findings=tuple(sorted(found, key=lambda f: order[f.rule])))


def _only_about(finding: Finding, beside: Iterable[Promise], group: Iterable[Promise]) -> bool:
    about: Any = getattr(finding.outcome, "about", "")
    parts = [
        getattr(part, "promise", part) for part in (about if isinstance(about, tuple) else (about,))
    ]
    others, own = tuple(beside), tuple(group)
    return any(part in others for part in parts) and not any(part in own for part in parts)


def _beside(alone: Case, company: Company, approval: date) -> list[Promise]:
    """Return promises that stood on a day of approval and that the approved did not replace.

    They were approved before and not withdrawn, or known to be submitted though approved later.
    """
    found = [
        t
        for t in company.targets
        if t.life.approved is not None
        and t.life.approved != approval
        and (t.life.approved < approval or _submitted_by(t, approval))
        and (t.life.withdrawn is None or approval < t.life.withdrawn)
    ]
    both = replace(alone, company=replace(alone.company, targets=(*alone.company.targets, *found)))
    return [t for t in found if not any(_replaces(new, t, both) for new in alone.company.targets)]


def _submitted_by(promise: Promise, day: date) -> bool:
    return promise.life.submitted is not None and promise.life.submitted <= day


def _maybe_beside(company: Company, approval: date) -> list[Promise]:
    """Return promises approved so soon after a day that they may have been submitted by then."""
    last = months_later(approval, MONTHS_TO_APPROVAL)
    return [
        t
        for t in company.targets
        if t.life.approved is not None
        and approval < t.life.approved <= last
        and t.life.submitted is None
    ]


def _replaces(new: Any, old: Any, case: Case) -> bool:
    """Return whether a promise stands in the place of an older one: same kind, same emissions."""
    if type(new) is not type(old):
        return False
    if not hasattr(new, "boundary"):
        return True
    one, other = new.boundary, old.boundary
    if not one.scopes & other.scopes or one.land is not other.land:
        return False
    return not hasattr(new, "reduction") or case.is_near(new) is case.is_near(old)


def _unless_submitted_together(report: Report, together: Report, maybe: list[Promise]) -> Report:
    """Return a report in which nothing fails that holds if later approvals were submitted too."""
    failing = {(f.rule, f.subject) for f in together.findings if f.status is Status.FAIL}
    days = listed(sorted({str(t.life.approved) for t in maybe}))
    need = Need(
        f"the day on which the promises approved on {days} were submitted",
        "Lifecycle.submitted",
        Ground.TARGETS,
    )
    findings = tuple(
        replace(f, outcome=no_data(need, about=getattr(f.outcome, "about", "")))
        if f.status is Status.FAIL and (f.rule, f.subject) not in failing
        else f
        for f in report.findings
    )
    return replace(report, findings=findings)
