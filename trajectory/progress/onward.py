"""From today's emissions onward: paths beside the promised one, which they never replace."""

import numpy as np

from trajectory.checks import Floats, as_instance, as_year
from trajectory.errors import ArgumentError, MissingDataError, YearError
from trajectory.kernels.arithmetic import TOLERANCE, sum_over_years
from trajectory.kernels.curves import Curve, linear
from trajectory.kernels.progress import annual_change, steady_cut
from trajectory.nouns.series import Pathway, Series
from trajectory.progress.inputs import aimed_at, as_tracked, level_in, target_years, unreported
from trajectory.words import total

__all__ = ["catch_up", "reanchor"]


def reanchor(path: Pathway, actuals: Series, *, through: int, curve: Curve = linear) -> Pathway:
    """Return a path from the emissions reported for a year to the targets that remain.

    It reaches the same targets, but says nothing on what was emitted too much or too little
    before; where a target is above the emissions reported it rises. The promised path stays
    as it is.

    Parameters
    ----------
    path : Pathway
        One promised path that holds its base year.
    actuals : Series
        Reported emissions; only that of `through` is used. [`path.unit`]
    through : int
        The year to start from, before the last target year. [year]
    curve : Curve
        How emissions move between the knots.

    Returns
    -------
    Pathway
        From `through` to the last knot, measured from the promised base. [`path.unit`]

    Raises
    ------
    MissingDataError
        If nothing was reported for `through`.
    YearError, UnitError, ArgumentError
        If no target remains, or the two do not fit, as in :func:`track`.

    References
    ----------
    Our method, not one of a standard: a straight way, or another curve, to the same targets.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023, 2024, 2025], [100.0, 90.0, 80.0, 70.0, 60.0], "index")
    >>> reanchor(path, Series([2023], [84.0], "index"), through=2023).values
    array([84., 72., 60.])
    """
    as_instance("curve", curve, Curve)
    year, level = _start(path, actuals, through)
    later = [y for y in target_years(path) if y > year]
    _some_left(later, year)
    knots, levels = [year, *later], [level, *(level_in(path, y) for y in later)]
    values = curve(np.arange(year, later[-1] + 1), knots, levels)
    return _beside(path, values, knots, levels, f"re-anchored in {year}")


def catch_up(
    path: Pathway, actuals: Series, *, through: int, target_year: int | None = None
) -> Pathway:
    r"""Return the path that makes up for a shortfall by the target year.

    The same amount is cut every year, from the emissions :math:`A` reported for `through` and
    down to zero at most: :math:`Q_k = \max(0, A - g k)` in the :math:`n` years
    :math:`k = 1 \dots n` to the target year. The years after the base year may emit in total
    what the path promised for them; what was reported has used a part of that, so

    .. math:: S = \sum_{b < y \le T} P_y - \sum_{b < y \le c} A_y

    is left, and the :math:`g` at which :math:`\sum Q_k = S` is that of
    :func:`~trajectory.kernels.progress.steady_cut`. Where emissions could then end above the
    level :math:`P_T` promised for the target year, or rise, the path takes the least
    :math:`g \ge 0` that ends at it: the total is then below the promised one, and nothing is
    emitted because less was before. So the path never rises and ends at the promised level or
    lower; only where :math:`S < 0` there is none, whatever its shape.

    Parameters
    ----------
    path : Pathway
        One promised path that holds its base year.
    actuals : Series
        Reported emissions of every year after the base year to `through`. [`path.unit`]
    through : int
        The last year that counts as reported. [year]
    target_year : int, optional
        By when; if not given the first knot after `through`. [year]

    Returns
    -------
    Pathway
        From `through` to the target year, measured from the promised base. [`path.unit`]

    Raises
    ------
    MissingDataError
        If `through`, or a year between it and the base year, was not reported.
    ArgumentError
        If more was emitted than the whole path promises through the target year.
    YearError, UnitError
        If no target remains, or the two do not fit, as in :func:`track`.

    References
    ----------
    Our method, derived above; no standard read gives one.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023, 2024, 2025], [100.0, 90.0, 80.0, 70.0, 60.0], "index")
    >>> reported = Series([2022, 2023], [93.0, 84.0], "index")
    >>> catch_up(path, reported, through=2023).values
    array([84., 69., 54.])
    """
    year, level = _start(path, actuals, through)
    aim = aimed_at(path, year, target_year)
    _some_left([aim] if aim > year else [], year)
    if aim > path.years[-1]:
        raise YearError(f"path must hold every year to the target year {aim}, got {path!r}")
    allowance = _allowance(path, actuals, year, aim)
    years, n, target = np.arange(year, aim + 1), aim - year, path.at(aim)
    cut = float(steady_cut(level, allowance, n)) if level > 0.0 else 0.0
    least = max(0.0, -float(annual_change(level, target, n)))
    if cut > least:
        values = np.maximum(0.0, level - cut * (years - year))
    else:
        values = linear(years, [year, aim], [level, min(level, target)])
    return _beside(path, values, [year, aim], [level, values[-1]], f"caught up by {aim}")


def _start(path: Pathway, actuals: Series, through: int) -> tuple[int, float]:
    """Return the year to start from and the emissions reported for it."""
    year = as_year("through", through)
    as_tracked(actuals, path)
    if year not in actuals.years:
        raise MissingDataError(
            f"actuals must hold {year}, the year to start from, got {actuals.years.tolist()}"
        )
    return year, float(actuals.at(year))


def _some_left(targets: list[int], through: int) -> None:
    if not targets:
        raise YearError(f"through must be before the target year, got {through}")


def _allowance(path: Pathway, actuals: Series, through: int, aim: int) -> float:
    """Return what the path promises after the base year up to `aim`, less what was reported."""
    first = path.base_year + 1
    missing = unreported(actuals, first, through)
    if missing:
        raise MissingDataError(f"actuals must hold every year {first}..{through}, got no {missing}")
    promised = float(sum_over_years(path.between(first, aim).values))
    emitted = 0.0
    if through >= first:
        emitted = float(sum_over_years(actuals.between(first, through).values))
    left = promised - emitted
    if left < -TOLERANCE * path.base_level * (aim - path.base_year):
        whole, used, more = (total(x, path.unit, 6) for x in (promised, emitted, -left))
        raise ArgumentError(
            f"actuals must leave something of the {whole} that the path promises in total for "
            f"{first}..{aim}: impossible to catch up, since {used} were emitted by {through}, "
            f"{more} more even if nothing is emitted from then on"
        )
    return max(0.0, left)


def _beside(
    path: Pathway, values: Floats, knots: list[int], levels: list[float], what: str
) -> Pathway:
    """Return a path from the first to the last knot with the promised path's base."""
    return Pathway(
        np.arange(knots[0], knots[-1] + 1),
        values,
        path.unit,
        f"{path.label or 'promised path'}: {what}",
        base_year=path.base_year,
        base_level=path.base_level,
        knot_years=knots,
        knot_levels=levels,
    )
