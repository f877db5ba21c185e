"""Base-year recalculation: events that make past and present inventories no longer compare."""

from trajectory.emitted.recalculation.event import Event, EventKind
from trajectory.emitted.recalculation.policy import BaseYear, Cumulation, Policy
from trajectory.emitted.recalculation.restating import recalculate
from trajectory.emitted.recalculation.result import Outcome, Recalculation, Ruling, Significance

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
__dir__ = __all__.copy  # what completion offers
