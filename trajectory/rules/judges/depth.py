"""How deep one target is: against the least that an ambition asks, or a sector's pathway."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S12
from trajectory.nouns.source import Source
from trajectory.rules import needs
from trajectory.rules.ambition import Ambition
from trajectory.rules.case import Case
from trajectory.rules.dynamic import Dynamic
from trajectory.rules.finding import Outcome, Status, no_data, passed
from trajectory.rules.judges.compared import cut
from trajectory.rules.judges.each import since_base
from trajectory.rules.judges.fiscal import by_fiscal_year
from trajectory.rules.judges.newest import beside_newest
from trajectory.rules.needs import Ground, Need
from trajectory.rules.sectors import SECTORS, sectors_of
from trajectory.rules.units import Kind, Unit, is_output, unit_of

__all__ = [
    "deep_enough",
    "intensity_cut",
    "least_of",
    "long_intensity",
    "over",
    "without_ratio",
]

ZERO = "{target.percent} % per {target.per} leaves nothing, whatever the pathway"

# -- what an ambition needs to know ---------------------------------------------------------------


def _as_of(case: Case, target: Target, facts: dict[str, Any]) -> date:  # noqa: ARG001
    return case.as_of


def _recent_year(case: Case, target: Target, facts: dict[str, Any]) -> int | Outcome:  # noqa: ARG001
    year = since_base(case, target)
    if isinstance(year, int) and year > target.target_year:
        return over(target, year)
    return year


def over(target: Target, year: int) -> Outcome:
    """Return that a target cannot be judged from a year after it: nobody can supply that."""
    words = f"a day before {year}, since the target year {target.target_year} is over"
    return no_data(Need(words, ground=Ground.INVENTORIES))


def _emissions_ratio(case: Case, target: Target, facts: dict[str, Any]) -> float | Outcome:
    ratio = case.ratio(target, facts["recent_year"])
    return no_data(without_ratio(case, target, facts["recent_year"])) if ratio is None else ratio


def without_ratio(case: Case, target: Target, year: int) -> Need:
    """Return why a year's emissions cannot be set against the base year's."""
    base = case.base(target)[0]
    of = "emissions of {it.boundary} in {it.base_year}"
    if base == 0.0:
        return needs.emissions(f"{of} above zero: they are reported as 0")
    return needs.emissions(of if base is None else f"{of}, in the unit of {year}'s")


def _scope2_share(case: Case, target: Target, facts: dict[str, Any]) -> float | Outcome:
    share = case.scope2_share(target.boundary, facts["recent_year"])
    if share is not None:
        return share
    return no_data(needs.emissions(f"the split of scopes 1 and 2 in {facts['recent_year']}"))


def _net_zero_year(case: Case, target: Target, facts: dict[str, Any]) -> int | None:  # noqa: ARG001
    return case.net_zero_year


FACTS: dict[str, Callable[[Case, Target, dict[str, Any]], Any]] = {
    "as_of": _as_of,
    "recent_year": _recent_year,
    "emissions_ratio": _emissions_ratio,
    "scope2_share": _scope2_share,
    "net_zero_year": _net_zero_year,
}
"""How a case answers what an ambition needs: with a value, or with what is missing."""


def least_of(
    case: Case, target: Target, ambition: Ambition
) -> tuple[float, dict[str, Any]] | Outcome:
    """Return the least that an ambition asks of a target and what it rests on, or what lacks."""
    facts: dict[str, Any] = {}
    for name in ambition.needs:
        fact = FACTS[name](case, target, facts)
        if isinstance(fact, Outcome):
            return fact.of(target)
        facts[name] = fact
    return float(ambition.least(target.base_year, target.target_year, **facts)), facts


def deep_enough(case: Case, target: Target, ambition: Ambition) -> Outcome:
    """Return whether a target is as deep as an ambition asks.

    What is less than the ambition's floor is too little, whatever else is not known.
    """
    found = least_of(case, target, ambition)
    if isinstance(found, Outcome):
        return _under_floor(target, ambition) or found
    least, facts = found
    years = target.base_year, target.target_year
    how = partial(ambition.words, *years, **facts)
    numbers = partial(ambition.numbers, *years, **facts)
    if "recent_year" not in facts:
        return by_fiscal_year(case, target, ambition, facts, cut(target, least, how, numbers))
    judged = cut(target, least, how, numbers, ground=case.dates.ground_of(target.life))
    return beside_newest(case, target, ambition, facts, judged)


def _under_floor(target: Target, ambition: Ambition) -> Outcome | None:
    """Return a fail by the part of an ambition that years alone decide, None where it passes."""
    if not isinstance(ambition, Dynamic):
        return None
    years = target.base_year, target.target_year
    outcome = cut(target, float(ambition.floor(*years)), partial(ambition.words_of_floor, *years))
    return outcome if outcome.status is Status.FAIL else None


# -- intensity targets ----------------------------------------------------------------------------


def intensity_cut(
    case: Case, target: Target, ambition: Ambition | None, source: Source | None = None
) -> Outcome:
    """Return whether an intensity target is as deep as an ambition asks, None: a sector's pathway.

    Where the SBTi has a sector pathway for its unit, that is the test, and it is not known here;
    money other than value added is none of the units that the rate is meant for. All the way to
    zero is deep enough by any pathway.
    """
    if target.reduction == 1.0:
        return passed(ZERO, about=target, target=target)
    unit = unit_of(target.per or "")
    if target.reduction < 0.0 and ambition is not None:
        return deep_enough(case, target, ambition)
    if ambition is None or unit.kind is Kind.PATHWAY:
        return without_pathway(target, pathways_of(case, target, unit))
    if unit.kind is Kind.MONEY:
        return no_data(needs.VALUE_ADDED, about=target, target=target)
    outcome = deep_enough(case, target, ambition)._replace(source=source)
    return _unless_on_pathway(case, target, unit, outcome)


def _unless_on_pathway(case: Case, target: Target, unit: Unit, outcome: Outcome) -> Outcome:
    """Return a fail only where no pathway can accept it: a sector's own, where it has the unit."""
    if outcome.status is not Status.FAIL or target.reduction < 0.0:
        return outcome
    pathways = (unit.pathway,) if unit.pathway else _by_mass(case, target)
    return without_pathway(target, pathways) if pathways else outcome


def _by_mass(case: Case, target: Target) -> tuple[str, ...]:
    """Return the pathways that a company's sector has for a mass of whatever it makes or buys."""
    own = sectors_of(case.facts.sector) if is_output(target.per or "") else frozenset()
    return tuple(row.pathway for row in SECTORS if row.name in own and row.by_mass)


def long_intensity(case: Case, target: Target, least: float | None, how: Any) -> Outcome:
    """Return whether a long-term intensity target is as deep as asked, None: as its pathway.

    What reaches the least passes in any physical unit; what does not may still be on a pathway.
    """
    unit = unit_of(target.per or "")
    if target.reduction == 1.0:
        return passed(ZERO, about=target, target=target)
    if least is None:
        return without_pathway(target, pathways_of(case, target, unit))
    if unit.kind is Kind.MONEY:
        return no_data(needs.VALUE_ADDED, about=target, target=target)
    return _unless_on_pathway(case, target, unit, cut(target, least, how))


def pathways_of(case: Case, target: Target, unit: Unit) -> tuple[str, ...]:
    """Return the sectors whose pathways may be the test: that of the unit, or the company's."""
    if unit.pathway:
        return (unit.pathway,)
    if unit.kind is not Kind.PHYSICAL or not target.boundary.scopes & S12:
        return ()
    own = sectors_of(case.facts.sector)
    return tuple(dict.fromkeys(row.pathway for row in SECTORS if row.name in own and row.pathway))


def without_pathway(target: Target, pathways: tuple[str, ...]) -> Outcome:
    """Return that a sector's pathway is the test."""
    if not pathways:
        return no_data(needs.PATHWAY, about=target, target=target)
    return no_data(needs.PATHWAY_OF, about=target, target=target, sector=" or ".join(pathways))
