"""Where reported emissions are on the promised path, what is left, where the pace leads."""

from typing import Any

import numpy as np

from trajectory.checks import as_fraction, as_year
from trajectory.kernels.arithmetic import TOLERANCE, reduction_to, sum_over_years
from trajectory.kernels.progress import (
    annual_change,
    annual_percentage,
    position,
    share_of_target,
    share_of_time,
    years_ahead,
)
from trajectory.nouns.series import Pathway, Series
from trajectory.outlook.baseline.fit import Scale, fit_line
from trajectory.progress.inputs import (
    aimed_at,
    as_tracked,
    judged_in,
    level_in,
    reported_through,
    target_years,
    unreported,
)
from trajectory.progress.result import Progress, Verdict
from trajectory.words import amount, spans

__all__ = ["track", "tracked"]

TREND_POINTS = 3
"""Two points always lie on their line, so they say nothing about a trend."""


def track(
    actuals: Series,
    path: Pathway,
    *,
    through: int,
    target_year: int | None = None,
    tolerance: float = TOLERANCE,
) -> Progress:
    """Return where reported emissions are on a promised path, as of one year.

    Years after `through` are not looked at, and nothing is filled in. Reductions are
    fractions of the path's base level, also where another figure is reported for the base
    year, which is then noted. The verdict is, in this order:

    - NOT_STARTED: `through` is the base year or before it;
    - NO_DATA: nothing is reported for the year judged: `through`, or the last target year if
      that is earlier, since a year that nobody promised is no target;
    - MISSED: in the latest target year up to `through`, the figure reported is above the
      path. Target years are the knots after the base year (for a path without knots its
      last year) and `target_year`. It stays so until another target falls due;
    - MET: `through` is after the last target year, for which no more was reported than
      promised;
    - AHEAD, ON_TRACK, BEHIND: the figure reported for `through` is below, on or above it.

    Parameters
    ----------
    actuals : Series
        Reported emissions of one company, none before the path's base year; years may be
        missing. [`path.unit`]
    path : Pathway
        One promised path that holds its base year.
    through : int
        The last year looked at. [year]
    target_year : int, optional
        The year whose level is aimed at, not after the last knot; if not given the first knot
        after `through`, or the last one. [year]
    tolerance : float
        A difference up to this share of the base level counts as on the path. [1]

    Returns
    -------
    Progress
        The verdict, and by how much.

    Raises
    ------
    YearError
        If reported years come before the base year, nothing was promised after it, the path
        was cut before `through` and its target, or nobody promised `target_year`.
    UnitError
        If the units differ.
    ArgumentError
        If there is more than one company, or an emission is negative.

    References
    ----------
    CDP questionnaire 2024, 7.53.1 (share of the target achieved; read in a source that quotes
    it). The expectation by year is the promised path itself, not a method of a standard.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023, 2024, 2025], [100.0, 90.0, 80.0, 70.0, 60.0], "index")
    >>> reported = Series([2021, 2022, 2023], [100.0, 94.0, 85.0], "index")
    >>> progress = track(reported, path, through=2023)
    >>> progress
    Progress(2023: BEHIND, 5 index points above the path)
    >>> progress.surplus, progress.required_linear
    (-9.0, 0.125)
    """
    year, allowed = as_year("through", through), as_fraction("tolerance", tolerance)
    as_tracked(actuals, path)
    return tracked(actuals, path, year, target_year, allowed)


def tracked(
    actuals: Series | None, path: Pathway, year: int, target_year: int | None, tolerance: float
) -> Progress:
    """Return what :func:`track` does of arguments that were checked; None: nothing is reported."""
    aim = aimed_at(path, year, target_year)
    targets = sorted({*target_years(path), aim})
    judged = judged_in(path, year, targets[-1])
    known = None if actuals is None else reported_through(actuals, judged)
    due = max((y for y in targets if y <= judged), default=None)
    verdict, notes = _verdict(known, path, judged, due, tolerance)
    if judged < year:
        notes.append(f"nothing is promised after {judged}: {year} is not judged")
        verdict = verdict if verdict in (Verdict.NO_DATA, Verdict.MISSED) else Verdict.MET
    fields: dict[str, Any] = {} if known is None else _by_year(known, path)
    if known is not None and verdict not in (Verdict.NO_DATA, Verdict.NOT_STARTED):
        more, reasons = _now(known, path, judged, aim)
        fields |= more
        notes += reasons
        if fields["lead_years"][-1] is None:
            level = amount(known.at(judged), path.unit)
            notes.append(f"no lead in years: the path never falls through {level}")
    notes += path.notes
    return Progress(
        path, known, year, judged, aim, tolerance, verdict, **fields, notes=dict.fromkeys(notes)
    )


def _verdict(
    known: Series | None, path: Pathway, judged: int, due: int | None, tolerance: float
) -> tuple[Verdict, list[str]]:
    """Return the verdict, and what to say of the target that has fallen due."""
    if judged <= path.base_year:
        return Verdict.NOT_STARTED, []
    if known is None or judged not in known.years:
        return Verdict.NO_DATA, []

    def side(year: int) -> int:
        return int(position(known.at(year), path.at(year), path.base_level, tolerance))

    notes = []
    if due is not None and due in known.years:
        reported, promised = (amount(series.at(due), path.unit) for series in (known, path))
        outcome = "missed" if side(due) > 0 else "met"
        notes.append(f"target of {due} {outcome}: {reported} reported, {promised} promised")
        if side(due) > 0:
            return Verdict.MISSED, notes
    elif due is not None:
        notes.append(f"nothing was reported for {due}, when a target fell due")
    where = {1: Verdict.BEHIND, 0: Verdict.ON_TRACK, -1: Verdict.AHEAD}
    return where[side(judged)], notes


def _by_year(known: Series, path: Pathway) -> dict[str, Any]:
    """Return reductions and leads in every year reported."""
    years, level, base = known.years, known.values, path.base_level
    promised = path.values[years - path.years[0]]
    on_path = position(level, promised, base, TOLERANCE) == 0
    ahead = years_ahead(path.years, path.values, np.where(on_path, promised, level), years)
    lead = promised - level
    fields = {
        "lead": Series(years, lead, path.unit, "lead"),
        "lead_years": tuple(_plain(value) for value in ahead),
    }
    if base == 0.0:
        return fields
    return fields | {
        "achieved": Series(years, reduction_to(base, level), "1", "reduction achieved"),
        "expected": Series(years, reduction_to(base, promised), "1", "reduction promised"),
        "lead_points": Series(years, 100.0 * lead / base, "percentage points", "lead"),
    }


def _now(known: Series, path: Pathway, year: int, aim: int) -> tuple[dict[str, Any], list[str]]:
    """Return the measures of the year judged, and notes on those that there are not."""
    first, base, level = path.base_year, path.base_level, known.at(year)
    target = level_in(path, aim)
    share = _plain(share_of_target(base, level, target))
    run_rate = float(annual_change(base, level, year - first))
    fields: dict[str, Any] = {
        "run_rate": run_rate,
        "target_achieved": share,
        "time_elapsed": float(share_of_time(first, year, aim)),
    }
    notes = []
    if base == 0.0:
        notes.append(f"no reduction as a share: the level of the base year {first} is 0")
    if share is None:
        notes.append(f"no share achieved: the level promised for {aim} is the base level")
    if first in known.years and position(known.at(first), base, base, TOLERANCE) != 0:
        notes.append(
            f"{amount(known.at(first), path.unit, 6)} is reported for the base year {first}, "
            f"but the promise is measured from {amount(base, path.unit, 6)}; restated?"
        )
    missing = unreported(known, first + 1, year)
    if missing:
        notes.append(f"no total since {first}: nothing was reported for {spans(missing)}")
    else:
        later = known.between(first + 1, year)
        promised = path.between(first + 1, year)
        fields["surplus"] = float(sum_over_years(promised.values - later.values))
    if aim > year:
        more, reasons = _ahead(known, path, run_rate, year, aim)
        fields |= more
        notes += reasons
    return fields, notes


def _ahead(
    known: Series, path: Pathway, run_rate: float, year: int, aim: int
) -> tuple[dict[str, Any], list[str]]:
    """Return forecasts and required rates, and notes on those that there are not."""
    left, level, target = aim - year, known.at(year), level_in(path, aim)
    cut, base = -float(annual_change(level, target, left)), path.base_level
    fields: dict[str, Any] = {
        "run_rate_forecast": level + run_rate * left,
        "required_linear": cut / base if base > 0.0 else None,
        "required_compound": _plain(annual_percentage(level, target, left)),
    }
    notes = []
    if known.years.size < TREND_POINTS:
        notes.append(f"no trend: {TREND_POINTS} years are needed, got {known.years.size}")
    else:
        line = fit_line(known.years, known.values, Scale.LINEAR)
        fields["trend_forecast"] = float(line.at([aim])[0])
    if fields["required_compound"] is None:
        notes.append("no compound rate: no constant percentage leads to zero or away from it")
    if min(fields["run_rate_forecast"], fields.get("trend_forecast", 0.0)) < 0.0:
        notes.append("a forecast below zero only says that its straight line ends earlier")
    return fields, notes


def _plain(value: Any) -> float | None:
    """Return a plain float, None for NaN."""
    return None if np.isnan(value) else float(value)
