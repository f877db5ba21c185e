"""Many companies: from tables to columns of numbers, and from columns to tables."""

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

__all__ = [
    "Book",
    "Columns",
    "InventoryColumns",
    "NetZeroColumns",
    "Problem",
    "Problems",
    "TargetColumns",
    "columns_of",
    "company_at",
    "fraction",
    "percent",
    "read",
    "schema",
]


def __dir__() -> list[str]:
    """Show the public names and nothing else."""
    return list(__all__)
