"""Check a company against rule sets on a day."""

from dataclasses import replace
from datetime import date

from trajectory.checks import as_date, as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.company import Company
from trajectory.rules.case import Case
from trajectory.rules.consistency import CONSISTENCY
from trajectory.rules.esrs_e1 import ESRS_E1
from trajectory.rules.esrs_e1_revised import ESRS_E1_REVISED
from trajectory.rules.ifrs_s2 import IFRS_S2
from trajectory.rules.iso_net_zero import ISO_NET_ZERO
from trajectory.rules.net_zero_v2 import NET_ZERO_V2
from trajectory.rules.report import ApprovalReview, Report
from trajectory.rules.ruleset import RuleSet
from trajectory.rules.sbti_small import SBTI_SMALL
from trajectory.rules.sbti_v5 import SBTI_V5
from trajectory.rules.sbti_v5_3_1 import SBTI_V5_3_1

__all__ = ["ALL_SETS", "check", "check_at_approval", "in_force", "named"]

ALL_SETS = (
    *(CONSISTENCY, SBTI_V5, SBTI_V5_3_1, SBTI_SMALL, NET_ZERO_V2),
    *(ESRS_E1, ESRS_E1_REVISED, IFRS_S2, ISO_NET_ZERO),
)
"""Every rule set of the library."""


def named(name: str) -> RuleSet:
    """Return the rule set of a name.

    Parameters
    ----------
    name : str
        Such as ``"sbti_v5"``.

    Returns
    -------
    RuleSet
        The rule set.

    Raises
    ------
    ArgumentError
        If there is none; the error lists the known ones.

    Examples
    --------
    >>> named("esrs_e1").publisher
    'European Union'
    """
    for rule_set in ALL_SETS:
        if rule_set.name == name:
            return rule_set
    known = ", ".join(rule_set.name for rule_set in ALL_SETS)
    raise ArgumentError(f"name must be a rule set ({known}), got {name!r}")


def in_force(as_of: date, *, fiscal_year_end: int = 12) -> tuple[RuleSet, ...]:
    """Return the rule sets of the standards that were in force on a day.

    Parameters
    ----------
    as_of : datetime.date
        The day.
    fiscal_year_end : int
        Month in which a company's financial year ends: European and IFRS sets bind financial
        years, so they are asked for the one that the day lies in.

    Returns
    -------
    tuple of RuleSet
        In the order of :data:`ALL_SETS`, without this library's own rules.

    Raises
    ------
    ArgumentError
        If `as_of` is no date or the month none.

    Examples
    --------
    >>> [rule_set.name for rule_set in in_force(date(2024, 5, 6))]
    ['sbti_v5', 'sbti_small', 'esrs_e1', 'ifrs_s2', 'iso_net_zero']
    """
    day = as_date("as_of", as_of)
    standards = (s for s in ALL_SETS if s is not CONSISTENCY)
    return tuple(s for s in standards if s.in_force(day, fiscal_year_end=fiscal_year_end))


def check(company: Company, *rule_sets: RuleSet, as_of: date) -> Report:
    """Return what rule sets find about a company as it was known on a day.

    Parameters
    ----------
    company : Company
        Promises, inventories and facts.
    *rule_sets : RuleSet
        One or more. One that was not in force on the day may be asked; the report says so first.
    as_of : datetime.date
        The day.

    Returns
    -------
    Report
        One finding or more a rule.

    Raises
    ------
    ArgumentError
        If an argument has the wrong type or no rule set is given.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> report = check(zte, SBTI_V5, as_of=date(2024, 5, 6))
    >>> report.rule("sbti.s12.ambition")[0].margin
    10.0
    """
    day = as_date("as_of", as_of)
    known = as_instance("company", company, Company).as_of(day)
    if not rule_sets:
        raise ArgumentError("rule_sets must hold at least one rule set, got none")
    return _report(known, rule_sets, day, company.as_of_notes(day))


def _report(
    known: Company, rule_sets: tuple[RuleSet, ...], day: date, notes: tuple[str, ...] = ()
) -> Report:
    case = Case(known, day)
    for rule_set in rule_sets:
        as_instance("rule_sets", rule_set, RuleSet)
    headlines = dict.fromkeys(line for s in rule_sets for line in s.headlines(case))
    return Report(
        company=known.name,
        as_of=day,
        rule_sets=tuple(s.name for s in rule_sets),
        versions=tuple(
            f"{s.publisher} {s.version}, valid {s.validity}" + (f"; {s.note}" if s.note else "")
            for s in rule_sets
        ),
        headlines=(*headlines, *notes),
        findings=tuple(f for s in rule_sets for f in s.findings(case)),
    )


def check_at_approval(company: Company, *, as_of: date) -> ApprovalReview:
    """Return targets under the SBTi rules of their approval, beside those of a later day.

    A company whose targets took the streamlined route of small and medium companies
    (``Facts.streamlined``) is judged by that route.

    Parameters
    ----------
    company : Company
        Promises with the date of their approval, inventories and facts.
    as_of : datetime.date
        The later day.

    Returns
    -------
    ApprovalReview
        One report for each day of approval, and one for the later day. Where no rule set of
        this library was in force at an approval, its report is empty and says so.

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
    days = sorted(
        {t.life.approved for t in company.targets if t.life.approved and t.life.approved <= day}
    )
    groups = [[t for t in company.targets if t.life.approved == approval] for approval in days]
    reports = []
    for approval, group in zip(days, groups, strict=True):
        reported = replace(company, targets=())
        # all of the group, since what is approved is often announced only later
        known = replace(reported.as_of(approval), targets=group)
        reports.append(_sbti_report(known, approval, reported.as_of_notes(approval)))
    names = tuple(tuple(dict.fromkeys(map(str, group))) for group in groups)
    today = _sbti_report(company.as_of(day), day, company.as_of_notes(day))
    return ApprovalReview(company.name, names, tuple(reports), today)


def _sbti_report(company: Company, day: date, notes: tuple[str, ...]) -> Report:
    route = (SBTI_SMALL,) if company.facts.streamlined else (SBTI_V5, SBTI_V5_3_1)
    sets = tuple(s for s in in_force(day) if s in route)
    if sets:
        return _report(company, sets, day, notes)
    line = f"no SBTi rule set of this library was in force on {day}"
    return Report(company.name, day, (), (), (line,), ())
