"""A page to hand on: one HTML file that holds all it shows and asks the network for nothing."""

from trajectory.page.document import Page
from trajectory.page.of_company import company
from trajectory.page.of_portfolio import portfolio

__all__ = ["Page", "company", "portfolio"]
__dir__ = __all__.copy  # what completion offers
