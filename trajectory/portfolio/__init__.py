"""Many companies: from tables to columns of numbers, and from columns to tables."""

from trajectory.portfolio.answers import Answers, Limits
from trajectory.portfolio.assessing import assess
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import columns_of, company_at
from trajectory.portfolio.columns import (
    Columns,
    InventoryColumns,
    NetZeroColumns,
    TargetColumns,
)
from trajectory.portfolio.problems import Problem, Problems
from trajectory.portfolio.reading import read, schema
from trajectory.portfolio.shares import fraction, percent
from trajectory.portfolio.streaming import Parts, stream

__all__ = [
    "Answers",
    "Assessment",
    "Book",
    "Columns",
    "InventoryColumns",
    "Limits",
    "NetZeroColumns",
    "Parts",
    "Problem",
    "Problems",
    "TargetColumns",
    "assess",
    "columns_of",
    "company_at",
    "fraction",
    "percent",
    "read",
    "schema",
    "stream",
]


def __dir__() -> list[str]:
    """Show the public names and nothing else."""
    return list(__all__)
