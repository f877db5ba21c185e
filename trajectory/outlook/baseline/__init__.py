"""What would be emitted without further action, and the trend it may rest on."""

from trajectory.outlook.baseline.fit import Fit, Scale, fit_line
from trajectory.outlook.baseline.result import Band, Baseline
from trajectory.outlook.baseline.scenarios import (
    activity,
    constant,
    growth,
    linear_growth,
    trend,
)

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
__dir__ = __all__.copy  # what completion offers
