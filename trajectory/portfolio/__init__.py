"""Many companies: from tables to columns of numbers, and from columns to tables."""

from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import columns_of, company_at
from trajectory.portfolio.columns import (
    Columns,
    InventoryColumns,
    NetZeroColumns,
    TargetColumns,
)

__all__ = [
    "Book",
    "Columns",
    "InventoryColumns",
    "NetZeroColumns",
    "TargetColumns",
    "columns_of",
    "company_at",
]


def __dir__() -> list[str]:
    """Show the public names and nothing else."""
    return list(__all__)
