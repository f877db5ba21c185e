"""Remaining carbon budgets: published, moved, shared, and what a path does to them."""

from trajectory.outlook.budget.history import global_co2, global_emissions
from trajectory.outlook.budget.remaining import (
    Budget,
    modelled_budget,
    moved,
    remaining_budget,
)
from trajectory.outlook.budget.shares import (
    BudgetShare,
    equal_per_head,
    grandfathering,
    share_of_output,
    shared,
)
from trajectory.outlook.budget.spending import Spending, spending, spending_by_vintage
from trajectory.outlook.budget.vintages import Vintage, vintage, vintage_of, vintages

__all__ = [
    "Budget",
    "BudgetShare",
    "Spending",
    "Vintage",
    "equal_per_head",
    "global_co2",
    "global_emissions",
    "grandfathering",
    "modelled_budget",
    "moved",
    "remaining_budget",
    "share_of_output",
    "shared",
    "spending",
    "spending_by_vintage",
    "vintage",
    "vintage_of",
    "vintages",
]
__dir__ = __all__.copy  # what completion offers
