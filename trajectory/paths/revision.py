"""What a revised set of targets tightened or loosened."""

from dataclasses import dataclass

import numpy as np

from trajectory.errors import YearError
from trajectory.kernels.arithmetic import reduction_to, sum_over_years
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Series
from trajectory.paths.drawing import reduction_path
from trajectory.paths.joining import Spread
from trajectory.words import INDEX

__all__ = ["Changes", "changes"]


@dataclass(frozen=True)
class Changes:
    """The old promise less the new one, by year; positive is tighter.

    Parameters
    ----------
    points : Series
        Reduction promised now less reduction promised before, each of its own base year.
        [percentage points]
    emissions : Series or None
        Emissions promised before less emissions promised now; None where the two have no
        common unit or base. [the old inventories' unit]
    cumulative : float or None
        Their sum over the years. [the old inventories' unit x year]
    notes : tuple of str
        What to know.
    """

    points: Series
    emissions: Series | None
    cumulative: float | None
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the last year's change and the total, in sentences."""
        last = int(self.points.years[-1])
        lines = [_sentence(f"in {last}", self.points.at(last), "percentage points")]
        if self.emissions is not None and self.cumulative is not None:
            first, unit = int(self.points.years[0]), self.emissions.unit
            lines.append(_sentence(f"in {last}", self.emissions.at(last), unit))
            lines.append(_sentence(f"{first} to {last}", self.cumulative, f"{unit}-years"))
        return "\n".join([*lines, *self.notes])


def _sentence(when: str, amount: float, unit: str) -> str:
    word = "tighter" if amount > 0 else "looser" if amount < 0 else "unchanged"
    return f"{when}: {word}" + (f" by {abs(amount):.4g} {unit}" if amount else "")


def changes(
    old: Company,
    new: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    spread: Spread | None = None,
) -> Changes:
    """Return what the targets of `new` tightened or loosened, in points, tonnes and in total.

    Parameters
    ----------
    old, new : Company
        The company with its earlier and with its revised targets, each with the inventory of
        its base year.
    what : Scope or Boundary
        What to compare.
    curve, spread
        As for :func:`trajectory.paths.drawing.reduction_path`, the same for both.

    Returns
    -------
    Changes
        Over the years that both promises cover.

    Raises
    ------
    YearError
        If the two promises have no year in common.
    TrajectoryError
        If one of the two cannot be drawn.

    Examples
    --------
    >>> import trajectory as tj
    >>> base = tj.Inventory(2020, {tj.S12: 100.0})
    >>> before = tj.Company("Example", [base], [tj.Target(tj.S12, "30%", 2030, base_year=2020)])
    >>> after = tj.Company("Example", [base], [tj.Target(tj.S12, "50%", 2030, base_year=2020)])
    >>> print(changes(before, after, tj.S12))
    in 2030: tighter by 20 percentage points
    in 2030: tighter by 20 tCO2e
    2020 to 2030: tighter by 110 tCO2e-years
    """
    paths = [reduction_path(company, what, curve=curve, spread=spread) for company in (old, new)]
    first = max(int(path.years[0]) for path in paths)
    last = min(int(path.years[-1]) for path in paths)
    if first > last:
        spans = " and ".join(f"{p.years[0]}..{p.years[-1]}" for p in paths)
        raise YearError(f"old and new must have years in common, got {spans}")
    before, after = (path.between(first, last) for path in paths)
    if INDEX not in (before.unit, after.unit):
        after = after.convert(before.unit)
    cuts = [reduction_to(p.base_level, p.values) for p in (before, after)]
    points = Series(before.years, 100.0 * (np.asarray(cuts[1]) - cuts[0]), "percentage points")
    notes = []
    if before.base_year != after.base_year:
        notes.append(f"the base year moved from {before.base_year} to {after.base_year}")
    if before.unit != after.unit:
        notes.append(f"emissions are not compared: {before.unit} before, {after.unit} now")
    elif before.unit == INDEX and before.base_year != after.base_year:
        notes.append("emissions are not compared: the two indices have different base years")
    else:
        emissions = before - after
        total = float(sum_over_years(emissions.values))
        return Changes(points, emissions, total, tuple(notes))
    return Changes(points, None, None, tuple(notes))
