"""Measure the rules against approved statements: ``python tests/measure_rules.py PATH``.

PATH is a table as for ``measure_wording.py``. Each statement becomes a company, which is checked
at its approval by the rules then in force. What the standard's body approved should not fail: a
clause that fails much is suspicious, and one that decides little has bought its passes. So the
share decided stands beside the share failed, and the same statements, damaged so that a clause no
longer holds, have to fail. Nothing of the table is kept; ``--ids CLAUSE`` lists what fails it.
"""

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from agreement import balanced_agreement
from measure_wording import Ambition, Row, agreement_of, ambitions_of, is_small, share

from trajectory import Company, Facts, Land, Lifecycle, Report, Scope, Target, Term
from trajectory.rules import SBTI_V5, SBTI_V5_3_1, Level, Status, check, check_at_approval
from trajectory.wording import parse

S12 = Scope.S12
AMBITION = ("sbti.s12.ambition", "sbti.combined")
FIRST_DAY = SBTI_V5.valid_from
POINTS_BELOW = 0.02
"""A damaged cut is so far below the least that its date asks for."""

YEARS_PAST = 12
"""A damaged target year lies so many years after the approval: two past any horizon."""


@dataclass(frozen=True)
class Approved:
    """A published statement, the day of its approval and the company it makes."""

    row: Row
    day: date
    small: bool
    company: Company

    @property
    def sbti_id(self) -> str:
        """Its id in the table."""
        return self.row.columns["sbti_id"]


def company_of(row: Row, day: date) -> Company:
    """Return the company that a statement makes, its promises approved on a day."""
    facts = Facts(sector=row.columns.get("sector") or None)
    return row.read.company(row.columns["sbti_id"], facts=facts, life=Lifecycle(approved=day))


def approved_in(table: Iterable[dict[str, str]]) -> Iterator[Approved]:
    """Yield the statements of a table."""
    for columns in table:
        row = Row(columns, parse(columns["full_target_language"]))
        day = date.fromisoformat(columns["date_updated"][:10])
        yield Approved(row, day, is_small(columns), company_of(row, day))


def at_approval(company: Company, day: date) -> Report | None:
    """Return the report of the rules in force at the approval, None before there were any."""
    reports = check_at_approval(company, as_of=day).at_approval
    return next((report for report in reports if report.rule_sets), None)


def statuses(report: Report) -> dict[str, Status]:
    """Return the worst answer of each required clause."""
    worst: dict[str, Status] = {}
    order = (Status.NOT_APPLICABLE, Status.PASS, Status.NO_DATA, Status.FAIL)
    for finding in report.findings:
        if finding.level is Level.REQUIRED:
            known = worst.get(finding.rule, Status.NOT_APPLICABLE)
            worst[finding.rule] = max(known, finding.status, key=order.index)
    return worst


def fails(report: Report) -> bool:
    """Return whether any required clause fails."""
    return Status.FAIL in statuses(report).values()


# -- damage ---------------------------------------------------------------------------------------


def _near_s12(target: object) -> bool:
    return (
        isinstance(target, Target)
        and bool(target.boundary.scopes & S12)
        and target.boundary.land is not Land.ONLY
        and target.term is not Term.LONG
        and target.per is None
        and target.reduction >= 0.0
    )


def too_shallow(target: Target, day: date) -> Target:
    """Return a target two points under the least that was asked on a day."""
    ambition = SBTI_V5.ambition("sbti.s12.ambition")
    assert ambition is not None
    least = float(ambition.least(target.base_year, target.target_year, as_of=day))  # type: ignore[call-arg]
    return replace(target, reduction=max(0.0, least - POINTS_BELOW), decimals=None)


def too_late(target: Target, day: date) -> Target:
    """Return a target two years past its horizon, as deep as it would have to be then."""
    year = day.year + YEARS_PAST
    return replace(target, target_year=year, reduction=max(target.reduction, 0.89), decimals=None)


def half_covered(target: Target, day: date) -> Target:  # noqa: ARG001
    """Return a target that covers half as much."""
    share = target.coverage if isinstance(target.coverage, float) else 1.0
    return replace(target, coverage=share / 2.0)


DAMAGES: dict[str, Callable[[Target, date], Target]] = {
    "cut two points under the minimum": too_shallow,
    "target year two years past the horizon": too_late,
    "coverage halved": half_covered,
}


def damaged(one: Approved, damage: Callable[[Target, date], Target]) -> Company | None:
    """Return the company with its near-term cuts of scopes 1 and 2 damaged, None without one."""
    near = one.row.year("near_term_target_year")
    promises = [
        damage(p, one.day) if _near_s12(p) and p.target_year == near else p
        for p in one.company.targets
    ]
    if promises == list(one.company.targets):
        return None
    return replace(one.company, targets=promises)


# -- figures --------------------------------------------------------------------------------------


def print_clauses(reports: list[Report]) -> None:
    """Print the share that fails a required clause, and for each clause what it decides."""
    print(f"  fail a required clause       {share(fails(r) for r in reports)}")
    counted: dict[str, Counter[Status]] = defaultdict(Counter)
    for report in reports:
        for rule, status in statuses(report).items():
            counted[rule][status] += 1
    print(f"  {'clause':28}{'fail':>6}{'pass':>6}{'no data':>9}{'n. a.':>7}   decided")
    for rule, found in counted.items():
        asked = sum(found.values()) - found[Status.NOT_APPLICABLE]
        decided = found[Status.FAIL] + found[Status.PASS]
        ratio = f"{100 * decided / asked:6.1f} %" if asked else "  nobody"
        row = f"{found[Status.FAIL]:6}{found[Status.PASS]:6}{found[Status.NO_DATA]:9}"
        print(f"  {rule:28}{row}{found[Status.NOT_APPLICABLE]:7}   {ratio}")


def print_damaged(group: list[Approved], reports: list[Report]) -> None:
    """Print how many of the statements that hold fail once they are damaged."""
    sound = [one for one, report in zip(group, reports, strict=True) if not fails(report)]
    for title, damage in DAMAGES.items():
        worse = [(damaged(one, damage), one.day) for one in sound]
        checked = [at_approval(company, day) for company, day in worse if company is not None]
        print(f"  {title:40} fail {share(fails(r) for r in checked if r is not None)}")


def answer(one: Approved, judged: Ambition) -> bool | None:
    """Return whether a cut of scopes 1 and 2 is deep enough by `check`; None: not decided."""
    report = at_approval(one.company, one.day)
    if report is None:
        rules = SBTI_V5_3_1 if one.day >= SBTI_V5_3_1.valid_from else SBTI_V5
        report = check(one.company, rules, as_of=one.day)
    found = [f for rule in AMBITION for f in report.findings if f.rule == rule]
    answers = {f.status for f in found if f.subject == judged.promise}
    if Status.FAIL in answers:
        return False
    return (
        True
        if answers == {Status.PASS} or answers == {Status.PASS, Status.NOT_APPLICABLE}
        else None
    )


def print_agreement(group: list[Approved]) -> None:
    """Print how well the ambition clause agrees with SBTi's class, what is undecided as wrong."""
    by_id = {one.sbti_id: one for one in group}
    ambitions = list(ambitions_of(one.row for one in group))
    truth = np.array([a.is_1_5c for a in ambitions])
    answers = [answer(by_id[a.sbti_id], a) for a in ambitions]
    said = np.array([(not t) if a is None else a for a, t in zip(answers, truth, strict=True)])
    plain = agreement_of(ambitions)
    print(f"  class of scopes 1+2: {truth.sum()} at 1.5 °C, {(~truth).sum()} not; balanced")
    print(
        f"    through check    {100 * balanced_agreement(said, truth):6.2f} %"
        f" ({sum(a is None for a in answers)} undecided, counted as wrong)"
    )
    print(f"    the plain rule   {100 * plain.rule:6.2f} %")
    print(f"    the constant     {100 * plain.constant:6.2f} %")


def main(path: str, clause: str | None) -> None:
    """Read the table, print the figures."""
    with open(path, newline="", encoding="utf-8") as file:
        table = list(csv.DictReader(line for line in file if not line.startswith("# ")))
    everyone = list(approved_in(table))
    reports = {id(one): at_approval(one.company, one.day) for one in everyone}
    for title, wanted in (
        ("Small-company route", {True}),
        ("Others", {False}),
        ("All", {True, False}),
    ):
        of_kind = [one for one in everyone if one.small in wanted]
        group = [one for one in of_kind if reports[id(one)] is not None]
        found = [r for one in group if (r := reports[id(one)]) is not None]
        print(f"{title}: {len(group)} of {len(of_kind)} approved since {FIRST_DAY}")
        print_clauses(found)
        print_damaged(group, found)
        print_agreement(of_kind)
        if clause and len(wanted) == 1:
            for one, report in zip(group, found, strict=True):
                for finding in report.findings:
                    if finding.rule == clause and finding.status is Status.FAIL:
                        print(f"    {one.sbti_id} {one.day} {finding.subject}: {finding.sentence}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--ids", metavar="CLAUSE", help="list the statements that fail a clause")
    arguments = parser.parse_args()
    main(arguments.path, arguments.ids)
