"""Promises per unit of activity: what they mean in emissions, and when these still rise."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_floats, as_instance
from trajectory.emitted.lookup import asked
from trajectory.errors import ArgumentError, TargetError, UnitError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway, Series
from trajectory.paths.drawing import draw
from trajectory.paths.joining import Asked, Spread, plan_of
from trajectory.paths.line import coverage_note

__all__ = [
    "absolute_reduction",
    "break_even_growth",
    "break_even_note",
    "compound_rate",
    "intensity_path",
    "intensity_reduction",
]
__dir__ = __all__.copy  # what completion offers


def intensity_reduction(absolute_reduction: ArrayLike, growth: ArrayLike) -> Any:
    """Return the cut in intensity that an absolute cut means when activity grows.

    Parameters
    ----------
    absolute_reduction : array_like, shape (...)
        Fraction of base-year emissions that is gone, at most 1; below 0 where they rise. [1]
    growth : array_like, shape (...)
        Growth of activity over the same years, in total, above -1. [1]

    Returns
    -------
    float or ndarray, shape (...)
        (growth + absolute_reduction) / (1 + growth), fraction of base-year intensity. [1]

    Raises
    ------
    ArgumentError
        If a reduction is above 1, or growth is not above -1.

    References
    ----------
    Identity: emissions are intensity times activity, (1 - R_abs) = (1 - R_int) (1 + g).

    Examples
    --------
    >>> intensity_reduction(0.2, 0.6)
    0.5
    """
    cut, g = _as_cut("absolute_reduction", absolute_reduction), _as_growth(growth)
    _same_shape(cut, g)
    return plain((g + cut) / (1.0 + g))


def absolute_reduction(intensity_reduction: ArrayLike, growth: ArrayLike) -> Any:
    """Return the cut in emissions that a cut in intensity means when activity grows.

    Parameters
    ----------
    intensity_reduction : array_like, shape (...)
        Fraction of base-year intensity that is gone, at most 1. [1]
    growth : array_like, shape (...)
        Growth of activity over the same years, in total, above -1. [1]

    Returns
    -------
    float or ndarray, shape (...)
        R (1 + growth) - growth; below 0 where emissions rise. [1]

    Raises
    ------
    ArgumentError
        If a reduction is above 1, or growth is not above -1.

    References
    ----------
    The inverse of :func:`intensity_reduction`.

    Examples
    --------
    >>> absolute_reduction(0.5, [0.5, 1.0, 1.5])
    array([ 0.25,  0.  , -0.25])
    """
    cut, g = _as_cut("intensity_reduction", intensity_reduction), _as_growth(growth)
    _same_shape(cut, g)
    return plain(cut * (1.0 + g) - g)


def break_even_growth(reduction: ArrayLike) -> Any:
    """Return the growth of activity above which a cut in intensity is met with rising emissions.

    Parameters
    ----------
    reduction : array_like, shape (...)
        Fraction of base-year intensity in [0, 1). [1]

    Returns
    -------
    float or ndarray, shape (...)
        R / (1 - R), in total over the target's years; :func:`compound_rate` gives it per
        year. [1]

    Raises
    ------
    ArgumentError
        If a reduction is no fraction, or is 1: no growth lets an intensity of zero emit.

    References
    ----------
    The growth at which :func:`absolute_reduction` is 0.

    Examples
    --------
    >>> break_even_growth([0.0, 0.5, 0.75])
    array([0., 1., 3.])
    """
    cut = _as_cut("reduction", reduction, minimum=0.0)
    if (cut == 1.0).any():
        raise ArgumentError(
            "reduction must be below 1: an intensity of zero is met only with zero emissions, "
            "at any growth, got 1"
        )
    return plain(cut / (1.0 - cut))


def compound_rate(growth: ArrayLike, years: ArrayLike) -> Any:
    """Return the rate per year, of the previous year, that makes up a growth in total.

    Parameters
    ----------
    growth : array_like, shape (...)
        Growth in total, above -1. [1]
    years : array_like, shape (...)
        Over how many years, above 0. [year]

    Returns
    -------
    float or ndarray, shape (...)
        (1 + growth) ** (1 / years) - 1. [1 / year]

    Raises
    ------
    ArgumentError
        If growth is not above -1, or years are not above 0.

    Examples
    --------
    >>> round(compound_rate(0.21, 2), 12)
    0.1
    """
    g, span = _as_growth(growth), as_floats("years", years)
    if span.min() <= 0.0:
        raise ArgumentError(f"years must be above 0, got {span.min():g}")
    _same_shape(g, span)
    return plain(np.expm1(np.log1p(g) / span))


def break_even_note(target: Target) -> str:
    """Return in one sentence at which growth an intensity target is met with rising emissions.

    Parameters
    ----------
    target : Target
        A target per unit of activity.

    Returns
    -------
    str
        For :func:`trajectory.benchmarks.comparison` to take among its `notes`.

    Raises
    ------
    TargetError
        If the target is an absolute one.

    Examples
    --------
    >>> from trajectory import S3
    >>> print(break_even_note(Target(S3, "52%", 2030, base_year=2021, per="TB")))
    an intensity cut of 52 % by 2030 from 2021 is met with rising emissions once activity (TB)
    grows by more than 108.3 % in total, 8.5 % a year
    """
    if as_instance("target", target, Target).per is None:
        raise TargetError(f"target must be one per unit of activity, got '{target}'")
    cut = f"an intensity cut of {target.percent} % by {target.target_year} from {target.base_year}"
    if target.coverage != 1.0:
        cut += f", covering {coverage_note(target)},"
    if target.reduction == 1.0:
        return f"{cut} leaves nothing of what it covers, however much activity ({target.per}) grows"
    growth = break_even_growth(target.reduction)
    rate = compound_rate(growth, target.target_year - target.base_year)
    covered = " of what it covers" if target.coverage != 1.0 else ""
    return (
        f"{cut} is met with rising emissions{covered} once activity ({target.per}) grows by more "
        f"than {100 * growth:.1f} % in total, {100 * rate:.1f} % a year"
    )


def intensity_path(
    company: Company,
    what: Scope | Boundary,
    activity: Series,
    *,
    curve: Curve = linear,
    until: int | None = None,
    spread: Spread | None = None,
) -> Pathway:
    """Return the gross emissions that promises per unit of activity draw, given the activity.

    Base-year intensity is base-year emissions by base-year activity. The curve runs through
    the intensities promised; times the activity of each year they are emissions. Targets are
    chosen and joined as in :func:`trajectory.reduction_path`, from those whose `per` is the
    unit of `activity`. Where a target covers only a share, the rest stays at its base
    intensity.

    Parameters
    ----------
    company : Company
        Promises, and the inventory of each base year.
    what : Scope or Boundary
        What to draw; where it does not say how scope 2 is counted, as the targets count it.
    activity : Series
        Activity, above 0 in each base year, for every year of the path; shape (..., t) for
        many scenarios. [what the targets divide by]
    curve : Curve
        How intensity moves between the knots.
    until : int, optional
        Keep the last intensity on until this year. [year]
    spread : callable, optional
        How to read wider targets, such as :func:`trajectory.pro_rata`.

    Returns
    -------
    Pathway
        From the base year to the last target year or `maintain_until`. [the inventory's unit]

    Raises
    ------
    UnitError
        If the targets divide by something else than `activity` measures.
    YearError
        If `activity` does not cover every year of the path: nothing is filled in.
    ArgumentError
        If activity is 0 in a base year, or negative.
    TargetError
        If nothing was promised on these scopes, or two promises contradict each other.
    MissingDataError, ScopeError
        If the base year or the scopes were never reported.

    Examples
    --------
    >>> import trajectory as tj
    >>> maker = tj.Company("made up", [tj.Inventory(2021, {tj.S3: 100.0})],
    ...                    [tj.Target(tj.S3, "50%", 2023, base_year=2021, per="TB")])
    >>> intensity_path(maker, tj.S3, tj.Series([2021, 2022, 2023], [10, 20, 30], "TB")).values
    array([100., 150., 150.])
    """
    wanted = asked(as_instance("company", company, Company), what)
    unit = as_instance("activity", activity, Series).unit
    _refuse_other_unit(company, activity, wanted)
    plan = plan_of(Asked(company, wanted, spread, {unit: activity}, absolute=False))
    label = f"{company.name}, {wanted.words}: promised per {unit}, times activity"
    return draw(company, plan, curve, until, label)


def _refuse_other_unit(company: Company, activity: Series, what: Boundary) -> None:
    """Refuse an activity that no target divides by, if they divide by something else."""
    known = sorted(
        {
            t.per
            for t in company.targets
            if isinstance(t, Target) and t.per is not None and t.boundary.counted_like(what)
        }
    )
    if known and activity.unit not in known:
        raise UnitError(
            f"activity must be in the unit that the targets of {company.name} divide by "
            f"({', '.join(known)}), got {activity.unit!r}"
        )


def _as_cut(argument: str, values: ArrayLike, minimum: float | None = None) -> Floats:
    """Return reductions, at most 1; 52 is an error that asks "0.52?"."""
    cut = as_floats(argument, values, minimum=minimum)
    most = float(cut.max())
    if most > 1.0:
        raise ArgumentError(
            f"{argument} must be a fraction, at most 1, got {most:g}; did you mean {most / 100:g}?"
        )
    return cut


def _as_growth(values: ArrayLike) -> Floats:
    growth = as_floats("growth", values)
    if growth.min() <= -1.0:
        least = float(growth.min())
        hint = f"; did you mean {least / 100:g}?" if -100.0 < least < -1.0 else ""
        raise ArgumentError(f"growth must be a fraction above -1, got {least:g}{hint}")
    return growth


def _same_shape(first: Floats, second: Floats) -> None:
    try:
        np.broadcast_shapes(first.shape, second.shape)
    except ValueError:
        raise ArgumentError(
            f"arguments must have shapes that broadcast, got {first.shape} and {second.shape}"
        ) from None
