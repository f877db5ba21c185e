"""Wedges: what levers take off a baseline, and what is still missing."""

from typing import TYPE_CHECKING

from trajectory.checks import as_floats, as_instance
from trajectory.nouns.series import Series
from trajectory.outlook.levers import Wedges
from trajectory.plot.areas import DASHES, FILLS, PLANNED, QUIET, REPORTED, TARGET, framed, noted
from trajectory.plot.frame import axes_for, limits_of
from trajectory.plot.room import name_lines
from trajectory.words import amount

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["wedges"]


def wedges(found: Wedges, *, ax: "Axes | None" = None) -> "Axes":
    """Draw the wedges of levers between a baseline and a plan, and hatch the gap that is left.

    Parameters
    ----------
    found : Wedges
        What :func:`trajectory.outlook.levers.wedges` found.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into.

    Raises
    ------
    ArgumentError
        If these are no wedges, or their target is negative.

    Examples
    --------
    >>> import trajectory as tj
    >>> baseline = tj.Pathway([2024, 2025, 2026], [100.0, 100.0, 100.0], "ktCO2e")
    >>> lever = tj.levers.Lever("heat pumps", 2024, 2026, 0.5)
    >>> wedges(tj.levers.wedges(baseline, [lever])).get_ylabel()
    'Emissions (ktCO2e a year)'
    """
    as_instance("found", found, Wedges)
    target = found.target
    for line in (found.baseline, found.plan, *(() if target is None else (target,))):
        as_floats("baseline, plan and target", line.values, minimum=0.0)
    axes = axes_for(ax)
    before = limits_of(axes)
    baseline, plan = found.baseline, found.plan
    named = _draw_parts(axes, found)
    axes.plot(baseline.years, baseline.values, color=REPORTED, lw=1.8, zorder=5)
    axes.plot(plan.years, plan.values, color=PLANNED, lw=2.4, zorder=6)
    named += [(baseline, baseline.label or "baseline", REPORTED), (plan, "plan", PLANNED)]
    drawn: list[Series] = [baseline, plan]
    if target is not None:
        axes.plot(target.years, target.values, color=TARGET, lw=1.8, ls=DASHES, zorder=6)
        named.append((target, "target", TARGET))
        drawn.append(target)
        _hatch(axes, found, target)
    framed(axes, drawn, before)
    name_lines(axes, named)
    noted(axes, "; ".join((f"overlaps: {found.rule}", *found.notes)))
    return axes


def _draw_parts(axes: "Axes", found: Wedges) -> list[tuple[Series, str, str]]:
    """Fill the wedges from the baseline down, in the order given; return where they end."""
    top = found.baseline.values
    named = []
    for place, (lever, part) in enumerate(found.parts):
        below = top - part.values
        fill = FILLS[place % len(FILLS)]
        hatch = None if place < len(FILLS) else ".."
        axes.fill_between(part.years, below, top, color=fill, lw=0, hatch=hatch, zorder=2)
        axes.plot(part.years, below, color="white", lw=0.8, zorder=3)
        middle = Series(part.years, (top + below) / 2.0, part.unit)
        removed = amount(float(part.values[-1]), part.unit, 3)
        named.append((middle, f"{lever.name}: {removed}", QUIET))
        top = below
    return named


def _hatch(axes: "Axes", found: Wedges, target: Series) -> None:
    """Hatch where the plan lies above the target, and say in the title what is missing."""
    plan, last = found.plan, int(found.plan.years[-1])
    axes.fill_between(
        plan.years, target.values, plan.values, where=(plan.values > target.values).tolist(),
        interpolate=True, facecolor="none", edgecolor=TARGET, hatch="////", lw=0.0, alpha=0.7,
        zorder=4,
    )  # fmt: skip
    missing = float(plan.values[-1] - target.values[-1])
    said = f"still missing in {last}: {amount(missing, plan.unit, 3)}"
    if missing <= 0.0:
        said = f"the plan is at or below the target in {last}"
    axes.set_title(said, loc="left", weight="bold", fontsize=10.0)
