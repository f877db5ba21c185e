"""Many companies: from tables to columns of numbers, and from columns to tables."""

from trajectory.portfolio.aggregates import Aggregate, aggregate
from trajectory.portfolio.answers import Answers, Limits
from trajectory.portfolio.assessing import assess
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import columns_of, company_at
from trajectory.portfolio.changing import AssessmentChanges, changes
from trajectory.portfolio.columns import (
    Columns,
    InventoryColumns,
    NetZeroColumns,
    TargetColumns,
)
from trajectory.portfolio.financing import Financed, financed
from trajectory.portfolio.holdings import Weights, weights_of
from trajectory.portfolio.implied import Emitters, ImpliedRises
from trajectory.portfolio.implying import implied_rises
from trajectory.portfolio.means import PortfolioMean, mean_of
from trajectory.portfolio.problems import Problem, Problems
from trajectory.portfolio.reading import read, schema
from trajectory.portfolio.sbti_coverage import Coverage, coverage_line, target_coverage
from trajectory.portfolio.shares import fraction, percent
from trajectory.portfolio.streaming import Parts, stream
from trajectory.portfolio.temperatures import Temperatures, temperatures
from trajectory.portfolio.weighting import (
    MissingWeight,
    Weighting,
    attribution_factor,
    financed_emissions,
    weighted_mean,
)

__all__ = [
    "Aggregate",
    "Answers",
    "Assessment",
    "AssessmentChanges",
    "Book",
    "Columns",
    "Coverage",
    "Emitters",
    "Financed",
    "ImpliedRises",
    "InventoryColumns",
    "Limits",
    "MissingWeight",
    "NetZeroColumns",
    "Parts",
    "PortfolioMean",
    "Problem",
    "Problems",
    "TargetColumns",
    "Temperatures",
    "Weighting",
    "Weights",
    "aggregate",
    "assess",
    "attribution_factor",
    "changes",
    "columns_of",
    "company_at",
    "coverage_line",
    "financed",
    "financed_emissions",
    "fraction",
    "implied_rises",
    "mean_of",
    "percent",
    "read",
    "schema",
    "stream",
    "target_coverage",
    "temperatures",
    "weighted_mean",
    "weights_of",
]
__dir__ = __all__.copy  # what completion offers
