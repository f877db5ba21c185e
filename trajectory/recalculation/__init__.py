"""Base-year recalculation: events that make past and present inventories no longer compare."""

from trajectory.recalculation.event import Event, EventKind
from trajectory.recalculation.policy import BaseYear, Cumulation, Policy
from trajectory.recalculation.restating import recalculate
from trajectory.recalculation.result import Outcome, Recalculation, Ruling, Significance

__all__ = [
    "BaseYear",
    "Cumulation",
    "Event",
    "EventKind",
    "Outcome",
    "Policy",
    "Recalculation",
    "Ruling",
    "Significance",
    "recalculate",
]
