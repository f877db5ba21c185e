"""Compute implied temperature rises of the companies of an assessment, as arrays."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import Floats, as_instance, as_number, as_share, as_text, as_year
from trajectory.errors import ArgumentError, MissingDataError, TrajectoryError
from trajectory.kernels.arithmetic import convert, sum_over_years
from trajectory.kernels.temperature import budget_overshoot
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.outlook.budget import BudgetShare, Vintage, vintage
from trajectory.outlook.budget.spending import share_words
from trajectory.outlook.temperature import implied_by_budget, implied_by_tcre
from trajectory.outlook.temperature.implied import world_budget
from trajectory.portfolio.answers import UNKNOWN, Answers
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.columns import UNITS, Columns
from trajectory.portfolio.drawn import drawn
from trajectory.portfolio.implied import Emitters, ImpliedRises
from trajectory.words import INDEX, number, percent

__all__ = ["implied_rises"]

Years = NDArray[np.int64]
Mask = NDArray[np.bool_]
OS_CLIMATE = "OS-Climate"


class _World(NamedTuple):
    """Whose budget of the world: vintage, limit [°C] and likelihood [1]."""

    table: Vintage
    limit: float
    likelihood: float


def implied_rises(
    assessment: Assessment,
    what: Scope | Boundary | None = None,
    *,
    share: Callable[[Emitters], BudgetShare],
    until: int,
    budget: str,
    likelihood: float,
    limit: float = 1.5,
    co2_share: float | Mapping[str, float] | None = None,
    source: str | None = None,
) -> ImpliedRises:
    """Return the implied temperature rise of every company, as far as its path tells.

    A company's promised path from its base year to `until`, CO2 only, is held against its part of
    the world's budget, which is counted from that base year too. The overshoot goes through the
    published budgets backwards, and through OS-Climate's formula with its own response and its own
    budget of the limit, whatever the vintage. Each number is that of
    :func:`trajectory.outlook.temperature.overshoot` and of the functions there.

    Parameters
    ----------
    assessment : Assessment
        The companies' paths. Assess with ``until=``, so that the last level is kept on.
    what : Scope or Boundary, optional
        One of the boundaries assessed; the first if none is named.
    share : callable
        The rule of sharing: a function from :class:`Emitters` to the part of each, such as
        ``lambda of: tj.budget.grandfathering(of.co2, "GtCO2e", year=of.base_year)``.
    until : int
        The last year that counts. [year]
    budget : str
        A vintage: one of :func:`trajectory.outlook.budget.vintages`.
    likelihood : float
        Probability of staying below the limit. [1]
    limit : float
        1.5, 1.65 or 2.0: those that OS-Climate has. [°C]
    co2_share : float, or mapping of str to float
        CO2 in the emissions: of all companies alike, or of each by its id or name. [1]
    source : str, optional
        Where that was read; without it the assumptions say that it was assumed.

    Returns
    -------
    ImpliedRises
        Part, overshoot and rise by method; NaN with a reason where a company has no path in
        tonnes that reaches `until`, no CO2 share or no part.

    Raises
    ------
    ArgumentError, MissingDataError, YearError
        If an argument breaks its rule, or the rule of sharing answers for nobody: never for what
        a company lacks.

    References
    ----------
    Those of :func:`trajectory.outlook.temperature.implied_by_budget` and ``implied_by_tcre``. The
    budgets include land use, so OS-Climate's budget of its limit does, too.

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> found = tj.portfolio.assess(tj.portfolio.Book.of([zte]), what=tj.S12, until=2050,
    ...                             against=tj.benchmarks.linear_1_5c, as_of=date(2026, 1, 1))
    >>> rises = implied_rises(
    ...     found, until=2050, budget="IGCC 2025", likelihood=0.5, co2_share=1.0,
    ...     share=lambda of: tj.budget.grandfathering(of.co2, "GtCO2e", year=of.base_year))
    >>> rises.of("IGCC 2025").round(2), rises.of("OS-Climate").round(2)
    (array([1.7]), array([1.75]))
    """
    book = as_instance("assessment", assessment, Assessment).book
    boundary = assessment.asked.what[0] if what is None else as_boundary("what", what)
    answers, last = assessment.of(boundary), as_year("until", until)
    world = _World(vintage(budget), as_number("limit", limit), as_share("likelihood", likelihood))
    implied_by_tcre(1.0, limit=world.limit)  # both refuse what they do not have
    implied_by_budget(1.0, budget=budget, likelihood=world.likelihood, limit=world.limit,
                      base_year=1990)  # fmt: skip
    if not callable(share):
        raise ArgumentError(f"share must be a function from Emitters to a part, got {share!r:.80}")
    co2, told = _co2_share(co2_share, source, book.columns)
    why = np.full(len(book), "", dtype=object)
    known = _usable(answers, last, co2, why)
    base = answers.base_year.astype(np.int64)
    own = np.full(len(book), np.nan)
    own[known] = world_budget(world.table, limit=world.limit, likelihood=world.likelihood,
                              base_year=base[known])  # fmt: skip
    known &= _said(why, known & ~(own > 0.0), _spent(base, own))
    in_base = _gigatonnes(answers.base_level, answers.unit)
    parts, rule = _parts(share, Emitters(book.columns.names, book.columns.ids, base, in_base * co2,
                                        book.data), known, why)  # fmt: skip
    known &= parts > 0.0
    total = _totals(assessment, boundary, last, known)
    over = np.full(len(book), np.nan)
    over[known] = budget_overshoot(total[known], co2[known], parts[known], own[known])
    rises, methods = _rises(over, base, world, why)
    return ImpliedRises(book, boundary, assessment.asked.as_of, budget, parts, over, rises, why,
                        (*_told(world, base[known], own[known], boundary, last, rule), told,
                         *methods))  # fmt: skip


def _co2_share(
    given: float | Mapping[str, float] | None, source: str | None, columns: Columns
) -> tuple[Floats, str]:
    """Return the CO2 share of each company, NaN where none is given, and where it was read."""
    if given is None:
        raise MissingDataError(
            "co2_share must be given, since a budget is of CO2 only and a path of all gases; got "
            "None: give a number, or one of each company by id or name, and its source"
        )
    if not isinstance(given, Mapping):
        one = as_share("co2_share", given)
        return np.full(len(columns), one), share_words(one, source)
    known = {*columns.names.tolist(), *columns.ids.tolist()} - {None}
    strange = [key for key in given if key not in known]
    if strange:
        raise ArgumentError(f"co2_share must name companies of the book, got {strange[0]!r:.60}")
    if not given:
        raise ArgumentError("co2_share must name at least one company, got none")
    shares = {key: as_share("co2_share", value) for key, value in given.items()}
    pairs = zip(columns.ids, columns.names, strict=True)
    found = np.array([shares.get(key, shares.get(name, np.nan)) for key, name in pairs])
    ends = dict.fromkeys(percent(end) for end in (min(shares.values()), max(shares.values())))
    where = "assumed: no source was given" if source is None else as_text("source", source)
    return found, f"CO2 share of each company by itself, {' to '.join(ends)}: {where}"


def _usable(answers: Answers, last: int, co2: Floats, why: NDArray[Any]) -> Mask:
    """Return who has a path in tonnes that reaches a year and a CO2 share; say why not."""
    known = np.ones(why.size, dtype=np.bool_)
    known &= _said(why, answers.unit == UNKNOWN, lambda at: str(answers.reason[at]))
    index = known & (answers.unit == UNITS.index(INDEX))
    known &= _said(why, index, lambda _: "its path is an index, which is no mass")
    late = known & (answers.base_year > last)
    known &= _said(
        why, late, lambda at: f"its path begins in {answers.base_year[at]}, after {last}"
    )
    short = known & (answers.end_year < last)
    known &= _said(why, short, lambda at: (
        f"its path ends in {answers.end_year[at]}, before {last}: assess with until={last}, which "
        f"keeps the last level on"))  # fmt: skip
    return known & _said(why, known & np.isnan(co2), lambda _: "no CO2 share is given for it")


def _said(why: NDArray[Any], lacking: Mask, words: Callable[[int], str]) -> Mask:
    """Write why some companies have no rise, and return who is left."""
    for at in np.flatnonzero(lacking).tolist():
        why[at] = words(at)
    return ~lacking


def _spent(base: Years, own: Floats) -> Callable[[int], str]:
    def words(at: int) -> str:
        if np.isnan(own[at]):
            return f"what the world emitted from {base[at]} on is not published"
        return f"the world's budget from {base[at]} is spent ({own[at]:.0f} GtCO2)"

    return words


def _parts(
    share: Callable[[Emitters], BudgetShare], emitters: Emitters, known: Mask, why: NDArray[Any]
) -> tuple[Floats, str]:
    """Return the part of each known company by a rule, and the rule; say where there is none."""
    parts, rule = np.full(known.size, np.nan), "nobody was left to ask"
    places = np.flatnonzero(known)
    if not places.size:
        return parts, rule
    try:
        parts[places], rule = _asked(share, emitters, places)
    except TrajectoryError:  # someone is odd: ask one by one who, and why
        for at in places.tolist():
            try:
                parts[[at]], _ = _asked(share, emitters, np.array([at]))
            except TrajectoryError as error:
                why[at] = str(error)
        places = places[~np.isnan(parts[places])]
        if not places.size:
            raise
        parts[places], rule = _asked(share, emitters, places)
    none = known & ~(parts > 0.0) & (why == "")
    _said(why, none, lambda at: "its part of the budget is "
          + ("not known" if np.isnan(parts[at]) else "0"))  # fmt: skip
    return parts, rule


def _asked(
    share: Callable[[Emitters], BudgetShare], emitters: Emitters, places: Years
) -> tuple[Floats, str]:
    """Return what a rule says about the companies at some places."""
    data = {name: np.asarray(column)[places] for name, column in emitters.data.items()}
    some = Emitters(emitters.names[places], emitters.ids[places], emitters.base_year[places],
                    emitters.co2[places], data)  # fmt: skip
    found = as_instance("share", share(some), BudgetShare)
    parts = np.asarray(found.value, dtype=np.float64)
    if parts.shape not in ((), places.shape):
        raise ArgumentError(
            f"share must give a part of each of {places.size} companies, got {parts.shape}"
        )
    return parts, found.rule


def _gigatonnes(values: Floats, unit: NDArray[np.int8]) -> Floats:
    """Return masses in the units of their rows in gigatonnes; NaN of what is no mass."""
    found = np.full(values.shape, np.nan)
    for code in np.unique(unit).tolist():
        if code != UNKNOWN and UNITS[code] != INDEX:
            found[unit == code] = convert(values[unit == code], UNITS[code], "GtCO2e")
    return found


def _totals(assessment: Assessment, what: Boundary, last: int, known: Mask) -> Floats:
    """Return what each known company emits to the end of a year. [GtCO2e]"""
    totals = np.full(known.size, np.nan)
    for block in drawn(assessment, what):
        rows = known[block.at]
        path = block.path[rows][:, block.years <= last]
        summed = sum_over_years(np.where(np.isnan(path), 0.0, path))
        totals[block.at[rows]] = _gigatonnes(summed, block.unit[rows])
    return totals


def _rises(
    over: Floats, base: Years, world: _World, why: NDArray[Any]
) -> tuple[dict[str, Floats], tuple[str, ...]]:
    """Return the rises by each method, and the methods in words."""
    name, known = world.table.name, ~np.isnan(over)
    rises = {name: np.full(over.size, np.nan), OS_CLIMATE: np.full(over.size, np.nan)}
    if not known.any():
        return rises, ()
    backwards = implied_by_budget(over[known], budget=name, likelihood=world.likelihood,
                                  limit=world.limit, base_year=base[known])  # fmt: skip
    forwards = implied_by_tcre(over[known], limit=world.limit, with_land=True)
    rises[name][known], rises[OS_CLIMATE][known] = backwards.temperature, forwards.temperature
    first, end = world.table.limits[[0, -1]]
    _said(why, known & np.isnan(rises[name]), lambda at: (
        f"{number(float(over[at]), 4)} x its budget is beyond what {name} published "
        f"({first:g} to {end:g} °C)"))  # fmt: skip
    return rises, (backwards.method, forwards.method)


def _told(
    world: _World, base: Years, own: Floats, what: Boundary, last: int, rule: str
) -> tuple[str, ...]:
    """Return what rises rest on, in words."""
    which = f"{world.table.name}, {number(world.limit)} °C with {percent(world.likelihood)}"
    years = sorted({(int(year), float(amount)) for year, amount in zip(base, own, strict=True)})
    ends = dict.fromkeys((*years[:1], *years[-1:]))
    amounts = " to ".join(f"{number(amount, 4)} GtCO2 ({year})" for year, amount in ends)
    return (
        f"emissions: {what.words}, as promised, from each base year to {last}",
        f"budget of the world: {which}, counted from each base year by what was emitted in "
        f"between, not re-estimated: {amounts or 'nobody has one'}",
        f"part of each: {rule}",
    )
