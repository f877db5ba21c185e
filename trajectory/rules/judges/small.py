"""The streamlined route of small and medium companies: who may take it, and what it asks."""

from collections.abc import Iterator
from datetime import date

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S12
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.financial import is_financial_institution
from trajectory.rules.finding import Outcome, no_data, not_applicable
from trajectory.rules.judges.each import each
from trajectory.rules.limits import AtLeast, Below, Equals, Present
from trajectory.rules.measures import CONDITIONS, TONNES
from trajectory.rules.needs import Ground, Need
from trajectory.rules.sectors import sectors_of

__all__ = ["eligible", "menu_year", "scope3_not_due"]

USED = "the route was used: who may use it was decided when the targets were approved"


def eligible(
    case: Case,
    *,
    tonnes: float,
    conditions: int,
    employees: float,
    net_turnover: float,
    balance_sheet: float,
    land: tuple[str, ...],
) -> Iterator[Outcome]:
    """A company is small enough, and in no business that the route excludes.

    Its scope 1 and location-based scope 2 are below `tonnes`, and so many `conditions` of four
    hold: its employees, turnover and balance sheet are each below a limit, and it is in no land
    sector. Where it used the route, that was decided at the approval.
    """
    if case.facts.streamlined:
        yield not_applicable(USED, ground=Ground.FACTS)
        return
    yield _emits_little(case, tonnes)
    facts = case.facts
    in_land = None if facts.sector is None else bool(sectors_of(facts.sector) & set(land))
    known = {
        "employees": None if facts.employees is None else facts.employees < employees,
        "net_turnover": None if facts.net_turnover is None else facts.net_turnover < net_turnover,
        "balance_sheet": (
            None if facts.balance_sheet is None else facts.balance_sheet < balance_sheet
        ),
        "sector": None if in_land is None else not in_land,
    }
    yield _is_small(known, conditions)
    yield _may_use(case)


def _emits_little(case: Case, tonnes: float) -> Outcome:
    about = "emissions"
    what = S12.location_based
    year = case.recent(what)
    emitted = None if year is None else case.tonnes(what, year)
    if emitted is None:
        return no_data(needs.emissions("scope 1 and location-based scope 2 in tonnes"), about=about)
    say = "scope 1 and location-based scope 2 are {found} in {year}"
    return Below(tonnes, TONNES).judge(
        emitted, say, about=about, ground=Ground.INVENTORIES, year=year
    )


def _is_small(known: dict[str, bool | None], conditions: int) -> Outcome:
    about = "size"
    held = sum(met is True for met in known.values())
    unknown = [name for name, met in known.items() if met is None]
    if held < conditions <= held + len(unknown):
        names = tuple(f"Facts.{name}" for name in unknown)
        words = " and ".join(name.replace("_", " ") for name in unknown)
        return no_data(
            Need(f"{words}, which tell whether it is small", " and ".join(names)), about=about
        )
    say = f"it meets {{found}} of {len(known)}: employees, turnover, balance sheet, no land sector"
    return AtLeast(conditions, CONDITIONS).judge(held, say, about=about, ground=Ground.FACTS)


def _may_use(case: Case) -> Outcome:
    about, facts = "business", case.facts
    limit = Present("no financial institution and no seller of fossil fuels", "neither", "one")
    if is_financial_institution(facts):
        say = "", "a financial institution may not use the route"
        return limit.judge(False, say, about=about, ground=Ground.FACTS)
    if facts.sells_fossil_fuels:
        say = "", "a company that sells fossil fuels may not use the route"
        return limit.judge(False, say, about=about, ground=Ground.FACTS)
    if facts.sells_fossil_fuels is None:
        return no_data(needs.SELLS_FOSSIL_FUELS, about=about)
    if facts.sector is None:
        return no_data(needs.SECTOR, about=about)
    may = "it is no financial institution and sells no fossil fuels"
    return limit.judge(True, may, about=about, ground=Ground.FACTS)


@each("near")
def menu_year(case: Case, target: Target, *, year: int, until: date) -> Outcome:
    """Up to a day every target on the route's menu, which is on scopes 1 and 2, is for one year."""
    if target.boundary.scopes not in S12:
        return not_applicable("the menu has targets on scopes 1 and 2 only")
    if case.as_of > until:
        return not_applicable(
            "after {until} any year within the horizon may be chosen", until=until
        )
    say = "target year {found} is on the menu", "the menu has targets for {year} only, not {found}"
    return Equals(year).judge(target.target_year, say, year=year)


def scope3_not_due(case: Case) -> Iterator[Outcome]:  # noqa: ARG001
    """The route asks for no near-term target on scope 3."""
    yield not_applicable(
        "the route asks to measure and reduce scope 3, and for no near-term target"
    )
