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

__all__ = [
    "Answers",
    "Assessment",
    "Book",
    "Columns",
    "InventoryColumns",
    "Limits",
    "NetZeroColumns",
    "TargetColumns",
    "assess",
    "columns_of",
    "company_at",
]


def __dir__() -> list[str]:
    """Show the public names and nothing else."""
    return list(__all__)
