"""The SBTi's streamlined route for small and medium companies, in the order of the criteria.

More than half of all published targets came by it. Near-term targets are on scopes 1 and 2
alone; long-term targets and net zero are judged as in :mod:`trajectory.rules.sbti_v5`.
"""

from datetime import date
from functools import partial

from trajectory.nouns.scope import S12
from trajectory.rules.ambition import Menu
from trajectory.rules.case import Case
from trajectory.rules.judges import cuts, small
from trajectory.rules.ruleset import Exempt, RuleSet, cited
from trajectory.rules.sbti_v5 import FLAG_SECTORS, LINEAR_1_5C, SBTI_V5
from trajectory.rules.sources import sbti_small, sbti_small_by_targets

__all__ = ["LAST_DAY_OF_MENU", "SBTI_SMALL", "other_route"]

LAST_DAY_OF_MENU = date(2024, 12, 31)
"""To this day targets came from a menu for 2030; of 348 published ones for another year 344 were
approved in 2025 and 2026."""

SHARED = (
    *("sbti.s12.coverage", "sbti.base_year", "sbti.base_year.same", "sbti.horizon"),
    *("sbti.complete", "sbti.combined", "sbti.review", "sbti.recalculation"),
)
LONG_TERM = (
    *("sbti.long.s12", "sbti.long.s3", "sbti.long.year", "sbti.long.s12.coverage"),
    *("sbti.long.s3.coverage", "sbti.residual", "sbti.net_zero"),
)

rule = partial(cited, sbti_small)
by_targets = partial(cited, sbti_small_by_targets)

# fmt: off
RULES = (
    rule("sbti.small.eligible", "eligibility", "who can use the route", small.eligible,
         tonnes=10_000.0, conditions=3, employees=250.0, net_turnover=50e6, balance_sheet=25e6,
         land=FLAG_SECTORS),
    rule("sbti.s3.required", "scope 3 obligation", "near-term targets", small.scope3_not_due),
    by_targets("sbti.small.year", "menu", "target year 2030", small.menu_year, year=2030,
               until=LAST_DAY_OF_MENU),
    *map(SBTI_V5.rule, SHARED),
    by_targets("sbti.s12.ambition", "scopes 1+2 ambition", "menu; C16 from 2025",
               cuts.near_term_cuts, what=S12, absolute=Menu(LINEAR_1_5C, LAST_DAY_OF_MENU)),
    *map(SBTI_V5.rule, LONG_TERM),
)
# fmt: on


def other_route(case: Case) -> Exempt | None:
    """Return that the route does not bind a company whose targets took another one.

    Parameters
    ----------
    case : Case
        The company on a day.

    Returns
    -------
    Exempt or None
        None where it took this route, or nobody said.

    Examples
    --------
    >>> from trajectory import Company, Facts
    >>> ordinary = Company("Example", facts=Facts(streamlined=False))
    >>> print(other_route(Case(ordinary, date(2024, 5, 6))).headline)
    the targets of Example did not take the route of small and medium companies
    """
    if case.facts.streamlined is not False:
        return None
    why = "did not take the route of small and medium companies"
    return Exempt(f"the targets of {case.company.name} {why}", f"the targets {why}")


SBTI_SMALL = RuleSet(
    "sbti_small",
    "SBTi",
    "small and medium companies",
    SBTI_V5.valid_from,
    None,
    RULES,
    note="the route is older: its rules before this day are not in this library; of its later "
    "versions only what the public page and published targets show",
    exempts=other_route,
)
