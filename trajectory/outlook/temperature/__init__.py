"""Temperatures that published methods assign: none of them is "the" temperature of a company."""

from trajectory.outlook.temperature.classes import (
    linear_rate_class,
    strictest_line,
)
from trajectory.outlook.temperature.company import CompanyScores, company_scores
from trajectory.outlook.temperature.implied import (
    ImpliedRise,
    implied_by_budget,
    implied_by_tcre,
)
from trajectory.outlook.temperature.methods import CDP_WWF_V1, CDP_WWF_V1_5, Method
from trajectory.outlook.temperature.os_climate import os_climate_path, os_climate_score
from trajectory.outlook.temperature.overshoot import Overshoot, overshoot
from trajectory.outlook.temperature.scores import Scores, temperature_score

__all__ = [
    "CDP_WWF_V1",
    "CDP_WWF_V1_5",
    "CompanyScores",
    "ImpliedRise",
    "Method",
    "Overshoot",
    "Scores",
    "company_scores",
    "implied_by_budget",
    "implied_by_tcre",
    "linear_rate_class",
    "os_climate_path",
    "os_climate_score",
    "overshoot",
    "strictest_line",
    "temperature_score",
]
__dir__ = __all__.copy  # what completion offers
