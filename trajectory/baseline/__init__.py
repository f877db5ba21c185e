"""What would be emitted without further action, and the trend it may rest on."""

from trajectory.baseline.baseline import (
    Band,
    Baseline,
    activity,
    constant,
    growth,
    linear_growth,
    trend,
)
from trajectory.baseline.fit import Fit, Scale, fit_line

__all__ = [
    "Band",
    "Baseline",
    "Fit",
    "Scale",
    "activity",
    "constant",
    "fit_line",
    "growth",
    "linear_growth",
    "trend",
]
