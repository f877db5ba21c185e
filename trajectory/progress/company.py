"""Every promise of a company against its own inventories: which are kept, which are not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from trajectory.checks import as_fraction, as_instance, as_year
from trajectory.emitted.lookup import asked, reported, restated
from trajectory.errors import ArgumentError, MissingDataError, TrajectoryError
from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.nouns.company import Company, Promise
from trajectory.nouns.promises import (
    BelowBaseline,
    Engagement,
    NetZero,
    RenewableElectricity,
    Target,
)
from trajectory.nouns.scope import Boundary
from trajectory.nouns.series import Pathway, Series
from trajectory.paths.drawing import reduction_path
from trajectory.paths.joining import as_activity
from trajectory.paths.line import coverage_note
from trajectory.paths.net import net_path
from trajectory.progress.inputs import as_trackable, as_tracked, of_one
from trajectory.progress.judged import CompanyProgress, PromiseProgress
from trajectory.progress.tracking import tracked
from trajectory.words import INDEX, spans

__all__ = ["track_company"]


def track_company(
    company: Company,
    *,
    through: int,
    activity: Mapping[str, Series] | None = None,
    tolerance: float = TOLERANCE,
) -> CompanyProgress:
    """Return where a company is on each of its promises, as of one year.

    Each promise is judged alone, by :func:`track`: on the path that it draws by itself, a
    straight line from its base year, with what the company's inventories report within its
    boundary; where it does not say how scope 2 is counted, as the company's targets count it.
    So one promise never decides about another; the path that all of them draw together is
    that of :func:`trajectory.reduction_path`. Promises per unit of activity are judged by
    their intensity, as an index of the base year. What cannot be judged is named with the
    reason. There is no clock: promises withdrawn and inventories not yet published are left
    out by :meth:`trajectory.Company.as_of`.

    Parameters
    ----------
    company : Company
        Its promises and inventories; of two of one year that differ the last published holds.
    through : int
        The last year looked at. [year]
    activity : mapping of str to Series, optional
        For targets per unit of activity: the activity by its unit, in the base year and in
        the years reported.
    tolerance : float
        A difference up to this share of the base level counts as on the path. [1]

    Returns
    -------
    CompanyProgress
        A finding for each promise, in their order.

    Raises
    ------
    ArgumentError, YearError, UnitError
        If an argument is not what it should be; what is wrong with a promise is its reason.

    References
    ----------
    That each promise is judged alone is this library's own reading; measures as in
    :func:`track`.

    Examples
    --------
    >>> import trajectory as tj
    >>> promises = [tj.Target(tj.S1, "50%", 2030, base_year=2020),
    ...             tj.Target(tj.S1, "10%", 2022, base_year=2020)]
    >>> inventories = [tj.Inventory(2020, {tj.S1: 100.0}), tj.Inventory(2022, {tj.S1: 91.0})]
    >>> print(tj.track_company(tj.Company("Example", inventories, promises), through=2023))
    Example, through 2023
      -50 % of scope 1 by 2030 from 2020: no data in 2023
      -10 % of scope 1 by 2022 from 2020: target of 2022 missed: 91 t reported, 90 t promised
    """
    as_instance("company", company, Company)
    year, allowed = as_year("through", through), as_fraction("tolerance", tolerance)
    known = as_activity(activity)
    for series in known.values():
        of_one("activity", series)
    found = [_judged(company, promise, year, known, allowed) for promise in company.targets]
    return CompanyProgress(company.name, year, found)


def _judged(
    company: Company, promise: Promise, year: int, activity: dict[str, Series], tolerance: float
) -> PromiseProgress:
    """Return where emissions are on the path of one promise, or why nobody can tell."""
    why = _why_not(promise, activity)
    if isinstance(promise, Engagement | RenewableElectricity) or why:
        return PromiseProgress(promise, None, why)
    try:
        what = asked(company, promise.boundary)
        path, actuals = _held(company, promise, what, year, activity)
        as_trackable(path)
        if actuals is not None:
            as_tracked(actuals, path)
        return PromiseProgress(promise, tracked(actuals, path, year, None, tolerance))
    except TrajectoryError as error:
        reason = str(error).replace(f" of {promise}: ", ": ", 1).removeprefix(f"{promise}: ")
        return PromiseProgress(promise, None, reason)


def _why_not(promise: Promise, activity: dict[str, Series]) -> str:
    """Return why inventories do not tell about a promise, "" where they may."""
    if isinstance(promise, Engagement):
        return "inventories do not tell which partners have targets"
    if isinstance(promise, RenewableElectricity):
        return "inventories do not tell how much electricity is renewable"
    if isinstance(promise, NetZero) and None in (promise.residual, promise.base_year):
        return "it names no residual of a base year, so it promises no level of gross emissions"
    if isinstance(promise, BelowBaseline) and promise.baseline is None:
        return "its baseline is not known"
    per = getattr(promise, "per", None)
    if per is not None and per not in activity:
        return f"it needs activity={{{per!r}: a Series in {per}}}"
    return ""


def _held(
    company: Company, promise: Any, what: Boundary, year: int, activity: dict[str, Series]
) -> tuple[Pathway, Series | None]:
    """Return the path that one promise draws, with notes, and what was reported since its base."""
    last = max(year, getattr(promise, "base_year", None) or 0)
    before = [i for i in company.inventories if i.year <= last]
    alone = Company(company.name, before, [promise], company.facts)
    per = activity[promise.per] if isinstance(promise, Target) and promise.per else None
    notes = []
    if isinstance(promise, NetZero):
        path = net_path(alone, what).gross
        notes.append("only gross emissions are judged, not removals")
    elif isinstance(promise, Target) and per is not None:
        ones = range(promise.base_year, promise.last_year + 1)
        path = reduction_path(
            alone, what, activity={per.unit: Series(ones, np.ones(len(ones)), per.unit)}
        )
    else:
        path = reduction_path(alone, what)
    if isinstance(promise, Target) and promise.coverage != 1.0:
        rest = "the rest is taken to stay as in the base year"
        notes.append(f"'{promise}' covers {coverage_note(promise)}: {rest}")
    since = [i for i in company.inventories if path.base_year <= i.year <= year]
    inside = Company(company.name, since, company.targets, company.facts)
    notes += restated(inside, what, sorted({i.year for i in since}))
    actuals = _reported(inside, what, path.unit)
    if per is not None:
        path, actuals, more = _intensities(path, actuals, per)
        notes += more
        label = f"{company.name}, {what.words} per {per.unit}: promised"
        path = replace(path, label=label)
    return replace(path, notes=(*path.notes, *notes)), actuals


def _reported(company: Company, what: Boundary, unit: str) -> Series | None:
    """Return what was reported, in the unit of the path; None if nothing was."""
    try:
        series = reported(company, what)
    except MissingDataError:
        return None
    return series if series.unit == unit else series.convert(unit)


def _intensities(
    path: Pathway, actuals: Series | None, activity: Series
) -> tuple[Pathway, Series | None, list[str]]:
    """Return a path at constant activity, and emissions by activity, as indices of the base."""
    base, unit = path.base_year, activity.unit
    measured = {year: value for year, value in activity.items() if value > 0.0}
    if base not in measured:
        raise ArgumentError(f"activity in {unit} must be above 0 in base year {base}, got none")
    years = [] if actuals is None else actuals.years.tolist()
    missing = [year for year in years if year not in measured]
    notes = [f"no intensity: no activity in {unit} for {spans(missing)}"] if missing else []
    known = [year for year in years if year in measured]
    if actuals is None or not known:
        return path.indexed(base), None, notes
    at_base = float(path.base_level) / measured[base]
    values = [100.0 * (actuals.at(year) / measured[year]) / at_base for year in known]
    return path.indexed(base), Series(known, values, INDEX, actuals.label), notes
