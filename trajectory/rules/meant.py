"""The cut that a promise of another kind means, so that rules about cuts can judge it."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from trajectory.errors import TrajectoryError
from trajectory.kernels.arithmetic import convert, reduction_to
from trajectory.nouns.company import Company
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.promises import BelowBaseline, FixedLevel, Target
from trajectory.nouns.scope import Boundary
from trajectory.paths.line import Base, base_of
from trajectory.rules.needs import Ground, Need, emissions
from trajectory.words import amount, percent

__all__ = ["Level", "Meant", "ground_of", "ground_of_cuts", "meant_by"]

Level = FixedLevel | BelowBaseline

LEAST = 1e-6
"""What is less than this share of a level is as good as zero beside it: no growth is measured."""
BASELINE = Need("the baseline that '{promise}' is measured against", "BelowBaseline.baseline")


@noun
class Meant(Target):
    """The cut that a fixed level, or a promise against a baseline, means.

    Parameters
    ----------
    promise : FixedLevel or BelowBaseline
        What was promised. The other parameters are those of a target.
    ground : Ground
        What the cut was measured with: inventories, or a baseline that the promise holds.
    """

    promise: Any = kept(kw_only=True, default=None)
    ground: Ground = kept(kw_only=True, default=Ground.INVENTORIES)

    reduction: float

    @property
    def percent(self) -> str:
        """The cut, or growth, that is meant: nothing was published, so four digits."""
        return percent(abs(self.reduction)).removesuffix(" %")

    def __str__(self) -> str:
        """Return the promise, and the cut that it means."""
        sign = "+" if self.reduction < 0.0 else "-"
        return f"{self.promise} ({sign}{self.percent} % from {self.base_year})"


def meant_by(company: Company, what: Boundary, promise: Level) -> Meant | Need:
    """Return the cut that a promise means, or what is missing to tell it.

    A fixed level is set against the emissions of its base year, or of the last inventory
    before it; the level below a baseline against the first level of that baseline.

    Parameters
    ----------
    company : Company
        Whose inventories are searched.
    what : Boundary
        What the promise is about, scope 2 counted as it is to be read.
    promise : FixedLevel or BelowBaseline
        The promise.

    Returns
    -------
    Meant or Need
        The cut.
    """
    if isinstance(promise, BelowBaseline) and (promise.level is None or np.ndim(promise.level)):
        return BASELINE
    of = _base_words(promise)
    missing = emissions(f"{of}, by which '{{promise}}' is measured")
    try:
        base = base_of(company, what, promise)
        level = _level_in(promise, base.unit)
    except TrajectoryError:
        return missing
    if base.level == 0.0 or base.level < LEAST * level:
        reported = f"they are reported as {amount(base.level, base.unit)}"
        return emissions(f"{of} above zero: {reported}")
    return _measured(promise, base, level)


def _level_in(promise: Level, unit: str) -> float:
    """Return the level that is promised in a unit; a zero is zero in any."""
    level = float(promise.level)
    if level == 0.0 or isinstance(promise, BelowBaseline):
        return level
    return float(convert(np.asarray(level), promise.unit, unit))


def _measured(promise: Level, base: Base, level: float) -> Meant:
    reduction = float(reduction_to(base.level, level))
    return Meant(
        promise.boundary,
        Target.growth(-reduction) if reduction < 0.0 else reduction,
        promise.target_year,
        base_year=base.year,
        base_emissions=(base.level, base.unit),
        maintain_until=getattr(promise, "maintain_until", None),
        life=promise.life,
        promise=promise,
        ground=Ground.INVENTORIES if isinstance(promise, FixedLevel) else Ground.TARGETS,
    )


def _base_words(promise: Level) -> str:
    base_year = getattr(promise, "base_year", None)
    when = "before {promise.target_year}" if base_year is None else "in {promise.base_year}"
    return f"emissions of {{promise.boundary}} {when}"


def ground_of(promises: Iterable[object]) -> Ground:
    """Return what an answer about several promises rests on."""
    return max((p.ground for p in promises if isinstance(p, Meant)), default=Ground.TARGETS)


def ground_of_cuts(targets: Iterable[Target]) -> Ground:
    """Return what the cuts of several targets rest on: a coverage by scope needs weights."""
    cuts = tuple(targets)
    weighed = any(isinstance(target.coverage, tuple) for target in cuts)
    return max(ground_of(cuts), Ground.INVENTORIES if weighed else Ground.TARGETS)
