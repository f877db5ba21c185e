"""Check a company against rule sets on a day, and find what the rules ask at least."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_date, as_floats, as_instance
from trajectory.errors import ArgumentError, MissingDataError, YearError
from trajectory.kernels.ambition import (
    SCOPE_1,
    SCOPE_2,
    SCOPE_3_WB2C,
    anchored_minimum,
    dynamic_minimum,
    initial_ambition,
)
from trajectory.kernels.arithmetic import plain
from trajectory.nouns.company import Company
from trajectory.nouns.scope import S1, S2, S3, S12, Scope, as_scope
from trajectory.rules.case import Case
from trajectory.rules.consistency import CONSISTENCY
from trajectory.rules.esrs_e1 import ESRS_E1
from trajectory.rules.net_zero_v2 import NET_ZERO_V2
from trajectory.rules.report import ApprovalReview, Report
from trajectory.rules.ruleset import RuleSet
from trajectory.rules.sbti_v5 import ANCHOR, RATE_1_5C, RATE_WB2C, SBTI_V5
from trajectory.rules.sbti_v5_3_1 import SBTI_V5_3_1

__all__ = [
    "ALL_SETS",
    "AmbitionFacts",
    "check",
    "check_at_approval",
    "in_force",
    "minimum_reduction",
    "named",
]

ALL_SETS = (CONSISTENCY, SBTI_V5, SBTI_V5_3_1, NET_ZERO_V2, ESRS_E1)
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


def in_force(as_of: date) -> tuple[RuleSet, ...]:
    """Return the rule sets of the standards that were in force on a day.

    Parameters
    ----------
    as_of : datetime.date
        The day.

    Returns
    -------
    tuple of RuleSet
        In the order of :data:`ALL_SETS`, without this library's own rules.

    Raises
    ------
    ArgumentError
        If `as_of` is no date.

    Examples
    --------
    >>> [rule_set.name for rule_set in in_force(date(2024, 5, 6))]
    ['sbti_v5', 'esrs_e1']
    """
    day = as_date("as_of", as_of)
    return tuple(s for s in ALL_SETS if s is not CONSISTENCY and s.in_force(day))


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
    YearError
        If a base year lies before the data of a rule set.

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
    return _report(known, rule_sets, day)


def _report(known: Company, rule_sets: tuple[RuleSet, ...], day: date) -> Report:
    case = Case(known, day)
    headlines = []
    for rule_set in rule_sets:
        as_instance("rule_sets", rule_set, RuleSet)
        for target in case.targets:
            if target.base_year < rule_set.first_base_year:
                raise YearError(
                    f"base_year must be {rule_set.first_base_year} or later for "
                    f"{rule_set.name}, whose benchmark has no data before, got '{target}'"
                )
        if not rule_set.in_force(day):
            headlines.append(
                f"{rule_set.name} was not in force on {day}: it is valid {rule_set.validity}"
            )
    return Report(
        company=known.name,
        as_of=day,
        rule_sets=tuple(s.name for s in rule_sets),
        versions=tuple(
            f"{s.publisher} {s.version}, valid {s.validity}" + (f"; {s.note}" if s.note else "")
            for s in rule_sets
        ),
        headlines=tuple(headlines),
        findings=tuple(f for s in rule_sets for rule in s.rules for f in rule(case, s.name)),
    )


def check_at_approval(company: Company, *, as_of: date) -> ApprovalReview:
    """Return targets under the SBTi rules of their approval, beside those of a later day.

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
    'pass: at least 42 % (+10 percentage points)'
    """
    day = as_date("as_of", as_of)
    as_instance("company", company, Company)
    days = sorted(
        {t.life.approved for t in company.targets if t.life.approved and t.life.approved <= day}
    )
    groups = [[t for t in company.targets if t.life.approved == approval] for approval in days]
    reports = []
    for approval, group in zip(days, groups, strict=True):
        reported = Company(company.name, company.inventories).as_of(approval).inventories
        # all of the group, since what is approved is often announced only later
        known = Company(company.name, reported, group, company.facts)
        reports.append(_sbti_report(known, approval))
    names = tuple(tuple(dict.fromkeys(map(str, group))) for group in groups)
    today = _sbti_report(company.as_of(day), day)
    return ApprovalReview(company.name, names, tuple(reports), today)


def _sbti_report(company: Company, day: date) -> Report:
    sets = tuple(s for s in in_force(day) if s in (SBTI_V5, SBTI_V5_3_1))
    if sets:
        return _report(company, sets, day)
    line = f"no SBTi rule set of this library was in force on {day}"
    return Report(company.name, day, (), (), (line,), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbitionFacts:
    """What a minimum depends on besides the years, each a number or an array.

    Parameters
    ----------
    emissions_ratio : array_like, optional
        Emissions of the most recent year over those of the base year. [1]
    scope1_share : array_like, optional
        Share of scope 1 in scopes 1+2 in the most recent year. [1]
    net_zero_year : array_like, optional
        The company's own net-zero year. [year]
    """

    emissions_ratio: ArrayLike | None = None
    scope1_share: ArrayLike | None = None
    net_zero_year: ArrayLike | None = None

    def __post_init__(self) -> None:
        for name in ("emissions_ratio", "scope1_share", "net_zero_year"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, as_floats(name, value, minimum=0.0))
        if self.scope1_share is not None and np.max(self.scope1_share) > 1.0:
            raise ArgumentError(f"scope1_share must be in [0, 1], got {self.scope1_share}")


def minimum_reduction(
    rule_set: RuleSet,
    *,
    base_year: ArrayLike,
    target_year: ArrayLike,
    most_recent_year: ArrayLike | None = None,
    facts: AmbitionFacts | None = None,
    scopes: Scope = S12,
) -> Any:
    """Return the least near-term reduction that a rule set accepts, unrounded.

    Parameters
    ----------
    rule_set : RuleSet
        ``SBTI_V5`` or ``SBTI_V5_3_1``.
    base_year, target_year : array_like, shape (...)
        Years. [year]
    most_recent_year : array_like, shape (...), optional
        Last year reported; needed by V5.3.1. [year]
    facts : AmbitionFacts, optional
        What V5.3.1 needs besides: the emissions ratio unless the most recent year is the base
        year, and the scope-1 share for scopes 1+2.
    scopes : Scope
        Scopes 1, 2, 1+2 (1.5 °C) or 3 (well below 2 °C).

    Returns
    -------
    float or ndarray, shape (...)
        Least reduction of an absolute target. [1]

    Raises
    ------
    MissingDataError
        If a fact that the rule set needs is not given; the error names it.
    ArgumentError, YearError
        If the rule set has no such minimum or years are in the wrong order.

    Examples
    --------
    >>> round(minimum_reduction(SBTI_V5, base_year=2021, target_year=2030), 4)
    0.42
    >>> even = AmbitionFacts(scope1_share=0.5)
    >>> minimum = minimum_reduction(SBTI_V5_3_1, base_year=2025, target_year=2030,
    ...                             most_recent_year=2025, facts=even)
    >>> round(minimum / 5, 4)
    0.0513
    """
    base, target = _years("base_year", base_year), _years("target_year", target_year)
    if (target <= base).any():
        raise YearError(
            f"target_year must be after base_year, got {target_year!r} and {base_year!r}"
        )
    wanted = as_scope("scopes", scopes)
    if wanted not in (S1, S2, S12, S3):
        raise ArgumentError(f"scopes must be S1, S2, S12 or S3, got {wanted}")
    if rule_set is SBTI_V5:
        rate = RATE_WB2C if wanted == S3 else RATE_1_5C
        return plain(anchored_minimum(base, target, rate, ANCHOR))
    if rule_set is SBTI_V5_3_1:
        return plain(_dynamic(base, target, most_recent_year, facts or AmbitionFacts(), wanted))
    known = f"{SBTI_V5.name}, {SBTI_V5_3_1.name}"
    raise ArgumentError(f"rule_set must have a minimum reduction ({known}), got {rule_set!r}")


def _dynamic(
    base: Floats, target: Floats, recent_year: ArrayLike | None, facts: AmbitionFacts, scopes: Scope
) -> Floats:
    if recent_year is None:
        raise MissingDataError("most_recent_year must be given for sbti_v5_3_1, got None")
    recent = _years("most_recent_year", recent_year)
    if (recent < base).any() or (recent > target).any():
        raise YearError(f"most_recent_year must lie in base_year..target_year, got {recent_year}")
    ratio = facts.emissions_ratio
    if ratio is None:
        if (recent != base).any():
            raise MissingDataError("facts.emissions_ratio must be given, got None")
        ratio = 1.0
    own = facts.net_zero_year
    if scopes == S3:
        ambition, floor = initial_ambition(SCOPE_3_WB2C, recent, target, own), SCOPE_3_WB2C.floor
    else:
        share = {S1: 1.0, S2: 0.0}.get(scopes, facts.scope1_share)
        if share is None:
            raise MissingDataError("facts.scope1_share must be given for scopes 1+2, got None")
        first = np.asarray(share)
        ambition = first * initial_ambition(SCOPE_1, recent, target, own)
        ambition = ambition + (1.0 - first) * initial_ambition(SCOPE_2, recent, target, own)
        floor = SCOPE_1.floor
    return dynamic_minimum(ambition, ratio, base, target, floor)


def _years(argument: str, values: ArrayLike) -> Floats:
    years = as_floats(argument, values, minimum=1.0)
    if (years != np.rint(years)).any():
        raise YearError(f"{argument} must be whole years, got {values!r}")
    return years
