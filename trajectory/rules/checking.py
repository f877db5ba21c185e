"""Check a company against rule sets on a day."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from datetime import date
from functools import partial

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
from trajectory.rules.report import Report
from trajectory.rules.ruleset import RuleSet
from trajectory.rules.sbti_small import SBTI_SMALL
from trajectory.rules.sbti_v5 import SBTI_V5
from trajectory.rules.sbti_v5_3_1 import SBTI_V5_3_1
from trajectory.words import counted, listed

__all__ = ["ALL_SETS", "check", "check_many", "in_force", "named", "report_of"]

CHUNK = 16
"""So many companies are sent to another process at once."""

ALL_SETS = (
    *(CONSISTENCY, SBTI_V5, SBTI_V5_3_1, SBTI_SMALL, NET_ZERO_V2),
    *(ESRS_E1, ESRS_E1_REVISED, IFRS_S2, ISO_NET_ZERO),
)
"""Every rule set of the library."""

SHOWN = 3
"""So many passages that were not read are quoted, the others are counted."""


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
    as_instance("company", company, Company)
    return _checked(company, _as_sets(rule_sets), day)


def check_many(
    companies: Iterable[Company],
    *rule_sets: RuleSet,
    as_of: date,
    executor: Executor | None = None,
) -> Iterator[Report]:
    """Yield what rule sets find about each of many companies, in their order.

    Parameters
    ----------
    companies : iterable of Company
        The companies; they are taken one by one, or all at once where there is an `executor`.
    *rule_sets : RuleSet
        One or more, as for :func:`check`.
    as_of : datetime.date
        The day.
    executor : concurrent.futures.Executor, optional
        What runs the checks, in threads or in processes; None: one after the other. It is left
        open.

    Yields
    ------
    Report
        What :func:`check` returns for each.

    Raises
    ------
    ArgumentError
        If an argument has the wrong type or no rule set is given.

    Examples
    --------
    >>> import trajectory as tj
    >>> companies = [tj.Company("One"), tj.Company("Other")]
    >>> [report.company for report in check_many(companies, SBTI_V5, as_of=date(2024, 5, 6))]
    ['One', 'Other']
    """
    day, sets = as_date("as_of", as_of), _as_sets(rule_sets)
    if not isinstance(companies, Iterable) or isinstance(companies, str | Company):
        raise ArgumentError(f"companies must be an iterable of Company, got {companies!r:.80}")
    ask = partial(_checked_one, rule_sets=sets, day=day)
    if executor is None:
        return map(ask, companies)
    return as_instance("executor", executor, Executor).map(ask, companies, chunksize=CHUNK)


def _as_sets(rule_sets: tuple[RuleSet, ...]) -> tuple[RuleSet, ...]:
    if not rule_sets:
        raise ArgumentError(
            "rule_sets must hold at least one rule set, got none; pass one such as "
            "rules.SBTI_V5, or all of a day with *rules.in_force(day)"
        )
    return tuple(as_instance("rule_sets", one, RuleSet) for one in rule_sets)


def _checked_one(company: Company, *, rule_sets: tuple[RuleSet, ...], day: date) -> Report:
    return _checked(as_instance("companies", company, Company), rule_sets, day)


def _checked(company: Company, rule_sets: tuple[RuleSet, ...], day: date) -> Report:
    return report_of(Case(company.as_of(day), day, history=company), rule_sets, company)


def report_of(
    case: Case, rule_sets: tuple[RuleSet, ...], company: Company, lines: tuple[str, ...] = ()
) -> Report:
    """Return the report of a case, with some headlines and what was assumed about the day."""
    known, day = case.company, case.as_of
    notes = (*lines, *company.as_of_notes(day))
    headlines = dict.fromkeys(line for s in rule_sets for line in s.headlines(case))
    return Report(
        company=known.name,
        as_of=day,
        rule_sets=tuple(s.name for s in rule_sets),
        versions=tuple(
            f"{s.publisher} {s.version}, valid {s.validity}" + (f"; {s.note}" if s.note else "")
            for s in rule_sets
        ),
        headlines=(*headlines, *notes, *_of_statement(known, rule_sets)),
        findings=tuple(f for s in rule_sets for f in s.findings(case)),
    )


def _of_statement(company: Company, rule_sets: tuple[RuleSet, ...]) -> Iterator[str]:
    """Yield what a company's statement leaves open, or says against a choice of rules."""
    if company.facts.streamlined and any(s in (SBTI_V5, SBTI_V5_3_1) for s in rule_sets):
        route = "the route of small and medium companies"
        yield f"the targets took {route}: {SBTI_SMALL.name} is theirs"
    if company.unread:
        shown = [str(passage) for passage in company.unread[:SHOWN]]
        more = len(company.unread) - len(shown)
        rest = [counted(more, "passage") + " more"] if more else []
        yield f"not read as promises: {listed([*shown, *rest])}"
    yield from company.notes
