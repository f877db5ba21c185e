"""What a revised set of targets tightened or loosened."""

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from trajectory.checks import as_number, instance_of, tuple_of
from trajectory.errors import YearError
from trajectory.kernels.arithmetic import reduction_to, sum_over_years
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.codec import Noun
from trajectory.nouns.company import Company
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Series
from trajectory.paths.drawing import reduction_path
from trajectory.paths.joining import Spread
from trajectory.words import INDEX, POINTS, amount, points

__all__ = ["Changes", "changes"]


@noun
class Changes(Noun):
    """The old promise less the new one, by year; positive is tighter.

    Parameters
    ----------
    points : Series
        Reduction promised now less reduction promised before, each of its own base year.
        [percentage points]
    emissions : Series, optional
        Emissions promised before less emissions promised now; None where the two have no
        common unit or base. [the old inventories' unit]
    cumulative : float, optional
        Their sum over the years. [the old inventories' unit x year]
    notes : tuple of str
        What to know.

    Raises
    ------
    ArgumentError
        If a field has the wrong type.

    Examples
    --------
    >>> print(Changes(Series([2030], [20.0], POINTS)))
    in 2030: tighter by 20 points
    """

    points: Series = kept(instance_of(Series))
    emissions: Series | None = kept(instance_of(Series), default=None)
    cumulative: float | None = kept(as_number, default=None)
    notes: Field[Iterable[str], tuple[str, ...]] = kept(tuple_of(str), default=())

    def __str__(self) -> str:
        """Return the last year's change and the total, in sentences."""
        last = int(self.points.years[-1])
        lines = [_sentence(f"in {last}", self.points.at(last), points)]
        if self.emissions is not None and self.cumulative is not None:
            first, unit = int(self.points.years[0]), self.emissions.unit
            lines.append(_sentence(f"in {last}", self.emissions.at(last), _spelled(unit)))
            total = _sentence(f"{first} to {last}", self.cumulative, _spelled(unit))
            lines.append(f"{total} in all" if self.cumulative else total)
        return "\n".join([*lines, *self.notes])


def _spelled(unit: str) -> Callable[[float], str]:
    return lambda value: amount(value, unit)


def _sentence(when: str, change: float, spell: Callable[[float], str]) -> str:
    word = "tighter" if change > 0 else "looser" if change < 0 else "unchanged"
    return f"{when}: {word}" + (f" by {spell(abs(change))}" if change else "")


def changes(
    old: Company,
    new: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    spread: Spread | None = None,
    activity: Mapping[str, Series] | None = None,
) -> Changes:
    """Return what the targets of `new` tightened or loosened, in points, tonnes and in total.

    Parameters
    ----------
    old, new : Company
        The company with its earlier and with its revised targets, each with the inventory of
        its base year.
    what : Scope or Boundary
        What to compare.
    curve, spread, activity
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
    in 2030: tighter by 20 points
    in 2030: tighter by 20 t
    2020 to 2030: tighter by 110 t in all
    """
    paths = [
        reduction_path(company, what, curve=curve, spread=spread, activity=activity)
        for company in (old, new)
    ]
    first = max(int(path.years[0]) for path in paths)
    last = min(int(path.years[-1]) for path in paths)
    if first > last:
        spans = " and ".join(f"{p.years[0]}..{p.years[-1]}" for p in paths)
        raise YearError(f"old and new must have years in common, got {spans}")
    before, after = (path.between(first, last) for path in paths)
    if INDEX not in (before.unit, after.unit):
        after = after.convert(before.unit)
    cuts = [reduction_to(p.base_level, p.values) for p in (before, after)]
    tighter = Series(before.years, 100.0 * (np.asarray(cuts[1]) - cuts[0]), POINTS)
    notes = [f"before: {note}" for note in paths[0].notes]
    notes += [f"now: {note}" for note in paths[1].notes]
    if before.base_year != after.base_year:
        notes.append(f"the base year moved from {before.base_year} to {after.base_year}")
    if before.unit != after.unit:
        notes.append(f"emissions are not compared: {before.unit} before, {after.unit} now")
    elif before.unit == INDEX and before.base_year != after.base_year:
        notes.append("emissions are not compared: the two indices have different base years")
    else:
        emissions = before - after
        total = float(sum_over_years(emissions.values))
        return Changes(tighter, emissions, total, notes)
    return Changes(tighter, notes=notes)
