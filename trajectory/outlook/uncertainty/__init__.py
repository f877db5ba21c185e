"""How sure a number is: draws of what was reported, bands, and how likely an answer is."""

from trajectory.outlook.uncertainty.errors import GRADES, Error, drawn
from trajectory.outlook.uncertainty.likelihoods import Likelihood, likelihood, likelihood_at_most
from trajectory.outlook.uncertainty.science import (
    drawn_budget,
    drawn_growth,
    drawn_tcre,
    likelihood_within_budget,
)
from trajectory.outlook.uncertainty.significance import Significance, is_larger_than_error

__all__ = [
    "GRADES",
    "Error",
    "Likelihood",
    "Significance",
    "drawn",
    "drawn_budget",
    "drawn_growth",
    "drawn_tcre",
    "is_larger_than_error",
    "likelihood",
    "likelihood_at_most",
    "likelihood_within_budget",
]
__dir__ = __all__.copy  # what completion offers
